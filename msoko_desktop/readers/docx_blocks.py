"""DOCX into blocks, straight from its XML: merged cells, lists, tracked changes, text boxes, nested tables."""

from dataclasses import dataclass
from typing import Any

from msoko_desktop.readers.blocks import Block, Cell, Paragraph, Row, RowCounter, Table, cell_text, tidy_tabbed
from msoko_desktop.readers.docx_numbering import Numbering
from msoko_desktop.readers.packages import Package, attribute, child, damaged, local, whole_number

_SKIPPED = frozenset({
    "del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "sectPr", "Fallback", "footnoteReference",
    "endnoteReference", "annotationRef", "commentReference", "sdtPr", "sdtEndPr", "object", "oMathPara",
})  # fmt: skip
_OFF = ("0", "false", "off", "none")
_DEEPEST = 60
_WIDEST_SPAN = 100


def read_docx_blocks(package: Package, rows: RowCounter) -> list[Block]:
    """Turn a DOCX package into paragraphs and tables; raises InputRefused."""
    part = _document_part(package)
    root = package.tree(part)
    folder = part.rpartition("/")[0]
    body = child(root, "body")
    if body is None:
        raise damaged(package.name, "no body")
    numbering = Numbering(
        package.optional_tree(f"{folder}/numbering.xml"), package.optional_tree(f"{folder}/styles.xml")
    )
    reader = _Reader(numbering, rows)
    reader.content(body, 0)
    notes = package.optional_tree(f"{folder}/footnotes.xml")
    if notes is not None:
        for note in notes:
            if attribute(note, "type") not in ("separator", "continuationSeparator", "continuationNotice"):
                reader.content(note, 0)
    return reader.blocks


def _document_part(package: Package) -> str:
    relations = package.optional_tree("_rels/.rels")
    if relations is not None:
        for relation in relations:
            target = attribute(relation, "Target").lstrip("/")
            if attribute(relation, "Type").endswith("/officeDocument") and target in package.names:
                return target
    return "word/document.xml"


def _is_on(element: Any) -> bool:
    return element is not None and attribute(element, "val", "1") not in _OFF


@dataclass(slots=True)
class _Text:
    """The text of one paragraph while it is collected; `boxes` are text boxes anchored in it."""

    pieces: list[str]
    boxes: list[Any]
    bold: bool = False
    letters: bool = False


