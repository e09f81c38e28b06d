"""The grid indicator × year of one school: the same values, comments and history as in the grids of the years."""

from collections.abc import Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import (
    CellEdit,
    CellRemark,
    GridColumn,
    GridContent,
    GridRow,
    Value,
    format_value,
    parse_value,
)
from msoko_desktop.domain.schools import context as rules
from msoko_desktop.domain.schools.context import ContextIndicator
from msoko_desktop.services.cell_memory import CellMemory, Kept
from msoko_desktop.services.changes import Area
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.operations import operation
from msoko_desktop.services.schools import context
from msoko_desktop.services.schools.context_grid import cell_value, column_of, stored_value
from msoko_desktop.storage import cells
from msoko_desktop.storage.district_file import District

INDICATOR = "indicator"
_NOT_TYPED = "Здесь вводятся только значения по годам; показатели меняются в окне «Показатели контекста»."
_ROWS_STAY = "Строки этой таблицы — показатели: их перечень меняется в окне «Показатели контекста»."


class SchoolContextGrid(CellMemory):
    """A `GridSource`: a row for each indicator, known by its code, a column for each year, known by its number.

    The cells are texts, since indicators of all kinds stand in one column.
    """

    area = Area.CONTEXT
    no_memory = _NOT_TYPED
    name = "school_context"

    def __init__(self, d: District, school_id: int, this_year: int) -> None:
        self.district = d
        self.school_id = school_id
        self.this_year = this_year
        self.indicators: dict[str, ContextIndicator] = {}
        self.content = GridContent(())
        self.reload()

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    def reload(self) -> None:
        """Read everything anew: the years that have values, this one and the one before, the oldest first."""
        self.indicators = {one.code: one for one in context.catalogue(self.district)}
        values = context.school_values(self.district, self.school_id)
        years = sorted({self.this_year - 1, self.this_year, *(year for year, _ in values)})
        columns = (
            GridColumn(INDICATOR, "Показатель", calculated=True, sample="2.2.4 Повышение квалификации и ещё"),
            *(GridColumn(str(year), str(year), tip=f"Значения за {year} год", sample="100000,0") for year in years),
        )
        self.content = GridContent(columns, notes=self._notes(years))
        remarks = []
        for code, one in self.indicators.items():
            found = {year: values[year, code] for year in years if (year, code) in values}
            texts = (shown(one, found.get(year)) for year in years)
            self.content.rows.append(GridRow(code, f"{code} {one.title}"))
            self.content.values.append([f"{code} {one.heading}", *texts])
            remarks += [remark for year in found if (remark := _remark(one, found, year)) is not None]
        self.content.remarks = tuple(remarks)

    def _notes(self, years: Sequence[int]) -> dict[tuple[str, str], str]:
        with self.district.reading() as connection:
            kept = {year: cells.read_notes(connection, context.grid_key(year)) for year in years}
        return {
            (code, str(year)): text
            for year, notes in kept.items()
            for (school, code), text in notes.items()
            if school == str(self.school_id)
        }

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store values as one undo step. Raises InputRefused for what is no value of its indicator."""
        by_year: dict[int, dict[tuple[int, str], float | None]] = {}
        for edit in edits:
            one = self.indicators.get(edit.row)
            if one is None or not edit.column.isdecimal():
                raise InputRefused(_NOT_TYPED)
            by_year.setdefault(int(edit.column), {})[self.school_id, edit.row] = _typed(one, edit.value)
        with operation(self.district, step) as writing:
            for year, values in by_year.items():
                context.store_values(writing.connection, year, values, step)
            writing.changed(Area.CONTEXT)
        self.reload()
        return GridUpdate(writing.changes, tuple(dict.fromkeys(edit.row for edit in edits)))

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Refuse: the rows are the indicators of the catalogue."""
        raise InputRefused(_ROWS_STAY)

    def kept_at(self, row: str, column: str) -> Kept | None:
        """Return where comments and history of a cell are kept, None for a cell that has none."""
        return (context.grid_key(int(column)), str(self.school_id), row) if column.isdecimal() else None


def shown(one: ContextIndicator, value: float | None) -> Value:
    """Return a value as its cell shows it, None for an empty one."""
    column = column_of(one)
    return format_value(column, cell_value(column, value)) or None


def _typed(one: ContextIndicator, value: Value) -> float | None:
    """Return what was typed as a value of the indicator. Raises InputRefused for what is none."""
    text = value if isinstance(value, str) or value is None else format_value(column_of(one), value)
    return None if text is None else stored_value(parse_value(column_of(one), text))


def _remark(one: ContextIndicator, values: dict[int, float], year: int) -> CellRemark | None:
    past = {earlier: value for earlier, value in values.items() if earlier < year}
    found = rules.value_remark(one, values[year], past, context.doubt())
    return None if found is None else CellRemark(one.code, str(year), found[0], found[1], found[2])
