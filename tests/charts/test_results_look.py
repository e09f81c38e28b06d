"""How charts of results look: nothing outside the figure, legible as greys, calm with nothing, one school, the same."""

import io
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from matplotlib.figure import Figure as Picture
from numpy.typing import NDArray
from PIL import Image

from msoko_desktop.charts.look import (
    DARK_RESULTS,
    LIGHT_RESULTS,
    PAPER_LOOK,
    ChartLook,
    chart_font,
    figure_pdf,
    figure_png,
    figure_svg,
)
from msoko_desktop.charts.results import (
    Drawn,
    Fields,
    Heading,
    Place,
    Row,
    Series,
    StackRow,
    bars_chart,
    boxes_chart,
    dendrogram_chart,
    heat_chart,
    histogram_chart,
    pixels,
    quadrants_chart,
    radar_chart,
    stacks_chart,
    years_chart,
)
from msoko_desktop.charts.results.artists import Words, Writing
from msoko_desktop.charts.results.lettering import names_in, width_mm
from msoko_desktop.charts.results.stacks import hatch_on, part_hatches
from msoko_desktop.domain.analysis.distribution import Histogram
from msoko_desktop.domain.analysis.model import Figure
from tests.charts.result_charts import HEADING, LONG, QUALITY, RADAR, Sample, heat, samples

DARK = ChartLook("#24292f", "#e4e9ee", "#59636e", PAPER_LOOK.states, results=DARK_RESULTS)
ALL = samples(18)
LONG_NAMES = samples(40, long=True)


def grey(colour: str) -> int:
    """The grey (0 … 255) a colour is printed as, by Pillow's rule."""
    return Image.new("RGB", (1, 1), colour).convert("L").tobytes()[0]


def outside(drawn: Drawn) -> list[str]:
    """The words that are not wholly on the figure."""
    width, height = (float(side) * 25.4 for side in drawn.figure.get_size_inches())
    (writing,) = [one for one in drawn.figure.get_children() if isinstance(one, Writing)]
    found = []
    for one in writing.words:
        wide = width_mm(one.text, one.size, bold=one.bold)
        back = wide * {"left": 0.0, "center": 0.5, "right": 1.0}[one.align]
        start, room = (one.y - back, height) if one.angle else (one.x - back, width)
        if start < -0.01 or start + wide > room + 0.01 or not 0 < one.y < height:
            found.append(one.text)
    return found


@pytest.mark.parametrize("sample", [*ALL, *LONG_NAMES], ids=lambda one: one.name)
@pytest.mark.parametrize("place", [Place(), Place(DARK, 240, 110, on_screen=True), Place(width_mm=120, on_screen=True)])
def test_every_word_is_on_the_figure(sample: Sample, place: Place) -> None:
    drawn = sample.draw(place)
    assert not outside(drawn)
    for spot in drawn.spots:
        area = spot.area
        assert area.x0 < area.x1
        assert area.y0 < area.y1
        assert area.x0 >= -0.02
        assert area.x1 <= 1.02
        assert area.y0 >= -0.02
        assert area.y1 <= 1.02


@pytest.mark.parametrize("results", [LIGHT_RESULTS, DARK_RESULTS])
def test_marks_go_from_light_to_dark_and_each_has_a_hatching_of_its_own(results: object) -> None:
    colours = results.steps  # type: ignore[attr-defined]
    greys = [grey(colour) for colour in colours]
    assert greys == sorted(greys, reverse=True)
    assert all(lighter - darker > 18 for lighter, darker in pairwise(greys))
    hatches = part_hatches(4)
    assert len(set(hatches)) == 4
    assert part_hatches(3) == hatches[1:]
    assert all(hatch_on(colour) != colour for colour in colours)


def test_a_heat_map_is_even_in_grey() -> None:
    light = [grey(colour) for colour in LIGHT_RESULTS.ramp]
    dark = [grey(colour) for colour in DARK_RESULTS.ramp]
    assert light == sorted(light, reverse=True)
    assert dark == sorted(dark)


