"""The numbers of a chart are those that were passed in: lengths, heights, places, words and spots."""

import math
from typing import Any

import numpy as np
import pytest
from matplotlib.collections import LineCollection, PolyCollection
from scipy.cluster.hierarchy import cut_tree, dendrogram, linkage

from msoko_desktop.charts.results import (
    Drawn,
    Fields,
    Heading,
    Order,
    Place,
    Point,
    Row,
    Series,
    bars_chart,
    box_of,
    boxes_chart,
    dendrogram_chart,
    heat_chart,
    histogram_chart,
    in_order,
    joins_of,
    quadrants_chart,
    radar_chart,
    stack_row,
    stacks_chart,
    years_chart,
)
from msoko_desktop.charts.results.artists import Writing
from msoko_desktop.charts.results.dendrogram import tree_of
from msoko_desktop.charts.results.lettering import width_mm
from msoko_desktop.domain.analysis.distribution import Border, Histogram
from msoko_desktop.domain.analysis.model import Figure
from tests.charts.result_charts import HEADING, MEAN, QUALITY, RADAR

ROWS = (
    Row("school 1", "МБОУ СОШ № 1", Figure(62.5, 40, 47.0, 75.8)),
    Row("school 2", "МБОУ СОШ № 2", Figure(37.5, 8, 13.7, 69.4, small=True)),
    Row("school 3", "МБОУ СОШ № 3", Figure(None)),
)
DISTRICT = Row("district", "район", Figure(52.4, 1840))


def words(drawn: Drawn) -> list[str]:
    (writing,) = [one for one in drawn.figure.get_children() if isinstance(one, Writing)]
    return [one.text for one in writing.words]


def axes(drawn: Drawn) -> Any:
    (found,) = drawn.figure.axes
    return found


def boxes(drawn: Drawn, label: str) -> list[tuple[float, float, float, float]]:
    """Left, lower, right and upper end of the rectangles of a label, in data units."""
    found = []
    for one in axes(drawn).collections:
        if isinstance(one, PolyCollection) and one.get_label() == label:
            for path in one.get_paths():
                (x0, y0), (x1, y1) = path.vertices.min(axis=0), path.vertices.max(axis=0)
                found.append((float(x0), float(y0), float(x1), float(y1)))
    return found


def segments(drawn: Drawn) -> list[list[tuple[float, float]]]:
    lines = [one for one in axes(drawn).collections if isinstance(one, LineCollection)]
    return [[(float(end[0]), float(end[1])) for end in line] for one in lines for line in one.get_segments()]


def text_of(drawn: Drawn, key: str) -> str:
    return next(spot.text for spot in drawn.spots if spot.key == key)


def middle(drawn: Drawn, key: str) -> tuple[float, float]:
    """The middle of a spot in data units."""
    area = next(spot.area for spot in drawn.spots if spot.key == key)
    at = drawn.figure.transFigure.transform(((area.x0 + area.x1) / 2, (area.y0 + area.y1) / 2))
    x, y = axes(drawn).transData.inverted().transform(at)
    return float(x), float(y)


def test_bars_are_as_long_as_their_values_and_say_n_and_interval() -> None:
    drawn = bars_chart(HEADING, QUALITY, ROWS, [DISTRICT])
    assert [(x0, x1) for x0, _, x1, _ in boxes(drawn, "enough")] == [(0.0, 62.5)]
    assert [(x0, x1) for x0, _, x1, _ in boxes(drawn, "few")] == [(0.0, 37.5)]
    assert [(47.0, 0.0), (75.8, 0.0)] in segments(drawn)
    assert [(52.4, 2.5), (52.4, -0.5)] in segments(drawn)
    assert {
        "62,5",
        "40",
        "МБОУ СОШ №\u00a02*",
        "8",
        "–",
        "район: 52,4\u00a0% (N = 1\u00a0840)",
    } <= set(words(drawn))
    assert (
        text_of(drawn, "school 1") == "МБОУ СОШ № 1\nКачество знаний: 62,5\u00a0%\nN = 40; интервал 47,0 … 75,8\u00a0%"
    )
    assert text_of(drawn, "school 2").endswith("Мало участников: значение ненадёжно")
    assert text_of(drawn, "school 3") == "МБОУ СОШ № 3\nКачество знаний: нет данных"
    assert [round(middle(drawn, row.key)[1], 6) for row in ROWS] == [0.0, 1.0, 2.0]


