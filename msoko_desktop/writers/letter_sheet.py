"""What stands on the paper of a letter, word by word: the letterhead of an order, the addressee, the text."""

from dataclasses import dataclass, replace

from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.domain.orders.letters import Letter
from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.writers.order_sheet import BodyKind, BodyParagraph, OrderSheet, order_sheet
from msoko_desktop.writers.paper import OrderPrintOptions, PaperOffice
from msoko_desktop.writers.plan_sheet import BLANK_NUMBER
from msoko_desktop.writers.sheet import Role, Sheet, SheetColumn, SheetRow, Table, cell_paragraphs, paragraphs_of

PART = "–"  # the sign before a part of a list
NO_ROWS = "Список пуст"


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """The words of a letter: what it shares with an order, the addressee, the salutation, the table behind it."""

    base: OrderSheet
    addressee: tuple[str, ...]
    salutation: str
    appendix: Sheet | None


def letter_sheet(letter: Letter, office: PaperOffice) -> LetterSheet:
    """Return the words of the printed letter; what is not known yet is a blank for the hand.

    Raises InputRefused for arms that are no picture.
    """
    order = Order(
        number=letter.number,
        date=letter.date,
        heading=letter.heading,
        signatory_post=letter.signatory_post,
        signatory_name=letter.signatory_name,
        executor_name=letter.executor_name,
        executor_phone=letter.executor_phone,
    )
    base = replace(order_sheet(order, office, OrderPrintOptions()), title="", place="", body=_body(letter))
    addressee = tuple(bind(line) for text in letter.addressee for line in paragraphs_of(text))
    return LetterSheet(base, addressee, bind(letter.salutation.strip()), _appendix(letter, office))


def letter_title(letter: Letter) -> str:
    """Return the letter in one line, as its file names itself."""
    date = f"от {date_dots(letter.date)}" if letter.date else ""
    number = f"№ {letter.number}" if letter.number else ""
    heading = f"«{letter.heading}»" if letter.heading else ""
    return " ".join(filter(None, ("Письмо", date, number, heading)))


def _body(letter: Letter) -> tuple[BodyParagraph, ...]:
    texts = [line for text in letter.body for line in paragraphs_of(text)]
    found = []
    for text in texts:
        shown = f"{PART}\u00a0{text[2:].strip()}" if text.startswith("- ") else text
        found.append(BodyParagraph(bind(shown), BodyKind.TEXT, keep=text.endswith(":")))
    return tuple(found)


def _appendix(letter: Letter, office: PaperOffice) -> Sheet | None:
    if letter.table is None:
        return None
    date = date_dots(letter.date) if letter.date else "____________"
    number = letter.number or BLANK_NUMBER
    whose = f" {office.genitive_name}" if office.genitive_name else ""
    mark = ("Приложение", bind(f"к письму{whose}"), bind(f"от {date} № {number}"))
    columns = tuple(
        SheetColumn(text, Role.NUMBER if text.startswith("№") else Role.TITLE if place == 1 else Role.PLAIN)
        for place, text in enumerate(letter.table.columns)
    )
    rows = tuple(SheetRow(False, tuple(cell_paragraphs(text) for text in row)) for row in letter.table.rows)
    title = tuple(bind(text) for text in paragraphs_of(letter.table.title))
    return Sheet(title, (Table(columns, rows, NO_ROWS),), mark, noun="приложения")
