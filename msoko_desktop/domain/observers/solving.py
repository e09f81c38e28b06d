"""Fills the places of a round by integer programming (HiGHS through `scipy.optimize.milp`).

Every place gets its persons if that is possible at all; among such plans loads are even (the sum of their squares is
least), and last year's schools are avoided. Without the rule on schools that check each other the model is a flow in
a network, which is solved at once. That rule has two directions for each pair of schools, of which one has to be
chosen: a large model is first tried with directions chosen beforehand, and only where that leaves places empty as a
whole.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from msoko_desktop.domain.observers.flow import most_filled
from msoko_desktop.domain.observers.model import Choice, Outcome, Person, Place, Problem, Rule, Slot, Solution
from msoko_desktop.domain.observers.rules import rules_against

if TYPE_CHECKING:
    import numpy as np

SECONDS = 20.0
LARGE = 4000  # possible choices, from which on directions are chosen beforehand
_SHORT = 10_000.0  # a place that stays empty: more than anything else can cost
_LAST_YEAR = 3.0  # as much as one visit more for somebody who has one
_VARIETY = 0.01  # parts choices that are equal, so that nobody is sent to one school all the time


def solve(problem: Problem, seconds: float = SECONDS) -> Solution:
    """Return who goes where. Locked choices stay; the same problem always gets the same answer.

    `seconds` bounds the time of the solver, after which the outcome may be UNDECIDED (what was found is given).
    """
    model = _Model(problem)
    pairs = model.pairs()
    if not pairs:
        return _solved(model, {}, seconds)
    if len(model.options) > LARGE:
        first = _solved(model, _directed(problem, pairs), seconds)
        if first.outcome is Outcome.COMPLETE:
            return first
        if sum(problem.needs.values()) - sum(first.short.values()) >= most_filled(problem):
            return replace(first, outcome=Outcome.IMPOSSIBLE)  # not even without that rule are there more
    return _solved(model, dict.fromkeys(pairs), seconds)


Pair = tuple[int, int]
_Directions = Mapping[Pair, Pair | None]
"""For each pair of schools (the smaller id first) who may go to whom; None: the solver chooses."""


@dataclass(slots=True)
class _Model:
    """What can be chosen, after the locked choices are taken out."""

    problem: Problem
    options: list[tuple[Person, Slot, int]] = field(default_factory=list)
    left: dict[Place, int] = field(default_factory=dict)
    loads: Counter[int] = field(default_factory=Counter)
    locked_ways: set[Pair] = field(default_factory=set)

    def __post_init__(self) -> None:
        problem = self.problem
        persons = {one.id: one for one in problem.persons}
        slots = {one.id: one for one in problem.slots}
        there = Counter(one.place for one in problem.locked)
        self.left = {place: max(0, count - there[place]) for place, count in problem.needs.items()}
        self.loads = Counter(one.person_id for one in problem.locked)
        busy = {(one.person_id, slots[one.slot_id].day) for one in problem.locked if one.slot_id in slots}
        taken = {(one.person_id, one.place) for one in problem.locked}
        for one in problem.locked:
            own = persons[one.person_id].school_id if one.person_id in persons else None
            if own is not None and own != one.school_id:
                self.locked_ways.add((own, one.school_id))
        for (slot_id, school_id), count in sorted(self.left.items()):
            slot = slots[slot_id]
            for person in problem.persons if count else ():
                free = slot.day is None or (person.id, slot.day) not in busy
                known = (person.id, (slot_id, school_id)) in taken
                if free and not known and self._may(person, slot, school_id):
                    self.options.append((person, slot, school_id))

    def _may(self, person: Person, slot: Slot, school_id: int) -> bool:
        if rules_against(self.problem.rules, person, slot, school_id):
            return False
        own = person.school_id
        if Rule.MUTUAL not in self.problem.rules or own is None or own == school_id:
            return True
        # where the person fixed one direction the other is closed; where both are fixed there is nothing to keep
        return (school_id, own) not in self.locked_ways or (own, school_id) in self.locked_ways

    def way(self, option: tuple[Person, Slot, int]) -> Pair | None:
        """Return from which school to which an option leads, None where it does not matter."""
        own, school = option[0].school_id, option[2]
        if Rule.MUTUAL not in self.problem.rules or own is None or own == school:
            return None
        return None if {(own, school), (school, own)} & self.locked_ways else (own, school)

    def pairs(self) -> list[Pair]:
        """Return the pairs of schools between which both directions are open."""
        ways = {way for option in self.options if (way := self.way(option)) is not None}
        return sorted((a, b) for a, b in ways if a < b and (b, a) in ways)


def _directed(problem: Problem, pairs: list[Pair]) -> dict[Pair, Pair | None]:
    """Choose for each pair who goes to whom: not as last year where that decides, else so that everybody has as many
    schools to go to as come to him."""
    schools = {one.id: one.school_id for one in problem.persons}
    before = Counter((schools.get(person), school) for person, school in problem.before)
    numbers = {school: place for place, school in enumerate(sorted({one for pair in pairs for one in pair}))}
    found: dict[Pair, Pair | None] = {}
    for a, b in pairs:
        more = before[a, b] - before[b, a]
        forward = (numbers[b] - numbers[a]) % 2 == 1 if not more else more < 0
        found[a, b] = (a, b) if forward else (b, a)
    return found


def _solved(model: _Model, directions: _Directions, seconds: float) -> Solution:
    options = [option for option in model.options if _is_open(model.way(option), directions)]
    values, proved = _run(model, options, [pair for pair, way in directions.items() if way is None], seconds)
    chosen = [option for option, value in zip(options, values, strict=True) if value > 0.5]
    choices = (*model.problem.locked, *(Choice(person.id, slot.id, school) for person, slot, school in chosen))
    there = Counter(one.place for one in choices)
    short = {
        place: count - there[place] for place, count in sorted(model.problem.needs.items()) if there[place] < count
    }
    # With directions chosen beforehand nothing is proved: other directions may do.
    impossible = proved and all(way is None for way in directions.values())
    outcome = Outcome.COMPLETE if not short else Outcome.IMPOSSIBLE if impossible else Outcome.UNDECIDED
    return Solution(tuple(sorted(choices, key=lambda one: (one.place, one.person_id))), short, outcome)


def _is_open(way: Pair | None, directions: _Directions) -> bool:
    if way is None:
        return True
    chosen = directions.get((min(way), max(way)))
    return chosen is None or chosen == way


def _run(
    model: _Model, options: list[tuple[Person, Slot, int]], pairs: list[Pair], seconds: float
) -> tuple["np.ndarray[Any, Any]", bool]:
    """Solve the model; return the values of the options and whether there is no better plan for sure."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import coo_array

    table = _Table(model, options, pairs)
    if not options:
        return np.zeros(0), True
    rows, columns, values = (np.array(part) for part in zip(*table.cells, strict=True))
    matrix = coo_array((values, (rows, columns)), shape=(len(table.lower), len(table.costs))).tocsr()
    # A network has whole numbers at its corners; only where directions are chosen the solver has to be told so.
    whole = np.array(table.whole, dtype=int) if pairs else np.zeros(len(table.costs), dtype=int)
    for integrality in (whole, np.array(table.whole, dtype=int)):
        result = milp(
            np.array(table.costs),
            integrality=integrality,
            bounds=Bounds(0, np.array(table.upper)),
            constraints=LinearConstraint(matrix, np.array(table.lower), np.array(table.higher)),
            options={"time_limit": seconds, "mip_rel_gap": 0.0 if len(options) <= LARGE else 1e-4},
        )
        if result.x is None:
            return np.zeros(len(options)), False
        found = result.x[: len(options)]
        if np.abs(found - np.round(found)).max() < 1e-4:
            break
    return found, result.status == 0 or _is_tight(result)


