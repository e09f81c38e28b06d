"""Who carries out an activity: the directory of bodies with their names, and reading a cell of executors against it."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.language.russian import comparable, one_line


class BodyKind(StrEnum):
    """What sort of body carries out an activity; the values are the names used in files."""

    AUTHORITY = "authority"
    METHOD_SERVICE = "method_service"
    EVERY_SCHOOL = "every_school"
    EVERY_DIRECTOR = "every_director"
    SCHOOL = "school"
    DISTRICT_UNION = "district_union"
    SCHOOL_UNION = "school_union"
    COMMISSION = "commission"
    SUPPORT = "support"
    STAFF = "staff"
    PERSON = "person"
    SCHOOL_GROUP = "school_group"
    OUTSIDE = "outside"

    @property
    def label(self) -> str:
        """The kind in Russian, for lists and forms."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    BodyKind.AUTHORITY: "Орган управления образованием",
    BodyKind.METHOD_SERVICE: "Методическая служба",
    BodyKind.EVERY_SCHOOL: "Каждая образовательная организация",
    BodyKind.EVERY_DIRECTOR: "Каждый руководитель",
    BodyKind.SCHOOL: "Одна школа",
    BodyKind.DISTRICT_UNION: "Районное методическое объединение",
    BodyKind.SCHOOL_UNION: "Школьное методическое объединение",
    BodyKind.COMMISSION: "Комиссия, рабочая группа",
    BodyKind.SUPPORT: "Подразделение обеспечения",
    BodyKind.STAFF: "Педагогические работники",
    BodyKind.PERSON: "Должностное лицо",
    BodyKind.SCHOOL_GROUP: "Группа школ",
    BodyKind.OUTSIDE: "Внешняя организация",
}


@dataclass(frozen=True, slots=True)
class Body:
    """A body that carries out activities: its key, its name, its kind, and the other ways its name is written."""

    id: str
    name: str
    kind: BodyKind
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A known name found in a text at [start, end); `spaced` when the blanks inside are not those of the name."""

    start: int
    end: int
    body: Body
    name: str
    spaced: bool = False

    @property
    def phrase(self) -> bool:
        """Whether the name has several words, so that it cannot be taken for a part of another name."""
        return " " in self.name


@dataclass(frozen=True, slots=True)
class _Alias:
    """One way of writing a body's name, folded for search; `squeezed` is without blanks."""

    squeezed: str
    folded: str
    name: str
    body: Body


