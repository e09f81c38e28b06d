"""Which rows of a grid are shown and in what order; what is stored never changes by it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import GridContent, RowKind, Value, format_value, parse_day, parse_number

_DIGITS = re.compile(r"(\d+)")


class Condition(StrEnum):
    """What the cells of a column must be for their rows to be shown."""

    ANY = "Любые"
    CONTAINS = "Содержит"
    EQUALS = "Равно"
    AT_LEAST = "Не меньше"
    AT_MOST = "Не больше"
    EMPTY = "Пустые"
    FILLED = "Заполненные"
    REMARKED = "С замечанием"

    @property
    def takes_text(self) -> bool:
        """Whether the condition compares with something that is typed."""
        return self in (Condition.CONTAINS, Condition.EQUALS, Condition.AT_LEAST, Condition.AT_MOST)


@dataclass(frozen=True, slots=True)
class ColumnFilter:
    """The choice for one column: a condition with its text, and the texts that may stand there (None: any)."""

    condition: Condition = Condition.ANY
    text: str = ""
    values: frozenset[str] | None = None

    def __bool__(self) -> bool:
        compares = self.condition.takes_text and bool(self.text.strip())
        return self.values is not None or compares or not (self.condition.takes_text or self.condition is Condition.ANY)

    def accepts(self, value: Value, text: str, *, remarked: bool) -> bool:
        """Whether a cell with this value, shown as `text`, lets its row through."""
        if self.values is not None and text not in self.values:
            return False
        match self.condition:
            case Condition.EMPTY:
                return value is None
            case Condition.FILLED:
                return value is not None
            case Condition.REMARKED:
                return remarked
            case Condition.ANY:
                return True
        wanted = folded(self.text)
        if not wanted:
            return True
        if self.condition is Condition.CONTAINS:
            return wanted in folded(text)
        number = parse_number(self.text)
        if isinstance(value, str) and text != value:  # a day: shown with dots, kept as year, month, day
            return self._accepts_day(value, text)
        if self.condition is Condition.EQUALS:
            same_number = number is not None and isinstance(value, int | float) and abs(value - number) < 1e-9
            return same_number or folded(text) == wanted
        if number is None or not isinstance(value, int | float):
            return False
        return value >= number if self.condition is Condition.AT_LEAST else value <= number

    def _accepts_day(self, value: str, text: str) -> bool:
        try:
            day = parse_day(self.text.strip())
        except InputRefused:
            return self.condition is Condition.EQUALS and folded(text) == folded(self.text)
        match self.condition:
            case Condition.AT_LEAST:
                return value >= day
            case Condition.AT_MOST:
                return value <= day
        return value == day


def folded(text: str) -> str:
    """Return a text as it is compared: lower case, «е» for «ё», single spaces."""
    return " ".join(text.casefold().replace("ё", "е").split())


def sort_key(value: Value) -> tuple[int, float, list[tuple[int, int | str]]]:
    """Return what puts values in order: numbers, then texts with their numbers counted («№ 2» before «№ 10»)."""
    if isinstance(value, int | float):
        return 0, float(value), []
    parts = _DIGITS.split(folded(str(value)))
    return 1, 0.0, [(0, int(part)) if part.isdigit() else (1, part) for part in parts if part]


@dataclass(frozen=True, slots=True)
class Order:
    """How the rows of a grid are shown: the column they are sorted by, and the choices by column key."""

    column: str | None = None
    descending: bool = False
    filters: Mapping[str, ColumnFilter] | None = None

    def shown(
        self, content: GridContent, kept: frozenset[str], is_remarked: Callable[[str, int], bool]
    ) -> tuple[list[int], list[int]]:
        """Return the places in `content.rows` of the rows of data to be shown, in order, and those of the totals.

        Rows of `kept` are shown whatever the choices. Empty cells come last in either direction.
        """
        data = [place for place, row in enumerate(content.rows) if row.kind is RowKind.DATA]
        totals = [place for place, row in enumerate(content.rows) if row.kind is not RowKind.DATA]
        keys = {column.key: place for place, column in enumerate(content.columns)}
        chosen = [(keys[key], choice) for key, choice in (self.filters or {}).items() if key in keys and choice]
        for at, choice in chosen:
            column = content.columns[at]
            data = [
                place
                for place in data
                if content.rows[place].key in kept
                or choice.accepts(
                    value := content.values[place][at],
                    format_value(column, value),
                    remarked=is_remarked(content.rows[place].key, at),
                )
            ]
        if self.column in keys:
            at = keys[self.column]
            filled = [place for place in data if content.values[place][at] is not None]
            filled.sort(key=lambda place: sort_key(content.values[place][at]), reverse=self.descending)
            data = filled + [place for place in data if content.values[place][at] is None]
        return data, totals
