"""The colours of the window's theme for charts."""

from msoko_desktop.charts.look import DARK_RESULTS, LIGHT_RESULTS, PAPER_LOOK, ChartLook
from msoko_desktop.gui.theme import theme


def screen_look() -> ChartLook:
    """Return the look of charts in the theme in force; the scale is that of the dots, not of the text."""
    colours = theme()
    return ChartLook(
        ground=colours.colour("surface").name(),
        text=colours.colour("text").name(),
        line=colours.colour("grid").name(),
        states=PAPER_LOOK.states,
        size=colours.points / colours.scale * 100,
        results=DARK_RESULTS if colours.name == "dark" else LIGHT_RESULTS,
    )
