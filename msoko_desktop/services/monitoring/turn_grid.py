"""Whose turn it is: schools × years of a form that each school fills in once in several years."""

from collections.abc import Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import (
    CellEdit,
    CellRemark,
    GridColumn,
    GridContent,
    GridRow,
    PastValue,
    RowKind,
    ValueKind,
)
from msoko_desktop.domain.monitoring.model import YearKind
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.schools.context import YES
from msoko_desktop.domain.schools.school_years import year_title
from msoko_desktop.services.changes import Area
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.monitoring.forms import read_form, require
from msoko_desktop.services.monitoring.values import turns_of
from msoko_desktop.services.operations import operation
from msoko_desktop.services.schools.school_years import schools_in_year
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.storage import monitoring as rows
from msoko_desktop.storage.district_file import District

COUNT = "count"
_ROWS_STAY = "Строки этой таблицы — школы района: список школ меняется на странице «Школы»."


class TurnGrid:
    """A `GridSource`: «да» in the year of a school's turn; `first_year` is the first of the years shown."""

    name = "monitoring_turns"

    def __init__(self, d: District, form_id: int, first_year: int) -> None:
        self.district = d
        self.form_id = form_id
        self.first_year = first_year
        self.content = GridContent(())
        self.reload()

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    def reload(self) -> None:
        """Read the schools and their turns anew."""
        form = read_form(self.district, self.form_id)
        turns = turns_of(self.district, self.form_id)
        first = min(self.first_year, *turns) if turns else self.first_year
        years = range(first, max(self.first_year + form.turns, *turns, first) + (1 if turns else 0))
        school_years = form.years is YearKind.SCHOOL
        columns = tuple(
            GridColumn(
                str(year),
                year_title(year) if school_years else str(year),
                ValueKind.CHOICE,
                "«да» — очередь школы в этом году",
                choices=(YES,),
                sample="2025/26",
            )
            for year in years
        )
        content = GridContent((GridColumn("school", "Школа", calculated=True, sample="МБОУ «Школа № 1»"), *columns))
        open_ones = {one.id for year in years for one in schools_in_year(self.district, year)}
        remarks = []
        for school in list_schools(self.district):
            own = {year for year, schools in turns.items() if school.id in schools}
            if school.id not in open_ones and not own:
                continue
            content.rows.append(GridRow(str(school.id), school.short_name))
            content.values.append([school.short_name, *(YES if year in own else None for year in years)])
            if turns and not own:
                text = f"У школы нет очереди. Поставьте «{YES}» в одном из годов."
                remarks.append(CellRemark(str(school.id), "school", Severity.WARNING, text, "no_turn"))
        if content.rows:
            content.rows.append(GridRow(COUNT, "Школ в году", RowKind.TOTAL))
            content.values.append(["Школ в году", *(str(len(turns.get(year, ()))) for year in years)])
        content.remarks = tuple(remarks)
        self.content = content

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Give turns and take them away, as one undo step."""
        known = {row.key for row in self.content.rows if row.kind is RowKind.DATA}
        with operation(self.district, step) as made:
            require(made.connection, self.form_id)
            wanted = {year: set(schools) for year, schools in rows.read_turns(made.connection, self.form_id).items()}
            for edit in edits:
                if edit.row not in known or not edit.column.isdecimal():
                    raise InputRefused(_ROWS_STAY)
                of_year = wanted.setdefault(int(edit.column), set())
                if edit.value is None:
                    of_year.discard(int(edit.row))
                else:
                    of_year.add(int(edit.row))
            rows.write_turns(made.connection, self.form_id, wanted)
            made.changed(Area.MONITORING)
        self.reload()
        return GridUpdate(made.changes, (*dict.fromkeys(edit.row for edit in edits), COUNT))

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Refuse: the rows are the schools of the district."""
        raise InputRefused(_ROWS_STAY)

    def set_note(self, row: str, column: str, text: str) -> GridUpdate:
        """Refuse: turns have no comments."""
        raise InputRefused("К очереди школ примечаний нет.")

    def history(self, row: str, column: str) -> tuple[PastValue, ...]:
        """Return nothing: turns are taken back by undo."""
        return ()
