"""An order (приказ) as values: requisites, preamble, numbered items, signatory."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OrderItem:
    """A numbered item of an order; `number` as printed less the final dot ("2.1"), `items` its sub-items."""

    number: str
    text: str
    items: tuple["OrderItem", ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """An order. `verb` is the ordering word as printed; `plans` are positions of its attached plans in an import."""

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
