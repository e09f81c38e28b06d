"""Any file with a table – XLSX, XLSM, XLS, ODS, CSV, HTML under the name of a workbook – into sheets of cells."""

from msoko_desktop.domain.assessments.form_identity import IDENTITY_TAB
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.blocks import RowCounter, Table
from msoko_desktop.readers.html_blocks import looks_like_html, read_html_blocks
from msoko_desktop.readers.ole import SIGNATURE, Container, DamagedContainer
from msoko_desktop.readers.packages import Package, damaged, too_large
from msoko_desktop.readers.result_tables.delimited import read_delimited
from msoko_desktop.readers.result_tables.rules import TableRules
from msoko_desktop.readers.sheet_cells import SheetCells, read_workbook
from msoko_desktop.readers.sources import decode

_BLANKS = b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"
_NOT_TABLE = "Файл «{name}» — не таблица: нужен файл XLSX, XLSM, XLS, ODS или CSV."
_OTHER = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff\xe0", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BM6")
_COMPLICATED = "Файл «{name}» устроен слишком сложно: сохраните таблицу отдельным файлом XLSX и загрузите его."


def open_tables(data: bytes, name: str, rules: TableRules) -> tuple[SheetCells, ...]:
    """Return all sheets of a file, hidden ones too; what it is shows in its content, not in its name.

    Macros are never run, links never followed, formulas never calculated: they give what is stored beside them.
    Raises InputRefused for what is no table, damaged, under a password or beyond the limits, and for nothing else.
    """
    try:
        return _open(data, name, rules)
    except (RecursionError, MemoryError) as error:
        raise InputRefused(_COMPLICATED.format(name=name), str(error)) from error


def has_form_identity(data: bytes, name: str, rules: TableRules) -> bool:
    """Tell whether a file is a form of this program for a school, by the name of its hidden sheet."""
    if not data.startswith(b"PK"):
        return False
    sign = f'"{IDENTITY_TAB}"'.encode()
    try:
        package = Package(data, name, rules.tree_limits)
        parts = package.names & {"xl/workbook.xml", "content.xml"}
        return any(sign in package.read(part) for part in parts)
    except InputRefused:
        return False


def _open(data: bytes, name: str, rules: TableRules) -> tuple[SheetCells, ...]:
    if not data.strip(_BLANKS):
        raise InputRefused(f"Файл «{name}» пуст: выберите файл с таблицей результатов.")
    if len(data) > rules.limits.file_bytes:
        raise too_large(name)
    if data.startswith(b"PK"):
        # A tree takes many times the room of its part: ODS is read with smaller parts than XLSX.
        spreadsheet = "content.xml" in Package(data, name, rules.limits).names
        return read_workbook(data, name, rules.tree_limits if spreadsheet else rules.limits)
    if data.startswith(SIGNATURE):
        return _old_workbook(data, name, rules)
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(_OTHER):
        raise InputRefused(_NOT_TABLE.format(name=name))
    return _text(data, name, rules)


def _old_workbook(data: bytes, name: str, rules: TableRules) -> tuple[SheetCells, ...]:
    try:
        container = Container(data)
    except DamagedContainer as error:
        raise damaged(name, error) from error
    if "Workbook" in container.names or "Book" in container.names:
        from msoko_desktop.readers.xls_cells import read_xls_cells

        return read_xls_cells(container, data, name, rules.limits)
    if "WordDocument" in container.names:
        raise InputRefused(_NOT_TABLE.format(name=name))
    return read_workbook(data, name, rules.limits)  # names what else it is, a password among them


def _text(data: bytes, name: str, rules: TableRules) -> tuple[SheetCells, ...]:
    try:
        text = decode(data, name)
    except InputRefused as error:
        raise InputRefused(_NOT_TABLE.format(name=name), error.details) from error
    if len(text) > rules.limits.characters:
        raise too_large(name)
    if looks_like_html(text):
        return _html(text, name, rules)
    if text[:200].lstrip("\ufeff \r\n").startswith("<?xml"):
        raise InputRefused(f"Файл «{name}» — в формате XML: откройте его в Excel и сохраните как XLSX.")
    return (read_delimited(text, name, rules.limits),)


def _html(text: str, name: str, rules: TableRules) -> tuple[SheetCells, ...]:
    """Return the tables of HTML, as some programs write «Excel» files; merged cells repeat their text."""
    limits = rules.tree_limits
    if len(text) > limits.part_bytes:
        raise too_large(name)
    sheets: list[SheetCells] = []
    for block in read_html_blocks(text, RowCounter(limits.rows), limits):
        if isinstance(block, Table):
            rows: list[list[object]] = []
            for row in block.rows:
                width = max((cell.column + 1 for cell in row.cells), default=0)
                values: list[object] = [""] * min(width, limits.columns)
                for cell in row.cells:
                    if cell.column < len(values):
                        values[cell.column] = cell.text.replace("\n", " ")
                rows.append(values)
            sheets.append(SheetCells(block.name or f"Таблица {len(sheets) + 1}", True, rows))
    if not sheets:
        raise InputRefused(f"В файле «{name}» нет таблицы: выберите файл с таблицей результатов.")
    return tuple(sheets)
