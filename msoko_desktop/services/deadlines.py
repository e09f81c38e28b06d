"""What a deadline phrase means, read against the usual school calendar of the reference data."""

from functools import cache

from msoko_desktop.domain import deadlines
from msoko_desktop.domain.deadlines import Deadline
from msoko_desktop.domain.periods import PlanPeriod
from msoko_desktop.domain.school_calendar import SchoolCalendar
from msoko_desktop.services.reference import reference_data


@cache
def school_calendar() -> SchoolCalendar:
    """Return the usual school calendar, from data/school_calendar.toml."""
    return SchoolCalendar.from_mapping(reference_data("school_calendar"))


def read_deadline(phrase: str, period: PlanPeriod) -> Deadline:
    """Return what a phrase means in a plan of that period; a phrase that is not understood says so. Never raises."""
    return deadlines.read_deadline(phrase, period, school_calendar())
