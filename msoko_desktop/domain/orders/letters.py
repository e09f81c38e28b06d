"""A letter of the office as values: addressee, heading, text, signature, and a table that goes with it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LetterTable:
    """What goes with a letter on sheets of its own: a title, headings, rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter on the office's letterhead.

    `addressee` are its lines («Директору МБОУ „СОШ № 1“», «Ивановой И.И.»), `salutation` stands in the middle above
    the text. A paragraph of `body` that begins with "- " is a part of a list. `number` and `date` are blank until the
    letter is registered. `signatory_post` and `signatory_name` are those of the office's head where they are "".
    """

    addressee: tuple[str, ...]
    body: tuple[str, ...]
    heading: str = ""
    salutation: str = ""
    number: str = ""
    date: dt.date | None = None
    signatory_post: str = ""
    signatory_name: str = ""
    executor_name: str = ""
    executor_phone: str = ""
    table: LetterTable | None = None
