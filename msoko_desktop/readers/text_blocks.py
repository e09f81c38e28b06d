"""Plain text into blocks: rows of cells between tabs, cells on lines of their own, Markdown and HTML leftovers."""

import csv
import html
import re

from msoko_desktop.readers.blocks import Block, Cell, Paragraph, Row, RowCounter, Table, cell_text, tidy

_DEBRIS = re.compile(r"^[\s|]*$")
_RULE = re.compile(r"^\s*[-–—=_*]{3,}\s*$")
_PIPE_ROW = re.compile(r"^\s*\|.*\|.*\|\s*$")
_BOOKMARK = re.compile(r"\[bookmark:[^\]]*\]")
_LINK = re.compile(r"\[([^\]]+)\]\((?:#|https?:|mailto:)[^)]*\)")
_HEADING = re.compile(r"^#{1,6}\s+")
_TAG = re.compile(r"</?(?:p|ul|ol|li|b|strong|i|em|u|br|div|span|font|sup|sub)\b[^<>]*>", re.IGNORECASE)
_LIST = re.compile(r"<[uo]l\b[^<>]*>(.*?)(?:</[uo]l>|$)", re.IGNORECASE | re.DOTALL)
_ITEM_DASH = re.compile(r"(?:^|\s)-\s+(?=\S)")
_QUOTED_LINES = 60
_FEWEST_CELL_LINES = 4
_LONGEST_CSV_LINE = 100_000
_CELL_START = "\t"


def read_text_blocks(text: str, rows: RowCounter) -> list[Block]:
    """Turn plain text into paragraphs and tables; raises InputRefused where there are too many rows."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").replace("\v", "\n").split("\n")
    if "\t" not in text and _by_semicolons(lines):
        lines = ["\t".join(cell.replace("\n", " ") for cell in row) for row in csv.reader(lines, delimiter=";")]
    leading = sum(1 for line in lines if line.startswith(_CELL_START) and "\t" not in line[1:].rstrip())
    inner = sum(1 for line in lines if "\t" in line.lstrip("\t").rstrip())
    if leading >= _FEWEST_CELL_LINES and leading > 2 * inner:
        return _cells_on_lines(lines, rows)
    return _rows_on_lines(lines, rows)


def _by_semicolons(lines: list[str]) -> bool:
    """Tell whether a text is what Excel saves as CSV: most lines are cells between semicolons."""
    filled = [line for line in lines if line.strip()]
    split = sum(1 for line in filled if line.count(";") > 1)
    return split > 1 and split * 10 >= len(filled) * 6 and all(len(line) < _LONGEST_CSV_LINE for line in lines)


class _Bold:
    """Follows Markdown's ** over lines and takes the sign away."""

    def __init__(self) -> None:
        self.open = False

    def strip(self, line: str) -> tuple[str, bool]:
        """Return the line without the signs, and whether any of it is bold."""
        bold = self.open or "**" in line
        if line.replace("****", "").count("**") % 2:
            self.open = not self.open
        return line.replace("****", "\n").replace("**", ""), bold


def _clean(line: str) -> str:
    line = _LINK.sub(r"\1", _BOOKMARK.sub("", line))
    return html.unescape(line) if "&" in line else line


def _cell(raw: str, column: int) -> Cell:
    """Make a cell of the text between two tabs, HTML leftovers turned into paragraphs."""
    raw = _clean(raw)
    bold = "**" in raw or "<b>" in raw.lower() or "<strong>" in raw.lower()
    raw = raw.replace("**", "")
    if "<" in raw:
        raw = _LIST.sub(lambda match: "\n" + _ITEM_DASH.sub("\n- ", match.group(1)) + "\n", raw)
        raw = re.sub(r"<li\b[^<>]*>", "\n- ", raw, flags=re.IGNORECASE)
        raw = _TAG.sub(lambda match: "" if match.group()[1:3].lower() in ("b>", "/b", "i>", "/i") else "\n", raw)
    return Cell(cell_text([raw]), column, bold=bold)


