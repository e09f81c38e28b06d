"""The sentence on what is selected: how many cells, their sum and mean."""

from msoko_desktop.domain.grids import format_number
from msoko_desktop.gui.grid.model import PLUS, GridModel
from msoko_desktop.gui.grid.painting import Area


def selection_summary(model: GridModel, areas: list[Area]) -> str:
    """Return «Ячеек: 12 · Сумма: 345 · Среднее: 28,75»; "" for a single cell. Filled cells are counted, as in Excel."""
    size = sum((bottom - top + 1) * (right - left + 1) for top, left, bottom, right in areas)
    if size < 2:
        return ""
    filled, count, total = 0, 0, 0.0
    rows, values = model.order, model.content.values
    for top, left, bottom, right in areas:
        for row in range(top, bottom + 1):
            if rows[row] == PLUS:
                continue
            for value in values[rows[row]][left : right + 1]:
                if value is None:
                    continue
                filled += 1
                if not isinstance(value, str):
                    count += 1
                    total += value
    parts = [f"Ячеек: {filled}"]
    if count:
        parts += [f"Сумма: {format_number(round(total, 9))}", f"Среднее: {format_number(total / count)}"]
    return " · ".join(parts)
