"""What a paste would do, worked out before anything is written: which cells, what does not fit, what is skipped."""

from dataclasses import dataclass, field

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import NEW, CellEdit, parse_value, shortened
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.grid.model import GridModel
from msoko_desktop.gui.grid.painting import Area
from msoko_desktop.gui.grid.quoting import quoted

MOST_NEW_ROWS = 20_000  # a whole column copied in a spreadsheet has a million cells


@dataclass(slots=True)
class Target:
    """Where a block goes: the first cell, how many rows and columns; rows behind the last one are new ones."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(slots=True)
class Paste:
    """The edits of a paste, and how many cells were skipped because they calculate themselves."""

    edits: list[CellEdit] = field(default_factory=list)
    skipped: int = 0
    new_rows: int = 0

    @property
    def step(self) -> str:
        """The name of the undo step."""
        return f"Вставить {counted(len(self.edits), 'ячейку', 'ячейки', 'ячеек')}"


def is_larger(block: list[list[str]], area: Area) -> bool:
    """Whether a block is larger than a selection of more than one cell."""
    top, left, bottom, right = area
    several = (top, left) != (bottom, right)
    return several and (len(block) > bottom - top + 1 or len(block[0]) > right - left + 1)


def tiled(block: list[list[str]], area: Area) -> list[list[str]]:
    """Return the block as often as it goes into the selection without a rest, as Excel does; else once."""
    height, width = area[2] - area[0] + 1, area[3] - area[1] + 1
    if (height, width) == (1, 1) or height % len(block) or width % len(block[0]):
        return block
    wide = [row * (width // len(row)) for row in block]
    return wide * (height // len(block))


def cropped(block: list[list[str]], area: Area) -> list[list[str]]:
    """Return the part of the block that fits into the selection."""
    return [row[: area[3] - area[1] + 1] for row in block[: area[2] - area[0] + 1]]


def overhang(model: GridModel, block: list[list[str]], row: int, column: int) -> tuple[int, int]:
    """Return how many rows and columns of a block at a cell find no place in the grid."""
    columns = max(0, column + len(block[0]) - len(model.columns))
    below = max(0, row + len(block) - model.data_rows)
    return (0 if model.has_plus and below <= MOST_NEW_ROWS else below), columns


def trimmed(block: list[list[str]], rows: int, columns: int) -> list[list[str]]:
    """Return a block without so many last rows and columns."""
    kept = block[: len(block) - rows] if rows else block
    return [row[: len(row) - columns] for row in kept] if columns else kept


def without_blank_end(block: list[list[str]]) -> list[list[str]]:
    """Return a block without empty rows at its end, which whole columns of a spreadsheet bring along."""
    last = len(block)
    while last > 1 and not any(cell.strip() for cell in block[last - 1]):
        last -= 1
    return block[:last]


def plan(model: GridModel, block: list[list[str]], row: int, column: int) -> Paste:
    """Read a block that begins at a cell. Raises InputRefused naming the first cell that cannot be read."""
    paste = Paste()
    columns = model.columns
    for down, texts in enumerate(block):
        place = row + down
        new = place >= model.data_rows
        key = f"{NEW}{place - model.data_rows}" if new else model.row_key(place)
        if new and not any(text.strip() for text in texts):
            continue
        for aside, text in enumerate(texts):
            at = column + aside
            if columns[at].calculated or (not new and not model.can_type(place, at)):
                paste.skipped += 1
                continue
            try:
                value = parse_value(columns[at], text)
            except InputRefused as error:
                raise InputRefused(_where(model, place, at, text, down, aside, error)) from error
            if not (new and value is None):
                paste.edits.append(CellEdit(key, columns[at].key, value))
        paste.new_rows += new
    return paste


def _where(model: GridModel, row: int, column: int, text: str, down: int, aside: int, error: InputRefused) -> str:
    title = model.row_title(row) if row < model.data_rows else f"новая строка {row - model.data_rows + 1}"
    return (
        f"Вставка отменена, ничего не изменено. {title}, столбец {quoted(model.columns[column].title)}: {error} "
        f"В скопированном это строка {down + 1}, столбец {aside + 1} («{shortened(text.strip(), 25)}»)."
    )
