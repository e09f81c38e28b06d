"""A register on paper: the rows that are shown as a table, and the card of one row; PDF, DOCX and XLSX."""

import datetime as dt
import importlib
from collections.abc import Sequence
from dataclasses import replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import GridColumn, GridContent, ValueKind, format_value
from msoko_desktop.domain.language.russian import counted, date_dots, one_line
from msoko_desktop.domain.registers import table
from msoko_desktop.services.district import read_office
from msoko_desktop.services.printing import PaperOptions, PaperSize, paper_office
from msoko_desktop.services.registers.grid import RegisterGrid
from msoko_desktop.services.registers.rows import rows_of
from msoko_desktop.storage.district_file import District

__all__ = ["CARD_FORMATS", "FORMATS", "card_document", "register_document", "register_xlsx"]

FORMATS = ("pdf", "docx", "xlsx")
CARD_FORMATS = ("pdf", "docx")
_TAB = 31  # characters of the name of a worksheet
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def chosen_rows(grid: RegisterGrid, rows: Sequence[str] | None) -> GridContent:
    """Return the content of a register with only some of its rows, in the given order (None: all, as entered)."""
    content = grid.content
    if rows is None:
        return content
    places = {row.key: place for place, row in enumerate(content.rows)}
    kept = [places[key] for key in rows if key in places]
    return replace(
        content, rows=[content.rows[place] for place in kept], values=[content.values[place] for place in kept]
    )


def register_document(
    d: District,
    key: str,
    ending: str,
    *,
    today: dt.date,
    rows: Sequence[str] | None = None,
    size: PaperSize = PaperSize.A4,
    signature: bool = True,
    made: dt.datetime | None = None,
) -> bytes:
    """Return a register as a document; `ending` is one of `FORMATS`, `rows` are keys of the grid in their order.

    Raises InputRefused for another ending, a register without columns and where there are no rows.
    """
    if ending not in FORMATS:
        raise InputRefused(f"В формате «{ending}» банк не печатается. Выберите PDF, DOCX или XLSX.")
    grid = RegisterGrid(d, key, today)
    content = chosen_rows(grid, rows)
    if not content.columns or not content.rows:
        raise InputRefused("Печатать нечего: в банке нет строк, которые показаны.")
    if ending == "xlsx":
        return register_xlsx(d, grid, content, made=made)
    from msoko_desktop.writers.grid_sheet import grid_sheet

    options = PaperOptions(size=size)
    shown = counted(len(content.rows), "запись", "записи", "записей")
    part = "" if len(content.rows) == len(grid.content.rows) else f" из {len(grid.content.rows)} (по отбору)"
    sheet = grid_sheet(
        (grid.register.title.upper(),),
        _numbered(content),
        lines=(f"По состоянию на {date_dots(today)}: {shown}{part}.",),
        office=paper_office(d) if signature else None,
        options=options,
        every_row=True,
    )
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(sheet, options, author=read_office(d).name, made=made)
    return data


def _numbered(content: GridContent) -> GridContent:
    """Return the content for paper: the first column stays in sight on every part of a wide table."""
    return replace(content, fixed=1, remarks=(), new_rows=False)


def register_xlsx(d: District, grid: RegisterGrid, content: GridContent, *, made: dt.datetime | None = None) -> bytes:
    """Return the rows of a register as an Excel book to go on working with; it can be taken in again."""
    from msoko_desktop.writers.grid_xlsx import grid_xlsx

    office = one_line(read_office(d).name)
    title = f"{grid.register.title} — {office}" if office else grid.register.title
    tab = one_line(grid.register.title.translate(_FORBIDDEN))[:_TAB].strip() or "Банк"
    return grid_xlsx(title, _with_codes(d, grid, content), tab, author=office, made=made)


def _with_codes(d: District, grid: RegisterGrid, content: GridContent) -> GridContent:
    """Return the content with the code of each row behind its cells, by which an edited book is taken in again."""
    codes = {str(row.id): table.row_code(grid.register, row) for row in rows_of(d, grid.register.key)}
    code = GridColumn(table.ROW_CODE, table.ROW_CODE_TITLE, ValueKind.TEXT)
    return replace(
        content,
        columns=(*content.columns, code),
        values=[[*values, codes.get(row.key)] for row, values in zip(content.rows, content.values, strict=True)],
    )


def card_document(
    d: District, key: str, row: str, ending: str, *, today: dt.date, made: dt.datetime | None = None
) -> bytes:
    """Return the card of a row as a document: what its columns are called and what stands there, filled ones only.

    `ending` is one of `CARD_FORMATS`. Raises InputRefused for another one and for a row that is gone.
    """
    if ending not in CARD_FORMATS:
        raise InputRefused(f"В формате «{ending}» карточка не печатается. Выберите PDF или DOCX.")
    from msoko_desktop.writers.sheet import Role, Sheet, SheetColumn, SheetRow, Table, Text, cell_paragraphs

    grid = RegisterGrid(d, key, today)
    try:
        place = grid.content.row_index(row)
    except KeyError:
        raise InputRefused("Этой строки в банке больше нет: печатать нечего.") from None
    values = zip(grid.content.columns, grid.content.values[place], strict=True)
    filled = [(column.title, format_value(column, value)) for column, value in values if value is not None]
    columns = (SheetColumn("Сведения", Role.PLAIN, 0.32), SheetColumn("Значение", Role.PLAIN, 0.68))
    rows = tuple(SheetRow(False, tuple(map(cell_paragraphs, pair))) for pair in filled)
    sheet = Sheet(
        (grid.register.title.upper(), one_line(grid.content.rows[place].title)),
        (Text((f"По состоянию на {date_dots(today)}.",)), Table(columns, rows, "Сведений нет", "Карточка")),
        noun="карточки",
    )
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(sheet, PaperOptions(), author=read_office(d).name, made=made)
    return data
