"""Rounds of observers: listed, made, changed, deleted; their days from the works of the file."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import counted, one_line
from msoko_desktop.domain.observers.model import RULES_OF, Place, RoundKind
from msoko_desktop.domain.observers.records import Round, RoundSlot, VisitState
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.results.assessment_names import short_subject_title, subject_line
from msoko_desktop.services.results.assessments import list_assessments
from msoko_desktop.services.results.status_board import CellState, read_board
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import observer_rounds as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.observer_rounds import StoredRound

__all__ = [
    "NO_ROUND",
    "RoundSummary",
    "StoredRound",
    "add_from_works",
    "delete_round",
    "list_rounds",
    "new_round",
    "read_round",
    "save_round",
    "seats_at_schools",
    "works_of_year",
]

NO_ROUND = "Этого графика в файле уже нет: он удалён. Выберите другой."


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """A round in the list: its days, how many are needed and sent, how many visits took place."""

    round: Round
    days: tuple[dt.date, ...]
    needed: int
    filled: int
    visited: int

    @property
    def id(self) -> int:
        """The id of the round."""
        return self.round.id or 0


def list_rounds(d: District) -> tuple[RoundSummary, ...]:
    """Return the rounds, the newest school year first, with their days and counts."""
    with d.reading() as connection:
        stored = [rows.read_round(connection, one.id or 0) for one in rows.read_rounds(connection)]
    return tuple(_summary(one) for one in stored if one is not None)


def _summary(one: StoredRound) -> RoundSummary:
    there: dict[Place, int] = {}
    for seat in one.seats:
        there[seat.slot_id, seat.school_id] = there.get((seat.slot_id, seat.school_id), 0) + 1
    return RoundSummary(
        one.round,
        tuple(sorted({slot.day for slot in one.slots if slot.day is not None})),
        sum(one.needs.values()),
        sum(min(there.get(place, 0), count) for place, count in one.needs.items()),
        sum(seat.state is VisitState.VISITED for seat in one.seats),
    )


def read_round(d: District, round_id: int) -> StoredRound:
    """Return a round with all that belongs to it. Raises InputRefused where it is gone."""
    with d.reading() as connection:
        found = rows.read_round(connection, round_id)
    if found is None:
        raise InputRefused(NO_ROUND)
    return found


def new_round(kind: RoundKind, school_year: int, title: str = "") -> Round:
    """Return a round that is not in the file yet, all rules of its kind on."""
    return Round(title, kind, school_year, frozenset(RULES_OF[kind]))


def save_round(d: District, one: Round) -> Changes:
    """Add a round (without an id; its id is in `created`) or change one.

    Raises InputRefused without a title, for one that another round of the year has, for a round that is gone, and
    where the kind of a round with seats would change.
    """
    one = replace(cleaned(one, "график"), title=one_line(one.title))
    if not one.title:
        raise InputRefused("Введите название, например «ВПР, весна 2027 года».")
    if one.limit is not None and one.limit < 1:
        raise InputRefused("Наибольшее число назначений – 1 или больше; пусто – без ограничения.")
    with operation(d, "Добавить график наблюдения" if one.id is None else "Изменить график наблюдения") as step:
        known = rows.read_rounds(step.connection)
        if one.id is not None and one.id not in {other.id for other in known}:
            raise InputRefused(NO_ROUND)
        for other in known:
            if other.id != one.id and (other.title, other.school_year) == (one.title, one.school_year):
                raise InputRefused(f"График «{one.title}» в этом учебном году уже есть. Введите другое название.")
            if other.id == one.id and other.kind != one.kind and rows.read_seats(step.connection, one.id or 0):
                raise InputRefused(
                    "Вид графика не меняется, пока в нём есть назначенные: сначала очистите расстановку."
                )
        made = rows.write_round(step.connection, replace(one, rules=one.rules & frozenset(RULES_OF[one.kind])))
        step.changed(Area.OBSERVERS, created=() if one.id is not None else (made,))
    return step.changes


def delete_round(d: District, round_id: int) -> Changes:
    """Delete a round with its days, seats and records of visits; undo brings all of it back."""
    with operation(d, "Удалить график наблюдения") as step:
        rows.delete_round(step.connection, round_id)
        step.changed(Area.OBSERVERS)
    return step.changes


def seats_at_schools(d: District, school_ids: Sequence[int]) -> int:
    """Return how many people or schools were sent to these schools: what would go with them."""
    with d.reading() as connection:
        return rows.count_at_schools(connection, school_ids)


def works_of_year(d: District, school_year: int) -> tuple[Assessment, ...]:
    """Return the works of a school year that days can be taken from, by date, those without a date behind."""
    works = [one.assessment for one in list_assessments(d, school_year)]
    return tuple(sorted(works, key=lambda one: (one.date is None, one.date or dt.date.max)))


def add_from_works(d: District, round_id: int, assessment_ids: Sequence[int], count: int) -> Changes:
    """Give a round days (or works, in a round of checking) from works of the file, `count` needed in each school that
    takes part.

    Works of one day become one day of a round of observation; days that are there already get what they lack. Raises
    InputRefused where a work of a round of observation has no date, or nothing is chosen.
    """
    if not assessment_ids:
        raise InputRefused("Отметьте хотя бы одну работу.")
    stored = read_round(d, round_id)
    by_id = {one.id: one for one in works_of_year(d, stored.round.school_year)}
    works = [by_id[one] for one in assessment_ids if one in by_id]
    taking = _taking_part(d, stored.round.school_year)
    with operation(d, "Взять дни из работ") as step:
        for slot, chosen in _slots(stored, works):
            slot_id = rows.write_slot(step.connection, round_id, slot)
            schools = {school for one in chosen for school in taking.get(one.id or 0, ())}
            needs = {(slot_id, school): max(count, stored.needs.get((slot_id, school), 0)) for school in schools}
            rows.write_needs(step.connection, needs)
        step.changed(Area.OBSERVERS)
    return step.changes


def _taking_part(d: District, school_year: int) -> Mapping[int, tuple[int, ...]]:
    board = read_board(d, school_year)
    return {
        one.id: tuple(
            school.id
            for school, cells in zip(board.schools, board.cells, strict=True)
            if cells[place].state is not CellState.ABSENT
        )
        for place, one in enumerate(board.assessments)
    }


def _slots(stored: StoredRound, works: Sequence[Assessment]) -> list[tuple[RoundSlot, list[Assessment]]]:
    """Return the columns that works make, with the works of each."""
    if not stored.round.kind.has_days:
        there = {one.assessment_id: one for one in stored.slots}
        return [
            (there.get(work.id) or RoundSlot(None, subject_line(work), (work.subject,), work.id), [work])
            for work in works
        ]
    undated = [work for work in works if work.date is None]
    if undated:
        many = counted(len(undated), "работы", "работ", "работ")
        raise InputRefused(f"У {many} нет даты ({subject_line(undated[0])}). Укажите её: Результаты → Шкала и задания.")
    days: dict[dt.date, list[Assessment]] = {}
    for work in works:
        if work.date is not None:
            days.setdefault(work.date, []).append(work)
    known = {one.day: one for one in stored.slots}
    found = []
    for day, chosen in sorted(days.items()):
        slot = known.get(day, RoundSlot(day))
        subjects = tuple(dict.fromkeys((*slot.subjects, *(work.subject for work in chosen))))
        found.append((replace(slot, subjects=subjects, title=slot.title or _title(chosen)), chosen))
    return found


def _title(works: Sequence[Assessment]) -> str:
    grades: dict[str, list[int]] = {}
    for work in works:
        grades.setdefault(work.subject, []).append(work.grade)
    return "; ".join(
        f"{short_subject_title(code)} {', '.join(map(str, sorted(set(found))))} кл." for code, found in grades.items()
    )
