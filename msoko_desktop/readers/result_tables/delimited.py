"""Text tables (CSV, TSV): which sign parts the cells is told by the text, not by the name of the file."""

import csv
import io
from collections import Counter
from collections.abc import Iterator

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.readers.packages import too_large
from msoko_desktop.readers.rules import Limits
from msoko_desktop.readers.sheet_cells import SheetCells

SEPARATORS = ";\t,|"
_SAMPLE_LINES = 200
_SAMPLE_CHARACTERS = 200_000
_LONGEST_CELL = 32_767  # what a cell of Excel holds


def read_delimited(text: str, name: str, limits: Limits) -> SheetCells:
    """Return the cells of a text table. Raises InputRefused where it has no columns or is beyond the limits."""
    text = text.lstrip("\ufeff")
    separator = ""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:  # Excel's own hint
        separator, text = first.strip()[4], rest
    separator = separator or find_separator(text)
    rows: list[list[object]] = []
    try:
        for row in _reader(text, separator):
            if len(rows) >= limits.rows or len(row) > limits.columns:
                raise too_large(name)
            rows.append([*row])
    except csv.Error as error:
        raise InputRefused(
            f"Файл «{name}» не разобран как таблица (строка {len(rows) + 1}): откройте его в Excel и сохраните "
            "как XLSX.",
            str(error),
        ) from error
    if sum(map(len, rows)) > limits.sheet_cells:
        raise too_large(name)
    top = 1 if text is rest else 0
    return SheetCells("", True, rows, top)


def find_separator(text: str) -> str:
    """Return the sign that parts the cells: the one by which most lines of the beginning have the same width."""
    lines = text[:_SAMPLE_CHARACTERS].splitlines()
    if len(text) > _SAMPLE_CHARACTERS:
        lines = lines[:-1]  # the last one is cut
    sample = "\n".join(lines[:_SAMPLE_LINES])
    return max(SEPARATORS, key=lambda sign: (_regularity(sample, sign), -SEPARATORS.index(sign)))


def _regularity(sample: str, sign: str) -> float:
    """How well a sign parts the lines of a sample: the share of lines of the usual width (which is wide enough)."""
    try:
        widths = [len(row) for row in _reader(sample, sign) if any(cell.strip() for cell in row)]
    except csv.Error:
        return 0.0
    parted = Counter(width for width in widths if width > 1)
    if not parted:
        return 0.0
    # A comma parts «12,5» as well, but then not at the same places in every line.
    width, count = max(parted.items(), key=lambda one: (one[1], one[0]))
    return count / len(widths) + min(width, 50) / 1000


def _reader(text: str, sign: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    return csv.reader(io.StringIO(text, newline=""), delimiter=sign, doublequote=True)
