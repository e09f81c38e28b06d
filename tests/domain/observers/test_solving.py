"""Who goes where: every rule is kept over a thousand districts, and «impossible» is checked by another method."""

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import combinations, pairwise, product
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msoko_desktop.domain.observers import solving
from msoko_desktop.domain.observers.explaining import MOST_GIVEN_UP, explain
from msoko_desktop.domain.observers.model import Choice, Outcome, Person, Place, Problem, Rule, Slot
from msoko_desktop.domain.observers.solving import LARGE, solve

MONDAY = dt.date(2027, 4, 12)
HARD = (Rule.OWN, Rule.RELATED, Rule.SUBJECT, Rule.ACCREDITED, Rule.AWAY, Rule.MUTUAL)
SUBJECTS = ("russian", "mathematics", "history")


def day(number: int) -> dt.date:
    return MONDAY + dt.timedelta(days=number)


# --- the rules, said again in the words of the order: nothing of this is the program's


def may_go(rules: frozenset[Rule], person: Person, slot: Slot, school: int) -> bool:
    if Rule.OWN in rules and person.school_id == school:
        return False
    if Rule.RELATED in rules and school in person.related:
        return False
    if Rule.SUBJECT in rules and set(person.subjects) & set(slot.subjects):
        return False
    if Rule.KNOWS in rules and slot.subjects and not set(person.subjects) & set(slot.subjects):
        return False
    if slot.day is None:
        return True
    if Rule.ACCREDITED in rules and (person.accredited_until is None or slot.day > person.accredited_until):
        return False
    if Rule.ACCREDITED in rules and person.accredited_from is not None and slot.day < person.accredited_from:
        return False
    return not (Rule.AWAY in rules and any(first <= slot.day <= last for first, last in person.away))


def reaches(problem: Problem, closed: frozenset[tuple[int, int]] = frozenset()) -> int:
    """How many seats can be filled (the locked ones among them) when these ways between schools are closed.

    Augmenting paths through person → day → place, as in a textbook.
    """
    slots = {one.id: one for one in problem.slots}
    there = Counter(one.place for one in problem.locked)
    seats = {place: max(0, count - there[place]) for place, count in problem.needs.items()}
    loads = Counter(one.person_id for one in problem.locked)
    busy = {(one.person_id, slots[one.slot_id].day) for one in problem.locked}
    taken = {(one.person_id, one.place) for one in problem.locked}
    capacity: dict[object, dict[object, int]] = defaultdict(lambda: defaultdict(int))
    for place, count in seats.items():
        slot = slots[place[0]]
        capacity[place]["sink"] = count
        for person in problem.persons:
            if (person.id, place) in taken or (slot.day is not None and (person.id, slot.day) in busy):
                continue
            if not may_go(problem.rules, person, slot, place[1]) or (person.school_id, place[1]) in closed:
                continue
            most = 99 if problem.limit is None else max(0, problem.limit - loads[person.id])
            capacity["source"][person.id, "person"] = most
            visit = (person.id, slot.day or place, "visit")
            capacity[person.id, "person"][visit] = 1
            capacity[visit][place] = 1
    found = 0
    while (path := way_through(capacity)) is not None:
        for start, end in pairwise(path):
            capacity[start][end] -= 1
            capacity[end][start] += 1
        found += 1
    return found + sum(min(there[place], count) for place, count in problem.needs.items())


def way_through(capacity: dict[object, dict[object, int]]) -> list[object] | None:
    before: dict[object, object] = {"source": None}
    queue: list[object] = ["source"]
    while queue:
        at = queue.pop(0)
        for end, left in capacity[at].items():
            if left > 0 and end not in before:
                before[end] = at
                queue.append(end)
                if end == "sink":
                    path: list[object] = [end]
                    while (at := before[path[0]]) is not None:
                        path.insert(0, at)
                    return path
    return None


def most_seats(problem: Problem) -> int:
    """How many seats can be filled at best: over every way of choosing who may check whom."""
    if Rule.MUTUAL not in problem.rules:
        return reaches(problem)
    homes = {one.id: one.school_id for one in problem.persons}
    schools = {school for _, school in problem.needs}
    pairs = list(combinations(sorted({*schools} & {one for one in homes.values() if one}), 2))
    fixed = {(homes[one.person_id], one.school_id) for one in problem.locked}
    best = 0
    for turns in product((False, True), repeat=len(pairs)):
        closed = set()
        for (a, b), turned in zip(pairs, turns, strict=True):
            way = (b, a) if turned else (a, b)
            if {(a, b), (b, a)} <= fixed:
                continue  # the person wanted both
            if way in fixed:
                break
            closed.add(way)
        else:
            best = max(best, reaches(problem, frozenset(closed)))
            if best == sum(problem.needs.values()):
                return best
    return best


