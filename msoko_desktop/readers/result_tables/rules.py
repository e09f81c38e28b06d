"""The words and limits by which tables of results are read, as typed values made of `data/result_tables.toml`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from msoko_desktop.domain.assessments.tables import (
    ColumnMeaning,
    Meaning,
    TableKind,
    TableProfile,
    fold_heading,
)
from msoko_desktop.readers.rules import Limits

_BARE = re.compile(r"[\s.]+")


def bare(text: str) -> str:
    """Return a cell's text as it is looked up: small letters without blanks and stops, «е» for «ё»."""
    return _BARE.sub("", text.lower().replace("ё", "е"))


@dataclass(frozen=True, slots=True)
class ColumnNames:
    """By which headings a column is known, folded: the whole heading or its beginning."""

    meaning: Meaning
    whole: frozenset[str]
    starts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A kind of table: words of its title, meanings that it needs, its ready profile."""

    kind: TableKind
    name: str
    titles: tuple[str, ...]
    needs: frozenset[str]
    any_of: frozenset[str]
    profile: TableProfile


@dataclass(frozen=True, slots=True)
class Named:
    """A procedure or a subject: its code and the names it is known by, in small letters."""

    code: str
    names: tuple[str, ...]
    result: str = ""


@dataclass(frozen=True, slots=True)
class TableRules:
    """Everything the reader knows about words; see the comments in the data file for each list."""

    limits: Limits
    tree_bytes: int
    most_remarks: int
    heading_rows: int
    empty: frozenset[str]
    units: tuple[str, ...]
    marks: Mapping[str, str]
    columns: tuple[ColumnNames, ...]
    groups: Mapping[str, tuple[str, ...]]
    declared: tuple[str, ...]
    reports: tuple[Report, ...]
    procedures: tuple[Named, ...]
    subjects: tuple[Named, ...]

    @property
    def tree_limits(self) -> Limits:
        """The limits of formats that are parsed as a whole tree."""
        return replace(self.limits, part_bytes=self.tree_bytes)

    @classmethod
    def from_mapping(
        cls, data: Mapping[str, Any], procedures: Sequence[Mapping[str, Any]], subjects: Sequence[Mapping[str, Any]]
    ) -> "TableRules":
        """Make the rules of `result_tables.toml` and the lists of procedures and subjects. Raises KeyError."""
        limits = data["limits"]
        return cls(
            limits=Limits(**{one.name: int(limits[one.name]) for one in fields(Limits)}),
            tree_bytes=int(limits["tree_bytes"]),
            most_remarks=int(limits["most_remarks"]),
            heading_rows=int(limits["heading_rows"]),
            empty=frozenset(bare(text) for text in data["empty"]["texts"]) | {""},
            units=tuple(sorted((bare(text) for text in data["empty"]["units"]), key=len, reverse=True)),
            marks={bare(name): mark for name, mark in data["marks"].items()},
            columns=tuple(_column(one) for one in data["column"]),
            groups={name: tuple(texts) for name, texts in data["groups"].items()},
            declared=tuple(data["declared"]["starts"]),
            reports=tuple(_report(one) for one in data["report"]),
            procedures=tuple(
                Named(one["code"], _names(one["short_title"], one["title"], *one["aliases"]), str(one["result"]))
                for one in procedures
            ),
            subjects=tuple(Named(one["code"], _names(one["title"], *one["aliases"])) for one in subjects),
        )


def _column(data: Mapping[str, Any]) -> ColumnNames:
    return ColumnNames(
        Meaning(data["meaning"]),
        frozenset(fold_heading(text) for text in data["is"]),
        tuple(fold_heading(text) for text in data.get("starts", ())),
    )


def _report(data: Mapping[str, Any]) -> Report:
    kind, name = TableKind(data["kind"]), str(data["name"])
    headings, keys = data["headings"], data["columns"]
    profile = TableProfile(name, kind, tuple(headings), tuple(ColumnMeaning.from_key(key) for key in keys))
    return Report(
        kind,
        name,
        tuple(text.lower().replace("ё", "е") for text in data["title"]),
        frozenset(data["needs"]),
        frozenset(data["any"]),
        profile,
    )


def _names(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.lower().replace("ё", "е") for name in names if name))
