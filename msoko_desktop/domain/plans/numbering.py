"""The numbers of a plan's lines: seeing in which way a plan is numbered, and numbering it anew in the same way."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from msoko_desktop.domain.plans.outline import Lines, is_section, paths, section_of
from msoko_desktop.domain.plans.plans import LineKind, PlanLine

_DOT_PATH = re.compile(r"\d+(?:\.\d+)*\Z")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\Z")
_ROMAN_DIGITS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class NumberingStyle:
    """How a plan is numbered.

    `prefixed`: activities carry the number of their section («1.1» under section «1»). Otherwise they have single
    running numbers, which `restarts` in each section or go through the whole plan («1…51»). Sub-activities always
    carry the number of their activity (5.1.2 under 5.1). `roman`: section rows are «I», «II». `bare`: no line has a
    number; numbering such a plan gives every line one.
    """

    prefixed: bool = False
    restarts: bool = False
    roman: bool = False
    bare: bool = False


def detect_style(lines: Lines) -> NumberingStyle:
    """See from the numbers of a plan in which way it is numbered; an unnumbered plan with sections gets «1.1»."""
    sections = [line for line in lines if is_section(line)]
    roman = any(_ROMAN.match(line.number) for line in sections)
    if not any(line.number for line in lines):
        return NumberingStyle(prefixed=bool(sections), bare=True)
    tops = _tops(lines)
    if not tops:
        return NumberingStyle(prefixed=any(line.number for line in sections), roman=roman)
    inside = [number for section, number in tops if section is not None] or [number for _, number in tops]
    dotted = sum("." in number for number in inside)
    return NumberingStyle(prefixed=dotted * 2 > len(inside), restarts=_restarts(tops), roman=roman)


def _tops(lines: Lines) -> list[tuple[int | None, str]]:
    """Return (index of the section row, number) of each numbered activity that is under no other numbered activity."""
    found: list[tuple[int | None, str]] = []
    for line, above in zip(lines, paths(lines), strict=True):
        owners = [i for i in above if not is_section(lines[i]) and _DOT_PATH.match(lines[i].number)]
        if not is_section(line) and not owners and _DOT_PATH.match(line.number):
            sections = [i for i in above if is_section(lines[i])]
            found.append((sections[-1] if sections else None, line.number))
    return found


def _restarts(tops: list[tuple[int | None, str]]) -> bool:
    """Whether single numbers begin with 1 again in most of the later sections."""
    firsts = [
        number
        for before, (section, number) in zip([None, *tops], tops, strict=False)
        if before is None or before[0] != section
    ]
    later = firsts[1:]
    return bool(later) and sum(number == "1" for number in later) * 2 > len(later)


def roman(number: int) -> str:
    """Return 1–39 in Roman digits."""
    if not 1 <= number <= 39:
        raise ValueError("only 1-39 are written in Roman digits here")
    digits = ""
    for value, sign in _ROMAN_DIGITS:
        while number >= value:
            digits += sign
            number -= value
    return digits


def roman_value(text: str) -> int | None:
    """Return the value of a Roman number up to 39, None when the text is none."""
    if not _ROMAN.match(text):
        return None
    return next((value for value in range(1, 40) if roman(value) == text), None)


def _path(number: str) -> tuple[int, ...] | None:
    """Return the parts of a dot path, None for anything else."""
    return tuple(int(part) for part in number.split(".")) if _DOT_PATH.match(number) else None


def number_value(number: str) -> tuple[int, ...] | None:
    """Return the parts of a number («5.1.2», «II») as integers, None for other labels («а», "")."""
    value = roman_value(number)
    return _path(number) if value is None else (value,)


class _Counter:
    """Gives out the numbers of one pass over the plan."""

    def __init__(self, lines: Lines, style: NumberingStyle, *, keep_gaps: bool) -> None:
        self.lines = lines
        self.style = style
        self.above = paths(lines)
        self.numbers = [line.number for line in lines]
        self.counts: dict[tuple[int | str, ...], int] = {}
        self.gaps = self._gaps() if keep_gaps else {}

    def counted(self, index: int) -> bool:
        """Whether a line takes part: it has a plain number, or no line of the plan has one."""
        line = self.lines[index]
        return self.style.bare or (number_value(line.number) if is_section(line) else _path(line.number)) is not None

    def group(self, index: int) -> tuple[int | str, ...]:
        """Return the key of the row of siblings a line is counted in; lines without a number are looked through."""
        line = self.lines[index]
        above = [i for i in self.above[index] if self.counted(i)]
        if is_section(line):
            return ("section", *above[-1:])
        owners = [i for i in above if not is_section(self.lines[i])]
        if owners:
            return ("activity", owners[-1])
        if self.style.prefixed or self.style.restarts:
            sections = above if self.style.prefixed else self.above[index]
            if sections:
                return ("top", sections[-1])
            return ("top", self._own_prefix(index) if self.style.prefixed else "")
        return ("top",)

    def _own_prefix(self, index: int) -> str:
        """Return the printed part of a number before its last dot: the section's number where the row is missing."""
        return self.lines[index].number.rpartition(".")[0]

    def base(self, index: int) -> str:
        """Return what stands before the line's own count, from the numbers given so far."""
        key = self.group(index)
        if key[0] == "top" and not self.style.prefixed:
            return ""
        owner = key[-1]
        if isinstance(owner, int):
            number = self.numbers[owner]
            value = roman_value(number)
            return number if value is None else self._arabic_path(owner)
        return str(owner) if key[0] == "top" else ""

    def _arabic_path(self, section: int) -> str:
        """Return the number of a section that is printed in Roman digits as activities carry it."""
        return str(roman_value(self.numbers[section]))

    def _gaps(self) -> dict[tuple[int | str, ...], frozenset[int]]:
        """Return for each row of siblings the counts it leaves out, judged by the prefix most of it has."""
        printed: dict[tuple[int | str, ...], list[tuple[int, ...]]] = {}
        for index, line in enumerate(self.lines):
            value = number_value(line.number)
            if value is not None and self.counted(index):
                printed.setdefault(self.group(index), []).append(value)
        gaps: dict[tuple[int | str, ...], frozenset[int]] = {}
        for key, values in printed.items():
            (prefix, _), *_ = Counter(value[:-1] for value in values).most_common(1)
            used = {value[-1] for value in values if value[:-1] == prefix}
            gaps[key] = frozenset(range(1, max(used, default=0))) - used
        return gaps

    def next_count(self, key: tuple[int | str, ...]) -> int:
        """Return the next free count of a row of siblings, past its gaps."""
        count = self.counts.get(key, 0) + 1
        while count in self.gaps.get(key, frozenset()):
            count += 1
        return count

    def give(self, index: int) -> None:
        """Give the line at `index` its new number."""
        key = self.group(index)
        count = self.next_count(key)
        self.counts[key] = count
        base = self.base(index)
        if is_section(self.lines[index]) and self.style.roman and not base and count <= 39:
            self.numbers[index] = roman(count)
        else:
            self.numbers[index] = f"{base}.{count}" if base else str(count)

    def pass_by(self, index: int) -> None:
        """Let the line keep its number; those after it count on from there."""
        value = number_value(self.lines[index].number)
        if value is not None and self.counted(index):
            self.counts[self.group(index)] = value[-1]