def kept(problem: Problem, choices: tuple[Choice, ...]) -> None:
    """Every hard rule, looked at choice by choice; what the person locked is not asked."""
    persons = {one.id: one for one in problem.persons}
    slots = {one.id: one for one in problem.slots}
    locked = set(problem.locked)
    assert locked <= set(choices)
    ours = [one for one in choices if one not in locked]
    for one in ours:
        assert may_go(problem.rules, persons[one.person_id], slots[one.slot_id], one.school_id)
    for one, other in combinations(choices, 2):
        if one in locked and other in locked:
            continue
        same_day = slots[one.slot_id].day is not None and slots[one.slot_id].day == slots[other.slot_id].day
        assert not (one.person_id == other.person_id and same_day)
        assert not (one.person_id == other.person_id and one.place == other.place)
        if Rule.MUTUAL in problem.rules:
            ways = [(persons[each.person_id].school_id, each.school_id) for each in (one, other)]
            both_wanted = {ways[0], ways[0][::-1]} <= {
                (persons[each.person_id].school_id, each.school_id) for each in locked
            }
            assert ways[0] != ways[1][::-1] or both_wanted or ways[0][0] == ways[0][1]
    if problem.limit is not None:
        times, fixed = Counter(each.person_id for each in choices), Counter(each.person_id for each in locked)
        assert all(times[one] <= max(problem.limit, fixed[one]) for one in times)
    there = Counter(one.place for one in ours)
    for place, count in problem.needs.items():
        assert there[place] <= max(0, count - sum(one.place == place for one in locked))


@st.composite
def districts(draw: st.DrawFn) -> Problem:
    schools = list(range(1, draw(st.integers(1, 4)) + 1))
    days = draw(st.integers(1, 3))
    slots = tuple(
        Slot(100 + number, None if draw(st.integers(0, 9)) == 0 else day(draw(st.integers(0, days - 1))), "",
             frozenset(draw(st.sets(st.sampled_from(SUBJECTS), max_size=1))))
        for number in range(draw(st.integers(1, 4)))
    )  # fmt: skip
    persons = tuple(
        Person(
            number,
            f"Наблюдатель {number}",
            draw(st.sampled_from([None, *schools])),
            frozenset(draw(st.sets(st.sampled_from(schools), max_size=1))),
            frozenset(draw(st.sets(st.sampled_from(SUBJECTS), max_size=1))),
            draw(st.sampled_from([None, None, day(1)])),
            draw(st.sampled_from([day(9), day(9), day(9), day(0), None])),
            ((day(1), day(2)),) if draw(st.integers(0, 4)) == 0 else (),
        )
        for number in range(1, draw(st.integers(1, 6)) + 1)
    )
    needs = {(slot.id, school): count for slot in slots for school in schools if (count := draw(st.integers(0, 2)))}
    locked = []
    for place in draw(st.lists(st.sampled_from(sorted(needs)), max_size=2, unique=True)) if needs else []:
        locked.append(Choice(draw(st.sampled_from(persons)).id, *place, locked=True))
    rules = frozenset(draw(st.sets(st.sampled_from(HARD)))) | {Rule.LAST_YEAR}
    before = draw(
        st.sets(st.tuples(st.sampled_from([one.id for one in persons]), st.sampled_from(schools)), max_size=4)
    )
    return Problem(
        persons, slots, needs, rules, draw(st.sampled_from([None, None, 1, 2])), tuple(locked), frozenset(before)
    )


