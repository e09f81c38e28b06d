"""The context of schools: the catalogue of indicators and their values by year. Each write is one undo step."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import comparable
from msoko_desktop.domain.schools import context as rules
from msoko_desktop.domain.schools.context import ContextIndicator, Doubt, Unit
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import cells
from msoko_desktop.storage import context as rows
from msoko_desktop.storage.context import Place
from msoko_desktop.storage.district_file import District

__all__ = [
    "ContextIndicator",
    "add_indicator",
    "catalogue",
    "change_indicator",
    "copy_year",
    "delete_indicators",
    "doubt",
    "grid_key",
    "has_own_catalogue",
    "move_indicator",
    "new_indicator",
    "restore_catalogue",
    "school_values",
    "set_values",
    "shipped_catalogue",
    "store_values",
    "units",
    "values_kept",
    "values_of_year",
    "years",
]

FIRST_YEAR = 2000
_GONE = "Этого показателя в перечне больше нет: откройте перечень заново."
_Edit = Callable[[tuple[ContextIndicator, ...]], Sequence[ContextIndicator]]


@cache
def shipped_catalogue() -> tuple[ContextIndicator, ...]:
    """Return the catalogue that comes with the program, from data/context_indicators.toml."""
    return rules.indicators_from_mapping(reference_data("context_indicators"))


@cache
def units() -> tuple[Unit, ...]:
    """Return the units that the program knows."""
    return rules.units_from_mapping(reference_data("context_indicators"))


@cache
def doubt() -> Doubt:
    """Return when a value is doubtful against its own past."""
    return rules.doubt_from_mapping(reference_data("context_indicators"))


def grid_key(year: int) -> str:
    """Return the name under which comments and history of a year's values are kept."""
    return f"context {year}"


# --- the catalogue


def catalogue(d: District) -> tuple[ContextIndicator, ...]:
    """Return the catalogue in force, criteria together: the district's own, else the shipped one."""
    with d.reading() as connection:
        return rules.grouped(rows.read_catalogue(connection) or shipped_catalogue())


def has_own_catalogue(d: District) -> bool:
    """Tell whether the district changed the catalogue."""
    with d.reading() as connection:
        return bool(rows.read_catalogue(connection))


def values_kept(d: District) -> dict[str, int]:
    """Return how many values are kept by each code, of deleted indicators as well."""
    with d.reading() as connection:
        return rows.count_values(connection)


def new_indicator(d: District, like: ContextIndicator | None, title: str) -> ContextIndicator:
    """Return an indicator to be added: in the criterion of `like`, with its unit and range and a free code."""
    known = catalogue(d)
    if like is None:
        like = known[-1]
    code = rules.free_code(known, like.cluster, like.criterion, tuple(values_kept(d)))
    return ContextIndicator(
        code, like.cluster, like.criterion, title, "", like.unit, like.minimum, like.maximum, note="", direction=0
    )


def add_indicator(d: District, indicator: ContextIndicator, behind: str | None = None) -> Changes:
    """Add an indicator behind the one with that code (None: the last of its criterion).

    Values that are kept by its code are its own again. Raises InputRefused (`domain.context.refuse_unsound`).
    """
    new = _tidy(indicator)

    def added(old: tuple[ContextIndicator, ...]) -> list[ContextIndicator]:
        place = len(old) if behind is None else _place(old, behind) + 1
        return [*old[:place], new, *old[place:]]

    return _write(d, "Добавить показатель", added, new)


def change_indicator(d: District, code: str, indicator: ContextIndicator) -> Changes:
    """Change the indicator with that code; another code takes its values along.

    Raises InputRefused where it is gone, for an unsound catalogue, and where values of a deleted indicator are kept
    by the new code.
    """
    new = _tidy(indicator)
    with operation(d, "Изменить показатель") as step:
        connection = step.connection
        old = rules.grouped(rows.read_catalogue(connection) or shipped_catalogue())
        place = _place(old, code)
        edited = rules.grouped([*old[:place], new, *old[place + 1 :]])
        rules.refuse_unsound(edited, units(), new)
        if edited == old:
            return Changes()
        if new.code != code:
            if new.code in rows.count_values(connection):
                raise InputRefused(f"По коду «{new.code}» хранятся значения удалённого показателя. Введите другой код.")
            rows.rename_code(connection, code, new.code)
        rows.write_catalogue(connection, edited)
        step.changed(Area.CONTEXT)
    return step.changes


def delete_indicators(d: District, codes: Collection[str]) -> Changes:
    """Delete indicators; their values stay in the file by code and are shown again once the code is back."""

    def without(old: tuple[ContextIndicator, ...]) -> list[ContextIndicator]:
        for code in codes:
            _place(old, code)
        return [one for one in old if one.code not in codes]

    return _write(d, "Удалить показатель" if len(codes) == 1 else "Удалить показатели", without)


