"""A person's hands at the calendar, and the plan its tests work on: November 2026, whose 15th is a Sunday."""

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.calendar.page import CalendarPage
from tests.gui.hands import COLUMNS, activity, section

LEFT = Qt.MouseButton.LeftButton
TUESDAY = dt.date(2026, 11, 10)  # the day as of which things are shown


def november(day: int) -> dt.date:
    return dt.date(2026, 11, day)


def calendar_plan() -> Plan:
    """What is due when: 1.1 on Sunday the 15th, 1.2 on the 18th, 1.3 and 1.4 on the 30th, 2.2 on 25 December."""
    return Plan(
        "План по качеству образования на 2026 год",
        PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        COLUMNS,
        (
            section("1", "Анализ"),
            activity("1.1", "Анализ результатов ВПР", "15.11.2026", "Отдел образования"),
            activity("1.2", "Сверка списков", "18.11.2026", "ОО"),
            activity("1.3", "Собеседования с директорами", "октябрь–ноябрь 2026 г.", "Отдел образования"),
            activity("1.4", "Отчёт о посещаемости", "ежемесячно", "ОО"),
            section("2", "Меры"),
            activity("2.1", "Наблюдение на ВПР", "в соответствии с графиком проведения ВПР", "ОО"),
            activity("2.2", "Итоговое совещание", "25.12.2026", "Отдел образования"),
        ),
    )


class CalendarHands:
    """Clicks, drags and presses keys on the page «Календарь»."""

    def __init__(self, page: CalendarPage, qtbot: QtBot) -> None:
        self.page = page
        self.month = page.month
        self.qtbot = qtbot

    def on(self, day: dt.date) -> list[str]:
        """The numbers on a day of the sheet."""
        return [chip.item.number for chip in self.month.day_chips(day)]

    def item(self, number: str, day: dt.date | None = None) -> TrackedOccurrence:
        """The occurrence of the file with this number, on a day where it has several."""
        found = self.page.session.timetable.occurrences(self.page.session.day)
        return next(one for one in found if one.number == number and day in (None, one.due))

    def place(self, number: str, day: dt.date) -> QPoint:
        """The middle of a chip of the sheet."""
        slot = self.on(day).index(number) - self.month.sheet.shown(day).first
        return self.month.sheet.layout.chip_rect(day, slot).center()

    def field(self, day: dt.date) -> QPoint:
        """A free place at the foot of a day."""
        rect = self.month.sheet.layout.day_rect(day)
        return QPoint(rect.center().x(), rect.bottom() - 3)

    def click(self, number: str, day: dt.date) -> None:
        self.qtbot.mouseClick(self.month, LEFT, pos=self.place(number, day))

    def drag(self, number: str, day: dt.date, to: dt.date) -> None:
        """Drag a chip to another day of the sheet."""
        begin, end = self.place(number, day), self.field(to)
        self.qtbot.mousePress(self.month, LEFT, pos=begin)
        self.qtbot.mouseMove(self.month, begin + QPoint(12, 12))
        self.qtbot.mouseMove(self.month, end)
        self.qtbot.mouseRelease(self.month, LEFT, pos=end)

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        target: QWidget | None = None,
    ) -> None:
        self.qtbot.keyClick(target or self.month, key, modifier)

    def notice(self) -> str:
        bar = self.page.window_.notice
        return bar.text.text() if bar.isVisible() else ""
