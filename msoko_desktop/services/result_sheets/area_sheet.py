"""The sheet of figures of other areas in an assessment – region, country – that the district is compared with."""

import sqlite3
from collections.abc import Sequence

from msoko_desktop.domain.analysis.model import Measure, MeasureKind
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import NEW, CellEdit, GridColumn, GridContent, GridRow, Value, ValueKind, first_new
from msoko_desktop.domain.language.russian import comparable, one_line
from msoko_desktop.services.analysis.catalogue import catalogue
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.result_sheets.common import (
    AssessmentSheet,
    last_edits,
    now,
    number,
    past_of,
    refuse_calculated,
)
from msoko_desktop.storage import cells, reference_figures
from msoko_desktop.storage.district_file import District

AREA = "area"
USUAL = ("Регион", "Россия")
_NEVER = ("participation", "spread", "task_completion")
_KINDS = {MeasureKind.SHARE: ValueKind.SHARE, MeasureKind.COUNT: ValueKind.COUNT}


class AreaSheet(AssessmentSheet):
    """A `GridSource`: a row for each area, known by its name; region and country are offered without being typed."""

    name = "areas"

    def __init__(self, d: District, assessment_id: int) -> None:
        super().__init__(d, assessment_id, f"areas {assessment_id}")
        self._known: reference_figures.Figures = {}
        self.reload()

    def reload(self) -> None:
        """Read the figures anew."""
        with self.district.reading() as connection:
            self._known = reference_figures.read_figures(connection, self.assessment_id)
            notes = cells.read_notes(connection, self.grid)
        measures = [one for one in catalogue(self.district).for_scale(self.assessment.scale) if one.key not in _NEVER]
        columns = (
            GridColumn(AREA, "Территория", tip="Регион, страна, соседний район", sample="Краснодарский край"),
            *map(_column, measures),
            *(_column(one, "Выполнение заданий, %") for one in catalogue(self.district).for_tasks(self.assessment)),
        )
        areas = [*self._known, *(one for one in USUAL if one not in self._known)]
        self.content = GridContent(columns, fixed=1, notes=notes)
        self.content.new_rows = True
        self.content.new_row_hint = "Ещё территория"
        self.content.rows = [GridRow(one, one) for one in areas]
        self.content.values = [
            [one, *(self._known.get(one, {}).get(column.key) for column in columns[1:])] for one in areas
        ]
        self.content.locked = frozenset((one, AREA) for one in areas)

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store figures; a new row needs the name of its area first.

        Raises InputRefused for a share beyond 0 … 100 %, a negative number, an area without a name or one that is
        there already.
        """
        refuse_calculated(self.content.columns, edits)
        by_row = last_edits(edits)
        columns = {column.key: column for column in self.content.columns}
        names = self._names(by_row, first_new(edits))
        past = []
        for key, values in by_row.items():
            for column, value in values.items():
                _refuse_impossible(columns[column], value)
            if not key.startswith(NEW):
                old: dict[str, Value] = {AREA: key, **self._known.get(key, {})}
                past += past_of(columns, key, old, values)

        def store(connection: sqlite3.Connection) -> None:
            for key, values in by_row.items():
                figures = {column: number(value) for column, value in values.items() if column != AREA}
                reference_figures.write_figures(connection, self.assessment_id, names[key], figures)
            cells.note_changes(connection, self.grid, past, step, now().isoformat())

        changes = self._run(step, store)
        self.reload()
        created = {key: name for key, name in names.items() if key.startswith(NEW)}
        for name in created.values():
            if name not in self._known:  # only its name was typed: it is kept as long as the sheet is open
                self._add_empty(name)
        return GridUpdate(changes, tuple(names.values()), created, rearranged=bool(created))

    def _add_empty(self, name: str) -> None:
        self.content.rows.append(GridRow(name, name))
        self.content.values.append([name, *(None for _ in self.content.columns[1:])])
        self.content.locked |= {(name, AREA)}

    def _names(self, by_row: dict[str, dict[str, Value]], new: Sequence[str]) -> dict[str, str]:
        present = {row.key for row in self.content.rows}
        taken, names = {comparable(one) for one in present}, {}
        for key, values in by_row.items():
            if key in new:
                name = one_line(str(values[AREA])) if values.get(AREA) is not None else ""
                if not name:
                    raise InputRefused("Сначала введите название территории, например «Краснодарский край».")
                if comparable(name) in taken:
                    raise InputRefused(f"Территория «{name}» в таблице уже есть: введите показатели в её строку.")
                taken.add(comparable(name))
                names[key] = name
            elif key not in present:
                raise InputRefused("Этой строки в таблице больше нет: откройте таблицу заново.")
            elif AREA in values and values[AREA] != key:
                raise InputRefused("Название территории не меняется: введите показатели в новую строку.")
            else:
                names[key] = key
        return names

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Delete all figures of areas; undo brings them back."""

        def delete(connection: sqlite3.Connection) -> None:
            for key in keys:
                nothing = dict.fromkeys(self._known.get(key, {}))
                reference_figures.write_figures(connection, self.assessment_id, key, nothing)

        changes = self._run("Удалить данные территории", delete)
        self.reload()
        return GridUpdate(changes, rearranged=True)


def _column(one: Measure, group: str = "Показатели") -> GridColumn:
    share = one.kind is MeasureKind.SHARE
    return GridColumn(
        one.key,
        one.short_title or one.title,
        _KINDS.get(one.kind, ValueKind.NUMBER),
        f"{one.title}. {one.formula}",
        minimum=0,
        maximum=100 if share else None,
        decimals=max(one.decimals, 2),
        sample="100,00",
        group=group,
    )


def _refuse_impossible(column: GridColumn, value: Value) -> None:
    figure = None if column.key == AREA else number(value)
    if figure is None:
        return
    if figure < 0:
        raise InputRefused(f"«{column.title}»: показатель не бывает меньше нуля.")
    if column.maximum is not None and figure > column.maximum:
        raise InputRefused(f"«{column.title}»: введите долю от 0 до {column.maximum:g} %.")
