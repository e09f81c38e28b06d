"""Pages of recommendations: one for each addressee, of the demonstration district and with the longest words."""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO

import pypdf
import pytest

from msoko_desktop.domain.analysis.model import Origin
from msoko_desktop.domain.recommendations.model import AddresseeKind, Fact, Measure, Recommendation
from msoko_desktop.services import recommendations
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.recommendations.proposing import drafted

DAY = dt.date(2026, 11, 25)
VERDICTS = ("наруш", "виновн", "завыш", "не освоен", "не компенсир", "соблюдён не", "из-за", "вследствие")
"""Words that judge or name a cause; «а не вывод о нарушении» is the only place of the first."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ResultReader]:
    path = tmp_path_factory.mktemp("demo") / "демо.msoko"
    make_demo(path, DAY)
    with closing(open_district(path, read_only=True)) as district:
        yield ResultReader(district)


def proposed(demo: ResultReader, year: int) -> tuple[Recommendation, ...]:
    found = recommendations.propose(demo, Choice(school_years=(year,))).proposals
    return drafted(demo, [ground for one in found for ground in one.grounds], DAY)


def pages(demo: ResultReader, *wanted: Recommendation) -> list[str]:
    """Return the words of the pages, with plain spaces."""
    pdf = pypdf.PdfReader(BytesIO(recommendations.recommendations_document(demo.district, wanted, "pdf")))
    return [" ".join(page.extract_text().replace("\xa0", " ").split()) for page in pdf.pages]


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_every_recommendation_of_the_demonstration_district_is_one_page_with_its_receipt(
    demo: ResultReader, year: int
) -> None:
    drafts = proposed(demo, year)
    found = pages(demo, *drafts)
    assert len(found) == len(drafts) > 5
    assert all("Рекомендации получены" in text and "Показатели – повод для проверки" in text for text in found)


@pytest.mark.parametrize("year", [2025, 2026])
def test_no_page_judges(demo: ResultReader, year: int) -> None:
    texts = pages(demo, *proposed(demo, year))
    assert len(texts) > 5
    for text in texts:
        plain = text.lower().replace("а не вывод о нарушении", "")
        assert [word for word in VERDICTS if word in plain] == []


def test_what_is_said_of_all_figures_stands_once_and_the_rest_is_counted(demo: ResultReader) -> None:
    first = next(one for one in proposed(demo, 2025) if "№ 1" in one.addressee)
    (text,) = pages(demo, first)
    assert text.count("с поправкой на число проверок за год") == 1
    assert text.count("(p ") > 1
    shown = [fact for fact in first.facts if fact.text[:25] in text]
    assert len(shown) >= 4
    left = re.search(r"И ещё (\d+) показател\w+ – в справке школы\.", text)
    assert left is not None
    assert int(left[1]) == first.more + len(first.facts) - len(shown)
    assert text.count("Возможное объяснение: ") == len({fact.explanation for fact in shown if fact.explanation})


def test_the_longest_names_and_words_that_rules_make_stay_on_one_page(demo: ResultReader) -> None:
    school = "МБОУ «СОШ № 1 с углублённым изучением отдельных предметов имени " + (
        "дважды Героя Советского Союза Константинопольского-Преображенского»"
    )
    words = "По сравнению с журналом отметку понизили 64,9 % участников (интервал 51,9–76,0 %), в остальных школах " + (
        "района – 10,4 %; больше порога 30 % (p < 0,001)"
    )
    work = "МДР 2026: Основы духовно-нравственной культуры народов России, 6 класс"
    measure = "сопоставить критерии текущего оценивания с критериями внешних работ и закрепить единые требования актом"
    one = Recommendation(
        AddresseeKind.HEAD,
        f"Исполняющему обязанности директора {school}\nКонстантинопольской-Преображенской А.В.",
        2025,
        1,
        facts=tuple(
            Fact(
                f"{words} {place}",
                work,
                7,
                (Origin(1),),
                True,
                f"Отметка учитывает и другие виды работы за четверть {place}.",
            )
            for place in range(5)
        ),
        deficits=tuple(f"Отметки за работу и по журналу расходятся {place}: {work}." for place in range(4)),
        measures=tuple(Measure(f"{measure} {place}", DAY, "заместитель директора") for place in range(5)),
        support=f"{measure}. {measure}.",
        check=f"{measure}. {measure}.",
        due=DAY,
        more=31,
    )
    assert len(pages(demo, one)) == 1


def test_teachers_of_a_subject_are_told_of_the_district(demo: ResultReader) -> None:
    (one,) = [one for one in proposed(demo, 2026) if one.kind is AddresseeKind.TEACHERS]
    (text,) = pages(demo, one)
    assert "Учителям общеобразовательных организаций, преподающим предмет «Математика»" in text
    assert "Выполнение заданий: № 2 –" in text
