"""The list of schools: what a person does with it. Each write is one undo step."""

from collections.abc import Callable, Collection, Sequence

from msoko_desktop.domain import schools as rules
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.russian import one_line
from msoko_desktop.domain.schools import School
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.school_years import schools_in_year
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import schools as rows
from msoko_desktop.storage.district_file import District

__all__ = [
    "School",
    "add_schools",
    "change_school",
    "delete_schools",
    "list_schools",
    "move_school",
    "schools_in_year",
    "use_of_schools",
]

_GONE = "Этой школы в списке больше нет: откройте список заново."
_Edit = Callable[[tuple[School, ...]], Sequence[School]]


def list_schools(d: District) -> tuple[School, ...]:
    """Return the schools in the order of the list."""
    with d.reading() as connection:
        return rows.read_schools(connection)


def add_schools(d: District, schools: Sequence[School], place: int | None = None) -> Changes:
    """Insert schools at a place of the list (0 …; None: behind the last one), the ids of the new ones in `created`.

    One whose code or short name is known already is not doubled: it takes over the columns that are given. Raises
    InputRefused for one without a short name, and where names or codes would be double; nothing is stored then.
    """
    incoming = tuple(_tidy(school) for school in schools)
    name = "Добавить школу" if len(incoming) == 1 else "Добавить школы"
    return _write(d, name, lambda old: rules.merged(old, incoming, len(old) if place is None else place))


def change_school(d: District, school: School) -> Changes:
    """Change the school with that id. Raises InputRefused where it is gone, unnamed or named like another one."""
    new = _tidy(school)
    return _write(d, "Изменить школу", lambda old: [new if one.id == _known(old, new.id) else one for one in old])


def delete_schools(d: District, school_ids: Collection[int]) -> Changes:
    """Delete schools with the ticks and turns recorded of them; undo brings all of it back. Raises InputRefused."""

    def without(old: tuple[School, ...]) -> list[School]:
        for school_id in school_ids:
            _known(old, school_id)
        return [school for school in old if school.id not in school_ids]

    return _write(d, "Удалить школу" if len(school_ids) == 1 else "Удалить школы", without, Area.EXECUTION)


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


def _write(d: District, name: str, edit: _Edit, *more: Area) -> Changes:
    with operation(d, name) as step:
        schools = edit(rows.read_schools(step.connection))
        rules.refuse_unsound(schools)
        created = rows.write_schools(step.connection, schools)
        step.changed(Area.SCHOOLS, *more, created=created)
    return step.changes


def _tidy(school: School) -> School:
    """Return the school with texts that can be kept, each on one line."""
    school = cleaned(school, "школа")
    return School(
        one_line(school.short_name),
        one_line(school.name),
        one_line(school.code),
        one_line(school.place),
        one_line(school.head_post),
        one_line(school.head_name),
        school.id,
    )


def _known(schools: tuple[School, ...], school_id: int | None) -> int | None:
    """Return the id of a school of the list. Raises InputRefused for any other."""
    if school_id is None or all(school.id != school_id for school in schools):
        raise InputRefused(_GONE)
    return school_id
