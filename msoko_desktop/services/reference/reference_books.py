"""Reference data that a person may change: what the district file keeps of them, and the books with it in force."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import counted, plural
from msoko_desktop.domain.reference import reference_books as books
from msoko_desktop.domain.reference.reference_books import Book, Overlay
from msoko_desktop.domain.reference.reference_rows import ReferenceRow, Value, ValueKind, accepted, disorder, say
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage.district_file import District

__all__ = [
    "Book",
    "BookState",
    "ReferenceRow",
    "ValueKind",
    "add_abbreviation",
    "book_data",
    "change_flag",
    "change_value",
    "check_abbreviation",
    "data_of_stored",
    "read_book",
    "rename_abbreviation",
    "restore_book",
    "restore_row",
    "say",
    "stored_text",
]

_CHANGE = "Изменить справочник"
_RESTORE = "Вернуть исходное в справочнике"


@dataclass(frozen=True, slots=True)
class BookState:
    """A book as it is in force: its rows, and a Russian sentence on what the file keeps but cannot be used ("")."""

    rows: tuple[ReferenceRow, ...]
    warning: str = ""

    def row(self, key: str) -> ReferenceRow:
        """Return the row of that key. Raises InputRefused where it is gone."""
        found = next((row for row in self.rows if row.key == key), None)
        if found is None:
            raise InputRefused("Этой строки в справочнике больше нет: откройте справочник заново.")
        return found


def read_book(d: District, book: Book) -> BookState:
    """Return a book with the district's own values over the shipped ones. What cannot be used is left out."""
    overlay = _overlay(book, stored_text(d, book))
    return BookState(overlay.rows, _warning(overlay.ignored))


def book_data(d: District, book: Book) -> Mapping[str, Any]:
    """Return the content of data/<book>.toml with the district's own values in it; treat it as read-only.

    The same stored values give the same object, so that what is made of it can be kept.
    """
    return data_of_stored(book, stored_text(d, book))


@lru_cache(maxsize=32)
def data_of_stored(book: Book, text: str) -> Mapping[str, Any]:
    """Return the content of a book with the values of a stored text (see `stored_text`) in it."""
    return books.overlaid(book, reference_data(book), _overlay(book, text).rows)


def change_value(d: District, book: Book, key: str, typed: object) -> Changes:
    """Give a row the value that a person typed or chose (see `accepted`).

    Raises InputRefused with one sentence for what is no value of that row, EnvironmentProblem for a read-only file.
    """
    row = read_book(d, book).row(key)
    value: Value = cleaned(accepted(row, typed), row.name)
    return _put(d, book, replace(row, value=value))


def change_flag(d: District, book: Book, key: str, flag: bool) -> Changes:
    """Switch the yes or no of a row (a rule is on, an abbreviation has to be explained). Raises as `change_value`."""
    row = read_book(d, book).row(key)
    return _put(d, book, replace(row, flag=flag))


def add_abbreviation(d: District, short: str, meaning: str, *, explain: bool = True) -> Changes:
    """Add an abbreviation of the district. Raises InputRefused for one that is known or none, or without meaning."""
    row = _new_abbreviation(d, short, explain=explain)
    return _put(d, Book.ABBREVIATIONS, replace(row, value=accepted(row, cleaned(meaning))))


def check_abbreviation(d: District, short: str) -> str:
    """Return an abbreviation that may be added, without blanks around it. Raises InputRefused for one that may not."""
    return _new_abbreviation(d, short, explain=True).key


def rename_abbreviation(d: District, key: str, short: str) -> Changes:
    """Change how an abbreviation that the district added is written. Raises InputRefused."""
    old = read_book(d, Book.ABBREVIATIONS).row(key)
    if not old.own:
        raise InputRefused(f"Сокращение «{key}» — из справочника программы: изменить можно его расшифровку.")
    if short.strip() == key:
        return Changes()
    row = _new_abbreviation(d, short, explain=bool(old.flag))
    entries = _entries(d, Book.ABBREVIATIONS)
    entries.pop(key, None)
    entries[row.key] = replace(row, value=old.value).stored()
    return _write(d, Book.ABBREVIATIONS, entries, _CHANGE)


