"""What a column means by its heading: words of the data file, numbers of tasks, marks, primary scores."""

import datetime as dt
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.assessments.model import TaskLevel
from msoko_desktop.domain.assessments.tables import COMPARED, SHARE_OF, ColumnMeaning, Meaning, fold_heading
from msoko_desktop.domain.grids import parse_number
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.readers.result_tables.rules import TableRules

LONGEST = 200  # characters of a heading
_LARGEST_NUMBER = 1_000_000  # a greater number is no heading
IGNORED = ColumnMeaning(Meaning.IGNORED)
_TASK = re.compile(
    r"(?P<word>задание|зад|вопрос|критерий|№)?[\s.№]*"
    r"(?P<number>\d{1,2}(?:[.,]\d{1,2}){0,2}(?:\s?[кkабвгabc]\d{0,2})?(?:\s?\(\d{1,2}\))?|[гсозфч]{0,3}[кk]\d{1,2})"
    r"(?:\s*[\[(,;–-]?\s*(?:макс\w*\.?\s*)?(?P<maximum>\d{1,3}(?:[.,]\d+)?)\s*б(?:алл\w*)?\.?\s*[\])]?)?",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"(?P<count>кол-?во|количество|число|чел\w*)?\s*(?P<share>%|доля|процент)?\s*"
    r"(?P<word>(?:отмет|оцен|получ|постав)\w*|на)?\s*(?P<quote>[\"«„“']?)(?P<mark>[2-5])[\"»“”']?\s*"
    r"(?:[,(]?\s*(?P<unit>%|чел\w*|уч\w*|шт|кол-?во|доля)[\s.)]*%?)?",
    re.IGNORECASE,
)
_LEVELS = {
    "б": TaskLevel.BASIC,
    "п": TaskLevel.ADVANCED,
    "в": TaskLevel.HIGH,
    "базовый": TaskLevel.BASIC,
    "повышенный": TaskLevel.ADVANCED,
    "высокий": TaskLevel.HIGH,
}


@dataclass(frozen=True, slots=True)
class Bare:
    """A heading that is nothing but a number: a task, a mark or a score, as the others beside it tell."""

    number: str


Guess = ColumnMeaning | Bare | None


def heading_text(value: object) -> str:
    """Return the text of a heading; a number as it is written, a date as the number Excel has made it of («9.1»)."""
    if isinstance(value, str):
        return one_line(value[: LONGEST * 4])[:LONGEST]
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        if not math.isfinite(value) or abs(value) >= _LARGEST_NUMBER:
            return ""
        return str(int(value)) if value == int(value) else repr(round(float(value), 4))
    if isinstance(value, dt.date):
        return f"{value.day}.{value.month}"
    return ""


def level_of(value: object) -> TaskLevel | None:
    """Return the level of a task that a cell names, None for any other cell."""
    return _LEVELS.get(value.strip().lower().rstrip(".")) if isinstance(value, str) else None


def meaning_of(text: str, rules: TableRules) -> Guess:
    """Return what a heading says on its own, None where no word is known."""
    folded = fold_heading(text)
    if not folded:
        return None
    for names in rules.columns:
        if folded in names.whole:
            return ColumnMeaning(names.meaning)
    numbered = _numbered(text)
    if numbered is not None:
        return numbered
    for names in rules.columns:
        if any(folded.startswith(start) for start in names.starts):
            return ColumnMeaning(names.meaning)
    return None


def _numbered(text: str) -> Guess:
    mark = _MARK.fullmatch(text)
    if mark is not None and any(mark[name] for name in ("count", "share", "word", "quote", "unit")):
        unit = (mark["unit"] or "").lower()
        if mark["share"] or unit.startswith(("%", "доля")) or text.rstrip(") ").endswith("%"):
            return ColumnMeaning(Meaning.MARKS_SHARE, mark["mark"])
        return ColumnMeaning(Meaning.MARKS_COUNT if mark["count"] or unit else Meaning.MARKS, mark["mark"])
    task = _TASK.fullmatch(text)
    if task is None:
        return None
    number = tidy_number(task["number"])
    maximum = parse_number(task["maximum"]) if task["maximum"] else None
    if number.isdecimal() and not task["word"] and maximum is None:
        return Bare(number)
    return ColumnMeaning(Meaning.TASK, number, maximum)


def tidy_number(text: str) -> str:
    """Return the number of a task as papers write it: «9,1» is «9.1», a Latin «K» a Cyrillic one."""
    number = re.sub(r"\s", "", text).replace(",", ".").upper()
    return number.translate(str.maketrans("KABC", "КАВС"))


