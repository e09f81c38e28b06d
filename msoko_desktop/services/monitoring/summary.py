"""What monitoring the file holds, for pages and for the cycle: periods, how many schools filled in, days."""

import datetime as dt
from dataclasses import dataclass

from msoko_desktop.domain.monitoring.model import Monitoring, Period, YearKind, due_in, period_at
from msoko_desktop.services.monitoring.forms import read_all
from msoko_desktop.services.monitoring.values import all_values, schools_of
from msoko_desktop.storage import context as context_rows
from msoko_desktop.storage import monitoring as rows
from msoko_desktop.storage.district_file import District


@dataclass(frozen=True, slots=True)
class MonitoringState:
    """A form in a period: `filled` of `asked` schools have values, `whole` have all of them.

    `direction` is the code of its direction. `year` is the calendar year the period is of (of a school year the one
    it ends in). `first` and `last` are the days on which values were entered, None where that is not known; `due` is
    the last day to hand it in.
    """

    form_id: int
    title: str
    direction: str
    period: Period
    period_title: str
    year: int
    asked: int
    filled: int
    whole: int
    first: dt.date | None = None
    last: dt.date | None = None
    due: dt.date | None = None

    @property
    def is_complete(self) -> bool:
        """Whether every school that is asked has all its values."""
        return self.asked > 0 and self.whole >= self.asked

    def is_late(self, today: dt.date) -> bool:
        """Tell whether its day is over and schools are missing."""
        return self.due is not None and self.due < today and not self.is_complete


def list_monitorings(d: District, today: dt.date | None = None) -> tuple[MonitoringState, ...]:
    """Return the state of every form in every period that has values, and in the one `today` lies in (None: only
    those with values); forms in their order, their newest period first."""
    with d.reading() as connection:
        forms = read_all(connection)
        counts = rows.count_filled(connection)
        days = rows.read_fillings(connection)
        of_context = {}
        if any(one.of_context for one in forms):
            for year in context_rows.read_years(connection):
                of_context[Period(year)] = context_rows.read_values(connection, year)
    found = []
    for form in forms:
        by_period = {period: count for (number, period), count in counts.items() if number == form.id}
        if form.of_context:
            codes = {one.code for one in form.indicators}
            for period, values in of_context.items():
                count: dict[int, int] = {}
                for school, code in values:
                    if code in codes:
                        count[school] = count.get(school, 0) + 1
                by_period[period] = count
        shown = set(by_period) | ({period_at(form, today)} if today is not None else set())
        for period in sorted(shown, reverse=True):
            found.append(_state(d, form, period, by_period.get(period, {}), days.get((form.id or 0, period))))
    return tuple(found)


def state_of(d: District, form: Monitoring, period: Period) -> MonitoringState:
    """Return the state of a form in a period, with values or without."""
    known = all_values(d, form).get(period, {})
    codes = {one.code for one in form.indicators}
    counts: dict[int, int] = {}
    for school, code in known:
        if code in codes:
            counts[school] = counts.get(school, 0) + 1
    with d.reading() as connection:
        days = rows.read_fillings(connection).get((form.id or 0, period))
    return _state(d, form, period, counts, days)


def current_period(form: Monitoring, today: dt.date) -> Period:
    """Return the period of a form that a day lies in."""
    return period_at(form, today)


def _state(
    d: District, form: Monitoring, period: Period, counts: dict[int, int], days: tuple[dt.date, dt.date] | None
) -> MonitoringState:
    asked = {one.id or 0 for one in schools_of(d, form, period)}
    known = {school: count for school, count in counts.items() if count and (school in asked or not asked)}
    whole = sum(count >= len(form.indicators) for count in known.values())
    return MonitoringState(
        form.id or 0,
        form.title,
        form.direction,
        period,
        form.period_title(period),
        period.year + (form.years is YearKind.SCHOOL),
        len(asked),
        len(known),
        whole,
        None if days is None else days[0],
        None if days is None else days[1],
        due_in(form, period.year),
    )
