"""The results of one school over the years: one line an assessment, as its card shows them."""

import datetime as dt
import sqlite3
from dataclasses import dataclass

from msoko_desktop.domain.assessments.fields import PARTICIPANTS, calculated, from_pupils, total
from msoko_desktop.domain.assessments.fields import fields_of as fields
from msoko_desktop.domain.assessments.model import Assessment, SheetStatus
from msoko_desktop.services.results.assessment_names import assessment_title
from msoko_desktop.storage import assessments, pupils, results
from msoko_desktop.storage.district_file import District


@dataclass(frozen=True, slots=True)
class SchoolWork:
    """What a school has in an assessment; None where it is not known. `success` and `quality` are per cent (0 … 100).

    `mean` is the mean mark, or the mean score where results are told in scores.
    """

    assessment_id: int
    title: str
    school_year: int
    date: dt.date | None
    status: SheetStatus
    participants: int | None
    mean: float | None
    success: float | None
    quality: float | None


def results_of_school(d: District, school_id: int) -> tuple[SchoolWork, ...]:
    """Return the assessments of which something of a school is stored, the newest first."""
    found = []
    with d.reading() as connection:
        works = assessments.read_assessments(connection)
        sheets = results.read_sheets(connection, [one.id or 0 for one in works])
        for one in works:
            values = _values(connection, one, school_id)
            sheet = sheets.get((one.id or 0, school_id))
            status = sheet.status if sheet is not None else SheetStatus.NOTHING
            if values or status is not SheetStatus.NOTHING:
                found.append(_line(one, values, status))
    return tuple(sorted(found, key=lambda line: (line.school_year, line.date or dt.date.min), reverse=True))


def _values(connection: sqlite3.Connection, one: Assessment, school_id: int) -> dict[str, float | None]:
    """Return what the sheet of the assessment shows of the school: what is typed, else what classes or pupils give."""
    typed = results.read_school_results(connection, one.id or 0).get(school_id, {})
    known: dict[str, float | None] = {}
    rows = pupils.read_pupils(connection, one.id or 0, school_id)
    if rows:
        known |= from_pupils(one.scale, one.tasks, rows)
    elif classes := results.read_class_results(connection, one.id or 0).get(school_id):
        shown = fields(one.scale, journal=True)
        known |= total(shown, [{**row, **calculated(one.scale, row)} for row in classes.values()])
    entered = {**known, **typed}
    if not any(value is not None for value in entered.values()):
        return {}
    return {**entered, **calculated(one.scale, entered)}


def _line(one: Assessment, values: dict[str, float | None], status: SheetStatus) -> SchoolWork:
    count, mean = values.get(PARTICIPANTS), values.get("mean_mark")
    return SchoolWork(
        one.id or 0,
        assessment_title(one),
        one.school_year,
        one.date,
        status,
        None if count is None else round(count),
        mean if mean is not None else values.get("mean_score"),
        values.get("success_rate"),
        values.get("quality_rate"),
    )
