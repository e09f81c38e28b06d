"""Paints the sheet of a month: days off shaded, today framed, chips with the letter and the colours of their state."""

import datetime as dt
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygon

from msoko_desktop.domain.execution import State
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.calendar.chips import Chip
from msoko_desktop.gui.calendar.month_layout import DAYS, MonthLayout, Shown
from msoko_desktop.gui.execution.look import StateLook, look_of
from msoko_desktop.gui.execution.occurrence_list import WEEKDAYS
from msoko_desktop.gui.theme import theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WIDE = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")


@dataclass(frozen=True, slots=True)
class DayLook:
    """What is special in a day: whether nobody works, and the holiday's or transfer's name."""

    off: bool = False
    name: str = ""


@dataclass(slots=True)
class Sheet:
    """What is painted: the layout, the month, the chips and looks of its days, what is chosen, carried and aimed at."""

    layout: MonthLayout
    month: dt.date
    today: dt.date
    chips: dict[dt.date, list[Chip]] = field(default_factory=dict)
    looks: dict[dt.date, DayLook] = field(default_factory=dict)
    current: dt.date = dt.date.min
    chosen: frozenset[str] = frozenset()
    wanted: int = -1  # the place of the current chip in its day
    focused: bool = False
    target: dt.date | None = None

    def shown(self, day: dt.date) -> Shown:
        """Return which chips of a day are on the sheet."""
        wanted = self.wanted if day == self.current else -1
        return self.layout.shown(day, len(self.chips.get(day, ())), wanted)


