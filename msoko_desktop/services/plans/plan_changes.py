"""What a new revision of a plan changes: the redline, its table on paper, the draft of the order that amends."""

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, Order, OrderAction, OrderItem
from msoko_desktop.domain.plans.plans import Approval
from msoko_desktop.services.district import District, read_office
from msoko_desktop.services.plans.approval import issuer_genitive, read_revision_plan
from msoko_desktop.services.plans.plan_status import PlanStanding, standing
from msoko_desktop.services.plans.plans import read_plan

if TYPE_CHECKING:
    from msoko_desktop.domain.redline import Redline

FORMATS = ("pdf", "docx", "xlsx")
NOT_AMENDED = "В этот план изменения не вносятся. Сначала выберите «Внести изменения…»."
NOTHING_CHANGED = "План не отличается от утверждённой редакции: вносить в приказ нечего. Сначала измените план."
WITHOUT_FORCE = (
    "Приказ, которым утверждён план, больше не действует: вносить изменения не во что. "
    "Составьте на странице «Документы» новый приказ об утверждении плана."
)
_PREAMBLE = "В связи с необходимостью уточнения мероприятий"
_VERB = "ПРИКАЗЫВАЮ:"
_NEW_EDITION = "Изложить план с учётом внесённых изменений согласно приложению к настоящему приказу."
_CONTROL = "Контроль за исполнением настоящего приказа оставляю за собой."


def redline(d: District, plan_id: int, old: int | None = None, new: int | None = None) -> "Redline":
    """Return what was changed between two revisions, given by their ids; None for the plan as it stands is the new one.

    Without an old one: the revision that is being amended or, of an approved plan, the one before the last. Raises
    InputRefused where there is no such revision.
    """
    from msoko_desktop.domain.redline import compare

    if old is None:
        stand = standing(d, plan_id)
        before = stand.amended or (stand.revisions[-2] if len(stand.revisions) > 1 else None)
        if before is None:
            raise InputRefused("У плана нет прежней редакции: сравнивать не с чем.")
        old = before.id
    return compare(read_revision_plan(d, old), read_plan(d, plan_id) if new is None else read_revision_plan(d, new))


def comparison_document(d: District, changes: "Redline", kind: str) -> bytes:
    """Return the comparison table of two revisions as "pdf", "docx" or "xlsx". Raises InputRefused for another kind."""
    import importlib

    from msoko_desktop.services.printing import paper_office
    from msoko_desktop.writers.comparison_sheet import comparison_sheet
    from msoko_desktop.writers.paper import Orientation, PaperOptions

    if kind not in FORMATS:
        raise InputRefused(f"Таблицу изменений нельзя сохранить в формате «{kind}»: выберите PDF, DOCX или XLSX.")
    office = paper_office(d)
    writer = getattr(importlib.import_module(f"msoko_desktop.writers.sheet_{kind}"), f"sheet_{kind}")
    options = PaperOptions(orientation=Orientation.LANDSCAPE)
    document: bytes = writer(comparison_sheet(changes, office), options, author=office.name)
    return document


def amending_order(d: District, plan_id: int) -> Order:
    """Return the draft of the order that amends a plan, written from its redline, with the new revision attached.

    Raises InputRefused where the plan is not being amended, nothing was changed, or the order that approved it has
    lost its force.
    """
    from msoko_desktop.domain.redline import amending_items
    from msoko_desktop.domain.redline.naming import amended_document
    from msoko_desktop.writers.paper import paper_rules

    stand = standing(d, plan_id)
    if stand.amended is None:
        raise InputRefused(NOT_AMENDED)
    if stand.ended is not None:
        raise InputRefused(WITHOUT_FORCE)
    changes = redline(d, plan_id)
    words = paper_rules().approval
    act = replace(stand.amended.act, issuer=issuer_genitive(d, stand.amended.act.issuer))
    items = amending_items(changes, changes.old.title, act, words)
    if not items:
        raise InputRefused(NOTHING_CHANGED)
    office = read_office(d)
    more = (OrderItem(str(number), text) for number, text in enumerate((_NEW_EDITION, _CONTROL), len(items) + 1))
    return Order(
        issuer=office.name,
        place=office.place,
        heading=f"О внесении изменений в {amended_document(changes.old.title, act, words)}",
        preamble=_PREAMBLE,
        verb=_VERB,
        items=(*items, *more),
        signatory_post=office.head_post,
        signatory_name=office.head_name,
        executor_name=office.executor_name,
        executor_phone=office.executor_phone,
        attachments=(Attachment(AttachmentKind.PLAN, plan_id=plan_id),),
        acts_on=stand.order_id,
        action=OrderAction.NONE if stand.order_id is None else OrderAction.AMENDS,
    )


def act_text(act: Approval | None) -> str:
    """Return an act as «приказ от 13.01.2026 № 11», with what is known of it; "" where nothing is."""
    if act is None or not (act.number or act.date):
        return ""
    day = f"от {act.date:%d.%m.%Y}" if act.date else ""
    return " ".join(filter(None, (act.kind.lower() or "документ", day, f"№ {act.number}" if act.number else "")))


def revision_on(stand: PlanStanding, day: dt.date) -> int | None:
    """Return the number of the revision that was in force on a day, None where none was."""
    past = [one.number for one in stand.revisions if one.act.date is not None and one.act.date <= day]
    return past[-1] if past else None
