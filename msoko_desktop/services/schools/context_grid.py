"""The grid school × indicator of a year: what schools work in, typed like a sheet; and it as an Excel book."""

from collections.abc import Collection, Mapping, Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import (
    CellEdit,
    CellRemark,
    GridColumn,
    GridContent,
    GridRow,
    Value,
    ValueKind,
)
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.schools import context as rules
from msoko_desktop.domain.schools.context import NO, YES, ContextIndicator
from msoko_desktop.domain.schools.context_table import ReadTable, read_table
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.cell_memory import CellMemory, Kept
from msoko_desktop.services.changes import Area
from msoko_desktop.services.district import read_office
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.schools import context
from msoko_desktop.services.schools.school_names import school_finder
from msoko_desktop.services.schools.school_years import schools_in_year
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.storage import cells
from msoko_desktop.storage import context as rows
from msoko_desktop.storage.context import Place
from msoko_desktop.storage.district_file import District

SCHOOL = "school"
_SAMPLES = {ValueKind.SHARE: "100,0", ValueKind.COUNT: "10000", ValueKind.NUMBER: "10000,0", ValueKind.CHOICE: "нет"}
_ROWS_STAY = "Строки этой таблицы — школы района: список школ меняется на странице «Школы»."


def column_of(indicator: ContextIndicator, *, group: str | None = None) -> GridColumn:
    """Return the column of an indicator; `group` stands above it (None: its criterion)."""
    kind = rules.kind_of(indicator, context.units())
    note = f" {indicator.note}" if indicator.note else ""
    unit = f", {indicator.unit}" if indicator.unit else ""
    tip = f"{indicator.code}. {indicator.title}{unit} ({rules.DIRECTIONS[indicator.direction]}).{note}"
    return GridColumn(
        indicator.code,
        indicator.heading,
        kind,
        tip,
        choices=(YES, NO) if kind is ValueKind.CHOICE else (),
        minimum=indicator.minimum,
        maximum=indicator.maximum,
        sample=_SAMPLES[kind],
        group=indicator.criterion if group is None else group,
    )


def cell_value(column: GridColumn, value: float | None) -> Value:
    """Return a stored value as its cell holds it: «да» and «нет» for 1 and 0."""
    if column.kind is ValueKind.CHOICE and value is not None:
        return YES if value else NO
    return value


def stored_value(value: Value) -> float | None:
    """Return the value of a cell as it is stored."""
    if isinstance(value, str):
        return 1.0 if value == YES else 0.0
    return value


class ContextGrid(CellMemory):
    """A `GridSource`: a row for each school that was open in the year or has values of it, known by its id, a column
    for each indicator, known by its code."""

    area = Area.CONTEXT
    name = "context"

    def __init__(self, d: District, year: int) -> None:
        self.district = d
        self.year = year
        self.grid = context.grid_key(year)
        self.indicators: tuple[ContextIndicator, ...] = ()
        self.schools: tuple[School, ...] = ()
        self.content = GridContent(())
        self._past: Mapping[Place, dict[int, float]] = {}
        self._remarks: dict[tuple[str, str], CellRemark] = {}
        self.reload()

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    def reload(self) -> None:
        """Read catalogue, schools, values, comments and the past anew."""
        self.indicators = context.catalogue(self.district)
        values = context.values_of_year(self.district, self.year)
        self.schools = _schools_of(self.district, self.year, {school_id for school_id, _ in values})
        with self.district.reading() as connection:
            self._past = rows.read_past(connection, self.year)
            notes = cells.read_notes(connection, self.grid)
        columns = tuple(column_of(one) for one in self.indicators)
        school = GridColumn(SCHOOL, "Школа", calculated=True, sample="МБОУ «Средняя школа № 1»")
        self.content = GridContent((school, *columns), notes=notes)
        self._remarks = {}
        for one in self.schools:
            self.content.rows.append(GridRow(str(one.id), one.short_name))
            found = [values.get((one.id or 0, indicator.code)) for indicator in self.indicators]
            self.content.values.append(
                [one.short_name, *(cell_value(column, value) for column, value in zip(columns, found, strict=True))]
            )
            for indicator, value in zip(self.indicators, found, strict=True):
                self._check(one, indicator, value)
        self.content.remarks = tuple(self._remarks.values())

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
            values[int(edit.row), edit.column] = stored_value(edit.value)
        changes = context.set_values(self.district, self.year, values, step, step)
        for (school_id, code), value in values.items():
            row, column = self.content.row_index(str(school_id)), self.content.column_index(code)
            self.content.values[row][column] = cell_value(self.content.columns[column], value)
            self._check(known[str(school_id)], by_code[code], value)
        self.content.remarks = tuple(self._remarks.values())
        return GridUpdate(changes, tuple(dict.fromkeys(str(school_id) for school_id, _ in values)))

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Refuse: the rows are the schools of the district."""
        raise InputRefused(_ROWS_STAY)

    def kept_at(self, row: str, column: str) -> Kept:
        """Return where comments and history of a cell are kept."""
        return self.grid, row, column

    def _check(self, school: School, indicator: ContextIndicator, value: float | None) -> None:
        past = self._past.get((school.id or 0, indicator.code), {})
        cell = (str(school.id), indicator.code)
        found = rules.value_remark(indicator, value, past, context.doubt())
        self._remarks.pop(cell, None)
        if found is not None:
            severity, text, rule = found
            self._remarks[cell] = CellRemark(*cell, severity, text, rule)


def _schools_of(d: District, year: int, with_values: Collection[int]) -> tuple[School, ...]:
    """Return the schools of a calendar year: those open in either of its school years, and those with values."""
    open_ones = {one.id for school_year in (year - 1, year) for one in schools_in_year(d, school_year)}
    return tuple(one for one in list_schools(d) if one.id in open_ones or one.id in with_values)


def read_pasted(grid: ContextGrid, table: Sequence[Sequence[str]]) -> ReadTable:
    """Return what a copied table, with its heads and the names of schools, holds for a grid; nothing is stored.

    Raises InputRefused where it has no heads that name indicators.
    """
    finder, shown = school_finder(grid.district), {row.key for row in grid.content.rows}

    def find_row(name: str) -> str | None:
        school = finder.find(name)
        return str(school.id) if school is not None and str(school.id) in shown else None

    return read_table(table, grid.indicators, grid.content.columns, find_row)


def context_xlsx(d: District, year: int) -> bytes:
    """Return the values of a year as an Excel book: the grid, and on a second worksheet what its indicators mean."""
    from msoko_desktop.writers.grid_xlsx import WordTable, grid_xlsx

    grid = ContextGrid(d, year)
    headings = ("Код", "Кластер", "Критерий", "Показатель", "Единица", "Границы", "Направление", "Источник")
    rows_of_words = tuple(tuple(one_line(text) for text in _explained(one)) for one in grid.indicators)
    legend = WordTable("Показатели", headings, rows_of_words, (8, 24, 24, 50, 10, 10, 18, 60))
    office = one_line(read_office(d).name)
    title = f"Показатели контекста школ за {year} год" + (f" — {office}" if office else "")
    return grid_xlsx(title, grid.content, str(year), words=[legend], author=office)


def _explained(one: ContextIndicator) -> tuple[str, ...]:
    low, high = (rules.shown_value(one, bound) for bound in (one.minimum, one.maximum))
    bounds = f"{low}–{high}" if low and high else f"от {low}" if low else f"до {high}" if high else ""
    source = f"{one.source} ({one.year})" if one.source and one.year else one.source
    return one.code, one.cluster, one.criterion, one.title, one.unit, bounds, rules.DIRECTIONS[one.direction], source
