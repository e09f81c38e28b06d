"""Fills a round: what the solver is asked, what it proposes, what of it is stored; locks."""

import sqlite3
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.people_names import with_initials
from msoko_desktop.domain.observers.explaining import Explanation, explain
from msoko_desktop.domain.observers.model import Choice, Outcome, Person, Place, Problem, RoundKind, Slot, Solution
from msoko_desktop.domain.observers.records import Observer, Round, RoundSlot, Seat, read_away
from msoko_desktop.domain.observers.rules import Broken, broken_rules
from msoko_desktop.domain.observers.solving import solve
from msoko_desktop.domain.schools.schools import School, is_open_in
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.observers.rounds import NO_ROUND
from msoko_desktop.services.operations import operation
from msoko_desktop.storage import observer_rounds as rows
from msoko_desktop.storage import observers as people
from msoko_desktop.storage import schools
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.observer_rounds import StoredRound

__all__ = [
    "Broken",
    "Explanation",
    "Outcome",
    "Proposal",
    "RoundView",
    "clear_round",
    "propose",
    "read_view",
    "set_locks",
    "store_proposal",
]


@dataclass(frozen=True)
class RoundView:
    """A round with the schools and persons it is about.

    `schools` are those that were open in its year or have a place in it; `observers` are all persons of the file,
    `before` says who was where in the school year before.
    """

    stored: StoredRound
    schools: tuple[School, ...]
    observers: tuple[Observer, ...]
    before: frozenset[tuple[int, int]]

    @property
    def round(self) -> Round:
        """The round itself."""
        return self.stored.round

    @property
    def slots(self) -> tuple[RoundSlot, ...]:
        """Its days or works."""
        return self.stored.slots

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Who is sent where."""
        return self.stored.seats

    @cached_property
    def names(self) -> Mapping[int, str]:
        """Who can be sent by id, as shown in tables: «Иванова А. П.», a school by its short name."""
        if self.round.kind is RoundKind.SCHOOLS:
            return self.school_names
        return _short_names(self.observers)

    @cached_property
    def school_names(self) -> Mapping[int, str]:
        """The schools by id."""
        return {one.id or 0: one.short_name for one in self.schools}

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """Who can be sent: persons with the role of the kind, or schools."""
        if self.round.kind is RoundKind.SCHOOLS:
            year = self.round.school_year
            return tuple(Person(one.id or 0, one.short_name, one.id) for one in self.schools if is_open_in(one, year))
        return tuple(person_of(one) for one in self.observers if one.role.suits(self.round.kind))

    def problem(self, *, locked: bool = True) -> Problem:
        """Return what the solver is asked; `locked` False: without any choice made before."""
        return Problem(
            self.persons,
            tuple(Slot(one.id or 0, one.day, one.title, frozenset(one.subjects)) for one in self.slots),
            self.stored.needs,
            self.round.rules,
            self.round.limit,
            tuple(choice_of(one) for one in self.seats if one.locked or one.is_recorded) if locked else (),
            self.before,
        )

    @cached_property
    def broken(self) -> tuple[Broken, ...]:
        """The rules that what is stored breaks."""
        everybody = self.persons
        if self.round.kind is not RoundKind.SCHOOLS:
            everybody = tuple(map(person_of, self.observers))  # who no longer takes part is looked at, too
        problem = self.problem(locked=False)
        problem = Problem(everybody, problem.slots, problem.needs, problem.rules, problem.limit)
        return broken_rules(problem, [choice_of(one) for one in self.seats])

    @cached_property
    def there(self) -> Mapping[Place, int]:
        """How many are sent to each place."""
        return Counter((one.slot_id, one.school_id) for one in self.seats)


def person_of(one: Observer) -> Person:
    """Return a person of the list as the solver knows them."""
    return Person(
        one.id or 0,
        one.name,
        one.school_id,
        frozenset(one.related),
        frozenset(one.subjects),
        one.accredited_from,
        one.accredited_until,
        read_away(one.away),
    )


def choice_of(seat: Seat) -> Choice:
    """Return a stored seat as a choice; one that something is recorded of is as good as locked."""
    return Choice(seat.who, seat.slot_id, seat.school_id, seat.locked or seat.is_recorded)


def read_view(d: District, round_id: int) -> RoundView:
    """Return a round with its schools and persons. Raises InputRefused where it is gone."""
    with d.reading() as connection:
        return _view(connection, round_id)


def _view(connection: sqlite3.Connection, round_id: int) -> RoundView:
    stored = rows.read_round(connection, round_id)
    if stored is None:
        raise InputRefused(NO_ROUND)
    used = {school_id for _, school_id in stored.needs} | {one.school_id for one in stored.seats}
    used |= {one.checker_id for one in stored.seats if one.checker_id is not None}
    known = schools.read_schools(connection)
    year = stored.round.school_year
    return RoundView(
        stored,
        tuple(one for one in known if is_open_in(one, year) or one.id in used),
        people.read_observers(connection),
        rows.read_before(connection, stored.round.kind, year),
    )


def _short_names(observers: Sequence[Observer]) -> dict[int, str]:
    """Return persons with initials behind the surname; those who would be called alike in full."""
    short = {one.id or 0: surname_first(one.name) for one in observers}
    often = Counter(short.values())
    return {one.id or 0: one.name if often[short[one.id or 0]] > 1 else short[one.id or 0] for one in observers}


def surname_first(name: str) -> str:
    """Return «Иванова А. П.» for «Иванова Анна Петровна»; what is no full name stays as it is."""
    initials, _, surname = with_initials(name).rpartition(" ")
    return f"{surname} {initials}" if initials.endswith(".") else name


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the solver found for a round, as it stood then, and why places stay empty (None where none does)."""

    round_id: int
    problem: Problem
    solution: Solution
    explanation: Explanation | None


