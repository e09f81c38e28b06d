"""The table of expected results as a grid: a row a document, its title and its state in each year."""

import datetime as dt
from collections.abc import Sequence

from msoko_desktop.domain.directions.expected_results import ExpectedState, due_of
from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import NEW, CellEdit, GridColumn, GridContent, GridRow, Value, ValueKind
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.registers.model import parse_stored_date
from msoko_desktop.services.cell_memory import CellMemory, Kept
from msoko_desktop.services.changes import Area
from msoko_desktop.services.directions import expected_results
from msoko_desktop.services.directions.directions import direction_titles
from msoko_desktop.services.directions.expected_results import ShownCell, ShownRow
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.storage import cells
from msoko_desktop.storage.district_file import District

DIRECTION = "direction"
TINTS = {
    ExpectedState.APPROVED: "good",
    ExpectedState.DRAFT: "warning",
    ExpectedState.LATE: "danger",
    ExpectedState.EXPECTED: "muted",
    ExpectedState.CANCELLED: "muted",
}


class ExpectedGrid(CellMemory):
    """A `GridSource`: what one direction is to bring (None: all of them, to look at), by year."""

    area = Area.DIRECTIONS
    name = "expected results"

    def __init__(self, d: District, direction: str | None, years: Sequence[int], today: dt.date) -> None:
        self.district = d
        self.direction = direction
        self.years = tuple(years)
        self.today = today
        self.grid = "expected results"
        self.rows: tuple[ShownRow, ...] = ()
        self.content = GridContent(())
        self.reload()

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    def row(self, key: str) -> ShownRow | None:
        """Return what a row shows."""
        return next((one for one in self.rows if one.key == key), None)

    def cell(self, key: str, column: str) -> tuple[int, ShownCell | None] | None:
        """Return the year of a column and what the row has there; None for the column of the direction."""
        row = self.row(key)
        if row is None or " " not in column:
            return None
        year = int(column.rpartition(" ")[2])
        return year, row.cells.get(year)

    def reload(self) -> None:
        """Read rows and states anew."""
        self.rows = expected_results.table(self.district, self.today, self.direction)
        with self.district.reading() as connection:
            notes = cells.read_notes(connection, self.grid)
        columns = []
        if self.direction is None:
            columns.append(GridColumn(DIRECTION, "Направление", calculated=True, sample="Воспитание и социализация"))
        own = self.direction is not None
        for year in self.years:
            columns.append(
                GridColumn(
                    f"title {year}", "Документ", tip=f"Документ, ожидаемый в {year} году", group=str(year),
                    sample="Справка о результатах оценки качества",
                )
            )  # fmt: skip
            if own:
                columns.append(
                    GridColumn(
                        f"due {year}", "Срок", ValueKind.DATE, group=str(year), sample="00.00.0000",
                        tip=f"До какого дня ждут документ {year} года; пусто – до 31 декабря",
                    )
                )  # fmt: skip
            columns.append(
                GridColumn(
                    f"state {year}", "Состояние", calculated=True, group=str(year),
                    sample="○ ожидается" if own else "○ до 31.12.2026",
                    tip=f"Состояние документа {year} года по реестру",
                )
            )  # fmt: skip
        content = GridContent(tuple(columns), notes=notes, new_rows=own, fixed=0 if own else 1)
        content.new_row_hint = "Новый ожидаемый документ: введите название под его годом"
        locked, tints = set(), {}
        titles = direction_titles(self.district)
        for row in self.rows:
            first = next(iter(row.cells.values())).cell.title if row.cells else ""
            content.rows.append(GridRow(row.key, first))
            values: list[Value] = [] if own else [titles.get(row.direction, row.direction)]
            for year in self.years:
                found = row.cells.get(year)
                if found is None:
                    values += [None] * (3 if own else 2)
                else:
                    day = due_of(found.cell, year, found.document).isoformat()
                    state = f"{found.state.shape} {found.state.label}"
                    values += [found.cell.title, day, state] if own else [found.cell.title, state_words(found)]
                    tints[row.key, f"state {year}"] = TINTS[found.state]
                if not row.own:
                    locked |= {(row.key, f"title {year}"), (row.key, f"due {year}")}
            content.values.append(values)
        content.locked, content.tints = frozenset(locked), tints
        self.content = content

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store titles as one undo step; the register follows. Raises InputRefused as `expected_results` does."""
        typed, new = [], list(dict.fromkeys(edit.row for edit in edits if edit.row.startswith(NEW)))
        dues: dict[tuple[str, int], dt.date | None] = {}
        for edit in edits:
            if edit.column.startswith("due "):
                day = parse_stored_date(str(edit.value)) if edit.value else None
                if edit.value and day is None:
                    raise InputRefused(f"«{edit.value}» — не дата. Введите, например, «31.12.2026».")
                dues[edit.row, int(edit.column.rpartition(" ")[2])] = day
                continue
            if not edit.column.startswith("title "):
                raise InputRefused("Этот столбец заполняется сам: состояние берётся из реестра документов.")
            row = self.row(edit.row)
            direction = row.direction if row is not None else self.direction
            if direction is None:
                raise InputRefused("Выберите направление слева: новая строка относится к нему.")
            typed.append((edit.row, direction, int(edit.column.rpartition(" ")[2]), str(edit.value or "")))
        changes = expected_results.set_cells(self.district, typed, step, dues)
        self.reload()
        created = {key: f"expected {row}" for key, row in zip(new, changes.created, strict=False)}
        rows = tuple(dict.fromkeys(created.get(edit.row, edit.row) for edit in edits))
        return GridUpdate(changes, rows, created, rearranged=bool(created) or not dues)

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Delete rows with their expected documents."""
        changes = expected_results.delete_rows(self.district, keys)
        self.reload()
        return GridUpdate(changes, rearranged=True)

    def kept_at(self, row: str, column: str) -> Kept:
        """Return where comments and history of a cell are kept."""
        return self.grid, row, column


def state_words(found: ShownCell) -> str:
    """Return the state of a cell: «● утверждён», «○ до 31.12.2026», «■ просрочен»."""
    state = found.state
    due = found.cell.due or (found.document.due if found.document is not None else None)
    if state is ExpectedState.EXPECTED and due is not None:
        return f"{state.shape} до {date_dots(due)}"
    return f"{state.shape} {state.label}"


def document_of(found: ShownCell | None) -> Document | None:
    """Return the document behind a cell."""
    return None if found is None else found.document
