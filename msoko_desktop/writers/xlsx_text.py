"""Texts in cells of Excel books: whatever they begin with, no program takes them for formulas."""

import re
from typing import Any

LONGEST_CELL = 32_767
"""Characters an Excel cell holds at most (Microsoft's published limits of Excel)."""

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_NOT_KEPT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")  # what the XML of a book cannot hold (XML 1.0, 2.2)


def kept_text(text: str) -> str:
    """Return as much of a text as a cell or its comment holds, without the signs a book cannot hold."""
    return _NOT_KEPT.sub("", text)[:LONGEST_CELL]


def put_text(cell: Any, text: str) -> None:
    """Write a text into a cell of openpyxl as a text (see `kept_text`); "" leaves the cell empty."""
    kept = kept_text(text)
    if kept:
        cell.value = kept
        cell.data_type = "s"
    cell.quotePrefix = kept.startswith(_FORMULA_SIGNS)
