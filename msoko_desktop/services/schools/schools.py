"""The list of schools: what a person does with it. Each write is one undo step."""

import datetime as dt
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import counted, date_dots, one_line, quoted
from msoko_desktop.domain.schools import schools as rules
from msoko_desktop.domain.schools.school_kinds import SchoolKinds
from msoko_desktop.domain.schools.schools import PlaceKind, School
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.schools.school_years import schools_in_year
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import schools as rows
from msoko_desktop.storage.district_file import District

__all__ = [
    "PlaceKind",
    "School",
    "SchoolKinds",
    "add_schools",
    "change_school",
    "change_schools",
    "close_school",
    "delete_schools",
    "kind_title",
    "list_schools",
    "move_school",
    "parse_codes",
    "proposed_kind",
    "reopen_school",
    "school_kinds",
    "schools_in_year",
    "tidy_school",
    "use_of_schools",
    "values_of_schools",
    "works_of_schools",
]

_GONE = "Этой школы в списке больше нет: откройте список заново."
_Edit = Callable[[tuple[School, ...]], Sequence[School]]


@cache
def school_kinds() -> SchoolKinds:
    """Return the kinds of schools that the program knows, from data/school_kinds.toml."""
    return SchoolKinds.from_mapping(reference_data("school_kinds"))


def kind_title(code: str, *, full: bool = False) -> str:
    """Return what a kind is called in lists («СОШ») or in full; what the program does not know as it is."""
    kind = school_kinds().find(code)
    return code if kind is None else kind.title if full else kind.short


def proposed_kind(school: School) -> str:
    """Return the code of the kind that the names of a school tell, "" where they do not."""
    kind = school_kinds().recognise(school.name) or school_kinds().recognise(school.short_name)
    return kind.code if kind is not None else ""


def list_schools(d: District) -> tuple[School, ...]:
    """Return the schools in the order of the list, closed ones as well (`schools_in_year` leaves those out)."""
    with d.reading() as connection:
        return rows.read_schools(connection)


def add_schools(d: District, schools: Sequence[School], place: int | None = None) -> Changes:
    """Insert schools at a place of the list (0 …; None: behind the last one), the ids of the new ones in `created`.

    One whose code or short name is known already is not doubled: it takes over the columns that are given. Raises
    InputRefused for one without a short name, and where names or codes would be double; nothing is stored then.
    """
    incoming = tuple(tidy_school(school) for school in schools)
    name = "Добавить школу" if len(incoming) == 1 else "Добавить школы"
    return _write(d, name, lambda old: rules.merged(old, incoming, len(old) if place is None else place))


def change_school(d: District, school: School, name: str = "Изменить школу") -> Changes:
    """Change the school with that id; `name` is that of the undo step.

    Raises InputRefused where it is gone, unnamed, named like another one, or its days and links cannot be.
    """
    new = tidy_school(school)
    return _write(d, name, lambda old: [new if one.id == _known(old, new.id) else one for one in old])


def change_schools(d: District, changed: Sequence[School], added: Sequence[School], name: str) -> Changes:
    """Change some schools and add others behind the last one, as one undo step named `name`.

    Raises InputRefused as `add_schools` does; nothing is stored then.
    """
    by_id = {school.id: tidy_school(school) for school in changed}
    new = [replace(tidy_school(school), id=None) for school in added]

    def edited(old: tuple[School, ...]) -> list[School]:
        for school_id in by_id:
            _known(old, school_id)
        return [*(by_id.get(one.id, one) for one in old), *new]

    return _write(d, name, edited)


def close_school(d: District, school_id: int, day: dt.date, successor_id: int | None = None) -> Changes:
    """Close a school: it works no more from `day` on. With a successor it is joined to that one. Its results stay.

    Raises InputRefused where it is gone, where the day is before its first one, or the successor is closed by then.
    """

    def closed(old: tuple[School, ...]) -> list[School]:
        _known(old, school_id)
        if successor_id is not None:
            successor = next(one for one in old if one.id == _known(old, successor_id))
            if rules.is_closed(successor, day):
                raise InputRefused(
                    f"Школа {quoted(successor.short_name)} сама закрыта ({date_dots(successor.closed or day)}): "
                    "выберите правопреемником действующую."
                )
        change = {"closed": day, "successor_id": successor_id}
        return [replace(one, **change) if one.id == school_id else one for one in old]  # type: ignore[arg-type]

    return _write(d, "Закрыть школу" if successor_id is None else "Присоединить школу", closed)


