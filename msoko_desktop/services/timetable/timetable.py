"""The occurrences of the plans in force: worked out once for each state of a plan, asked for by range of dates."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from msoko_desktop.domain.deadlines import Deadline
from msoko_desktop.domain.execution import TrackedOccurrence, Undated, Unfit
from msoko_desktop.domain.execution.model import in_order
from msoko_desktop.domain.execution.planning import PlannedDeadline, Sources, plan_deadlines
from msoko_desktop.domain.execution.tracking import Records, Tracked, retrack, track
from msoko_desktop.domain.language.russian import one_line, shortened
from msoko_desktop.domain.plans.executor_split import match_executors
from msoko_desktop.domain.plans.executors import BodyKind, ExecutorDirectory, ExecutorMatch
from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.directions.directions import direction_titles
from msoko_desktop.services.plans.executors import directory
from msoko_desktop.services.plans.plans import PlanSummary, list_plans, read_plan
from msoko_desktop.services.timetable.deadlines import calendar_of, read_deadline
from msoko_desktop.storage import execution as rows
from msoko_desktop.storage.district_file import District

AREAS = frozenset({
    Area.PLANS, Area.PLAN_LINES, Area.EXECUTORS, Area.SETTINGS, Area.EXECUTION, Area.SCHEDULES, Area.SCHOOLS,
    Area.ORDERS, Area.DOCUMENTS,  # named as evidence
    Area.DIRECTIONS,  # whose titles name plans in short
})  # fmt: skip
"""The areas whose changes concern a timetable."""

_PER_SCHOOL = frozenset({BodyKind.EVERY_SCHOOL, BodyKind.EVERY_DIRECTOR, BodyKind.SCHOOL_UNION, BodyKind.SCHOOL_GROUP})


@dataclass(frozen=True, slots=True)
class Selection:
    """What a page shows: of one plan (None: of all in force), of one executor, of one direction ("" for all)."""

    plan_id: int | None = None
    executor: str = ""
    direction: str = ""


EVERYTHING = Selection()


@dataclass(slots=True)
class _PlanCache:
    """A plan's deadlines, the ids of its lines, what is followed of it, and the lines of which that is outdated."""

    deadlines: tuple[PlannedDeadline, ...]
    lines: frozenset[int]
    tracked: Tracked
    outdated: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Cache:
    plans: dict[int, _PlanCache] = field(default_factory=dict)
    records: Records = field(default_factory=dict)
    chosen: dict[tuple[tuple[int, ...], str], tuple[TrackedOccurrence, ...]] = field(default_factory=dict)
    executors: dict[str, tuple[ExecutorMatch, ...]] = field(default_factory=dict)


