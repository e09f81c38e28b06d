"""Observers and rounds in a real file: typed lists, needs, filling, locks, what is refused, undo of all of it."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit, Value
from msoko_desktop.domain.observers.model import RoundKind, Rule
from msoko_desktop.domain.observers.records import Observer, Role, VisitState
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.services import district as files
from msoko_desktop.services import history
from msoko_desktop.services.district import District
from msoko_desktop.services.grids import GridSource
from msoko_desktop.services.observers import assigning, people, reasons, rounds
from msoko_desktop.services.observers.round_grids import NeedsGrid, ScheduleGrid, SlotsGrid
from msoko_desktop.services.observers.visits import VisitsGrid, visits_by_school
from msoko_desktop.services.results.assessments import add_assessments
from msoko_desktop.services.schools.schools import School, add_schools, delete_schools, list_schools

TODAY = dt.date(2027, 3, 1)
MONDAY = dt.date(2027, 4, 12)
YEAR_END = dt.date(2027, 12, 31)


@pytest.fixture
def d(tmp_path: Path) -> Iterator[District]:
    opened = files.create_district(tmp_path / "Район.msoko")
    add_schools(opened, [School("СОШ № 1"), School("СОШ № 2"), School("Лицей")])
    yield opened
    opened.close()


def ids(d: District) -> list[int]:
    return [one.id or 0 for one in list_schools(d)]


def fill(source: GridSource, row: str, **cells: Value) -> None:
    source.write([CellEdit(row, column, value) for column, value in cells.items()], "Изменить ячейку")


def row(source: GridSource, place: int) -> list[str]:
    return ["" if value is None else str(value) for value in source.content.values[place]]


def with_people(d: District, *schools: int | None) -> list[int]:
    """Accredited observers Иванова, Петрова …, each at home in a school of the list (None: none)."""
    names = ("Иванова Анна Петровна", "Петрова Вера Ильинична", "Сидорова Галина Юрьевна", "Титова Дарья Львовна")
    home = ids(d)
    made = [
        Observer(name, school_id=None if place is None else home[place], body="" if place is not None else "Совет",
                 trained=TODAY, accredited_until=YEAR_END)
        for name, place in zip(names, schools, strict=False)
    ]  # fmt: skip
    return list(people.save_observers(d, made).created)


def with_round(d: District, kind: RoundKind = RoundKind.OBSERVATION, days: int = 1) -> int:
    """A round with a day (or a work) for each Monday and one person needed in each school."""
    (made,) = rounds.save_round(d, rounds.new_round(kind, 2026, "ВПР")).created
    slots = SlotsGrid(d, made)
    for number in range(days):
        if kind.has_days:
            fill(slots, "new:0", day=f"{MONDAY + dt.timedelta(days=number):%d.%m.%Y}", subjects="история")
        else:
            fill(slots, "new:0", title=f"Математика, {number + 5} класс", subjects="математика")
    needs = NeedsGrid(d, made)
    columns = [column.key for column in needs.content.columns[1:]]
    needs.write([CellEdit(str(school), key, 1.0) for school in ids(d) for key in columns], "Заполнить")
    return made


# --- the list of persons


def test_a_person_is_typed_into_the_list_as_words(d: District) -> None:
    grid = people.ObserversGrid(d, TODAY)
    fill(
        grid, "new:0", name="Иванова Анна Петровна", school="сош №2", related="Лицей; СОШ № 1", role="оба",
        subjects="русский язык; Математика", trained="01.02.2027", until="31.12.2027", away="12.04.2027; 15–17.04.2027",
    )  # fmt: skip
    (one,) = people.list_observers(d)

    first, second, lyceum = ids(d)
    assert (one.school_id, one.related, one.role) == (second, (first, lyceum), Role.BOTH)
    assert one.subjects == ("russian", "mathematics")
    assert (one.trained, one.accredited_until) == (dt.date(2027, 2, 1), YEAR_END)
    assert assigning.person_of(one).away == (
        (dt.date(2027, 4, 12), dt.date(2027, 4, 12)),
        (dt.date(2027, 4, 15), dt.date(2027, 4, 17)),
    )
    assert row(grid, 0)[:6] == [
        "Иванова Анна Петровна", "оба", "СОШ № 2", "", "СОШ № 1; Лицей", "Русский язык; Математика",
    ]  # fmt: skip
    assert grid.content.remarks == ()


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("school", "СОШ № 9", "Школа «СОШ № 9» не найдена"),
        ("related", "Лицей; Гимназия", "Школа «Гимназия» не найдена"),
        ("until", "31.02.2027", "Даты 31.02.2027 не бывает"),
        ("until", "1–5.02.2027", "Укажите один день"),
        ("away", "весь апрель", "не дата"),
        ("since", "01.01.2028", "кончается 31.12.2027 раньше, чем начинается"),
        ("name", "  ", "Введите фамилию, имя и отчество"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_reason(d: District, column: str, value: str, words: str) -> None:
    with_people(d, 0)
    grid = people.ObserversGrid(d, TODAY)
    before = people.list_observers(d)

    with pytest.raises(InputRefused, match=words):
        fill(grid, grid.content.rows[0].key, **{column: value})
    assert people.list_observers(d) == before


def test_the_list_warns_of_accreditation_and_of_an_unknown_place_of_work(d: District) -> None:
    people.save_observers(
        d,
        [
            Observer("Без места", accredited_until=YEAR_END, trained=TODAY),
            Observer("Истекла Анна", body="Совет", accredited_until=dt.date(2027, 2, 28), trained=TODAY),
            Observer("Нет Нина", body="Совет", trained=TODAY),
            Observer("Эксперт Инна", Role.EXPERT, body="Совет"),
            Observer("Ушла Алла", Role.NONE),
        ],
    )
    told = [(one.column, one.text) for one in people.ObserversGrid(d, TODAY).content.remarks]

    assert told == [
        ("school", "Без места: не указано место работы – программа не узнает свою школу."),
        ("until", "Истекла Анна: аккредитация истекла 28.02.2027."),
        ("until", "Нет Нина: аккредитации нет."),
    ]


def test_who_has_a_recorded_visit_is_not_deleted_and_undo_brings_back_who_was(d: District) -> None:
    one, other, *_ = with_people(d, 0, 1, 2)
    made = with_round(d)
    assigning.store_proposal(d, assigning.propose(assigning.read_view(d, made)))
    visits = VisitsGrid(d, made)
    seat = next(place for place, who in enumerate(visits.content.values) if who[2] == "Иванова А.П.")
    fill(visits, visits.content.rows[seat].key, state="состоялось")

    with pytest.raises(InputRefused, match="записано 1 посещение"):
        people.delete_observers(d, [one])
    before = rounds.read_round(d, made).seats
    people.delete_observers(d, [other])
    assert {seat.observer_id for seat in rounds.read_round(d, made).seats} == {seat.observer_id for seat in before} - {
        other
    }
    history.undo(d)
    assert rounds.read_round(d, made).seats == before


# --- rounds


def test_works_of_one_day_become_one_day_for_the_schools_that_take_part(d: District) -> None:
    add_assessments(
        d,
        [
            Assessment(2026, "vpr", "russian", 5, MONDAY),
            Assessment(2026, "vpr", "mathematics", 6, MONDAY),
            Assessment(2026, "vpr", "history", 6, MONDAY + dt.timedelta(days=1)),
            Assessment(2026, "vpr", "biology", 6),
        ],
    )
    (made,) = rounds.save_round(d, rounds.new_round(RoundKind.OBSERVATION, 2026, "ВПР")).created
    works = [one.id or 0 for one in rounds.works_of_year(d, 2026)]

    with pytest.raises(InputRefused, match="нет даты"):
        rounds.add_from_works(d, made, works, 1)
    rounds.add_from_works(d, made, works[:3], 2)
    stored = rounds.read_round(d, made)
    assert [(one.day, set(one.subjects)) for one in stored.slots] == [
        (MONDAY, {"russian", "mathematics"}),
        (MONDAY + dt.timedelta(days=1), {"history"}),
    ]
    assert set(stored.needs.values()) == {2}
    assert len(stored.needs) == 2 * 3
    rounds.add_from_works(d, made, works[:1], 1)
    assert rounds.read_round(d, made).needs == stored.needs, "what was asked for is not made less"


def test_the_plan_keeps_the_rules_and_is_one_step(d: District) -> None:
    with_people(d, 0, 1, 2)
    made = with_round(d)
    proposal = assigning.propose(assigning.read_view(d, made))
    assigning.store_proposal(d, proposal)
    view = assigning.read_view(d, made)

    home = {one.id: one.school_id for one in people.list_observers(d)}
    assert sorted(one.school_id for one in view.seats) == ids(d)
    assert all(home[one.observer_id] != one.school_id for one in view.seats)
    ways = {(home[one.observer_id], one.school_id) for one in view.seats}
    assert not ways & {(b, a) for a, b in ways}
    assert view.broken == ()
    assert reasons.headline(proposal) == "Расставлены все: 3 места заняты."
    (summary,) = rounds.list_rounds(d)
    assert (summary.needed, summary.filled, summary.visited, summary.days) == (3, 3, 0, (MONDAY,))
    assert history.undo_name(d) == "Расставить наблюдателей"
    history.undo(d)
    assert rounds.read_round(d, made).seats == ()


def test_where_it_is_impossible_nothing_changes_and_the_part_can_be_stored(d: District) -> None:
    """Three schools and two observers: one who teaches history, which is what is written, and one who does not."""
    one, _ = with_people(d, None, None)
    grid = people.ObserversGrid(d, TODAY)
    fill(grid, str(one), subjects="история")
    made = with_round(d)
    view = assigning.read_view(d, made)
    proposal = assigning.propose(view)

    assert rounds.read_round(d, made).seats == ()
    assert reasons.headline(proposal) == "Заполнить все места нельзя. Заполнить можно 1 из 3."
    told = reasons.sentences(view, proposal)
    assert told == (
        "Наблюдателей меньше, чем мест в один день: добавьте людей или уменьшите потребность.",
        "12.04.2027, Ист.: занято 1 из 3; всего наблюдателей – 2, не преподают предмет – 1. На 3 места этого мало.",
    )
    assigning.store_proposal(d, proposal)
    assert len(rounds.read_round(d, made).seats) == 1
    warned = [one for one in ScheduleGrid(d, made).content.remarks if one.severity is Severity.WARNING]
    assert {one.text for one in warned} == {"Нужно 1 человек, назначено 0."}
    assert len(warned) == 2


def test_the_rule_that_is_enough_to_give_up_is_named(d: District) -> None:
    first, second, _ = with_people(d, None, None, None)
    grid = people.ObserversGrid(d, TODAY)
    for who in (first, second):
        fill(grid, str(who), subjects="история")
    made = with_round(d)
    view = assigning.read_view(d, made)
    told = reasons.sentences(view, assigning.propose(view))

    assert told[0] == "Чтобы заполнить всё, достаточно снять: правило «не на предмет, который преподаёт»."
    assert "не преподают предмет – 1" in told[1]


def test_locks_stay_when_the_rest_is_filled_anew(d: District) -> None:
    with_people(d, None, None, None)
    made = with_round(d)
    schedule = ScheduleGrid(d, made)
    slot = schedule.content.columns[1].key
    first, second, lyceum = ids(d)
    fill(schedule, str(lyceum), **{slot: "иванова"})

    assert schedule.content.pinned == {(str(lyceum), slot)}
    assigning.store_proposal(d, assigning.propose(assigning.read_view(d, made)))
    schedule.reload()
    assert row(schedule, 2)[1] == "Иванова А.П."
    assert {row(schedule, 0)[1], row(schedule, 1)[1]} == {"Петрова В.И.", "Сидорова Г.Ю."}
    assert schedule.content.pinned == {(str(lyceum), slot)}
    assigning.set_locks(d, made, [(int(slot), lyceum)], locked=False)
    assigning.set_locks(d, made, [(int(slot), first), (int(slot), second)], locked=True)
    assigning.clear_round(d, made)
    schedule.reload()
    assert row(schedule, 2)[1] == ""
    assert len(rounds.read_round(d, made).seats) == 2
    with pytest.raises(InputRefused, match="закреплять некого"):
        assigning.set_locks(d, made, [(int(slot), lyceum)], locked=True)


def test_a_choice_by_hand_against_a_rule_is_kept_and_remarked_on(d: District) -> None:
    with_people(d, 0, 1)
    made = with_round(d, days=2)
    schedule = ScheduleGrid(d, made)
    monday, tuesday = (column.key for column in schedule.content.columns[1:])
    first, second, lyceum = map(str, ids(d))
    fill(schedule, first, **{monday: "Иванова; Петрова"})
    fill(schedule, second, **{tuesday: "Иванова Анна Петровна"})
    fill(schedule, lyceum, **{monday: "Иванова"})
    errors = {(one.row, one.column, one.text) for one in schedule.content.remarks if one.severity is Severity.ERROR}

    assert errors == {
        (first, monday, "Иванова А.П. – это своя школа."),
        (lyceum, monday, "Иванова А.П. – в этот день назначен и в СОШ № 1."),
        (first, monday, "Петрова В.И. – школа проверяет школу, которая проверяет её (СОШ № 2)."),
        (second, tuesday, "Иванова А.П. – школа проверяет школу, которая проверяет её (СОШ № 1)."),
    }
    with pytest.raises(InputRefused, match="такого человека нет"):
        fill(schedule, first, **{monday: "Кузнецова"})
    assert row(schedule, 0)[1] == "Иванова А.П.; Петрова В.И."


def test_a_beginning_that_suits_two_is_refused(d: District) -> None:
    people.save_observers(d, [Observer("Иванова Анна Петровна"), Observer("Ивановская Инна Львовна")])
    made = with_round(d)
    schedule = ScheduleGrid(d, made)
    cell = {schedule.content.columns[1].key: "ив"}

    with pytest.raises(InputRefused, match=r"не один человек: Иванова А\.П\., Ивановская И\.Л\."):
        fill(schedule, str(ids(d)[0]), **cell)


def test_last_years_schools_are_avoided(d: District) -> None:
    with_people(d, None, None, None)
    before = rounds.save_round(d, rounds.new_round(RoundKind.OBSERVATION, 2025, "ВПР")).created[0]
    fill(SlotsGrid(d, before), "new:0", day="14.04.2026", subjects="история")
    schedule_of = NeedsGrid(d, before)
    slot = schedule_of.content.columns[1].key
    schedule_of.write([CellEdit(str(school), slot, 1.0) for school in ids(d)], "Заполнить")
    names = ("Иванова", "Петрова", "Сидорова")
    for school, name in zip(ids(d), names, strict=True):
        fill(ScheduleGrid(d, before), str(school), **{slot: name})
    made = with_round(d)
    assigning.store_proposal(d, assigning.propose(assigning.read_view(d, made)))

    was = {(one.observer_id, one.school_id) for one in rounds.read_round(d, before).seats}
    assert len(was) == 3
    assert not was & {(one.observer_id, one.school_id) for one in rounds.read_round(d, made).seats}


def test_schools_check_each_others_works_in_a_ring(d: District) -> None:
    """Three schools, each checked by one other and no two each other: that leaves a ring."""
    made = with_round(d, RoundKind.SCHOOLS)
    view = assigning.read_view(d, made)
    assert view.round.rules == {Rule.OWN, Rule.MUTUAL, Rule.LAST_YEAR}
    assigning.store_proposal(d, assigning.propose(view))
    seats = rounds.read_round(d, made).seats

    checks = {one.checker_id: one.school_id for one in seats}
    first = ids(d)[0]
    assert (len(checks), all(one.observer_id is None for one in seats)) == (3, True)
    assert checks[checks[checks[first]]] == first
    assert checks[first] != first
    assert {row(ScheduleGrid(d, made), place)[1] for place in range(3)} == {"СОШ № 1", "СОШ № 2", "Лицей"}


def test_experts_check_only_what_they_teach_and_not_their_own_works(d: District) -> None:
    first, second, _ = ids(d)
    people.save_observers(
        d,
        [
            Observer("Иванова Анна Петровна", Role.EXPERT, first, subjects=("mathematics",)),
            Observer("Петрова Вера Ильинична", Role.BOTH, None, subjects=("mathematics",)),
            Observer("Сидорова Галина Юрьевна", Role.EXPERT, second, subjects=("russian",)),
            Observer("Титова Дарья Львовна", Role.OBSERVER, second, subjects=("mathematics",)),
        ],
    )
    made = with_round(d, RoundKind.EXPERTS)
    view = assigning.read_view(d, made)
    assigning.store_proposal(d, assigning.propose(view))
    found = {one.school_id: view.names[one.who] for one in rounds.read_round(d, made).seats}

    assert set(found.values()) == {"Иванова А.П.", "Петрова В.И."}
    assert found[first] == "Петрова В.И."


@pytest.mark.parametrize("title", ["", "  "])
def test_a_round_needs_a_name_of_its_own(d: District, title: str) -> None:
    with pytest.raises(InputRefused, match="Введите название"):
        rounds.save_round(d, rounds.new_round(RoundKind.OBSERVATION, 2026, title))
    rounds.save_round(d, rounds.new_round(RoundKind.OBSERVATION, 2026, "ВПР"))
    with pytest.raises(InputRefused, match="уже есть"):
        rounds.save_round(d, rounds.new_round(RoundKind.EXPERTS, 2026, "ВПР"))


def test_nothing_to_fill_is_said(d: District) -> None:
    (made,) = rounds.save_round(d, rounds.new_round(RoundKind.OBSERVATION, 2026, "ВПР")).created
    with pytest.raises(InputRefused, match="Назначать некуда"):
        assigning.propose(assigning.read_view(d, made))
    rounds.delete_round(d, made)
    with pytest.raises(InputRefused, match="удалён"):
        assigning.read_view(d, made)
    with pytest.raises(InputRefused, match="добавьте наблюдателей"):
        assigning.propose(assigning.read_view(d, with_round(d)))


def test_a_proposal_for_a_round_that_changed_since_is_not_stored(d: District) -> None:
    with_people(d, None, None, None)
    made = with_round(d)
    proposal = assigning.propose(assigning.read_view(d, made))
    needs = NeedsGrid(d, made)
    fill(needs, str(ids(d)[0]), **{needs.content.columns[1].key: None})

    with pytest.raises(InputRefused, match="график изменился"):
        assigning.store_proposal(d, proposal)
    assert rounds.read_round(d, made).seats == ()


# --- visits


def test_visits_are_recorded_by_boxes_and_kept_when_the_round_is_filled_anew(d: District) -> None:
    with_people(d, None, None, None)
    made = with_round(d)
    assigning.store_proposal(d, assigning.propose(assigning.read_view(d, made)))
    visits = VisitsGrid(d, made)
    first, second = visits.content.rows[0].key, visits.content.rows[1].key
    fill(visits, first, help="да", seating="да", remarks="Подсказки на доске")
    fill(visits, second, state="не состоялось")
    kept = {one.who: one for one in rounds.read_round(d, made).seats if one.is_recorded}

    assert sorted(one.state for one in kept.values()) == [VisitState.MISSED, VisitState.VISITED]
    (found,) = visits_by_school(d)
    assert (found.visits, found.marks, found.serious) == (1, ("seating", "help"), ("help",))
    assert found.school_year == 2026
    assigning.clear_round(d, made)
    assigning.store_proposal(d, assigning.propose(assigning.read_view(d, made)))
    now = {one.who: one for one in rounds.read_round(d, made).seats}
    assert all(now[who] == one for who, one in kept.items())
    schedule = ScheduleGrid(d, made)
    cell = next(one for one in kept.values() if one.state is VisitState.VISITED)
    with pytest.raises(InputRefused, match="посещение записано"):
        fill(schedule, str(cell.school_id), **{str(cell.slot_id): None})
    with pytest.raises(InputRefused, match="записано 2 посещения"):
        SlotsGrid(d, made).delete_rows([str(cell.slot_id)])


def test_everything_is_undone_step_by_step_to_the_empty_file(d: District) -> None:
    steps = 0
    with_people(d, 0, 1, 2)
    made = with_round(d, days=2)
    assigning.store_proposal(d, assigning.propose(assigning.read_view(d, made)))
    visits = VisitsGrid(d, made)
    fill(visits, visits.content.rows[0].key, help="да")
    rounds.delete_round(d, made)
    tables = ("observer", "observer_relation", "observer_round", "observer_slot", "observer_need", "observer_choice")

    def everything() -> dict[str, list[tuple[object, ...]]]:
        return {name: d.connection.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in tables}  # noqa: S608

    last = everything()
    while (history.undo_name(d) or "").find("школ") < 0:
        history.undo(d)
        steps += 1
    assert steps == 8  # people, round, two days, needs, filling, a visit, deletion
    assert all(not rows for rows in everything().values())
    for _ in range(steps):
        history.redo(d)
    assert everything() == last


def test_a_deleted_school_takes_its_places_with_it_and_undo_brings_them_back(d: District) -> None:
    with_people(d, 0, 1, 2)
    made = with_round(d)
    assigning.store_proposal(d, assigning.propose(assigning.read_view(d, made)))
    before = rounds.read_round(d, made), people.list_observers(d)
    delete_schools(d, [ids(d)[2]])

    assert len(rounds.read_round(d, made).needs) == 2
    assert [one.school_id for one in people.list_observers(d)][2] is None
    history.undo(d)
    assert (rounds.read_round(d, made), people.list_observers(d)) == before
