"""Reports on state exams that road maps ask for: repeaters, high and low schools, ОВЗ, honours, ГВЭ, minimum."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from msoko_desktop.domain.analysis.aggregate import Group, group_rows
from msoko_desktop.domain.analysis.model import AnalysisTable, GroupKind, GroupRow
from msoko_desktop.domain.analysis.participants import PupilTag, tagged, tags_from
from msoko_desktop.domain.analysis.tally import tally_pupils
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.language.russian import quoted
from msoko_desktop.domain.schools.school_years import SchoolList
from msoko_desktop.services.analysis.groups import in_order, listed, school_titles
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import (
    EXAMS,
    measures_for,
    merged,
    notes_of,
    row_of_work,
    schools_by_work,
    used,
    work_title,
    works_of_year,
    year_words,
)
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.results.assessment_names import subject_line

GIA_9, GIA_11 = ("oge", "gve"), ("ege", "gve")
GIA = ("oge", "ege", "gve")
_FEWEST = 4  # schools that can be parted into quarters


@cache
def pupil_tags() -> tuple[PupilTag, ...]:
    """Return the groups of participants that are told apart, from `data/pupil_tags.toml`."""
    return tags_from(reference_data("pupil_tags"))


def summary(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """All state exams of a year: a row for each, then schools × exams by success and quality or high scores."""
    works = works_of_year(reader, choice, lambda one: one.procedure in GIA, "результатов ГИА")
    return works_summary(reader, choice, works, title)


def works_summary(reader: ResultReader, choice: Choice, works: Sequence[Assessment], title: str) -> ReportContent:
    """Return a table with a row for each work, then schools × works by success and by completion."""
    table = _by_work(reader, choice, works, title)
    grids = [
        schools_by_work(reader, choice, works, key, "", year_words(works)) for key in ("success_rate", "completion")
    ]
    tables = [table, *(grid for grid in grids if used(grid.measures, grid.rows))]
    notes = notes_of(table.notes, *(grid.notes for grid in tables[1:]), merged(reader, works))
    return ReportContent(title, year_words(works), tuple(tables), notes=notes)


def repeaters(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """ГИА-9 with those who repeat the grade told apart; and how many are below the minimum now."""
    works = works_of_year(reader, choice, _gia(GIA_9, 9), "результатов ГИА-9")
    words = "Оставленные на повторное обучение в листах не отмечены: впишите «повторно» в столбец «Вариант»."
    return _tagged_report(reader, choice, title, works, "repeater", words, others=True, required=False)


def disabled(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """State exams of participants with disabilities beside all others; those who take ГВЭ are among them."""
    works = works_of_year(reader, choice, lambda one: one.procedure in GIA, "результатов ГИА")
    gve = [one for one in works if one.procedure == "gve"]
    words = "Участники с ОВЗ в листах не отмечены: впишите «ОВЗ» в столбец «Вариант» или введите результаты ГВЭ."
    found = _tagged_report(reader, choice, title, works, "disabled", words, others=True, required=not gve)
    if not gve:
        return found
    table = _by_work(reader, choice, gve, "Результаты ГВЭ")
    return replace(found, tables=(*found.tables, table))


def honours(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """ГИА-9 of those who are to get a certificate with honours."""
    works = works_of_year(reader, choice, _gia(GIA_9, 9), "результатов ГИА-9")
    words = "Достигшие особых успехов не отмечены: впишите «с отличием» в столбец «Вариант» листа участников."
    return _tagged_report(reader, choice, title, works, "honours", words, others=False, required=True)


def below_minimum(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """The share of those below the minimum in Russian and mathematics (ЕГЭ), by school and in the district."""
    subjects = ("russian", "mathematics", "mathematics_base", "mathematics_profile")
    works = works_of_year(
        reader,
        choice,
        lambda one: one.procedure == "ege" and one.subject in subjects,
        "результатов ЕГЭ по русскому языку и математике",
    )
    grid = schools_by_work(reader, choice, works, "below_share", title, year_words(works))
    if not used(grid.measures, grid.rows):
        raise NothingToShow("Минимальный балл в шкалах этих работ не задан: доля ниже минимума неизвестна.")
    return ReportContent(title, year_words(works), (grid,), notes=notes_of(grid.notes, merged(reader, works)))


def ege_gve(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """ЕГЭ and ГВЭ of grade 11 side by side by subject; their scales differ, so that points are not compared."""
    works = works_of_year(reader, choice, _gia(GIA_11, 11), "результатов ЕГЭ и ГВЭ")
    present = {one.procedure for one in works}
    if present != {"ege", "gve"}:
        missing = "ГВЭ" if "gve" not in present else "ЕГЭ"
        raise NothingToShow(f"Нет результатов {missing} в 11 классе за {year_words(works)}: сравнивать не с чем.")
    ordered = sorted(works, key=lambda one: (one.subject.split("_")[0], one.procedure))
    table = _by_work(reader, choice, ordered, title)
    notes = (*table.notes, "Шкалы ЕГЭ и ГВЭ разные: сравнимы доли преодолевших минимум, но не баллы и отметки.")
    return ReportContent(title, year_words(works), (replace(table, notes=notes),), notes=notes)


def adverse(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """State exams of the schools in adverse social conditions beside the others."""
    works = works_of_year(reader, choice, lambda one: one.procedure in GIA, "результатов ГИА")
    schools, year = listed(reader.schools(), SchoolList.ADVERSE_CONDITIONS, works[0].school_year)
    present = _present(reader, works)
    inside = in_order(reader, schools & present)
    if year is None or not inside:
        raise NothingToShow(
            "Школ в неблагоприятных социальных условиях (ШФНСУ) среди участников нет: отметьте их на странице «Школы»."
        )
    groups = {"ШФНСУ": inside, "Остальные": in_order(reader, present - schools)}
    tables = [_groups_by_work(reader, choice, works, groups, title)]
    titles = school_titles(reader)
    tables.append(_groups_by_work(reader, choice, works, {titles[one]: (one,) for one in inside}, "Школы ШФНСУ"))
    notes = (f"ШФНСУ: перечень {year} года.",)
    return ReportContent(title, year_words(works), tuple(tables), notes=notes)


def high_low(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """State exams of schools with high and with low results: quarters by the mean difference from the district."""
    works = works_of_year(reader, choice, lambda one: one.procedure in GIA, "результатов ГИА")
    distance, rules = distances(reader, works), reader.catalogue.rules
    if len(distance) < _FEWEST:
        raise NothingToShow(f"Школ с результатами ГИА меньше {_FEWEST}: делить их на группы не по чему.")
    values = list(distance.values())
    low_bound, high_bound = np.quantile(values, (rules.low_quantile, rules.high_quantile))
    if low_bound == high_bound:
        raise NothingToShow("Результаты школ одинаковы: групп с высокими и низкими результатами нет.")
    low = {one for one, value in distance.items() if value <= low_bound}
    high = {one for one, value in distance.items() if value >= high_bound}
    groups = {
        "Школы с высокими результатами": in_order(reader, high),
        "Остальные школы": in_order(reader, set(distance) - high - low),
        "Школы с низкими результатами": in_order(reader, low),
    }
    listed_low, year = listed(reader.schools(), SchoolList.LOW_RESULTS, works[0].school_year)
    if year is not None and listed_low & set(distance):
        groups[f"ШНРО (перечень {year} года)"] = in_order(reader, listed_low & set(distance))
    table = _groups_by_work(reader, choice, works, groups, title)
    titles = school_titles(reader)
    notes = [
        f"Высокие и низкие результаты – верхние {round(100 - rules.high_quantile * 100)} % и нижние "
        f"{round(rules.low_quantile * 100)} % школ по среднему отличию выполнения работ от районного.",
        *(f"{name}: {', '.join(titles[one] for one in schools)}." for name, schools in groups.items() if schools),
    ]
    return ReportContent(title, year_words(works), (table,), notes=notes_of(notes, table.notes, merged(reader, works)))


def distances(reader: ResultReader, works: Iterable[Assessment]) -> dict[int, float]:
    """Return how far each school is from the district in the completion of works (per cent points), weighted by N."""
    parts: dict[int, list[tuple[float, int]]] = {}
    one = reader.catalogue.find("completion")
    for work in works:
        tally = reader.tally(work.id or 0)
        whole = row_of_work(reader, tally, [one], "district", "", GroupKind.DISTRICT).figures[one.key].value
        groups = [Group(f"school {school}", "", GroupKind.SCHOOL, (school,)) for school, _ in tally.units]
        for row in group_rows(tally, groups, [one], reader.catalogue.rules):
            figure = row.figures[one.key]
            if figure.value is not None and whole is not None:
                parts.setdefault(row.school_ids[0], []).append((figure.value - whole, figure.n))
    return {school: sum(value * n for value, n in found) / sum(n for _, n in found) for school, found in parts.items()}


# --- tables


def _gia(procedures: Sequence[str], grade: int) -> Callable[[Assessment], bool]:
    return lambda one: one.procedure in procedures and one.grade == grade


def _present(reader: ResultReader, works: Iterable[Assessment]) -> set[int]:
    return {school for work in works for school, _ in reader.tally(work.id or 0).units}


def _by_work(reader: ResultReader, choice: Choice, works: Sequence[Assessment], title: str) -> AnalysisTable:
    """Return a row for each work: of the district, or of the chosen schools together."""
    measures = measures_for(reader, choice, works, EXAMS)
    schools = choice.school_ids or None
    rows = tuple(
        row_of_work(
            reader,
            reader.tally(work.id or 0),
            measures,
            f"work {work.id}",
            work_title(work),
            GroupKind.DISTRICT,
            schools,
        )
        for work in works
    )
    return AnalysisTable(title, year_words(works), used(measures, rows), rows)


def _groups_by_work(
    reader: ResultReader,
    choice: Choice,
    works: Sequence[Assessment],
    groups: Mapping[str, tuple[int, ...]],
    title: str,
) -> AnalysisTable:
    """Return rows work by work, in each the groups of schools and then the district."""
    measures = measures_for(reader, choice, works, EXAMS)
    rows: list[GroupRow] = []
    for work in works:
        tally = reader.tally(work.id or 0)
        made = [
            Group(f"work {work.id}/{name}", f"{work_title(work)}. {name}", GroupKind.GROUP, schools)
            for name, schools in groups.items()
        ]
        whole = tuple(school for school, _ in tally.units)
        made.append(Group(f"work {work.id}", f"{work_title(work)}. Район", GroupKind.DISTRICT, whole))
        found = group_rows(tally, made, measures, reader.catalogue.rules)
        rows += [row for row in found if any(figure.n for figure in row.figures.values())]
    return AnalysisTable(title, year_words(works), used(measures, rows), tuple(rows))


def _tagged_report(
    reader: ResultReader,
    choice: Choice,
    title: str,
    works: Sequence[Assessment],
    code: str,
    words: str,
    *,
    others: bool,
    required: bool,
) -> ReportContent:
    """Return works with a group of participants, all the others and all; `words` tell how the group is marked."""
    tag = next(one for one in pupil_tags() if one.code == code)
    measures = measures_for(reader, choice, works, EXAMS)
    rows: list[GroupRow] = []
    anybody = False
    for work in works:
        pupils = reader.results(work.id or 0).pupils
        if choice.school_ids:
            pupils = pupils.chosen(np.isin(pupils.schools, choice.school_ids))
        inside = tagged(pupils, pupil_tags())[code]
        parts = [(tag.title, inside), *([("Остальные участники", ~inside)] if others else [])]
        if inside.any():
            anybody = True
            for name, places in parts:
                tally = tally_pupils(work, pupils.chosen(places), reader.catalogue.rules)
                key, words_of = f"work {work.id}/{name}", f"{subject_line(work)}. {name}"
                rows.append(row_of_work(reader, tally, measures, key, words_of, GroupKind.PUPILS))
        whole = reader.tally(work.id or 0)
        title_of = f"{work_title(work)}. Все участники"
        schools = choice.school_ids or None
        rows.append(row_of_work(reader, whole, measures, f"work {work.id}", title_of, GroupKind.DISTRICT, schools))
    if not anybody and required:
        raise NothingToShow(words)
    notes = (f"Группа {quoted(tag.title)} – по пометке в столбце «Вариант» или в названии класса.",)
    table = AnalysisTable(title, year_words(works), used(measures, rows), tuple(rows), notes if anybody else (words,))
    return ReportContent(title, year_words(works), (table,), notes=table.notes)
