"""Rows of a chart as a table has them: names at the left, thin lines between them, figures at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.charts.results.frame import EDGE, Frame, Panel
from msoko_desktop.charts.results.lettering import line_mm, names_in, width_mm
from msoko_desktop.charts.results.model import Place
from msoko_desktop.charts.results.scales import decimals_of, ticks
from msoko_desktop.charts.results.words import number

_MOST_OF_WIDTH = 0.4
_PAGE = 200.0  # millimetres of a page that are left for rows
_AIR = 1.7  # millimetres above and below the words of a row, together
GAP = 2.5
AXIS = 5.5
"""The height of the numbers under the rows."""
HEAD = 5.5
"""The height of the words over the columns at the right."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures at the right of the rows."""

    head: str
    texts: tuple[str, ...]
    muted: bool = False


@dataclass(frozen=True, slots=True)
class RowsPlan:
    """How rows are laid out: the lines of each name, millimetres of the names, of a row and of each column."""

    names: tuple[tuple[str, ...], ...]
    name_width: float
    row: float
    columns: tuple[tuple[Column, float], ...]

    @property
    def right(self) -> float:
        """The width of all columns at the right."""
        return sum(width + GAP for _, width in self.columns)

    @property
    def height(self) -> float:
        """The height of all rows."""
        return self.row * len(self.names)


def plan_rows(
    place: Place, names: Sequence[str], columns: Sequence[Column] = (), marked: Sequence[bool] = ()
) -> RowsPlan:
    """Return the layout of rows: names take up to 40 per cent of the width, in one or two lines, the rest is cut.

    On paper names take one line where two would not fit on a page. `marked` rows bear «*» after their name.
    """
    size = place.look.size
    most = place.width_mm * _MOST_OF_WIDTH
    room = most - width_mm("*", size)
    lines = names_in(names, room, size)
    if not place.on_screen and len(names) * (max(map(len, lines), default=1) * line_mm(size) + _AIR) > _PAGE:
        lines = names_in(names, room, size, 1)
    for name, star in zip(lines, marked, strict=False):
        name[-1] += "*" if star else ""
    wide = max((width_mm(line, size) for name in lines for line in name), default=0.0)
    row = max((len(name) for name in lines), default=1) * line_mm(size) + _AIR
    laid = tuple((column, max(width_mm(text, size) for text in (column.head, *column.texts))) for column in columns)
    return RowsPlan(tuple(map(tuple, lines)), wide, row, laid)


def rows_panel(frame: Frame, plan: RowsPlan, limits: tuple[float, float], top: float) -> Panel:
    """Return the panel right of the names whose rows are 0, 1 … from the top; write the names and the columns."""
    left = EDGE + plan.name_width + GAP
    width = frame.width - EDGE - plan.right - left
    count = len(plan.names)
    panel = frame.panel((left, top, width, plan.height), limits, (count - 0.5, -0.5))
    write_names(frame, plan, top)
    right = left + width
    for column, wide in plan.columns:
        right += GAP + wide
        colour = frame.look.results.muted if column.muted else None
        frame.write(right, top - HEAD / 2, column.head, colour=frame.look.results.muted, align="right")
        for place, text in enumerate(column.texts):
            frame.write(right, top + plan.row * (place + 0.5), text, colour=colour, align="right")
    return panel


def write_names(frame: Frame, plan: RowsPlan, top: float, right: float | None = None) -> None:
    """Write the names of rows, and thin lines between the rows up to `right` millimetres, by default all the width."""
    high = line_mm(frame.size)
    for place, name in enumerate(plan.names):
        middle = top + plan.row * (place + 0.5) - high * (len(name) - 1) / 2
        for line, text in enumerate(name):
            frame.write(EDGE, middle + high * line, text)
    for place in range(len(plan.names) + 1):
        y = top + plan.row * place
        frame.rule(EDGE, y, right or frame.width - EDGE, y, frame.look.results.soft, 0.5)


def value_axis(frame: Frame, panel: Panel, limits: tuple[float, float], unit: str = "") -> None:
    """Draw the thin lines of a horizontal axis and write its numbers under the panel."""
    low, high = limits
    found = ticks(low, high, max(2, min(10, int(panel.width // 16))))
    decimals = decimals_of(found[1] - found[0]) if len(found) > 1 else 0
    bottom, top = panel.axes.get_ylim()
    panel.lines((((at, bottom), (at, top)) for at in found), frame.look.results.soft, 0.7, order=0.5)
    for at in found:
        text = number(at, decimals) + unit
        frame.write(
            panel.x(at), panel.top + panel.height + AXIS / 2, text, colour=frame.look.results.muted, align="center",
            size=frame.small,
        )  # fmt: skip
    if low < 0 < high:
        panel.lines([((0, bottom), (0, top))], frame.look.line, 0.9, order=2)
