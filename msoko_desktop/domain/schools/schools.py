"""The schools of the district: names and codes, what they are and where, when they work, who heads them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import comparable, date_dots, quoted


class PlaceKind(StrEnum):
    """Whether a school stands in a town (settlements of urban type among them) or in the country."""

    UNKNOWN = ""
    URBAN = "urban"
    RURAL = "rural"

    @property
    def label(self) -> str:
        """The kind in Russian, "" where it is not known."""
        return {PlaceKind.URBAN: "городская", PlaceKind.RURAL: "сельская"}.get(self, "")


@dataclass(frozen=True, slots=True)
class School:
    """A school: its short name as in lists, its full name, its code («edu991401»), its place, who heads it.

    `head_post` and `head_name` («Директор», «Иванова Ирина Ивановна») stand on the sheets of acquaintance of orders.
    `kind` is a code of data/school_kinds.toml or "", `small` marks a school with few pupils (малокомплектная).
    `other_codes` are older logins under which files may speak of it. It works from `opened` and no more from `closed`
    on (None: not known, still open); `successor_id` is the school that took it over, `parent_id` the one whose branch
    it is.
    """

    short_name: str
    name: str = ""
    code: str = ""
    place: str = ""
    head_post: str = ""
    head_name: str = ""
    id: int | None = None
    kind: str = ""
    place_kind: PlaceKind = PlaceKind.UNKNOWN
    small: bool = False
    other_codes: tuple[str, ...] = ()
    address: str = ""
    phone: str = ""
    email: str = ""
    opened: dt.date | None = None
    closed: dt.date | None = None
    note: str = ""
    parent_id: int | None = None
    successor_id: int | None = None


def is_open_in(school: School, school_year: int) -> bool:
    """Tell whether a school works in a school year (1 September of that year – 31 August of the next).

    One that is closed from 1 September on does not work in the year that begins then, one that is closed later in
    the year does.
    """
    return works_between(school, dt.date(school_year, 9, 1), dt.date(school_year + 1, 8, 31))


def works_between(school: School, first: dt.date, last: dt.date) -> bool:
    """Tell whether a school works on some of the days; the one it is closed from is no day of work."""
    return (school.opened is None or school.opened <= last) and (school.closed is None or school.closed > first)


def is_closed(school: School, day: dt.date) -> bool:
    """Tell whether a school has ceased to work by a day."""
    return school.closed is not None and school.closed <= day


def refuse_unsound(schools: Sequence[School]) -> None:
    """Raise InputRefused for a list with a school without a short name, or with a short name or a code twice, or with
    dates and ties to other schools that cannot be."""
    names: dict[str, int] = {}
    codes: dict[str, int] = {}
    for row, school in enumerate(schools, start=1):
        if not school.short_name:
            raise InputRefused(
                f"Строка {row}: у школы нет краткого наименования. Введите его, например «МБОУ „СОШ № 1“»."
            )
        earlier = names.setdefault(comparable(school.short_name), row)
        if earlier != row:
            raise InputRefused(
                f"Строка {row}: школа {quoted(school.short_name)} уже есть в списке (строка {earlier}). "
                "Измените одно из наименований."
            )
        earlier = codes.setdefault(comparable(school.code), row) if school.code else row
        if earlier != row:
            raise InputRefused(
                f"Строка {row}: код «{school.code}» уже есть у школы {quoted(schools[earlier - 1].short_name)}. "
                "Исправьте один из кодов."
            )
    by_id: dict[int | None, School] = {school.id: school for school in schools if school.id is not None}
    for school in schools:
        _refuse_dates(school)
        _refuse_ring(school, by_id)


def _refuse_dates(school: School) -> None:
    if school.opened is not None and school.closed is not None and school.closed <= school.opened:
        raise InputRefused(
            f"Школа {quoted(school.short_name)}: день закрытия ({date_dots(school.closed)}) не позже дня открытия "
            f"({date_dots(school.opened)}). Исправьте одну из дат."
        )
    if school.successor_id is not None and school.closed is None:
        raise InputRefused(
            f"Школа {quoted(school.short_name)} присоединена к другой, но день её закрытия не указан. Введите его."
        )


def _refuse_ring(school: School, by_id: dict[int | None, School]) -> None:
    """Refuse a school that is, by way of others, its own branch or its own successor."""
    for attribute, words in (("parent_id", "филиалом самой себя"), ("successor_id", "своей же преемницей")):
        seen, one = {school.id}, school
        while (next_id := getattr(one, attribute)) is not None and next_id in by_id:
            if next_id in seen:
                raise InputRefused(f"Школа {quoted(school.short_name)} оказалась бы {words}. Выберите другую школу.")
            seen.add(next_id)
            one = by_id[next_id]


def merged(schools: Sequence[School], incoming: Sequence[School], place: int) -> tuple[School, ...]:
    """Return the list with incoming schools: a known one (by code, else by short name) gets the incoming columns
    that are not empty, the others are inserted at `place` in their order."""
    result = list(schools)
    new: list[School] = []
    for school in incoming:
        known = _known(result, school)
        if known is None:
            new.append(school)
        else:
            result[known] = filled(result[known], school)
    return (*result[:place], *new, *result[place:])


def filled(school: School, incoming: School) -> School:
    """Return a school with all that the incoming one tells of it; what that one leaves empty stays, as does the id."""
    told = {field.name: getattr(incoming, field.name) for field in fields(School) if field.name != "id"}
    return replace(school, **{name: value for name, value in told.items() if value})


def _known(schools: Sequence[School], school: School) -> int | None:
    """Return the place of the school that is meant: the one of that code, else the one of that short name."""
    code, name = comparable(school.code), comparable(school.short_name)
    by_code = (place for place, known in enumerate(schools) if code and comparable(known.code) == code)
    by_name = (place for place, known in enumerate(schools) if name and comparable(known.short_name) == name)
    found = next(by_code, None)
    return next(by_name, None) if found is None else found
