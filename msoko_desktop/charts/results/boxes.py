"""Box plots: where the middle half of the participants lies, how far the others go."""

from collections.abc import Sequence

from msoko_desktop.charts.results.frame import Frame, Heading, Panel, nothing
from msoko_desktop.charts.results.model import PAPER, Box, Drawn, Place
from msoko_desktop.charts.results.rows import AXIS, HEAD, Column, plan_rows, rows_panel, value_axis
from msoko_desktop.charts.results.scales import around, ink_on
from msoko_desktop.charts.results.words import FEW, FEW_NOTE, number

EMPTY = "Нет результатов участников, по которым можно показать разброс."
HOW = (
    "Прямоугольник – средняя половина участников, черта в нём – медиана, усы – до полутора длин прямоугольника, "
    "точки – дальше усов."
)
_HIGH = 0.56
Segment = tuple[tuple[float, float], tuple[float, float]]


def boxes_chart(
    heading: Heading,
    boxes: Sequence[Box],
    place: Place = PAPER,
    value_title: str = "Балл",
    limits: tuple[float, float] | None = None,
    decimals: int = 1,
) -> Drawn:
    """Return a row a box (see `box_of`); at the right stand median and N. `limits` are those of the axis."""
    if not boxes:
        return nothing(place, heading, EMPTY)
    columns = [
        Column("медиана", tuple(number(box.median, decimals) for box in boxes)),
        Column("N", tuple(number(box.n, 0) for box in boxes), muted=True),
    ]
    plan = plan_rows(place, [box.label for box in boxes], columns, [box.small for box in boxes])
    notes = [*heading.notes, HOW]
    if any(box.small for box in boxes):
        notes.append(FEW_NOTE)
    frame = Frame(place, Heading(heading.title, heading.subject, tuple(notes)), HEAD + plan.height + AXIS)
    reach = [value for box in boxes for value in (box.low, box.high, *box.beyond)]
    span = limits or around(reach, least=1.0)
    panel = rows_panel(frame, plan, span, frame.body_top + HEAD)
    value_axis(frame, panel, span)
    frame.write(panel.left, frame.body_top + HEAD / 2, value_title, colour=frame.look.results.muted)
    _draw(frame, panel, boxes)
    for at, box in enumerate(boxes):
        top = panel.top + plan.row * at
        words = _words(box, value_title, decimals)
        frame.spot(box.key, words, (panel.left, top, panel.left + panel.width, top + plan.row))
    return frame.drawn()


def _draw(frame: Frame, panel: Panel, boxes: Sequence[Box]) -> None:
    look = frame.look
    for few in (False, True):
        own = [(at, box) for at, box in enumerate(boxes) if box.small == few]
        panel.boxes(
            [(box.lower, at - _HIGH / 2, box.upper, at + _HIGH / 2) for at, box in own],
            look.results.weak if few else look.results.main,
            look.results.main,
            "few" if few else "enough",
            hatch="//" if few else "",
        )
    cap = _HIGH * 0.3
    whiskers: list[Segment] = []
    medians: list[Segment] = []
    few_medians: list[Segment] = []
    for at, box in enumerate(boxes):
        for end, side in ((box.low, box.lower), (box.high, box.upper)):
            whiskers += [((end, at), (side, at)), ((end, at - cap), (end, at + cap))]
        line = ((box.median, at - _HIGH / 2), (box.median, at + _HIGH / 2))
        (few_medians if box.small or box.lower == box.upper else medians).append(line)
    panel.lines(whiskers, look.text, 1.0, order=1.5)
    panel.lines(medians, ink_on(look.results.main), 2.0, order=3)
    panel.lines(few_medians, look.text, 2.0, order=3)
    far = [(value, at) for at, box in enumerate(boxes) for value in box.beyond]
    if far:
        panel.axes.plot(
            [value for value, _ in far],
            [at for _, at in far],
            linestyle="none",
            marker="o",
            markersize=3.5,
            markerfacecolor="none",
            markeredgecolor=look.text,
            markeredgewidth=0.8,
            zorder=3,
            clip_on=False,
            label="beyond",
        )


def _words(box: Box, title: str, decimals: int) -> str:
    lower, upper = number(box.lower, decimals), number(box.upper, decimals)
    lines = [
        box.label,
        f"{title}: медиана {number(box.median, decimals)}",
        f"средняя половина: {lower} … {upper}",
        f"усы: {number(box.low, decimals)} … {number(box.high, decimals)}",
        f"N = {number(box.n, 0)}",
    ]
    if box.beyond:
        lines.insert(4, f"дальше усов: {number(len(box.beyond), 0)}")
    return "\n".join([*lines, FEW] if box.small else lines)
