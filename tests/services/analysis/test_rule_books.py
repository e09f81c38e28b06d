"""Thresholds of rules changed by the district: each report follows at once, by figures worked out by hand."""

import re
from dataclasses import replace

import pytest
from scipy import stats

from msoko_desktop.domain.analysis.bias import rules as codes
from msoko_desktop.domain.analysis.model import Figure
from msoko_desktop.domain.assessments.model import (
    Assessment,
    Band,
    MarkScale,
    Pupil,
    ResultKind,
    Task,
    TaskLevel,
    Threshold,
)
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services import history
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.reports import Choice, ReportContent, find_report
from msoko_desktop.services.analysis.signs import signs
from msoko_desktop.services.operations import transaction
from msoko_desktop.services.reference import reference_books as books
from msoko_desktop.services.reference.reference_books import Book
from msoko_desktop.services.schools import context
from tests.services.analysis.conftest import Made

BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
VPR = Assessment(2025, "vpr", "mathematics", 8, scale=MarkScale(maximum=10, bands=BANDS), tasks=(Task("1", 10),))
EGE_SCALE = MarkScale(ResultKind.SCORE, maximum=100, high=81, thresholds=(Threshold("Аттестат", 24),))
EGE = Assessment(2025, "ege", "russian", 11, scale=EGE_SCALE)


def build(reader: ResultReader, key: str, choice: Choice = Choice()) -> ReportContent:  # noqa: B008
    return find_report(key).build(reader, choice)


def wrote(school: int, *groups: tuple[int, float, str]) -> list[Pupil]:
    """Pupils of a school in groups: how many, with which score, with which mark in the journal."""
    rows = [(score, journal) for count, score, journal in groups for _ in range(count)]
    return [
        Pupil(f"{school}{place:03d}", school, "8А", "", (score,), journal_mark=journal)
        for place, (score, journal) in enumerate(rows)
    ]


def named(content: ReportContent) -> set[str]:
    return {row.title for row in content.tables[0].rows} if content.tables else set()


def test_a_quarter_below_the_minimum_meets_the_rule_once_it_asks_for_a_quarter(made: Made) -> None:
    one, two, _ = made.schools
    for year in (2024, 2025):
        for subject in ("mathematics", "russian"):
            work = replace(VPR, school_year=year, subject=subject)
            made.add_work(work, [*wrote(one, (5, 1, ""), (15, 5, "")), *wrote(two, (4, 1, ""), (16, 5, ""))])
    reader = made.reader  # 5 of 20 are 25 %, 4 of 20 are 20 %
    assert named(build(reader, "low_results")) == set()
    books.change_value(made.district, Book.LOW_RESULTS, "rule/share_percent", "25")
    found = build(reader, "low_results")
    assert named(found) == {"СОШ № 1"}
    assert found.notes[0].startswith("Правило: не менее 25 %")
    books.change_value(made.district, Book.LOW_RESULTS, "rule/procedures", "3")
    assert named(build(reader, "low_results")) == set()
    history.undo(made.district)
    books.change_value(made.district, Book.LOW_RESULTS, "rule/participants", "21")
    assert {row.note for row in build(reader, "low_results").tables[0].rows} == {
        "отвечает правилу только вместе с работами малого числа участников"
    }
    history.undo(made.district)
    history.undo(made.district)
    assert named(build(reader, "low_results")) == set()


