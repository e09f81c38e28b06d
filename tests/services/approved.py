"""A district with a plan, and the orders that approve it, for the tests of approval."""

import datetime as dt
from collections.abc import Sequence

from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, Order, OrderAction, OrderItem, OrderPerson
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import plans
from msoko_desktop.storage.district_file import District

D = dt.date
TODAY = D(2026, 2, 10)
SIGNED = D(2026, 1, 13)
COLUMNS = (
    PlanColumn(ColumnKind.NUMBER, "№ п/п", 6.0),
    PlanColumn(ColumnKind.TITLE, "Мероприятие", 50.0),
    PlanColumn(ColumnKind.DEADLINE, "Срок", 20.0),
    PlanColumn(ColumnKind.EXECUTORS, "Исполнители", 24.0),
)


def activity(number: str, title: str, deadline: str = "", executors: str = "", level: int = 1) -> PlanLine:
    """An activity as a line."""
    return PlanLine(LineKind.ACTIVITY, title, number, level, deadline, executors)


def road_map(title: str = "План мероприятий на 2026 год") -> Plan:
    """A plan of one section with three activities, for 2026."""
    return Plan(
        title,
        PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)),
        COLUMNS,
        (
            PlanLine(LineKind.SECTION, "Анализ", "1"),
            activity("1.1", "Анализ результатов ЕГЭ", "июль 2026 г.", "Отдел образования"),
            activity("1.2", "Анализ результатов ВПР", "май 2026 г.", "Школы"),
            activity("1.3", "Справка для совещания", "август 2026 г.", "Отдел образования"),
        ),
    )


def add_plan(d: District, plan: Plan | None = None) -> int:
    """Put a plan into the file; return its id."""
    (plan_id,) = plans.add_plan(d, plan or road_map()).created
    return plan_id


def draft(
    heading: str = "Об утверждении плана мероприятий",
    items: Sequence[OrderItem] = (OrderItem("1", "Утвердить прилагаемый план."),),
    *,
    signatory: str = "И. И. Иванова",
    acts_on: int | None = None,
    action: OrderAction = OrderAction.NONE,
    attachments: Sequence[Attachment] = (),
) -> Order:
    """An order that is complete but for its number and date."""
    return Order(
        issuer="Отдел образования администрации Лесновского района",
        place="с. Лесное",
        heading=heading,
        preamble="В целях повышения качества образования",
        verb="ПРИКАЗЫВАЮ:",
        items=tuple(items),
        signatory_post="Начальник отдела",
        signatory_name=signatory,
        attachments=tuple(attachments),
        agreement=(OrderPerson("Юрист", "П. П. Петров", D(2026, 1, 12)),),
        acquaintance=(OrderPerson("Директор", "С. С. Сидорова"),),
        acts_on=acts_on,
        action=action,
    )


def add_order(d: District, order: Order, *plan_ids: int) -> int:
    """Put an order into the file with these plans attached; return its id."""
    (order_id,) = orders.add_order(d, order, plan_ids).created
    return order_id


def table(title: str = "График") -> Attachment:
    """An attachment that is a table of two rows."""
    return Attachment(AttachmentKind.TABLE, title, None, ("Школа", "День"), (("№ 1", "1 марта"), ("№ 2", "2 марта")))
