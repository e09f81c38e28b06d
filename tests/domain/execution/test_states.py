"""How an occurrence stands on a day."""

import pytest

from msoko_desktop.domain.execution import Progress, SchoolTick, State, TrackedOccurrence
from tests.domain.execution.builders import D, day, done, item, record

OCTOBER = ("2026-10-01", "2026-10-31")


@pytest.mark.parametrize(
    ("found", "today", "state"),
    [
        (item(*OCTOBER), "2026-09-15", State.PLANNED),
        (item(*OCTOBER), "2026-10-31", State.PLANNED),  # the last day is still a day for it
        (item(*OCTOBER), "2026-11-01", State.OVERDUE),
        (done(*OCTOBER, "2026-10-31"), "2026-11-05", State.DONE),
        (done(*OCTOBER, "2026-11-01"), "2026-11-05", State.DONE_LATE),
        (item(*OCTOBER, kept=record(1, *OCTOBER, progress=Progress.IN_WORK)), "2026-10-05", State.IN_WORK),
        (item(*OCTOBER, kept=record(1, *OCTOBER, progress=Progress.IN_WORK)), "2026-11-05", State.OVERDUE),
        (item(*OCTOBER, kept=record(1, *OCTOBER, progress=Progress.CANCELLED)), "2026-11-05", State.CANCELLED),
    ],
)
def test_a_state_follows_from_the_days_and_what_was_recorded(
    found: TrackedOccurrence, today: str, state: State
) -> None:
    assert found.state(day(today)) is state


def test_a_moved_occurrence_is_overdue_only_after_its_new_day() -> None:
    moved = item(*OCTOBER, kept=record(1, *OCTOBER, start=D(2026, 11, 1), due=D(2026, 11, 30)))
    assert moved.is_moved
    assert (moved.start, moved.due) == (D(2026, 11, 1), D(2026, 11, 30))
    assert moved.state(D(2026, 11, 10)) is State.MOVED
    assert moved.state(D(2026, 12, 1)) is State.OVERDUE


def test_looking_back_shows_things_as_they_stood() -> None:
    found = done(*OCTOBER, "2026-10-20")
    assert found.state(D(2026, 10, 19)) is State.PLANNED
    assert found.state(D(2026, 10, 20)) is State.DONE
    late = done(*OCTOBER, "2026-11-20")
    assert late.state(D(2026, 11, 10)) is State.OVERDUE


def test_the_first_ticked_school_puts_an_occurrence_in_work() -> None:
    ticked = item(*OCTOBER, kept=record(1, *OCTOBER, ticks=(SchoolTick(3, D(2026, 10, 12)),)))
    assert ticked.state(D(2026, 10, 11)) is State.PLANNED
    assert ticked.state(D(2026, 10, 12)) is State.IN_WORK


def test_the_key_stays_while_an_occurrence_is_moved_and_done() -> None:
    plain = item(*OCTOBER)
    moved = item(*OCTOBER, kept=record(4, *OCTOBER, start=D(2026, 11, 1), due=D(2026, 11, 30), progress=Progress.DONE))
    assert plain.key == moved.key == "7.0.20261001-20261031"


def test_an_added_occurrence_has_the_days_a_person_gave() -> None:
    added = TrackedOccurrence(
        1, 7, 0, 1, "1.2", "Собрание", "по запросу", "ОО", None, record(9, start=D(2026, 5, 4), due=D(2026, 5, 6))
    )
    assert added.window == (D(2026, 5, 4), D(2026, 5, 6))
    assert added.key == "7.0.a9"
    assert not added.is_moved


def test_every_state_has_a_word_and_a_letter_of_its_own() -> None:
    assert len({state.letter for state in State}) == len(State)
    assert len({state.label for state in State}) == len(State)
