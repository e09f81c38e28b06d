"""Conditions of schools in the open file: the index of a year, results against it, who is resilient."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from msoko_desktop.domain.analysis.conditions import (
    ConditionIndex,
    ConditionRules,
    condition_index,
    condition_rules_from,
)
from msoko_desktop.domain.analysis.model import Figure, Origin
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.schools.context import ContextIndicator
from msoko_desktop.domain.schools.school_years import SchoolList
from msoko_desktop.domain.schools.schools import is_open_in
from msoko_desktop.services.analysis.groups import listed
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.reference.reference_books import Book, data_of_stored, stored_text
from msoko_desktop.services.schools import context
from msoko_desktop.storage.context import count_values, read_years

CONTEXT = "context"  # the view of origins that are context indicators


@dataclass(frozen=True, slots=True)
class ContextOfYear:
    """The context that is in force for a school year: its calendar year, the catalogue, values by school and code."""

    year: int
    indicators: Mapping[str, ContextIndicator]
    values: Mapping[tuple[int, str], float]
    schools: tuple[int, ...]

    def origin(self, schools: Iterable[int], codes: Iterable[str]) -> Origin:
        """Return where values of schools stand."""
        return Origin(0, CONTEXT, tuple(schools), "", tuple(codes), str(self.year))


@lru_cache(maxsize=8)
def _rules(text: str) -> ConditionRules:
    return condition_rules_from(data_of_stored(Book.CONDITIONS, text))


def condition_rules(reader: ResultReader) -> ConditionRules:
    """Return the rules in force for the open file."""
    return _rules(stored_text(reader.district, Book.CONDITIONS))


def known_features(reader: ResultReader) -> tuple[tuple[str, str], ...]:
    """Return the indicators (code, title) that schools can be clustered by: those with values in any year."""

    def read() -> tuple[tuple[str, str], ...]:
        with reader.district.reading() as connection:
            codes = count_values(connection)
        return tuple(
            (one.code, one.short_title or one.title) for one in context.catalogue(reader.district) if one.code in codes
        )

    return reader.kept("features", read)


def context_years(reader: ResultReader) -> tuple[int, ...]:
    """Return the calendar years with values of context, the newest first."""

    def read() -> tuple[int, ...]:
        with reader.district.reading() as connection:
            return tuple(sorted(read_years(connection), reverse=True))

    return reader.kept("context years", read)


def context_of(reader: ResultReader, school_year: int | None = None) -> ContextOfYear | None:
    """Return the newest context that is not later than the end of a school year (None: the newest of all).

    Its schools are those that have values and work in that school year. None where there is no such context.
    """
    years = [one for one in context_years(reader) if school_year is None or one <= school_year + 1]
    if not years:
        return None
    year = years[0]
    at = year if school_year is None else school_year
    return reader.kept(("context", year, at), lambda: _read(reader, year, at))


def index_of_year(reader: ResultReader, found: ContextOfYear) -> ConditionIndex:
    """Return the index of the schools of a context."""
    rules = condition_rules(reader)
    directions = {code: one.direction for code, one in found.indicators.items()}
    return condition_index(found.schools, found.values, directions, rules)


def results_of_year(reader: ResultReader, school_year: int) -> dict[int, Figure]:
    """Return how far each school is from the district in the works of a school year, per cent points, with N."""
    return reader.kept(("results of", school_year), lambda: _results(reader, school_year))


def years_with_results(reader: ResultReader) -> tuple[int, ...]:
    """Return the school years with works that count for the quadrants, the newest first."""
    procedures = condition_rules(reader).procedures
    years = {one.school_year for one in reader.assessments() if one.procedure in procedures}
    return tuple(year for year in sorted(years, reverse=True) if results_of_year(reader, year))


def adverse_schools(reader: ResultReader, school_year: int) -> tuple[frozenset[int], int | None]:
    """Return the schools of the region's list of adverse conditions, and the year of the list."""
    return listed(reader.schools(), SchoolList.ADVERSE_CONDITIONS, school_year)


def _read(reader: ResultReader, year: int, school_year: int) -> ContextOfYear:
    values = context.values_of_year(reader.district, year)
    indicators = {one.code: one for one in context.catalogue(reader.district)}
    with_values = {school for school, code in values if code in indicators}
    schools = tuple(
        one.id
        for one in reader.schools().schools
        if one.id is not None and one.id in with_values and is_open_in(one, school_year)
    )
    return ContextOfYear(year, indicators, values, schools)


def _results(reader: ResultReader, school_year: int) -> dict[int, Figure]:
    from msoko_desktop.domain.analysis.aggregate import Group, group_rows
    from msoko_desktop.domain.analysis.model import GroupKind

    one, rules = reader.catalogue.find("completion"), reader.catalogue.rules
    parts: dict[int, list[tuple[float, Figure]]] = {}
    for work in _works(reader, school_year):
        tally = reader.tally(work.id or 0)
        present = tuple(school for school, _ in tally.units)
        groups = [Group("district", "", GroupKind.DISTRICT, present)]
        groups += [Group(f"school {school}", "", GroupKind.SCHOOL, (school,)) for school in present]
        whole, *rows = group_rows(tally, groups, [one], rules)
        middle = whole.figures[one.key].value
        for row in rows:
            figure = row.figures[one.key]
            if figure.value is not None and middle is not None:
                parts.setdefault(row.school_ids[0], []).append((figure.value - middle, figure))
    return {school: _joined(found, rules.small) for school, found in parts.items() if any(one.n for _, one in found)}


def _works(reader: ResultReader, school_year: int) -> list[Assessment]:
    procedures = condition_rules(reader).procedures
    return [one for one in reader.assessments() if one.school_year == school_year and one.procedure in procedures]


def _joined(found: list[tuple[float, Figure]], small: int) -> Figure:
    """Return the mean difference weighted by participants.

    N is that of results, not of people: how many people there are, the largest work tells, and by that N is small.
    """
    n, people = sum(figure.n for _, figure in found), max(figure.n for _, figure in found)
    origins = tuple(origin for _, figure in found for origin in figure.origins)
    return Figure(sum(value * figure.n for value, figure in found) / n, n, small=people < small, origins=origins)
