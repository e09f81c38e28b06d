"""The schedule of a round as an attachment of an order: of a new one made from a template, or of a draft."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from msoko_desktop.domain.observers.model import RoundKind
from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, Order, SheetWay
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.observers.assigning import RoundView, read_view
from msoko_desktop.services.observers.papers import schedule_lines, schedule_title
from msoko_desktop.services.orders import order_templates, orders
from msoko_desktop.services.timetable.days_off import days_off
from msoko_desktop.storage.district_file import District

__all__ = ["add_order", "attach_schedule", "schedule_attachment"]

_TEMPLATES = {
    RoundKind.OBSERVATION: "observers",
    RoundKind.EXPERTS: "cross_check",
    RoundKind.SCHOOLS: "cross_check",
}


def schedule_attachment(view: RoundView) -> Attachment:
    """Return the schedule as the table of an attachment. Raises InputRefused where nobody is sent."""
    headings, rows = schedule_lines(view)
    title = f"{schedule_title(view.round.kind)} ({view.round.title})"
    return Attachment(AttachmentKind.TABLE, title, columns=headings, rows=rows, way=SheetWay.PORTRAIT)


def add_order(d: District, round_id: int, today: dt.date) -> Changes:
    """Make the draft of an order from the template of the round's kind, its first table being the schedule; its id is
    in `created`. Raises InputRefused where nobody is sent."""
    view = read_view(d, round_id)
    table = schedule_attachment(view)
    code = _TEMPLATES[view.round.kind]
    values = order_templates.proposals(d, code, today)
    days = sorted(slot.day for slot in view.slots if slot.day is not None)
    if days:
        values |= {"start": days[0], "due": days[-1]}
        if "training" in values:
            values["training"] = _before(days[0], values["training"], days_off(d).is_day_off)
    order = order_templates.filled_template(d, code, values).order
    return orders.add_order(d, _with_first_table(order, table), step="Создать приказ о наблюдении")


def _before(first: dt.date, proposed: dt.date, is_day_off: Callable[[dt.date], bool]) -> dt.date:
    """Return the working day of the training: the proposed one, where it is before the first day of the round, else
    the last one before that."""
    day = min(proposed, first - dt.timedelta(days=1))
    while is_day_off(day):
        day -= dt.timedelta(days=1)
    return day


def attach_schedule(d: District, round_id: int, order_id: int) -> Changes:
    """Attach the schedule to the draft of an order; one of this round that is there already is replaced.

    Raises InputRefused where nobody is sent, for an order that is gone or approved.
    """
    table = schedule_attachment(read_view(d, round_id))
    order = orders.read_order(d, order_id)
    there = [place for place, one in enumerate(order.attachments) if one.title == table.title]
    attachments = list(order.attachments)
    if there:
        attachments[there[0]] = replace(table, id=attachments[there[0]].id, mark=attachments[there[0]].mark)
    else:
        attachments.append(table)
    return orders.save_order(d, replace(order, attachments=tuple(attachments)), "Приложить график к приказу")


def _with_first_table(order: Order, table: Attachment) -> Order:
    """Return the order with its first table replaced; it keeps its mark, so that the words of the order stay true."""
    attachments = list(order.attachments)
    place = next((at for at, one in enumerate(attachments) if one.kind is AttachmentKind.TABLE), None)
    if place is None:
        return replace(order, attachments=(table, *attachments))
    attachments[place] = replace(table, mark=attachments[place].mark)
    return replace(order, attachments=tuple(attachments))
