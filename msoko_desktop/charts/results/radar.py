"""A radar of several measures in per cent; drawn only where a person asks for it, as areas deceive the eye."""

import math
from collections.abc import Sequence
from itertools import pairwise

from msoko_desktop.charts.results.bars import DASHES
from msoko_desktop.charts.results.frame import EDGE, Entry, Frame, Heading, nothing
from msoko_desktop.charts.results.lettering import line_mm, wrapped
from msoko_desktop.charts.results.model import PAPER, Drawn, Place, Series
from msoko_desktop.charts.results.words import FEW_NOTE, number, spot_text
from msoko_desktop.charts.results.years import MARKERS
from msoko_desktop.domain.analysis.model import Measure

EMPTY = "Для лепестковой диаграммы нужны хотя бы три показателя со значениями."
_LABEL_WIDTH = 38.0
_RINGS = (20, 40, 60, 80, 100)


def radar_chart(heading: Heading, measures: Sequence[Measure], series: Sequence[Series], place: Place = PAPER) -> Drawn:
    """Return the radar: an axis from 0 to 100 a measure, a line a series; a missing value breaks the line.

    `series` have a figure for each measure, in their order. Keys of spots are «series key@measure key».
    """
    filled = [at for at in range(len(measures)) if any(one.figures[at].value is not None for one in series)]
    if len(filled) < 3:
        return nothing(place, heading, EMPTY)
    entries = [
        Entry(one.key, one.label, _colour(place, at), "line", dashes=DASHES[at % 7], marker=MARKERS[at % 7])
        for at, one in enumerate(series)
    ]
    shown = [(at, one) for at, one in enumerate(series) if one.key not in place.hidden]
    small = any(figure.small for _, one in shown for figure in one.figures)
    notes = (*heading.notes, FEW_NOTE) if small else heading.notes
    body = None if place.height_mm else 110.0
    frame = Frame(place, Heading(heading.title, heading.subject, notes), body, entries)
    air = 3 * line_mm(frame.size)
    radius = min((frame.width - 2 * EDGE) / 2 - _LABEL_WIDTH, (frame.body_height - 2 * air) / 2)
    half = 100.0
    left = frame.width / 2 - radius
    top = frame.body_top + frame.body_height / 2 - radius
    panel = frame.panel((left, top, 2 * radius, 2 * radius), (-half, half), (-half, half))
    angles = [math.pi / 2 - 2 * math.pi * at / len(measures) for at in range(len(measures))]

    def place_of(at: int, value: float) -> tuple[float, float]:
        return value * math.cos(angles[at]), value * math.sin(angles[at])

    spokes = list(range(len(measures)))
    for ring in _RINGS:
        corners = [place_of(at, ring) for at in (*spokes, 0)]
        panel.lines(pairwise(corners), frame.look.results.soft, 0.8, order=0.5)
        muted = frame.look.results.muted
        frame.write(panel.x(0) + 1, panel.y(ring) + 1.4, number(ring, 0), size=frame.small - 1, colour=muted)
    panel.lines((((0.0, 0.0), place_of(at, 100.0)) for at in spokes), frame.look.results.soft, 0.8, order=0.5)
    for at, measure in enumerate(measures):
        _label(frame, measure.short_title or measure.title, angles[at], (panel.x(0), panel.y(0)), radius)
    for at, one in shown:
        points = [
            None if figure.value is None else place_of(spoke, figure.value) for spoke, figure in enumerate(one.figures)
        ]
        lines = [(points[spoke], points[(spoke + 1) % len(points)]) for spoke in spokes]
        colour = _colour(place, at)
        known = [(first, second) for first, second in lines if first is not None and second is not None]
        panel.lines(known, colour, 1.7, DASHES[at % 7], 2)
        for spoke, point in enumerate(points):
            if point is None:
                continue
            panel.axes.plot(
                [point[0]], [point[1]], marker=MARKERS[at % 7], markersize=5.5, color=colour,
                markeredgecolor=frame.look.ground, label=one.label, zorder=3, clip_on=False,
            )  # fmt: skip
            x, y = panel.x(point[0]), panel.y(point[1])
            words = spot_text(one.label, measures[spoke], one.figures[spoke])
            frame.spot(f"{one.key}@{measures[spoke].key}", words, (x - 2, y - 2, x + 2, y + 2), point=True)
    return frame.drawn()


def _colour(place: Place, at: int) -> str:
    return place.look.results.series[at % len(place.look.results.series)]


def _label(frame: Frame, text: str, angle: float, middle: tuple[float, float], radius: float) -> None:
    reach = radius + 2.5
    x, y = middle[0] + reach * math.cos(angle), middle[1] - reach * math.sin(angle)
    align = "center" if abs(math.cos(angle)) < 0.15 else "left" if math.cos(angle) > 0 else "right"
    lines = wrapped(text, _LABEL_WIDTH - 2, frame.size, 3)
    high = line_mm(frame.size)
    shift = (len(lines) - 1) * high / 2
    lift = -shift - high / 2 if math.sin(angle) > 0.9 else shift + high / 2 if math.sin(angle) < -0.9 else 0.0
    for at, line in enumerate(lines):
        frame.write(x, y + lift - shift + at * high, line, align=align)
