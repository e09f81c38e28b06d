"""What the rules of analysis tell of one school by years: signs, low results, conditions, beside the typed lists."""

from collections.abc import Iterable
from dataclasses import dataclass

from msoko_desktop.domain.grids import number_words
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.schools.school_years import SchoolList
from msoko_desktop.services.analysis.conditions import (
    adverse_schools,
    context_of,
    index_of_year,
    results_of_year,
    years_with_results,
)
from msoko_desktop.services.analysis.groups import listed
from msoko_desktop.services.analysis.low_results import low_results, low_rule, years_with_shares
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.sign_counts import count_words
from msoko_desktop.services.analysis.signs import signs_of_school
from msoko_desktop.services.results.assessment_names import assessment_title

BIAS, LOW, CONDITIONS = "bias", "low_results", "conditions"
LOW_TITLE, ADVERSE_TITLE = "Низкие результаты (ШНРО)", "Условия работы (ШФНСУ)"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the rules or the lists of the region tell of a school in a school year.

    `text` has the figures with N, `report` the key of the ready report that shows them, `explained` what would explain
    a sign ("" for what is none).
    """

    school_year: int
    title: str
    text: str
    report: str
    explained: str = ""


def findings_of_school(reader: ResultReader, school_id: int) -> tuple[Finding, ...]:
    """Return what is told of a school, the newest year first; within a year signs, low results, conditions."""
    found = [*_signs(reader, school_id), *_low(reader, school_id), *_conditions(reader, school_id)]
    return tuple(sorted(found, key=lambda one: -one.school_year))


def _signs(reader: ResultReader, school_id: int) -> Iterable[Finding]:
    works = {work.id: assessment_title(work) for work in reader.assessments()}
    for one in signs_of_school(reader, school_id):
        where = f"{works[one.assessment_id]}. " if one.assessment_id in works else ""
        text = f"{where}{one.text}{count_words(one)}"
        yield Finding(
            one.school_year or 0,
            one.title if one.title.startswith("Признак") else f"Признак: {one.title}",
            text,
            BIAS,
            " ".join(one.explanations),
        )


def _low(reader: ResultReader, school_id: int) -> Iterable[Finding]:
    rule = low_rule(reader)
    for year in years_with_shares(reader):
        members, list_year = listed(reader.schools(), SchoolList.LOW_RESULTS, year)
        own = next((one for one in low_results(reader, year) if one.school_id == school_id), None)
        inside = school_id in members
        if own is None or not (own.meets_with_doubtful or (inside and own.examined)):
            continue
        works = counted(len(own.met), "работа", "работы", "работ")
        small = f" и {len(own.doubtful)} при малом числе участников" if own.doubtful else ""
        said = "Отвечает правилу" if own.meets else "Правилу не отвечает"
        if own.meets_with_doubtful and not own.meets:
            said = "Отвечает правилу только вместе с работами малого числа участников"
        text = f"{said}: {works}{small} из {len(own.examined)}, нужно {rule.procedures}. {_in_list(inside, list_year)}"
        yield Finding(year, LOW_TITLE, text, LOW, " ".join(rule.explanations) if own.meets_with_doubtful else "")


def _conditions(reader: ResultReader, school_id: int) -> Iterable[Finding]:
    for year in years_with_results(reader):
        found = context_of(reader, year)
        if found is None:
            continue
        index = index_of_year(reader, found)
        own = next((one for one in index.schools if one.school_id == school_id), None)
        members, list_year = adverse_schools(reader, year)
        inside = school_id in members
        if own is None or own.value is None or not (own.lowest or inside):
            continue
        place = "нижняя четверть школ района" if own.lowest else "не в нижней четверти школ района"
        text = f"Индекс {_signed(own.value)}: {place}. {_in_list(inside, list_year)}"
        result = results_of_year(reader, year).get(school_id)
        if result is not None and result.value is not None:
            text += f" Результат к районному: {_signed(result.value)} п. п., результатов – {result.n}."
        yield Finding(year, ADVERSE_TITLE, text, CONDITIONS)


def _in_list(inside: bool, list_year: int | None) -> str:
    if list_year is None:
        return "Перечень не введён."
    return f"{'В перечне' if inside else 'Не в перечне'} {list_year} года."


def _signed(value: float) -> str:
    return number_words(value)
