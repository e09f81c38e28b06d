"""Keeps the person's place in the grid while its rows are taken over anew."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from msoko_desktop.domain.grids import NEW

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.view import GridTable


@contextmanager
def kept_place(table: "GridTable", created: Mapping[str, str] | None = None) -> Iterator[None]:
    """Keep current cell, selection and scroll place by keys; `created` tells what new rows are called now.

    Where the row is gone, the one in its place becomes the current one.
    """
    grid = table.grid
    row, column = table.place()
    key = grid.row_key(row) if 0 <= row < len(grid.order) else ""
    column_key = grid.columns[column].key if 0 <= column < len(grid.columns) else ""
    columns = [found.key for found in grid.columns]
    areas = [
        (grid.row_key(top), left, grid.row_key(bottom), right, bottom - top)
        for top, left, bottom, right in table.ranges()
    ]
    yield
    made = created or {}

    def place_of(known: str) -> int | None:
        found = grid.row_of(made.get(known, known))
        if found is None and known.startswith(NEW) and grid.has_plus:
            return grid.data_rows
        return found

    if [found.key for found in grid.columns] != columns:
        table.widths.apply()
    table.lay_out()
    if row < 0 or not grid.order or not grid.columns:
        return
    new_row = place_of(key)
    new_column = grid.column_of(column_key)
    at = new_row if new_row is not None else min(row, max(0, grid.data_rows - 1))
    table.setAutoScroll(False)  # the place stays as the person scrolled it
    table.move_within(at, new_column if new_column is not None else 0)
    table.setAutoScroll(True)
    first = True
    for top_key, left, bottom_key, right, size in areas if new_row is not None else []:
        top, bottom = place_of(top_key), place_of(bottom_key)
        whole = top is not None and bottom is not None and bottom - top == size  # else other rows came in between
        if whole and top is not None and bottom is not None and right < len(grid.columns):
            table.select_block((top, left), (bottom, right), add=not first)
            first = False
    if first:
        here = table.place()
        table.select_block(here, here)
    table.extent = table.place()
