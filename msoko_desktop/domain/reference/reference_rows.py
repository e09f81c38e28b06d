"""Reference data as rows that a person may change: the shipped value, the district's own, and what is accepted."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import Case, month_name
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.timetable.school_calendar import MonthDay

Value = MonthDay | Severity | str | int | float

LONGEST_TEXT = 300  # characters of a meaning
_LEAP_YEAR = 2024
_NUMERIC_DAY = re.compile(r"(\d{1,2})\s*[.,/\-\s]\s*(\d{1,2})\.?")
_DECIMAL = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,2})?")
_WORDED_DAY = re.compile(r"(\d{1,2})\s*(?:-?[гое]{1,3}\s+)?([а-яё]{3,8})\.?")


class ValueKind(StrEnum):
    """What the value of a row is, and so how it is edited."""

    DAY = "day"
    SEVERITY = "severity"
    TEXT = "text"
    NUMBER = "number"
    DECIMAL = "decimal"


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """One value of reference data: as shipped and as it is in force.

    `shipped` is None for what the district added itself. `flag` is a second value, yes or no (a rule is on, an
    abbreviation has to be explained); None where the row has none. Days of one `group` must follow each other within
    the school year, numbers of one must not fall. `limits` are the least and the greatest number. A DECIMAL has up to
    two places after the comma.
    """

    key: str
    name: str
    kind: ValueKind
    value: Value
    shipped: Value | None
    source: str = ""
    flag: bool | None = None
    shipped_flag: bool | None = None
    group: str = ""
    limits: tuple[float, float] = (0, 0)

    @property
    def own(self) -> bool:
        """Whether the district added it."""
        return self.shipped is None

    @property
    def changed(self) -> bool:
        """Whether it differs from what is shipped."""
        return self.own or self.value != self.shipped or self.flag != self.shipped_flag

    def usual(self) -> "ReferenceRow":
        """Return the row as shipped; one that the district added stays as it is."""
        return self if self.shipped is None else replace(self, value=self.shipped, flag=self.shipped_flag)

    def stored(self) -> dict[str, Any]:
        """Return what is to be kept of the row in the district file: only what differs from what is shipped."""
        parts: dict[str, Any] = {}
        if self.value != self.shipped:
            parts["value"] = day_text(self.value) if isinstance(self.value, MonthDay) else self.value
        if self.flag != self.shipped_flag:
            parts["flag"] = self.flag
        return parts

    def with_stored(self, parts: object) -> "ReferenceRow":
        """Return the row with what the district file keeps of it; raise ValueError for what cannot be that."""
        if not isinstance(parts, Mapping) or not parts or set(parts) - {"value", "flag"}:
            raise ValueError(f"no value of reference data: {parts!r}")
        row = self
        if "flag" in parts:
            if self.flag is None or not isinstance(parts["flag"], bool):
                raise ValueError(f"no flag: {parts['flag']!r}")
            row = replace(row, flag=parts["flag"])
        return replace(row, value=_stored_value(row, parts["value"])) if "value" in parts else row


def _stored_value(row: ReferenceRow, value: object) -> Value:
    if row.kind is ValueKind.NUMBER:
        if type(value) is not int or not row.limits[0] <= value <= row.limits[1]:
            raise ValueError(f"no number within {row.limits}: {value!r}")
        return value
    if row.kind is ValueKind.DECIMAL:
        if type(value) not in (int, float) or not row.limits[0] <= value <= row.limits[1]:  # type: ignore[operator]
            raise ValueError(f"no number within {row.limits}: {value!r}")
        return value  # type: ignore[return-value]
    if not isinstance(value, str):
        raise ValueError(f"no text: {value!r}")
    if row.kind is ValueKind.DAY:
        return MonthDay.from_text(value)
    if row.kind is ValueKind.SEVERITY:
        return Severity(value)
    text = " ".join(value.split())
    if not text or len(text) > LONGEST_TEXT:
        raise ValueError(f"an empty or overlong text: {value!r}")
    return text


def accepted(row: ReferenceRow, typed: object) -> Value:
    """Return what a person typed or chose as a value of the row.

    `typed` is text for a day («25 мая», «25.05») or a text, a `Severity`, or a number. Raises InputRefused with one
    sentence.
    """
    if row.kind is ValueKind.DAY:
        day = typed if isinstance(typed, MonthDay) else parse_day(str(typed))
        if day is None:
            raise InputRefused(f"«{str(typed).strip()}» — не день года: введите день и месяц, например «25 мая».")
        return day
    if row.kind is ValueKind.SEVERITY:
        return Severity(str(typed))
    if row.kind is ValueKind.NUMBER:
        least, most = row.limits
        digits = str(typed).strip()
        if not re.fullmatch(r"[0-9]{1,9}", digits) or not least <= int(digits) <= most:
            raise InputRefused(_number_wanted(row))
        return int(digits)
    if row.kind is ValueKind.DECIMAL:
        return _accepted_decimal(row, str(typed).strip())
    text = " ".join(str(typed).split())
    if not text:
        raise InputRefused(f"Расшифровка сокращения «{row.name}» пуста: введите её или верните исходную.")
    if len(text) > LONGEST_TEXT:
        raise InputRefused(f"Расшифровка сокращения «{row.name}» длиннее {LONGEST_TEXT} знаков: сократите её.")
    return text


def _accepted_decimal(row: ReferenceRow, typed: str) -> float:
    least, most = row.limits
    if not _DECIMAL.fullmatch(typed) or not least <= (value := float(typed.replace(",", "."))) <= most:
        raise InputRefused(_number_wanted(row))
    return value


def _number_wanted(row: ReferenceRow) -> str:
    least, most = (format_number(one) for one in row.limits)
    return f"«{row.name}»: введите число от {least} до {most}."


def parse_day(text: str) -> MonthDay | None:
    """Return the day of the year a text names («25 мая», «25.05», «1-е сентября»), None where it names none."""
    text = " ".join(text.lower().split())
    if numeric := _NUMERIC_DAY.fullmatch(text):
        day, month = int(numeric[1]), int(numeric[2])
    elif worded := _WORDED_DAY.fullmatch(text):
        day, month = int(worded[1]), _month(worded[2])
    else:
        return None
    try:
        return MonthDay.from_text(f"{month}-{day}")
    except ValueError:
        return None


def next_day(day: MonthDay, step: int) -> MonthDay:
    """Return the day of the year `step` days later, or earlier where it is negative; after 31 December comes 1 January.

    29 February is one of the days.
    """
    moved = day.in_year(_LEAP_YEAR) + dt.timedelta(days=step)
    return MonthDay(moved.month, moved.day)


def _month(word: str) -> int:
    """Return the month whose name, in any case or cut short, the word is; 0 for none."""
    for month in range(1, 13):
        if any(month_name(month, case).startswith(word) for case in Case):
            return month
    return 0


def day_text(day: MonthDay) -> str:
    """Return a day as the reference data write it: "05-25"."""
    return f"{day.month:02}-{day.day:02}"


def say(value: Value | None) -> str:
    """Return a value for a person: «25 мая», «Замечание», «10», «1,5»."""
    if value is None:
        return ""
    if isinstance(value, float):
        return format_number(value)
    if isinstance(value, MonthDay):
        return f"{value.day} {month_name(value.month, Case.GENITIVE)}"
    return value.label if isinstance(value, Severity) else str(value)


def disorder(rows: Iterable[ReferenceRow], first: MonthDay | None) -> tuple[ReferenceRow, ReferenceRow] | None:
    """Return two values of one group that stand the wrong way round, or None.

    Numbers must not fall; days follow each other in a school year that begins on `first`.
    """
    for earlier, later in pairwise(rows):
        if earlier.group and earlier.group == later.group and _place(later.value, first) < _place(earlier.value, first):
            return earlier, later
    return None


def _place(value: Value, first: MonthDay | None) -> tuple[float, ...]:
    if isinstance(value, int | float):
        return (value,)
    if not isinstance(value, MonthDay) or first is None:
        raise TypeError(f"only days and numbers have an order: {value!r}")
    return (value.month, value.day) < (first.month, first.day), value.month, value.day
