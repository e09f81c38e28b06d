"""Which line of a new revision is which line of the old one: by the keys of the data base, else by number and words."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from typing import NamedTuple

from msoko_desktop.domain.language.russian import comparable
from msoko_desktop.domain.plans.outline import Lines, is_section
from msoko_desktop.domain.plans.plans import PlanLine
from msoko_desktop.domain.redline.words import similarity

Pairs = dict[int, int]
"""Indexes of lines in the old plan with those in the new plan."""

_SAME_KEYS = 0.5
"""Share of lines with equal keys that are alike at least, for the keys to be those of the same lines."""
_ALIKE = 0.4
"""How alike the titles of two lines with the same key are to speak for the keys."""
_TITLE_WEIGHT, _REST_WEIGHT, _NUMBER_WEIGHT = 0.75, 0.25, 0.2
_ENOUGH = 0.6
"""Score from which two lines count as one line that was changed."""
_COMMON_WORD = 60
"""Lines with a word from which the word no longer suggests that two of them are one."""
_SHORT_WORD = 3


def match_lines(old: Lines, new: Lines) -> Pairs:
    """Pair the lines of two revisions; each line is in one pair at most, and only lines of one kind are paired.

    Lines with the same id are the same, unless the plans come from different files, where equal ids mean nothing
    (most such pairs have nothing in common). The rest is paired by equal texts, then by number and likeness.
    """
    pairs = _by_id(old, new)
    named = _in_sections(old), _in_sections(new)
    for key in (_section_and_all, _all, _section_and_title, _numbered_title, _title):
        _by_key(named, pairs, key)
    _by_likeness(old, new, pairs)
    return pairs


def _by_id(old: Lines, new: Lines) -> Pairs:
    places = {line.id: at for at, line in enumerate(new) if line.id is not None}
    pairs = {
        at: places[line.id]
        for at, line in enumerate(old)
        if line.id is not None and line.id in places and new[places[line.id]].kind is line.kind
    }
    if len(set(pairs.values())) < len(pairs):
        return {}
    alike = sum(similarity(old[at].title, new[to].title) >= _ALIKE for at, to in pairs.items())
    return pairs if alike >= _SAME_KEYS * len(pairs) else {}


class _Placed(NamedTuple):
    """A line and the title of the section it stands in, "" outside sections."""

    line: PlanLine
    section: str


def _in_sections(lines: Lines) -> list[_Placed]:
    placed: list[_Placed] = []
    section = ""
    for line in lines:
        if is_section(line):
            section = comparable(line.title)
        placed.append(_Placed(line, section))
    return placed


_Key = tuple[str, ...]


def _all(item: _Placed) -> _Key:
    line = item.line
    cells = (line.title, line.deadline, line.executors, line.indicators, line.expected_result, line.note)
    return (line.number, *map(comparable, cells))


def _section_and_all(item: _Placed) -> _Key:
    return (item.section, *_all(item))


def _numbered_title(item: _Placed) -> _Key:
    return (item.line.number, comparable(item.line.title))


def _title(item: _Placed) -> _Key:
    title = comparable(item.line.title)
    return (title,) if title else ()


def _section_and_title(item: _Placed) -> _Key:
    return (item.section, *_title(item)) if item.line.title else ()


def _by_key(named: tuple[list[_Placed], list[_Placed]], pairs: Pairs, key: Callable[[_Placed], _Key]) -> None:
    """Pair what is left with equal keys; of several equal lines the first with the first."""
    taken = set(pairs.values())
    waiting: defaultdict[tuple[str, _Key], deque[int]] = defaultdict(deque)
    for to, item in enumerate(named[1]):
        if to not in taken and key(item):
            waiting[item.line.kind, key(item)].append(to)
    for at, item in enumerate(named[0]):
        found = waiting.get((item.line.kind, key(item)))
        if at not in pairs and found:
            pairs[at] = found.popleft()


def _by_likeness(old: Lines, new: Lines, pairs: Pairs) -> None:
    """Pair what is left by number and likeness, the most alike first."""
    ours, theirs = dict(_rest(old, set(pairs))), dict(_rest(new, set(pairs.values())))
    scored = sorted((-_score(ours[at], theirs[to]), abs(at - to), at, to) for at, to in _candidates(ours, theirs))
    taken: set[int] = set()
    for score, _, at, to in scored:
        if -score >= _ENOUGH and at not in pairs and to not in taken:
            pairs[at] = to
            taken.add(to)


def _candidates(ours: dict[int, PlanLine], theirs: dict[int, PlanLine]) -> set[tuple[int, int]]:
    """Return the pairs of lines of one kind that share a number or a word that is not everywhere."""
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for to, line in theirs.items():
        for mark in _marks(line):
            places[line.kind, mark].append(to)
    found: set[tuple[int, int]] = set()
    for at, line in ours.items():
        for mark in _marks(line):
            sharing = places.get((line.kind, mark), ())
            if len(sharing) <= _COMMON_WORD:
                found.update((at, to) for to in sharing)
    return found


def _marks(line: PlanLine) -> set[str]:
    words = {word for word in comparable(line.title).split() if len(word) > _SHORT_WORD}
    return words | ({f"№{line.number}"} if line.number else set())


def _score(one: PlanLine, other: PlanLine) -> float:
    """Return how much speaks for two lines being one: likeness of the titles, of the other cells, the same number."""
    title = similarity(one.title, other.title)
    cells = [(one.deadline, other.deadline), (one.executors, other.executors)]
    rest = [similarity(*pair) for pair in cells if any(pair)]
    score = title if not rest else _TITLE_WEIGHT * title + _REST_WEIGHT * sum(rest) / len(rest)
    return score + (_NUMBER_WEIGHT if one.number and one.number == other.number else 0.0)


def _rest(lines: Lines, taken: set[int]) -> Iterator[tuple[int, PlanLine]]:
    return ((at, line) for at, line in enumerate(lines) if at not in taken)