@settings(max_examples=1000, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(districts())
def test_every_rule_is_kept_and_impossible_is_true_in_a_thousand_districts(problem: Problem) -> None:
    solution = solve(problem)

    kept(problem, solution.choices)
    filled = sum(problem.needs.values()) - sum(solution.short.values())
    wishes_met(problem, solution.choices)
    assert filled == most_seats(problem)
    assert solution.outcome is (Outcome.COMPLETE if not solution.short else Outcome.IMPOSSIBLE)
    there = Counter(one.place for one in solution.choices)
    assert {place: count - there[place] for place, count in problem.needs.items() if there[place] < count} == dict(
        solution.short
    )


def breaks(problem: Problem, choices: tuple[Choice, ...]) -> bool:
    try:
        kept(problem, choices)
    except AssertionError:
        return True
    return False


def wishes_met(problem: Problem, choices: tuple[Choice, ...]) -> None:
    """No visit can be handed to somebody with two visits fewer, nor one of last year to somebody with one fewer who
    was not there: either would be the better plan."""
    loads = Counter(one.person_id for one in choices)
    for one in choices:
        if one.locked or one in problem.locked:
            continue
        again = (one.person_id, one.school_id) in problem.before
        for person in problem.persons:
            gain = loads[one.person_id] - loads[person.id]
            better = gain >= 2 or (gain == 1 and again and (person.id, one.school_id) not in problem.before)
            if better:
                other = tuple(replace(each, person_id=person.id) if each == one else each for each in choices)
                assert breaks(problem, other), f"{one} would better be of {person.name}"


@settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(districts())
def test_what_is_offered_to_be_given_up_is_enough_and_nothing_smaller_is(problem: Problem) -> None:
    solution = solve(problem)
    explanation = explain(problem, solution)

    assert {one.place for one in explanation.places} == set(solution.short)
    seats = sum(problem.needs.values())
    names = {*(problem.rules - {Rule.LAST_YEAR}), *([Rule.LIMIT] if problem.limit is not None else [])}
    names |= {Rule.LOCKS} if problem.locked else set()
    if not solution.short:
        assert explanation.ways == ()
        return
    enough: set[frozenset[Rule]] = set()
    for size in range(1, MOST_GIVEN_UP + 1):
        for rules in combinations(sorted(names), size):
            smaller = replace(
                problem,
                rules=problem.rules - set(rules),
                limit=None if Rule.LIMIT in rules else problem.limit,
                locked=() if Rule.LOCKS in rules else problem.locked,
            )
            if most_seats(smaller) == seats:
                enough.add(frozenset(rules))
        if enough:
            break
    assert set(explanation.ways) == enough


@settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(districts())
def test_the_cause_that_is_named_at_a_place_is_there(problem: Problem) -> None:
    solution = solve(problem)
    slots = {one.id: one for one in problem.slots}

    for empty in explain(problem, solution, seconds=0).places:
        able = [one for one in problem.persons if may_go(problem.rules, one, slots[empty.place[0]], empty.place[1])]
        assert (empty.everybody, empty.left) == (len(problem.persons), len(able))
        assert (empty.count, empty.missing) == (problem.needs[empty.place], solution.short[empty.place])
        if empty.rivals:
            for_all = {
                one.id
                for one in problem.persons
                for slot_id, school in empty.rivals
                if may_go(problem.rules, one, slots[slot_id], school)
            }
            assert empty.place in empty.rivals
            assert len({slots[slot_id].day for slot_id, _ in empty.rivals}) == 1
            assert (empty.persons, empty.needed) == (
                len(for_all),
                sum(problem.needs[place] for place in empty.rivals),
            )
            assert empty.persons < empty.needed


@settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(districts())
def test_directions_chosen_beforehand_keep_the_rules_and_prove_nothing_that_is_not_so(problem: Problem) -> None:
    """The way of large districts, on small ones that can be counted through."""
    with patch.object(solving, "LARGE", 0):
        solution = solve(problem)

    kept(problem, solution.choices)
    assert sum(problem.needs.values()) - sum(solution.short.values()) == most_seats(problem)
    assert solution.outcome is (Outcome.COMPLETE if not solution.short else Outcome.IMPOSSIBLE)


# --- single districts that can be followed by hand


def observer(
    number: int, school: int | None = None, subjects: str = "", until: dt.date = MONDAY + dt.timedelta(days=30)
) -> Person:
    return Person(number, f"Наблюдатель {number}", school, subjects=frozenset(subjects.split()), accredited_until=until)


ALL = frozenset({*HARD, Rule.LAST_YEAR})


def test_loads_are_even() -> None:
    """Three observers of no school, six places over three days: two each."""
    slots = tuple(Slot(number, day(number)) for number in range(3))
    needs: dict[Place, int] = {(slot.id, school): 1 for slot in slots for school in (1, 2)}
    solution = solve(Problem(tuple(observer(number) for number in (1, 2, 3)), slots, needs, ALL))

    assert solution.outcome is Outcome.COMPLETE
    assert Counter(one.person_id for one in solution.choices) == {1: 2, 2: 2, 3: 2}


def test_last_years_school_is_avoided_where_another_one_will_do() -> None:
    persons = (observer(1), observer(2))
    needs: dict[Place, int] = {(1, 11): 1, (1, 12): 1}
    for before in ((1, 11), (1, 12), (2, 11), (2, 12)):
        solution = solve(Problem(persons, (Slot(1, day(0)),), needs, ALL, before=frozenset({before})))

        assert before not in {(one.person_id, one.school_id) for one in solution.choices}
        assert solution.outcome is Outcome.COMPLETE

    alone = solve(Problem((observer(1),), (Slot(1, day(0)),), {(1, 11): 1}, ALL, before=frozenset({(1, 11)})))
    assert alone.outcome is Outcome.COMPLETE, "it is a wish, not a rule"


def test_two_schools_with_one_observer_each_cannot_but_check_each_other() -> None:
    """Only the rule on pairs stands in the way, and the explanation says just that."""
    problem = Problem((observer(1, 11), observer(2, 12)), (Slot(1, day(0)),), {(1, 11): 1, (1, 12): 1}, ALL)
    solution = solve(problem)

    assert solution.outcome is Outcome.IMPOSSIBLE
    assert sum(solution.short.values()) == 1
    assert frozenset({Rule.MUTUAL}) in explain(problem, solution).ways
    assert frozenset({Rule.OWN}) in explain(problem, solution).ways
    wanted = solve(replace(problem, rules=ALL - {Rule.MUTUAL}))
    assert {(one.person_id, one.school_id) for one in wanted.choices} == {(1, 12), (2, 11)}


def test_three_schools_of_one_day_share_two_observers() -> None:
    """Observers 1 and 2 are the only ones who teach no Russian: three schools need three."""
    persons = (observer(1), observer(2), observer(3, subjects="russian"), observer(4, subjects="russian"))
    slot = Slot(1, day(0), subjects=frozenset({"russian"}))
    problem = Problem(persons, (slot,), {(1, 11): 1, (1, 12): 1, (1, 13): 1}, ALL)
    explanation = explain(problem, solve(problem))

    (empty,) = explanation.places
    assert (empty.everybody, empty.left, empty.missing) == (4, 2, 1)
    assert empty.rivals == ((1, 11), (1, 12), (1, 13))
    assert (empty.persons, empty.needed) == (2, 3)
    assert explanation.ways == (frozenset({Rule.SUBJECT}),)
    assert empty.passed == (
        (Rule.OWN, 4), (Rule.RELATED, 4), (Rule.SUBJECT, 2), (Rule.ACCREDITED, 2), (Rule.AWAY, 2),
    )  # fmt: skip


def test_a_locked_choice_stays_whatever_it_breaks() -> None:
    own = Choice(1, 1, 11, locked=True)
    problem = Problem((observer(1, 11), observer(2)), (Slot(1, day(0)),), {(1, 11): 1, (1, 12): 1}, ALL, locked=(own,))
    solution = solve(problem)

    assert solution.outcome is Outcome.COMPLETE
    assert solution.choices == (own, Choice(2, 1, 12))


def test_the_same_problem_always_gets_the_same_answer() -> None:
    problem = big_problem(12, 8, 4, 1)

    assert solve(problem) == solve(problem)


def big_problem(persons: int, schools: int, days: int, count: int) -> Problem:
    """A district by a rule of arithmetic: who works where, whose child is where, who teaches what."""
    people = tuple(
        Person(
            number,
            f"Наблюдатель {number}",
            number * 7 % schools if number % 4 else None,
            frozenset({number * 11 % schools}),
            frozenset({SUBJECTS[number % 3]} if number % 2 else ()),
            accredited_until=day(60),
        )
        for number in range(persons)
    )
    slots = tuple(Slot(number, day(number), subjects=frozenset({SUBJECTS[number % 3]})) for number in range(days))
    needs = {(slot.id, school): count for slot in slots for school in range(schools)}
    return Problem(people, slots, needs, ALL, before=frozenset((one, one * 5 % schools) for one in range(persons)))


@pytest.mark.parametrize("missing", [0, 1], ids=["enough", "too few on every day"])
def test_a_large_district_keeps_the_rules_too(missing: int) -> None:
    """60 observers, 40 schools, 10 days: with 60 there are enough, with 30 two thirds of… at most 30 a day."""
    problem = big_problem(30 if missing else 60, 40, 10, 1)
    assert len(problem.persons) * len(problem.needs) > LARGE
    solution = solve(problem)

    kept(problem, solution.choices)
    if missing:
        assert solution.outcome is Outcome.IMPOSSIBLE
        assert sum(solution.short.values()) >= 10 * (40 - 30)
    else:
        assert solution.outcome is Outcome.COMPLETE
        times = Counter(one.person_id for one in solution.choices)
        assert set(times.values()) == {6, 7}, "400 visits of 60 persons"
