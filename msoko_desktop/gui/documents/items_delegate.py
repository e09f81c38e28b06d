"""How the items of an order are painted and typed: texts indented by their level, deadlines as chips, the editor."""

import math
from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from msoko_desktop.gui.documents.items_model import DEADLINE, NUMBER, TEXT, ItemsModel
from msoko_desktop.gui.plans.cell_editor import CellEditor
from msoko_desktop.gui.theme import theme

Index = QModelIndex | QPersistentModelIndex
MOST_HEIGHT = 12  # lines of an item that are shown in its row; the whole text is in the editor and the preview


class ItemsDelegate(QStyledItemDelegate):
    """`left(how)` when an editor was closed; `take_initial()` gives the letters that opened one, once."""

    left = Signal(str)

    def __init__(self, table: QTableView, take_initial: Callable[[], str | None]) -> None:
        super().__init__(table)
        self._take_initial = take_initial

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open the editor of a text."""
        editor = CellEditor(parent, theme().font)
        editor.setAccessibleName(f"Текст пункта {index.model().index(index.row(), NUMBER).data()}")
        place = QPersistentModelIndex(index)
        editor.finished.connect(lambda how: self._finish_or_nest(editor, how, place))
        editor.given_up.connect(lambda: self._close(editor, "give up"))
        editor.textChanged.connect(lambda: self._typed(editor, place))
        return editor

    def _typed(self, editor: CellEditor, place: QPersistentModelIndex) -> None:
        model = place.model()
        if isinstance(model, ItemsModel) and editor.property("filled"):
            model.set_live(place.row(), editor.toPlainText())

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the text into the editor once; what is typed stays."""
        if isinstance(editor, CellEditor) and not editor.property("filled"):
            initial = self._take_initial()
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or "") if initial is None else "")
            editor.setProperty("filled", True)
            if initial is not None:
                editor.insertPlainText(initial)
            cursor = editor.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            editor.setTextCursor(cursor)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Store what was typed."""
        if isinstance(editor, CellEditor) and isinstance(model, ItemsModel):
            model.put(index.row(), editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Put the editor over its cell."""
        if isinstance(editor, CellEditor):
            editor.set_cell(option.rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store what was typed when the focus goes elsewhere; the keys are the editor's own."""
        if isinstance(watched, CellEditor) and event.type() == QEvent.Type.FocusOut and not watched.isHidden():
            self.finish(watched, "leave")
        return False

    def _finish_or_nest(self, editor: CellEditor, how: str, place: QPersistentModelIndex) -> None:
        """Let Tab nest a new item that is still empty while its editor stays open; else finish."""
        model = place.model()
        empty = isinstance(model, ItemsModel) and model.is_pending(place.row()) and not editor.toPlainText().strip()
        if isinstance(model, ItemsModel) and empty and how in ("next", "previous"):
            model.shift_pending(1 if how == "next" else -1)
        else:
            self.finish(editor, how)

    def finish(self, editor: CellEditor, how: str) -> None:
        """Store what was typed and close."""
        if not editor.property("closing"):
            editor.setProperty("closing", True)
            self.commitData.emit(editor)
            self._close(editor, how)

    def _close(self, editor: CellEditor, how: str) -> None:
        editor.setProperty("closing", True)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.left.emit(how)

    # --- painting

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Indent a text by its level; show what is chosen in the soft colour."""
        super().initStyleOption(option, index)
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.Highlight, theme().colour("accent_soft"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme().colour("text"))
        option.palette = palette
        option.displayAlignment = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell; a deadline as a chip, a frame around the current text."""
        if index.column() == DEADLINE:
            self._paint_chip(painter, option, index)
            return
        inner = QStyleOptionViewItem(option)
        self.initStyleOption(inner, index)
        painter.save()
        if inner.state & inner.state.State_Selected:
            painter.fillRect(option.rect, inner.palette.highlight())
        painter.setPen(theme().colour("text"))
        painter.setFont(inner.font)
        flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        painter.setClipRect(option.rect)
        painter.drawText(self._text_rect(option.rect, index), flags, inner.text)
        table = self.parent()
        if isinstance(table, QTableView) and table.hasFocus() and table.currentIndex() == index:
            painter.setPen(theme().colour("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _text_rect(self, rect: QRect, index: Index) -> QRect:
        indent = 0
        model = index.model()
        if index.column() == TEXT and isinstance(model, ItemsModel):
            indent = (model.rows[index.row()].level - 1) * theme().px(16)
        pad = theme().px(5)
        return rect.adjusted(pad + indent, pad, -pad, -pad // 2)

    def _paint_chip(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        text = str(index.data() or "")
        look = theme()
        painter.save()
        if option.state & option.state.State_Selected:
            painter.fillRect(option.rect, look.colour("accent_soft"))
        if text:
            pad = look.px(4)
            metrics = option.fontMetrics
            width = option.rect.width() - 2 * pad
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 2 * pad)
            chip = QRectF(
                option.rect.left() + pad,
                option.rect.top() + pad,
                metrics.horizontalAdvance(shown) + 2 * pad,
                metrics.height() + pad // 2,
            )
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(look.colour("accent"))
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(chip, pad * 1.5, pad * 1.5)
            painter.setPen(look.colour("text"))
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the wrapped text needs, at most `MOST_HEIGHT` lines."""
        look, metrics = theme(), option.fontMetrics
        least = metrics.lineSpacing() + look.px(9)
        table = self.parent()
        if index.column() != TEXT or not isinstance(table, QTableView):
            return QSize(look.px(40), least)
        rect = self._text_rect(QRect(0, 0, table.columnWidth(TEXT), 10_000), index)
        text = str(index.data() or "")[: 400 * MOST_HEIGHT]
        found = metrics.boundingRect(rect, int(Qt.TextFlag.TextWordWrap), text)
        height = min(found.height(), MOST_HEIGHT * metrics.lineSpacing())
        return QSize(rect.width(), max(least, math.ceil(height) + look.px(9)))
