"""The change of the school year: what is unfinished in the old one, and the new one prepared in one undo step."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.assessments.board import CellState as Handed
from msoko_desktop.domain.cycle.model import CellState
from msoko_desktop.domain.deadlines.shift import shift_text
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders import DocumentStatus
from msoko_desktop.domain.plans import PlanStatus
from msoko_desktop.domain.russian import counted, date_dots, one_line, shortened
from msoko_desktop.domain.school_years import SchoolSize, year_title
from msoko_desktop.domain.year_closing import OpenItem, Unfinished, moved_up
from msoko_desktop.services import assessments, cycle, plan_copies, plan_status
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.documents import list_documents
from msoko_desktop.services.operations import operation
from msoko_desktop.services.plans import PlanSummary
from msoko_desktop.services.reference import reference_data
from msoko_desktop.services.register import document_title
from msoko_desktop.services.school_sizes import counts_of, set_counts
from msoko_desktop.services.schools import list_schools
from msoko_desktop.services.status_board import read_board
from msoko_desktop.services.timetable import Timetable
from msoko_desktop.storage import cycle as rows
from msoko_desktop.storage import school_years
from msoko_desktop.storage.district_file import District

_TITLE = 110


@dataclass(frozen=True, slots=True)
class PlanOffer:
    """A plan that ends with the year: the title of its copy for the next one ("": a copy is there already)."""

    plan: PlanSummary
    new_title: str


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be prepared for the next school year.

    `plans` can be shifted, `archive` can be put away (plans that are over), `works` copied, `sizes` moved up a grade.
    """

    plans: tuple[PlanOffer, ...] = ()
    archive: tuple[PlanSummary, ...] = ()
    works: tuple[int, ...] = ()
    sizes: tuple[SchoolSize, ...] = ()


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person wants of the offers: ids of plans to shift and to archive, whether works and sizes go on."""

    shift: tuple[int, ...] = ()
    archive: tuple[int, ...] = ()
    works: bool = True
    sizes: bool = True


def last_day(school_year: int) -> dt.date:
    """Return the last day of a school year."""
    return dt.date(school_year + 1, 8, 31)


def usual_year(today: dt.date) -> int:
    """Return the school year that is closed on a day: the one before from September on, in summer the one that ends."""
    running = assessments.school_year_of(today)
    return running if today.month in (6, 7, 8) else running - 1


def unfinished(d: District, timetable: Timetable, school_year: int, today: dt.date) -> tuple[OpenItem, ...]:
    """Return what was left open in a school year, as it stands on `today`."""
    return (
        *_overdue(timetable, school_year, today),
        *_ended_plans(timetable, school_year),
        *_results(d, school_year, today),
        *_documents(d, school_year),
        *_recommendations(d, school_year),
        *_stages(d, school_year, today),
    )


def _overdue(timetable: Timetable, school_year: int, today: dt.date) -> Iterator[OpenItem]:
    first, last = dt.date(school_year, 9, 1), min(last_day(school_year), today)
    for one in timetable.occurrences(today):
        if first <= one.due <= last and not one.state(today).is_closed:
            number = f"п. {one.number.rstrip('.')} " if one.number else ""
            text = f"{number}«{shortened(one_line(one.title), _TITLE)}», срок {date_dots(one.due)}"
            yield OpenItem(Unfinished.OVERDUE, text, f"plan {one.plan_id} {one.line_id}")


def _ended_plans(timetable: Timetable, school_year: int) -> Iterator[OpenItem]:
    for plan in timetable.plans:
        if _is_over(plan, school_year):
            yield OpenItem(Unfinished.ENDED_PLANS, shortened(one_line(plan.title), _TITLE), f"plan {plan.id}")


def _is_over(plan: PlanSummary, school_year: int) -> bool:
    over = plan.period is not None and plan.period.end <= last_day(school_year)
    return over and plan.status is not PlanStatus.ARCHIVED and plan.order_id is None


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


def _documents(d: District, school_year: int) -> Iterator[OpenItem]:
    for one in list_documents(d):
        if one.status is DocumentStatus.EXPECTED and one.due is not None and one.due <= last_day(school_year):
            text = f"{shortened(document_title(one), _TITLE)}, срок {date_dots(one.due)}"
            yield OpenItem(Unfinished.DOCUMENTS, text, one.key)


def _recommendations(d: District, school_year: int) -> Iterator[OpenItem]:
    with d.reading() as connection:
        count = rows.count_unanswered(connection, school_year)
    if count:
        text = f"{counted(count, 'рекомендация', 'рекомендации', 'рекомендаций')} без ответа школы"
        yield OpenItem(Unfinished.RECOMMENDATIONS, text, "recommendations")


def _stages(d: District, school_year: int, today: dt.date) -> Iterator[OpenItem]:
    year = school_year + 1
    matrix, titles = cycle.read_matrix(d, year, today), cycle.titles(d)
    for direction in matrix.directions:
        open_ = [one for one in matrix.row(direction) if one.state is not CellState.PROVED]
        if open_:
            names = ", ".join(one.stage.label.lower() for one in open_)
            text = f"{titles[direction]}, {year} год: {names}"
            yield OpenItem(Unfinished.STAGES, text, f"cycle {direction}")


# --- the next year


def offers(d: District, timetable: Timetable, school_year: int) -> Offers:
    """Return what can be prepared for the school year after this one."""
    plans = [one for one in timetable.plans if one.order_id is None]
    titles = {one_line(one.title).casefold() for one in plans}
    shiftable = []
    for plan in plans:
        if plan.period is None or not _ends_with(plan, school_year):
            continue
        title = shift_text(plan.title, _years_of(plan)).text
        known = one_line(title).casefold() in titles and one_line(title) != one_line(plan.title)
        shiftable.append(PlanOffer(plan, "" if known else title))
    next_year = {_work_key(one) for one in assessments.list_assessments(d, school_year + 1)}
    works = tuple(one.id for one in assessments.list_assessments(d, school_year) if _work_key(one) not in next_year)
    archive = tuple(one for one in plans if _is_over(one, school_year))
    return Offers(tuple(shiftable), archive, works, _next_sizes(d, school_year))


def _work_key(one: assessments.AssessmentSummary) -> tuple[str, str, int, str]:
    work = one.assessment
    return work.procedure, work.subject, work.grade, work.variant


def _ends_with(plan: PlanSummary, school_year: int) -> bool:
    """Whether a plan ends in the school year, or with the calendar year in which it ends."""
    return plan.period is not None and dt.date(school_year, 9, 1) <= plan.period.end <= dt.date(school_year + 1, 12, 31)


def _years_of(plan: PlanSummary) -> int:
    """Return by how many years a plan is shifted so that its copy begins when it ends."""
    if plan.period is None:
        return 1
    return max(1, round((plan.period.end - plan.period.start).days / 365.25))


def _next_sizes(d: District, school_year: int) -> tuple[SchoolSize, ...]:
    """Return the sizes of the next year as far as they follow, none where some are there already."""
    grades = {one["code"]: int(one["grades"][1]) for one in reference_data("school_kinds")["kind"]}
    open_then = {
        one.id: grades.get(one.kind, 11)
        for one in list_schools(d)
        if one.id is not None and (one.closed is None or one.closed > dt.date(school_year + 1, 9, 1))
    }
    with d.reading() as connection:
        if school_years.read_sizes(connection, school_year + 1):
            return ()
        sizes = school_years.read_sizes(connection, school_year)
    return moved_up((one for one in sizes if one.school_id in open_then), {k or 0: v for k, v in open_then.items()})


def close_year(
    d: District, timetable: Timetable, school_year: int, wishes: Wishes, left: Sequence[OpenItem], today: dt.date
) -> Changes:
    """Close a school year and prepare the next one as the person wishes, all of it one undo step.

    What was left open is kept with the closing. Raises InputRefused for a year that is closed already.
    """
    if closed_on(d, school_year) is not None:
        raise InputRefused(f"{year_title(school_year)} учебный год уже завершён. Снимите завершение и повторите.")
    offered = offers(d, timetable, school_year)
    by_id = {one.plan.id: one for one in offered.plans}
    with operation(d, f"Завершить {year_title(school_year)} учебный год") as step:
        for plan_id in wishes.shift:
            if plan_id in by_id:
                copy = plan_copies.shifted_copy(d, plan_id, _years_of(by_id[plan_id].plan))
                step.changed(created=copy.changes.created)
        over = {one.id for one in offered.archive}
        for plan_id in wishes.archive:
            if plan_id in over:
                plan_status.archive_plan(d, plan_id)
        if wishes.works and offered.works:
            assessments.copy_assessments(d, offered.works, school_year + 1)
        if wishes.sizes and offered.sizes:
            set_counts(d, counts_of(offered.sizes), f"Перенести контингент на {year_title(school_year + 1)} год")
        content = {"open": [[one.sort.value, one.text] for one in left]}
        rows.write_closing(step.connection, school_year, today.isoformat(), json.dumps(content, ensure_ascii=False))
        step.changed(Area.CYCLE)
    return step.changes


def closed_on(d: District, school_year: int) -> dt.date | None:
    """Return the day on which a school year was closed, None where it was not."""
    with d.reading() as connection:
        found = rows.read_closing(connection, school_year)
    return None if found is None else dt.date.fromisoformat(found)


def reopen_year(d: District, school_year: int) -> Changes:
    """Take back that a school year is closed; what was prepared for the next one stays."""
    with operation(d, f"Снять завершение {year_title(school_year)} учебного года") as step:
        if rows.erase_closing(step.connection, school_year):
            step.changed(Area.CYCLE)
    return step.changes