def move_indicator(d: District, code: str, by: int) -> Changes:
    """Move an indicator `by` places down (up where negative) in its criterion. Raises InputRefused where gone."""

    def shifted(old: tuple[ContextIndicator, ...]) -> Sequence[ContextIndicator]:
        _place(old, code)
        return rules.moved(old, code, by)

    return _write(d, "Переместить показатель", shifted)


def restore_catalogue(d: District) -> Changes:
    """Go back to the shipped catalogue; values by codes that it does not know stay in the file."""
    with operation(d, "Вернуть исходный перечень показателей") as step:
        rows.write_catalogue(step.connection, ())
        step.changed(Area.CONTEXT)
    return step.changes


# --- values


def years(d: District, this_year: int) -> tuple[int, ...]:
    """Return the years to choose from, the newest first: next year to the two before, and all that have values."""
    with d.reading() as connection:
        return tuple(sorted({*range(this_year - 2, this_year + 2), *rows.read_years(connection)}, reverse=True))


def values_of_year(d: District, year: int) -> dict[Place, float]:
    """Return the values of a year by (school id, code)."""
    with d.reading() as connection:
        return rows.read_values(connection, year)


def school_values(d: District, school_id: int) -> dict[tuple[int, str], float]:
    """Return the values of a school by (year, code)."""
    with d.reading() as connection:
        return rows.read_school(connection, school_id)


def set_values(
    d: District, year: int, values: Mapping[Place, float | None], step_name: str = "Изменить показатели", how: str = ""
) -> Changes:
    """Store values of a year by (school id, code), None for none; what stood there goes into the cells' history."""
    with operation(d, step_name) as step:
        store_values(step.connection, year, values, how)
        step.changed(Area.CONTEXT)
    return step.changes


def store_values(
    connection: sqlite3.Connection, year: int, values: Mapping[Place, float | None], how: str = ""
) -> None:
    """Do what `set_values` does inside the caller's operation. Raises InputRefused for a year that cannot be."""
    if not FIRST_YEAR <= year <= dt.MAXYEAR:
        raise InputRefused(f"Год {year} не подходит: введите год от {FIRST_YEAR}.")
    old = rows.read_values(connection, year)
    known = {one.code: one for one in (rows.read_catalogue(connection) or shipped_catalogue())}
    _note_past(connection, year, known, old, values, how)
    rows.write_values(connection, year, values)


def copy_year(d: District, year: int, source_year: int | None = None) -> tuple[Changes, int]:
    """Fill the empty values of a year from those of another one (None: the year before); return how many were.

    Only indicators of the catalogue in force are copied; what is entered stays. Raises InputRefused where there is
    nothing to copy.
    """
    source = year - 1 if source_year is None else source_year
    codes = {one.code for one in catalogue(d)}
    there = values_of_year(d, year)
    before = {place: value for place, value in values_of_year(d, source).items() if place[1] in codes}
    if not before:
        raise InputRefused(f"За {source} год значений нет: брать нечего.")
    missing = {place: value for place, value in before.items() if place not in there}
    if not missing:
        raise InputRefused(f"Пустых ячеек, для которых есть значения за {source} год, нет: брать нечего.")
    return set_values(d, year, missing, f"Взять значения {source} года"), len(missing)


def _note_past(
    connection: sqlite3.Connection,
    year: int,
    known: Mapping[str, ContextIndicator],
    old: Mapping[Place, float],
    values: Mapping[Place, float | None],
    how: str,
) -> None:
    changes = []
    for place, value in values.items():
        indicator = known.get(place[1]) or ContextIndicator(place[1], "", "", place[1])
        before, after = (rules.shown_value(indicator, one, 6) for one in (old.get(place), value))
        changes.append((str(place[0]), place[1], before, after))
    cells.note_changes(connection, grid_key(year), changes, how, dt.datetime.now().isoformat(timespec="seconds"))


def _write(d: District, name: str, edit: _Edit, entered: ContextIndicator | None = None) -> Changes:
    with operation(d, name) as step:
        old = rules.grouped(rows.read_catalogue(step.connection) or shipped_catalogue())
        new = rules.grouped(edit(old))
        rules.refuse_unsound(new, units(), entered)
        if new != old:
            rows.write_catalogue(step.connection, new)
            step.changed(Area.CONTEXT)
    return step.changes


def _tidy(indicator: ContextIndicator) -> ContextIndicator:
    return rules.tidy(cleaned(indicator, "показатель"))


def _place(indicators: Sequence[ContextIndicator], code: str) -> int:
    """Return the place of an indicator. Raises InputRefused where it is gone."""
    for place, one in enumerate(indicators):
        if comparable(one.code) == comparable(code):
            return place
    raise InputRefused(_GONE)
