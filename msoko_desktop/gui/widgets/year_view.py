"""A year at a glance: twelve months of small day cells, days off filled and underlined, corrected ones with a dot."""

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from msoko_desktop.domain.language.russian import capitalised, month_name
from msoko_desktop.gui.theme import theme

WEEK = ("Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс")
LINES = 8  # of a month: its name, the days of the week, six weeks
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_LARGEST = 1.6  # times the text's height: higher lines would only tear the month apart


@dataclass(frozen=True, slots=True)
class DayLook:
    """How a day is shown, and the words for it: «4 ноября 2026 г., среда: День народного единства»."""

    off: bool = False
    corrected: bool = False
    words: str = ""


def month_later(day: dt.date, months: int) -> dt.date:
    """Return the day in another month, its last day where that month is shorter."""
    place = day.year * 12 + day.month - 1 + months
    year, month = place // 12, place % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def paint_day(painter: QPainter, cell: QRectF, text: str, look: DayLook) -> None:
    """Draw one day: filled, bold and underlined for a day off, with a dot in the corner for a corrected one."""
    colours = theme()
    font = QFont(painter.font())
    font.setBold(look.off)
    painter.save()
    painter.setFont(font)
    if look.off:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("danger_soft"))
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 3, 3)
    painter.setPen(colours.colour("danger" if look.off else "text"))
    painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)
    if look.off:
        wide = round(QFontMetricsF(font).horizontalAdvance(text))
        base = round(cell.center().y() + QFontMetricsF(font).ascent() / 2 + 1)
        painter.fillRect(round(cell.center().x() - wide / 2), base, wide, colours.px(1), colours.colour("danger"))
    if look.corrected:
        radius = max(2.5, cell.height() / 9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("accent"))
        painter.drawEllipse(QPointF(cell.right() - radius, cell.top() + radius), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.colour("accent"), 1))
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 3, 3)
    painter.restore()


