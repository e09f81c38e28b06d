"""Whether the text of an analysis names a measure: its number and date, or the words of its title."""

import re
from collections.abc import Iterable

from msoko_desktop.domain.cycle.model import Proof
from msoko_desktop.domain.language.russian import comparable, date_dots

_WORD = re.compile(r"[а-яё]{3,}")
_NUMBER = re.compile(r"№\s*(\S+)")
_QUOTED = re.compile(r"«(.+)»", re.DOTALL)
_STEM = 7
_INFLECTED = 5  # letters from which a word of a name has an ending
_FEWEST = 2
_ENOUGH = 0.75


def names_measure(text: str, measure: Proof) -> bool:
    """Tell whether a folded text (see `comparable`) names a measure.

    It does where the number of the measure («№ 17») stands in it together with its date, or where three quarters of
    the telling words of its title (at least two) do, whatever their endings.
    """
    number = _NUMBER.search(measure.title)
    if number is not None and measure.date is not None:
        plain = re.escape(comparable(number[1].strip("«»,.")))
        if re.search(rf"№ ?{plain}(?!\w)", text) and date_dots(measure.date) in text:
            return True
    quoted = _QUOTED.search(measure.title)
    if quoted is None and number is not None:
        return False  # a paper without a heading is named by its number alone
    stems = _stems(comparable(quoted[1] if quoted is not None else measure.title))
    return len(stems) >= _FEWEST and len(stems & _stems(text)) >= _ENOUGH * len(stems)


def speaks_of(text: str, phrases: Iterable[str]) -> bool:
    """Tell whether a folded text has one of the phrases: beginnings of words that stand one after another in it."""
    return any(re.search(r"\b" + r"\w*\s+".join(map(re.escape, one.split())), text) for one in phrases)


def names_any(text: str, names: Iterable[str]) -> bool:
    """Tell whether a title names something by one of its names: a short one as it is («ВПР»), words in any case."""

    def phrase(name: str) -> str:
        return r"\s+".join(
            re.escape(word) + r"\b" if len(word) < _INFLECTED else re.escape(word[:-2]) + r"\w*"
            for word in name.split()
        )

    folded = comparable(text)
    return any(re.search(r"\b" + phrase(comparable(one)), folded) for one in names if one.strip())


def _stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words of a folded text, without what their endings change."""
    words = _WORD.findall(text)
    return frozenset(word[:_STEM] if len(word) > _STEM else word[: max(len(word) - 2, 3)] for word in words)
