"""The sheet of a chart: title, legend and notes in millimetres around a body that each chart fills its own way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from msoko_desktop.charts.look import MM_PER_INCH
from msoko_desktop.charts.results.lettering import line_mm, width_mm, wrapped
from msoko_desktop.charts.results.model import Area, Drawn, Place, Spot, SpotKind

if TYPE_CHECKING:
    from matplotlib.axes import Axes

EDGE = 3.0
"""Air around everything, in millimetres."""
_SWATCH, _SWATCH_HIGH, _GAP = 6.0, 3.0, 5.0
_LEAST_BODY = 45.0
_FREE_BODY = 80.0


Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the legend: `shape` «box», «line», «mark» or «interval»; an empty key cannot be switched."""

    key: str
    label: str
    colour: str
    shape: str = "box"
    hatch: str = ""
    hatch_colour: str = ""
    dashes: Any = "-"
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands around a chart: its title, what it is of, the words under it."""

    title: str
    subject: str = ""
    notes: tuple[str, ...] = ()


class Panel:
    """The part of a figure where values are drawn: axes in data units; `x` and `y` tell the place in millimetres."""

    def __init__(
        self, frame: "Frame", box: tuple[float, float, float, float], x: tuple[float, float], y: tuple[float, float]
    ) -> None:
        """`box` is left, top, width and height in millimetres from the upper left corner."""
        self.left, self.top, self.width, self.height = box
        self._x, self._y = x, y
        shares = (
            self.left / frame.width,
            1 - (self.top + self.height) / frame.height,
            self.width / frame.width,
            self.height / frame.height,
        )
        self.axes: Axes = frame.figure.add_axes(shares, frame_on=False)
        self.axes.set_axis_off()
        self.axes.set_autoscale_on(False)
        self.axes.set_xlim(*x)
        self.axes.set_ylim(*y)

    def x(self, value: float) -> float:
        """Return the place of a value, in millimetres from the left."""
        return self.left + (value - self._x[0]) / (self._x[1] - self._x[0]) * self.width

    def y(self, value: float) -> float:
        """Return the place of a value, in millimetres from the top."""
        return self.top + self.height - (value - self._y[0]) / (self._y[1] - self._y[0]) * self.height

    def lines(
        self,
        segments: Iterable[tuple[tuple[float, float], tuple[float, float]]],
        colour: str,
        width: float = 0.8,
        dashes: Any = "-",
        order: float = 1,
    ) -> None:
        """Draw straight lines in data units."""
        from matplotlib.collections import LineCollection

        self.axes.add_collection(
            LineCollection(list(segments), colors=colour, linewidths=width, linestyles=[dashes], zorder=order),
            autolim=False,
        )

    def boxes(
        self,
        boxes: Iterable[Box],
        face: str,
        edge: str,
        label: str,
        *,
        hatch: str = "",
        hatch_colour: str = "",
        width: float = 0.7,
    ) -> None:
        """Draw rectangles in data units; all of them are one collection of that label, their hatching another artist.

        matplotlib's own bars are an artist each, which costs a chart of forty rows a tenth of a second.
        """
        from matplotlib.collections import PolyCollection
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        corners = [((x0, y0), (x1, y0), (x1, y1), (x0, y1)) for x0, y0, x1, y1 in boxes]
        if not corners:
            return
        bars = PolyCollection(corners, facecolors=face, edgecolors=edge, linewidths=width, zorder=1.5)
        bars.set_label(label)
        self.axes.add_collection(bars, autolim=False)
        if hatch:
            path = Path.make_compound_path(*(Path([*each, each[0]], closed=True) for each in corners))
            over = PathPatch(
                path, facecolor="none", edgecolor=hatch_colour or edge, hatch=hatch, linewidth=0, zorder=1.6
            )
            over.set_label(label)
            self.axes.add_artist(over)


class Frame:
    """A figure with its heading drawn; the body is free between `body_top` and `body_top + body_height`.

    All measures are millimetres from the upper left corner. `body` None: the body takes what the place has.
    """

    def __init__(
        self,
        place: Place,
        heading: Heading,
        body: float | None,
        legend: Sequence[Entry] = (),
        width: float | None = None,
    ) -> None:
        from matplotlib.figure import Figure

        from msoko_desktop.charts.results.artists import Writing

        self.place, self.look, self.heading = place, place.look, heading
        self.width = max(place.width_mm, width or 0.0)
        self.size, self.small = self.look.size, self.look.size - 1.5
        self.spots: list[Spot] = []
        self._rules: dict[tuple[str, float, Any], list[tuple[tuple[float, float], tuple[float, float]]]] = {}
        self._cleared: list[tuple[Box, str]] = []
        room = place.width_mm - 2 * EDGE
        title = wrapped(heading.title, room, self.size + 2, 3, bold=True) if heading.title else []
        subject = wrapped(heading.subject, room, self.size, 3) if heading.subject else []
        notes = [line for note in heading.notes for line in wrapped(note, room, self.small, 4)]
        entries = [one for one in legend if place.on_screen or one.key not in place.hidden]
        rows = self._legend_rows(entries, room)
        above = EDGE + len(title) * line_mm(self.size + 2) + len(subject) * line_mm(self.size)
        above += len(rows) * (line_mm(self.size) + 1.0) + (2.0 if rows else 0.0) + 2.0
        below = EDGE + len(notes) * line_mm(self.small) + (1.5 if notes else 0.0)
        if body is None:
            free = place.height_mm - above - below if place.height_mm else _FREE_BODY
            body = max(_LEAST_BODY, free)
        self.body_top, self.body_height = above, body
        self.height = above + body + below
        self.figure = Figure(
            figsize=(self.width / MM_PER_INCH, self.height / MM_PER_INCH), facecolor=self.look.ground, dpi=96
        )
        self.writing = Writing()
        self.figure.add_artist(self.writing)
        y = EDGE
        for line in title:
            self.write(EDGE, y + line_mm(self.size + 2) / 2, line, size=self.size + 2, bold=True)
            y += line_mm(self.size + 2)
        for line in subject:
            self.write(EDGE, y + line_mm(self.size) / 2, line, colour=self.look.results.muted)
            y += line_mm(self.size)
        y += 2.0 if rows else 0.0
        self._legend_spots: list[Spot] = []
        for row in rows:
            self._draw_legend_row(row, y)
            y += line_mm(self.size) + 1.0
        y = above + body + (1.5 if notes else 0.0)
        for line in notes:
            self.write(EDGE, y + line_mm(self.small) / 2, line, size=self.small, colour=self.look.results.muted)
            y += line_mm(self.small)

    def write(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float | None = None,
        bold: bool = False,
        colour: str | None = None,
        align: str = "left",
        angle: int = 0,
    ) -> None:
        """Write a line whose middle is at `y` millimetres from the top."""
        from msoko_desktop.charts.results.artists import Words

        self.writing.words.append(
            Words(x, self.height - y, text, size or self.size, colour or self.look.text, align, bold, angle)
        )

    def panel(self, box: tuple[float, float, float, float], x: tuple[float, float], y: tuple[float, float]) -> Panel:
        """Return a panel at left, top, width, height (mm) whose axes go over `x` and `y`."""
        return Panel(self, box, x, y)

    def rule(
        self, x0: float, y0: float, x1: float, y1: float, colour: str, width: float = 0.6, dashes: Any = "-"
    ) -> None:
        """Draw a line anywhere on the sheet."""
        ends = ((x0 / self.width, 1 - y0 / self.height), (x1 / self.width, 1 - y1 / self.height))
        self._rules.setdefault((colour, width, dashes), []).append(ends)

    def _draw_rules(self) -> None:
        from matplotlib.collections import LineCollection

        for (colour, width, dashes), lines in self._rules.items():
            drawn = LineCollection(lines, colors=colour, linewidths=width, linestyles=[dashes])
            drawn.set_transform(self.figure.transFigure)
            self.figure.add_artist(drawn)

    def area(self, x0: float, y0: float, x1: float, y1: float) -> Area:
        """Return a rectangle given by millimetres from the upper left corner, in shares of the figure."""
        left, right = sorted((x0, x1))
        top, bottom = sorted((y0, y1))
        return Area(left / self.width, 1 - bottom / self.height, right / self.width, 1 - top / self.height)

    def spot(self, key: str, text: str, box: tuple[float, float, float, float], *, point: bool = False) -> None:
        """Add a place that tells and leads; `box` is left, top, right, bottom in millimetres."""
        self.spots.append(Spot(key, text, self.area(*box), point=point))

    def drawn(self) -> Drawn:
        """Return the chart."""
        self._draw_rules()
        self._draw_cleared()
        return Drawn(self.figure, (*self.spots, *self._legend_spots), self.heading.title)

    # --- legend

    def _entry_width(self, entry: Entry) -> float:
        return _SWATCH + 1.5 + width_mm(entry.label, self.size) + _GAP

    def _legend_rows(self, entries: Sequence[Entry], room: float) -> list[list[Entry]]:
        rows: list[list[Entry]] = []
        left = 0.0
        for entry in entries:
            wide = self._entry_width(entry)
            if not rows or left + wide - _GAP > room:
                rows.append([])
                left = 0.0
            rows[-1].append(entry)
            left += wide
        return rows

    def _draw_legend_row(self, row: Sequence[Entry], top: float) -> None:
        high, x = line_mm(self.size), EDGE
        for entry in row:
            off = entry.key in self.place.hidden
            self._swatch(entry, x, top + high / 2, off)
            colour = self.look.results.muted if off else None
            self.write(x + _SWATCH + 1.5, top + high / 2, entry.label, colour=colour)
            wide = self._entry_width(entry)
            if off:
                end = x + wide - _GAP
                self.rule(x + _SWATCH + 1.5, top + high / 2, end, top + high / 2, self.look.results.muted)
            if entry.key:
                words = f"{entry.label}: {'скрыто, щелчок покажет' if off else 'показано, щелчок скроет'}"
                box = self.area(x - 1, top - 0.5, x + wide - _GAP + 1, top + high + 0.5)
                self._legend_spots.append(Spot(entry.key, words, box, SpotKind.SERIES))
            x += wide

    def _swatch(self, entry: Entry, x: float, y: float, off: bool) -> None:
        from matplotlib.lines import Line2D

        colour = self.look.results.muted if off else entry.colour
        if entry.shape == "box":
            box = (x, y - _SWATCH_HIGH / 2, _SWATCH, _SWATCH_HIGH)
            self.patch(box, "none" if off else entry.colour, self.look.line)
            if entry.hatch and not off:
                self.patch(box, "none", entry.hatch_colour or self.look.line, entry.hatch, 0)
            return
        bare = entry.shape == "mark"
        line = Line2D(
            (x / self.width, (x + _SWATCH / 2) / self.width, (x + _SWATCH) / self.width),
            (1 - y / self.height,) * 3,
            color=colour,
            linewidth=0 if bare else 1.6 if entry.shape == "line" else 1.0,
            linestyle=entry.dashes,
            marker="|" if entry.shape == "interval" else entry.marker or None,
            markevery=[0, 2] if entry.shape == "interval" else [1],
            markersize=5,
            transform=self.figure.transFigure,
        )
        self.figure.add_artist(line)

    def clear(self, box: Box, colour: str) -> None:
        """Fill a place with a colour, over hatching and under words; all such places are one artist."""
        self._cleared.append((box, colour))

    def _draw_cleared(self) -> None:
        from matplotlib.collections import PolyCollection

        if not self._cleared:
            return
        corners = []
        for (x, y, wide, high), _ in self._cleared:
            x0, x1 = x / self.width, (x + wide) / self.width
            y0, y1 = 1 - (y + high) / self.height, 1 - y / self.height
            corners.append(((x0, y0), (x1, y0), (x1, y1), (x0, y1)))
        colours = [colour for _, colour in self._cleared]
        patches = PolyCollection(corners, facecolors=colours, edgecolors="none", transform=self.figure.transFigure)
        patches.set_zorder(9)
        self.figure.add_artist(patches)

    def patch(
        self, box: tuple[float, float, float, float], face: str, edge: str, hatch: str = "", width: float = 0.6
    ) -> None:
        """Draw a rectangle at left, top, width, height (mm) anywhere on the sheet."""
        from matplotlib.patches import Rectangle

        x, y, wide, high = box
        self.figure.add_artist(
            Rectangle(
                (x / self.width, 1 - (y + high) / self.height),
                wide / self.width,
                high / self.height,
                facecolor=face,
                edgecolor=edge,
                hatch=hatch or None,
                linewidth=width,
                transform=self.figure.transFigure,
            )
        )


def nothing(place: Place, heading: Heading, explanation: str) -> Drawn:
    """Return a figure that says in one sentence why there is no chart."""
    frame = Frame(place, Heading(heading.title, heading.subject), 30.0)
    lines = wrapped(explanation, frame.width - 6 * EDGE, frame.size, 4)
    y = frame.body_top + (frame.body_height - len(lines) * line_mm(frame.size)) / 2
    for line in lines:
        y += line_mm(frame.size)
        frame.write(frame.width / 2, y, line, align="center", colour=frame.look.results.muted)
    return Drawn(frame.figure, (), heading.title, explanation)
