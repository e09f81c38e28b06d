"""How many participants got which score, with the borders of marks."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msoko_desktop.charts.results.axes import count_axis
from msoko_desktop.charts.results.frame import EDGE, Frame, Heading, Panel, nothing
from msoko_desktop.charts.results.lettering import line_mm, width_mm
from msoko_desktop.charts.results.model import PAPER, Drawn, Place
from msoko_desktop.charts.results.scales import stepped, ticks
from msoko_desktop.charts.results.stacks import hatch_on, part_hatches
from msoko_desktop.charts.results.words import number

if TYPE_CHECKING:
    from msoko_desktop.domain.analysis.distribution import Histogram

EMPTY = "Баллов участников нет."
X_TITLE = "первичный балл"
Y_TITLE = "участников"


def histogram_chart(
    heading: Heading, data: "Histogram", place: Place = PAPER, x_title: str = X_TITLE, lowest: str = "2"
) -> Drawn:
    """Return the histogram: bars coloured and hatched by the mark they give, a line at the lower border of each mark.

    `lowest` is the mark below the first border. The keys of its spots are «score:17», the score where a bar begins.
    """
    if not data.n:
        return nothing(place, heading, EMPTY)
    notes = tuple(note for note in (*heading.notes, data.note) if note)
    subject = ". ".join(part for part in (heading.subject, f"N = {number(data.n, 0)}") if part)
    frame = Frame(place, Heading(heading.title, subject, notes), None)
    head = line_mm(frame.size) + 2.0
    foot = 2 * line_mm(frame.small) + 2.0
    low, high = data.starts[0] - 0.5, data.starts[-1] + data.width - 0.5
    top = max(data.counts)
    marks = ticks(0, top, 5, whole=True)
    limit = max(top * 1.12, marks[-1] if marks else 1)
    left = EDGE + width_mm(number(limit, 0), frame.small) + 6.0
    box = (left, frame.body_top + head, frame.width - EDGE - left, frame.body_height - head - foot)
    panel = frame.panel(box, (low, high), (0, limit))
    count_axis(frame, panel, marks, Y_TITLE)
    _draw_bars(frame, panel, data)
    _draw_borders(frame, panel, data, head, lowest)
    _score_axis(frame, panel, data, x_title)
    return frame.drawn()


def _centre(start: float, width: float) -> float:
    """Return the middle of a bar: the score itself where each has its own bar."""
    return start + (width - 1) / 2


def _draw_bars(frame: Frame, panel: Panel, data: "Histogram") -> None:
    look = frame.look
    borders = sorted(border.minimum for border in data.borders)
    count = len(borders) + 1
    colours = stepped(look.results.steps, count) if borders else [look.results.main]
    hatches = part_hatches(count) if borders else ("",)
    bands = [bisect_right(borders, start) for start in data.starts]
    for band in sorted(set(bands)):
        own = [place for place, one in enumerate(bands) if one == band]
        half = data.width * 0.43
        middles = [(_centre(data.starts[place], data.width), data.counts[place]) for place in own]
        panel.boxes(
            [(middle - half, 0.0, middle + half, count) for middle, count in middles if count],
            colours[band],
            look.line,
            f"band {band}",
            hatch=hatches[band],
            hatch_colour=hatch_on(colours[band]),
        )
    narrow = panel.width / len(data.starts)
    room = max(width_mm(number(one, 0), frame.small) for one in data.counts) + 0.6
    for start, number_of in zip(data.starts, data.counts, strict=True):
        x = panel.x(_centre(start, data.width))
        y = panel.y(number_of)
        if number_of and room <= narrow:
            text = number(number_of, 0)
            frame.write(x, y - line_mm(frame.small) / 2, text, size=frame.small, align="center")
        box = (x - narrow / 2, panel.top, x + narrow / 2, panel.top + panel.height)
        frame.spot(f"score:{start:g}", _words(start, data, number_of), box)


def _words(start: float, data: "Histogram", count: int) -> str:
    label = number(start, 0) if data.width == 1 else f"от {number(start, 0)} до {number(start + data.width - 1, 0)}"
    share = number(count / data.n * 100)
    return f"Балл {label}: {number(count, 0)} чел. ({share}\u00a0%)\nN = {number(data.n, 0)}"


def _draw_borders(frame: Frame, panel: Panel, data: "Histogram", head: float, lowest: str) -> None:
    if not data.borders:
        return
    borders = sorted(data.borders, key=lambda one: one.minimum)
    places = [math.ceil(border.minimum) - 0.5 for border in borders]
    bottom, top = panel.axes.get_ylim()
    panel.lines((((at, bottom), (at, top)) for at in places), frame.look.text, 1.2, (0, (5, 2)), order=3)
    ends = [panel.axes.get_xlim()[0], *places, panel.axes.get_xlim()[1]]
    labels = _labels(lowest, [border.label for border in borders])
    for label, first, last in zip(labels, ends, ends[1:], strict=False):
        room = panel.x(last) - panel.x(first)
        if width_mm(label, frame.size, bold=True) > room:
            continue
        frame.write((panel.x(first) + panel.x(last)) / 2, panel.top - head / 2, label, bold=True, align="center")


def _labels(lowest: str, labels: Sequence[str]) -> list[str]:
    """Return what stands over each band; what is no mark («порог») stands without quotes, nothing below it."""
    if all(label.isdigit() for label in labels):
        return [f"«{label}»" for label in (lowest, *labels)]
    return ["", *labels]


def _score_axis(frame: Frame, panel: Panel, data: "Histogram", title: str) -> None:
    low, high = data.starts[0], data.starts[-1] + data.width - 1
    most = max(2, int(panel.width // 9))
    found = ticks(low, high, min(most, 24), whole=True) if high > low else [low]
    y = panel.top + panel.height + line_mm(frame.small) / 2 + 0.8
    for at in found:
        frame.write(panel.x(at), y, number(at, 0), size=frame.small, colour=frame.look.results.muted, align="center")
    middle = panel.left + panel.width / 2
    colour = frame.look.results.muted
    frame.write(middle, y + line_mm(frame.small), title, size=frame.small, colour=colour, align="center")
