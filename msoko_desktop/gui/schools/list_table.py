"""How the tables of a school's card look and are opened: whole rows, no heading of rows, Enter and a double click."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QTableView

from msoko_desktop.gui.schools.row_delegate import RowDelegate


def prepare_list(table: QTableView, model: QAbstractTableModel, open_current: Callable[[], None]) -> None:
    """Let a table show a model whose columns the caller lays out; `open_current` opens the chosen row."""
    table.setModel(model)
    table.setItemDelegate(RowDelegate(table))
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    table.verticalHeader().hide()
    table.setVerticalScrollMode(table.ScrollMode.ScrollPerPixel)
    header = table.horizontalHeader()
    header.setSectionsClickable(False)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    for keys in ("Return", "Enter"):
        shortcut = QShortcut(QKeySequence(keys), table, open_current)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    table.doubleClicked.connect(lambda _index: open_current())
