"""Which backups stay: judged over made-up dates."""

import datetime as dt

import pytest

from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.storage.retention import Retention, kept

RULE = Retention()


def test_the_numbers_of_the_program_are_those_of_the_data() -> None:
    assert Retention.from_mapping(reference_data("backups")) == RULE == Retention(10, 14, 8, 12)


def test_a_negative_number_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        Retention.from_mapping({"keep": {"last": 1, "daily": -1, "weekly": 0, "monthly": 0}})


def test_few_backups_all_stay() -> None:
    moments = [dt.datetime(2026, 11, 22, 9, minute) for minute in range(10)]
    assert kept(moments, RULE) == set(moments)


def test_of_one_busy_day_the_last_ten_stay() -> None:
    moments = [dt.datetime(2026, 11, 22, 8) + dt.timedelta(minutes=20 * n) for n in range(30)]
    assert kept(moments, RULE) == set(moments[-10:])


def test_a_year_of_daily_backups() -> None:
    # One a day at 17:00 from 1 December 2025 to 30 November 2026 (a Monday).
    first = dt.datetime(2025, 12, 1, 17)
    moments = [first + dt.timedelta(days=n) for n in range(365)]
    stay = kept(moments, RULE)
    november = {dt.datetime(2026, 11, day, 17) for day in range(17, 31)}  # fourteen days, the last ten among them
    sundays = {dt.datetime(2026, 11, 30, 17), dt.datetime(2026, 11, 29, 17), dt.datetime(2026, 11, 22, 17)}
    sundays |= {dt.datetime(2026, 11, 15, 17), dt.datetime(2026, 11, 8, 17), dt.datetime(2026, 11, 1, 17)}
    sundays |= {dt.datetime(2026, 10, 25, 17), dt.datetime(2026, 10, 18, 17)}
    ends = {dt.datetime(2026, month + 1, 1, 17) - dt.timedelta(days=1) for month in range(1, 12)}
    december = {dt.datetime(2025, 12, 31, 17)}
    assert stay == november | sundays | ends | december


def test_a_quiet_year_keeps_the_old_ones() -> None:
    old = [dt.datetime(2024, month, 15) for month in range(1, 7)]
    new = [dt.datetime(2026, 11, 22, hour) for hour in range(8, 20)]
    stay = kept(old + new, RULE)
    assert set(old) <= stay
    assert stay - set(old) == set(new[-10:])


def test_thinning_every_day_ends_where_thinning_once_does() -> None:
    files: set[dt.datetime] = set()
    moments = [dt.datetime(2025, 1, 1, 12) + dt.timedelta(hours=8 * n) for n in range(1500)]
    for moment in moments:
        files = kept([*files, moment], RULE)
    assert files == kept(moments, RULE)
    assert len(files) <= 10 + 14 + 8 + 12


def test_nothing_to_keep() -> None:
    assert kept([], RULE) == set()
    assert kept([dt.datetime(2026, 1, 1)], Retention(0, 0, 0, 0)) == set()
