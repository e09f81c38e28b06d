"""The table of a reference book and the editors in its cells: day and month, combo, number, text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from msoko_desktop.domain.reference.reference_rows import next_day, parse_day
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.gui.dialogs.reference_model import ROW, Column, Index, ReferenceModel
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.reference.reference_books import Book, ReferenceRow, ValueKind, say

if TYPE_CHECKING:
    from msoko_desktop.domain.reference.reference_rows import Value

# How the width that the headings leave is shared among the columns.
_SHARES = {
    Book.CALENDAR: (38, 0, 12, 12, 38),
    Book.CHECKS: (44, 2, 10, 14, 30),
    Book.ABBREVIATIONS: (2, 2, 42, 34, 20),
    Book.BACKUPS: (44, 0, 6, 6, 44),
    Book.RESULT_CHECKS: (44, 0, 6, 6, 44),
    Book.STATUS_BOARD: (44, 0, 6, 6, 44),
    Book.MEASURES: (48, 0, 6, 6, 40),
    Book.BIAS: (52, 2, 4, 8, 34),
    Book.LOW_RESULTS: (50, 0, 4, 4, 42),
    Book.CONDITIONS: (46, 2, 4, 8, 40),
    Book.COMPLEX: (50, 0, 4, 4, 42),
    Book.MEDALS: (46, 0, 4, 4, 46),
    Book.CYCLE: (44, 0, 6, 6, 44),
    Book.ACT: (22, 2, 36, 20, 20),
    Book.INDICATORS: (44, 0, 6, 6, 44),
}
MOST_TYPED = 100_000


class DayEdit(QLineEdit):
    """A day of the year in words or figures; ↑ and ↓ go a day on and back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by a day."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        day = parse_day(self.text())
        if step is None or day is None:
            super().keyPressEvent(event)
        else:
            self.setText(say(next_day(day, step)))
            self.selectAll()


class ChoiceCombo(QComboBox):
    """Tells by `chosen` that something was picked in the list that drops down; arrows on the closed combo only step."""

    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picked = False
        self.activated.connect(self._on_activated)

    def hidePopup(self) -> None:
        """Note that what is activated now was picked in the list."""
        super().hidePopup()
        self._picked = True
        QTimer.singleShot(0, self, self._forget)

    def _forget(self) -> None:
        self._picked = False

    def _on_activated(self) -> None:
        if self._picked:
            self.chosen.emit()


class ReferenceDelegate(QStyledItemDelegate):
    """Opens the editor that fits the row; `refused(index, typed, sentence)` tells what was not taken, and why."""

    refused = Signal(object, object, str)
    stored = Signal()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the editor for a cell."""
        row = index.data(ROW)
        kind = row.kind if isinstance(row, ReferenceRow) and index.column() == Column.VALUE else ValueKind.TEXT
        editor = self._made(kind, parent)
        name = row.name if isinstance(row, ReferenceRow) else ""
        editor.setAccessibleName(f"Новое значение: {name}" if name else "Новое сокращение")
        return editor

    def _made(self, kind: ValueKind, parent: QWidget) -> QWidget:
        if kind is ValueKind.SEVERITY:
            combo = ChoiceCombo(parent)
            for severity in Severity:
                combo.addItem(severity.label, severity)
            combo.chosen.connect(lambda: self._take(combo))
            return combo
        if kind is ValueKind.NUMBER:
            # Wider than what is accepted: a number out of bounds is refused with a sentence, not changed in silence.
            number = QSpinBox(parent)
            number.setRange(0, MOST_TYPED)
            return number
        if kind is ValueKind.DAY:
            day = DayEdit(parent)
            day.setPlaceholderText("например, 25 мая")
            return day
        return QLineEdit(parent)

    def _take(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave some air above and below the text of a row."""
        size: QSize = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + theme().px(8))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the editor with the value in force, all selected."""
        row = index.data(ROW)
        if isinstance(row, ReferenceRow):
            fill(editor, row.value if index.column() == Column.VALUE else row.name)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand what was typed to the book, or say why it is refused."""
        if isinstance(model, QSortFilterProxyModel) and isinstance(source := model.sourceModel(), ReferenceModel):
            typed = typed_in(editor)
            place = QPersistentModelIndex(index)
            sentence = source.put(model.mapToSource(index), typed)
            if sentence:
                self.refused.emit(place, typed, sentence)
            else:
                self.stored.emit()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Give the editor at least the height it needs."""
        rect = option.rect
        rect.setHeight(max(rect.height(), editor.sizeHint().height()))
        editor.setGeometry(rect)


def fill(editor: QWidget, value: "Value") -> None:
    """Show a value, or text as it was typed, in an editor."""
    if isinstance(editor, QComboBox):
        editor.setCurrentIndex(max(0, editor.findData(value)))
    elif isinstance(editor, QSpinBox):
        editor.setValue(value if isinstance(value, int) else 0)
        editor.selectAll()
    elif isinstance(editor, QLineEdit):
        editor.setText(say(value))
        editor.selectAll()


def typed_in(editor: QWidget) -> object:
    """Return what was typed or chosen in an editor."""
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QSpinBox):
        return editor.value()
    return editor.text() if isinstance(editor, QLineEdit) else ""


class ReferenceTable(QTableView):
    """Rows with wrapped text; Enter and F2 edit, a space ticks the row, Tab leaves the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares = _SHARES[Book.CALENDAR]
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.SelectedClicked | triggers.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_book(self, book: Book) -> None:
        """Share the width as this book needs it."""
        self._shares = _SHARES[book]
        self.setColumnHidden(Column.FLAG, not self._shares[Column.FLAG])
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter, tick with a space wherever the cursor is in the row."""
        index = self.currentIndex()
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # the key was the editor's, which the delegate closes
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.edit_value(index)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            flag = index.siblingAtColumn(Column.FLAG)
            if self.model().flags(flag) & Qt.ItemFlag.ItemIsUserCheckable:
                ticked = flag.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
                state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
                self._source().setData(self._proxy().mapToSource(flag), state, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)

    def edit_value(self, index: QModelIndex) -> None:
        """Open the editor of a cell, or that of the row's value where the cell has none."""
        editable = Qt.ItemFlag.ItemIsEditable
        cell = index if self.model().flags(index) & editable else index.siblingAtColumn(Column.VALUE)
        if self.model().flags(cell) & editable:
            self.setCurrentIndex(cell)
            self.edit(cell)

    def editor_at(self, index: QModelIndex) -> QWidget | None:
        """Return the editor that is open in a cell, None where there is none."""
        return self.indexWidget(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give every column room for its heading, and share what is left."""
        header = self.horizontalHeader()
        shown = [column for column in Column if self._shares[column]]
        least = {column: header.sectionSizeHint(column) for column in shown}
        left = max(0, self.viewport().width() - sum(least.values()))
        for column in shown:
            self.setColumnWidth(column, least[column] + left * self._shares[column] // sum(self._shares))
        self.verticalHeader().setMinimumSectionSize(theme().px(30))

    def _proxy(self) -> QSortFilterProxyModel:
        model = self.model()
        if not isinstance(model, QSortFilterProxyModel):
            raise TypeError("the table of a reference book shows its rows through a filter")
        return model

    def _source(self) -> QAbstractItemModel:
        return self._proxy().sourceModel()