def test_a_line_and_the_intervals_can_be_switched_off() -> None:
    drawn = bars_chart(
        HEADING, QUALITY, ROWS, [DISTRICT], Place(hidden=frozenset({"district", "interval"}), on_screen=True)
    )
    assert [(52.4, 2.5), (52.4, -0.5)] not in segments(drawn)
    assert [(47.0, 0.0), (75.8, 0.0)] not in segments(drawn)
    assert [spot.key for spot in drawn.spots if spot.kind == "series"] == ["district", "interval"]
    paper = bars_chart(HEADING, QUALITY, ROWS, [DISTRICT], Place(hidden=frozenset({"district"})))
    assert not any("район" in word for word in words(paper))


def test_values_below_zero_go_to_the_left() -> None:
    rows = [Row("a", "а", Figure(-1.5, 5)), Row("b", "б", Figure(2.0, 5))]
    drawn = bars_chart(HEADING, MEAN, rows)
    assert [(x0, x1) for x0, _, x1, _ in boxes(drawn, "enough")] == [(-1.5, 0.0), (0.0, 2.0)]
    assert "−1,50" in words(drawn)


def test_rows_are_put_in_order_by_name_or_by_value() -> None:
    rows = [
        Row(str(at), f"СОШ № {at}", figure) for at, figure in ((10, Figure(3.0)), (2, Figure(None)), (1, Figure(7.0)))
    ]
    assert [row.key for row in in_order(rows, Order.NAME)] == ["1", "2", "10"]
    assert [row.key for row in in_order(rows, Order.VALUE)] == ["1", "10", "2"]


def test_parts_of_a_stack_are_their_shares_one_after_another() -> None:
    rows = [stack_row("school 1", "СОШ № 1", (1, 4, 3, 2)), stack_row("school 2", "СОШ № 2", (0, 0, 0, 0))]
    drawn = stacks_chart(HEADING, rows)
    ends = [boxes(drawn, f"отметка «{mark}»")[0] for mark in (2, 3, 4, 5)]
    assert [(round(x0, 9), round(x1, 9)) for x0, _, x1, _ in ends] == [(0, 10), (10, 50), (50, 80), (80, 100)]
    assert text_of(drawn, "school 1") == "СОШ № 1\nотметка «2»: 10,0\u00a0%, 1 чел.\nN = 10"
    assert "нет данных" in words(drawn)


def test_a_part_that_is_switched_off_leaves_the_lengths_of_the_others() -> None:
    rows = [stack_row("school 1", "СОШ № 1", (1, 4, 3, 2))]
    drawn = stacks_chart(HEADING, rows, place=Place(hidden=frozenset({"mark:3"})))
    (left, _, right, _) = boxes(drawn, "отметка «4»")[0]
    assert (round(left, 9), round(right, 9)) == (10, 40)
    assert not boxes(drawn, "отметка «3»")


def test_a_histogram_has_a_bar_a_score_and_a_line_at_each_border() -> None:
    data = Histogram(
        "d", "", (0.0, 1.0, 2.0, 3.0, 4.0), 1.0, (2, 0, 5, 1, 3), (Border("3", 2.0), Border("4", 3.0), Border("5", 4.0))
    )
    drawn = histogram_chart(HEADING, data)
    bars = {
        band: [(round((x0 + x1) / 2, 9), y1) for x0, _, x1, y1 in boxes(drawn, f"band {band}")] for band in range(4)
    }
    assert bars == {0: [(0, 2)], 1: [(2, 5)], 2: [(3, 1)], 3: [(4, 3)]}
    upright = {line[0][0] for line in segments(drawn) if line[0][0] == line[1][0]}
    assert {1.5, 2.5, 3.5} <= upright
    assert text_of(drawn, "score:2") == "Балл 2: 5 чел. (45,5\u00a0%)\nN = 11"
    assert {"«2»", "«3»", "«4»", "«5»"} <= set(words(drawn))


def test_wide_bars_of_a_histogram_name_the_scores_they_hold() -> None:
    drawn = histogram_chart(HEADING, Histogram("d", "", (0.0, 5.0), 5.0, (2, 6)))
    assert text_of(drawn, "score:5").startswith("Балл от 5 до 9: 6 чел.")
    assert [round((x0 + x1) / 2, 9) for x0, _, x1, _ in boxes(drawn, "band 0")] == [2, 7]


