"""Surveys in the district file: questions with options, counts of answers by school and year."""

import datetime as dt
import sqlite3
from collections.abc import Mapping
from dataclasses import replace

from msoko_desktop.domain.monitoring.model import YearKind
from msoko_desktop.domain.surveys import Audience, Option, Question, Survey

Counts = dict[tuple[int, int], int]
"""Counts by the id of the school and of the option."""

_COLUMNS = ("title", "direction", "audience", "years", "preface", "source", "year", "verified", "ready")


def read_surveys(connection: sqlite3.Connection) -> tuple[Survey, ...]:
    """Return the surveys with their questions, in the order in which they were made."""
    options: dict[int, list[Option]] = {}
    for number, question, text, good in connection.execute(
        "SELECT id, question_id, text, good FROM survey_option ORDER BY question_id, position, id"
    ):
        options.setdefault(question, []).append(Option(text, bool(good), number))
    questions: dict[int, list[Question]] = {}
    for number, survey, text, several in connection.execute(
        "SELECT id, survey_id, text, several FROM survey_question ORDER BY survey_id, position, id"
    ):
        found = Question(text, tuple(options.get(number, ())), bool(several), number)
        questions.setdefault(survey, []).append(found)
    rows = connection.execute(f"SELECT id, {', '.join(_COLUMNS)} FROM survey ORDER BY id").fetchall()  # noqa: S608
    return tuple(
        Survey(
            title, direction, Audience(audience), YearKind(years), preface, source, year, bool(verified), ready,
            tuple(questions.get(number, ())), number,
        )
        for number, title, direction, audience, years, preface, source, year, verified, ready in rows
    )  # fmt: skip


def write_survey(connection: sqlite3.Connection, survey: Survey) -> int:
    """Store a survey (a new one where it has no id) with its questions; return its id.

    Questions and options that have ids keep them and their counts; those that are gone take their counts along.
    """
    values = tuple(getattr(survey, name) for name in _COLUMNS)
    if survey.id is None:
        marks = ", ".join("?" * len(_COLUMNS))
        made = connection.execute(f"INSERT INTO survey ({', '.join(_COLUMNS)}) VALUES ({marks})", values)  # noqa: S608
        number = made.lastrowid or 0
    else:
        number = survey.id
        names = ", ".join(f"{name} = ?" for name in _COLUMNS)
        connection.execute(f"UPDATE survey SET {names} WHERE id = ?", (*values, number))  # noqa: S608
    old = next((one for one in read_surveys(connection) if one.id == number), replace(survey, questions=()))
    kept_options = {option.id for one in survey.questions for option in one.options}
    for question in old.questions:
        for option in question.options:
            if option.id not in kept_options:
                connection.execute("DELETE FROM survey_count WHERE option_id = ?", (option.id,))
                connection.execute("DELETE FROM survey_option WHERE id = ?", (option.id,))
    for place, one in enumerate(survey.questions):
        _write_question(connection, number, place, one)
    kept = {one.id for one in survey.questions}
    for question in old.questions:
        if question.id not in kept:
            connection.execute("DELETE FROM survey_question WHERE id = ?", (question.id,))
    return number


def _write_question(connection: sqlite3.Connection, survey_id: int, place: int, one: Question) -> None:
    number = one.id
    if number is None:
        made = connection.execute(
            "INSERT INTO survey_question (survey_id, text, several, position) VALUES (?, ?, ?, ?)",
            (survey_id, one.text, one.several, place),
        )
        number = made.lastrowid or 0
    else:
        connection.execute(
            "UPDATE survey_question SET text = ?, several = ?, position = ? WHERE id = ?",
            (one.text, one.several, place, number),
        )
    for at, option in enumerate(one.options):
        if option.id is None:
            connection.execute(
                "INSERT INTO survey_option (question_id, text, good, position) VALUES (?, ?, ?, ?)",
                (number, option.text, option.good, at),
            )
        else:
            connection.execute(
                "UPDATE survey_option SET question_id = ?, text = ?, good = ?, position = ? WHERE id = ?",
                (number, option.text, option.good, at, option.id),
            )


