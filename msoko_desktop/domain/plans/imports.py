"""What a reader recognised in a file, with its doubts: the value between the readers and the import wizard."""

from dataclasses import dataclass, field

from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.domain.plans.plans import ColumnKind, Plan
from msoko_desktop.domain.timetable.periods import PlanPeriod


@dataclass(frozen=True, slots=True)
class Proposal:
    """New texts for cells that would mend a doubt: (line position in the plan, column) -> text."""

    cells: tuple[tuple[int, ColumnKind, str], ...]


@dataclass(frozen=True, slots=True)
class ImportWarning:
    """A doubt about what was read.

    `where` names the place for a person («п. 2.1, срок»), `text` says in one Russian sentence what is doubtful and
    what is proposed. `plan` and `line` are positions in the recognised plans (None: the whole file or plan),
    `column` the cell. `proposal` mends it when the person agrees.
    """

    where: str
    text: str
    plan: int | None = None
    line: int | None = None
    column: ColumnKind | None = None
    proposal: Proposal | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """Everything found in one source.

    `proposed_periods[i]` is a period worked out from the deadlines of plan i whose text names none (else None);
    `unrecognised` holds the text that was placed nowhere, in the order of the source.
    """

    source: str
    plans: tuple[Plan, ...] = ()
    orders: tuple[Order, ...] = ()
    warnings: tuple[ImportWarning, ...] = ()
    unrecognised: tuple[str, ...] = ()
    proposed_periods: tuple[PlanPeriod | None, ...] = field(default=())
