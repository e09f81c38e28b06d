"""Schools in a school year: which of them are open, and how many pupils they have."""

from msoko_desktop.domain.schools import School
from msoko_desktop.storage import school_years as rows
from msoko_desktop.storage import schools
from msoko_desktop.storage.district_file import District


def schools_in_year(d: District, school_year: int) -> tuple[School, ...]:
    """Return the schools that were open in a school year (the year it begins in), in the order of the list."""
    with d.reading() as connection:
        closed = rows.closed_in(connection, school_year)
        return tuple(school for school in schools.read_schools(connection) if school.id not in closed)
