"""The table of expected results: what each direction is to bring in which year, and how far it has got."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.language.russian import capitalised, comparable, one_line
from msoko_desktop.domain.orders.orders import DocumentStatus


class ExpectedState(StrEnum):
    """How far an expected document has got."""

    EXPECTED = "expected"
    DRAFT = "draft"
    APPROVED = "approved"
    LATE = "late"
    CANCELLED = "cancelled"

    @property
    def shape(self) -> str:
        """A sign that tells it without colour."""
        return {"expected": "○", "draft": "▲", "approved": "●", "late": "■", "cancelled": "–"}[self.value]

    @property
    def label(self) -> str:
        """The state in Russian."""
        return _STATES[self]


_STATES = {
    ExpectedState.EXPECTED: "ожидается",
    ExpectedState.DRAFT: "проект",
    ExpectedState.APPROVED: "утверждён",
    ExpectedState.LATE: "просрочен",
    ExpectedState.CANCELLED: "отменён",
}


@dataclass(frozen=True, slots=True)
class ExpectedCell:
    """What a row expects in a year: the document's title, until when, the document of the register behind it."""

    title: str
    due: dt.date | None = None
    document_id: int | None = None


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    """A row of the table: a direction's code, what is expected by year."""

    direction: str
    cells: Mapping[int, ExpectedCell] = field(default_factory=dict)
    id: int | None = None

    @property
    def key(self) -> str:
        """A name by which it is found again: «expected 12»."""
        return f"expected {self.id}"


def due_of(cell: ExpectedCell, year: int, document: Document | None) -> dt.date:
    """Return until when a cell is due: its own day, else that of its document, else the end of the year."""
    return cell.due or (document.due if document is not None else None) or dt.date(year, 12, 31)


def state_of(cell: ExpectedCell, year: int, document: Document | None, today: dt.date) -> ExpectedState:
    """Return the state of a cell. A draft whose day has gone is late, too."""
    status = None if document is None else document.status
    if status is DocumentStatus.APPROVED:
        return ExpectedState.APPROVED
    if status in (DocumentStatus.CANCELLED, DocumentStatus.SUPERSEDED):
        return ExpectedState.CANCELLED
    if due_of(cell, year, document) < today:
        return ExpectedState.LATE
    return ExpectedState.DRAFT if status in (DocumentStatus.DRAFT, DocumentStatus.AGREEMENT) else ExpectedState.EXPECTED


# --- reading the table of a concept

_YEAR = re.compile(r"(20\d\d)(?:\s*(?:г\.?|год))?\Z")
_YEARS = re.compile(r"20\d\d(?:\s?/\s?20\d\d)?|20\d\d-го")
_KINDS = (
    (DocumentKind.ORDER, r"приказ|утвержд[её]нн\w+ (?:перечень|результаты)|документ, утверждающ"),
    (DocumentKind.SCHEDULE, r"план-график|график"),
    (DocumentKind.REGULATION, r"положени|регламент|порядок"),
    (DocumentKind.RECOMMENDATION, r"рекомендаци"),
    (DocumentKind.NOTE, r"справк|отч[её]т|материал|анализ"),
    (DocumentKind.PLAN, r"план|программ|дорожн\w+ карт"),
)


def kind_of_title(title: str) -> DocumentKind:
    """Return the sort of document that a title speaks of first."""
    text = title.casefold()
    found = [(re.search(words, text), place) for place, (_, words) in enumerate(_KINDS)]
    places = [(match.start(), place) for match, place in found if match is not None]
    return _KINDS[min(places)[1]][0] if places else DocumentKind.OTHER


_HALVES = {"1": 1, "i": 1, "перв": 1, "2": 2, "ii": 2, "втор": 2}
_QUARTERS = {**_HALVES, "3": 3, "iii": 3, "трет": 3, "4": 4, "iv": 4, "четв": 4}
_PART_OF_YEAR = re.compile(
    r"(?P<after>\b(?:за|по\s+(?:итогам|результатам))\s+)?\b(?P<number>[1-4]|iv|i{1,3}|(?:перв|втор|трет|четв[её]рт)\w*)"
    r"(?:-?(?:е|ое|го|ый|й|м))?\s+(?P<part>полугоди|квартал)\w*(?:\s+(?P<year>20\d\d)(?!\s*/))?",
    re.IGNORECASE,
)
_SCHOOL_YEAR = re.compile(r"\bна\s+(?P<year>20\d\d)\s?[/–-]\s?20\d\d\s+уч", re.IGNORECASE)


