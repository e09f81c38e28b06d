"""What charts of results are made of and give back: rows, series, the place to fill, spots that tell and lead."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from msoko_desktop.charts.look import PAPER_LOOK, ChartLook
from msoko_desktop.domain.analysis.model import NOTHING, Figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Picture

PAPER_WIDTH_MM = 170.0
"""The width of the text on an A4 sheet of the office."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a chart is drawn: colours, width and height in millimetres, which series are switched off.

    A chart with rows takes the height its rows need, another one `height_mm`, by default one of its own; a chart whose
    numbers would not fit becomes wider than `width_mm`. `on_screen`: series that are switched off stay in the legend,
    so that they can be switched on again; on paper they are left out.
    """

    look: ChartLook = PAPER_LOOK
    width_mm: float = PAPER_WIDTH_MM
    height_mm: float | None = None
    hidden: frozenset[str] = frozenset()
    on_screen: bool = False


PAPER = Place()


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of a figure in shares of its width and height; (0, 0) is the lower left corner."""

    x0: float
    y0: float
    x1: float
    y1: float


class SpotKind(StrEnum):
    """What a spot is: a value that leads somewhere, or an entry of the legend that switches its series."""

    VALUE = "value"
    SERIES = "series"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a chart that tells its value with N (`text`, lines of Russian words) and leads to `key`.

    `key` is the one that was passed in («school 5», «task:9.1»; of a heat map «school 5|task:9.1»). `point`: the
    nearest of such spots is meant, as their areas may lie upon each other.
    """

    key: str
    text: str
    area: Area
    kind: SpotKind = SpotKind.VALUE
    point: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart: the matplotlib figure, its spots in reading order, its title; `explanation` where it shows nothing."""

    figure: "Picture"
    spots: tuple[Spot, ...] = ()
    title: str = ""
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What a bar, a row or a column stands for: its key and name, its figure where it has one."""

    key: str
    label: str
    figure: Figure = NOTHING
    small: bool = False

    @property
    def doubtful(self) -> bool:
        """Whether it is made of few people, so that it is marked with «*»."""
        return self.small or self.figure.small


@dataclass(frozen=True, slots=True)
class StackRow:
    """A row of stacked parts: the shares of its people in per cent, in the order of the parts; N.

    Shares are empty where there is nobody. `counts` are the people themselves where they are known.
    """

    key: str
    label: str
    shares: tuple[float, ...]
    n: int = 0
    counts: tuple[int, ...] = ()
    small: bool = False


def stack_row(key: str, label: str, counts: Sequence[int], small: bool = False) -> StackRow:
    """Return a row of stacked parts made of numbers of people."""
    n = sum(counts)
    shares = tuple(count / n * 100 for count in counts) if n else ()
    return StackRow(key, label, shares, n, tuple(counts), small)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a stack, a series: its key and its name in the legend."""

    key: str
    label: str


MARK_PARTS = tuple(Part(f"mark:{mark}", f"отметка «{mark}»") for mark in (2, 3, 4, 5))


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one object in the order of years (or of the axes of a radar)."""

    key: str
    label: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A school in the plane: two values, N; `named`: its name is written whatever its place; `marked`: it has a shape
    of its own."""

    key: str
    label: str
    x: float | None
    y: float | None
    n: int = 0
    small: bool = False
    named: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A distribution: whiskers, quartiles, median and what lies beyond the whiskers."""

    key: str
    label: str
    n: int
    low: float
    lower: float
    median: float
    upper: float
    high: float
    beyond: tuple[float, ...] = field(default=())
    small: bool = False


def box_of(key: str, label: str, values: Sequence[float], small: bool = False) -> Box | None:
    """Return the box of values, None where there are none.

    Quartiles are interpolated linearly between the values in order (Hyndman and Fan 1996, type 7); the whiskers end
    at the last values within 1.5 of the distance between the quartiles (Tukey 1977).
    """
    ordered = sorted(value for value in values if not math.isnan(value))
    if not ordered:
        return None

    def quantile(share: float) -> float:
        place = share * (len(ordered) - 1)
        before = math.floor(place)
        after = min(before + 1, len(ordered) - 1)
        return ordered[before] + (ordered[after] - ordered[before]) * (place - before)

    lower, median, upper = quantile(0.25), quantile(0.5), quantile(0.75)
    reach = 1.5 * (upper - lower)
    inside = [value for value in ordered if lower - reach <= value <= upper + reach]
    beyond = tuple(value for value in ordered if not lower - reach <= value <= upper + reach)
    return Box(key, label, len(ordered), inside[0], lower, median, upper, inside[-1], beyond, small)


class Order(StrEnum):
    """How rows are put in order."""

    NAME = "name"
    VALUE = "value"


def in_order(rows: Sequence[Row], order: Order) -> tuple[Row, ...]:
    """Return rows by name («№ 2» before «№ 10») or by value, the highest first; rows without a value stand last."""
    if order is Order.NAME:
        return tuple(sorted(rows, key=lambda row: _natural(row.label)))
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                row.figure.value is None,
                -(row.figure.value or 0.0),
                _natural(row.label),
            ),
        )
    )


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    pieces = re.findall(r"\d+|\D+", text.casefold().replace("ё", "е"))
    return tuple((0, int(one), "") if one.isdecimal() else (1, 0, one) for one in pieces)