def test_a_rule_of_signs_follows_its_threshold_its_switch_and_its_least_participants(made: Made) -> None:
    one, two, _ = made.schools
    pupils = [*wrote(one, (10, 5, "3"), (10, 7, "3")), *wrote(two, (20, 5, "3"))]
    made.add_work(VPR, pupils)
    # 10 of 20 raised their mark; two schools are tested. Where 30 % are the threshold p is 2 · 0,048, where it is 25 %
    # 2 · 0,0139: of the binomial distribution.
    assert stats.binom.sf(9, 20, 0.3) == pytest.approx(0.048, abs=5e-4)
    assert stats.binom.sf(9, 20, 0.25) == pytest.approx(0.0139, abs=5e-5)
    reader = made.reader

    def raised() -> list[tuple[int | None, float | None, float | None]]:
        found = [one for one in signs(reader, Choice()) if one.rule == codes.RAISED]
        return [(one.school_id, one.strength, one.threshold) for one in found]

    key = f"rule/{codes.RAISED}"
    assert raised() == []
    books.change_value(made.district, Book.BIAS, key, "25")
    assert raised() == [(one, 50.0, 25.0)]
    books.change_value(made.district, Book.BIAS, f"{key}/participants", "21")
    assert raised() == []
    history.undo(made.district)
    assert raised() == [(one, 50.0, 25.0)]
    books.change_value(made.district, Book.BIAS, "level/p_percent", "2")
    assert raised() == []
    books.change_value(made.district, Book.BIAS, "level/p_percent", "3")
    assert raised() == [(one, 50.0, 25.0)]
    books.change_flag(made.district, Book.BIAS, key, False)
    assert raised() == []
    for code in codes.KNOWN:
        books.change_flag(made.district, Book.BIAS, f"rule/{code}", False)
    assert build(reader, "bias").explanation == "Все правила признаков выключены."


def test_the_index_follows_the_weights(made: Made) -> None:
    made.add_schools("СОШ № 4")
    first, second = (10.0, 20.0, 30.0, 40.0), (40.0, 10.0, 10.0, 20.0)
    values = {
        (school, code): number
        for code, column in (("3.2.1", first), ("3.2.3", second))
        for school, number in zip(made.schools, column, strict=True)
    }
    context.set_values(made.district, 2025, dict(values))
    reader = made.reader

    def index() -> list[float | None]:
        rows = build(reader, "conditions").tables[0].rows
        return [row.figures["index"].value for row in rows]

    # Less is better in both, so z = (mean − x) / deviation: deviations √(500/3) and √(600/3).
    one = [15 / (500 / 3) ** 0.5, 5 / (500 / 3) ** 0.5, -5 / (500 / 3) ** 0.5, -15 / (500 / 3) ** 0.5]
    other = [-20 / 200**0.5, 10 / 200**0.5, 10 / 200**0.5, 0.0]
    assert index() == pytest.approx([(a + b) / 2 for a, b in zip(one, other, strict=True)])
    books.change_value(made.district, Book.CONDITIONS, "indicator/3.2.1", "2,5")
    assert index() == pytest.approx([(2.5 * a + b) / 3.5 for a, b in zip(one, other, strict=True)])
    books.change_flag(made.district, Book.CONDITIONS, "indicator/3.2.3", False)
    assert index() == pytest.approx(one)
    for code in ("3.2.1", "3.2.4", "3.2.5", "3.2.6", "3.2.7"):
        books.change_flag(made.district, Book.CONDITIONS, f"indicator/{code}", False)
    assert build(reader, "conditions").explanation.startswith("Все показатели индекса выключены")


def test_a_discord_follows_its_threshold(made: Made) -> None:
    one, two, three = made.schools
    for procedure, scores in (("vpr", (9.0, 6.0, 6.0)), ("regional_work", (5.0, 6.0, 7.0))):
        pupils = [pupil for school, score in zip(made.schools, scores, strict=True) for pupil in made_of(school, score)]
        made.add_work(replace(VPR, procedure=procedure), pupils)
    reader = made.reader
    assert build(reader, "complex_school", Choice(school_ids=(one,))).signs == ()  # of three schools, fewer than five
    books.change_value(made.district, Book.COMPLEX, "rule/discord_schools", "3")
    # 90, 60, 60 %: z of the first school 20/√300; 50, 60, 70 %: z −1. The difference is 2,15.
    (sign,) = build(reader, "complex_school", Choice(school_ids=(one,))).signs
    assert sign.strength == pytest.approx(20 / 300**0.5 + 1)
    assert "z = 1,15 (участников 10, школ 3); тот же класс и год, " in sign.text
    assert "z = −1 (участников 10, школ 3)." in sign.text
    books.change_value(made.district, Book.COMPLEX, "rule/discord", "2,2")
    assert build(reader, "complex_school", Choice(school_ids=(one,))).signs == ()
    books.change_value(made.district, Book.COMPLEX, "rule/discord", "2,1")
    assert len(build(reader, "complex_school", Choice(school_ids=(one,))).signs) == 1
    books.change_value(made.district, Book.COMPLEX, "rule/participants", "11")
    assert build(reader, "complex_school", Choice(school_ids=(one,))).signs == ()
    books.change_value(made.district, Book.COMPLEX, "rule/least_schools", "4")
    assert "не меньше 3 других школ" in build(reader, "complex_school", Choice(school_ids=(one,))).explanation
    assert {two, three} < set(made.schools)


