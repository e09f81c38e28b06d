"""ODT and ODS into blocks, straight from their XML: covered cells, lists with numbers, tracked changes, notes."""

from dataclasses import dataclass, field
from typing import Any

from msoko_desktop.readers.blocks import Block, Cell, Paragraph, Row, RowCounter, Table, cell_text, tidy_tabbed
from msoko_desktop.readers.packages import Package, attribute, child, damaged, local, protected, whole_number
from msoko_desktop.readers.rules import Limits

_SKIPPED = frozenset({
    "tracked-changes", "annotation", "annotation-end", "note-citation", "sequence-decls", "forms", "shapes",
    "title", "desc", "variable-decls", "user-field-decls", "table-columns", "table-column", "calculation-settings",
    "validations", "content-validations", "ruby-text",
})  # fmt: skip
_DEEPEST = 60
_MOST_REPEATED = 64


@dataclass(slots=True)
class _ListLevel:
    number: bool = False
    form: str = "1"
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1


@dataclass(slots=True)
class _Lists:
    """List styles by name and level, and how far each list has counted."""

    styles: dict[str, dict[int, _ListLevel]] = field(default_factory=dict)
    counters: dict[str, list[int]] = field(default_factory=dict)

    def read(self, root: Any) -> None:
        """Take the list styles of a part in."""
        for element in root.iter():
            if local(element) != "list-style":
                continue
            levels = self.styles.setdefault(attribute(element, "name"), {})
            for inner in element:
                levels[whole_number(attribute(inner, "level"), 1)] = _ListLevel(
                    number=local(inner) == "list-level-style-number" and bool(attribute(inner, "num-format")),
                    form=attribute(inner, "num-format"),
                    prefix=attribute(inner, "num-prefix"),
                    suffix=attribute(inner, "num-suffix"),
                    shown=min(whole_number(attribute(inner, "display-levels"), 1), 10),
                    start=whole_number(attribute(inner, "start-value"), 1),
                )

    def label(self, style: str, depth: int) -> str:
        """Count an item of a list on and return its label: "- " for a sign, "2.1." for a number."""
        levels = self.styles.get(style, {})
        level = levels.get(depth, _ListLevel())
        if not level.number:
            return "- "
        counts = self.counters.setdefault(style, [])
        while len(counts) < depth:
            counts.append(levels.get(len(counts) + 1, _ListLevel()).start - 1)
        counts[depth - 1] += 1
        del counts[depth:]
        shown = counts[max(0, depth - level.shown) :]
        numbers = ".".join(_letter(count, level.form) for count in shown)
        return f"{level.prefix}{numbers}{level.suffix} "


def _letter(count: int, form: str) -> str:
    if form in ("a", "A"):
        return chr(ord(form) + (count - 1) % 26)
    if form in ("i", "I"):
        roman = "".join(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[count // 10**place % 10].translate(
            str.maketrans("IVX", ("IVX", "XLC", "CDM")[place])) for place in (2, 1, 0))  # fmt: skip
        return roman if form == "I" else roman.lower()
    return str(count)


def read_odf_blocks(package: Package, rows: RowCounter, limits: Limits) -> list[Block]:
    """Turn an ODT or ODS package into paragraphs and tables; raises InputRefused."""
    if "META-INF/manifest.xml" in package.names and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise protected(package.name)
    root = package.tree("content.xml")
    body = child(root, "body")
    if body is None or len(body) == 0:
        raise damaged(package.name, "no body")
    lists = _Lists()
    styles = package.optional_tree("styles.xml")
    if styles is not None:
        lists.read(styles)
    lists.read(root)
    bold = _bold_styles([root] if styles is None else [styles, root])
    sheets = child(body, "spreadsheet") is not None
    reader = _Reader(lists, bold, rows, limits, sheets)
    reader.content(body, 0, "")
    for note in reader.notes:
        reader.content(note, 0, "")
    return reader.blocks


