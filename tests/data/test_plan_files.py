"""Templates and demonstration plans are complete, consistently numbered and understood by the program."""

import datetime as dt
import re
from collections.abc import Callable

import pytest

from msoko_desktop.domain.deadlines import DeadlineKind, read_deadline
from msoko_desktop.domain.directions.directions import direction_sets, guess_direction
from msoko_desktop.domain.indicators.indicators import read_indicator
from msoko_desktop.domain.plans.executor_split import match_executors
from msoko_desktop.domain.plans.executors import ExecutorDirectory
from msoko_desktop.domain.plans.numbering import renumber
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine, PlanStatus, part_deadlines
from msoko_desktop.domain.plans.templates import PeriodKind
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from tests.data import plan_files
from tests.data.plan_files import DEMO_PLANS, DRAFT, TEMPLATES, all_plans, demo_plan, directory, filled, read, template

PLANS = all_plans()
NAMES = tuple(PLANS)
CALENDAR = SchoolCalendar.from_mapping(read("school_calendar"))
FINISHED = tuple(name for name in NAMES if name != f"demo/{DRAFT}")
ABBREVIATION = re.compile(r"\b(?:[А-ЯЁ][А-ЯЁа-яё]?[А-ЯЁ]{1,4}|PISA|ФИС ОКО)\b")
COMMON = {"РФ", "ФЗ"}  # understood by every reader


def phrases(line: PlanLine) -> list[str]:
    """The deadlines of a line: one for each part where they are stacked, else the cell as a whole."""
    return [phrase for _, phrase in part_deadlines(line)] or ([line.deadline] if line.deadline else [])


def test_there_is_a_template_for_every_direction_of_2020() -> None:
    directions = [row["code"] for row in read("directions")["set"][0]["direction"]]

    assert len(directions) == 9
    for code in directions:
        assert template(code).direction == code


@pytest.mark.parametrize("code", TEMPLATES)
def test_template_is_complete(code: str) -> None:
    source = read(f"templates/{code}")
    found = template(code)
    known = {row["code"] for group in read("directions")["set"] for row in group["direction"]} | {""}

    assert found.code == code
    assert found.name
    assert found.description
    assert source["year"] >= 2016
    assert source["source"]
    assert found.direction in known
    assert 12 <= found.activities <= 30
    assert {column.kind for column in found.columns} >= {
        ColumnKind.NUMBER,
        ColumnKind.TITLE,
        ColumnKind.DEADLINE,
        ColumnKind.EXECUTORS,
    }


def test_names_of_templates_do_not_repeat() -> None:
    names = [template(code).name for code in TEMPLATES]

    assert len(set(names)) == len(names) == 13


@pytest.mark.parametrize("code", TEMPLATES)
@pytest.mark.parametrize("kind", list(PeriodKind))
def test_every_placeholder_finds_its_value(code: str, kind: PeriodKind) -> None:
    from msoko_desktop.domain.plans.templates import fill

    plan = fill(template(code), kind.starting(2031), plan_files.DISTRICT)
    texts = [plan.title, *(line.cell(column) for line in plan.lines for column in ColumnKind)]

    assert "2031" in plan.title
    assert not [text for text in texts if "{" in text or "}" in text]


@pytest.mark.parametrize("code", TEMPLATES)
def test_template_ends_with_decisions_and_effectiveness(code: str) -> None:
    titles = [line.title for line in filled(code).lines][-6:]
    deadlines = [line.deadline for line in filled(code).lines if "эффективности" in line.title and line.deadline]

    assert any("управленческих решений" in title for title in titles)
    assert any("Анализ эффективности" in title for title in titles)
    assert any("до 1 марта" in deadline for deadline in deadlines)


@pytest.mark.parametrize("name", NAMES)
def test_lines_fit_the_columns(name: str) -> None:
    plan = PLANS[name]
    kinds = plan.column_kinds()

    assert len(set(kinds)) == len(kinds)
    assert all(column.heading.strip() for column in plan.columns)
    for line in plan.lines:
        outside = [kind for kind in ColumnKind if kind not in kinds and line.cell(kind)]
        assert outside == [], line.number
        assert line.title.strip(), line.number
        for kind in kinds:
            assert line.cell(kind) == line.cell(kind).strip(), line.number
            assert "  " not in line.cell(kind), line.number
        if line.kind is LineKind.SECTION:
            assert not any(line.cell(kind) for kind in kinds if kind not in (ColumnKind.NUMBER, ColumnKind.TITLE))


