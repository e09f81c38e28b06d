"""Notes on what schools gave in – a monitoring, a survey – in the way of notes on results: figures, tables, offers."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from msoko_desktop.domain.analysis.model import AnalysisTable
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.documents.notes import Collected, Kept, Note, NoteFigure, NoteKind, Source, parse_place
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.monitoring.model import YearKind
from msoko_desktop.domain.surveys import Survey
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.directions.directions import owners_of
from msoko_desktop.services.monitoring import list_monitorings
from msoko_desktop.services.notes import collected_monitoring, collected_survey
from msoko_desktop.services.notes.collected_monitoring import MonitoringFacts
from msoko_desktop.services.notes.collected_survey import SurveyFacts
from msoko_desktop.services.notes.keeping import find_like
from msoko_desktop.services.surveys import list_states, list_surveys
from msoko_desktop.storage.district_file import District

GONE = "{} в файле больше нет: пересчитать справку нельзя, её текст и числа остались как были."
_NOTHING = Kept(explanation="Сведений для этой таблицы нет.")
_NAMES = {NoteKind.MONITORING: "Мониторинга, о котором справка,", NoteKind.SURVEY: "Анкеты, о которой справка,"}
_WORDS = {NoteKind.MONITORING: collected_monitoring.WORDS, NoteKind.SURVEY: collected_survey.WORDS}
_TABLES = {NoteKind.MONITORING: collected_monitoring.TABLES, NoteKind.SURVEY: collected_survey.TABLES}


def collected_offers(d: District, kind: NoteKind) -> tuple[tuple[str, Collected], ...]:
    """Return what a note of a kind can tell of, each with its name: forms or surveys in each period with values."""
    if kind is NoteKind.MONITORING:
        return tuple(
            (f"{one.title}, {one.period_title}", Collected(one.form_id, one.period.year, one.period.part))
            for one in list_monitorings(d)
            if one.filled
        )
    found = {one.id or 0: one for one in list_surveys(d)}
    return tuple(
        (f"{one.title}, {one.year_title}", Collected(one.survey_id, _stored_year(found[one.survey_id], one.year)))
        for one in list_states(d)
        if one.filled
    )


def collected_of(d: District, direction: str, year: int) -> tuple[tuple[NoteKind, str, Collected], ...]:
    """Return what was filled in for a direction in a calendar year: the kind of its note, its name, what it is."""
    owners, surveys = owners_of(d), {one.id or 0: one for one in list_surveys(d)}
    found = [
        (
            NoteKind.MONITORING,
            f"{one.title}, {one.period_title}",
            Collected(one.form_id, one.period.year, one.period.part),
        )
        for one in list_monitorings(d)
        if one.filled and one.year == year and owners.get(one.direction) == direction
    ]
    for state in list_states(d):
        if state.filled and state.year == year and owners.get(state.direction) == direction:
            about = Collected(state.survey_id, _stored_year(surveys[state.survey_id], state.year))
            found.append((NoteKind.SURVEY, f"{state.title}, {state.year_title}", about))
    return tuple(found)


def _stored_year(survey: Survey, year: int) -> int:
    return year - (survey.years is YearKind.SCHOOL)


def find_note(d: District, kind: NoteKind, about: Collected) -> int | None:
    """Return the id of the newest note about a monitoring or a survey in a period, None where there is none."""
    return find_like(d, Note(kind, "", about.year, collected=about))


def about_collected(reader: ResultReader, kind: NoteKind, about: Collected | None) -> Note:
    """Return an empty note about a monitoring or a survey. Raises InputRefused for one not chosen, gone, empty."""
    if about is None or about.source_id is None:
        what = "мониторинг и период" if kind is NoteKind.MONITORING else "анкету и год"
        raise InputRefused(f"Выберите {what}, о которых составляется справка.")
    facts = _facts(reader, Note(kind, "", about.year, collected=about))
    if facts.is_empty:
        raise InputRefused(f"{facts.empty_words} Сначала внесите их.")
    return Note(kind, "", facts.school_year, collected=about, direction=facts.direction)


def _facts(reader: ResultReader, note: Note) -> MonitoringFacts | SurveyFacts:
    make = MonitoringFacts if note.kind is NoteKind.MONITORING else SurveyFacts
    try:
        return make(reader.district, note)
    except InputRefused as error:
        raise InputRefused(GONE.format(_NAMES[note.kind]), str(error)) from error


class CollectedFigures:
    """Fills the places of one note on what schools gave in, as `Figures` does for results."""

    works: tuple[Assessment, ...] = ()

    def __init__(self, reader: ResultReader, note: Note) -> None:
        self._reader = reader
        self._note = note
        self._known: MonitoringFacts | SurveyFacts | None = None

    @property
    def facts(self) -> MonitoringFacts | SurveyFacts:
        """What the file holds. Raises InputRefused where the form or the survey is gone."""
        if self._known is None:
            self._known = _facts(self._reader, self._note)
        return self._known

    @property
    def words(self) -> Mapping[str, str]:
        """What a place can ask for, as people call it."""
        return _WORDS[self._note.kind]

    def of(self, keys: Iterable[str]) -> dict[str, NoteFigure]:
        """Return the figures of places. Raises InputRefused for a place that nothing can fill."""
        return {key: self.figure(key) for key in keys}

    def figure(self, key: str) -> NoteFigure:
        """Return what stands in a place, without words where nothing is known. Raises InputRefused."""
        return self.facts.figure(self._checked(key))

    def name(self, key: str) -> str:
        """Return a place as people call it."""
        return self.words[self._checked(key)]

    def _checked(self, key: str) -> str:
        place = parse_place(key)
        if place.name in self.words and not place.row and place.assessment_id is None:
            return place.name
        some = ", ".join(f"{{{one}}}" for one in list(self.words)[:6])
        raise InputRefused(f"Место «{{{key[:40]}}}» программа заполнить не может. Известны, например: {some}.")


# --- tables and charts


def built_collected(reader: ResultReader, note: Note, source: Source) -> Kept:
    """Return what a table shows now. Raises InputRefused for one that there is none of, or whose source is gone."""
    if source.report not in _TABLES[note.kind]:
        raise InputRefused("Таблицы, которая показана в справке, больше нет. Удалите этот блок.")
    found = _facts(reader, note).table(source.report, source.part)
    if found is None or found.explanation or not found.rows:
        return _NOTHING
    if source.measures:
        found = replace(found, measures=tuple(one for one in found.measures if one.key in source.measures))
    return Kept(found) if found.measures and _has_figures(found) else _NOTHING


def _has_figures(table: AnalysisTable) -> bool:
    keys = {one.key for one in table.measures}
    return any(figure.value is not None for row in table.rows for key, figure in row.figures.items() if key in keys)


def titles_of_parts(reader: ResultReader, note: Note, source: Source) -> tuple[str, ...]:
    """Return the titles of the parts of a table now. Raises InputRefused where there are none."""
    facts = _facts(reader, note)
    parts = facts.parts(source.report) if isinstance(facts, SurveyFacts) else 1
    found = [facts.table(source.report, part) for part in range(parts)]
    if not any(found):
        raise InputRefused(_NOTHING.explanation)
    return tuple("" if one is None else one.title for one in found)


def parts_of_each(reader: ResultReader, note: Note, report: str) -> tuple[tuple[int, str], ...]:
    """Return the place and the title of each part of a table that has something to show."""
    facts = _facts(reader, note)
    parts = facts.parts(report) if isinstance(facts, SurveyFacts) else 1
    found = [(part, facts.table(report, part)) for part in range(parts)]
    return tuple((part, table.title) for part, table in found if table is not None)


def table_names(kind: NoteKind) -> Mapping[str, str]:
    """Return the tables a note of a kind can show, by the key of their report."""
    return _TABLES[kind]
