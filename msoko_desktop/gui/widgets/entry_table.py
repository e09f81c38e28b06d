"""A plain table that a person types into, with an empty row at its end for what is new; paste and copy as in Excel.

Each cell is handed on as soon as it is entered. What is refused stays open in its editor, with the reason beside it.
"""

import re
from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QBrush,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from msoko_desktop.gui.theme import theme

Index = QModelIndex | QPersistentModelIndex
# A cell as spreadsheets write it to the clipboard: in quotes where it holds a line break or quotes itself.
_CELL = re.compile(r'"((?:[^"]|"")*)"(?=[\t\r\n]|\Z)|([^\t\r\n]*)')

_FOLLOWED_MOVES = 200


def text_rows(text: str) -> list[list[str]]:
    """Split what a spreadsheet put on the clipboard into rows of cells; rows without any text are left out."""
    rows: list[list[str]] = [[]]
    place = 0
    while place <= len(text):
        found = _CELL.match(text, place)
        assert found is not None  # noqa: S101  # it matches nothing at all as well
        inner = found[1]
        quoted = inner is not None and re.search(r'""|[\t\r\n]', inner) is not None
        rows[-1].append((inner.replace('""', '"') if quoted else found[0]).strip())
        place = found.end()
        if text[place : place + 1] in ("\r", "\n"):
            place += 2 if text.startswith("\r\n", place) else 1
            rows.append([])
        else:
            place += 1
    return [row for row in rows if any(row)]


