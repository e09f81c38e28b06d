"""A report of «Анализ» on paper: its chart as a picture, its table with N, the notes under it; PDF, DOCX, XLSX."""

import datetime as dt
import importlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import GridColumn, GridContent, GridRow, RowKind, Value, ValueKind
from msoko_desktop.services.analysis.shown import ABSENT, ShownTable
from msoko_desktop.services.district import District, read_office
from msoko_desktop.services.printing import Orientation, PaperOptions, paper_office

if TYPE_CHECKING:
    from msoko_desktop.charts.results import Drawn
    from msoko_desktop.writers.sheet import Picture, Table

FORMATS = ("pdf", "docx", "xlsx")
SMALL = "Участников мало: показатель ненадёжен"


def report_document(
    d: District,
    title: str,
    table: ShownTable,
    ending: str,
    *,
    chart: "Drawn | None" = None,
    signature: bool = True,
    made: dt.datetime | None = None,
) -> bytes:
    """Return a table of a report with its chart (drawn for paper) as a document; `ending` is one of `FORMATS`.

    Raises InputRefused for another ending and for a table without rows.
    """
    if ending not in FORMATS:
        raise InputRefused(f"В формате «{ending}» анализ не печатается. Выберите PDF, DOCX или XLSX.")
    if not table.rows:
        raise InputRefused("В отчёте нет строк: печатать нечего.")
    if ending == "xlsx":
        return _book(title, table, read_office(d).name, made)
    from msoko_desktop.domain.language.typesetting import bind
    from msoko_desktop.writers.sheet import Sheet, Text, office_signature
    from msoko_desktop.writers.wide_table import split_wide

    options = PaperOptions() if chart is None else PaperOptions(orientation=Orientation.PORTRAIT)
    tables = split_wide(paper_table(table), options, fixed=1)
    picture = None if chart is None else _picture(chart)
    notes = (Text(tuple(map(bind, table.notes))),) if table.notes else ()
    heading = (title.upper(), *((table.title,) if table.title not in ("", title) else ()), table.subject)
    sheet = Sheet(
        title=tuple(bind(line) for line in heading if line),
        blocks=(*((picture,) if picture is not None else ()), *tables, *notes),
        signature=office_signature(paper_office(d)) if signature else None,
        noun="отчёта",
    )
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(sheet, options, author=read_office(d).name, made=made)
    return data


def _book(title: str, table: ShownTable, author: str, made: dt.datetime | None) -> bytes:
    """Return the table as an Excel book: numbers are numbers, the notes stand on a sheet of their own."""
    from msoko_desktop.writers.grid_xlsx import WordTable, grid_xlsx

    words = (WordTable("Примечания", ("Примечание",), tuple((note,) for note in table.notes), (100,)),)
    name = ". ".join(part for part in dict.fromkeys((title, table.title, table.subject)) if part)
    return grid_xlsx(name, grid_of(table), "Анализ", words=words if table.notes else (), author=author, made=made)


def grid_of(table: ShownTable) -> GridContent:
    """Return a table as a grid: N of a cell in a column behind it, what is marked as doubtful as a comment."""
    apart = _apart(table)
    columns = [GridColumn("name", table.head or "Группа", sample="Средняя школа № 1")]
    for one, with_n in zip(table.columns, apart, strict=True):
        kind = ValueKind.TEXT if one.words else ValueKind.NUMBER
        columns.append(GridColumn(one.key, one.title, kind, one.tip))
        columns += [GridColumn(f"{one.key} N", "N", ValueKind.COUNT)] if with_n else []
    rows, values, notes = [], [], {}
    for row in table.rows:
        rows.append(GridRow(row.key, row.title, RowKind.TOTAL if row.whole else RowKind.DATA))
        line: list[Value] = [row.title]
        for one, cell, with_n in zip(table.columns, row.cells, apart, strict=True):
            line.append((cell.text or None) if one.words else cell.value)
            line += [None if cell.n is None else float(cell.n)] if with_n else []
            if cell.small:
                notes[row.key, one.key] = SMALL
        values.append(line)
    return GridContent(tuple(columns), rows, values, fixed=1, notes=notes)


def _apart(table: ShownTable) -> list[bool]:
    """Tell for each column whether N stands beside its values."""
    return [any(row.cells[place].n is not None for row in table.rows) for place in range(len(table.columns))]


def paper_table(table: ShownTable) -> "Table":
    """Return a table as it is printed: N of a cell stands in a column of its own behind it."""
    from msoko_desktop.writers.sheet import Role, SheetColumn, SheetRow, Table, cell_paragraphs

    apart = _apart(table)
    columns = [SheetColumn(table.head or "Группа", Role.TITLE)]
    for one, with_n in zip(table.columns, apart, strict=True):
        columns.append(SheetColumn(one.title, Role.TITLE if one.words else Role.NUMBER))
        columns += [SheetColumn("N", Role.NUMBER)] if with_n else []
    rows = []
    for row in table.rows:
        texts = [row.title]
        for cell, with_n in zip(row.cells, apart, strict=True):
            texts.append(cell.text)
            texts += [ABSENT if cell.n is None else str(cell.n)] if with_n else []
        rows.append(SheetRow(False, tuple(map(cell_paragraphs, texts))))
    return Table(tuple(columns), tuple(rows), "Сведений нет", "Анализ")


def _picture(drawn: "Drawn") -> "Picture | None":
    from msoko_desktop.charts.look import MM_PER_INCH, figure_png
    from msoko_desktop.writers.sheet import Picture

    if drawn.explanation:
        return None
    width, height = (float(inches) * MM_PER_INCH for inches in drawn.figure.get_size_inches())
    return Picture(figure_png(drawn.figure), width, height, drawn.title)


def document_name(title: str, tables: Sequence[ShownTable]) -> str:
    """Return what the document is called: the report and what it is of."""
    subject = next((one.subject for one in tables if one.subject), "")
    return f"{title}. {subject}" if subject else title
