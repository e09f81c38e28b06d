"""Fills the demonstration district with indicators of its directions and the table of expected results."""

import datetime as dt
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from msoko_desktop.domain.directions.expected_results import ExpectedCell, kind_of_title
from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.indicators.district_indicators import (
    WHOLE_YEAR,
    AutoFact,
    Comparison,
    DistrictIndicator,
    Fact,
    IndicatorKind,
)
from msoko_desktop.domain.indicators.indicator_cells import parse_fact, parse_target
from msoko_desktop.domain.indicators.indicator_offers import offers_of_plan
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.services.directions.directions import shipped
from msoko_desktop.services.indicators.indicator_offers import windows_of_lines, years_of_period
from msoko_desktop.storage import directions as cards
from msoko_desktop.storage import documents, expected_results, indicators, monitoring, surveys

_DRAFT = "проект"


def store_directions(connection: sqlite3.Connection, data: Mapping[str, Any], plans: Mapping[str, Plan]) -> None:
    """Store who answers for the directions, the indicators and expected results of data/demo/directions.toml; `plans`
    are those of the file by code. Monitoring, registers and surveys are there: indicators are fed from them."""
    _put_responsible(connection, data["responsible"])
    years = tuple(int(year) for year in data["years"])
    for entry in data["indicator"]:
        _put(connection, _indicator(_found_source(connection, entry), years))
    for code in data["plans"]:
        _from_plan(connection, plans[code], int(data["evidence_of_a_plan"]))
    known = {one.title.casefold(): one for one in documents.read_documents(connection)}
    for entry in data["expected"]:
        row = expected_results.add_row(connection, entry["direction"])
        for year, cell in entry.items():
            if year.isdecimal():
                _put_cell(connection, row, entry["direction"], int(year), cell, known)


def _put_responsible(connection: sqlite3.Connection, persons: Mapping[str, Sequence[str]]) -> None:
    """Write who answers for each direction onto its card; a direction of a later set has those of what it continues."""
    sets = []
    for one in cards.read_sets(connection) or shipped():
        named = (
            replace(
                card,
                responsible="\n".join(
                    dict.fromkeys(line for c in (card.code, *card.continues) for line in persons.get(c, ()))
                ),
            )
            for card in one.cards
        )
        sets.append(replace(one, cards=tuple(named)))
    cards.write_sets(connection, sets)


def _found_source(connection: sqlite3.Connection, entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an indicator whose source in the file is named by what it is called as kept by ids."""
    auto, words = entry.get("auto", ""), entry.get("auto_of", "")
    if auto == AutoFact.MONITORING:
        ready, code, how = words.split("|")
        form = next(one for one in monitoring.read_forms(connection) if one.ready == ready)
        return {**entry, "auto_of": f"{form.id}|{code}|{how}"}
    if auto == AutoFact.SURVEY:
        ready, place, how = words.split("|")
        survey = next(one for one in surveys.read_surveys(connection) if one.ready == ready)
        return {**entry, "auto_of": f"{survey.id}|{survey.questions[int(place) - 1].id}|{how}"}
    return entry


def _put(connection: sqlite3.Connection, one: DistrictIndicator) -> None:
    made = indicators.write_indicator(connection, one)
    indicators.write_lines(connection, made, one.line_ids)
    indicators.write_targets(connection, made, dict(one.targets))
    indicators.write_facts(connection, made, dict(one.facts))


def _indicator(entry: Mapping[str, Any], years: tuple[int, ...]) -> DistrictIndicator:
    one = DistrictIndicator(
        entry["title"],
        entry["direction"],
        IndicatorKind(entry["kind"]),
        entry.get("unit", ""),
        entry.get("base", ""),
        Comparison(entry.get("comparison", "least")),
        auto=AutoFact(entry.get("auto", "")),
        auto_of=entry.get("auto_of", ""),
    )
    targets, facts = {}, {}
    for year, target, fact in zip(years, entry["targets"], entry["facts"], strict=True):
        value, typed = parse_target(one, target), parse_fact(one, fact)
        if value is not None:
            targets[year, WHOLE_YEAR] = value
        if typed is not None:
            facts[year, WHOLE_YEAR] = Fact(typed.value, typed.counted, typed.whole, entry["source"])
    return replace(one, targets=targets, facts=facts)


def _from_plan(connection: sqlite3.Connection, plan: Plan, most_evidence: int) -> None:
    """Store the numbers a plan proposes and the first documents."""
    years = years_of_period(plan.period, 0)
    evidence = 0
    for one in offers_of_plan(plan, plan.direction, years, windows_of_lines(plan.period)):
        if one.indicator is None or one.doubt:
            continue
        if one.indicator.kind is IndicatorKind.EVIDENCE:
            evidence += 1
            if evidence > most_evidence:
                continue
        elif one.indicator.auto is AutoFact.NONE:
            continue
        _put(connection, one.indicator)


def _put_cell(
    connection: sqlite3.Connection,
    row: int,
    direction: str,
    year: int,
    cell: Mapping[str, Any],
    known: Mapping[str, Document],
) -> None:
    title, due = cell["title"], dt.date(year, 12, 31)
    there = known.get(title.casefold())
    if there is None:
        there = _document(title, direction, due, cell.get("document", ""))
        there = replace(there, id=documents.write_document(connection, there))
    expected_results.write_cell(connection, row, year, ExpectedCell(title, there.due or due, there.id))


def _document(title: str, direction: str, due: dt.date, words: str) -> Document:
    expected = Document(kind_of_title(title), title, status=DocumentStatus.EXPECTED, direction=direction, due=due)
    if words == _DRAFT:
        return replace(expected, status=DocumentStatus.DRAFT)
    if not words:
        return expected
    day, number = words.split(" № ")
    return replace(
        expected,
        status=DocumentStatus.APPROVED,
        date=dt.date.fromisoformat(day),
        number=number,
        place="Папка 01-07",
    )
