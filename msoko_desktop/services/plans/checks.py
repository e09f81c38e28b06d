"""The check before signing: a plan read as a careful colleague would, against this district's own surroundings."""

import datetime as dt
from functools import lru_cache

from msoko_desktop.domain.language.abbreviations import KnownAbbreviations
from msoko_desktop.domain.plans import plan_checks
from msoko_desktop.domain.plans.plan_checks import CheckContext, CheckRule, Remark, Severity
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.district import get_setting, read_office
from msoko_desktop.services.plans.executors import directory
from msoko_desktop.services.plans.plans import read_plan
from msoko_desktop.services.reference.reference_books import Book, book_data, data_of_stored, stored_text
from msoko_desktop.services.timetable.days_off import days_off
from msoko_desktop.services.timetable.deadlines import calendar_of, read_deadline
from msoko_desktop.storage.district_file import District

__all__ = ["CheckRule", "Remark", "Severity", "check_plan", "check_value", "rules"]

_OTHER_DISTRICTS = "other districts"


@lru_cache(maxsize=16)
def _known_abbreviations(stored: str) -> KnownAbbreviations:
    return KnownAbbreviations.from_mapping(data_of_stored(Book.ABBREVIATIONS, stored))


def rules(d: District) -> tuple[CheckRule, ...]:
    """Return the rules of the check, on or off and as grave as this district has them («Правка → Справочники…»)."""
    return plan_checks.check_rules(book_data(d, Book.CHECKS))


def check_plan(d: District, plan_id: int, today: dt.date) -> tuple[Remark, ...]:
    """Return the remarks to a stored plan in the order of the paper. Raises InputRefused where it is gone."""
    return check_value(d, read_plan(d, plan_id), today)


def check_value(d: District, plan: Plan, today: dt.date) -> tuple[Remark, ...]:
    """Return the remarks to a plan as it is given (not yet stored, or being edited)."""
    calendar = calendar_of(d)
    year = PlanPeriod(*calendar.school_year(calendar.school_year_of(today)), school_year=True)
    context = CheckContext(
        directory=directory(d),
        read_deadline=lambda phrase, period: read_deadline(phrase, period, calendar),
        is_day_off=days_off(d).is_day_off,
        today=today,
        known=_known_abbreviations(stored_text(d, Book.ABBREVIATIONS)),
        own_district=read_office(d).district_name,
        other_districts=tuple(get_setting(d, _OTHER_DISTRICTS, ())),
        school_year=year,
    )
    return plan_checks.check_plan(plan, context, rules(d))
