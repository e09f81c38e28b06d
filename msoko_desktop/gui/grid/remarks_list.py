"""The list of everything that is wrong or doubtful in a grid; a click or Enter goes to the cell."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msoko_desktop.domain.grids import CellRemark
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.gui.grid.model import GridModel
from msoko_desktop.gui.grid.quoting import quoted
from msoko_desktop.gui.theme import theme

_NO_PARENT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}
_ICONS = {
    Severity.ERROR: ("error", "danger"),
    Severity.WARNING: ("warning", "warning"),
    Severity.HINT: ("info", "accent"),
}


class RemarksModel(QAbstractListModel):
    """The remarks, what is wrong first, in the order of rows and columns."""

    def __init__(self, grid: GridModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._given: tuple[CellRemark, ...] = ()
        self.remarks: list[CellRemark] = []
        self._titles: dict[str, str] = {}

    def refresh(self) -> bool:
        """Take over the remarks of the content; return whether they are other ones."""
        content = self._grid.content
        if content.remarks is self._given:
            return False
        self.beginResetModel()
        self._given = content.remarks
        places = {row.key: place for place, row in enumerate(content.rows)}
        columns = {column.key: place for place, column in enumerate(content.columns)}
        self._titles = {row.key: row.title for row in content.rows}
        self.remarks = sorted(
            content.remarks,
            key=lambda remark: (
                _ORDER[remark.severity],
                places.get(remark.row or "", -1),
                columns.get(remark.column or "", -1),
            ),
        )
        self.endResetModel()
        return True

    def counts(self) -> str:
        """Return «2 ошибки, 1 замечание»."""
        errors = sum(remark.severity is Severity.ERROR for remark in self.remarks)
        others = len(self.remarks) - errors
        words = [
            counted(errors, "ошибка", "ошибки", "ошибок") if errors else "",
            counted(others, "замечание", "замечания", "замечаний") if others else "",
        ]
        return ", ".join(filter(None, words))

    def worst(self) -> Severity | None:
        """Return the gravest kind of remark there is."""
        return self.remarks[0].severity if self.remarks else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many remarks there are."""
        return 0 if parent.isValid() else len(self.remarks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the sentence, or its sign."""
        remark = self.remarks[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.sentence(remark)
        if role == Qt.ItemDataRole.DecorationRole:
            icon, colour = _ICONS[remark.severity]
            return theme().icon(icon, colour, 16)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{remark.severity.label}: {self.sentence(remark)}"
        return None

    def sentence(self, remark: CellRemark) -> str:
        """Return a remark with the row and column it is about."""
        words = []
        if remark.row is not None:
            words.append(self._titles.get(remark.row, ""))
        column = next((one.title for one in self._grid.columns if one.key == remark.column), "")
        if column:
            words.append(f"{quoted(column)}")
        where = ", ".join(filter(None, words))
        return f"{where}: {remark.text}" if where else remark.text
