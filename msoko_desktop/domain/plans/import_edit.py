"""Corrections to what was recognised in a file, made before anything is stored: each returns a new value."""

from collections.abc import Collection
from dataclasses import replace

from msoko_desktop.domain.plans.imports import ImportWarning, Recognised
from msoko_desktop.domain.plans.plans import ColumnKind, Plan
from msoko_desktop.domain.timetable.periods import PlanPeriod


def change_cell(recognised: Recognised, plan: int, line: int, column: ColumnKind, text: str) -> Recognised:
    """Return the import with the text of one cell replaced by what the person typed.

    The doubts about that very cell are settled by it; a proposal that would overwrite the typed text is withdrawn.
    `plan` and `line` are positions; raises IndexError when there is none such.
    """
    settled = tuple(
        warning
        for warning in recognised.warnings
        if not (warning.plan == plan and warning.line == line and warning.column is column)
    )
    changed = _with_cells(recognised, plan, ((line, column, text),))
    return replace(changed, warnings=_without_stale_proposals(settled, plan, {(line, column)}))


def change_plan(
    recognised: Recognised, plan: int, *, title: str | None = None, period: PlanPeriod | None = None
) -> Recognised:
    """Return the import with the title or the period of a plan set by the person."""
    plans = list(recognised.plans)
    if title is not None:
        plans[plan] = replace(plans[plan], title=title)
    if period is not None:
        plans[plan] = replace(plans[plan], period=period)
    return replace(recognised, plans=tuple(plans))


def accept_proposal(recognised: Recognised, index: int) -> Recognised:
    """Return the import with the proposal of warning `index` carried out and the warning settled.

    Raises ValueError when that warning proposes nothing.
    """
    warning = recognised.warnings[index]
    if warning.proposal is None or warning.plan is None:
        raise ValueError("the warning has no proposal")
    changed = _with_cells(recognised, warning.plan, warning.proposal.cells)
    cells = {(line, column) for line, column, _ in warning.proposal.cells}
    rest = recognised.warnings[:index] + recognised.warnings[index + 1 :]
    return replace(changed, warnings=_without_stale_proposals(rest, warning.plan, cells))


def dismiss_warning(recognised: Recognised, index: int) -> Recognised:
    """Return the import without warning `index`: the person leaves the cell as it was read."""
    return replace(recognised, warnings=recognised.warnings[:index] + recognised.warnings[index + 1 :])


def keep(recognised: Recognised, plans: Collection[int], orders: Collection[int]) -> Recognised:
    """Return the import with only the plans and orders at the given positions; links and doubts follow."""
    kept_plans = [index for index in range(len(recognised.plans)) if index in plans]
    place = {old: new for new, old in enumerate(kept_plans)}
    return replace(
        recognised,
        plans=tuple(recognised.plans[index] for index in kept_plans),
        proposed_periods=tuple(
            recognised.proposed_periods[index] for index in kept_plans if index < len(recognised.proposed_periods)
        ),
        orders=tuple(
            replace(order, plans=tuple(place[plan] for plan in order.plans if plan in place))
            for index, order in enumerate(recognised.orders)
            if index in orders
        ),
        warnings=tuple(
            warning if warning.plan is None else replace(warning, plan=place[warning.plan])
            for warning in recognised.warnings
            if warning.plan is None or warning.plan in place
        ),
    )


def period_of(recognised: Recognised, plan: int) -> PlanPeriod | None:
    """Return the period a plan names, or else the one worked out from its deadlines."""
    proposed = recognised.proposed_periods[plan] if plan < len(recognised.proposed_periods) else None
    return recognised.plans[plan].period or proposed


def _with_cells(recognised: Recognised, plan: int, cells: tuple[tuple[int, ColumnKind, str], ...]) -> Recognised:
    plans = list(recognised.plans)
    plans[plan] = _plan_with_cells(plans[plan], cells)
    return replace(recognised, plans=tuple(plans))


def _plan_with_cells(plan: Plan, cells: tuple[tuple[int, ColumnKind, str], ...]) -> Plan:
    lines = list(plan.lines)
    for line, column, text in cells:
        lines[line] = lines[line].with_cell(column, text)
    return replace(plan, lines=tuple(lines))


def _without_stale_proposals(
    warnings: tuple[ImportWarning, ...], plan: int, changed: set[tuple[int, ColumnKind]]
) -> tuple[ImportWarning, ...]:
    """Withdraw proposals worked out from texts that have changed since: they would undo the change."""
    result = []
    for warning in warnings:
        stale = (
            warning.proposal is not None
            and warning.plan == plan
            and any((line, column) in changed for line, column, _ in warning.proposal.cells)
        )
        result.append(replace(warning, proposal=None) if stale else warning)
    return tuple(result)