def test_numbers_in_cells_are_read_on_their_colours() -> None:
    """WCAG 2.1 asks for a contrast of 4.5 between words and what they stand on."""
    from msoko_desktop.charts.results.scales import ink_on, luminance, mixed

    for ramp in (LIGHT_RESULTS.ramp, DARK_RESULTS.ramp, LIGHT_RESULTS.steps, DARK_RESULTS.steps):
        for place in range(101):
            ground = mixed(ramp, place / 100)
            one, other = sorted((luminance(ground), luminance(ink_on(ground))))
            assert (other + 0.05) / (one + 0.05) >= 4.5, (ground, place)


def test_stacked_marks_differ_on_a_grey_print() -> None:
    rows = [StackRow("a", "а", (25.0, 25.0, 25.0, 25.0), 40)]
    drawn = stacks_chart(Heading(""), rows)
    picture = np.asarray(Image.open(io.BytesIO(figure_png(drawn.figure, 100))).convert("L"), dtype=float)
    tones = []
    for spot in [one for one in drawn.spots if one.key == "a"]:
        high, wide = picture.shape
        top, bottom = round((1 - spot.area.y1) * high) + 8, round((1 - spot.area.y0) * high) - 8
        left, right = round(spot.area.x0 * wide) + 4, round(spot.area.x1 * wide) - 4
        tones.append(float(np.median(picture[top:bottom, left:right])))
    assert tones == sorted(tones, reverse=True)
    assert all(lighter - darker > 15 for lighter, darker in pairwise(tones))


EMPTY: dict[str, Callable[[], Drawn]] = {
    "bars": lambda: bars_chart(HEADING, QUALITY, []),
    "bars without values": lambda: bars_chart(HEADING, QUALITY, [Row("a", "а")]),
    "stacks": lambda: stacks_chart(HEADING, []),
    "stacks of nobody": lambda: stacks_chart(HEADING, [StackRow("a", "а", ())]),
    "histogram": lambda: histogram_chart(HEADING, Histogram("d", "", (0.0, 1.0), 1.0, (0, 0))),
    "heat": lambda: heat_chart(HEADING, QUALITY, [], [], {}),
    "quadrants": lambda: quadrants_chart(HEADING, [], Fields("x", "y")),
    "years": lambda: years_chart(HEADING, QUALITY, (), ()),
    "boxes": lambda: boxes_chart(HEADING, []),
    "dendrogram": lambda: dendrogram_chart(HEADING, [Row("a", "а")], []),
    "radar": lambda: radar_chart(HEADING, RADAR[:2], []),
}


@pytest.mark.parametrize("kind", EMPTY)
def test_nothing_to_draw_is_said_in_one_sentence(kind: str) -> None:
    drawn = EMPTY[kind]()
    assert drawn.explanation.endswith(".")
    assert not drawn.spots
    (writing,) = [one for one in drawn.figure.get_children() if isinstance(one, Writing)]
    assert drawn.explanation in " ".join(one.text for one in writing.words)
    assert figure_png(drawn.figure, 50)


@pytest.mark.parametrize("sample", samples(1), ids=lambda one: one.name)
def test_one_school_makes_a_chart(sample: Sample) -> None:
    drawn = sample.draw(Place())
    assert not drawn.explanation
    assert not outside(drawn)
    assert pixels(drawn.figure, 60).width


@pytest.mark.parametrize("value", [0.0, 100.0, 50.0])
def test_all_the_same_makes_a_chart(value: float) -> None:
    same = Figure(value, 1)
    rows = [Row(f"school {at}", f"СОШ № {at}", same) for at in range(3)]
    series = [Series("a", "а", (same, same, same))]
    cells = {(one.key, other.key): same for one in rows for other in rows}
    charts = (
        bars_chart(HEADING, QUALITY, rows, [Row("d", "район", same)]),
        years_chart(HEADING, QUALITY, (2024, 2025, 2026), series),
        heat_chart(HEADING, QUALITY, rows, rows, cells, limits=(value, value)),
        radar_chart(HEADING, RADAR[:3], series),
    )
    for drawn in charts:
        assert not drawn.explanation
        assert not outside(drawn)
        figure_png(drawn.figure, 50)


