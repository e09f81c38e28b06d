"""The table of the cycle: directions with their points at the left, stages above, a shape and a word in each cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from msoko_desktop.domain.cycle.model import Cell
from msoko_desktop.gui.cycle.look import draw_shape, ground, shown_as
from msoko_desktop.gui.cycle.model import CELL, POINTS, CycleModel
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.table_headings import TableHeading, draw_ground, draw_lines

Index = QModelIndex | QPersistentModelIndex
_CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
_SMALLEST = 0.75  # of the usual letters, in a heading
_NAME_SHARE = 0.32  # of the table's width that the names of directions may take


class _Delegate(QStyledItemDelegate):
    """A shape and a word on the ground of the state; a cell too narrow for small letters has the shape alone."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            return
        look, shown, rect = theme(), shown_as(cell), option.rect
        painter.save()
        painter.fillRect(rect, ground(shown))
        draw_lines(painter, rect)
        side, text = look.px(14), str(index.data() or "")
        whole = side + (look.px(5) + option.fontMetrics.horizontalAdvance(text) if text else 0)
        room = rect.width() - look.px(6)
        if whole > room and text:  # rather smaller letters than no word
            share = (room - side - look.px(5)) / option.fontMetrics.horizontalAdvance(text)
            if share >= _SMALLEST:
                font = QFont(option.font)
                font.setPointSizeF(font.pointSizeF() * share)
                painter.setFont(font)
                whole = room
            else:
                text, whole = "", side
        left = rect.left() + (rect.width() - whole) / 2
        draw_shape(painter, QRectF(left, rect.center().y() - side / 2 + 0.5, side, side), shown)
        if text:
            painter.setPen(look.colour("text"))
            place = QRect(round(left) + side + look.px(5), rect.top(), rect.width(), rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(look.colour("accent"), 2 if focused else 1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


class _Directions(TableHeading):
    """The directions, each with its points at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the name and the points."""
        look, metrics, model = theme(), self.fontMetrics(), self.model()
        painter.save()
        draw_ground(painter, rect)
        inside = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        words = str(model.headerData(section, Qt.Orientation.Vertical, POINTS) or "")
        room = inside.width() - metrics.horizontalAdvance(words) - look.px(10)
        name = str(model.headerData(section, Qt.Orientation.Vertical))
        painter.setPen(look.colour("text"))
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(look.colour("muted"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        painter.restore()


class _Stages(TableHeading):
    """The stages in two lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * 2 + theme().px(10))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the name in the middle."""
        look = theme()
        painter.save()
        draw_ground(painter, rect)
        painter.setPen(look.colour("text"))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in words.split())
        if widest > rect.width() - 4:  # a narrow column: rather smaller letters than a word cut off
            font = QFont(self.font())
            font.setPointSizeF(font.pointSizeF() * max(_SMALLEST, (rect.width() - 4) / widest))
            painter.setFont(font)
        painter.drawText(rect.adjusted(2, 0, -2, 0), _CENTRE, words)
        painter.restore()


class CycleTable(QTableView):
    """`opened()` on Enter or a double click."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalHeader(_Stages(self))
        self.setVerticalHeader(_Directions(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda _: self.opened.emit())
        theme().changed.connect(self.renew_sizes)

    def show_model(self, model: CycleModel) -> None:
        """Show a matrix; sizes follow its words."""
        self.setModel(model)
        model.modelReset.connect(self.renew_sizes)
        self.renew_sizes()

    def renew_sizes(self) -> None:
        """Give rows and headings the sizes that the font and the names ask for."""
        look, metrics = theme(), self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + look.px(12))
        self.horizontalHeader().setMinimumSectionSize(look.px(40))
        self.horizontalHeader().setFixedHeight(self.horizontalHeader().sizeHint().height())
        self._share_width()
        rows = self.verticalHeader().length() + self.horizontalHeader().height() + look.px(4)
        self.setMinimumHeight(min(rows, self.horizontalHeader().height() + look.px(30)))
        self.setMaximumHeight(max(rows, look.px(120)))
        self.viewport().update()

    def _share_width(self) -> None:
        model, look, metrics = self.model(), theme(), self.fontMetrics()
        if not isinstance(model, CycleModel):
            return
        names = max((metrics.horizontalAdvance(model.title(one)) for one in model.matrix.directions), default=0)
        wanted = names + metrics.horizontalAdvance("00 из 00") + look.px(30)
        self.verticalHeader().setFixedWidth(max(look.px(120), min(wanted, round(self.width() * _NAME_SHARE))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, copy the matrix with Ctrl+C."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            model = self.model()
            if isinstance(model, CycleModel):
                QGuiApplication.clipboard().setText(model.as_text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width with the names."""
        super().resizeEvent(event)
        self._share_width()
