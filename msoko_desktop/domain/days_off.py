"""Days on which nobody works: weekends and public holidays, with the transfers of a year where they are given."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Weekly days off (1 Monday – 7 Sunday), yearly holidays as (month, day), single days moved off and on."""

    weekend: frozenset[int] = frozenset({6, 7})
    holidays: frozenset[tuple[int, int]] = frozenset()
    moved_off: frozenset[dt.date] = frozenset()
    moved_on: frozenset[dt.date] = frozenset()

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "DaysOff":
        """Make them from the content of data/days_off.toml; ValueError for a day that does not exist."""
        # 2024 is a leap year: 29 February may be a holiday.
        yearly = [dt.date.fromisoformat(f"2024-{text}") for text in data.get("holidays", ())]
        return cls(
            frozenset(int(day) for day in data.get("weekend", (6, 7))),
            frozenset((day.month, day.day) for day in yearly),
            frozenset(dt.date.fromisoformat(str(text)) for text in data.get("moved_off", ())),
            frozenset(dt.date.fromisoformat(str(text)) for text in data.get("moved_on", ())),
        )

    def is_day_off(self, day: dt.date) -> bool:
        """Whether nobody works on a day."""
        if day in self.moved_on:
            return False
        return day in self.moved_off or day.isoweekday() in self.weekend or (day.month, day.day) in self.holidays