class Timetable:
    """What is to be done and when, by the file as it is. Whoever holds one says with `forget` what was changed.

    Reading a plan's phrases costs most: it happens once for each plan and again only after that plan, the school
    calendar, a schedule or the schools have changed. After a mark only the lines that it concerns are worked out.
    """

    def __init__(self, d: District) -> None:
        self._d = d
        self._cache = _Cache()

    def forget(self, changes: Changes) -> None:
        """Forget what these changes concern."""
        areas = changes.areas & AREAS
        if not areas:
            return
        # Bindings and turns go with their lines and come back with them, so that any of the areas may concern them.
        for name in ("plans", "_records", "_short_titles", "_sources"):
            self.__dict__.pop(name, None)
        self._cache.chosen.clear()
        if Area.EXECUTORS in areas:
            self._cache.executors.clear()
            self.__dict__.pop("_directory", None)
        if areas & {Area.SETTINGS, Area.SCHEDULES, Area.SCHOOLS}:
            self._cache.plans.clear()
        for plan_id in changes.plans:
            self._cache.plans.pop(plan_id, None)

    # --- what there is

    @cached_property
    def plans(self) -> tuple[PlanSummary, ...]:
        """The plans of the file, the latest first."""
        return tuple(list_plans(self._d, tasks=True))

    def plan(self, plan_id: int) -> PlanSummary | None:
        """Return a plan's summary, None where it is gone."""
        return next((plan for plan in self.plans if plan.id == plan_id), None)

    @cached_property
    def _short_titles(self) -> dict[int, str]:
        return short_titles(self.plans, direction_titles(self._d))

    def short_title(self, plan_id: int) -> str:
        """Return a plan's name for narrow places: its direction or the beginning of its title, and its years."""
        return self._short_titles.get(plan_id, "")

    def in_force(self, on: dt.date) -> tuple[PlanSummary, ...]:
        """Return the plans that are followed on a day: all but the archived ones, and those if the day is theirs.

        A plan that has lost its force with the order that approved it is not among them.
        """
        return tuple(plan for plan in self.plans if is_in_force(plan, on))

    def without_period(self) -> tuple[PlanSummary, ...]:
        """Return the plans whose deadlines cannot be dated, because the plan names no period."""
        followed = (plan for plan in self.plans if plan.status is not PlanStatus.ARCHIVED and plan.ended is None)
        return tuple(plan for plan in followed if plan.period is None)

    @cached_property
    def _records(self) -> Records:
        with self._d.reading() as connection:
            read = rows.read_records(connection)
        known = self._cache.records
        changed = {place[0] for place in known.keys() | read.keys() if known.get(place) != read.get(place)}
        for plan in self._cache.plans.values():
            plan.outdated |= changed & plan.lines
        self._cache.records = read
        return read

    @cached_property
    def _sources(self) -> Sources:
        calendar = calendar_of(self._d)

        def read(phrase: str, period: PlanPeriod) -> Deadline:
            return read_deadline(phrase, period, calendar)

        with self._d.reading() as connection:
            return Sources(
                read,
                calendar,
                rows.read_bindings(connection),
                rows.read_turns(connection),
            )

    @cached_property
    def _directory(self) -> ExecutorDirectory:
        return directory(self._d)

    def of_plan(self, plan_id: int) -> Tracked:
        """Return everything that is followed of a plan; nothing for one that is gone."""
        records = self._records  # first: what it finds changed makes the plans outdated
        known = self._cache.plans.get(plan_id)
        if known is None:
            if self.plan(plan_id) is None:
                return Tracked()
            deadlines = plan_deadlines(read_plan(self._d, plan_id), self._sources)
            lines = frozenset(deadline.line_id for deadline in deadlines)
            known = self._cache.plans[plan_id] = _PlanCache(deadlines, lines, track(deadlines, records))
        elif known.outdated:
            known.tracked = retrack(known.tracked, known.deadlines, records, known.outdated)
            known.outdated.clear()
        return known.tracked

    # --- what is asked for

    def occurrences(self, on: dt.date, selection: Selection = EVERYTHING) -> tuple[TrackedOccurrence, ...]:
        """Return the occurrences of the plans in force on a day, in the order of their last days."""
        chosen = (tuple(self._chosen(on, selection)), selection.executor)
        known = self._cache.chosen.get(chosen)
        if known is None:
            found = [item for plan_id in chosen[0] for item in self.of_plan(plan_id).occurrences]
            if selection.executor:
                found = [item for item in found if self.has_executor(item.executors, selection.executor)]
            if len(chosen[0]) > 1:
                found.sort(key=in_order)
            known = self._cache.chosen[chosen] = tuple(found)
        return known

    def between(
        self, first: dt.date, last: dt.date, on: dt.date, selection: Selection = EVERYTHING
    ) -> tuple[TrackedOccurrence, ...]:
        """Return the occurrences with a day from `first` to `last`, in the order of their last days."""
        found = self.occurrences(on, selection)
        begin = bisect_left(found, first, key=lambda one: one.due)
        return tuple(item for item in found[begin:] if item.start <= last)

    def undated(self, on: dt.date, selection: Selection = EVERYTHING) -> tuple[Undated, ...]:
        """Return the deadlines without a date, plan by plan in the order of their lines."""
        found = (item for plan_id in self._chosen(on, selection) for item in self.of_plan(plan_id).undated)
        return tuple(self._of_executor(found, selection.executor))

    def unfit(self, on: dt.date, selection: Selection = EVERYTHING) -> tuple[Unfit, ...]:
        """Return what was recorded and no longer fits, plan by plan."""
        return tuple(item for plan_id in self._chosen(on, selection) for item in self.of_plan(plan_id).unfit)

    def find(self, key: str) -> TrackedOccurrence | None:
        """Return the occurrence with this key, None where it is gone."""
        line, _, _ = key.partition(".")
        line_id = int(line) if line.isdigit() else None
        for plan in self.plans:
            for item in self.of_plan(plan.id).occurrences:
                if item.line_id == line_id and item.key == key:
                    return item
        return None

    def _chosen(self, on: dt.date, selection: Selection) -> list[int]:
        if selection.plan_id is not None:
            return [selection.plan_id]
        plans = self.in_force(on)
        if selection.direction:
            plans = tuple(plan for plan in plans if plan.direction == selection.direction)
        return [plan.id for plan in plans]

    # --- who carries it out

    def executors(self, text: str) -> tuple[ExecutorMatch, ...]:
        """Return the bodies recognised in a cell of executors."""
        known = self._cache.executors.get(text)
        if known is None:
            known = self._cache.executors[text] = match_executors(text, self._directory) if text.strip() else ()
        return known

    def executor_names(self, text: str) -> tuple[str, ...]:
        """Return the names by which a cell of executors is chosen: those of the bodies, else as printed."""
        return tuple(match.body.name if match.body is not None else match.text for match in self.executors(text))

    def has_executor(self, text: str, name: str) -> bool:
        """Whether a cell of executors names this one."""
        return name in self.executor_names(text)

    def known_executors(self, on: dt.date) -> tuple[str, ...]:
        """Return the executors of the plans in force, in alphabetical order."""
        everything = [self.of_plan(plan.id) for plan in self.in_force(on)]
        texts = {item.executors for tracked in everything for item in tracked.occurrences}
        texts |= {item.executors for tracked in everything for item in tracked.undated}
        return tuple(sorted({name for text in texts for name in self.executor_names(text)}, key=str.casefold))

    def known_directions(self, on: dt.date) -> tuple[tuple[str, str], ...]:
        """Return the directions of the plans in force: code and short title, in the order of the sets."""
        used = {plan.direction for plan in self.in_force(on) if plan.direction}
        return tuple((code, title) for code, title in direction_titles(self._d).items() if code in used)

    def is_per_school(self, executors: str) -> bool:
        """Whether every school carries it out for itself, so that it can be ticked off school by school."""
        return any(match.body is not None and match.body.kind in _PER_SCHOOL for match in self.executors(executors))

    def _of_executor(self, found: Iterable[Undated], executor: str) -> Iterable[Undated]:
        return (item for item in found if not executor or self.has_executor(item.executors, executor))


