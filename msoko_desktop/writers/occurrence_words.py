"""How the days and the state of an occurrence read on paper and in calendars, in official Russian."""

import datetime as dt
import re
from collections.abc import Mapping

from msoko_desktop.domain.execution import State, TrackedOccurrence, day_words
from msoko_desktop.domain.execution.summary import Summary
from msoko_desktop.domain.language.russian import (
    comparable,
    counted,
    date_dots,
    find_dates,
    one_line,
    plural,
)
from msoko_desktop.domain.language.typesetting import NBSP, bind
from msoko_desktop.writers.plan_sheet import printed_number
from msoko_desktop.writers.sheet import Cell, Paragraph, cell_paragraphs

Plans = Mapping[int, str]
"""The short title of each plan by its id."""

_PREPOSITION = re.compile(r"\b(с|по) (?=\d)")


def window_words(first: dt.date, last: dt.date) -> str:
    """Return the days of an occurrence (`day_words.window_words`), a date kept with its preposition."""
    return _PREPOSITION.sub(rf"\1{NBSP}", day_words.window_words(first, last))


def period_words(first: dt.date, last: dt.date) -> str:
    """Return the period of a report as it follows «за» (`day_words.period_words`), dates with their prepositions."""
    return _PREPOSITION.sub(rf"\1{NBSP}", day_words.period_words(first, last))


def due_words(item: TrackedOccurrence) -> str:
    """Return the days of an occurrence, with «примерно» where only the usual ones are known."""
    words = window_words(item.start, item.due)
    return f"примерно {words}" if item.is_approximate else words


def telling_phrase(item: TrackedOccurrence) -> str:
    """Return the plan's own words for the deadline where they say more than the days do, else ""."""
    phrase = one_line(item.phrase)
    if any(day == item.due for _, _, day in find_dates(phrase)):
        return ""
    words = window_words(item.start, item.due)
    said = {comparable(words), comparable(words.removesuffix("г.")), comparable(f"в течение {words}")}
    return "" if comparable(phrase) in said else phrase


def state_words(item: TrackedOccurrence, on: dt.date) -> str:
    """Return how an occurrence stands on a day: «выполнено 12.10.2026», «просрочено на 3 дня», «в работе» …"""
    state = item.state(on)
    if state is State.OVERDUE:
        return f"{state.label} на {_days((on - item.due).days)}"
    if item.done_on is not None and state is State.DONE:
        return f"{state.label} {date_dots(item.done_on)}"
    if item.done_on is not None and state is State.DONE_LATE:
        late = _days((item.done_on - item.due).days)
        return f"выполнено {date_dots(item.done_on)}, с опозданием на {late}"
    return state.label


def _days(number: int) -> str:
    return counted(number, "день", "дня", "дней")


def planned_words(item: TrackedOccurrence) -> str:
    """Return the days of the plan that a moved occurrence left, "" for one that stands where the plan has it."""
    return window_words(*item.planned.window) if item.planned is not None and item.is_moved else ""


def titled_cell(item: TrackedOccurrence, *, numbered: bool, plans: Plans | None = None) -> Cell:
    """Return the cell of an activity: its number where asked, its title, and its plan where `plans` names it."""
    title = item.title
    if numbered and item.number:
        title = f"{printed_number(item.number)} {title}"
    cell = cell_paragraphs(title)
    plan = (plans or {}).get(item.plan_id, "")
    return (*cell, Paragraph(bind(f"План: {one_line(plan)}"))) if plan else cell


def line_title(item: TrackedOccurrence) -> str:
    """Return number and title in one line: «1.2 Анализ результатов ВПР»."""
    return one_line(f"{item.number} {plain_title(item)}")


def plain_title(item: TrackedOccurrence) -> str:
    """Return the title as one line of text, its parts («- …») without their marks."""
    return one_line(" ".join(line.strip().removeprefix("- ") for line in item.title.split("\n")))


def school_words(done: int, total: int) -> str:
    """Return how many schools have reported: «отчитались 12 из 18 школ»."""
    verb = plural(done, "отчиталась", "отчитались", "отчитались")
    return f"{verb} {done} из {total} {'школы' if plural(total, '1', '2', '5') == '1' else 'школ'}"


def share_words(share: float) -> str:
    """Return a share (0–1) in per cent, with one decimal only where it is needed: «75 %», «33,3 %»."""
    return f"{share * 100:.1f}".removesuffix(".0").replace(".", ",") + " %"


def with_share(summary: Summary, number: int) -> str:
    """Return a number with its share of what was to be done: «18 (75 %)»."""
    share = summary.share(number)
    return str(number) if share is None else f"{number} ({share_words(share)})"
