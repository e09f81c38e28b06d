"""The complex analysis of a year: samples that share no school, weights, marks of few procedures, what is said."""

from dataclasses import replace

import pytest

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, ResultKind, Task
from msoko_desktop.services.analysis.report_model import Choice, ReportContent
from msoko_desktop.services.analysis.reports import find_report
from msoko_desktop.services.reference import reference_books as books
from msoko_desktop.services.reference.reference_books import Book
from tests.services.analysis.conftest import Made

BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
VPR = Assessment(2025, "vpr", "mathematics", 8, scale=MarkScale(maximum=10, bands=BANDS), tasks=(Task("1", 10),))
LEVELS = MarkScale(
    ResultKind.LEVEL, bands=(Band("ниже базового", 0, 3), Band("базовый", 4, 10)), low=("ниже базового",)
)


def wrote(school: int, score: float, count: int = 10) -> list[Pupil]:
    return [Pupil(f"{school}{at:03d}", school, "8А", "", (score,)) for at in range(count)]


def built(made: Made, choice: Choice = Choice()) -> ReportContent:  # noqa: B008
    found = find_report("complex").build(made.reader, choice)
    assert not found.explanation, found.explanation
    return found


@pytest.fixture
def samples(made: Made) -> Made:
    """ВПР of all six schools, НИКО of the first three, the PISA model of the others: no school has both studies."""
    schools = made.add_schools("СОШ № 4", "СОШ № 5", "СОШ № 6")
    for procedure, scores in (
        ("vpr", dict(zip(schools, (1, 3, 5, 7, 9, 5), strict=True))),
        ("niko", dict(zip(schools[:3], (2, 4, 6), strict=True))),
        ("pisa_model", dict(zip(schools[3:], (8, 4, 6), strict=True))),
    ):
        work = replace(VPR, procedure=procedure)
        made.add_work(work, [one for school, score in scores.items() for one in wrote(school, float(score))])
    books.change_value(made.district, Book.MEASURES, "index/sound_schools", "3")
    return made


def index(content: ReportContent) -> list[float | None]:
    return [row.figures["index"].value for row in content.tables[0].rows]


def test_schools_of_different_samples_have_an_index_each_of_its_own_procedures(samples: Made) -> None:
    """By hand: ВПР 1 … 9 is 0, ¼, ½, ¾, 1, ½; НИКО 2 … 6 is 0, ½, 1; PISA 4 … 8 is 1, 0, ½."""
    found = built(samples)
    assert index(found) == pytest.approx([0, 3 / 8, 3 / 4, 7 / 8, 1 / 2, 1 / 2])
    rows = found.tables[0].rows
    assert [row.figures["procedures"].value for row in rows] == [2] * 6
    assert all(row.figures["index"].small for row in rows)  # of two procedures, fewer than three
    assert [row.figures["index"].n for row in rows] == [20] * 6
    words = " ".join(found.notes)
    assert "Веса процедур в индексе одинаковы." in words
    assert "Школ с результатами: ВПР – 6, НИКО – 3, Оценка по модели PISA – 3." in words
    assert "с весами по тем процедурам, в которых школа участвовала" in words


def test_weights_that_a_person_sets_change_the_index_of_the_year(samples: Made) -> None:
    books.change_value(samples.district, Book.MEASURES, "index/weights/niko", "3")
    found = built(samples)
    assert index(found) == pytest.approx([0, (1 / 4 + 3 * 1 / 2) / 4, (1 / 2 + 3) / 4, 7 / 8, 1 / 2, 1 / 2])
    assert "Веса процедур в индексе: ВПР – 1, НИКО – 3, Оценка по модели PISA – 1." in found.notes
    books.change_value(samples.district, Book.MEASURES, "index/weights/niko", "0")
    found = built(samples)
    assert index(found)[:3] == [None, None, None]
    assert index(found)[3:] == pytest.approx([7 / 8, 1 / 2, 1 / 2])
    assert "С весом 0, в индекс не входят: НИКО." in found.notes
    assert "Без индекса, процедур с достаточным числом участников меньше 2: СОШ № 1, СОШ № 2, СОШ № 3." in found.notes


