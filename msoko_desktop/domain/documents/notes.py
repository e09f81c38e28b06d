"""An analytical note as values: its blocks, the figures in its words with where they came from, what would change."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from msoko_desktop.domain.analysis.distribution import Histogram
from msoko_desktop.domain.analysis.dynamics import CHANGE, column_key
from msoko_desktop.domain.analysis.model import AnalysisTable, Figure, GroupKind, Measure, MeasureKind, Origin
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import fixed_words, format_number, signed_words
from msoko_desktop.domain.plain_json import from_plain, to_plain

UNKNOWN = "–"
"""What stands where nothing is known."""

SMALL_SIGN = "*"
"""What marks a figure of too few people in a table."""

CHANGED = column_key("", CHANGE)
"""How the key of a measure ends that tells a change, so that its sign is shown."""

MOST_BLOCKS = 300
_PLACE = re.compile(r"\{([^{}]*)\}")
_KEY = re.compile(r"((?:tasks?:)?[^:@{}\s][^:@{}]*)(?::([^:@{}]+))?(?:@(\d{1,18}))?")


class NoteKind(StrEnum):
    """What a note is about."""

    ASSESSMENT = "assessment"
    PROCEDURE = "procedure"
    YEAR = "year"
    SCHOOL = "school"
    EFFECTIVENESS = "effectiveness"
    DIRECTION = "direction"
    DIRECTION_EFFECT = "direction_effect"
    MONITORING = "monitoring"
    SURVEY = "survey"

    @property
    def is_collected(self) -> bool:
        """Whether the note tells of what schools gave in, not of results of works."""
        return self in (NoteKind.MONITORING, NoteKind.SURVEY)

    @property
    def label(self) -> str:
        """The kind in Russian, as it stands in lists."""
        return _KINDS[self]

    @property
    def tells_effect(self) -> bool:
        """Whether the note analyses the effect of measures."""
        return self in (NoteKind.EFFECTIVENESS, NoteKind.DIRECTION_EFFECT)

    @property
    def of_direction(self) -> bool:
        """Whether the note tells of a direction in a calendar year, not of results."""
        return self in (NoteKind.DIRECTION, NoteKind.DIRECTION_EFFECT)


_KINDS = {
    NoteKind.ASSESSMENT: "По одной работе",
    NoteKind.PROCEDURE: "По процедуре за год",
    NoteKind.YEAR: "Комплексный анализ года",
    NoteKind.SCHOOL: "По одной школе",
    NoteKind.EFFECTIVENESS: "Анализ эффективности мер",
    NoteKind.DIRECTION: "Анализ по направлению",
    NoteKind.DIRECTION_EFFECT: "Анализ эффективности мер по направлению",
    NoteKind.MONITORING: "По мониторингу",
    NoteKind.SURVEY: "По анкете",
}


class BlockKind(StrEnum):
    """What a block of a note is; CONCLUSION is a text that the person writes."""

    HEADING = "heading"
    TEXT = "text"
    TABLE = "table"
    CHART = "chart"
    CONCLUSION = "conclusion"

    @property
    def label(self) -> str:
        """The kind in Russian."""
        return _BLOCKS[self]

    @property
    def is_text(self) -> bool:
        """Whether the block is words that the person edits."""
        return self in (BlockKind.HEADING, BlockKind.TEXT, BlockKind.CONCLUSION)


_BLOCKS = {
    BlockKind.HEADING: "Заголовок раздела",
    BlockKind.TEXT: "Текст",
    BlockKind.TABLE: "Таблица",
    BlockKind.CHART: "Диаграмма",
    BlockKind.CONCLUSION: "Ваш текст",
}


class ChartForm(StrEnum):
    """How a chart shows a report: bars with intervals, stacked marks, lines over years, a histogram of scores."""

    BARS = "bars"
    MARKS = "marks"
    LINES = "lines"
    HISTOGRAM = "histogram"

    @property
    def label(self) -> str:
        """The form in Russian."""
        return _FORMS[self]


_FORMS = {
    ChartForm.BARS: "столбцы",
    ChartForm.MARKS: "доли отметок",
    ChartForm.LINES: "по годам",
    ChartForm.HISTOGRAM: "распределение баллов",
}


@dataclass(frozen=True, slots=True)
class Source:
    """Which report a table or a chart shows: the key of the report and the choice for it.

    `part` is the place of the table among those of the report, from 0. `group_by` is a code of the choice.
    """

    report: str
    part: int = 0
    assessment_ids: tuple[int, ...] = ()
    school_years: tuple[int, ...] = ()
    school_ids: tuple[int, ...] = ()
    group_by: str = "school"
    measures: tuple[str, ...] = ()
    form: ChartForm = ChartForm.BARS


@dataclass(frozen=True, slots=True)
class Kept:
    """What a report showed when it was taken into the note: a table or a histogram, else why there is none.

    `breaks` are the years (in which a school year begins) from which on another scale was in use.
    """

    table: AnalysisTable | None = None
    histogram: Histogram | None = None
    explanation: str = ""
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteBlock:
    """A block: words with places in braces (one line a paragraph), or a table or a chart of a report.

    `text` of a table or a chart is its title, `hint` tells the person what a conclusion is to say.
    """

    kind: BlockKind
    text: str = ""
    source: Source | None = None
    kept: Kept | None = None
    hint: str = ""


@dataclass(frozen=True, slots=True)
class NoteFigure:
    """What stands in a place: the words shown, and of a number its value, N, whether N is small, its cells."""

    text: str
    value: float | None = None
    n: int = 0
    small: bool = False
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Collected:
    """What schools gave in: the id of a monitoring form or of a survey (None: it is gone), the year and part of it.

    The year is that of the form's periods: a calendar year, or the one in which a school year begins.
    """

    source_id: int | None
    year: int
    part: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """An analytical note: what it is about, its title (one line a row), its blocks, its figures by their places.

    `school_year` is the calendar year in which the school year begins (of a monitoring of a calendar year: of the
    school year that ends in it); `collected` is given for a note on a monitoring or a survey. `changed` is the moment
    of the last change in ISO form, `document_id` the line of the register under which the note was put on record.
    `direction` is the code of the direction it was written for ("": the one that the rules of the cycle name).
    """

    kind: NoteKind
    title: str
    school_year: int
    blocks: tuple[NoteBlock, ...] = ()
    figures: Mapping[str, NoteFigure] = field(default_factory=dict)
    procedure: str = ""
    assessment_id: int | None = None
    school_id: int | None = None
    changed: str = ""
    document_id: int | None = None
    id: int | None = None
    direction: str = ""
    collected: Collected | None = None

    @property
    def subject(self) -> tuple[object, ...]:
        """What the note is about: two notes of one kind with the same subject tell of the same thing."""
        if self.collected is not None:
            return (self.kind, self.collected)
        return (self.kind, self.school_year, self.procedure, self.assessment_id, self.school_id)


class Place(NamedTuple):
    """A place in braces: {success_rate:school 5@12} – what, of which row (""), of which work (None: the note's)."""

    name: str
    row: str = ""
    assessment_id: int | None = None

    @property
    def key(self) -> str:
        """The place as it stands in braces."""
        row = f":{self.row}" if self.row else ""
        work = f"@{self.assessment_id}" if self.assessment_id is not None else ""
        return f"{self.name}{row}{work}"


class NoteChange(NamedTuple):
    """A figure that would be another one if the note were worked out anew: where it stands, the old, the new."""

    where: str
    old: str
    new: str


# --- words with places


def parse_place(key: str) -> Place:
    """Return what a place asks for. Raises InputRefused for one that cannot be read."""
    match = _KEY.fullmatch(key.strip())
    if match is None:
        raise InputRefused(f"Место «{{{key[:40]}}}» не читается. Напишите его так: {{success_rate}}.")
    return Place(match[1].strip(), (match[2] or "").strip(), int(match[3]) if match[3] else None)


def places_of(text: str) -> tuple[str, ...]:
    """Return the places of a text as they stand in braces, each once. Raises InputRefused for braces without a pair."""
    if "{" in (rest := _PLACE.sub("", text)) or "}" in rest:
        raise InputRefused("В тексте справки есть фигурная скобка без пары. Закройте или уберите её.")
    found = tuple(dict.fromkeys(_PLACE.findall(text)))
    for key in found:
        parse_place(key)
    return found


def used_places(note: Note) -> tuple[str, ...]:
    """Return the places of the title and of all blocks in their order, each once. Raises InputRefused."""
    texts = [note.title, *(block.text for block in note.blocks)]
    return tuple(dict.fromkeys(key for text in texts for key in places_of(text)))


def filled(text: str, figures: Mapping[str, NoteFigure]) -> str:
    """Return a text with its places shown as figures, a dash where nothing is known."""
    return _PLACE.sub(lambda match: _known(figures.get(match[1])), text)


def with_places(text: str, changed: Mapping[str, str]) -> str:
    """Return a text in which places are called by other names."""
    return _PLACE.sub(lambda match: f"{{{changed.get(match[1], match[1])}}}", text)


def _known(figure: NoteFigure | None) -> str:
    return figure.text if figure is not None and figure.text else UNKNOWN


# --- figures as words


def figure_text(measure: Measure, figure: Figure, *, unit: bool = True) -> str:
    """Return a figure for people: «87,5 %», a dash where nothing is known; without `unit` as it stands in a table."""
    if figure.value is None:
        return UNKNOWN
    decimals = 0 if measure.kind is MeasureKind.COUNT else measure.decimals
    text = fixed_words(figure.value, decimals)
    if measure.kind is MeasureKind.SHARE and unit:
        return f"{text} %"
    return text


def cell_words(measure: Measure, figure: Figure) -> str:
    """Return a figure as it stands in a table of a note, marked where it is of too few people; a change has its sign
    and its interval."""
    text = figure_text(measure, figure, unit=False)
    changed = measure.key.endswith(CHANGED) and figure.value is not None
    if changed and text[0].isdigit() and text.strip("0,"):
        text = f"+{text}"
    small = figure.small and figure.value is not None and measure.kind is not MeasureKind.COUNT
    text = f"{text}{SMALL_SIGN}" if small else text
    if changed and figure.low is not None and figure.high is not None:
        low, high = (signed_words(bound, measure.decimals) for bound in (figure.low, figure.high))
        text = f"{text} ({low} … {high})"
    return text


# --- what would change


def differences(old: Note, new: Note, names: Mapping[str, str]) -> tuple[NoteChange, ...]:
    """Return what differs between a note and the same one worked out anew: figures of the text, tables, charts.

    `names` are words for people by place.
    """
    found = [
        NoteChange(names.get(key, key), _known(old.figures.get(key)), _known(new.figures.get(key)))
        for key in used_places(new)
        if _known(old.figures.get(key)) != _known(new.figures.get(key))
    ]
    for before, after in zip(old.blocks, new.blocks, strict=True):
        if before.kind is BlockKind.TABLE or before.kind is BlockKind.CHART:
            title = filled(after.text, new.figures) or after.kind.label
            found += _of_kept(title, before.kept or Kept(), after.kept or Kept())
    return tuple(dict.fromkeys(found))


def _of_kept(title: str, old: Kept, new: Kept) -> Iterator[NoteChange]:
    before, after = dict(_cells(old)), dict(_cells(new))
    for where in dict.fromkeys((*before, *after)):
        if before.get(where) != after.get(where):
            yield NoteChange(f"{title}: {where}", before.get(where, UNKNOWN), after.get(where, UNKNOWN))


def _cells(kept: Kept) -> Iterable[tuple[str, str]]:
    """Yield what stands in a table or under a chart with the words for its place."""
    if kept.explanation:
        yield "содержание", kept.explanation
    if kept.table is not None:
        for row in kept.table.rows:
            for one in kept.table.measures:
                if one.key in row.figures:
                    yield f"{row.title}, {one.title}", cell_words(one, row.figures[one.key])
        yield "примечания", " ".join(kept.table.notes)
    if kept.histogram is not None:
        for start, count in zip(kept.histogram.starts, kept.histogram.counts, strict=True):
            yield f"балл {format_number(start)}, участников", str(count)


# --- storage


def shown_title(note: Note) -> str:
    """Return the title of a note in one line with its places filled: «Аналитическая справка о результатах …»."""
    lines = [line.strip() for line in filled(note.title, note.figures).split("\n") if line.strip()]
    if not lines:
        return "Аналитическая справка"
    first = lines[0].capitalize() if lines[0].isupper() else lines[0]
    return " ".join((first, *lines[1:]))


class NoteContent(NamedTuple):
    """What of a note has no column of its own."""

    title: str = ""
    procedure: str = ""
    blocks: tuple[NoteBlock, ...] = ()
    figures: Mapping[str, NoteFigure] = {}
    period: tuple[int, int] | None = None


def note_json(note: Note) -> str:
    """Return what of a note has no column of its own, its title with places among it."""
    data: dict[str, Any] = {
        "title": note.title,
        "procedure": note.procedure,
        "blocks": to_plain(note.blocks),
        "figures": to_plain(note.figures),
    }
    if note.collected is not None:
        data["period"] = [note.collected.year, note.collected.part]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def read_json(content: str) -> NoteContent:
    """Return what `note_json` wrote. Raises ValueError for anything else."""
    data: Any = json.loads(content)
    if data == []:
        return NoteContent()
    if not isinstance(data, dict) or set(data) | {"period"} != set(NoteContent._fields):
        raise ValueError("no note")
    if not isinstance(data["title"], str) or not isinstance(data["procedure"], str):
        raise ValueError("no title or procedure of a note")
    if not isinstance(data["blocks"], list) or len(data["blocks"]) > MOST_BLOCKS:
        raise ValueError("no blocks of a note, or too many")
    if not isinstance(data["figures"], dict):
        raise ValueError("no figures of a note")
    blocks = tuple(from_plain(NoteBlock, one) for one in data["blocks"])
    figures = {key: from_plain(NoteFigure, one) for key, one in data["figures"].items()}
    return NoteContent(data["title"], data["procedure"], blocks, figures, _period(data.get("period")))


def _period(data: Any) -> tuple[int, int] | None:
    if data is None:
        return None
    if not isinstance(data, list) or len(data) != 2 or not all(isinstance(one, int) for one in data):
        raise ValueError("no period of a note")
    return data[0], data[1]


def is_whole_area(kind: GroupKind) -> bool:
    """Tell whether a row stands for the district or for an area beside it."""
    return kind in (GroupKind.DISTRICT, GroupKind.AREA)
