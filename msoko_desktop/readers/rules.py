"""The words and limits of recognition as a typed value, made of `data/recognition.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from msoko_desktop.domain.plans.plans import ColumnKind


def _squeeze(stem: str) -> str:
    """Write a stem as header cells are compared: small letters, no spaces, ё as е."""
    return stem.replace(" ", "").lower().replace("ё", "е")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a reader takes in: bytes, parts, rows, columns, characters."""

    file_bytes: int
    unpacked_bytes: int
    part_bytes: int
    archive_entries: int
    rows: int
    columns: int
    sheet_cells: int
    characters: int


@dataclass(frozen=True, slots=True)
class RecognitionRules:
    """Everything the recognition knows about words; see the comments in the data file for each list."""

    limits: Limits
    headers: tuple[tuple[ColumnKind, tuple[str, ...]], ...]
    longest_header: int
    title_starts: tuple[str, ...]
    title_prefixes: tuple[str, ...]
    title_ends: tuple[str, ...]
    title_lines: int
    acts: Mapping[str, str]
    order_kinds: tuple[str, ...]
    order_verbs: tuple[str, ...]
    posts: tuple[str, ...]
    attached: tuple[str, ...]
    preamble_starts: tuple[str, ...]
    places: tuple[str, ...]
    abbreviation_headings: tuple[str, ...]
    deadline_fragments: frozenset[str]
    deadline_words: tuple[str, ...]
    deadline_mendings: Mapping[str, str]
    bodies: tuple[str, ...]
    whole_words: frozenset[str]
    open_endings: frozenset[str]
    before_numbers: frozenset[str]

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "RecognitionRules":
        """Make the rules of the mapping read from `recognition.toml`; raises KeyError where a list is missing."""
        headers = data["headers"]
        return cls(
            limits=Limits(**data["limits"]),
            headers=tuple((kind, tuple(map(_squeeze, headers[kind.value]))) for kind in ColumnKind),
            longest_header=int(headers["longest_cell"]),
            title_starts=tuple(data["titles"]["starts"]),
            title_prefixes=tuple(data["titles"]["before_start"]),
            title_ends=tuple(data["titles"]["ends"]),
            title_lines=int(data["titles"]["most_lines"]),
            acts=dict(data["approvals"]["acts"]),
            order_kinds=tuple(data["orders"]["kinds"]),
            order_verbs=tuple(data["orders"]["verbs"]),
            posts=tuple(data["orders"]["posts"]),
            preamble_starts=tuple(data["orders"]["preamble_starts"]),
            places=tuple(data["orders"]["places"]),
            attached=tuple(data["orders"]["attached"]),
            abbreviation_headings=tuple(data["abbreviations"]["headings"]),
            deadline_fragments=frozenset(data["deadlines"]["fragments"]),
            deadline_words=tuple(data["deadlines"]["words"]),
            deadline_mendings=dict(data["deadlines"]["mendings"]),
            bodies=tuple(data["executors"]["bodies"]),
            whole_words=frozenset(data["words"]["whole"]),
            before_numbers=frozenset(data["words"]["before_numbers"]),
            open_endings=frozenset(data["words"]["open_endings"]),
        )
