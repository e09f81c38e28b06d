"""A plan made over for later years: title, period, deadlines and indicators shifted, what was left is listed."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from msoko_desktop.domain.deadlines import shift
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.plans.plans import Abbreviation, ColumnKind, Plan, PlanLine, PlanStatus
from msoko_desktop.domain.timetable.periods import PlanPeriod

_YEAR = re.compile(r"(?<![\d№.])(?:19|20)\d\d(?![\d-]*-ФЗ)(?!\d)")


class Shifted(Protocol):
    """What a shifting of a text gives: the new text, whether it differs, and the pieces left as they were."""

    @property
    def text(self) -> str:
        """The text in the new year."""

    @property
    def changed(self) -> bool:
        """Whether anything was shifted."""

    @property
    def left(self) -> tuple[str, ...]:
        """The pieces that look like time but were not shifted."""


Shift = Callable[[str, int], Shifted]


@dataclass(frozen=True, slots=True)
class NotShifted:
    """A place of the old plan that kept its old time: line position (None: the plan itself), column, words, reason.

    `column` is None for the plan's title where `line` is None. `reason` is a Russian sentence.
    """

    line: int | None
    column: ColumnKind | None
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ShiftedPlan:
    """A plan for later years and what a person has to look at in it."""

    plan: Plan
    not_shifted: tuple[NotShifted, ...]


_TEXT_COLUMNS = (ColumnKind.TITLE, ColumnKind.INDICATORS, ColumnKind.EXPECTED_RESULT, ColumnKind.NOTE)
_LEFT = "Не перенесено на новый год: проверьте."
_OUTSIDE = "Год остался вне срока нового плана: проверьте."


def shift_plan(
    plan: Plan, years: int, shift_phrase: Shift = shift.shift_phrase, shift_text: Shift = shift.shift_text
) -> ShiftedPlan:
    """Return the plan made over for `years` later (negative: earlier), as a new draft.

    `shift_phrase` shifts a deadline phrase, `shift_text` the years in other texts. Title, period, section rows,
    deadlines, indicators, results, notes and abbreviations are shifted; executors and numbers stay. The copy is a
    draft without approval; it and its lines have no ids.
    """
    period = None if plan.period is None else shift_period(plan.period, years)
    found: list[NotShifted] = []
    title = shift_text(plan.title, years)
    _report(found, None, None, plan.title, title, period)
    lines: list[PlanLine] = []
    for position, line in enumerate(plan.lines):
        lines.append(_shift_line(found, position, line, period, years, shift_phrase, shift_text))
    explained = tuple(Abbreviation(entry.short, shift_text(entry.meaning, years).text) for entry in plan.abbreviations)
    shifted = replace(
        plan,
        title=title.text,
        period=period,
        lines=tuple(lines),
        approval=None,
        abbreviations=explained,
        status=PlanStatus.DRAFT,
        id=None,
        extra=dict(plan.extra),
    )
    return ShiftedPlan(shifted, tuple(found))


def _shift_line(
    found: list[NotShifted],
    position: int,
    line: PlanLine,
    period: PlanPeriod | None,
    years: int,
    shift_phrase: Shift,
    shift_text: Shift,
) -> PlanLine:
    """Return a line for later years without its id, and add to `found` what kept its time."""
    result = replace(line, id=None)
    if line.deadline.strip():
        phrase = shift_phrase(line.deadline, years)
        _report(found, position, ColumnKind.DEADLINE, line.deadline, phrase, period)
        result = replace(result, deadline=phrase.text)
    for column in _TEXT_COLUMNS:
        text = line.cell(column)
        if text.strip():
            shifted = shift_text(text, years)
            _report(found, position, column, text, shifted, period)
            result = result.with_cell(column, shifted.text)
    return result


def shift_period(period: PlanPeriod, years: int) -> PlanPeriod:
    """Return the period that many years later; 29 February becomes the 28th where there is none."""
    return PlanPeriod(_shift_date(period.start, years), _shift_date(period.end, years), period.school_year)


def _shift_date(date: dt.date, years: int) -> dt.date:
    """Return the date that many years later; the last of February stays the last of February."""
    year = date.year + years
    if (date.month, date.day) in ((2, 28), (2, 29)):
        return dt.date(year, 3, 1) - dt.timedelta(days=1) if _is_last_of_february(date) else date.replace(year=year)
    return date.replace(year=year)


def _is_last_of_february(date: dt.date) -> bool:
    """Whether the next day is 1 March."""
    return (date + dt.timedelta(days=1)).month == 3


def _report(
    found: list[NotShifted],
    line: int | None,
    column: ColumnKind | None,
    before: str,
    after: Shifted,
    period: PlanPeriod | None,
) -> None:
    """Add what was left of a text: pieces the shifting names itself, and old years that lie outside the new period."""
    for piece in after.left:
        found.append(NotShifted(line, column, one_line(piece), _LEFT))
    if period is None:
        return
    named = " ".join(after.left)
    old, new = list(_YEAR.finditer(before)), list(_YEAR.finditer(after.text))
    if len(old) != len(new):
        return
    for was, match in zip(old, new, strict=True):
        kept = was[0] == match[0] and match[0] not in named
        if kept and int(match[0]) not in period.years:
            found.append(NotShifted(line, column, _around(after.text, match), _OUTSIDE))


def _around(text: str, match: re.Match[str]) -> str:
    """Return the words around a year, so that a person finds the place."""
    before, after = one_line(text[: match.start()]).split(), one_line(text[match.end() :]).split()
    return " ".join([*before[-3:], match[0], *after[:1]])
