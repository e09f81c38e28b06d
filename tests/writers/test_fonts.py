"""The embedded faces cover what a Russian office writes, and say what they do not."""

import pytest

from msoko_desktop import paths
from msoko_desktop.writers.fonts import FaceName, face, missing_glyphs, printable

OFFICE_SIGNS = (
    "".join(map(chr, range(0x410, 0x450)))
    + "ЁёІі№«»„“”‘’–—−-•·…§°×±≤≥≠½‰%€©®²³\u00a0\u0301\u0306□√ABCXYZabcxyz0123456789"
)


@pytest.mark.parametrize("name", list(FaceName))
def test_every_face_has_the_signs_of_an_office(name: FaceName) -> None:
    assert [sign for sign in OFFICE_SIGNS if face(name).lacks(sign)] == []


def test_the_widths_are_those_of_times() -> None:
    # Times New Roman: a digit is half an em, «Ш» and «ш» as in Word's tables of widths (1024/2048, 2097/2048 …).
    regular = face(FaceName.REGULAR)
    assert regular.width("0123456789", 14) == pytest.approx(70, abs=0.01)
    assert regular.width("i", 2048) == pytest.approx(569, abs=1)
    assert regular.width("W", 2048) == pytest.approx(1933, abs=1)


def test_the_licence_lies_beside_the_faces() -> None:
    text = paths.asset("resources/fonts/LiberationSerif-LICENSE.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text


def test_characters_without_a_glyph_are_named_with_their_codes() -> None:
    found = missing_glyphs(["Срок 😀 до мая", "漢漢", "обычный текст № 5 – «да»", "ячейка\nвторая строка\t"])
    assert [(item.character, item.code, item.count) for item in found] == [("漢", "U+6F22", 2), ("😀", "U+1F600", 1)]


@pytest.mark.parametrize(
    ("sign", "printed"),
    [
        ("\u2011", "-"),
        ("\u00ad", ""),
        ("\u200b", ""),
        ("₽", "руб."),
        ("☐", "□"),
        ("✓", "√"),
        ("①", "1"),
        ("Ж", "Ж"),
        ("😀", "□"),
    ],
)
def test_office_signs_without_a_glyph_have_a_stand_in(sign: str, printed: str) -> None:
    assert printable(sign) == printed