class YearView(QWidget):
    """Shows a year; arrows, PgUp and PgDn, Home and End go over its days, Space and a click switch a day.

    Signals: `moved(day)` when another day is the current one, `looked_at(day)` for the day under the pointer (None
    when it left), `switched(day)` when a day is to be switched.
    """

    moved = Signal(object)
    looked_at = Signal(object)
    switched = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = dt.date(2000, 1, 1)
        self._look: Callable[[dt.date], DayLook] = lambda _: DayLook()
        self._looks: dict[dt.date, DayLook] = {}
        self._under: dt.date | None = None
        self.first, self.last = dt.date(1992, 1, 1), dt.date(2100, 12, 31)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme().changed.connect(self.update)

    @property
    def day(self) -> dt.date:
        """The current day, whose year is shown."""
        return self._day

    def set_looks(self, look: Callable[[dt.date], DayLook]) -> None:
        """Ask `look` from now on how a day is shown."""
        self._look = look
        self._looks.clear()
        self._tell_reader()
        self.update()

    def go_to(self, day: dt.date) -> None:
        """Make a day the current one."""
        day = min(max(day, self.first), self.last)
        if day != self._day:
            if day.year != self._day.year:
                self._looks.clear()
            self._day = day
            self._tell_reader()
            self.moved.emit(day)
            self.update()

    def look_of(self, day: dt.date) -> DayLook:
        """Return how a day is shown."""
        if day not in self._looks:
            self._looks[day] = self._look(day)
        return self._looks[day]

    def _tell_reader(self) -> None:
        """Give a screen reader the words for the current day."""
        self.setAccessibleName(f"Календарь года. {self.look_of(self._day).words}")
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    # --- places

    def columns(self) -> int:
        """Return how many months stand side by side: as many as give the largest cells."""

        def smallest(columns: int) -> float:
            return min(self.width() / columns / 8, self.height() / (12 // columns) / (LINES + 0.5))

        return max((3, 4, 6, 2), key=smallest)

    def _line(self) -> float:
        """Return the height of a line of a month."""
        high = self.height() / (12 // self.columns()) / (LINES + 0.5)
        return min(high, _LARGEST * QFontMetricsF(theme().font).height())

    def _month(self, month: int) -> QRectF:
        """Return the rectangle of a month without the space around it."""
        columns = self.columns()
        wide, high = self.width() / columns, self.height() / (12 // columns)
        gap = wide / 16
        line = self._line()
        left, top = (month - 1) % columns * wide + gap, (month - 1) // columns * high
        return QRectF(left, top + (high - LINES * line) / 2, wide - 2 * gap, LINES * line)

    def cell(self, day: dt.date) -> QRectF:
        """Return the rectangle of a day of the year that is shown."""
        first = dt.date(day.year, day.month, 1).weekday()
        row, column = divmod(day.day - 1 + first, 7)
        place, line = self._month(day.month), self._line()
        wide = place.width() / 7
        return QRectF(place.left() + column * wide, place.top() + (row + 2) * line, wide, line)

    def day_at(self, point: QPointF) -> dt.date | None:
        """Return the day at a place, None between the days."""
        year = self._day.year
        for month in range(1, 13):
            if self._month(month).contains(point):
                for number in range(1, calendar.monthrange(year, month)[1] + 1):
                    if self.cell(dt.date(year, month, number)).contains(point):
                        return dt.date(year, month, number)
        return None

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the figures can be read."""
        return QSize(theme().px(480), theme().px(190))

    # --- painting

    def _font(self) -> QFont:
        """Return the window's font, smaller where the cells are."""
        font = QFont(theme().font)
        wide, high = self._month(1).width() / 7, self._line()
        metrics = QFontMetricsF(font)
        share = min(1.0, high / metrics.height(), wide / metrics.horizontalAdvance("000"))
        font.setPointSizeF(max(5.0, font.pointSizeF() * share))
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the year."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._font()
        for month in range(1, 13):
            painter.setFont(font)
            self._paint_head(painter, month)
            for number in range(1, calendar.monthrange(self._day.year, month)[1] + 1):
                day = dt.date(self._day.year, month, number)
                paint_day(painter, self.cell(day), str(number), self.look_of(day))
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("text"), 2))
        else:
            painter.setPen(QPen(theme().colour("muted"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.cell(self._day), 4, 4)

    def _paint_head(self, painter: QPainter, month: int) -> None:
        place, line = self._month(month), self._line()
        bold = QFont(painter.font())
        bold.setBold(True)
        wide = place.width() / 7
        painter.setPen(theme().colour("muted"))
        for column, name in enumerate(WEEK):
            cell = QRectF(place.left() + column * wide, place.top() + line, wide, line)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, name)
        painter.setFont(bold)
        painter.setPen(theme().colour("text"))
        title = QRectF(place.left(), place.top(), place.width(), line)
        painter.drawText(title, Qt.AlignmentFlag.AlignCenter, capitalised(month_name(month)))

    # --- keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go over the days, or switch the current one."""
        key = Qt.Key(event.key())
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.go_to(self._shifted(_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go_to(month_later(self._day, 1 if key == Qt.Key.Key_PageDown else -1))
        elif key == Qt.Key.Key_Home:
            self.go_to(self._day.replace(day=1))
        elif key == Qt.Key.Key_End:
            self.go_to(month_later(self._day.replace(day=1), 1) - dt.timedelta(1))
        elif key == Qt.Key.Key_Space:
            self.switched.emit(self._day)
        else:
            super().keyPressEvent(event)

    def _shifted(self, days: int) -> dt.date:
        return self._day + dt.timedelta(days)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Switch the day that is clicked."""
        day = self.day_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and day is not None:
            self.setFocus()
            self.go_to(day)
            self.switched.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which day the pointer is on."""
        day = self.day_at(event.position())
        if day != self._under:
            self._under = day
            self.setCursor(Qt.CursorShape.PointingHandCursor if day else Qt.CursorShape.ArrowCursor)
            self.looked_at.emit(day)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer is on no day any more."""
        super().leaveEvent(event)
        self._under = None
        self.looked_at.emit(None)

    def event(self, event: QEvent) -> bool:
        """Show the words for the day under the pointer as a tool tip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self.day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.look_of(day).words if day else "", self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring of the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw no ring any more."""
        super().focusOutEvent(event)
        self.update()


class YearLegend(QWidget):
    """What the looks of days mean: a sample and its words, side by side."""

    ITEMS = (("выходной", DayLook(off=True)), ("рабочий", DayLook()), ("исправлен вручную", DayLook(corrected=True)))

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Обозначения: выходной залит и подчёркнут, исправленный день в рамке с точкой")
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(theme().font)
        return [theme().px(40) + metrics.horizontalAdvance(words) + theme().px(14) for words, _ in self.ITEMS]

    def sizeHint(self) -> QSize:
        """Return room for all samples with their words."""
        return QSize(round(sum(self._widths())), theme().px(28))

    def minimumSizeHint(self) -> QSize:
        """Let the window be narrower than the samples."""
        return QSize(0, theme().px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the samples."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().font)
        left = 0.0
        high = theme().px(24)
        for width, (words, look) in zip(self._widths(), self.ITEMS, strict=True):
            sample = QRectF(left, (self.height() - high) / 2, theme().px(32), high)
            paint_day(painter, sample, "12", look)
            painter.setPen(theme().colour("muted"))
            rest = QRectF(left + theme().px(38), 0, width, self.height())
            painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            left += width
