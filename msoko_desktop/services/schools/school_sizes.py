"""Classes and pupils by grade as sheets to type into: a school over the years, the whole district in one year."""

import datetime as dt
import sqlite3
from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

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
)
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.schools.school_years import WHOLE, SchoolSize, sum_remark, year_title
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.cell_memory import CellMemory, Kept
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.operations import operation
from msoko_desktop.services.result_sheets.checking import reopen_crowded
from msoko_desktop.services.schools.school_years import schools_in_year, size_years, sizes_of_school, sizes_of_year
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.storage import cells
from msoko_desktop.storage import school_years as rows
from msoko_desktop.storage.district_file import District

GRADES = tuple(range(1, 12))
LAST_GRADE = 12  # evening schools have it
NAME, TOTAL = "name", "total:district"
_MOST = 20_000
_ROWS_STAY = "Строки этой таблицы удалить нельзя: очистите ячейки (Delete) или измените список школ."
_NOT_TYPED = "Здесь вводятся только числа классов и обучающихся."


class Measure(StrEnum):
    """What is counted."""

    PUPILS = "pupils"
    CLASSES = "classes"

    @property
    def title(self) -> str:  # type: ignore[override]  # a text's own method is of no use here
        """The heading of its columns."""
        return "Обуч." if self is Measure.PUPILS else "Кл."

    @property
    def words(self) -> str:
        """What it is, in a sentence."""
        return "обучающихся" if self is Measure.PUPILS else "классов (классов-комплектов)"


class Place(NamedTuple):
    """A number: of which school, in which school year, in which grade (0: the whole school), what is counted."""

    school_id: int
    school_year: int
    grade: int
    measure: Measure


Counts = dict[Place, int]


def grid_key(school_year: int) -> str:
    """Return the name under which comments and history of a school year are kept."""
    return f"sizes {school_year}"


def counts_of(sizes: Iterable[SchoolSize]) -> Counts:
    """Return the numbers that sizes hold, each by its place."""
    found = {}
    for one in sizes:
        for measure, count in ((Measure.PUPILS, one.pupils), (Measure.CLASSES, one.classes)):
            if count is not None:
                found[Place(one.school_id, one.school_year, one.grade, measure)] = count
    return found


def set_counts(d: District, values: Mapping[Place, int | None], step: str) -> Changes:
    """Store numbers (None: not known) as one undo step, with what the cells held before.

    Where a school's whole number was the sum of its grades, it follows them. Checked sheets with more participants
    than a grade now has pupils are drafts again. Raises InputRefused for numbers outside 0 … 20,000.
    """
    if any(value is not None and not 0 <= value <= _MOST for value in values.values()):
        raise InputRefused(f"Число классов и обучающихся — от 0 до {_MOST}. Исправьте введённое.")
    with operation(d, step) as writing:
        before: Counts = {}
        for year in {place.school_year for place in values}:
            before |= counts_of(rows.read_sizes(writing.connection, year))
        new = {**values, **_following(before, values)}
        _note_past(writing.connection, before, new, step)
        rows.write_sizes(writing.connection, _sizes(before, new))
        writing.changed(Area.SCHOOLS)
        reopen_crowded(writing, {(one.school_id, one.school_year) for one in new if one.measure is Measure.PUPILS})
    return writing.changes


def _following(before: Counts, values: Mapping[Place, int | None]) -> dict[Place, int | None]:
    """Return the whole numbers that change with the grades because they were their sum."""
    found: dict[Place, int | None] = {}
    for place in values:
        whole = place._replace(grade=WHOLE)
        if whole in values or whole in found or whole not in before:
            continue
        parts = {grade: before.get(place._replace(grade=grade)) for grade in range(1, LAST_GRADE + 1)}
        if before[whole] != sum(filter(None, parts.values())):
            continue
        parts |= {one.grade: value for one, value in values.items() if one._replace(grade=WHOLE) == whole}
        known = [part for part in parts.values() if part is not None]
        found[whole] = sum(known) if known else None
    return found


def _note_past(connection: sqlite3.Connection, before: Counts, new: Mapping[Place, int | None], how: str) -> None:
    made = dt.datetime.now().isoformat(timespec="seconds")
    for year in {place.school_year for place in new}:
        changes = [
            (str(place.school_id), f"{place.measure}:{place.grade}", _text(before.get(place)), _text(value))
            for place, value in new.items()
            if place.school_year == year
        ]
        cells.note_changes(connection, grid_key(year), changes, how, made)


