"""Indicators of directions: kept, filled with what the file knows, judged by year. Every write is one undo step."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from msoko_desktop.domain.directions.direction_cards import DirectionCard
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.indicators.district_indicators import (
    AutoFact,
    DistrictIndicator,
    Fact,
    IndicatorKind,
    IndicatorRules,
    Period,
    YearSummary,
    indicator_rules,
    summarise_year,
)
from msoko_desktop.domain.language.russian import comparable, one_line
from msoko_desktop.domain.reference.reference_books import Book
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.directions.directions import list_directions, owners_of
from msoko_desktop.services.indicators import indicator_facts
from msoko_desktop.services.indicators.indicator_overdue import with_overdue
from msoko_desktop.services.indicators.indicator_sources import OF_ROOMS, Sources
from msoko_desktop.services.operations import operation
from msoko_desktop.services.reference.reference_books import data_of_stored, stored_text
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import indicators as rows
from msoko_desktop.storage.district_file import District

if TYPE_CHECKING:
    import sqlite3

    from msoko_desktop.services.analysis.reading import ResultReader

NO_INDICATOR = "Этого показателя уже нет. Откройте список заново."
LARGEST_WEIGHT = 100


def rules(d: District) -> IndicatorRules:
    """Return when a fact is near its target and how many years a forecast needs, with what the district changed."""
    return _rules(stored_text(d, Book.INDICATORS))


@lru_cache(maxsize=8)
def _rules(stored: str) -> IndicatorRules:
    return indicator_rules(data_of_stored(Book.INDICATORS, stored))


def list_indicators(
    d: District,
    direction: str | None = None,
    today: dt.date | None = None,
    reader: "ResultReader | None" = None,
) -> tuple[DistrictIndicator, ...]:
    """Return the indicators of a direction of the active set (None: of all), with typed and automatic facts.

    Those of a direction that one of the set continues belong to it. Without `today` no automatic facts are added;
    `reader` keeps results that were read before.
    """
    owners = owners_of(d)
    with d.reading() as connection:
        found = [
            replace(one, direction=owners.get(one.direction, one.direction)) for one in rows.read_indicators(connection)
        ]
    found = [one for one in found if direction is None or one.direction == direction]
    if today is None:
        return tuple(found)
    return with_overdue(d, indicator_facts.with_automatic(d, found, today, reader), today)


def indicators_by_direction(
    d: District, today: dt.date, reader: "ResultReader | None" = None
) -> dict[str, tuple[DistrictIndicator, ...]]:
    """Return the indicators of each direction of the active set with all their facts."""
    found: dict[str, list[DistrictIndicator]] = {card.code: [] for card in list_directions(d)}
    for one in list_indicators(d, today=today, reader=reader):
        found.setdefault(one.direction, []).append(one)
    return {code: tuple(group) for code, group in found.items()}


def years_of(d: District, around: int) -> tuple[int, ...]:
    """Return the years that boards show: from the first to the last with a target, a fact or an expected document, at
    least the year `around` with the two before it; of more than the rules show the latest."""
    with d.reading() as connection:
        known = {
            year
            for table in ("indicator_target", "indicator_fact", "expected_cell")
            for (year,) in connection.execute(f"SELECT DISTINCT year FROM {table}")  # noqa: S608
        }
    known |= {around}
    first, last = min(known), max(known)
    return tuple(range(max(min(first, around - 2), last + 1 - rules(d).shown_years), last + 1))


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A direction on the board: its card, its indicators, what they show in each year."""

    card: DirectionCard
    indicators: tuple[DistrictIndicator, ...]
    years: Mapping[int, YearSummary]


def board(
    d: District, years: Sequence[int], today: dt.date, reader: "ResultReader | None" = None
) -> tuple[BoardRow, ...]:
    """Return the directions of the active set with their indicators judged for each year as of `today`."""
    found, limits = indicators_by_direction(d, today, reader), rules(d)
    return tuple(
        BoardRow(
            card,
            found[card.code],
            {year: summarise_year(found[card.code], year, today, limits) for year in years},
        )
        for card in list_directions(d)
    )


# --- writing


