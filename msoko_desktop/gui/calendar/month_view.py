"""The sheet of a month: one widget that paints everything; mouse, keys and dragging of chips to other days."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
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
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.domain.execution.agenda import DAY, WEEK, monday_of
from msoko_desktop.domain.execution.spans import Span
from msoko_desktop.domain.language.russian import counted, date_words, one_line, weekday_name
from msoko_desktop.gui.calendar import spans
from msoko_desktop.gui.calendar.chips import Chip, by_day, spoken
from msoko_desktop.gui.calendar.dragging import Carried, Drag, EdgeTurner
from msoko_desktop.gui.calendar.month_layout import MonthLayout
from msoko_desktop.gui.calendar.month_paint import DayLook, MonthPainter, Sheet
from msoko_desktop.gui.theme import theme

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ARROWS = {KEY.Key_Left: -DAY, KEY.Key_Right: DAY, KEY.Key_Up: -WEEK, KEY.Key_Down: WEEK}


class MonthView(QWidget):
    """Days with chips. The page fills it and does what it asks for.

    `day_changed(day)` when a day was clicked, `gone_to(day)` when keys led to it, perhaps to another month;
    `choice_changed()`; `opened(item)`; `list_wanted(day)`; `menu_wanted(point on the screen)`; `dropped(thing, day)`;
    `refused(item)` for a drag that cannot be; `done_asked()`; `given_up()` by Esc; `turned(months)`.
    """

    day_changed = Signal(object)
    gone_to = Signal(object)
    choice_changed = Signal()
    opened = Signal(object)
    list_wanted = Signal(object)
    menu_wanted = Signal(QPoint)
    dropped = Signal(object, object)
    refused = Signal(object)
    done_asked = Signal()
    given_up = Signal()
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(False)
        self.setAccessibleName("Календарь на месяц")
        self.setMinimumSize(theme().px(280), theme().px(140))
        self.tip: Callable[[Chip], str] = spoken
        self.editable = False
        self.carried: Carried | None = None
        self._drag: Drag | None = None
        self._chosen: list[str] = []
        self._wheel = 0
        today = dt.date.today()
        self.sheet = Sheet(MonthLayout(spans.month_days(today), 1, 1), today, today, current=today)
        self._painter = MonthPainter()
        self._edges = EdgeTurner(self)
        self._edges.turned.connect(self.turned)
        theme().changed.connect(self._renew_look)

    # --- what is shown

    def show_month(
        self, month: dt.date, chips: Sequence[Chip], looks: Mapping[dt.date, DayLook], today: dt.date
    ) -> None:
        """Show the month that holds a day; what is chosen stays chosen where it is still there."""
        sheet = self.sheet
        sheet.month, sheet.today, sheet.looks = month, today, dict(looks)
        sheet.layout = MonthLayout(spans.month_days(month), self.width(), self.height())
        sheet.chips = by_day(chips)
        known = {chip.key for chip in chips}
        kept = [key for key in self._chosen if key in known]
        if sheet.current not in sheet.layout.days:
            sheet.current = month
        changed, self._chosen = kept != self._chosen, kept
        self._renew()
        if changed:
            self.choice_changed.emit()

    def go_to(self, day: dt.date) -> None:
        """Make a day the current one, without telling."""
        if day != self.sheet.current:
            self.sheet.current = day
            self._chosen = [key for key in self._chosen if key in {chip.key for chip in self.day_chips(day)}]
        self._renew()

    @property
    def day(self) -> dt.date:
        """The current day."""
        return self.sheet.current

    def day_chips(self, day: dt.date) -> list[Chip]:
        """Return the chips of a day, those that do not fit among them."""
        return self.sheet.chips.get(day, [])

    def chosen(self) -> tuple[TrackedOccurrence, ...]:
        """Return the chosen occurrences in the order of the sheet."""
        keys = set(self._chosen)
        return tuple(
            chip.item for day in self.sheet.layout.days for chip in self.day_chips(day) if keys and chip.key in keys
        )

    def choose(self, key: str) -> bool:
        """Choose an occurrence of the sheet by its key; False where it is not on it."""
        for day, chips in self.sheet.chips.items():
            if any(chip.key == key for chip in chips):
                self.sheet.current = day
                self._set_chosen([key])
                return True
        return False

    def clear_choice(self) -> None:
        """Choose nothing."""
        self._set_chosen([])

    def _set_chosen(self, keys: list[str]) -> None:
        changed, self._chosen = keys != self._chosen, keys
        self._renew()
        if changed:
            self.choice_changed.emit()

    def _renew(self) -> None:
        """Take over what is chosen into the sheet, paint it, and say it to those who hear the screen."""
        sheet = self.sheet
        chips = self.day_chips(sheet.current)
        last = self._chosen[-1] if self._chosen else ""
        sheet.chosen = frozenset(self._chosen)
        sheet.wanted = next((place for place, chip in enumerate(chips) if chip.key == last), -1)
        look = sheet.looks.get(sheet.current, DayLook())
        day = f"{date_words(sheet.current)}, {weekday_name(sheet.current)}"
        day += ", выходной" * look.off + (f", {look.name}" if look.name else "")
        count = counted(len(chips), "срок", "срока", "сроков") if chips else "сроков нет"
        words = f"{day}: {count}"
        if sheet.wanted >= 0:
            words = f"{spoken(chips[sheet.wanted])}. {words}"
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def _renew_look(self) -> None:
        self._painter = MonthPainter()
        self.setMinimumSize(theme().px(280), theme().px(140))
        self._lay_out()

    def _lay_out(self) -> None:
        self.sheet.layout = MonthLayout(self.sheet.layout.days, self.width(), self.height())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the days out for the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, and what is dragged above it."""
        painter = QPainter(self)
        self._painter.paint(painter, self.sheet, event.rect())
        drag = self._drag
        if drag is not None and drag.moving and self.rect().contains(drag.at):
            chip = self._chip_of(drag.thing)
            name = one_line(f"{drag.thing.number} {drag.thing.title}")
            self._painter.ghost(painter, drag.at, self.sheet.layout.column(1), name, chip)

    def _chip_of(self, thing: Carried) -> Chip | None:
        if not isinstance(thing, TrackedOccurrence):
            return None
        return next((chip for chips in self.sheet.chips.values() for chip in chips if chip.key == thing.key), None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the person is."""
        self.sheet.focused = True
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the person is elsewhere."""
        self.sheet.focused = False
        self.update()
        super().focusOutEvent(event)

    # --- the mouse

    def chip_at(self, point: QPoint) -> Chip | None:
        """Return the chip at a point."""
        day = self.sheet.layout.day_at(point)
        if day is None:
            return None
        shown, slot = self.sheet.shown(day), self.sheet.layout.slot_at(day, point)
        return self.day_chips(day)[shown.first + slot] if slot is not None and slot < shown.count else None

    def _more_at(self, point: QPoint) -> dt.date | None:
        """Return the day whose «ещё …» is at a point."""
        day = self.sheet.layout.day_at(point)
        if day is None:
            return None
        return day if self.sheet.layout.more_rect(day, self.sheet.shown(day)).contains(point) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the chip or the day; the left button may begin a drag."""
        point = event.position().toPoint()
        day, chip = self.sheet.layout.day_at(point), self.chip_at(point)
        if day is None:
            return
        left = event.button() == Qt.MouseButton.LeftButton
        more = self._more_at(point) if left else None
        if chip is None:
            keys: list[str] = []
        elif left and event.modifiers() & CTRL:
            keys = [key for key in self._chosen if key != chip.key] + [chip.key] * (chip.key not in self._chosen)
        elif chip.key in self._chosen and not left:
            keys = self._chosen
        else:
            keys = [chip.key]
        self._make_current(day)
        self._set_chosen(keys)
        if left and chip is not None and not event.modifiers():
            self._drag = Drag(chip.item, point, point)
        if more is not None:
            self.list_wanted.emit(more)

    def _make_current(self, day: dt.date) -> None:
        if day != self.sheet.current:
            self.sheet.current = day
            self.day_changed.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the chip."""
        drag = self._drag
        if drag is None or not drag.follow(event.position().toPoint()):
            return
        item = drag.thing
        if not self.editable or (isinstance(item, TrackedOccurrence) and item.state(self.sheet.today).is_closed):
            self._end_drag()
            self.refused.emit(item)
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.hover(drag.at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the chip on the day below."""
        drag = self._drag
        if drag is not None and event.button() == Qt.MouseButton.LeftButton:
            moving, thing = drag.moving, drag.thing
            self._end_drag()
            if moving:
                self.drop(thing, event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the activity in its plan; beside the chips, the list of the day's week."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._end_drag()
        chip, day = self.chip_at(event.position().toPoint()), self.sheet.layout.day_at(event.position().toPoint())
        if chip is not None:
            self.opened.emit(chip.item)
        elif day is not None and self.day_chips(day):
            self.list_wanted.emit(day)

    def hover(self, point: QPoint) -> None:
        """Show the day that a thing dragged to a point would come to; held at an edge, the month turns."""
        self.sheet.target = self.sheet.layout.day_at(point)
        self._edges.hold(point.x(), self.width(), theme().px(14))
        self.update()

    def drop(self, thing: Carried, point: QPoint) -> None:
        """Let a thing go at a point."""
        day = self.sheet.layout.day_at(point)
        self.end_hover()
        if day is not None:
            self.dropped.emit(thing, day)

    def end_hover(self) -> None:
        """Nothing is dragged any more."""
        self.sheet.target = None
        self._edges.stop()
        self.update()

    def _end_drag(self) -> None:
        self._drag = None
        self.unsetCursor()
        self.end_hover()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the month, one for a notch of the wheel."""
        self._wheel += event.angleDelta().y()
        while abs(self._wheel) >= 120:
            step = 1 if self._wheel < 0 else -1
            self._wheel += 120 * step
            self.turned.emit(step)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is chosen."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(event.globalPos())
            return
        sheet = self.sheet
        place = sheet.layout.day_rect(sheet.current)
        if sheet.wanted >= 0:
            place = sheet.layout.chip_rect(sheet.current, sheet.wanted - sheet.shown(sheet.current).first)
        self.menu_wanted.emit(self.mapToGlobal((place if not place.isEmpty() else self.rect()).center()))

    def event(self, event: QEvent) -> bool:
        """Show the tool tip of a chip, of a holiday, of what does not fit."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            chip, day = self.chip_at(event.pos()), self.sheet.layout.day_at(event.pos())
            look = self.sheet.looks.get(day, DayLook()) if day is not None else DayLook()
            more = self._more_at(event.pos()) is not None
            text = self.tip(chip) if chip is not None else "Показать весь день списком" if more else look.name
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    # --- the keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go over days and chips, open, mark done, carry to another day."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in ARROWS:
            self._go(self.sheet.current + ARROWS[KEY(key)])
        elif event.modifiers() & CTRL and key in (KEY.Key_Up, KEY.Key_Down):
            self.walk(1 if key == KEY.Key_Down else -1)
        elif plain and key in (KEY.Key_Home, KEY.Key_End):
            monday = monday_of(self.sheet.current)
            self._go(monday if key == KEY.Key_Home else monday + WEEK - DAY)
        elif plain and key in (KEY.Key_PageUp, KEY.Key_PageDown):
            self._go(spans.stepped(Span.MONTH, self.sheet.current, 1 if key == KEY.Key_PageDown else -1))
        elif plain and key in (KEY.Key_Return, KEY.Key_Enter):
            self._enter()
        elif plain and key == KEY.Key_Space:
            self.done_asked.emit()
        elif key == KEY.Key_Escape and (self._drag is not None or self.carried is not None):
            self._end_drag()
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, day: dt.date) -> None:
        if spans.is_shown(day):
            self.sheet.current = day
            self._set_chosen([])
            self.gone_to.emit(day)

    def walk(self, by: int) -> bool:
        """Choose the next or the one before of the day's chips; False at the end of the day."""
        chips, place = self.day_chips(self.sheet.current), self.sheet.wanted
        place = place + by if place >= 0 else (0 if by > 0 else len(chips) - 1)
        if not 0 <= place < len(chips):
            return False
        self._set_chosen([chips[place].key])
        return True

    def _enter(self) -> None:
        if self.carried is not None:
            self.dropped.emit(self.carried, self.sheet.current)
        elif self._chosen:
            self.opened.emit(self.chosen()[0])
        else:
            self.walk(1)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk the chips of the day on Tab; after the last one the focus goes on to the next widget."""
        if self.hasFocus() and self.walk(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)
