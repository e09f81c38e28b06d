"""The redline between two revisions of a plan, and the text of the order that amends it."""

from msoko_desktop.domain.redline.amending import amending_items
from msoko_desktop.domain.redline.compare import compare
from msoko_desktop.domain.redline.model import (
    AbbreviationChanged,
    CellChanged,
    Change,
    ColumnChanged,
    ColumnsReordered,
    LevelChanged,
    LineAdded,
    LineMoved,
    LineRemoved,
    PeriodChanged,
    Redline,
    Renumbered,
    TitleChanged,
)
from msoko_desktop.domain.redline.words import Run, RunKind, Runs, compare_texts, text_after, text_before

__all__ = [
    "AbbreviationChanged",
    "CellChanged",
    "Change",
    "ColumnChanged",
    "ColumnsReordered",
    "LevelChanged",
    "LineAdded",
    "LineMoved",
    "LineRemoved",
    "PeriodChanged",
    "Redline",
    "Renumbered",
    "Run",
    "RunKind",
    "Runs",
    "TitleChanged",
    "amending_items",
    "compare",
    "compare_texts",
    "text_after",
    "text_before",
]