def test_identical_schools_are_joined_at_nothing() -> None:
    from msoko_desktop.charts.results import Join

    leaves = [Row(str(at), f"СОШ № {at}") for at in range(3)]
    drawn = dendrogram_chart(HEADING, leaves, [Join(0, 1, 0.0), Join(2, 3, 0.0)], 2)
    assert len([spot for spot in drawn.spots if "кластер" in spot.text]) == 3
    figure_png(drawn.figure, 50)


def test_long_names_that_begin_alike_still_differ() -> None:
    names = [LONG.format(at) for at in range(1, 41)]
    for lines in (1, 2):
        found = ["\n".join(one) for one in names_in(names, 60, 10, lines)]
        assert len(set(found)) == 40
        assert all(f"№\u00a0{at} " in f"{one} " for at, one in enumerate(found, 1))
    twins = ["Очень длинное название школы, которое не помещается и различается в самом конце – " + end for end in "АБ"]
    assert len({tuple(one) for one in names_in([f"{twin} тоже длинный хвост {twin}" for twin in twins], 40, 10)}) == 2


def test_numbers_of_a_wide_map_find_room() -> None:
    drawn = heat(20, 60, upright=True)(Place())
    assert drawn.figure.get_size_inches()[0] * 25.4 > 300  # wider than a sheet
    assert not outside(drawn)


def test_files_are_the_same_at_every_run_and_hold_their_words() -> None:
    def files() -> tuple[bytes, bytes, bytes]:
        drawn = bars_chart(HEADING, QUALITY, [Row("a", "МБОУ СОШ № 5", Figure(62.5, 40, 47.0, 75.8))])
        return figure_png(drawn.figure, 80), figure_svg(drawn.figure), figure_pdf(drawn.figure)

    assert files() == files()


@pytest.mark.parametrize("angle", [0, 90])
@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_words_on_the_screen_lie_where_matplotlib_puts_them(angle: int, align: str) -> None:
    """Our words are pixels kept from before; matplotlib's own Text at the same place is the measure."""
    x, y, size, text = 40.0, 30.0, 11.0, "МБОУ СОШ № 5"

    def ink(figure: Picture) -> NDArray[np.float64]:
        made = pixels(figure, 120)
        return 255 - np.frombuffer(made.data, np.uint8).reshape(made.height, made.width, 4)[:, :, 0].astype(float)

    ours, theirs = Picture(figsize=(80 / 25.4, 60 / 25.4)), Picture(figsize=(80 / 25.4, 60 / 25.4))
    writing = Writing()
    writing.words.append(Words(x, y, text, size, "#000000", align, angle=angle))
    ours.add_artist(writing)
    down = 0.33 * size * 25.4 / 72  # from the middle of the letters to their base line
    if angle:
        upright = {"left": "bottom", "center": "center", "right": "top"}[align]
        place, how = ((x + down) / 80, y / 60), {"ha": "right", "va": upright, "rotation_mode": "default"}
    else:
        place, how = (x / 80, (y - down) / 60), {"ha": align, "va": "baseline"}
    theirs.text(*place, text, fontproperties=chart_font(size), rotation=angle, **how)  # type: ignore[arg-type]
    one, other = ink(ours), ink(theirs)
    assert one.sum() == pytest.approx(other.sum(), rel=0.05)
    for axis in (0, 1):
        first, second = np.flatnonzero(one.max(axis=axis) > 60), np.flatnonzero(other.max(axis=axis) > 60)
        near = 6 if angle and axis == 0 else 2  # upright, matplotlib aligns the box with the room below the letters
        assert abs(int(first[0]) - int(second[0])) <= near
        assert abs(int(first[-1]) - int(second[-1])) <= near
