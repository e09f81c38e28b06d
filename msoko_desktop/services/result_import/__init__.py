"""Taking in tables of results: what a file has, whose it is, how it differs from the file, and storing it."""

from msoko_desktop.domain.assessments.tables import ColumnMeaning, Meaning, ResultTable, TableKind, TableRemark
from msoko_desktop.services.result_import.inspecting import inspect, inspect_bytes, reread
from msoko_desktop.services.result_import.model import (
    Decisions,
    Difference,
    Differences,
    Inspection,
    SchoolMatch,
)
from msoko_desktop.services.result_import.taking import differences, take_in

__all__ = [
    "ColumnMeaning",
    "Decisions",
    "Difference",
    "Differences",
    "Inspection",
    "Meaning",
    "ResultTable",
    "SchoolMatch",
    "TableKind",
    "TableRemark",
    "differences",
    "inspect",
    "inspect_bytes",
    "reread",
    "take_in",
]
