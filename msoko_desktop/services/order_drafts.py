"""Orders to begin with: an empty one with what the office's card knows, and one that acts on an earlier order."""

from functools import cache

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders import (
    Attachment,
    AttachmentKind,
    Order,
    OrderAction,
    OrderItem,
    OrderKind,
    OrderPerson,
)
from msoko_desktop.domain.russian import date_dots, one_line
from msoko_desktop.services.district import District, read_office
from msoko_desktop.services.orders import OPEN, read_order
from msoko_desktop.services.reference import reference_data
from msoko_desktop.services.schools import list_schools

__all__ = ["acting_order", "control_items", "heads_of_schools", "new_order", "school_rows", "verbs"]

_GENITIVE = {OrderKind.ORDER: "приказа", OrderKind.DIRECTIVE: "распоряжения"}
_HEADINGS = {
    OrderAction.AMENDS: "О внесении изменений в {kind} {requisites}",
    OrderAction.CANCELS: "Об отмене {genitive} {requisites}",
    OrderAction.SUPERSEDES: "О признании утратившим силу {genitive} {requisites}",
}


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
        kind=kind,
    )


def acting_order(d: District, order_id: int, action: OrderAction) -> Order:
    """Return the draft of an order that amends or cancels an approved one, or lets it lose its force.

    Raises InputRefused for an order that is gone or not approved.
    """
    old = read_order(d, order_id)
    if old.status in OPEN:
        raise InputRefused("Приказ ещё не утверждён: его можно изменить или удалить.")
    number = f"№ {old.number}" if old.number else "без номера"
    requisites = f"от {date_dots(old.date)} {number}" if old.date else number
    heading = one_line(old.heading).rstrip(".")
    words = {"kind": old.kind.label, "genitive": _GENITIVE[old.kind], "requisites": requisites}
    named = f"{requisites} «{heading}»" if heading else requisites
    items: tuple[OrderItem, ...]
    if action is OrderAction.AMENDS:
        change = OrderItem("1.1", "Пункт ___ изложить в следующей редакции: «___».")
        items = (OrderItem("1", f"Внести в {old.kind.label} {named} следующие изменения:", (change,)),)
    elif action is OrderAction.CANCELS:
        items = (OrderItem("1", f"Отменить {old.kind.label} {named}."),)
    else:
        items = (OrderItem("1", f"Признать утратившим силу {old.kind.label} {named}."),)
    control = OrderItem(str(len(items) + 1), control_items()[0])
    fresh = new_order(d)
    return Order(
        issuer=fresh.issuer or old.issuer,
        place=fresh.place or old.place,
        heading=_HEADINGS[action].format(**words),
        verb=old.verb or fresh.verb,
        items=(*items, control),
        signatory_post=fresh.signatory_post or old.signatory_post,
        signatory_name=fresh.signatory_name or old.signatory_name,
        executor_name=old.executor_name,
        executor_phone=old.executor_phone,
        acts_on=order_id,
        action=action,
    )


def heads_of_schools(d: District) -> tuple[OrderPerson, ...]:
    """Return who is to be told of an order: the heads of the schools, a line for the hand where a name is unknown."""
    found = []
    for school in list_schools(d):
        post = str(getattr(school, "head_post", "")) or "Руководитель"
        found.append(OrderPerson(f"{post} {school.short_name}", str(getattr(school, "head_name", ""))))
    return tuple(found)


def school_rows(d: District, columns: int) -> tuple[tuple[str, ...], ...]:
    """Return a row for each school for a table of so many columns: number, short name, then empty cells."""
    rows = []
    for number, school in enumerate(list_schools(d), start=1):
        cells = (school.short_name,) if columns == 1 else (str(number), school.short_name)
        rows.append((*cells, *[""] * (columns - len(cells))))
    return tuple(rows)


def empty_table() -> Attachment:
    """Return the table that a new attachment begins with."""
    return Attachment(AttachmentKind.TABLE, "Новая таблица", columns=("№ п/п", "Наименование", "Примечание"))
