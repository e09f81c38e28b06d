"""The tasks of an approved order as a plan of their own, so that their deadlines are followed like any other."""

from msoko_desktop.domain.orders.order_deadlines import item_deadlines, tasks_plan
from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.services.operations import Step
from msoko_desktop.services.plans.plan_rules import insert_plan
from msoko_desktop.storage import plans as rows


def write_tasks(step: Step, order: Order) -> list[int]:
    """Put the plan of an order's tasks into the file inside a larger step; return its id, nothing without deadlines.

    The items then know their lines. It must happen before the order is frozen.
    """
    plan = tasks_plan(order)
    if plan is None or order.id is None:
        return []
    plan_id = insert_plan(step.connection, plan)
    step.connection.execute("UPDATE plan SET order_id = ? WHERE id = ?", (order.id, plan_id))
    lines = rows.read_lines(step.connection, plan_id)
    for deadline, line in zip(item_deadlines(order), lines, strict=True):
        step.connection.execute("UPDATE order_item SET line_id = ? WHERE id = ?", (line.id, deadline.item.id))
    return [plan_id]
