"""Schools in a school year: which of them are open, and how many classes and pupils they have."""

import datetime as dt
from collections.abc import Mapping

from msoko_desktop.domain.schools.school_years import SchoolSize, whole_pupils
from msoko_desktop.domain.schools.schools import School, is_open_in, works_between
from msoko_desktop.storage import school_years as rows
from msoko_desktop.storage import schools
from msoko_desktop.storage.district_file import District


def schools_in_year(d: District, school_year: int) -> tuple[School, ...]:
    """Return the schools that were open in a school year (the year it begins in), in the order of the list."""
    with d.reading() as connection:
        return tuple(school for school in schools.read_schools(connection) if is_open_in(school, school_year))


def schools_between(d: District, first: dt.date, last: dt.date | None = None) -> tuple[School, ...]:
    """Return the schools that work on some day from `first` to `last` (None: on that day), in the order of the list."""
    with d.reading() as connection:
        found = schools.read_schools(connection)
    return tuple(school for school in found if works_between(school, first, last or first))


def sizes_of_year(d: District, school_year: int) -> tuple[SchoolSize, ...]:
    """Return the sizes of all schools in a school year, by school and grade."""
    with d.reading() as connection:
        return rows.read_sizes(connection, school_year)


def sizes_of_school(d: District, school_id: int) -> tuple[SchoolSize, ...]:
    """Return the sizes of a school in all years, by year and grade."""
    with d.reading() as connection:
        return rows.read_school_sizes(connection, school_id)


def size_years(d: District) -> tuple[int, ...]:
    """Return the school years of which sizes are kept, the newest first."""
    with d.reading() as connection:
        return rows.read_size_years(connection)


def pupils_in_year(d: District, school_year: int) -> Mapping[int, int]:
    """Return the pupils of schools in a school year by school id, as far as they are known."""
    by_school: dict[int, list[SchoolSize]] = {}
    for one in sizes_of_year(d, school_year):
        by_school.setdefault(one.school_id, []).append(one)
    counts = {school_id: whole_pupils(sizes) for school_id, sizes in by_school.items()}
    return {school_id: count for school_id, count in counts.items() if count is not None}
