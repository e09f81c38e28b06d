"""Papers on what is followed: whose occurrences they hold, of which days, and what is no paper."""

import datetime as dt
import json
from dataclasses import replace
from io import BytesIO

import icalendar
import pypdf
import pytest
import python_calamine

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import history
from msoko_desktop.services.district import get_setting
from msoko_desktop.services.plans import plans
from msoko_desktop.services.timetable import execution
from msoko_desktop.services.timetable.execution_papers import (
    FORMATS,
    PaperKind,
    PaperRequest,
    calendar_file,
    document,
    longest_period,
    title_of,
)
from msoko_desktop.services.timetable.timetable import Selection, Timetable
from msoko_desktop.storage.district_file import District

D = dt.date
ON = D(2026, 11, 25)
MOMENT = dt.datetime(2026, 11, 25, 9, 0, tzinfo=dt.UTC)
YEAR = PlanPeriod(D(2026, 1, 1), D(2026, 12, 31))


def activity(number: str, title: str, deadline: str, executors: str = "ИМЦ") -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, title, number, deadline=deadline, executors=executors)


GIFTED = Plan(
    "План по направлению «Работа с одарёнными»",
    YEAR,
    direction="talents",
    lines=(activity("1", "Олимпиада", "октябрь 2026 г."), activity("2", "Итоги года", "до 1 марта следующего года")),
)
OTHER = Plan("План контроля", YEAR, lines=(activity("1", "Проверка", "октябрь 2026 г.", "Отдел образования"),))
SCHOOL_YEAR = Plan(
    "План на 2026/2027 учебный год",
    PlanPeriod(D(2026, 9, 1), D(2027, 8, 31), school_year=True),
    lines=(activity("1", "Педсовет", "январь"),),
)


@pytest.fixture
def direction(empty: District) -> str:
    """A file with a plan of the direction «Способности и таланты» and one without; the direction's code."""
    plans.add_plan(empty, GIFTED)
    plans.add_plan(empty, OTHER)
    return GIFTED.direction


def request(kind: PaperKind, first: dt.date, last: dt.date, **more: object) -> PaperRequest:
    return replace(PaperRequest(kind, first, last, ON), **more)  # type: ignore[arg-type]  # fields by their names


OCTOBER = request(PaperKind.AGENDA, D(2026, 10, 1), D(2026, 10, 31))


def table_text(d: District, asked: PaperRequest) -> str:
    book = python_calamine.load_workbook(BytesIO(document(d, Timetable(d), asked, "xlsx")))
    return json.dumps(book.get_sheet_by_index(0).to_python(), ensure_ascii=False).replace("\u00a0", " ")


def pages(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(data)).pages]


@pytest.mark.parametrize(
    ("kind", "first", "last", "title"),
    [
        (PaperKind.AGENDA, D(2026, 10, 1), D(2026, 10, 31), "Список дел на октябрь 2026 г."),
        (PaperKind.AGENDA, D(2026, 10, 5), D(2026, 10, 11), "Список дел на период с 05.10.2026 по 11.10.2026"),
        (PaperKind.REPORT, D(2026, 10, 1), D(2026, 12, 31), "Отчёт об исполнении за IV квартал 2026 г."),
        (PaperKind.YEAR, D(2026, 9, 1), D(2027, 8, 31), "Календарь на 2026/2027 учебный год"),
    ],
)
def test_papers_are_called_by_their_period(kind: PaperKind, first: dt.date, last: dt.date, title: str) -> None:
    assert title_of(request(kind, first, last)) == title


def test_a_list_says_whose_it_is_and_holds_nothing_else(empty: District, direction: str) -> None:
    everything = table_text(empty, OCTOBER)
    assert "Все действующие планы" in everything
    assert "Олимпиада" in everything and "Проверка" in everything
    chosen = table_text(empty, replace(OCTOBER, selection=Selection(direction=direction)))
    assert "Направление: Способности и таланты" in chosen
    assert "Олимпиада" in chosen and "Проверка" not in chosen
    office = table_text(empty, replace(OCTOBER, selection=Selection(executor="Отдел образования")))
    assert "Исполнитель: Отдел образования" in office
    assert "Проверка" in office and "Олимпиада" not in office


def test_a_paper_on_a_plan_reaches_to_its_last_occurrence(empty: District, direction: str) -> None:
    timetable = Timetable(empty)
    gifted = next(plan.id for plan in timetable.plans if plan.direction == direction)
    assert longest_period(timetable, gifted, ON) == (D(2026, 1, 1), D(2027, 3, 1))
    assert longest_period(timetable, None, D(2024, 5, 5)) == (D(2024, 1, 1), D(2024, 12, 31))


