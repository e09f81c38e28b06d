"""The indicators of a direction as a grid: a row each, target, fact and light by year or by quarter."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import (
    NEW,
    CellEdit,
    CellRemark,
    GridColumn,
    GridContent,
    GridRow,
    Value,
    first_new,
    format_number,
)
from msoko_desktop.domain.indicators.district_indicators import (
    WHOLE_YEAR,
    AutoFact,
    DistrictIndicator,
    Fact,
    IndicatorKind,
    IndicatorRules,
    Light,
    Period,
    light_of,
    weights_problem,
)
from msoko_desktop.domain.indicators.indicator_cells import parse_fact, parse_target, shown_fact, shown_target
from msoko_desktop.domain.indicators.indicator_trends import forecast_of, trend_of
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.services.cell_memory import CellMemory, Kept
from msoko_desktop.services.changes import Area
from msoko_desktop.services.grids import GridUpdate
from msoko_desktop.services.indicators import indicators
from msoko_desktop.storage import cells
from msoko_desktop.storage.district_file import District

if TYPE_CHECKING:
    from msoko_desktop.services.analysis.reading import ResultReader

TITLE, UNIT = "title", "unit"
QUARTERS = ("I квартал", "II квартал", "III квартал", "IV квартал")
TINTS = {
    Light.REACHED: "good",
    Light.NEAR: "warning",
    Light.MISSED: "danger",
    Light.UNKNOWN: "danger",
    Light.OVERDUE: "danger",
    Light.RUNNING: "muted",
    Light.NONE: "muted",
}


def periods_of(years: Sequence[int], quarters_of: int | None) -> tuple[Period, ...]:
    """Return the periods of the columns: the years, or the quarters of one year and the year itself."""
    if quarters_of is not None:
        return (*((quarters_of, quarter) for quarter in range(1, 5)), (quarters_of, WHOLE_YEAR))
    return tuple((year, WHOLE_YEAR) for year in years)


def period_title(period: Period, *, short: bool = False) -> str:
    """Return a period in words."""
    year, quarter = period
    if quarter == WHOLE_YEAR:
        return str(year)
    return QUARTERS[quarter - 1] if short else f"{QUARTERS[quarter - 1]} {year}"


class IndicatorGrid(CellMemory):
    """A `GridSource`: rows are the indicators of one direction; typing a title behind the last one makes a new one."""

    area = Area.DIRECTIONS
    name = "indicators"

    def __init__(
        self,
        d: District,
        direction: str,
        years: Sequence[int],
        today: dt.date,
        quarters_of: int | None = None,
        reader: "ResultReader | None" = None,
    ) -> None:
        self.district = d
        self.direction = direction
        self.periods = periods_of(years, quarters_of)
        self.today = today
        self.grid = f"indicators {direction}"
        self.indicators: tuple[DistrictIndicator, ...] = ()
        self.content = GridContent(())
        self._reader = reader
        self.reload()

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""
        return not self.district.read_only

    def indicator(self, key: str) -> DistrictIndicator | None:
        """Return the indicator of a row."""
        return next((one for one in self.indicators if one.key == key), None)

    def reload(self) -> None:
        """Read the indicators with their facts anew."""
        self.indicators = indicators.list_indicators(self.district, self.direction, self.today, self._reader)
        with self.district.reading() as connection:
            notes = cells.read_notes(connection, self.grid)
        content = GridContent(self._columns(), notes=notes, new_rows=True)
        content.new_row_hint = "Новый показатель: введите название"
        remarks: list[CellRemark] = []
        rules = indicators.rules(self.district)
        tints: dict[tuple[str, str], str] = {}
        for one in self.indicators:
            values: list[Value] = [one.title, one.unit_words]
            for year, quarter in self.periods:
                key = f"{year}/{quarter}"
                light = light_of(one, year, self.today, rules, quarter)
                values += [
                    shown_target(one, one.target(year, quarter)) or None,
                    shown_fact(one, one.fact(year, quarter)) or None,
                    light.shape if light is Light.NONE else f"{light.shape} {light.label}",
                ]
                tints[one.key, f"light {key}"] = TINTS[light]
                fact = one.fact(year, quarter)
                if fact is not None and fact.problem:
                    remarks.append(CellRemark(one.key, f"fact {key}", Severity.ERROR, fact.problem))
            if one.kind is IndicatorKind.SHARE and not one.base:
                text = "База доли не названа: укажите, от чего она считается."
                remarks.append(CellRemark(one.key, TITLE, Severity.WARNING, text))
            if one.source_problem:
                remarks.append(CellRemark(one.key, TITLE, Severity.WARNING, one.source_problem))
            content.rows.append(GridRow(one.key, one.title))
            content.values.append(values)
        if problem := weights_problem(self.indicators):
            remarks.append(CellRemark(None, None, Severity.WARNING, problem))
        content.remarks, content.tints = tuple(remarks), tints
        self.content = content

    def _columns(self) -> tuple[GridColumn, ...]:
        columns = [
            GridColumn(TITLE, "Показатель", sample="Доля обучающихся, участвующих в конкурсах"),
            GridColumn(UNIT, "Ед.", calculated=True, sample="участников"),
        ]
        for period in self.periods:
            key, group = f"{period[0]}/{period[1]}", period_title(period, short=True)
            words = period_title(period)
            columns += [
                GridColumn(f"target {key}", "План", tip=f"План, {words}", sample="100,0", group=group),
                GridColumn(
                    f"fact {key}", "Факт", sample="100,0", group=group,
                    tip=f"Факт, {words}: число, «9 из 18», «да»; источник можно дописать после точки с запятой",
                ),
                GridColumn(
                    f"light {key}", "Состояние", tip=f"Состояние, {words}", calculated=True,
                    sample="▲ близко к плану", group=group,
                ),
            ]  # fmt: skip
        return tuple(columns)

    # --- writing

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store titles, targets and facts as one undo step. Raises InputRefused with the place of what is no value."""
        targets: dict[tuple[int, Period], float | None] = {}
        facts: dict[tuple[int, Period], Fact | None] = {}
        titles: dict[str, str] = {}
        fresh = {key: DistrictIndicator("", self.direction) for key in first_new(edits)}
        typed: dict[str, list[CellEdit]] = {key: [] for key in fresh}
        for edit in edits:
            if edit.row.startswith(NEW):
                typed[edit.row].append(edit)
                continue
            one = self.indicator(edit.row)
            if one is None or one.id is None:
                raise InputRefused(indicators.NO_INDICATOR)
            if edit.column == TITLE:
                titles[edit.row] = str(edit.value or "")
                continue
            what, period = _column(edit.column)
            text = "" if edit.value is None else str(edit.value)
            try:
                if what == "target":
                    targets[one.id, period] = parse_target(one, text)
                else:
                    facts[one.id, period] = _fact(one, period, text)
            except InputRefused as error:
                raise InputRefused(f"«{one.title}», {period_title(period)}: {error}") from error
        made = [_made(fresh[key], found) for key, found in typed.items() if found]
        changes = indicators.write_cells(self.district, titles, targets, facts, made, step)
        self.reload()
        created = {key: f"indicator {row}" for key, row in zip(typed, changes.created, strict=False)}
        rows = tuple(dict.fromkeys(created.get(edit.row, edit.row) for edit in edits))
        return GridUpdate(changes, rows, created, rearranged=bool(created))

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Delete indicators with their values."""
        ids = [one.id for key in keys if (one := self.indicator(key)) is not None and one.id is not None]
        changes = indicators.delete_indicators(self.district, ids)
        self.reload()
        return GridUpdate(changes, rearranged=True)

    def kept_at(self, row: str, column: str) -> Kept:
        """Return where comments and history of a cell are kept."""
        return self.grid, row, column

    # --- words

    def told(self, key: str, column: str) -> str:
        """Return what there is to say of a cell: where its fact is from, trend, forecast with its rule."""
        one = self.indicator(key)
        if one is None:
            return ""
        period = _column(column)[1] if "/" in column else self.periods[-1]
        return indicator_words(one, period, self.today, indicators.rules(self.district))


def _column(key: str) -> tuple[str, Period]:
    what, _, period = key.partition(" ")
    if what not in ("target", "fact") or "/" not in period:
        raise InputRefused("Этот столбец заполняется сам.")
    year, quarter = period.split("/")
    return what, (int(year), int(quarter))


def _fact(one: DistrictIndicator, period: Period, text: str) -> Fact | None:
    typed = parse_fact(one, text)
    if typed is None:
        return None
    before = one.facts.get(period)
    source = typed.source or ("" if before is None or before.automatic else before.source)
    document_id = None if before is None else before.document_id
    return Fact(typed.value, typed.counted, typed.whole, source, document_id)


def _made(empty: DistrictIndicator, edits: Sequence[CellEdit]) -> DistrictIndicator:
    """Return the new indicator that cells of a new row make; a share where a per cent sign was typed."""
    title, targets, facts = "", {}, {}
    texts = {edit.column: "" if edit.value is None else str(edit.value) for edit in edits}
    kind = IndicatorKind.COUNT
    if any("%" in text or " из " in text for text in texts.values()):
        kind = IndicatorKind.SHARE
    elif any(text.strip().casefold() in ("да", "нет") for text in texts.values()):
        kind = IndicatorKind.EVIDENCE
    one = DistrictIndicator("", empty.direction, kind)
    for column, text in texts.items():
        if column == TITLE:
            title = text
            continue
        what, period = _column(column)
        if what == "target" and (target := parse_target(one, text)) is not None:
            targets[period] = target
        elif what == "fact" and (fact := _fact(one, period, text)) is not None:
            facts[period] = fact
    return DistrictIndicator(title, empty.direction, kind, targets=targets, facts=facts)


def indicator_words(one: DistrictIndicator, period: Period, today: dt.date, rules: IndicatorRules) -> str:
    """Return an indicator in a period in words: state, source of the fact, base, trend, forecast with its rule."""
    year, quarter = period
    light = light_of(one, year, today, rules, quarter)
    target, fact = one.target(year, quarter), one.fact(year, quarter)
    unit = f" {one.unit_words}" if one.unit_words else ""
    words = [f"{period_title(period)}: {light.shape} {light.label}."]
    if target is not None and one.kind is not IndicatorKind.EVIDENCE:
        words.append(f"План: {one.comparison.label} {format_number(target)}{unit}.")
    if fact is not None:
        part = ""
        if fact.counted is not None and fact.whole is not None:
            part = f" ({format_number(fact.counted)} из {format_number(fact.whole)})"
        kind = "автоматически" if fact.automatic else "введено"
        source = f"{kind}, {fact.source}" if fact.source else kind
        words.append(f"Факт: {shown_fact(one, fact)}{part if fact.value is not None else ''} – {source}.")
        if fact.problem:
            words.append(fact.problem)
    elif one.source_problem:
        words.append(one.source_problem)
    elif one.auto is not AutoFact.NONE:
        words.append(f"Факт берётся сам: {one.auto.label[0].lower()}{one.auto.label[1:]}.")
    if one.base:
        words.append(f"База: {one.base}.")
    if quarter == WHOLE_YEAR:
        if (trend := trend_of(one, year)) is not None and one.kind is not IndicatorKind.EVIDENCE:
            points = " п. п." if one.kind is IndicatorKind.SHARE else ""
            better = "" if trend.better is None else ", лучше" if trend.better else ", хуже"
            change = format_number(abs(trend.change))
            sign = "+" if trend.change > 0 else "−" if trend.change < 0 else ""
            words.append(f"К {trend.before} году: {trend.sign} {sign}{change}{points}{better}.")
        if (forecast := forecast_of(one, year, today, rules)) is not None:
            value = "нет" if forecast.value is None else f"{format_number(forecast.value, 1)}{unit}"
            words.append(f"Прогноз на конец {year} года: {value}. {forecast.rule}")
    if one.note:
        words.append(one.note)
    return " ".join(words)
