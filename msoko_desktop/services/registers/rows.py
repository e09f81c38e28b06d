"""The rows of a register: read with the names of schools, added, changed, deleted; each write is one undo step."""

from collections.abc import Mapping, Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import Value, shortened
from msoko_desktop.domain.registers.cells import LONGEST, shown_value, stored_value
from msoko_desktop.domain.registers.model import Register, RegisterRow
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.registers.catalogue import read_register, require
from msoko_desktop.services.result_sheets.common import now
from msoko_desktop.services.schools.school_names import SchoolFinder, school_finder
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import cells
from msoko_desktop.storage import registers as storage
from msoko_desktop.storage.district_file import District

Typed = Mapping[str, Value]
"""Cells of a row by column key, as the grid holds them: text, number, day as «2026-09-01»; None empties one."""

ROW_GONE = "Этой строки в банке больше нет: откройте банк заново."
OFF = "Банк «{}» выключен: сначала включите его, в нём персональные данные."


def school_names(d: District) -> dict[int, str]:
    """Return the short names of all schools by id, closed ones too."""
    return {one.id or 0: one.short_name for one in list_schools(d)}


def rows_of(d: District, key: str) -> tuple[RegisterRow, ...]:
    """Return the rows of a register in the order they were entered; none for one that is unknown or turned off."""
    from msoko_desktop.services.registers.catalogue import find_register

    register = find_register(d, key)
    if register is None or register.id is None or not register.on:
        return ()
    return read_register_rows(d, register, school_names(d))


def read_register_rows(
    d: District, register: Register, names: Mapping[int, str], row_ids: Sequence[int] | None = None
) -> tuple[RegisterRow, ...]:
    """Return the rows of a register (only some, where given); `names` are the short names of schools by id."""
    if register.id is None:
        return ()
    with d.reading() as connection:
        found = storage.read_rows(connection, register, row_ids)
    return tuple(RegisterRow(row_id, values, names) for row_id, values in found.items())


def to_stored(register: Register, typed: Typed, finder: SchoolFinder) -> dict[str, str]:
    """Return typed cells as they are kept. Raises InputRefused for an unknown column and a text that is too long."""
    found: dict[str, str] = {}

    def find(text: str) -> int | None:
        school = finder.find(text)
        return school.id if school is not None else None

    for key, value in typed.items():
        try:
            column = register.column(key)
        except KeyError:
            raise InputRefused("Этого столбца в банке больше нет: откройте банк заново.") from None
        kept = stored_value(column, clean(value, column.title) if isinstance(value, str) else value, find)
        if len(kept) > LONGEST:
            raise InputRefused(f"«{column.title}»: текст длиннее {LONGEST} знаков. Сократите его или приложите файл.")
        found[key] = kept
    return found


def refuse_off(register: Register) -> None:
    """Raise InputRefused where a register of personal data was not turned on."""
    if not register.on:
        raise InputRefused(OFF.format(shortened(register.title)))


def add_rows(d: District, key: str, rows: Sequence[Typed], step_name: str = "Добавить строки в банк") -> Changes:
    """Add rows behind the last one as one undo step; `created` are their ids."""
    finder = school_finder(d)
    with operation(d, step_name) as step:
        register = require(step.connection, key)
        refuse_off(register)
        created = storage.insert_rows(step.connection, register, [to_stored(register, one, finder) for one in rows])
        step.changed(Area.REGISTERS, created=created)
    return step.changes


def set_cells(
    d: District, key: str, rows: Mapping[int, Typed], new: Sequence[Typed] = (), step_name: str = "Изменить банк"
) -> Changes:
    """Store cells of rows by their ids, and add new rows, as one undo step; `created` are the ids of the new ones.

    What the cells held goes into their history. Raises InputRefused where a row is gone.
    """
    finder = school_finder(d)
    with operation(d, step_name) as step:
        register = require(step.connection, key)
        refuse_off(register)
        stored = {row_id: to_stored(register, typed, finder) for row_id, typed in rows.items()}
        store_read(d, step, register, stored, step_name)
        created = storage.insert_rows(step.connection, register, [to_stored(register, one, finder) for one in new])
        step.changed(Area.REGISTERS, created=created)
    return step.changes


def store_read(d: District, step: Step, register: Register, stored: Mapping[int, Mapping[str, str]], how: str) -> None:
    """Within a write: store cells as they are kept, by row id; what they held goes into their history.

    Raises InputRefused where a row is gone.
    """
    if not stored:
        return
    names = school_names(d)
    old = storage.read_rows(step.connection, register, list(stored))
    past = []
    for row_id, values in stored.items():
        if row_id not in old:
            raise InputRefused(ROW_GONE)
        for key, value in values.items():
            column = register.column(key)
            before = shown_value(column, old[row_id].get(key, ""), names)
            past.append((str(row_id), key, before, shown_value(column, value, names)))
    cells.note_changes(step.connection, storage.grid_of(register), past, how, now().isoformat())
    storage.write_values(step.connection, register, stored)


def delete_rows(d: District, key: str, row_ids: Sequence[int]) -> Changes:
    """Delete rows with their comments; undo brings them back."""
    register = read_register(d, key)
    with operation(d, "Удалить строку банка" if len(row_ids) == 1 else "Удалить строки банка") as step:
        if register.id is not None:
            storage.delete_rows(step.connection, register, row_ids)
            step.changed(Area.REGISTERS)
    return step.changes
