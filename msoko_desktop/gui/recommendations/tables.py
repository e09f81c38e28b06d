"""Small tables of a recommendation: texts that are typed, rows added and removed."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import date_dots, parse_date
from msoko_desktop.domain.recommendations.model import Measure

MEASURES = ("Что сделать", "Срок", "Ответственный")


def arrange(table: QTableWidget, headings: tuple[str, ...], wide: int = 0) -> None:
    """Give a table its headings; the wide column takes the room, rows are as high as their texts."""
    table.setColumnCount(len(headings))
    table.setHorizontalHeaderLabels(list(headings))
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)


def put_row(table: QTableWidget, texts: tuple[str, ...], fixed: tuple[int, ...] = ()) -> int:
    """Add a row of texts; the columns `fixed` cannot be typed into. Return its place."""
    row = table.rowCount()
    table.insertRow(row)
    for column, text in enumerate(texts):
        item = QTableWidgetItem(text)
        if column in fixed:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        table.setItem(row, column, item)
    return row


def text_at(table: QTableWidget, row: int, column: int) -> str:
    """Return the text of a cell, "" for an empty one."""
    item = table.item(row, column)
    return "" if item is None else item.text().strip()


def add_row(table: QTableWidget, texts: tuple[str, ...]) -> None:
    """Add a row and begin to type into its first cell."""
    row = put_row(table, texts)
    table.setCurrentCell(row, 0)
    table.setFocus()
    if (item := table.item(row, 0)) is not None:
        table.editItem(item)


def remove_row(table: QTableWidget) -> None:
    """Take the current row away."""
    row = table.currentRow()
    if row >= 0:
        table.removeRow(row)


def show_measures(table: QTableWidget, measures: tuple[Measure, ...]) -> None:
    """Show measures as rows."""
    table.setRowCount(0)
    for one in measures:
        put_row(table, (one.what, date_dots(one.due) if one.due is not None else "", one.who))


def measures_in(table: QTableWidget) -> tuple[Measure, ...]:
    """Return the measures that stand in a table, empty rows left out. Raises InputRefused for what is no date."""
    found = []
    for row in range(table.rowCount()):
        what, when, who = (text_at(table, row, column) for column in range(3))
        due: dt.date | None = parse_date(when) if when else None
        if when and due is None:
            raise InputRefused(f"Мера {row + 1}: «{when}» – не дата. Введите срок как 15.10.2026 или оставьте пустым.")
        if what or when or who:
            found.append(Measure(what, due, who))
    return tuple(found)
