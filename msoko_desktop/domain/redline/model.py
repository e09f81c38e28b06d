"""The redline between two revisions of a plan: what was changed, line by line and word by word."""

from dataclasses import dataclass

from msoko_desktop.domain.plans.plans import Abbreviation, ColumnKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.redline.words import Runs
from msoko_desktop.domain.timetable.periods import PlanPeriod


@dataclass(frozen=True, slots=True)
class TitleChanged:
    """The plan's title was changed."""

    old: str
    new: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class PeriodChanged:
    """The plan's period was changed, given or taken away."""

    old: PlanPeriod | None
    new: PlanPeriod | None


@dataclass(frozen=True, slots=True)
class ColumnChanged:
    """A column got another heading, came (`old` is None) or went (`new` is None)."""

    old: PlanColumn | None
    new: PlanColumn | None


@dataclass(frozen=True, slots=True)
class ColumnsReordered:
    """The columns that stayed stand in another order; the headings are those of the new plan."""

    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AbbreviationChanged:
    """An abbreviation got another meaning, came (`old` is None) or went (`new` is None)."""

    old: Abbreviation | None
    new: Abbreviation | None


@dataclass(frozen=True, slots=True)
class LineAdded:
    """A section row or an activity that is new. `at` is its index in the new plan, its place there is what matters."""

    at: int
    line: PlanLine


@dataclass(frozen=True, slots=True)
class LineRemoved:
    """A section row or an activity that is gone. `at` is its index in the old plan."""

    at: int
    line: PlanLine


@dataclass(frozen=True, slots=True)
class CellChanged:
    """The text of one cell was changed. `old_at` and `new_at` are the line's indexes in either plan.

    `heading` is that of the cell's column in one line. The old text is "" where the old plan does
    not print the column.
    """

    old_at: int
    new_at: int
    old: PlanLine
    new: PlanLine
    column: ColumnKind
    heading: str
    old_text: str
    new_text: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class LineMoved:
    """A line, with all that belongs to it, changed its place among the lines that stayed.

    Its number and its level may have changed with it. `after` is the index in the new plan of the line behind whose
    block it stands now (a sibling), None for the first line of its owner.
    """

    old_at: int
    new_at: int
    old: PlanLine
    new: PlanLine
    after: int | None


@dataclass(frozen=True, slots=True)
class LevelChanged:
    """A line stayed where it was and was nested deeper or less deep; its number may have changed with it."""

    old_at: int
    new_at: int
    old: PlanLine
    new: PlanLine


@dataclass(frozen=True, slots=True)
class Renumbered:
    """Neighbours whose numbers shifted by the same count: 2.4–2.6 are 2.5–2.7 now.

    `pairs` are the indexes of the lines in the old and in the new plan. `inner` are lines under them whose numbers
    follow from theirs (3.1 is 4.1 because 3 is 4).
    """

    pairs: tuple[tuple[int, int], ...]
    inner: tuple[tuple[int, int], ...] = ()


Change = (
    TitleChanged
    | PeriodChanged
    | ColumnChanged
    | ColumnsReordered
    | AbbreviationChanged
    | LineAdded
    | LineRemoved
    | CellChanged
    | LineMoved
    | LevelChanged
    | Renumbered
)


@dataclass(frozen=True, slots=True)
class Redline:
    """Everything that leads from the old plan to the new one, in the order of the paper.

    First what concerns the whole plan, then the lines by their place in the new plan (what is gone stands where it
    was), then the abbreviations. `pairs` are the indexes of the lines that stayed, in the old and in the new plan.
    """

    old: Plan
    new: Plan
    changes: tuple[Change, ...]
    pairs: tuple[tuple[int, int], ...]

    def __bool__(self) -> bool:
        """Whether anything was changed."""
        return bool(self.changes)


_USUAL_HEADINGS = {
    ColumnKind.NUMBER: "№ п/п",
    ColumnKind.TITLE: "Мероприятие",
    ColumnKind.DEADLINE: "Срок",
    ColumnKind.EXECUTORS: "Исполнители",
    ColumnKind.INDICATORS: "Показатели",
    ColumnKind.EXPECTED_RESULT: "Ожидаемый результат",
    ColumnKind.NOTE: "Примечание",
}


def heading_of(plan: Plan, column: ColumnKind) -> str:
    """Return the heading of a column in one line, the usual one where the plan has no such column."""
    heading = next((item.heading for item in plan.columns if item.kind is column), "")
    return " ".join(heading.split()) or _USUAL_HEADINGS[column]


def shown_cells(plan: Plan) -> frozenset[ColumnKind]:
    """Return the kinds of cells that stand on the paper of a plan: those of its columns, all where it names none."""
    return frozenset(plan.column_kinds() or ColumnKind)
