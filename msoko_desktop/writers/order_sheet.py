"""What stands on the paper of an order, word by word: letterhead, requisites, heading, text, signature, executor."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from msoko_desktop.domain.language.russian import date_dots, one_line
from msoko_desktop.domain.language.typesetting import NBSP, bind
from msoko_desktop.domain.orders.orders import Order, OrderItem, OrderKind
from msoko_desktop.writers.arms import arms_picture
from msoko_desktop.writers.paper import DraftMark, OrderPrintOptions, PaperOffice, VerbPlace, paper_rules
from msoko_desktop.writers.plan_sheet import BLANK_NUMBER, printed_number
from msoko_desktop.writers.sheet import BLANK_NAME, UNKNOWN_POST, Picture, Signature, paragraphs_of
from msoko_desktop.writers.typography import clean

BLANK_DAY = "«___» __________ 20__ г."
LEVELS = 9
"""Depths of automatic numbers, as many as a Word document has."""

_TITLES = {OrderKind.ORDER: "П Р И К А З", OrderKind.DIRECTIVE: "Р А С П О Р Я Ж Е Н И Е"}
_SPACED = re.compile(r"(?:\w )+\w\W*")


class BodyKind(StrEnum):
    """What a paragraph of an order's text is."""

    TEXT = "text"
    VERB = "verb"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class BodyParagraph:
    """A paragraph of an order's text; `number` is that of an item as printed («2.1.»), "" for none.

    `level` is the depth of a number that counting the items gives, too, and that a Word document can therefore count
    by itself; 0 for any other number. `keep` asks that the paragraph stand on one page with what follows.
    """

    text: str
    kind: BodyKind = BodyKind.TEXT
    number: str = ""
    level: int = 0
    keep: bool = False

    @property
    def shown(self) -> str:
        """The number and the text."""
        return f"{self.number} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands above the line: coat of arms, the body above the office, the office's name, how to reach it."""

    arms: Picture | None
    parent: tuple[str, ...]
    name: tuple[str, ...]
    contacts: tuple[str, ...]

    @property
    def ruled(self) -> bool:
        """Say whether there is anything for the line to stand under."""
        return bool(self.arms or self.parent or self.name or self.contacts)


@dataclass(frozen=True, slots=True)
class OrderSheet:
    """All the words of an order in their order; its attachments and the sheets behind it are `order_parts`."""

    letterhead: Letterhead
    title: str
    date: str
    number: str
    place: str
    heading: tuple[str, ...]
    body: tuple[BodyParagraph, ...]
    signature: Signature
    executor: tuple[str, ...]
    draft: DraftMark


def order_sheet(order: Order, office: PaperOffice, options: OrderPrintOptions) -> OrderSheet:
    """Return the words of the printed order; what is not known yet is a blank for the hand.

    Raises InputRefused for arms that are no picture.
    """
    post = "\n".join(paragraphs_of(order.signatory_post)) or "\n".join(paragraphs_of(office.head_post))
    name = _line(order.signatory_name) or _line(office.head_name)
    return OrderSheet(
        letterhead=_letterhead(order, office),
        title=_TITLES[order.kind].replace(" ", NBSP),
        date=date_dots(order.date) if order.date else BLANK_DAY.replace(" ", NBSP),
        number=f"№ {_line(order.number) or BLANK_NUMBER}".replace(" ", NBSP),
        place=_line(order.place) or _line(office.place),
        heading=tuple(bind(text.rstrip(".")) for text in paragraphs_of(order.heading)),
        body=_body(order, options),
        signature=Signature(bind(post) or UNKNOWN_POST, name or BLANK_NAME),
        executor=tuple(filter(None, (_line(order.executor_name), _line(order.executor_phone)))),
        draft=options.draft,
    )


