"""Editing a cell of the import tree in place: a small editor for several lines over the cell."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

LEAST_WIDTH = 320
MOST_LINES = 12


class CellDelegate(QStyledItemDelegate):
    """Opens a text field over the cell: Enter takes the text, Shift+Enter begins a new paragraph, Esc leaves it."""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Return the editor for a cell."""
        editor = QPlainTextEdit(parent)
        editor.setTabChangesFocus(True)
        editor.setAccessibleName("Текст ячейки")
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Fill the editor with the whole text of the cell, all selected."""
        if isinstance(editor, QPlainTextEdit) and not editor.document().isModified():
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Hand the typed text to the model."""
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Make the editor large enough for its text and keep it inside the view."""
        parent = editor.parentWidget()
        cell: QRect = option.rect
        if parent is None:
            return
        width = min(max(cell.width(), LEAST_WIDTH), parent.width())
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        metrics = editor.fontMetrics()
        lines = sum(1 + metrics.horizontalAdvance(part) // max(1, width - 24) for part in text.split("\n"))
        height = min(max(lines, 1), MOST_LINES) * metrics.lineSpacing() + 14
        left = max(0, min(cell.left(), parent.width() - width))
        top = max(0, min(cell.top(), parent.height() - height))
        editor.setGeometry(left, top, width, height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Take the text on Enter; leave Shift+Enter and Alt+Enter to the editor as a new paragraph."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(editor, QWidget):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if plain:
                    self.commitData.emit(editor)
                    self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                    return True
                if isinstance(editor, QPlainTextEdit):
                    editor.insertPlainText("\n")
                    return True
        return super().eventFilter(editor, event)