def _text(count: int | None) -> str:
    return "" if count is None else str(count)


def _sizes(before: Counts, new: Mapping[Place, int | None]) -> list[SchoolSize]:
    whole: dict[Place, int | None] = {**before, **new}
    keys = {(place.school_id, place.school_year, place.grade) for place in new}
    return [
        SchoolSize(*key, whole.get(Place(*key, Measure.CLASSES)), whole.get(Place(*key, Measure.PUPILS)))
        for key in sorted(keys)
    ]


def _summed(counts: Counts, place: Place) -> int | None:
    """Return a number; that of a whole school follows from its grades until it is entered."""
    if place in counts or place.grade != WHOLE:
        return counts.get(place)
    parts = [counts.get(place._replace(grade=grade)) for grade in range(1, LAST_GRADE + 1)]
    known = [part for part in parts if part is not None]
    return sum(known) if known else None


def _whole_remark(sizes: Sequence[SchoolSize], measure: Measure) -> str:
    return sum_remark(sizes, pupils=measure is Measure.PUPILS)


def _grades(counts: Iterable[Place]) -> tuple[int, ...]:
    twelfth = any(place.grade == LAST_GRADE for place in counts)
    return (*GRADES, LAST_GRADE) if twelfth else GRADES


class _SizesGrid(CellMemory):
    """What both grids share: `places` says what a cell is, by the keys of its row and column."""

    area = Area.SCHOOLS
    no_memory = _NOT_TYPED

    def __init__(self, d: District) -> None:
        self.district = d
        self.content = GridContent(())
        self.counts: Counts = {}

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    @abstractmethod
    def place(self, row: str, column: str) -> Place | None:
        """Return what a cell counts, None for one that counts nothing of a school."""

    @abstractmethod
    def reload(self) -> None:
        """Read everything anew."""

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store numbers as one undo step. Raises InputRefused for cells that hold none."""
        values: dict[Place, int | None] = {}
        for edit in edits:
            place = self.place(edit.row, edit.column)
            if place is None or isinstance(edit.value, str):
                raise InputRefused(_NOT_TYPED)
            values[place] = None if edit.value is None else round(edit.value)
        changes = set_counts(self.district, values, step)
        self.reload()
        return GridUpdate(changes, tuple(row.key for row in self.content.rows))

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Refuse: the rows are grades or schools."""
        raise InputRefused(_ROWS_STAY)

    def kept_at(self, row: str, column: str) -> Kept | None:
        """Return where comments and history of a cell are kept, None for a cell that has none."""
        place = self.place(row, column)
        if place is None:
            return None
        return grid_key(place.school_year), str(place.school_id), f"{place.measure}:{place.grade}"

    def _read_notes(self, years: Iterable[int]) -> dict[tuple[int, int, str], str]:
        """Return the comments by school year, school and field."""
        found = {}
        with self.district.reading() as connection:
            for year in years:
                for (school, field), text in cells.read_notes(connection, grid_key(year)).items():
                    found[year, int(school), field] = text
        return found


class SchoolSizesGrid(_SizesGrid):
    """A `GridSource`: a row for each grade and one for the whole school, classes and pupils of each year beside."""

    name = "school_sizes"

    def __init__(self, d: District, school_id: int, this_year: int) -> None:
        """Take the school and the present school year, which is shown with the one before whatever is stored."""
        super().__init__(d)
        self.school_id = school_id
        self.this_year = this_year
        self.reload()

    def place(self, row: str, column: str) -> Place | None:
        """Return what a cell counts."""
        year, _, measure = column.partition(":")
        if not row.isdecimal() or not year.isdecimal():
            return None
        return Place(self.school_id, int(year), int(row), Measure(measure))

    def reload(self) -> None:
        """Read the years that have numbers, the present one and the one before, the newest first."""
        sizes = sizes_of_school(self.district, self.school_id)
        self.counts = counts_of(sizes)
        known = {one.school_year for one in sizes}
        years = sorted({self.this_year, self.this_year - 1, *known}, reverse=True)
        columns = [
            _column(f"{year}:{measure}", measure, year_title(year), f"{year_title(year)} учебный год")
            for year in years
            for measure in Measure
        ]
        self.content = GridContent((GridColumn(NAME, "Класс", calculated=True, sample="Вся школа"), *columns))
        for grade in (*_grades(self.counts), WHOLE):
            title = "Вся школа" if grade == WHOLE else f"{grade} класс"
            self.content.rows.append(GridRow(str(grade), title))
            values: list[Value] = [title]
            for column in columns:
                place = self.place(str(grade), column.key)
                values.append(None if place is None else _summed(self.counts, place))
            self.content.values.append(values)
        notes = self._read_notes(years)
        self.content.notes = {
            (field.split(":")[1], f"{year}:{field.split(':')[0]}"): text
            for (year, school_id, field), text in notes.items()
            if school_id == self.school_id
        }
        self.content.remarks = tuple(
            CellRemark(str(WHOLE), f"{year}:{measure}", Severity.WARNING, text, "whole_school")
            for year in years
            for measure in Measure
            if (text := _whole_remark([one for one in sizes if one.school_year == year], measure))
        )


