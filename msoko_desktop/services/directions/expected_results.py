"""The table of expected results by year: its cells with their state from the register. Every write is one undo step."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from msoko_desktop.domain.directions.expected_results import (
    ExpectedCell,
    ExpectedRow,
    ExpectedState,
    ReadExpected,
    due_in_title,
    kind_of_title,
    read_expected,
    row_stem,
    state_of,
)
from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.directions.directions import direction_of_title, list_directions, owners_of
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import documents as register
from msoko_desktop.storage import expected_results as rows
from msoko_desktop.storage.district_file import District

OF_REGISTER = "Этот документ взят из реестра: измените его на странице «Документы»."
NO_ROW = "Этой строки в таблице уже нет. Откройте страницу заново."


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell with the document behind it (None where the register has none) and its state."""

    cell: ExpectedCell
    document: Document | None
    state: ExpectedState


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row as it is shown; `own` is False for documents of the register that no row of the table speaks of."""

    key: str
    direction: str
    cells: Mapping[int, ShownCell]
    own: bool = True


def table(d: District, today: dt.date, direction: str | None = None) -> tuple[ShownRow, ...]:
    """Return the table of expected results for a direction of the active set (None: all, in their order).

    Documents of the register that are expected until a day and of which no row speaks stand below the rows of their
    direction, those of several years that differ by the years of their titles in one row.
    """
    owners = owners_of(d)
    by_id = {one.id: one for one in list_documents(d) if one.id is not None}
    with d.reading() as connection:
        stored = rows.read_rows(connection)
    used = {cell.document_id for row in stored for cell in row.cells.values()}
    found: dict[str, list[ShownRow]] = {card.code: [] for card in list_directions(d)}
    for row in stored:
        owner = owners.get(row.direction)
        if owner is None:
            continue
        cells = {}
        for year, cell in row.cells.items():
            document = by_id.get(cell.document_id or 0)
            cells[year] = ShownCell(cell, document, state_of(cell, year, document, today))
        found[owner].append(ShownRow(row.key, owner, cells))
    for code, group in _of_register(by_id, used, owners, today).items():
        found[code] += group
    return tuple(row for code, group in found.items() if direction in (None, code) for row in group)


def _of_register(
    by_id: Mapping[int, Document], used: set[int | None], owners: Mapping[str, str], today: dt.date
) -> dict[str, list[ShownRow]]:
    groups: dict[tuple[str, str], dict[int, ShownCell]] = {}
    for document_id, document in by_id.items():
        owner = owners.get(document.direction)
        if owner is None or document.due is None or document_id in used or document.plan_id or document.order_id:
            continue
        cell = ExpectedCell(document.title, document.due, document_id)
        key = (owner, row_stem(document.title))
        while document.due.year in groups.setdefault(key, {}):
            key = (owner, f"{key[1]}+")
        groups[key][document.due.year] = ShownCell(cell, document, state_of(cell, document.due.year, document, today))
    found: dict[str, list[ShownRow]] = {}
    for (owner, _), cells in groups.items():
        if cells:
            first = min(one.document.id or 0 for one in cells.values() if one.document)
            found.setdefault(owner, []).append(ShownRow(f"register {first}", owner, cells, own=False))
    return found


def counts(shown: Sequence[ShownRow], year: int) -> dict[ExpectedState, int]:
    """Return how many documents of a year are in each state."""
    states = [row.cells[year].state for row in shown if year in row.cells]
    return {state: states.count(state) for state in ExpectedState}


# --- writing


def set_cell(d: District, key: str | None, direction: str, year: int, title: str) -> Changes:
    """Type what a row expects in a year ("" takes it away); without `key` a new row is made, its id in `created`."""
    return set_cells(d, [(key, direction, year, title)])


def set_cells(
    d: District,
    typed: Sequence[tuple[str | None, str, int, str]],
    name: str = "Изменить ожидаемые результаты",
    dues: Mapping[tuple[str, int], dt.date | None] = MappingProxyType({}),
) -> Changes:
    """Store typed cells as (key of the row, direction, year, title); edits with one key "new:N" make one row.

    A title that is new puts an expected document into the register, a changed one renames that document while it is
    expected, an empty one takes it away. `dues` are days by key of the row and year (None: what the title names, else
    the end of the year). Raises InputRefused for a row that is gone and a day without a document.
    """
    with operation(d, name) as step:
        made: dict[str, int] = {}
        by_key = {row.key: row for row in rows.read_rows(step.connection)}
        known = {one.id: one for one in register.read_documents(step.connection)}
        fresh: list[int] = []
        for key, direction, year, title in typed:
            text = one_line(clean(title))
            row = by_key.get(key or "")
            if row is None and key is not None and key.startswith("register "):
                raise InputRefused(OF_REGISTER)
            if row is None and key is not None and not key.startswith("new:"):
                raise InputRefused(NO_ROW)
            row_id = row.id if row is not None else made.get(key or "")
            if row_id is None:
                if not text:
                    continue
                row_id = rows.add_row(step.connection, direction)
                fresh.append(row_id)
                if key is not None:
                    made[key] = row_id
            cell = row.cells.get(year) if row is not None else None
            _put_cell(step, row_id, direction, year, text, cell, known.get(cell.document_id) if cell else None)
        for (key, year), due in dues.items():
            _put_due(step, f"expected {made[key]}" if key in made else key, year, due)
        _drop_empty(step)
        step.changed(Area.DIRECTIONS, Area.DOCUMENTS, created=fresh)
    return step.changes


def _put_cell(
    step: Step, row_id: int, direction: str, year: int, text: str, cell: ExpectedCell | None, document: Document | None
) -> None:
    expected = document is not None and document.status is DocumentStatus.EXPECTED
    if not text:
        rows.write_cell(step.connection, row_id, year, None)
        if expected and document is not None and document.id is not None:
            register.erase_document(step.connection, document.id)
        return
    due = cell.due if cell is not None else None
    due = due or due_in_title(text, year) or dt.date(year, 12, 31)
    if document is None:
        document = Document(kind_of_title(text), text, status=DocumentStatus.EXPECTED, direction=direction, due=due)
        expected = True
    if expected:
        document_id = register.write_document(step.connection, replace(document, title=text))
    else:
        document_id = document.id or 0
    rows.write_cell(step.connection, row_id, year, ExpectedCell(text, due, document_id))


def _drop_empty(step: Step) -> None:
    empty = [row.id for row in rows.read_rows(step.connection) if not row.cells and row.id is not None]
    rows.delete_rows(step.connection, empty)


def delete_rows(d: District, keys: Sequence[str]) -> Changes:
    """Delete rows with the documents of the register that are still expected; others stay in the register.

    Raises InputRefused for a row that is gone or that stands for a document of the register.
    """
    with operation(d, "Удалить ожидаемые результаты") as step:
        by_key = {row.key: row for row in rows.read_rows(step.connection)}
        known = {one.id: one for one in register.read_documents(step.connection)}
        for key in keys:
            if key.startswith("register "):
                raise InputRefused("Этот документ взят из реестра: удалите его на странице «Документы».")
            if key not in by_key:
                raise InputRefused(NO_ROW)
            row = by_key[key]
            rows.delete_rows(step.connection, [row.id or 0])
            for cell in row.cells.values():
                document = known.get(cell.document_id)
                if document is not None and document.status is DocumentStatus.EXPECTED and document.id is not None:
                    register.erase_document(step.connection, document.id)
        step.changed(Area.DIRECTIONS, Area.DOCUMENTS)
    return step.changes


def set_due(d: District, key: str, year: int, due: dt.date) -> Changes:
    """Set until when a cell is due, for its document, too. Raises InputRefused where the row or the cell is gone."""
    with operation(d, "Изменить срок документа") as step:
        _put_due(step, key, year, due)
        step.changed(Area.DIRECTIONS, Area.DOCUMENTS)
    return step.changes


def _put_due(step: Step, key: str, year: int, due: dt.date | None) -> None:
    row = next((one for one in rows.read_rows(step.connection) if one.key == key), None)
    if row is None or row.id is None:
        raise InputRefused(OF_REGISTER if key.startswith("register ") else NO_ROW)
    if year not in row.cells:
        raise InputRefused(f"Документа {year} года в этой строке нет. Сначала введите его название.")
    before = row.cells[year]
    cell = replace(before, due=due or due_in_title(before.title, year) or dt.date(year, 12, 31))
    rows.write_cell(step.connection, row.id, year, cell)
    known = {one.id: one for one in register.read_documents(step.connection)}
    document = known.get(cell.document_id)
    if document is not None and document.order_id is None and document.plan_id is None:
        register.write_document(step.connection, replace(document, due=cell.due))


def bind_document(d: District, key: str, year: int, document: Document) -> Changes:
    """Let a document of the register – an order or a plan, too – be what a cell expects; the expected one goes.

    Raises InputRefused where the row or the cell is gone.
    """
    with operation(d, "Указать документ") as step:
        row = next((one for one in rows.read_rows(step.connection) if one.key == key), None)
        if row is None or year not in row.cells or row.id is None:
            raise InputRefused(NO_ROW)
        before = row.cells[year]
        document_id = document.id or register.write_document(
            step.connection, replace(document, direction=row.direction)
        )
        rows.write_cell(step.connection, row.id, year, replace(before, document_id=document_id))
        known = {one.id: one for one in register.read_documents(step.connection)}
        old = known.get(before.document_id)
        if old is not None and old.id != document_id and old.status is DocumentStatus.EXPECTED and old.id is not None:
            register.erase_document(step.connection, old.id)
        step.changed(Area.DIRECTIONS, Area.DOCUMENTS)
    return step.changes


# --- taking a table in


def recognise(d: District, path: Path) -> ReadExpected:
    """Return the table of expected results of a document (DOCX, XLSX, ODT, HTML, text); nothing is stored.

    Raises InputRefused where there is none, EnvironmentProblem where the file cannot be read.
    """
    from msoko_desktop.readers.expected_table import read_expected_file

    return _read(d, lambda: read_expected_file(path, rules=reference_data("recognition")), "", path.name)


def recognise_text(d: District, text: str, direction: str = "") -> ReadExpected:
    """Return the table of a copied text or HTML; rows before the first name of a direction belong to `direction`."""
    from msoko_desktop.readers.expected_table import read_expected_text

    return _read(d, lambda: read_expected_text(text, rules=reference_data("recognition")), direction, "Буфер обмена")


def _read(
    d: District, read: "Callable[[], Sequence[str | Sequence[tuple[Sequence[str], bool]]]]", default: str, name: str
) -> ReadExpected:
    found = read_expected(read(), lambda text: direction_of_title(d, text), default)
    if found is None or not found.rows:
        raise InputRefused(
            f"«{name}»: таблица ожидаемых результатов не найдена. В её шапке должны стоять годы, например «2026 2027»."
        )
    return found


def store(d: District, found: ReadExpected) -> Changes:
    """Put the rows of a table into the file as one undo step, those that are there already left out."""
    owners = owners_of(d)
    with d.reading() as connection:
        known = {(row.direction, *sorted(_titles(row))) for row in rows.read_rows(connection)}
    fresh = [row for row in found.rows if (row.direction, *sorted(_titles(row))) not in known]
    if not fresh:
        raise InputRefused("Все строки этой таблицы в файле уже есть.")
    typed = [
        (f"new:{place}", owners.get(row.direction, row.direction), year, cell.title)
        for place, row in enumerate(fresh)
        for year, cell in row.cells.items()
    ]
    return set_cells(d, typed, "Загрузить ожидаемые результаты")


def _titles(row: ExpectedRow) -> list[tuple[int, str]]:
    return [(year, cell.title.casefold()) for year, cell in row.cells.items()]
