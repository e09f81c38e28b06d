"""The check before signing: a plan read as a careful colleague would, against this district's own surroundings."""

import datetime as dt
from collections.abc import Iterable
from functools import cache

from msoko_desktop.domain import plan_checks
from msoko_desktop.domain.abbreviations import KnownAbbreviations
from msoko_desktop.domain.days_off import DaysOff
from msoko_desktop.domain.periods import PlanPeriod
from msoko_desktop.domain.plan_checks import CheckContext, CheckRule, Remark, Severity
from msoko_desktop.domain.plans import Plan
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.deadlines import read_deadline, school_calendar
from msoko_desktop.services.district import get_setting, read_office, set_setting
from msoko_desktop.services.executors import directory
from msoko_desktop.services.plans import read_plan
from msoko_desktop.services.reference import reference_data
from msoko_desktop.storage.district_file import District

__all__ = ["CheckRule", "Remark", "Severity", "check_plan", "check_value", "rules", "switch_rules"]

_SWITCHED_OFF = "checks switched off"
_OTHER_DISTRICTS = "other districts"


@cache
def days_off() -> DaysOff:
    """Return the days off, from data/days_off.toml."""
    return DaysOff.from_mapping(reference_data("days_off"))


@cache
def _known_abbreviations() -> KnownAbbreviations:
    return KnownAbbreviations.from_mapping(reference_data("abbreviations"))


def rules(d: District) -> tuple[CheckRule, ...]:
    """Return the rules of the check, on or off as this district has them."""
    return plan_checks.check_rules(reference_data("checks"), get_setting(d, _SWITCHED_OFF, []))


def switch_rules(d: District, switched_off: Iterable[str]) -> Changes:
    """Keep which rules (their codes) this district does not want to be checked."""
    return set_setting(d, _SWITCHED_OFF, sorted(set(switched_off)))


def check_plan(d: District, plan_id: int, today: dt.date) -> tuple[Remark, ...]:
    """Return the remarks to a stored plan in the order of the paper. Raises InputRefused where it is gone."""
    return check_value(d, read_plan(d, plan_id), today)


def check_value(d: District, plan: Plan, today: dt.date) -> tuple[Remark, ...]:
    """Return the remarks to a plan as it is given (not yet stored, or being edited)."""
    calendar = school_calendar()
    year = PlanPeriod(*calendar.school_year(calendar.school_year_of(today)), school_year=True)
    context = CheckContext(
        directory=directory(d),
        read_deadline=read_deadline,
        is_day_off=days_off().is_day_off,
        today=today,
        known=_known_abbreviations(),
        own_district=read_office(d).district_name,
        other_districts=tuple(get_setting(d, _OTHER_DISTRICTS, ())),
        school_year=year,
    )
    return plan_checks.check_plan(plan, context, rules(d))