def test_a_heat_map_has_a_number_in_each_cell_and_leads_to_it() -> None:
    rows, columns = (
        [Row("school 1", "СОШ № 1"), Row("school 2", "СОШ № 2")],
        [Row("task:1", "1"), Row("task:9.1", "9.1")],
    )
    cells = {("school 1", "task:1"): Figure(12.4, 30), ("school 2", "task:9.1"): Figure(100.0, 4, small=True)}
    drawn = heat_chart(HEADING, QUALITY, rows, columns, cells)
    assert sorted(word for word in words(drawn) if word in {"12", "100*", "–"}) == ["100*", "12", "–", "–"]
    assert text_of(drawn, "school 2|task:9.1").startswith("СОШ № 2, 9.1\nКачество знаний: 100,0\u00a0%\nN = 4")
    assert tuple(round(at, 6) for at in middle(drawn, "school 2|task:9.1")) == (1.0, 1.0)
    assert text_of(drawn, "school 1|task:9.1").endswith("нет данных")
    (writing,) = [one for one in drawn.figure.get_children() if isinstance(one, Writing)]
    inks = {one.text: one.colour for one in writing.words}
    assert (inks["12"], inks["100*"]) == ("#000000", "#ffffff")  # black on a light cell, white on a dark one


def test_points_lie_where_their_values_are_and_outliers_are_named() -> None:
    points = [Point(f"school {at}", f"СОШ № {at}", at / 10, 50 + at % 3, 20) for at in range(1, 11)]
    points += [Point("school 99", "СОШ № 99", 0.5, 95.0, 20), Point("school 50", "СОШ № 50", None, 40.0, 20)]
    drawn = quadrants_chart(HEADING, points, Fields("индекс", "качество, %", 0.5, 60.0))
    x, y = middle(drawn, "school 99")
    assert (round(x, 6), round(y, 6)) == (0.5, 95.0)
    named = [word for word in words(drawn) if word.startswith("СОШ")]
    assert named == ["СОШ № 99"]
    assert any("СОШ №\u00a050" in word for word in words(drawn))  # told of under the chart
    assert "school 50" not in {spot.key for spot in drawn.spots}
    assert text_of(drawn, "school 99") == "СОШ № 99\nкачество, %: 95,0\nиндекс: 0,5\nN = 20"


def test_an_axis_names_no_value_that_cannot_be() -> None:
    points = [Point(f"school {at}", f"СОШ № {at}", 20.0 * at, 25.0 * at, 20) for at in range(6)]  # up to 100 and 125
    shares = Fields("успеваемость, %", "балл", x_possible=(0.0, 100.0))
    numbers = [float(word) for word in words(quadrants_chart(HEADING, points, shares)) if word.isdigit()]
    across = numbers[numbers.index(0.0, 1) :]  # those of the upright axis stand first
    assert max(across) == 100.0
    assert max(numbers) > 100.0


