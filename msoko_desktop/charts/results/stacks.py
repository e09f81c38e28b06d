"""Stacked parts of 100 per cent: the marks 2 … 5, levels, marks lowered, confirmed and raised."""

from collections.abc import Sequence

from msoko_desktop.charts.results.frame import Entry, Frame, Heading, Panel, nothing
from msoko_desktop.charts.results.lettering import width_mm
from msoko_desktop.charts.results.model import MARK_PARTS, PAPER, Drawn, Part, Place, StackRow
from msoko_desktop.charts.results.rows import AXIS, HEAD, Column, plan_rows, rows_panel, value_axis
from msoko_desktop.charts.results.scales import ink_on, luminance, mixed, stepped
from msoko_desktop.charts.results.words import FEW, FEW_NOTE, number

EMPTY = "Нет участников, которых можно распределить по группам."
_HIGH = 0.74
HATCHES = ("xxx", "...", "///", "")
_LABEL_AIR = 1.2


def part_hatches(count: int) -> tuple[str, ...]:
    """Return the hatching of ordered parts, so that neighbours differ in grey print; the last one is plain."""
    return HATCHES[max(0, len(HATCHES) - count) :] if count <= len(HATCHES) else (*HATCHES[:-1], *("",) * (count - 3))


def hatch_on(colour: str) -> str:
    """Return the colour of hatching that is seen on a colour without standing out."""
    return mixed((colour, ink_on(colour)), 0.22 if luminance(colour) > 0.3 else 0.3)


def stacks_chart(
    heading: Heading, rows: Sequence[StackRow], parts: Sequence[Part] = MARK_PARTS, place: Place = PAPER
) -> Drawn:
    """Return rows of stacked shares; each piece that has room bears its per cent, at the right stands N.

    Parts that are switched off are left out and the others keep their lengths. Rows without people say «нет данных».
    """
    if not any(row.shares for row in rows):
        return nothing(place, heading, EMPTY)
    columns = [Column("N", tuple(number(row.n, 0) if row.n else "–" for row in rows), muted=True)]
    plan = plan_rows(place, [row.label for row in rows], columns, [row.small for row in rows])
    notes = (*heading.notes, FEW_NOTE) if any(row.small for row in rows) else heading.notes
    colours, hatches = stepped(place.look.results.steps, len(parts)), part_hatches(len(parts))
    legend = [
        Entry(part.key, part.label, colour, hatch=hatch, hatch_colour=hatch_on(colour))
        for part, colour, hatch in zip(parts, colours, hatches, strict=True)
    ]
    full = Heading(heading.title, heading.subject, notes)
    frame = Frame(place, full, HEAD + plan.height + AXIS, legend)
    panel = rows_panel(frame, plan, (0.0, 100.0), frame.body_top + HEAD)
    value_axis(frame, panel, (0.0, 100.0), "\u00a0%")
    starts = [0.0] * len(rows)
    for at, part in enumerate(parts):
        if part.key not in place.hidden:
            starts = _draw_part(frame, panel, rows, at, starts, colours[at], hatches[at], part, plan.row)
    for at, row in enumerate(rows):
        if not row.shares:
            y = panel.top + plan.row * (at + 0.5)
            frame.write(panel.left + 1, y, "нет данных", colour=frame.look.results.muted)
    return frame.drawn()


def _draw_part(
    frame: Frame,
    panel: Panel,
    rows: Sequence[StackRow],
    at: int,
    starts: Sequence[float],
    colour: str,
    hatch: str,
    part: Part,
    high: float,
) -> list[float]:
    shares = [row.shares[at] if row.shares else 0.0 for row in rows]
    panel.boxes(
        [
            (start, place - _HIGH / 2, start + share, place + _HIGH / 2)
            for place, (start, share) in enumerate(zip(starts, shares, strict=True))
            if share
        ],
        colour,
        frame.look.ground,
        part.label,
        hatch=hatch,
        hatch_colour=hatch_on(colour),
    )
    for place, (row, start, share) in enumerate(zip(rows, starts, shares, strict=True)):
        if not share:
            continue
        x0, x1 = panel.x(start), panel.x(start + share)
        top = panel.top + high * place
        text = number(share, 0)
        wide = width_mm(text, frame.small)
        if x1 - x0 >= wide + _LABEL_AIR:
            if hatch:
                tall = high * 0.5
                box = ((x0 + x1 - wide) / 2 - 0.5, top + (high - tall) / 2, wide + 1.0, tall)
                frame.clear(box, colour)
            frame.write((x0 + x1) / 2, top + high / 2, text, size=frame.small, colour=ink_on(colour), align="center")
        frame.spot(row.key, _words(row, at, part), (x0, top, x1, top + high))
    return [start + share for start, share in zip(starts, shares, strict=True)]


def _words(row: StackRow, at: int, part: Part) -> str:
    people = f", {number(row.counts[at], 0)} чел." if row.counts else ""
    lines = [row.label, f"{part.label}: {number(row.shares[at])}\u00a0%{people}", f"N = {number(row.n, 0)}"]
    return "\n".join([*lines, FEW] if row.small else lines)
