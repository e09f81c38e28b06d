"""Papers on following the plans: month and year calendars, agendas, reports, calendars for other programs."""

import datetime as dt
import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.domain.execution.agenda import agenda
from msoko_desktop.domain.execution.day_words import period_words
from msoko_desktop.domain.execution.spans import SCHOOL_YEAR_STARTS, Span, span_around
from msoko_desktop.domain.execution.summary import report
from msoko_desktop.domain.language.russian import capitalised, date_dots
from msoko_desktop.services.district import District, get_setting, read_office
from msoko_desktop.services.plans.plans import PlanSummary
from msoko_desktop.services.printing import PaperOptions, PaperSize, paper_office
from msoko_desktop.services.schools.school_years import schools_between
from msoko_desktop.services.timetable.days_off import days_off
from msoko_desktop.services.timetable.timetable import Selection, Timetable

if TYPE_CHECKING:
    from msoko_desktop.writers.calendar_parts import CalendarView

__all__ = ["FORMATS", "PaperKind", "PaperRequest", "calendar_file", "document", "longest_period", "title_of"]


class PaperKind(StrEnum):
    """The papers; the values are the names used on the command line."""

    MONTH = "month"
    YEAR = "year"
    AGENDA = "agenda"
    REPORT = "execution"


FORMATS = {
    PaperKind.MONTH: ("pdf", "png"),
    PaperKind.YEAR: ("pdf", "png"),
    PaperKind.AGENDA: ("pdf", "docx", "xlsx"),
    PaperKind.REPORT: ("pdf", "docx", "xlsx", "png", "svg"),
}
"""The formats that make sense for each paper; the pictures are the first page, or the report's chart."""

LONGEST_YEARS = 12
_DAY = dt.timedelta(days=1)
_NOTHING = "Сроков за выбранный период нет. Измените период или отбор."


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """What is asked for: the paper, its first and last day, whose occurrences, as they stand on the day `on`."""

    kind: PaperKind
    first: dt.date
    last: dt.date
    on: dt.date
    selection: Selection = field(default_factory=Selection)
    size: PaperSize = PaperSize.A4
    signature: bool = True
    made: dt.datetime | None = None


def longest_period(timetable: Timetable, plan_id: int | None, on: dt.date) -> tuple[dt.date, dt.date]:
    """Return the days a paper on a plan is usually asked for: its period up to its last occurrence; else the year."""
    plan = None if plan_id is None else timetable.plan(plan_id)
    if plan is None or plan.period is None:
        return dt.date(on.year, 1, 1), dt.date(on.year, 12, 31)
    items = timetable.of_plan(plan.id).occurrences
    return plan.period.start, max([plan.period.end, *(item.due for item in items[-1:])])


def document(d: District, timetable: Timetable, request: PaperRequest, ending: str) -> bytes:
    """Return a paper as a document; `ending` is one of the paper's `FORMATS`.

    Raises InputRefused for another ending, a period that ends before it starts or is longer than twelve years, a plan
    that is gone.
    """
    _refuse_unsound(timetable, request, ending)
    makers: dict[PaperKind, Callable[[District, Timetable, PaperRequest, str], bytes]] = {
        PaperKind.MONTH: _calendars,
        PaperKind.YEAR: _calendars,
        PaperKind.AGENDA: _agenda,
        PaperKind.REPORT: _report,
    }
    return makers[request.kind](d, timetable, request, ending)


def _refuse_unsound(timetable: Timetable, request: PaperRequest, ending: str) -> None:
    formats = FORMATS[request.kind]
    if ending not in formats:
        listed = ", ".join(one.upper() for one in formats)
        raise InputRefused(f"В формате «{ending}» этот документ не делается. Выберите {listed}.")
    if request.last < request.first:
        raise InputRefused(
            f"Период кончается ({date_dots(request.last)}) раньше, чем начинается ({date_dots(request.first)})."
        )
    if request.last.year - request.first.year >= LONGEST_YEARS:
        raise InputRefused(f"Период длиннее {LONGEST_YEARS} лет. Выберите более короткий.")
    if request.selection.plan_id is not None and timetable.plan(request.selection.plan_id) is None:
        raise InputRefused("Этого плана в файле уже нет. Выберите другой.")