def due_in_title(title: str, year: int) -> dt.date | None:
    """Return the day a title names in the year of its column, None where it names none.

    What is made for a half-year or a quarter («2 полугодие 2020 года») is due on its first day, what tells of one («за
    I квартал») on its last; what is made for a school year («на 2020/2021 учебный год») on 1 September.
    """
    found = _PART_OF_YEAR.search(title)
    if found is not None and (found["year"] is None or int(found["year"]) == year):
        half = found["part"].casefold() == "полугоди"
        word = found["number"].casefold().replace("ё", "е")
        names, months = (_HALVES, 6) if half else (_QUARTERS, 3)
        number = names.get(word) or next(
            (one for name, one in names.items() if len(name) > 3 and word.startswith(name)), 0
        )
        if not number:
            return None
        first = dt.date(year, (number - 1) * months + 1, 1)
        last = dt.date(year + number * months // 12, number * months % 12 + 1, 1) - dt.timedelta(days=1)
        return last if found["after"] else first
    school = _SCHOOL_YEAR.search(title)
    return dt.date(year, 9, 1) if school is not None and int(school["year"]) == year else None


def row_stem(title: str) -> str:
    """Return a title without its years, by which the same document of several years is one row."""
    return re.sub(r"\W+", " ", comparable(_YEARS.sub("", title))).strip()


@dataclass(frozen=True, slots=True)
class ReadExpected:
    """What a table of expected results holds: years, rows with the code of their direction, doubts in Russian."""

    years: tuple[int, ...]
    rows: tuple[ExpectedRow, ...]
    doubts: tuple[str, ...] = ()


TableLine = tuple[Sequence[str], bool]
"""A line of a table: its cells, and whether a page break stands before it."""


def read_expected(
    blocks: Iterable[str | Sequence[TableLine]], direction_of: Callable[[str], str], default: str = ""
) -> ReadExpected | None:
    """Read the table «Ожидаемые результаты»: a heading of years, rows with the name of a direction, rows of documents.

    `blocks` are the paragraphs and tables of a document in their order. Tables that follow the one with the years
    belong to it as long as they have no more columns; a paragraph between two parts is a row of one cell (a text file
    shows such rows so). A line after a page break that begins with small letters goes on with the line before it.
    `direction_of` tells the code of the direction that a text names, "" for none; rows before the first name belong
    to `default`. Returns None where no table has a heading of years.
    """
    reader = _Reader(direction_of, default)
    waiting: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            if reader.years:
                waiting.append(block)
            continue
        if not reader.fits(block):
            break
        for text in waiting:
            reader.line((text,), after_gap=True)
        waiting.clear()
        reader.take(block)
    if not reader.years:
        return None
    return ReadExpected(tuple(reader.years), reader.finished(), tuple(reader.doubts))


class _Reader:
    """Collects rows over the parts of a divided table."""

    def __init__(self, direction_of: Callable[[str], str], default: str) -> None:
        self._direction_of = direction_of
        self._direction = default
        self._gap = False
        self.years: list[int] = []
        self.doubts: list[str] = []
        self._rows: list[tuple[str, list[str]]] = []
        self._torn: list[str] = []

    def fits(self, table: Sequence[TableLine]) -> bool:
        """Tell whether a table may be the wanted one or a further part of it."""
        return not self.years or all(len(cells) <= len(self.years) for cells, _ in table)

    def take(self, table: Sequence[TableLine]) -> None:
        """Read one table; before the years are known only their heading is looked for."""
        for cells, after_gap in table:
            if self.years:
                self.line(cells, after_gap=after_gap)
                continue
            found = [_YEAR.match(one_line(cell)) for cell in cells if cell.strip()]
            if len(found) > 1 and all(found):
                self.years = [int(match[1]) for match in found if match]

    def line(self, cells: Sequence[str], *, after_gap: bool) -> None:
        """Take one line of the table."""
        line = [one_line(cell) for cell in cells]
        filled = [cell for cell in line if cell]
        if not filled or all(not cell.strip("-–—") for cell in filled):
            self._gap = True  # a line of dashes stands for the edge of a page
            return
        gap, self._gap = self._gap or after_gap, False
        if len(filled) > 1 and all(map(_YEAR.match, filled)):
            return  # the heading, repeated on the next page
        if gap and filled[0][0].islower() and self._rows:
            self._go_on(line)
            return
        code = self._direction_of(filled[0]) if len(filled) == 1 and line[0] else ""
        if code and kind_of_title(filled[0]) is DocumentKind.OTHER:
            self._direction = code
        elif not self._direction:
            self.doubts.append(f"Направление не названо, строка пропущена: «{filled[0][:80]}».")
        elif filled[0][0].isdigit():
            self._torn.append(filled[0])
        else:
            self._rows.append((self._direction, self._whole(line)))

    def _whole(self, line: list[str]) -> list[str]:
        return [*line, *[""] * (len(self.years) - len(line))][: len(self.years)]

    def _go_on(self, line: list[str]) -> None:
        """Add a line to the one before it; words of one cell that may stand in any column are only told."""
        direction, above = self._rows[-1]
        if len(line) == 1 and sum(map(bool, above)) > 1:
            self._torn.append(line[0])
            return
        self._rows[-1] = (direction, [f"{a} {b}".strip() for a, b in zip(above, self._whole(line), strict=True)])

    def finished(self) -> tuple[ExpectedRow, ...]:
        """Return the rows with their cells by year; words that belong nowhere are told as one doubt."""
        rows = []
        if self._torn:
            words = ", ".join(f"«{text[:60]}»" for text in self._torn)
            self.doubts.append(f"Остались слова, которые не к чему отнести: {words}. Допишите их в таблице.")
        for direction, cells in self._rows:
            texts = {year: capitalised(text) for year, text in zip(self.years, cells, strict=True) if text}
            rows.append(ExpectedRow(direction, {year: ExpectedCell(text) for year, text in texts.items()}))
        return tuple(rows)
