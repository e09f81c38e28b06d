"""Results of schools and classes in the district file, and the sheets they stand on."""

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.assessments.model import Sheet, SheetOrigin, SheetStatus

Values = dict[str, float]

_SHEET = "assessment_id, school_id, status, origin, changed, checked, file_name, form_made"
STARTED = ""  # the field of a class that has a name and no values yet
_MANY = 500  # parameters of one statement


@dataclass(frozen=True, slots=True)
class ResultCell:
    """A value of a school (class_name "") or of one of its classes; None takes it away."""

    school_id: int
    field: str
    value: float | None
    class_name: str = ""


def read_school_results(connection: sqlite3.Connection, assessment_id: int) -> dict[int, Values]:
    """Return what is stored of whole schools: field → value by school id."""
    found: dict[int, Values] = {}
    for school_id, field, value in connection.execute(
        "SELECT school_id, field, value FROM school_result WHERE assessment_id = ? AND class_name = ''",
        (assessment_id,),
    ):
        found.setdefault(school_id, {})[field] = value
    return found


def read_class_results(connection: sqlite3.Connection, assessment_id: int) -> dict[int, dict[str, Values]]:
    """Return what is stored of classes: field → value by school id and name of the class."""
    found: dict[int, dict[str, Values]] = {}
    for school_id, class_name, field, value in connection.execute(
        "SELECT school_id, class_name, field, value FROM school_result WHERE assessment_id = ? AND class_name <> '' "
        "ORDER BY id",
        (assessment_id,),
    ):
        known = found.setdefault(school_id, {}).setdefault(class_name, {})
        if field != STARTED:
            known[field] = value
    return found


def has_results(connection: sqlite3.Connection, school_year: int) -> bool:
    """Tell whether anything was typed or loaded for an assessment of a school year."""
    query = """
        SELECT EXISTS (
            SELECT 1 FROM assessment a WHERE a.school_year = ? AND (
                EXISTS (SELECT 1 FROM school_result r WHERE r.assessment_id = a.id)
                OR EXISTS (SELECT 1 FROM pupil_result p WHERE p.assessment_id = a.id)))"""
    return bool(connection.execute(query, (school_year,)).fetchone()[0])


def start_classes(connection: sqlite3.Connection, assessment_id: int, school_id: int, names: Iterable[str]) -> None:
    """Note classes of a school of which nothing but the name is known yet."""
    connection.executemany(
        "INSERT OR IGNORE INTO school_result (assessment_id, school_id, class_name, field) VALUES (?, ?, ?, ?)",
        [(assessment_id, school_id, name, STARTED) for name in names],
    )


def write_results(connection: sqlite3.Connection, assessment_id: int, cells: Iterable[ResultCell]) -> None:
    """Store values of schools and classes, take away those that are None."""
    kept, gone = [], []
    for cell in cells:
        key = (assessment_id, cell.school_id, cell.class_name, cell.field)
        if cell.value is None:
            gone.append(key)
        else:
            kept.append((*key, cell.value))
    connection.executemany(
        "DELETE FROM school_result WHERE assessment_id = ? AND school_id = ? AND class_name = ? AND field = ?", gone
    )
    connection.executemany(
        "INSERT INTO school_result (assessment_id, school_id, class_name, field, value) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (assessment_id, school_id, class_name, field) DO UPDATE SET value = excluded.value",
        kept,
    )


def delete_classes(
    connection: sqlite3.Connection, assessment_id: int, school_id: int, class_names: Sequence[str]
) -> None:
    """Delete all that is stored of classes of a school."""
    connection.executemany(
        "DELETE FROM school_result WHERE assessment_id = ? AND school_id = ? AND class_name = ? AND class_name <> ''",
        [(assessment_id, school_id, name) for name in class_names],
    )


def rename_class(connection: sqlite3.Connection, assessment_id: int, school_id: int, old: str, new: str) -> None:
    """Give a class of a school another name in an assessment."""
    connection.execute(
        "UPDATE school_result SET class_name = ? WHERE assessment_id = ? AND school_id = ? AND class_name = ?",
        (new, assessment_id, school_id, old),
    )


def read_sheets(connection: sqlite3.Connection, assessment_ids: Sequence[int]) -> dict[tuple[int, int], Sheet]:
    """Return the sheets of assessments by assessment and school; what was never begun has none."""
    found: dict[tuple[int, int], Sheet] = {}
    for start in range(0, len(assessment_ids), _MANY):
        some = tuple(assessment_ids[start : start + _MANY])
        marks = ", ".join("?" * len(some))
        for row in connection.execute(f"SELECT {_SHEET} FROM sheet WHERE assessment_id IN ({marks})", some):  # noqa: S608
            found[row[0], row[1]] = _sheet(row)
    return found