def delete_survey(connection: sqlite3.Connection, survey: Survey) -> None:
    """Delete a survey with its counts; its rows go one by one, so that undo brings them back."""
    for question in survey.questions:
        for option in question.options:
            connection.execute("DELETE FROM survey_count WHERE option_id = ?", (option.id,))
        connection.execute("DELETE FROM survey_option WHERE question_id = ?", (question.id,))
    connection.execute("DELETE FROM survey_filling WHERE survey_id = ?", (survey.id,))
    connection.execute("DELETE FROM survey_return WHERE survey_id = ?", (survey.id,))
    connection.execute("DELETE FROM survey_question WHERE survey_id = ?", (survey.id,))
    connection.execute("DELETE FROM survey WHERE id = ?", (survey.id,))


def read_counts(connection: sqlite3.Connection, survey_id: int) -> dict[int, Counts]:
    """Return the counts of a survey by year."""
    found: dict[int, Counts] = {}
    for year, school, option, count in connection.execute(
        "SELECT c.year, c.school_id, c.option_id, c.count FROM survey_count AS c "
        "JOIN survey_option AS o ON o.id = c.option_id JOIN survey_question AS q ON q.id = o.question_id "
        "WHERE q.survey_id = ?",
        (survey_id,),
    ):
        found.setdefault(year, {})[school, option] = count
    return found


def read_returns(connection: sqlite3.Connection, survey_id: int) -> dict[int, dict[int, int]]:
    """Return how many questionnaires the schools gave back, by year and school."""
    found: dict[int, dict[int, int]] = {}
    for year, school, returned in connection.execute(
        "SELECT year, school_id, returned FROM survey_return WHERE survey_id = ?", (survey_id,)
    ):
        found.setdefault(year, {})[school] = returned
    return found


def write_counts(connection: sqlite3.Connection, year: int, counts: Mapping[tuple[int, int], int | None]) -> None:
    """Store counts of a year by (school, option); None takes one away."""
    for (school, option), count in counts.items():
        if count is None:
            connection.execute(
                "DELETE FROM survey_count WHERE option_id = ? AND year = ? AND school_id = ?", (option, year, school)
            )
        else:
            connection.execute(
                "INSERT INTO survey_count (option_id, school_id, year, count) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (option_id, year, school_id) DO UPDATE SET count = excluded.count",
                (option, school, year, count),
            )


def write_returns(
    connection: sqlite3.Connection, survey_id: int, year: int, returned: Mapping[int, int | None]
) -> None:
    """Store how many questionnaires schools gave back in a year; None takes one away."""
    for school, count in returned.items():
        if count is None:
            connection.execute(
                "DELETE FROM survey_return WHERE survey_id = ? AND year = ? AND school_id = ?",
                (survey_id, year, school),
            )
        else:
            connection.execute(
                "INSERT INTO survey_return (survey_id, school_id, year, returned) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (survey_id, year, school_id) DO UPDATE SET returned = excluded.returned",
                (survey_id, school, year, count),
            )


def note_filling(connection: sqlite3.Connection, survey_id: int, year: int, day: dt.date) -> None:
    """Keep the day as one on which answers of a year were entered."""
    connection.execute(
        "INSERT INTO survey_filling (survey_id, year, first, last) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (survey_id, year) DO UPDATE SET last = excluded.last WHERE last IS NOT excluded.last",
        (survey_id, year, day.isoformat(), day.isoformat()),
    )


def read_fillings(connection: sqlite3.Connection, survey_id: int) -> dict[int, dt.date]:
    """Return the last day on which answers of a survey were entered, by year."""
    rows = connection.execute("SELECT year, last FROM survey_filling WHERE survey_id = ?", (survey_id,))
    return {year: dt.date.fromisoformat(last) for year, last in rows}
