"""Facts of indicators that follow from the file: executed activities, documents of the register, results."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from msoko_desktop.domain.assessments.fields import MARK_KEYS
from msoko_desktop.domain.indicators.district_indicators import (
    WHOLE_YEAR,
    AutoFact,
    DistrictIndicator,
    Fact,
    IndicatorKind,
    Period,
    period_end,
    period_start,
)
from msoko_desktop.services.directions.directions import owners_of
from msoko_desktop.services.indicators.indicator_sources import OF_ROOMS, Sources
from msoko_desktop.storage import indicators as rows
from msoko_desktop.storage.district_file import District

if TYPE_CHECKING:
    from msoko_desktop.domain.analysis.tally import Tally
    from msoko_desktop.services.analysis.reading import ResultReader

OF_LINES = (AutoFact.EXECUTED, AutoFact.EVIDENCE)
SOURCE_GONE = (
    "Мероприятие, из которого брался факт, удалено вместе с планом. Выберите другое мероприятие, другой источник или "
    "вводите факт вручную."
)
ANY = ""
"""Documents of any kind."""


def with_automatic(
    d: District, found: Sequence[DistrictIndicator], today: dt.date, reader: "ResultReader | None" = None
) -> tuple[DistrictIndicator, ...]:
    """Return indicators with the facts that follow from the file beside the typed ones, which win.

    A year is looked at where the indicator has a target in it; a coming one has no facts yet. `reader` keeps results
    that were read before.
    """
    kinds = {one.auto for one in found}
    executed: dict[int, list[tuple[str, bool]]] = {}
    approved: list[tuple[str, str, str]] = []
    with d.reading() as connection:
        if kinds & {AutoFact.EXECUTED, AutoFact.EVIDENCE}:
            executed = rows.read_executed(connection)
        if AutoFact.DOCUMENTS in kinds:
            approved = rows.read_approved(connection)
    owners = owners_of(d) if approved else {}
    results = _Results(d, reader) if kinds & {AutoFact.SUCCESS, AutoFact.QUALITY} else None
    filled, sources = [], Sources(d)
    for one in found:
        problem = source_problem(one, sources)
        if one.auto is AutoFact.NONE or problem:
            filled.append(replace(one, source_problem=problem))
            continue
        own: dict[Period, Fact] = {}
        for year, quarter in _periods(one):
            if period_start(year, quarter) > today or one.fact(year, quarter) is not None:
                continue  # what was typed goes before, that of quarters for their year, too
            if one.auto in OF_ROOMS:
                fact = sources.fact(one, year, quarter)
            else:
                fact = _fact(one, year, quarter, executed, approved, owners, results)
            if fact is not None and (fact.value or period_end(year, quarter) < today):
                own[year, quarter] = fact
        filled.append(replace(one, facts={**own, **one.facts}))
    return tuple(filled)


def source_problem(one: DistrictIndicator, sources: Sources) -> str:
    """Return why the automatic source of an indicator gives nothing, "" where it does or a person types facts."""
    if one.auto in OF_LINES and not one.line_ids:
        return SOURCE_GONE
    return sources.problem(one) if one.auto in OF_ROOMS else ""


def _periods(one: DistrictIndicator) -> Iterable[Period]:
    years = {year for year, _ in one.targets}
    return sorted({(year, WHOLE_YEAR) for year in years} | set(one.targets))


def _fact(
    one: DistrictIndicator,
    year: int,
    quarter: int,
    executed: Mapping[int, Sequence[tuple[str, bool]]],
    approved: Sequence[tuple[str, str, str]],
    owners: Mapping[str, str],
    results: "_Results | None",
) -> Fact | None:
    first, last = period_start(year, quarter).isoformat(), period_end(year, quarter).isoformat()
    if one.auto in (AutoFact.EXECUTED, AutoFact.EVIDENCE):
        every = [mark for line_id in one.line_ids for mark in executed.get(line_id, ())]
        done = [proved for due, proved in every if first <= due <= last]
        if one.auto is AutoFact.EXECUTED:
            return Fact(float(len(done)), source="исполнение плана", automatic=True)
        if one.kind is not IndicatorKind.EVIDENCE:
            return Fact(float(sum(done)), source="документы исполнения", automatic=True)
        proved = any(done)
        told = "исполнение плана" if proved else "выполнено, документ не приложен" if done else "исполнения нет"
        return Fact(float(proved), source=told, automatic=True)
    if one.auto is AutoFact.DOCUMENTS:
        count = sum(
            owners.get(direction) == one.direction and one.auto_of in (ANY, kind) and first <= date <= last
            for direction, kind, date in approved
        )
        value = float(min(count, 1)) if one.kind is IndicatorKind.EVIDENCE else float(count)
        return Fact(value, source=f"реестр документов: {count}", automatic=True)
    return None if results is None or quarter != WHOLE_YEAR else results.share(one, year)


class _Results:
    """Shares of pupils by the results of a procedure: those of works dated in the calendar year."""

    def __init__(self, d: District, reader: "ResultReader | None") -> None:
        if reader is None:
            from msoko_desktop.services.analysis.reading import ResultReader as Reader

            reader = Reader(d)
        self._reader = reader

    def share(self, one: DistrictIndicator, year: int) -> Fact | None:
        """Return the share of «3»–«5» (or «4» and «5») of all marks of the works, None where there are no marks."""
        procedure, subject, grade = (*one.auto_of.split("/"), "", "")[:3]
        good = whole = 0.0
        for work in self._reader.assessments():
            of_year = work.date.year == year if work.date is not None else work.school_year + 1 == year
            if not of_year or work.procedure != procedure or (subject and work.subject != subject):
                continue
            if grade and str(work.grade) != grade:
                continue
            tally = self._reader.tally(work.id or 0)
            counts = [_sum(tally, key) for key in MARK_KEYS]
            whole += sum(counts)
            good += sum(counts[1:] if one.auto is AutoFact.SUCCESS else counts[2:])
        if not whole:
            return None
        return Fact(round(good / whole * 100, 4), good, whole, "результаты процедур", automatic=True)


def _sum(tally: "Tally", key: str) -> float:
    place = tally.columns.get(key)
    return 0.0 if place is None else float(tally.sums[:, place].sum())