def _found(timetable: Timetable, request: PaperRequest) -> tuple[TrackedOccurrence, ...]:
    return timetable.between(request.first, request.last, request.on, request.selection)


def _names(timetable: Timetable) -> dict[int, str]:
    return {plan.id: timetable.short_title(plan.id) for plan in timetable.plans}


# --- calendars


def _calendars(d: District, timetable: Timetable, request: PaperRequest, ending: str) -> bytes:
    from msoko_desktop.writers.calendar_parts import CalendarView
    from msoko_desktop.writers.joined_pdf import first_page_png, joined_pdf
    from msoko_desktop.writers.month_calendar import month_calendar_pdf
    from msoko_desktop.writers.year_calendar import year_calendar_pdf

    off = days_off(d)
    view = CalendarView(
        items=_found(timetable, _whole_sheets(timetable, request)),
        today=request.on,
        plans=_names(timetable),
        title=_whose(timetable, request.selection, request.on),
        is_day_off=off.is_day_off,
        day_name=off.name,
        size=request.size,
        author=read_office(d).name,
        made=request.made,
    )
    if request.kind is PaperKind.MONTH:
        pages = [
            month_calendar_pdf(_titled(view, *span_around(Span.MONTH, first)), first.year, first.month)
            for first in _months(request.first, request.last)
        ]
    else:
        pages = [
            year_calendar_pdf(_titled(view, first, first.replace(year=first.year + 1) - _DAY), first)
            for first in _years(timetable, request)
        ]
    data = joined_pdf(pages if ending == "pdf" else pages[:1])
    return data if ending == "pdf" else first_page_png(data)


def _titled(view: "CalendarView", first: dt.date, last: dt.date) -> "CalendarView":
    what = f"Календарь на {period_words(first, last)}".rstrip(".")
    return replace(view, title=f"{what}. {view.title}")


def _whole_sheets(timetable: Timetable, request: PaperRequest) -> PaperRequest:
    """Return the request for all days of its sheets: a year is not left empty around the one month asked for."""
    if request.kind is PaperKind.MONTH:
        months = _months(request.first, request.last)
        return replace(request, first=months[0], last=span_around(Span.MONTH, months[-1])[1])
    years = _years(timetable, request)
    return replace(request, first=years[0], last=years[-1].replace(year=years[-1].year + 1) - _DAY)


