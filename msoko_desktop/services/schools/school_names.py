"""Which school a file means: the finder of a district, and the names that the person matched once."""

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import one_line, shortened
from msoko_desktop.domain.schools.school_finder import SchoolFinder
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.schools.schools import school_kinds
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import school_aliases as rows
from msoko_desktop.storage import schools
from msoko_desktop.storage.district_file import District

__all__ = ["SchoolFinder", "forget_alias", "list_aliases", "remember_alias", "school_finder"]

_LONGEST = 500  # characters of a name that is remembered


def school_finder(d: District) -> SchoolFinder:
    """Return the finder of all schools of the file, closed ones as well, with the remembered names."""
    with d.reading() as connection:
        return SchoolFinder(schools.read_schools(connection), school_kinds(), dict(rows.read_aliases(connection)))


def list_aliases(d: District, school_id: int | None = None) -> tuple[tuple[str, int], ...]:
    """Return the remembered names (of one school) with the ids of the schools, in alphabetical order."""
    with d.reading() as connection:
        return tuple(one for one in rows.read_aliases(connection) if school_id in (None, one[1]))


def remember_alias(d: District, school_id: int, text: str) -> Changes:
    """Remember that files mean a school by this name or code; it means no other school from then on.

    Raises InputRefused for an empty or overlong text and for a school that is not in the file.
    """
    text = one_line(clean(text))
    if not text or len(text) > _LONGEST:
        raise InputRefused(f"Название школы из файла пустое или длиннее {_LONGEST} знаков: оно не запомнено.")
    with operation(d, f"Запомнить название школы «{shortened(text, 40)}»") as step:
        if all(one.id != school_id for one in schools.read_schools(step.connection)):
            raise InputRefused("Этой школы в списке больше нет: откройте список заново.")
        rows.write_alias(step.connection, text, school_id)
        step.changed(Area.SCHOOLS)
    return step.changes


def forget_alias(d: District, text: str) -> Changes:
    """Forget a remembered name."""
    with operation(d, f"Забыть название школы «{shortened(text, 40)}»") as step:
        rows.write_alias(step.connection, one_line(clean(text)), None)
        step.changed(Area.SCHOOLS)
    return step.changes
