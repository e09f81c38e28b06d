"""What was left open in a school year, sort by sort, each with the key of where it is shown."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from msoko_desktop.domain.assessments.board import CellState as Handed
from msoko_desktop.domain.cycle.model import CellState
from msoko_desktop.domain.cycle.year_closing import OpenItem, Unfinished
from msoko_desktop.domain.language.russian import capitalised, counted, date_dots, one_line, quoted, shortened
from msoko_desktop.domain.monitoring.model import Period, YearKind, due_in, periods_of
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.domain.recommendations.model import State
from msoko_desktop.services import cycle, monitoring
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.services.documents.register import document_title
from msoko_desktop.services.orders.orders import open_orders
from msoko_desktop.services.plans.plans import PlanSummary
from msoko_desktop.services.recommendation_register import Registered, list_recommendations
from msoko_desktop.services.results.status_board import read_board
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage.district_file import District

_YEARS_NAMED = re.compile(r"(?<![\d.])(20\d\d)(\s*[/–—-]\s*(?:20)?\d\d\b)?")
_TITLE = 300  # characters of a title that are shown: the year of a plan stands at its end


def last_day(school_year: int) -> dt.date:
    """Return the last day of a school year."""
    return dt.date(school_year + 1, 8, 31)


def unfinished(
    d: District, timetable: Timetable, school_year: int, today: dt.date, *, stages: bool = True
) -> tuple[OpenItem, ...]:
    """Return what was left open in a school year, as it stands on `today`.

    Without `stages` the cells of the cycle are left out, which cost most to work out.
    """
    return (
        *_overdue(timetable, school_year, today),
        *_ended_plans(timetable, school_year),
        *_orders(d, timetable, school_year),
        *_results(d, school_year, today),
        *_monitoring(d, school_year),
        *_documents(d, school_year),
        *_recommendations(d, school_year),
        *(_stages(d, school_year, today) if stages else ()),
    )


def _overdue(timetable: Timetable, school_year: int, today: dt.date) -> Iterator[OpenItem]:
    first, last = dt.date(school_year, 9, 1), min(last_day(school_year), today)
    for one in timetable.occurrences(today):
        if first <= one.due <= last and not one.state(today).is_closed:
            number = f"п. {one.number.rstrip('.')} " if one.number else ""
            text = f"{number}«{shortened(one_line(one.title), _TITLE)}», срок {date_dots(one.due)}"
            yield OpenItem(Unfinished.OVERDUE, text, f"plan {one.plan_id} {one.line_id} {one.key}", one.ref)


def _ended_plans(timetable: Timetable, school_year: int) -> Iterator[OpenItem]:
    for plan in timetable.plans:
        if is_over(plan, school_year):
            yield OpenItem(Unfinished.ENDED_PLANS, shortened(one_line(plan.title), _TITLE), f"plan {plan.id}")


def is_over(plan: PlanSummary, school_year: int) -> bool:
    """Tell whether a plan of its own ended with a school year and is not put away."""
    over = plan.period is not None and plan.period.end <= last_day(school_year)
    return over and plan.status is not PlanStatus.ARCHIVED and plan.order_id is None


def _orders(d: District, timetable: Timetable, school_year: int) -> Iterator[OpenItem]:
    """Yield orders that are not approved. One without a date is of the time that its plans or its heading name, else of
    the running year."""
    starts = {plan.id: plan.period.start for plan in timetable.plans if plan.period is not None}
    for one in open_orders(d):
        day = one.date or min((starts[plan] for plan in one.plans if plan in starts), default=_day_named(one.heading))
        if day is not None and day <= last_day(school_year):
            of_day = f" от {date_dots(one.date)}" if one.date is not None else ""
            heading = quoted(shortened(one_line(one.heading or "без заголовка"), _TITLE))
            text = f"{capitalised(one.kind.label)}{of_day} {heading} – {one.status.label}"
            yield OpenItem(Unfinished.ORDERS, text, f"order {one.id}")


def _day_named(heading: str) -> dt.date | None:
    """Return the first day of the time a heading names: of a school year («2025/26») 1 September; None for none."""
    found = _YEARS_NAMED.search(heading)
    return None if found is None else dt.date(int(found[1]), 9 if found[2] else 1, 1)


def _results(d: District, school_year: int, today: dt.date) -> Iterator[OpenItem]:
    board = read_board(d, school_year, today=today)
    for place, one in enumerate(board.assessments):
        states = Counter(cells[place].state for cells in board.cells)
        missing = sum(count for state, count in states.items() if state.missing)
        unchecked = states[Handed.DRAFT] + states[Handed.FILE]
        for sort, count in ((Unfinished.MISSING_RESULTS, missing), (Unfinished.UNCHECKED, unchecked)):
            if count:
                text = f"{one.title}: {counted(count, 'школа', 'школы', 'школ')}"
                yield OpenItem(sort, text, f"results {one.id}")


def _monitoring(d: District, school_year: int) -> Iterator[OpenItem]:
    """Yield forms that are due in the school year, or are without a day and of it, and were not filled in by all."""
    for form in monitoring.list_forms(d):
        if form.of_context:
            continue
        used = {period for period, values in monitoring.all_values(d, form).items() if values}
        for period in reversed(periods_of(form, school_year - 1, school_year + 1)):
            due = due_in(form, period.year)
            if not _belongs(period, form.years, due, school_year) or (due is None and period not in used):
                continue
            state = monitoring.state_of(d, form, period)
            if state.asked and not state.is_complete:
                until = f", срок {date_dots(due)}" if due is not None else ""
                text = f"{one_line(form.title)}, {state.period_title}: сдали {state.whole} из {state.asked}{until}"
                yield OpenItem(Unfinished.MONITORING, text, f"monitoring {form.id} {period.year} {period.part}")


def _belongs(period: Period, years: YearKind, due: dt.date | None, school_year: int) -> bool:
    if due is not None:
        return dt.date(school_year, 9, 1) <= due <= last_day(school_year)
    return period.year == school_year if years is YearKind.SCHOOL else period.year == school_year + 1


def _documents(d: District, school_year: int) -> Iterator[OpenItem]:
    for one in list_documents(d):
        if one.status is DocumentStatus.EXPECTED and one.due is not None and one.due <= last_day(school_year):
            text = f"{shortened(document_title(one), _TITLE)}, срок {date_dots(one.due)}"
            yield OpenItem(Unfinished.DOCUMENTS, text, one.key)


def _recommendations(d: District, school_year: int) -> Iterator[OpenItem]:
    found = [one for one in list_recommendations(d) if one.one.school_year == school_year]
    for one in found:
        if one.one.state is State.SENT:
            yield OpenItem(Unfinished.RECOMMENDATIONS, _sent_words(one), f"recommendation {one.id}")
    drafts = sum(one.one.state is State.DRAFT for one in found)
    if drafts:
        text = f"Подготовлены и не направлены: {counted(drafts, 'рекомендация', 'рекомендации', 'рекомендаций')}"
        yield OpenItem(Unfinished.RECOMMENDATIONS, text, f"recommendations {school_year}")


def _sent_words(found: Registered) -> str:
    one = found.one
    about = f" – {shortened(one_line(one.measures[0].what), 60)}" if one.measures else ""
    sent = f", направлена {date_dots(one.sent)}" if one.sent is not None else ""
    due = f", ответ до {date_dots(one.due)}" if one.due is not None else ""
    return f"{found.name}{about}{sent}{due}"


def _stages(d: District, school_year: int, today: dt.date) -> Iterator[OpenItem]:
    year = school_year + 1
    matrix, titles = cycle.read_matrix(d, year, today), cycle.titles(d)
    for direction in matrix.directions:
        open_ = [one for one in matrix.row(direction) if one.state is not CellState.PROVED]
        if open_:
            names = ", ".join(one.stage.label.lower() for one in open_)
            text = f"{titles[direction]}, {year} год: {names}"
            yield OpenItem(Unfinished.STAGES, text, f"cycle {direction} {year} {open_[0].stage.value}")