@pytest.mark.parametrize("name", NAMES)
def test_activities_say_when(name: str) -> None:
    lines = PLANS[name].lines
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        has_sub_activities = following is not None and following.level > line.level
        if line.kind is LineKind.ACTIVITY and not has_sub_activities:
            assert line.deadline, line.number


@pytest.mark.parametrize("name", NAMES)
def test_every_deadline_is_understood(name: str) -> None:
    plan = PLANS[name]
    assert plan.period is not None
    for line in plan.lines:
        for phrase in phrases(line):
            deadline = read_deadline(phrase, plan.period, CALENDAR)
            assert deadline.understood, phrase
            assert deadline.occurrences or deadline.needs_date, phrase
            assert deadline.kind not in (DeadlineKind.FRAGMENT, DeadlineKind.EMPTY), phrase


@pytest.mark.parametrize("name", FINISHED)
def test_deadlines_lie_in_the_period_of_the_plan(name: str) -> None:
    """Only the analysis of the year before 1 March and what runs over the New Year end after the plan."""
    plan = PLANS[name]
    assert plan.period is not None
    latest = dt.date(plan.period.end.year + 1, 3, 1)
    for line in plan.lines:
        for phrase in phrases(line):
            for occurrence in read_deadline(phrase, plan.period, CALENDAR).occurrences:
                assert plan.period.start <= occurrence.start, phrase
                assert occurrence.due <= (latest if "1 марта" in phrase or "январь" in phrase else plan.period.end), (
                    phrase
                )


@pytest.mark.parametrize("name", NAMES)
def test_stacked_deadlines_belong_to_their_parts(name: str) -> None:
    for line in PLANS[name].lines:
        if "\n" in line.deadline:
            assert part_deadlines(line), line.number


@pytest.mark.parametrize("name", FINISHED)
def test_numbers_follow_one_another(name: str) -> None:
    """By hand: the last part of a number is one more than the last of its brothers; the path is the parent's number."""
    seen: dict[str, int] = {"": 0}
    for line in PLANS[name].lines:
        if not line.number:
            assert line.kind is LineKind.SECTION
            continue
        parent, _, own = line.number.rpartition(".")
        assert parent in seen, line.number
        seen[parent] += 1
        assert int(own) == seen[parent], line.number
        seen[line.number] = 0


@pytest.mark.parametrize("name", FINISHED)
def test_renumbering_would_change_nothing(name: str) -> None:
    assert [line.number for line in renumber(PLANS[name].lines)] == [line.number for line in PLANS[name].lines]


@pytest.mark.parametrize("name", NAMES)
def test_levels_follow_numbers(name: str) -> None:
    depth_of_section = 0
    for line in PLANS[name].lines:
        depth = line.number.count(".") + 1
        if line.kind is LineKind.SECTION:
            depth_of_section = depth if line.number else depth_of_section
        else:
            assert line.level == depth - depth_of_section, line.number


@pytest.mark.parametrize("name", FINISHED)
def test_every_executor_is_in_the_directory(name: str) -> None:
    known: ExecutorDirectory = directory()
    for line in PLANS[name].lines:
        if line.kind is LineKind.ACTIVITY:
            assert line.executors, line.number
        for match in match_executors(line.executors, known):
            assert match.body is not None, match.text
            assert not match.note, match.text


@pytest.mark.parametrize("code", TEMPLATES)
def test_templates_need_only_the_general_directory(code: str) -> None:
    general = ExecutorDirectory.from_mapping(read("executors"))
    for line in filled(code).lines:
        assert all(match.body is not None for match in match_executors(line.executors, general)), line.executors


