"""Why places of a round stay empty: who is left at each after every rule, who is wanted elsewhere, what to give up."""

import time
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from msoko_desktop.domain.observers.flow import most_filled
from msoko_desktop.domain.observers.model import Choice, Outcome, Person, Place, Problem, Rule, Slot, Solution
from msoko_desktop.domain.observers.rules import passed_by_rule, rules_against
from msoko_desktop.domain.observers.solving import solve

SECONDS = 10.0
MOST_GIVEN_UP = 3


@dataclass(frozen=True, slots=True)
class EmptyPlace:
    """A place that stays short: how many are needed and missing, how many persons there are, how many are left after
    each rule.

    Where enough are left for the place alone, `rivals` are the places of the same day that need the same persons (this
    one among them), `persons` how many there are for them all and `needed` how many they need; without rivals the
    rules on pairs of schools, on the number of visits or the locked choices stand in the way.
    """

    place: Place
    count: int
    missing: int
    everybody: int
    passed: tuple[tuple[Rule, int], ...]
    rivals: tuple[Place, ...] = ()
    persons: int = 0
    needed: int = 0

    @property
    def left(self) -> int:
        """How many persons no rule of their own keeps from the place."""
        return self.passed[-1][1] if self.passed else self.everybody


@dataclass(frozen=True, slots=True)
class Explanation:
    """The empty places, and the smallest sets of rules (LOCKS among them) without which everything could be filled.

    `ways` is empty where even three of them are not enough, or time ran out (`searched` False). `crowded`: on some day
    more persons are needed than there are at all.
    """

    places: tuple[EmptyPlace, ...]
    ways: tuple[frozenset[Rule], ...]
    searched: bool = True
    crowded: bool = False


def explain(problem: Problem, solution: Solution, seconds: float = SECONDS) -> Explanation:
    """Return why the solver's best plan leaves places empty. Takes up to `seconds` to look for what to give up."""
    places = tuple(_empty(problem, solution, place, missing) for place, missing in solution.short.items())
    if not places:
        return Explanation((), ())
    if _is_crowded(problem):
        return Explanation(places, (), crowded=True)
    end = time.monotonic() + seconds
    for size in range(1, MOST_GIVEN_UP + 1):
        found: list[frozenset[Rule]] = []
        for given_up in combinations(problem.in_force, size):
            if time.monotonic() > end:
                return Explanation(places, tuple(found), searched=False)
            if can_be_filled(without(problem, given_up), max(1.0, end - time.monotonic())):
                found.append(frozenset(given_up))
        if found:
            return Explanation(places, tuple(found))
    return Explanation(places, ())


def _is_crowded(problem: Problem) -> bool:
    """Tell whether some day needs more persons than there are, whatever the rules.

    A person whom the locked choices send to several places of a day counts as often.
    """
    days = {one.id: one.day for one in problem.slots}
    able: dict[object, Counter[int]] = defaultdict(lambda: Counter({one.id: 1 for one in problem.persons}))
    locked: dict[object, Counter[int]] = defaultdict(Counter)
    needed: Counter[object] = Counter()
    for one in problem.locked:
        locked[days.get(one.slot_id)][one.person_id] += 1
    for place, count in problem.needs.items():
        if days[place[0]] is not None:
            needed[days[place[0]]] += count
    return any(count > (able[day] | locked[day]).total() for day, count in needed.items())


def without(problem: Problem, given_up: Collection[Rule]) -> Problem:
    """Return the problem without some of its rules; LIMIT is the number of visits, LOCKS the locked choices."""
    return replace(
        problem,
        rules=problem.rules - frozenset(given_up),
        limit=None if Rule.LIMIT in given_up else problem.limit,
        locked=() if Rule.LOCKS in given_up else problem.locked,
    )


def can_be_filled(problem: Problem, seconds: float = SECONDS) -> bool:
    """Tell whether every place can be filled. Without the rule on pairs of schools one flow says all."""
    if most_filled(problem) < sum(problem.needs.values()):
        return False
    if Rule.MUTUAL not in problem.rules:
        return True
    return solve(replace(problem, before=frozenset()), seconds).outcome is Outcome.COMPLETE


def _empty(problem: Problem, solution: Solution, place: Place, missing: int) -> EmptyPlace:
    slots = {one.id: one for one in problem.slots}
    empty = EmptyPlace(place, problem.needs[place], missing, len(problem.persons), passed_by_rule(problem, place))
    if empty.left < empty.count:
        return empty
    rivals, persons = _rivals(problem, solution.choices, place, slots)
    if not rivals:
        return empty
    needed = sum(problem.needs[one] for one in rivals)
    return replace(empty, rivals=rivals, persons=persons, needed=needed) if persons < needed else empty


def _rivals(
    problem: Problem, choices: Sequence[Choice], place: Place, slots: Mapping[int, Slot]
) -> tuple[tuple[Place, ...], int]:
    """Return the places of a day that share their persons with a place, and how many persons there are for them all.

    From the empty place one goes to everybody who may come there, from each of them to the place where they are, and
    on from there (a Hall violator). () where somebody is free on the way, or the place has no day.
    """
    day = slots[place[0]].day
    if day is None:
        return (), 0
    where = {one.person_id: one.place for one in choices if slots[one.slot_id].day == day}
    places, persons, open_places = {place}, set[int](), [place]
    while open_places:
        at = open_places.pop()
        for person in _admissible(problem, at, slots):
            if person.id in persons:
                continue
            persons.add(person.id)
            there = where.get(person.id)
            if there is None:
                return (), 0
            if there not in places and there in problem.needs:
                places.add(there)
                open_places.append(there)
    return tuple(sorted(places)), len(persons)


def _admissible(problem: Problem, place: Place, slots: Mapping[int, Slot]) -> list[Person]:
    slot = slots[place[0]]
    return [one for one in problem.persons if not rules_against(problem.rules, one, slot, place[1])]
