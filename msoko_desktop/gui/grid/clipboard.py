"""Cells on the clipboard, to and from Excel, LibreOffice and Word: tabs and line breaks, and a table in HTML.

A text that begins with = + - @ and is no number would become a live formula where it is pasted. It is copied with a
no-break space before it: no spreadsheet takes that for a formula, nobody sees it, and pasting it here takes it off.
"""

import csv
import html
import io
import re
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from msoko_desktop.domain.grids import parse_number

GUARD = "\u00a0"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# A cell as spreadsheets write it: in quotes where it holds a line break, a tab or quotes itself.
_CELL = re.compile(r'"((?:[^"]|"")*)"(?=[\t\r\n]|\Z)|([^\t\r\n]*)')
_HEAD = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset="utf-8">'
# Excel and LibreOffice: this is text, the zeros at its front stay.
_TEXT_STYLE = ' style="mso-number-format:\'\\@\'" sdnum="1049;0;@"'


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; numbers stay as they are."""
    return GUARD + text if text.startswith(_FORMULA) and parse_number(text) is None else text


def mime_of(rows: Sequence[Sequence[str]], texts: Sequence[bool]) -> QMimeData:
    """Return the cells for the clipboard; `texts` tells which columns hold words, whose digits are no numbers."""
    safe = [[guarded(text) for text in row] for row in rows]
    mime = QMimeData()
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_MINIMAL).writerows(safe)
    plain = out.getvalue().removesuffix("\n")
    single = len(safe) == 1 and len(safe[0]) == 1
    if single or all(len(row) == 1 and not row[0] for row in safe):
        plain = "\n".join(row[0] for row in safe)  # the csv module writes "" for a row of one empty cell
    mime.setText(plain)
    body = "".join(
        f"<tr>{''.join(_html_cell(text, words) for text, words in zip(row, texts, strict=True))}</tr>" for row in safe
    )
    mime.setHtml(f"{_HEAD}<body><table>{body}</table></body></html>")
    return mime


def _html_cell(text: str, words: bool) -> str:
    inner = '<br style="mso-data-placement:same-cell">'.join(html.escape(part) for part in text.split("\n"))
    number = None if words else parse_number(text)
    if number is not None:  # the number itself, as in English (1033): a comma would make it a word there
        kind = f' x:num="{number:.15g}" sdval="{number:.15g}" sdnum="1033;"'
    else:
        kind = _TEXT_STYLE if text else ""
    return f"<td{kind}>{inner.replace(GUARD, '&nbsp;')}</td>"


def block_of(mime: QMimeData) -> list[list[str]]:
    """Return the rows of cells on the clipboard, all equally long; [] where there is nothing to paste.

    The text is what is read, since spreadsheets write there what they show; a table of a page or of Word is read from
    its HTML, whose cells may hold several lines.
    """
    text = mime.text()
    if mime.hasHtml() and ("Word.Document" in mime.html() or "\t" not in text):
        from msoko_desktop.gui.plans.html_table import grid_of, table_rows

        rows = table_rows(mime.html())
        grid = grid_of(rows) if rows else []
        if grid and ("Word.Document" in mime.html() or len(grid[0]) > 1):
            return grid
    return rows_of(text)


def rows_of(text: str) -> list[list[str]]:
    """Split what a spreadsheet put on the clipboard into rows of cells; empty cells and rows keep their place."""
    text = text.removesuffix("\0")
    text = text.removesuffix("\n").removesuffix("\r")
    if not text:
        return []
    if '"' not in text:
        rows = [line.split("\t") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    else:
        rows = _quoted_rows(text)
    width = max(len(row) for row in rows)
    return [row + [""] * (width - len(row)) for row in rows]


def _quoted_rows(text: str) -> list[list[str]]:
    rows: list[list[str]] = [[]]
    place = 0
    while True:
        found = _CELL.match(text, place)
        assert found is not None  # noqa: S101  # it matches nothing at all as well
        inner = found[1]
        # «"Школа"» typed with quotes is copied without doubling by some programs: then the quotes belong to the text.
        quoted = inner is not None and (not inner or re.search(r'""|[\t\r\n]', inner) is not None)
        rows[-1].append(inner.replace('""', '"') if inner is not None and quoted else found[0])
        place = found.end()
        if place >= len(text):
            return rows
        if text[place] == "\t":
            place += 1
        else:
            place += 2 if text.startswith("\r\n", place) else 1
            rows.append([])
