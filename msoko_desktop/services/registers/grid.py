"""A register as a grid to type into: its rows, its columns, remarks; what is typed is stored at once."""

import datetime as dt
from collections.abc import Mapping, Sequence

from msoko_desktop.domain.grids import (
    NEW,
    CellEdit,
    GridContent,
    GridRow,
    Value,
    first_new,
)
from msoko_desktop.domain.registers.cells import cell_value, cell_values, grid_column, remarks_of
from msoko_desktop.domain.registers.model import Register, RegisterRow
from msoko_desktop.domain.schools.schools import is_closed
from msoko_desktop.services.cell_memory import CellMemory, Kept
from msoko_desktop.services.changes import Area
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.registers.catalogue import read_register
from msoko_desktop.services.registers.rows import delete_rows, read_register_rows, set_cells
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.storage import cells
from msoko_desktop.storage import registers as storage
from msoko_desktop.storage.district_file import District

_NAMELESS = "строка {}"


class RegisterGrid(CellMemory):
    """A `GridSource`: a row for each row of the register, known by its id, a column for each of its columns.

    `today` is the day by which what is valid until a day has ended. The first column names a row in sentences.
    """

    area = Area.REGISTERS

    def __init__(self, d: District, key: str, today: dt.date) -> None:
        self.district = d
        self.key = key
        self.name = f"register {key}"
        self.today = today
        self.register: Register = read_register(d, key)
        self.rows: tuple[RegisterRow, ...] = ()
        self.content = GridContent(())
        self._names: Mapping[int, str] = {}
        self.reload()

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only and self.register.on and bool(self.register.shown)

    def reload(self) -> None:
        """Read columns, rows, comments and remarks anew. Raises InputRefused where the register is gone."""
        self.register = read_register(self.district, self.key)
        schools = list_schools(self.district)
        names = {one.id or 0: one.short_name for one in schools}
        offered = tuple(one.short_name for one in schools if not is_closed(one, self.today))
        columns = tuple(grid_column(one, offered) for one in self.register.shown)
        with self.district.reading() as connection:
            notes = cells.read_notes(connection, storage.grid_of(self.register))
        self.rows = read_register_rows(self.district, self.register, names) if self.register.on else ()
        self.content = GridContent(columns, notes=notes, new_rows=self.editable, new_row_hint="Новая строка")
        self._names = names
        self._lay_out()

    def _renew(self, row_ids: Sequence[int]) -> None:
        """Read only some rows anew: one typed cell must not read thousands of them."""
        fresh = {row.id: row for row in read_register_rows(self.district, self.register, self._names, row_ids)}
        self.rows = tuple(fresh.get(row.id, row) for row in self.rows)
        for place, row in enumerate(self.rows):
            if row.id in fresh:
                self.content.rows[place], self.content.values[place] = self._line(place, row)
        self._check()

    def _lay_out(self) -> None:
        if self.register.shown:
            columns = [
                cell_values(column, [row.stored.get(column.key) for row in self.rows], self._names)
                for column in self.register.shown
            ]
            self.content.values = [list(values) for values in zip(*columns, strict=True)]
            first = self.register.shown[0].key
            self.content.rows = [
                GridRow(str(row.id), row.text(first) or _NAMELESS.format(place))
                for place, row in enumerate(self.rows, start=1)
            ]
            self._check()

    def _line(self, place: int, row: RegisterRow) -> tuple[GridRow, list[Value]]:
        shown, stored = self.register.shown, row.stored
        values = [cell_value(column, stored.get(column.key, ""), self._names) for column in shown]
        title = row.text(shown[0].key) or _NAMELESS.format(place + 1)
        return GridRow(str(row.id), title), values

    def _check(self) -> None:
        self.content.remarks = remarks_of(self.register, self.content.columns, self.rows, self.today)

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store values as one undo step; new rows are made of the edits that name them."""
        by_row: dict[str, dict[str, Value]] = {}
        for edit in edits:
            by_row.setdefault(edit.row, {})[edit.column] = edit.value
        new = first_new(edits)
        rows = {int(key): typed for key, typed in by_row.items() if not key.startswith(NEW)}
        changes = set_cells(self.district, self.key, rows, [by_row[key] for key in new], step)
        if new:
            self.reload()
        else:
            self._renew(list(rows))
        created = dict(zip(new, map(str, changes.created), strict=True)) if changes.created else {}
        return GridUpdate(changes, tuple(map(str, rows)), created, rearranged=bool(created))

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Delete rows; undo brings them back."""
        changes = delete_rows(self.district, self.key, [int(key) for key in keys])
        self.reload()
        return GridUpdate(changes, rearranged=True)

    def kept_at(self, row: str, column: str) -> Kept:
        """Return where comments and history of a cell are kept."""
        return storage.grid_of(self.register), row, column
