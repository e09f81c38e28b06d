"""The report on schools with low results: who meets the rule, on what evidence, and how that fits the region's list."""

from collections.abc import Sequence

from msoko_desktop.domain.analysis.dynamics import column_key, spread_out
from msoko_desktop.domain.analysis.low_results import Evidence, LowResult, LowRule, WorkKey
from msoko_desktop.domain.analysis.model import AnalysisTable, Figure, GroupKind, GroupRow, Measure, MeasureKind
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import sentence_list
from msoko_desktop.domain.schools.school_years import SchoolList
from msoko_desktop.services.analysis.groups import listed, merged_notes, school_titles
from msoko_desktop.services.analysis.low_results import (
    low_results,
    low_rule,
    low_signs,
    other_schools,
    work_key,
    years_with_shares,
)
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import notes_of, work_title
from msoko_desktop.services.results.assessment_names import year_title

_LIST = SchoolList.LOW_RESULTS


def low(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """Schools that meet the rule or are in the list, works that met it, the evidence work by work."""
    rule, years = low_rule(reader), years_with_shares(reader)
    if not years:
        raise NothingToShow(
            "Нет результатов с минимальной границей: введите результаты ВПР, ОГЭ или ЕГЭ на странице «Результаты»."
        )
    year = _year(choice, rule, years)
    results = [one for one in low_results(reader, year) if not choice.school_ids or one.school_id in choice.school_ids]
    if not any(one.examined for one in results):
        missing = [year_title(one) for one in range(year - rule.years + 1, year + 1) if one not in years]
        why = f" Нет результатов за {sentence_list(missing)}." if missing else ""
        raise NothingToShow(
            f"За {year_title(year)} учебный год правило не проверить: ни одна работа не повторялась {rule.years} года "
            f"подряд.{why}"
        )
    members, list_year = listed(reader.schools(), _LIST, year)
    shown = [one for one in results if one.meets_with_doubtful or one.school_id in members]
    subject = f"{year_title(year)} учебный год"
    notes = notes_of(
        (rule.words, f"Работы, в которых участников меньше {rule.participants}, засчитаны отдельно."),
        _not_judged(reader),
        _beside_list(reader, results, members, list_year),
        merged_notes(reader, [one.school_id for one in shown]),
    )
    if not shown:
        raise NothingToShow(f"Школ, которые подпадают под правило, за {subject} нет. {rule.words}")
    titles = school_titles(reader)
    rows = tuple(
        GroupRow(
            f"school {one.school_id}",
            titles.get(one.school_id, ""),
            GroupKind.SCHOOL,
            _counts(one),
            (one.school_id,),
            _word(one, members, list_year),
        )
        for one in shown
    )
    tables = [AnalysisTable(title, subject, _measures(rule), rows, notes)]
    proven = [one for one in shown if one.met or one.doubtful]
    if proven:
        tables.append(_evidence(reader, proven, rule, year))
    signs = tuple(sign for sign in low_signs(reader, year) if any(one.school_id == sign.school_id for one in shown))
    return ReportContent(title, subject, tuple(tables), notes=notes, signs=signs)


def _year(choice: Choice, rule: LowRule, years: Sequence[int]) -> int:
    """Return the chosen year, else the newest one that the rule can be tried in, else the newest of all."""
    if choice.school_years:
        return choice.school_years[-1]
    full = (year for year in years if all(year - back in years for back in range(rule.years)))
    return next(full, years[0])


def _measures(rule: LowRule) -> tuple[Measure, ...]:
    formula = f"Работы, в которых ниже границы не менее {format_number(rule.share)} % во все годы"
    small = "То же при малом числе участников"
    return (
        Measure("met", "Работы, отвечающие правилу", MeasureKind.COUNT, formula, rule.source, -1, 0, "Отвечают"),
        Measure("doubtful", small, MeasureKind.COUNT, formula, rule.source, -1, 0, "Малые"),
        Measure(
            "examined", "Сопоставимые работы", MeasureKind.COUNT, "Есть результаты за все годы", rule.source, 0, 0,
            "Всего",
        ),
    )  # fmt: skip


def _counts(one: LowResult) -> dict[str, Figure]:
    """Return how many works there are of each sort; N is the people of the largest work, the cells those of all."""
    looked_at = [figure for evidence in one.examined for _, figure in evidence.figures]
    if not looked_at:
        return {}
    n = max(figure.n for figure in looked_at)
    origins = tuple(dict.fromkeys(origin for figure in looked_at for origin in figure.origins))
    counts = {"met": len(one.met), "doubtful": len(one.doubtful), "examined": len(one.examined)}
    return {name: Figure(float(count), n, origins=origins) for name, count in counts.items()}


def _word(one: LowResult, members: frozenset[int], list_year: int | None) -> str:
    rule = "правилу не отвечает"
    if one.meets:
        rule = "отвечает правилу"
    elif one.meets_with_doubtful:
        rule = "отвечает правилу только вместе с работами малого числа участников"
    if list_year is None:
        return rule
    word = "есть" if one.school_id in members else "нет"
    return f"{rule}; в перечне {_LIST.short} {list_year} года {word}"


def _beside_list(
    reader: ResultReader, results: Sequence[LowResult], members: frozenset[int], list_year: int | None
) -> tuple[str, ...]:
    """Return how the rule and the region's list fit each other."""
    if list_year is None:
        return (f"Перечень {_LIST.short} не введён: сравнить не с чем. Его вводят на странице «Школы».",)
    titles = school_titles(reader)
    meets = [one.school_id for one in results if one.meets]
    parts = {
        f"По правилу и в перечне {list_year} года": [one for one in meets if one in members],
        f"По правилу, но не в перечне {list_year} года": [one for one in meets if one not in members],
        f"В перечне {list_year} года, но не по правилу": [
            one.school_id for one in results if one.school_id in members and not one.meets
        ],
    }
    return tuple(f"{words}: {', '.join(titles[one] for one in found)}." for words, found in parts.items() if found)


def _not_judged(reader: ResultReader) -> tuple[str, ...]:
    titles, others = school_titles(reader), other_schools(reader)
    return (f"Правилом не охвачены: {', '.join(titles[one] for one in sorted(others))}.",) if others else ()


def _evidence(reader: ResultReader, shown: Sequence[LowResult], rule: LowRule, year: int) -> AnalysisTable:
    """Return a row for each school and work that met the rule, with the share of each year."""
    names = {work_key(work): work_title(work) for work in reader.assessments()}
    titles = school_titles(reader)
    years: dict[int | str, str] = {one: year_title(one) for one in range(year - rule.years + 1, year + 1)}
    below = reader.catalogue.find("below_share")
    rows = [
        GroupRow(
            f"low {one.school_id} {' '.join(map(str, evidence.work))}",
            f"{titles.get(one.school_id, '')}. {_name(names, evidence.work)}",
            GroupKind.SCHOOL,
            _figures(evidence),
            (one.school_id,),
            "мало участников" if evidence.small else "",
        )
        for one in shown
        for evidence in (*one.met, *one.doubtful)
    ]
    return AnalysisTable("Доказательства", below.title, spread_out([below], years), tuple(rows))


def _figures(evidence: Evidence) -> dict[str, Figure]:
    return {column_key("below_share", year): figure for year, figure in evidence.figures}


def _name(names: dict[WorkKey, str], work: WorkKey) -> str:
    return names.get(work, " ".join(map(str, work)))