@dataclass(frozen=True, slots=True)
class ExecutorDirectory:
    """All bodies known to the program, and the words that names are built with.

    `legal_forms` (МКУ, МБОУ, ДПО …) stand before a name and belong to it; a name that begins with one of `posts`
    is a person's. Where two bodies share a name, the first in `bodies` has it.
    """

    bodies: tuple[Body, ...] = ()
    legal_forms: frozenset[str] = frozenset()
    posts: tuple[str, ...] = ()
    _aliases: tuple[_Alias, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        found: dict[str, _Alias] = {}
        for body in self.bodies:
            for name in body.names:
                folded = _fold(name)
                squeezed = folded.replace(" ", "")
                if squeezed:
                    found.setdefault(squeezed, _Alias(squeezed, folded, one_line(name), body))
        longest_first = sorted(found.values(), key=lambda alias: -len(alias.squeezed))
        object.__setattr__(self, "_aliases", tuple(longest_first))

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "ExecutorDirectory":
        """Make the directory of the generic bodies from the content of data/executors.toml."""
        bodies = tuple(
            Body(entry["id"], entry["name"], BodyKind(entry["kind"]), tuple(entry.get("aliases", ())))
            for entry in data["body"]
        )
        return cls(bodies, frozenset(data.get("legal_forms", ())), tuple(data.get("posts", ())))

    def with_bodies(self, own: Iterable[Body]) -> "ExecutorDirectory":
        """Return the directory with the district's own bodies.

        A body with the id of a known one renames it and adds its aliases; the others come first, so that their names
        win over the generic ones.
        """
        known = {body.id: body for body in self.bodies}
        fresh: list[Body] = []
        for body in own:
            generic = known.get(body.id)
            if generic is None:
                fresh.append(body)
            else:
                known[body.id] = replace(body, aliases=tuple(dict.fromkeys((*body.aliases, *generic.names))))
        return ExecutorDirectory((*fresh, *known.values()), self.legal_forms, self.posts)

    def by_id(self, body_id: str) -> Body | None:
        """Return the body with that key."""
        return next((body for body in self.bodies if body.id == body_id), None)

    def of_kind(self, kind: BodyKind) -> Body | None:
        """Return the first body of a kind."""
        return next((body for body in self.bodies if body.kind is kind), None)

    def find(self, text: str) -> tuple[NameSpan, ...]:
        """Return the known names in a text, the longest first taken, in their order and without overlaps.

        Case, ё and е, kinds of quotes and dashes do not matter; neither do blanks torn into a name of at least six
        letters («руководител и РМО»), which is told by `spaced`.
        """
        squeezed, places = _squeeze(text)
        taken = [False] * len(squeezed)
        found: list[NameSpan] = []
        for alias in self._aliases:
            at = squeezed.find(alias.squeezed)
            while at >= 0:
                end = at + len(alias.squeezed)
                span = None if any(taken[at:end]) else _span(text, places, at, end, alias)
                if span is not None:
                    found.append(span)
                    taken[at:end] = [True] * (end - at)
                at = squeezed.find(alias.squeezed, at + 1)
        return tuple(sorted(found, key=lambda span: span.start))

    def body_named(self, text: str) -> Body | None:
        """Return the body whose name is the whole of the text."""
        squeezed = _fold(text).replace(" ", "")
        return next((alias.body for alias in self._aliases if alias.squeezed == squeezed), None)

    def nearest(self, text: str) -> str | None:
        """Return the known name that a text looks like, None when there is none close enough to propose."""
        names = {alias.folded: alias.name for alias in self._aliases}
        close = difflib.get_close_matches(_fold(text), names, n=1, cutoff=0.8)
        return names[close[0]] if close else None


def _fold(text: str) -> str:
    """Fold a name for search; no blanks beside hyphens and inside quotes, so that their setting does not matter."""
    folded = comparable(text)
    for blank, plain in ((" - ", "-"), ("- ", "-"), (" -", "-")):
        folded = folded.replace(blank, plain)
    return folded


def _squeeze(text: str) -> tuple[str, list[int]]:
    """Return a text folded letter by letter without blanks, and the place of each letter in the text."""
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if sign.isspace() or sign in "\u00ad\u200b\u2060\ufeff":
            continue
        lower = sign.lower()
        letters.append(_SAME.get(lower, lower) if len(lower) == 1 else sign)
        places.append(place)
    return "".join(letters), places


_SAME = {"ё": "е"} | dict.fromkeys("«»“”„‟″", '"') | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")


def _span(text: str, places: list[int], at: int, end: int, alias: _Alias) -> NameSpan | None:
    """Return the found name when it stands as words of its own, None when it is a part of others."""
    start, stop = places[at], places[end - 1] + 1
    if start > 0 and (text[start - 1].isalnum() and text[start].isalnum()):
        return None
    if stop < len(text) and text[stop].isalnum() and text[stop - 1].isalnum():
        return None
    spaced = _fold(text[start:stop]) != alias.folded
    if spaced and len(alias.squeezed) < 6:
        return None
    return NameSpan(start, stop, alias.body, alias.name, spaced)


class Doubt(StrEnum):
    """Why the reading of an executor is doubtful."""

    UNKNOWN = "unknown"
    SPACED = "spaced"
    NO_COMMA = "no_comma"
    LOST_NAME = "lost_name"
    REPEATED = "repeated"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class ExecutorMatch:
    """One executor of a cell: its text as printed, its body (None: not in the directory), and what is doubtful.

    `note` is a Russian sentence for the person, "" without doubts; `doubts` says the same for the program. `consent`
    marks «(по согласованию)», that is a body outside the office's power. `groups` are the groups of schools that
    stand with the body without a comma («методическая служба ШНРО, ШФНСУ»).
    """

    text: str
    body: Body | None
    note: str = ""
    doubts: tuple[Doubt, ...] = ()
    consent: bool = False
    groups: tuple[Body, ...] = ()
