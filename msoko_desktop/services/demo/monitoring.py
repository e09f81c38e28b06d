"""The monitoring and the survey of the demonstration district, as data/demo/monitoring.toml has them."""

import datetime as dt
import sqlite3
from collections.abc import Collection, Mapping
from typing import Any

from msoko_desktop.domain.grids import ValueKind
from msoko_desktop.domain.monitoring.model import Monitoring, MonitoringIndicator, Period, due_in
from msoko_desktop.domain.schools.schools import is_open_in
from msoko_desktop.services.monitoring.forms import ready_sets
from msoko_desktop.services.monitoring.values import not_asked
from msoko_desktop.services.schools.context_grid import column_of
from msoko_desktop.services.surveys.keeping import ready_surveys
from msoko_desktop.storage import monitoring as rows
from msoko_desktop.storage import surveys as survey_rows
from msoko_desktop.storage.schools import read_schools

_BEFORE_DUE = 6  # days before the last day on which schools have handed a form in


def store_monitoring(connection: sqlite3.Connection, data: Mapping[str, Any]) -> None:
    """Store the forms with their values of every year, and the survey with its counts; the schools are there."""
    schools = read_schools(connection)
    strengths = {one.id or 0: data["strength"][at % len(data["strength"])] for at, one in enumerate(schools)}
    for entry in data["form"]:
        form = next(one for one in ready_sets() if one.ready == entry["ready"])
        number = rows.write_form(connection, form)
        exempt = not_asked(form, schools)
        for place, year in enumerate(data["years"]):
            asked = {one.id or 0: strengths[one.id or 0] for one in schools if is_open_in(one, year)}
            values = _values(form, entry["values"], place, asked, exempt)
            due = due_in(form, year) or dt.date(year + 1, 6, 10)
            rows.write_values(connection, number, Period(year), values, due - dt.timedelta(days=_BEFORE_DUE))
    now = {one.id or 0: strengths[one.id or 0] for one in schools if one.closed is None}
    _store_survey(connection, data["survey"], now)


def _values(
    form: Monitoring,
    rules: Mapping[str, Mapping[str, float]],
    place: int,
    strengths: Mapping[int, float],
    exempt: Collection[tuple[int, str]],
) -> dict[tuple[int, str], float | None]:
    found: dict[tuple[int, str], float | None] = {}
    for at, one in enumerate(form.indicators):
        rule = rules[one.code]
        for school, strength in strengths.items():
            wave = ((school * 7 + at * 5 + place * 3) % 11 - 5) / 20  # not every indicator follows the strength
            value = rule["base"] + rule["step"] * place + rule["spread"] * (strength + wave)
            if (school, one.code) not in exempt:
                found[school, one.code] = _fitted(one, value)
    return found


def _fitted(one: MonitoringIndicator, value: float) -> float:
    """Return a value as the indicator can have it: within its range, whole where it counts."""
    column = column_of(one)
    if column.kind is ValueKind.CHOICE:
        return float(value >= 0.5)  # «да» from the middle on
    low = value if one.minimum is None else max(one.minimum, value)
    bound = low if one.maximum is None else min(one.maximum, low)
    return float(round(bound)) if column.kind is ValueKind.COUNT else round(bound, 1)


def _store_survey(connection: sqlite3.Connection, data: Mapping[str, Any], strengths: Mapping[int, float]) -> None:
    number = survey_rows.write_survey(connection, next(one for one in ready_surveys() if one.ready == data["ready"]))
    survey = next(one for one in survey_rows.read_surveys(connection) if one.id == number)
    for place, year in enumerate(data["years"]):
        counts: dict[tuple[int, int], int | None] = {}
        returned: dict[int, int | None] = {}
        for school, strength in strengths.items():
            back = data["returned"] + school % 9
            returned[school] = back
            for question, shares in zip(survey.questions, data["shares"], strict=True):
                left = back
                for at, (option, share) in enumerate(zip(question.options, shares, strict=True)):
                    leaning = 0 if question.several else (1 if at < 2 else -1) * (strength * 6 + place * 2)
                    count = max(0, round(back * (share + leaning) / 100))
                    count = min(count, back if question.several else left)
                    left -= count
                    counts[school, option.id or 0] = count
        survey_rows.write_counts(connection, year, counts)
        survey_rows.write_returns(connection, number, year, returned)
        survey_rows.note_filling(connection, number, year, dt.date(year + 1, 5, 20))
