"""Surveys: questionnaires, answers counted by school, shares with N and interval, the printed questionnaire."""

from msoko_desktop.services.surveys.keeping import (
    SurveyState,
    counts_of,
    delete_survey,
    list_states,
    list_surveys,
    read_survey,
    ready_surveys,
    save_survey,
    set_counts,
    state_of,
    title_of_year,
    years_of,
)

__all__ = [
    "SurveyState",
    "counts_of",
    "delete_survey",
    "list_states",
    "list_surveys",
    "read_survey",
    "ready_surveys",
    "save_survey",
    "set_counts",
    "state_of",
    "title_of_year",
    "years_of",
]
