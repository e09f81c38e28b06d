"""The usual school calendar for the tests of deadlines."""

import pytest

from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from msoko_desktop.services.reference.reference import reference_data


@pytest.fixture(scope="session")
def calendar() -> SchoolCalendar:
    return SchoolCalendar.from_mapping(reference_data("school_calendar"))
