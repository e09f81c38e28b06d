"""Reads the rows of tables in the HTML that Word, Excel and LibreOffice put on the clipboard."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_BREAKS = frozenset({"br", "p", "div", "li", "h1", "h2", "h3", "h4"})
_SKIPPED = frozenset({"style", "script", "head", "title", "xml", "o:p"})
_BULLET = re.compile(r"^[·•▪●○§◦‣➢–—-]\s+")
_BLANKS = re.compile(r"[ \t\r\n\u00a0]+")


@dataclass(slots=True)
class GridCell:
    """The text of a cell and over how many columns and rows it stands."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class _Open:
    columns: int
    rows: int
    pieces: list[str] = field(default_factory=list)


def paragraphs_of(text: str) -> str:
    """Return the text of a cell as the program keeps it: tidy blanks, no empty paragraphs, «- » before bullets."""
    lines = (_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(_BULLET.sub("- ", line) for line in lines if line)


class _TableParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[GridCell]] = []
        self._cells: list[_Open] = []
        self._skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open rows and cells; break paragraphs."""
        if tag in _SKIPPED and tag != "o:p":
            self._skipping += 1
        elif tag == "tr" and not self._cells:
            self.rows.append([])
        elif tag in ("td", "th"):
            if not self.rows:
                self.rows.append([])
            given = dict(attrs)
            self._cells.append(_Open(_span(given.get("colspan")), _span(given.get("rowspan"))))
        elif tag in _BREAKS and self._cells:
            self._cells[-1].pieces.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        """Close cells; a table inside a cell gives its text to that cell."""
        if tag in _SKIPPED and tag != "o:p":
            self._skipping = max(0, self._skipping - 1)
        elif tag in ("td", "th") and self._cells:
            cell = self._cells.pop()
            text = paragraphs_of("".join(cell.pieces))
            if self._cells:
                self._cells[-1].pieces.append(f"\n{text}\n")
            else:
                self.rows[-1].append(GridCell(text, cell.columns, cell.rows))
        elif tag in _BREAKS and self._cells:
            self._cells[-1].pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Take the text of the cell; breaks of the source are blanks."""
        if self._cells and not self._skipping:
            self._cells[-1].pieces.append(_BLANKS.sub(" ", data))


def _span(value: str | None) -> int:
    return min(max(int(value), 1), 1000) if value and value.isdigit() else 1


def table_rows(html: str) -> list[list[GridCell]]:
    """Return the rows of all tables in the HTML, one under another; [] where there is none."""
    parser = _TableParser()
    parser.feed(html)
    parser.close()
    return [row for row in parser.rows if row]


def grid_of(rows: list[list[GridCell]]) -> list[list[str]]:
    """Spread merged cells: the text stands in the first place, the others are empty; all rows are equally long."""
    taken: dict[tuple[int, int], bool] = {}
    grid: list[list[str]] = []
    for number, row in enumerate(rows):
        line: dict[int, str] = {}
        column = 0
        for cell in row:
            while taken.get((number, column)):
                column += 1
            line[column] = cell.text
            for down in range(cell.rows):
                for aside in range(cell.columns):
                    taken[(number + down, column + aside)] = True
            column += cell.columns
        length = max([column, *(place + 1 for place in line)])
        grid.append([line.get(place, "") for place in range(length)])
    width = max((len(row) for row in grid), default=0)
    return [row + [""] * (width - len(row)) for row in grid]
