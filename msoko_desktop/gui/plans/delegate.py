"""Paints the cells of the sheet and opens the editor in them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind
from msoko_desktop.gui.plans.cell_editor import CellEditor
from msoko_desktop.gui.plans.cell_layout import RowLayouts, pen
from msoko_desktop.gui.plans.table_model import PlanTableModel
from msoko_desktop.gui.theme import theme

Index = QModelIndex | QPersistentModelIndex


class SheetColours:
    """The colours of the sheet, asked for once a theme and not once a cell."""

    def __init__(self) -> None:
        look = theme()
        self.text = look.colour("sheet_text")
        self.sheet = look.colour("sheet")
        self.section = look.colour("raised")
        self.grid = pen(look.colour("grid"))
        self.chosen = look.colour("accent_soft")
        self.ring = pen(look.colour("accent"), 2.0)
        self.found = look.colour("found")
        self.warning = look.colour("warning")
        self.sign = look.px(8)


class SheetDelegate(QStyledItemDelegate):
    """Paints text that `RowLayouts` laid out; edits with a `CellEditor`. `found` is the folded text to mark."""

    def __init__(
        self, model: PlanTableModel, layouts: RowLayouts, names: Callable[[], Sequence[str]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._layouts = layouts
        self._names = names
        self.colours = SheetColours()
        self.found = ""
        self.initial: str | None = None
        self.current: tuple[int, int] = (-1, -1)
        self.after_edit: Callable[[str], None] = lambda _how: None

    def renew_colours(self) -> None:
        """Take over the colours of the theme."""
        self.colours = SheetColours()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell as on paper: text, thin lines, a sign where something is wrong, a ring where the person is."""
        line = self._model.rows[index.row()]
        section = line.kind is LineKind.SECTION
        column = index.column()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colours = self.colours
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.chosen)
        elif section:
            painter.fillRect(rect, colours.section)
        painter.setPen(colours.grid)
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        painter.drawLine(rect.right(), rect.top(), rect.right(), rect.bottom())
        if column == 0 or section:
            painter.drawLine(rect.left(), rect.top(), rect.left(), rect.bottom())
        painter.setPen(colours.text)
        row = self._layouts.row(line)
        cell = row.cells[0 if section else column]
        self._layouts.draw(painter, cell, rect.left(), rect.top(), self.found, colours.found)
        if self._model.mark(line, ColumnKind.TITLE if section else self._model.kinds[column]):
            self._draw_sign(painter, rect, colours.warning)
        if (index.row(), column) == self.current or (section and index.row() == self.current[0]):
            painter.setPen(colours.ring)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _draw_sign(self, painter: QPainter, rect: QRect, colour: QColor) -> None:
        size = self.colours.sign
        corner = QPointF(rect.right(), rect.top())
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([corner, corner - QPointF(size, 0), corner + QPointF(0, size)]))
        painter.restore()

    # --- editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open the editor; in the column of executors it knows their names."""
        section = self._model.rows[index.row()].kind is LineKind.SECTION
        executors = self._model.kinds[index.column()] is ColumnKind.EXECUTORS and not section
        font: QFont = self._layouts.bold if section else self._layouts.font
        editor = CellEditor(parent, font, self._names() if executors else ())
        heading = str(self._model.headerData(index.column(), Qt.Orientation.Horizontal))
        editor.setAccessibleName("Раздел" if section else heading)
        editor.finished.connect(lambda how: self._finish(editor, how))
        editor.given_up.connect(lambda: self._close(editor, "stay"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the text of the cell, or the key that opened the editor, into it."""
        if not isinstance(editor, CellEditor) or editor.property("filled"):
            return  # a change of the plan behind an open editor must not take away what is typed
        editor.setProperty("filled", True)
        if self.initial is None:
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            cursor = editor.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            editor.setTextCursor(cursor)
        else:
            editor.insertPlainText(self.initial)
            self.initial = None

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Store what was typed."""
        if isinstance(editor, CellEditor):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the editor over its cell."""
        if isinstance(editor, CellEditor):
            editor.set_cell(option.rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store what was typed when the focus goes elsewhere; the keys are the editor's own."""
        if isinstance(watched, CellEditor) and event.type() == QEvent.Type.FocusOut:
            if not watched.isHidden() and not watched.completing():
                self._finish(watched, "leave")
            return False
        return False

    def _finish(self, editor: CellEditor, how: str) -> None:
        """Store and close; where it cannot be stored the editor stays open with what was typed."""
        if editor.property("closing"):
            return
        editor.setProperty("closing", True)
        self._model.last_write_failed = False
        self.commitData.emit(editor)
        if self._model.last_write_failed and how != "leave":
            editor.setProperty("closing", False)
            editor.setFocus()
            return
        self._close(editor, how)

    def _close(self, editor: CellEditor, how: str) -> None:
        editor.setProperty("closing", True)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.after_edit(how)
