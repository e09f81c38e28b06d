"""What monitoring the file holds, for pages and for the cycle: periods, how many schools filled in, days."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from msoko_desktop.domain.monitoring.model import Monitoring, Period, YearKind, due_in, period_at, periods_of
from msoko_desktop.services.monitoring.forms import read_all
from msoko_desktop.services.monitoring.values import all_values, exempt_of, schools_of
from msoko_desktop.storage import context as context_rows
from msoko_desktop.storage import monitoring as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.monitoring import Place


@dataclass(frozen=True, slots=True)
class MonitoringState:
    """A form in a period: `filled` of `asked` schools have values, `whole` have all that apply to them.

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
    """Return the state of every form in every period that has values, forms in their order, their newest period first.

    With `today`, also in the period it lies in, and in those without values that were due since the form is there.
    """
    with d.reading() as connection:
        forms = read_all(connection)
        filled = rows.read_filled(connection)
        days = rows.read_fillings(connection)
        added = rows.read_added(connection)
        of_context = {}
        if any(one.of_context for one in forms):
            for year in context_rows.read_years(connection):
                of_context[Period(year)] = context_rows.read_values(connection, year)
    found = []
    for form in forms:
        by_period = {period: own for (number, period), own in filled.items() if number == form.id}
        if form.of_context:
            codes = {one.code for one in form.indicators}
            for period, values in of_context.items():
                by_period[period] = _by_school(values, codes)
        shown = set(by_period)
        if today is not None:
            shown |= {period_at(form, today), *_missed(d, form, added[form.id or 0], today)}
        for period in sorted(shown, reverse=True):
            found.append(_state(d, form, period, by_period.get(period, {}), days.get((form.id or 0, period))))
    return tuple(found)


def _missed(d: District, form: Monitoring, since: dt.date, today: dt.date) -> Iterator[Period]:
    """Yield the periods of a form whose day came since it is there and is over, with schools to fill them in."""
    for period in periods_of(form, since.year - 1, today.year):
        due = due_in(form, period.year)
        if due is not None and since <= due < today and schools_of(d, form, period):
            yield period


def state_of(d: District, form: Monitoring, period: Period) -> MonitoringState:
    """Return the state of a form in a period, with values or without."""
    known = all_values(d, form).get(period, {})
    codes = {one.code for one in form.indicators}
    with d.reading() as connection:
        days = rows.read_fillings(connection).get((form.id or 0, period))
    return _state(d, form, period, _by_school(known, codes), days)


def _by_school(places: Iterable[Place], codes: Collection[str]) -> dict[int, set[str]]:
    """Return the codes with values of each school, of `codes` alone."""
    found: dict[int, set[str]] = {}
    for school, code in places:
        if code in codes:
            found.setdefault(school, set()).add(code)
    return found


def current_period(form: Monitoring, today: dt.date) -> Period:
    """Return the period of a form that a day lies in."""
    return period_at(form, today)


def _state(
    d: District,
    form: Monitoring,
    period: Period,
    filled: Mapping[int, Collection[str]],
    days: tuple[dt.date, dt.date] | None,
) -> MonitoringState:
    asked = {one.id or 0 for one in schools_of(d, form, period)}
    exempt = exempt_of(d, form, period, {(school, code) for school, own in filled.items() for code in own})
    codes = {one.code for one in form.indicators}
    asked = {school for school in asked if any((school, code) not in exempt for code in codes)} if codes else asked
    known = {school: own for school, own in filled.items() if own and (school in asked or not asked)}
    whole = sum(all(code in own or (school, code) in exempt for code in codes) for school, own in known.items())
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
