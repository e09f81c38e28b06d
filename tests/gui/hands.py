"""A person's hands at the table of a plan, and the plan the tests of the window work on."""

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.services.plans import plans
from tests.gui.typing_keys import type_text

COLUMNS = (
    PlanColumn(ColumnKind.NUMBER, "№ п/п"),
    PlanColumn(ColumnKind.TITLE, "Мероприятие"),
    PlanColumn(ColumnKind.DEADLINE, "Срок"),
    PlanColumn(ColumnKind.EXECUTORS, "Исполнители"),
)


def section(number: str, title: str) -> PlanLine:
    return PlanLine(LineKind.SECTION, title, number)


def activity(number: str, title: str, deadline: str = "", executors: str = "", level: int = 1) -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, title, number, level, deadline, executors)


def small_plan() -> Plan:
    """A plan of two sections and five activities for 2026, in the shapes the tests need."""
    return Plan(
        "План по качеству образования на 2026 год",
        PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        COLUMNS,
        (
            section("1", "Анализ результатов"),
            activity("1.1", "Анализ результатов ВПР", "май 2026", "Отдел образования"),
            activity("1.2", "Анализ результатов ЕГЭ", "июль 2026", "Отдел образования, ОО"),
            activity("1.3", "Подготовка справки", "", "ОО"),
            section("2", "Меры"),
            activity("2.1", "Совещание руководителей", "когда-нибудь потом", "Отдел образования"),
            activity("2.2", "Проверка ведения журналов", "ноябрь 2031", "ОО"),
        ),
    )


class Hands:
    """A person's hands at the table of a plan: goes to a cell by its texts, types, presses keys, clicks, drags."""

    def __init__(self, page: PlansPage, qtbot: QtBot) -> None:
        self.page = page
        self.qtbot = qtbot
        self.table = page.table

    def at(self, number: str, kind: ColumnKind = ColumnKind.TITLE) -> "Hands":
        """Click the cell in the row with this printed number."""
        row = self.row(number)
        column = 0 if self.page.model.rows[row].kind is LineKind.SECTION else self.page.model.kinds.index(kind)
        self.table.scroll_to_row(row)
        self.click(row, column)
        return self

    def row(self, number: str) -> int:
        return next(row for row, line in enumerate(self.page.model.rows) if line.number == number)

    def place(self, row: int, column: int) -> QPoint:
        return self.table.visualRect(self.page.model.index(row, column)).center()

    def click(self, row: int, column: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        point = self.table.visualRect(self.page.model.index(row, column)).topLeft() + QPoint(8, 6)
        self.qtbot.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, modifier, point)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "Hands":
        target = self.table.open_editor() or self.table
        self.qtbot.keyClick(target, key, modifier)
        return self

    def type(self, text: str) -> "Hands":
        for letter in text:
            target = self.table.open_editor() or self.table
            type_text(target, letter)
        return self

    def trigger(self, name: str) -> "Hands":
        """Choose an entry of the menus; it must be enabled."""
        action = self.page.window_.registry.action(name)
        assert action is not None, name
        assert action.isEnabled(), name
        action.trigger()
        return self

    def numbers(self) -> list[str]:
        return [line.number for line in self.stored().lines]

    def stored(self) -> Plan:
        """The plan as it is in the file."""
        assert self.page.plan is not None
        assert self.page.plan.id is not None
        return plans.read_plan(self.page.session.district, self.page.plan.id)

    def cell(self, number: str, kind: ColumnKind = ColumnKind.TITLE) -> str:
        return next(line.cell(kind) for line in self.stored().lines if line.number == number)

    def current(self) -> tuple[str, ColumnKind]:
        line = self.table.current_line()
        assert line is not None
        return line.number, self.table.current_kind()