_SHORT_TITLE = 44  # characters
_NOTHING_SAID = re.compile(r"(?<=план) мероприятий|\s*\(\s*[«\"]?дорожная карта[»\"]?[^)]*\)", re.IGNORECASE)
_DIRECTION = re.compile(r"по направлению\s*[«\"](?P<name>.+?)[»\"]\s*$", re.IGNORECASE)


def short_titles(plans: Iterable[PlanSummary], directions: Mapping[str, str]) -> dict[int, str]:
    """Name plans in short, each by another name: «Объективность процедур, 2025/26»; `directions` by their code."""
    found: dict[int, str] = {}
    for plan in sorted(plans, key=lambda one: one.id):
        name = directions.get(plan.direction) or shortened(_telling(plan.title), _SHORT_TITLE)
        years = _years(plan.period)
        short = f"{name} ({years})" if years and years not in name else name
        count = sum(other == short or other.startswith(f"{short} № ") for other in found.values())
        found[plan.id] = f"{short} № {count + 1}" if count else short
    return found


def _telling(title: str) -> str:
    """Return a plan's title without the words that every road map bears; the direction alone where it names one."""
    line = one_line(title)
    named = _DIRECTION.search(line)
    return named["name"] if named else _NOTHING_SAID.sub("", line).strip()


def _years(period: PlanPeriod | None) -> str:
    if period is None:
        return ""
    if period.start.year == period.end.year:
        return str(period.start.year)
    return f"{period.start.year}{'/' if period.school_year else '–'}{period.end.year % 100:02d}"


def is_in_force(plan: PlanSummary, on: dt.date) -> bool:
    """Whether a plan is followed on a day: an archived one only on days of its own period, one without force never."""
    if plan.ended is not None:
        return False
    if plan.status is not PlanStatus.ARCHIVED:
        return True
    return plan.period is not None and plan.period.start <= on <= plan.period.end
