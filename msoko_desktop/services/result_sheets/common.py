"""What the sheets of an assessment share: columns made of fields, notes and history, the clock, small checks."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence

from msoko_desktop.domain.assessments.checks import Limits, limits_from
from msoko_desktop.domain.assessments.fields import Field
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit, GridColumn, GridContent, PastValue, Value, ValueKind, format_value
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.operations import operation
from msoko_desktop.services.reference.reference_books import Book, book_data
from msoko_desktop.services.results.assessments import require
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import cells
from msoko_desktop.storage.district_file import District

SCHOOL_GONE = "Этой школы в списке больше нет: откройте лист заново."
NOT_TYPED = "Столбец «{}» заполняется сам."
Past = tuple[str, str, str, str]


def now() -> dt.datetime:
    """Return the moment of a change, in local time."""
    return dt.datetime.now().replace(microsecond=0)


def limits(d: District) -> Limits:
    """Return from when on results are doubtful, by the reference data as the district has changed them."""
    return limits_from(book_data(d, Book.RESULT_CHECKS))


def column_of(field: Field) -> GridColumn:
    """Return the column of a field of schools or classes."""
    return GridColumn(
        field.key,
        field.title,
        field.kind,
        field.tip,
        field.calculated,
        minimum=field.minimum,
        maximum=field.maximum,
        decimals=field.decimals,
        sample="100,00" if field.kind in (ValueKind.NUMBER, ValueKind.SHARE) else "1000",
        group=field.group,
    )


def last_edits(edits: Sequence[CellEdit]) -> dict[str, dict[str, Value]]:
    """Return the values by row and column, texts without what cannot be kept; the later edit of a cell counts."""
    found: dict[str, dict[str, Value]] = {}
    for edit in edits:
        found.setdefault(edit.row, {})[edit.column] = _kept(edit.value)
    return found


def _kept(value: Value) -> Value:
    """Return a value as it can be stored and printed: control characters and line breaks of a pasted text go."""
    text = clean(value) if isinstance(value, str) else value
    return text if text == value else one_line(str(text)) or None


def refuse_calculated(columns: Iterable[GridColumn], edits: Sequence[CellEdit]) -> None:
    """Raise InputRefused where an edit is of a column that calculates itself or is not there."""
    known = {column.key: column for column in columns}
    for edit in edits:
        column = known.get(edit.column)
        if column is None or column.calculated:
            raise InputRefused(NOT_TYPED.format(edit.column if column is None else column.title))


def number(value: Value) -> float | None:
    """Return a cell's value as the number it is, None for an empty cell."""
    return None if value is None else float(value)


def past_of(
    columns: Mapping[str, GridColumn], row: str, old: Mapping[str, Value], new: Mapping[str, Value]
) -> list[Past]:
    """Return what cells of a row held, as shown, where it is another value now."""
    return [
        (row, key, format_value(columns[key], old.get(key)), format_value(columns[key], value))
        for key, value in new.items()
        if key in columns and old.get(key) != value
    ]


class AssessmentSheet:
    """Base of the sheets: an assessment of an open district file, a grid named in the file, notes and history."""

    name = "results"

    def __init__(self, d: District, assessment_id: int, grid: str) -> None:
        self.district = d
        self.assessment_id = assessment_id
        self.grid = grid
        self.assessment: Assessment
        self.content = GridContent(())
        with d.reading() as connection:
            self.assessment = require(connection, assessment_id)

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    @property
    def limits(self) -> Limits:
        """From when on results are doubtful, as the district has it now."""
        return limits(self.district)

    def kept_as(self, column: str) -> str:
        """Return under which name comments and history of a column are kept."""
        return column

    def shown_as(self, kept: str) -> str | None:
        """Return the column of a name (see `kept_as`), None where there is none any more."""
        return kept

    def set_note(self, row: str, column: str, text: str) -> GridUpdate:
        """Store the comment of a cell ("" takes it away)."""
        kept = clean(text).strip()
        field = self.kept_as(column)
        changes = self._run(
            "Примечание к ячейке", lambda connection: cells.write_note(connection, self.grid, row, field, kept)
        )
        notes = dict(self.content.notes)
        notes.pop((row, column), None)
        if kept:
            notes[row, column] = kept
        self.content.notes = notes
        return GridUpdate(changes, (row,))

    def history(self, row: str, column: str) -> tuple[PastValue, ...]:
        """Return what the cell held before, the newest first."""
        with self.district.reading() as connection:
            return cells.read_history(connection, self.grid, row, self.kept_as(column))

    def _run(self, step_name: str, write: Callable[[sqlite3.Connection], None]) -> Changes:
        with operation(self.district, step_name) as step:
            write(step.connection)
            step.changed(Area.RESULTS)
        return step.changes


def school_titles(schools: Sequence[School]) -> dict[int, str]:
    """Return the short names of schools by id."""
    return {school.id or 0: school.short_name for school in schools}
