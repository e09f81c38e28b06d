"""The status board as a table model: what each cell says, in words for tool tips, readers and the clipboard."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msoko_desktop.domain.language.russian import capitalised, counted, date_dots
from msoko_desktop.services.results.status_board import Board, BoardAssessment, BoardCell, BoardSchool, Total

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
TOTAL = Qt.ItemDataRole.UserRole + 1


class BoardModel(QAbstractTableModel):
    """Schools are rows, assessments columns; the headings give totals under their own role."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.board = Board()
        self._rows: list[Total] = []
        self._columns: list[Total] = []

    def show_board(self, board: Board, whole: Board | None = None) -> None:
        """Show another board; the totals are those of the `whole` one where it is a part of that."""
        whole = whole or board
        rows = {one.id: row for row, one in enumerate(whole.schools)}
        columns = {one.id: column for column, one in enumerate(whole.assessments)}
        self.beginResetModel()
        self.board = board
        self._rows = [whole.row_total(rows[one.id]) for one in board.schools]
        self._columns = [whole.column_total(columns[one.id]) for one in board.assessments]
        self.endResetModel()

    def place_of(self, assessment_id: int, school_id: int) -> tuple[int, int] | None:
        """Return row and column of a cell, None where it is not shown."""
        row = next((row for row, one in enumerate(self.board.schools) if one.id == school_id), None)
        column = next((place for place, one in enumerate(self.board.assessments) if one.id == assessment_id), None)
        return None if row is None or column is None else (row, column)

    def at(self, index: Index) -> tuple[BoardSchool, BoardAssessment, BoardCell]:
        """Return the school, the assessment and the cell of an index."""
        row, column = index.row(), index.column()
        return self.board.schools[row], self.board.assessments[column], self.board.cells[row][column]

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many schools there are."""
        return 0 if parent.isValid() else len(self.board.schools)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many assessments there are."""
        return 0 if parent.isValid() else len(self.board.assessments)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a school or an assessment, its total, all of it in words."""
        across = orientation is Qt.Orientation.Horizontal
        total = (self._columns if across else self._rows)[section]
        if role == TOTAL:
            return total
        if across:
            one = self.board.assessments[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return one.short
            if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                return "\n".join((*_assessment_words(one), f"Сдали: {total.words}"))
            return None
        school = self.board.schools[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return school.short_name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(filter(None, (school.name or school.short_name, f"Сдано: {total.words}")))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell: its short text, its words, the whole of it under its own role."""
        if not index.isValid():
            return None
        if role == CELL:
            return self.board.cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return short_text(self.board.cells[index.row()][index.column()])
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            school, one, cell = self.at(index)
            return "\n".join((school.short_name, *_assessment_words(one), *cell_words(cell)))
        return None

    def as_text(self, rows: Sequence[int], columns: Sequence[int]) -> str:
        """Return cells with their headings as spreadsheets take them from the clipboard."""
        lines = ["\t".join(("Школа", *(self.board.assessments[column].title for column in columns)))]
        for row in rows:
            cells = (", ".join(cell_words(self.board.cells[row][column])) for column in columns)
            lines.append("\t".join((self.board.schools[row].short_name, *cells)))
        return "\n".join(lines)


def short_text(cell: BoardCell) -> str:
    """Return what stands beside the shape: the day of the state, nothing where results are late."""
    return f"{cell.day:%d.%m}" if cell.day is not None and not cell.late else ""


def cell_words(cell: BoardCell) -> tuple[str, ...]:
    """Return all that a cell says: «Проверено 16.11.2026», «24 участника», «Форма выдана 09.11.2026»."""
    day = f" {date_dots(cell.day)}" if cell.day is not None else ""
    words = [f"{capitalised(cell.state.label)}{day}" + (", опаздывает" if cell.late else "")]
    if cell.reason:
        words.append(cell.reason)
    if cell.participants is not None:
        words.append(counted(cell.participants, "участник", "участника", "участников"))
    if cell.file_name:
        words.append(f"файл «{cell.file_name}»")
    if cell.form_day is not None and cell.form_day != cell.day:
        words.append(f"форма выдана {date_dots(cell.form_day)}")
    return tuple(words)


def _assessment_words(one: BoardAssessment) -> tuple[str, ...]:
    dates = [f"Проведена {date_dots(one.date)}"] if one.date is not None else ["Дата не указана"]
    dates += [f"срок сдачи {date_dots(one.due)}"] if one.due is not None else []
    return one.title, ", ".join(dates)
