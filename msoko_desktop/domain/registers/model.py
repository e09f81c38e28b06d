"""A register («банк») as values: its columns with their kinds, its rows; both from data files and from the file."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.registers import school_tokens

YES, NO = "да", "нет"


class FieldKind(StrEnum):
    """What a column of a register holds. UNTIL is a day something is valid until; LINK a file or an address."""

    TEXT = "text"
    PERSON = "person"
    SCHOOL = "school"
    SCHOOLS = "schools"
    CHOICE = "choice"
    YES_NO = "yes_no"
    DATE = "date"
    UNTIL = "until"
    COUNT = "count"
    NUMBER = "number"
    SHARE = "share"
    LINK = "link"

    @property
    def label(self) -> str:
        """What the kind is called."""
        return _LABELS[self]

    @property
    def is_date(self) -> bool:
        """Whether cells hold a day."""
        return self in (FieldKind.DATE, FieldKind.UNTIL)

    @property
    def is_number(self) -> bool:
        """Whether cells hold a number."""
        return self in (FieldKind.COUNT, FieldKind.NUMBER, FieldKind.SHARE)

    @property
    def is_school(self) -> bool:
        """Whether cells name schools."""
        return self in (FieldKind.SCHOOL, FieldKind.SCHOOLS)


_LABELS = {
    FieldKind.TEXT: "текст",
    FieldKind.PERSON: "Ф.И.О.",
    FieldKind.SCHOOL: "школа",
    FieldKind.SCHOOLS: "несколько школ",
    FieldKind.CHOICE: "выбор из списка",
    FieldKind.YES_NO: "да или нет",
    FieldKind.DATE: "дата",
    FieldKind.UNTIL: "срок действия",
    FieldKind.COUNT: "целое число",
    FieldKind.NUMBER: "число",
    FieldKind.SHARE: "доля, %",
    FieldKind.LINK: "файл или ссылка",
}


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """A column: `key` for programs, `title` for the person, `note` in full.

    `choices` are what may stand in a CHOICE column and what is offered in others. `other` lets a column of schools
    hold other bodies too. `warn_days` is how long before its end an UNTIL day is reminded of (None: as the program
    does). A `removed` column is not shown; its values stay until it is dropped for good.
    """

    key: str
    title: str
    kind: FieldKind = FieldKind.TEXT
    note: str = ""
    choices: tuple[str, ...] = ()
    required: bool = False
    unique: bool = False
    other: bool = False
    warn_days: int | None = None
    removed: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """A register: `direction` is the code of its direction ("" for none), `ready` tells it came with the program.

    A `personal` one holds personal data of children: it is `on` only after a person was asked (others always are).
    """

    key: str
    title: str
    columns: tuple[RegisterColumn, ...] = ()
    note: str = ""
    direction: str = ""
    personal: bool = False
    on: bool = True
    ready: bool = False
    hidden: bool = False
    source: str = ""
    year: int | None = None
    id: int | None = None

    @property
    def shown(self) -> tuple[RegisterColumn, ...]:
        """The columns that were not taken away."""
        return tuple(one for one in self.columns if not one.removed)

    def column(self, key: str) -> RegisterColumn:
        """Return a column. Raises KeyError for an unknown one."""
        for one in self.columns:
            if one.key == key:
                return one
        raise KeyError(key)


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A row: `stored` holds by column key what the file keeps (days as 2026-09-01, schools as «#12»; filled ones only).

    `schools` are the short names of schools by id, shared by all rows.
    """

    id: int
    stored: Mapping[str, str]
    schools: Mapping[int, str] = field(default_factory=dict, repr=False, compare=False)

    def text(self, key: str) -> str:
        """Return a cell as it is read by a person: day with dots, decimal comma, short names of schools."""
        value = self.stored.get(key, "")
        if not value:
            return ""
        if "#" in value:
            return school_tokens.shown(value, self.schools)
        day = parse_stored_date(value)
        return date_dots(day) if day is not None else value

    def date(self, key: str) -> dt.date | None:
        """Return the day of a cell, None for none."""
        return parse_stored_date(self.stored.get(key, ""))

    def school_ids(self, key: str) -> tuple[int, ...]:
        """Return the ids of the schools a cell names, in its order; other bodies are left out."""
        return tuple(one for one in school_tokens.ids(self.stored.get(key, "")) if one in self.schools)

    def yes(self, key: str) -> bool | None:
        """Return what a cell «да или нет» says, None where it is empty."""
        value = self.stored.get(key, "")
        return None if not value else value == YES


def parse_stored_date(text: str) -> dt.date | None:
    """Return the day that is stored as «2026-09-01», None for anything else."""
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def register_from_mapping(data: Mapping[str, Any]) -> Register:
    """Make a ready register from the content of a file of data/registers. Raises KeyError and ValueError."""
    columns = tuple(
        RegisterColumn(
            one["key"],
            one["title"],
            FieldKind(one.get("kind", "text")),
            one.get("note", ""),
            tuple(one.get("choices", ())),
            one.get("required", False),
            one.get("unique", False),
            one.get("other", False),
            one.get("warn_days"),
        )
        for one in data["column"]
    )
    return Register(
        data["key"],
        data["title"],
        columns,
        data.get("note", ""),
        data.get("direction", ""),
        data.get("personal", False),
        not data.get("personal", False),
        True,
        False,
        data["source"],
        int(data["year"]),
    )


def options_of(column: RegisterColumn) -> dict[str, Any]:
    """Return what is kept of a column beside key, title and kind: only what is said."""
    found: dict[str, Any] = {
        "note": column.note,
        "choices": list(column.choices),
        "required": column.required,
        "unique": column.unique,
        "other": column.other,
        "warn_days": column.warn_days,
    }
    return {name: value for name, value in found.items() if value not in ("", [], False, None)}


def named(titles: Sequence[str], title: str) -> str:
    """Return a title that is not among `titles`: with a number behind it where it is."""
    taken = {one.casefold() for one in titles}
    if title.casefold() not in taken:
        return title
    return next(name for number in range(2, len(taken) + 3) if (name := f"{title} {number}").casefold() not in taken)


def plain_number(value: float) -> str:
    """Return a number as it is stored: with a point, without needless places."""
    return format_number(value, 6).replace(",", ".")
