"""Surveys: questionnaires, answers counted by school, shares with N and interval, the printed questionnaire."""

from msoko_desktop.services.surveys.keeping import (
    counts_of,
    delete_survey,
    list_surveys,
    read_survey,
    ready_surveys,
    save_survey,
    set_counts,
    title_of_year,
    years_of,
)

__all__ = [
    "counts_of",
    "delete_survey",
    "list_surveys",
    "read_survey",
    "ready_surveys",
    "save_survey",
    "set_counts",
    "title_of_year",
    "years_of",
]
