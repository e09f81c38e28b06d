"""Abbreviations in the text of a plan: finding them, seeing which are explained, and spotting likely misprints."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from msoko_desktop.domain.plans.plans import Plan

_TOKEN = re.compile(r"(?<![\w«-])[А-ЯЁ][А-ЯЁа-яё]{1,9}(?!\w)|(?<=«)[А-ЯЁ][А-ЯЁа-яё]{1,9}(?!\w)")
_ENDING = re.compile(r"(?P<short>[А-ЯЁ]{2,})[а-яё]{1,3}\Z")
_FURTHER = re.compile(r"\(\s*далее\s*(?:по\s+тексту\s*)?[-–—:]?\s*(?P<short>[^()]{2,40})\)", re.IGNORECASE)
_BRACKETED = re.compile(r"\s\(\s*(?P<short>[А-ЯЁ][А-ЯЁа-яё]{1,9})\s*\)")
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class KnownAbbreviations:
    """The abbreviations the program knows: their meanings, and those that need no explanation."""

    meanings: Mapping[str, str]
    common: frozenset[str]

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "KnownAbbreviations":
        """Make them from the content of data/abbreviations.toml."""
        entries = data["abbreviation"]
        return cls(
            {entry["short"]: entry["meaning"] for entry in entries},
            frozenset(entry["short"] for entry in entries if entry.get("common", False)),
        )


def find_abbreviations(text: str) -> tuple[tuple[int, str], ...]:
    """Return the abbreviations of a text with their places: words with two or more capitals, without case endings.

    Words of a line set in capitals throughout and Roman numbers are none.
    """
    found: list[tuple[int, str]] = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word[1:].islower() or _in_capitals(text, match.start()):
            continue
        ending = _ENDING.match(word)
        short = ending["short"] if ending else word
        if len(short) <= _LONGEST:
            found.append((match.start(), short))
    return tuple(found)


def _in_capitals(text: str, place: int) -> bool:
    """Whether the paragraph around a place is a heading in capitals."""
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    paragraph = text[start : end if end >= 0 else len(text)]
    return paragraph.isupper() and sum(len(word) > 3 for word in re.findall(r"[А-ЯЁ]+", paragraph)) > 1


def explained_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the abbreviations that texts themselves explain: «… (далее – ВПР)», «… проверочных работ (ВПР)».

    Without «далее» the words before must begin with the first letter of the abbreviation.
    """
    found: set[str] = set()
    for text in texts:
        for match in _FURTHER.finditer(text):
            found.update(short for _, short in find_abbreviations(match["short"]))
        for match in _BRACKETED.finditer(text):
            words = text[: match.start()].split()[-len(match["short"]) - 2 :]
            initials = {word.lstrip('«"')[:1].lower() for word in words}
            if match["short"][0].lower() in initials:
                found.update(short for _, short in find_abbreviations(match["short"]))
    return frozenset(found)


def explained_under(plan: Plan) -> frozenset[str]:
    """Return the abbreviations explained in the list under a plan; «ФГОС НОО, ООО» explains each of them."""
    return frozenset(short for entry in plan.abbreviations for _, short in find_abbreviations(entry.short))


def likely_meant(short: str, candidates: Iterable[str]) -> str | None:
    """Return the only candidate that differs from an abbreviation by one letter or a swap, None when none or several.

    Only abbreviations of four letters or more, or a candidate one letter longer, are compared: short ones differ by
    a letter for good reasons (ОГЭ, ЕГЭ).
    """
    near = {candidate for candidate in candidates if candidate != short and _one_letter_apart(short, candidate)}
    return near.pop() if len(near) == 1 else None


def _one_letter_apart(left: str, right: str) -> bool:
    """Whether two abbreviations of at least four letters (the longer one) differ in one letter or in a swapped pair."""
    if max(len(left), len(right)) < 4 or min(len(left), len(right)) < 3:
        return False
    if len(left) == len(right):
        places = [place for place, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
        if len(places) == 1:
            return True
        swapped = len(places) == 2 and places[1] == places[0] + 1
        return swapped and left[places[0]] == right[places[1]] and left[places[1]] == right[places[0]]
    short, long = sorted((left, right), key=len)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
