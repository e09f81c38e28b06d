"""Registers and columns of the person's own: added, named, changed, taken away and brought back; no value is lost."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import comparable, one_line, quoted
from msoko_desktop.domain.registers.cells import converted
from msoko_desktop.domain.registers.model import FieldKind, Register, RegisterColumn
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.registers.catalogue import all_registers, ready_registers, require
from msoko_desktop.services.registers.rows import school_names
from msoko_desktop.services.schools.school_names import school_finder
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import registers as storage
from msoko_desktop.storage.district_file import District

_LONGEST = 200  # characters of a title
_MOST_DAYS = 3_650
NO_COLUMNS = "В банке нет столбцов: добавьте хотя бы один, и строки снова будут видны. Значения в файле сохранены."
FIRST = RegisterColumn("", "Название", required=True)


def add_register(d: District, title: str, *, direction: str = "", personal: bool = False, note: str = "") -> Changes:
    """Make a register with one column, «Название»; `created` is its id. Raises InputRefused for a title that is taken.

    One with personal data is off until it is turned on (`personal.turn_on`).
    """
    with operation(d, "Добавить банк") as step:
        taken = all_registers(step.connection)
        name = _title(title, [one.title for one in taken])
        number = 1 + max((int(one.key[3:]) for one in taken if one.key[3:].isdecimal()), default=0)
        made = storage.write_register(
            step.connection,
            Register(f"own{number}", name, (replace(FIRST, key="c1"),), clean(note), direction, personal, not personal),
        )
        step.changed(Area.REGISTERS, created=[made.id or 0])
    return step.changes


def change_register(d: District, key: str, title: str, *, note: str, direction: str) -> Changes:
    """Give a register another title, note or direction. Raises InputRefused for a title that is taken or empty."""
    with operation(d, "Изменить банк") as step:
        others = [one.title for one in all_registers(step.connection) if one.key != key]
        register = require(step.connection, key)
        changed = replace(register, title=_title(title, others), note=clean(note), direction=direction)
        _store(step, register, changed)
    return step.changes


def remove_register(d: District, key: str) -> Changes:
    """Take a register away from the page; its rows stay in the file, `restore_register` brings it back.

    An own one without rows goes wholly. Raises InputRefused for one with personal data: they are erased first.
    """
    with operation(d, "Убрать банк") as step:
        register = require(step.connection, key)
        rows = storage.count_rows(step.connection).get(register.id or 0, 0)
        if register.personal and rows:
            raise InputRefused(
                f"В банке {quoted(register.title)} персональные данные: сначала сотрите их («Стереть данные…»)."
            )
        if rows or register.key in {one.key for one in ready_registers()}:
            storage.write_register(step.connection, replace(register, hidden=True))
        else:
            storage.delete_register(step.connection, register)
        step.changed(Area.REGISTERS)
    return step.changes


def restore_register(d: District, key: str) -> Changes:
    """Show a register again that was taken away."""
    with operation(d, "Вернуть банк") as step:
        storage.write_register(step.connection, replace(require(step.connection, key), hidden=False))
        step.changed(Area.REGISTERS)
    return step.changes


def save_columns(d: District, key: str, columns: Sequence[RegisterColumn], *, dropped: Collection[str] = ()) -> Changes:
    """Make the columns of a register what is given, in this order; new ones have no key ("").

    Columns that are not given are taken away and keep their values, but for those of `dropped`, which go with them; one
    whose kind changed keeps what can be read in the new kind as such, the rest as text. Raises InputRefused for a
    column without a title, two of one title, a list without choices, and days that make no sense.
    """
    with operation(d, "Изменить столбцы банка") as step:
        register = require(step.connection, key)
        kept = [_sound(one) for one in columns]
        titles = [comparable(one.title) for one in kept if not one.removed]
        twice = next((one for one in kept if not one.removed and titles.count(comparable(one.title)) > 1), None)
        if twice is not None:
            raise InputRefused(f"Столбец {quoted(twice.title)} назван дважды. Дайте столбцам разные названия.")
        known = {one.key: one for one in register.columns}
        given = {one.key for one in kept}
        gone = [replace(one, removed=True) for one in register.columns if one.key not in {*given, *dropped}]
        all_columns = [replace(one, key=one.key or new) for one, new in zip(kept, _new_keys(kept, known), strict=True)]
        changed = replace(register, columns=(*all_columns, *gone))
        _convert(d, step, register, [one for one in all_columns if one.key in known])
        _store(step, register, changed)
    return step.changes


def filled_counts(d: District, key: str) -> Mapping[str, int]:
    """Return in how many rows each column of a register is filled, by column key; empty ones are left out."""
    with d.reading() as connection:
        register = next((one for one in all_registers(connection) if one.key == key), None)
        if register is None or register.id is None:
            return {}
        return storage.count_filled(connection, register)


def _store(step: Step, before: Register, after: Register) -> None:
    if after != before:
        storage.write_register(step.connection, after)
        step.changed(Area.REGISTERS)


def _new_keys(columns: Sequence[RegisterColumn], known: Collection[str]) -> list[str]:
    """Return a free key for each column («c1», «c2» …)."""
    taken = {*known, *(one.key for one in columns)}
    free = (f"c{number}" for number in range(1, len(taken) + len(columns) + 2) if f"c{number}" not in taken)
    return [one.key or next(free) for one in columns]


def _title(text: str, taken: Sequence[str]) -> str:
    title = one_line(clean(text))
    if not title:
        raise InputRefused("Введите название банка.")
    if len(title) > _LONGEST:
        raise InputRefused(f"Название банка длиннее {_LONGEST} знаков. Сократите его, остальное впишите в пояснение.")
    if comparable(title) in {comparable(one) for one in taken}:
        raise InputRefused(f"Банк {quoted(title)} уже есть (возможно, он убран). Дайте другое название.")
    return title


def _sound(column: RegisterColumn) -> RegisterColumn:
    """Return a column tidied. Raises InputRefused where it is not sound."""
    title = one_line(clean(column.title))
    choices = tuple(dict.fromkeys(filter(None, (one_line(clean(one)) for one in column.choices))))
    if not title:
        raise InputRefused("У каждого столбца должно быть название: заполните его или уберите столбец.")
    if len(title) > _LONGEST:
        raise InputRefused(f"Название столбца длиннее {_LONGEST} знаков. Сократите его, остальное впишите в пояснение.")
    if column.kind is FieldKind.CHOICE and not choices and not column.removed:
        raise InputRefused(f"Столбец {quoted(title)}: перечислите значения, из которых выбирают.")
    if column.warn_days is not None and not 0 <= column.warn_days <= _MOST_DAYS:
        raise InputRefused(f"Столбец {quoted(title)}: напоминать можно не раньше чем за {_MOST_DAYS} дней.")
    kept_choices = choices if column.kind in (FieldKind.CHOICE, FieldKind.TEXT) else ()
    return replace(column, title=title, note=clean(column.note), choices=kept_choices)


def _convert(d: District, step: Step, register: Register, columns: Sequence[RegisterColumn]) -> None:
    """Read the values of columns whose kind changed in the new kind."""
    changed = [(register.column(one.key), one) for one in columns if register.column(one.key).kind is not one.kind]
    if not changed:
        return
    names, finder = school_names(d), school_finder(d)

    def find(text: str) -> int | None:
        school = finder.find(text)
        return school.id if school is not None else None

    rows = storage.read_rows(step.connection, register)
    renewed = {
        row_id: {
            new.key: converted(old, new, values[new.key], names, find) for old, new in changed if new.key in values
        }
        for row_id, values in rows.items()
    }
    storage.write_values(step.connection, register, renewed)
