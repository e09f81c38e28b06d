"""Names of schools, subjects and persons as they are typed and shown in the tables of observers."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import Value
from msoko_desktop.domain.language.russian import comparable, one_line, quoted
from msoko_desktop.domain.schools.school_finder import SchoolFinder
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.results.assessment_names import short_subject_title, subject_title

_PARTS = re.compile(r"[;\n]")


def text_of(value: Value) -> str:
    """Return the value of a cell as one line."""
    return "" if value is None else one_line(str(value))


def parts_of(text: str) -> list[str]:
    """Return what a list in a cell names: parts between semicolons or line breaks."""
    return [part.strip() for part in _PARTS.split(text) if part.strip()]


def school_of(finder: SchoolFinder, text: str) -> int:
    """Return the school that is meant. Raises InputRefused where none or more than one could be."""
    school = finder.find(text)
    if school is None or school.id is None:
        raise InputRefused(
            f"Школа {quoted(text)} не найдена. Введите её краткое название или код, как на странице «Школы»."
        )
    return school.id


def schools_of(finder: SchoolFinder, text: str) -> tuple[int, ...]:
    """Return the schools that a list names. Raises InputRefused for one that is not known."""
    return tuple(dict.fromkeys(school_of(finder, part) for part in parts_of(text)))


def subjects_of(text: str) -> tuple[str, ...]:
    """Return the subjects that a list names as codes; what the reference data do not know stays as typed."""
    parts = [part.strip() for piece in parts_of(text) for part in piece.split(",") if part.strip()]
    return tuple(dict.fromkeys(_subject_codes().get(comparable(part), part) for part in parts))


def subjects_text(codes: Iterable[str]) -> str:
    """Return subjects as they stand in a cell."""
    return "; ".join(subject_title(code) for code in codes)


def short_subjects_text(codes: Sequence[str]) -> str:
    """Return subjects as they stand in a heading: «Рус. яз., Мат.»."""
    return ", ".join(short_subject_title(code) for code in codes)


@cache
def _subject_codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for one in reference_data("subjects")["subject"]:
        for name in (one["title"], one.get("short_title", ""), *one.get("aliases", ()), one["code"]):
            if name:
                found.setdefault(comparable(name), one["code"])
    return found
