"""A table of somebody else's for a register: which column is which, and which of its rows are new, changed, known."""

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import comparable, counted, one_line, quoted
from msoko_desktop.domain.registers.cells import typed
from msoko_desktop.domain.registers.model import Register, RegisterColumn, RegisterRow

ROW_CODE, ROW_CODE_TITLE = "#row", "Код строки (не изменять)"
"""The last column of a book that a register was written into: by it a row is known again, whatever was edited."""

LOOKED_AT = 30  # rows at the top of a sheet among which its headings are looked for
MOST_ROWS = 20_000
Find = Callable[[str], int | None]
"""Gives the id of the school a name means, None for none."""


class State(StrEnum):
    """What a row of a table would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"

    @property
    def label(self) -> str:
        """What it is called."""
        return {State.NEW: "новая", State.CHANGED: "изменится", State.SAME: "без изменений"}[self]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: its number there, what names it, what it would do, the cells to be stored by column key
    (`row_id` is the row that changes)."""

    number: int
    title: str
    state: State
    values: Mapping[str, str]
    row_id: int | None = None


def row_code(register: Register, row: RegisterRow) -> str:
    """Return the code of a row in a book: its id, and a mark of what it is called, for ids are given again."""
    first = comparable(row.stored.get(register.columns[0].key, "")) if register.columns else ""
    return f"{row.id}-{zlib.crc32(f'{register.key} {first}'.encode()):08x}"


def find_heading(rows: Sequence[Sequence[str]], columns: Sequence[RegisterColumn]) -> int | None:
    """Return the place of the row that names the most columns, None where none names any."""
    titles = {_key(one.title) for one in columns}
    best, found = 0, None
    for place, row in enumerate(rows[:LOOKED_AT]):
        hits = len(titles & {_key(text) for text in row})
        if hits > best:
            best, found = hits, place
    return found


def propose(
    headings: Sequence[str], columns: Sequence[RegisterColumn], remembered: Mapping[str, str]
) -> tuple[str | None, ...]:
    """Return the key of the column each heading means: as it was matched before, by its title, by its beginning."""
    keys = {ROW_CODE, *(one.key for one in columns)}
    found: list[str | None] = []
    for heading in headings:
        name = _key(heading)
        known = remembered.get(name)
        key = known if known in keys else None
        if name == _key(ROW_CODE_TITLE):
            key = ROW_CODE
        elif known is None and name:
            key = next((one.key for one in columns if _key(one.title) == name), None) or next(
                (one.key for one in columns if len(name) > 3 and _key(one.title).startswith(name)), None
            )
        found.append(None if key in found else key)
    return tuple(found)


def remembered_names(headings: Sequence[str], chosen: Sequence[str | None]) -> dict[str, str]:
    """Return what is kept of a matching: the key of a column ("" for none) by heading, for headings with a word."""
    return {_key(heading): key or "" for heading, key in zip(headings, chosen, strict=True) if _key(heading)}


def _key(heading: str) -> str:
    return comparable(one_line(heading)).strip(" .:*№")


def read_rows(
    register: Register,
    body: Sequence[tuple[int, Sequence[str]]],
    chosen: Sequence[str | None],
    present: Sequence[RegisterRow],
    find: Find,
) -> tuple[TableRow, ...]:
    """Return what the rows of a table would do. Empty cells change nothing.

    A row is known by its code where the table was written from the register, by the column that may hold nothing twice
    where it has that, else by all its cells. A code that stands twice (the row was copied) counts once. Raises
    InputRefused where no column was matched, one was matched twice, and for more rows than a register takes.
    """
    taken = [key for key in chosen if key and key != ROW_CODE]
    if not taken:
        raise InputRefused("Укажите над столбцами, что в них: пока ни один столбец не сопоставлен.")
    twice = next((key for key in taken if taken.count(key) > 1), None)
    if twice is not None:
        raise InputRefused(f"{quoted(register.column(twice).title)} назначено двум столбцам. Оставьте один из них.")
    if len(body) > MOST_ROWS:
        raise InputRefused(f"В таблице больше {MOST_ROWS} строк: разделите её на части.")
    columns = {key: register.column(key) for key in taken}
    identity = next((key for key in taken if columns[key].unique), None)
    known = _Known(present, identity, taken, {row_code(register, row): row for row in present})
    coded = chosen.index(ROW_CODE) if ROW_CODE in chosen else None
    found = []
    for number, texts in body:
        code = texts[coded].strip() if coded is not None and coded < len(texts) else ""
        values = {
            key: typed(columns[key], texts[place], find)
            for place, key in enumerate(chosen)
            if key and key != ROW_CODE and place < len(texts) and texts[place].strip()
        }
        if values:
            found.append(known.row(number, values, _title(register, values, texts), code))
    return tuple(found)


def _title(register: Register, values: Mapping[str, str], texts: Sequence[str]) -> str:
    first = register.shown[0].key
    return one_line(values.get(first, "")) or next((one_line(text) for text in texts if text.strip()), "")


class _Known:
    """Finds the row a table speaks of among those that are there and those read before."""

    def __init__(
        self,
        present: Sequence[RegisterRow],
        identity: str | None,
        keys: Sequence[str],
        by_code: dict[str, RegisterRow],
    ) -> None:
        self.identity, self.keys, self.by_code = identity, keys, by_code
        self.by_name: dict[str, RegisterRow] = {}
        for row in present if identity is not None else ():
            self.by_name.setdefault(comparable(row.stored.get(identity or "", "")), row)
        self.whole = {self._whole(row.stored) for row in present}

    def _whole(self, values: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(comparable(values.get(key, "")) for key in self.keys)

    def row(self, number: int, values: dict[str, str], title: str, code: str) -> TableRow:
        """Return what a row of the table would do; `code` is that of a row of the register, "" for none."""
        old = self.by_code.pop(code, None)
        if old is None and self.identity in values:
            old = self.by_name.get(comparable(values.get(self.identity, "")))
        if old is not None:
            changed = {key: value for key, value in values.items() if old.stored.get(key, "") != value}
            return TableRow(number, title, State.CHANGED if changed else State.SAME, changed, old.id)
        whole = self._whole(values)
        if whole in self.whole:
            return TableRow(number, title, State.SAME, {})
        self.whole.add(whole)
        return TableRow(number, title, State.NEW, values)


def told(rows: Sequence[TableRow]) -> str:
    """Return the sentence on what a table would do."""
    counts = {state: sum(row.state is state for row in rows) for state in State}
    if not rows:
        return "Строк с данными нет."
    words = [
        counted(counts[State.NEW], "новая строка", "новые строки", "новых строк"),
        counted(counts[State.CHANGED], "строка изменится", "строки изменятся", "строк изменится"),
        f"без изменений – {counts[State.SAME]}",
    ]
    return ", ".join(words).capitalize() + "."
