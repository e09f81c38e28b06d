"""An order on paper: PDF and DOCX with its attachments, from what the file holds."""

from collections.abc import Callable
from functools import partial

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.services.district import District
from msoko_desktop.services.orders.orders import read_order
from msoko_desktop.services.plans.plans import read_plan
from msoko_desktop.services.printing import paper_office
from msoko_desktop.writers.paper import DraftMark, OrderPrintOptions

__all__ = ["DraftMark", "OrderPrintOptions", "missing_signs", "order_document", "order_paper", "paper_maker"]

FORMATS = ("pdf", "docx")


def order_document(d: District, order_id: int, kind: str, options: OrderPrintOptions | None = None) -> bytes:
    """Return a stored order as a document; `kind` is "pdf" or "docx". Raises InputRefused for another one."""
    return order_paper(d, read_order(d, order_id), kind, options)


def order_paper(d: District, order: Order, kind: str, options: OrderPrintOptions | None = None) -> bytes:
    """Return an order as it is given (perhaps not stored yet) as a document."""
    return paper_maker(d, order, kind, options)()


def paper_maker(d: District, order: Order, kind: str, options: OrderPrintOptions | None = None) -> Callable[[], bytes]:
    """Read now what the paper of an order needs; what is returned makes it, in any thread, without the file."""
    if kind not in FORMATS:
        raise InputRefused(f"Приказ нельзя сохранить в формате «{kind}»: выберите PDF или DOCX.")
    options = options or OrderPrintOptions()
    if kind == "pdf":
        from msoko_desktop.writers.order_pdf import order_pdf

        return partial(order_pdf, order, paper_office(d), _plans(d, order), options)
    from msoko_desktop.writers.order_docx import order_docx

    return partial(order_docx, order, paper_office(d), _plans(d, order), options)


def missing_signs(d: District, order_id: int) -> tuple[str, ...]:
    """Return the signs of an order that the fonts of paper cannot show, each as «☺ (U+263A)»."""
    from msoko_desktop.writers.order_parts import missing_in_order

    order = read_order(d, order_id)
    return tuple(f"{sign.character} ({sign.code})" for sign in missing_in_order(order, _plans(d, order)))


def _plans(d: District, order: Order) -> dict[int, Plan]:
    wanted = dict.fromkeys(a.plan_id for a in order.attachments if a.plan_id is not None)
    return {plan_id: read_plan(d, plan_id) for plan_id in wanted}
