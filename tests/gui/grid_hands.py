"""A grid in memory and a person's hands at it: keys, mouse, clipboard."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import (
    CellEdit,
    CellRemark,
    GridColumn,
    GridContent,
    GridRow,
    PastValue,
    RowKind,
    Value,
    ValueKind,
    first_new,
    format_value,
)
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.grids import GridUpdate
from tests.gui.typing_keys import type_text

COUNT = ValueKind.COUNT
CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
MARKS = (
    GridColumn("school", "Школа", ValueKind.TEXT, "Краткое наименование", calculated=True),
    GridColumn("all", "Участников", COUNT, "Сколько человек писали работу"),
    GridColumn("m2", "«2»", COUNT, group="Отметки"),
    GridColumn("m3", "«3»", COUNT, group="Отметки"),
    GridColumn("m4", "«4»", COUNT, group="Отметки"),
    GridColumn("m5", "«5»", COUNT, group="Отметки"),
    GridColumn("mean", "Средний балл", ValueKind.NUMBER, calculated=True),
    GridColumn("kind", "Вид", ValueKind.CHOICE, choices=("штатно", "досрочно")),
    GridColumn("comment", "Примечание", ValueKind.TEXT),
)


class MemoryGrid:
    """Schools × fields as a `GridSource`: the mean and the row of totals calculate themselves, marks are checked.

    `steps` are the names of the writes, `refuses` a sentence with which the next write is refused.
    """

    def __init__(
        self,
        names: Sequence[str],
        rows: Sequence[Sequence[Value]] = (),
        columns: tuple[GridColumn, ...] = MARKS,
        *,
        new_rows: bool = False,
        totals: bool = True,
        name: str = "memory",
    ) -> None:
        self.name = name
        self.editable = True
        self.steps: list[str] = []
        self.refuses = ""
        self.past: dict[tuple[str, str], list[PastValue]] = {}
        self.reloaded = 0
        self._columns = columns
        self._notes: dict[tuple[str, str], str] = {}
        self._new_rows, self._totals = new_rows, totals
        self._keys = [f"s{place}" for place in range(len(names))]
        self._names = dict(zip(self._keys, names, strict=True))
        self.stored: dict[str, dict[str, Value]] = {
            key: dict(zip([column.key for column in columns], row, strict=False))
            for key, row in zip(self._keys, rows or [[]] * len(names), strict=True)
        }
        self.content = self._made()

    def _made(self) -> GridContent:
        rows = [GridRow(key, self._names[key]) for key in self._keys]
        values = [self._values(key) for key in self._keys]
        if self._totals:
            rows.append(GridRow("total", "Итого", RowKind.TOTAL))
            values.append(self._total(values))
        return GridContent(
            self._columns, rows, values, 1, self._remarks(), dict(self._notes), frozenset(), self._new_rows,
            "Новая строка" if self._new_rows else "",
        )  # fmt: skip

    def _values(self, key: str) -> list[Value]:
        known = self.stored[key]
        if self._columns is not MARKS:
            return [known.get(column.key) for column in self._columns]
        numbers = [known.get(f"m{mark}") for mark in (2, 3, 4, 5)]
        count = sum(number for number in numbers if isinstance(number, int | float))
        points = sum(
            number * mark for number, mark in zip(numbers, (2, 3, 4, 5), strict=True) if isinstance(number, int | float)
        )
        made = {**known, "school": self._names[key], "mean": points / count if count else None}
        return [made.get(column.key) for column in self._columns]

    def _total(self, values: list[list[Value]]) -> list[Value]:
        found: list[Value] = []
        for place, column in enumerate(self._columns):
            numbers = [row[place] for row in values]
            summed = sum(number for number in numbers if isinstance(number, int | float))
            found.append(summed if column.kind is COUNT else "Итого" if place == 0 else None)
        return found

    def _remarks(self) -> tuple[CellRemark, ...]:
        if self._columns is not MARKS:
            return ()
        found = []
        for key in self._keys:
            known = self.stored[key]
            numbers = [known.get(f"m{mark}") for mark in (2, 3, 4, 5)]
            count = sum(number for number in numbers if isinstance(number, int | float))
            everyone = known.get("all")
            if (
                isinstance(everyone, int | float)
                and any(number is not None for number in numbers)
                and count != everyone
            ):
                text = f"Отметок {count:g}, а участников {everyone:g}."
                found.append(CellRemark(key, "all", Severity.ERROR, text))
            if isinstance(everyone, int | float) and everyone > 200:
                found.append(CellRemark(key, "all", Severity.WARNING, "Участников больше, чем бывало."))
        return tuple(found)

    def reload(self) -> None:
        self.reloaded += 1
        self.content = self._made()

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        if self.refuses:
            raise InputRefused(self.refuses)
        created = {}
        for key in first_new(edits):
            made = f"n{len(self._keys)}"
            created[key] = made
            self._keys.append(made)
            self._names[made] = f"участник {len(self._keys)}"
            self.stored[made] = {}
        columns = {column.key: column for column in self._columns}
        for edit in edits:
            row = created.get(edit.row, edit.row)
            old = format_value(columns[edit.column], self.stored[row].get(edit.column))
            new = format_value(columns[edit.column], edit.value)
            past = PastValue(f"2026-11-25T09:{len(self.steps):02d}:00", old, new, "введено")
            self.past.setdefault((row, edit.column), []).insert(0, past)
            self.stored[row][edit.column] = edit.value
        self.steps.append(step)
        self.content = self._made()
        rows = {created.get(edit.row, edit.row) for edit in edits} | ({"total"} if self._totals else set())
        return GridUpdate(Changes(frozenset({Area.RESULTS}), step=step), tuple(rows), created, bool(created))

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        if not self._new_rows:
            raise InputRefused("Школы удаляют в справочнике школ.")
        self._keys = [key for key in self._keys if key not in keys]
        self.steps.append("Удалить строки")
        self.content = self._made()
        return GridUpdate(Changes(frozenset({Area.RESULTS}), step="Удалить строки"), (), {}, True)

    def set_note(self, row: str, column: str, text: str) -> GridUpdate:
        self._notes[row, column] = text
        self.steps.append("Комментарий")
        self.content = replace(self.content, notes=dict(self._notes))
        return GridUpdate(Changes(frozenset({Area.RESULTS}), step="Комментарий"), (row,))

    def history(self, row: str, column: str) -> tuple[PastValue, ...]:
        return tuple(self.past.get((row, column), ()))

    def column(self, key: str) -> list[Value]:
        """What is stored in a column, from the first row to the last."""
        return [self.stored[row].get(key) for row in self._keys]


SCHOOLS = ("СОШ № 1", "СОШ № 2", "СОШ № 10", "Гимназия", "Лицей")


def five_schools() -> MemoryGrid:
    """Five schools, three of them with their marks."""
    return MemoryGrid(
        SCHOOLS,
        [
            [None, 25, 2, 8, 10, 5],
            [None, 30, 3, 12, 10, 5],
            [None, 12, 0, 4, 6, 2],
            [],
            [],
        ],
    )


class GridHands:
    """A person at a grid: `at(row, column)` by titles, then keys, mouse and clipboard."""

    def __init__(self, panel: GridPanel, qtbot: QtBot) -> None:
        self.panel, self.qtbot, self.table = panel, qtbot, panel.table

    def at(self, row: int, column: str) -> "GridHands":
        """Click a cell by its place from above and the key of its column."""
        place = self.table.grid.column_of(column)
        assert place is not None
        self.table.show_cell(row, place)
        self.click(row, place)
        assert self.table.place() == (row, place)
        return self

    def point(self, row: int, column: int) -> QPoint:
        return self.table.visualRect(self.table.grid.index(row, column)).topLeft() + QPoint(5, 8)

    def click(self, row: int, column: int, modifier: Qt.KeyboardModifier = NONE) -> None:
        view = self.table.viewport()
        self.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, modifier, self.point(row, column))

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> "GridHands":
        for key in keys:
            self.qtbot.keyClick(self.table.editor() or self.table, key, modifier)
        return self

    def type(self, text: str) -> "GridHands":
        for letter in text:
            if letter == "\t":
                self.press(Qt.Key.Key_Tab)
            elif letter == "\n":
                self.press(Qt.Key.Key_Return)
            else:
                type_text(self.table.editor() or self.table, letter)
        return self

    def here(self) -> tuple[int, str]:
        """Row and column key of the current cell."""
        row, column = self.table.place()
        return row, self.table.grid.columns[column].key

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, modifier=CONTROL)

    def copied(self) -> str:
        return QGuiApplication.clipboard().text()

    def answer(self, button: str, seen: list[str] | None = None) -> None:
        """Click this button of the question that comes next; `seen` takes what it asks."""
        in_dialog(lambda box: press_button(box, button, seen))


def in_dialog(act: Callable[[Any], None], kind: type[QDialog] = QDialog) -> None:
    """Do something in the dialog of that kind that opens next."""

    def found() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(10, found)
            return
        try:
            act(dialog)
        except BaseException:
            dialog.close()  # a dialog that stays open would hold the test for ever
            raise

    QTimer.singleShot(0, found)


def press_button(dialog: QDialog, text: str, seen: list[str] | None = None) -> None:
    if seen is not None and isinstance(dialog, QMessageBox):
        seen.append(f"{dialog.text()} {dialog.informativeText()}")
    next(button for button in dialog.findChildren(QPushButton) if button.text().replace("&", "") == text).click()