def save_indicator(d: District, one: DistrictIndicator) -> Changes:
    """Store an indicator: a new one (id None, its targets and facts too) or a changed one; a new id is in `created`.

    Raises InputRefused for an empty title or one that another indicator of the direction has, a direction that is
    gone, a weight that is no share, an automatic source that lacks what it counts, an indicator that is gone.
    """
    stored = replace(
        one, title=one_line(clean(one.title)), unit=one_line(clean(one.unit)), base=one_line(clean(one.base)),
        note=clean(one.note).strip(),
    )  # fmt: skip
    _refuse_unsound(d, stored)
    with operation(d, "Добавить показатель" if one.id is None else "Изменить показатель") as step:
        _require(step.connection, one.id)
        if one.id is None:
            made = _insert(step.connection, stored)
        else:
            (kept,) = _in_own_direction(d, step.connection, [stored])
            made = rows.write_indicator(step.connection, kept)
            rows.write_lines(step.connection, made, stored.line_ids)
        step.changed(Area.DIRECTIONS, created=[made] if one.id is None else [])
    return step.changes


def _in_own_direction(
    d: District, connection: "sqlite3.Connection", found: Sequence[DistrictIndicator]
) -> list[DistrictIndicator]:
    """Return indicators with the direction they are stored under, where the one shown only continues that."""
    owners = owners_of(d)
    stored = {one.id: one.direction for one in rows.read_indicators(connection)}

    def own(one: DistrictIndicator) -> DistrictIndicator:
        before = stored.get(one.id, one.direction)
        return replace(one, direction=before) if owners.get(before, before) == one.direction else one

    return [own(one) for one in found]


def _insert(connection: "sqlite3.Connection", one: DistrictIndicator) -> int:
    """Store a new indicator with all that it has; return its id."""
    made = rows.write_indicator(connection, replace(one, id=None))
    rows.write_lines(connection, made, one.line_ids)
    rows.write_targets(connection, made, dict(one.targets))
    rows.write_facts(connection, made, dict(one.facts))
    return made


def add_indicators(
    d: District, found: Sequence[DistrictIndicator], step_name: str = "Взять показатели из плана"
) -> Changes:
    """Add several indicators with their targets and facts as one step; `created` has the ids of the new ones.

    One whose title the direction has already (last year's plan brought it) is not made again: it gets the targets of
    the years it has none of, and the line. Raises InputRefused where none is given.
    """
    if not found:
        raise InputRefused("Не выбрано ни одного показателя.")
    with operation(d, step_name) as step:
        known = {(one.direction, comparable(one.title)): one for one in list_indicators(d)}
        ids = []
        for one in found:
            place = (one.direction, comparable(one.title))
            there = known.get(place)
            if there is None:
                ids.append(_insert(step.connection, one))
                known[place] = replace(one, id=ids[-1])
                continue
            fresh = {period: value for period, value in one.targets.items() if period not in there.targets}
            lines = (*there.line_ids, *(line_id for line_id in one.line_ids if line_id not in there.line_ids))
            rows.write_targets(step.connection, there.id or 0, dict(fresh))
            rows.write_lines(step.connection, there.id or 0, lines)
            known[place] = replace(there, line_ids=lines, targets={**there.targets, **fresh})
        step.changed(Area.DIRECTIONS, created=ids)
    return step.changes


def _refuse_unsound(d: District, one: DistrictIndicator) -> None:
    if not one.title:
        raise InputRefused("У показателя нет названия. Введите его, например «Доля школ, сдавших отчёт».")
    known = list_indicators(d)
    if one.direction not in owners_of(d):
        raise InputRefused("Этого направления в наборе уже нет. Откройте список заново.")
    same = [other for other in known if other.id != one.id and other.direction == one.direction]
    if any(comparable(other.title) == comparable(one.title) for other in same):
        raise InputRefused(f"Показатель «{one.title}» в этом направлении уже есть. Введите другое название.")
    if one.weight is not None and not 0 <= one.weight <= LARGEST_WEIGHT:
        raise InputRefused("Вес показателя – от 0 до 100 %. Исправьте его или оставьте пустым.")
    before = next((other for other in known if other.id == one.id and one.id is not None), None)
    if before is None or _source_of(before) != _source_of(
        one
    ):  # what lost its source stays as it is until it is mended
        _refuse_source(d, one)


def _source_of(one: DistrictIndicator) -> tuple[object, ...]:
    return one.auto, one.auto_of, one.kind, set(one.line_ids)


def _refuse_source(d: District, one: DistrictIndicator) -> None:
    if one.auto in indicator_facts.OF_LINES and not one.line_ids:
        raise InputRefused(
            f"«{one.auto.label}» берётся из мероприятия плана, а показатель с ним не связан. Выберите мероприятие."
        )
    if one.auto in (AutoFact.SUCCESS, AutoFact.QUALITY):
        if one.kind is not IndicatorKind.SHARE:
            raise InputRefused("По результатам считается только доля. Выберите вид «Доля, %».")
        if not one.auto_of:
            raise InputRefused("Выберите процедуру, по результатам которой считается показатель.")
    if one.auto in OF_ROOMS:
        if not one.auto_of.rpartition("|")[0]:
            raise InputRefused(f"«{one.auto.label}»: выберите в строке «Что считать», откуда берётся факт.")
        if problem := Sources(d).problem(one):
            raise InputRefused(problem)


