"""Editing the lines of a plan: cells, inserting, deleting, moving, nesting, numbering. Each write is one undo step."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans import numbering, outline
from msoko_desktop.domain.plans.plans import ColumnKind, PlanLine
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.plans.plan_rules import (
    NO_LINE,
    refuse_too_long,
    require_editable,
    require_lines,
    sound_line,
    store_lines,
)
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import plans as rows
from msoko_desktop.storage.district_file import District

Cell = tuple[int, ColumnKind, str]


def set_cells(d: District, plan_id: int, cells: Iterable[Cell], step: str = "Изменить ячейку") -> Changes:
    """Set the texts of cells, (line id, column, text) each, as one step. Raises InputRefused where a line is gone."""
    texts: dict[ColumnKind, list[tuple[str, int]]] = defaultdict(list)
    for line_id, column, text in cells:
        texts[column].append((clean(text), line_id))
    with operation(d, step) as write:
        require_editable(write.connection, plan_id)
        for column, values in texts.items():
            if not rows.set_cells(write.connection, plan_id, column, values):
                raise InputRefused(NO_LINE)
        write.changed(Area.PLAN_LINES, plans=[plan_id])
    return write.changes


def insert_lines(
    d: District, plan_id: int, position: int, lines: Sequence[PlanLine], step: str = "Вставить строки"
) -> Changes:
    """Insert lines before the one at index `position` (0 … number of lines); their ids are in `created`, in order.

    A line too deep for its new place is raised.
    """
    new = [sound_line(line) for line in lines]
    with operation(d, step) as write:
        require_editable(write.connection, plan_id)
        old = rows.read_lines(write.connection, plan_id)
        refuse_too_long(len(old) + len(new))
        position = min(max(position, 0), len(old))
        fitted = outline.insert(old, position, new)[position : position + len(new)]
        created = rows.insert_at(write.connection, plan_id, position, fitted)
        write.changed(Area.PLANS, Area.PLAN_LINES, plans=[plan_id], created=created)
    return write.changes


def delete_lines(
    d: District, plan_id: int, ids: Collection[int], *, with_children: bool = False, step: str = "Удалить строки"
) -> Changes:
    """Delete lines, with all that belongs to them or (by default) only them: sub-activities then move up a level."""
    with operation(d, step) as write:
        require_editable(write.connection, plan_id)
        lines = require_lines(write.connection, plan_id, ids)
        indexes = [index for index, line in enumerate(lines) if line.id in set(ids)]
        _store(write, plan_id, outline.delete(lines, indexes, with_children=with_children), Area.PLANS)
    return write.changes


def move_lines(
    d: District, plan_id: int, ids: Collection[int], position: int, step: str = "Переместить строки"
) -> Changes:
    """Move lines, each with what belongs to it, before the line that now stands at index `position`.

    `position` equal to the number of lines moves them to the end.
    """
    with operation(d, step) as write:
        require_editable(write.connection, plan_id)
        lines = require_lines(write.connection, plan_id, ids)
        indexes = [index for index, line in enumerate(lines) if line.id in set(ids)]
        _store(write, plan_id, outline.move_lines(lines, indexes, min(max(position, 0), len(lines))))
    return write.changes


def shift_level(d: District, plan_id: int, ids: Collection[int], by: int) -> Changes:
    """Indent (`by` = 1) or outdent (`by` = -1) lines, each with what belongs to it, as far as their place allows."""
    with operation(d, "Понизить уровень" if by > 0 else "Повысить уровень") as write:
        require_editable(write.connection, plan_id)
        lines = require_lines(write.connection, plan_id, ids)
        indexes = [index for index, line in enumerate(lines) if line.id in set(ids)]
        _store(write, plan_id, outline.shift_level(lines, indexes, by))
    return write.changes


def renumber(d: District, plan_id: int, *, section_line_id: int | None = None, keep_gaps: bool = False) -> Changes:
    """Number the whole plan anew in its own way, or only the section that the given line stands in."""
    with operation(d, "Пронумеровать план" if section_line_id is None else "Пронумеровать раздел") as write:
        require_editable(write.connection, plan_id)
        wanted = [] if section_line_id is None else [section_line_id]
        lines = require_lines(write.connection, plan_id, wanted)
        index = next((index for index, line in enumerate(lines) if line.id in wanted), None)
        _store(write, plan_id, numbering.renumber(lines, index, keep_gaps=keep_gaps))
    return write.changes


def replace_lines(d: District, plan_id: int, lines: Sequence[PlanLine], step: str) -> Changes:
    """Make `lines` the lines of the plan: those with ids are kept and updated, those without inserted, others deleted.

    The ids of the inserted ones are in `created`, in order. Raises InputRefused where an id is not the plan's.
    """
    with operation(d, step) as write:
        require_editable(write.connection, plan_id)
        _store(write, plan_id, lines, Area.PLANS)
    return write.changes


def _store(write: Step, plan_id: int, lines: Sequence[PlanLine], *areas: Area) -> None:
    created = store_lines(write.connection, plan_id, lines)
    write.changed(Area.PLAN_LINES, *areas, plans=[plan_id], created=created)
