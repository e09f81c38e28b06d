"""The table of the status board: schools stay in sight at the left, assessments above, totals in both headings."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from msoko_desktop.gui.results.board_look import draw_shape, ground, shown_as
from msoko_desktop.gui.results.board_model import CELL, TOTAL, BoardModel, short_text
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.table_headings import TableHeading, draw_ground, draw_lines
from msoko_desktop.services.results.status_board import BoardCell, Total

Index = QModelIndex | QPersistentModelIndex
_MOST_LINES = 5
_NAME_SHARE = 0.42  # of the table's width that the names of schools may take beside many works
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class _Delegate(QStyledItemDelegate):
    """A shape and a day on the ground of the state; the current cell has a frame while the table is used."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL)
        if not isinstance(cell, BoardCell):
            return
        look, shown, rect = theme(), shown_as(cell), option.rect
        painter.save()
        painter.fillRect(rect, ground(shown))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        draw_lines(painter, rect)
        side, text = look.px(14), short_text(cell)
        width = side + (look.px(6) + option.fontMetrics.horizontalAdvance(text) if text else 0)
        left = rect.left() + (rect.width() - width) / 2
        draw_shape(painter, QRectF(left, rect.center().y() - side / 2 + 0.5, side, side), shown)
        if text:
            painter.setPen(look.colour("text"))
            room = QRect(round(left) + side + look.px(6), rect.top(), rect.width(), rect.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if selected:
            current = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(look.colour("accent"), 2 if current else 1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


class _Schools(TableHeading):
    """The schools with how much of theirs is in; a name that does not fit is shortened, the tool tip has all of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.marked: frozenset[int] = frozenset()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the name and the total."""
        look, metrics = theme(), self.fontMetrics()
        painter.save()
        draw_ground(painter, rect)
        if section in self.marked:
            painter.fillRect(rect.adjusted(0, 0, -1, -1), look.colour("found"))
        total = self.model().headerData(section, Qt.Orientation.Vertical, TOTAL)
        name = str(self.model().headerData(section, Qt.Orientation.Vertical))
        inside = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        words = total.words if isinstance(total, Total) and total.of else ""
        room = inside.width() - metrics.horizontalAdvance(words) - look.px(10)
        painter.setPen(look.colour("text"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(name, _MIDDLE, room))
        painter.setPen(_total_colour(total))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        painter.restore()


class _Assessments(TableHeading):
    """The assessments, their names in as many lines as they need, and how many schools have handed in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def lines_height(self) -> int:
        """Return the height that the longest name needs in the width of a column."""
        model, metrics = self.model(), self.fontMetrics()
        if model is None:
            return metrics.height()
        width = self.defaultSectionSize() - theme().px(12)
        heights = [
            metrics.boundingRect(
                QRect(0, 0, width, 10_000), int(_WRAP), str(model.headerData(place, Qt.Orientation.Horizontal))
            ).height()
            for place in range(model.columnCount())
        ]
        return min(max(heights, default=0), metrics.lineSpacing() * _MOST_LINES)

    def sizeHint(self) -> QSize:
        """Return the height of the names and the total under them."""
        height = self.lines_height() + self.fontMetrics().lineSpacing() + theme().px(16)
        return QSize(super().sizeHint().width(), height)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the name above and the total below."""
        look, line = theme(), self.fontMetrics().lineSpacing()
        painter.save()
        draw_ground(painter, rect)
        inside = rect.adjusted(look.px(6), look.px(5), -look.px(6), -look.px(5))
        painter.setPen(look.colour("text"))
        above = inside.adjusted(0, 0, 0, -line - look.px(2))
        painter.setClipRect(above)
        painter.drawText(above, int(_WRAP), str(self.model().headerData(section, Qt.Orientation.Horizontal)))
        painter.setClipping(False)
        total = self.model().headerData(section, Qt.Orientation.Horizontal, TOTAL)
        painter.setPen(_total_colour(total))
        if isinstance(total, Total) and total.of:
            painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, total.words)
        painter.restore()


_MIDDLE = Qt.TextElideMode.ElideMiddle  # names differ at their ends


def _total_colour(total: object) -> QColor:
    complete = isinstance(total, Total) and total.complete and total.of
    return theme().colour("good" if complete else "muted")


class BoardTable(QTableView):
    """`opened(row, column)` on Enter or a double click; `menu_wanted(point)` for the selected cells."""

    opened = Signal(int, int)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalHeader(_Assessments(self))
        self._schools = _Schools(self)
        self.setVerticalHeader(self._schools)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row(), index.column()))
        theme().changed.connect(self.renew_sizes)

    def show_model(self, model: BoardModel) -> None:
        """Show a board; sizes follow its words."""
        self.setModel(model)
        model.modelReset.connect(self.renew_sizes)
        self.renew_sizes()

    def selected_places(self) -> list[tuple[int, int]]:
        """Return row and column of the selected cells, from above."""
        return sorted((index.row(), index.column()) for index in self.selectedIndexes())

    def mark_schools(self, rows: Iterable[int]) -> None:
        """Tint the names of the schools in these rows, and no others."""
        self._schools.marked = frozenset(rows)
        self._schools.viewport().update()

    def renew_sizes(self) -> None:
        """Give rows, columns and headings the sizes that the font and the names ask for."""
        look, metrics = theme(), self.fontMetrics()
        self.horizontalHeader().setDefaultSectionSize(metrics.horizontalAdvance("00.00") + look.px(48))
        self.verticalHeader().setDefaultSectionSize(metrics.height() + look.px(12))
        self._share_width(metrics)
        self.horizontalHeader().setFixedHeight(self.horizontalHeader().sizeHint().height())
        self.viewport().update()

    def _share_width(self, metrics: QFontMetrics) -> None:
        model = self.model()
        if not isinstance(model, BoardModel):
            return
        look = theme()
        total = metrics.horizontalAdvance("00 из 00") + look.px(30)
        names = max((metrics.horizontalAdvance(one.short_name) for one in model.board.schools), default=0)
        works = len(model.board.assessments) * self.horizontalHeader().defaultSectionSize() + look.px(20)
        room = max(round(self.width() * _NAME_SHARE), self.width() - works)  # what few works leave is for the names
        self.verticalHeader().setFixedWidth(max(look.px(120), min(names + total, room)))

    def copy(self) -> None:
        """Copy the selected cells with their headings."""
        model = self.model()
        places = self.selected_places()
        if isinstance(model, BoardModel) and places:
            rows, columns = sorted({row for row, _ in places}), sorted({column for _, column in places})
            QGuiApplication.clipboard().setText(model.as_text(rows, columns))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, copy with Ctrl+C; Home and End go along the row, with Ctrl to the corners."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and index.isValid():
            self.opened.emit(index.row(), index.column())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selected cells; a click beside them selects its own."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        else:
            index = self.indexAt(event.pos())
            if index.isValid() and index not in self.selectedIndexes():
                self.setCurrentIndex(index)
        if self.selectedIndexes():
            self.menu_wanted.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width with the names of the schools."""
        super().resizeEvent(event)
        self._share_width(self.fontMetrics())