def settle(
    headings: Sequence[str], parents: Sequence[str], context: str, guess: Callable[[str], Guess]
) -> list[ColumnMeaning]:
    """Return the meanings of a row of headings, bare numbers told by what stands above them and beside them.

    `parents` are the headings above each column, `context` the title of the table in small letters, `guess` tells
    what a heading says on its own.
    """
    settled = [
        _under(guess(heading), guess(parent) if parent else None, parent)
        for heading, parent in zip(headings, parents, strict=True)
    ]
    bare = [(place, one) for place, one in enumerate(settled) if isinstance(one, Bare)]
    kind = _kind_of_bare([one.number for _, one in bare], [parents[place] for place, _ in bare], settled, context)
    for place, one in bare:
        settled[place] = ColumnMeaning(kind, one.number) if kind is not None else IGNORED
    return _once([one if isinstance(one, ColumnMeaning) else IGNORED for one in settled])


def _under(guess: Guess, over: Guess, parent: str) -> Guess:
    """Return the meaning of a heading under another one: «%» under «Понизили», «чел.» under «5»."""
    if isinstance(guess, ColumnMeaning) and guess.meaning in (Meaning.PARTICIPANTS, Meaning.SHARE):
        share = guess.meaning is Meaning.SHARE
        if isinstance(over, ColumnMeaning) and over.meaning in COMPARED:
            return ColumnMeaning(over.meaning, SHARE_OF if share else "")
        number = over.number if isinstance(over, Bare) else ""
        if isinstance(over, ColumnMeaning) and over.meaning in (Meaning.MARKS, Meaning.MARKS_COUNT):
            number = over.number
        if number in ("2", "3", "4", "5"):
            return ColumnMeaning(Meaning.MARKS_SHARE if share else Meaning.MARKS_COUNT, number)
    if guess is None and parent:
        return over if isinstance(over, ColumnMeaning) and not over.meaning.numbered else None
    return guess


def _kind_of_bare(numbers: list[str], parents: list[str], settled: Sequence[Guess], context: str) -> Meaning | None:
    """Return what bare numbers of a heading are; None where they are no headings at all."""
    if not numbers or len(set(numbers)) != len(numbers) or [int(one) for one in numbers] != sorted(map(int, numbers)):
        return None
    known = {one.meaning for one in settled if isinstance(one, ColumnMeaning)}
    over = " ".join(dict.fromkeys(parents)).lower()
    marks = set(numbers) <= {"2", "3", "4", "5"}
    if Meaning.CODE in known or Meaning.TASK in known:
        return Meaning.TASK
    if marks and len(numbers) > 1 and ("отмет" in over or "оцен" in over):
        if "%" in over or "доля" in over:
            return Meaning.MARKS_SHARE
        return Meaning.MARKS_COUNT if "кол" in over or "чел" in over else Meaning.MARKS
    if "задан" in over:
        return Meaning.TASK
    if (numbers[0] == "0" and len(numbers) > 2) or "распределение первичных" in context or "гистограмм" in context:
        return Meaning.SCORE
    if marks and len(numbers) >= 3:
        return Meaning.MARKS
    return Meaning.TASK if len(numbers) > 1 or numbers == ["1"] else None


def _once(meanings: list[ColumnMeaning]) -> list[ColumnMeaning]:
    """Return the meanings with each but once: of two columns alike the first counts, «1.10» read as 1.1 is known."""
    seen: set[str] = set()
    last = ""
    result = []
    for one in meanings:
        whole, _, part = last.rpartition(".")
        tenth = one.meaning is Meaning.TASK and one.key in seen and part == "9" and one.number == f"{whole}.1"
        kept = ColumnMeaning(Meaning.TASK, f"{whole}.10", one.maximum) if tenth else one
        if kept.key in seen:
            kept = IGNORED
        seen.add(kept.key)
        last = kept.number if kept.meaning is Meaning.TASK else last
        result.append(kept)
    return result


def by_profile(headings: Sequence[str], known: Mapping[str, ColumnMeaning]) -> dict[int, ColumnMeaning]:
    """Return the meanings that a profile gives the headings, by the place of the column."""
    found = {}
    left = dict(known)
    for place, heading in enumerate(headings):
        meaning = left.pop(fold_heading(heading), None)
        if meaning is not None:
            found[place] = meaning
    return found
