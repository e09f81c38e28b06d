"""The change of the school year: what is unfinished, what goes on, what was analysed, the closing and its record."""

from msoko_desktop.services.year_closing.closing import (
    as_decided,
    close_year,
    closed_on,
    closings,
    read_closing,
    reopen_year,
    still_open,
    usual_year,
    what_becomes,
    years_to_close,
)
from msoko_desktop.services.year_closing.looking_back import analysed, kept
from msoko_desktop.services.year_closing.offers import (
    Offers,
    Part,
    PlanOffer,
    Wishes,
    expected_words,
    offers,
    part_words,
    plan_words,
    prepared_words,
)
from msoko_desktop.services.year_closing.unfinished import last_day, unfinished

__all__ = [
    "Offers",
    "Part",
    "PlanOffer",
    "Wishes",
    "analysed",
    "as_decided",
    "close_year",
    "closed_on",
    "closings",
    "expected_words",
    "kept",
    "last_day",
    "offers",
    "part_words",
    "plan_words",
    "prepared_words",
    "read_closing",
    "reopen_year",
    "still_open",
    "unfinished",
    "usual_year",
    "what_becomes",
    "years_to_close",
]
