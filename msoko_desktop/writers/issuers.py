"""The name of the body that issued an act as it follows «к приказу»: in the genitive and in plain letters."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PROPER = re.compile(r"\w+(?<!че)[сц]к(?:ий|ого|ая|ой|ое)")  # Лесновский, but методический
_ADJECTIVES = (("ое", "ого"), ("ее", "его"), ("ый", "ого"), ("ой", "ого"), ("ий", "ого"), ("ая", "ой"), ("яя", "ей"))
"""Endings of adjectives, nominative and genitive."""


@dataclass(frozen=True, slots=True)
class IssuerWords:
    """What is known of offices' names: head nouns with their genitive, words that stay small or in capitals."""

    bodies: Mapping[str, str]
    common_adjectives: frozenset[str]
    abbreviations: frozenset[str]

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "IssuerWords":
        """Make the words of the table `approval` of `data/paper.toml`."""
        letters = data["letters"]
        return cls(data["bodies"], frozenset(letters["common_adjectives"]), frozenset(letters["abbreviations"]))


def genitive_issuer(name: str, words: IssuerWords, texts: Iterable[str] = ()) -> str:
    """Return an office's name as it follows «к приказу».

    A name in capitals, as on a letterhead, gets plain letters; `texts` (a plan's title) show which of its words begin
    with a capital. The head noun, with adjectives before it, is declined when it stands in the nominative; a name
    that is in the genitive already, or whose head noun is not known, keeps its words.
    """
    plain = _plain_letters(name, words, texts) if name.isupper() else name
    found = list(_WORD.finditer(plain))
    for number, match in enumerate(found):
        word = match[0].lower()
        if word in words.bodies:
            declined = [_genitive_adjective(item[0]) for item in found[:number]]
            if None in declined:
                return plain
            pieces = [item or "" for item in declined]
            start = " ".join([*pieces, words.bodies[word]])
            return f"{start[:1].lower()}{start[1:]}{plain[match.end() :]}"
    return plain


def _genitive_adjective(word: str) -> str | None:
    """Return the genitive of an adjective in the nominative, None for any other word."""
    for nominative, genitive in _ADJECTIVES:
        if word.endswith(nominative):
            stem = word[: -len(nominative)]
            soft = nominative == "ий" and stem[-1:] not in "гкх"
            return stem + ("его" if soft else genitive)
    return None


def _plain_letters(name: str, words: IssuerWords, texts: Iterable[str]) -> str:
    """Return a name in capitals in the letters of a sentence: small, but for proper names and abbreviations."""
    shown: dict[str, str] = {}
    for text in texts:
        for match in _WORD.finditer(text):
            if not match[0].isupper() and match[0] != match[0].lower():
                shown.setdefault(match[0].lower(), match[0])

    def letters(match: re.Match[str]) -> str:
        word = match[0]
        small = word.lower()
        if word in words.abbreviations:
            return word
        if small in shown and small not in words.bodies:
            return shown[small]
        if _PROPER.fullmatch(small.rpartition("-")[2]) and small not in words.common_adjectives:
            return "-".join(part.capitalize() for part in word.split("-"))
        return small

    return _WORD.sub(letters, name)
