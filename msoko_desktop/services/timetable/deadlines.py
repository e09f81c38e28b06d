"""What a deadline phrase means, read against the school calendar: the shipped one or a district's own."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msoko_desktop.domain import deadlines
from msoko_desktop.domain.deadlines import Deadline
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from msoko_desktop.services.reference.reference import reference_data

if TYPE_CHECKING:
    from msoko_desktop.storage.district_file import District


@cache
def school_calendar() -> SchoolCalendar:
    """Return the usual school calendar, from data/school_calendar.toml."""
    return SchoolCalendar.from_mapping(reference_data("school_calendar"))


def calendar_of(d: "District") -> SchoolCalendar:
    """Return the school calendar with the days the district has changed («Правка → Справочники…»)."""
    # Here, so that a phrase can be read without a file and without all that opens files.
    from msoko_desktop.services.reference.reference_books import Book, stored_text

    return _calendar(stored_text(d, Book.CALENDAR))


@lru_cache(maxsize=16)
def _calendar(stored: str) -> SchoolCalendar:
    from msoko_desktop.services.reference.reference_books import Book, data_of_stored

    return SchoolCalendar.from_mapping(data_of_stored(Book.CALENDAR, stored)) if stored else school_calendar()


def read_deadline(phrase: str, period: PlanPeriod, calendar: SchoolCalendar | None = None) -> Deadline:
    """Return what a phrase means in a plan of that period; a phrase that is not understood says so. Never raises.

    `calendar` is the district's (`calendar_of`); None stands for the shipped one, where there is no file.
    """
    return deadlines.read_deadline(phrase, period, calendar or school_calendar())
