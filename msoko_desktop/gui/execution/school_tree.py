"""A list of schools with check boxes that are ticked several at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from msoko_desktop.gui.theme import theme

ID = Qt.ItemDataRole.UserRole
NARROW = 240  # logical pixels below which the days are left to the tool tips


class SchoolTree(QTreeWidget):
    """A column of names with check boxes and a column of days.

    `toggled(ids, ticked)` when a person ticks schools off or takes ticks back, by mouse or by Space.
    """

    toggled = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderLabels(["Школа", "Когда"])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names of schools begin alike
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(self._on_item_changed)

    def show_schools(self, rows: list[tuple[int, str, str, str]], *, editable: bool) -> None:
        """Show schools as (id, name, tool tip, the day it was ticked off or "")."""
        self.blockSignals(True)
        if [row[0] for row in rows] != self.ids():
            self.clear()
            for school_id, *_ in rows:
                item = QTreeWidgetItem(self)
                item.setData(0, ID, school_id)
        for item, (_, name, tip, day) in zip(self._items(), rows, strict=True):
            item.setText(0, name)
            item.setToolTip(0, f"{tip}\n{day}".strip())
            item.setText(1, day)
            item.setCheckState(0, Qt.CheckState.Checked if day else Qt.CheckState.Unchecked)
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if editable else flags)
        self.blockSignals(False)

    def ids(self) -> list[int]:
        """Return the ids of the schools in the list, hidden ones too."""
        return [int(item.data(0, ID)) for item in self._items()]

    def filter(self, text: str) -> None:
        """Show the schools whose names hold every word."""
        words = text.casefold().split()
        for item in self._items():
            whole = f"{item.text(0)} {item.toolTip(0)}".casefold()
            item.setHidden(not all(word in whole for word in words))

    def shown_ids(self) -> list[int]:
        """Return the ids of the schools that the filter lets through."""
        return [int(item.data(0, ID)) for item in self._items() if not item.isHidden()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the names where there is little."""
        super().resizeEvent(event)
        self.setColumnHidden(1, self.width() < theme().px(NARROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick everything selected with Space: all of them, or none where the current one is ticked."""
        current = self.currentItem()
        if event.key() == Qt.Key.Key_Space and current is not None:
            chosen = [item for item in self.selectedItems() if not item.isHidden()] or [current]
            if current.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                ticked = current.checkState(0) is not Qt.CheckState.Checked
                self.toggled.emit([int(item.data(0, ID)) for item in chosen], ticked)
            return
        super().keyPressEvent(event)

    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 0:
            self.toggled.emit([int(item.data(0, ID))], item.checkState(0) is Qt.CheckState.Checked)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]
