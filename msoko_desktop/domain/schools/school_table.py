"""A list of schools in a table of somebody else's: what its rows would change in the file.

Pure functions on rows of texts; where the rows come from (a workbook, the clipboard) does not matter.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.grids import parse_number
from msoko_desktop.domain.language.russian import comparable, counted, one_line, parse_date, quoted, shortened
from msoko_desktop.domain.schools.school_columns import SIZES, Field, TableWords
from msoko_desktop.domain.schools.school_finder import SchoolFinder
from msoko_desktop.domain.schools.school_kinds import SchoolKinds, words_of
from msoko_desktop.domain.schools.schools import PlaceKind, School

MOST_SCHOOLS = 2_000  # a district has a few dozen; beyond that the table is another one
_LONGEST = 1_000  # characters of a name, address and the like
_MOST_PUPILS = 20_000


class State(StrEnum):
    """What a row of the table would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"

    @property
    def label(self) -> str:
        """The state in Russian."""
        return {
            State.NEW: "новая",
            State.CHANGED: "изменится",
            State.SAME: "без изменений",
            State.REFUSED: "не взята",
        }[self]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its number in the sheet (from 1), the school as it would be, its size, and what would change.

    `changes` are (title of the column, before, after) as shown; `problem` says why the row is refused.
    """

    number: int
    school: School
    state: State
    changes: tuple[tuple[str, str, str], ...] = ()
    problem: str = ""
    pupils: int | None = None
    classes: int | None = None


@dataclass(frozen=True, slots=True)
class _Reading:
    school: School
    pupils: int | None
    classes: int | None


class _Refused(Exception):
    """A cell that cannot be; the sentence is for the person."""


def read_rows(
    rows: Sequence[tuple[int, Sequence[str]]],
    columns: Sequence[Field | None],
    words: TableWords,
    kinds: SchoolKinds,
    finder: SchoolFinder,
    sizes: Mapping[int, tuple[int | None, int | None]],
) -> tuple[TableRow, ...]:
    """Return what each row with a name or a code would do; rows without both are left out, such as totals.

    `rows` are the numbers and cells below the headings, `sizes` the pupils and classes that are entered, by school id.
    A school is known by its code, else by its names and aliases; what a row leaves empty stays as it is.
    """
    found: list[TableRow] = []
    seen: dict[object, int] = {}
    for number, cells in rows:
        texts = {
            meaning: one_line(cells[place]) if place < len(cells) else ""
            for place, meaning in enumerate(columns)
            if meaning is not None
        }
        if not (texts.get(Field.SHORT_NAME) or texts.get(Field.CODE)) or _is_count_line(texts):
            continue
        try:
            row = _compared(number, texts, words, kinds, finder, sizes, seen)
        except _Refused as error:
            name = texts.get(Field.SHORT_NAME) or texts.get(Field.CODE, "")
            row = TableRow(number, School(name), State.REFUSED, problem=str(error))
        found.append(row)
    return tuple(found)


def _is_count_line(texts: Mapping[Field, str]) -> bool:
    """Tell a line of totals or of the numbers of columns («1 2 3 …») from a school."""
    name = texts.get(Field.SHORT_NAME, "") or texts.get(Field.CODE, "")
    numbers = name.isdigit() and all(not text or text.isdigit() for text in texts.values())
    return numbers or words_of(name).startswith(("итого", "всего"))


def _compared(
    number: int,
    texts: Mapping[Field, str],
    words: TableWords,
    kinds: SchoolKinds,
    finder: SchoolFinder,
    sizes: Mapping[int, tuple[int | None, int | None]],
    seen: dict[object, int],
) -> TableRow:
    reading = _read(texts, words, kinds)
    known = finder.find(reading.school.short_name or reading.school.name, reading.school.code)
    if known is None and not reading.school.short_name:
        raise _Refused(f"У школы с кодом «{reading.school.code}» нет наименования. Введите его в файле.")
    key: object = known.id if known is not None else comparable(reading.school.short_name)
    if key in seen:
        name = quoted(reading.school.short_name or reading.school.code)
        raise _Refused(f"Школа {name} уже есть в этой таблице (строка {seen[key]}). Оставьте одну из строк.")
    seen[key] = number
    _refuse_codes(reading.school, known, finder, number, seen)
    if known is None:
        if not reading.school.kind:
            guess = kinds.recognise(reading.school.name) or kinds.recognise(reading.school.short_name)
            reading = replace(reading, school=replace(reading.school, kind=guess.code if guess else ""))
        return TableRow(number, reading.school, State.NEW, (), "", reading.pupils, reading.classes)
    school = _taken_over(known, reading.school, kinds)
    changes = [*_changes(known, school, words, kinds), *_size_changes(reading, sizes.get(known.id or 0), words)]
    state = State.CHANGED if changes else State.SAME
    return TableRow(number, school, state, tuple(changes), "", reading.pupils, reading.classes)


def _refuse_codes(
    told: School, known: School | None, finder: SchoolFinder, number: int, seen: dict[object, int]
) -> None:
    """Refuse a code that stands in the table twice, and one that is another school's than the name."""
    if not told.code:
        return
    first = seen.setdefault(("code", comparable(told.code)), number)
    if first != number:
        raise _Refused(f"Код «{told.code}» уже есть в этой таблице (строка {first}). Исправьте один из кодов.")
    named = finder.find(told.short_name)
    if known is not None and named is not None and named.id != known.id:
        raise _Refused(
            f"Код «{told.code}» — школы {quoted(known.short_name)}, а название — школы {quoted(named.short_name)}. "
            "Исправьте одно из них в файле."
        )


