"""An occurrence that is followed: what the plan asks for, what was recorded of it, and the state that follows."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

Window = tuple[dt.date, dt.date]
"""The first and the last day of an occurrence, both included; the last is the day by which it is done."""


class Origin(StrEnum):
    """Where the dates of an occurrence come from."""

    PHRASE = "phrase"  # the deadline phrase of the plan
    SCHEDULE = "schedule"  # an entry of an external schedule it is bound to
    TURN = "turn"  # schools that take turns over the years
    ADDED = "added"  # a person


class Progress(StrEnum):
    """What a person has said of an occurrence; this is what is stored."""

    PLANNED = "planned"
    IN_WORK = "in_work"
    DONE = "done"
    CANCELLED = "cancelled"


class State(StrEnum):
    """How an occurrence stands on a given day; worked out, never stored. The order is that of legends."""

    OVERDUE = "overdue"
    PLANNED = "planned"
    MOVED = "moved"
    IN_WORK = "in_work"
    DONE = "done"
    DONE_LATE = "done_late"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        """The state in Russian, as it stands in tables."""
        return _LABELS[self]

    @property
    def letter(self) -> str:
        """One Russian letter that tells the state apart where colour alone would not."""
        return _LETTERS[self]

    @property
    def is_closed(self) -> bool:
        """Whether nothing is left to do."""
        return self in (State.DONE, State.DONE_LATE, State.CANCELLED)


_LABELS = {
    State.OVERDUE: "просрочено",
    State.PLANNED: "запланировано",
    State.MOVED: "перенесено",
    State.IN_WORK: "в работе",
    State.DONE: "выполнено",
    State.DONE_LATE: "выполнено с опозданием",
    State.CANCELLED: "отменено",
}
_LETTERS = {
    State.OVERDUE: "!",
    State.PLANNED: "П",
    State.MOVED: "→",
    State.IN_WORK: "Р",
    State.DONE: "В",
    State.DONE_LATE: "О",
    State.CANCELLED: "×",
}


class EvidenceKind(StrEnum):
    """What proves that an occurrence was carried out."""

    DOCUMENT = "document"
    FILE = "file"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A proof: a document of the register, a stored file (`size` in bytes, `sha256` of its content), or a link.

    Of a document, `order_id` is given for an order, `document_id` for any other line of the register; neither where
    it was deleted since. `title` is what a person reads: the document's requisites, the file's name, the words for the
    link.
    """

    id: int
    kind: EvidenceKind
    title: str
    link: str = ""
    order_id: int | None = None
    file_id: int | None = None
    size: int = 0
    sha256: str = ""
    document_id: int | None = None


@dataclass(frozen=True, slots=True)
class SchoolTick:
    """A school that has done its part, and when."""

    school_id: int
    done_on: dt.date


@dataclass(frozen=True, slots=True)
class PlannedOccurrence:
    """An occurrence as the plan has it, before anything was recorded.

    `approximate`: only the usual days are known. `entry_id` is the entry of the schedule it is bound to, `note` that
    entry's title. `schools` are the ids of those whose turn it is.
    """

    start: dt.date
    due: dt.date
    approximate: bool = False
    origin: Origin = Origin.PHRASE
    entry_id: int | None = None
    note: str = ""
    schools: tuple[int, ...] = ()

    @property
    def window(self) -> Window:
        """The first and the last day."""
        return self.start, self.due


@dataclass(frozen=True, slots=True)
class OccurrenceRecord:
    """What a person has recorded of one occurrence of a line's deadline (`part` 0 the whole line, 1 … its parts).

    `planned` is the window that the record was made for (None: the occurrence was added by hand), `entry_id` the
    schedule's entry if it was bound to one. `start` and `due` are the days it was moved to or, for an added one, its
    days. `reason` says why it was moved or cancelled.
    """

    id: int
    line_id: int
    part: int = 0
    planned: Window | None = None
    entry_id: int | None = None
    progress: Progress = Progress.PLANNED
    start: dt.date | None = None
    due: dt.date | None = None
    done_on: dt.date | None = None
    done_by: str = ""
    note: str = ""
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()
    ticks: tuple[SchoolTick, ...] = ()

    @property
    def window(self) -> Window:
        """The days in force: those it was moved to, else those it was planned for."""
        planned = self.planned or (self.start or dt.date.min, self.due or dt.date.min)
        return self.start or planned[0], self.due or planned[1]

    @property
    def is_added(self) -> bool:
        """Whether a person added the occurrence by hand."""
        return self.planned is None and self.entry_id is None

    @property
    def is_bare(self) -> bool:
        """Whether nothing is said in it: its evidence was removed, or the schools that were ticked off are gone."""
        said = self.due or self.done_on or self.done_by or self.note or self.reason or self.evidence or self.ticks
        return not self.is_added and self.progress is Progress.PLANNED and not said


@dataclass(frozen=True, slots=True)
class OccurrenceRef:
    """Names one occurrence to the services: by its record where there is one, else by its place in the plan."""

    line_id: int
    part: int = 0
    planned: Window | None = None
    entry_id: int | None = None
    record_id: int | None = None


def _digits(day: dt.date) -> str:
    """Return «20261015»; five times as fast as `strftime`, and every page asks for thousands of keys."""
    return day.isoformat().replace("-", "")


