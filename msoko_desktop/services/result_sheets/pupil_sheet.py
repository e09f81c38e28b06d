"""The sheet pupils × tasks of one school (or, to look at and correct, of all) in an assessment."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from msoko_desktop.domain.assessments import checks
from msoko_desktop.domain.assessments.model import Pupil
from msoko_desktop.domain.assessments.scales import evaluated
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import NEW, CellEdit, CellRemark, GridContent, GridRow, RowKind, Value, first_new
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.result_sheets import pupil_columns as columns
from msoko_desktop.services.result_sheets.common import (
    SCHOOL_GONE,
    AssessmentSheet,
    Past,
    last_edits,
    now,
    past_of,
    refuse_calculated,
    school_titles,
)
from msoko_desktop.services.results.assessments import require
from msoko_desktop.services.results.pupil_names import names_kept
from msoko_desktop.storage import cells, pupils, results, schools
from msoko_desktop.storage.district_file import District

MEAN, DONE = "total:mean", "total:done"
NEW_ROW = "Новый участник: введите код"


@dataclass(slots=True)
class _Column:
    """What is known of a column without reading all of its rows again: how many numbers it has and their sum."""

    count: int = 0
    total: float = 0.0


class PupilSheet(AssessmentSheet):
    """A `GridSource`. Points are summed and marked by the scale as soon as they are typed.

    `school_id` None shows the pupils of all schools; rows can then not be added. Rows are known by the pupil's id.
    """

    name = "pupils"

    def __init__(self, d: District, assessment_id: int, school_id: int | None) -> None:
        super().__init__(d, assessment_id, f"pupils {assessment_id}")
        self.school_id = school_id
        self._pupils: dict[str, Pupil] = {}
        self._places: dict[str, int] = {}
        self._sums: dict[int, _Column] = {}
        self._own_remarks: dict[str, tuple[CellRemark, ...]] = {}
        self._schools: dict[int, str] = {}
        self.reload()

    # --- reading

    def reload(self) -> None:
        """Read the pupils anew, with their remarks and the totals."""
        names = names_kept(self.district)
        with self.district.reading() as connection:
            self.assessment = require(connection, self.assessment_id)
            self._schools = school_titles(schools.read_schools(connection))
            if self.school_id is not None and self.school_id not in self._schools:
                raise InputRefused(SCHOOL_GONE)
            found = pupils.read_pupils(connection, self.assessment_id, self.school_id)
            kept = cells.read_notes(connection, self.grid)
        notes = {(row, key): text for (row, field), text in kept.items() if (key := self.shown_as(field)) is not None}
        shown = columns.pupil_columns(self.assessment, names=names, all_schools=self.school_id is None)
        self.content = GridContent(shown, fixed=1 + (self.school_id is None), notes=notes)
        self.content.new_rows = self.school_id is not None
        self.content.new_row_hint = NEW_ROW
        self._pupils = {str(one.id): one for one in found}
        self._lay_out()

    def _lay_out(self) -> None:
        """Make rows, values, totals and remarks of the pupils as they are now."""
        content = self.content
        content.rows = [GridRow(key, _title(one)) for key, one in self._pupils.items()]
        content.values = [self._values(one) for one in self._pupils.values()]
        self._places = {key: place for place, key in enumerate(self._pupils)}
        if self._pupils:
            content.rows += [GridRow(MEAN, "Среднее", RowKind.TOTAL), GridRow(DONE, "Выполнение, %", RowKind.TOTAL)]
            content.values += [[], []]
        self._sum_up()
        self._check_all()
        self._offer()

    def _offer(self) -> None:
        """Let a new row begin with the class of the last pupil, and with the variant where the last two have the same.

        Variants mostly take turns in a class; where they do, none is offered.
        """
        last = [one for one in self._pupils.values() if one.class_name][-2:]
        self.content.offered = {}
        if last:
            self.content.offered = {columns.CLASS: last[-1].class_name}
            if last[-1].variant and {(one.class_name, one.variant) for one in last} == {_class_and_variant(last[-1])}:
                self.content.offered |= {columns.VARIANT: last[-1].variant}

    def _values(self, pupil: Pupil) -> list[Value]:
        return columns.cells_of(pupil, self.content.columns, self._schools.get(pupil.school_id, ""))

    def kept_as(self, column: str) -> str:
        """Return the name of a column by the number of its task."""
        return columns.kept_as(self.assessment.tasks, column)

    def shown_as(self, kept: str) -> str | None:
        """Return the column of a name, wherever its task stands now."""
        return columns.shown_as(self.assessment.tasks, kept)

    def school_of(self, key: str) -> int:
        """Return the id of the school of a row."""
        return self._pupils[key].school_id

    # --- totals: kept up to date by what changes in a row, not summed anew at every key stroke

    def _numeric(self) -> list[int]:
        keys = (columns.PRIMARY, columns.SCORE, columns.MARK)
        return [
            place
            for place, column in enumerate(self.content.columns)
            if column.key.startswith(columns.TASK) or column.key in keys
        ]

    def _sum_up(self) -> None:
        self._sums = {place: _Column() for place in self._numeric()}
        for row in self.content.values[: len(self._pupils)]:
            self._add(row, 1)
        self._show_totals()

    def _add(self, row: Sequence[Value], times: int) -> None:
        for place, known in self._sums.items():
            value = row[place]
            if isinstance(value, str):
                value = float(value) if value.isdecimal() else None
            if value is not None:
                known.count += times
                known.total += times * value

    def _show_totals(self) -> None:
        if not self._pupils:
            return
        content = self.content
        means: list[Value] = [None] * len(content.columns)
        done: list[Value] = [None] * len(content.columns)
        for place, known in self._sums.items():
            column = content.columns[place]
            if known.count:
                means[place] = known.total / known.count
                if column.key.startswith(columns.TASK) and column.maximum:
                    done[place] = round(100 * known.total / (known.count * column.maximum), 1)
        first = content.column_index(columns.CODE)
        means[first], done[first] = "Среднее", "Выполнение, %"
        content.values[-2], content.values[-1] = means, done

    # --- remarks

    def _check_all(self) -> None:
        self._own_remarks = {}
        for remark in checks.pupil_remarks(self.assessment, self._pupils, limits=self.limits):
            if remark.row is not None:
                self._own_remarks.setdefault(remark.row, ())
                self._own_remarks[remark.row] += (remark,)
        self._show_remarks()

    def _check_rows(self, keys: Iterable[str]) -> None:
        for key in keys:
            found = checks.pupil_row_remarks(self.assessment, key, self._pupils, limits=self.limits)
            if found:
                self._own_remarks[key] = tuple(found)
            else:
                self._own_remarks.pop(key, None)
        self._show_remarks()

    def _show_remarks(self) -> None:
        found = sorted(self._own_remarks, key=lambda key: self._places.get(key, 0))
        self.content.remarks = tuple(remark for key in found for remark in self._own_remarks[key])

    # --- writing

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store what is typed; new rows become pupils of the school. Raises UserError where nothing was stored."""
        refuse_calculated(self.content.columns, edits)
        by_row = last_edits(edits)
        changed: dict[str, Pupil] = {}
        for key in (key for key in by_row if not key.startswith(NEW)):
            if key not in self._pupils:
                raise InputRefused("Этого участника в листе больше нет: откройте лист заново.")
            pupil = self._evaluated(self._pupils[key], by_row[key])
            if pupil != self._pupils[key]:
                changed[key] = pupil
        new = [key for key in first_new(edits) if any(value is not None for value in by_row[key].values())]
        if new and self.school_id is None:
            raise InputRefused("Выберите школу: нового участника вносят в лист его школы.")
        added = [self._evaluated(Pupil("", self.school_id or 0), by_row[key]) for key in new]
        return self._store(changed, dict(zip(new, added, strict=True)), step)

    def _evaluated(self, pupil: Pupil, values: dict[str, Value]) -> Pupil:
        return evaluated(self.assessment, columns.with_cells(pupil, values, len(self.assessment.tasks)))

    def _store(self, changed: dict[str, Pupil], added: dict[str, Pupil], step_name: str) -> GridUpdate:
        past = [entry for key, pupil in changed.items() for entry in self._past(key, pupil)]
        touched = {one.school_id for one in (*changed.values(), *added.values())}
        ids: list[int] = []

        def store(connection: sqlite3.Connection) -> None:
            pupils.update_pupils(connection, changed.values())
            ids.extend(pupils.insert_pupils(connection, self.assessment_id, list(added.values())))
            moment = now()
            results.note_work(connection, self.assessment_id, touched, moment)
            cells.note_changes(connection, self.grid, past, step_name, moment.isoformat())

        if not touched:
            return GridUpdate(self._run(step_name, lambda _connection: None))
        changes = self._run(step_name, store)
        codes = any(pupil.code != self._pupils[key].code for key, pupil in changed.items())
        for key, pupil in changed.items():
            self._replace(key, pupil)
        created = {}
        for key, pupil_id, pupil in zip(added, ids, added.values(), strict=True):
            created[key] = str(pupil_id)
            self._pupils[str(pupil_id)] = replace(pupil, id=pupil_id)
        if created:
            self._lay_out()
        else:
            self._show_totals()
            self._check_all() if codes or len(changed) > 20 else self._check_rows(changed)
            self._offer()
        rows = (*changed, *created.values(), MEAN, DONE)
        return GridUpdate(changes, rows, created, rearranged=bool(created))

    def _past(self, key: str, pupil: Pupil) -> list[Past]:
        keys = {column.key: column for column in self.content.columns}
        old = dict(zip(keys, self.content.values[self._places[key]], strict=True))
        found = past_of(keys, key, old, dict(zip(keys, self._values(pupil), strict=True)))
        return [(row, self.kept_as(column), before, after) for row, column, before, after in found]

    def _replace(self, key: str, pupil: Pupil) -> None:
        place = self._places[key]
        self._add(self.content.values[place], -1)
        self._pupils[key] = pupil
        self.content.values[place] = self._values(pupil)
        self.content.rows[place] = GridRow(key, _title(pupil))
        self._add(self.content.values[place], 1)

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Delete pupils from the sheet; undo brings them back."""
        gone = [self._pupils[key] for key in keys if key in self._pupils]
        touched = {one.school_id for one in gone}

        def delete(connection: sqlite3.Connection) -> None:
            pupils.delete_pupils(connection, [one.id or 0 for one in gone])
            results.note_work(connection, self.assessment_id, touched, now())
            results.drop_empty_sheets(connection, self.assessment_id, touched)

        changes = self._run("Удалить участника" if len(gone) == 1 else "Удалить участников", delete)
        for key in keys:
            self._pupils.pop(key, None)
        self._lay_out()
        return GridUpdate(changes, rearranged=True)


def _class_and_variant(pupil: Pupil) -> tuple[str, str]:
    return pupil.class_name, pupil.variant


def _title(pupil: Pupil) -> str:
    return f"участник {pupil.code}" if pupil.code else "участник без кода"
