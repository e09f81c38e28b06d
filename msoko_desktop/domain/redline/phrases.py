"""A change inside a text in the words of an amending order: «слова «…» заменить словами «…»»."""

import re
from collections.abc import Iterator, Sequence

from msoko_desktop.domain.language.russian import quoted, sentence_list
from msoko_desktop.domain.redline.words import Run, RunKind, Runs, text_before

_WORD = re.compile(r"\w+(?:[-–.,/]\w+)*")
_DIGITS = re.compile(r"\d+(?:[.,–-]\d+)*\Z")
_LEAST_WORDS = 7
"""Words of a text from which naming the changed ones is shorter than giving the whole text anew."""
_MOST_CHANGES = 2
_MOST_SHARE = 0.5
_ANCHOR_WORDS = 4

_Change = tuple[str, str, str]
"""Words kept before a change, removed ones, added ones."""


def word_changes(runs: Runs) -> str:
    """Return the change of a text as «слова «а» заменить словами «б»», "" where the whole text is better given anew.

    That is so for short texts, for more than a few changes, for changed paragraphs, and where the words to be changed
    are not the only ones of their kind in the text, so that the order would be ambiguous.
    """
    text = text_before(runs)
    changes = list(_changes(runs))
    touched = sum(len(_WORD.findall(run.text)) for run in runs if run.kind is RunKind.REMOVED)
    words = len(_WORD.findall(text))
    if words < _LEAST_WORDS or len(changes) > _MOST_CHANGES or touched > words * _MOST_SHARE:
        return ""
    phrases = [_phrase(change, text) for change in changes]
    return sentence_list(phrases) if phrases and all(phrases) else ""


def _changes(runs: Sequence[Run]) -> Iterator[_Change]:
    kept = removed = added = ""
    for run in runs:
        if run.kind is RunKind.KEPT:
            if removed or added:
                yield kept, removed, added
            kept, removed, added = run.text, "", ""
        elif run.kind is RunKind.REMOVED:
            removed = run.text
        else:
            added = run.text
    if removed or added:
        yield kept, removed, added


def _phrase(change: _Change, text: str) -> str:
    before, removed, added = change[0], change[1].strip(" "), change[2].strip(" ")
    if "\n" in removed or "\n" in added:
        return ""
    if removed:
        if not _WORD.search(removed) or _count(removed, text) != 1:
            return ""
        if not added:
            return f"{_noun(removed, 'слово', 'слова', 'цифры')} {quoted(removed)} исключить"
        if not _WORD.search(added):
            return ""
        what = _noun(removed, "слово", "слова", "цифры", alike=added)
        by = _noun(added, "словом", "словами", "цифрами", alike=removed)
        return f"{what} {quoted(removed)} заменить {by} {quoted(added)}"
    anchor = _anchor(before, text)
    if not anchor or not _WORD.search(added):
        return ""
    after = _noun(anchor, "слова", "слов", "цифр")
    by = _noun(added, "словом", "словами", "цифрами")
    return f"после {after} {quoted(anchor)} дополнить {by} {quoted(added)}"


def _noun(words: str, one: str, many: str, digits: str, *, alike: str | None = None) -> str:
    """Return what words are called: one word, words, digits; `alike` must be digits too for these to be «цифры»."""
    if _DIGITS.match(words) and (alike is None or _DIGITS.match(alike)):
        return digits
    return one if len(_WORD.findall(words)) == 1 and " " not in words else many


def _anchor(before: str, text: str) -> str:
    """Return the last words before a place, as few as occur only once in the text; "" where there are none."""
    paragraph = before.rpartition("\n")[2].rstrip(" ")
    starts = [match.start() for match in _WORD.finditer(paragraph)]
    for start in reversed(starts[-_ANCHOR_WORDS:]):
        if _count(paragraph[start:], text) == 1:
            return paragraph[start:]
    return ""


def _count(words: str, text: str) -> int:
    """Return how often words occur in a text as whole words."""
    left = r"(?<!\w)" if words[0].isalnum() else ""
    right = r"(?!\w)" if words[-1].isalnum() else ""
    return len(re.findall(f"{left}{re.escape(words)}{right}", text))
