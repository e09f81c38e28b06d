"""Results against conditions: schools as points in four fields; only those that stand out are named."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.charts.results.axes import axis_width, count_axis, tick_texts
from msoko_desktop.charts.results.frame import EDGE, Entry, Frame, Heading, Panel, nothing
from msoko_desktop.charts.results.lettering import cut, line_mm, width_mm
from msoko_desktop.charts.results.model import PAPER, Drawn, Place, Point
from msoko_desktop.charts.results.scales import around, ticks
from msoko_desktop.charts.results.words import FEW, FEW_NOTE, number

EMPTY = "Нет школ, у которых известны оба показателя."
_DOT = 6.5
_MARKERS = {"enough": ("o", _DOT), "marked": ("^", _DOT + 3.5), "few": ("D", _DOT - 1)}
_REACH = 1.6  # millimetres around a point that count as the point
_LONGEST_NAME = 46.0
_STANDS_OUT = 2.0
"""A school is named beyond so many standard deviations from the middle of all."""
_MOST_NAMES = 12
_CORNER_AIR = 1.5


@dataclass(frozen=True, slots=True)
class Fields:
    """What the plane is: titles of the axes, where it is divided, names of its four fields.

    `corners` are the upper left, upper right, lower left and lower right field; `marked` is what the legend calls
    points of a shape of their own; `x_possible` and `y_possible` are the least and the largest value there can be.
    """

    x_title: str
    y_title: str
    x_split: float | None = None
    y_split: float | None = None
    corners: tuple[str, str, str, str] = ("", "", "", "")
    decimals: int = 1
    marked: str = ""
    x_possible: tuple[float, float] = (-math.inf, math.inf)
    y_possible: tuple[float, float] = (-math.inf, math.inf)


Box = tuple[float, float, float, float]


def quadrants_chart(heading: Heading, points: Sequence[Point], fields: Fields, place: Place = PAPER) -> Drawn:
    """Return the plane: a dot a school, lighter where there are few people, names of those that stand out.

    Marked points are triangles. Named are the points that ask for it and those farthest from the middle, as far as
    their names find room without lying upon each other. Schools without one of the values are told of under the chart.
    """
    known = [point for point in points if point.x is not None and point.y is not None]
    if not known:
        return nothing(place, heading, EMPTY)
    notes = list(heading.notes)
    missing = [point.label for point in points if point.x is None or point.y is None]
    if missing:
        notes.append(f"Без одного из показателей, на диаграмме нет: {', '.join(missing)}.")
    if any(point.small for point in known):
        notes.append(FEW_NOTE)
    frame = Frame(place, Heading(heading.title, heading.subject, tuple(notes)), None, _legend(known, fields, place))
    panel = _panel(frame, known, fields)
    _divide(frame, panel, fields)
    for kind, (marker, size) in _MARKERS.items():
        own = [point for point in known if _kind(point) == kind]
        few = kind == "few"
        if own:
            panel.axes.plot(
                [point.x or 0.0 for point in own],
                [point.y or 0.0 for point in own],
                linestyle="none",
                marker=marker,
                markersize=size,
                markerfacecolor=frame.look.results.weak if few else frame.look.results.main,
                markeredgecolor=frame.look.ground if not few else frame.look.results.main,
                markeredgewidth=0.8,
                zorder=3,
                label=kind,
            )
    dots = [(panel.x(point.x or 0.0), panel.y(point.y or 0.0)) for point in known]
    _write_names(frame, panel, known, dots, fields)
    for point, (x, y) in zip(known, dots, strict=True):
        frame.spot(point.key, _words(point, fields), (x - _REACH, y - _REACH, x + _REACH, y + _REACH), point=True)
    return frame.drawn()


def _kind(point: Point) -> str:
    return "few" if point.small else "marked" if point.marked else "enough"


def _legend(points: Sequence[Point], fields: Fields, place: Place) -> list[Entry]:
    """Return what the shapes are, where there are several: shapes are told apart in grey too."""
    found = {_kind(point) for point in points}
    if found <= {"enough"}:
        return []
    words = {"enough": "школа", "marked": fields.marked, "few": "школа, в которой мало участников"}
    look = place.look.results
    return [
        Entry("", words[kind], look.main, "mark", marker=marker)
        for kind, (marker, _) in _MARKERS.items()
        if kind in found
    ]


def _panel(frame: Frame, points: Sequence[Point], fields: Fields) -> Panel:
    xs = [point.x for point in points if point.x is not None]
    ys = [point.y for point in points if point.y is not None]
    xs += [fields.x_split] if fields.x_split is not None else []
    ys += [fields.y_split] if fields.y_split is not None else []
    x, y = _roomy(xs, fields.x_possible), _roomy(ys, fields.y_possible, 0.14)
    found = _within(ticks(*y, 6), fields.y_possible)
    left = axis_width(frame, found, fields.y_title)
    foot = 2 * line_mm(frame.small) + 2.5
    box = (left, frame.body_top, frame.width - EDGE - left, frame.body_height - foot)
    panel = frame.panel(box, x, y)
    count_axis(frame, panel, found, fields.y_title)
    across = _within(ticks(*x, max(2, min(8, int(panel.width // 18)))), fields.x_possible)
    panel.lines((((at, y[0]), (at, y[1])) for at in across), frame.look.results.soft, 0.7, order=0.5)
    below, muted = panel.top + panel.height + line_mm(frame.small) / 2 + 0.8, frame.look.results.muted
    for at, text in zip(across, tick_texts(across), strict=True):
        frame.write(panel.x(at), below, text, size=frame.small, colour=muted, align="center")
    middle = panel.left + panel.width / 2
    frame.write(middle, below + line_mm(frame.small), fields.x_title, size=frame.small, colour=muted, align="center")
    return panel


def _roomy(values: Sequence[float], possible: tuple[float, float], part: float = 0.06) -> tuple[float, float]:
    """Return limits with some air, so that no dot lies on the edge or under the names of the fields.

    Beyond what is possible there is only that air.
    """
    low, high = min(values), max(values)
    air = (high - low) * part or max(1.0, abs(high) * 0.1)
    below, above = around([low - air, high + air], least=0.1)
    return max(below, possible[0] - air), min(above, possible[1] + air)


def _within(values: Sequence[float], possible: tuple[float, float]) -> list[float]:
    """Return the values of an axis that are possible."""
    return [one for one in values if possible[0] <= one <= possible[1]]


def _divide(frame: Frame, panel: Panel, fields: Fields) -> None:
    (x0, x1), (y0, y1) = panel.axes.get_xlim(), panel.axes.get_ylim()
    dashes = (0, (5, 2))
    if fields.x_split is not None:
        panel.lines([((fields.x_split, y0), (fields.x_split, y1))], frame.look.line, 1.2, dashes, 2)
    if fields.y_split is not None:
        panel.lines([((x0, fields.y_split), (x1, fields.y_split))], frame.look.line, 1.2, dashes, 2)
    across = panel.left + panel.width / 2 if fields.x_split is None else panel.x(fields.x_split)
    for at, words in enumerate(fields.corners):
        right, low = at % 2 == 1, at >= 2
        room = (panel.left + panel.width - across if right else across - panel.left) - 2 * _CORNER_AIR
        if not words or room < 8:
            continue
        x = panel.left + panel.width - _CORNER_AIR if right else panel.left + _CORNER_AIR
        y = panel.top + panel.height - 3 if low else panel.top + 3
        text = cut(words, room, frame.small)
        frame.write(x, y, text, size=frame.small, colour=frame.look.results.muted, align="right" if right else "left")


def outstanding(points: Sequence[Point]) -> list[int]:
    """Return the places of points that are to be named: those that ask for it, then the farthest from the middle."""
    named = [at for at, point in enumerate(points) if point.named]
    far = sorted(
        ((distance, at) for at, distance in enumerate(_distances(points)) if distance > _STANDS_OUT), reverse=True
    )
    return named + [at for _, at in far if at not in named][: max(0, _MOST_NAMES - len(named))]


def _distances(points: Sequence[Point]) -> list[float]:
    """Return how far points lie from the middle, in standard deviations of both axes."""
    total = [0.0] * len(points)
    for values in ([point.x or 0.0 for point in points], [point.y or 0.0 for point in points]):
        mean = math.fsum(values) / len(values)
        spread = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / len(values))
        for at, value in enumerate(values):
            total[at] += ((value - mean) / spread) ** 2 if spread else 0.0
    return [math.sqrt(one) for one in total]


def _write_names(
    frame: Frame, panel: Panel, points: Sequence[Point], dots: Sequence[tuple[float, float]], fields: Fields
) -> None:
    taken: list[Box] = [(x - _REACH, y - _REACH, x + _REACH, y + _REACH) for x, y in dots]
    taken += _corner_boxes(frame, panel)
    split = _split_boxes(panel, fields)
    high = line_mm(frame.small)
    edge = (panel.left, panel.top, panel.left + panel.width, panel.top + panel.height)
    for at in outstanding(points):
        label = f"{points[at].label}*" if points[at].small else points[at].label
        text = cut(label, _LONGEST_NAME, frame.small)
        wide = width_mm(text, frame.small)
        boxes = [(left, top, left + wide, top + high) for left, top in _tries(*dots[at], wide, high)]
        free = [box for box in boxes if _inside(box, edge) and not any(_meet(box, other) for other in taken)]
        if free:  # better on no line, else on a line, else not at all
            box = next((box for box in free if not any(_meet(box, line) for line in split)), free[0])
            taken.append(box)
            frame.write(box[0], box[1] + high / 2, text, size=frame.small)


def _tries(x: float, y: float, wide: float, high: float) -> list[tuple[float, float]]:
    """Return upper left corners at which a name may stand around its dot, the best first."""
    gap, middle = _REACH + 0.4, y - high / 2
    above, below = y - gap - high, y + gap
    return [
        (x + gap, middle),
        (x - gap - wide, middle),
        (x - wide / 2, above),
        (x - wide / 2, below),
        (x + 0.5, above),
        (x + 0.5, below),
        (x - wide - 0.5, above),
        (x - wide - 0.5, below),
    ]


def _corner_boxes(frame: Frame, panel: Panel) -> list[Box]:
    """Return where the names of the fields stand."""
    found = []
    for word in frame.writing.words:
        y = frame.height - word.y
        inside = panel.left < word.x < panel.left + panel.width and panel.top < y < panel.top + panel.height
        if inside and not word.angle:
            wide = width_mm(word.text, word.size)
            left = word.x - wide if word.align == "right" else word.x
            found.append((left, y - 2, left + wide, y + 2))
    return found


def _split_boxes(panel: Panel, fields: Fields) -> list[Box]:
    """Return where the lines that divide the plane run."""
    right, bottom = panel.left + panel.width, panel.top + panel.height
    found = []
    if fields.x_split is not None:
        x = panel.x(fields.x_split)
        found.append((x - 0.3, panel.top, x + 0.3, bottom))
    if fields.y_split is not None:
        y = panel.y(fields.y_split)
        found.append((panel.left, y - 0.3, right, y + 0.3))
    return found


def _inside(box: Box, edge: Box) -> bool:
    return edge[0] <= box[0] and edge[1] <= box[1] and box[2] <= edge[2] and box[3] <= edge[3]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _words(point: Point, fields: Fields) -> str:
    lines = [
        point.label,
        f"{fields.y_title}: {number(point.y or 0.0, fields.decimals)}",
        f"{fields.x_title}: {number(point.x or 0.0, fields.decimals)}",
    ]
    if point.n:
        lines.append(f"N = {number(point.n, 0)}")
    return "\n".join([*lines, FEW] if point.small else lines)
