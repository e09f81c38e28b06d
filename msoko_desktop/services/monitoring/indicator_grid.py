"""The indicators of a form as a grid: title, group, unit, range, direction, weight; the sum of the weights below."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import (
    CellEdit,
    CellRemark,
    GridColumn,
    GridContent,
    GridRow,
    PastValue,
    RowKind,
    Value,
    ValueKind,
    first_new,
)
from msoko_desktop.domain.language.russian import comparable, one_line
from msoko_desktop.domain.monitoring.model import Monitoring, MonitoringIndicator, weight_remark
from msoko_desktop.domain.monitoring.whom import EVERY, whom_from, whom_words
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.schools import context as rules
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.monitoring.forms import OF_CONTEXT, new_indicator, read_form, save_indicators
from msoko_desktop.services.schools import context
from msoko_desktop.services.schools.schools import school_kinds
from msoko_desktop.storage.district_file import District

SUM = "sum"
WEIGHT = "weight"
_DIRECTIONS = {words: number for number, words in rules.DIRECTIONS.items()}
_UNITS = "Единица: " + ", ".join(("%", "чел.", "ед.", "лет", "балл", "тыс. руб.", "да/нет")) + " или своя"
WHOM_OFFERED = (EVERY, "с 11 классом", "с 10 классом", "с 9 классом", "с 5 классом")
_COLUMNS: tuple[GridColumn, ...] = (
    GridColumn("title", "Показатель", tip="Название показателя в отчётах и формах", sample="Педагоги с категорией"),
    GridColumn("criterion", "Группа", tip="Показатели одной группы стоят вместе", sample="Повышение квалификации"),
    GridColumn(WEIGHT, "Вес, %", ValueKind.NUMBER, "Доля показателя в индексе; вместе 100 %", minimum=0, maximum=100,
               sample="100,5"),
    GridColumn("direction", "Что лучше", ValueKind.CHOICE, "Что лучше: больше или меньше",
               choices=tuple(_DIRECTIONS), sample="меньше — лучше"),
    GridColumn("unit", "Единица", tip=_UNITS, sample="тыс. руб."),
    GridColumn("minimum", "От", ValueKind.NUMBER, "Наименьшее возможное значение; пусто — без границы", sample="100"),
    GridColumn("maximum", "До", ValueKind.NUMBER, "Наибольшее возможное значение; пусто — без границы", sample="100"),
    GridColumn("whom", "Для кого", tip="Школы, к которым относится показатель: все школы, с 11 классом, СОШ, Лицей …",
               choices=WHOM_OFFERED, sample="с 11 классом"),
    GridColumn("short_title", "Кратко", tip="Стоит над столбцом таблицы значений", sample="С категорией"),
    GridColumn("code", "Код", tip="По коду хранятся значения; новый код берёт их с собой", sample="10.10"),
    GridColumn("note", "Пояснение", tip="Как понимать показатель", sample="Пояснение показателя"),
    GridColumn("source", "Источник", tip="Документ, из которого показатель взят", sample="Источник показателя"),
)  # fmt: skip


class IndicatorGrid:
    """A `GridSource`: a row for each indicator, known by its code; a new one is added by typing its title."""

    name = "monitoring_indicators"

    def __init__(self, d: District, form_id: int) -> None:
        self.district = d
        self.form_id = form_id
        self.form: Monitoring = read_form(d, form_id)
        self.content = GridContent(())
        self.reload()

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    def reload(self) -> None:
        """Read the form anew."""
        self.form = read_form(self.district, self.form_id)
        columns = _COLUMNS
        if self.form.of_context:
            columns = tuple(replace(one, calculated=one.key != WEIGHT) for one in _COLUMNS)
        content = GridContent(columns, fixed=1, new_rows=not self.form.of_context, new_row_hint="Новый показатель")
        for one in self.form.indicators:
            content.rows.append(GridRow(one.code, one.title))
            content.values.append([_value(one, column.key) for column in columns])
        if self.form.indicators:
            content.rows.append(GridRow(SUM, "Сумма весов", RowKind.TOTAL))
            total = sum(one.weight for one in self.form.indicators)
            content.values.append(["Сумма весов", *(total if column.key == WEIGHT else None for column in columns[1:])])
        if remark := weight_remark(self.form.indicators):
            content.remarks = (CellRemark(SUM, WEIGHT, Severity.WARNING, remark, "weights"),)
        self.content = content

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store what is typed as one undo step. Raises InputRefused where the indicators would be unsound."""
        by_row: dict[str, dict[str, Value]] = {}
        for edit in edits:
            by_row.setdefault(edit.row, {})[edit.column] = edit.value
        known = {one.code: one for one in self.form.indicators}
        unknown = set(by_row) - set(known) - set(first_new(edits))
        if unknown:
            raise InputRefused("Эта строка считается сама: введите веса показателей.")
        renamed: dict[str, str] = {}
        found: list[MonitoringIndicator] = []
        for code, one in known.items():
            new = _changed(one, by_row.get(code, {}))
            if new.code != code:
                renamed[code] = new.code
            found.append(new)
        created: dict[str, str] = {}
        for key in first_new(edits):
            new = self._new(by_row[key], found)
            created[key] = new.code
            found.append(new)
        entered = next((renamed.get(key) or created.get(key) or key for key in by_row), "")
        changes = save_indicators(self.district, self.form_id, tuple(found), renamed, step, entered)
        before = [row.key for row in self.content.rows]
        self.reload()
        rearranged = [row.key for row in self.content.rows] != before
        touched = tuple(renamed.get(key, created.get(key, key)) for key in by_row)
        return GridUpdate(changes, (*touched, SUM), {**created, **renamed}, rearranged=rearranged)

    def _new(self, values: Mapping[str, Value], before: Sequence[MonitoringIndicator]) -> MonitoringIndicator:
        title = values.get("title")
        if title is None:
            raise InputRefused("Сначала введите название показателя.")
        like = before[-1] if before else None
        one = new_indicator(self.district, self.form_id, None, str(title))
        taken = {comparable(other.code) for other in before}
        if comparable(one.code) in taken:
            assert like is not None  # noqa: S101  # a code is taken by an indicator
            one = replace(one, code=rules.free_code(before, like.cluster, like.criterion))
        return _changed(one, values)

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Take indicators out of the form; their values stay in the file by their codes."""
        if self.form.of_context:
            raise InputRefused(OF_CONTEXT)
        left = tuple(one for one in self.form.indicators if one.code not in keys)
        name = "Удалить показатель" if len(keys) == 1 else "Удалить показатели"
        changes = save_indicators(self.district, self.form_id, left, {}, name)
        self.reload()
        return GridUpdate(changes, rearranged=True)

    def set_note(self, row: str, column: str, text: str) -> GridUpdate:
        """Refuse: an indicator has a column for notes."""
        raise InputRefused("Пояснение к показателю вводится в столбце «Пояснение».")

    def history(self, row: str, column: str) -> tuple[PastValue, ...]:
        """Return nothing: what the indicators were is taken back by undo."""
        return ()


def _value(one: MonitoringIndicator, key: str) -> Value:
    if key == "direction":
        return rules.DIRECTIONS[one.direction]
    if key == "whom":
        return whom_words(one.whom, school_kinds().kinds)
    value = getattr(one, key)
    if isinstance(value, str):
        return value or None
    return None if value is None else float(value)


def _changed(one: MonitoringIndicator, values: Mapping[str, Value]) -> MonitoringIndicator:
    """Return an indicator as it was typed; another unit brings its range, where none was typed with it."""
    new: dict[str, Any] = {}
    for key, value in values.items():
        if key == "direction":
            new[key] = _DIRECTIONS[str(value)] if value is not None else 0
        elif key == "whom":
            new[key] = whom_from(str(value or ""), school_kinds().kinds)
        elif key in ("minimum", "maximum"):
            new[key] = value
        elif key == WEIGHT:
            new[key] = float(value or 0)
        else:
            new[key] = one_line(str(value)) if value is not None else ""
    unit = next((u for u in context.units() if comparable(u.name) == comparable(new.get("unit", ""))), None)
    if unit is not None and comparable(unit.name) != comparable(one.unit) and not {"minimum", "maximum"} & set(new):
        new |= {"minimum": unit.minimum, "maximum": unit.maximum}
    if new.get("direction") == 0 and WEIGHT not in new:
        new[WEIGHT] = 0.0
    return replace(one, **new)
