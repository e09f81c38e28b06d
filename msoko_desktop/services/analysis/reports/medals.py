"""Candidates for medals against their ЕГЭ: who has the scores that order № 730 asks for."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from msoko_desktop.domain.analysis.model import (
    NOTHING,
    AnalysisTable,
    Figure,
    GroupKind,
    GroupRow,
    Measure,
    MeasureKind,
    Origin,
)
from msoko_desktop.domain.analysis.participants import Candidate, MedalRule, candidates, medal_rules_from
from msoko_desktop.domain.grids import format_number
from msoko_desktop.services.analysis.groups import in_order, school_titles
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, NothingToShow, ReportContent
from msoko_desktop.services.analysis.reports.common import works_of_year, year_words
from msoko_desktop.services.analysis.reports.exams import pupil_tags
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.reference.reference_books import Book, data_of_stored, stored_text

UNTAGGED = (
    "Претенденты на медаль не отмечены: впишите «медаль I» или «медаль II» в столбец «Вариант» в листах всех работ "
    "ЕГЭ, которые они сдавали, с одним и тем же кодом участника."
)


@lru_cache(maxsize=8)
def _rules(text: str) -> tuple[MedalRule, ...]:
    return medal_rules_from(data_of_stored(Book.MEDALS, text))


def medal_rules(reader: ResultReader) -> tuple[MedalRule, ...]:
    """Return the least results for medals in force for the open file."""
    return _rules(stored_text(reader.district, Book.MEDALS))


def medals(reader: ResultReader, choice: Choice, title: str) -> ReportContent:
    """Candidates by school: how many, how many have the scores, how many lack them; then each candidate by code."""
    works = works_of_year(reader, choice, lambda one: one.procedure == "ege", "результатов ЕГЭ")
    exams = [(work, reader.results(work.id or 0).pupils) for work in works]
    rules = medal_rules(reader)
    found = [
        one
        for one in candidates(exams, pupil_tags(), rules)
        if not choice.school_ids or one.school_id in choice.school_ids
    ]
    if not found:
        raise NothingToShow(UNTAGGED)
    ids = [work.id or 0 for work in works]
    source = reference_data("medal_rules")["source"]
    limits = tuple(map(_limit, rules))
    tables = (
        AnalysisTable(title, year_words(works), _MEASURES, _by_school(reader, found, ids), (*limits, f"{source}.")),
        AnalysisTable("Претенденты по кодам", year_words(works), _SCORES, _each(reader, found, ids)),
    )
    return ReportContent(title, year_words(works), tables, notes=tables[0].notes)


def _limit(rule: MedalRule) -> str:
    """Return the rule of a medal in words, with base mathematics where it counts."""
    base = f" (или базовая математика – «{rule.base_mark}», если других экзаменов нет)" if rule.base_mark else ""
    return (
        f"{rule.title}: русский язык – не меньше {format_number(rule.russian)}, ещё один предмет – не меньше "
        f"{format_number(rule.other)}{base}."
    )


_SOURCE = "Приказ Минпросвещения России от 29.09.2023 № 730"
_MEASURES = (
    Measure("candidates", "Претенденты", MeasureKind.COUNT, "Число претендентов на медаль", _SOURCE, 0, 0, "Всего"),
    Measure("confirmed", "Подтвердили баллами ЕГЭ", MeasureKind.COUNT, "Число", _SOURCE, 1, 0, "Подтвердили"),
    Measure("refuted", "Не подтвердили", MeasureKind.COUNT, "Число", _SOURCE, -1, 0, "Не подтвердили"),
    Measure("unknown", "Баллов недостаточно для вывода", MeasureKind.COUNT, "Число", _SOURCE, 0, 0, "Неизвестно"),
)
_SCORES = (
    Measure("russian", "Русский язык, балл", MeasureKind.MEAN, "Балл ЕГЭ", _SOURCE, 1, 0, "Рус. яз."),
    Measure("best", "Лучший другой предмет, балл", MeasureKind.MEAN, "Балл ЕГЭ", _SOURCE, 1, 0, "Другой"),
    Measure("base", "Базовая математика, отметка", MeasureKind.MEAN, "Отметка", _SOURCE, 1, 0, "Мат. база"),
)


def _by_school(reader: ResultReader, found: Sequence[Candidate], ids: Sequence[int]) -> tuple[GroupRow, ...]:
    titles, schools = school_titles(reader), in_order(reader, {one.school_id for one in found})
    rows = [
        _counts(reader, f"school {school}", titles[school], GroupKind.SCHOOL, (school,), found, ids)
        for school in schools
    ]
    return (*rows, _counts(reader, "district", "Район", GroupKind.DISTRICT, schools, found, ids))


def _counts(
    reader: ResultReader,
    key: str,
    title: str,
    kind: GroupKind,
    schools: tuple[int, ...],
    found: Sequence[Candidate],
    ids: Sequence[int],
) -> GroupRow:
    own = [one for one in found if one.school_id in schools]
    counts = Counter(one.confirmed for one in own)
    n, small = len(own), len(own) < reader.catalogue.rules.small
    origins = tuple(Origin(one, "pupils", schools, "", ("variant", "score")) for one in ids)
    values = {"candidates": n, "confirmed": counts[True], "refuted": counts[False], "unknown": counts[None]}
    figures = {name: Figure(float(value), n, small=small, origins=origins) for name, value in values.items()}
    return GroupRow(key, title, kind, figures, schools)


def _each(reader: ResultReader, found: Sequence[Candidate], ids: Sequence[int]) -> tuple[GroupRow, ...]:
    titles = school_titles(reader)
    return tuple(
        GroupRow(
            f"pupil {one.school_id}/{one.code}",
            f"{titles.get(one.school_id, '')}, код {one.code}",
            GroupKind.PUPILS,
            _figures(one, ids),
            (one.school_id,),
            f"{one.rule.title}: {_word(one)}",
        )
        for one in found
    )


def _figures(one: Candidate, ids: Sequence[int]) -> dict[str, Figure]:
    others = [score for subject, score in one.scores.items() if subject != "russian"]
    values = {
        "russian": one.scores.get("russian"),
        "best": max(others) if others else None,
        "base": float(one.base_mark) if one.base_mark in ("2", "3", "4", "5") else None,
    }
    origins = tuple(Origin(work, "pupils", (one.school_id,), "", ("score",)) for work in ids)
    return {
        key: NOTHING if value is None else Figure(value, 1, small=True, origins=origins)
        for key, value in values.items()
    }


def _word(one: Candidate) -> str:
    if one.confirmed is None:
        return "баллов недостаточно для вывода"
    return "баллы подтверждают" if one.confirmed else "баллы не подтверждают"
