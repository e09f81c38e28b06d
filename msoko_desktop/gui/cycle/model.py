"""The matrix of a year as a table model: what each cell says, in words for tool tips, readers and the clipboard."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msoko_desktop.domain.cycle.model import STAGE_HEADINGS, Cell, CellState, CycleMatrix, ProofState
from msoko_desktop.domain.cycle.points import Points
from msoko_desktop.domain.documents.documents import Stage
from msoko_desktop.domain.language.russian import capitalised
from msoko_desktop.gui.cycle.look import LATE, WORDS, shown_as

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
POINTS = Qt.ItemDataRole.UserRole + 1
STAGES = tuple(Stage)


class CycleModel(QAbstractTableModel):
    """Directions are rows, stages columns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix = CycleMatrix(0)
        self._titles: Mapping[str, str] = {}
        self._points: Mapping[str, Points] = {}

    def show_matrix(self, matrix: CycleMatrix, titles: Mapping[str, str], points: Sequence[Points]) -> None:
        """Show another matrix with the titles of its directions and their points."""
        self.beginResetModel()
        self.matrix, self._titles = matrix, titles
        self._points = {one.direction: one for one in points}
        self.endResetModel()

    def cell_at(self, index: Index) -> Cell | None:
        """Return the cell of an index, None for none."""
        if not index.isValid() or index.row() >= len(self.matrix.directions):
            return None
        return self.matrix.cell(self.matrix.directions[index.row()], STAGES[index.column()])

    def title(self, direction: str) -> str:
        """Return the title of a direction."""
        return self._titles.get(direction, direction)

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many directions there are."""
        return 0 if parent.isValid() else len(self.matrix.directions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many stages there are."""
        return 0 if parent.isValid() else len(STAGES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a direction with its points, or of a stage."""
        if orientation is Qt.Orientation.Horizontal:
            stage = STAGES[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return STAGE_HEADINGS.get(stage, stage.label)
            whole = role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
            return stage.label if whole else None
        direction = self.matrix.directions[section]
        points = self._points.get(direction)
        words = f"{points.total} из {points.most}" if points is not None else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(direction)
        if role == POINTS:
            return words
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self.title(direction)}: баллов {words}"
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell: its words, the whole of it under its own role."""
        cell = self.cell_at(index)
        if cell is None:
            return None
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if cell.state is CellState.EMPTY else WORDS[shown_as(cell)]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join((f"{self.title(cell.direction)} – {cell.stage.label}", *cell_words(cell)))
        return None

    def as_text(self) -> str:
        """Return the matrix as spreadsheets take it from the clipboard."""
        lines = ["\t".join(("Направление", *(stage.label for stage in STAGES)))]
        for direction in self.matrix.directions:
            words = (WORDS[shown_as(cell)] for cell in self.matrix.row(direction))
            lines.append("\t".join((self.title(direction), *words)))
        return "\n".join(lines)


def cell_words(cell: Cell) -> tuple[str, ...]:
    """Return what a cell says: its state, its best proofs, the first doubts."""
    words = [capitalised(WORDS[LATE]) if cell.late else capitalised(cell.state.label)]
    words += [f"• {one.title}" for one in cell.proofs[:3] if one.state is not ProofState.EXPECTED or cell.late]
    words += list(dict.fromkeys(one.text for one in cell.doubts))[:2]
    return tuple(words)