def made_of(school: int, score: float) -> list[Pupil]:
    return wrote(school, (10, score, ""))


def test_candidates_for_medals_follow_the_scores_asked_for(made: Made) -> None:
    one = made.schools[0]
    for work, score in ((EGE, 65.0), (replace(EGE, subject="mathematics_profile"), 80.0)):
        made.add_work(work, [Pupil("1", one, "11А", "медаль I", test_score=score)])
    reader = made.reader

    def refuted() -> float | None:
        return build(reader, "medals").tables[0].rows[-1].figures["refuted"].value

    assert refuted() == 1
    assert [sign.rule for sign in signs(reader, Choice())] == [codes.MEDALS]
    books.change_value(made.district, Book.MEDALS, "rule/medal_1/russian", "65")
    assert refuted() == 0 and signs(reader, Choice()) == ()
    assert "Медаль I степени: русский язык – не меньше 65" in build(reader, "medals").notes[0]
    history.undo(made.district)
    assert refuted() == 1


def test_the_measures_of_a_work_follow_coefficients_small_groups_and_thresholds(made: Made) -> None:
    one, two, _ = made.schools
    work_id = made.add_work(
        VPR, [*wrote(one, (3, 9, ""), (4, 7, ""), (2, 5, ""), (1, 2, "")), *wrote(two, (12, 5, ""))]
    )
    reader = made.reader
    chosen = Choice((work_id,), measures=("learning_degree", "success_rate"))

    def figure(school: int, key: str = "learning_degree") -> Figure:
        (row,) = [row for row in build(reader, "indicators", chosen).tables[0].rows if row.school_ids == (school,)]
        return row.figures[key]

    # 3 «5», 4 «4», 2 «3», 1 «2»: (300 + 256 + 72 + 16) / 10 = 64,4, with 50 and 0: (300 + 256 + 100) / 10 = 65,6.
    assert figure(one).value == pytest.approx(64.4)
    books.change_value(made.district, Book.MEASURES, "learning_degree/coefficients/3", "50")
    books.change_value(made.district, Book.MEASURES, "learning_degree/coefficients/2", "0")
    assert figure(one).value == pytest.approx(65.6)
    assert figure(two).value == pytest.approx(50.0)
    (soou,) = [one for one in build(reader, "indicators", chosen).tables[0].measures if one.key == "learning_degree"]
    assert soou.formula == "(100·n5 + 64·n4 + 50·n3 + 0·n2 + 7·n н/а) / N"
    books.change_value(made.district, Book.MEASURES, "small/participants", "11")
    assert (figure(one, "success_rate").small, figure(two, "success_rate").small) == (True, False)
    assert "меньше 11 участников" in build(reader, "indicators", chosen).tables[0].notes[-1]
    history.undo(made.district)
    history.undo(made.district)
    history.undo(made.district)
    assert figure(one).value == pytest.approx(64.4)