@dataclass(frozen=True, slots=True)
class TrackedOccurrence:
    """One dated instance of an activity with all that a page shows of it.

    `planned` is None for one that a person added; `record` is None where nothing was recorded. `number`, `title`,
    `phrase`, `executors` are those of the line, or of its part where the deadlines are stacked. `position` orders the
    lines of a plan. `start` is the first day on which it can be worked at, `due` the day by which it is to be done:
    those of the plan, or those it was moved to.
    """

    plan_id: int
    line_id: int
    part: int
    position: int
    number: str
    title: str
    phrase: str
    executors: str
    planned: PlannedOccurrence | None
    record: OccurrenceRecord | None = None
    section: str = ""
    start: dt.date = field(init=False)
    due: dt.date = field(init=False)

    def __post_init__(self) -> None:
        """Work the days out once: pages sort and search tens of thousands of occurrences by them."""
        planned, record = self.planned, self.record
        if record is not None and (planned is None or record.due is not None):
            start, due = record.window
        else:
            assert planned is not None  # noqa: S101  # one of the two is always there
            start, due = planned.window
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "due", due)

    @property
    def window(self) -> Window:
        """The days in force."""
        return self.start, self.due

    @property
    def is_moved(self) -> bool:
        """Whether a person moved it away from the days of the plan."""
        return self.planned is not None and self.window != self.planned.window

    @property
    def is_approximate(self) -> bool:
        """Whether only the usual days are known."""
        return self.planned is not None and self.planned.approximate and not self.is_moved

    @property
    def origin(self) -> Origin:
        """Where its dates come from."""
        return Origin.ADDED if self.planned is None else self.planned.origin

    @property
    def ref(self) -> OccurrenceRef:
        """Its name for the services."""
        record_id = None if self.record is None else self.record.id
        if self.planned is None:
            return OccurrenceRef(self.line_id, self.part, record_id=record_id)
        return OccurrenceRef(self.line_id, self.part, self.planned.window, self.planned.entry_id, record_id)

    @property
    def key(self) -> str:
        """A name that stays the same while the occurrence does, moved or done: «12.0.20261001-20261031».

        Line, part, and then the planned days, «e» and the schedule's entry, or «a» and the added record's id.
        """
        if self.planned is None:
            mark = f"a{self.record.id if self.record else 0}"
        elif self.planned.entry_id is not None:
            mark = f"e{self.planned.entry_id}"
        else:
            mark = f"{_digits(self.planned.start)}-{_digits(self.planned.due)}"
        return f"{self.line_id}.{self.part}.{mark}"

    @property
    def done_on(self) -> dt.date | None:
        """The day it was done, None where it was not."""
        done = self.record is not None and self.record.progress is Progress.DONE
        return (self.record.done_on or self.due) if done and self.record is not None else None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What proves that it was done."""
        return () if self.record is None else self.record.evidence

    @property
    def note(self) -> str:
        """What a person noted of it."""
        return "" if self.record is None else self.record.note

    @property
    def reason(self) -> str:
        """Why it was moved or cancelled."""
        return "" if self.record is None else self.record.reason

    @property
    def ticks(self) -> tuple[SchoolTick, ...]:
        """The schools that have done their part."""
        return () if self.record is None else self.record.ticks

    def state(self, today: dt.date) -> State:
        """Return how it stands on a day; what was done later than that day counts as not done yet."""
        record, progress = self.record, Progress.PLANNED if self.record is None else self.record.progress
        if progress is Progress.CANCELLED:
            return State.CANCELLED
        done_on = self.done_on
        if done_on is not None and done_on <= today:
            return State.DONE_LATE if done_on > self.due else State.DONE
        if self.due < today:
            return State.OVERDUE
        if progress is Progress.IN_WORK or (record is not None and any(t.done_on <= today for t in record.ticks)):
            return State.IN_WORK
        return State.MOVED if self.is_moved else State.PLANNED

    def overlaps(self, first: dt.date, last: dt.date) -> bool:
        """Whether any of its days lies between the two, both included."""
        return self.start <= last and self.due >= first


def in_order(item: TrackedOccurrence) -> tuple[dt.date, int, int, int]:
    """Return by what occurrences are ordered everywhere: the last day, then plan, line and part."""
    return item.due, item.plan_id, item.position, item.part


@dataclass(frozen=True, slots=True)
class Undated:
    """A deadline without a date: the line (or its part), and one Russian line on what would give it one.

    `window` bounds it where the phrase names at least the year. `schedule_code` is the schedule the phrase names.
    `interval_years` and `per_school` are those of «1 раз в N лет для каждой ОО».
    """

    plan_id: int
    line_id: int
    part: int
    position: int
    number: str
    title: str
    phrase: str
    executors: str
    reason: str
    window: Window | None = None
    schedule_code: str = ""
    interval_years: int | None = None
    per_school: bool = False


@dataclass(frozen=True, slots=True)
class Unfit:
    """Something recorded that the plan no longer asks for, kept for a person's decision.

    `proposal` is the planned occurrence without a record that lies nearest, None where there is none.
    """

    plan_id: int
    line_id: int
    part: int
    number: str
    title: str
    phrase: str
    record: OccurrenceRecord
    proposal: PlannedOccurrence | None = None
