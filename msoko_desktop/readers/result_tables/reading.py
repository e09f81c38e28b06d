"""The way in: the bytes of a file become sheets with recognised columns, and these a table of results."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from msoko_desktop.domain.assessments.model import Task
from msoko_desktop.domain.assessments.tables import (
    Meaning,
    PupilRow,
    ResultTable,
    SchoolRow,
    TableKind,
    TableProfile,
    TableRemark,
)
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import counted, quoted, sentence_list
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.readers.result_tables.data_rows import data_rows
from msoko_desktop.readers.result_tables.figures import Figures, read_outcomes
from msoko_desktop.readers.result_tables.layout import Layout, find_layout
from msoko_desktop.readers.result_tables.opening import open_tables
from msoko_desktop.readers.result_tables.pupils import read_pupils, tasks_of
from msoko_desktop.readers.result_tables.rules import TableRules
from msoko_desktop.readers.result_tables.titles import read_declared, read_title
from msoko_desktop.readers.result_tables.values import Notes, Reader
from msoko_desktop.readers.sheet_cells import SheetCells, address

Progress = Callable[[float, str], None]
_SHOWN_SHEETS = 5


@dataclass(frozen=True, slots=True)
class OpenedTable:
    """A file with its sheets and where the table is on each (None: nothing on it); `chosen` is the best one."""

    source: str
    sheets: tuple[SheetCells, ...]
    layouts: tuple[Layout | None, ...]
    chosen: int

    @property
    def layout(self) -> Layout:
        """The layout of the chosen sheet."""
        found = self.layouts[self.chosen]
        if found is None:
            raise ValueError("a sheet without a table is never chosen")
        return found


def open_table(data: bytes, name: str, rules: TableRules, profiles: Sequence[TableProfile] = ()) -> OpenedTable:
    """Open a file and find its tables; `profiles` are how people matched tables before.

    Raises InputRefused for a file that cannot be read or has no table on any sheet, and for nothing else.
    """
    sheets = open_tables(data, name, rules)
    for sheet in sheets:
        if len(sheet.rows) > rules.limits.rows:
            raise InputRefused(
                f"В файле «{name}» больше {rules.limits.rows} строк: разделите таблицу на несколько файлов."
            )
    layouts = tuple(find_layout(sheet, rules, profiles) for sheet in sheets)
    ranked = [
        (sheet.visible, layout.score > 0, round(layout.score), min(len(sheet.rows) - layout.data, 1), -place)
        for place, (sheet, layout) in enumerate(zip(sheets, layouts, strict=True))
        if layout is not None
    ]
    if not ranked:
        raise InputRefused(f"В файле «{name}» нет таблицы: выберите файл с таблицей результатов.")
    return OpenedTable(name, sheets, layouts, -max(ranked)[-1])


def build_table(opened: OpenedTable, rules: TableRules) -> ResultTable:
    """Read the chosen sheet by its layout. Raises InputRefused where no column tells whose results these are."""
    cells, layout = opened.sheets[opened.chosen], opened.layout
    _refuse_useless(layout, cells, opened.source)
    notes = Notes(cells.name, cells.top, cells.left, rules.most_remarks, cells.errors, frozenset(cells.uncounted))
    _note_sheets(opened, notes)
    data = data_rows(cells, layout, rules, notes)
    reader = Reader(rules, notes, data.numbers)
    pupils: tuple[PupilRow, ...] = ()
    schools: tuple[SchoolRow, ...] = ()
    reference: tuple[SchoolRow, ...] = ()
    tasks: tuple[Task, ...] = ()
    if layout.kind is TableKind.PUPILS:
        pupils, tasks = read_pupils(data, layout, reader, notes)
    elif layout.kind is TableKind.OUTCOMES:
        schools, reference, tasks = read_outcomes(data, layout, reader, notes)
    else:
        schools, reference = Figures(data, layout, reader, rules, notes).read()
        tasks = tasks_of(layout, {}, notes)
    _note_formulas(cells, notes)
    told = read_title(layout.titles, (cells.name, PurePath(opened.source).stem), rules)
    declared = read_declared([*cells.rows[: layout.first], *data.left_out], rules)
    table = ResultTable(
        layout.kind, opened.source, cells.name, told.title, told.procedure, told.subject, told.grade,
        told.school_year, declared, tasks, pupils, schools, reference, (), None, len(data.numbers),
    )  # fmt: skip
    _note_count(table, notes)
    return replace(table, remarks=notes.finished(), profile=layout.as_profile(layout.profile))


def _refuse_useless(layout: Layout, cells: SheetCells, name: str) -> None:
    where = f"На листе {quoted(cells.name)} файла «{name}»" if cells.name else f"В файле «{name}»"
    keys = (
        Meaning.CODE, Meaning.PUPIL_NAME, Meaning.SCHOOL_CODE, Meaning.SCHOOL_NAME, Meaning.GROUP, Meaning.TASK_NUMBER,
    )  # fmt: skip
    found = {one.meaning for one in layout.meanings}
    if not found.intersection(keys):
        raise InputRefused(
            f"{where} не найден столбец с кодом участника или названием школы: назначьте столбцы или проверьте шапку "
            "таблицы."
        )
    if layout.data >= len(cells.rows):
        raise InputRefused(f"{where} под шапкой таблицы нет строк с результатами.")


def _note_sheets(opened: OpenedTable, notes: Notes) -> None:
    """Note the other sheets with tables, and that the table is on a hidden sheet."""
    chosen = opened.sheets[opened.chosen]
    if not chosen.visible:
        notes.say(f"Лист {quoted(chosen.name)} скрыт: других листов с таблицей в файле нет.")
    others = [
        sheet.name or "без имени"
        for place, (sheet, layout) in enumerate(zip(opened.sheets, opened.layouts, strict=True))
        if place != opened.chosen and layout is not None
    ]
    if others:
        more = "" if len(others) <= _SHOWN_SHEETS else f" и ещё {len(others) - _SHOWN_SHEETS}"
        listed = sentence_list([quoted(name) for name in others[:_SHOWN_SHEETS]])
        verb = "загружается по одному" if len(others) > 1 else "не загружается вместе с этим"
        notes.say(f"В файле есть и другие листы, каждый {verb}: {listed}{more}.", Severity.HINT)


def _note_formulas(cells: SheetCells, notes: Notes) -> None:
    if cells.formulas:
        first = address(*min(cells.formulas))
        count = counted(len(cells.formulas), "формула", "формулы", "формул")
        notes.remarks.append(
            TableRemark(
                Severity.HINT,
                f"{notes.place}{count} (первая — в ячейке {first}): взяты значения, сохранённые в файле.",
                notes.sheet,
                first,
            )
        )


def _note_count(table: ResultTable, notes: Notes) -> None:
    """Compare the declared number of participants with what was read."""
    read = table.read
    if table.declared is not None and read is not None and table.declared != read:
        notes.say(f"В файле заявлено участников: {table.declared}, прочитано: {read}. Проверьте, весь ли файл получен.")