def _months(first: dt.date, last: dt.date) -> list[dt.date]:
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    places = (first.month - 1 + step for step in range(count))
    return [dt.date(first.year + place // 12, place % 12 + 1, 1) for place in places]


def _years(timetable: Timetable, request: PaperRequest) -> list[dt.date]:
    """Return the first days of the years of the period: school years from September for a plan of school years."""
    plan = None if request.selection.plan_id is None else timetable.plan(request.selection.plan_id)
    school = plan is not None and plan.period is not None and plan.period.school_year
    month = SCHOOL_YEAR_STARTS if school else 1
    first = request.first.year - (request.first.month < month)
    years = [dt.date(year, month, 1) for year in range(first, request.last.year + 1)]
    return [day for day in years if day <= request.last]


# --- tables


def _agenda(d: District, timetable: Timetable, request: PaperRequest, ending: str) -> bytes:
    from msoko_desktop.writers.agenda_sheet import agenda_sheet

    found = agenda(_found(timetable, request), request.first, request.last)
    sheet = agenda_sheet(
        found,
        title_of(request),
        request.on,
        _names(timetable),
        subtitle=_whose(timetable, request.selection, request.on),
        office=paper_office(d) if request.signature else None,
    )
    return _sheet(d, sheet, request, ending)


def _report(d: District, timetable: Timetable, request: PaperRequest, ending: str) -> bytes:
    from msoko_desktop.charts.execution import bars_of, execution_chart, execution_size
    from msoko_desktop.charts.look import figure_png, figure_svg
    from msoko_desktop.writers.execution_sheet import PlanReport, execution_sheet
    from msoko_desktop.writers.sheet import Picture

    reports = []
    everything: list[TrackedOccurrence] = []
    for plan in _reported(timetable, request):
        selection = Selection(plan.id, request.selection.executor)
        items = timetable.occurrences(request.on, selection)
        everything += items
        found = report(items, request.first, request.last, request.on)
        if found.due or found.carried or found.ahead or request.selection.plan_id is not None:
            reports.append(PlanReport(plan.title, found))
    if not reports:
        raise InputRefused(_NOTHING)
    bars = bars_of(everything, request.first, request.last, request.on)
    figure = execution_chart(bars)
    if ending == "svg":
        return figure_svg(figure)
    picture = figure_png(figure)
    if ending == "png":
        return picture
    width, height = execution_size(bars)
    chart = Picture(picture, width, height, "Исполнение по месяцам")
    sheet = execution_sheet(
        reports, paper_office(d), chart=chart, schools=len(schools_between(d, request.on)), signature=request.signature
    )
    return _sheet(d, sheet, request, ending)


def _reported(timetable: Timetable, request: PaperRequest) -> Sequence[PlanSummary]:
    """Return the plans of a report, the oldest first."""
    chosen = request.selection
    if chosen.plan_id is not None:
        plan = timetable.plan(chosen.plan_id)
        return [] if plan is None else [plan]
    plans = [p for p in timetable.in_force(request.on) if not chosen.direction or p.direction == chosen.direction]
    return sorted(plans, key=lambda one: (one.period.start if one.period else dt.date.min, one.id))


def _sheet(d: District, sheet: object, request: PaperRequest, ending: str) -> bytes:
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(
        sheet, PaperOptions(size=request.size), author=read_office(d).name, made=request.made
    )
    return data


# --- words


def title_of(request: PaperRequest) -> str:
    """Return what a paper is called: «Список дел на октябрь 2026 г.», «Отчёт об исполнении за IV квартал 2026 г.»."""
    period = period_words(request.first, request.last)
    match request.kind:
        case PaperKind.AGENDA:
            return f"Список дел на {period}"
        case PaperKind.REPORT:
            return f"Отчёт об исполнении за {period}"
    return f"Календарь на {period}"


def _whose(timetable: Timetable, selection: Selection, on: dt.date) -> str:
    """Return the line under the title: whose occurrences these are."""
    words = []
    if selection.plan_id is not None and (plan := timetable.plan(selection.plan_id)) is not None:
        words.append(plan.title)
    elif selection.direction:
        names = dict(timetable.known_directions(on))
        words.append(f"Направление: {names.get(selection.direction, selection.direction)}")
    if selection.executor:
        words.append(f"Исполнитель: {selection.executor}")
    return ". ".join(words) or "Все действующие планы"


# --- calendars for other programs


def calendar_file(
    d: District, timetable: Timetable, request: PaperRequest, moment: dt.datetime, alarm_days: int | None = None
) -> bytes:
    """Return the occurrences of the request's days as an iCalendar file; `moment` knows its time zone.

    Raises InputRefused where there is nothing to export.
    """
    from msoko_desktop.writers.calendar_ics import calendar_ics

    items = [item for item in _found(timetable, request) if request.first <= item.due <= request.last]
    if not items:
        raise InputRefused(_NOTHING)
    return calendar_ics(
        items,
        _names(timetable),
        name=capitalised(_whose(timetable, request.selection, request.on)),
        file_uid=str(get_setting(d, "file/uid", "")),
        revision=d.revision(),
        moment=moment,
        today=request.on,
        alarm_days=alarm_days,
    )
