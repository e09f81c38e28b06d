"""Takes indicators from the plans of a direction: what their columns of indicators propose, what is there already."""

import datetime as dt
from dataclasses import dataclass

from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator
from msoko_desktop.domain.indicators.indicator_offers import IndicatorOffer, WindowsOf, offers_of_plan
from msoko_desktop.domain.language.russian import comparable
from msoko_desktop.domain.plans.plans import PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from msoko_desktop.services.directions.directions import owners_of
from msoko_desktop.services.indicators.indicators import list_indicators
from msoko_desktop.services.plans.plans import PlanSummary, list_plans, read_plan
from msoko_desktop.services.timetable.deadlines import calendar_of, read_deadline
from msoko_desktop.storage.district_file import District


@dataclass(frozen=True, slots=True)
class PlanOffers:
    """A plan with what it proposes; `known` are the places of offers whose indicator the direction has already."""

    plan: PlanSummary
    offers: tuple[IndicatorOffer, ...]
    known: frozenset[int]


def years_of_period(period: PlanPeriod | None, today_year: int) -> tuple[int, ...]:
    """Return the calendar years of a plan: of a school year the one in which it begins, this year where it has none."""
    if period is None:
        return (today_year,)
    if period.school_year:
        return tuple(range(period.start.year, period.end.year)) or (period.start.year,)
    return tuple(range(period.start.year, period.end.year + 1))


def windows_of_lines(period: PlanPeriod | None, calendar: SchoolCalendar | None = None) -> WindowsOf:
    """Return what tells first and last days of a line's deadline in a plan of that period, () where it names none.

    `calendar` is the district's, None the shipped one.
    """

    def windows(line: PlanLine) -> tuple[tuple[dt.date, dt.date], ...]:
        if period is None or not line.deadline.strip():
            return ()
        return tuple((one.start, one.due) for one in read_deadline(line.deadline, period, calendar).occurrences)

    return windows


def offers(d: District, direction: str, today_year: int) -> tuple[PlanOffers, ...]:
    """Return what the plans of a direction propose, the latest plan first; plans without any proposal are left out."""
    owners = owners_of(d)
    known = {comparable(one.title): one for one in list_indicators(d, direction)}
    found = []
    for plan in list_plans(d):
        if owners.get(plan.direction) != direction:
            continue
        years = years_of_period(plan.period, today_year)
        proposed = offers_of_plan(
            read_plan(d, plan.id), direction, years, windows_of_lines(plan.period, calendar_of(d))
        )
        there = frozenset(
            place
            for place, one in enumerate(proposed)
            if one.indicator is not None and _is_there(one.indicator, known.get(comparable(one.indicator.title)))
        )
        if proposed:
            found.append(PlanOffers(plan, proposed, there))
    return tuple(found)


def _is_there(one: DistrictIndicator, known: DistrictIndicator | None) -> bool:
    """Tell whether the direction has an indicator with its targets and its line."""
    if known is None:
        return False
    return set(one.targets) <= set(known.targets) and set(one.line_ids) <= set(known.line_ids)
