"""Weekends, holidays and their transfers."""

import datetime as dt
import tomllib
from pathlib import Path

from msoko_desktop.domain.days_off import DaysOff

DATA = Path(__file__).resolve().parents[2] / "data" / "days_off.toml"


def test_days_off_of_the_reference_data() -> None:
    days = DaysOff.from_mapping(tomllib.loads(DATA.read_text(encoding="utf-8")))
    assert dt.date(2026, 11, 22) in days, "Sunday"
    assert dt.date(2026, 11, 4) in days, "Wednesday, a holiday"
    assert dt.date(2026, 11, 23) not in days


def test_transfers_win_over_the_week() -> None:
    days = DaysOff.from_mapping({"holidays": ["01-01"], "moved_off": ["2026-01-09"], "moved_on": ["2026-11-22"]})
    assert dt.date(2026, 1, 9) in days
    assert dt.date(2026, 11, 22) not in days
    assert dt.date(2026, 11, 21) in days
