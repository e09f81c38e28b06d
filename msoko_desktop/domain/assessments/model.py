"""An assessment (a subject and grade of a procedure in a school year), its tasks, its scale, results of pupils."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum


class ResultKind(StrEnum):
    """In what the result of a pupil is told."""

    MARK = "mark"  # 2 … 5
    SCORE = "score"  # a test score, mostly 0 … 100, with a least score to pass
    PASS = "pass"  # зачёт / незачёт  # noqa: S105  # not a password
    LEVEL = "level"  # levels of a study like PISA


class TaskLevel(StrEnum):
    """How hard a task is: базовый, повышенный, высокий."""

    NONE = ""
    BASIC = "Б"
    ADVANCED = "П"
    HIGH = "В"


@dataclass(frozen=True, slots=True)
class Task:
    """A task or criterion as the paper numbers it («1», «9.1», «1К1»), its maximum in points, level, what it checks.

    `part` names a group that a condition of the scale speaks of («геометрия», «грамотность»).
    """

    number: str
    maximum: float
    level: TaskLevel = TaskLevel.NONE
    checks: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """At least `minimum` points (criteria) in the tasks of a part, or the band's `fallback` is given instead."""

    part: str
    minimum: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """The primary (or test) scores `minimum` … `maximum`, both included, that give `label` («3», «зачёт»).

    Where one of the conditions is not met, `fallback` is given instead («5» → «4»), if its own conditions are met. A
    scale that only names its results (levels without scores) has 0 … 0 in each band.
    """

    label: str
    minimum: float
    maximum: float
    condition: Condition | None = None
    fallback: str = ""
    more: tuple[Condition, ...] = ()  # further conditions, all of which have to be met

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """All conditions of the band."""
        return self.more if self.condition is None else (self.condition, *self.more)


@dataclass(frozen=True, slots=True)
class Threshold:
    """A least score that means something besides the mark: the certificate, a university, a profile class."""

    title: str
    minimum: float


@dataclass(frozen=True, slots=True)
class MarkScale:
    """How scores become results, and where that is written.

    `bands` go from the lowest label to the highest and leave no score of 0 … `maximum` out. `low` are the labels that
    count as not passed. `high` is the least score of a high result (ЕГЭ 81), None where there is none. `source` is the
    letter or description with its number; `verified` tells whether it was read there. `year` is the calendar year in
    which the school year ends that the scale is meant for. `per_cent`: the bands are per cent (0 … 100) of the most
    points the tasks can bring, or of `maximum` where there are no tasks.
    """

    kind: ResultKind = ResultKind.MARK
    title: str = ""
    year: int | None = None
    source: str = ""
    verified: bool = False
    maximum: float | None = None
    bands: tuple[Band, ...] = ()
    low: tuple[str, ...] = ("2",)
    high: float | None = None
    thresholds: tuple[Threshold, ...] = ()
    note: str = ""
    per_cent: bool = False


@dataclass(frozen=True, slots=True)
class Assessment:
    """One subject and grade of a procedure: `school_year` is the year in which the school year begins.

    `procedure` and `subject` are codes of the reference data, or the person's own words where those have none.
    `variant` tells apart what is alike else (base and profile mathematics). `declared` is the number of participants
    that was announced.
    """

    school_year: int
    procedure: str
    subject: str
    grade: int
    date: dt.date | None = None
    variant: str = ""
    scale: MarkScale = field(default_factory=MarkScale)
    tasks: tuple[Task, ...] = ()
    declared: int | None = None
    note: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Pupil:
    """The result of a pupil: the code instead of the name, points by task (None: not done or not known).

    `given_primary` and `given_mark` are what a paper or a report says; `primary_score` and `mark` are what counts:
    the sum of the points and the mark of the scale where they can be worked out, else what is given. `journal_mark` is
    that of the class register. `name` is empty unless the file keeps names.
    """

    code: str
    school_id: int
    class_name: str = ""
    variant: str = ""
    scores: tuple[float | None, ...] = ()
    given_primary: float | None = None
    given_mark: str = ""
    primary_score: float | None = None
    test_score: float | None = None
    mark: str = ""
    journal_mark: str = ""
    name: str = ""
    id: int | None = None


class SheetStatus(StrEnum):
    """How far the results of a school in an assessment have come."""

    NOTHING = "nothing"
    DRAFT = "draft"
    CHECKED = "checked"


class SheetOrigin(StrEnum):
    """Where the results came from."""

    TYPED = "typed"
    FORM = "form"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The results of one school in one assessment as a thing that is drafted and checked; dates are local."""

    assessment_id: int
    school_id: int
    status: SheetStatus = SheetStatus.NOTHING
    origin: SheetOrigin = SheetOrigin.TYPED
    changed: dt.datetime | None = None
    checked: dt.datetime | None = None
    file_name: str = ""
    form_made: dt.datetime | None = None
