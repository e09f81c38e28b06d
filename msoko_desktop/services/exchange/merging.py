"""A filled sheet of a form laid over what the file has: what differs, what would be written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from msoko_desktop.domain.assessments.forms import FilledSheet, FormColumn, FormKind, FormRow, class_key
from msoko_desktop.domain.assessments.model import Assessment, Pupil
from msoko_desktop.domain.assessments.scales import evaluated
from msoko_desktop.domain.grids import GridColumn, Value, format_value
from msoko_desktop.domain.language.russian import comparable, one_line
from msoko_desktop.services.exchange.reports import CellDifference
from msoko_desktop.services.result_sheets import pupil_columns
from msoko_desktop.services.result_sheets.class_sheet import CLASS
from msoko_desktop.services.result_sheets.common import Past, number
from msoko_desktop.storage.results import ResultCell

Stored = Mapping[str, Mapping[str, float]]


@dataclass(slots=True)
class Merge:
    """What a sheet of a form does to the file. `past` are (row, field, old, new) for the history of cells."""

    differences: list[CellDifference] = field(default_factory=list)
    cells: list[ResultCell] = field(default_factory=list)
    changed: list[Pupil] = field(default_factory=list)
    added: list[Pupil] = field(default_factory=list)
    past: list[Past] = field(default_factory=list)

    @property
    def writes(self) -> bool:
        """Whether anything is to be written."""
        return bool(self.cells or self.changed or self.added)


def row_key(row: FormRow, columns: Sequence[FormColumn], kind: FormKind) -> str:
    """Return what a row is known by: the class or the code of the pupil, folded for comparison."""
    name = one_line(str(row.values.get(columns[0].key) or ""))
    return class_key(name) or comparable(name) if kind is FormKind.CLASSES else comparable(name)


def merge_classes(
    filled: FilledSheet, columns: Sequence[FormColumn], stored: Stored, school_id: int, *, overwrite: bool
) -> Merge:
    """Lay rows of classes over the stored ones; classes that the form does not have stay as they are.

    Without `overwrite` only empty cells are filled. With it a row of the form counts as a whole: what is empty there
    becomes empty.
    """
    merge = Merge()
    known = {class_key(name) or comparable(name): name for name in stored}
    inputs = [one.cell for one in columns if one.calculation is None and one.key != CLASS]
    for row in filled.rows:
        name = known.get(row_key(row, columns, FormKind.CLASSES)) or one_line(str(row.values[CLASS]))
        old = stored.get(name, {})
        for cell in inputs:
            new = number(row.values.get(cell.key))
            before = old.get(cell.key)
            if new == before:
                continue
            merge.differences.append(_difference(name, f"класс {name}", cell, before, new))
            if overwrite or before is None:
                merge.cells.append(ResultCell(school_id, cell.key, new, name))
                merge.past.append((name, cell.key, format_value(cell, before), format_value(cell, new)))
    return merge


def merge_pupils(
    assessment: Assessment,
    filled: FilledSheet,
    columns: Sequence[FormColumn],
    stored: Sequence[Pupil],
    school_id: int,
    *,
    overwrite: bool,
) -> Merge:
    """Lay rows of pupils over the stored ones, found by their codes; see `merge_classes`."""
    merge = Merge()
    known = {comparable(one.code): one for one in stored if one.code}
    inputs = tuple(one.cell for one in columns if one.calculation is None)
    for row in filled.rows:
        code = one_line(str(row.values[pupil_columns.CODE]))
        before = known.get(comparable(code))
        title, key = f"участник {code}", str(before.id) if before is not None else code
        old = dict(zip((one.key for one in inputs), pupil_columns.cells_of(before or _NOBODY, inputs), strict=True))
        written: dict[str, Value] = {}
        for cell in inputs:
            new = row.values.get(cell.key)
            new = one_line(new) if isinstance(new, str) else new
            if cell.key == pupil_columns.CODE and before is not None:
                continue  # the code is what the row was found by: a difference of capitals is none
            if new == old[cell.key]:
                continue
            if cell.key != pupil_columns.CODE:
                merge.differences.append(_difference(key, title, cell, old[cell.key], new))
            if overwrite or old[cell.key] is None:
                written[cell.key] = new
                if before is not None:
                    field_ = pupil_columns.kept_as(assessment.tasks, cell.key)
                    merge.past.append((key, field_, format_value(cell, old[cell.key]), format_value(cell, new)))
        if written:
            base = before or Pupil("", school_id)
            pupil = evaluated(assessment, pupil_columns.with_cells(base, written, len(assessment.tasks)))
            (merge.added if before is None else merge.changed).append(pupil)
    return merge


_NOBODY = Pupil("", 0)


def filled_pupils(assessment: Assessment, filled: FilledSheet, school_id: int) -> dict[str, Pupil]:
    """Return the rows of a form as pupils with their marks, by the number of the row: what the checks look at."""
    tasks = len(assessment.tasks)
    return {
        str(row.number): evaluated(assessment, pupil_columns.with_cells(Pupil("", school_id), dict(row.values), tasks))
        for row in filled.rows
    }


def _difference(row: str, title: str, column: GridColumn, old: Value, new: Value) -> CellDifference:
    return CellDifference(row, column.key, title, column.title, format_value(column, old), format_value(column, new))
