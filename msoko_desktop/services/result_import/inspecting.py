"""Looks through a file with results: sheets, columns, schools, the assessment; changes nothing."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.assessments.tables import ColumnMeaning, ResultTable, TableKind, TableProfile
from msoko_desktop.domain.errors import Cancelled, InputRefused
from msoko_desktop.readers.result_tables.opening import has_form_identity
from msoko_desktop.readers.result_tables.reading import OpenedTable, build_table, open_table
from msoko_desktop.readers.result_tables.rules import TableRules
from msoko_desktop.readers.school_forms.form import read_bytes
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.result_import.matching import TableSchools
from msoko_desktop.services.result_import.model import Inspection, SchoolMatch
from msoko_desktop.services.results.scale_choices import choices_among
from msoko_desktop.storage import assessments as rows
from msoko_desktop.storage import import_profiles
from msoko_desktop.storage.district_file import District

Progress = Callable[[float, str], None]
CancelledNow = Callable[[], bool]


@cache
def table_rules() -> TableRules:
    """Return the words and limits by which tables are read."""
    return TableRules.from_mapping(
        reference_data("result_tables"),
        reference_data("procedures")["procedure"],
        reference_data("subjects")["subject"],
    )


def _silent(_share: float, _text: str) -> None:
    """Show no progress."""


def _never() -> bool:
    return False


def is_school_form(path: Path) -> bool:
    """Tell whether a file is a form made by this program for a school, filled in or not.

    Raises InputRefused, EnvironmentProblem for a file that cannot be read.
    """
    return has_form_identity(read_bytes(path, "", table_rules().limits), path.name, table_rules())


def inspect(d: District, path: Path, progress: Progress = _silent, cancelled: CancelledNow = _never) -> Inspection:
    """Return what a file with results has and what of it is known here; nothing is stored.

    Raises InputRefused for what is no table, EnvironmentProblem where the disk stands in the way, Cancelled.
    """
    progress(0.0, "Чтение файла")
    data = read_bytes(path, "", table_rules().limits)
    return inspect_bytes(d, data, path.name, progress, cancelled)


def inspect_bytes(
    d: District, data: bytes, name: str, progress: Progress = _silent, cancelled: CancelledNow = _never
) -> Inspection:
    """Return what the bytes of a file with results have, as `inspect` does."""
    with d.reading() as connection:
        stored = import_profiles.read_profiles(connection)
    progress(0.1, "Разбор таблицы")
    opened = open_table(data, name, table_rules(), _profiles(stored))
    if cancelled():
        raise Cancelled
    progress(0.6, "Чтение строк")
    return _inspected(d, opened)


def reread(
    d: District,
    inspection: Inspection,
    sheet: int | None = None,
    meanings: Sequence[ColumnMeaning] | None = None,
    kind: TableKind | None = None,
) -> Inspection:
    """Return the inspection with another sheet chosen, other meanings of columns or another kind of table."""
    opened = inspection.opened
    if sheet is not None and opened.layouts[sheet] is not None:
        opened = replace(opened, chosen=sheet)
    if meanings is not None or kind is not None:
        layout = opened.layout
        changed = layout.with_meanings(layout.meanings if meanings is None else meanings, table_rules(), kind)
        layouts = list(opened.layouts)
        layouts[opened.chosen] = changed
        opened = replace(opened, layouts=tuple(layouts))
    return _inspected(d, opened)


def _profiles(stored: Sequence[str]) -> tuple[TableProfile, ...]:
    """Return the profiles that can be read; a damaged one only costs the person a matching."""
    found = []
    for content in stored:
        try:
            found.append(TableProfile.from_json(content))
        except InputRefused:
            continue
    return tuple(found)


def _inspected(d: District, opened: OpenedTable) -> Inspection:
    try:
        table = build_table(opened, table_rules())
    except InputRefused as refusal:
        return Inspection(opened, None, str(refusal))
    with d.reading() as connection:
        schools = TableSchools(connection)
        known = rows.read_assessments(connection)
    return Inspection(opened, table, "", _matches(table, schools), propose(table, known))


def _matches(table: ResultTable, schools: TableSchools) -> tuple[SchoolMatch, ...]:
    if table.kind is TableKind.PUPILS:
        counts = Counter((one.school_code, one.school_name) for one in table.pupils)
    else:
        counts = Counter((one.code, one.name) for one in table.schools)
    found = []
    for (code, name), count in counts.items():
        school = schools.find(code, name)
        title = "" if school is None else school.short_name
        found.append(SchoolMatch(code, name, None if school is None else school.id, title, count))
    return tuple(found)


def propose(table: ResultTable, known: Sequence[Assessment]) -> Assessment | None:
    """Return the assessment of the file that a table is of, else a new one with a proposed scale; None: not told."""
    if not table.procedure or not table.subject or table.grade is None or table.school_year is None:
        return None
    new = Assessment(table.school_year, table.procedure, table.subject, table.grade, declared=table.declared)
    same = [
        one
        for one in known
        if (one.school_year, one.procedure, one.subject, one.grade)
        == (new.school_year, new.procedure, new.subject, new.grade)
    ]
    if same:
        return min(same, key=lambda one: (one.variant != "", one.id or 0))
    return with_scale(new, table, known)


def new_work(d: District, table: ResultTable, school_year: int, procedure: str, subject: str, grade: int) -> Assessment:
    """Return a new assessment for a table with the scale that is proposed for it, or the one of the file like it."""
    with d.reading() as connection:
        known = rows.read_assessments(connection)
    told = replace(table, school_year=school_year, procedure=procedure, subject=subject, grade=grade)
    found = propose(told, known)
    if found is None:
        raise InputRefused("Укажите процедуру, предмет, класс и учебный год работы.")
    return found


def with_scale(new: Assessment, table: ResultTable, known: Sequence[Assessment]) -> Assessment:
    """Return a new assessment with the scale that is proposed for it, and the tasks that the table has."""
    choice = choices_among(known, new)[0]
    tasks = choice.tasks if _covers(choice.tasks, table) else table.tasks
    return replace(new, scale=choice.scale, tasks=tasks)


def _covers(tasks: Sequence[object], table: ResultTable) -> bool:
    """Tell whether tasks are those of the table: the same numbers with the same maxima."""
    return bool(tasks) and {(one.number, one.maximum) for one in table.tasks} <= {
        (getattr(one, "number", ""), getattr(one, "maximum", None)) for one in tasks
    }
