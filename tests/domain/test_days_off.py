"""Weekends, holidays and their transfers."""

import datetime as dt
import tomllib
from pathlib import Path

from msoko_desktop.domain.days_off import DaysOff

DATA = Path(__file__).resolve().parents[2] / "data" / "days_off.toml"


def test_days_off_of_the_reference_data() -> None:
    days = DaysOff.from_mapping(tomllib.loads(DATA.read_text(encoding="utf-8")))
    assert days.is_day_off(dt.date(2026, 11, 22)), "Sunday"
    assert days.is_day_off(dt.date(2026, 11, 4)), "Wednesday, a holiday"
    assert not days.is_day_off(dt.date(2026, 11, 23))


def test_transfers_win_over_the_week() -> None:
    days = DaysOff.from_mapping({"holidays": ["01-01"], "moved_off": ["2026-01-09"], "moved_on": ["2026-11-22"]})
    assert days.is_day_off(dt.date(2026, 1, 9))
    assert not days.is_day_off(dt.date(2026, 11, 22))
    assert days.is_day_off(dt.date(2026, 11, 21))