def renumber(lines: Lines, section: int | None = None, *, keep_gaps: bool = False) -> Lines:
    """Number a plan, or only the section that the line `section` stands in, anew in the plan's own way.

    Lines without a number, and those with another label («а)»), stay as they are; a plan where no line has a number
    gets them all. With `keep_gaps` the counts that a row of siblings leaves out (1.3 in 1.1, 1.2, 1.4) stay left out.
    A section numbered by itself keeps the number of its own row, and running numbers go on from the section before.
    """
    style = detect_style(lines)
    counter = _Counter(lines, style, keep_gaps=keep_gaps)
    chosen = range(len(lines)) if section is None else _section_body(lines, section)
    for index in range(len(lines)):
        if index in chosen and counter.counted(index):
            counter.give(index)
        else:
            counter.pass_by(index)
    return tuple(
        line if line.number == number else replace(line, number=number)
        for line, number in zip(lines, counter.numbers, strict=True)
    )


def _section_body(lines: Lines, index: int) -> range:
    """Return the indexes under the section row at or above `index`, without the row; before any section: up to it."""
    row = index if is_section(lines[index]) else section_of(lines, index)
    start = 0 if row is None else row + 1
    end = start
    while end < len(lines) and not (is_section(lines[end]) and (row is None or lines[end].level <= lines[row].level)):
        end += 1
    return range(start, end)


def next_number(lines: Lines, position: int, level: int, kind: LineKind = LineKind.ACTIVITY) -> str:
    """Return the number for a new line put in at a position with that level, in the plan's own way.

    It follows the number of the sibling above; the lines below are not changed. "" where the siblings above, or all
    lines of the plan, have no numbers. In an empty plan the first line is «1».
    """
    if not 0 <= position <= len(lines):
        raise IndexError(f"the plan has no position {position}")
    if not lines:
        return "1"
    style = detect_style(lines)
    if style.bare:
        return ""
    siblings = _siblings_around(lines, position, level, kind)
    if siblings and not any(line.number for line in siblings):
        return ""
    sections_numbered = style.prefixed or any(line.number for line in lines if is_section(line))
    if kind is LineKind.SECTION and not sections_numbered:
        return ""
    printed = next((line.number for line in _siblings(reversed(lines[:position]), level, kind) if line.number), "1")
    placeholder = PlanLine(kind, number=printed if number_value(printed) else "1", level=level)
    trial = (*lines[:position], placeholder)
    counter = _Counter(trial, style, keep_gaps=False)
    for index in range(position):
        counter.pass_by(index)
    counter.give(position)
    return counter.numbers[position]


def _siblings_around(lines: Lines, position: int, level: int, kind: LineKind) -> list[PlanLine]:
    """Return the lines of the same kind and level next to a position under the same parent."""
    return [*_siblings(reversed(lines[:position]), level, kind), *_siblings(lines[position:], level, kind)]


def _siblings(lines: Iterable[PlanLine], level: int, kind: LineKind) -> list[PlanLine]:
    """Return the lines of that kind and level up to the first line of a higher rank."""
    found: list[PlanLine] = []
    for line in lines:
        higher = line.level < level if line.kind is kind else is_section(line)
        if higher:
            break
        if line.kind is kind and line.level == level:
            found.append(line)
    return found