def _paragraphs(line: str, bold: _Bold, gap: bool) -> list[Block]:
    text, is_bold = bold.strip(_clean(_HEADING.sub("", line)))
    is_bold = is_bold or line.startswith("#") or "<b>" in line.lower()
    found: list[Block] = []
    for piece in _TAG.sub(" ", text).split("\n"):
        tidied = tidy(piece)
        if tidied:
            found.append(Paragraph(tidied, is_bold, gap and not found))
    return found


def _quoted(lines: list[str], start: int) -> tuple[str, int]:
    """Join the lines of a row whose quoted cell (as Excel copies it) holds line breaks."""
    line = lines[start]
    if not re.search(r'(?:^|\t)"', line) or line.count('"') % 2 == 0:
        return line, start + 1
    for end in range(start + 1, min(len(lines), start + _QUOTED_LINES)):
        if lines[end].count('"') % 2:
            return "\n".join(lines[start : end + 1]), end + 1
    return line, start + 1


def _unquoted(raw: str) -> str:
    if "\n" in raw and len(raw) > 1 and raw.startswith('"') and raw.endswith('"'):
        return raw[1:-1].replace('""', '"')
    return raw


def _rows_on_lines(lines: list[str], counter: RowCounter) -> list[Block]:
    """Read the layout in which a line with tabs is a row."""
    blocks: list[Block] = []
    rows: list[Row] = []
    bold = _Bold()
    gap = True
    position = 0
    while position < len(lines):
        line, position = _quoted(lines, position)
        if _DEBRIS.match(line) or ("\t" not in line and _RULE.match(line)):
            gap = True if not (rows and "\t" in line) else gap
            if "\t" in line and rows:
                counter.take()
                rows.append(_row(line.split("\t"), gap))
            continue
        if line.count("\t") > 1 or "\t" in line.lstrip("\t "):
            counter.take()
            rows.append(_row([_unquoted(raw) for raw in line.split("\t")], gap))
        elif _PIPE_ROW.match(line):
            counter.take()
            rows.append(_row(line.strip().strip("|").split("|"), gap))
        else:
            if rows:
                blocks.append(Table(tuple(rows), exact=False))
                rows = []
            blocks.extend(_paragraphs(line, bold, gap))
        gap = False
    if rows:
        blocks.append(Table(tuple(rows), exact=False))
    return blocks


def _row(cells: list[str], gap: bool) -> Row:
    return Row(tuple(_cell(raw, column) for column, raw in enumerate(cells)), gap)


def _groups(lines: list[str]) -> list[list[str]]:
    """Split the lines at blank ones; lines of tabs alone are empty cells and no gap."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if not line.strip() and not line.startswith(_CELL_START):
            if groups[-1]:
                groups.append([])
        else:
            groups[-1].append(line)
    return [group for group in groups if group]


def _cells_on_lines(lines: list[str], counter: RowCounter) -> list[Block]:
    """Read the layout in which each cell is a line behind a tab, and a blank line ends the row."""
    blocks: list[Block] = []
    rows: list[list[str]] = []
    bold = _Bold()

    def close() -> None:
        if rows:
            joined = _complete(rows)
            counter.take(len(joined))
            blocks.append(Table(tuple(_row(cells, gap=True) for cells in joined), exact=False))
            rows.clear()

    for group in _groups(lines):
        if not group[0].startswith(_CELL_START):
            close()
        cells: list[str] = []
        for number, line in enumerate(group):
            if line.startswith(_CELL_START):
                cells.extend(line[1:].rstrip().split("\t"))
            elif cells:
                cells[-1] += "\n" + line
            else:
                blocks.extend(_paragraphs(line, bold, number == 0))
        if cells:
            rows.append(cells)
    close()
    return blocks


def _complete(rows: list[list[str]]) -> list[list[str]]:
    """Put rows together that a blank line inside a cell has torn apart: only so many cells make a full row."""
    sizes = [len(row) for row in rows]
    full = max(set(sizes), key=lambda size: (sizes.count(size), size))
    joined: list[list[str]] = []
    for row in rows:
        previous = joined[-1] if joined else []
        torn = 1 < len(previous) < full and len(previous) + len(row) == full and previous[0].strip()
        if torn and not re.match(r"^\s*\d+[.\d]*\s*$", row[0]):
            previous.extend(row)
        else:
            joined.append(list(row))
    return joined
