"""«Откуда» for every kind of fact of the demonstration: a source in words, and sheets that are those of the school."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing

import pytest

from msoko_desktop.domain.analysis.bias import rules as codes
from msoko_desktop.domain.recommendations.grounds import Ground
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.reports import Choice, find_report
from msoko_desktop.services.analysis.signs import signs
from msoko_desktop.services.analysis.whence import whence
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.recommendations.grounds import grounds
from msoko_desktop.services.recommendations.rules import shipped_rules


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ResultReader]:
    path = tmp_path_factory.mktemp("demo") / "демо.msoko"
    make_demo(path, dt.date(2026, 11, 25))
    with closing(open_district(path, read_only=True)) as district:
        yield ResultReader(district)


@pytest.fixture(scope="module")
def found(demo: ResultReader) -> tuple[Ground, ...]:
    years = (grounds(demo, Choice(school_years=(year,)), shipped_rules()) for year in (2024, 2025, 2026))
    return tuple(ground for of_year in years for ground in of_year)


def test_every_rule_of_recommendations_finds_something_in_the_example(found: tuple[Ground, ...]) -> None:
    assert {ground.rule.code for ground in found} == {rule.code for rule in shipped_rules()}


def test_every_fact_names_its_source_and_leads_to_sheets_of_its_school(
    demo: ResultReader, found: tuple[Ground, ...]
) -> None:
    for ground in found:
        for fact in ground.facts:
            told = (ground.rule.code, fact.text)
            assert fact.source, told
            sheets = whence(demo, fact.origins)
            assert sheets, told
            assert all(one.place for one in sheets), told
            if ground.school_id is not None:
                assert any(one.school_id == ground.school_id for one in sheets), told
                assert all(one.school_id in (ground.school_id, None) for one in sheets), told


def test_facts_of_few_people_are_marked_as_figures_are_everywhere(found: tuple[Ground, ...]) -> None:
    facts = [fact for ground in found for fact in ground.facts]
    few = [fact for fact in facts if 0 < fact.n < 10]  # data/measures.toml: a small group has fewer than ten
    assert few and all(fact.small and fact.words.endswith(f"(участников – {fact.n}*).") for fact in few)
    assert not any(fact.small for fact in facts if fact not in few)


def test_visits_are_not_called_participants_and_lead_to_the_acts(demo: ResultReader, found: tuple[Ground, ...]) -> None:
    facts = [fact for ground in found for fact in ground.facts if fact.text.startswith("Нарушения при наблюдении")]
    assert facts
    for fact in facts:
        assert (fact.n, fact.source) == (0, "Акты наблюдения, 2025/26")
        (sheet,) = whence(demo, fact.origins)
        assert (sheet.view, sheet.title) == ("visits", "Наблюдение: ВПР, весна 2026 года")
        assert sheet.place == "акты: МБОУ «Верхнезаозёрская СОШ № 1»"


def test_every_kind_of_sign_leads_to_what_it_was_made_of_and_says_how_sure_it_is(demo: ResultReader) -> None:
    everything = signs(demo, Choice())
    assert {one.rule for one in everything} == set(codes.KNOWN)
    for one in everything:
        sheets = whence(demo, one.origins)
        assert any(sheet.school_id == one.school_id for sheet in sheets), one.text
        assert one.n > 0 and one.explanations
        if one.rule in codes.TESTED:
            assert " p – с поправкой на " in one.text
            assert "(p = " in one.text or "(p < " in one.text
        elif one.rule != codes.YEARS:
            assert one.text.endswith("Это порог без проверки случайности.")


def test_the_report_says_what_p_is_and_which_rules_are_thresholds(demo: ResultReader) -> None:
    notes = find_report("bias").build(demo, Choice(school_years=(2025,))).notes
    assert any(note.startswith("p – вероятность увидеть такое случайно, с поправкой Холма") for note in notes)
    assert any("(порог без проверки случайности). Источник: Приказ Минпросвещения" in note for note in notes)