def _bold_styles(roots: list[Any]) -> frozenset[str]:
    found: set[str] = set()
    for root in roots:
        for element in root.iter():
            if local(element) == "style":
                properties = child(element, "text-properties")
                if properties is not None and attribute(properties, "font-weight") == "bold":
                    found.add(attribute(element, "name"))
    return frozenset(found)


class _Reader:
    def __init__(self, lists: _Lists, bold: frozenset[str], rows: RowCounter, limits: Limits, sheets: bool) -> None:
        self.blocks: list[Block] = []
        self.notes: list[Any] = []
        self._lists = lists
        self._bold_styles = bold
        self._rows = rows
        self._limits = limits
        self._sheets = sheets
        self._gap = True

    def content(self, parent: Any, depth: int, label: str) -> None:
        """Read the paragraphs, lists and tables in `parent` into `blocks`."""
        for text, bold, element in self._lines(parent, depth):
            if element is not None:
                self._table(element, depth + 1)
                continue
            found = False
            for piece in (label + text).split("\n"):
                tidied = tidy_tabbed(piece)
                if tidied:
                    self.blocks.append(Paragraph(tidied, bold, self._gap and not found))
                    found = True
            self._gap = not found

    def _lines(self, parent: Any, depth: int, style: str = "", rank: int = 0) -> list[tuple[str, bool, Any]]:
        """The paragraphs of `parent` with their list labels; a table stands as (“”, False, element)."""
        found: list[tuple[str, bool, Any]] = []
        if depth > _DEEPEST:
            return found
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                found.extend(self._paragraph(element, depth))
            elif name == "list":
                found.extend(self._list(element, depth, style, rank + 1))
            elif name == "table":
                found.append(("", False, element))
            elif name not in _SKIPPED:
                found.extend(self._lines(element, depth + 1, style, rank))
        return found

    def _list(self, element: Any, depth: int, style: str, rank: int) -> list[tuple[str, bool, Any]]:
        style = attribute(element, "style-name") or style
        goes_on = attribute(element, "continue-numbering") == "true" or attribute(element, "continue-list")
        if rank == 1 and not goes_on:
            self._lists.counters.pop(style, None)
        found: list[tuple[str, bool, Any]] = []
        for item in element:
            if local(item) not in ("list-item", "list-header"):
                continue
            start = attribute(item, "start-value")
            own = [inner for inner in item if local(inner) in ("p", "h")]
            label = self._lists.label(style, rank) if own and local(item) == "list-item" else ""
            if start and label != "- " and own:
                self._lists.counters[style][rank - 1] = whole_number(start, 1) - 1
                label = self._lists.label(style, rank)
            lines = self._lines(item, depth + 1, style, rank)
            if not lines and label and label != "- ":
                lines = [("", False, None)]
            if lines and label and lines[0][2] is None and (lines[0][0].strip() or label != "- "):
                lines[0] = (label + lines[0][0], lines[0][1], None)
            found.extend(lines)
        return found

    def _paragraph(self, element: Any, depth: int) -> list[tuple[str, bool, Any]]:
        pieces: list[str] = []
        boxes: list[Any] = []
        self._collect(element, pieces, boxes, depth)
        bold = attribute(element, "style-name") in self._bold_styles or self._all_bold(element)
        found: list[tuple[str, bool, Any]] = []
        for box in boxes:
            found.extend(self._lines(box, depth + 1))
        found.append(("".join(pieces), bold, None))
        return found

    def _all_bold(self, element: Any) -> bool:
        spans = [inner for inner in element if local(inner) == "span"]
        bare = (element.text or "").strip() or any((inner.tail or "").strip() for inner in element)
        return bool(spans) and not bare and all(attribute(s, "style-name") in self._bold_styles for s in spans)

    def _collect(self, element: Any, pieces: list[str], boxes: list[Any], depth: int) -> None:
        if depth > _DEEPEST:
            return
        pieces.append((element.text or "").replace("\n", " ").replace("\t", " "))
        for inner in element:
            match local(inner):
                case "s":
                    pieces.append(" ")
                case "tab":
                    pieces.append("\t")
                case "line-break":
                    pieces.append("\n")
                case "note":
                    body = child(inner, "note-body")
                    if body is not None:
                        self.notes.append(body)
                case "text-box":
                    boxes.append(inner)
                case name if name not in _SKIPPED:
                    self._collect(inner, pieces, boxes, depth + 1)
            pieces.append((inner.tail or "").replace("\n", " ").replace("\t", " "))

    def _table(self, table: Any, depth: int) -> None:
        rows: list[Row] = []
        above: dict[int, Cell] = {}
        for element, repeated in _rows_in(table, 0):
            self._rows.take()
            cells = self._row(element, above, depth)
            above = {cell.column: cell for cell in cells}
            if any(cell.text for cell in cells):
                for _ in range(min(repeated, _MOST_REPEATED)):
                    rows.append(Row(tuple(cells)))
        if rows:
            self.blocks.append(Table(tuple(rows), name=attribute(table, "name") if self._sheets else ""))
            self._gap = True

    def _row(self, element: Any, above: dict[int, Cell], depth: int) -> list[Cell]:
        cells: list[Cell] = []
        column = 0
        for cell in element:
            name = local(cell)
            if name not in ("table-cell", "covered-table-cell") or column >= self._limits.columns:
                continue
            repeated = max(whole_number(attribute(cell, "number-columns-repeated"), 1), 1)
            if name == "covered-table-cell":
                for place in range(column, min(column + repeated, self._limits.columns)):
                    origin = above.get(place)
                    if origin is not None and (origin.rows > 1):
                        rows_left = origin.rows - 1
                        cells.append(Cell(origin.text, place, origin.span, rows_left, True, origin.bold))
            else:
                text, bold, hint = self._cell(cell, depth)
                span = min(max(whole_number(attribute(cell, "number-columns-spanned"), 1), 1), self._limits.columns)
                height = max(whole_number(attribute(cell, "number-rows-spanned"), 1), 1)
                count = repeated if text else 1
                for place in range(column, min(column + count, self._limits.columns)):
                    cells.append(Cell(text, place, span, height, False, bold, hint))
            column += repeated
        while cells and not cells[-1].text and not cells[-1].merged and len(cells) > 1 and cells[-1].span == 1:
            cells.pop()
        return cells

    def _cell(self, cell: Any, depth: int) -> tuple[str, bool, str]:
        kind = attribute(cell, "value-type")
        if kind == "date":
            day = attribute(cell, "date-value")[:10].split("-")
            if len(day) == 3:
                return ".".join(reversed(day)), False, "date"
        lines: list[str] = []
        flags: list[bool] = []
        for text, bold, table in self._lines(cell, depth + 1):
            if table is not None:
                self._nested(table, lines, depth + 1)
            elif text.strip():
                lines.append(text)
                flags.append(bold)
        text = cell_text(lines)
        if kind == "float" and text.replace(",", "", 1).replace(".", "", 1).isdecimal():
            return text.replace(",", "."), bool(flags) and all(flags), "number"
        return text, bool(flags) and all(flags), ""

    def _nested(self, table: Any, lines: list[str], depth: int) -> None:
        if depth > _DEEPEST:
            return
        found: list[str] = []
        for row, _ in _rows_in(table, 0):
            self._rows.take()
            texts = [self._cell(c, depth)[0].replace("\n", " ") for c in row if local(c) == "table-cell"]
            text = " ".join(part for part in texts if part)
            if text:
                found.append(text)
        listed = len(found) > 1 and not any(text[0].isdigit() for text in found)
        lines.extend(f"- {text.removeprefix('- ')}" if listed else text for text in found)


def _rows_in(table: Any, depth: int) -> list[tuple[Any, int]]:
    found: list[tuple[Any, int]] = []
    for element in table:
        name = local(element)
        if name == "table-row":
            found.append((element, max(whole_number(attribute(element, "number-rows-repeated"), 1), 1)))
        elif name in ("table-rows", "table-header-rows", "table-row-group") and depth < _DEEPEST:
            found.extend(_rows_in(element, depth + 1))
    return found
