"""A table with more columns than a sheet is wide, as several tables that all begin with its first columns."""

from collections.abc import Sequence
from dataclasses import replace

from msoko_desktop.writers.fonts import FaceName, face
from msoko_desktop.writers.paper import SHEETS_MM, Orientation, PaperOptions, paper_rules, points
from msoko_desktop.writers.sheet import SheetRow, Table
from msoko_desktop.writers.typography import longest_piece

_FILLED = 0.93  # of the width: columns are a little wider than what they hold
_LEAST_MM = 10.0
_FIRST_SHARE = 0.3  # of the width that a column takes at most; what is longer goes on in more lines


def split_wide(table: Table, options: PaperOptions, *, fixed: int = 1) -> tuple[Table, ...]:
    """Return tables that fit on a sheet of that size, in the smallest text of the standard.

    The sheet lies on its side, but for options that say it stands upright.
    Each begins with the first `fixed` columns; a table that fits whole comes back alone. The columns share the width
    by what they hold.
    """
    rules = paper_rules()
    edition = rules.edition(options, None)
    size = options.table_size or min(edition.table_sizes)
    shorter, longer = SHEETS_MM[options.size]
    width = shorter if options.orientation is Orientation.PORTRAIT else longer
    left = edition.left_long_storage_mm if options.long_storage else edition.left_mm
    room = points(width - left - edition.right_mm)
    padding = 2 * points(rules.table.padding_mm) + 1
    least = [
        min(_least(table, place, size, padding), room * _FIRST_SHARE) if place < fixed
        else _least(table, place, size, padding)
        for place in range(len(table.columns))
    ]  # fmt: skip
    groups = _groups(least, room * _FILLED, fixed)
    wanted = [
        max(least[place], min(_whole(table, place, size, padding), room * _FIRST_SHARE))
        for place in range(len(table.columns))
    ]
    return tuple(_part(table, [*range(fixed), *group], wanted) for group in groups)


def _groups(widths: Sequence[float], room: float, fixed: int) -> list[list[int]]:
    """Return which of the columns behind the first ones stand together on a sheet."""
    first = sum(widths[:fixed])
    groups: list[list[int]] = [[]]
    used = first
    for place in range(fixed, len(widths)):
        if groups[-1] and used + widths[place] > room:
            groups.append([])
            used = first
        groups[-1].append(place)
        used += widths[place]
    return groups if len(groups) == 1 else _evened(groups)


def _evened(groups: Sequence[list[int]]) -> list[list[int]]:
    """Return as many groups with about the same number of columns each, where that fits the same count."""
    places = [place for group in groups for place in group]
    most = -(-len(places) // len(groups))
    if most > min(len(group) for group in groups[:-1]):
        return list(groups)
    return [places[start : start + most] for start in range(0, len(places), most)]


def _part(table: Table, places: Sequence[int], wanted: Sequence[float]) -> Table:
    whole = sum(wanted[place] for place in places)
    columns = tuple(replace(table.columns[place], width=wanted[place] / whole) for place in places)
    rows = tuple(
        row if row.section else SheetRow(False, tuple(row.cells[place] for place in places)) for row in table.rows
    )
    return replace(table, columns=columns, rows=rows)


def _least(table: Table, place: int, size: float, padding: float) -> float:
    """Return the least width of a column in points: that of its longest word."""
    words = {item.text for row in table.rows if not row.section for item in row.cells[place]}
    heading = longest_piece(face(FaceName.BOLD), table.columns[place].heading)
    word = longest_piece(face(FaceName.REGULAR), *words)
    return max(max(heading, word) * size + padding, points(_LEAST_MM))


def _whole(table: Table, place: int, size: float, padding: float) -> float:
    """Return the width of a column in points in which no cell needs a second line."""
    regular = face(FaceName.REGULAR)
    texts = {item.text for row in table.rows if not row.section for item in row.cells[place]}
    return max((regular.width(text, size) for text in texts), default=0.0) + padding
