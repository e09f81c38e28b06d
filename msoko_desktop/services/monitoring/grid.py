"""The grid school × indicator of a form and period: typed like a sheet, with totals below; and it as a book."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import (
    DASH,
    CellEdit,
    CellRemark,
    GridColumn,
    GridContent,
    GridRow,
    RowKind,
    Value,
    ValueKind,
)
from msoko_desktop.domain.monitoring.model import NOT_ASKED, Monitoring, MonitoringIndicator, Period, is_exempt
from msoko_desktop.domain.schools import context as rules
from msoko_desktop.domain.schools.context_table import ReadTable, read_table
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.cell_memory import CellMemory, Kept
from msoko_desktop.services.changes import Area
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.monitoring.forms import read_form
from msoko_desktop.services.monitoring.values import all_values, exempt_of, grid_key, schools_of, set_values
from msoko_desktop.services.schools import context
from msoko_desktop.services.schools.context_grid import SCHOOL, cell_value, column_of, stored_value
from msoko_desktop.services.schools.school_names import school_finder
from msoko_desktop.storage import cells
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.monitoring import Place

MEAN, FILLED = "mean", "filled"
_ROWS_STAY = "Строки этой таблицы — школы района: список школ меняется на странице «Школы»."
_TOTALS = ((MEAN, "Среднее по району"), (FILLED, "Заполнено школ"))


class MonitoringGrid(CellMemory):
    """A `GridSource`: a row for each school that is asked in the period or has values, known by its id, a column for
    each indicator, known by its code; below, the mean and how many schools filled each in."""

    area = Area.MONITORING
    name = "monitoring"

    def __init__(self, d: District, form_id: int, period: Period) -> None:
        self.district = d
        self.form_id = form_id
        self.period = period
        self.form: Monitoring = read_form(d, form_id)
        self.schools: tuple[School, ...] = ()
        self.content = GridContent(())
        self._values: dict[Place, float] = {}
        self._exempt: set[Place] = set()
        self._past: Mapping[Place, dict[int, float]] = {}
        self._remarks: dict[tuple[str, str], CellRemark] = {}
        self.reload()

    @property
    def indicators(self) -> tuple[MonitoringIndicator, ...]:
        """The indicators of the form, in the order of the columns."""
        return self.form.indicators

    @property
    def grid(self) -> str:
        """The name under which comments and history are kept."""
        return grid_key(self.form, self.period)

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    def reload(self) -> None:
        """Read the form, the schools, values, comments and the past anew."""
        self.form = read_form(self.district, self.form_id)
        stored = all_values(self.district, self.form)
        self._values = dict(stored.get(self.period, {}))
        past: dict[Place, dict[int, float]] = {}
        for period, values in stored.items():
            if period.part == self.period.part and period.year < self.period.year:
                for place, value in values.items():
                    past.setdefault(place, {})[period.year] = value
        self._past = past
        self.schools = schools_of(self.district, self.form, self.period, {school for school, _ in self._values})
        self._exempt = set(exempt_of(self.district, self.form, self.period, self._values))
        with self.district.reading() as connection:
            notes = cells.read_notes(connection, self.grid)
        school = GridColumn(SCHOOL, "Школа", calculated=True, sample="МБОУ «Средняя школа № 1»")
        columns = tuple(replace(column_of(one), dash=True) for one in self.indicators)
        self.content = GridContent((school, *columns), notes=notes)
        self._remarks = {}
        for one in self.schools:
            self.content.rows.append(GridRow(str(one.id), one.short_name))
            self.content.values.append(self._line(one, columns))
            for indicator in self.indicators:
                self._check(one, indicator)
        if self.schools:
            for key, title in _TOTALS:
                self.content.rows.append(GridRow(key, title, RowKind.TOTAL))
                self.content.values.append(self._total(key, title))
        self.content.remarks = tuple(self._remarks.values())

    def _line(self, school: School, columns: Sequence[GridColumn]) -> list[Value]:
        return [school.short_name, *(self._shown(column, (school.id or 0, column.key)) for column in columns)]

    def _shown(self, column: GridColumn, place: Place) -> Value:
        return DASH if place in self._exempt else cell_value(column, self._values.get(place))

    def _total(self, key: str, title: str) -> list[Value]:
        line: list[Value] = [title]
        for column in self.content.columns[1:]:
            known = [
                value for one in self.schools if (value := self._values.get((one.id or 0, column.key))) is not None
            ]
            if key == FILLED:
                line.append(float(len(known)) if column.kind is not ValueKind.CHOICE else str(len(known)))
            elif not known:
                line.append(None)
            elif column.kind is ValueKind.CHOICE:
                line.append(f"да {sum(map(int, known))}")
            else:
                line.append(sum(known) / len(known))
        return line

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store values as one undo step. Raises InputRefused for rows and columns that are not to be typed into."""
        known = {str(one.id): one for one in self.schools}
        by_code = {one.code: one for one in self.indicators}
        values: dict[Place, float | None] = {}
        for edit in edits:
            if edit.row not in known:
                raise InputRefused(_ROWS_STAY)
            if edit.column not in by_code:
                raise InputRefused("Названия школ меняются на странице «Школы», здесь вводятся только показатели.")
            values[int(edit.row), edit.column] = NOT_ASKED if edit.value == DASH else stored_value(edit.value)
        changes = set_values(self.district, self.form_id, self.period, values, step, step)
        for (school_id, code), value in values.items():
            if value is None or is_exempt(value):
                self._values.pop((school_id, code), None)
            else:
                self._values[school_id, code] = value
        self._exempt = set(exempt_of(self.district, self.form, self.period, self._values))
        for school_id, code in values:
            row, column = self.content.row_index(str(school_id)), self.content.column_index(code)
            self.content.values[row][column] = self._shown(self.content.columns[column], (school_id, code))
            self._check(known[str(school_id)], by_code[code])
        for key, title in _TOTALS:
            self.content.values[self.content.row_index(key)] = self._total(key, title)
        self.content.remarks = tuple(self._remarks.values())
        touched = dict.fromkeys(str(school_id) for school_id, _ in values)
        return GridUpdate(changes, (*touched, MEAN, FILLED))

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Refuse: the rows are the schools of the district."""
        raise InputRefused(_ROWS_STAY)

    def kept_at(self, row: str, column: str) -> Kept:
        """Return where comments and history of a cell are kept."""
        return self.grid, row, column

    def _check(self, school: School, indicator: MonitoringIndicator) -> None:
        place = (school.id or 0, indicator.code)
        cell = (str(school.id), indicator.code)
        found = rules.value_remark(indicator, self._values.get(place), self._past.get(place, {}), context.doubt())
        self._remarks.pop(cell, None)
        if found is not None:
            severity, text, rule = found
            self._remarks[cell] = CellRemark(*cell, severity, text, rule)


def read_pasted(grid: MonitoringGrid, table: Sequence[Sequence[str]]) -> ReadTable:
    """Return what a table from elsewhere, with heads and names of schools, holds for a grid; nothing is stored.

    Raises InputRefused where it has no heads that name indicators.
    """
    finder, shown = school_finder(grid.district), {str(one.id) for one in grid.schools}

    def find_row(name: str) -> str | None:
        school = finder.find(name)
        return str(school.id) if school is not None and str(school.id) in shown else None

    return read_table(table, grid.indicators, grid.content.columns, find_row)
