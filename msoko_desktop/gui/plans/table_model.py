"""The table model of a plan: its lines as rows, its own columns as columns, changed only through the session."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.gui.plans.cell_layout import cell_text, section_text
from msoko_desktop.gui.plans.sheet_columns import columns_of

Index = QModelIndex | QPersistentModelIndex
CellEdit = tuple[int, ColumnKind, str]
Accepts = Callable[[PlanLine], bool]

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_NUMBER_OF_SECTION = re.compile(r"\s*((?:\d+\.)*\d+|[IVXLC]+)\.\s+(?=\S)")
_NOTHING = QModelIndex()


def section_edits(line: PlanLine, text: str) -> list[CellEdit]:
    """Return the changes that the text typed into a section row means: a number with its dot at the head, the title."""
    found = _NUMBER_OF_SECTION.match(text)
    number, title = (found[1], text[found.end() :]) if found else ("", text)
    edits: list[CellEdit] = []
    if line.id is not None:
        if number != line.number:
            edits.append((line.id, ColumnKind.NUMBER, number))
        if title.strip() != line.title:
            edits.append((line.id, ColumnKind.TITLE, title.strip()))
    return edits


def cell_edits(line: PlanLine, kind: ColumnKind, text: str) -> list[CellEdit]:
    """Return the change that a text typed into a cell means; none where it is what stands there."""
    if line.id is None:
        return []
    if line.kind is LineKind.SECTION:
        return section_edits(line, text)
    text = text.strip()
    if kind is ColumnKind.NUMBER:
        text = text.rstrip(".").strip()
    return [] if text == line.cell(kind) else [(line.id, kind, text)]


class PlanTableModel(QAbstractTableModel):
    """Shows the lines of a plan that a filter lets through.

    `write(edits)` is called with the changes of an edited cell and returns whether they were stored.
    """

    def __init__(self, write: Callable[[list[CellEdit]], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._editable = False
        self._accepts: Accepts | None = None
        self._marks: Mapping[tuple[int, ColumnKind], str] = {}
        self.plan: Plan | None = None
        self.columns: tuple[PlanColumn, ...] = ()
        self.kinds: tuple[ColumnKind, ...] = ()
        self.rows: list[PlanLine] = []
        self.last_write_failed = False

    # --- what Qt asks

    def rowCount(self, parent: Index = _NOTHING) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOTHING) -> int:
        """Return the number of the plan's columns."""
        return 0 if parent.isValid() else len(self.kinds)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return the text of a cell, what is edited in it, or what is wrong with it."""
        if role not in (_DISPLAY, _EDIT, _TOOLTIP, _ACCESSIBLE) or not index.isValid():
            return None
        line = self.rows[index.row()]
        kind = self.kinds[index.column()]
        if role == _TOOLTIP:
            return self._marks.get((line.id or 0, ColumnKind.TITLE if line.kind is LineKind.SECTION else kind))
        if line.kind is LineKind.SECTION:
            return section_text(line)
        if role == _EDIT:
            return line.cell(kind)
        if role == _ACCESSIBLE:
            return f"{self.columns[index.column()].heading}: {line.cell(kind)}".replace("\n", " ")
        return cell_text(line, kind)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return the heading of a column as the plan has it."""
        if role == _DISPLAY and orientation == Qt.Orientation.Horizontal and section < len(self.columns):
            return self.columns[section].heading.replace("\n", " ")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that every cell can be chosen, and edited where the plan can."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if self._editable else flags

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Store what was typed into a cell; the rows change when the session tells so."""
        if role != _EDIT or not index.isValid() or not self._editable:
            return False
        edits = cell_edits(self.rows[index.row()], self.kinds[index.column()], str(value))
        self.last_write_failed = bool(edits) and not self._write(edits)
        return not self.last_write_failed

    # --- what the page tells

    @property
    def editable(self) -> bool:
        """Whether cells can be changed."""
        return self._editable

    def set_plan(self, plan: Plan | None, *, editable: bool) -> bool:
        """Show another plan, or another state of the same; return whether the whole table was built anew.

        For the same plan only the rows that differ are told to the view, so that selection and place stay.
        """
        columns = columns_of(plan) if plan is not None else ()
        wholly = plan is None or self.plan is None or plan.id != self.plan.id or columns != self.columns
        self._editable = editable
        self.plan = plan
        rows = self._shown(plan)
        if wholly:
            self.beginResetModel()
            self.columns = columns
            self.kinds = tuple(column.kind for column in columns)
            self.rows = rows
            self.endResetModel()
        else:
            self._replace_rows(rows)
        return wholly

    def set_filter(self, accepts: Accepts | None) -> None:
        """Show only the activities that `accepts` lets through, with the section rows around them; None shows all."""
        self._accepts = accepts
        self._replace_rows(self._shown(self.plan))

    @property
    def is_filtered(self) -> bool:
        """Whether some rows may be hidden by a filter."""
        return self._accepts is not None

    def set_marks(self, marks: Mapping[tuple[int, ColumnKind], str]) -> None:
        """Mark cells, (line id, column), with what is wrong with them."""
        self._marks = marks
        if self.rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self.rows) - 1, len(self.kinds) - 1), [Qt.ItemDataRole.ToolTipRole]
            )

    def mark(self, line: PlanLine, kind: ColumnKind) -> str:
        """Return what is wrong with a cell, "" when nothing is."""
        return self._marks.get((line.id or 0, kind), "")

    # --- finding rows

    def row_of(self, line_id: int | None) -> int | None:
        """Return the row a line is shown in, None where it is not shown."""
        if line_id is None:
            return None
        return next((row for row, line in enumerate(self.rows) if line.id == line_id), None)

    def position_of(self, row: int) -> int:
        """Return the index in the plan's lines of a shown row; the number of lines for a row past the last."""
        if self.plan is None:
            return 0
        if row >= len(self.rows):
            return len(self.plan.lines)
        if not self.is_filtered:
            return row
        wanted = self.rows[row].id
        return next(index for index, line in enumerate(self.plan.lines) if line.id == wanted)

    # --- inside

    def _shown(self, plan: Plan | None) -> list[PlanLine]:
        if plan is None:
            return []
        if self._accepts is None:
            return list(plan.lines)
        shown: list[PlanLine] = []
        waiting: list[PlanLine] = []  # section rows that show only with an activity under them
        for line in plan.lines:
            if line.kind is LineKind.SECTION:
                waiting = [section for section in waiting if section.level < line.level]
                waiting.append(line)
            elif self._accepts(line):
                shown += [*waiting, line]
                waiting = []
        return shown

    def _replace_rows(self, rows: Sequence[PlanLine]) -> None:
        """Go over to other rows by the smallest change that a common head and tail allow."""
        old = self.rows
        head = 0
        while head < min(len(old), len(rows)) and old[head].id == rows[head].id:
            head += 1
        tail = 0
        while tail < min(len(old), len(rows)) - head and old[-1 - tail].id == rows[-1 - tail].id:
            tail += 1
        removed, added = len(old) - head - tail, len(rows) - head - tail
        if removed and removed == added and self._permute(rows):
            return
        if removed:
            self.beginRemoveRows(_NOTHING, head, head + removed - 1)
            del self.rows[head : head + removed]
            self.endRemoveRows()
        if added:
            self.beginInsertRows(_NOTHING, head, head + added - 1)
            self.rows[head:head] = rows[head : head + added]
            self.endInsertRows()
        self._take_over(rows)

    def _permute(self, rows: Sequence[PlanLine]) -> bool:
        """Where the same lines stand in another order, keep what is chosen with its lines."""
        places = {line.id: row for row, line in enumerate(rows)}
        if {line.id for line in self.rows} != places.keys():
            return False
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        after = [self.index(places[self.rows[index.row()].id], index.column()) for index in before]
        self.rows = list(rows)
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
        return True

    def _take_over(self, rows: Sequence[PlanLine]) -> None:
        """Take the new texts of rows whose places are right by now."""
        last = len(self.kinds) - 1
        start: int | None = None
        for row in range(len(rows) + 1):
            differs = row < len(rows) and self.rows[row] != rows[row]
            if differs:
                self.rows[row] = rows[row]
                start = row if start is None else start
            elif start is not None:
                self.dataChanged.emit(self.index(start, 0), self.index(row - 1, last))
                start = None


def plain(line: PlanLine) -> PlanLine:
    """Return the line as a new one, without its key in the file."""
    return replace(line, id=None)
