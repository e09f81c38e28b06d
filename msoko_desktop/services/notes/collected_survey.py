"""What a note on a survey tells: places of its words, tables of its answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from msoko_desktop.domain.analysis.measures import MeasureRules
from msoko_desktop.domain.analysis.model import AnalysisTable, Figure, GroupKind, GroupRow, Measure, MeasureKind
from msoko_desktop.domain.documents.notes import Note, NoteFigure
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import quoted, shortened
from msoko_desktop.domain.monitoring.model import YearKind
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.surveys import Option, Question, base_of
from msoko_desktop.services import surveys
from msoko_desktop.services.analysis.catalogue import catalogue
from msoko_desktop.services.notes.collected_words import (
    NOWHERE,
    SCHOOLS,
    count_figure,
    direction_words,
    district_genitive,
    share_figure,
)
from msoko_desktop.services.surveys import report
from msoko_desktop.services.surveys.keeping import schools_asked
from msoko_desktop.storage.district_file import District

ANSWERS, POSITIVE, OF_SCHOOLS, YEARS = "answers", "positive", "schools", "years"
TABLES: Mapping[str, str] = {
    POSITIVE: "Положительные ответы на вопросы",
    ANSWERS: "Ответы на вопрос",
    OF_SCHOOLS: "Положительные ответы по школам",
    YEARS: "Сравнение по годам",
}
"""The tables a note on a survey can show, by the key of their report; ANSWERS has a part for each question."""

WORDS: Mapping[str, str] = {
    "form": "Анкета",
    "period": "Год",
    "direction": "Направление",
    "district_genitive": "Район",
    "audience": "Кто отвечал",
    "asked": "Школ, от которых ждали ответов",
    "filled": "Школ с ответами",
    "filled_share": "Доля школ с ответами",
    "missing_schools": "Школы без ответов",
    "returned": "Сдано анкет",
    "questions_count": "Число вопросов",
    "best_questions": "Вопросы с наибольшей долей положительных ответов",
    "worst_questions": "Вопросы с наименьшей долей положительных ответов",
    "grown": "Вопросы, где положительных ответов стало больше",
    "fallen": "Вопросы, где положительных ответов стало меньше",
}
"""What a place of such a note can ask for, as people call it."""

_TOLD = 3


class SurveyFacts:
    """A year of a survey as a note tells of it."""

    def __init__(self, d: District, note: Note) -> None:
        """Raises InputRefused where the survey is gone."""
        about = note.collected
        self._d = d
        self.survey = surveys.read_survey(d, (about.source_id if about else None) or 0)
        self.year = about.year if about else 0
        self._counts, self._returns = surveys.counts_of(d, self.survey)
        self._rules: MeasureRules = catalogue(d).rules

    @property
    def title(self) -> str:
        """The title of the survey."""
        return self.survey.title

    @property
    def direction(self) -> str:
        """The code of its direction, "" for none."""
        return self.survey.direction

    @property
    def school_year(self) -> int:
        """The year in which the school year begins that was asked in, or that ends in that year."""
        return self.year if self.survey.years is YearKind.SCHOOL else self.year - 1

    @property
    def is_empty(self) -> bool:
        """Whether the year has no answers."""
        return not self._counts.get(self.year)

    @property
    def empty_words(self) -> str:
        """Why there is nothing to write about."""
        return f"В анкете {quoted(self.survey.title)} ответов за {surveys.title_of_year(self.survey, self.year)} нет."

    # --- what is known

    @cached_property
    def _state(self) -> surveys.SurveyState:
        return surveys.state_of(self._d, self.survey, self.year)

    @cached_property
    def _schools(self) -> tuple[School, ...]:
        answered = {school for (school, _), count in self._counts.get(self.year, {}).items() if count}
        return tuple(one for one in schools_asked(self._d, self.survey, self.year) if one.id in answered)

    @property
    def _single(self) -> tuple[Question, ...]:
        """The questions of which the positive answers are those of persons: with one answer, some of them good."""
        return report.positive_questions(self.survey)

    def _share(self, question: Question, options: Sequence[Option], year: int, school: int | None = None) -> Figure:
        counts = report.own_counts(self._counts.get(year, {}), school)
        returned = report.returned_of(self._returns.get(year, {}), school)
        return report.share(
            sum(counts.get(one.id or 0, 0) for one in options), base_of(question, counts, returned), self._rules
        )

    def _good(self, question: Question, year: int) -> Figure:
        return self._share(question, [one for one in question.options if one.good], year)

    # --- words

    def figure(self, name: str) -> NoteFigure:
        """Return what stands in a place of `WORDS`, without words where nothing is known."""
        survey = self.survey
        found: Mapping[str, Callable[[], NoteFigure]] = {
            "form": lambda: NoteFigure(survey.title),
            "period": lambda: NoteFigure(surveys.title_of_year(survey, self.year)),
            "direction": lambda: NoteFigure(direction_words(self._d, survey.direction)),
            "district_genitive": lambda: NoteFigure(district_genitive(self._d)),
            "audience": lambda: NoteFigure(survey.audience.label),
            "asked": lambda: count_figure(self._state.asked, *SCHOOLS),
            "filled": lambda: count_figure(self._state.filled, *SCHOOLS),
            "filled_share": lambda: share_figure(self._state.filled, self._state.asked),
            "missing_schools": self._missing,
            "returned": self._returned,
            "questions_count": lambda: count_figure(len(survey.questions), "вопрос", "вопроса", "вопросов"),
            "best_questions": lambda: self._ends(-1),
            "worst_questions": lambda: self._ends(1),
            "grown": lambda: self._moved(1),
            "fallen": lambda: self._moved(-1),
        }
        return found[name]()

    def _missing(self) -> NoteFigure:
        answered = {one.id for one in self._schools}
        asked = schools_asked(self._d, self.survey, self.year)
        found = [one.short_name for one in asked if one.id not in answered]
        return NoteFigure(", ".join(found), len(found), len(found)) if found else NOWHERE

    def _returned(self) -> NoteFigure:
        total = sum(self._returns.get(self.year, {}).values())
        return count_figure(total, "анкета", "анкеты", "анкет") if total else NOWHERE

    def _ends(self, sign: int) -> NoteFigure:
        known = [(one, figure) for one in self._single if (figure := self._good(one, self.year)).value is not None]
        if len(known) < 2:
            return NOWHERE
        ranked = sorted(known, key=lambda one: sign * (one[1].value or 0.0))[: min(_TOLD, len(known) // 2)]
        words = [f"{quoted(shortened(one.text, 80))} – {_told(figure)}" for one, figure in ranked]
        return NoteFigure("; ".join(words), None, min(figure.n for _, figure in ranked))

    def _before(self) -> int | None:
        return max((one for one in self._counts if one < self.year), default=None)

    def _moved(self, sign: int) -> NoteFigure:
        """Return the questions whose shares moved by more than the intervals of both years explain."""
        before, words = self._before(), []
        if before is None:
            return NOWHERE
        for one in self._single:
            now, was = self._good(one, self.year), self._good(one, before)
            if now.value is None or was.value is None or now.low is None or was.low is None:
                continue
            apart = now.low > (was.high or 0.0) if sign > 0 else (now.high or 0.0) < was.low
            if apart:
                words.append(
                    f"{quoted(shortened(one.text, 80))}: {_per_cent(was.value)} (N = {was.n}) → "
                    f"{_per_cent(now.value)} (N = {now.n})"
                )
        return NoteFigure("; ".join(words), None, len(words)) if words else NOWHERE

    # --- tables

    def parts(self, key: str) -> int:
        """Return how many parts a table of `TABLES` has."""
        return len(self.survey.questions) if key == ANSWERS else 1

    def table(self, key: str, part: int) -> AnalysisTable | None:
        """Return a table of `TABLES`, None where there is nothing for it."""
        if self.is_empty or part >= self.parts(key):
            return None
        if key == ANSWERS:
            return self._answers(self.survey.questions[part])
        if key == POSITIVE:
            return self._positive()
        if key == OF_SCHOOLS:
            return self._of_schools()
        if key == YEARS and self._single and len(self._counts) > 1:
            found = report.years_table(self.survey, self._single, self._counts, self._returns, self._rules)
            return replace(found, notes=("В скобках – число ответивших по району.",))
        return None

    @property
    def _subject(self) -> str:
        return f"{self.survey.title}, {surveys.title_of_year(self.survey, self.year)}"

    def _bounds(self) -> tuple[Measure, ...]:
        level = f"{self._rules.confidence * 100:g} %"
        return (
            Measure("share", "Доля, %", MeasureKind.SHARE, "n / N · 100", "", 1, 1, "Доля, %"),
            Measure("low", f"Граница интервала {level}, от", MeasureKind.SHARE, "", "", 0, 1, "От, %"),
            Measure("high", f"Граница интервала {level}, до", MeasureKind.SHARE, "", "", 0, 1, "До, %"),
        )

    def _answers(self, question: Question) -> AnalysisTable:
        counts = report.own_counts(self._counts.get(self.year, {}), None)
        if question.several:
            answered = self._returns.get(self.year, {})
            counts = report.own_counts(
                {place: n for place, n in self._counts.get(self.year, {}).items() if answered.get(place[0])}, None
            )
        base = base_of(question, counts, report.returned_of(self._returns.get(self.year, {}), None))
        rows = []
        for one in question.options:
            count = counts.get(one.id or 0, 0)
            rows.append(_share_row(f"option {one.id}", one.text, count, report.share(count, base, self._rules)))
        counted_as = Measure("count", "Ответов", MeasureKind.COUNT, "", "", 0, 0, "Ответов")
        words = f"N = {base}: сдано анкет, можно выбрать несколько ответов." if question.several else f"N = {base}."
        return AnalysisTable(question.text, self._subject, (counted_as, *self._bounds()), tuple(rows), (words,))

    def _positive(self) -> AnalysisTable | None:
        rows = []
        for place, one in enumerate(self.survey.questions, start=1):
            if one in self._single and (found := self._good(one, self.year)).value is not None:
                rows.append(_share_row(f"question {one.id}", f"{place}. {one.text}", found.n, found))
        if not rows:
            return None
        counted_as = Measure("count", "N", MeasureKind.COUNT, "", "", 0, 0, "N")
        return AnalysisTable("Положительные ответы", self._subject, (counted_as, *self._bounds()), tuple(rows))

    def _of_schools(self) -> AnalysisTable | None:
        """Return what share of the answers to all questions of one choice is positive, by school."""
        if not self._single:
            return None
        rows = []
        schools: list[tuple[str, str, GroupKind, int | None]] = [
            (f"school {one.id}", one.short_name, GroupKind.SCHOOL, one.id) for one in self._schools
        ]
        for key, title, kind, school in (*schools, ("district", "Всего по району", GroupKind.DISTRICT, None)):
            own = report.own_counts(self._counts.get(self.year, {}), school)
            answers = sum(own.get(option.id or 0, 0) for one in self._single for option in one.options)
            good = sum(own.get(option.id or 0, 0) for one in self._single for option in one.options if option.good)
            back = report.returned_of(self._returns.get(self.year, {}), school)
            figures = {"returned": Figure(float(back) if back else None), "count": Figure(float(answers), answers)}
            if answers:
                figures["share"] = Figure(good / answers * 100, answers)
            rows.append(GroupRow(key, title, kind, figures, () if school is None else (school,)))
        measures = (
            Measure("returned", "Сдано анкет", MeasureKind.COUNT, "", "", 0, 0, "Сдано анкет"),
            Measure("count", "Ответов", MeasureKind.COUNT, "", "", 0, 0, "Ответов"),
            Measure("share", "Положительных, %", MeasureKind.SHARE, "", "", 1, 1, "Положительных, %"),
        )
        words = (
            "Ответы на все вопросы с одним ответом вместе; интервала нет: один человек отвечал на несколько вопросов."
        )
        return AnalysisTable("Положительные ответы по школам", self._subject, measures, tuple(rows), (words,))


def _share_row(key: str, title: str, count: int, found: Figure) -> GroupRow:
    figures = {"count": Figure(float(count), count), "share": found}
    if found.low is not None and found.high is not None:
        figures.update(low=Figure(found.low, found.n), high=Figure(found.high, found.n))
    return GroupRow(key, title, GroupKind.GROUP, figures)


def _per_cent(value: float) -> str:
    return f"{format_number(value, 1)} %"


def _told(found: Figure) -> str:
    """Return «87,5 % (N = 40; интервал 74,0–94,5 %)»."""
    words = f"N = {found.n}"
    if found.low is not None and found.high is not None:
        words += f"; интервал {format_number(found.low, 1)}–{format_number(found.high, 1)} %"
    return f"{_per_cent(found.value or 0.0)} ({words})"