def _read(texts: Mapping[Field, str], words: TableWords, kinds: SchoolKinds) -> _Reading:
    """Return what the cells of a row say. Raises _Refused."""
    for meaning, text in texts.items():
        if len(text) > _LONGEST:
            raise _Refused(f"«{words.title(meaning)}»: текст длиннее {_LONGEST} знаков. Сократите его.")
    plain = (
        Field.SHORT_NAME, Field.NAME, Field.CODE, Field.PLACE, Field.HEAD_POST, Field.HEAD_NAME, Field.ADDRESS,
        Field.PHONE, Field.EMAIL, Field.NOTE,
    )  # fmt: skip
    values: dict[str, Any] = {one.value: texts.get(one, "") for one in plain}
    if Field.OTHER_CODES in texts:
        values["other_codes"] = tuple(
            dict.fromkeys(texts[Field.OTHER_CODES].replace(",", " ").replace(";", " ").split())
        )
    values["kind"] = _kind(texts.get(Field.KIND, ""), words, kinds)
    values["place_kind"] = _place_kind(texts.get(Field.PLACE_KIND, ""), words)
    values["small"] = _yes(texts.get(Field.SMALL, ""), words)
    values["opened"] = _date(texts.get(Field.OPENED, ""), words)
    pupils, classes = (_count(texts.get(one, ""), one, words) for one in SIZES)
    return _Reading(School(**values), pupils, classes)


def _kind(text: str, words: TableWords, kinds: SchoolKinds) -> str:
    if not text:
        return ""
    kind = kinds.recognise(text) or kinds.recognise(f"{text} школа")  # «Основная», «Средняя общеобразовательная»
    if kind is None:
        raise _Refused(
            f"«{words.title(Field.KIND)}»: вид «{shortened(text, 40)}» не узнан. Исправьте его в файле "
            "или не загружайте этот столбец."
        )
    return kind.code


def _place_kind(text: str, words: TableWords) -> PlaceKind:
    if not text:
        return PlaceKind.UNKNOWN
    found = words.places.get(words_of(text))
    if found is None:
        raise _Refused(f"«{words.title(Field.PLACE_KIND)}»: «{shortened(text, 40)}» — не «город» и не «село».")
    return found


def _yes(text: str, words: TableWords) -> bool:
    folded = comparable(text)
    if folded in words.yes:
        return True
    if folded in words.no:
        return False
    raise _Refused(f"«{words.title(Field.SMALL)}»: «{shortened(text, 40)}» — не «да» и не «нет».")


def _date(text: str, words: TableWords) -> dt.date | None:
    if not text:
        return None
    found = parse_date(text)
    if found is None:
        raise _Refused(f"«{words.title(Field.OPENED)}»: «{shortened(text, 40)}» — не дата. Пример: «01.09.2026».")
    return found


def _count(text: str, field: Field, words: TableWords) -> int | None:
    if not text:
        return None
    number = parse_number(text)
    if number is None or number != int(number) or not 0 <= number <= _MOST_PUPILS:
        raise _Refused(f"«{words.title(field)}»: «{shortened(text, 40)}» — не целое число от 0 до {_MOST_PUPILS}.")
    return int(number)


def _taken_over(known: School, told: School, kinds: SchoolKinds) -> School:
    """Return a known school with all that the table tells of it; a code that gives way is kept among the older ones.

    A name that only is written in another way (without quotes, with «№1») does not push out the one in the file.
    """
    values = {one.name: getattr(told, one.name) for one in fields(School) if one.name != "id"}
    for name in ("short_name", "name"):
        if kinds.key(values[name]) == kinds.key(getattr(known, name)):
            values[name] = ""
    school = replace(known, **{name: value for name, value in values.items() if value})
    older = [*school.other_codes]
    if known.code and school.code and comparable(known.code) != comparable(school.code):
        older.append(known.code)
    kept = tuple(dict.fromkeys(code for code in older if comparable(code) != comparable(school.code)))
    return replace(school, other_codes=kept)


def _changes(before: School, after: School, words: TableWords, kinds: SchoolKinds) -> list[tuple[str, str, str]]:
    found = []
    for one in words.columns:
        if one.field in SIZES:
            continue
        old, new = (shown_value(school, one.field, kinds) for school in (before, after))
        if old != new:
            found.append((one.title, old, new))
    return found


def _size_changes(
    reading: _Reading, known: tuple[int | None, int | None] | None, words: TableWords
) -> list[tuple[str, str, str]]:
    found = []
    for field, new, old in zip(SIZES, (reading.pupils, reading.classes), known or (None, None), strict=True):
        if new is not None and new != old:
            found.append((words.title(field), "" if old is None else str(old), str(new)))
    return found


def shown_value(school: School, field: Field, kinds: SchoolKinds) -> str:
    """Return a value of a school as it is shown in lists, "" for none."""
    value = getattr(school, field.value)
    if field is Field.KIND:
        kind = kinds.find(school.kind)
        return kind.short if kind is not None else school.kind
    if isinstance(value, PlaceKind):
        return value.label
    if isinstance(value, bool):
        return "да" if value else ""
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, dt.date):
        return value.strftime("%d.%m.%Y")
    return str(value)


def told(rows: Sequence[TableRow]) -> str:
    """Return in one sentence what the table would do: «18 школ: новых 2, изменится 3, без изменений 12, не взята 1.»"""
    counts = {state: sum(1 for row in rows if row.state is state) for state in State}
    words = {State.NEW: "новых", State.CHANGED: "изменится", State.SAME: "без изменений", State.REFUSED: "не взято"}
    parts = [f"{words[state]} {count}" for state, count in counts.items() if count]
    return f"{counted(len(rows), 'школа', 'школы', 'школ')}: {', '.join(parts)}." if rows else "Школ в таблице нет."
