"""Taking in tables of results: what a file has, whose it is, how it differs from the file, and storing it."""

from msoko_desktop.domain.assessments.tables import ColumnMeaning, Meaning, ResultTable, TableKind, TableRemark
from msoko_desktop.services.result_import.columns import ColumnView, column_views, options_for, preview
from msoko_desktop.services.result_import.inspecting import inspect, inspect_bytes, is_school_form, new_work, reread
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
    "ColumnView",
    "Decisions",
    "Difference",
    "Differences",
    "Inspection",
    "Meaning",
    "ResultTable",
    "SchoolMatch",
    "TableKind",
    "TableRemark",
    "column_views",
    "differences",
    "inspect",
    "inspect_bytes",
    "is_school_form",
    "new_work",
    "options_for",
    "preview",
    "reread",
    "take_in",
]
