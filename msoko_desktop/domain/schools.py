"""The schools of the district, as far as following a plan needs them: their names, codes and heads, in order."""

from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.russian import comparable, quoted


@dataclass(frozen=True, slots=True)
class School:
    """A school: its short name as in lists, its full name, its code («edu991401»), its place, who heads it.

    `head_post` and `head_name` («Директор», «Иванова Ирина Ивановна») stand on the sheets of acquaintance of orders.
    """

    short_name: str
    name: str = ""
    code: str = ""
    place: str = ""
    head_post: str = ""
    head_name: str = ""
    id: int | None = None


def refuse_unsound(schools: Sequence[School]) -> None:
    """Raise InputRefused for a list with a school without a short name, or with a short name or a code twice."""
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


def merged(schools: Sequence[School], incoming: Sequence[School], place: int) -> tuple[School, ...]:
    """Return the list with incoming schools: a known one (by code, else by short name) gets the incoming columns
    that are not empty, the others are inserted at `place` in their order."""
    result = list(schools)
    new: list[School] = []
    for school in incoming:
        known = _known(result, school)
        if known is None:
            new.append(school)
            continue
        old = result[known]
        result[known] = School(
            school.short_name or old.short_name,
            school.name or old.name,
            school.code or old.code,
            school.place or old.place,
            school.head_post or old.head_post,
            school.head_name or old.head_name,
            old.id,
        )
    return (*result[:place], *new, *result[place:])


def _known(schools: Sequence[School], school: School) -> int | None:
    """Return the place of the school that is meant: the one of that code, else the one of that short name."""
    code, name = comparable(school.code), comparable(school.short_name)
    by_code = (place for place, known in enumerate(schools) if code and comparable(known.code) == code)
    by_name = (place for place, known in enumerate(schools) if name and comparable(known.short_name) == name)
    found = next(by_code, None)
    return next(by_name, None) if found is None else found
