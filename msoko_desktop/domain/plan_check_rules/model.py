"""What the rules of the check work with: the plan prepared for reading, its surroundings, and what a rule finds."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from msoko_desktop.domain.deadlines.model import Deadline
from msoko_desktop.domain.language.abbreviations import (
    KnownAbbreviations,
    explained_in,
    explained_under,
    find_abbreviations,
)
from msoko_desktop.domain.language.russian import one_line, shortened
from msoko_desktop.domain.plans import outline
from msoko_desktop.domain.plans.executor_split import match_executors
from msoko_desktop.domain.plans.executors import ExecutorDirectory, ExecutorMatch
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine, part_deadlines
from msoko_desktop.domain.timetable.periods import PlanPeriod

ReadDeadline = Callable[[str, PlanPeriod], Deadline]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: the line (None: the plan itself), the cell, a Russian sentence, and what would mend it.

    `proposal` is the whole mended text of the cell (of the plan's title where the line is None). Two rules propose
    something else: `plan_period` the two days of a period, `abbreviation_unexplained` an entry «short – meaning».
    """

    line: int | None
    column: ColumnKind | None
    text: str
    proposal: str | None = None


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What the check has to know besides the plan.

    `read_deadline` reads a phrase against a period, `is_day_off` tells days off, `today` is the present day.
    `own_district` is the district's name («Озёрский район», any case form), `other_districts` names or stems of
    others («Шемышейский», «шемышейск»). `school_year` is the present school year, offered to a plan without a period.
    """

    directory: ExecutorDirectory
    read_deadline: ReadDeadline
    is_day_off: Callable[[dt.date], bool]
    today: dt.date
    known: KnownAbbreviations
    own_district: str = ""
    other_districts: tuple[str, ...] = ()
    school_year: PlanPeriod | None = None


#: The columns of free text, in the order in which a reader's eye meets them.
TEXT_COLUMNS = (ColumnKind.TITLE, ColumnKind.INDICATORS, ColumnKind.EXPECTED_RESULT, ColumnKind.NOTE)
ALL_COLUMNS = (
    ColumnKind.TITLE,
    ColumnKind.DEADLINE,
    ColumnKind.EXECUTORS,
    ColumnKind.INDICATORS,
    ColumnKind.EXPECTED_RESULT,
    ColumnKind.NOTE,
)
_WITHOUT_COLUMNS = frozenset({ColumnKind.NUMBER, ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.EXECUTORS})


class Sheet:
    """A plan as the rules read it: everything that several rules need is worked out once."""

    def __init__(self, plan: Plan, context: CheckContext) -> None:
        self.plan = plan
        self.context = context
        self.lines = plan.lines
        self.columns = frozenset(plan.column_kinds()) or _WITHOUT_COLUMNS

    @cached_property
    def paths(self) -> tuple[tuple[int, ...], ...]:
        """For each line the indexes of the lines above it in rank."""
        return outline.paths(self.lines)

    @cached_property
    def activities(self) -> tuple[int, ...]:
        """The indexes of the activities."""
        return tuple(i for i, line in enumerate(self.lines) if line.kind is LineKind.ACTIVITY)

    @cached_property
    def headings(self) -> frozenset[int]:
        """The indexes of activities that have sub-activities and so may have empty cells."""
        lines = self.lines
        return frozenset(i for path in self.paths for i in path if lines[i].kind is LineKind.ACTIVITY)

    @cached_property
    def period(self) -> PlanPeriod:
        """The period phrases are read against: the plan's, else the present school or calendar year."""
        year = self.context.today.year
        calendar_year = PlanPeriod(dt.date(year, 1, 1), dt.date(year, 12, 31))
        return self.plan.period or self.context.school_year or calendar_year

    @cached_property
    def readings(self) -> dict[int, tuple[Deadline, ...]]:
        """The deadlines of each activity that has any: one, or one for each of its parts."""
        found: dict[int, tuple[Deadline, ...]] = {}
        for index in self.activities:
            line = self.lines[index]
            phrases = [phrase for _, phrase in part_deadlines(line)] or [line.deadline]
            if line.deadline.strip():
                found[index] = tuple(self.context.read_deadline(phrase, self.period) for phrase in phrases)
        return found

    @cached_property
    def executors(self) -> dict[int, tuple[ExecutorMatch, ...]]:
        """The executors of each activity that has any."""
        found: dict[int, tuple[ExecutorMatch, ...]] = {}
        known: dict[str, tuple[ExecutorMatch, ...]] = {}
        for index in self.activities:
            text = self.lines[index].executors
            if text.strip():
                if text not in known:
                    known[text] = match_executors(text, self.context.directory)
                found[index] = known[text]
        return found

    def above(self, index: int) -> tuple[PlanLine, ...]:
        """The activities above an activity, which lend it their deadline and executors."""
        return tuple(self.lines[i] for i in self.paths[index] if self.lines[i].kind is LineKind.ACTIVITY)

    @cached_property
    def _filled(self) -> tuple[tuple[int, ColumnKind, str], ...]:
        """All filled cells as (line, column, text), in the order of the paper."""
        return tuple(
            (index, column, text)
            for index, line in enumerate(self.lines)
            for column in ALL_COLUMNS
            if (text := line.cell(column)).strip()
        )

    def cells(self, columns: tuple[ColumnKind, ...] = ALL_COLUMNS) -> list[tuple[int, ColumnKind, str]]:
        """The filled cells of some columns as (line, column, text), in the order of the paper."""
        return [cell for cell in self._filled if columns is ALL_COLUMNS or cell[1] in columns]

    @cached_property
    def shorts(self) -> tuple[tuple[int | None, ColumnKind | None, str, tuple[str, ...]], ...]:
        """The texts that hold abbreviations, with these in their order."""
        found = ((*place, tuple(short for _, short in find_abbreviations(place[2]))) for place in self.texts())
        return tuple(place for place in found if place[3])

    @cached_property
    def explained(self) -> frozenset[str]:
        """The abbreviations that need no explanation: common ones, legal forms, those the plan itself explains."""
        common = self.context.known.common | self.context.directory.legal_forms
        return common | explained_under(self.plan) | explained_in(text for _, _, text, _ in self.shorts)

    def texts(self, columns: tuple[ColumnKind, ...] = ALL_COLUMNS) -> list[tuple[int | None, ColumnKind | None, str]]:
        """The plan's title, as (None, None, text), and all filled cells."""
        title: list[tuple[int | None, ColumnKind | None, str]] = [(None, None, self.plan.title)]
        return [*title, *self.cells(columns)]

    def name(self, index: int) -> str:
        """How a line is called in a sentence: «п. 2.1», or by its text."""
        line = self.lines[index]
        return f"п. {line.number}" if line.number else f"«{shortened(line.title, 40)}»"


def place_of(plan: Plan, index: int) -> str:
    """Return how a line of a plan is called for a person: «п. 2.1», «раздел 2», or «строка «…»»."""
    line = plan.lines[index]
    if line.number:
        return f"{'раздел' if line.kind is LineKind.SECTION else 'п.'} {line.number}"
    kind = "раздел" if line.kind is LineKind.SECTION else "строка"
    return f"{kind} «{shortened(line.title, 40)}»" if line.title.strip() else f"{kind} без названия"


def excerpt(text: str, start: int, end: int, around: int = 18) -> str:
    """Return the piece of a text at [start, end) with the words around it."""
    before = text[max(0, start - around) : start]
    after = text[end : end + around]
    before = before if start <= around else before.partition(" ")[2]
    after = after if end + around >= len(text) else after.rpartition(" ")[0]
    return one_line(before + text[start:end] + after)
