"""Values of monitoring by school and period, the schools that are asked, whose turn it is."""

import datetime as dt
from collections.abc import Collection, Mapping

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.execution.rotation import Turns, spread
from msoko_desktop.domain.grids import DASH
from msoko_desktop.domain.monitoring.model import (
    FIRST_YEAR,
    LAST_YEAR,
    NOT_ASKED,
    Monitoring,
    Period,
    YearKind,
    is_exempt,
    period_at,
    periods_of,
)
from msoko_desktop.domain.monitoring.turns import next_round
from msoko_desktop.domain.monitoring.whom import applies_to
from msoko_desktop.domain.schools import context as rules
from msoko_desktop.domain.schools.context import ContextIndicator
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.monitoring.forms import require
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.schools import context
from msoko_desktop.services.schools.school_years import schools_in_year
from msoko_desktop.services.schools.schools import list_schools, proposed_kind, school_kinds
from msoko_desktop.storage import cells
from msoko_desktop.storage import context as context_rows
from msoko_desktop.storage import monitoring as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.monitoring import Place

_YEARS_BEFORE, _YEARS_AFTER = 2, 1  # offered beside those with values


def grid_key(form: Monitoring, period: Period) -> str:
    """Return the name under which comments and history of a period's values are kept."""
    if form.of_context:
        return context.grid_key(period.year)
    return f"monitoring {form.id}/{period.year}/{period.part}"


def all_values(d: District, form: Monitoring) -> dict[Period, dict[Place, float]]:
    """Return the values of a form in all periods by school and code."""
    with d.reading() as connection:
        if not form.of_context:
            return rows.read_values(connection, form.id or 0)
        years = context_rows.read_years(connection)
        return {Period(year): context_rows.read_values(connection, year) for year in years}


def values_of(d: District, form: Monitoring, period: Period) -> dict[Place, float]:
    """Return the values of a period by school and code."""
    return all_values(d, form).get(period, {})


def exempt_of(d: District, form: Monitoring, period: Period, known: Collection[Place]) -> frozenset[Place]:
    """Return the places of a period that do not apply to their school: it is of another kind, or «–» was entered.

    `known` are the places with values: what is entered applies.
    """
    found = not_asked(form, list_schools(d))
    with d.reading() as connection:
        found |= rows.read_exempt(connection, form.id or 0, period)
    return frozenset(found - set(known))


def not_asked(form: Monitoring, schools: Collection[School]) -> set[Place]:
    """Return the places whose indicator is for schools of other kinds."""
    limited = [one for one in form.indicators if one.whom]
    if not limited:
        return set()
    kinds = {one.id or 0: school_kinds().find(one.kind or proposed_kind(one)) for one in schools}
    return {(school, one.code) for one in limited for school, kind in kinds.items() if not applies_to(one.whom, kind)}


def periods(d: District, form: Monitoring, today: dt.date) -> tuple[Period, ...]:
    """Return the periods to choose from, the newest first: next year to the two before, and all that have values."""
    now = period_at(form, today)
    offered = {*periods_of(form, now.year - _YEARS_BEFORE, now.year + _YEARS_AFTER), *all_values(d, form)}
    return tuple(sorted(offered, reverse=True))


def schools_of(d: District, form: Monitoring, period: Period, with_values: Collection[int] = ()) -> tuple[School, ...]:
    """Return the schools that fill in a form for a period: those open then, those whose turn it is where they take
    turns; and those that have values."""
    years = (period.year,) if form.years is YearKind.SCHOOL else (period.year - 1, period.year)
    asked = {one.id for year in years for one in schools_in_year(d, year)}
    if form.turns > 1:
        turns = turns_of(d, form.id or 0)
        if turns:
            asked &= set(turns.get(period.year, ()))
    return tuple(one for one in list_schools(d) if one.id in asked or one.id in with_values)


def set_values(
    d: District,
    form_id: int,
    period: Period,
    values: Mapping[Place, float | None],
    step_name: str = "Изменить значения мониторинга",
    how: str = "",
) -> Changes:
    """Store values of a period by (school id, code), None for none, NOT_ASKED for «–»; what stood there goes
    into the cells' history."""
    with operation(d, step_name) as step:
        store_values(step, require(step.connection, form_id), period, values, how)
    return step.changes


