"""What was changed inside a text, word by word, so that a screen or a paper can strike out and underline it."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from msoko_desktop.domain.language.russian import tidy_spaces

_TOKEN = re.compile(r"(\s*)(\w+(?:[-–.,/]\w+)*|[^\w\s])")
_LETTERS = re.compile(r"\w")
_ISLAND = 3
"""Letters of kept words («и», «для») that are too few to stand alone between two changes."""
_LIKE = 0.5
"""How alike two paragraphs are at least to be one paragraph that was changed."""
_LONG_TEXT = 3000
"""Words of a text from which frequent ones no longer serve to find what was kept: else the time grows as a square."""


class RunKind(StrEnum):
    """What happened to a piece of a text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class Run(NamedTuple):
    """A piece of a text and what happened to it; "\\n" in it is the border of two paragraphs."""

    kind: RunKind
    text: str


Runs = tuple[Run, ...]
_Token = tuple[str, str]
"""The space before a word ("" or " ") and the word, or a sign."""


def compare_texts(old: str, new: str) -> Runs:
    """Return the runs that lead from one text to the other, with single spaces (`tidy_spaces`).

    The kept and the removed runs together are the old text, the kept and the added ones the new text. Of neighbours
    the removed one comes first. Equal texts give one kept run, two empty ones none. A changed paragraph is compared
    with the paragraph it comes from; paragraphs that were put in or taken out are whole runs.
    """
    old, new = tidy_spaces(old), tidy_spaces(new)
    if not old or not new or old == new:
        kind = RunKind.KEPT if old == new else RunKind.REMOVED if old else RunKind.ADDED
        return (Run(kind, old or new),) if old or new else ()
    runs = _Runs()
    for before, after in _paired(old.split("\n"), new.split("\n")):
        if before is not None and after is not None:
            _compare_paragraphs(before, after, runs)
            runs.add(RunKind.KEPT, "\n")
        elif before is not None:
            runs.add(RunKind.REMOVED, f"{before}\n")
        else:
            runs.add(RunKind.ADDED, f"{after}\n")
    return runs.finished()


def text_before(runs: Iterable[Run]) -> str:
    """Return the text as it was."""
    return "".join(run.text for run in runs if run.kind is not RunKind.ADDED)


def text_after(runs: Iterable[Run]) -> str:
    """Return the text as it became."""
    return "".join(run.text for run in runs if run.kind is not RunKind.REMOVED)


