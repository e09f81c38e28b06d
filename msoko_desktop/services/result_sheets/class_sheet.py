"""The sheet of the classes of one school in an assessment, with the total of the school."""

import sqlite3
from collections.abc import Sequence

from msoko_desktop.domain.assessments import checks
from msoko_desktop.domain.assessments.fields import Field, calculated, fields_of, total
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import NEW, CellEdit, GridColumn, GridContent, GridRow, RowKind, Value, first_new
from msoko_desktop.domain.language.russian import comparable, one_line
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.result_sheets.common import (
    SCHOOL_GONE,
    AssessmentSheet,
    Past,
    column_of,
    last_edits,
    now,
    number,
    past_of,
    refuse_calculated,
    school_titles,
)
from msoko_desktop.services.results.assessments import require
from msoko_desktop.storage import cells, results, schools
from msoko_desktop.storage.district_file import District

CLASS = "class"
WHOLE = "total:school"
Numbers = dict[str, float | None]


class ClassSheet(AssessmentSheet):
    """A `GridSource`: a row for each class, known by its name; a new row needs the name of the class first."""

    name = "classes"

    def __init__(self, d: District, assessment_id: int, school_id: int) -> None:
        super().__init__(d, assessment_id, f"classes {assessment_id}/{school_id}")
        self.school_id = school_id
        self.fields: tuple[Field, ...] = ()
        self._classes: dict[str, dict[str, float]] = {}
        self.reload()

    def reload(self) -> None:
        """Read the classes anew, with the remarks and the total."""
        with self.district.reading() as connection:
            self.assessment = require(connection, self.assessment_id)
            if self.school_id not in school_titles(schools.read_schools(connection)):
                raise InputRefused(SCHOOL_GONE)
            self.fields = fields_of(self.assessment.scale, journal=True)
            found = results.read_class_results(connection, self.assessment_id)
            notes = cells.read_notes(connection, self.grid)
        self._classes = found.get(self.school_id, {})
        columns = (
            GridColumn(CLASS, "Класс", tip="Класс с литерой, например 8А", sample="Школа"),
            *map(column_of, self.fields),
        )
        self.content = GridContent(columns, fixed=1, notes=notes)
        self.content.new_rows = True
        self.content.new_row_hint = "Новый класс"
        self._lay_out()

    def _lay_out(self) -> None:
        content = self.content
        content.rows = [GridRow(name, f"класс {name}") for name in self._classes]
        content.values = [[name, *(self.numbers(name).get(one.key) for one in self.fields)] for name in self._classes]
        if self._classes:
            whole = total(self.fields, [self.numbers(name) for name in self._classes])
            content.rows.append(GridRow(WHOLE, "Всего по школе", RowKind.TOTAL))
            content.values.append(["Всего", *(whole.get(one.key) for one in self.fields)])
        content.remarks = tuple(
            checks.school_remarks(
                self.assessment,
                self.fields,
                {name: self.numbers(name) for name in self._classes},
                names={name: f"{name} класс" for name in self._classes},
                sizes={},
                history={},
                from_pupils={},
                limits=self.limits,
            )
        )

    def numbers(self, name: str) -> Numbers:
        """Return the values of a class, the calculated ones among them."""
        entered: Numbers = dict(self._classes.get(name, {}))
        return {**entered, **calculated(self.assessment.scale, entered)}

    # --- writing

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store what is typed of classes; a class can be given another name. Raises UserError where not stored."""
        refuse_calculated(self.content.columns, edits)
        by_row = last_edits(edits)
        names, created = self._names(by_row, first_new(edits))
        stored: list[results.ResultCell] = []
        past: list[Past] = []
        keys = {column.key: column for column in self.content.columns}
        for key, values in by_row.items():
            typed = self._classes.get(key, {})
            new = {name: number(value) for name, value in values.items() if name != CLASS}
            stored += [
                results.ResultCell(self.school_id, name, value, names[key])
                for name, value in new.items()
                if value != typed.get(name)
            ]
            if not key.startswith(NEW):
                old: dict[str, Value] = {**self.numbers(key), CLASS: key}
                past += past_of(keys, names[key], old, {**new, **({CLASS: names[key]} if CLASS in values else {})})
        renamed = {key: name for key, name in names.items() if not key.startswith(NEW) and key != name}
        started = [names[key] for key in created]

        def store(connection: sqlite3.Connection) -> None:
            moment = now()
            for old_name, new_name in renamed.items():
                results.rename_class(connection, self.assessment_id, self.school_id, old_name, new_name)
                cells.rename_row(connection, self.grid, old_name, new_name)
            results.start_classes(connection, self.assessment_id, self.school_id, started)
            results.write_results(connection, self.assessment_id, stored)
            results.note_work(connection, self.assessment_id, [self.school_id], moment)
            cells.note_changes(connection, self.grid, past, step, moment.isoformat())

        if not (stored or renamed or started):
            return GridUpdate(self._run(step, lambda _connection: None))
        changes = self._run(step, store)
        self.reload()
        return GridUpdate(
            changes, (*names.values(), WHOLE), {**created, **renamed}, rearranged=bool(created or renamed)
        )

    def _names(self, by_row: dict[str, dict[str, Value]], new: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
        """Return the names of the classes that are written by their keys, and those of them that are new."""
        taken = {comparable(name): name for name in self._classes}
        names, created = {}, {}
        for key, values in by_row.items():
            if key not in new and key not in self._classes:
                raise InputRefused("Этого класса в листе больше нет: откройте лист заново.")
            name = one_line(str(values[CLASS])) if values.get(CLASS) is not None else ""
            if not name and (key in new or CLASS in values):
                raise InputRefused("Сначала введите название класса, например «8А».")
            names[key] = name or key
            if name and name != key:
                if comparable(name) in taken and taken[comparable(name)] != key:
                    raise InputRefused(f"Класс «{name}» в листе уже есть. Введите другое название.")
                taken[comparable(name)] = key
            if key in new:
                created[key] = name
        return names, created

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Delete classes from the sheet; undo brings them back."""

        def delete(connection: sqlite3.Connection) -> None:
            results.delete_classes(connection, self.assessment_id, self.school_id, keys)
            results.note_work(connection, self.assessment_id, [self.school_id], now())
            results.drop_empty_sheets(connection, self.assessment_id, [self.school_id])

        changes = self._run("Удалить класс" if len(keys) == 1 else "Удалить классы", delete)
        self.reload()
        return GridUpdate(changes, rearranged=True)
