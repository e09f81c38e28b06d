"""The report on signs of bias: schools × rules by how many signs there are, then every sign with its figures."""

from collections import Counter
from collections.abc import Sequence

from msoko_desktop.domain.analysis.bias.rules import YEARS, BiasRule, BiasRules
from msoko_desktop.domain.analysis.model import (
    NOTHING,
    AnalysisTable,
    Figure,
    GroupKind,
    GroupRow,
    Measure,
    MeasureKind,
    Sign,
)
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.services.analysis.groups import in_order, school_titles
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import VPR_NOTE, has_results, merged, notes_of, work_title
from msoko_desktop.services.analysis.sign_counts import people_of
from msoko_desktop.services.analysis.signs import bias_rules, signs
from msoko_desktop.services.results.assessment_names import year_title

NO_VERDICT = (
    "Признак – повод посмотреть работы, а не вывод о необъективности: каждому признаку возможны объяснения без "
    "чьей-либо вины."
)


ONLY_CHOSEN = " Это только выбранные работы; чтобы просмотреть весь год, выберите «Все процедуры»."
_RULES_FORMULA = "Число разных правил, без повторения по годам"


def bias(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """Schools with signs by rule, the signs of the chosen works or of a year one by one, the rules with sources."""
    rules = bias_rules(reader)
    on = [rule for rule in rules.rules.values() if rule.on]
    if not on:
        raise NothingToShow("Все правила признаков выключены.")
    works = [one for one in reader.assessments() if has_results(reader, one)]
    works = [one for one in works if not choice.assessment_ids or one.id in choice.assessment_ids]
    works = [one for one in works if not choice.school_years or one.school_year in choice.school_years]
    if not works:
        raise NothingToShow("Нет результатов работ: искать признаки не в чем. Введите их на странице «Результаты».")
    found = signs(reader, choice)
    years = sorted({one.school_year for one in works}, reverse=True)
    year_notes: tuple[str, ...] = ()
    if not choice.assessment_ids and not choice.school_years:
        newest = next((year for year in years if any(one.school_year == year for one in found)), years[0])
        if newest != years[0]:
            year_notes = (f"За {year_title(years[0])} учебный год признаков не найдено, показан {year_title(newest)}.",)
        works = [one for one in works if one.school_year == newest]
        found = tuple(one for one in found if one.school_year == newest)
    subject = f"{', '.join(year_title(one) for one in sorted({work.school_year for work in works}))} учебный год"
    if not found:
        looked = counted(len(works), "работа", "работы", "работ")
        only = ONLY_CHOSEN if choice.assessment_ids else ""
        raise NothingToShow(f"Признаков необъективности не найдено. Просмотрено: {looked}, {subject}.{only}")
    looked = f"Просмотрено: {counted(len(works), 'работа', 'работы', 'работ')}."
    looked += ONLY_CHOSEN if choice.assessment_ids else ""
    vpr = (VPR_NOTE,) if any(one.procedure == "vpr" for one in works) else ()
    notes = notes_of(
        (NO_VERDICT, *year_notes, looked, rules.level_words), (rule.words for rule in on), vpr, merged(reader, works)
    )
    tables = (
        AnalysisTable(title, subject, _measures(on, found), _rows(reader, found), notes),
        AnalysisTable("Признаки по одному", subject, _STRENGTH, _each(reader, rules, found)),
    )
    return ReportContent(title, subject, tables, notes=notes, signs=found)


def _measures(on: Sequence[BiasRule], found: Sequence[Sign]) -> tuple[Measure, ...]:
    """Return the number of signs of each rule that found any as a measure, and of all rules together."""
    there = {one.rule for one in found}
    return (
        *(
            Measure(rule.code, rule.title, MeasureKind.COUNT, "Число признаков", rule.source, -1, 0, rule.short_title)
            for rule in on
            if rule.code in there
        ),
        Measure("rules", "Сработало правил", MeasureKind.COUNT, _RULES_FORMULA, "по определению", -1, 0, "Правил"),
    )


def _rows(reader: ResultReader, found: Sequence[Sign]) -> tuple[GroupRow, ...]:
    titles = school_titles(reader)
    schools = in_order(reader, {one.school_id for one in found if one.school_id is not None})
    rows = [
        GroupRow(
            f"school {school}",
            titles[school],
            GroupKind.SCHOOL,
            _counts(reader, [one for one in found if one.school_id == school]),
            (school,),
        )
        for school in schools
    ]
    return (*rows, GroupRow("district", "Район", GroupKind.DISTRICT, _counts(reader, found), schools))


def _counts(reader: ResultReader, found: Sequence[Sign]) -> dict[str, Figure]:
    """Return how many signs of each rule there are; N is the people the signs speak of in the largest of them."""
    by_rule: dict[str, list[Sign]] = {}
    for one in found:
        by_rule.setdefault(one.rule, []).append(one)
    figures = {code: _count(reader, float(len(of_rule)), of_rule) for code, of_rule in by_rule.items()}
    return {**figures, "rules": _count(reader, float(len(set(by_rule) - {YEARS})), found)}


def _count(reader: ResultReader, value: float, found: Sequence[Sign]) -> Figure:
    people = max(map(people_of, found), default=0)  # visits and works checked again are no people
    n = people or max((one.n for one in found), default=0)
    origins = tuple(dict.fromkeys(origin for one in found for origin in one.origins))
    return Figure(value, n, small=0 < people < reader.catalogue.rules.small, origins=origins)


_STRENGTH = (
    Measure(
        "n",
        "N признака",
        MeasureKind.COUNT,
        "Участники; у перепроверки – работы, у наблюдения – посещения",
        "по определению",
        0,
        0,
        "N",
    ),
    Measure("strength", "Сила признака", MeasureKind.INDEX, "В единицах порога", "правило признака", 0, 2, "Сила"),
    Measure("threshold", "Порог", MeasureKind.INDEX, "Порог правила", "правило признака", 0, 2, "Порог"),
)


def _each(reader: ResultReader, rules: BiasRules, found: Sequence[Sign]) -> tuple[GroupRow, ...]:
    titles = school_titles(reader)
    works = {one.id: work_title(one) for one in reader.assessments()}
    made: Counter[str] = Counter()
    rows = []
    for one in found:
        school = titles.get(one.school_id or 0, "Район")
        where = f". {works[one.assessment_id]}" if one.assessment_id in works else ""
        key = f"sign {one.rule} {one.school_id} {one.assessment_id} {one.school_year}"
        made[key] += 1
        figures = {
            "n": Figure(float(one.n), one.n, origins=one.origins),
            "strength": NOTHING if one.strength is None else Figure(one.strength, one.n, origins=one.origins),
            "threshold": NOTHING if one.threshold is None else Figure(one.threshold, one.n, origins=one.origins),
        }
        schools = () if one.school_id is None else (one.school_id,)
        unit = rules[one.rule].unit
        note = f"{one.title}; сила и порог – {unit}. {one.text} Возможные объяснения: {' '.join(one.explanations)}"
        rows.append(GroupRow(f"{key} {made[key]}", f"{school}{where}", GroupKind.SCHOOL, figures, schools, note))
    return tuple(rows)
