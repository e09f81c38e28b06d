"""Russian typesetting of one paragraph for print: printable characters, where a line may end, lines of even length."""

import re
import unicodedata

from msoko_desktop.writers.fonts import NBSP, Face, plain_characters, printable

_SPACES = re.compile(r"[ \t\r\f\v\u2000-\u200a\u202f\u205f\u3000]+")
_BREAK_AFTER = frozenset("-–—/\\_.,;:@?&=+)]»")
_HYPHENS = frozenset("-–—")
_HYPHEN_BREAK = re.compile(r"(?<=[^\W\d_]{2}[-–—])(?=[^\W\d_]{2})")
_ROOM_WORTH_A_HYPHEN = 0.3
_BALANCE_STEPS = 12


def clean(text: str) -> str:
    """Return the text for print: composed characters, single spaces, a glyph or a stand-in for each character.

    Stand-ins are chosen by `printable`; non-breaking spaces and paragraphs ("\\n") stay.
    """
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    text = _SPACES.sub(" ", text.replace("\r\n", "\n"))
    strange = set(text).difference(plain_characters())
    if strange:
        text = text.translate({ord(sign): printable(sign) for sign in strange})
    return text


def wrap(face: Face, text: str, width: float, indent: float = 0.0) -> list[str]:
    """Break one paragraph into lines of at most `width` (for size 1: points divided by the size).

    The first line is shorter by `indent`. Lines end at spaces, after a hyphen where a line would else stay far too
    short, and inside a word only when the word alone is wider than the line. No character but the space at a line's
    end is lost. "" gives one empty line.
    """
    widths = face.words
    space = face.glyphs[" "]
    lines: list[str] = []
    line = ""
    used = 0.0
    room = width - indent
    for word in text.split(" "):
        wide = widths[word]
        if line and used + space + wide <= room:
            line = f"{line} {word}"
            used += space + wide
            continue
        if not line and wide <= room:
            line, used = word, wide
            continue
        head, tail = _divide(face, word, room, room - used - space if line else 0.0)
        if head:
            line = f"{line} {head}"
        if line:
            lines.append(line)
            room = width
        rest = widths[tail]
        while rest > room:
            piece, tail = _cut(face, tail, room)
            lines.append(piece)
            room = width
            rest -= widths[piece]
            if rest < 2 * room + 1:  # near the end it is measured; before, that would cost the whole word for each line
                rest = widths[tail]
        line, used = tail, widths[tail]
    lines.append(line)
    return lines


def _divide(face: Face, word: str, width: float, room: float) -> tuple[str, str]:
    """Split a word that does not fit into the rest of the line at a hyphen, when that fills a line worth filling."""
    if room < width * _ROOM_WORTH_A_HYPHEN or not _HYPHENS.intersection(word):
        return "", word
    for place in reversed([match.start() for match in _HYPHEN_BREAK.finditer(word)]):
        if face.words[word[:place]] <= room:
            return word[:place], word[place:]
    return "", word


def _cut(face: Face, word: str, width: float) -> tuple[str, str]:
    """Split a word wider than the line: at a bound space, after a sign, else where the line is full.

    The first piece holds at least one character, so that even a line narrower than a letter ends.
    """
    fits = 0
    used = 0.0
    for sign in word:
        used += face.glyphs[sign]
        if used > width and fits:
            break
        fits += 1
    while fits < len(word) and fits > 1 and unicodedata.combining(word[fits]):
        fits -= 1
    bound = word.rfind(NBSP, 1, fits + 1)
    if bound > 0:
        return word[:bound], word[bound + 1 :]
    hyphens = [match.start() for match in _HYPHEN_BREAK.finditer(word, 0, fits + 2) if match.start() <= fits]
    if hyphens:
        return word[: hyphens[-1]], word[hyphens[-1] :]
    for place in range(fits, fits // 2, -1):
        if word[place - 1] in _BREAK_AFTER and place < len(word):
            return word[:place], word[place:]
    return word[:fits], word[fits:]


def wrap_evenly(face: Face, text: str, width: float) -> list[str]:
    """Break a paragraph of a heading into as few lines as `wrap` does, of lengths as even as can be."""
    lines = wrap(face, text, width)
    longest = longest_piece(face, text)
    if len(lines) == 1 or longest >= width:
        return lines
    low, high = max(width / 2, longest), width
    for _ in range(_BALANCE_STEPS):
        middle = (low + high) / 2
        tried = wrap(face, text, middle)
        if len(tried) > len(lines):
            low = middle
        else:
            high, lines = middle, tried
    return lines


def longest_piece(face: Face, *texts: str) -> float:
    """Return the width, for size 1, of the widest piece of the texts that a line should not tear (0 without text)."""
    words: set[str] = set()
    for text in texts:
        words.update(text.replace("\n", " ").split(" "))
    return max((face.words[piece] for word in words for piece in _HYPHEN_BREAK.split(word)), default=0.0)
