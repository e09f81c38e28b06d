"""The cells of a workbook as they stand, with what calamine does not tell: formulas, errors, hidden rows.

Values of XLSX come from calamine; a look into the XML of each sheet adds where formulas are and which have no result.
ODS is read from its XML with limits, since there a single row may stand for a million.
"""

import io
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import cast

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.ole import SIGNATURE, Container, DamagedContainer
from msoko_desktop.readers.packages import Package, attribute, damaged, parse_xml, protected, too_large
from msoko_desktop.readers.rules import Limits

Corner = tuple[int, int]
_NO_TABLE = "Файл «{name}» — не таблица Excel (XLSX) и не таблица LibreOffice (ODS)."
_OLD = "Файл «{name}» — в старом формате Excel: откройте его и сохраните как «Книга Excel (*.xlsx)»."
_BINARY = _OLD.replace("старом формате", "двоичном формате")
_CELL = re.compile(
    rb"""<(?:\w+:)?c\b([^<>]*)>\s*"""
    rb"""(?:(<(?:\w+:)?f\b[^<>]*/>|<(?:\w+:)?f\b[^<>]*>[^<]*</(?:\w+:)?f>)\s*)?"""
    rb"""(?:<(?:\w+:)?v[^<>]*>([^<]*)</(?:\w+:)?v>)?"""
)
_INTERESTING = re.compile(rb"""<(?:\w+:)?f\b|t\s*=\s*["']e["']""")
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']""")
_KIND = re.compile(rb"""\bt\s*=\s*["'](\w+)["']""")
_ROW = re.compile(rb"<(?:\w+:)?row\b([^<>]*)>")
_ANY_PLACE = re.compile(rb"""[\s]r\s*=\s*["']([A-Za-z]{0,3})(\d{1,10})["']""")
# A cell that does not begin as Excel writes it, or is beyond column AZ or row 199,999.
_UNUSUAL = re.compile(rb"""<c(?! r="A?[A-Z](?:\d{1,5}|1\d{5})")""")
_NEAR_CELLS = 200_000 * 52
_MOST_MERGED = 20_000
_LARGEST_TREE = 8_000_000
_PROLOG = 100_000
_HIDDEN = re.compile(rb"""\bhidden\s*=\s*["'](?:1|true)["']""")
_ROW_NUMBER = re.compile(rb"""\br\s*=\s*["'](\d{1,7})["']""")


@dataclass(slots=True)
class SheetCells:
    """A sheet: `rows` of values from the corner (`top`, `left`), both from 0, as is every place here.

    `formulas` are cells whose value was worked out, `uncounted` those without a result, `errors` those that show one.
    """

    name: str
    visible: bool
    rows: list[list[object]] = field(default_factory=list)
    top: int = 0
    left: int = 0
    merged: tuple[tuple[Corner, Corner], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    formulas: frozenset[Corner] = frozenset()
    uncounted: frozenset[Corner] = frozenset()
    errors: dict[Corner, str] = field(default_factory=dict)

    def value(self, row: int, column: int) -> object:
        """Return the value of a cell, "" for an empty one or one that is beyond the filled ones."""
        row, column = row - self.top, column - self.left
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column]
        return ""

    @property
    def bottom(self) -> int:
        """The number of the last row with anything in it."""
        return self.top + len(self.rows) - 1

    @property
    def right(self) -> int:
        """The number of the last column with anything in it."""
        return self.left + max((len(row) for row in self.rows), default=0) - 1


