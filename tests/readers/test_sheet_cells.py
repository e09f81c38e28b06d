"""Cells of workbooks as they stand: ODS with its repeated rows, formulas without results, what is hidden or merged."""

import datetime as dt
import io
import zipfile
from collections.abc import Sequence

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.rules import Limits
from msoko_desktop.readers.sheet_cells import SheetCells, address, read_workbook
from tests.data.plan_files import read

LIMITS = Limits(**read("recognition")["limits"])
SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
HIDDEN = (
    '<office:automatic-styles><style:style style:name="ta2" style:family="table">'
    '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
)


def ods(rows: str, more: str = "", style: str = "ta1") -> bytes:
    """Return an ODS file with a sheet «Лист» of these rows."""
    table = f'<table:table table:name="Лист" table:style-name="{style}">{rows}</table:table>{more}'
    content = (
        f"<office:document-content {SPACES}>{HIDDEN}<office:body><office:spreadsheet>{table}</office:spreadsheet>"
        "</office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    return file.getvalue()


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def cell(text: str = "", attributes: str = "") -> str:
    inner = f"<text:p>{text}</text:p>" if text else ""
    return f"<table:table-cell {attributes}>{inner}</table:table-cell>"


def number(value: str, attributes: str = "") -> str:
    return cell(value, f'office:value-type="float" office:value="{value}" {attributes}')


def sheet(data: bytes) -> SheetCells:
    return read_workbook(data, "форма.ods", LIMITS)[0]


@pytest.mark.parametrize(
    ("place", "name"), [((0, 0), "A1"), ((6, 3), "D7"), ((9, 25), "Z10"), ((0, 26), "AA1"), ((1, 701), "ZZ2")]
)
def test_a_place_is_named_as_a_person_sees_it(place: tuple[int, int], name: str) -> None:
    assert address(*place) == name


def test_values_of_ods_keep_their_kinds_and_places() -> None:
    date = cell("07.01.26", 'office:value-type="date" office:date-value="2026-01-07"')
    truth = cell("ИСТИНА", 'office:value-type="boolean" office:boolean-value="true"')

    found = sheet(ods(row() + row(cell(), cell("8А"), number("12.5"), date, truth)))

    assert [found.value(1, place) for place in range(6)] == ["", "8А", 12.5, dt.datetime(2026, 1, 7), True, ""]


def test_a_million_empty_rows_at_the_end_take_no_room() -> None:
    empty = row(
        cell(attributes='table:number-columns-repeated="16384"'), attributes='table:number-rows-repeated="1048000"'
    )

    found = sheet(ods(row(cell("8А")) + empty))

    assert found.rows == [["8А"]]


@pytest.mark.parametrize(
    "rows",
    [
        row(number("1", 'table:number-columns-repeated="16384"'), attributes='table:number-rows-repeated="1048576"'),
        row(attributes='table:number-rows-repeated="99999999"') + row(number("1")),
        row(cell(attributes='table:number-columns-repeated="99999999"'), number("1")),
    ],
)
def test_a_value_repeated_without_end_is_refused(rows: str) -> None:
    with pytest.raises(InputRefused, match="слишком велик"):
        sheet(ods(rows))


def test_repeated_cells_and_rows_are_as_many_as_they_say() -> None:
    found = sheet(
        ods(row(number("1", 'table:number-columns-repeated="3"'), attributes='table:number-rows-repeated="2"'))
    )

    assert found.rows == [[1.0, 1.0, 1.0]] * 2


def test_formulas_are_told_from_those_without_a_result_and_from_errors() -> None:
    formula = 'table:formula="of:=1+1"'

    found = sheet(
        ods(row(number("2", formula), cell("", formula), cell("#DIV/0!", formula + ' office:value-type="string"')))
    )

    assert found.formulas == {(0, 0)}
    assert found.uncounted == {(0, 1)}
    assert found.errors == {(0, 2): "#DIV/0!"}


def test_hidden_rows_hidden_sheets_and_merged_cells_are_noted() -> None:
    spanned = number("1", 'table:number-rows-spanned="2" table:number-columns-spanned="3"')
    rows = row(spanned) + row(number("2"), attributes='table:visibility="collapse"')

    found = sheet(ods(rows, style="ta2"))

    assert found.merged == (((0, 0), (1, 2)),)
    assert found.hidden_rows == {1}
    assert not found.visible


@pytest.mark.parametrize("value", ["1e400", "-1e400", "NaN"])
def test_numbers_out_of_this_world_come_as_they_are_for_the_one_who_judges(value: str) -> None:
    found = sheet(ods(row(number(value))))

    assert isinstance(found.value(0, 0), float)


def refusals() -> Sequence[tuple[bytes, str]]:
    return (
        (b"", "пуст"),
        (b"\x00" * 100, "не таблица"),
        (ods("<table:table-row>"), "повреждён"),
        (ods("").replace(b"office:spreadsheet", b"office:textdocum.."), "повреждён"),
        (ods(row(cell("1", 'office:value-type="float" office:value="двенадцать"'))), "повреждён"),
    )


@pytest.mark.parametrize(("data", "told"), refusals())
def test_what_is_no_table_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(InputRefused, match=told):
        read_workbook(data, "форма.ods", LIMITS)
