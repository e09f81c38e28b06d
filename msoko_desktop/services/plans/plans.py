"""What a person does with plans: list, read, make, change, delete them. Each write is one undo step."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import Abbreviation, Approval, Plan, PlanColumn, PlanStatus
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.plans.plan_lines import (
    delete_lines,
    insert_lines,
    move_lines,
    renumber,
    replace_lines,
    set_cells,
    shift_level,
)
from msoko_desktop.services.plans.plan_rules import (
    HAS_REVISIONS,
    NO_PLAN,
    insert_plan,
    refuse_frozen,
    require_editable,
    sound,
)
from msoko_desktop.storage import plans as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.plans import PlanRow
from msoko_desktop.storage.revisions import approving_orders

if TYPE_CHECKING:
    from msoko_desktop.services.plans.plan_copies import ShiftResult

__all__ = [
    "PlanSummary",
    "add_plan",
    "delete_lines",
    "delete_plan",
    "insert_lines",
    "list_plans",
    "move_lines",
    "order_of_tasks",
    "read_plan",
    "renumber",
    "replace_lines",
    "set_cells",
    "set_properties",
    "shift_level",
    "shifted_copy",
]


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """A plan in the list: its requisites, how many activities it has, when it was changed last (local time).

    `order_id` is given for the plan of an order's tasks; `amended` says that an approved plan is open for changes;
    `ended` says how an approved plan has lost its force with the order that approved it, None while it is in force.
    """

    id: int
    title: str
    period: PlanPeriod | None
    status: PlanStatus
    direction: str
    activities: int
    approval: Approval | None
    changed: dt.datetime
    order_id: int | None = None
    amended: bool = False
    ended: DocumentStatus | None = None


def list_plans(d: District, *, tasks: bool = False) -> list[PlanSummary]:
    """Return the plans of the file: those with the latest period first, those without a period before them.

    The plans of orders' tasks are among them only with `tasks`.
    """
    with d.reading() as connection:
        counts = dict(
            connection.execute("SELECT plan_id, count(*) FROM line WHERE kind = 'activity' GROUP BY plan_id").fetchall()
        )
        orders = approving_orders(connection)
        found = PlanRow.select().order_by(PlanRow.period_start.desc(nulls="first"), PlanRow.id).execute(d.database)
        return [
            PlanSummary(
                id=row.id,
                title=row.title,
                period=rows.period_of(row),
                status=PlanStatus(row.status),
                direction=row.direction,
                activities=counts.get(row.id, 0),
                approval=rows.approval_of(row),
                changed=dt.datetime.fromisoformat(row.changed),
                order_id=row.order_id,
                amended=row.amends is not None,
                ended=_ended(PlanStatus(row.status), orders.get(row.id)),
            )
            for row in found
            if tasks or row.order_id is None
        ]


def _ended(status: PlanStatus, order: tuple[int, DocumentStatus] | None) -> DocumentStatus | None:
    if status is PlanStatus.DRAFT or order is None or not order[1].without_force:
        return None
    return order[1]


def order_of_tasks(d: District, plan_id: int) -> int | None:
    """Return the id of the order whose tasks a plan holds, None for any other plan or one that is gone."""
    with d.reading() as connection:
        row = connection.execute("SELECT order_id FROM plan WHERE id = ?", (plan_id,)).fetchone()
    return None if row is None else row[0]


def read_plan(d: District, plan_id: int) -> Plan:
    """Return a plan with its lines in order. Raises InputRefused where it is no longer there."""
    with d.reading() as connection:
        row = next(iter(PlanRow.select().where(PlanRow.id == plan_id).execute(d.database)), None)
        if row is None:
            raise InputRefused(NO_PLAN)
        return rows.plan_of(row, rows.read_lines(connection, plan_id))


def add_plan(d: District, plan: Plan, step: str = "Создать план") -> Changes:
    """Put a new plan into the file, its id in `created`. Raises UserError for what cannot be kept."""
    with operation(d, step) as write:
        plan_id = insert_plan(write.connection, plan)
        write.changed(Area.PLANS, Area.PLAN_LINES, plans=[plan_id], created=[plan_id])
    return write.changes


def delete_plan(d: District, plan_id: int) -> Changes:
    """Delete a plan with its lines and its place in orders; undo brings all of it back.

    An approved plan refuses, and so does one of which an approved revision is kept.
    """
    with operation(d, "Удалить план") as step:
        require_editable(step.connection, plan_id)
        if step.connection.execute("SELECT 1 FROM revision WHERE plan_id = ?", (plan_id,)).fetchone():
            raise InputRefused(HAS_REVISIONS)
        linked = step.connection.execute("SELECT 1 FROM attachment WHERE plan_id = ?", (plan_id,)).fetchone()
        step.connection.execute("DELETE FROM plan WHERE id = ?", (plan_id,))
        step.changed(Area.PLANS, Area.PLAN_LINES, *([Area.ORDERS] if linked else []), plans=[plan_id])
    return step.changes


def set_properties(
    d: District,
    plan_id: int,
    *,
    title: str | None = None,
    period: PlanPeriod | Any | None = ...,
    columns: Sequence[PlanColumn] | None = None,
    approval: Approval | Any | None = ...,
    abbreviations: Sequence[Abbreviation] | None = None,
    direction: str | None = None,
    extra: dict[str, str] | None = None,
) -> Changes:
    """Change what is given of a plan's requisites and leave the rest; `period=None`, `approval=None` clear them.

    An approved or archived plan refuses; its status is the matter of `approval` and `plan_status`.
    """
    given: dict[str, Any] = {
        name: value
        for name, value in (
            ("title", title),
            ("columns", None if columns is None else tuple(columns)),
            ("abbreviations", None if abbreviations is None else tuple(abbreviations)),
            ("direction", direction),
            ("extra", extra),
        )
        if value is not None
    }
    given |= {name: value for name, value in (("period", period), ("approval", approval)) if value is not ...}
    with operation(d, _properties_step(given)) as step:
        row = next(iter(PlanRow.select().where(PlanRow.id == plan_id).execute(d.database)), None)
        if row is None:
            raise InputRefused(NO_PLAN)
        refuse_frozen(PlanStatus(row.status))
        old = rows.plan_of(row)
        new = sound(replace(old, **given))
        before, after = rows.plan_values(old), rows.plan_values(new)
        values = {name: value for name, value in after.items() if value != before[name]}
        if values:
            PlanRow.update(**values).where(PlanRow.id == plan_id).execute(d.database)
        step.changed(Area.PLANS, plans=[plan_id])
    return step.changes


def _properties_step(given: dict[str, Any]) -> str:
    names = {
        "title": "Изменить название плана",
        "period": "Изменить период плана",
        "columns": "Изменить графы плана",
        "approval": "Изменить реквизиты утверждения",
        "abbreviations": "Изменить сокращения плана",
        "direction": "Изменить направление плана",
    }
    return names.get(next(iter(given), ""), "Изменить план") if len(given) == 1 else "Изменить свойства плана"


def shifted_copy(d: District, plan_id: int, years: int, title: str | None = None) -> "ShiftResult":
    """Copy a plan for `years` later as a new draft; see `plan_copies`, which brings the grammar of deadlines along."""
    from msoko_desktop.services.plans import plan_copies

    return plan_copies.shifted_copy(d, plan_id, years, title)
