"""What every format is turned into before a plan is looked for: paragraphs and tables in the order of the document."""

import re
from dataclasses import dataclass

from msoko_desktop.domain.errors import InputRefused

_SPACES = re.compile(r"[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffc\x00-\x08\x0b-\x1f\x7f]")
_BULLET = re.compile(r"^(?:[•·●▪◦■□○▫►➢✓✔§\uf0b7\uf0a7\uf0fc\uf0d8\u2043\u2219*]\s*|[-–—\u2212]\s+)(?=\S)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside the tables; `text` has no line break, but may have tabs between its pieces."""

    text: str
    bold: bool = False
    after_gap: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: `text` with "\\n" between paragraphs, a list item beginning with "- ".

    `column` and `span` are its place in the table's grid; `rows` the number of rows it reaches over, and `merged`
    marks the lower pieces of such a cell (they repeat its text). `hint` is "date" or "number" where a sheet held
    such a value.
    """

    text: str = ""
    column: int = 0
    span: int = 1
    rows: int = 1
    merged: bool = False
    bold: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; `after_gap` says that a page or paragraph break of the source stands before it."""

    cells: tuple[Cell, ...]
    after_gap: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `exact` says that the columns of its cells are those of the grid and not merely counted."""

    rows: tuple[Row, ...]
    exact: bool = True
    name: str = ""


Block = Paragraph | Table


def tidy(text: str) -> str:
    """Return one line of text without invisible signs, with single spaces, trimmed; tabs become spaces."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", text.replace("\t", " ").replace("\u2011", "-"))).strip()


def tidy_tabbed(text: str) -> str:
    """Tidy a line but keep the tabs between its pieces (runs of tabs count as one)."""
    return "\t".join(piece for piece in (tidy(part) for part in text.split("\t")) if piece)


def mark_bullet(line: str) -> str:
    """Write the sign of a list item at the beginning of a tidy line («·», «•», «–» …) as "- "."""
    match = _BULLET.match(line)
    return "- " + line[match.end() :] if match else line


def cell_text(lines: list[str]) -> str:
    """Join the paragraphs of a cell: tidy, list signs written as "- ", empty ones left out."""
    tidied = (tidy(line) for piece in lines for line in piece.split("\n"))
    return "\n".join(mark_bullet(line) for line in tidied if line)


class RowCounter:
    """Counts the rows read from a file and refuses a file that has more than the limit."""

    def __init__(self, limit: int) -> None:
        self.left = limit

    def take(self, rows: int = 1) -> None:
        """Count `rows` more rows; raises InputRefused past the limit."""
        self.left -= rows
        if self.left < 0:
            raise InputRefused(
                "В файле слишком много строк для плана: оставьте в нём только план и повторите загрузку."
            )
