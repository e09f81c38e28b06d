"""HTML files and what Word puts on the clipboard into blocks: spans of cells, lists, Word's own list signs."""

import re
from typing import Any

from lxml import etree

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.blocks import Block, Cell, Paragraph, Row, RowCounter, Table, cell_text, tidy_tabbed
from msoko_desktop.readers.packages import whole_number
from msoko_desktop.readers.rules import Limits

_SKIPPED = frozenset({"script", "style", "head", "title", "noscript", "template", "del", "strike", "xml", "colgroup"})
_BREAKING = frozenset({
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section", "article",
    "center", "blockquote", "pre", "header", "footer", "main", "form", "address", "hr", "figure", "body", "table", "tr",
    "td", "th",
})  # fmt: skip
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.IGNORECASE | re.DOTALL)
_CONDITIONAL = re.compile(r"<!\[[^\]>]*\]>|<!--\[if[^\]]*\]>.*?<!\[endif\]-->", re.IGNORECASE | re.DOTALL)
_HEADER = re.compile(
    r"\A(?:\ufeff)?(?:Version|StartHTML|EndHTML|StartFragment|EndFragment|SourceURL)[^<]*", re.IGNORECASE
)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_DEEPEST = 200
_UNREADABLE = "Содержимое HTML не удалось прочитать: сохраните документ в Word как DOCX и загрузите его."


def looks_like_html(text: str) -> bool:
    """Tell whether the beginning of a text is HTML, with or without the clipboard's own header."""
    start = text[:4000].lstrip("\ufeff \r\n\t").lower()
    if start.startswith(("<!doctype html", "<html", "<head", "<body", "<table", "<meta")):
        return True
    return start.startswith(("version:", "<!--", "<?xml")) and ("<html" in start or "<table" in start)


