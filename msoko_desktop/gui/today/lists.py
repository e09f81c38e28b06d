"""The lists of «Сегодня» as rows with headings."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from msoko_desktop.domain.execution import TrackedOccurrence, Undated, Unfit
from msoko_desktop.domain.execution.agenda import DAY, WEEK, monday_of
from msoko_desktop.domain.execution.day_words import stretch_words
from msoko_desktop.domain.execution.since import Change, ChangeKind
from msoko_desktop.domain.language.russian import capitalised, date_dots, one_line
from msoko_desktop.gui.execution.occurrence_list import ListRow
from msoko_desktop.services.search import fold
from msoko_desktop.services.timetable.today import TodayView

if TYPE_CHECKING:
    from msoko_desktop.services.timetable.timetable import Timetable

__all__ = ["ListRow", "changes", "everything", "matching", "month", "named", "overdue", "undated", "unfit", "week"]

_CHANGES = {
    ChangeKind.OVERDUE: "Стали просроченными",
    ChangeKind.BEGUN: "Начался срок",
    ChangeKind.CLOSED: "Выполнены или отменены",
    ChangeKind.MOVED: "Изменился срок",
    ChangeKind.NEW: "Новые сроки",
    ChangeKind.GONE: "Больше нет в планах",
}


def everything(view: TodayView) -> list[ListRow]:
    """Return all that is open: overdue, this week, the weeks after it."""
    return [*overdue(view), *week(view), *month(view)]


def overdue(view: TodayView) -> list[ListRow]:
    """Return what is overdue, what waits longest first."""
    return _group("Просрочено", view.ahead.overdue, "danger")


def week(view: TodayView) -> list[ListRow]:
    """Return what is due in the week that runs."""
    monday = monday_of(view.on)
    return _group(f"Эта неделя: {stretch_words(monday, monday + WEEK - DAY, year=False)}", view.ahead.week)


def month(view: TodayView) -> list[ListRow]:
    """Return what is due after this week, week by week."""
    rows: list[ListRow] = []
    weeks: dict[dt.date, list[TrackedOccurrence]] = {}
    for item in view.ahead.month:
        weeks.setdefault(monday_of(item.due), []).append(item)
    for monday, items in weeks.items():
        rows += _group(capitalised(stretch_words(monday, monday + WEEK - DAY, year=False)), items)
    return rows


def undated(view: TodayView) -> list[ListRow]:
    """Return the deadlines without a date, grouped by what is missing."""
    groups: dict[str, list[Undated]] = {}
    for item in view.undated:
        groups.setdefault(item.reason, []).append(item)
    return [row for reason, items in groups.items() for row in _group(reason, items)]


def unfit(view: TodayView) -> list[ListRow]:
    """Return what was recorded and no longer fits its plan."""
    return _group("Срок отметки изменён или удалён: решите, что с ней делать", view.unfit, "warning")


def changes(found_changes: Sequence[Change]) -> list[ListRow]:
    """Return what changed since the person looked last, kind by kind; what is gone is told as a line."""
    rows: list[ListRow] = []
    for kind, title in _CHANGES.items():
        found = [change for change in found_changes if change.kind is kind]
        if found:
            rows.append(ListRow(f"{title}: {len(found)}"))
            rows += [_changed(change) for change in found]
    return rows


def _changed(change: Change) -> ListRow:
    if change.item is not None:
        return ListRow(chosen=change.item, executors=change.item.executors)
    due = date_dots(dt.date.fromisoformat(change.before)) if change.before else ""
    return ListRow(f"    {change.title} ({due})", role="muted")


def _group(
    title: str, items: Sequence[TrackedOccurrence] | Sequence[Undated] | Sequence[Unfit], role: str = "text"
) -> list[ListRow]:
    if not items:
        return []
    rows = [ListRow(f"{title} – {len(items)}", role=role)]
    for item in items:
        rows.append(ListRow(chosen=item, executors="" if isinstance(item, Unfit) else item.executors))
    return rows


def matching(rows: Iterable[ListRow], words: Sequence[str]) -> list[ListRow]:
    """Return the rows that hold every word, with the headings that still have a row under them."""
    if not words:
        return list(rows)
    kept: list[ListRow] = []
    for row in rows:
        if row.chosen is None:
            if kept and kept[-1].chosen is None:
                kept.pop()
            kept.append(row)
        elif all(word in fold(f"{row.number_and_title} {row.executors} {row.chosen.phrase}") for word in words):
            kept.append(row)
    if kept and kept[-1].chosen is None:
        kept.pop()
    return kept


def named(rows: Iterable[ListRow], timetable: "Timetable") -> list[ListRow]:
    """Return the rows with the short names of their plans and executors on one line."""
    return [
        replace(row, executors=one_line(row.executors), plan=timetable.short_title(row.chosen.plan_id))
        if row.chosen is not None
        else row
        for row in rows
    ]
