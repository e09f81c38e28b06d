"""Which rows and cells of a grid are selected, by their keys."""

from msoko_desktop.gui.grid.panel import GridPanel


def current_row(panel: GridPanel) -> str | None:
    """Return the key of the current row of data, None where there is none."""
    row, _ = panel.table.place()
    grid = panel.table.grid
    return grid.row_key(row) if 0 <= row < len(grid.order) else None


def selected_rows(panel: GridPanel) -> tuple[str, ...]:
    """Return the keys of the rows with a selected cell, from the top."""
    grid = panel.table.grid
    rows = sorted({row for top, _, bottom, _ in panel.table.chosen() for row in range(top, bottom + 1)})
    return tuple(grid.row_key(row) for row in rows if 0 <= row < len(grid.order))


def selected_cells(panel: GridPanel) -> frozenset[tuple[str, str]]:
    """Return the selected cells by the keys of row and column."""
    grid = panel.table.grid
    return frozenset(
        (grid.row_key(row), grid.columns[column].key)
        for top, left, bottom, right in panel.table.chosen()
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if 0 <= row < len(grid.order)
    )
