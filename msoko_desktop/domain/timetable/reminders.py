"""A reminder to schools that are late with results: its template, and how the words of a letter are filled in."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.people_names import with_initials
from msoko_desktop.domain.language.russian import date_dots

_PLACE = re.compile(r"\{([^{}]*)\}")
_BEFORE = re.compile(r"((?:[А-ЯЁ]\.-?){1,3})\s*([А-ЯЁ][А-ЯЁа-яё-]+)")
PLACES = ("school_year", "today", "works", "schools", "until", "contact", "phone")
"""What can stand in braces in the text of a reminder."""


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """The words of a letter with places in braces; `text` has a line for each paragraph."""

    code: str
    name: str
    heading: str
    text: str
    addressee: tuple[str, ...] = ()
    table_title: str = ""


@dataclass(frozen=True, slots=True)
class LateWork:
    """An assessment that a school has not handed in: «Математика, 8 класс (МДР)», its day, when it was due."""

    title: str
    date: dt.date | None = None
    due: dt.date | None = None

    @property
    def words(self) -> str:
        """The work as it stands in a list: «Математика, 8 класс (МДР): 12.11.2026, срок – 22.11.2026»."""
        dates = [date_dots(self.date)] if self.date else []
        dates += [f"срок – {date_dots(self.due)}"] if self.due else []
        return f"{self.title}: {', '.join(dates)}" if dates else self.title


def letter_templates(data: Mapping[str, Any]) -> dict[str, LetterTemplate]:
    """Return the templates of `data/letter_templates.toml` by code; raises KeyError where one is incomplete."""
    return {
        entry["code"]: LetterTemplate(
            entry["code"],
            entry["name"],
            entry["heading"],
            "\n".join(entry["text"]),
            tuple(entry.get("addressee", ())),
            entry.get("table_title", ""),
        )
        for entry in data["letter"]
    }


def filled(text: str, values: Mapping[str, str | Sequence[str]]) -> tuple[str, ...]:
    """Return the paragraphs of a letter's text with its places filled in.

    A place that stands alone and has several values becomes a list; a paragraph one of whose places is empty is left
    out. Raises InputRefused for a place that is not known or braces that do not close.
    """
    found: list[str] = []
    for line in (line.strip() for line in text.splitlines()):
        places = _PLACE.findall(line)
        _refuse_unknown(line, places)
        if not line or any(not values.get(name) for name in places):
            continue
        if len(places) == 1 and line == f"{{{places[0]}}}" and not isinstance(values[places[0]], str):
            found += _as_list(values[places[0]])
            continue
        found.append(_PLACE.sub(lambda match: _plain(values[match[1]]), line))
    return tuple(found)


def surname_first(name: str) -> str:
    """Return a person as an addressee is written (ГОСТ Р 7.0.97): «Маслобоевой И.Г.» for «Маслобоевой Ирине …»."""
    short = with_initials(name.strip())
    match = _BEFORE.fullmatch(short)
    return f"{match[2]} {match[1]}" if match else short


def salutation(name: str, gender: str) -> str:
    """Return «Уважаемая Ирина Геннадьевна!» for a full name whose gender is known, else ""."""
    words = name.split()
    respected = {"femn": "Уважаемая", "masc": "Уважаемый"}.get(gender)
    return f"{respected} {words[1]} {words[2]}!" if respected and len(words) == 3 else ""


def _as_list(items: str | Sequence[str]) -> list[str]:
    texts = [items] if isinstance(items, str) else list(items)
    return [f"- {text}{'.' if place == len(texts) else ';'}" for place, text in enumerate(texts, start=1)]


def _plain(value: str | Sequence[str]) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def _refuse_unknown(line: str, places: Sequence[str]) -> None:
    unknown = next((name for name in places if name not in PLACES), None)
    if unknown is None and "{" not in _PLACE.sub("", line) and "}" not in _PLACE.sub("", line):
        return
    known = ", ".join(f"{{{name}}}" for name in PLACES)
    wrong = f"{{{unknown}}}" if unknown is not None else line[:40]
    raise InputRefused(f"Текст письма: место «{wrong}» программа заполнить не может. Известны: {known}.")
