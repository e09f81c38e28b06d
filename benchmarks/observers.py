"""Who goes where: 60 observers, 40 schools, 10 days with every rule; why it cannot be; schools checking each other."""

import datetime as dt
from collections.abc import Iterable
from statistics import median

from benchmarks._timing import Result, seconds
from msoko_desktop.domain.observers.explaining import explain
from msoko_desktop.domain.observers.model import RULES_OF, Outcome, Person, Problem, RoundKind, Slot
from msoko_desktop.domain.observers.solving import solve

PERSONS, SCHOOLS, DAYS, WORKS = 60, 40, 10, 5
SUBJECTS = ("russian", "mathematics", "history", "biology", "geography", "physics")
FIRST = dt.date(2027, 4, 12)
ROUNDS = 3


def run() -> Iterable[Result]:
    """Solve three districts made by arithmetic, so that every run has the same ones."""
    size = f"{PERSONS} observers × {SCHOOLS} schools × {DAYS} days"
    possible, crowded, ring = _visits(PERSONS), _visits(PERSONS - 15), _ring()
    if solve(possible).outcome is not Outcome.COMPLETE or solve(crowded).outcome is not Outcome.IMPOSSIBLE:
        raise RuntimeError("the districts of the benchmark are not what they are meant to be")
    yield Result(f"{size}: everybody sent", _time(possible), None, "s", at_most=3)
    yield Result(f"{PERSONS - 15} observers, too few: proved and explained", _explained(crowded), None, "s", at_most=15)
    yield Result(f"{SCHOOLS} schools check each other, {WORKS} works", _time(ring), None, "s", at_most=3)


def _time(problem: Problem) -> float:
    return median(seconds(lambda: solve(problem)) for _ in range(ROUNDS))


def _explained(problem: Problem) -> float:
    return seconds(lambda: explain(problem, solve(problem)))


def _visits(count: int) -> Problem:
    persons = tuple(
        Person(
            number,
            f"Наблюдатель {number}",
            number * 7 % SCHOOLS if number % 4 else None,
            frozenset({number * 11 % SCHOOLS, number * 17 % SCHOOLS}),
            frozenset({SUBJECTS[number % len(SUBJECTS)]} if number % 3 else ()),
            accredited_until=dt.date(2027, 12, 31),
            away=((FIRST + dt.timedelta(days=number % DAYS),) * 2,) if number % 5 == 0 else (),
        )
        for number in range(count)
    )
    slots = tuple(
        Slot(day, FIRST + dt.timedelta(days=day), subjects=frozenset({SUBJECTS[day % len(SUBJECTS)]}))
        for day in range(DAYS)
    )
    needs = {(slot.id, school): 1 for slot in slots for school in range(SCHOOLS)}
    before = frozenset((number, number * 5 % SCHOOLS) for number in range(count))
    return Problem(persons, slots, needs, frozenset(RULES_OF[RoundKind.OBSERVATION]), before=before)


def _ring() -> Problem:
    schools = tuple(Person(number, f"Школа {number}", number) for number in range(SCHOOLS))
    slots = tuple(Slot(number, title=f"Работа {number}") for number in range(WORKS))
    needs = {(slot.id, school): 1 for slot in slots for school in range(SCHOOLS)}
    return Problem(schools, slots, needs, frozenset(RULES_OF[RoundKind.SCHOOLS]))