def address(row: int, column: int) -> str:
    """Return the name of a cell as a person sees it: (6, 3) is «D7»."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def read_workbook(data: bytes, name: str, limits: Limits) -> tuple[SheetCells, ...]:
    """Return all sheets of an XLSX, XLSM or ODS file, hidden ones too; macros are never run, links never followed.

    Raises InputRefused for any other file, a damaged one, one under a password or beyond the limits.
    """
    if not data:
        raise InputRefused(f"Файл «{name}» пуст.")
    if len(data) > limits.file_bytes:
        raise too_large(name)
    if data.startswith(SIGNATURE):
        raise _container(data, name)
    if not data.startswith(b"PK"):
        raise InputRefused(_NO_TABLE.format(name=name))
    package = Package(data, name, limits)
    if {"xl/workbook.xml", "xl/workbook.bin"} & package.names:
        return read_xlsx_cells(package, data, limits)
    if "content.xml" in package.names:
        from msoko_desktop.readers.ods_cells import read_ods_cells

        return read_ods_cells(package, limits)
    raise InputRefused(_NO_TABLE.format(name=name))


def _container(data: bytes, name: str) -> InputRefused:
    try:
        names = Container(data).names
    except DamagedContainer as error:
        return damaged(name, error)
    if "EncryptedPackage" in names or "EncryptionInfo" in names:
        return protected(name)
    return InputRefused((_OLD if {"Workbook", "Book"} & set(names) else _NO_TABLE).format(name=name))


def read_xlsx_cells(package: Package, data: bytes, limits: Limits) -> tuple[SheetCells, ...]:
    """Return the sheets of an XLSX package, hidden ones too. Raises InputRefused, for binary parts (XLSB) as well."""
    if "xl/workbook.xml" not in package.names:
        if "xl/workbook.bin" in package.names:
            raise InputRefused(_BINARY.format(name=package.name))
        raise damaged(package.name, "no workbook")
    import python_calamine as calamine

    parts = _parts(package)
    contents = {part: package.read(part) for part in parts.values()}
    package.check_all(contents)
    for content in contents.values():
        # A tree of a large sheet would take a gigabyte; calamine reads on its own and knows no entities.
        if len(content) <= _LARGEST_TREE:
            parse_xml(content, package.name)
        elif b"<!DOCTYPE" in content[:_PROLOG] or b"<!ENTITY" in content[:_PROLOG]:
            raise damaged(package.name, "a document type")
        _check_bounds(content, package.name, limits)
    found = []
    try:
        # calamine holds no lock while it reads, so that the closer look costs no time beside it.
        with calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book, ThreadPoolExecutor(1) as beside:
            for meta in book.sheets_metadata:
                if meta.typ != calamine.SheetTypeEnum.WorkSheet or meta.name not in parts:
                    continue
                cells = SheetCells(meta.name, meta.visible == calamine.SheetVisibleEnum.Visible)
                looked = beside.submit(_look_closer, cells, contents[parts[meta.name]])
                sheet = book.get_sheet_by_name(meta.name)
                cells.merged = tuple(sheet.merged_cell_ranges or ())
                if sheet.start is not None:
                    cells.rows = cast("list[list[object]]", sheet.to_python(skip_empty_area=True))
                    cells.top, cells.left = sheet.start
                looked.result()
                found.append(cells)
    except calamine.PasswordError as error:
        raise protected(package.name) from error
    except (InputRefused, KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except BaseException as error:  # a panic inside calamine is no Exception, and a damaged file may cause one
        raise damaged(package.name, error) from error
    return tuple(found)


def _check_bounds(content: bytes, name: str, limits: Limits) -> None:
    """Refuse a sheet whose corners are so far apart that reading it would fill the memory."""
    end = max(content.rfind(b"</sheetData>"), 0)  # merged cells are listed behind the data
    if content.count(b"mergeCell ", end) > _MOST_MERGED:
        raise too_large(name)
    if limits.sheet_cells >= _NEAR_CELLS and _is_near(content):
        return
    last_row = last_column = 1
    for match in _ANY_PLACE.finditer(content):
        last_row = max(last_row, int(match.group(2)))
        column = 0
        for letter in match.group(1).upper():
            column = column * 26 + letter - 64
        last_column = max(last_column, column)
    if last_row * last_column > limits.sheet_cells:
        raise too_large(name)


def _is_near(content: bytes) -> bool:
    """Tell at one go whether all cells are within `_NEAR_CELLS`; False where a closer look has to tell."""
    start, end = content.find(b"<sheetData"), content.rfind(b"</sheetData>")
    prefixed = content.find(b":", start, end) >= 0 and content.find(b":c ", start, end) >= 0
    if not 0 <= start < end or prefixed:
        return False
    return (
        content.find(b"<c ", 0, start) < 0
        and content.find(b"<c ", end) < 0
        and not _UNUSUAL.search(content, start, end)
    )


def _parts(package: Package) -> dict[str, str]:
    """Return the part of the package that each sheet is in, by the sheet's name."""
    targets = {
        attribute(element, "Id"): attribute(element, "Target") for element in package.tree("xl/_rels/workbook.xml.rels")
    }
    found = {}
    for element in package.tree("xl/workbook.xml").iter("{*}sheet"):
        target = targets.get(attribute(element, "id"), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in package.names:
            found[attribute(element, "name")] = part
    return found


def _look_closer(cells: SheetCells, content: bytes) -> None:
    """Note the formulas, the errors and the hidden rows of a sheet."""
    if b"hidden" in content:
        cells.hidden_rows = frozenset(
            int(number[1]) - 1
            for row in _ROW.finditer(content)
            if _HIDDEN.search(row[1]) and (number := _ROW_NUMBER.search(row[1])) is not None
        )
    prefixed, quoted = b":row" in content, b"'" in content
    signs = (b"<f", b'"e"', *([b":f"] if prefixed else []), *([b"'e'"] if quoted else []))
    if not any(sign in content for sign in signs) or not _INTERESTING.search(content):
        return
    formulas: set[Corner] = set()
    uncounted: set[Corner] = set()
    for cell in _CELL.finditer(content):
        attributes, formula, value = cell.groups()
        kind = _KIND.search(attributes)
        failed = kind is not None and kind[1] == b"e"
        if formula is None and not failed:
            continue
        place = _REFERENCE.search(attributes)
        if place is None:
            continue
        corner = (int(place[2]) - 1, _column(place[1]))
        if failed:
            cells.errors[corner] = (value or b"").decode("utf-8", "replace")
        elif formula is not None:
            # An empty text is a result as well, and Excel marks it; nothing at all is none.
            (formulas if value or (kind is not None and kind[1] == b"str") else uncounted).add(corner)
    cells.formulas, cells.uncounted = frozenset(formulas), frozenset(uncounted)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