class _Reader:
    def __init__(self, numbering: Numbering, rows: RowCounter) -> None:
        self.blocks: list[Block] = []
        self._numbering = numbering
        self._rows = rows
        self._gap = True

    def content(self, parent: Any, depth: int) -> None:
        """Read the paragraphs and tables in `parent` into `blocks`."""
        if depth > _DEEPEST:
            return
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element, depth)
            elif name == "tbl":
                self._table(element, depth)
            elif name not in _SKIPPED:
                self.content(element, depth + 1)

    def _paragraph(self, element: Any, depth: int) -> None:
        text, collected = self._text_of(element, depth)
        for box in collected.boxes:
            self.content(box, depth + 1)
        found = False
        for line in text.split("\n"):
            tidied = tidy_tabbed(line)
            if tidied:
                self.blocks.append(Paragraph(tidied, collected.bold, self._gap and not found))
                found = True
        self._gap = not found

    def _text_of(self, paragraph: Any, depth: int) -> tuple[str, _Text]:
        properties = child(paragraph, "pPr")
        label = self._numbering.label(properties)
        collected = _Text([], [])
        self._collect(paragraph, collected, depth)
        text = "".join(collected.pieces)
        if label == "- ":
            return (label + text if text.strip() else ""), collected
        return (f"{label} {text.lstrip()}".strip() if label else text), collected

    def _collect(self, element: Any, into: _Text, depth: int) -> None:
        if depth > _DEEPEST:
            return
        for inner in element:
            name = local(inner)
            if name in _SKIPPED:
                continue
            if name == "r":
                self._run(inner, into, depth)
            elif name == "txbxContent":
                into.boxes.append(inner)
            else:
                self._collect(inner, into, depth + 1)

    def _run(self, run: Any, into: _Text, depth: int) -> None:
        properties = child(run, "rPr")
        if properties is not None and _is_on(child(properties, "vanish")):
            return
        before = len(into.pieces)
        for inner in run:
            match local(inner):
                case "t":
                    into.pieces.append(inner.text or "")
                case "tab" | "ptab":
                    into.pieces.append("\t")
                case "br" | "cr":
                    into.pieces.append("\n")
                case "noBreakHyphen":
                    into.pieces.append("-")
                case name if name not in _SKIPPED:
                    if name == "txbxContent":
                        into.boxes.append(inner)
                    else:
                        self._collect(inner, into, depth + 1)
        if "".join(into.pieces[before:]).strip():
            bold = properties is not None and _is_on(child(properties, "b"))
            into.bold = bold if not into.letters else (into.bold and bold)
            into.letters = True

    def _table(self, table: Any, depth: int) -> None:
        layout = _layout_cells(table)
        if layout:
            for cell in layout:
                self.content(cell, depth + 1)
            return
        rows: list[Row] = []
        above: dict[int, Cell] = {}
        for element in _rows_in(table, 0):
            self._rows.take()
            row = self._row(element, above, depth)
            if row.cells:
                rows.append(row)
                above = {cell.column: cell for cell in row.cells}
        if rows:
            self.blocks.append(Table(tuple(rows)))
            self._gap = True

    def _row(self, element: Any, above: dict[int, Cell], depth: int) -> Row:
        properties = child(element, "trPr")
        column = 0
        if properties is not None:
            before = child(properties, "gridBefore")
            column = min(whole_number(attribute(before, "val"), 0), _WIDEST_SPAN) if before is not None else 0
        cells: list[Cell] = []
        for cell in _cells_in(element, 0):
            kind = child(cell, "tcPr")
            span_element = child(kind, "gridSpan") if kind is not None else None
            merge = child(kind, "vMerge") if kind is not None else None
            span = whole_number(attribute(span_element, "val"), 1) if span_element is not None else 1
            span = min(max(span, 1), _WIDEST_SPAN)
            text, bold = self._cell_text(cell, depth)
            if merge is not None and attribute(merge, "val", "continue") != "restart" and column in above:
                origin = above[column]
                cells.append(Cell(text or origin.text, column, span, 1, not text, bold))
            else:
                cells.append(Cell(text, column, span, 2 if merge is not None else 1, False, bold))
            column += span
        return Row(tuple(cells))

    def _cell_text(self, cell: Any, depth: int) -> tuple[str, bool]:
        lines: list[str] = []
        flags: list[bool] = []
        self._cell_lines(cell, lines, flags, depth)
        return cell_text(lines), bool(flags) and all(flags)

    def _cell_lines(self, parent: Any, lines: list[str], flags: list[bool], depth: int) -> None:
        if depth > _DEEPEST:
            return
        for element in parent:
            name = local(element)
            if name == "p":
                text, collected = self._text_of(element, depth)
                for box in collected.boxes:
                    self._cell_lines(box, lines, flags, depth + 1)
                if text.strip():
                    lines.append(text)
                    flags.append(collected.bold)
            elif name == "tbl":
                self._nested(element, lines, flags, depth + 1)
            elif name not in _SKIPPED and name != "tcPr":
                self._cell_lines(element, lines, flags, depth + 1)

    def _nested(self, table: Any, lines: list[str], flags: list[bool], depth: int) -> None:
        """Read a table inside a cell: each of its rows is an item of a list."""
        found: list[str] = []
        for row in _rows_in(table, 0):
            self._rows.take()
            texts = [self._cell_text(cell, depth)[0].replace("\n", " ") for cell in _cells_in(row, 0)]
            text = " ".join(part for part in texts if part)
            if text:
                found.append(text)
        listed = len(found) > 1 and not any(text[0].isdigit() for text in found)
        lines.extend(f"- {text.removeprefix('- ')}" if listed else text for text in found)
        flags.extend(False for _ in found)


def _rows_in(table: Any, depth: int) -> list[Any]:
    """The rows of a table, those in content controls too, those deleted in tracked changes not."""
    found: list[Any] = []
    for element in table:
        name = local(element)
        if name == "tr":
            properties = child(element, "trPr")
            if properties is None or child(properties, "del") is None:
                found.append(element)
        elif name in ("sdt", "sdtContent", "ins", "customXml", "moveTo") and depth < _DEEPEST:
            found.extend(_rows_in(element, depth + 1))
    return found


def _cells_in(row: Any, depth: int) -> list[Any]:
    found: list[Any] = []
    for element in row:
        name = local(element)
        if name == "tc":
            found.append(element)
        elif name in ("sdt", "sdtContent", "ins", "customXml") and depth < _DEEPEST:
            found.extend(_cells_in(element, depth + 1))
    return found


def _layout_cells(table: Any) -> list[Any]:
    """Return the cells of a table of one column that only frames other tables, else []."""
    rows = _rows_in(table, 0)
    cells = [_cells_in(row, 0) for row in rows]
    if not rows or any(len(row) != 1 for row in cells):
        return []
    return [row[0] for row in cells] if any(child(row[0], "tbl") is not None for row in cells) else []
