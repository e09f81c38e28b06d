"""The visible sheets of a workbook, new or old, as tables of blocks."""

from collections.abc import Iterable

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.blocks import Block, RowCounter
from msoko_desktop.readers.rules import Limits
from msoko_desktop.readers.sheet_cells import SheetCells
from msoko_desktop.readers.sheet_values import sheet_blocks


def workbook_blocks(sheets: Iterable[SheetCells], name: str, rows: RowCounter, limits: Limits) -> list[Block]:
    """Turn the visible sheets of a workbook into tables.

    Raises InputRefused where there are too many rows, or where formulas have no result: nobody would see what is lost.
    """
    blocks: list[Block] = []
    for cells in sheets:
        if not cells.visible:
            continue
        if cells.uncounted:
            raise InputRefused(
                f"В файле «{name}» есть формулы без результатов: откройте его в Excel, сохраните и загрузите снова."
            )
        merged = [
            (top - cells.top, left - cells.left, bottom - cells.top, right - cells.left)
            for (top, left), (bottom, right) in cells.merged
        ]
        blocks.extend(sheet_blocks(cells.name, cells.rows, merged, rows, limits))
    return blocks