def test_tasks_and_intervals_follow_their_levels(made: Made) -> None:
    one, _, _ = made.schools
    tasks = (Task("1", 10, TaskLevel.BASIC),)
    work_id = made.add_work(replace(VPR, tasks=tasks), wrote(one, (10, 5, ""), (10, 6, "")))  # 110 of 200 points: 55 %
    reader = made.reader

    def notes() -> str:
        return " ".join(build(reader, "tasks", Choice((work_id,))).tables[0].notes)

    assert "1" in notes() and "достаточн" in notes()
    was = notes()
    books.change_value(made.district, Book.MEASURES, "tasks/basic/insufficient", "54,5")
    assert notes() != was
    (table, *_) = build(reader, "indicators", Choice((work_id,), measures=("success_rate",))).tables
    wide = table.rows[0].figures["success_rate"]
    books.change_value(made.district, Book.MEASURES, "interval/confidence_percent", "80")
    (table, *_) = build(reader, "indicators", Choice((work_id,), measures=("success_rate",))).tables
    narrow = table.rows[0].figures["success_rate"]
    assert table.confidence == pytest.approx(0.8)
    # Wilson for 20 of 20: the lower bound is n / (n + z²), z = 1,96 and 1,2816.
    assert wide.low == pytest.approx(2000 / (20 + 1.959964**2), abs=0.001)
    assert narrow.low == pytest.approx(2000 / (20 + 1.281552**2), abs=0.001)


def test_the_index_of_results_follows_the_weights_of_procedures(made: Made) -> None:
    for procedure, scores in (("vpr", (1.0, 2.0, 4.0)), ("regional_work", (2.0, 8.0, 5.0))):
        pupils = [pupil for school, score in zip(made.schools, scores, strict=True) for pupil in made_of(school, score)]
        made.add_work(replace(VPR, procedure=procedure), pupils)
    books.change_value(made.district, Book.MEASURES, "index/sound_schools", "3")
    reader = made.reader

    def index() -> list[float | None]:
        return [row.figures["index"].value for row in build(reader, "complex").tables[0].rows]

    assert index() == pytest.approx([0, (1 / 3 + 1) / 2, (1 + 0.5) / 2])
    books.change_value(made.district, Book.MEASURES, "index/weights/vpr", "3")
    assert index() == pytest.approx([0, (3 * 1 / 3 + 1) / 4, (3 * 1 + 0.5) / 4])
    assert "Веса процедур в индексе: ВПР – 3, РДР – 1." in build(reader, "complex").tables[0].notes


def test_the_borders_of_low_and_high_schools_cannot_cross(made: Made) -> None:
    d = made.district
    books.change_value(d, Book.MEASURES, "high_low/low_percent", "40")
    said = (
        "«Школы с высокими результатами: выше, % школ» (30) меньше, чем «Школы с низкими результатами: нижние, % школ»"
    )
    with pytest.raises(InputRefused, match=re.escape(said)):
        books.change_value(d, Book.MEASURES, "high_low/high_percent", "30")
    books.change_value(d, Book.MEASURES, "high_low/high_percent", "40")
    assert books.book_data(d, Book.MEASURES)["high_low"]["high_percent"] == 40
    with transaction(d) as connection:
        connection.execute(
            "UPDATE setting SET value = ? WHERE key = 'reference/measures'",
            ('{"high_low/low_percent": {"value": 90}, "small/participants": {"value": 7}}',),
        )
    state = books.read_book(d, Book.MEASURES)
    assert (state.row("high_low/low_percent").value, state.row("small/participants").value) == (25, 7)
    assert state.warning.startswith("Не учтено 1 значение из файла")


@pytest.mark.parametrize(
    ("book", "key", "typed"),
    [
        (Book.MEASURES, "learning_degree/coefficients/5", "100,5"),
        (Book.MEASURES, "interval/confidence_percent", "100"),
        (Book.MEASURES, "small/participants", "0"),
        (Book.LOW_RESULTS, "rule/share_percent", "101"),
        (Book.LOW_RESULTS, "rule/share_percent", "30,5"),
        (Book.CONDITIONS, "indicator/3.2.1", "0"),
        (Book.CONDITIONS, "indicator/3.2.1", "1,234"),
        (Book.COMPLEX, "rule/discord", "много"),
        (Book.BIAS, f"rule/{codes.RAISED}", "-1"),
        (Book.MEDALS, "rule/medal_2/other", ""),
    ],
)
def test_what_is_no_threshold_is_refused_with_the_numbers_it_may_be(
    made: Made, book: Book, key: str, typed: str
) -> None:
    with pytest.raises(InputRefused, match="введите число от"):
        books.change_value(made.district, book, key, typed)
