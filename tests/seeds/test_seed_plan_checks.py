"""The check before signing finds the defects that a person found in the five documents, and accuses nothing else."""

import datetime as dt
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from msoko_desktop.domain.deadlines import read_deadline
from msoko_desktop.domain.language.abbreviations import KnownAbbreviations
from msoko_desktop.domain.plans.executors import ExecutorDirectory
from msoko_desktop.domain.plans.plan_checks import CheckContext, Severity, check_plan, check_rules
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.domain.timetable.days_off import DaysOff
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from msoko_desktop.readers.files import read_plan_file
from msoko_desktop.readers.rules import RecognitionRules
from msoko_desktop.services.timetable.days_off import year_days

DATA = Path(__file__).resolve().parents[2] / "data"


def data(name: str) -> dict[str, object]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


CALENDAR = SchoolCalendar.from_mapping(data("school_calendar"))
RULES = check_rules(data("checks"))
CONTEXT = CheckContext(
    directory=ExecutorDirectory.from_mapping(data("executors")),
    read_deadline=lambda phrase, period: read_deadline(phrase, period, CALENDAR),
    is_day_off=DaysOff(year_days, {}).is_day_off,
    today=dt.date(2022, 1, 10),
    known=KnownAbbreviations.from_mapping(data("abbreviations")),
)
DISTRICTS = {
    "kimovsk_measures_2016": "Кимовский район",
    "krasnoturansk_order_2020": "Краснотуранский район",
    "predgorny_roadmap_2020": "Предгорный муниципальный район",
    "rasskazovo_concept_2019": "Рассказовский район",
    "sarov_roadmap_2021": "город Саров",
}


@cache
def plans(folder: Path, name: str) -> tuple[Plan, ...]:
    """Read a document; a plan whose text names no period gets the one worked out from its deadlines."""
    recognised = read_plan_file(folder / f"{name}.txt", rules=RecognitionRules.from_mapping(data("recognition")))
    proposed = recognised.proposed_periods
    return tuple(replace(plan, period=plan.period or proposed[index]) for index, plan in enumerate(recognised.plans))


def found(folder: Path, name: str, *rules: str) -> list[tuple[int, str, str]]:
    """Return (plan from 1, rule, number of the line) of the remarks by some rules."""
    context = replace(CONTEXT, own_district=DISTRICTS[name])
    return [
        (count, remark.rule, "" if remark.line is None else plan.lines[remark.line].number)
        for count, plan in enumerate(plans(folder, name), start=1)
        for remark in check_plan(plan, context, RULES)
        if remark.rule in rules
    ]


def errors(folder: Path, name: str) -> list[tuple[int, str, str]]:
    """Return the grave remarks of a document."""
    grave = [rule.code for rule in RULES if rule.severity is Severity.ERROR]
    return found(folder, name, *grave)


def test_gaps_of_kimovsk(seeds_dir: Path) -> None:
    assert found(seeds_dir, "kimovsk_measures_2016", "number_gap") == [
        (1, "number_gap", "1.4"),
        (1, "number_gap", "2.6"),
        (3, "number_gap", "23"),
        (3, "number_gap", "44"),
        (3, "number_gap", "50"),
    ]


def test_february_before_the_school_year_of_kimovsk(seeds_dir: Path) -> None:
    assert (3, "deadline_outside", "50") in errors(seeds_dir, "kimovsk_measures_2016")


def test_november_after_the_school_year_of_sarov(seeds_dir: Path) -> None:
    assert errors(seeds_dir, "sarov_roadmap_2021") == [(1, "deadline_outside", "5.2")]
    assert found(seeds_dir, "sarov_roadmap_2021", "result_empty") == [(1, "result_empty", "2.2")]
    assert (1, "quotes", "3.5") in found(seeds_dir, "sarov_roadmap_2021", "quotes")
    assert len(found(seeds_dir, "sarov_roadmap_2021", "mixed_names")) == 1
    assert found(seeds_dir, "sarov_roadmap_2021", "abbreviation_misprint") == []


def test_torn_word_of_krasnoturansk(seeds_dir: Path) -> None:
    assert errors(seeds_dir, "krasnoturansk_order_2020") == []
    assert found(seeds_dir, "krasnoturansk_order_2020", "executors_form") == [(1, "executors_form", "5")]


def test_nothing_grave_in_predgorny(seeds_dir: Path) -> None:
    assert errors(seeds_dir, "predgorny_roadmap_2020") == []
    assert found(seeds_dir, "predgorny_roadmap_2020", "number_gap", "deadline_unclear", "executors_unknown") == []


def test_grave_remarks_of_rasskazovo(seeds_dir: Path) -> None:
    assert errors(seeds_dir, "rasskazovo_concept_2019") == [
        (3, "executors_comma", "11"),
        (3, "executors_comma", "12"),
        (4, "executors_comma", "9"),
        (4, "executors_comma", "10"),
        (7, "executors_comma", "8"),
        (8, "title_empty", "5.2"),
        (9, "other_district", "2"),
    ]


def test_gaps_of_rasskazovo(seeds_dir: Path) -> None:
    assert found(seeds_dir, "rasskazovo_concept_2019", "number_gap") == [
        (4, "number_gap", "4"),
        (7, "number_gap", "4"),
        (8, "number_gap", "3"),
    ]


def test_fragments_of_rasskazovo(seeds_dir: Path) -> None:
    assert found(seeds_dir, "rasskazovo_concept_2019", "deadline_unclear") == [
        (3, "deadline_unclear", "5"),
        (9, "deadline_unclear", "5"),
    ]
    leaked = found(seeds_dir, "rasskazovo_concept_2019", "text_leaked")
    assert {(4, "text_leaked", "4"), (9, "text_leaked", "2"), (9, "text_leaked", "4")} <= set(leaked)


def test_misprinted_abbreviations_of_rasskazovo(seeds_dir: Path) -> None:
    context = replace(CONTEXT, own_district=DISTRICTS["rasskazovo_concept_2019"])
    plan = plans(seeds_dir, "rasskazovo_concept_2019")[1]
    texts = [r.text for r in check_plan(plan, context, RULES) if r.rule == "abbreviation_misprint"]
    assert texts.count("Возможно, опечатка: «ШПРО» вместо «ШНРО».") == 8
    assert texts.count("Возможно, опечатка: «ШНР» вместо «ШНРО».") == 3
    assert len(texts) == 11


def test_region_left_in_rasskazovo(seeds_dir: Path) -> None:
    assert found(seeds_dir, "rasskazovo_concept_2019", "regional_word") == [
        (1, "regional_word", "5"),
        (3, "regional_word", "4"),
    ]


@pytest.mark.parametrize("name", sorted(DISTRICTS))
def test_right_names_of_districts_are_not_accused(seeds_dir: Path, name: str) -> None:
    expected = [(9, "other_district", "2")] if name == "rasskazovo_concept_2019" else []
    assert found(seeds_dir, name, "other_district") == expected