class MonthPainter:
    """Colours, fonts and cut texts for the theme in force; make it anew when that changes."""

    def __init__(self) -> None:
        look = theme()
        self.colours = {name: look.colour(name) for name in (
            "surface", "window", "line", "text", "muted", "accent", "accent_soft", "danger", "warning",
        )}  # fmt: skip
        self.states: dict[State, StateLook] = {state: look_of(state) for state in State}
        self.font = look.font
        self.bold = QFont(self.font)
        self.bold.setBold(True)
        self.struck = QFont(self.font)
        self.struck.setStrikeOut(True)
        self.metrics = QFontMetrics(self.font)
        self.letter = self.metrics.horizontalAdvance("Ш") + look.px(4)
        self.radius = look.px(3)
        self.sign = look.px(6)
        self._px = look.px
        self._cut: dict[tuple[str, int], str] = {}

    def cut(self, text: str, width: int) -> str:
        """Return a text cut to a width; remembered, since a month paints the same ones again and again."""
        key = (text, width)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > 5000:
                self._cut.clear()
            # No chip is wider than its first two hundred letters, and measuring long titles costs most.
            found = self._cut[key] = self.metrics.elidedText(text[:200], Qt.TextElideMode.ElideRight, width)
        return found

    def paint(self, painter: QPainter, sheet: Sheet, dirty: QRect) -> None:
        """Paint what lies in the rectangle."""
        painter.fillRect(dirty, self.colours["surface"])
        self._header(painter, sheet)
        for day in sheet.layout.days:
            if sheet.layout.day_rect(day).intersects(dirty):
                self._day(painter, sheet, day)
        self._frames(painter, sheet)

    def _header(self, painter: QPainter, sheet: Sheet) -> None:
        layout = sheet.layout
        painter.setFont(self.font)
        painter.setPen(self.colours["muted"])
        wide = layout.column(1) >= self.metrics.horizontalAdvance(_WIDE[0]) + self._px(10)
        for place in range(DAYS):
            left = layout.column(place)
            box = QRect(left + self._px(6), 0, layout.column(place + 1) - left - self._px(6), layout.header)
            painter.drawText(box, _LEFT, (_WIDE if wide else WEEKDAYS)[place])

    def _day(self, painter: QPainter, sheet: Sheet, day: dt.date) -> None:
        rect = sheet.layout.day_rect(day)
        look = sheet.looks.get(day, DayLook())
        ours = (day.year, day.month) == (sheet.month.year, sheet.month.month)
        if look.off:
            painter.fillRect(rect, self.colours["window"])
        painter.setPen(self.colours["line"])
        painter.drawLine(rect.topLeft(), rect.topRight())
        if rect.left() > 0:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        self._number(painter, sheet, day, rect, look, ours=ours)
        if not ours:
            painter.setOpacity(0.55)
        chips, shown = sheet.chips.get(day, []), sheet.shown(day)
        for slot, chip in enumerate(chips[shown.first : shown.first + shown.count]):
            self.chip(painter, sheet.layout.chip_rect(day, slot), chip, chosen=chip.key in sheet.chosen)
        painter.setOpacity(1)
        box = sheet.layout.more_rect(day, shown)
        if not box.isEmpty():
            hidden = (*chips[: shown.first], *chips[shown.first + shown.count :])
            overdue = any(chip.state is State.OVERDUE for chip in hidden)
            painter.setFont(self.font)
            painter.setPen(self.colours["danger" if overdue else "accent"])
            if sheet.layout.slots(day):
                words = f"ещё {shown.more}" if shown.count else counted(shown.more, "срок", "срока", "сроков")
                painter.drawText(box.adjusted(self._px(4), 0, 0, 0), _LEFT, words)
            else:
                painter.drawText(box, _RIGHT, f"({shown.more})")

    def _number(self, painter: QPainter, sheet: Sheet, day: dt.date, rect: QRect, look: DayLook, *, ours: bool) -> None:
        px = self._px
        today = day == sheet.today
        role = "text" if ours else "muted"
        if look.off and ours:
            role = "danger"
        painter.setFont(self.bold if ours else self.font)
        painter.setPen(self.colours["accent" if today else role])
        text = str(day.day)
        if day.day == 1:
            text += f".{day.month:02d}"
        box = QRect(rect.left() + px(6), rect.top() + px(1), rect.width() - px(10), sheet.layout.number - px(1))
        painter.drawText(box, _LEFT, text)
        name = "сегодня" if today and not look.name else look.name
        if name and not (sheet.chips.get(day) and not sheet.layout.slots(day)):
            used = QFontMetrics(self.bold).horizontalAdvance(text) + px(8)
            painter.setFont(self.font)
            painter.setPen(self.colours["accent" if today and not look.name else "muted"])
            width = box.width() - used
            painter.drawText(box.adjusted(used, 0, 0, 0), _RIGHT, self.cut(name, width) if width > px(24) else "")

    def chip(self, painter: QPainter, rect: QRect, chip: Chip, *, chosen: bool = False) -> None:
        """Paint one chip."""
        look = self.states[chip.state]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(look.sign, 1.0) if not chosen else QPen(self.colours["accent"], self._px(2)))
        painter.setBrush(self.colours["accent_soft"] if chosen else look.ground)
        painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), self.radius, self.radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self.bold)
        painter.setPen(look.sign)
        painter.drawText(QRect(rect.left() + 1, rect.top(), self.letter, rect.height()),
                         Qt.AlignmentFlag.AlignCenter, look.letter)  # fmt: skip
        painter.setFont(self.struck if look.struck else self.font)
        painter.setPen(self.colours["muted" if look.struck else "text"])
        room = rect.width() - self.letter - self._px(4) - (self.sign if chip.off else 0)
        y = rect.top() + (rect.height() - self.metrics.height()) // 2 + self.metrics.ascent()
        painter.drawText(QPoint(rect.left() + self.letter + self._px(1), y), self.cut(chip.text, room))
        if chip.off:
            self._off_sign(painter, rect)

    def _off_sign(self, painter: QPainter, rect: QRect) -> None:
        """Fold the corner of a chip whose due day is a day off."""
        corner = QPoint(rect.right(), rect.top())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colours["danger"])
        painter.drawPolygon(QPolygon([corner, corner - QPoint(self.sign, 0), corner + QPoint(0, self.sign)]))

    def _frames(self, painter: QPainter, sheet: Sheet) -> None:
        """Frame today, the day where the person is, and the day that is aimed at."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for day, role, width in (
            (sheet.today, "accent", 1),
            (sheet.current if sheet.focused else None, "accent", 2),
            (sheet.target, "warning", 3),
        ):
            rect = sheet.layout.day_rect(day) if day is not None else QRect()
            if not rect.isEmpty():
                painter.setPen(_inner_pen(self.colours[role], width))
                half = width // 2
                painter.drawRect(rect.adjusted(half, half, -half - 1, -half - 1))

    def ghost(self, painter: QPainter, at: QPoint, width: int, text: str, chip: Chip | None) -> None:
        """Paint what is dragged beside the pointer."""
        rect = QRect(at + QPoint(self._px(8), self._px(4)), at + QPoint(self._px(8) + width, self._px(26)))
        painter.setOpacity(0.9)
        if chip is not None:
            self.chip(painter, rect, chip, chosen=True)
        else:
            painter.fillRect(rect, self.colours["accent_soft"])
            painter.setPen(self.colours["accent"])
            painter.drawRect(rect)
            painter.setFont(self.font)
            painter.setPen(self.colours["text"])
            painter.drawText(rect.adjusted(self._px(4), 0, 0, 0), _LEFT, self.cut(text, width - self._px(8)))
        painter.setOpacity(1)


def _inner_pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
