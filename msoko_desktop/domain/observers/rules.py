"""Which rules speak against sending a person to a place, and which ones a finished plan breaks."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.observers.model import PERSONAL, Choice, Person, Place, Problem, Rule, Slot


def is_against(rule: Rule, person: Person, slot: Slot, school_id: int) -> bool:
    """Tell whether one of the `PERSONAL` rules speaks against a person at a place."""
    match rule:
        case Rule.OWN:
            return person.school_id == school_id
        case Rule.RELATED:
            return school_id in person.related
        case Rule.SUBJECT:
            return bool(person.subjects & slot.subjects)
        case Rule.KNOWS:
            return bool(slot.subjects) and not person.subjects & slot.subjects
        case Rule.ACCREDITED:
            return slot.day is not None and not person.accredited_on(slot.day)
        case Rule.AWAY:
            return slot.day is not None and person.is_away(slot.day)
        case _:
            return False


def rules_against(rules: Collection[Rule], person: Person, slot: Slot, school_id: int) -> tuple[Rule, ...]:
    """Return the rules of a collection that speak against a person at a place, in the order they are told."""
    return tuple(rule for rule in PERSONAL if rule in rules and is_against(rule, person, slot, school_id))


def passed_by_rule(problem: Problem, place: Place) -> tuple[tuple[Rule, int], ...]:
    """Return for each rule that is on how many persons are left at a place after it and all before it."""
    slot = next(one for one in problem.slots if one.id == place[0])
    left, found = list(problem.persons), []
    for rule in PERSONAL:
        if rule in problem.rules:
            left = [one for one in left if not is_against(rule, one, slot, place[1])]
            found.append((rule, len(left)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that a choice breaks. `other` is the place that it collides with (the same day, the other direction).

    `rule` None: the same person is at two places on one day.
    """

    choice: Choice
    rule: Rule | None
    other: Choice | None = None


def broken_rules(problem: Problem, choices: Sequence[Choice]) -> tuple[Broken, ...]:
    """Return what a plan breaks, choice by choice in their order. Choices of persons who are gone are left out."""
    persons = {one.id: one for one in problem.persons}
    slots = {one.id: one for one in problem.slots}
    known = [one for one in choices if one.person_id in persons and one.slot_id in slots]
    found: list[Broken] = []
    for one in known:
        against = rules_against(problem.rules, persons[one.person_id], slots[one.slot_id], one.school_id)
        found += [Broken(one, rule) for rule in against]
    found += _twice_a_day(known, slots)
    if Rule.MUTUAL in problem.rules:
        found += _mutual(known, persons)
    if problem.limit is not None:
        times = Counter(one.person_id for one in known)
        found += [Broken(one, Rule.LIMIT) for one in known if times[one.person_id] > problem.limit]
    order = {one: place for place, one in enumerate(choices)}
    return tuple(sorted(found, key=lambda one: order[one.choice]))


def _twice_a_day(choices: Sequence[Choice], slots: dict[int, Slot]) -> Iterator[Broken]:
    seen: dict[tuple[int, object], Choice] = {}
    for one in choices:
        day = slots[one.slot_id].day
        if day is None:
            continue
        first = seen.setdefault((one.person_id, day), one)
        if first is not one:
            yield Broken(one, None, first)


def _mutual(choices: Sequence[Choice], persons: dict[int, Person]) -> Iterator[Broken]:
    """Yield the choices whose opposite direction is there as well."""
    directions: dict[tuple[int, int], Choice] = {}
    for one in choices:
        own = persons[one.person_id].school_id
        if own is not None and own != one.school_id:
            directions.setdefault((own, one.school_id), one)
    for one in choices:
        own = persons[one.person_id].school_id
        if own is not None and (one.school_id, own) in directions and own != one.school_id:
            yield Broken(one, Rule.MUTUAL, directions[one.school_id, own])