def _require(connection: "sqlite3.Connection", indicator_id: int | None) -> None:
    if indicator_id is None:
        return
    if connection.execute("SELECT 1 FROM indicator WHERE id = ?", (indicator_id,)).fetchone() is None:
        raise InputRefused(NO_INDICATOR)


def delete_indicators(d: District, ids: Sequence[int]) -> Changes:
    """Delete indicators with their targets and facts. Raises InputRefused where one is gone."""
    with operation(d, "Удалить показатель" if len(ids) == 1 else "Удалить показатели") as step:
        for indicator_id in ids:
            if not rows.delete_indicator(step.connection, indicator_id):
                raise InputRefused(NO_INDICATOR)
        step.changed(Area.DIRECTIONS)
    return step.changes


def place_indicators(d: District, ids: Sequence[int]) -> Changes:
    """Put the indicators of a direction into an order."""
    with operation(d, "Переместить показатель") as step:
        rows.place_indicators(step.connection, list(ids))
        step.changed(Area.DIRECTIONS)
    return step.changes


def set_values(
    d: District,
    targets: Mapping[tuple[int, Period], float | None],
    facts: Mapping[tuple[int, Period], Fact | None],
    name: str = "Ввод показателей",
) -> Changes:
    """Store targets and typed facts by (indicator id, period); None takes one away.

    Raises InputRefused for a share whose base is zero or less than its part, and a share beyond 0–100.
    """
    kinds = {one.id: one for one in list_indicators(d)}
    for (indicator_id, _), fact in facts.items():
        owner = kinds.get(indicator_id)
        if owner is None:
            raise InputRefused(NO_INDICATOR)
        if fact is not None:
            _refuse_fact(owner, fact)
    for (indicator_id, _), value in targets.items():
        owner = kinds.get(indicator_id)
        if owner is None:
            raise InputRefused(NO_INDICATOR)
        _refuse_value(owner, value)
    with operation(d, name) as step:
        for (indicator_id, period), value in targets.items():
            rows.write_targets(step.connection, indicator_id, {period: value})
        for (indicator_id, period), fact in facts.items():
            rows.write_facts(step.connection, indicator_id, {period: fact})
        step.changed(Area.DIRECTIONS)
    return step.changes


def write_cells(
    d: District,
    titles: Mapping[str, str],
    targets: Mapping[tuple[int, Period], float | None],
    facts: Mapping[tuple[int, Period], Fact | None],
    made: Sequence[DistrictIndicator],
    name: str,
) -> Changes:
    """Store what was typed into a grid as one step: titles by key, values, new indicators (their ids in `created`).

    Raises InputRefused as `save_indicator` and `set_values` do; nothing is stored then.
    """
    known = {one.key: one for one in list_indicators(d)}
    renamed = []
    for key, title in titles.items():
        if key not in known:
            raise InputRefused(NO_INDICATOR)
        renamed.append(replace(known[key], title=one_line(clean(title))))
    fresh = [replace(one, title=one_line(clean(one.title))) for one in made]
    for one in (*renamed, *fresh):
        _refuse_unsound(d, one)
    if len({comparable(one.title) for one in fresh}) < len(fresh):
        raise InputRefused("Два новых показателя называются одинаково. Введите разные названия.")
    with operation(d, name) as step:
        for one in _in_own_direction(d, step.connection, renamed):
            rows.write_indicator(step.connection, one)
        for (indicator_id, period), value in targets.items():
            rows.write_targets(step.connection, indicator_id, {period: value})
        for (indicator_id, period), fact in facts.items():
            rows.write_facts(step.connection, indicator_id, {period: fact})
        ids = [_insert(step.connection, one) for one in fresh]
        step.changed(Area.DIRECTIONS, created=ids)
    return step.changes


def _refuse_fact(one: DistrictIndicator, fact: Fact) -> None:
    if fact.problem:
        raise InputRefused(f"«{one.title}». {fact.problem}")
    _refuse_value(one, fact.value)


def _refuse_value(one: DistrictIndicator, value: float | None) -> None:
    if value is None:
        return
    if value < 0:
        raise InputRefused(f"«{one.title}»: значение не может быть меньше нуля.")
    if one.kind is IndicatorKind.SHARE and value > 100:
        raise InputRefused(f"«{one.title}»: доля не может быть больше 100 %.")
