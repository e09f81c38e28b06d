"""Surveys of the file: ready ones, own ones, their questions and counts. Each write is one undo step."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from msoko_desktop.domain import surveys as rules
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import comparable, one_line
from msoko_desktop.domain.monitoring.model import YearKind
from msoko_desktop.domain.schools.school_years import year_title
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.surveys import Survey
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.reference.reference import reference_data, reference_names
from msoko_desktop.services.schools.school_years import schools_in_year
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import surveys as rows
from msoko_desktop.storage.district_file import District


def now() -> dt.datetime:
    """Return the moment on the computer's clock at which answers are entered."""
    return dt.datetime.now()


GONE = "Этой анкеты в файле больше нет: откройте окно заново."


@cache
def ready_surveys() -> tuple[Survey, ...]:
    """Return the surveys that come with the program, by their titles."""
    found = (
        rules.survey_from_mapping(reference_data(name), name.rpartition("/")[2]) for name in reference_names("surveys")
    )
    return tuple(sorted(found, key=lambda one: one.title))


def list_surveys(d: District) -> tuple[Survey, ...]:
    """Return the surveys of the file in the order in which they were made."""
    with d.reading() as connection:
        return rows.read_surveys(connection)


def read_survey(d: District, survey_id: int) -> Survey:
    """Return a survey. Raises InputRefused where it is gone."""
    found = next((one for one in list_surveys(d) if one.id == survey_id), None)
    if found is None:
        raise InputRefused(GONE)
    return found


def save_survey(d: District, survey: Survey, name: str = "") -> Changes:
    """Store a survey, a new one where it has no id; `created` of what comes back has the id of a new one.

    Answers that are gone take their counts along. Raises InputRefused for an unsound one or a title that is taken.
    """
    plain = cleaned(survey, "анкета")
    new = replace(plain, title=one_line(plain.title))
    rules.refuse_unsound(new)
    with operation(d, name or ("Добавить анкету" if new.id is None else "Изменить анкету")) as step:
        known = rows.read_surveys(step.connection)
        if any(comparable(one.title) == comparable(new.title) and one.id != new.id for one in known):
            raise InputRefused(f"Анкета «{new.title}» уже есть. Введите другое название.")
        stored = next((one for one in known if one.id == new.id), None)
        if new.id is not None and stored is None:
            raise InputRefused(GONE)
        if new != stored:
            made = rows.write_survey(step.connection, new)
            step.changed(Area.MONITORING, created=(made,) if new.id is None else ())
    return step.changes


def delete_survey(d: District, survey_id: int) -> Changes:
    """Delete a survey with its counts; undo brings all of it back."""
    survey = read_survey(d, survey_id)
    with operation(d, "Удалить анкету") as step:
        rows.delete_survey(step.connection, survey)
        step.changed(Area.MONITORING)
    return step.changes


@dataclass(frozen=True, slots=True)
class SurveyState:
    """A survey in a year: `filled` of `asked` schools have answers, `returned` questionnaires came back.

    `year` is the calendar year it is of (of a school year the one it ends in), `last` the last day on which answers
    were entered (None where there are none).
    """

    survey_id: int
    title: str
    direction: str
    year_title: str
    year: int
    asked: int
    filled: int
    returned: int
    last: dt.date | None = None


def list_states(d: District) -> tuple[SurveyState, ...]:
    """Return the state of every survey in every year that has answers, the newest first."""
    found = []
    for one in list_surveys(d):
        counts, _ = counts_of(d, one)
        found += [state_of(d, one, year) for year in sorted(counts, reverse=True)]
    return tuple(found)


def state_of(d: District, survey: Survey, year: int) -> SurveyState:
    """Return the state of a survey in a year, with answers or without.

    Schools that no longer work in the year are not asked; those of them that answered all the same are counted in both.
    """
    counts, returns = counts_of(d, survey)
    with d.reading() as connection:
        days = rows.read_fillings(connection, survey.id or 0)
    answered = {school for (school, _), count in counts.get(year, {}).items() if count}
    return SurveyState(
        survey.id or 0,
        survey.title,
        survey.direction,
        title_of_year(survey, year),
        year + (survey.years is YearKind.SCHOOL),
        len(schools_asked(d, survey, year)),
        len(answered),
        sum(returns.get(year, {}).values()),
        days.get(year),
    )


def years_of(d: District, survey: Survey, today: dt.date) -> tuple[int, ...]:
    """Return the years to choose from, the newest first: this one, the two before, and all that have counts."""
    this = today.year - (survey.years is YearKind.SCHOOL and today.month < 9)
    with d.reading() as connection:
        known = {*rows.read_counts(connection, survey.id or 0), *rows.read_returns(connection, survey.id or 0)}
    return tuple(sorted({this - 2, this - 1, this, *known}, reverse=True))


def title_of_year(survey: Survey, year: int) -> str:
    """Return how a year of a survey is called: «2025/26 учебный год»."""
    return f"{year_title(year)} учебный год" if survey.years is YearKind.SCHOOL else f"{year} год"


def counts_of(d: District, survey: Survey) -> tuple[dict[int, rows.Counts], dict[int, dict[int, int]]]:
    """Return the counts by year, school and option, and the questionnaires given back by year and school."""
    with d.reading() as connection:
        return rows.read_counts(connection, survey.id or 0), rows.read_returns(connection, survey.id or 0)


def schools_asked(d: District, survey: Survey, year: int) -> tuple[School, ...]:
    """Return the schools of a year: those open in it, and those with counts."""
    counts, returns = counts_of(d, survey)
    with_counts = {school for school, _ in counts.get(year, {})} | set(returns.get(year, {}))
    years = (year,) if survey.years is YearKind.SCHOOL else (year - 1, year)
    asked = {one.id for one_year in years for one in schools_in_year(d, one_year)}
    return tuple(one for one in list_schools(d) if one.id in asked or one.id in with_counts)


def set_counts(
    d: District,
    survey_id: int,
    year: int,
    counts: Mapping[tuple[int, int], int | None],
    returned: Mapping[int, int | None],
    name: str = "Изменить ответы",
) -> Changes:
    """Store counts by (school, option) and questionnaires given back by school; None takes one away."""
    survey = read_survey(d, survey_id)
    options = {option.id for question in survey.questions for option in question.options}
    if {option for _, option in counts} - options:
        raise InputRefused("Этого ответа в анкете больше нет: откройте окно заново.")
    with operation(d, name) as step:
        rows.write_counts(step.connection, year, counts)
        rows.write_returns(step.connection, survey_id, year, returned)
        if any(count is not None for count in (*counts.values(), *returned.values())):
            rows.note_filling(step.connection, survey_id, year, now().date())
        step.changed(Area.MONITORING)
    return step.changes
