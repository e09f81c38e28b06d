"""Charts of results: numbers become figures whose spots tell a value with its N and lead to what it is of."""

from msoko_desktop.charts.results.bars import bars_chart
from msoko_desktop.charts.results.boxes import boxes_chart
from msoko_desktop.charts.results.dendrogram import Join, dendrogram_chart, joins_of
from msoko_desktop.charts.results.frame import Heading
from msoko_desktop.charts.results.from_table import (
    bars_of_table,
    heat_of_table,
    radar_of_table,
    stacks_of_table,
    years_of_table,
)
from msoko_desktop.charts.results.heat import heat_chart
from msoko_desktop.charts.results.histogram import histogram_chart
from msoko_desktop.charts.results.model import (
    MARK_PARTS,
    PAPER,
    Area,
    Box,
    Drawn,
    Order,
    Part,
    Place,
    Point,
    Row,
    Series,
    Spot,
    SpotKind,
    StackRow,
    box_of,
    in_order,
    stack_row,
)
from msoko_desktop.charts.results.picture import Pixels, pixels, prepare, prepared
from msoko_desktop.charts.results.quadrants import Fields, quadrants_chart
from msoko_desktop.charts.results.radar import radar_chart
from msoko_desktop.charts.results.stacks import stacks_chart
from msoko_desktop.charts.results.years import years_chart

__all__ = [
    "MARK_PARTS",
    "PAPER",
    "Area",
    "Box",
    "Drawn",
    "Fields",
    "Heading",
    "Join",
    "Order",
    "Part",
    "Pixels",
    "Place",
    "Point",
    "Row",
    "Series",
    "Spot",
    "SpotKind",
    "StackRow",
    "bars_chart",
    "bars_of_table",
    "box_of",
    "boxes_chart",
    "dendrogram_chart",
    "heat_chart",
    "heat_of_table",
    "histogram_chart",
    "in_order",
    "joins_of",
    "pixels",
    "prepare",
    "prepared",
    "quadrants_chart",
    "radar_chart",
    "radar_of_table",
    "stack_row",
    "stacks_chart",
    "stacks_of_table",
    "years_chart",
    "years_of_table",
]
