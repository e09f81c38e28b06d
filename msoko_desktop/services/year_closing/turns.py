"""Turns of schools («1 раз в 3 года для каждой ОО») carried on from a plan into its copy for the next years."""

import datetime as dt

from msoko_desktop.domain.execution.rotation import Turns
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.changes import Area
from msoko_desktop.services.operations import Step
from msoko_desktop.storage import execution as rows
from msoko_desktop.storage import plans as plan_rows
from msoko_desktop.storage import schools

_SEPTEMBER = 9


def carried_on(turns: Turns, first: int) -> Turns:
    """Return the turns from a year on; of a round that is over by then the next one, in the same order of schools."""
    ahead = {year: found for year, found in turns.items() if year >= first}
    if ahead or not turns:
        return ahead
    length = max(turns) - min(turns) + 1
    rounds = -(-(first - min(turns)) // length)  # the first round that begins in that year or later
    return {year + rounds * length: found for year, found in turns.items()}


def carry_on_turns(step: Step, plan_id: int, copy_id: int, period: PlanPeriod) -> None:
    """Give the lines of a copy the turns of the plan's lines; schools that are closed when it begins have none."""
    stored = rows.read_turns(step.connection)
    old, new = ([line for line, _ in plan_rows.line_order(step.connection, one)] for one in (plan_id, copy_id))
    first = period.start.year - (period.school_year and period.start.month < _SEPTEMBER)
    closed = _closed(step, period.start)
    copies = dict(zip(old, new, strict=True))
    for (line, part), turns in stored.items():
        if line in copies:
            kept = {
                year: tuple(one for one in found if one not in closed)
                for year, found in carried_on(dict(turns), first).items()
            }
            rows.replace_turns(step.connection, (copies[line], part), kept)
            step.changed(Area.EXECUTION, plans=[copy_id])


def _closed(step: Step, day: dt.date) -> frozenset[int]:
    return frozenset(
        one.id or 0 for one in schools.read_schools(step.connection) if one.closed is not None and one.closed <= day
    )
