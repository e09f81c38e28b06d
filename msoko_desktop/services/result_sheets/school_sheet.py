"""The sheet schools × fields of an assessment: what schools reported, totals of the district, what is doubtful."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from msoko_desktop.domain.assessments import checks
from msoko_desktop.domain.assessments.fields import Field, calculated, fields_of, from_pupils, total
from msoko_desktop.domain.assessments.model import Assessment, Pupil, Sheet, SheetOrigin, SheetStatus
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit, GridColumn, GridContent, GridRow, RowKind, Value
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.schools.school_years import WHOLE
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.result_sheets.common import (
    SCHOOL_GONE,
    AssessmentSheet,
    column_of,
    last_edits,
    now,
    number,
    past_of,
    refuse_calculated,
    school_titles,
)
from msoko_desktop.services.results.assessments import require
from msoko_desktop.services.schools.school_years import schools_in_year
from msoko_desktop.storage import assessments, cells, pupils, results, school_years, schools
from msoko_desktop.storage.district_file import District

SCHOOL, STATE = "school", "state"
DISTRICT = "total:district"
Numbers = dict[str, float | None]

_STATES = {SheetStatus.NOTHING: "", SheetStatus.DRAFT: "черновик", SheetStatus.CHECKED: "проверено"}
_ORIGINS = {SheetOrigin.TYPED: "", SheetOrigin.FORM: "из формы", SheetOrigin.REPORT: "из отчёта"}


@dataclass(slots=True)
class SchoolFacts:
    """What is known of a school besides what is typed on the sheet: from its pupils or classes, its size, its past."""

    derived: dict[str, float] = field(default_factory=dict)
    derived_from: str = ""
    pupils: int | None = None
    all_pupils: int | None = None
    past: list[Mapping[str, float]] = field(default_factory=list)


def read_facts(
    connection: sqlite3.Connection, assessment: Assessment, fields: Sequence[Field], *, past: bool = True
) -> dict[int, SchoolFacts]:
    """Return the facts about the schools by id, as far as the file has any; those of earlier years with `past`."""
    facts: dict[int, SchoolFacts] = {}
    by_school: dict[int, list[Pupil]] = {}
    for pupil in pupils.read_pupils(connection, assessment.id or 0):
        by_school.setdefault(pupil.school_id, []).append(pupil)
    for school_id, classes in results.read_class_results(connection, assessment.id or 0).items():
        known = facts.setdefault(school_id, SchoolFacts())
        summed = total(fields, [{**row, **calculated(assessment.scale, row)} for row in classes.values()])
        entered = {one.key for one in fields if not one.calculated}
        known.derived = {key: value for key, value in summed.items() if value is not None and key in entered}
        known.derived_from = f"из {counted(len(classes), 'класса', 'классов', 'классов')}"
    for school_id, found in by_school.items():
        known = facts.setdefault(school_id, SchoolFacts())
        known.derived = from_pupils(assessment.scale, assessment.tasks, found)
        known.derived_from = f"из {counted(len(found), 'участника', 'участников', 'участников')}"
    for school_id, count in school_years.pupils_of_grade(connection, assessment.school_year, assessment.grade).items():
        facts.setdefault(school_id, SchoolFacts()).pupils = count
    for school_id, count in school_years.pupils_of_grade(connection, assessment.school_year, WHOLE).items():
        facts.setdefault(school_id, SchoolFacts()).all_pupils = count
    for earlier in _earlier(connection, assessment) if past else ():
        for school_id, values in results.read_school_results(connection, earlier.id or 0).items():
            whole = {**values, **{k: v for k, v in calculated(earlier.scale, values).items() if v is not None}}
            facts.setdefault(school_id, SchoolFacts()).past.append(whole)
    return facts


def _earlier(connection: sqlite3.Connection, assessment: Assessment) -> list[Assessment]:
    """Return the same work of earlier years."""
    same = (assessment.procedure, assessment.subject, assessment.grade, assessment.variant)
    return [
        one
        for one in assessments.read_assessments(connection)
        if one.school_year < assessment.school_year and (one.procedure, one.subject, one.grade, one.variant) == same
    ]


class SchoolSheet(AssessmentSheet):
    """A `GridSource`: a row for each school that was open in the school year; rows are known by the school's id.

    What pupils or classes of a school add up to stands in its row until something is typed there.
    """

    name = "schools"

    def __init__(self, d: District, assessment_id: int) -> None:
        super().__init__(d, assessment_id, f"assessment {assessment_id}")
        self.fields: tuple[Field, ...] = ()
        self._typed: dict[int, dict[str, float]] = {}
        self._facts: dict[int, SchoolFacts] = {}
        self._sheets: dict[int, Sheet] = {}
        self._schools: dict[int, School] = {}
        self.reload()

    # --- reading

    def reload(self) -> None:
        """Read the results anew, with the remarks and the total."""
        shown = schools_in_year(self.district, self.assessment.school_year)
        with self.district.reading() as connection:
            self.assessment = require(connection, self.assessment_id)
            self.fields = fields_of(self.assessment.scale, journal=True)
            self._typed = results.read_school_results(connection, self.assessment_id)
            self._facts = read_facts(connection, self.assessment, self.fields)
            self._sheets = {key[1]: one for key, one in results.read_sheets(connection, [self.assessment_id]).items()}
            # A school that was closed since, or before, keeps its row where there are results of it.
            with_results = {*self._typed, *(key for key, one in self._facts.items() if one.derived)}
            known = {one.id or 0 for one in shown}
            kept = [one for one in schools.read_schools(connection) if (one.id or 0) in known or one.id in with_results]
            self._schools = {one.id or 0: one for one in kept}
            kept_notes = cells.read_notes(connection, self.grid)
            notes = {cell: text for cell, text in kept_notes.items() if cell[0].isdecimal()}  # others: the board's
        columns = (
            GridColumn(SCHOOL, "Школа", calculated=True, sample="МБОУ «Средняя школа № 1»"),
            *(column_of(one) for one in self.fields),
            GridColumn(STATE, "Состояние", calculated=True, sample="проверено, из формы"),
        )
        self.content = GridContent(columns, fixed=1, notes=notes)
        self.content.rows = [GridRow(str(key), one.short_name) for key, one in self._schools.items()]
        self.content.values = [self._values(key) for key in self._schools]
        if self._schools:
            self.content.rows.append(GridRow(DISTRICT, "Итого по району", RowKind.TOTAL))
            self.content.values.append([])
        self._sum_up()
        self._check()

    def numbers(self, school_id: int) -> Numbers:
        """Return the values of a school: typed ones, else those of its pupils or classes, and the calculated ones."""
        entered: Numbers = {**self._derived(school_id), **self._typed.get(school_id, {})}
        return {**entered, **calculated(self.assessment.scale, entered)}

    def _derived(self, school_id: int) -> dict[str, float]:
        known = self._facts.get(school_id)
        return known.derived if known is not None else {}

    def _values(self, school_id: int) -> list[Value]:
        numbers = self.numbers(school_id)
        shown: list[Value] = [self._schools[school_id].short_name]
        shown += [numbers.get(one.key) for one in self.fields]
        shown.append(self._state(school_id) or None)
        return shown

    def _state(self, school_id: int) -> str:
        sheet, known = self._sheets.get(school_id), self._facts.get(school_id)
        if sheet is None:
            return ""
        origin = _ORIGINS[sheet.origin] or (known.derived_from if known is not None else "")
        return ", ".join(part for part in (_STATES[sheet.status], origin if _STATES[sheet.status] else "") if part)

    def _sum_up(self) -> None:
        if not self._schools:
            return
        whole = total(self.fields, [self.numbers(key) for key in self._schools])
        shown: list[Value] = ["Итого по району", *(whole.get(one.key) for one in self.fields)]
        begun = sum(one.status is not SheetStatus.NOTHING for one in self._sheets.values())
        shown.append(f"{begun} из {len(self._schools)}")
        self.content.values[-1] = shown

    def _check(self) -> None:
        facts = self._facts
        self.content.remarks = tuple(
            checks.school_remarks(
                self.assessment,
                self.fields,
                {str(key): self.numbers(key) for key in self._schools},
                names={str(key): one.short_name for key, one in self._schools.items()},
                sizes={str(key): one.pupils for key, one in facts.items()},
                history={str(key): one.past for key, one in facts.items()},
                from_pupils={str(key): one.derived for key, one in facts.items() if one.derived},
                whole_sizes={str(key): one.all_pupils for key, one in facts.items() if one.all_pupils is not None},
                schools={str(key): one for key, one in self._schools.items()},
                limits=self.limits,
            )
        )

    # --- writing

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store what is typed of schools. Raises UserError where nothing was stored."""
        refuse_calculated(self.content.columns, edits)
        by_row = last_edits(edits)
        stored: list[results.ResultCell] = []
        for key, values in by_row.items():
            if not key.isdecimal() or int(key) not in self._schools:
                raise InputRefused(SCHOOL_GONE)
            typed = self._typed.get(int(key), {})
            for name, value in values.items():
                if number(value) != typed.get(name):
                    stored.append(results.ResultCell(int(key), name, number(value)))
        touched = {cell.school_id for cell in stored}
        keys = {column.key: column for column in self.content.columns}
        before = {school_id: self.numbers(school_id) for school_id in touched}
        past = self._past(before, stored, keys)
        changes = self._run(step, lambda connection: self._store(connection, stored, touched, past, step))
        for cell in stored:
            known = self._typed.setdefault(cell.school_id, {})
            if cell.value is None:
                known.pop(cell.field, None)
            else:
                known[cell.field] = cell.value
        self._show(touched)
        return GridUpdate(changes, (*(str(one) for one in touched), DISTRICT))

    def _past(
        self,
        before: Mapping[int, Numbers],
        stored: Sequence[results.ResultCell],
        keys: Mapping[str, GridColumn],
    ) -> list[tuple[str, str, str, str]]:
        found = []
        for cell in stored:
            old: dict[str, Value] = dict(before[cell.school_id])
            found += past_of(keys, str(cell.school_id), old, {cell.field: cell.value})
        return found

    def _store(
        self,
        connection: sqlite3.Connection,
        stored: Sequence[results.ResultCell],
        touched: set[int],
        past: Sequence[tuple[str, str, str, str]],
        step: str,
    ) -> None:
        if not stored:
            return
        moment = now()
        results.write_results(connection, self.assessment_id, stored)
        results.note_work(connection, self.assessment_id, touched, moment)
        results.drop_empty_sheets(connection, self.assessment_id, touched)
        cells.note_changes(connection, self.grid, past, step, moment.isoformat())

    def _show(self, touched: set[int]) -> None:
        with self.district.reading() as connection:
            self._sheets = {key[1]: one for key, one in results.read_sheets(connection, [self.assessment_id]).items()}
        for school_id in touched:
            self.content.values[self.content.row_index(str(school_id))] = self._values(school_id)
        self._sum_up()
        self._check()

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Refuse: schools are deleted in their directory."""
        raise InputRefused("Строки школ из листа не удаляются. Чтобы убрать значения, выделите их и нажмите Del.")


__all__ = ["DISTRICT", "SCHOOL", "STATE", "SchoolFacts", "SchoolSheet", "read_facts", "school_titles"]
