"""Proofs that a person put to the stages of the cycle, and what of the file proves them by itself."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

_COLUMNS = {"document": "document_id", "order": "order_id", "plan": "plan_id", "note": "note_id", "activity": "line_id"}


class PlacedProof(NamedTuple):
    """A row of what the person said: the key of what was put to a stage, or refused there."""

    id: int
    direction: str
    stage: str
    year: int
    key: str
    refused: bool


class ActivityRow(NamedTuple):
    """An activity of a plan with a direction: its words, the years of the plan, how it was carried out.

    `done_on` is the day of an occurrence that is done (None: none is), `proofs` how many papers prove that one.
    """

    direction: str
    line_id: int
    number: str
    title: str
    first_year: int
    last_year: int
    done_on: str | None
    proofs: int


class WorkRow(NamedTuple):
    """An assessment with results: its procedure, its school year, its day, how many schools have results."""

    id: int
    procedure: str
    school_year: int
    date: str | None
    schools: int


class SentRow(NamedTuple):
    """A recommendation: its rules (codes with spaces between) or its own direction, its school year, when it was sent
    (None: it is a draft), what it led to."""

    id: int
    rules: str
    direction: str
    school_year: int
    sent: str | None
    line_id: int | None
    order_id: int | None


def read_placed(connection: sqlite3.Connection) -> tuple[PlacedProof, ...]:
    """Return what the person put to stages, and what was refused."""
    rows = connection.execute("SELECT id, direction, stage, year, key, refused FROM cycle_proof ORDER BY id")
    return tuple(PlacedProof(row[0], row[1], row[2], row[3], row[4], bool(row[5])) for row in rows)


def place(connection: sqlite3.Connection, direction: str, stage: str, year: int, key: str, *, refused: bool) -> int:
    """Put something to a stage, or refuse it there; what was said of it before is replaced. Return the id."""
    kind, _, rest = key.partition(" ")
    column = _COLUMNS.get(kind)
    names = "direction, stage, year, key, refused" + (f", {column}" if column else "")
    values: list[object] = [direction, stage, year, key, int(refused), *([int(rest)] if column else [])]
    connection.execute(
        "DELETE FROM cycle_proof WHERE direction = ? AND stage = ? AND year = ? AND key = ?",
        (direction, stage, year, key),
    )
    marks = ", ".join("?" * len(values))
    cursor = connection.execute(f"INSERT INTO cycle_proof ({names}) VALUES ({marks})", values)  # noqa: S608
    return int(cursor.lastrowid or 0)


def take_away(connection: sqlite3.Connection, proof_id: int) -> bool:
    """Forget what was said of a proof; tell whether it was there."""
    return connection.execute("DELETE FROM cycle_proof WHERE id = ?", (proof_id,)).rowcount > 0


def read_activities(connection: sqlite3.Connection) -> Iterator[ActivityRow]:
    """Yield the activities of plans in force that have a direction, once for each of their done occurrences."""
    yield from map(
        ActivityRow._make,
        connection.execute(
            """
            SELECT plan.direction, line.id, line.number, line.title,
                CAST(substr(coalesce(plan.period_start, plan.changed), 1, 4) AS INTEGER),
                CAST(substr(coalesce(plan.period_end, plan.changed), 1, 4) AS INTEGER),
                occurrence.done_on,
                (SELECT count(*) FROM evidence WHERE evidence.occurrence_id = occurrence.id)
            FROM plan JOIN line ON line.plan_id = plan.id AND line.kind = 'activity'
            LEFT JOIN occurrence ON occurrence.line_id = line.id AND occurrence.progress = 'done'
            WHERE plan.direction <> '' AND line.title <> ''
            ORDER BY plan.id, line.position, occurrence.done_on
            """
        ),
    )


def read_evidence(connection: sqlite3.Connection) -> Iterator[tuple[int, str, str, str]]:
    """Yield what proves that activities were done: the line, the day it was done on, title and address of the paper."""
    yield from connection.execute(
        """
        SELECT occurrence.line_id, occurrence.done_on, evidence.title, evidence.link
        FROM evidence JOIN occurrence ON occurrence.id = evidence.occurrence_id
        WHERE occurrence.done_on IS NOT NULL
        ORDER BY evidence.id
        """
    )


def plan_of_line(connection: sqlite3.Connection, line_id: int) -> int | None:
    """Return the plan of a line, None where there is no such line."""
    row = connection.execute("SELECT plan_id FROM line WHERE id = ?", (line_id,)).fetchone()
    return None if row is None else int(row[0])


def plans_of_lines(connection: sqlite3.Connection) -> dict[int, int]:
    """Return the plan of each line that an indicator was made of, by the line."""
    found = connection.execute(
        "SELECT line.id, line.plan_id FROM line WHERE line.id IN (SELECT line_id FROM indicator_line)"
    )
    return dict(found.fetchall())


def read_works(connection: sqlite3.Connection) -> Iterator[WorkRow]:
    """Yield the assessments of which at least one school has results."""
    yield from map(
        WorkRow._make,
        connection.execute(
            """
            SELECT assessment.id, assessment.procedure, assessment.school_year, assessment.date, found.schools
            FROM assessment JOIN (
                SELECT assessment_id, count(DISTINCT school_id) AS schools FROM (
                    SELECT assessment_id, school_id FROM school_result
                    UNION SELECT assessment_id, school_id FROM pupil_result
                ) GROUP BY assessment_id
            ) AS found ON found.assessment_id = assessment.id
            ORDER BY assessment.id
            """
        ),
    )


def count_schools(connection: sqlite3.Connection) -> int:
    """Return how many schools are not closed."""
    row = connection.execute("SELECT count(*) FROM school WHERE closed IS NULL").fetchone()
    return int(row[0])


def read_sent(connection: sqlite3.Connection) -> Iterator[SentRow]:
    """Yield the address recommendations with what they led to."""
    yield from map(
        SentRow._make,
        connection.execute(
            """
            SELECT recommendation.id, rule, recommendation.direction, school_year, sent, recommendation.line_id,
                order_item.order_id
            FROM recommendation LEFT JOIN order_item ON order_item.id = recommendation.order_item_id
            ORDER BY recommendation.id
            """
        ),
    )


# --- closings of years


def read_closings(connection: sqlite3.Connection) -> tuple[tuple[int, str, str], ...]:
    """Return the closings of years, the newest first: the year, the day in ISO form, what was kept of it as JSON."""
    return tuple(
        connection.execute("SELECT school_year, closed, content FROM year_closing ORDER BY school_year DESC").fetchall()
    )


def write_closing(connection: sqlite3.Connection, school_year: int, day: str, content: str) -> None:
    """Store that a school year was closed on a day, with what was left open."""
    connection.execute(
        "INSERT INTO year_closing (school_year, closed, content) VALUES (?, ?, ?)", (school_year, day, content)
    )


def erase_closing(connection: sqlite3.Connection, school_year: int) -> bool:
    """Forget that a school year was closed; tell whether it was."""
    return connection.execute("DELETE FROM year_closing WHERE school_year = ?", (school_year,)).rowcount > 0
