"""Makes text from outside fit to be kept and printed, and refuses what is too long."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from msoko_desktop.domain.errors import InputRefused

LONGEST = 100_000  # characters in one cell: some 40 printed pages
# What neither SQLite's text nor the XML of Word can hold: control characters but tab and newline, halves of
# surrogate pairs, the non-characters. (XML 1.0, 2.2)
_BAD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BREAKS = re.compile("\r\n?|\u2028|\u2029|\x0b|\x0c|\x85")

T = TypeVar("T")


def clean(text: str, where: str = "") -> str:
    """Return the text with plain line breaks and without characters that cannot be kept.

    Raises InputRefused when it is longer than 100,000 characters; `where` names the place («п. 2.1, срок»).
    """
    if len(text) > LONGEST:
        place = f" ({where})" if where else ""
        raise InputRefused(f"Текст ячейки{place} длиннее 100 000 знаков. Сократите его и повторите.")
    if text.isascii() and text.isprintable():
        return text
    return _BAD.sub("", _BREAKS.sub("\n", text))


def cleaned(value: T, where: str = "") -> T:
    """Return a value (text, tuple, mapping or frozen dataclass of such) with every text in it cleaned."""
    return _cleaned(value, where)  # type: ignore[no-any-return]  # the same type comes out


def _cleaned(value: Any, where: str) -> Any:
    if type(value) is str:
        return clean(value, where)
    if isinstance(value, tuple):
        return tuple(_cleaned(item, where) for item in value)
    if isinstance(value, dict):
        return {clean(str(key)): _cleaned(item, where) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        changes = {}
        for field in fields(value):
            old = getattr(value, field.name)
            new = _cleaned(old, where)
            if new != old:
                changes[field.name] = new
        return replace(value, **changes) if changes else value
    return value
