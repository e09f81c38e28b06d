"""Plans in workbooks: titles above the table, merged rows, dates and numbers that Excel has changed."""

import datetime as dt
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans.plans import ColumnKind
from tests.readers.plan_samples import HEADER, TITLE, numbers, outline, recognise, repack, workbook

SAMPLES = Path(__file__).parent / "samples"


def test_the_header_is_found_below_the_title_and_the_stamp() -> None:
    data = workbook(
        [None, None, None, "Приложение № 1 к приказу отдела образования от 14.01.2026 № 9"],
        [],
        [TITLE],
        [],
        HEADER,
        ["1. Работа с кадрами"],
        ["1.1.", "Семинар", "март 2026", "РМО"],
        ["1.2.", "Курсы", "май 2026", "ИМЦ"],
        [],
        ["Начальник отдела", None, None, "И.П. Озерова"],
        merged=["A3:D3", "A6:D6"],
    )
    recognised = recognise(data, "план.xlsx")
    (plan,) = recognised.plans
    assert plan.title == TITLE
    assert plan.approval is not None
    assert (plan.approval.number, plan.approval.date) == ("9", dt.date(2026, 1, 14))
    assert outline(plan) == [
        ("s", "1", 1, "Работа с кадрами"),
        ("a", "1.1", 1, "Семинар"),
        ("a", "1.2", 1, "Курсы"),
    ]
    assert recognised.unrecognised == ("Начальник отдела\tИ.П. Озерова",)


def test_dates_and_numbers_read_as_a_clerk_sees_them() -> None:
    data = workbook(
        [TITLE],
        HEADER,
        [1, "Семинар", dt.date(2026, 3, 15), "РМО"],
        [2.0, "Охват, не менее, %", dt.datetime(2026, 4, 1, 9, 30), 55],
        [3, "Доля", 2026, 12.5],
    )
    (plan,) = recognise(data, "план.xlsx").plans
    assert [(line.number, line.deadline, line.executors) for line in plan.lines] == [
        ("1", "15.03.2026", "РМО"),
        ("2", "01.04.2026", "55"),
        ("3", "2026", "12.5"),
    ]


def test_numbers_that_excel_took_for_dates_are_proposed_back() -> None:
    data = workbook(
        [TITLE],
        HEADER,
        ["1. Кадры"],
        [dt.date(2026, 1, 1), "Семинар", "март", "РМО"],
        [dt.date(2026, 2, 1), "Курсы", "май", "ИМЦ"],
    )
    recognised = recognise(data, "план.xlsx")
    (plan,) = recognised.plans
    assert numbers(plan) == ["01.янв", "01.фев"]
    proposals = [warning.proposal.cells for warning in recognised.warnings if warning.proposal]
    assert proposals == [((1, ColumnKind.NUMBER, "1.1"),), ((2, ColumnKind.NUMBER, "1.2"),)]
    assert "«01.янв»" in next(warning.text for warning in recognised.warnings if warning.proposal)


def test_a_zero_that_excel_dropped_is_proposed_back() -> None:
    rows = [[float(f"1.{place}"), f"Дело {place}", "март", "РМО"] for place in range(1, 10)]
    rows += [[1.1, "Дело 10", "март", "РМО"], [1.11, "Дело 11", "март", "РМО"]]
    recognised = recognise(workbook([TITLE], HEADER, *rows), "план.xlsx")
    assert [warning.proposal.cells for warning in recognised.warnings if warning.proposal] == [
        ((9, ColumnKind.NUMBER, "1.10"),)
    ]
    assert [warning.where for warning in recognised.warnings] == ["п. 1.1, номер"]


def test_every_sheet_and_every_table_below_another_is_a_plan() -> None:
    book = openpyxl.Workbook()
    first = book.active
    for row in (
        ["План мероприятий школ на 2026 год"],
        HEADER,
        ["1", "Семинар", "март", "РМО"],
        ["План мероприятий садов на 2027 год"],
        HEADER,
        ["1", "Совет", "май", "ОО"],
    ):
        first.append(row)
    second = book.create_sheet("Одарённые дети")
    second.append(HEADER)
    second.append(["1", "Конкурс", "июнь", "ИМЦ"])
    stream = io.BytesIO()
    book.save(stream)
    recognised = recognise(stream.getvalue(), "планы.xlsx")
    assert [plan.title for plan in recognised.plans] == [
        "План мероприятий школ на 2026 год",
        "План мероприятий садов на 2027 год",
        "Одарённые дети",
    ]
    assert [plan.lines[0].title for plan in recognised.plans] == ["Семинар", "Совет", "Конкурс"]
    assert [warning.where for warning in recognised.warnings if warning.plan == 2] == ["название", "период"]


def test_cells_merged_down_count_for_every_row() -> None:
    data = workbook(
        [TITLE],
        HEADER,
        ["1", "Семинар", "март", "РМО, ИМЦ"],
        ["2", "Курсы", "май", None],
        merged=["D3:D4"],
    )
    (plan,) = recognise(data, "план.xlsx").plans
    assert [line.executors for line in plan.lines] == ["РМО, ИМЦ", "РМО, ИМЦ"]