class _Runs:
    """Collects runs: neighbours of one kind become one, and what is removed comes before what is added."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._removed: list[str] = []
        self._added: list[str] = []

    def add(self, kind: RunKind, text: str) -> None:
        if not text:
            return
        if kind is RunKind.REMOVED:
            self._removed.append(text)
        elif kind is RunKind.ADDED:
            self._added.append(text)
        else:
            self._flush()
            self._append(kind, text)

    def _append(self, kind: RunKind, text: str) -> None:
        if self._runs and self._runs[-1].kind is kind:
            text = self._runs.pop().text + text
        self._runs.append(Run(kind, text))

    def _flush(self) -> None:
        for kind, texts in ((RunKind.REMOVED, self._removed), (RunKind.ADDED, self._added)):
            if texts:
                self._append(kind, "".join(texts))
                texts.clear()

    def finished(self) -> Runs:
        """Return the runs without the paragraph mark that was put behind either text."""
        self._flush()
        runs = self._runs
        tail = [runs.pop()]
        while tail[-1].kind is not RunKind.KEPT and runs and runs[-1].kind is not RunKind.KEPT:
            tail.append(runs.pop())
        if len(tail) == 1 and tail[0].kind is not RunKind.KEPT and runs:
            # Only one of the texts goes on: the paragraph's border before the rest goes with it.
            kept = runs.pop()
            runs += [Run(kept.kind, kept.text[:-1]), Run(tail[0].kind, f"\n{tail[0].text[:-1]}")]
        else:
            runs += [Run(run.kind, run.text[:-1]) for run in reversed(tail)]
        joined = _Runs()
        for run in runs:
            joined.add(*run)
        joined._flush()
        return tuple(joined._runs)


def _paired(old: Sequence[str], new: Sequence[str]) -> list[tuple[str | None, str | None]]:
    """Pair the paragraphs of two texts in their order; None stands where one text has no such paragraph."""
    pairs: list[tuple[str | None, str | None]] = []
    for _, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if j - i == m - k:
            pairs += zip(old[i:j], new[k:m], strict=True)
        else:
            pairs += _paired_by_words(old[i:j], new[k:m])
    return pairs


def _paired_by_words(old: Sequence[str], new: Sequence[str]) -> list[tuple[str | None, str | None]]:
    """Pair each old paragraph with the one of those left that is most like it; what is like none stands alone."""
    pairs: list[tuple[str | None, str | None]] = []
    start = 0
    for before in old:
        likeness = [similarity(before, after) for after in new[start:]]
        best = max(range(len(likeness)), key=likeness.__getitem__, default=-1)
        if best < 0 or likeness[best] < _LIKE:
            pairs.append((before, None))
            continue
        pairs += [(None, after) for after in new[start : start + best]]
        pairs.append((before, new[start + best]))
        start += best + 1
    return pairs + [(None, after) for after in new[start:]]


def similarity(one: str, other: str) -> float:
    """Return how alike two texts are by their words in order: 1 for equal ones, 0 for none in common."""
    ours, theirs = _words(one), _words(other)
    if not ours and not theirs:
        return 1.0
    matcher = SequenceMatcher(None, ours, theirs, autojunk=max(len(ours), len(theirs)) > _LONG_TEXT)
    return matcher.ratio()


def _words(text: str) -> list[str]:
    return [word.lower().replace("ё", "е") for _, word in _TOKEN.findall(text) if _LETTERS.match(word)]


def _compare_paragraphs(old: str, new: str, runs: _Runs) -> None:
    """Add the runs of one paragraph."""
    before: list[_Token] = _TOKEN.findall(old)
    after: list[_Token] = _TOKEN.findall(new)
    for same, i, j, k, m in _merged(before, after):
        if not same:
            _add_changed(before[i:j], after[k:m], runs)
            continue
        for (gap, word), (new_gap, _) in zip(before[i:j], after[k:m], strict=True):
            if gap == new_gap:
                runs.add(RunKind.KEPT, gap)
            else:
                runs.add(RunKind.REMOVED, gap)
                runs.add(RunKind.ADDED, new_gap)
            runs.add(RunKind.KEPT, word)


def _add_changed(before: list[_Token], after: list[_Token], runs: _Runs) -> None:
    """Add words that were replaced; the space before both of them is kept."""
    removed = "".join(gap + word for gap, word in before)
    added = "".join(gap + word for gap, word in after)
    if removed.startswith(" ") and added.startswith(" "):
        runs.add(RunKind.KEPT, " ")
        removed, added = removed[1:], added[1:]
    runs.add(RunKind.REMOVED, removed)
    runs.add(RunKind.ADDED, added)


_Stretch = tuple[bool, int, int, int, int]
"""Whether the words are equal, and where they begin and end in the old and in the new paragraph."""


def _merged(before: list[_Token], after: list[_Token]) -> list[_Stretch]:
    """Return the stretches of equal and of changed words; small islands between changes count as changed."""
    old, new = [word for _, word in before], [word for _, word in after]
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    matcher = SequenceMatcher(None, inner_old, inner_new, autojunk=max(len(inner_old), len(inner_new)) > _LONG_TEXT)
    found: list[_Stretch] = [(True, 0, head, 0, head)] if head else []
    found += [(tag == "equal", i + head, j + head, k + head, m + head) for tag, i, j, k, m in matcher.get_opcodes()]
    if tail:
        found.append((True, len(old) - tail, len(old), len(new) - tail, len(new)))
    merged: list[_Stretch] = []
    for place, (equal, i, j, k, m) in enumerate(found):
        island = 0 < place < len(found) - 1 and sum(map(len, filter(_LETTERS.match, old[i:j]))) <= _ISLAND
        same = equal and not island
        if merged and merged[-1][0] == same:
            _, start, _, new_start, _ = merged.pop()
            merged.append((same, start, j, new_start, m))
        else:
            merged.append((same, i, j, k, m))
    return merged