def store_values(
    step: Step, form: Monitoring, period: Period, values: Mapping[Place, float | None], how: str = ""
) -> None:
    """Do what `set_values` does inside the caller's operation. Raises InputRefused for a period that cannot be."""
    if not FIRST_YEAR <= period.year <= LAST_YEAR or period.part not in form.period.parts:
        raise InputRefused("Такого периода у мониторинга нет: выберите период из списка.")
    if form.of_context:
        plain = {place: None if is_exempt(value) else value for place, value in values.items()}
        context.store_values(step.connection, period.year, plain, how)
        marks = {place: value if is_exempt(value) else None for place, value in values.items()}
        rows.write_values(step.connection, form.id or 0, period, marks, now().date())
        step.changed(Area.CONTEXT, Area.MONITORING)
        return
    old: dict[Place, float] = {
        **dict.fromkeys(rows.read_exempt(step.connection, form.id or 0, period), NOT_ASKED),
        **rows.read_values(step.connection, form.id or 0).get(period, {}),
    }
    known = {one.code: one for one in form.indicators}
    changes = []
    for place, value in values.items():
        one = known.get(place[1]) or ContextIndicator(place[1], "", "", place[1])
        before, after = (
            DASH if is_exempt(number) else rules.shown_value(one, number, 6) for number in (old.get(place), value)
        )
        changes.append((str(place[0]), place[1], before, after))
    moment = now()
    cells.note_changes(step.connection, grid_key(form, period), changes, how, moment.isoformat(timespec="seconds"))
    rows.write_values(step.connection, form.id or 0, period, values, moment.date())
    step.changed(Area.MONITORING)


def now() -> dt.datetime:
    """Return the moment on the computer's clock at which values are entered."""
    return dt.datetime.now()


# --- turns


def turns_of(d: District, form_id: int) -> dict[int, tuple[int, ...]]:
    """Return the schools that have their turn, by year."""
    with d.reading() as connection:
        return rows.read_turns(connection, form_id)


def spread_turns(d: District, form_id: int, first_year: int) -> Changes:
    """Spread the schools evenly over the years of a round («1 раз в 3 года для каждой ОО»), beginning with a year.

    Raises InputRefused where there are no schools, and for a form that all schools fill in every time.
    """
    with operation(d, "Распределить школы по годам") as step:
        form = require(step.connection, form_id)
        if form.turns < 2:
            raise InputRefused("Этот мониторинг заполняют все школы. Сначала укажите, раз в сколько лет очередь школы.")
        open_ones = [one.id or 0 for one in schools_in_year(d, first_year)]
        years = range(first_year, first_year + form.turns)
        found: Turns = spread(open_ones, years, form.turns)
        rows.write_turns(step.connection, form_id, {year: found.get(year, ()) for year in years})
        step.changed(Area.MONITORING)
    return step.changes


def add_round(d: District, form_id: int) -> Changes:
    """Add the round after the last one: schools keep their order, closed ones leave, new ones go to the lightest year.

    Raises InputRefused where there is no round yet.
    """
    with operation(d, "Добавить круг очереди") as step:
        form = require(step.connection, form_id)
        known = rows.read_turns(step.connection, form_id)
        first = max((year for year, own in known.items() if own), default=0) + 1
        open_ones = [one.id or 0 for one in schools_in_year(d, first)]
        found = next_round(known, open_ones, form.turns)
        if not any(found.values()):
            raise InputRefused("Очереди ещё нет. Сначала распределите школы по годам.")
        rows.write_turns(step.connection, form_id, found)
        step.changed(Area.MONITORING)
    return step.changes


def set_turn(d: District, form_id: int, school_id: int, year: int, *, on: bool) -> Changes:
    """Give a school its turn in a year, or take it away."""
    with operation(d, "Изменить очередь школы") as step:
        require(step.connection, form_id)
        own = rows.read_turns(step.connection, form_id).get(year, ())
        wanted = {*own, school_id} if on else set(own) - {school_id}
        rows.write_turns(step.connection, form_id, {year: wanted})
        step.changed(Area.MONITORING)
    return step.changes


def clear_turns(d: District, form_id: int) -> Changes:
    """Let all schools be asked again: the turns are taken away."""
    with operation(d, "Убрать очередь школ") as step:
        require(step.connection, form_id)
        known = rows.read_turns(step.connection, form_id)
        rows.write_turns(step.connection, form_id, dict.fromkeys(known, ()))
        step.changed(Area.MONITORING)
    return step.changes
