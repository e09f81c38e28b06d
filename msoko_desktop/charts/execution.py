"""How plans are carried out, as bars: for each month, or each year of a long period, its occurrences by state."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from msoko_desktop.charts.look import HATCHES, MM_PER_INCH, PAPER_LOOK, ChartLook, chart_font
from msoko_desktop.domain.execution import State, TrackedOccurrence
from msoko_desktop.domain.execution.summary import Summary, summarise
from msoko_desktop.domain.language.russian import month_name

if TYPE_CHECKING:
    from matplotlib.figure import Figure

TITLE = "Исполнение сроков по периодам"
EMPTY = "Сроков нет"
WIDTH_MM = 170.0
_BAR_MM = 8.0
_AROUND_MM = 34.0
_MOST_MONTHS = 24
_AIR = 0.08  # inches around what is drawn
_BAR_HEIGHT = 0.72
_NARROWEST_LABEL = 0.07  # of the axis: a narrower piece bears its number alone
_NARROWEST_NUMBER = 0.03
_ORDER = (
    State.DONE,
    State.DONE_LATE,
    State.IN_WORK,
    State.PLANNED,
    State.MOVED,
    State.OVERDUE,
    State.CANCELLED,
)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its words and how many occurrences are in each state."""

    label: str
    summary: Summary


def bars_of(items: Iterable[TrackedOccurrence], first: dt.date, last: dt.date, on: dt.date) -> tuple[Bar, ...]:
    """Count what is due on the days `first` … `last` by month and by its state on a day; empty months stay.

    A period of more than 24 months is counted by year.
    """
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    yearly = months > _MOST_MONTHS
    groups: dict[tuple[int, int], list[TrackedOccurrence]] = defaultdict(list)
    for item in items:
        if first <= item.due <= last:
            groups[item.due.year, 0 if yearly else item.due.month].append(item)
    if yearly:
        return tuple(Bar(str(year), summarise(groups[year, 0], on)) for year in range(first.year, last.year + 1))
    found = []
    for step in range(months):
        year, month = first.year + (first.month - 1 + step) // 12, (first.month - 1 + step) % 12 + 1
        found.append(Bar(f"{month_name(month)} {year}", summarise(groups[year, month], on)))
    return tuple(found)


def execution_size(bars: Sequence[Bar]) -> tuple[float, float]:
    """Return the width and the height of the chart in millimetres."""
    return WIDTH_MM, _AROUND_MM + _BAR_MM * max(1, len(bars))


def execution_chart(
    bars: Sequence[Bar], look: ChartLook = PAPER_LOOK, size_mm: tuple[float, float] | None = None
) -> "Figure":
    """Return the chart: a bar a period, divided by state; each piece bears its letter and its number.

    `size_mm` is the width and the height, by default as `execution_size` has it. States that do not occur are left
    out of the legend.
    """
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    width, height = size_mm or execution_size(bars)
    layout = ConstrainedLayoutEngine(h_pad=_AIR, w_pad=_AIR)
    figure = Figure(figsize=(width / MM_PER_INCH, height / MM_PER_INCH), facecolor=look.ground, layout=layout)
    axes = figure.add_subplot(facecolor=look.ground)
    axes.set_title(TITLE, fontproperties=chart_font(look.size + 1, bold=True), color=look.text, pad=8)
    most = max((bar.summary.total for bar in bars), default=0)
    if not most:
        axes.set_axis_off()
        font = chart_font(look.size)
        axes.text(0.5, 0.5, EMPTY, fontproperties=font, color=look.text, ha="center", transform=axes.transAxes)
        return figure
    places = range(len(bars))
    left = [0] * len(bars)
    for state in (state for state in _ORDER if any(bar.summary.count(state) for bar in bars)):
        counts = [bar.summary.count(state) for bar in bars]
        axes.barh(
            places,
            counts,
            _BAR_HEIGHT,
            left,
            color=look.states[state],
            edgecolor=look.line,
            linewidth=0.8,
            hatch=HATCHES[state],
            label=f"{state.letter} – {state.label}",
        )
        for place, count in enumerate(counts):
            _write(axes, (left[place] + count / 2, place), count, count / most, state, look)
        left = [start + count for start, count in zip(left, counts, strict=True)]
    _dress(axes, bars, most, look)
    _legend(figure, axes, look)
    return figure


def _write(axes: Any, at: tuple[float, float], count: int, share: float, state: State, look: ChartLook) -> None:
    """Write letter and number on a piece, on a patch of its own colour so that hatching does not cross them."""
    if share < _NARROWEST_NUMBER:
        return
    text = f"{state.letter} {count}" if share >= _NARROWEST_LABEL else str(count)
    patch = {"boxstyle": "square,pad=0.12", "facecolor": look.states[state], "edgecolor": "none"}
    axes.text(*at, text, fontproperties=chart_font(look.size), color=look.text, ha="center", va="center", bbox=patch)


def _dress(axes: Any, bars: Sequence[Bar], most: int, look: ChartLook) -> None:
    """Name the bars, write their totals at their ends, and take away what a reader does not need."""
    font = chart_font(look.size)
    axes.set_yticks(range(len(bars)), [bar.label for bar in bars], fontproperties=font, color=look.text)
    axes.invert_yaxis()
    axes.set_xlim(0, most * 1.1)
    axes.set_xticks([])
    axes.tick_params(left=False)
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    axes.spines["left"].set_color(look.line)
    for place, bar in enumerate(bars):
        total = bar.summary.total
        axes.text(total + most * 0.012, place, f"всего {total}" if total else "сроков нет",
                  fontproperties=font, color=look.text, va="center")  # fmt: skip


def _legend(figure: "Figure", axes: Any, look: ChartLook) -> None:
    handles, labels = axes.get_legend_handles_labels()
    legend = figure.legend(
        handles,
        labels,
        loc="outside lower center",
        ncols=min(3, len(labels)),
        frameon=False,
        prop=chart_font(look.size),
        handlelength=1.6,
        handleheight=1.1,
    )
    for text in legend.get_texts():
        text.set_color(look.text)