@pytest.mark.parametrize("name", FINISHED)
def test_abbreviations_are_explained(name: str) -> None:
    plan = PLANS[name]
    explained = {entry.short for entry in plan.abbreviations} | COMMON
    texts = " ".join(
        line.cell(kind) for line in plan.lines for kind in plan.column_kinds() if kind != ColumnKind.NUMBER
    )
    used = set(ABBREVIATION.findall(texts))

    assert used <= explained
    for entry in plan.abbreviations:
        assert entry.short in f"{plan.title} {texts}", entry.short


def _workday(day: dt.date) -> bool:
    return day.weekday() < 5


@pytest.mark.parametrize("code", [code for code in DEMO_PLANS if code != DRAFT])
def test_approved_plans_name_no_day_off(code: str) -> None:
    words = {name: number for number, name in enumerate(MONTHS, start=1)}
    for line in demo_plan(code).lines:
        for day, month, year in re.findall(r"\b(\d{2})\.(\d{2})\.(20\d\d)\b", line.deadline):
            assert _workday(dt.date(int(year), int(month), int(day))), line.deadline
        for day, name, year in re.findall(r"\b(\d{1,2}) ([а-я]+) (20\d\d) г", line.deadline):
            assert _workday(dt.date(int(year), words[name], int(day))), line.deadline


MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
)  # fmt: skip


def test_the_demonstration_plans_are_three_years_of_work() -> None:
    plans = {code: demo_plan(code) for code in DEMO_PLANS}

    assert len(plans) == 9
    for code, plan in plans.items():
        assert 20 <= len(plan.activities()) <= 45, code
        assert read(f"demo/plans/{code}")["code"] == code
        if code != DRAFT:
            assert plan.status is PlanStatus.APPROVED
            assert plan.approval is not None
            assert plan.approval.date is not None
            assert plan.period is not None
            assert plan.approval.date <= plan.period.start + dt.timedelta(days=31)
            assert _workday(plan.approval.date)
    years = [plans[f"roadmap_{year}"].period for year in (2024, 2025, 2026, 2027)]
    assert [period.start.year for period in years if period is not None] == [2024, 2025, 2026, 2027]
    assert [read(f"demo/plans/{code}")["order"] for code in plans] != []
    assert sorted(read(f"demo/plans/{code}")["order"] for code in plans) == list(range(1, 10))


def _cells(plan: Plan) -> list[str]:
    return [line.cell(kind) for line in plan.lines for kind in ColumnKind]


BLEMISHES: dict[str, Callable[[Plan], bool]] = {
    "a gap in numbering": lambda plan: "3.3" not in {line.number for line in plan.lines},
    "a year not shifted": lambda plan: any("2026" in line.deadline for line in plan.lines),
    "last year in a title": lambda plan: any("Учитель года – 2026" in line.title for line in plan.lines),
    "a comma at the end": lambda plan: any(line.executors.endswith(",") for line in plan.lines),
    "an unexplained abbreviation": lambda plan: any("ФИС ОКО" in cell for cell in _cells(plan)),
    "a Sunday": lambda plan: any("28 февраля 2027" in line.deadline for line in plan.lines),
    "no executor": lambda plan: any(not line.executors for line in plan.activities()),
    "another district": lambda plan: any("Приреченского" in cell for cell in _cells(plan)),
}


@pytest.mark.parametrize("blemish", BLEMISHES)
def test_the_draft_gives_the_check_something_to_find(blemish: str) -> None:
    assert BLEMISHES[blemish](demo_plan(DRAFT))
    assert not BLEMISHES[blemish](demo_plan("roadmap_2025"))


def test_the_draft_is_a_draft() -> None:
    assert demo_plan(DRAFT).status is PlanStatus.DRAFT
    assert demo_plan(DRAFT).approval is None


@pytest.mark.parametrize("name", NAMES)
def test_every_indicator_can_be_measured(name: str) -> None:
    for line in PLANS[name].lines:
        if line.indicators:
            assert read_indicator(line.indicators).measurable, line.indicators


@pytest.mark.parametrize("name", NAMES)
def test_the_direction_is_the_one_the_title_names(name: str) -> None:
    known = direction_sets(read("directions"))[0].directions

    assert guess_direction(PLANS[name].title, known) == PLANS[name].direction
