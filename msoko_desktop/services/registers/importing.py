"""Takes a table of somebody else's into a register: reads it, matches its columns, shows, stores as one step."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.registers import table
from msoko_desktop.domain.registers.table import State, TableRow, told
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.registers.catalogue import read_register, require
from msoko_desktop.services.registers.rows import refuse_off, rows_of, store_read
from msoko_desktop.services.schools import school_import
from msoko_desktop.services.schools.school_names import school_finder
from msoko_desktop.storage import import_profiles
from msoko_desktop.storage import registers as storage
from msoko_desktop.storage.district_file import District

__all__ = [
    "RegisterSheet",
    "State",
    "TableRow",
    "match_sheet",
    "pasted",
    "preview",
    "read_table",
    "take_in",
    "told",
    "with_heading",
]

_STEP = "Загрузить таблицу в банк"


@dataclass(frozen=True, slots=True)
class RegisterSheet:
    """A sheet of a table: numbers and texts of its filled rows, which of them holds the headings (None: none does),
    the keys of the columns proposed; `broken` tells how many formulas show an error, `hidden` how many rows are hidden.
    """

    name: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    heading: int | None = None
    columns: tuple[str | None, ...] = ()
    broken: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden: int = 0

    @property
    def headings(self) -> tuple[str, ...]:
        """The texts of the headings, "" where the sheet has none."""
        width = max((len(row) for _, row in self.rows), default=0)
        texts = () if self.heading is None else self.rows[self.heading][1]
        return (*texts, *[""] * (width - len(texts)))

    @property
    def body(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """The rows below the headings, all of them where there are none."""
        return self.rows if self.heading is None else self.rows[self.heading + 1 :]


def read_table(path: Path) -> tuple[RegisterSheet, ...]:
    """Return the visible sheets of a file (XLSX, XLS, ODS, CSV …) that have anything in them; nothing is stored.

    Raises InputRefused for what is no table or an empty one, EnvironmentProblem where the disk stands in the way.
    """
    found = tuple(
        RegisterSheet(one.name, one.rows, broken=one.broken, hidden=one.hidden)
        for one in school_import.filled_sheets(path)
    )
    if not found:
        raise InputRefused(f"В файле «{path.name}» нет заполненных листов: выберите файл с таблицей.")
    return found


def pasted(rows: Sequence[Sequence[str]]) -> RegisterSheet:
    """Return rows of texts, as copied from a spreadsheet, as a sheet. Raises InputRefused where nothing is in them."""
    if not any(text.strip() for row in rows for text in row):
        raise InputRefused("В буфере обмена нет таблицы: скопируйте строки в Excel и повторите.")
    return RegisterSheet("Буфер обмена", school_import.list_of_rows(rows).rows)


def match_sheet(d: District, key: str, sheet: RegisterSheet) -> RegisterSheet:
    """Return a sheet with its headings found and columns proposed: as the person matched them before, or by titles."""
    register = read_register(d, key)
    remembered = _remembered(d, key)
    heading = table.find_heading([row for _, row in sheet.rows], register.shown)
    if heading is None and remembered:
        rows = [row for _, row in sheet.rows[: table.LOOKED_AT]]
        hits = [len(table.remembered_names(row, [None] * len(row)).keys() & remembered.keys()) for row in rows]
        heading = hits.index(max(hits)) if any(hits) else None
    return with_heading(d, key, sheet, heading)


def with_heading(d: District, key: str, sheet: RegisterSheet, heading: int | None) -> RegisterSheet:
    """Return a sheet with another row of headings (its place among the filled rows; None: there are none)."""
    found = replace(sheet, heading=heading)
    return replace(found, columns=table.propose(found.headings, read_register(d, key).shown, _remembered(d, key)))


def _remembered(d: District, key: str) -> dict[str, str]:
    """Return how headings were matched before, by heading as it is compared."""
    with d.reading() as connection:
        profiles = import_profiles.read_profiles(connection)
    for content in profiles:
        with suppress(ValueError):
            told_of = json.loads(content)
            if isinstance(told_of, dict) and told_of.get("register") == key and isinstance(told_of.get("names"), dict):
                return {str(name): str(column) for name, column in told_of["names"].items()}
    return {}


def preview(d: District, key: str, sheet: RegisterSheet, columns: Sequence[str | None]) -> tuple[TableRow, ...]:
    """Return what the rows of a sheet would do with these keys of its columns; nothing is stored.

    Raises InputRefused where no column was matched, one twice, where a formula shows an error in a matched column.
    """
    finder = school_finder(d)

    def find(text: str) -> int | None:
        school = finder.find(text)
        return school.id if school is not None else None

    numbers = {number for number, _ in sheet.body}
    for (number, place), text in sorted(sheet.broken.items()):
        if number in numbers and place < len(columns) and columns[place]:
            raise InputRefused(
                f"Строка {number}: формула показывает ошибку «{text}». Исправьте её в файле или не загружайте столбец."
            )
    return table.read_rows(read_register(d, key), sheet.body, columns, rows_of(d, key), find)


def take_in(
    d: District, key: str, rows: Sequence[TableRow], sheet: RegisterSheet, columns: Sequence[str | None]
) -> Changes:
    """Store new and changed rows as one undo step and remember how the columns were matched; `created` are new ids."""
    changed = {row.row_id: row.values for row in rows if row.state is State.CHANGED and row.row_id is not None}
    new = [row.values for row in rows if row.state is State.NEW]
    with operation(d, _STEP) as step:
        register = require(step.connection, key)
        refuse_off(register)
        store_read(d, step, register, changed, _STEP)
        created = storage.insert_rows(step.connection, register, new)
        names = table.remembered_names(sheet.headings, columns)
        if names:
            profile = {"register": key, "names": {**_remembered(d, key), **names}}
            import_profiles.write_profile(step.connection, f"register {key}", json.dumps(profile, ensure_ascii=False))
        step.changed(Area.REGISTERS, created=created)
    return step.changes