def test_names_in_the_plane_do_not_lie_upon_each_other() -> None:
    points = [Point(str(at), f"МБОУ СОШ № {at}", at % 4 / 50, 50 + at // 4 / 50, 20, named=True) for at in range(12)]
    drawn = quadrants_chart(HEADING, points, Fields("индекс", "качество, %"))
    (writing,) = [one for one in drawn.figure.get_children() if isinstance(one, Writing)]
    found = [
        (one.x, one.x + width_mm(one.text, one.size), one.y) for one in writing.words if one.text.startswith("МБОУ")
    ]
    assert len(found) > 1
    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            assert one[1] <= other[0] or other[1] <= one[0] or abs(one[2] - other[2]) > 3


def test_lines_break_at_a_year_without_a_value_and_where_the_scale_changed() -> None:
    series = [Series("district", "Район", tuple(Figure(value, 100) for value in (40.0, 45.0, None, 50.0, 52.0, 60.0)))]
    drawn = years_chart(HEADING, QUALITY, range(2021, 2027), series, scale_changes=(2026,))
    pieces = [[(float(x), float(y)) for x, y in line.get_xydata()] for line in axes(drawn).lines]
    assert pieces == [[(2021, 40), (2022, 45)], [(2024, 50), (2025, 52)], [(2026, 60)]]
    assert "шкала изменена" in words(drawn)
    assert 2025.5 in {line[0][0] for line in segments(drawn)}
    assert text_of(drawn, "district@2024").startswith("Район, 2024\nКачество знаний: 50,0\u00a0%\nN = 100")


def test_years_left_out_of_the_list_break_the_line_too() -> None:
    series = [Series("district", "Район", (Figure(40.0, 9), Figure(45.0, 9)))]
    drawn = years_chart(HEADING, QUALITY, (2022, 2024), series)
    assert [len(line.get_xdata()) for line in axes(drawn).lines] == [1, 1]


def test_a_box_is_that_of_numpy() -> None:
    values = [1.0, 2.0, 2.0, 3.0, 5.0, 8.0, 9.0, 30.0]
    box = box_of("school 1", "СОШ № 1", values)
    assert box is not None
    lower, median, upper = np.percentile(values, (25, 50, 75))
    assert (box.lower, box.median, box.upper) == (lower, median, upper)
    assert (box.low, box.high, box.beyond) == (1.0, 9.0, (30.0,))
    assert box_of("x", "", [float("nan")]) is None
    drawn = boxes_chart(HEADING, [box])
    assert [(x0, x1) for x0, _, x1, _ in boxes(drawn, "enough")] == [(lower, upper)]
    assert [(float(box.median), -0.28), (float(box.median), 0.28)] in segments(drawn)
    (far,) = axes(drawn).lines
    assert list(far.get_xdata()) == [30.0]
    assert {"медиана", "4,0", "8"} <= set(words(drawn))


@pytest.mark.parametrize("clusters", [1, 2, 3, 5])
def test_a_dendrogram_joins_as_scipy_does(clusters: int) -> None:
    data = np.random.default_rng(4).normal(size=(12, 3))
    made = linkage(data, "ward")
    leaves = [Row(f"school {at}", f"СОШ № {at}") for at in range(12)]
    drawn = dendrogram_chart(HEADING, leaves, joins_of(made.tolist()), clusters)
    upright = sorted(line[0][0] for line in segments(drawn) if line[0][0] == line[1][0] and line[0][0] > 0)
    for distance in made[:, 2]:
        assert any(math.isclose(at, distance) for at in upright)
    tree = tree_of(joins_of(made.tolist()), 12, clusters)
    ours, theirs = tree.cluster, cut_tree(made, n_clusters=clusters).ravel().tolist()
    assert len({*zip(ours, theirs, strict=True)}) == clusters  # the same division under other names
    assert list(tree.order) == dendrogram(made, no_plot=True)["leaves"]
    assert [spot.key for spot in drawn.spots] == [f"school {at}" for at in tree.order]


def test_a_radar_breaks_where_a_value_is_missing() -> None:
    figures = (*(Figure(50.0, 9) for _ in range(5)), Figure(None))
    drawn = radar_chart(HEADING, RADAR, [Series("school 5", "СОШ № 5", figures)])
    assert len(axes(drawn).lines) == 5
    (first, *_) = axes(drawn).lines
    assert [round(float(at), 6) for at in (first.get_xdata()[0], first.get_ydata()[0])] == [0.0, 50.0]
    assert {spot.key for spot in drawn.spots if spot.kind == "value"} == {f"school 5@{one.key}" for one in RADAR[:5]}


def test_headings_are_wrapped_and_notes_stand_under_the_chart() -> None:
    heading = Heading("Очень длинный заголовок " * 12, "предмет", ("Примечание о шкале.",))
    drawn = bars_chart(heading, QUALITY, ROWS)
    assert "Примечание о шкале." in words(drawn)
    assert "* Мало участников: значение ненадёжно." in words(drawn)
    assert sum(word.startswith("Очень") or "заголовок" in word for word in words(drawn)) == 3


def test_a_resilient_school_has_a_shape_of_its_own_and_a_place_in_the_legend() -> None:
    points = [Point(f"school {at}", f"СОШ № {at}", at / 10, 50.0 + at, 20, marked=at == 3) for at in range(1, 8)]
    drawn = quadrants_chart(HEADING, points, Fields("индекс", "качество, %", marked="резильентная школа"))
    lines = {line.get_label(): line for axes in drawn.figure.axes for line in axes.lines}
    assert lines["marked"].get_marker() != lines["enough"].get_marker()
    assert np.asarray(lines["marked"].get_xydata()).tolist() == [[0.3, 53.0]]
    assert {"школа", "резильентная школа"} <= set(words(drawn))
    plain = quadrants_chart(HEADING, points[:2], Fields("индекс", "качество, %"))
    assert "школа" not in words(plain)  # of one shape nothing need be told
