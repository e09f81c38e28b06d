"""Which backups are kept as they grow old: the last ones, then one a day, a week, a month."""

import datetime as dt
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Retention:
    """How many backups of each kind are kept; each number is 0 or more."""

    last: int = 10
    daily: int = 14
    weekly: int = 8
    monthly: int = 12

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "Retention":
        """Read the numbers from the table `[keep]` of data/backups.toml; raise ValueError for a negative one."""
        numbers = {name: int(data["keep"][name]) for name in ("last", "daily", "weekly", "monthly")}
        if min(numbers.values()) < 0:
            raise ValueError(f"a number of backups is negative: {numbers}")
        return cls(**numbers)


def kept(moments: Sequence[dt.datetime], rule: Retention) -> set[dt.datetime]:
    """Return the moments whose backups stay: the last ones, and the newest of each of the last days, weeks, months.

    Days, weeks and months without a backup do not count: after a summer without work the old ones are still there.
    """
    newest_first = sorted(moments, reverse=True)
    stay = set(newest_first[: rule.last])
    grains: tuple[tuple[int, Callable[[dt.datetime], Hashable]], ...] = (
        (rule.daily, lambda moment: moment.date()),
        (rule.weekly, lambda moment: moment.isocalendar()[:2]),
        (rule.monthly, lambda moment: (moment.year, moment.month)),
    )
    for count, key in grains:
        seen: set[Hashable] = set()
        for moment in newest_first:
            if len(seen) == count:
                break
            if key(moment) not in seen:
                seen.add(key(moment))
                stay.add(moment)
    return stay
