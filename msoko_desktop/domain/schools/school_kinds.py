"""Kinds of schools as data, and what is left out or shortened when names of schools are compared."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_SIGNS = re.compile(r"[^0-9a-zа-я]+")
_EDGE = re.compile(r"(?<=[a-zа-я])(?=\d)|(?<=\d)(?=[a-zа-я])")


@dataclass(frozen=True, slots=True)
class SchoolKind:
    """A kind: its code, its short and full titles, the grades it usually has, the words of names that tell it."""

    code: str
    short: str
    title: str
    lowest: int
    highest: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SchoolKinds:
    """The kinds in their order, the words of the legal form, and where the list comes from."""

    kinds: tuple[SchoolKind, ...]
    legal_forms: tuple[str, ...]
    source: str = ""
    year: int = 0

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "SchoolKinds":
        """Read data/school_kinds.toml. Raises KeyError and ValueError for what it should not hold."""
        kinds = tuple(
            SchoolKind(
                one["code"],
                one["short"],
                one["title"],
                int(one["grades"][0]),
                int(one["grades"][1]),
                tuple(words_of(name) for name in one["names"]),
            )
            for one in data["kind"]
        )
        if len({kind.code for kind in kinds}) != len(kinds):
            raise ValueError("a kind of schools is named twice")
        forms = sorted((words_of(form) for form in data["legal_forms"]), key=len, reverse=True)
        return cls(kinds, tuple(forms), data["source"], int(data["year"]))

    def find(self, code: str) -> SchoolKind | None:
        """Return the kind of that code, None where there is none."""
        return next((kind for kind in self.kinds if kind.code == code), None)

    def recognise(self, text: str) -> SchoolKind | None:
        """Return the kind that a cell or a name of a school speaks of, by the longest words that it holds."""
        words = f" {words_of(text)} "
        best: tuple[int, SchoolKind] | None = None
        for kind in self.kinds:
            for name in (*kind.names, words_of(kind.title), words_of(kind.short), kind.code):
                if f" {name} " in words and (best is None or len(name) > best[0]):
                    best = (len(name), kind)
        return None if best is None else best[1]

    def key(self, name: str) -> str:
        """Fold a name of a school for comparison: without legal form, quotes, «№»; kinds by their short words.

        «МБОУ „СОШ № 1“» and «муниципальное бюджетное общеобразовательное учреждение „Средняя общеобразовательная школа
        №1“» have one key.
        """
        words = f" {words_of(name)} "
        for form in self.legal_forms:
            words = words.replace(f" {form} ", " ")
        pairs = sorted(
            ((name, kind.code) for kind in self.kinds for name in kind.names), key=lambda pair: -len(pair[0])
        )
        for phrase, code in pairs:
            words = words.replace(f" {phrase} ", f" {code} ")
        return " ".join(words.split())


def words_of(text: str) -> str:
    """Return the words and numbers of a text in lower case, ё as е, parted by single spaces."""
    plain = _SIGNS.sub(" ", text.lower().replace("ё", "е"))
    return " ".join(_EDGE.sub(" ", plain).split())