def test_the_least_number_of_procedures_is_a_number_of_the_person(samples: Made) -> None:
    books.change_value(samples.district, Book.MEASURES, "index/few_procedures", "2")
    assert not any(row.figures["index"].small for row in built(samples).tables[0].rows)
    books.change_value(samples.district, Book.MEASURES, "index/few_procedures", "3")
    books.change_value(samples.district, Book.MEASURES, "index/least_procedures", "3")
    found = built(samples)
    assert "index" not in {one.key for one in found.tables[0].measures}
    assert "Индекса нет: процедур, которые в него входят, у школ меньше 3." in found.notes


def test_a_procedure_of_fewer_people_does_not_make_an_index_sound(made: Made) -> None:
    made.add_schools("СОШ № 4")
    books.change_value(made.district, Book.MEASURES, "index/sound_schools", "3")
    for procedure, count in (("vpr", 10), ("municipal_work", 10), ("regional_work", 10)):
        few = 9 if procedure == "regional_work" else count
        made.add_work(
            replace(VPR, procedure=procedure),
            [
                one
                for at, school in enumerate(made.schools)
                for one in wrote(school, 1.0 + at, few if at == 0 else count)
            ],
        )
    first, *others = built(made).tables[0].rows
    assert first.figures["index"].small
    assert not any(row.figures["index"].small for row in others)


def test_a_study_by_levels_without_points_counts_by_those_who_reached_the_basic_level(made: Made) -> None:
    """Below the basic level are 8, 4 and 2 of 10: the third school is the best."""
    books.change_value(made.district, Book.MEASURES, "index/sound_schools", "3")
    made.add_work(VPR, [one for at, school in enumerate(made.schools) for one in wrote(school, 1.0 + at)])
    niko = Assessment(2025, "niko", "mathematics", 6, scale=LEVELS)
    levels = [
        Pupil(f"{school}{at:03d}", school, "6А", given_mark="ниже базового" if at < low else "базовый")
        for school, low in zip(made.schools, (8, 4, 2), strict=True)
        for at in range(10)
    ]
    made.add_work(niko, levels)
    assert index(built(made)) == pytest.approx([0, (1 / 2 + 2 / 3) / 2, 1])


def test_a_school_of_one_pupil_neither_has_a_place_on_the_scale_nor_sets_its_end(made: Made) -> None:
    """By hand: ВПР 1 … 9 of ten pupils each is 0, ¼, ½, ¾, 1, ½. ГВЭ of ten pupils is 4, 5, 6, 7, 8 in five schools –
    0, ¼, ½, ¾, 1 –, and 1 of a single pupil of the sixth, which counts for nobody: with it 4 would be 3/7."""
    schools = made.add_schools("СОШ № 4", "СОШ № 5", "СОШ № 6")
    for procedure, scores, last in (("vpr", (1, 3, 5, 7, 9, 5), 10), ("gve", (4, 5, 6, 7, 8, 1), 1)):
        pupils = [
            one
            for school, score in zip(schools, scores, strict=True)
            for one in wrote(school, float(score), last if school == schools[-1] else 10)
        ]
        made.add_work(replace(VPR, procedure=procedure), pupils)
    found = built(made)
    assert index(found)[:5] == pytest.approx([0, 1 / 4, 1 / 2, 3 / 4, 1])
    assert index(found)[5] is None  # of ВПР alone: of two procedures at least
    sixth = found.tables[0].rows[5]
    assert sixth.figures["gve"].small  # shown, marked
    assert sixth.figures["procedures"].value == 1
    assert "Результаты меньше 10 участников показаны, но в индекс и в его границы не входят." in found.notes
    assert "Школ с результатами: ВПР – 6, ГВЭ – 6 (в индексе 5)." in found.notes
    assert "Без индекса, процедур с достаточным числом участников меньше 2: СОШ № 6." in found.notes


def test_a_procedure_of_too_few_schools_with_enough_people_stays_out_of_the_index(samples: Made) -> None:
    books.change_value(samples.district, Book.MEASURES, "index/sound_schools", "5")
    found = built(samples)
    assert "index" not in {one.key for one in found.tables[0].measures}
    assert (
        "Не вошли в индекс – школ, в которых участников не меньше 10, меньше 5: НИКО, Оценка по модели PISA."
        in found.notes
    )