def order_title(order: Order) -> str:
    """Return the order in one line, as its file names itself: «Приказ от 12.03.2020 № 26 «Об утверждении плана»»."""
    date = f"от {date_dots(order.date)}" if order.date else ""
    number = f"№ {one_line(order.number)}" if order.number.strip() else ""
    heading = one_line(clean(order.heading)).rstrip(".")
    pieces = (order.kind.label.capitalize(), date, number, f"«{heading}»" if heading else "")
    return " ".join(filter(None, pieces))


def _line(text: str) -> str:
    return bind(" ".join(paragraphs_of(text)))


def _letterhead(order: Order, office: PaperOffice) -> Letterhead:
    phone, email = _line(office.phone), _line(office.email)
    if phone and phone[0] in "+(0123456789":
        phone = f"тел. {phone}"
    if email and ":" not in email:
        email = f"e-mail: {email}"
    contacts = ", ".join(filter(None, (_line(office.address), phone, email)))
    return Letterhead(
        arms=arms_picture(office.arms, paper_rules().order.arms_mm) if office.arms else None,
        parent=tuple(map(bind, paragraphs_of(office.parent_body))),
        name=tuple(bind(text.upper()) for text in paragraphs_of(order.issuer) or paragraphs_of(office.name)),
        contacts=tuple(filter(None, (contacts, *map(bind, paragraphs_of(office.requisites))))),
    )


def _body(order: Order, options: OrderPrintOptions) -> tuple[BodyParagraph, ...]:
    """Return the preamble, the ordering word and the items."""
    preamble = [BodyParagraph(bind(text)) for text in paragraphs_of(order.preamble)]
    verb = _line(order.verb)
    if verb:
        verb = verb if verb[-1] in ":.," else f"{verb}:"
        spaced = _SPACED.fullmatch(verb.replace(NBSP, " ")) is not None
        if spaced:
            verb = verb.replace(" ", NBSP)
        place = options.verb
        if place is VerbPlace.AUTO:
            place = VerbPlace.RUN_ON if spaced else VerbPlace.OWN_LINE
        if place is VerbPlace.RUN_ON and preamble:
            last = preamble[-1]
            preamble[-1] = replace(last, text=f"{last.text} {verb}", keep=bool(order.items))
        else:
            if preamble:
                preamble[-1] = replace(preamble[-1], keep=True)
            preamble.append(BodyParagraph(verb, BodyKind.VERB, keep=bool(order.items)))
    return (*preamble, *_items(order.items, "", 1))


def _items(items: tuple[OrderItem, ...], parent: str | None, level: int) -> Iterator[BodyParagraph]:
    """Yield the paragraphs of items with their sub-items.

    `parent` is the number above them as a Word document counts it, None where it cannot.
    """
    count = 0
    for item in items:
        number = printed_number(item.number)
        counted = None if parent is None or level > LEVELS else f"{parent}{count + 1}."
        automatic = bool(number) and number == counted
        count += automatic
        texts = paragraphs_of(item.text) or [""]
        for place, text in enumerate(texts):
            more = place < len(texts) - 1 or bool(item.items)
            yield BodyParagraph(
                bind(text),
                BodyKind.ITEM,
                number if place == 0 else "",
                level if automatic and place == 0 else 0,
                keep=more and text.endswith(":"),
            )
        yield from _items(item.items, number if automatic else None, level + 1)


def order_texts(order: Order) -> Iterator[str]:
    """Yield every text of an order and of its tables and texts, for a look at their characters."""
    yield from (order.issuer, order.number, order.place, order.heading, order.preamble, order.verb)
    yield from (order.signatory_post, order.signatory_name, order.executor_name, order.executor_phone)
    waiting = list(order.items)
    while waiting:
        item = waiting.pop()
        yield from (item.number, item.text)
        waiting += item.items
    for attachment in order.attachments:
        yield from (attachment.title, attachment.text, *attachment.columns)
        for row in attachment.rows:
            yield from row
    for person in (*order.agreement, *order.acquaintance):
        yield from (person.post, person.name, person.remark)
