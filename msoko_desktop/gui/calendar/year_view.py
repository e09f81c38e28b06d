"""The year as on a wall planner: activities as rows, twelve months as columns; head and titles stay in their place."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.domain.execution.spans import Span
from msoko_desktop.gui.calendar.chips import Chip, spoken
from msoko_desktop.gui.calendar.spans import stepped
from msoko_desktop.gui.calendar.year_paint import MONTHS, YearLayout, YearPainter
from msoko_desktop.gui.calendar.year_rows import RowKind, YearRow, share_of_year
from msoko_desktop.gui.theme import theme

KEY = Qt.Key


class YearView(QAbstractScrollArea):
    """Rows of activities. `choice_changed()`; `opened(item)`; `month_wanted(first day)` from the head; `done_asked()`;
    `menu_wanted(point on the screen)`."""

    choice_changed = Signal()
    opened = Signal(object)
    month_wanted = Signal(object)
    menu_wanted = Signal(QPoint)
    done_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Календарь на год")
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.tip: Callable[[Chip], str] = spoken
        self.rows: list[YearRow] = []
        self._today = dt.date.today()
        self._months = _months(self._today.replace(month=1, day=1))
        self._row, self._key = -1, ""
        self._painter = YearPainter()
        self._layout = YearLayout(self.rows, self._months, 1)
        self.verticalScrollBar().setSingleStep(theme().px(24))
        theme().changed.connect(self._renew_look)

    # --- what is shown

    def show_year(self, rows: Sequence[YearRow], first: dt.date, today: dt.date) -> None:
        """Show the rows of the twelve months from `first`; what is chosen stays chosen where it is still there."""
        key, before = self._key, self.current_row()
        self.rows, self._months, self._today = list(rows), _months(first), today
        self._lay_out()
        if not (key and self.choose(key)):
            same = (place for place, row in enumerate(self.rows) if before is not None and row.place == before.place)
            self._row, self._key = next(same, self._activity_near(0, 1)), ""
            if before is None or self._row <= self._activity_near(0, 1):
                self.verticalScrollBar().setValue(0)
            self._bring_into_sight()
            self._renew(changed=bool(key))

    def chosen(self) -> tuple[TrackedOccurrence, ...]:
        """Return the chosen occurrence."""
        chip = self._chip()
        return (chip.item,) if chip is not None else ()

    def choose(self, key: str) -> bool:
        """Choose an occurrence by its key and bring it into sight; False where it is not shown."""
        for place, row in enumerate(self.rows):
            if any(chip.key == key for chip in row.chips):
                self._set(place, key)
                return True
        return False

    def clear_choice(self) -> None:
        """Choose nothing; the row stays the current one."""
        changed, self._key = bool(self._key), ""
        self._renew(changed=changed)

    def current_row(self) -> YearRow | None:
        """Return the row where the person is."""
        return self.rows[self._row] if 0 <= self._row < len(self.rows) else None

    def _chip(self) -> Chip | None:
        row = self.current_row()
        return next((chip for chip in row.chips if chip.key == self._key), None) if row is not None else None

    def _set(self, place: int, key: str) -> None:
        changed = key != self._key
        self._row, self._key = place, key
        self._bring_into_sight()
        self._renew(changed=changed)

    def _renew(self, *, changed: bool) -> None:
        chip, row = self._chip(), self.current_row()
        words = spoken(chip) if chip is not None else f"{row.number} {row.title}".strip() if row is not None else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.viewport().update()
        if changed:
            self.choice_changed.emit()

    def _activity_near(self, place: int, by: int) -> int:
        """Return the nearest row of an activity from a place on, -1 where there is none."""
        while 0 <= place < len(self.rows):
            if self.rows[place].kind is RowKind.ACTIVITY:
                return place
            place += by
        return -1

    def _renew_look(self) -> None:
        self._painter = YearPainter()
        self.verticalScrollBar().setSingleStep(theme().px(24))
        self._lay_out()

    def _lay_out(self) -> None:
        self._layout = YearLayout(self.rows, self._months, self.viewport().width())
        page = max(1, self.viewport().height() - self._layout.header)
        self.verticalScrollBar().setPageStep(page)
        self.verticalScrollBar().setRange(0, max(0, self._layout.height - page))
        self.viewport().update()

    def _bring_into_sight(self) -> None:
        if self._row < 0:
            return
        rect, bar = self._layout.row_rect(self._row), self.verticalScrollBar()
        if rect.top() < bar.value():
            bar.setValue(rect.top())
        elif rect.bottom() + 1 > bar.value() + bar.pageStep():
            bar.setValue(rect.bottom() + 1 - bar.pageStep())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight, then the head above them."""
        painter, layout = QPainter(self.viewport()), self._layout
        painter.fillRect(event.rect(), self._painter.colours["surface"])
        offset = layout.header - self.verticalScrollBar().value()
        first = layout.row_at(self.verticalScrollBar().value())
        chosen = frozenset({self._key})
        shown: list[tuple[int, QRect]] = []
        for place in range(first or 0, len(self.rows) if first is not None else 0):
            rect = layout.row_rect(place).translated(0, offset)
            if rect.top() > self.viewport().height():
                break
            shown.append((place, rect))
            self._painter.row(painter, layout, self.rows[place], rect, current=place == self._row)
        today = share_of_year(self._today, self._months)
        for place, rect in shown:
            row = self.rows[place]
            if row.kind is RowKind.ACTIVITY:
                self._painter.today(painter, layout, today, rect)
                self._painter.chips(painter, layout, row, rect, chosen)
            if place == self._row and self.hasFocus():
                painter.setPen(self._painter.colours["accent"])
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
        self._painter.header(painter, layout, self._today)

    # --- mouse and keys

    def chip_rect(self, key: str) -> QRect:
        """Return where the mark of an occurrence stands in the viewport; an empty one where it is not shown."""
        offset = self._layout.header - self.verticalScrollBar().value()
        for place, row in enumerate(self.rows):
            for chip in row.chips:
                if chip.key == key:
                    return self._layout.mark(chip, self._layout.row_rect(place)).mark.translated(0, offset)
        return QRect()

    def _place_at(self, point: QPoint) -> tuple[int | None, Chip | None]:
        """Return the row and the occurrence at a point of the viewport."""
        if point.y() < self._layout.header:
            return None, None
        at = QPoint(point.x(), point.y() - self._layout.header + self.verticalScrollBar().value())
        place = self._layout.row_at(at.y())
        if place is None:
            return None, None
        rect, found = self._layout.row_rect(place), None
        for chip in self.rows[place].chips:
            mark = self._layout.mark(chip, rect)
            if mark.mark.contains(at):
                return place, chip
            if mark.bar.contains(at):
                found = found or chip
        return place, found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row and its occurrence; the head leads to the month."""
        point = event.position().toPoint()
        month = self._layout.month_at(point.x())
        if point.y() < self._layout.header:
            if month is not None and event.button() == Qt.MouseButton.LeftButton:
                self.month_wanted.emit(self._months[month])
            return
        place, chip = self._place_at(point)
        if place is None or self.rows[place].kind is not RowKind.ACTIVITY:
            return
        if chip is None:
            chips = self.rows[place].chips
            wanted = self._months[month] + dt.timedelta(14) if month is not None else self._today
            chip = min(chips, key=lambda one: abs((one.item.due - wanted).days), default=None)
        self._set(place, chip.key if chip is not None else "")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the activity in its plan."""
        place, chip = self._place_at(event.position().toPoint())
        if place is not None and (chip is not None or self.chosen()) and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(chip.item if chip is not None else self.chosen()[0])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is chosen."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(event.globalPos())
        else:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.chip_rect(self._key).bottomLeft()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tool tip of an occurrence, of a long title, of a month's head."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place, chip = self._place_at(event.pos())
            text = ""
            if chip is not None:
                text = self.tip(chip)
            elif place is not None:
                text = f"{self.rows[place].number} {self.rows[place].title}".strip()
            elif event.pos().y() < self._layout.header and self._layout.month_at(event.pos().x()) is not None:
                text = "Открыть месяц"
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go over the rows and over the occurrences of a row."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (KEY.Key_Up, KEY.Key_Down):
            self._go(self._row + (1 if key == KEY.Key_Down else -1), 1 if key == KEY.Key_Down else -1)
        elif key in (KEY.Key_PageUp, KEY.Key_PageDown):
            self._page(1 if key == KEY.Key_PageDown else -1)
        elif key in (KEY.Key_Home, KEY.Key_End):
            self._go(0 if key == KEY.Key_Home else len(self.rows) - 1, 1 if key == KEY.Key_Home else -1)
        elif key in (KEY.Key_Left, KEY.Key_Right):
            self._walk(1 if key == KEY.Key_Right else -1)
        elif key in (KEY.Key_Return, KEY.Key_Enter) and self.chosen():
            self.opened.emit(self.chosen()[0])
        elif key == KEY.Key_Space:
            self.done_asked.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, place: int, by: int) -> None:
        """Go to a row; of its occurrences the one nearest in time to that chosen before is chosen."""
        place = self._activity_near(place, by)
        if place < 0:
            return
        here = self._chip()
        day = here.item.due if here is not None else self._today
        chip = min(self.rows[place].chips, key=lambda one: abs((one.item.due - day).days), default=None)
        self._set(place, chip.key if chip is not None else "")

    def _page(self, by: int) -> None:
        if self._row < 0:
            return
        y = self._layout.row_rect(self._row).top() + by * self.verticalScrollBar().pageStep()
        place = self._layout.row_at(min(max(0, y), self._layout.height - 1))
        self._go(place if place is not None else self._row, by)

    def _walk(self, by: int) -> None:
        row = self.current_row()
        if row is None or not row.chips:
            return
        keys = [chip.key for chip in row.chips]
        place = keys.index(self._key) + by if self._key in keys else 0
        if 0 <= place < len(keys):
            self._set(self._row, keys[place])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the person is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the person is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()


def _months(first: dt.date) -> tuple[dt.date, ...]:
    return tuple(stepped(Span.MONTH, first, place) for place in range(MONTHS))
