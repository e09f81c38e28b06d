"""Double entry: a sheet typed a second time from the paper, and where the two typings differ."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import (
    CellEdit,
    CellRemark,
    GridColumn,
    GridContent,
    GridRow,
    PastValue,
    RowKind,
    Value,
    format_value,
)
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.operations import operation
from msoko_desktop.services.result_sheets import pupil_columns
from msoko_desktop.services.result_sheets.class_sheet import CLASS, ClassSheet
from msoko_desktop.services.result_sheets.common import last_edits, refuse_calculated
from msoko_desktop.services.result_sheets.pupil_sheet import PupilSheet
from msoko_desktop.services.result_sheets.school_sheet import SCHOOL, STATE, SchoolSheet
from msoko_desktop.storage import results
from msoko_desktop.storage.district_file import District

FirstSheet = SchoolSheet | ClassSheet | PupilSheet
_NAMED_BY = {SCHOOL, CLASS, pupil_columns.CODE, pupil_columns.NAME}  # columns that say whose row it is
_ENTERED_ALSO = {pupil_columns.MARK, pupil_columns.PRIMARY}


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell that was typed differently: the keys of row and column, their titles, both values as shown."""

    row: str
    column: str
    row_title: str
    column_title: str
    first: str
    second: str


class SecondEntry:
    """A `GridSource` beside a first sheet: the same rows, empty, to be typed again; differences are its remarks.

    What is typed is kept in the file until the two typings agree and `finish` is called, or `forget`.
    """

    name = "second"

    def __init__(self, d: District, first: FirstSheet) -> None:
        self.district = d
        self.first = first
        self.content = GridContent(())
        self._kind = first.name
        self._typed: dict[str, dict[str, Value]] = {}
        self.reload()

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    # --- reading

    def reload(self) -> None:
        """Read both typings anew."""
        self.first.reload()
        shown = tuple(
            replace(column, calculated=True) if column.key in _NAMED_BY else column
            for column in self.first.content.columns
            if column.key in _NAMED_BY or (not column.calculated and column.key != STATE)
        )
        self.content = GridContent(shown, fixed=1)
        kept = self._read()
        self._typed = {row.key: kept.get(row.key, {}) for row in self._rows()}
        self.content.rows = list(self._rows())
        self.content.values = [self._values(row.key) for row in self.content.rows]
        self._compare()

    def _rows(self) -> list[GridRow]:
        return [row for row in self.first.content.rows if row.kind is RowKind.DATA]

    def _values(self, key: str) -> list[Value]:
        typed = self._typed.get(key, {})
        return [
            self._first(key, column.key) if column.key in _NAMED_BY else typed.get(column.key)
            for column in self.content.columns
        ]

    def _first(self, row: str, column: str) -> Value:
        content = self.first.content
        return content.values[content.row_index(row)][content.column_index(column)]

    def differences(self) -> tuple[Difference, ...]:
        """Return the cells that were typed differently, row by row; rows that were not begun again are left out."""
        content = self.first.content
        titles = {row.key: row.title for row in content.rows}
        places = {row.key: place for place, row in enumerate(content.rows)}
        columns = [(content.column_index(one.key), one) for one in self.content.columns if one.key not in _NAMED_BY]
        found = []
        for key, typed in self._typed.items():
            if not any(value is not None for value in typed.values()):
                continue
            values = content.values[places[key]]
            found += [
                _difference(key, titles[key], column, values[place], typed.get(column.key))
                for place, column in columns
                if values[place] != typed.get(column.key)
                and not (column.key in _ENTERED_ALSO and typed.get(column.key) is None)
            ]
        return tuple(found)

    def _compare(self) -> None:
        self.content.remarks = tuple(
            CellRemark(
                one.row,
                one.column,
                Severity.ERROR if one.second else Severity.WARNING,
                f"Первый ввод: {one.first or 'пусто'}, второй: {one.second or 'пусто'}. Сверьте с бумагой.",
                "second_entry",
            )
            for one in self.differences()
        )

    # --- writing

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Keep what is typed the second time. Raises UserError where nothing was stored."""
        refuse_calculated(self.content.columns, edits)
        by_row = last_edits(edits)
        if any(key not in self._typed for key in by_row):
            raise InputRefused("Второй ввод повторяет строки первого: новую строку внесите в первый.")
        typed = {key: dict(values) for key, values in self._typed.items()}
        for key, values in by_row.items():
            typed[key].update(values)
        changes = self._store(typed, f"Второй ввод: {step[:1].lower()}{step[1:]}", set(by_row))
        for key in by_row:
            self.content.values[self.content.row_index(key)] = self._values(key)
        self._compare()
        return GridUpdate(changes, tuple(by_row))

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Refuse: the rows are those of the first typing."""
        raise InputRefused("Второй ввод повторяет строки первого: удалите строку в первом.")

    def set_note(self, row: str, column: str, text: str) -> GridUpdate:
        """Store a comment on the cell of the first typing."""
        return self.first.set_note(row, column, text)

    def history(self, row: str, column: str) -> tuple[PastValue, ...]:
        """Return what the cell of the first typing held before."""
        return self.first.history(row, column)

    def take_first(self, cells: Sequence[Difference]) -> Changes:
        """The first typing was right: put its values into the second one."""
        edits = [CellEdit(one.row, one.column, self._first(one.row, one.column)) for one in cells]
        return self.write(edits, "Верно в первом вводе").changes

    def take_second(self, cells: Sequence[Difference]) -> Changes:
        """The second typing was right: put its values into the sheet."""
        edits = [CellEdit(one.row, one.column, self._typed[one.row].get(one.column)) for one in cells]
        update = self.first.write(edits, "Исправить по второму вводу")
        self.reload()
        return update.changes

    def forget(self) -> Changes:
        """Drop what was typed the second time."""
        changes = self._store({}, "Закончить второй ввод", set(self._typed))
        self.reload()
        return changes

    def begun(self) -> int:
        """Return how many rows were begun the second time."""
        return sum(any(value is not None for value in typed.values()) for typed in self._typed.values())

    # --- the file: one JSON text a school and assessment, {kind of sheet: {row: {column: value}}}

    def _owners(self) -> dict[str, int]:
        """Return the school of each row."""
        if isinstance(self.first, SchoolSheet):
            return {row.key: int(row.key) for row in self._rows()}
        if isinstance(self.first, ClassSheet):
            return {row.key: self.first.school_id for row in self._rows()}
        return {row.key: self.first.school_of(row.key) for row in self._rows()}

    def _read(self) -> dict[str, dict[str, Value]]:
        found: dict[str, dict[str, Value]] = {}
        with self.district.reading() as connection:
            for school_id in set(self._owners().values()):
                found |= _parsed(results.read_second_entry(connection, self.first.assessment_id, school_id), self._kind)
        return {
            row: {key: value for name, value in values.items() if (key := self.first.shown_as(name)) is not None}
            for row, values in found.items()
        }

    def _store(self, typed: dict[str, dict[str, Value]], name: str, rows: set[str]) -> Changes:
        owners = self._owners()
        touched = {owners[row] for row in rows}
        with operation(self.district, name) as step:
            for school_id in touched:
                mine = {key: values for key, values in typed.items() if owners[key] == school_id}
                self._write_school(step.connection, school_id, mine)
            step.changed(Area.RESULTS)
        self._typed = {row.key: typed.get(row.key, {}) for row in self._rows()}
        return step.changes

    def _write_school(
        self, connection: sqlite3.Connection, school_id: int, typed: Mapping[str, Mapping[str, Value]]
    ) -> None:
        """Store the second typing of a school; of another kind of sheet what is kept stays."""
        whole = _content(results.read_second_entry(connection, self.first.assessment_id, school_id))
        kept = {
            key: {self.first.kept_as(name): value for name, value in values.items() if value is not None}
            for key, values in typed.items()
        }
        whole[self._kind] = {key: values for key, values in kept.items() if values}
        whole = {kind: rows for kind, rows in whole.items() if rows}
        text = json.dumps(whole, ensure_ascii=False) if whole else ""
        results.write_second_entry(connection, self.first.assessment_id, school_id, text)


def _difference(key: str, title: str, column: GridColumn, first: Value, second: Value) -> Difference:
    return Difference(key, column.key, title, column.title, format_value(column, first), format_value(column, second))


def _content(text: str) -> dict[str, object]:
    """Return the kept text as what it is; nothing for one that cannot be read."""
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _parsed(text: str, kind: str) -> dict[str, dict[str, Value]]:
    rows = _content(text).get(kind)
    if not isinstance(rows, dict):
        return {}
    return {
        str(key): {name: value for name, value in values.items() if isinstance(value, int | float | str)}
        for key, values in rows.items()
        if isinstance(values, dict)
    }
