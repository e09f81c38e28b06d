"""Orders: the paper that the editor's preview follows, approval, and the redline of two revisions of a long plan."""

import datetime as dt
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from statistics import median

from benchmarks._timing import Result, seconds
from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, Order, OrderItem
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.redline import compare
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import district
from msoko_desktop.services.orders import order_papers, orders
from msoko_desktop.services.plans import approval, plans

ROUNDS = 5
ACTIVITIES = 60
LONG = 1000


def run() -> Iterable[Result]:
    """Lay out, save as DOCX and approve an order with a plan and a table; compare plans that differ in each tenth line.

    The preview must follow within half a second of a key stroke, 0.3 s of it the pause that waits for the next one.
    """
    pdf: list[float] = []
    docx: list[float] = []
    approving: list[float] = []
    with tempfile.TemporaryDirectory() as temporary:
        for turn in range(ROUNDS + 1):
            opened = district.create_district(Path(temporary) / f"{turn}.msoko")
            try:
                (plan_id,) = plans.add_plan(opened, plan(ACTIVITIES)).created
                (order_id,) = orders.add_order(opened, order(plan_id)).created
                pdf.append(seconds(lambda: order_papers.order_document(opened, order_id, "pdf")))  # noqa: B023
                docx.append(seconds(lambda: order_papers.order_document(opened, order_id, "docx")))  # noqa: B023
                day = dt.date(2026, 1, 12)
                approving.append(seconds(lambda: approval.approve_order(opened, order_id, "1", day, day)))  # noqa: B023
            finally:
                opened.close()
    old = plan(LONG)
    new = replace(old, lines=tuple(changed(index, line) for index, line in enumerate(old.lines)))
    comparing = [seconds(lambda: compare(old, new)) for _ in range(ROUNDS)]
    yield Result("order with a plan of 60 and a table: PDF for the preview", median(pdf[1:]), None, "s", at_most=0.2)
    yield Result("order with a plan of 60 and a table: DOCX", median(docx[1:]), None, "s", at_most=1)
    yield Result("order with a plan of 60 and a table: approved", median(approving[1:]), None, "s", at_most=0.5)
    yield Result("redline of two revisions of 1,000 activities", median(comparing), None, "s", at_most=1)


def plan(activities: int) -> Plan:
    """Return a plan of sections of twenty activities."""
    lines: list[PlanLine] = []
    for index in range(activities):
        if index % 20 == 0:
            lines.append(PlanLine(LineKind.SECTION, f"Раздел {index // 20 + 1}", str(index // 20 + 1)))
        lines.append(
            PlanLine(
                LineKind.ACTIVITY,
                f"Анализ результатов оценочной процедуры {index} и подготовка адресных рекомендаций для школ",
                f"{index // 20 + 1}.{index % 20 + 1}",
                deadline="до 15 декабря 2026 г.",
                executors="Отдел образования, методический кабинет",
            )
        )
    return Plan("План мероприятий", PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31)), lines=tuple(lines))


def order(plan_id: int) -> Order:
    """Return an order with that plan and a table of forty schools as its attachments."""
    rows = tuple((str(number), f"МБОУ «Средняя школа № {number}»", "Орлова Н. В.") for number in range(1, 41))
    return Order(
        issuer="Отдел образования администрации района",
        heading="Об утверждении плана мероприятий",
        preamble="В целях развития муниципальной системы оценки качества образования",
        verb="ПРИКАЗЫВАЮ:",
        items=tuple(OrderItem(str(place), f"Провести мероприятие {place} (приложение № 1).") for place in range(1, 11)),
        signatory_post="Начальник отдела",
        signatory_name="А. А. Иванова",
        attachments=(
            Attachment(AttachmentKind.PLAN, plan_id=plan_id),
            Attachment(AttachmentKind.TABLE, "Ответственные", columns=("№", "Школа", "Ответственный"), rows=rows),
        ),
    )


def changed(index: int, line: PlanLine) -> PlanLine:
    """Return a line with words inside one cell changed, in every tenth line."""
    return replace(line, title=line.title.replace("подготовка", "обсуждение")) if index % 10 == 5 else line