def read_html_blocks(text: str, rows: RowCounter, limits: Limits) -> list[Block]:
    """Turn HTML, a file's or the clipboard's, into paragraphs and tables; raises InputRefused."""
    text = _HEADER.sub("", text) if text[:60].lstrip("\ufeff").lower().startswith("version:") else text
    fragment = _FRAGMENT.search(text)
    if fragment:
        text = fragment.group(1)
    text = _CONDITIONAL.sub("", text)
    text = re.sub(r"<\?xml[^>]*>", "", text).replace("\x00", "")
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(f"<div>{text}</div>".encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise InputRefused(_UNREADABLE, str(error)) from error
    reader = _Reader(rows, limits)
    if root is not None:
        reader.content(root)
    return reader.blocks


def _name(element: Any) -> str:
    return element.tag.lower().rpartition(":")[2] if isinstance(element.tag, str) else ""


def _is_hidden(element: Any) -> bool:
    return _name(element) in _SKIPPED or bool(_HIDDEN.search(element.get("style", "")))


def _is_bold(element: Any) -> bool:
    name = _name(element)
    return name in ("b", "strong", "th", "h1", "h2", "h3", "h4") or bool(_BOLD.search(element.get("style", "")))


class _Lines:
    """Collects running text into lines, remembering whether all of a line is bold."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, bool]] = []
        self._pieces: list[str] = []
        self._bold = True

    def add(self, text: str | None, bold: bool) -> None:
        if text:
            self._pieces.append(text.replace("\n", " ").replace("\r", " ").replace("\t", " "))
            if text.strip():
                self._bold = self._bold and bold

    def end(self) -> None:
        text = "".join(self._pieces)
        if text.strip():
            self.lines.append((text, self._bold))
        self._pieces = []
        self._bold = True

    def tab(self) -> None:
        self._pieces.append("\t")


class _Reader:
    def __init__(self, rows: RowCounter, limits: Limits) -> None:
        self.blocks: list[Block] = []
        self._rows = rows
        self._limits = limits

    def content(self, root: Any) -> None:
        """Read everything below `root` into `blocks`."""
        lines = _Lines()
        self._walk(root, lines, False, 0, True)
        self._flush(lines)

    def _flush(self, lines: _Lines) -> None:
        lines.end()
        for text, bold in lines.lines:
            tidied = tidy_tabbed(text)
            if tidied:
                self.blocks.append(Paragraph(tidied, bold, not self._follows_closely(tidied)))
        lines.lines.clear()

    def _follows_closely(self, text: str) -> bool:
        """A paragraph that begins in lower case goes on from the one before: HTML has no blank lines to tell by."""
        return bool(self.blocks) and isinstance(self.blocks[-1], Paragraph) and text[0].islower()

    def _walk(self, element: Any, lines: _Lines, bold: bool, depth: int, top: bool) -> None:
        if depth > _DEEPEST or _is_hidden(element):
            return
        name = _name(element)
        if name == "table":
            if top:
                self._flush(lines)
                self._table(element, depth)
            else:
                self._nested(element, lines, depth)
            return
        bold = bold or _is_bold(element)
        breaking = name in _BREAKING
        if breaking:
            lines.end()
        if name == "li" and not _starts_with_mark(element):
            lines.add("- ", bold)
        if name == "br":
            lines.end()
        if "tab-count" in element.get("style", ""):
            lines.tab()
        lines.add(element.text, bold)
        for inner in element:
            self._walk(inner, lines, bold, depth + 1, top)
            lines.add(inner.tail, bold)
        if breaking:
            lines.end()

    def _cell(self, cell: Any, depth: int) -> tuple[str, bool]:
        lines = _Lines()
        self._walk(cell, lines, False, depth + 1, False)
        lines.end()
        return cell_text([text for text, _ in lines.lines]), bool(lines.lines) and all(bold for _, bold in lines.lines)

    def _nested(self, table: Any, lines: _Lines, depth: int) -> None:
        lines.end()
        found: list[str] = []
        for row in _rows_in(table):
            self._rows.take()
            texts = [self._cell(cell, depth)[0].replace("\n", " ") for cell in row if _name(cell) in ("td", "th")]
            text = " ".join(part for part in texts if part)
            if text:
                found.append(text)
        listed = len(found) > 1 and not any(text[0].isdigit() for text in found)
        for text in found:
            lines.add(f"- {text.removeprefix('- ')}" if listed else text, False)
            lines.end()

    def _table(self, table: Any, depth: int) -> None:
        elements = _rows_in(table)
        cells = [[cell for cell in row if _name(cell) in ("td", "th")] for row in elements]
        frames = all(len(row) == 1 for row in cells) and any(row[0].find(".//table") is not None for row in cells)
        if elements and frames:
            for row in cells:
                for inner in row[0]:
                    framed = _Lines()
                    self._walk(inner, framed, False, depth + 1, True)
                    self._flush(framed)
            return
        rows: list[Row] = []
        hanging: dict[int, Cell] = {}
        for row in cells:
            self._rows.take()
            made, hanging = self._row(row, hanging, depth)
            if made:
                rows.append(Row(tuple(made)))
        if rows:
            self.blocks.append(Table(tuple(rows)))

    def _row(self, elements: list[Any], hanging: dict[int, Cell], depth: int) -> tuple[list[Cell], dict[int, Cell]]:
        """Make a row; `hanging` are the cells that reach down into it, by column."""
        made: list[Cell] = []
        below: dict[int, Cell] = {}
        column = 0

        def hang() -> None:
            nonlocal column
            while column in hanging:
                origin = hanging[column]
                piece = Cell(origin.text, column, origin.span, origin.rows - 1, True, origin.bold)
                made.append(piece)
                if piece.rows > 1:
                    below[column] = piece
                column += origin.span

        for element in elements:
            hang()
            span = min(max(whole_number(element.get("colspan", ""), 1), 1), self._limits.columns)
            height = max(whole_number(element.get("rowspan", ""), 1), 1)
            text, bold = self._cell(element, depth)
            cell = Cell(text, column, span, height, False, bold)
            made.append(cell)
            if height > 1:
                below[column] = cell
            column += span
        hang()
        return made, below


def _starts_with_mark(item: Any) -> bool:
    text = "".join(item.itertext())[:40].strip()
    return bool(re.match(r"[-–—•·]|\d+[.)]", text))


def _rows_in(table: Any) -> list[Any]:
    found: list[Any] = []
    for element in table:
        name = _name(element)
        if name == "tr":
            found.append(element)
        elif name in ("tbody", "thead", "tfoot"):
            found.extend(inner for inner in element if _name(inner) == "tr")
    return found
