"""A grid of results on paper: its columns with their groups, its rows, the total, what is said above."""

from collections.abc import Collection, Mapping, Sequence

from msoko_desktop.domain.grids import GridColumn, GridContent, RowKind, ValueKind, format_value
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.writers.paper import PaperOffice, PaperOptions
from msoko_desktop.writers.sheet import (
    Paragraph,
    Role,
    Sheet,
    SheetColumn,
    SheetRow,
    Table,
    Text,
    cell_paragraphs,
    office_signature,
)
from msoko_desktop.writers.wide_table import split_wide

EMPTY = "Сведений нет"
_LONG_SAMPLE = 15  # characters of what a column usually holds, from which on it is given the spare width
_LONGEST = 1000  # characters of a cell on paper


def grid_sheet(
    title: Sequence[str],
    content: GridContent,
    *,
    lines: Sequence[str] = (),
    left_out: Collection[str] = (),
    headings: Mapping[str, str] | None = None,
    office: PaperOffice | None = None,
    options: PaperOptions | None = None,
    every_row: bool = False,
) -> Sheet:
    """Return the words of a printed grid.

    `lines` stand above the table, `left_out` are keys of columns that are not printed, `headings` shorter headings by
    the usual ones. With `office` its head signs. Columns without any value are left out, and rows that hold
    words only (with `every_row` they are printed too).
    """
    shown = [
        place
        for place, column in enumerate(content.columns)
        if column.key not in left_out
        and (place < content.fixed or not content.values or any(values[place] is not None for values in content.values))
    ]
    table = Table(
        tuple(_column(content.columns[place], headings or {}) for place in shown),
        tuple(
            SheetRow(False, tuple(_cell(content.columns[place], values[place]) for place in shown))
            for row, values in zip(content.rows, content.values, strict=True)
            if every_row or row.kind is RowKind.TOTAL or has_values(content, values)
        ),
        EMPTY,
        "Результаты",
    )
    fixed = sum(place < content.fixed for place in shown)
    text = (Text(tuple(map(bind, lines))),) if lines else ()
    return Sheet(
        title=tuple(map(bind, title)),
        blocks=(*text, *split_wide(table, options or PaperOptions(), fixed=fixed)),
        signature=office_signature(office) if office is not None else None,
        noun="сведений",
    )


def has_values(content: GridContent, values: Sequence[object]) -> bool:
    """Tell whether anything stands in a row besides the name of what it is about and what it is calculated from."""
    return any(
        value is not None
        for column, value in zip(content.columns, values, strict=True)
        if column.kind is not ValueKind.TEXT
    )


def _column(column: GridColumn, headings: Mapping[str, str]) -> SheetColumn:
    text = headings.get(column.title, column.title)
    long = column.kind is ValueKind.TEXT and len(column.sample) > _LONG_SAMPLE
    return SheetColumn(text, Role.TITLE if long else Role.NUMBER)


def _cell(column: GridColumn, value: float | str | None) -> tuple[Paragraph, ...]:
    return cell_paragraphs(format_value(column, value)[:_LONGEST])
