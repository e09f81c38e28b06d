"""ШНРО and ШФНСУ: which schools the region's lists of a year name, and on what ground. Each write is one undo step."""

from collections.abc import Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.schools.school_years import FIRST_YEAR, LAST_YEAR, Membership, SchoolList
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import school_years as rows
from msoko_desktop.storage import schools
from msoko_desktop.storage.district_file import District

__all__ = ["Membership", "SchoolList", "add_memberships", "change_membership", "list_memberships", "members_of"]


def list_memberships(d: District, school_id: int | None = None) -> tuple[Membership, ...]:
    """Return the memberships of all schools or of one, the latest year first."""
    with d.reading() as connection:
        found = [one for one in rows.read_memberships(connection) if school_id in (None, one.school_id)]
    return tuple(sorted(found, key=lambda one: -one.year))


def members_of(d: District, school_list: SchoolList, year: int) -> frozenset[int]:
    """Return the ids of the schools that a list of the region names in a year."""
    return frozenset(one.school_id for one in list_memberships(d) if one.list is school_list and one.year == year)


def add_memberships(d: District, memberships: Sequence[Membership]) -> Changes:
    """Enter schools in lists; where one is in the list of that year already, its ground becomes the given one.

    Raises InputRefused for a year outside 1990 … 2100 and for a school that is not in the file.
    """
    tidy = [_tidy(one) for one in memberships]
    name = f"Внести в перечень {tidy[0].list.short}" if tidy else ""
    with operation(d, name) as step:
        known = {school.id for school in schools.read_schools(step.connection)}
        if any(one.school_id not in known for one in tidy):
            raise InputRefused("Этой школы в списке больше нет: откройте список заново.")
        for one in tidy:
            rows.write_membership(step.connection, one)
        step.changed(Area.SCHOOLS)
    return step.changes


def change_membership(d: District, old: Membership, new: Membership | None) -> Changes:
    """Put another membership (list, year, ground) in the place of one, or take it away (None).

    Raises InputRefused for a year that cannot be and where the school is in that list of that year already.
    """
    if new is None:
        with operation(d, f"Исключить из перечня {old.list.short}") as step:
            rows.erase_membership(step.connection, old.school_id, old.list, old.year)
            step.changed(Area.SCHOOLS)
        return step.changes
    new = _tidy(new)
    with operation(d, f"Изменить сведения о {new.list.short}") as step:
        if (new.list, new.year) != (old.list, old.year):
            taken = (one for one in rows.read_memberships(step.connection) if one.school_id == old.school_id)
            if any((one.list, one.year) == (new.list, new.year) for one in taken):
                raise InputRefused(f"Школа уже есть в перечне {new.list.short} {new.year} года. Измените ту запись.")
            rows.erase_membership(step.connection, old.school_id, old.list, old.year)
        rows.write_membership(step.connection, new)
        step.changed(Area.SCHOOLS)
    return step.changes


def _tidy(one: Membership) -> Membership:
    if not FIRST_YEAR <= one.year <= LAST_YEAR:
        raise InputRefused(f"Год перечня — от {FIRST_YEAR} до {LAST_YEAR}, введено «{one.year}». Исправьте год.")
    return Membership(one.school_id, one.list, one.year, one_line(clean(one.ground, "основание")))
