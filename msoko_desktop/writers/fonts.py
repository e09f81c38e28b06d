"""The embedded Cyrillic serif with Times metrics: its four faces, their widths, and the characters they lack."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from msoko_desktop import paths

OFFICE_FAMILY = "Times New Roman"
"""The family named in DOCX and XLSX; Liberation Serif has its widths, so lines break alike."""

NBSP = "\u00a0"

# Characters office programs write that have no glyph of their own in the faces, and what is printed for them.
_STAND_INS = {
    NBSP: " ",
    "\u2011": "-",  # non-breaking hyphen
    "\u00ad": "",  # soft hyphen
    "\u200b": "",  # zero-width space and its kin
    "\u200c": "",
    "\u200d": "",
    "\u2060": "",
    "\ufeff": "",
    "\ufe0f": "",
    "\u20bd": "руб.",
    "\u2610": "□",
    "\u2713": "√",
    "\u2714": "√",
    "\u2611": "√",
    "\uf0b7": "•",  # the bullet of Word's Symbol font
    "\uf02d": "-",
}
_NO_GLYPH = "□"


class FaceName(StrEnum):
    """The four faces; the values end the names of their files."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    BOLD_ITALIC = "BoldItalic"


class _GlyphWidths(dict[str, float]):
    """Widths of characters for size 1, looked up in the font when first met."""

    def __init__(self, font: Any) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, character: str) -> float:
        face = self._font.face
        width = face.charWidths.get(ord(character), face.defaultWidth) / 1000
        self[character] = width
        return float(width)


class _WordWidths(dict[str, float]):
    """Widths of words for size 1, added up when first met; forgotten when there are too many."""

    LIMIT = 200_000

    def __init__(self, glyphs: _GlyphWidths) -> None:
        super().__init__()
        self._glyphs = glyphs

    def __missing__(self, word: str) -> float:
        if len(self) >= self.LIMIT:
            self.clear()
        width = sum(map(self._glyphs.__getitem__, word))
        self[word] = width
        return width


@dataclass(frozen=True, eq=False)
class Face:
    """One face: reportlab's font, widths of characters and words for size 1 (multiply by the size in points)."""

    name: FaceName
    font: Any
    glyphs: _GlyphWidths
    words: _WordWidths

    def width(self, text: str, size: float) -> float:
        """Return the width of one line of text in points."""
        return self.words[text] * size

    def lacks(self, character: str) -> bool:
        """Say whether the face has no glyph for the character."""
        return ord(character) not in self.font.face.charToGlyph


@cache
def face(name: FaceName) -> Face:
    """Return a face, read from `resources/fonts` once; raises FileNotFoundError when the installation lacks it."""
    font = TTFont(f"LiberationSerif-{name}", str(paths.asset(f"resources/fonts/LiberationSerif-{name}.ttf")))
    registerFont(font)
    glyphs = _GlyphWidths(font)
    return Face(name, font, glyphs, _WordWidths(glyphs))


def printable(character: str) -> str:
    """Return what is printed for a character: itself, a stand-in of the same meaning, or an empty box."""
    regular = face(FaceName.REGULAR)
    if character in _STAND_INS:
        return _STAND_INS[character]
    if not regular.lacks(character):
        return character
    if unicodedata.category(character) in {"Cc", "Cf"}:
        return ""
    plain = unicodedata.normalize("NFKD", character)
    if plain != character and not any(map(regular.lacks, plain)):
        return plain
    return _NO_GLYPH


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """A character the printed document cannot show: itself, its code («U+1F600») and how often it occurs."""

    character: str
    code: str
    count: int


def missing_glyphs(texts: Iterable[str]) -> tuple[MissingGlyph, ...]:
    """Name the characters of the texts that would be printed as an empty box, in the order of their codes."""
    counts: dict[str, int] = {}
    known = plain_characters()
    for text in texts:
        strange = set(text).difference(known)
        for character in strange:
            if character not in "\n\t\r" and printable(character) == _NO_GLYPH and character != _NO_GLYPH:
                counts[character] = counts.get(character, 0) + text.count(character)
    return tuple(MissingGlyph(sign, f"U+{ord(sign):04X}", counts[sign]) for sign in sorted(counts))


@cache
def plain_characters() -> frozenset[str]:
    """Return the characters printed as they are, with the paragraph mark and the non-breaking space."""
    glyphs = frozenset(map(chr, face(FaceName.REGULAR).font.face.charToGlyph))
    controls = frozenset(map(chr, (*range(32), *range(127, 160))))
    return (glyphs - controls - frozenset(_STAND_INS)) | {"\n", NBSP}
