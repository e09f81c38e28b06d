"""A grid as an Excel book: read back by an independent library, numbers are numbers and no text is a formula."""

import io
from typing import Any

import openpyxl
import pytest

from msoko_desktop.domain.grids import GridColumn, GridContent, GridRow, RowKind, Value, ValueKind
from msoko_desktop.writers.grid_xlsx import WordTable, grid_xlsx

COLUMNS = (
    GridColumn("school", "Школа", calculated=True),
    GridColumn("m2", "«2»", ValueKind.COUNT, group="Отметки"),
    GridColumn("m3", "«3»", ValueKind.COUNT, group="Отметки"),
    GridColumn("share", "Качество, %", ValueKind.SHARE),
)
ROWS = [GridRow("1", "СОШ № 1"), GridRow("2", "=1+1"), GridRow("total", "Итого", RowKind.TOTAL)]
VALUES: list[list[Value]] = [
    ["СОШ № 1", 2.0, None, 45.25],
    ["=HYPERLINK(1)", -1.0, 0.0, None],
    ["Итого", 1.0, 0.0, 45.25],
]


def page_of(content: GridContent, **more: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(grid_xlsx("Лист «ВПР»", content, "Лист", **more)))


def test_numbers_are_numbers_words_are_words_and_empty_cells_empty() -> None:
    page = page_of(GridContent(COLUMNS, ROWS, [list(row) for row in VALUES]))["Лист"]

    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=4, max_row=7)]
    assert rows == [["Школа", "«2»", "«3»", "Качество, %"], ["СОШ № 1", 2, None, 45.25], ["=HYPERLINK(1)", -1, 0, None],
                    ["Итого", 1, 0, 45.25]]  # fmt: skip
    assert {cell.data_type for row in page.iter_rows() for cell in row if cell.value is not None} == {"s", "n"}
    assert page["A6"].quotePrefix
    assert page["B7"].font.bold
    assert not page["B5"].font.bold


def test_signs_that_no_book_can_hold_are_left_out() -> None:
    content = GridContent(COLUMNS[:1], ROWS[:1], [["СОШ\x01 №\x0b 1"]], notes={("1", "school"): "по\x02 звонку"})
    page = page_of(content)["Лист"]

    assert page["A4"].value == "СОШ № 1"
    assert page["A4"].comment.text == "по звонку"


def test_groups_stand_above_their_columns() -> None:
    page = page_of(GridContent(COLUMNS, ROWS, [list(row) for row in VALUES]))["Лист"]

    assert [cell.value for cell in page[3]] == [None, "Отметки", None, None]
    assert [str(area) for area in page.merged_cells.ranges] == ["B3:C3"]
    assert page.freeze_panes == "B5"
    assert (page.print_title_rows, page.print_title_cols) == ("$3:$4", "$A:$A")


@pytest.mark.parametrize("fixed", [0, 1])
def test_without_groups_the_heads_come_first(fixed: int) -> None:
    page = page_of(GridContent(COLUMNS[:1], ROWS[:1], [["СОШ № 1"]], fixed=fixed))["Лист"]

    assert page["A1"].value == "Лист «ВПР»"
    assert (page["A3"].value, page["A4"].value) == ("Школа", "СОШ № 1")
    assert page.freeze_panes == ("B4" if fixed else "A4")


def test_comments_go_along_and_words_have_a_worksheet_of_their_own() -> None:
    content = GridContent(COLUMNS, ROWS, [list(row) for row in VALUES], notes={("1", "m2"): "по звонку"})
    words = WordTable("Пояснения", ("Код", "Что"), (("=1", "одно"), ("2", "")), (8, 40))
    book = page_of(content, words=[words], author="Отдел")

    assert book["Лист"]["B5"].comment.text == "по звонку"
    assert [[cell.value for cell in row] for row in book["Пояснения"]] == [["Код", "Что"], ["=1", "одно"], ["2", None]]
    assert book["Пояснения"]["A2"].data_type == "s"
    assert book.properties.creator == "Отдел"
