"""The places of a note filled from the results: measures of rows, comparisons in words, names and dates."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msoko_desktop.domain.analysis.model import NOTHING, Figure, GroupKind, GroupRow, Measure, MeasureKind, Origin
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.documents.notes import (
    SMALL_SIGN,
    Note,
    NoteFigure,
    NoteKind,
    Place,
    figure_text,
    parse_place,
)
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import number_words, signed_words
from msoko_desktop.domain.language.russian import counted, date_dots, sentence_list
from msoko_desktop.services.analysis.groups import school_titles
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, GroupBy
from msoko_desktop.services.notes.collected import CollectedFigures
from msoko_desktop.services.notes.collected_words import district_genitive
from msoko_desktop.services.notes.subject import works_of
from msoko_desktop.services.results.assessment_names import assessment_title, procedure_title, year_title

DISTRICT, SCHOOL = "district", "school"
CHANGE, AREAS = "change_", "areas_"
NOWHERE = NoteFigure("")
_PEOPLE = ("обучающийся", "обучающихся", "обучающихся")
_SCHOOLS = ("школа", "школы", "школ")
SINGLE = "по одному участнику показатели не приводятся"
"""Said in place of figures that would be the result of one person."""
CHANCE = "от случайного не отличить"
WORDS = {
    "work": "Работа",
    "work_line": "Работа",
    "procedure": "Процедура",
    "procedures": "Процедуры",
    "school_year": "Учебный год",
    "school": "Школа",
    "date": "Дата проведения",
    "period": "Период проведения",
    "people": "Участники",
    "own_people": "Участники",
    "levels": "Доли уровней",
    "interval_note": "Что такое интервал",
    "people_count": "Всего участий",
    "schools": "Школы",
    "works_count": "Число работ",
    "tasks_low": "Задания ниже достаточного",
    "task_numbers": "Задания ниже достаточного (кого? чего?)",
    "district_genitive": "Район",
}
"""What a place can ask for besides measures, as people call it."""


def figures_of(reader: ResultReader, note: Note) -> "Figures | CollectedFigures":
    """Return what fills the places of a note, of results or of what schools gave in."""
    if note.kind.is_collected:
        return CollectedFigures(reader, note)
    return Figures(reader, note)


class Figures:
    """Fills the places of one note; works out what a place asks for when it is asked."""

    def __init__(self, reader: ResultReader, note: Note) -> None:
        self._reader = reader
        self._note = note
        self._works = works_of(reader, note)
        self._rows: dict[tuple[int, str], GroupRow | None] = {}

    @property
    def works(self) -> tuple[Assessment, ...]:
        """The works of the note that have results."""
        return self._works

    def of(self, keys: Iterable[str]) -> dict[str, NoteFigure]:
        """Return the figures of places. Raises InputRefused for a place that nothing can fill."""
        return {key: self.figure(key) for key in keys}

    def figure(self, key: str) -> NoteFigure:
        """Return what stands in a place, without words where nothing is known. Raises InputRefused."""
        place = parse_place(key)
        if place.name in WORDS:
            return self._word(place)
        plain = place.name.removeprefix(CHANGE).removeprefix(AREAS)
        work = self._work(place)
        measure = self._measure(plain, work)
        if work is None:
            return NOWHERE
        if place.name.startswith(CHANGE):
            return self._change(place, work, measure)
        if place.name.startswith(AREAS):
            return self._areas(work, measure)
        return _noted(measure, self._figure(work, self._row_key(place), measure))

    def _earlier(self, work: Assessment) -> Assessment | None:
        """Return the same work of the year before, if it has results."""
        from msoko_desktop.services.analysis.reports.common import has_results

        same = (work.procedure, work.subject, work.grade, work.variant, work.school_year - 1)
        return next(
            (
                one
                for one in self._reader.assessments()
                if (one.procedure, one.subject, one.grade, one.variant, one.school_year) == same
                and has_results(self._reader, one)
            ),
            None,
        )

    def name(self, key: str) -> str:
        """Return a place as people call it: «Успеваемость (СОШ № 1)»."""
        place = parse_place(key)
        if place.name in WORDS:
            words = WORDS[place.name]
        else:
            plain = place.name.removeprefix(CHANGE).removeprefix(AREAS)
            words = self._measure(plain, self._work(place)).title
            words += " в сравнении с прошлым годом" if place.name.startswith(CHANGE) else ""
            words += " региона и страны" if place.name.startswith(AREAS) else ""
        row = self._row_key(place)
        parts = [row.removeprefix("area ")] if row.startswith("area ") else []
        if row.startswith("school "):
            parts = [school_titles(self._reader).get(int(row.removeprefix("school ")), "")]
        if place.assessment_id is not None and (work := self._work(place)) is not None:
            parts.append(assessment_title(work))
        return f"{words} ({', '.join(parts)})" if parts else words

    # --- measures

    def _work(self, place: Place) -> Assessment | None:
        wanted = place.assessment_id if place.assessment_id is not None else self._note.assessment_id
        if wanted is None and len(self._works) == 1:
            return self._works[0]
        return next((one for one in self._reader.assessments() if one.id == wanted), None)

    def _row_key(self, place: Place) -> str:
        if place.row == SCHOOL and self._note.school_id is not None:
            return f"school {self._note.school_id}"
        row = place.row or DISTRICT
        if row == DISTRICT or row.startswith("area ") or _school_of(row) is not None:
            return row
        raise InputRefused(f"Место «{{{place.key}}}»: строки «{row}» нет. Можно: district, school, area Название.")

    def _figure(self, work: Assessment, row: str, measure: Measure) -> Figure:
        found = self._row(work, row, measure)
        return NOTHING if found is None else found.figures.get(measure.key, NOTHING)

    def _row(self, work: Assessment, row: str, measure: Measure) -> GroupRow | None:
        return next((one for one in self._rows_of(work, row, [measure]) if one.key == row), None)

    def _rows_of(self, work: Assessment, row: str, measures: Sequence[Measure]) -> tuple[GroupRow, ...]:
        from msoko_desktop.services.analysis.reports.common import rows_of_work

        school = _school_of(row)
        choice = Choice(
            (work.id or 0,),
            school_ids=() if school is None else (school,),
            group_by=GroupBy.DISTRICT if school is None else GroupBy.SCHOOL,
        )
        return rows_of_work(self._reader, choice, work.id or 0, measures)[0]

    def _areas(self, work: Assessment, measure: Measure) -> NoteFigure:
        rows = [one for one in self._rows_of(work, DISTRICT, [measure]) if one.kind is GroupKind.AREA]
        known = [(one.title, one.figures[measure.key]) for one in rows if one.figures[measure.key].value is not None]
        text = "; ".join(f"{title} – {figure_text(measure, figure)}" for title, figure in known)
        return NoteFigure(text, origins=tuple(origin for _, figure in known for origin in figure.origins))

    def _change(self, place: Place, work: Assessment, measure: Measure) -> NoteFigure:
        from msoko_desktop.domain.analysis.dynamics import comparable_measures, difference, scale_changes

        before = self._earlier(work)
        if before is None or not comparable_measures([measure], [before, work]):
            return NOWHERE
        row = self._row_key(place)
        old, new = self._figure(before, row, measure), self._figure(work, row, measure)
        if old.value is None or new.value is None or 1 in (old.n, new.n):
            return NOWHERE
        share = measure.kind is MeasureKind.SHARE
        moved = difference(old, new, self._reader.catalogue.rules.confidence, share=share)
        text = _change_words(measure, old, new, moved, year_title(before.school_year))
        if scale_changes([("", before), ("", work)]):
            text += "; шкала или задания изменились"
        origins = (*new.origins, *old.origins)
        return NoteFigure(text, new.value - old.value, min(old.n, new.n), old.small or new.small, origins)

    # --- words

    def _word(self, place: Place) -> NoteFigure:
        found: Mapping[str, Callable[[Place], NoteFigure]] = {
            "work": lambda one: self._of_work(one, assessment_title),
            "work_line": lambda one: self._of_work(one, assessment_title),
            "procedure": lambda _: NoteFigure(procedure_title(self._note.procedure)),
            "procedures": lambda _: NoteFigure(self._procedures()),
            "school_year": lambda _: NoteFigure(year_title(self._note.school_year)),
            "school": lambda _: NoteFigure(school_titles(self._reader).get(self._note.school_id or 0, "")),
            "date": lambda one: self._of_work(one, lambda work: date_dots(work.date) if work.date else ""),
            "period": lambda _: NoteFigure(_period(self._works)),
            "people": lambda one: self._people(self._chosen(one), words=True),
            "own_people": self._own_people,
            "levels": self._levels,
            "interval_note": lambda _: NoteFigure(self._interval_note()),
            "people_count": lambda _: self._people(self._works, words=False),
            "schools": lambda one: self._schools(self._chosen(one)),
            "works_count": lambda _: NoteFigure(str(len(self._works)), len(self._works)),
            "tasks_low": lambda one: self._tasks(one, with_values=True),
            "task_numbers": lambda one: self._tasks(one, with_values=False),
            "district_genitive": lambda _: NoteFigure(district_genitive(self._reader.district)),
        }
        return found[place.name](place)

    def _of_work(self, place: Place, words: Callable[[Assessment], str]) -> NoteFigure:
        work = self._work(place)
        return NOWHERE if work is None else NoteFigure(words(work))

    def _chosen(self, place: Place) -> tuple[Assessment, ...]:
        if place.assessment_id is None:
            return self._works
        return tuple(one for one in self._reader.assessments() if one.id == place.assessment_id)

    def _procedures(self) -> str:
        return ", ".join(dict.fromkeys(procedure_title(one.procedure) for one in self._works))

    def _people(self, works: Sequence[Assessment], *, words: bool) -> NoteFigure:
        from msoko_desktop.services.analysis.reports.common import participants

        row = f"school {self._note.school_id}" if self._note.kind is NoteKind.SCHOOL else DISTRICT
        people = self._reader.catalogue.find("participants")
        figures = [self._figure(one, row, people) for one in works]
        count = sum(participants(self._reader.tally(one.id or 0)) for one in works)
        if row != DISTRICT:
            count = sum(int(one.value or 0) for one in figures)
        text = counted(count, *_PEOPLE) if words else str(count)
        text += f" ({SINGLE})" if words and count == 1 else ""
        return NoteFigure(text, count, count, origins=tuple(origin for one in figures for origin in one.origins))

    def _own_people(self, place: Place) -> NoteFigure:
        """Return N of a row; where it is one, with the words that no figures are given then."""
        work = self._work(place)
        if work is None:
            return NOWHERE
        found = self._figure(work, self._row_key(place), self._reader.catalogue.find("participants"))
        count = int(found.value or 0)
        return NoteFigure(f"{count}; {SINGLE}" if count == 1 else str(count), count, count, origins=found.origins)

    def _levels(self, place: Place) -> NoteFigure:
        """Return the shares of the levels of a work that tells its results in levels."""
        from msoko_desktop.domain.analysis.measures import level_measures

        work = self._work(place)
        measures = () if work is None else level_measures(work.scale)
        if work is None or not measures:
            return NOWHERE
        key = self._row_key(place)
        row = next((one for one in self._rows_of(work, key, measures) if one.key == key), None)
        figures = [] if row is None else [row.figures[one.key] for one in measures]
        if not figures or any(one.value is None or one.n == 1 for one in figures):
            return NOWHERE
        names = [band.label for band in work.scale.bands]
        text = "; ".join(
            f"{name} – {_shown(measure, one)}" for name, measure, one in zip(names, measures, figures, strict=True)
        )
        origins = tuple(origin for one in figures for origin in one.origins)
        return NoteFigure(text, n=figures[0].n, small=figures[0].small, origins=origins)

    def _interval_note(self) -> str:
        """Return what an interval is, "" where nothing of the note can be compared with the year before."""
        if not any(self._earlier(one) is not None for one in self._works):
            return ""
        confidence = number_words(self._reader.catalogue.rules.confidence * 100)
        return (
            f"Интервал при изменении – доверительный, {confidence} %: столько могло бы дать и случайное различие "
            f"участников. Если в него входит 0, изменение {CHANCE}."
        )

    def _schools(self, works: Sequence[Assessment]) -> NoteFigure:
        found = sorted({school for one in works for school, _ in self._reader.tally(one.id or 0).units})
        origins = tuple(Origin(one.id or 0, school_ids=tuple(found)) for one in works)
        return NoteFigure(counted(len(found), *_SCHOOLS), len(found), len(found), origins=origins)

    def _tasks(self, place: Place, *, with_values: bool) -> NoteFigure:
        from msoko_desktop.domain.analysis.tasks import insufficient

        work = self._work(place)
        if work is None or not work.tasks:
            return NOWHERE
        measures, key = self._reader.catalogue.for_tasks(work), self._row_key(place)
        row = next((one for one in self._rows_of(work, key, measures) if one.key == key), None)
        if row is None or any(one.n == 1 for one in row.figures.values()):
            return NOWHERE
        missed = [task.number for task in insufficient(work, row, self._reader.catalogue.rules)]
        by_number = {one.short_title: one for one in measures}
        figures = [row.figures[by_number[number].key] for number in missed]
        texts = [
            f"{number} ({_shown(by_number[number], one)})" if with_values else number
            for number, one in zip(missed, figures, strict=True)
        ]
        origins = tuple(origin for one in figures for origin in one.origins)
        word = "задания" if len(texts) == 1 else "заданий"  # in the genitive: «содержание задания 11»
        text = "; ".join(texts) if with_values else f"{word} {sentence_list(texts)}" if texts else ""
        n = min((one.n for one in figures), default=0)
        return NoteFigure(text, len(missed), n, any(one.small for one in figures), origins)

    def _measure(self, key: str, work: Assessment | None) -> Measure:
        """Return the measure of a place. Raises InputRefused where there is none, naming some that are."""
        known = self._reader.catalogue
        found = list(known.measures)
        if work is not None:
            found += [*known.for_tasks(work), *known.for_task_levels(work)]
            found += known.for_scale(work.scale)
        for one in found:
            if one.key == key:
                return one
        some = "{success_rate}, {quality_rate}, {mean_mark}, {mean_score}, {participants}, {people}, {tasks_low}"
        raise InputRefused(f"Место «{{{key[:40]}}}» программа заполнить не может. Известны, например: {some}.")


def _school_of(row: str) -> int | None:
    number = row.removeprefix("school ")
    return int(number) if number != row and number.isdecimal() and len(number) < 19 else None


def _noted(measure: Measure, figure: Figure) -> NoteFigure:
    counts = measure.kind is MeasureKind.COUNT
    if figure.value is None or (figure.n == 1 and not counts):
        return NOWHERE  # of one person it would be that person's result
    small = figure.small and not counts
    return NoteFigure(_shown(measure, figure), figure.value, figure.n, small, figure.origins)


def _shown(measure: Measure, figure: Figure) -> str:
    """Return a figure for a text, marked as in tables where it is of too few people."""
    marked = figure.small and measure.kind is not MeasureKind.COUNT
    return f"{figure_text(measure, figure)}{SMALL_SIGN if marked else ''}"


def _change_words(measure: Measure, old: Figure, new: Figure, moved: Figure, year: str) -> str:
    """Return «на 2,1 п. п. выше, чем в 2024/25 учебном году (участников 250, тогда 243; интервал −3,1 … +7,3; от
    случайного не отличить)».

    `moved` is the difference with its interval; the number is marked where it is of too few people.
    """
    shown = round(new.value or 0, measure.decimals) - round(old.value or 0, measure.decimals)
    told = [f"участников {new.n}, тогда {old.n}"] if old.n and new.n else []
    if moved.low is not None and moved.high is not None:
        bounds = [signed_words(bound, measure.decimals) for bound in (moved.low, moved.high)]
        told.append(f"интервал {' … '.join(bounds)}")
    chance = moved.low is None or moved.high is None or moved.low <= 0 <= moved.high
    told += [CHANCE] if chance else []
    people = f" ({'; '.join(told)})" if told else ""
    unit = " п. п." if measure.kind is MeasureKind.SHARE else ""
    text = f"{abs(shown):.{measure.decimals}f}"
    if not float(text):
        return f"на уровне {year} учебного года{SMALL_SIGN if moved.small else ''}{people}"
    text = text.replace(".", ",") + (SMALL_SIGN if moved.small else "")
    return f"на {text}{unit} {'выше' if shown > 0 else 'ниже'}, чем в {year} учебном году{people}"


def _period(works: Sequence[Assessment]) -> str:
    days = sorted(one.date for one in works if one.date is not None)
    if not days:
        return ""
    return date_dots(days[0]) if days[0] == days[-1] else f"{date_dots(days[0])} – {date_dots(days[-1])}"


AnyFigures = Figures | CollectedFigures
