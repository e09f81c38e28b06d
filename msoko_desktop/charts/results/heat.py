"""Heat maps: schools by subjects, tasks by schools; a colour and a number in each cell."""

from collections.abc import Callable, Mapping, Sequence

from msoko_desktop.charts.results.frame import EDGE, Frame, Heading, nothing
from msoko_desktop.charts.results.lettering import line_mm, names_in, width_mm, wrapped
from msoko_desktop.charts.results.model import PAPER, Drawn, Place, Row
from msoko_desktop.charts.results.rows import GAP, RowsPlan, plan_rows, write_names
from msoko_desktop.charts.results.scales import ink_on, mixed
from msoko_desktop.charts.results.words import FEW_NOTE, number, spot_text, unit
from msoko_desktop.domain.analysis.model import NOTHING, Figure, Measure, MeasureKind

EMPTY = "Нет значений, по которым можно построить таблицу цветов."
_UPRIGHT = 90
_WIDEST_CELL = 26.0
_LONGEST_HEAD = 42.0
_SCALE_WIDTH, _SCALE_HIGH = 38.0, 3.2
_SCALE_STEPS = 48

Cells = Mapping[tuple[str, str], Figure]
Measures = Callable[[str], Measure]


def heat_chart(
    heading: Heading,
    measure: Measure,
    rows: Sequence[Row],
    columns: Sequence[Row],
    cells: Cells,
    place: Place = PAPER,
    limits: tuple[float, float] | None = None,
) -> Drawn:
    """Return the map: `cells` are figures by the keys of row and column, empty ones stay blank with «–».

    `limits` are the values of the first and the last colour, by default 0 … 100 for shares and the extremes of the
    cells for others. A cell of few people bears «*». Keys of spots are «row key|column key». Where the numbers would
    not fit, the map becomes wider than the place.
    """
    found = [figure.value for figure in cells.values() if figure.value is not None]
    if not found or not rows or not columns:
        return nothing(place, heading, EMPTY)
    low, high = limits or ((0.0, 100.0) if measure.kind is MeasureKind.SHARE else (min(found), max(found)))
    size = place.look.size - 1.5
    decimals = 0 if measure.kind is MeasureKind.SHARE else measure.decimals
    texts = {key: _text(figure, decimals) for key, figure in cells.items()}
    plan = plan_rows(place, [row.label for row in rows])
    least = max(max((width_mm(text, size) for text in texts.values()), default=4.0) + 1.6, line_mm(size) + 1.2)
    left = EDGE + plan.name_width + GAP
    cell = max(least, min(_WIDEST_CELL, (place.width_mm - EDGE - left) / len(columns)))
    heads, head_high, upright = _heads(columns, cell, place)
    small = any(figure.small for figure in cells.values())
    notes = (*heading.notes, FEW_NOTE) if small else heading.notes
    frame = Frame(
        place,
        Heading(heading.title, heading.subject, notes),
        head_high + plan.height + _SCALE_HIGH + line_mm(size) + 4.0,
        width=left + cell * len(columns) + EDGE,
    )
    top = frame.body_top + head_high
    _write_heads(frame, heads, (left, top, cell), upright)
    write_names(frame, plan, top, left + cell * len(columns))
    colours = _draw_cells(frame, rows, columns, cells, (left, top, cell, plan.row), (low, high))
    _write_cells(frame, rows, columns, cells, (left, top, cell), plan, texts, colours, measure)
    _scale(frame, (left, top + plan.height + 2.5), (low, high), measure, size)
    return frame.drawn()


def _text(figure: Figure, decimals: int) -> str:
    if figure.value is None:
        return "–"
    return number(figure.value, decimals) + ("*" if figure.small else "")


def _heads(columns: Sequence[Row], cell: float, place: Place) -> tuple[list[list[str]], float, bool]:
    """Return the lines of the columns' heads, their height and whether they stand upright."""
    size = place.look.size
    words = [word for column in columns for word in column.label.replace("№ ", "№\u00a0").split(" ")]
    if max((width_mm(word, size) for word in words), default=0.0) <= cell - 1:
        flat = [wrapped(column.label, cell - 1, size, 3) for column in columns]
        if not any(line.endswith("…") for lines in flat for line in lines):
            return flat, max(map(len, flat)) * line_mm(size) + 1.5, False
    most = 2 if cell >= 2 * line_mm(size) + 0.6 else 1
    upright = names_in([column.label for column in columns], _LONGEST_HEAD, size, most)
    longest = max((width_mm(line, size) for lines in upright for line in lines), default=0.0)
    return upright, longest + 2.5, True


