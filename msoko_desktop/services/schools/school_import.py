"""Takes a list of schools from a table of somebody else's: reads it, matches its columns, shows, stores as one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.schools import schools as school_rules
from msoko_desktop.domain.schools.school_columns import (
    Field,
    TableWords,
    columns_by_content,
    find_headings,
    propose_columns,
)
from msoko_desktop.domain.schools.school_table import MOST_SCHOOLS, State, TableRow, read_rows, told
from msoko_desktop.domain.schools.school_years import WHOLE, SchoolSize
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.schools.school_names import school_finder
from msoko_desktop.services.schools.school_years import sizes_of_year
from msoko_desktop.services.schools.schools import school_kinds, tidy_school
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import school_years, schools
from msoko_desktop.storage.district_file import District

if TYPE_CHECKING:
    from msoko_desktop.readers.result_tables.rules import TableRules
    from msoko_desktop.readers.sheet_cells import SheetCells

__all__ = [
    "Field",
    "SchoolSheet",
    "State",
    "TableRow",
    "list_of_rows",
    "preview",
    "read_list",
    "table_words",
    "take_in",
    "told",
]

CLIPBOARD = "Буфер обмена"
_COLUMNS = 60
_STEP = "Загрузить список школ"


@dataclass(frozen=True, slots=True)
class SchoolSheet:
    """A sheet of the table: numbers and texts of its filled rows, which of them holds the headings (None: none does).

    `columns` are the meanings proposed for its columns, `broken` tells by (row number, column) what a formula shows
    in place of a value, `hidden` counts filled rows that are hidden in the file: they are read like the others.
    """

    name: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    heading: int | None
    columns: tuple[Field | None, ...]
    broken: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden: int = 0

    @property
    def headings(self) -> tuple[str, ...]:
        """The texts of the headings, "" where the sheet has none."""
        if self.heading is None:
            return ("",) * len(self.columns)
        texts = self.rows[self.heading][1]
        return (*texts, *[""] * (len(self.columns) - len(texts)))

    @property
    def body(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """The rows below the headings, all of them where there are none."""
        return self.rows if self.heading is None else self.rows[self.heading + 1 :]


@cache
def table_words() -> TableWords:
    """Return the headings and words by which a list of schools is read, from data/school_columns.toml."""
    return TableWords.from_mapping(reference_data("school_columns"))


@cache
def _limits() -> "TableRules":
    from msoko_desktop.readers.result_tables.rules import TableRules

    return TableRules.from_mapping(
        reference_data("result_tables"),
        reference_data("procedures")["procedure"],
        reference_data("subjects")["subject"],
    )


def read_list(path: Path) -> tuple[SchoolSheet, ...]:
    """Return the visible sheets of a file (XLSX, XLS, ODS, CSV …) that have anything in them; nothing is stored.

    The sheet that looks most like a list of schools comes first. Raises InputRefused for what is no table or an empty
    one, EnvironmentProblem where the disk stands in the way.
    """
    filled = filled_sheets(path)
    if not filled:
        raise InputRefused(f"В файле «{path.name}» нет заполненных листов: выберите файл со списком школ.")
    return tuple(sorted(filled, key=lambda one: -sum(column is not None for column in one.columns)))


def filled_sheets(path: Path) -> tuple[SchoolSheet, ...]:
    """Return the visible sheets of a file that have anything in them, in their order, none where all are empty.

    Raises InputRefused for what is no table, EnvironmentProblem where the disk stands in the way.
    """
    from msoko_desktop.readers.result_tables.opening import open_tables
    from msoko_desktop.readers.school_forms.form import read_bytes

    rules = _limits()
    sheets = open_tables(read_bytes(path, "", rules.limits), path.name, rules)
    found = [_sheet(cells, path.name) for cells in sheets if cells.visible and cells.rows]
    return tuple(one for one in found if one.rows)


def list_of_rows(rows: Sequence[Sequence[str]], name: str = CLIPBOARD) -> SchoolSheet:
    """Return rows of texts, as copied from a spreadsheet, as a sheet. Raises InputRefused where nothing is in them."""
    numbered = [(number, tuple(clean(text) for text in row[:_COLUMNS])) for number, row in enumerate(rows, start=1)]
    filled = tuple((number, row) for number, row in numbered if any(text.strip() for text in row))
    if not filled:
        raise InputRefused("В буфере обмена нет таблицы: скопируйте строки со школами в Excel и повторите.")
    return _with_columns(SchoolSheet(name, filled, None, ()))


def _sheet(cells: "SheetCells", name: str) -> SchoolSheet:
    from msoko_desktop.readers.sheet_cells import address
    from msoko_desktop.readers.sheet_values import value_text

    if cells.uncounted:
        place = address(*min(cells.uncounted))
        raise InputRefused(
            f"В файле «{name}» формула без результата (лист «{cells.name}», ячейка {place}): откройте файл в Excel, "
            "сохраните и загрузите снова."
        )
    rows: list[tuple[int, tuple[str, ...]]] = []
    hidden = 0
    for offset, values in enumerate(cells.rows):
        number = cells.top + offset
        texts = ("",) * cells.left + tuple(clean(value_text(value)[0]) for value in values)
        texts = tuple("" if (number, column) in cells.errors else text for column, text in enumerate(texts))[:_COLUMNS]
        if any(text.strip() for text in texts):
            rows.append((number + 1, texts))
            hidden += number in cells.hidden_rows
    broken = {(row + 1, column): text for (row, column), text in cells.errors.items()}
    return _with_columns(SchoolSheet(cells.name or name, tuple(rows), None, (), broken, hidden))


def _with_columns(sheet: SchoolSheet) -> SchoolSheet:
    """Return the sheet with its headings found and meanings proposed; without headings its cells tell them."""
    width = max((len(row) for _, row in sheet.rows), default=0)
    rows = [row for _, row in sheet.rows]
    heading = find_headings(rows, table_words())
    if heading is None:
        return replace(sheet, columns=columns_by_content(rows, width))
    texts = sheet.rows[heading][1]
    return replace(
        sheet,
        heading=heading,
        columns=propose_columns((*texts, *[""] * (width - len(texts))), table_words()),
    )


def with_heading(sheet: SchoolSheet, heading: int | None) -> SchoolSheet:
    """Return the sheet with another row of headings (its place among the filled rows; None: there are none)."""
    width = len(sheet.columns)
    if heading is None:
        return replace(sheet, heading=None, columns=columns_by_content([row for _, row in sheet.rows], width))
    texts = sheet.rows[heading][1]
    columns = propose_columns((*texts, *[""] * (width - len(texts))), table_words())
    return replace(sheet, heading=heading, columns=columns)


def preview(d: District, sheet: SchoolSheet, columns: Sequence[Field | None], school_year: int) -> tuple[TableRow, ...]:
    """Return what the rows of a sheet would do, with these meanings of its columns; nothing is stored.

    Pupils and classes are those of `school_year`. Raises InputRefused where no column is a name or a code, where two
    have the same meaning, and for more rows than a district can have schools.
    """
    chosen = [one for one in columns if one is not None]
    if not {Field.SHORT_NAME, Field.CODE} & set(chosen):
        raise InputRefused("Укажите, в каком столбце краткое наименование школы или её код.")
    double = next((one for one in chosen if chosen.count(one) > 1), None)
    if double is not None:
        raise InputRefused(f"«{table_words().title(double)}» назначено двум столбцам. Оставьте один из них.")
    if len(sheet.body) > MOST_SCHOOLS:
        lines = counted(len(sheet.body), "строка", "строки", "строк")
        raise InputRefused(f"На листе {lines}: это не список школ района (в нём не больше {MOST_SCHOOLS}).")
    sizes = {one.school_id: (one.pupils, one.classes) for one in sizes_of_year(d, school_year) if one.grade == WHOLE}
    rows = read_rows(sheet.body, columns, table_words(), school_kinds(), school_finder(d), sizes)
    return tuple(_with_broken(row, sheet, columns) for row in rows)


def _with_broken(row: TableRow, sheet: SchoolSheet, columns: Sequence[Field | None]) -> TableRow:
    """Refuse a row where a column that is taken shows the error of a formula."""
    for (number, column), text in sheet.broken.items():
        if number == row.number and column < len(columns) and (meaning := columns[column]) is not None:
            problem = f"«{table_words().title(meaning)}»: формула показывает ошибку «{text}». Исправьте её в файле."
            return replace(row, state=State.REFUSED, changes=(), problem=problem)
    return row


def take_in(d: District, rows: Sequence[TableRow], school_year: int) -> Changes:
    """Store new and changed schools as one undo step, the new ones behind the last, `created` with their ids.

    Refused rows and those without changes are left out. Checked sheets with more participants than the school now has
    pupils, or of a day before it opened, are drafts again. Raises InputRefused where the list would not be sound (a
    code twice); nothing is stored then.
    """
    from msoko_desktop.services.result_sheets.checking import reopen_crowded, reopen_unopened

    new = [row for row in rows if row.state is State.NEW]
    changed = {row.school.id: row for row in rows if row.state is State.CHANGED}
    with operation(d, _STEP) as step:
        connection = step.connection
        old = schools.read_schools(connection)
        edited = [tidy_school(changed[one.id].school) if one.id in changed else one for one in old]
        edited += [tidy_school(replace(row.school, id=None)) for row in new]
        school_rules.refuse_unsound(edited)
        created = schools.write_schools(connection, edited)
        opened = {one.id: one.opened for one in old}
        reopen_unopened(step, [one for one in edited if one.id and one.opened != opened.get(one.id)])
        ids = {row.number: row.school.id or 0 for row in changed.values()}
        ids.update({row.number: school_id for row, school_id in zip(new, created, strict=True)})
        sizes = _sizes(d, [*new, *changed.values()], ids, school_year)
        school_years.write_sizes(connection, sizes)
        reopen_crowded(step, {(one.school_id, one.school_year) for one in sizes})
        step.changed(Area.SCHOOLS, created=created)
    return step.changes


def _sizes(d: District, rows: Sequence[TableRow], ids: Mapping[int, int], school_year: int) -> list[SchoolSize]:
    """Return the sizes that the rows tell; of the two numbers the one that is not told stays."""
    known = {one.school_id: one for one in school_years.read_sizes(d.connection, school_year) if one.grade == WHOLE}
    found = []
    for row in rows:
        if row.pupils is None and row.classes is None:
            continue
        before = known.get(ids[row.number])
        pupils = row.pupils if row.pupils is not None else before.pupils if before else None
        classes = row.classes if row.classes is not None else before.classes if before else None
        found.append(SchoolSize(ids[row.number], school_year, WHOLE, classes, pupils))
    return found
