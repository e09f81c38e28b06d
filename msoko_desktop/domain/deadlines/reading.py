"""The entry point: a phrase, a plan's period and the school calendar in, a `Deadline` with its occurrences out."""

import difflib
from dataclasses import replace
from functools import lru_cache

from msoko_desktop.domain.deadlines.binding import date_rule
from msoko_desktop.domain.deadlines.compose import Meaning, understand
from msoko_desktop.domain.deadlines.grammar import parse
from msoko_desktop.domain.deadlines.model import Deadline, DeadlineKind, Occurrence, Unit
from msoko_desktop.domain.deadlines.vocabulary import LEXICON, Cls
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar

_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_YEARLY = (Unit.YEAR, Unit.SCHOOL_YEAR)
_PROPOSALS = (
    ("квартал", "«ежегодно, I квартал» (с номером квартала)"),
    ("период", "«в течение всего периода»"),
    ("полугод", "«I полугодие» (с номером полугодия)"),
    ("четверт", "«1 раз в четверть»"),
    ("учебн", "«в течение учебного года»"),
    ("месяц", "«ежемесячно»"),
    ("недел", "«еженедельно»"),
    ("числ", "«до 25 числа каждого месяца»"),
    ("год", "«в течение года»"),
    ("г", "«2020 г.» (с годом)"),
)
_GUESSABLE = tuple(word for word, lexeme in LEXICON.items() if len(word) > 4 and lexeme.cls is not Cls.FILLER)


@lru_cache(maxsize=16384)
def read_deadline(phrase: str, period: PlanPeriod, calendar: SchoolCalendar) -> Deadline:
    """Return what a deadline phrase means in a plan of that period.

    Never raises: what is not understood comes back with `understood=False` and a note that says what it was. Several
    deadlines in one cell (paragraphs, or one after another) come back as one with `parts`.
    """
    if period.start.year < _FIRST_YEAR or period.end.year > _LAST_YEAR:
        return Deadline(phrase, DeadlineKind.FRAGMENT, False, True, notes=("Годы срока плана указаны неверно.",))
    text = _one_line(phrase)
    meaning = understand(text)
    if meaning.kind is DeadlineKind.EMPTY:
        return Deadline(phrase, DeadlineKind.EMPTY, True, False)
    if "\n" in text and not meaning.problem and _stands_alone(text):
        stacked = _stacked(phrase, replace(meaning, stack=()), period, calendar)
        if stacked is not None:
            return stacked
    if meaning.problem:
        return _stacked(phrase, meaning, period, calendar) or _not_understood(phrase, text, meaning)
    dated = date_rule(meaning, period, calendar)
    return Deadline(phrase, meaning.kind, True, dated.needs_date, dated.occurrences, dated.notes, dated.rule)


def occurrences(deadline: Deadline, period: PlanPeriod, calendar: SchoolCalendar) -> tuple[Occurrence, ...]:
    """Return the occurrences that the deadline's phrase has in a plan of that period, in order."""
    return read_deadline(deadline.phrase, period, calendar).occurrences


def _one_line(phrase: str) -> str:
    return phrase.replace("\r\n", "\n").replace("\r", "\n").strip()


def _stands_alone(text: str) -> bool:
    """Whether paragraphs are deadlines of their own: one is a bare frequency within the year, another has dates."""
    rules = [understand(line.strip()).rule for line in text.split("\n") if line.strip()]
    bare = any(r.repeat and r.repeat.unit not in _YEARLY and not (r.points or r.bounds or r.since) for r in rules)
    return bare and any(not r.repeat and any(p.last.year is not None for p in r.points) for r in rules)


def _stacked(phrase: str, meaning: Meaning, period: PlanPeriod, calendar: SchoolCalendar) -> Deadline | None:
    """Read a cell that holds several deadlines, when every one of them is understood by itself."""
    lines = meaning.stack or tuple(line.strip() for line in phrase.split("\n") if line.strip())
    if len(lines) < 2:
        return None
    parts = tuple(read_deadline(line, period, calendar) for line in lines)
    if not all(part.understood and part.kind is not DeadlineKind.EMPTY for part in parts):
        return None
    kinds = [part.kind for part in parts]
    found = sorted({occurrence for part in parts for occurrence in part.occurrences})
    notes = dict.fromkeys(note for part in parts for note in part.notes)
    return Deadline(
        phrase=phrase,
        kind=max(kinds, key=kinds.count),
        understood=True,
        needs_date=any(part.needs_date for part in parts),
        occurrences=tuple(found),
        notes=(f"В ячейке несколько сроков ({len(parts)}): каждый относится к своей части мероприятия.", *notes),
        parts=parts,
    )


def _not_understood(phrase: str, text: str, meaning: Meaning) -> Deadline:
    """Say what of the phrase was not understood, and what might be meant."""
    parsed = parse(text)
    notes = list(parsed.faults)
    if parsed.fragment and not parsed.faults:
        proposal = next((p for stem, p in _PROPOSALS if stem in text.lower()), "")
        words = f"Обрывок срока: «{text}»."
        notes.append(f"{words} Возможно, имелось в виду {proposal}." if proposal else words)
    elif parsed.left and not parsed.faults:
        notes.append("Не понято: " + ", ".join(f"«{words}»" for words in parsed.left) + ".")
        notes += _guesses(parsed.left)
    elif meaning.problem and meaning.problem != "left":
        notes.append(meaning.problem)
    else:
        notes.append(f"Не понято: «{text}».")
    return Deadline(phrase, DeadlineKind.FRAGMENT, False, True, notes=tuple(notes))


def _guesses(left: tuple[str, ...]) -> list[str]:
    """Propose the word a misspelt one may stand for."""
    found = []
    for word in " ".join(left).lower().split()[:8]:
        if word.isalpha() and len(word) > 3 and word not in LEXICON:
            close = difflib.get_close_matches(word, _GUESSABLE, n=1, cutoff=0.8)
            if close:
                found.append(f"Возможно, «{word}» – это «{close[0]}».")
    return found
