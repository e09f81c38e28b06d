"""What the page «Сегодня» tells: what is due, what waits for a decision, what changed since the person looked last."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from msoko_desktop.domain.errors import EnvironmentProblem
from msoko_desktop.domain.execution import Undated, Unfit
from msoko_desktop.domain.execution.agenda import Ahead, ahead
from msoko_desktop.domain.execution.since import Change, Snapshot, changes_since, seen_on, snapshot
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.services.district import get_setting, set_setting
from msoko_desktop.services.plans.plans import PlanSummary
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.timetable.timetable import EVERYTHING, Selection, Timetable
from msoko_desktop.storage import cycle
from msoko_desktop.storage.district_file import District

_SEEN = "today/seen"


@cache
def _rules() -> Mapping[str, Any]:
    return reference_data("execution")


@dataclass(frozen=True, slots=True)
class EndedPlan:
    """A plan that is over for long and was not put into the archive, with the number of its open occurrences."""

    plan: PlanSummary
    open: int


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything the page shows for a day and a selection."""

    on: dt.date
    ahead: Ahead
    undated: tuple[Undated, ...]
    unfit: tuple[Unfit, ...]
    ended: tuple[EndedPlan, ...]
    drafts: tuple[PlanSummary, ...]
    without_period: tuple[PlanSummary, ...]


def days_ahead() -> int:
    """Return how many days «the next days» are (data/execution.toml)."""
    return int(_rules()["days_ahead"])


def today_view(timetable: Timetable, on: dt.date, selection: Selection = EVERYTHING) -> TodayView:
    """Return what is due around a day. Plans that ended long before it are told as a whole, unless one is chosen."""
    ended = [] if selection.plan_id is not None else _ended(timetable, on)
    over = {one.plan.id for one in ended}
    items = (item for item in timetable.occurrences(on, selection) if item.plan_id not in over)
    return TodayView(
        on=on,
        ahead=ahead(items, on, days_ahead()),
        undated=tuple(item for item in timetable.undated(on, selection) if item.plan_id not in over),
        unfit=timetable.unfit(on, selection),
        ended=tuple(one for one in ended if one.open),
        drafts=tuple(plan for plan in timetable.in_force(on) if plan.status is PlanStatus.DRAFT),
        without_period=timetable.without_period(),
    )


def _ended(timetable: Timetable, on: dt.date) -> list[EndedPlan]:
    """Return the plans whose end and last occurrence lie further back than a plan is followed after its end."""
    grace = dt.timedelta(days=int(_rules()["follow_after_end_days"]))
    found = []
    for plan in timetable.in_force(on):
        items = timetable.of_plan(plan.id).occurrences
        ends = [item.due for item in items[-1:]] + ([plan.period.end] if plan.period else [])
        if ends and max(ends) + grace < on:
            found.append(EndedPlan(plan, sum(not item.state(on).is_closed for item in items)))
    return found


def due_count(timetable: Timetable, on: dt.date) -> tuple[int, int]:
    """Return how many occurrences are overdue on a day, and how many more are due in its week."""
    found = today_view(timetable, on).ahead
    return len(found.overdue), len(found.week)


def closed_lately(d: District, on: dt.date) -> int | None:
    """Return the latest school year that was closed, of the one a day lies in and the one before; None for neither."""
    running = on.year if on.month >= 9 else on.year - 1
    with d.reading() as connection:
        years = [year for year, _, _ in cycle.read_closings(connection)]
    return next((year for year in years if running - 1 <= year <= running), None)


# --- what changed since the person looked last


@dataclass(frozen=True, slots=True)
class LastTime:
    """What was seen on the day the person looked last (`since` None: never), and a warning about clock or disk."""

    since: dt.date | None = None
    seen: Snapshot = field(default_factory=dict)
    warning: str = ""


def look(d: District, timetable: Timetable, today: dt.date) -> LastTime:
    """Return what the person saw on an earlier day, and keep what is in view today for the next one.

    All through a day it is the last day before it, however often the program is started. Where the clock was set
    back nothing is kept, so that what was seen is not lost – until it has gone on for some days (data/execution.toml):
    then the earlier day was the wrong one. What cannot be written is told as a warning.
    """
    kept = _mapping(get_setting(d, _SEEN, {}))
    current, previous = _mapping(kept.get("current")), _mapping(kept.get("previous"))
    last = seen_on(current)
    if last is not None and last > today:
        warning = (
            f"Часы компьютера показывают {date_dots(today)}, а прошлый раз файл открывали {date_dots(last)}. "
            "Проверьте дату на компьютере: от неё зависят просроченные сроки."
        )
        doubted = seen_on({"on": kept.get("doubted")})
        if doubted is None or doubted > today:
            return LastTime(warning=_keep(d, {**kept, "doubted": today.isoformat()}) or warning)
        if (today - doubted).days < int(_rules()["clock_believed_after_days"]):
            return LastTime(warning=warning)
        current = previous = {}
    problem = ""
    if last != today:
        previous = current
        past = today - dt.timedelta(days=int(_rules()["follow_after_end_days"]))
        horizon = today + dt.timedelta(days=days_ahead())
        in_view = snapshot(timetable.occurrences(today), today, past, horizon)
        problem = _keep(d, {"previous": previous, "current": in_view})
    return LastTime(seen_on(previous), previous, problem)


def _mapping(stored: object) -> Mapping[str, Any]:
    """Return what was read from the file where it is what was written there, else nothing."""
    return stored if isinstance(stored, dict) else {}


def _keep(d: District, seen: Mapping[str, Any]) -> str:
    """Keep what was seen where the file can be written; return the sentence on a disk that cannot, else ""."""
    if not d.read_only:
        try:
            set_setting(d, _SEEN, seen)
        except EnvironmentProblem as problem:
            return str(problem)
    return ""


def changes(
    timetable: Timetable, last: LastTime, today: dt.date, selection: Selection = EVERYTHING
) -> tuple[Change, ...]:
    """Return what stands otherwise today than when the person looked last; what is gone only where all is chosen."""
    if last.since is None:
        return ()
    found = changes_since(last.seen, timetable.occurrences(today), today)
    if selection == EVERYTHING:
        return found
    chosen = {item.key for item in timetable.occurrences(today, selection)}
    return tuple(change for change in found if change.item is not None and change.item.key in chosen)