def _write_heads(
    frame: Frame, heads: Sequence[Sequence[str]], corner: tuple[float, float, float], upright: bool
) -> None:
    left, top, cell = corner
    step = line_mm(frame.size)
    for at, lines in enumerate(heads):
        middle = left + cell * (at + 0.5)
        for line, text in enumerate(lines):
            if upright:
                x = middle + step * (line - (len(lines) - 1) / 2)
                frame.write(x, top - 1.2, text, angle=_UPRIGHT)
            else:
                y = top - 1.0 - step * (len(lines) - line - 0.5)
                frame.write(middle, y, text, align="center")


def _draw_cells(
    frame: Frame,
    rows: Sequence[Row],
    columns: Sequence[Row],
    cells: Cells,
    box: tuple[float, float, float, float],
    limits: tuple[float, float],
) -> dict[tuple[int, int], str]:
    """Draw the coloured cells; return the colour of each by its row and column."""
    import numpy as np
    from matplotlib.collections import QuadMesh
    from matplotlib.colors import to_rgba_array

    left, top, cell, high = box
    ramp, ground = frame.look.results.ramp, frame.look.ground
    low, span = limits[0], limits[1] - limits[0]
    colours: dict[tuple[int, int], str] = {}
    for at, row in enumerate(rows):
        for over, column in enumerate(columns):
            value = cells.get((row.key, column.key), NOTHING).value
            if value is None:
                colours[at, over] = ground
                continue
            colours[at, over] = mixed(ramp, (value - low) / span if span > 0 else 0.5)
    panel = frame.panel(
        (left, top, cell * len(columns), high * len(rows)),
        (-0.5, len(columns) - 0.5),
        (len(rows) - 0.5, -0.5),
    )
    x, y = np.meshgrid(np.arange(len(columns) + 1) - 0.5, np.arange(len(rows) + 1) - 0.5)
    faces = to_rgba_array([colours[at, over] for at in range(len(rows)) for over in range(len(columns))])
    mesh = QuadMesh(np.stack((x, y), axis=-1), facecolors=faces, edgecolors=ground, linewidth=0.8)
    panel.axes.add_collection(mesh, autolim=False)
    return colours


def _write_cells(
    frame: Frame,
    rows: Sequence[Row],
    columns: Sequence[Row],
    cells: Cells,
    corner: tuple[float, float, float],
    plan: RowsPlan,
    texts: Mapping[tuple[str, str], str],
    colours: Mapping[tuple[int, int], str],
    measure: Measure,
) -> None:
    left, top, cell = corner
    for at, row in enumerate(rows):
        y = top + plan.row * at
        for over, column in enumerate(columns):
            key = (row.key, column.key)
            figure = cells.get(key, NOTHING)
            x = left + cell * over
            ink = frame.look.results.muted if figure.value is None else ink_on(colours[at, over])
            text = texts.get(key, "–")
            frame.write(x + cell / 2, y + plan.row / 2, text, size=frame.small, colour=ink, align="center")
            words = spot_text(f"{row.label}, {column.label}", measure, figure)
            frame.spot(f"{row.key}|{column.key}", words, (x, y, x + cell, y + plan.row))


def _scale(
    frame: Frame, corner: tuple[float, float], limits: tuple[float, float], measure: Measure, size: float
) -> None:
    """Draw what the colours mean."""
    x, y = corner
    wide = _SCALE_WIDTH / _SCALE_STEPS
    for step in range(_SCALE_STEPS):
        colour = mixed(frame.look.results.ramp, step / (_SCALE_STEPS - 1))
        frame.clear((x + wide * step, y, wide * 1.2, _SCALE_HIGH), colour)
    muted = frame.look.results.muted
    low, high = (number(one, measure.decimals if limits[1] - limits[0] < 20 else 0) for one in limits)
    below = y + _SCALE_HIGH + line_mm(size) / 2
    frame.write(x, below, low, size=size, colour=muted)
    frame.write(x + _SCALE_WIDTH, below, high + unit(measure), size=size, colour=muted, align="right")
    frame.write(x + _SCALE_WIDTH + 3, y + _SCALE_HIGH / 2, measure.title, size=size, colour=muted)