def _is_tight(result: Any) -> bool:
    """Tell whether the bound leaves no room for one more filled place."""
    bound = getattr(result, "mip_dual_bound", None)
    return bound is not None and result.fun - bound < _SHORT / 2


class _Table:
    """The rows and columns of the model: options, then empty seats, then visits in their order, then directions."""

    def __init__(self, model: _Model, options: list[tuple[Person, Slot, int]], pairs: list[Pair]) -> None:
        problem = model.problem
        self.cells: list[tuple[int, int, float]] = []
        self.lower: list[float] = []
        self.higher: list[float] = []
        self.costs: list[float] = [_cost(problem, option) for option in options]
        self.upper: list[float] = [1.0] * len(options)
        self.whole: list[int] = [1] * len(options)
        by_place: dict[Place, list[int]] = defaultdict(list)
        by_person: dict[int, list[int]] = defaultdict(list)
        by_day: dict[tuple[int, object], list[int]] = defaultdict(list)
        for at, (person, slot, school) in enumerate(options):
            by_place[slot.id, school].append(at)
            by_person[person.id].append(at)
            if slot.day is not None:
                by_day[person.id, slot.day].append(at)
        for place, count in model.left.items():
            if count:
                empty = self._column(_SHORT, count)
                self._row([*((at, 1.0) for at in by_place[place]), (empty, 1.0)], count, count)
        for person_id, places in by_person.items():
            self._load(places, model.loads[person_id], problem.limit)
        for places in by_day.values():
            if len(places) > 1:
                self._row([(at, 1.0) for at in places], 0, 1)
        self._directions(model, options, pairs)

    def _column(self, cost: float, most: float, *, whole: bool = False) -> int:
        self.costs.append(cost)
        self.upper.append(most)
        self.whole.append(int(whole))
        return len(self.costs) - 1

    def _row(self, cells: list[tuple[int, float]], least: float, most: float) -> None:
        row = len(self.lower)
        self.cells += [(row, column, value) for column, value in cells]
        self.lower.append(least)
        self.higher.append(most)

    def _load(self, places: list[int], load: int, limit: int | None) -> None:
        """Let each further visit of a person cost more than the one before; no more of them than the limit allows."""
        most = len(places) if limit is None else min(len(places), max(0, limit - load))
        steps = [self._column(2.0 * (load + number) - 1, 1) for number in range(1, most + 1)]
        self._row([*((at, 1.0) for at in places), *((step, -1.0) for step in steps)], 0, 0)

    def _directions(self, model: _Model, options: list[tuple[Person, Slot, int]], pairs: list[Pair]) -> None:
        switches = {pair: self._column(0.0, 1, whole=True) for pair in pairs}
        for at, option in enumerate(options):
            way = model.way(option)
            switch = switches.get((min(way), max(way))) if way is not None else None
            if way is None or switch is None:
                continue
            if way[0] < way[1]:
                self._row([(at, 1.0), (switch, -1.0)], -1, 0)
            else:
                self._row([(at, 1.0), (switch, 1.0)], 0, 1)


def _cost(problem: Problem, option: tuple[Person, Slot, int]) -> float:
    person, slot, school = option
    again = Rule.LAST_YEAR in problem.rules and (person.id, school) in problem.before
    return (_LAST_YEAR if again else 0.0) + _VARIETY * _mixed(person.id, slot.id, school)


def _mixed(*numbers: int) -> float:
    """Return a number 0…1 that looks like chance and is always the same for the same numbers."""
    mixed = 2166136261
    for number in numbers:
        mixed = ((mixed ^ number) * 16777619) & 0xFFFFFFFF
        mixed ^= mixed >> 15
    return (mixed * 2654435761 % 2**32) / 2**32
