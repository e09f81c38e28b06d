"""The check of an order before it is signed, against this district's own surroundings."""

import datetime as dt

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.order_checks import OrderContext, OrderRemark, check_order
from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.services.plans.plans import read_plan
from msoko_desktop.services.timetable.days_off import days_off
from msoko_desktop.storage.district_file import District

__all__ = ["OrderRemark", "remarks_on"]


def remarks_on(d: District, order: Order, today: dt.date) -> tuple[OrderRemark, ...]:
    """Return the remarks on an order as it is given, perhaps not stored yet, in the order of the paper."""
    plans: dict[int, Plan] = {}
    for attachment in order.attachments:
        if attachment.plan_id is not None:
            try:
                plans[attachment.plan_id] = read_plan(d, attachment.plan_id)
            except InputRefused:  # it is gone: the check says that the attachment holds nothing
                continue
    return check_order(order, OrderContext(today, days_off(d).is_day_off, plans))