class DistrictSizesGrid(_SizesGrid):
    """A `GridSource`: a row for each school of a school year, known by its id, columns for the whole and each grade."""

    name = "district_sizes"

    def __init__(self, d: District, school_year: int, measures: Sequence[Measure] = (Measure.PUPILS,)) -> None:
        super().__init__(d)
        self.school_year = school_year
        self.measures = tuple(measures)
        self.schools: tuple[School, ...] = ()
        self.reload()

    def place(self, row: str, column: str) -> Place | None:
        """Return what a cell counts."""
        measure, _, grade = column.partition(":")
        if not row.isdecimal() or not grade.isdecimal():
            return None
        return Place(int(row), self.school_year, int(grade), Measure(measure))

    def reload(self) -> None:
        """Read schools and numbers anew."""
        sizes = sizes_of_year(self.district, self.school_year)
        self.counts = counts_of(sizes)
        known = {one.school_id for one in sizes} | {one.id for one in schools_in_year(self.district, self.school_year)}
        self.schools = tuple(one for one in list_schools(self.district) if one.id in known)
        columns = [
            _grade_column(measure, grade, alone=len(self.measures) == 1)
            for grade in (*_grades(self.counts), WHOLE)
            for measure in self.measures
        ]
        name = GridColumn(NAME, "Школа", calculated=True, sample="МБОУ «Средняя школа № 1»")
        self.content = GridContent((name, *columns))
        for school in self.schools:
            row = str(school.id)
            places = [self.place(row, column.key) for column in columns]
            self.content.rows.append(GridRow(row, school.short_name))
            numbers = [None if place is None else _summed(self.counts, place) for place in places]
            self.content.values.append([school.short_name, *numbers])
        if self.schools:
            self._sum_up(columns)
        notes = self._read_notes((self.school_year,))
        self.content.notes = {(str(school_id), field): text for (_, school_id, field), text in notes.items()}
        self.content.remarks = tuple(
            CellRemark(str(school.id), f"{measure}:{WHOLE}", Severity.WARNING, text, "whole_school")
            for school in self.schools
            for measure in self.measures
            if (text := _whole_remark([one for one in sizes if one.school_id == school.id], measure))
        )

    def _sum_up(self, columns: Sequence[GridColumn]) -> None:
        total: list[Value] = ["Итого по району"]
        for at in range(1, len(columns) + 1):
            known = [value for values in self.content.values if isinstance(value := values[at], float | int)]
            total.append(sum(known) if known else None)
        self.content.rows.append(GridRow(TOTAL, "Итого по району", RowKind.TOTAL))
        self.content.values.append(total)


def years_offered(d: District, this_year: int) -> tuple[int, ...]:
    """Return the school years to choose from, the newest first: the present one, its neighbours, those with numbers."""
    return tuple(sorted({this_year + 1, this_year, this_year - 1, *size_years(d)}, reverse=True))


def _column(key: str, measure: Measure, group: str, tip: str) -> GridColumn:
    return GridColumn(
        key,
        measure.title,
        ValueKind.COUNT,
        f"{tip}: число {measure.words}",
        minimum=0,
        maximum=_MOST,
        sample="10000" if measure is Measure.PUPILS else "100",
        group=group,
    )


def _grade_column(measure: Measure, grade: int, *, alone: bool) -> GridColumn:
    """Return the column of a grade in the sheet of the district; `alone`: only one thing is counted there."""
    name = "Всего" if grade == WHOLE else str(grade)
    column = _column(
        f"{measure}:{grade}", measure, f"{grade} класс" if grade else name, f"{grade} класс" if grade else "Вся школа"
    )
    if not alone:
        return column
    group = "" if grade == WHOLE else f"{measure.words.split(' ')[0].capitalize()} по классам"
    return replace(column, title=name, group=group, sample="10000" if grade == WHOLE else "1000")
