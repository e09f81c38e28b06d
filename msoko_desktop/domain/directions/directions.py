"""The directions of the municipal system of assessing quality, in their yearly sets, and telling a plan's direction."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from msoko_desktop.domain.language.russian import comparable


@dataclass(frozen=True, slots=True)
class Direction:
    """One direction: `group` is "results" or "activity"; `year` and `set_code` name the set it belongs to."""

    code: str
    title: str
    group: str
    year: int
    set_code: str
    aliases: tuple[str, ...] = ()
    short_title: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class DirectionSet:
    """A set of directions as one document fixed it, with that document as `source`."""

    code: str
    title: str
    year: int
    source: str
    directions: tuple[Direction, ...]


def direction_sets(data: Mapping[str, Any]) -> tuple[DirectionSet, ...]:
    """Make the sets from the content of data/directions.toml (`[[set]]` with nested `[[set.direction]]`)."""
    return tuple(
        DirectionSet(
            entry["code"], entry["title"], int(entry["year"]), entry.get("source", ""), tuple(_directions(entry))
        )
        for entry in data["set"]
    )


def _directions(entry: Mapping[str, Any]) -> Iterable[Direction]:
    """Make the directions of one set."""
    for item in entry.get("direction", ()):
        yield Direction(
            item["code"],
            item["title"],
            item["group"],
            int(entry["year"]),
            entry["code"],
            tuple(item.get("aliases", ())),
            item.get("short_title", ""),
            str(item.get("number", "")),
        )


_NAMED = re.compile(r"направлени[юяе]\w*\s*[:–-]?\s*[«\"“](?P<name>.+)[»\"”]", re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"[а-яa-z]+")
#: Words that most directions share and that therefore tell none apart.
_COMMON = frozenset(
    {
        "год",
        "года",
        "годы",
        "муниципальн",
        "района",
        "районе",
        "районн",
        "округа",
        "города",
        "развити",
        "систем",
        "совершенств",
        "организац",
        "орган",
        "обеспечен",
        "мониторинг",
        "работ",
        "качеств",
        "оценк",
        "образован",
        "образовательн",
        "план",
        "дорожн",
        "карт",
        "мероприят",
        "реализац",
        "направлен",
        "учебн",
        "комплекс",
    }
)
_ENOUGH = 0.6
_STEM = 7


def guess_direction(title: str, directions: Iterable[Direction]) -> str:
    """Return the code of the direction that the title of a plan names, "" when it names none or two alike.

    A direction counts as named when its title or an alias stands in the plan's title, or when at least 60 % of the
    telling words of one of them do. Of two with the same evidence the earlier in `directions` wins where it belongs
    to another set, else none.
    """
    named = _NAMED.search(title)
    text = comparable(named["name"] if named else title)
    stems = _stems(text)
    best: list[tuple[float, Direction]] = []
    for direction in directions:
        score = max(_score(comparable(name), text, stems) for name in (direction.title, *direction.aliases))
        if score >= _ENOUGH:
            best.append((score, direction))
    if not best:
        return ""
    top = max(score for score, _ in best)
    leaders = [direction for score, direction in best if score == top]
    first = leaders[0]
    rivals = [direction for direction in leaders[1:] if direction.set_code == first.set_code]
    return "" if rivals else first.code


def _score(name: str, text: str, stems: frozenset[str]) -> float:
    """Return how surely a name stands in a text: above 1 word for word (longer names more), else the share of stems."""
    if name and name in text:
        return 1 + len(name) / 1000
    telling = _stems(name)
    if len(telling) < 2:
        return 0.0
    return len(telling & stems) / len(telling)


def _stems(text: str) -> frozenset[str]:
    """Return the beginnings of the telling words of a folded text."""
    words = (word for word in _WORD.findall(text) if len(word) > 2)
    telling = (word for word in words if not any(word == common or _is_form(word, common) for common in _COMMON))
    return frozenset(word[:_STEM] if len(word) > _STEM else word[: max(len(word) - 2, 3)] for word in telling)


def _is_form(word: str, common: str) -> bool:
    """Whether a word is a form of a common word given by its beginning."""
    return len(common) >= 4 and word.startswith(common) and len(word) - len(common) <= 5
