"""Works checked again: a table by school for one assessment, and what analysis asks for."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from msoko_desktop.domain.analysis.bias.observers import RECHECKS
from msoko_desktop.domain.analysis.bias.rules import RECHECK
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import (
    CellEdit,
    CellRemark,
    GridColumn,
    GridContent,
    GridRow,
    RowKind,
    Value,
    ValueKind,
    format_number,
)
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.observers.records import Recheck, read_day
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.schools.schools import is_open_in
from msoko_desktop.services.observers.book_grid import BookGrid
from msoko_desktop.services.observers.words import text_of
from msoko_desktop.services.reference.reference_books import Book, book_data
from msoko_desktop.services.results.assessments import read_assessment
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.storage import rechecks as rows
from msoko_desktop.storage.district_file import District

__all__ = ["RECHECKS", "Recheck", "RecheckGrid", "confirmed_at_least", "list_rechecks", "recheck_works"]

SCHOOL, DAY, WORKS, LOWERED, RAISED, CONFIRMED, SHARE, REMARKS = (
    "school", "day", "works", "lowered", "raised", "confirmed", "share", "remarks",
)  # fmt: skip
_TOTAL = "total:district"


def confirmed_at_least(d: District) -> float:
    """Return the share of confirmed marks (per cent) from which on works count as marked objectively."""
    rule = next(one for one in book_data(d, Book.BIAS)["rule"] if one["code"] == RECHECK)
    return 100.0 - float(rule["threshold"])


def list_rechecks(d: District, assessment_id: int | None = None) -> tuple[Recheck, ...]:
    """Return what was checked again in an assessment (None: in all of them)."""
    with d.reading() as connection:
        return rows.read_rechecks(connection, assessment_id)


def recheck_works(d: District) -> frozenset[int]:
    """Return the ids of the assessments of which works were checked again."""
    return frozenset(one.assessment_id for one in list_rechecks(d))


class RecheckGrid(BookGrid):
    """A `GridSource`: a row for each school of the year of an assessment, known by its id, and the district."""

    name = "rechecks"

    def __init__(self, d: District, assessment_id: int) -> None:
        self.assessment_id = assessment_id
        super().__init__(d, f"rechecks {assessment_id}")

    def _read(self) -> GridContent:
        work = read_assessment(self.district, self.assessment_id)
        known = {one.school_id: one for one in list_rechecks(self.district, self.assessment_id)}
        least = confirmed_at_least(self.district)
        content = GridContent(_columns(least))
        remarks: list[CellRemark] = []
        for school in list_schools(self.district):
            if not is_open_in(school, work.school_year) and school.id not in known:
                continue
            one = known.get(school.id or 0, Recheck(self.assessment_id, school.id or 0))
            content.rows.append(GridRow(str(school.id), school.short_name))
            content.values.append([school.short_name, *_cells(one)])
            remarks += _remarks(one, school.short_name, least)
        if known:
            whole = Recheck(
                self.assessment_id,
                0,
                works=sum(one.works or 0 for one in known.values()),
                lowered=sum(one.lowered or 0 for one in known.values()),
                raised=sum(one.raised or 0 for one in known.values()),
            )
            content.rows.append(GridRow(_TOTAL, "Район", RowKind.TOTAL))
            content.values.append(["Район", *_cells(whole)])
        content.remarks = tuple(remarks)
        return content

    def _store(self, connection: sqlite3.Connection, edits: Sequence[CellEdit]) -> dict[str, str]:
        known = {one.school_id: one for one in rows.read_rechecks(connection, self.assessment_id)}
        rows_there = {row.key for row in self.content.rows if row.kind is RowKind.DATA}
        changed: dict[int, Recheck] = {}
        for edit in edits:
            if edit.row not in rows_there:
                raise InputRefused("Строки здесь – школы: список меняется на странице «Школы».")
            school = int(edit.row)
            old = changed.get(school) or known.get(school) or Recheck(self.assessment_id, school)
            changed[school] = _changed(old, edit.column, edit.value)
        rows.write_rechecks(connection, changed.values())
        return {}


def _columns(at_least: float) -> tuple[GridColumn, ...]:
    least = f"Доля работ, отметка в которых не изменена; объективно – не менее {at_least:g} %"
    return (
        GridColumn(SCHOOL, "Школа", calculated=True, sample="МБОУ «Средняя школа № 1»"),
        GridColumn(DAY, "Дата", ValueKind.TEXT, "День перепроверки", sample="00.00.0000"),
        GridColumn(WORKS, "Перепроверено работ", ValueKind.COUNT, minimum=0, sample="0000"),
        GridColumn(
            LOWERED, "понижена", ValueKind.COUNT, "Работ, отметка в которых понижена", sample="0000", group="Отметка"
        ),
        GridColumn(
            RAISED, "повышена", ValueKind.COUNT, "Работ, отметка в которых повышена", sample="0000", group="Отметка"
        ),
        GridColumn(CONFIRMED, "без изменений", ValueKind.COUNT, calculated=True, sample="0000", group="Отметка"),
        GridColumn(SHARE, "Подтверждено, %", ValueKind.SHARE, least, calculated=True, decimals=1, sample="100,0"),
        GridColumn(REMARKS, "Замечания", ValueKind.TEXT, sample="Замечания комиссии словами"),
    )


def _number(value: int | None) -> Value:
    return None if value is None else float(value)


def _cells(one: Recheck) -> list[Value]:
    share = one.confirmed_share
    return [
        None if one.day is None else date_dots(one.day),
        _number(one.works),
        _number(one.lowered),
        _number(one.raised),
        None if not one.works else float(one.works - one.changed),
        None if share is None else round(share, 1),
        one.remarks or None,
    ]


def _changed(one: Recheck, column: str, value: Value) -> Recheck:
    number = int(value) if isinstance(value, int | float) else None
    match column:
        case "works":
            return replace(one, works=number)
        case "lowered":
            return replace(one, lowered=number)
        case "raised":
            return replace(one, raised=number)
        case "day":
            text = text_of(value)
            return replace(one, day=read_day(text) if text else None)
    return replace(one, remarks=text_of(value))


def _remarks(one: Recheck, school: str, at_least: float) -> list[CellRemark]:
    row = str(one.school_id)
    if one.works is None and one.changed:
        return [
            CellRemark(row, WORKS, Severity.ERROR, f"{school}: не введено, сколько работ перепроверено.", "rechecks")
        ]
    if one.works is not None and one.changed > one.works:
        text = f"{school}: отметка изменена в {one.changed} работах, а перепроверено {one.works}."
        return [CellRemark(row, WORKS, Severity.ERROR, text, "rechecks")]
    share = one.confirmed_share
    if share is not None and share < at_least:
        text = f"{school}: отметка подтверждена в {format_number(share, 1)} % работ – меньше {at_least:g} %."
        return [CellRemark(row, SHARE, Severity.WARNING, text, "rechecks")]
    return []
