"""Exchange with schools without the internet: forms are written for them, filled ones are checked and taken in."""

from msoko_desktop.domain.assessments.forms import FormKind
from msoko_desktop.services.exchange.inspecting import inspect_forms
from msoko_desktop.services.exchange.making import (
    PreparedForms,
    make_forms,
    note_forms,
    prepare_forms,
    suggested_name,
    write_forms,
)
from msoko_desktop.services.exchange.reports import CellDifference, FormReport, FormState, SheetReport
from msoko_desktop.services.exchange.taking import take_in_forms

__all__ = [
    "CellDifference",
    "FormKind",
    "FormReport",
    "FormState",
    "PreparedForms",
    "SheetReport",
    "inspect_forms",
    "make_forms",
    "note_forms",
    "prepare_forms",
    "suggested_name",
    "take_in_forms",
    "write_forms",
]