def note_work(
    connection: sqlite3.Connection,
    assessment_id: int,
    school_ids: Iterable[int],
    moment: dt.datetime,
    origin: SheetOrigin = SheetOrigin.TYPED,
    file_name: str = "",
) -> None:
    """Note that results of schools were changed at a (local) moment: their sheets are drafts from then on.

    A change by hand does not take away where the sheet came from.
    """
    stamp = moment.isoformat(timespec="seconds")
    origin_too = "" if origin is SheetOrigin.TYPED else ", origin = excluded.origin, file_name = excluded.file_name"
    connection.executemany(
        "INSERT INTO sheet (assessment_id, school_id, status, origin, changed, file_name) "  # noqa: S608
        "VALUES (?, ?, 'draft', ?, ?, ?) ON CONFLICT (assessment_id, school_id) "
        f"DO UPDATE SET status = 'draft', checked = NULL, changed = excluded.changed{origin_too}",
        [(assessment_id, school_id, origin.value, stamp, file_name) for school_id in school_ids],
    )


def drop_empty_sheets(connection: sqlite3.Connection, assessment_id: int, school_ids: Iterable[int]) -> None:
    """Take back the sheets of schools that have no results any more: nothing is begun there."""
    connection.executemany(
        "UPDATE sheet SET status = 'nothing', origin = 'typed', file_name = '', checked = NULL "
        "WHERE assessment_id = :assessment AND school_id = :school AND NOT EXISTS (SELECT 1 FROM school_result AS r "
        "WHERE r.assessment_id = :assessment AND r.school_id = :school) AND NOT EXISTS (SELECT 1 FROM pupil_result "
        "AS p WHERE p.assessment_id = :assessment AND p.school_id = :school)",
        [{"assessment": assessment_id, "school": school_id} for school_id in school_ids],
    )


def set_checked(
    connection: sqlite3.Connection, assessment_id: int, school_ids: Iterable[int], moment: dt.datetime | None
) -> None:
    """Mark sheets as checked at a moment, or as drafts again where it is None."""
    status = SheetStatus.DRAFT if moment is None else SheetStatus.CHECKED
    stamp = None if moment is None else moment.isoformat(timespec="seconds")
    connection.executemany(
        "UPDATE sheet SET status = ?, checked = ? WHERE assessment_id = ? AND school_id = ? AND status <> 'nothing'",
        [(status.value, stamp, assessment_id, school_id) for school_id in school_ids],
    )


def note_form(
    connection: sqlite3.Connection, assessment_id: int, school_ids: Iterable[int], moment: dt.datetime
) -> None:
    """Note that a form for schools was written."""
    connection.executemany(
        "INSERT INTO sheet (assessment_id, school_id, status, form_made) VALUES (?, ?, 'nothing', ?) "
        "ON CONFLICT (assessment_id, school_id) DO UPDATE SET form_made = excluded.form_made",
        [(assessment_id, school_id, moment.isoformat(timespec="seconds")) for school_id in school_ids],
    )


def read_second_entry(connection: sqlite3.Connection, assessment_id: int, school_id: int) -> str:
    """Return the second typing of a sheet as JSON, "" where there is none."""
    row = connection.execute(
        "SELECT second_entry FROM sheet WHERE assessment_id = ? AND school_id = ?", (assessment_id, school_id)
    ).fetchone()
    return "" if row is None else str(row[0])


def write_second_entry(connection: sqlite3.Connection, assessment_id: int, school_id: int, content: str) -> None:
    """Store the second typing of a sheet ("" forgets it); the status of the sheet stays."""
    connection.execute(
        "INSERT INTO sheet (assessment_id, school_id, status, second_entry) VALUES (?, ?, 'nothing', ?) "
        "ON CONFLICT (assessment_id, school_id) DO UPDATE SET second_entry = excluded.second_entry",
        (assessment_id, school_id, content),
    )


def rename_second_entries(
    connection: sqlite3.Connection, assessment_id: int, kind: str, names: Mapping[str, str]
) -> None:
    """Let second typings of a kind of sheet go with columns to other names (old name → new one), all at once.

    One that cannot be read stays as it is: whoever shows it leaves it out.
    """
    rows = connection.execute(
        "SELECT id, second_entry FROM sheet WHERE assessment_id = ? AND second_entry <> ''", (assessment_id,)
    ).fetchall()
    gone = set(names.values()) - set(names)
    for sheet, text in rows if names else ():
        try:
            content = json.loads(text)
            content[kind] = {
                row: {names.get(field, field): value for field, value in values.items() if field not in gone}
                for row, values in content[kind].items()
            }
        except (ValueError, KeyError, TypeError, AttributeError):
            continue
        changed = json.dumps(content, ensure_ascii=False)
        connection.execute("UPDATE sheet SET second_entry = ? WHERE id = ?", (changed, sheet))


def _sheet(row: Sequence[object]) -> Sheet:
    assessment_id, school_id, status, origin, changed, checked, file_name, form_made = row
    return Sheet(
        int(str(assessment_id)),
        int(str(school_id)),
        SheetStatus(str(status)),
        SheetOrigin(str(origin)),
        _moment(changed),
        _moment(checked),
        str(file_name),
        _moment(form_made),
    )


def _moment(text: object) -> dt.datetime | None:
    return None if text is None else dt.datetime.fromisoformat(str(text))