FORMULA = workbook([TITLE], HEADER, ["1", '="Семи"&"нар"', "март", "РМО"], ["2", "Курсы", "май", "ИМЦ"])


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ('<c r="B3" t="str"><f>"Семи"&amp;"нар"</f><v>Семинар</v></c>', "Семинар"),
        ('<c r="B3" t="str"><f>""</f><v></v></c>', ""),
    ],
)
def test_formulas_are_read_as_their_results(cell: str, title: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FORMULA)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    counted = re.sub('<c r="B3".*?</c>', cell, sheet)
    assert counted != sheet
    (plan,) = recognise(repack(FORMULA, {"xl/worksheets/sheet1.xml": counted.encode()}), "план.xlsx").plans
    assert [line.title for line in plan.lines] == [title, "Курсы"]


def test_formulas_nobody_has_counted_are_refused() -> None:
    with pytest.raises(InputRefused, match="есть формулы без результатов"):
        recognise(FORMULA, "план.xlsx")


def test_a_workbook_in_binary_parts_is_named() -> None:
    with pytest.raises(InputRefused, match="двоичном формате"):
        recognise(repack(FORMULA, {"xl/workbook.bin": b"x", "xl/workbook.xml": None}), "план.xlsb")
    with pytest.raises(InputRefused, match="повреждён"):
        recognise(repack(FORMULA, {"xl/workbook.xml": None}), "план.xlsx")


def test_hidden_sheets_are_left_out() -> None:
    book = openpyxl.Workbook()
    shown = book.active
    for row in ([TITLE], HEADER, ["1", "Семинар", "март", "РМО"]):
        shown.append(row)
    hidden = book.create_sheet("Черновик")
    for row in (HEADER, ["1", "Старое", "март", "РМО"]):
        hidden.append(row)
    hidden.sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    assert len(recognise(stream.getvalue(), "план.xlsx").plans) == 1


def test_an_old_binary_workbook() -> None:
    (plan,) = recognise((SAMPLES / "plan.xls").read_bytes(), "plan.xls").plans
    assert plan.title == "План мероприятий школы на 2026 год"
    assert outline(plan) == [("s", "1", 1, "Кадры"), ("a", "1.1", 1, "Семинар"), ("a", "1.2", 1, "Курсы")]
    assert [line.deadline for line in plan.lines] == ["", "15.03.2026", "май 2026"]


def ods(*rows: list[str | tuple[str, int]]) -> bytes:
    """A workbook of LibreOffice; a pair is a text and the number of columns it spans."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="Лист1")
    for row in rows:
        made = TableRow()
        for value in row:
            text, span = value if isinstance(value, tuple) else (value, 1)
            cell = TableCell(numbercolumnsspanned=span) if span > 1 else TableCell()
            for paragraph in text.split("\n"):
                cell.addElement(P(text=paragraph))
            made.addElement(cell)
            for _ in range(span - 1):
                made.addElement(CoveredTableCell())
        table.addElement(made)
    empty = TableRow(numberrowsrepeated=1048000)
    empty.addElement(TableCell(numbercolumnsrepeated=16384))
    table.addElement(empty)
    document.spreadsheet.addElement(table)
    stream = io.BytesIO()
    document.write(stream)
    return stream.getvalue()


def test_a_workbook_of_libreoffice() -> None:
    data = ods(
        [(TITLE, 4)],
        [*HEADER],
        [("1. Работа с кадрами", 4)],
        ["1.1.", "Провести:\n- семинар;\n- курсы", "март 2026", "РМО"],
        ["1.2.", "Совет", "май 2026", "ОО"],
    )
    (plan,) = recognise(data, "план.ods").plans
    assert plan.title == TITLE
    assert outline(plan) == [
        ("s", "1", 1, "Работа с кадрами"),
        ("a", "1.1", 1, "Провести:\n- семинар;\n- курсы"),
        ("a", "1.2", 1, "Совет"),
    ]


def test_dates_and_numbers_in_a_workbook_of_libreoffice() -> None:
    document = OpenDocumentSpreadsheet()
    table = Table(name="Лист1")

    def row(*cells: TableCell) -> None:
        made = TableRow()
        for cell in cells:
            made.addElement(cell)
        table.addElement(made)

    def text(value: str) -> TableCell:
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=value))
        return cell

    def typed(shown: str, **attributes: str) -> TableCell:
        cell = TableCell(**attributes)
        cell.addElement(P(text=shown))
        return cell

    row(text(TITLE))
    row(*map(text, HEADER))
    row(
        typed("1,1", valuetype="float", value="1.1"),
        text("Семинар"),
        typed("15 мар", valuetype="date", datevalue="2026-03-15"),
        text("РМО"),
    )
    document.spreadsheet.addElement(table)
    stream = io.BytesIO()
    document.write(stream)
    (plan,) = recognise(stream.getvalue(), "план.ods").plans
    assert [(line.number, line.deadline) for line in plan.lines] == [("1.1", "15.03.2026")]
