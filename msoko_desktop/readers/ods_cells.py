"""The cells of an ODS file from its XML: values as stored, formulas, errors, merged cells, hidden rows."""

import datetime as dt
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.packages import Package, attribute, child, damaged, local, protected, too_large, whole_number
from msoko_desktop.readers.rules import Limits
from msoko_desktop.readers.sheet_cells import Corner, SheetCells

_ROW_GROUPS = frozenset({"table-row-group", "table-header-rows", "table-rows"})
_DEEPEST = 20
_ERROR_STARTS = ("#", "Err:", "Ошибка:")


def read_ods_cells(package: Package, limits: Limits) -> tuple[SheetCells, ...]:
    """Return the sheets of an ODS package. Raises InputRefused."""
    package.check_all()
    if "META-INF/manifest.xml" in package.names and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise protected(package.name)
    body = child(package.tree("content.xml"), "body", "spreadsheet")
    if body is None:
        raise InputRefused(f"Файл «{package.name}» — не таблица: нужен файл XLSX или ODS.")
    hidden = _hidden_tables(package)
    room = [limits.sheet_cells]
    return tuple(_Table(table, hidden, room, package.name).cells for table in body if local(table) == "table")


def _hidden_tables(package: Package) -> frozenset[str]:
    """Return the names of the styles of sheets that are not shown."""
    found = set()
    for style in package.tree("content.xml").iter("{*}style"):
        properties = child(style, "table-properties")
        if properties is not None and attribute(properties, "display") == "false":
            found.add(attribute(style, "name"))
    return frozenset(found)


class _Table:
    def __init__(self, table: Any, hidden: frozenset[str], room: list[int], name: str) -> None:
        self._name = name
        self._room = room
        self.cells = SheetCells(attribute(table, "name"), attribute(table, "style-name") not in hidden)
        self._hidden: set[int] = set()
        self._formulas: set[Corner] = set()
        self._uncounted: set[Corner] = set()
        self._merged: list[tuple[Corner, Corner]] = []
        self._empty = 0
        self._number = 0
        self._rows(table, 0)
        self.cells.hidden_rows = frozenset(self._hidden)
        self.cells.formulas, self.cells.uncounted = frozenset(self._formulas), frozenset(self._uncounted)
        self.cells.merged = tuple(self._merged)

    def _rows(self, parent: Any, depth: int) -> None:
        for element in parent:
            name = local(element)
            if name == "table-row":
                repeated = max(1, whole_number(attribute(element, "number-rows-repeated"), 1))
                self._row(element, repeated)
            elif name in _ROW_GROUPS and depth < _DEEPEST:
                self._rows(element, depth + 1)

    def _row(self, element: Any, repeated: int) -> None:
        """Read a row; an empty one is only counted, so that a million of them at the end take no room."""
        values: list[object] = []
        gap = 0
        for cell in element:
            if local(cell) not in ("table-cell", "covered-table-cell"):
                continue
            count = max(1, whole_number(attribute(cell, "number-columns-repeated"), 1))
            value = self._value(cell, len(values) + gap)
            if value == "":
                gap += count
                continue
            self._take(gap + count)
            values.extend([""] * gap)
            values.extend([value] * count)
            gap = 0
        if attribute(element, "visibility") in ("collapse", "filter") and values:
            self._hidden.update(range(self._number, self._number + min(repeated, 1000)))
        if values:
            self._take(self._empty + len(values) * repeated)
            self.cells.rows.extend([] for _ in range(self._empty))
            self.cells.rows.extend(list(values) for _ in range(repeated))
            self._empty = 0
        else:
            self._empty += repeated
        self._number += repeated

    def _take(self, count: int) -> None:
        self._room[0] -= count
        if self._room[0] < 0:
            raise too_large(self._name)

    def _value(self, cell: Any, column: int) -> object:
        corner = (self._number, column)
        spanned = (
            max(1, whole_number(attribute(cell, "number-rows-spanned"), 1)),
            max(1, whole_number(attribute(cell, "number-columns-spanned"), 1)),
        )
        if spanned != (1, 1):
            self._merged.append((corner, (corner[0] + spanned[0] - 1, corner[1] + spanned[1] - 1)))
        kind = attribute(cell, "value-type")
        text = "\n".join("".join(line.itertext()) for line in cell if local(line) == "p")
        if attribute(cell, "formula"):
            if text.startswith(_ERROR_STARTS):
                self.cells.errors[corner] = text
                return ""
            (self._formulas if kind else self._uncounted).add(corner)
        return _typed(cell, kind, text, self._name)


def _typed(cell: Any, kind: str, text: str, name: str) -> object:
    if kind in ("float", "percentage", "currency"):
        try:
            return float(attribute(cell, "value"))
        except ValueError as error:
            raise damaged(name, error) from error
    if kind == "boolean":
        return attribute(cell, "boolean-value") == "true"
    if kind == "date":
        try:
            return dt.datetime.fromisoformat(attribute(cell, "date-value"))
        except ValueError:
            return text
    return text
