"""Rows and cells on the clipboard: between plans, and to and from Word, Excel and LibreOffice."""

import csv
import html
import io
import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, PlanLine
from msoko_desktop.gui.plans.cell_layout import cell_text, section_text
from msoko_desktop.gui.plans.html_table import grid_of, paragraphs_of, table_rows
from msoko_desktop.gui.plans.table_model import section_edits

MIME = "application/x-msoko-plan-lines"
WHOLE_ROWS_AT_LEAST = 3  # columns: a table as wide as the plan is rows of a plan, not cells for the current place
_NUMBER = re.compile(r"(?:\d{1,3}\.)*\d{1,3}\.?")
_HEADING = re.compile(r"№|п/п", re.I)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What the clipboard holds: whole lines, or a block of texts to be put from the current cell on."""

    lines: tuple[PlanLine, ...] = ()
    block: tuple[tuple[str, ...], ...] = ()


def mime_of_lines(lines: Sequence[PlanLine], kinds: Sequence[ColumnKind]) -> QMimeData:
    """Put whole rows on the clipboard, for plans as they are and for other programs as a table."""
    mime = QMimeData()
    rows = [asdict(replace(line, id=None)) for line in lines]
    mime.setData(MIME, QByteArray(json.dumps(rows, ensure_ascii=False).encode()))
    grid = [
        [section_text(line)] if line.kind is LineKind.SECTION else [cell_text(line, kind) for kind in kinds]
        for line in lines
    ]
    _add_texts(mime, grid, len(kinds))
    return mime


def mime_of_block(block: Sequence[Sequence[str]]) -> QMimeData:
    """Put a block of cells on the clipboard."""
    mime = QMimeData()
    _add_texts(mime, block, max((len(row) for row in block), default=1))
    return mime


def _add_texts(mime: QMimeData, grid: Sequence[Sequence[str]], width: int) -> None:
    if len(grid) == 1 and len(grid[0]) == 1:
        mime.setText(grid[0][0])  # one cell is plain text: it goes into a sentence as well as into a table
        return
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(grid)
    mime.setText(out.getvalue().rstrip("\n"))
    body = "".join(f"<tr>{''.join(_html_cell(text, row, width) for text in row)}</tr>" for row in grid)
    mime.setHtml(f'<html><meta charset="utf-8"><body><table border="1" cellspacing="0">{body}</table></body></html>')


def _html_cell(text: str, row: Sequence[str], width: int) -> str:
    # Excel breaks a cell at <br> into rows unless told that they are one cell's lines.
    inner = '<br style="mso-data-placement:same-cell">'.join(html.escape(part) for part in text.split("\n"))
    if len(row) == 1 and width > 1:
        return f'<td colspan="{width}"><b>{inner}</b></td>'
    return f'<td valign="top">{inner}</td>'


def read_mime(mime: QMimeData, kinds: Sequence[ColumnKind], *, into_number: bool) -> Pasted:
    """Understand what is on the clipboard for a plan with these columns.

    A table with as many columns as the plan (three or more) is whole rows when it goes to the number column, holds
    section rows or begins with numbers («1.1.»); everything else is a block of cells.
    """
    if mime.hasFormat(MIME):
        lines = _own_lines(bytes(mime.data(MIME).data()))
        if lines:
            return Pasted(lines=lines)
    rows = table_rows(mime.html()) if mime.hasHtml() else []
    if rows:
        grid = grid_of(rows)
        width = len(grid[0])
        sections = [len(row) == 1 and row[0].columns >= max(2, width) for row in rows]
    else:
        grid = _text_grid(mime.text())
        width = max((len(row) for row in grid), default=0)
        sections = [width > 1 and sum(bool(cell) for cell in row) == 1 and bool(row[0]) for row in grid]
        sections = [flag and len(row[0]) > 12 for flag, row in zip(sections, grid, strict=True)]
    whole = width == len(kinds) and width >= WHOLE_ROWS_AT_LEAST and (into_number or any(sections))
    if not whole and not (kinds[0] is ColumnKind.NUMBER and _begins_with_numbers(grid, len(kinds))):
        return Pasted(block=tuple(tuple(row) for row in grid))
    lines = tuple(
        _section(row[0]) if section else _activity(row, kinds)
        for row, section in zip(grid, sections, strict=True)
        if any(row)
    )
    return Pasted(lines=_nested(lines))


def holds_headed_table(mime: QMimeData) -> bool:
    """Whether the clipboard holds a table of a plan with its heading row («№ п/п», three columns or more)."""
    if mime.hasFormat(MIME) or not mime.hasHtml():
        return False
    return any(
        len(row) >= WHOLE_ROWS_AT_LEAST and _HEADING.search(row[0].text) is not None and len(row[0].text) <= 12
        for row in table_rows(mime.html())
    )


def _begins_with_numbers(grid: Sequence[Sequence[str]], most: int) -> bool:
    """Whether rows of a plan were copied with their numbers: a number first, words beside it, in each row."""
    return bool(grid) and all(
        WHOLE_ROWS_AT_LEAST <= len(row) <= most
        and _NUMBER.fullmatch(row[0]) is not None
        and any(letter.isalpha() for letter in row[1])
        for row in grid
    )


def _own_lines(data: bytes) -> tuple[PlanLine, ...]:
    """Return the lines of the program's own format; () for data of another version that cannot be read."""
    try:
        rows: list[dict[str, Any]] = json.loads(data)
        return tuple(PlanLine(**{**row, "kind": LineKind(row["kind"]), "id": None}) for row in rows)
    except (ValueError, TypeError, KeyError):
        return ()


def _text_grid(text: str) -> list[list[str]]:
    """Split text with tabs as Excel writes it: a cell with line breaks stands in double quotes."""
    if "\t" not in text and not text.startswith('"'):
        lines = text.replace("\r\n", "\n").rstrip("\n")
        return [[paragraphs_of(lines)]] if lines.strip() else []
    rows = [[paragraphs_of(cell) for cell in row] for row in csv.reader(io.StringIO(text), delimiter="\t") if row]
    width = max((len(row) for row in rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _section(text: str) -> PlanLine:
    line = PlanLine(LineKind.SECTION, id=0)
    for _, kind, value in section_edits(line, text.replace("\n", " ")):
        line = line.with_cell(kind, value)
    return replace(line, id=None)


def _activity(row: Sequence[str], kinds: Sequence[ColumnKind]) -> PlanLine:
    line = PlanLine(LineKind.ACTIVITY)
    for kind, text in zip(kinds, row, strict=False):
        line = line.with_cell(kind, text.rstrip(". ") if kind is ColumnKind.NUMBER else text)
    return line


def _nested(lines: tuple[PlanLine, ...]) -> tuple[PlanLine, ...]:
    """Nest pasted activities by their numbers: 5.1.2 one level under 5.1 where 5.1 is pasted too."""
    levels: dict[str, int] = {}
    result: list[PlanLine] = []
    for line in lines:
        level = 1
        if line.kind is LineKind.ACTIVITY and line.number:
            parent = line.number.rpartition(".")[0]
            level = levels.get(parent, 0) + 1
            levels[line.number] = level
        result.append(replace(line, level=level))
    return tuple(result)
