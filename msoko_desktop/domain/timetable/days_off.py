"""Days on which nobody works: weekends, public holidays, moved days of each year, and what a person corrected."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

_SATURDAY = 6
_FARTHEST = 366  # days: nobody is off for a year


@dataclass(frozen=True, slots=True)
class YearDays:
    """What is special in a year: the days off with their names, the weekend days that are worked with theirs.

    `settled`: the Government's transfers of days off for that year are known.
    """

    off: Mapping[dt.date, str] = field(default_factory=dict)
    working: Mapping[dt.date, str] = field(default_factory=dict)
    settled: bool = True


@dataclass(frozen=True, slots=True)
class DayCorrection:
    """A day that a person corrected: a day off or a working day, whatever the law says, and why."""

    day: dt.date
    off: bool
    note: str = ""


def moved_by_law(holidays: Mapping[dt.date, str]) -> dict[dt.date, str]:
    """Return the days off of a year with those that the Labour Code itself moves, where no decree is known yet.

    A day off that coincides with a public holiday moves to the next working day after the holiday; those of the
    New Year's holidays (1–8 January) wait for the Government. (Labour Code of Russia, article 112, part 2)
    """
    off = dict(holidays)
    for day, name in sorted(holidays.items()):
        if day.isoweekday() < _SATURDAY or (day.month == 1 and day.day <= 8):
            continue
        later = day + dt.timedelta(1)
        while later.isoweekday() >= _SATURDAY or later in off:
            later += dt.timedelta(1)
        off[later] = f"{name} (выходной)"
    return off


class DaysOff:
    """The production calendar: `year_days` gives what is special in a year, `corrections` win over it."""

    def __init__(self, year_days: Callable[[int], YearDays], corrections: Mapping[dt.date, DayCorrection]) -> None:
        self._year_days = year_days
        self._corrections = corrections
        self._years: dict[int, YearDays] = {}

    def year(self, year: int) -> YearDays:
        """Return what the law says of a year, without the corrections."""
        if year not in self._years:
            self._years[year] = self._year_days(year)
        return self._years[year]

    def is_day_off(self, day: dt.date) -> bool:
        """Whether nobody works on a day."""
        correction = self._corrections.get(day)
        return self.is_day_off_by_law(day) if correction is None else correction.off

    def is_day_off_by_law(self, day: dt.date) -> bool:
        """Whether nobody works on a day, had nobody corrected it."""
        year = self.year(day.year)
        return day in year.off or (day.isoweekday() >= _SATURDAY and day not in year.working)

    def is_corrected(self, day: dt.date) -> bool:
        """Whether a person corrected the day."""
        return day in self._corrections

    def name(self, day: dt.date) -> str:
        """Return why a day is special: the holiday, the transfer, the correction's note; "" for any other day."""
        correction = self._corrections.get(day)
        if correction is not None and (correction.note or correction.off != self.is_day_off_by_law(day)):
            return correction.note
        year = self.year(day.year)
        return year.off.get(day) or year.working.get(day, "")

    def working_before(self, day: dt.date) -> dt.date:
        """Return the last working day up to a day: the day itself where it is one."""
        return self._working(day, -1)

    def working_after(self, day: dt.date) -> dt.date:
        """Return the first working day from a day on: the day itself where it is one."""
        return self._working(day, 1)

    def _working(self, day: dt.date, step: int) -> dt.date:
        """Go day by day to a working day; where there is none within a year, it stays at the day."""
        first, last = dt.date.min.toordinal(), dt.date.max.toordinal()
        for away in range(_FARTHEST):
            ordinal = day.toordinal() + step * away
            if not first <= ordinal <= last:
                break
            other = dt.date.fromordinal(ordinal)
            if not self.is_day_off(other):
                return other
        return day