class EntryModel(QAbstractTableModel):
    """Rows of texts under headings, and while it is editable an empty row for a new one (`draft`).

    `store(row, column, text)` takes what was entered and answers with "" or why it was refused; the row behind the
    last one is the new one. `invitation` stands in the empty row, in the colour of hints.
    """

    def __init__(
        self,
        headings: Sequence[str],
        invitation: str,
        store: Callable[[int, int, str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._headings, self._invitation, self._store = tuple(headings), invitation, store
        self._keys: list[Hashable] = []
        self._rows: list[tuple[str, ...]] = []
        self.draft: list[str] = [""] * len(self._headings)
        self.editable = True

    def show_rows(self, keys: Sequence[Hashable], rows: Sequence[Sequence[str]]) -> None:
        """Show other rows, each known by its key; the draft stays, and the view's place goes with its row.

        New rows begin where the empty row was, which is why a row that was typed there keeps the cursor.
        """
        self._drop_gone(set(keys))
        new = [key for key in keys if key not in self._keys]
        texts = dict(zip(keys, (tuple(row) for row in rows), strict=True))
        if new:
            first = len(self._keys) + self.editable
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._keys += new
            self._rows += [texts[key] for key in new]
            self.endInsertRows()
        self._rows = [texts[key] for key in self._keys]
        self._put_in_order(list(keys), [texts[key] for key in keys])
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def _drop_gone(self, kept: set[Hashable]) -> None:
        for row in range(len(self._keys) - 1, -1, -1):
            if self._keys[row] not in kept:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._keys[row], self._rows[row]
                self.endRemoveRows()

    def _put_in_order(self, keys: list[Hashable], rows: list[tuple[str, ...]]) -> None:
        """Move rows to their places; many of them at once, without following each."""
        if sum(now != then for now, then in zip(self._keys, keys, strict=True)) > _FOLLOWED_MOVES:
            self.beginResetModel()
            self._keys, self._rows = keys, rows
            self.endResetModel()
            return
        for place, key in enumerate(keys):
            at = self._keys.index(key)
            if at != place:
                self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), place)
                self._keys.insert(place, self._keys.pop(at))
                self._rows.insert(place, self._rows.pop(at))
                self.endMoveRows()

    def set_editable(self, editable: bool) -> None:
        """Let the rows be changed from now on, or only be looked at; the empty row comes and goes with it."""
        self.beginResetModel()
        self.editable = editable
        self.endResetModel()

    def forget_draft(self) -> None:
        """Empty the row for a new one."""
        self.draft = [""] * len(self._headings)

    @property
    def stored_rows(self) -> int:
        """How many rows there are without the empty one."""
        return len(self._rows)

    def put(self, index: Index, text: str) -> str:
        """Hand on what was typed in a cell; return "" or why it was refused."""
        if text == self._text(index):
            return ""
        return self._store(index.row(), index.column(), text)

    def _text(self, index: Index) -> str:
        row = self._rows[index.row()] if index.row() < len(self._rows) else self.draft
        return row[index.column()]

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of rows, the empty one among them."""
        return 0 if parent.isValid() else len(self._rows) + self.editable

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column, the number of a row («+» for the empty one)."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        return str(section + 1) if section < len(self._rows) else "+"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done in a cell."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.editable and index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        text = self._text(index)
        invites = index.row() == len(self._rows) and index.column() == 0 and not any(self.draft)
        if role == Qt.ItemDataRole.DisplayRole and invites:
            return self._invitation
        if role == Qt.ItemDataRole.ForegroundRole and invites:
            return QBrush(theme().colour("muted"))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()]}: {text or 'пусто'}"
        return text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) else None


class EntryDelegate(QStyledItemDelegate):
    """One line of text; `refused(index, typed, sentence)` tells what was not taken and why."""

    refused = Signal(object, str, str)
    stored = Signal()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the editor for a cell, named after its column."""
        editor = QLineEdit(parent)
        editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        return editor

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Show what is selected in the soft colour, so that long texts stay easy to read."""
        super().initStyleOption(option, index)
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.Highlight, theme().colour("accent_soft"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme().colour("text"))
        option.palette = palette

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a frame around the current cell."""
        super().paint(painter, option, index)
        table = self.parent()
        if isinstance(table, QTableView) and table.hasFocus() and table.currentIndex() == index:
            painter.save()
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave some air above and below the text of a row."""
        size: QSize = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + theme().px(8))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on what was typed, or say why it is refused."""
        if isinstance(model, EntryModel) and isinstance(editor, QLineEdit):
            typed, place = editor.text(), QPersistentModelIndex(index)
            sentence = model.put(index, typed.strip())
            if sentence:
                self.refused.emit(place, typed, sentence)
            else:
                self.stored.emit()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Give the editor at least the height it needs."""
        rect = option.rect
        rect.setHeight(max(rect.height(), editor.sizeHint().height()))
        editor.setGeometry(rect)


class EntryTable(QTableView):
    """Enter, F2 or typing edits, Tab leaves the table, Del asks to delete rows, Ctrl+V hands on what is pasted.

    Signals: `problem(sentence)` after an entry was refused and with "" once it is put right, `pasted(rows)`,
    `delete_asked()`.
    """

    problem = Signal(str)
    pasted = Signal(object)
    delete_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[tuple[int, str], ...] = ()
        self.has_refused = False
        self._delegate = EntryDelegate(self)
        self._delegate.refused.connect(self._on_refused)
        self._delegate.stored.connect(self.forget_refusal)
        self._delegate.closeEditor.connect(self._editor_closed)
        self.setItemDelegate(self._delegate)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_columns(self, *columns: tuple[int, str]) -> None:
        """Give for each column its part of the width that is left (per cent) and a text that must fit in whole."""
        self._columns = columns
        self._share_width()

    def entries(self) -> EntryModel:
        """Return the model of the table."""
        model = self.model()
        if not isinstance(model, EntryModel):
            raise TypeError("a table of entries shows an EntryModel")
        return model

    def chosen_rows(self) -> list[int]:
        """Return the rows that are selected, in their order, without the empty one."""
        rows = {index.row() for index in self.selectionModel().selectedIndexes()}
        return sorted(row for row in rows if row < self.entries().stored_rows)

    def go_to(self, row: int, column: int = 0, *, edit: bool = False) -> None:
        """Make a cell the current one and open its editor where asked."""
        index = self.entries().index(min(row, self.entries().rowCount() - 1), column)
        self.setCurrentIndex(index)
        self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        if edit and index.isValid() and self.entries().editable:
            self.setFocus()
            self.edit(index)

    def editor(self) -> QLineEdit | None:
        """Return the editor that is open, None where there is none."""
        found = self.indexWidget(self.currentIndex())
        return found if isinstance(found, QLineEdit) else None

    def commit(self) -> None:
        """Store what is being typed and close its editor."""
        editor = self.editor()
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def forget_refusal(self) -> None:
        """What was refused was put right or given up."""
        if self.has_refused:
            self.has_refused = False
        self.problem.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter; copy and paste; ask to delete."""
        index = self.currentIndex()
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # the key was the editor's, which the delegate closes
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Delete and self.entries().editable:
            self.delete_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid() and self.entries().editable:
            self.edit(index)
        elif event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore() if not event.matches(QKeySequence.StandardKey.SelectAll) else self.selectAll()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Hand on the rows that are on the clipboard."""
        rows = text_rows(QGuiApplication.clipboard().text())
        if rows and self.entries().editable:
            self.pasted.emit(rows)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, with tabs between their cells."""
        model = self.entries()
        columns = range(model.columnCount())
        rows = ["\t".join(str(model.index(row, column).data()) for column in columns) for row in self.chosen_rows()]
        if rows:
            QGuiApplication.clipboard().setText("\n".join(rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        header = self.horizontalHeader()
        metrics, air = self.fontMetrics(), theme().px(14)
        least = [
            max(header.sectionSizeHint(column), metrics.horizontalAdvance(sample) + air)
            for column, (_, sample) in enumerate(self._columns)
        ]
        left = max(0, self.viewport().width() - sum(least))
        for column, (share, _) in enumerate(self._columns):
            self.setColumnWidth(column, least[column] + left * share // 100)
        self.verticalHeader().setMinimumSectionSize(theme().px(30))
        self.verticalHeader().resizeSections(QHeaderView.ResizeMode.ResizeToContents)  # texts wrap at the new width

    def _on_refused(self, place: QPersistentModelIndex, typed: str, sentence: str) -> None:
        """Say why, and open the editor again with what was typed, once Qt has put the first one away."""
        self.has_refused = True
        self.problem.emit(sentence)
        QTimer.singleShot(0, self, lambda: self._reopen(place, typed))

    def _reopen(self, place: QPersistentModelIndex, typed: str) -> None:
        index = self.entries().index(place.row(), place.column())
        if not self.has_refused or not index.isValid():
            return
        self.setFocus()
        self.setCurrentIndex(index)
        self.edit(index)
        editor = self.editor()
        if editor is not None:
            editor.setText(typed)
            editor.selectAll()

    def _editor_closed(self, _editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint is QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self.forget_refusal()