def reopen_school(d: District, school_id: int) -> Changes:
    """Take back that a school is closed. Raises InputRefused where it is gone."""

    def reopened(old: tuple[School, ...]) -> list[School]:
        _known(old, school_id)
        return [replace(one, closed=None, successor_id=None) if one.id == school_id else one for one in old]

    return _write(d, "Вернуть школу в список действующих", reopened)


def delete_schools(d: District, school_ids: Collection[int]) -> Changes:
    """Delete schools with the ticks, turns and figures recorded of them; undo brings all of it back.

    Raises InputRefused for a school that has results: such a one is closed instead.
    """

    def without(old: tuple[School, ...]) -> list[School]:
        for school_id in school_ids:
            _known(old, school_id)
            _refuse_with_results(d, next(one for one in old if one.id == school_id))
        return [_without_ties(one, school_ids) for one in old if one.id not in school_ids]

    areas = (Area.EXECUTION, Area.CONTEXT, Area.REGISTERS, Area.OBSERVERS)
    return _write(d, "Удалить школу" if len(school_ids) == 1 else "Удалить школы", without, *areas)


def move_school(d: District, school_id: int, by: int) -> Changes:
    """Move a school `by` places down (up where negative), as far as the list goes. Raises InputRefused where gone."""

    def moved(old: tuple[School, ...]) -> list[School]:
        _known(old, school_id)
        result = list(old)
        place = next(index for index, school in enumerate(result) if school.id == school_id)
        school = result.pop(place)
        result.insert(max(0, min(len(result), place + by)), school)
        return result

    return _write(d, "Переместить школу", moved)


def use_of_schools(d: District, school_ids: Sequence[int]) -> tuple[int, int]:
    """Return how many marks of execution and how many turns would go with these schools."""
    with d.reading() as connection:
        return rows.count_use(connection, school_ids)


def values_of_schools(d: District, school_ids: Sequence[int]) -> tuple[int, int]:
    """Return how many context indicators and how many recommendations would go with these schools."""
    with d.reading() as connection:
        return rows.count_values(connection, school_ids)


def works_of_schools(d: District, school_ids: Sequence[int]) -> dict[int, int]:
    """Return of how many works results are kept, by school id; schools without results are left out."""
    with d.reading() as connection:
        return rows.count_works(connection, school_ids)


def _write(d: District, name: str, edit: _Edit, *more: Area) -> Changes:
    from msoko_desktop.services.result_sheets.checking import reopen_unopened  # sheets know schools

    with operation(d, name) as step:
        old = rows.read_schools(step.connection)
        schools = edit(old)
        rules.refuse_unsound(schools)
        created = rows.write_schools(step.connection, schools)
        days = {one.id: (one.opened, one.closed) for one in old}
        reopen_unopened(step, [one for one in schools if days.get(one.id, (None, None)) != (one.opened, one.closed)])
        step.changed(Area.SCHOOLS, *more, created=created)
    return step.changes


_LINES = ("short_name", "name", "code", "place", "head_post", "head_name", "kind", "address", "phone", "email")
_BETWEEN_CODES = re.compile(r"[\s,;]+")


def parse_codes(text: str) -> tuple[str, ...]:
    """Return codes typed with blanks, commas or semicolons between them, each once."""
    return tuple(dict.fromkeys(code for code in _BETWEEN_CODES.split(text) if code))


def tidy_school(school: School) -> School:
    """Return the school with texts that can be kept, each on one line but the note."""
    school = cleaned(school, "школа")
    lines: dict[str, Any] = {name: one_line(getattr(school, name)) for name in _LINES}
    codes = parse_codes(" ".join(school.other_codes))
    return replace(
        school, **lines, other_codes=tuple(code for code in codes if code != lines["code"]), note=school.note.strip()
    )


def _without_ties(school: School, gone: Collection[int]) -> School:
    """Return a school that no longer speaks of schools that are gone."""
    return replace(
        school,
        parent_id=None if school.parent_id in gone else school.parent_id,
        successor_id=None if school.successor_id in gone else school.successor_id,
    )


def _refuse_with_results(d: District, school: School) -> None:
    count = rows.count_works(d.connection, (school.id or 0,)).get(school.id or 0, 0)
    if count:
        raise InputRefused(
            f"Школа {quoted(school.short_name)} не удалена: по ней есть результаты "
            f"({counted(count, 'работа', 'работы', 'работ')}). Закройте её («Закрыть или присоединить…»): результаты "
            "прошлых лет сохранятся, в новых листах её не будет."
        )


def _known(schools: tuple[School, ...], school_id: int | None) -> int | None:
    """Return the id of a school of the list. Raises InputRefused for any other."""
    if school_id is None or all(school.id != school_id for school in schools):
        raise InputRefused(_GONE)
    return school_id
