"""What analysis speaks of: a measure with its formula, a figure with its N and interval, where a figure came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

FEW = "*"
FEW_NOTE = "* – участников мало, показатель ненадёжен."
"""How a figure of few people is marked, and what the mark means."""


class MeasureKind(StrEnum):
    """What a measure is: SHARE in per cent (0 … 100), MEAN in points or marks, COUNT of people, INDEX without unit."""

    SHARE = "share"
    MEAN = "mean"
    COUNT = "count"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class Measure:
    """An indicator of results: its name for people, its formula as people read it, where the formula is written.

    `good` is 1 where more is better, -1 where less is, 0 where neither is. `counted` names what N of its figures are,
    where they are not people («школ», in the genitive); `doubt` says why a figure is marked as doubtful, where it is
    not for too few people.
    """

    key: str
    title: str
    kind: MeasureKind
    formula: str
    source: str
    good: int = 1
    decimals: int = 1
    short_title: str = ""
    counted: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """The cells a figure was made of: whose sheet, which view of it («schools», «classes», «pupils»), which columns.

    `school_ids` empty: the figure is typed (of the region, the country), `area` says whose. The view «context» is of
    no assessment (0): the context of the schools, `columns` are codes of indicators, `area` is the year.
    """

    assessment_id: int
    view: str = "schools"
    school_ids: tuple[int, ...] = ()
    class_name: str = ""
    columns: tuple[str, ...] = ()
    area: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with the number of people it is made of.

    `value` is None where nothing can be said (no participants, missing marks): never 0. `low` and `high` bound the
    confidence interval (Wilson for shares, t for means), None where there is none. `small`: N is below the threshold
    of the reference data, so the figure is shown as doubtful. `error` is the standard error of a mean (in the units of
    the value), None for everything else and where the spread is not known.
    """

    value: float | None
    n: int = 0
    low: float | None = None
    high: float | None = None
    small: bool = False
    origins: tuple[Origin, ...] = ()
    error: float | None = None


NOTHING = Figure(None)


class GroupKind(StrEnum):
    """What a row of an analysis stands for."""

    DISTRICT = "district"
    AREA = "area"  # the region, the country
    GROUP = "group"  # schools of a type, of a list, of the person's own group, of a cluster
    SCHOOL = "school"
    CLASS = "class"
    PUPILS = "pupils"  # a group of participants: with disabilities, repeaters, a mark


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A row of an analysis: a school, a class, a group of schools, the district, an area; its figures by measure.

    `key` is unique in its table («school 5», «class 5/8А», «group 3», «district», «area Россия»). `school_ids` are
    the schools in it.
    """

    key: str
    title: str
    kind: GroupKind
    figures: Mapping[str, Figure] = field(default_factory=dict)
    school_ids: tuple[int, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class AnalysisTable:
    """Rows × measures, ready to be shown, drawn and printed; `explanation` stands in place of it where there is none.

    `title` names the report, `subject` what it is of («ВПР 2026: Математика, 8 класс»), `notes` are the words under
    the table: what N is, which groups are small, which scales differ. `confidence` is that of the intervals of its
    figures (0 … 1), 0 where it is not known. `told`: where every row has a note, the notes are what is said; else they
    are a word beside figures, which are drawn.
    """

    title: str
    subject: str
    measures: tuple[Measure, ...]
    rows: tuple[GroupRow, ...] = ()
    notes: tuple[str, ...] = ()
    explanation: str = ""
    confidence: float = 0.0
    told: bool = True


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that something asks for a look – never a verdict: which rule found it, where, on what figures.

    `strength` is what the rule measured in its own `unit` (a share, a p-value, points); `threshold` what the rule asks
    for. `explanations` are causes that would explain it without anybody's fault.
    """

    rule: str
    title: str
    school_id: int | None
    assessment_id: int | None
    text: str
    n: int = 0
    strength: float | None = None
    threshold: float | None = None
    explanations: tuple[str, ...] = ()
    school_year: int | None = None
    origins: tuple[Origin, ...] = ()
    unit: str = ""
