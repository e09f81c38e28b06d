"""Tables with more columns than a sheet is wide: what stands on which part, and that nothing is lost."""

import io

import pypdf
import pytest

from msoko_desktop.domain.grids import GridColumn, GridContent, GridRow, RowKind, ValueKind
from msoko_desktop.writers.grid_sheet import grid_sheet
from msoko_desktop.writers.paper import PaperOptions, PaperSize
from msoko_desktop.writers.sheet import Role, SheetColumn, SheetRow, Table, cell_paragraphs
from msoko_desktop.writers.sheet_pdf import sheet_pdf
from msoko_desktop.writers.wide_table import split_wide


def table(columns: int) -> Table:
    heads = (SheetColumn("Код", Role.NUMBER), *(SheetColumn(f"{number} (2)", Role.NUMBER) for number in range(columns)))
    rows = tuple(
        SheetRow(False, tuple(map(cell_paragraphs, (f"{row:04d}", *(str(row % 3) for _ in range(columns))))))
        for row in range(5)
    )
    return Table(heads, rows, "пусто")


def headings(part: Table) -> list[str]:
    return [column.heading for column in part.columns]


def test_a_table_that_fits_stays_whole() -> None:
    whole = table(12)
    (part,) = split_wide(whole, PaperOptions())
    assert (headings(part), part.rows) == (headings(whole), whole.rows)


def test_forty_tasks_take_two_sheets_that_both_begin_with_the_code() -> None:
    whole = table(40)
    parts = split_wide(whole, PaperOptions())
    assert len(parts) == 2
    assert [headings(part)[0] for part in parts] == ["Код", "Код"]
    assert [head for part in parts for head in headings(part)[1:]] == headings(whole)[1:]
    assert all(len(row.cells) == len(part.columns) for part in parts for row in part.rows)
    assert abs(len(parts[0].columns) - len(parts[1].columns)) <= 1


def test_a_larger_sheet_holds_more() -> None:
    assert len(split_wide(table(30), PaperOptions())) == 2
    assert len(split_wide(table(30), PaperOptions(size=PaperSize.A3))) == 1


@pytest.mark.parametrize("columns", [8, 24, 60])
def test_no_column_runs_over_the_edge_of_the_sheet(columns: int) -> None:
    grid = GridContent(
        (GridColumn("code", "Код"), *(GridColumn(f"t{n}", f"{n} (10)", ValueKind.NUMBER) for n in range(columns))),
        [GridRow("1", "участник 1"), GridRow("total", "Среднее", RowKind.TOTAL)],
        [["0001", *[10.0] * columns], ["Среднее", *[9.75] * columns]],
    )
    pages = pypdf.PdfReader(io.BytesIO(sheet_pdf(grid_sheet(("Сведения",), grid), PaperOptions()))).pages
    width = float(pages[0].mediabox.width)
    places: list[float] = []
    for page in pages:
        page.extract_text(visitor_text=lambda text, _cm, tm, _f, _s: places.append(tm[4]) if text.strip() else None)
    assert places
    assert max(places) < width - 10 * 72 / 25.4
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert text.count("9,75") == columns


def test_empty_rows_and_columns_are_left_out_but_not_the_total() -> None:
    grid = GridContent(
        (
            GridColumn("school", "Школа", calculated=True, sample="МБОУ «Средняя школа № 1»"),
            GridColumn("enrolled", "По списку", ValueKind.COUNT),
            GridColumn("participants", "Писали", ValueKind.COUNT),
            GridColumn("state", "Состояние", calculated=True),
        ),
        [GridRow("1", "А"), GridRow("2", "Б"), GridRow("total", "Итого", RowKind.TOTAL)],
        [["А", None, 12.0, "черновик"], ["Б", None, None, None], ["Итого", None, 12.0, "1 из 2"]],
    )
    sheet = grid_sheet(("Сведения",), grid, left_out=("state",), headings={"Писали": "Пис."})
    assert headings(sheet.table) == ["Школа", "Пис."]
    assert [[cell[0].text for cell in row.cells] for row in sheet.table.rows] == [["А", "12"], ["Итого", "12"]]
