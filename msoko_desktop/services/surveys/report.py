"""What a survey says: shares of answers with N and interval, by school, positive answers over the years."""

from collections.abc import Mapping, Sequence

import numpy as np

from msoko_desktop.domain.analysis.intervals import wilson
from msoko_desktop.domain.analysis.measures import MeasureRules
from msoko_desktop.domain.analysis.model import AnalysisTable, Figure, GroupKind, GroupRow, Measure, MeasureKind
from msoko_desktop.domain.language.russian import shortened
from msoko_desktop.domain.monitoring.model import YearKind
from msoko_desktop.domain.schools.school_years import year_title
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.surveys import Option, Question, Survey, base_of
from msoko_desktop.services.analysis.catalogue import catalogue
from msoko_desktop.services.analysis.parts import parts_of
from msoko_desktop.services.analysis.report_model import ReportContent
from msoko_desktop.services.analysis.views import Part
from msoko_desktop.services.surveys.keeping import counts_of, read_survey, schools_asked, title_of_year
from msoko_desktop.storage.district_file import District

NOTHING_COUNTED = "За этот год ответов нет. Введите их на вкладке «Ответы»."
NO_QUESTIONS = "В анкете нет вопросов. Добавьте их на вкладке «Вопросы»."
_SHARE, _GOOD = "n / N · 100; интервал Уилсона", "положительные ответы / N · 100; интервал Уилсона"


def share(part: int, whole: int, rules: MeasureRules) -> Figure:
    """Return a share in per cent with N and Wilson's interval; nothing where N is 0."""
    if whole <= 0:
        return Figure(None)
    low, high = wilson(np.array([float(part)]), np.array([float(whole)]), rules.confidence)
    known = not np.isnan(low[0])
    return Figure(
        part / whole * 100,
        whole,
        float(low[0]) if known else None,
        float(high[0]) if known else None,
        small=whole < rules.small,
    )


def report_parts(d: District, survey_id: int, year: int) -> tuple[tuple[Part, ...], str]:
    """Return the parts of the report on a year, or () and why there is nothing to show."""
    survey = read_survey(d, survey_id)
    if not survey.questions:
        return (), NO_QUESTIONS
    counts, returns = counts_of(d, survey)
    of_year, returned = counts.get(year, {}), returns.get(year, {})
    if not of_year:
        return (), NOTHING_COUNTED
    asked = schools_asked(d, survey, year)
    schools = [one for one in asked if any(owner == one.id for owner, _ in of_year)]
    subject = f"{survey.title}, {title_of_year(survey, year)}"
    rules = catalogue(d).rules
    tables = [
        _question_table(place, one, schools, of_year, returned, subject, rules)
        for place, one in enumerate(survey.questions, start=1)
    ]
    positive = positive_questions(survey)
    if positive:
        tables.insert(0, _positive_table(survey, positive, schools, of_year, returned, subject, rules))
        if len(counts) > 1:
            tables.append(years_table(survey, positive, counts, returns, rules))
    return parts_of(ReportContent(survey.title, subject, tuple(tables))), ""


def positive_questions(survey: Survey) -> tuple[Question, ...]:
    """Return the questions of which the share of positive answers can be told.

    Where several answers are chosen, those of one person would be added: no share of persons is known.
    """
    return tuple(one for one in survey.questions if not one.several and any(option.good for option in one.options))


def own_counts(counts: Mapping[tuple[int, int], int], school: int | None) -> dict[int, int]:
    """Return the counts by option of a school, of all schools together where it is None."""
    found: dict[int, int] = {}
    for (owner, option), count in counts.items():
        if school is None or owner == school:
            found[option] = found.get(option, 0) + count
    return found


def returned_of(returned: Mapping[int, int], school: int | None) -> int:
    """Return how many questionnaires a school gave back, all schools together where it is None."""
    return sum(returned.values()) if school is None else returned.get(school, 0)


def _figure(
    question: Question, options: Sequence[Option], counts: Mapping[int, int], returned: int, rules: MeasureRules
) -> Figure:
    return share(sum(counts.get(one.id or 0, 0) for one in options), base_of(question, counts, returned), rules)


def _rows(schools: Sequence[School]) -> list[tuple[str, str, GroupKind, int | None]]:
    own = [(f"school {one.id}", one.short_name, GroupKind.SCHOOL, one.id) for one in schools]
    return [*own, ("district", "Всего по району", GroupKind.DISTRICT, None)]


def _question_table(
    place: int,
    question: Question,
    schools: Sequence[School],
    counts: Mapping[tuple[int, int], int],
    returned: Mapping[int, int],
    subject: str,
    rules: MeasureRules,
) -> AnalysisTable:
    measures = tuple(
        Measure(f"option {one.id}", one.text, MeasureKind.SHARE, _SHARE, "", 1 if one.good else 0, 1, f"{one.text}, %")
        for one in question.options
    )
    counted = counts
    if question.several:  # N is the questionnaires: schools that did not count them are left out of both
        counted = {place: count for place, count in counts.items() if returned.get(place[0])}
    rows = []
    for key, title, kind, school in _rows(schools):
        own, back = own_counts(counted, school), returned_of(returned, school)
        figures = {f"option {one.id}": _figure(question, (one,), own, back, rules) for one in question.options}
        rows.append(GroupRow(key, title, kind, figures, () if school is None else (school,)))
    words = "N – сдано анкет: можно выбрать несколько ответов." if question.several else "N – число ответивших."
    return AnalysisTable(f"{place}. {shortened(question.text, 60)}", subject, measures, tuple(rows), (words,))


def _positive_table(
    survey: Survey,
    questions: Sequence[Question],
    schools: Sequence[School],
    counts: Mapping[tuple[int, int], int],
    returned: Mapping[int, int],
    subject: str,
    rules: MeasureRules,
) -> AnalysisTable:
    measures = tuple(
        Measure(f"question {one.id}", one.text, MeasureKind.SHARE, _GOOD, survey.source, 1, 1, shortened(one.text, 40))
        for one in questions
    )
    rows = []
    for key, title, kind, school in _rows(schools):
        own, back = own_counts(counts, school), returned_of(returned, school)
        figures = {
            f"question {one.id}": _figure(one, [o for o in one.options if o.good], own, back, rules)
            for one in questions
        }
        rows.append(GroupRow(key, title, kind, figures, () if school is None else (school,)))
    return AnalysisTable("Положительные ответы", subject, measures, tuple(rows), ("N – число ответивших.",))


def years_table(
    survey: Survey,
    questions: Sequence[Question],
    counts: Mapping[int, Mapping[tuple[int, int], int]],
    returns: Mapping[int, Mapping[int, int]],
    rules: MeasureRules,
) -> AnalysisTable:
    """Return the positive answers of the whole district to each question, by year."""
    years = sorted(counts)
    titles = {one: year_title(one) if survey.years is YearKind.SCHOOL else str(one) for one in years}
    measures = tuple(
        Measure(f"good@{one}", f"Положительные ответы, {titles[one]}", MeasureKind.SHARE, _GOOD, "", 1, 1, titles[one])
        for one in years
    )
    rows = []
    for question in questions:
        good = [one for one in question.options if one.good]
        figures = {}
        for one in years:
            own, back = own_counts(counts[one], None), returned_of(returns.get(one, {}), None)
            figures[f"good@{one}"] = _figure(question, good, own, back, rules)
        rows.append(GroupRow(f"question {question.id}", shortened(question.text, 80), GroupKind.GROUP, figures))
    return AnalysisTable("Сравнение по годам", survey.title, measures, tuple(rows), ("Весь район.",))
