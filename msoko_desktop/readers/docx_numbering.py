"""Computes the numbers that Word's automatic numbering prints, so that «1.» in a № cell is not lost."""

import re
from dataclasses import dataclass, field
from typing import Any

from msoko_desktop.readers.packages import attribute, child, local, whole_number

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 9


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None


@dataclass(slots=True)
class _Number:
    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int] = field(default_factory=dict)


def _format(value: int, form: str) -> str:
    letters = {"lowerLetter": "abcdefghijklmnopqrstuvwxyz", "russianLower": _RUSSIAN}
    lower = form[0].lower() + form[1:].replace("upper", "")
    if form in ("upperRoman", "lowerRoman"):
        rest, text = value, ""
        for size, sign in _ROMAN:
            text += sign * (rest // size)
            rest %= size
        return text if form == "upperRoman" else text.lower()
    if form in ("upperLetter", "lowerLetter", "russianLower", "russianUpper"):
        alphabet = letters["russianLower" if "ussian" in lower else "lowerLetter"]
        sign = alphabet[(value - 1) % len(alphabet)] * ((value - 1) // len(alphabet) + 1)
        return sign.upper() if "pper" in form else sign
    if form == "decimalZero":
        return f"{value:02d}"
    return "" if form == "none" else str(value)


def _read_level(element: Any) -> _Level:
    level = _Level()
    for inner in element:
        value = attribute(inner, "val")
        match local(inner):
            case "start":
                level.start = whole_number(value, 1)
            case "numFmt":
                level.form = value
            case "lvlText":
                level.text = value
            case "lvlRestart":
                level.restart = whole_number(value, 0)
    return level


def _levels(element: Any, name: str) -> dict[int, _Level]:
    return {
        min(whole_number(attribute(inner, "ilvl"), 0), _DEEPEST): _read_level(inner)
        for inner in element
        if local(inner) == name
    }


class Numbering:
    """The lists of a document and where each stands; ask `label` for every paragraph in document order."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._numbers: dict[str, _Number] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._overridden: set[str] = set()
        self._styles: dict[str, tuple[str, int]] = {}
        if numbering is not None:
            self._read(numbering)
        if styles is not None:
            self._read_styles(styles)

    def _read(self, root: Any) -> None:
        abstracts = {
            attribute(element, "abstractNumId"): _levels(element, "lvl")
            for element in root
            if local(element) == "abstractNum"
        }
        for element in root:
            if local(element) != "num":
                continue
            abstract_id = next((attribute(e, "val") for e in element if local(e) == "abstractNumId"), "")
            number = _Number(abstract_id, dict(abstracts.get(abstract_id, {})))
            for override in element:
                if local(override) == "lvlOverride":
                    self._override(number, override)
            self._numbers[attribute(element, "numId")] = number

    @staticmethod
    def _override(number: _Number, override: Any) -> None:
        depth = min(whole_number(attribute(override, "ilvl"), 0), _DEEPEST)
        for inner in override:
            if local(inner) == "startOverride":
                number.starts[depth] = whole_number(attribute(inner, "val"), 1)
            elif local(inner) == "lvl":
                number.levels[depth] = _read_level(inner)

    def _read_styles(self, root: Any) -> None:
        based: dict[str, str] = {}
        for style in root:
            if local(style) != "style":
                continue
            identity = attribute(style, "styleId")
            parent = child(style, "basedOn")
            if parent is not None:
                based[identity] = attribute(parent, "val")
            properties = child(style, "pPr", "numPr")
            if properties is not None:
                found = self._number_of(properties)
                if found is not None:
                    self._styles[identity] = found
        for identity in based:
            ancestor, steps = identity, 0
            while ancestor not in self._styles and ancestor in based and steps < len(based):
                ancestor, steps = based[ancestor], steps + 1
            if ancestor in self._styles:
                self._styles.setdefault(identity, self._styles[ancestor])

    @staticmethod
    def _number_of(properties: Any) -> tuple[str, int] | None:
        identity = child(properties, "numId")
        depth = child(properties, "ilvl")
        if identity is None:
            return None
        return attribute(identity, "val"), min(whole_number(attribute(depth, "val"), 0) if depth is not None else 0, 8)

    def label(self, properties: Any) -> str:
        """Return what Word prints before a paragraph: "1.2.", "- " for a list sign, "" for none; counts on.

        `properties` is the paragraph's `w:pPr` or None.
        """
        if properties is None:
            return ""
        direct = child(properties, "numPr")
        found = self._number_of(direct) if direct is not None else None
        if found is None:
            style = child(properties, "pStyle")
            found = self._styles.get(attribute(style, "val")) if style is not None else None
        if found is None or found[0] == "0":
            return ""
        number = self._numbers.get(found[0])
        return self._count(found[0], number, found[1]) if number is not None else ""

    def _count(self, identity: str, number: _Number, depth: int) -> str:
        level = number.levels.get(depth)
        if level is None or level.form == "bullet":
            return "- "
        counters = self._counters.setdefault(number.abstract, [None] * (_DEEPEST + 1))
        if number.starts and identity not in self._overridden:
            self._overridden.add(identity)
            for place in number.starts:
                counters[place] = None
        current = counters[depth]
        start = number.starts.get(depth, level.start)
        counters[depth] = start if current is None else current + 1
        for deeper in range(depth + 1, _DEEPEST + 1):
            below = number.levels.get(deeper)
            if below is None or below.restart is None or 0 < below.restart <= depth + 1:
                counters[deeper] = None

        def value(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            at = number.levels.get(place, _Level())
            counted = counters[place]
            if counted is None:
                counted = counters[place] = number.starts.get(place, at.start)
            return _format(counted, at.form)

        return _PLACE.sub(value, level.text).strip()
