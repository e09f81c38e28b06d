"""Schools with low results in the open file: how each stands against the rule, beside the list of the region."""

from functools import lru_cache

from msoko_desktop.domain.analysis.aggregate import group_rows
from msoko_desktop.domain.analysis.low_results import LowResult, LowRule, WorkKey, low_rule_from
from msoko_desktop.domain.analysis.low_results import low_results as judged
from msoko_desktop.domain.analysis.model import Figure, Sign
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.services.analysis.groups import school_group
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.reference.reference_books import Book, data_of_stored, stored_text

RULE = "low_results"
SIGN_TITLE = "Низкие результаты несколько лет подряд"


@lru_cache(maxsize=8)
def _rule(text: str) -> LowRule:
    return low_rule_from(data_of_stored(Book.LOW_RESULTS, text))


def low_rule(reader: ResultReader) -> LowRule:
    """Return the rule in force for the open file."""
    return _rule(stored_text(reader.district, Book.LOW_RESULTS))


def work_key(work: Assessment) -> WorkKey:
    """Return what makes works of different years the same."""
    return work.procedure, work.subject, work.grade, work.variant


def years_with_shares(reader: ResultReader) -> tuple[int, ...]:
    """Return the school years in which shares below the minimum are known, the newest first."""
    years = {year for works in _shares(reader, low_rule(reader)).values() for by in works.values() for year in by}
    return tuple(sorted(years, reverse=True))


def low_results(reader: ResultReader, school_year: int) -> tuple[LowResult, ...]:
    """Return how each school with results stands against the rule in a school year, in the order of the list."""
    rule = low_rule(reader)
    places = {school.id: place for place, school in enumerate(reader.schools().schools)}
    others = other_schools(reader)
    shares = {school: works for school, works in _shares(reader, rule).items() if school not in others}
    found = judged(shares, school_year, rule)
    return tuple(sorted(found, key=lambda one: places.get(one.school_id, len(places))))


def other_schools(reader: ResultReader) -> frozenset[int]:
    """Return the schools that the rule is not for because of their kind."""
    kinds = low_rule(reader).other_kinds
    return frozenset(one.id for one in reader.schools().schools if one.id is not None and one.kind in kinds)


def low_signs(reader: ResultReader, school_year: int) -> tuple[Sign, ...]:
    """Return a sign for each school that meets the rule in a school year; strength is the number of works."""
    rule = low_rule(reader)
    return tuple(
        Sign(
            RULE,
            SIGN_TITLE,
            one.school_id,
            None,
            f"Не менее {rule.share:g} % ниже минимальной границы: "
            f"{counted(len(one.met), 'работа', 'работы', 'работ')} из {len(one.examined)} сопоставимых.",
            max(figure.n for evidence in one.met for _, figure in evidence.figures),
            float(len(one.met)),
            float(rule.procedures),
            rule.explanations,
            school_year,
            tuple(origin for evidence in one.met for _, figure in evidence.figures for origin in figure.origins),
            "раб.",
        )
        for one in low_results(reader, school_year)
        if one.meets
    )


_Shares = dict[int, dict[WorkKey, dict[int, Figure]]]


def _shares(reader: ResultReader, rule: LowRule) -> _Shares:
    return reader.kept(("low shares", rule.codes), lambda: _made(reader, rule))


def _made(reader: ResultReader, rule: LowRule) -> _Shares:
    found: _Shares = {}
    one = reader.catalogue.find("below_share")
    for work in reader.assessments():
        if work.procedure not in rule.codes:
            continue
        tally = reader.tally(work.id or 0)
        groups = [school_group(school, {}) for school, _ in tally.units]
        for row in group_rows(tally, groups, [one], reader.catalogue.rules):
            figure = row.figures[one.key]
            if figure.value is not None:
                found.setdefault(row.school_ids[0], {}).setdefault(work_key(work), {})[work.school_year] = figure
    return found
