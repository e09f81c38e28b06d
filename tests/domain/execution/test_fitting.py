"""What was recorded stays with its occurrence, and nothing of it disappears when the phrase changes."""

from msoko_desktop.domain.execution import Progress
from msoko_desktop.domain.execution.fitting import fit, nearest_free
from tests.domain.execution.builders import D, planned, record


def test_a_record_belongs_to_the_window_it_was_made_for() -> None:
    march, october = planned("2026-03-01", "2026-03-31"), planned("2026-10-01", "2026-10-31")
    kept = record(5, "2026-10-01", "2026-10-31", progress=Progress.DONE)
    fitted = fit([march, october], [kept])
    assert fitted.pairs == ((march, None), (october, kept))
    assert not fitted.unfit


def test_only_the_last_day_counts_where_the_first_one_changed() -> None:
    item = planned("2026-05-01", "2026-05-15")
    kept = record(5, "2026-05-15", "2026-05-15")
    assert fit([item], [kept]).pairs == ((item, kept),)


def test_a_last_day_that_two_occurrences_share_decides_nothing() -> None:
    whole, half = planned("2026-01-01", "2026-12-31"), planned("2026-07-01", "2026-12-31")
    kept = record(5, "2026-11-01", "2026-12-31")
    fitted = fit([whole, half], [kept])
    assert fitted.unfit == (kept,)
    assert all(taken is None for _, taken in fitted.pairs)


def test_a_changed_phrase_leaves_the_record_for_a_decision_with_the_nearest_free_occurrence() -> None:
    february, november = planned("2026-02-01", "2026-02-28"), planned("2026-11-01", "2026-11-30")
    kept = record(5, "2026-10-01", "2026-10-31", progress=Progress.DONE)
    fitted = fit([february, november], [kept])
    assert fitted.unfit == (kept,)
    assert nearest_free(fitted, kept) == november
    taken = fit([february, november], [kept, record(6, "2026-11-01", "2026-11-30")])
    assert nearest_free(taken, kept) == february


def test_an_entry_of_a_schedule_keeps_its_record_wherever_it_moves() -> None:
    entry = planned("2026-04-22", entry_id=3)
    kept = record(5, "2026-04-15", entry_id=3)
    assert fit([entry], [kept]).pairs == ((entry, kept),)
    other = planned("2026-04-15", entry_id=4)
    assert fit([other], [kept]).unfit == (kept,)


def test_what_a_person_added_needs_no_place_in_the_plan() -> None:
    added = record(5, start=D(2026, 6, 1), due=D(2026, 6, 1))
    fitted = fit([], [added])
    assert fitted.added == (added,)
    assert not fitted.unfit
