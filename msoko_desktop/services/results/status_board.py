"""The status board: which schools have handed in their results, who is late, who does not take part."""

import datetime as dt
from collections.abc import Sequence
from functools import cache

from msoko_desktop.domain.assessments import board as rules
from msoko_desktop.domain.assessments.board import Board, BoardAssessment, BoardCell, BoardSchool, CellState, Total
from msoko_desktop.domain.assessments.fields import PARTICIPANTS
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.language.typesetting import NBSP
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.reference.reference_books import Book, book_data
from msoko_desktop.services.results.assessment_names import (
    assessment_title,
    order_of,
    procedure_title,
    short_subject_title,
)
from msoko_desktop.services.results.assessments import school_year_of
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import assessments, results
from msoko_desktop.storage import status_board as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.status_board import SchoolSpan

__all__ = [
    "Board",
    "BoardAssessment",
    "BoardCell",
    "BoardSchool",
    "CellState",
    "Total",
    "late_works",
    "pupils_by_assessment",
    "read_board",
    "set_taking_part",
]


_SAID = "так отметил отдел образования"


def read_board(
    d: District,
    school_year: int,
    procedure: str | None = None,
    *,
    today: dt.date | None = None,
    due: dt.date | None = None,
) -> Board:
    """Return the board of a school year (of one procedure): the schools that are there, its assessments.

    Results are awaited until the day of the assessment plus the days of `data/status_board.toml`, or until `due` for
    all; they are late after that day. `today` None is the day on the computer's clock. A school without pupils of the
    grade, one whose kind has no such grade, one that was closed and one of which the person said so does not take
    part; results that are there count all the same.
    """
    day = today or dt.date.today()
    with d.reading() as connection:
        found = [
            one
            for one in assessments.read_assessments(connection, school_year)
            if procedure is None or one.procedure == procedure
        ]
        found.sort(key=order_of)
        ids = [one.id or 0 for one in found]
        sheets = results.read_sheets(connection, ids)
        counts = rows.count_participants(connection, ids, PARTICIPANTS)
        sizes = rows.read_sizes(connection, school_year)
        words = rows.read_words(connection, ids)
        spans = rows.read_spans(connection)
    known = book_data(d, Book.STATUS_BOARD)
    columns = tuple(_column(one, due or rules.due_on(one.date, one.procedure, known), found) for one in found)
    schools, cells = [], []
    for span in spans:
        if not _is_there(span, school_year) and not any((one, span.id) in sheets for one in ids):
            continue
        line = []
        for one in columns:
            key = one.id, span.id
            absent = _why_absent(span, one, words.get(key), sizes.get((span.id, one.grade), (None, None)))
            line.append(rules.board_cell(sheets.get(key), counts.get(key), absent, one.due, day))
        schools.append(BoardSchool(span.id, span.short_name, span.name))
        cells.append(tuple(line))
    return Board(tuple(schools), columns, tuple(cells), day)


def pupils_by_assessment(d: District) -> dict[int, int]:
    """Return how many pupils are listed in each assessment; those without any are left out."""
    with d.reading() as connection:
        return rows.count_pupils(connection)


def late_works(d: District, on: dt.date) -> tuple[tuple[BoardAssessment, int], ...]:
    """Return the works of the school year of a day whose results are late then, with the number of late schools."""
    board = read_board(d, school_year_of(on), today=on)
    schools: dict[int, int] = {}
    for works in board.late().values():
        for one in works:
            schools[one.id] = schools.get(one.id, 0) + 1
    return tuple((one, schools[one.id]) for one in board.assessments if one.id in schools)


def set_taking_part(d: District, cells: Sequence[tuple[int, int]], taking: bool | None, reason: str = "") -> Changes:
    """Say for cells (assessment, school) whether the school takes part, and why not; one undo step.

    None takes the word back: grade and kind of the school count again.
    """
    name = {True: "Отметить: участвует", False: "Отметить: не участвует", None: "Снять отметку об участии"}[taking]
    text = one_line(clean(reason)) or _SAID
    with operation(d, name) as step:
        for assessment_id, school_id in cells:
            rows.write_word(step.connection, assessment_id, school_id, taking, text)
        step.changed(Area.RESULTS)
    return step.changes


def _column(one: Assessment, due: dt.date | None, all_of_year: Sequence[Assessment]) -> BoardAssessment:
    """Return the column; its short heading names the procedure where the board has several."""
    variant = f" ({one.variant})" if one.variant else ""
    several = len({other.procedure for other in all_of_year}) > 1
    lead = f"{procedure_title(one.procedure)}. " if several else ""
    subject = short_subject_title(one.subject).replace(". ", f".{NBSP}")
    short = f"{lead}{subject}{variant}, {one.grade}{NBSP}кл."
    return BoardAssessment(one.id or 0, assessment_title(one), short, one.procedure, one.grade, one.date, due)


def _is_there(span: SchoolSpan, school_year: int) -> bool:
    """Whether a school was open on some day of a school year."""
    first, last = dt.date(school_year, 9, 1), dt.date(school_year + 1, 8, 31)
    return (span.opened is None or span.opened <= last) and (span.closed is None or span.closed > first)


def _why_absent(
    span: SchoolSpan, one: BoardAssessment, word: tuple[bool, str] | None, size: tuple[int | None, int | None]
) -> str:
    """Return why a school does not take part in an assessment, "" where it does."""
    if word is not None:
        return "" if word[0] else word[1]
    if one.date is not None and span.closed is not None and span.closed < one.date:
        return "школа закрыта до дня работы"
    if one.date is not None and span.opened is not None and span.opened > one.date:
        return "школа открыта после дня работы"
    pupils, classes = size
    return rules.lacks_grade(_usual_grades().get(span.kind), pupils, classes, one.grade)


@cache
def _usual_grades() -> dict[str, tuple[int, int]]:
    """Return the lowest and the highest grade that each kind of schools usually has, by its code."""
    return {one["code"]: (one["grades"][0], one["grades"][1]) for one in reference_data("school_kinds")["kind"]}
