"""Charts of a note as pictures for paper."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.notes import ChartForm, Kept

if TYPE_CHECKING:
    from msoko_desktop.writers.sheet import Picture


def chart_picture(kept: Kept, form: ChartForm, words: str) -> "Picture | None":
    """Return a chart as a picture; None where there is nothing to draw."""
    return None
