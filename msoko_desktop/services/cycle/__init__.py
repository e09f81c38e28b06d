"""The management cycle of the file: what proves its stages, the matrix of a year, its papers."""

from msoko_desktop.services.cycle.proofs import (
    attach,
    choosable,
    direction_of_note,
    evidence_of,
    has_refused,
    note_of_document,
    plan_of_line,
    read_matrices,
    read_matrix,
    refuse,
    rules_of,
    take_back,
    titles,
    years_of,
)
from msoko_desktop.services.cycle.sources import year_meant

__all__ = [
    "attach",
    "choosable",
    "direction_of_note",
    "evidence_of",
    "has_refused",
    "note_of_document",
    "plan_of_line",
    "read_matrices",
    "read_matrix",
    "refuse",
    "rules_of",
    "take_back",
    "titles",
    "year_meant",
    "years_of",
]