def propose(view: RoundView) -> Proposal:
    """Return who should go where; nothing is stored. Takes seconds for a large round and touches no file.

    Raises InputRefused where there is nothing to fill: no days, no needs, no persons.
    """
    problem = view.problem()
    if not problem.slots or not problem.needs:
        raise InputRefused("Назначать некуда: добавьте дни на вкладке «Дни» и числа на вкладке «Сколько нужно».")
    if not problem.persons:
        whom = "экспертов" if view.round.kind is RoundKind.EXPERTS else "наблюдателей"
        raise InputRefused(f"Назначать некого: добавьте {whom} на вкладке «Наблюдатели и эксперты».")
    solution = solve(problem)
    explanation = explain(problem, solution) if solution.short else None
    return Proposal(view.round.id or 0, problem, solution, explanation)


def store_proposal(d: District, proposal: Proposal) -> Changes:
    """Store what was proposed, all of it or as far as places could be filled; locked choices and records stay.

    Raises InputRefused where the round was changed since.
    """
    with operation(d, "Расставить наблюдателей") as step:
        view = _view(step.connection, proposal.round_id)
        if view.problem() != proposal.problem:
            raise InputRefused("Пока шёл подбор, график изменился. Нажмите «Расставить» ещё раз.")
        wanted = {(one.person_id, one.slot_id, one.school_id) for one in proposal.solution.choices}
        kept = {(one.who, one.slot_id, one.school_id) for one in view.seats}
        rows.delete_seats(
            step.connection,
            [
                one.id or 0
                for one in view.seats
                if not (one.locked or one.is_recorded) and (one.who, one.slot_id, one.school_id) not in wanted
            ],
        )
        rows.add_seats(step.connection, [seat_of(view, *one) for one in sorted(wanted - kept, key=lambda key: key[1:])])
        step.changed(Area.OBSERVERS)
    return step.changes


def seat_of(view: RoundView, who: int, slot_id: int, school_id: int, *, locked: bool = False) -> Seat:
    """Return a new seat for somebody, a school or a person as the kind of the round has it."""
    if view.round.kind is RoundKind.SCHOOLS:
        return Seat(slot_id, school_id, checker_id=who, locked=locked)
    return Seat(slot_id, school_id, observer_id=who, locked=locked)


def set_locks(d: District, round_id: int, places: Collection[Place], *, locked: bool) -> Changes:
    """Lock who is sent to places, or let the solver decide on them again. Raises InputRefused where nobody is there."""
    with operation(d, "Закрепить назначения" if locked else "Открепить назначения") as step:
        seats = [
            one for one in rows.read_seats(step.connection, round_id) if (one.slot_id, one.school_id) in set(places)
        ]
        if not seats:
            raise InputRefused("В выделенных ячейках никто не назначен: закреплять некого.")
        rows.write_locks(step.connection, [one.id or 0 for one in seats if one.locked is not locked], locked=locked)
        step.changed(Area.OBSERVERS)
    return step.changes


def clear_round(d: District, round_id: int) -> Changes:
    """Take away everybody who is neither locked nor has a record of the visit."""
    with operation(d, "Очистить расстановку") as step:
        seats = rows.read_seats(step.connection, round_id)
        rows.delete_seats(step.connection, [one.id or 0 for one in seats if not one.locked and not one.is_recorded])
        step.changed(Area.OBSERVERS)
    return step.changes
