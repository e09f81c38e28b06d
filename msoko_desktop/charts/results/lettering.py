"""How wide words are in the charts' face, so that they are wrapped and cut before anything is drawn."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

from msoko_desktop.charts.look import MM_PER_INCH, chart_font

POINT_MM = MM_PER_INCH / 72
LINE = 1.22
"""The height of a line, in sizes of the text."""
_EM = 1000


@cache
def _face(bold: bool) -> Any:
    from matplotlib.font_manager import get_font

    return get_font(str(chart_font(10, bold=bold).get_file()))


@cache
def _advance(letter: str, bold: bool) -> float:
    """Return the width of a letter in sizes of the text."""
    from matplotlib.ft2font import LoadFlags

    face = _face(bold)
    face.set_size(_EM, 72)
    return float(face.load_char(ord(letter), flags=LoadFlags.NO_HINTING).linearHoriAdvance) / 65536 / _EM


def width_mm(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of one line of text of a size in points, in millimetres."""
    return sum(_advance(letter, bold) for letter in text) * size * POINT_MM


def line_mm(size: float) -> float:
    """Return the height of a line of text of a size in points, in millimetres."""
    return size * LINE * POINT_MM


def cut(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """Return one line that fits into `room` millimetres, with «…» where it had to be cut."""
    if width_mm(text, size, bold=bold) <= room:
        return text
    left, end = room - width_mm("…", size, bold=bold), 0
    while end < len(text) and left >= 0:
        left -= width_mm(text[end], size, bold=bold)
        end += 1
    return f"{text[: end - 1 if left < 0 else end].rstrip()}…"


def wrapped(text: str, room: float, size: float, lines: int = 2, *, bold: bool = False) -> list[str]:
    """Return at most so many lines that fit into `room` millimetres; what does not fit is cut with «…».

    «№» stays with its number.
    """
    words, found = _words(text), [""]
    for place, word in enumerate(words):
        joined = f"{found[-1]} {word}".strip(" ")
        if not found[-1] or width_mm(joined, size, bold=bold) <= room:
            found[-1] = joined
        elif len(found) < lines:
            found.append(word)
        else:
            found[-1] = " ".join([found[-1], *words[place:]])
            break
    return [cut(line, room, size, bold=bold) for line in found]


def names_in(labels: Sequence[str], room: float, size: float, lines: int = 2) -> list[list[str]]:
    """Return the lines of names that stand under each other, so that long ones still differ.

    Words with which all names begin that are too long («Муниципальное бюджетное …») are left out where names would be
    cut; what is the same after that is cut in its middle.
    """
    plain = [wrapped(label, room, size, lines) for label in labels]
    long = [at for at, one in enumerate(plain) if any(line.endswith("…") for line in one)]
    common = _common([_words(labels[at]) for at in long]) if len(set(map(labels.__getitem__, long))) > 1 else 0
    for at in long:
        if common:
            plain[at] = wrapped("…" + " ".join(_words(labels[at])[common:]), room, size, lines)
    seen = Counter(tuple(one) for one in plain)
    for at in long:
        if seen[tuple(plain[at])] > 1:
            plain[at] = [_cut_middle(labels[at], room, size)]
    return plain


def _words(text: str) -> list[str]:
    return [word for word in text.replace("№ ", "№\u00a0").replace("\n", " ").split(" ") if word]


def _common(names: Sequence[Sequence[str]]) -> int:
    """Return with how many words all names begin."""
    count = 0
    for together in zip(*names, strict=False):
        if len(set(together)) > 1:
            break
        count += 1
    return count


def _cut_middle(text: str, room: float, size: float) -> str:
    half = len(text) // 2
    while half > 1 and width_mm(f"{text[:half]}…{text[-half:]}", size) > room:
        half -= 1
    return f"{text[:half].rstrip()}…{text[-half:].lstrip()}"
