"""Registers written as Excel books, edited there, taken in again: nothing is lost and nothing comes twice."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from msoko_desktop.domain.registers.table import ROW_CODE_TITLE
from msoko_desktop.services import registers
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.registers import importing, papers
from msoko_desktop.services.registers.importing import State
from msoko_desktop.storage.district_file import District
from tests.services.exchange.test_exchange_libreoffice import OFFICE, convert_all

TODAY = dt.date(2026, 11, 25)
KEYS = (
    "control_materials", "commissions", "experts", "observers", "risk_group", "gifted", "courses", "contests",
    "partners", "mentors",
)  # fmt: skip
"""The ten uses that the registers were asked for; the demonstration has rows in each."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "Район.msoko"
    make_demo(path, TODAY)
    return path


@pytest.fixture
def district(demo: Path, tmp_path: Path) -> Iterator[District]:
    path = tmp_path / "Район.msoko"
    path.write_bytes(demo.read_bytes())
    with closing(open_district(path)) as found:
        yield found


def written(d: District, key: str, folder: Path) -> Path:
    path = folder / f"{key}.xlsx"
    path.write_bytes(papers.register_document(d, key, "xlsx", today=TODAY))
    return path


def edited(path: Path, edit: Callable[[Any, int], object]) -> Path:
    """Edit the worksheet of a book; `edit` gets it and the number of the row of headings."""
    book = load_workbook(path)
    page = book.active
    head = next(row for row in range(1, 9) if page.cell(row, page.max_column).value == ROW_CODE_TITLE)
    edit(page, head)
    book.save(path)
    return path


def read(d: District, key: str, path: Path) -> tuple[importing.RegisterSheet, tuple[importing.TableRow, ...]]:
    sheet = importing.match_sheet(d, key, importing.read_table(path)[0])
    return sheet, importing.preview(d, key, sheet, sheet.columns)


def take(d: District, key: str, path: Path) -> None:
    sheet, rows = read(d, key, path)
    importing.take_in(d, key, rows, sheet, sheet.columns)


def states(rows: tuple[importing.TableRow, ...]) -> dict[State, int]:
    return {state: sum(row.state is state for row in rows) for state in State}


def values(d: District, key: str) -> dict[int, dict[str, str]]:
    return {row.id: dict(row.stored) for row in registers.rows_of(d, key)}


@pytest.mark.parametrize("key", KEYS)
def test_a_word_edited_in_excel_changes_its_row_and_no_other(district: District, tmp_path: Path, key: str) -> None:
    """The first column is edited – the name by which a row would be known – and a row is added below."""
    before = values(district, key)
    first = registers.read_register(district, key).shown[0].key
    place = next(iter(before))
    path = written(district, key, tmp_path)
    assert states(read(district, key, path)[1]) == {State.NEW: 0, State.CHANGED: 0, State.SAME: len(before)}

    def edit(page: Any, head: int) -> None:
        page.cell(head + 1, 1).value = "Исправлено в Excel"
        page.cell(page.max_row + 1, 1).value = "Добавлено в Excel"

    take(district, key, edited(path, edit))

    after = values(district, key)
    assert after[place] == {**before[place], first: "Исправлено в Excel"}
    assert {number: row for number, row in after.items() if number in before and number != place} == {
        number: row for number, row in before.items() if number != place
    }
    assert [row for number, row in after.items() if number not in before] == [{first: "Добавлено в Excel"}]


def test_a_row_copied_in_excel_with_its_code_is_a_new_one(district: District, tmp_path: Path) -> None:
    before = values(district, "partners")

    def edit(page: Any, head: int) -> None:
        last = page.max_row + 1
        for column in range(1, page.max_column + 1):
            page.cell(last, column).value = page.cell(head + 1, column).value
        page.cell(last, 1).value = "Второй музей"

    _, rows = read(district, "partners", edited(written(district, "partners", tmp_path), edit))

    assert states(rows) == {State.NEW: 1, State.CHANGED: 0, State.SAME: len(before)}


def test_a_code_of_a_row_that_is_gone_does_not_hit_the_one_that_has_its_number_now(
    district: District, tmp_path: Path
) -> None:
    last, key = max((max(values(district, key)), key) for key in KEYS if key != "gifted")  # that one's are kept apart
    first = registers.read_register(district, key).shown[0].key
    path = written(district, key, tmp_path)
    registers.delete_rows(district, key, [last])
    (again,) = registers.add_rows(district, key, [{first: "Совсем другой"}]).created
    assert again == last, "numbers are given again"

    _, rows = read(district, key, path)

    assert states(rows)[State.NEW] == 1
    assert again not in {row.row_id for row in rows}


if OFFICE is not None:

    def test_all_books_saved_by_libreoffice_bring_nothing_new_and_edits_once(
        district: District, tmp_path: Path
    ) -> None:
        for key in KEYS:
            written(district, key, tmp_path)
        edited(tmp_path / "partners.xlsx", lambda page, head: setattr(page.cell(head + 2, 1), "value", "Исправлено"))
        folder = tmp_path / "saved"
        folder.mkdir()

        saved = convert_all([tmp_path / f"{key}.xlsx" for key in KEYS], "ods", folder)

        for key, path in zip(KEYS, saved, strict=True):
            changed = int(key == "partners")
            rows = len(values(district, key))
            assert states(read(district, key, path)[1]) == {
                State.NEW: 0, State.CHANGED: changed, State.SAME: rows - changed,
            }, key  # fmt: skip
