"""The tray «Без даты»: deadlines that nobody can date but a person; one of them dragged onto a day gets that day."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from msoko_desktop.domain.execution import Undated
from msoko_desktop.gui.calendar.dragging import Drag
from msoko_desktop.gui.calendar.year_paint import wrapped
from msoko_desktop.gui.execution.occurrence_list import ROW, ListRow, OccurrenceList
from msoko_desktop.gui.theme import theme

Index = QModelIndex | QPersistentModelIndex


class TrayList(OccurrenceList):
    """The list in the tray. `dragged(thing, point)` and `dropped(thing, point)` on the screen; `let_go()`: given up."""

    dragged = Signal(object, QPoint)
    dropped = Signal(object, QPoint)
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Painter(self))
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setAccessibleName("Мероприятия без даты")
        self.editable = False
        self._drag: Drag | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose; a drag may begin."""
        super().mousePressEvent(event)
        chosen = self.chosen()
        if event.button() == Qt.MouseButton.LeftButton and chosen and isinstance(chosen[0], Undated) and self.editable:
            point = event.position().toPoint()
            if self.indexAt(point).isValid():
                self._drag = Drag(chosen[0], point, point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was chosen; the list itself does not scroll or choose meanwhile."""
        drag = self._drag
        if drag is None:
            super().mouseMoveEvent(event)
        elif drag.follow(event.position().toPoint()):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(drag.thing, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop it where the pointer is."""
        drag, self._drag = self._drag, None
        self.unsetCursor()
        super().mouseReleaseEvent(event)
        if drag is not None and drag.moving:
            self.dropped.emit(drag.thing, event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give a drag up on Esc."""
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self.unsetCursor()
            self.let_go.emit()
        else:
            super().keyPressEvent(event)


class Tray(QFrame):
    """A button with the count that folds the list below it. `folded(bool)`; `date_wanted()` for what is chosen."""

    folded = Signal(bool)
    date_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = QPushButton(self)
        self.head.setProperty("flat", True)
        self.head.setCheckable(True)
        self.head.setStyleSheet("text-align: left;")
        self.head.setToolTip("Показать или скрыть мероприятия без даты")
        self.list = TrayList(self)
        self.give = QPushButton("Назначить дату…", self)
        self.give.setToolTip("Назначить дату выбранному мероприятию (Enter); можно и перетащить его на день месяца")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        column.addWidget(self.give)
        self.head.toggled.connect(self._fold)
        self.give.clicked.connect(self.date_wanted)
        self.list.opened.connect(lambda _: self.date_wanted.emit())
        self.list.choice_changed.connect(self._renew_give)
        theme().changed.connect(self._renew_look)
        self._fold(shown=False)

    def show_undated(self, found: Sequence[Undated], rows: Sequence[ListRow], *, editable: bool) -> None:
        """Show the deadlines without a date."""
        self.list.editable = editable
        self.list.show_rows(rows, dt.date.min)
        self.head.setText(f"Без даты ({len(found)})")
        self.head.setAccessibleName(f"Без даты: {len(found)}")
        self._renew_give()

    def unfold(self, shown: bool) -> None:
        """Show or fold the list."""
        self.head.setChecked(shown)

    @property
    def is_unfolded(self) -> bool:
        """Whether the list is shown."""
        return self.head.isChecked()

    def _renew_give(self) -> None:
        self.give.setEnabled(self.list.editable and bool(self.list.chosen()))

    def _fold(self, shown: bool) -> None:
        self.list.setVisible(shown)
        self.give.setVisible(shown)
        policy = QSizePolicy.Policy.Expanding if shown else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self._renew_look()
        self.folded.emit(shown)

    def _renew_look(self) -> None:
        self.head.setIcon(theme().icon("next" if self.is_unfolded else "later", "accent", 14))


class _Painter(QStyledItemDelegate):
    """Paints number and title in up to two lines, and below them what would give a date."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a height for the lines of the width there is."""
        line = QFontMetrics(theme().font).height()
        return QSize(theme().px(120), (len(self._title(index, self._width())) + 1) * line + theme().px(10))

    def _width(self) -> int:
        view = self.parent()
        return (view.viewport().width() if isinstance(view, TrayList) else 0) - theme().px(20)

    def _title(self, index: Index, width: int) -> tuple[str, ...]:
        row: ListRow = index.data(ROW)
        return wrapped(row.number_and_title, theme().font, max(1, width), 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one deadline."""
        row: ListRow = index.data(ROW)
        look, rect, metrics = theme(), option.rect, QFontMetrics(theme().font)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("accent_soft"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        inner = rect.adjusted(look.px(10), look.px(4), -look.px(10), 0)
        painter.setFont(look.font)
        painter.setPen(look.colour("text"))
        y = inner.top() + metrics.ascent()
        for line in self._title(index, inner.width()):
            painter.drawText(QPoint(inner.left(), y), line)
            y += metrics.height()
        painter.setPen(look.colour("muted"))
        reason = row.chosen.reason if isinstance(row.chosen, Undated) else ""
        painter.drawText(QPoint(inner.left(), y),
                         metrics.elidedText(reason, Qt.TextElideMode.ElideRight, inner.width()))  # fmt: skip
        painter.setPen(look.colour("line"))
        painter.drawLine(QRect(rect).bottomLeft(), QRect(rect).bottomRight())
        painter.restore()