def test_a_plan_of_a_school_year_has_its_calendar_from_september(empty: District) -> None:
    (plan_id,) = plans.add_plan(empty, SCHOOL_YEAR).created
    asked = request(PaperKind.YEAR, D(2027, 1, 1), D(2027, 1, 31), selection=Selection(plan_id))
    (page,) = pages(document(empty, Timetable(empty), asked, "pdf"))
    assert "2026/2027 учебный год" in page.replace("\u00a0", " ")
    assert "Педсовет" in page
    (calendar_year,) = pages(document(empty, Timetable(empty), replace(asked, selection=Selection()), "pdf"))
    assert "Календарь на 2027 год" in calendar_year.replace("\u00a0", " ")


def test_a_calendar_of_three_months_has_three_pages(empty: District, direction: str) -> None:
    asked = request(PaperKind.MONTH, D(2026, 11, 15), D(2027, 1, 2))
    found = pages(document(empty, Timetable(empty), asked, "pdf"))
    assert [next(m for m in ("ноябрь", "декабрь", "январь") if f"Календарь на {m}" in page) for page in found] == [
        "ноябрь",
        "декабрь",
        "январь",
    ]


def test_a_report_leaves_out_plans_without_anything_to_tell(empty: District, direction: str) -> None:
    march = table_text(empty, request(PaperKind.REPORT, D(2027, 3, 1), D(2027, 3, 31)))
    assert "Итоги года" in march
    assert "Проверка" in march, "what was left undone in October is carried over"
    with pytest.raises(InputRefused, match="Сроков за выбранный период нет"):
        document(empty, Timetable(empty), request(PaperKind.REPORT, D(2025, 1, 1), D(2025, 1, 31)), "pdf")


@pytest.mark.parametrize(
    ("asked", "ending", "sentence"),
    [
        (OCTOBER, "odt", "«odt» этот документ не делается. Выберите PDF, DOCX, XLSX"),
        (replace(OCTOBER, last=D(2026, 9, 30)), "pdf", r"кончается \(30\.09\.2026\) раньше, чем начинается"),
        (replace(OCTOBER, last=D(2038, 1, 1)), "pdf", "длиннее 12 лет"),
        (replace(OCTOBER, selection=Selection(999)), "pdf", "Этого плана в файле уже нет"),
    ],
)
def test_what_is_no_paper_is_refused(empty: District, asked: PaperRequest, ending: str, sentence: str) -> None:
    with pytest.raises(InputRefused, match=sentence):
        document(empty, Timetable(empty), asked, ending)


def test_every_paper_has_a_format_of_its_own_kind() -> None:
    assert set(FORMATS) == set(PaperKind)
    assert all(formats[0] == "pdf" for formats in FORMATS.values())


def events(data: bytes) -> dict[str, dict[str, str]]:
    """The events of a calendar file by their UIDs: title, day, sequence."""
    found = icalendar.Calendar.from_ical(data).walk("VEVENT")
    names = ("summary", "dtstart", "sequence")
    return {str(one["uid"]): {name: one[name].to_ical().decode() for name in names} for one in found}


def test_a_second_export_after_a_move_updates_the_events_of_the_first(empty: District, direction: str) -> None:
    first = events(calendar_file(empty, Timetable(empty), OCTOBER, MOMENT))
    assert {event["summary"] for event in first.values()} == {"1 Олимпиада", "1 Проверка"}
    assert all(uid.endswith(f"@{get_setting(empty, 'file/uid', '')}.msoko") for uid in first)
    item = next(one for one in Timetable(empty).occurrences(ON) if one.title == "Олимпиада")
    execution.move(empty, item.ref, D(2026, 10, 20))
    second = events(calendar_file(empty, Timetable(empty), OCTOBER, MOMENT))
    history.undo(empty)
    third = events(calendar_file(empty, Timetable(empty), OCTOBER, MOMENT))
    assert first.keys() == second.keys() == third.keys()
    uid = next(uid for uid, event in first.items() if event["summary"] == "1 Олимпиада")
    assert [event[uid]["dtstart"] for event in (first, second, third)] == ["20261031", "20261020", "20261031"]
    sequences = [int(event[uid]["sequence"]) for event in (first, second, third)]
    assert sequences == sorted(set(sequences)), "an undo too is newer than what it takes back"


def test_days_without_anything_due_are_no_calendar_file(empty: District, direction: str) -> None:
    with pytest.raises(InputRefused, match="Сроков за выбранный период нет"):
        calendar_file(empty, Timetable(empty), replace(OCTOBER, first=D(2026, 9, 1), last=D(2026, 9, 30)), MOMENT)
