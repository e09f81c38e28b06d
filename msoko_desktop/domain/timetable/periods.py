"""The period a plan is for, and the school calendar it is read against."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanPeriod:
    """The period of a plan, both days included.

    `school_year` says that the plan is for a school year (or several), so that a month without a year and «в течение
    года» are read against September–August and not against the calendar year.
    """

    start: dt.date
    end: dt.date
    school_year: bool = False

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError("a period ends before it starts")

    @property
    def years(self) -> range:
        """The calendar years the period touches."""
        return range(self.start.year, self.end.year + 1)

    @classmethod
    def between(cls, start: dt.date, end: dt.date) -> "PlanPeriod":
        """Make a period of two dates; one that runs from August or September to May–August is a school year."""
        crosses = end.year > start.year and start.month in (8, 9) and 5 <= end.month <= 8
        return cls(start, end, crosses)
