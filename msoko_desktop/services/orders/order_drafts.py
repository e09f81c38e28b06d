"""What a new order begins with: what the office's card knows, words that are offered, rows from the list of schools."""

import datetime as dt
from functools import cache

from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, Order, OrderKind, OrderPerson
from msoko_desktop.services.district import District, read_office
from msoko_desktop.services.orders.case_forms import with_initials
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.schools.school_years import schools_between

__all__ = ["control_items", "empty_table", "heads_of_schools", "new_order", "school_rows", "verbs"]


UNKNOWN_POST = "Руководитель"


@cache
def control_items() -> tuple[str, ...]:
    """Return the wordings of the item on control that are offered."""
    return tuple(reference_data("order_words")["control"])


def verbs(kind: OrderKind = OrderKind.ORDER) -> tuple[str, ...]:
    """Return the ordering words that are offered for a kind of act."""
    name = "directive_verbs" if kind is OrderKind.DIRECTIVE else "verbs"
    return tuple(reference_data("order_words")[name])


def new_order(d: District, kind: OrderKind = OrderKind.ORDER) -> Order:
    """Return an order without text: issuer, place, ordering word and signatory as the office's card has them."""
    office = read_office(d)
    return Order(
        issuer=office.name,
        place=office.place,
        verb=verbs(kind)[0],
        signatory_post=office.head_post,
        signatory_name=office.head_name,
        executor_name=office.executor_name,
        executor_phone=office.executor_phone,
        kind=kind,
    )


def heads_of_schools(d: District, today: dt.date | None = None) -> tuple[OrderPerson, ...]:
    """Return who is to be told of an order: the heads of the schools, a line for the hand where a name is unknown.

    Schools that are closed are left out; `today` None is the day on the computer's clock.
    """
    return tuple(
        OrderPerson(f"{school.head_post or UNKNOWN_POST} {school.short_name}", with_initials(school.head_name))
        for school in schools_between(d, today or dt.date.today())
    )


def school_rows(d: District, columns: int, today: dt.date | None = None) -> tuple[tuple[str, ...], ...]:
    """Return a row for each school that works for a table of so many columns: number, short name, then empty cells."""
    rows = []
    for number, school in enumerate(schools_between(d, today or dt.date.today()), start=1):
        cells = (school.short_name,) if columns == 1 else (str(number), school.short_name)
        rows.append((*cells, *[""] * (columns - len(cells))))
    return tuple(rows)


def empty_table() -> Attachment:
    """Return the table that a new attachment begins with."""
    return Attachment(AttachmentKind.TABLE, "Новая таблица", columns=("№ п/п", "Наименование", "Примечание"))
