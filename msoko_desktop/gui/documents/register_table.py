"""The table of the register: sorted by its headings, fewer columns where there is little room."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.gui.documents.register_model import DOCUMENT, Column, RegisterModel
from msoko_desktop.gui.theme import theme

Index = QModelIndex | QPersistentModelIndex
_SAMPLES = {
    Column.KIND: "Распоряжение",
    Column.NUMBER: "№ 00000",
    Column.DATE: "00.00.0000",
    Column.STATUS: "Ожидается до 00.00.0000",
    Column.DIRECTION: "Работа с ШНРО и ШФ",
    Column.STAGE: "Адресные рекоменд",
    Column.PLACE: "Папка 01-05, шк",
}
_NARROW_STATUS = "На согласовании"
_GIVEN_UP = (Column.PLACE, Column.STAGE, Column.DIRECTION, Column.KIND)
"""The columns that go first where there is little room: what they say is in the tool tip and on the card."""


class _Delegate(QStyledItemDelegate):
    """Rows with air; what is chosen stands in the soft colour, the current row has a frame while the table is used."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.Highlight, theme().colour("accent_soft"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme().colour("text"))
        option.palette = palette
        option.textElideMode = Qt.TextElideMode.ElideRight

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        table = self.parent()
        if isinstance(table, QTableView) and table.hasFocus() and table.currentIndex().row() == index.row():
            painter.save()
            painter.setPen(QPen(theme().colour("accent"), 1))
            rect = option.rect.adjusted(0, 0, -1, -1)
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size: QSize = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + theme().px(10))


class RegisterTable(QTableView):
    """`opened()` on Enter or a double click, `current_changed()`, `delete_asked()`, `menu_wanted(point)`."""

    opened = Signal()
    current_changed = Signal()
    delete_asked = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self.doubleClicked.connect(lambda _: self.opened.emit())
        theme().changed.connect(self.share_width)

    def show_model(self, model: RegisterModel) -> None:
        """Show a register, the newest first until a heading is clicked."""
        self.setModel(model)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.current_changed.emit())
        self.share_width()

    def current(self) -> Document | None:
        """Return the chosen document."""
        document = self.currentIndex().data(DOCUMENT) if self.currentIndex().isValid() else None
        return document if isinstance(document, Document) else None

    def go_to(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        index = self.model().index(row, Column.TITLE)
        if index.isValid():
            self.setCurrentIndex(index)
            self.selectRow(row)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, ask to delete with Delete and Ctrl+Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen document."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Give each column what its usual text needs and the title the rest."""
        if self.model() is None:
            return
        metrics, look, room = self.fontMetrics(), theme(), self.viewport().width()
        widths = {column: metrics.horizontalAdvance(text) + look.px(20) for column, text in _SAMPLES.items()}
        widths[Column.STATUS] += look.px(26)
        widths[Column.FILE] = look.px(34)
        least = look.px(300)
        if sum(widths.values()) + least > room:  # the day of an expected document goes before any column does
            widths[Column.STATUS] = metrics.horizontalAdvance(_NARROW_STATUS) + look.px(46)
        for column in _GIVEN_UP:
            self.setColumnHidden(column, sum(widths.values()) + least > room)
            if self.isColumnHidden(column):
                del widths[column]
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(Column.TITLE, max(least // 2, room - sum(widths.values())))
        self.verticalHeader().setDefaultSectionSize(metrics.height() + look.px(14))
