"""The chart of execution: its numbers are those of the occurrences, its letters those of the project's own face."""

import io
from dataclasses import replace

from PIL import Image

from msoko_desktop.charts.execution import bars_of, execution_chart, execution_size
from msoko_desktop.charts.look import PAPER_LOOK, figure_png, figure_svg
from msoko_desktop.domain.execution import State
from tests.writers.occurrences import ALL, FIRST, LAST, TODAY, day, tracked


def test_occurrences_are_counted_by_month_and_state() -> None:
    bars = bars_of(ALL, day("01.09"), day("31.12"), TODAY)
    assert [bar.label for bar in bars] == ["сентябрь 2026", "октябрь 2026", "ноябрь 2026", "декабрь 2026"]
    assert [bar.summary.total for bar in bars] == [1, 6, 0, 1]
    october = bars[1].summary
    asked = (State.DONE, State.DONE_LATE, State.OVERDUE, State.IN_WORK, State.MOVED, State.CANCELLED)
    assert [october.count(state) for state in asked] == [1] * 6


def test_a_long_period_is_counted_by_year() -> None:
    items = [tracked("1", "Дело", f"15.03.{year}") for year in (2026, 2028, 2028)]
    bars = bars_of(items, day("01.01.2026"), day("31.12.2028"), TODAY)
    assert [(bar.label, bar.summary.total) for bar in bars] == [("2026", 1), ("2027", 0), ("2028", 2)]


def test_pieces_are_as_long_as_their_numbers() -> None:
    bars = bars_of(ALL, day("01.09"), day("31.12"), TODAY)
    axes = execution_chart(bars).axes[0]
    widths = {container.get_label(): [piece.get_width() for piece in container] for container in axes.containers}
    assert widths["В – выполнено"] == [0, 1, 0, 1]
    assert widths["! – просрочено"] == [1, 1, 0, 0]
    assert "П – запланировано" not in widths  # no such state among them
    hatches = [container[0].get_hatch() for container in axes.containers]
    assert len(set(hatches)) == len(hatches)  # told apart without colour: one plain, the others hatched each its way
    texts = [text.get_text() for text in axes.texts]
    assert {"В 1", "! 1", "всего 6", "сроков нет"} <= set(texts)


def test_every_letter_is_of_the_projects_face() -> None:
    figure = execution_chart(bars_of(ALL, FIRST, LAST, TODAY))
    (axes,) = figure.axes
    (legend,) = figure.legends
    shown = [*axes.texts, axes.title, *axes.get_yticklabels(), *legend.get_texts()]
    faces = {str(text.get_fontproperties().get_file()).rpartition("LiberationSerif-")[2] for text in shown}
    assert faces == {"Regular.ttf", "Bold.ttf"}


def test_the_screen_passes_its_own_colours() -> None:
    look = replace(PAPER_LOOK, ground="#202020", text="#f0f0f0")
    figure = execution_chart(bars_of(ALL, FIRST, LAST, TODAY), look, (101.6, 50.8))
    picture = Image.open(io.BytesIO(figure_png(figure, dots=50)))
    assert picture.size == (200, 100)
    assert picture.convert("RGB").getpixel((1, 1)) == (0x20, 0x20, 0x20)


def test_the_legend_stays_within_the_picture() -> None:
    planned = tracked("9", "Дело", "30.10")
    figure = execution_chart(bars_of([*ALL, planned], day("01.09"), day("31.12"), TODAY))
    figure.draw_without_rendering()
    (legend,) = figure.legends
    assert len(legend.get_texts()) == 7
    box = legend.get_window_extent()
    assert box.x0 >= 0
    assert box.y0 >= 0
    assert box.x1 <= figure.bbox.width


def test_nothing_due_is_said_in_words() -> None:
    figure = execution_chart(bars_of([], FIRST, LAST, TODAY))
    assert [text.get_text() for text in figure.axes[0].texts] == ["Сроков нет"]
    assert execution_size(()) == execution_size(bars_of([], FIRST, LAST, TODAY))


def test_files_are_the_same_at_every_run() -> None:
    def chart() -> tuple[bytes, bytes]:
        figure = execution_chart(bars_of(ALL, FIRST, LAST, TODAY))
        return figure_png(figure), figure_svg(figure)

    first = chart()
    assert first == chart()
    assert b"<text" not in first[1]  # letters are outlines
