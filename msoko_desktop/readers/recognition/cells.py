"""Shapes the text of a cell: lists written in one run into items, stacked deadlines into paragraphs."""

import re

from msoko_desktop.domain.plans.plans import parts_of
from msoko_desktop.readers.recognition.texts import is_closed, is_item, join_lines, starts_lower

_SIGN = re.compile(r"\s*[•·●▪◦■□►➢\uf0b7\uf0a7]\s*(?=\S)")
_DASH = re.compile(r"(?<=\s)-\s+(?=[^\W\d_]|[«\"(])")
_COLON_DASH = re.compile(r":\s*-\s+(?=[^\W\d_]|[«\"(])")
_LONG_DASH = re.compile(r"(?<=[;:.,])\s*[–—]\s+(?=[^\W\d_]|[«\"(])")
_COLON_LONG_DASH = re.compile(r":\s*[–—]\s+(?=[^\W\d_]|[«\"(])")
_CAPITAL = re.compile(r"(?<=[\w.,)»])\s+(?=[А-ЯЁ][а-яё])")


def shape_text(text: str) -> str:
    """Return a cell with its list as paragraphs that begin with "- "; lines wrapped by hand are joined."""
    if not text:
        return ""
    return "\n".join(paragraph for piece in _unwrap(_itemise(text)) for paragraph in piece.split("\n") if paragraph)


def _itemise(text: str) -> list[str]:
    """Split every paragraph at the signs of a list."""
    found: list[str] = []
    for paragraph in text.split("\n"):
        for line in _by_sign(paragraph):
            found.extend(_by_dash(line))
    return found


def _by_sign(paragraph: str) -> list[str]:
    pieces = [piece.strip() for piece in _SIGN.split(paragraph)]
    head = [pieces[0]] if pieces[0] else []
    return head + [f"- {piece}" for piece in pieces[1:] if piece]


def _by_dash(paragraph: str) -> list[str]:
    """Split «… : - a; - b» and the like; a lone dash between words is no list."""
    long_colon = _COLON_LONG_DASH.search(paragraph)
    if long_colon and len(_LONG_DASH.findall(paragraph)) > 1:
        head, *items = (piece.strip() for piece in _LONG_DASH.split(paragraph))
        return [head, *(f"- {item}" for item in items)]
    lead = 2 if is_item(paragraph) else 0
    colon = _COLON_DASH.search(paragraph)
    marks = list(_DASH.finditer(paragraph, colon.start() if colon else lead))
    if lead and not colon:
        marks = [mark for mark in marks if _after_stop(paragraph, mark) or _same_word(paragraph, mark, [lead])]
    elif colon:
        marks = _list_marks(paragraph, marks)
    elif not _repeated_word(paragraph, marks):
        marks = []
    pieces: list[str] = []
    start = 0
    for mark in marks:
        pieces.append(paragraph[start : mark.start()].strip())
        start = mark.end()
    tail = paragraph[start:].strip()
    if not marks:
        return [paragraph]
    return [piece for piece in (pieces[0], *(f"- {piece}" for piece in [*pieces[1:], tail] if piece)) if piece]


def _after_stop(text: str, mark: re.Match[str]) -> bool:
    return text[: mark.start()].rstrip()[-1:] in (";", ",", ":", ".", ")")


def _first_word(text: str, start: int) -> str:
    return text[start : start + 40].split(" ", 1)[0].lower()


def _same_word(text: str, mark: re.Match[str], starts: list[int]) -> bool:
    return _first_word(text, mark.end()) in {_first_word(text, start) for start in starts}


def _list_marks(text: str, marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """After a colon: where some items end with a mark, only those dashes count, and those that begin alike."""
    stopped = [mark for mark in marks if _after_stop(text, mark)]
    if len(stopped) < 2:
        return marks
    starts = [mark.end() for mark in stopped]
    return [mark for mark in marks if mark in stopped or _same_word(text, mark, starts)]


def _repeated_word(text: str, marks: list[re.Match[str]]) -> bool:
    """Without a colon a list is known by items that all begin with one word: «- по … - по …»."""
    return len(marks) > 1 and len({_first_word(text, mark.end()) for mark in marks}) == 1


def _unwrap(paragraphs: list[str]) -> list[str]:
    """Join a line that goes on in lower case, or after a dash or comma, to the one before."""
    joined: list[str] = []
    for paragraph in paragraphs:
        if joined and not is_item(paragraph) and _goes_on(joined[-1], paragraph):
            joined[-1] = join_lines(joined[-1], paragraph)
        else:
            joined.append(paragraph)
    return joined


def _goes_on(before: str, after: str) -> bool:
    if before.rstrip()[-1:] in ("-", "–", "—", ",", "("):
        return True
    return not is_closed(before) and (starts_lower(after) or not after[0].isalpha())


def shape_deadline(text: str, title: str) -> str:
    """Return a deadline cell; several phrases run together become paragraphs where the title has as many items."""
    parts = parts_of(title)[1]
    flat = " ".join(_unwrap(text.split("\n")))
    if len(parts) > 1:
        phrases = [phrase for phrase in _CAPITAL.split(flat) if phrase]
        if len(phrases) == len(parts):
            return "\n".join(phrases)
    return "\n".join(_unwrap(text.split("\n")))


def shape_executors(text: str) -> str:
    """Return a cell of executors, lines wrapped by hand joined."""
    return "\n".join(_unwrap(text.split("\n"))) if text else ""
