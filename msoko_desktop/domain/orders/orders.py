"""An order (приказ) as values: requisites, preamble, numbered items, attachments, people, signatory."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum


class OrderKind(StrEnum):
    """What sort of act it is."""

    ORDER = "order"
    DIRECTIVE = "directive"

    @property
    def label(self) -> str:
        """The kind in Russian: «приказ»."""
        return {OrderKind.ORDER: "приказ", OrderKind.DIRECTIVE: "распоряжение"}[self]


class DocumentStatus(StrEnum):
    """Where a document stands; `EXPECTED` is for one that the concept promises and that is not there yet."""

    EXPECTED = "expected"
    DRAFT = "draft"
    AGREEMENT = "agreement"
    APPROVED = "approved"
    CANCELLED = "cancelled"
    SUPERSEDED = "superseded"

    @property
    def label(self) -> str:
        """The status in Russian, as it stands in tables."""
        return _STATUS_LABELS[self]

    @property
    def without_force(self) -> bool:
        """Whether it was in force and is no longer."""
        return self in (DocumentStatus.CANCELLED, DocumentStatus.SUPERSEDED)


_STATUS_LABELS = {
    DocumentStatus.EXPECTED: "ожидается",
    DocumentStatus.DRAFT: "проект",
    DocumentStatus.AGREEMENT: "на согласовании",
    DocumentStatus.APPROVED: "утверждён",
    DocumentStatus.CANCELLED: "отменён",
    DocumentStatus.SUPERSEDED: "утратил силу",
}


class OrderAction(StrEnum):
    """What an order does to another one."""

    NONE = ""
    AMENDS = "amends"
    CANCELS = "cancels"
    SUPERSEDES = "supersedes"


class PageNumbers(StrEnum):
    """How the pages of an order with attachments are numbered: each document on its own, or through."""

    OWN = "own"
    THROUGH = "through"


@dataclass(frozen=True, slots=True)
class OrderItem:
    """A numbered item of an order; `number` as printed less the final dot ("2.1"), `items` its sub-items.

    `id` is the key in the data base, None for an item that is not stored yet; it is no part of what an item says.
    """

    number: str
    text: str
    items: tuple["OrderItem", ...] = ()
    id: int | None = field(default=None, compare=False)


class AttachmentKind(StrEnum):
    """What an attachment holds."""

    PLAN = "plan"
    TABLE = "table"
    TEXT = "text"


class AttachmentMark(StrEnum):
    """What stands in the corner of an attachment: «Приложение № 2 к приказу …» or «УТВЕРЖДЁН приказом …»."""

    APPENDIX = "appendix"
    APPROVED = "approved"


class SheetWay(StrEnum):
    """Which way the sheets of an attachment lie; AUTO lets the table decide."""

    AUTO = "auto"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment of an order: a plan of the file (`plan_id`), a table with headings, or text in paragraphs.

    `title` stands above a table or a text; a plan bears its own. In `text`, a paragraph that begins with "- " is a
    part of a list.
    """

    kind: AttachmentKind
    title: str = ""
    plan_id: int | None = None
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    text: str = ""
    mark: AttachmentMark = AttachmentMark.APPENDIX
    way: SheetWay = SheetWay.AUTO
    id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class OrderPerson:
    """A line of the sheet of agreement or of acquaintance: post, name, the day (None: left for the hand), a remark."""

    post: str
    name: str
    date: dt.date | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """An order. `verb` is the ordering word as printed; `plans` are positions of its attached plans in an import.

    `edition` is the code of an edition of ГОСТ Р 7.0.97, "" for the one in force on the order's date. `acts_on` is the
    id of the order that it amends or cancels (`action`).
    """

    issuer: str = ""
    number: str = ""
    date: dt.date | None = None
    place: str = ""
    heading: str = ""
    preamble: str = ""
    verb: str = ""
    items: tuple[OrderItem, ...] = ()
    signatory_post: str = ""
    signatory_name: str = ""
    plans: tuple[int, ...] = ()
    id: int | None = None
    kind: OrderKind = OrderKind.ORDER
    status: DocumentStatus = DocumentStatus.DRAFT
    executor_name: str = ""
    executor_phone: str = ""
    attachments: tuple[Attachment, ...] = ()
    agreement: tuple[OrderPerson, ...] = ()
    acquaintance: tuple[OrderPerson, ...] = ()
    edition: str = ""
    page_numbers: PageNumbers = PageNumbers.OWN
    acts_on: int | None = None
    action: OrderAction = OrderAction.NONE