def restore_row(d: District, book: Book, key: str) -> Changes:
    """Give a row its shipped value again; remove one that the district added."""
    row = read_book(d, book).row(key)
    if not row.own:
        return _put(d, book, row.usual(), _RESTORE)
    entries = _entries(d, book)
    entries.pop(key, None)
    return _write(d, book, entries, "Удалить сокращение")


def restore_book(d: District, book: Book) -> Changes:
    """Give every row of a book its shipped value again; what the district added goes."""
    return _write(d, book, {}, _RESTORE)


def _new_abbreviation(d: District, short: str, *, explain: bool) -> ReferenceRow:
    short = " ".join(cleaned(short).split())
    row = books.own_abbreviation(short, explain=explain)
    if row is None:
        raise InputRefused(
            f"«{short}» — не сокращение: введите одно слово, в котором две и более прописные буквы, например «ШНОР»."
            if short
            else "Введите сокращение, например «ШНОР»."
        )
    if any(known.key == short for known in read_book(d, Book.ABBREVIATIONS).rows):
        raise InputRefused(f"Сокращение «{short}» уже есть в справочнике: измените его расшифровку.")
    return row


def _put(d: District, book: Book, row: ReferenceRow, step: str = _CHANGE) -> Changes:
    """Store a changed row; the values of its group are stored as they are in force beside it."""
    rows = [row if other.key == row.key else other for other in read_book(d, book).rows]
    first = books.first_day(reference_data(book)) if book is Book.CALENDAR else None
    faulty = disorder((one for one in rows if row.group and one.group == row.group), first)
    if faulty is not None:
        earlier, later = faulty
        than, other = (
            ("раньше", "введите другой день или сначала измените вторую дату")
            if first
            else ("меньше", "введите другое число или сначала измените второе")
        )
        raise InputRefused(
            f"«{later.name}» ({say(later.value)}) {than}, чем «{earlier.name}» ({say(earlier.value)}): {other}."
        )
    entries = _entries(d, book)
    for one in (row, *(one for one in rows if row.group and one.group == row.group)):
        entries.pop(one.key, None)
        if one.changed:
            entries[one.key] = one.stored()
    return _write(d, book, entries, step)


def _write(d: District, book: Book, entries: Mapping[str, Any], name: str) -> Changes:
    with operation(d, name) as step:
        _store(step, book, entries)
        step.changed(Area.SETTINGS)
    return step.changes


def _store(step: Step, book: Book, entries: Mapping[str, Any]) -> None:
    if entries:
        step.connection.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (_key(book), json.dumps(entries, ensure_ascii=False)),
        )
    else:
        step.connection.execute("DELETE FROM setting WHERE key = ?", (_key(book),))


def _key(book: Book) -> str:
    return f"reference/{book}"


def stored_text(d: District, book: Book) -> str:
    """Return what the file keeps of a book, "" for nothing: the key under which things made of it may be cached."""
    with d.reading() as connection:
        row = connection.execute("SELECT value FROM setting WHERE key = ?", (_key(book),)).fetchone()
    return "" if row is None else str(row[0])


def _parsed(text: str) -> object:
    """Return what a stored text holds; None where it is no JSON at all."""
    try:
        return json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return None


def _entries(d: District, book: Book) -> dict[str, Any]:
    """Return the stored entries of a book, those that this version cannot use among them."""
    parsed = _parsed(stored_text(d, book))
    return dict(parsed) if isinstance(parsed, dict) else {}


@lru_cache(maxsize=32)
def _overlay(book: Book, text: str) -> Overlay:
    return books.lay_over(book, reference_data(book), _parsed(text))


def _warning(ignored: tuple[str, ...]) -> str:
    if not ignored:
        return ""
    if ignored == ("",):
        return "Свои значения этого справочника в файле повреждены: действуют исходные."
    count = len(ignored)
    verb = plural(count, "Не учтено", "Не учтены", "Не учтены")
    values = counted(count, "значение", "значения", "значений")
    return f"{verb} {values} из файла: такого эта версия программы не знает; вместо них действует исходное."
