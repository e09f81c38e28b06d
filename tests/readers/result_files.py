"""Tables of results as files, made by libraries that the program does not read with, and the reader's short name."""

import csv
import io
from collections.abc import Iterable, Sequence

import openpyxl
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from msoko_desktop.domain.assessments.tables import ResultTable, SchoolRow, TableProfile
from msoko_desktop.readers.result_tables.reading import OpenedTable, build_table, open_table
from msoko_desktop.readers.result_tables.rules import TableRules
from msoko_desktop.services.reference.reference import reference_data

RULES = TableRules.from_mapping(
    reference_data("result_tables"), reference_data("procedures")["procedure"], reference_data("subjects")["subject"]
)
F1_HEADINGS = (
    "ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант", "1 (1б)", "2 (2б)", "9.1 (2б)",
    "1К1 (3б)", "Первичный балл", "Отметка", "Отметка по журналу",
)  # fmt: skip
F1 = (
    ("ВПР 2025 Математика 8 класс",),
    ("Кол-во участников: 3",),
    (),
    (*[None] * 6, "Б", "Б", "П", "П"),
    F1_HEADINGS,
    ("edu990001", "Заречный район", "МБОУ СОШ № 1", 80001, "8А", 1, 1, 2, 0, 3, 6, 4, 4),
    ("edu990001", "Заречный район", "МБОУ СОШ № 1", 80002, "8А", 2, 0, "X", "-", 1, 1, 2, 3),
    ("edu990002", "Заречный район", "МБОУ СОШ № 2", 80003, "8Б", 1, 1, 1, 2, "2 б.", 6, 4, "нет отметки"),
)
Row = Sequence[object]


def book(rows: Iterable[Row], name: str = "Лист1", merged: Sequence[str] = (), hidden: Sequence[int] = ()) -> bytes:
    """A workbook with one sheet; `hidden` are rows from 1."""
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    for number in hidden:
        sheet.row_dimensions[number].hidden = True
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def open_sheet(rows: Iterable[Row], name: str = "Лист1") -> bytes:
    """The same as an ODS file."""
    document = OpenDocumentSpreadsheet()
    table = Table(name=name)
    for row in rows:
        line = TableRow()
        for value in row:
            if isinstance(value, int | float):
                cell = TableCell(valuetype="float", value=value)
                cell.addElement(P(text=str(value).replace(".", ",")))
            elif value is None:
                cell = TableCell()
            else:
                cell = TableCell(valuetype="string")
                cell.addElement(P(text=str(value)))
            line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    stream = io.BytesIO()
    document.write(stream)
    return stream.getvalue()


def text(rows: Iterable[Row], separator: str = ";", encoding: str = "cp1251") -> bytes:
    """The same as a text table, numbers with a decimal comma as Excel writes them in Russia."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=separator)
    for row in rows:
        writer.writerow(
            ["" if value is None else str(value).replace(".", ",") if isinstance(value, float) else value
             for value in row]
        )  # fmt: skip
    return stream.getvalue().encode(encoding)


def opened(data: bytes, name: str = "таблица.xlsx", profiles: Sequence[TableProfile] = ()) -> OpenedTable:
    """The file with its recognised columns."""
    return open_table(data, name, RULES, profiles)


def read(data: bytes, name: str = "таблица.xlsx") -> ResultTable:
    """The table of a file."""
    return build_table(opened(data, name), RULES)


def meanings(data: bytes) -> list[str]:
    """What the columns of a file mean."""
    return [one.key for one in opened(data).layout.meanings]


def told(table: ResultTable) -> list[str]:
    """The remarks of a table."""
    return [one.text for one in table.remarks]


def figures(rows: Sequence[SchoolRow]) -> dict[str, dict[str, float]]:
    """The figures by school or group."""
    return {one.name or one.code: dict(one.values) for one in rows}
