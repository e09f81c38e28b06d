"""Schools in a cell of a register: kept as «#12», so that a school that gets another name stays the same one.

A cell holds one or several, parted by «; »; a body that is no school of the district stands there as its name.
"""

import re
from collections.abc import Callable, Mapping

_TOKEN = re.compile(r"#(\d+)")
_PARTS = re.compile(r"\s*[;\n]\s*")


def parts(text: str) -> tuple[str, ...]:
    """Return what a cell lists, in its order, without empty places."""
    return tuple(part for part in _PARTS.split(text.strip()) if part)


def stored(text: str, find: Callable[[str], int | None], *, several: bool) -> str:
    """Return what was typed as it is kept: `find` gives the id of a school for a name (None: it is none)."""
    whole = find(text)
    if whole is not None:
        return f"#{whole}"
    kept: list[str] = []
    for part in parts(text) if several else (text.strip(),):
        token = _token(part, find, several=several)
        kept += [one for one in token if one not in kept]
    return "; ".join(kept)


def _token(part: str, find: Callable[[str], int | None], *, several: bool) -> list[str]:
    """Return the token of a name; a list with commas is taken apart where each part of it is a school."""
    found = find(part)
    if found is not None:
        return [f"#{found}"]
    if several and "," in part:
        single = [find(one.strip()) for one in part.split(",")]
        if all(one is not None for one in single):
            return [f"#{one}" for one in single]
    return [part.replace("#", "№ ")]


def shown(value: str, names: Mapping[int, str]) -> str:
    """Return a cell with the names of its schools."""
    return _TOKEN.sub(lambda match: names.get(int(match[1]), f"школа {match[1]} (удалена)"), value)


def ids(value: str) -> tuple[int, ...]:
    """Return the ids of the schools in a cell."""
    return tuple(int(match) for match in _TOKEN.findall(value))


def others(value: str) -> tuple[str, ...]:
    """Return what a cell names beside schools of the district."""
    return tuple(part for part in parts(value) if not _TOKEN.fullmatch(part))


def without(value: str, school_id: int, name: str) -> str:
    """Return a cell in which a school that is no more stands by its name."""
    return _TOKEN.sub(lambda match: name if int(match[1]) == school_id else match[0], value)
