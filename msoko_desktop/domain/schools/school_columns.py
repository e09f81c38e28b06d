"""The columns of a list of schools in a table of somebody else's: what each means, by headings and by content.

Headings and words are those of data/school_columns.toml; where the rows come from does not matter.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.grids import parse_number
from msoko_desktop.domain.language.russian import comparable
from msoko_desktop.domain.schools.school_kinds import words_of
from msoko_desktop.domain.schools.schools import PlaceKind

LOOKED_AT = 30  # rows at the top of a sheet among which its headings are looked for
_LOGIN = re.compile(r"[a-z]{2,8}\d{1,12}")


class Field(StrEnum):
    """What a column can mean; the names are those of `School`, beside the two of its size."""

    SHORT_NAME = "short_name"
    NAME = "name"
    CODE = "code"
    OTHER_CODES = "other_codes"
    KIND = "kind"
    PLACE = "place"
    PLACE_KIND = "place_kind"
    SMALL = "small"
    HEAD_POST = "head_post"
    HEAD_NAME = "head_name"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    PUPILS = "pupils"
    CLASSES = "classes"
    OPENED = "opened"
    NOTE = "note"


SIZES = (Field.PUPILS, Field.CLASSES)


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """By which headings a column is known: the whole one, or words that stand in it together."""

    field: Field
    title: str
    whole: frozenset[str]
    words: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class TableWords:
    """All that is known of headings and of words in cells, from data/school_columns.toml."""

    columns: tuple[ColumnWords, ...]
    yes: frozenset[str]
    no: frozenset[str]
    places: Mapping[str, PlaceKind]

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "TableWords":
        """Read the mapping of the file. Raises KeyError and ValueError for what it should not hold."""
        columns = tuple(
            ColumnWords(
                Field(one["field"]),
                one["title"],
                frozenset(words_of(text) for text in one["is"]),
                tuple(tuple(words_of(word) for word in group) for group in one["has"]),
            )
            for one in data["column"]
        )
        places = {words_of(word): PlaceKind(kind) for kind, words in data["place_kind"].items() for word in words}
        return cls(columns, _folded(data["yes"]), _folded(data["no"]), places)

    def title(self, field: Field) -> str:
        """Return what a field is called."""
        return next(one.title for one in self.columns if one.field is field)

    def meaning(self, heading: str) -> Field | None:
        """Return what a heading speaks of, None where it is none that is known."""
        words = words_of(heading)
        if not words:
            return None
        for one in self.columns:
            if words in one.whole:
                return one.field
        for one in self.columns:
            if any(all(f" {word}" in f" {words}" for word in group) for group in one.words):
                return one.field
        return None


def _folded(texts: Sequence[str]) -> frozenset[str]:
    return frozenset(comparable(text) for text in texts)


def propose_columns(headings: Sequence[str], words: TableWords) -> tuple[Field | None, ...]:
    """Return what each column means by its heading, each meaning once; None for a column that is left out."""
    found: list[Field | None] = []
    for heading in headings:
        meaning = words.meaning(heading)
        found.append(None if meaning in found else meaning)
    if Field.SHORT_NAME not in found and Field.NAME in found:
        found[found.index(Field.NAME)] = Field.SHORT_NAME  # the only name there is
    return tuple(found)


def find_headings(rows: Sequence[Sequence[str]], words: TableWords) -> int | None:
    """Return which of the first rows holds the headings: the one with most meanings, a name or code among them."""
    best: tuple[int, int] | None = None
    for number, row in enumerate(rows[:LOOKED_AT]):
        meanings = [one for one in propose_columns(row, words) if one is not None]
        if {Field.SHORT_NAME, Field.CODE} & set(meanings) and (best is None or len(meanings) > best[0]):
            best = (len(meanings), number)
    return None if best is None else best[1]


def columns_by_content(rows: Sequence[Sequence[str]], width: int) -> tuple[Field | None, ...]:
    """Return what the columns of a table without headings mean: logins are codes, the first other texts are names."""
    found: list[Field | None] = [None] * width
    for place in range(width):
        texts = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        logins = sum(bool(_LOGIN.fullmatch(text.lower())) for text in texts)
        numbers = sum(parse_number(text) is not None for text in texts)
        if texts and logins * 2 > len(texts):
            meaning = Field.CODE
        elif texts and numbers * 2 <= len(texts):
            meaning = Field.SHORT_NAME
        else:
            continue
        if meaning not in found:
            found[place] = meaning
    return tuple(found)
