"""Approval: what the head has signed is frozen as a revision, and changes only through a new one or another order."""

import datetime as dt
from dataclasses import dataclass, replace

from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.orders.orders import DocumentStatus, Order, OrderAction
from msoko_desktop.domain.plans.plans import Approval, Plan, PlanStatus
from msoko_desktop.domain.plans.snapshots import order_of_snapshot, order_snapshot, plan_of_snapshot, plan_snapshot
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.documents.documents import refuse_taken
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.orders import order_tasks
from msoko_desktop.services.orders.orders import OPEN, read_order, require_open
from msoko_desktop.services.plans.plan_rules import store_lines
from msoko_desktop.services.plans.plans import read_plan
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import orders as order_rows
from msoko_desktop.storage import plans as plan_rows
from msoko_desktop.storage import revisions as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.revisions import RevisionRow

__all__ = [
    "RevisionRow",
    "amended_revision",
    "approve_order",
    "approve_plan",
    "close_order",
    "discard_amendment",
    "issuer_genitive",
    "open_amendment",
    "read_pdf",
    "read_revision_order",
    "read_revision_plan",
    "revisions_of_order",
    "revisions_of_plan",
]

NO_REVISION = "Этой редакции в файле нет, или она повреждена. Восстановите файл района из резервной копии."


@dataclass(frozen=True, slots=True)
class Requisites:
    """The number and the date under which a document was registered."""

    number: str
    date: dt.date


def _sound(number: str, date: dt.date, today: dt.date) -> Requisites:
    number = " ".join(cleaned(number, "номер документа").split())
    if not number:
        raise InputRefused("Номер документа не указан. Введите номер, под которым он зарегистрирован.")
    if date > today:
        raise InputRefused(
            f"Дата документа {date_dots(date)} ещё не наступила: сегодня {date_dots(today)}. Проверьте дату."
        )
    return Requisites(number, date)


# --- plans


def approve_plan(d: District, plan_id: int, approval: Approval, today: dt.date) -> Changes:
    """Approve a plan by an act that is not in the file: freeze it as the next revision, with its PDF.

    This cannot be undone. Raises InputRefused for a plan that is gone, approved or without activities, for an act
    without number or date, in the future, or before the act that it amends.
    """
    if approval.date is None:
        raise InputRefused("Дата документа не указана. Введите дату, например «13.01.2026».")
    given = _sound(approval.number, approval.date, today)
    with operation(d, "Утвердить план", final=True) as step:
        _freeze_plan(d, step, plan_id, replace(approval, number=given.number))
        step.changed(Area.PLANS, Area.DOCUMENTS, plans=[plan_id])
    return step.changes


def _freeze_plan(d: District, step: Step, plan_id: int, approval: Approval) -> None:
    """Approve a plan inside a larger step."""
    from msoko_desktop.services.printing import plan_document

    plan = read_plan(d, plan_id)
    if plan.status is not PlanStatus.DRAFT:
        stands = "уже утверждён" if plan.status is PlanStatus.APPROVED else "в архиве"
        raise InputRefused(
            f"План «{plan.title}» {stands}: утвердить можно только черновик или план, в который вносятся изменения."
        )
    if not plan.activities():
        raise InputRefused(f"В плане «{plan.title}» нет ни одного мероприятия. Внесите их или уберите приложение.")
    before = rows.list_revisions(step.connection, plan_id=plan_id)[-1:]
    for earlier in before:
        if approval.date is not None and earlier.act.date is not None and approval.date < earlier.act.date:
            raise InputRefused(
                f"Дата {date_dots(approval.date)} раньше даты документа, который утвердил прежнюю редакцию плана "
                f"({date_dots(earlier.act.date)}). Проверьте дату."
            )
    step.connection.execute(
        "UPDATE plan SET status = 'approved', amends = NULL, approval_kind = ?, approval_issuer = ?, "
        "approval_number = ?, approval_date = ? WHERE id = ?",
        (
            approval.kind,
            approval.issuer,
            approval.number,
            approval.date.isoformat() if approval.date else None,
            plan_id,
        ),
    )
    approved = read_plan(d, plan_id)
    pdf = plan_document(d, plan_id, "pdf")
    rows.insert_revision(step.connection, plan_id=plan_id, act=approval, snapshot=plan_snapshot(approved), pdf=pdf)


def open_amendment(d: District, plan_id: int) -> Changes:
    """Open an approved plan for changes: what was approved stays as its revision. Raises InputRefused."""
    from msoko_desktop.services.printing import plan_document

    with operation(d, "Внести изменения в план") as step:
        plan = read_plan(d, plan_id)
        if plan.status is not PlanStatus.APPROVED:
            raise InputRefused("План не утверждён: его можно изменять и так.")
        revisions = rows.list_revisions(step.connection, plan_id=plan_id)
        if revisions:
            base = revisions[-1].id
        else:  # approved on paper, before it came into this file
            act = plan.approval or Approval()
            pdf = plan_document(d, plan_id, "pdf")
            base = rows.insert_revision(
                step.connection, plan_id=plan_id, act=act, snapshot=plan_snapshot(plan), pdf=pdf
            )
        step.connection.execute("UPDATE plan SET status = 'draft', amends = ? WHERE id = ?", (base, plan_id))
        step.changed(Area.PLANS, Area.DOCUMENTS, plans=[plan_id])
    return step.changes


def discard_amendment(d: District, plan_id: int) -> Changes:
    """Give a plan that is being amended its approved text again, its lines with the ids that they had.

    Raises InputRefused where the plan is not being amended.
    """
    with operation(d, "Отказаться от изменений плана") as step:
        base = _amended(step, plan_id)
        approved = read_revision_plan(d, base)
        plan_rows.bring_back(step.connection, plan_id, approved.lines)
        stored = {line.id for line in plan_rows.read_lines(step.connection, plan_id)}
        lines = [line if line.id in stored else replace(line, id=None) for line in approved.lines]
        store_lines(step.connection, plan_id, lines)
        values = plan_rows.plan_values(replace(approved, status=PlanStatus.DRAFT))
        assignments = ", ".join(f"{name} = ?" for name in values)
        step.connection.execute(
            f"UPDATE plan SET {assignments} WHERE id = ?",  # noqa: S608  # names of columns
            (*values.values(), plan_id),
        )
        # Frozen last and by itself: undo then thaws the plan first, before it touches anything else of it.
        step.connection.execute("UPDATE plan SET status = 'approved', amends = NULL WHERE id = ?", (plan_id,))
        step.changed(Area.PLANS, Area.PLAN_LINES, Area.DOCUMENTS, plans=[plan_id])
    return step.changes


def _amended(step: Step, plan_id: int) -> int:
    row = step.connection.execute("SELECT amends FROM plan WHERE id = ? AND status = 'draft'", (plan_id,)).fetchone()
    if row is None or row[0] is None:
        raise InputRefused("В этот план изменения не вносятся.")
    return int(row[0])


def amended_revision(d: District, plan_id: int) -> int | None:
    """Return the id of the revision that is being amended, None where the plan is not."""
    with d.reading() as connection:
        row = connection.execute("SELECT amends FROM plan WHERE id = ?", (plan_id,)).fetchone()
    return None if row is None else row[0]


# --- orders


def approve_order(d: District, order_id: int, number: str, date: dt.date, today: dt.date) -> Changes:
    """Register a signed order: write number and date into every mark, freeze it with its plans and its PDF.

    The deadlines of its items become occurrences. The order that it amends or cancels takes its new status. This
    cannot be undone. Raises InputRefused for an order that is gone or approved, lacks items or a signatory, whose
    number is taken in its year, whose date lies in the future or before that of the act it acts on, or with an
    attached plan that cannot be approved.
    """
    from msoko_desktop.services.orders.order_papers import order_document

    given = _sound(number, date, today)
    with operation(d, "Утвердить приказ", final=True) as step:
        order = require_open(d, order_id)
        _refuse_incomplete(order)
        kind = DocumentKind(order.kind.value)
        refuse_taken(d, Document(kind, number=given.number, date=given.date, order_id=order_id))
        earlier = _acted_on(d, order, given)
        order_rows.update_order(step.connection, order, replace(order, number=given.number, date=given.date))
        act = Approval(order.kind.label, issuer_genitive(d, order.issuer), given.number, given.date)
        plan_ids = order_rows.attached_plans(step.connection, order_id)
        if len(set(plan_ids)) < len(plan_ids):
            raise InputRefused("Один план приложен к приказу дважды. Уберите лишнее приложение.")
        for plan_id in plan_ids:
            _freeze_plan(d, step, plan_id, act)
        registered = read_order(d, order_id)
        tasks = order_tasks.write_tasks(step, registered)
        pdf = order_document(d, order_id, "pdf")
        # The order's own row is frozen with its revision: nothing of it may change after that.
        order_rows.update_order(step.connection, registered, replace(registered, status=DocumentStatus.APPROVED))
        rows.insert_revision(step.connection, order_id=order_id, act=act, snapshot=order_snapshot(registered), pdf=pdf)
        if earlier is not None and earlier.id is not None and order.action in _LOSES_FORCE:
            _take_force(step, earlier.id, _LOSES_FORCE[order.action])
        step.changed(Area.ORDERS, Area.PLANS, Area.DOCUMENTS, Area.PLAN_LINES, plans=[*plan_ids, *tasks])
    return step.changes


def issuer_genitive(d: District, issuer: str) -> str:
    """Return the name of an act's issuer as it follows «приказом»: from the office's card, else by rules."""
    from msoko_desktop.services.district import read_office
    from msoko_desktop.writers.issuers import genitive_issuer
    from msoko_desktop.writers.paper import paper_rules

    office = read_office(d)
    if office.genitive_name and issuer.strip() == office.name.strip():
        return office.genitive_name
    return genitive_issuer(issuer, paper_rules().approval.issuers, (office.name, office.genitive_name))


_LOSES_FORCE = {OrderAction.CANCELS: DocumentStatus.CANCELLED, OrderAction.SUPERSEDES: DocumentStatus.SUPERSEDED}


def _refuse_incomplete(order: Order) -> None:
    if not order.heading.strip():
        raise InputRefused("У приказа нет заголовка. Напишите, о чём приказ: «Об утверждении плана…».")
    if not any(item.text.strip() for item in order.items):
        raise InputRefused("В приказе нет ни одного пункта. Добавьте пункты.")
    if not order.signatory_name.strip():
        raise InputRefused("Не указано, кто подписывает приказ. Введите должность и фамилию.")


def _acted_on(d: District, order: Order, given: Requisites) -> Order | None:
    """Return the order that this one amends or cancels, None where it does neither. Raises InputRefused."""
    if order.acts_on is None or order.action is OrderAction.NONE:
        return None
    earlier = None if order.acts_on == order.id else order_rows.read_order(d.database, order.acts_on)
    if earlier is None or earlier.status in OPEN:
        raise InputRefused("Приказ, который изменяется или отменяется, не утверждён. Выберите утверждённый приказ.")
    if earlier.status.without_force:
        raise InputRefused(f"Приказ, который изменяется или отменяется, уже {earlier.status.label}. Выберите другой.")
    if earlier.date is not None and given.date < earlier.date:
        raise InputRefused(
            f"Дата {date_dots(given.date)} раньше даты приказа, который изменяется или отменяется "
            f"({date_dots(earlier.date)}). Проверьте дату."
        )
    return earlier


def close_order(d: District, order_id: int, status: DocumentStatus) -> Changes:
    """Note that an approved order was cancelled or has lost its force by an act that is not in the file.

    A plan that it approved and the deadlines of its items are then followed no longer. Raises InputRefused for another
    status, or for an order that is not in force.
    """
    if status not in (DocumentStatus.CANCELLED, DocumentStatus.SUPERSEDED):
        raise InputRefused("Приказ можно отменить или признать утратившим силу.")
    name = "Отменить приказ" if status is DocumentStatus.CANCELLED else "Признать приказ утратившим силу"
    with operation(d, name) as step:
        order = read_order(d, order_id)
        if order.status in OPEN:
            raise InputRefused("Приказ ещё не утверждён: его можно изменить или удалить.")
        if order.status.without_force:
            raise InputRefused(f"Приказ уже {order.status.label}: отмечать его снова не нужно.")
        _take_force(step, order_id, status)
        step.changed(Area.ORDERS, Area.DOCUMENTS, Area.PLANS)
    return step.changes


def _take_force(step: Step, order_id: int, status: DocumentStatus) -> None:
    """Write that an order was cancelled or superseded, and note the plans that lose their force with it."""
    step.connection.execute("UPDATE order_document SET status = ? WHERE id = ?", (status.value, order_id))
    approved = rows.approving_orders(step.connection).items()
    step.changed(plans=[plan_id for plan_id, (approving, _) in approved if approving == order_id])


# --- history


def revisions_of_plan(d: District, plan_id: int) -> tuple[RevisionRow, ...]:
    """Return the approved revisions of a plan, the oldest first."""
    with d.reading() as connection:
        return rows.list_revisions(connection, plan_id=plan_id)


def revisions_of_order(d: District, order_id: int) -> tuple[RevisionRow, ...]:
    """Return the approved revision of an order, () where it was not approved here."""
    with d.reading() as connection:
        return rows.list_revisions(connection, order_id=order_id)


def read_revision_plan(d: District, revision_id: int) -> Plan:
    """Return a plan as it was approved. Raises InputRefused where the revision is gone or damaged."""
    with d.reading() as connection:
        snapshot = rows.read_snapshot(connection, revision_id)
    try:
        return plan_of_snapshot(snapshot or {})
    except (KeyError, TypeError, ValueError) as error:
        raise InputRefused(NO_REVISION, str(error)) from error


def read_revision_order(d: District, revision_id: int) -> Order:
    """Return an order as it was approved. Raises InputRefused where the revision is gone or damaged."""
    with d.reading() as connection:
        snapshot = rows.read_snapshot(connection, revision_id)
    try:
        return order_of_snapshot(snapshot or {})
    except (KeyError, TypeError, ValueError) as error:
        raise InputRefused(NO_REVISION, str(error)) from error


def read_pdf(d: District, revision_id: int) -> bytes:
    """Return the PDF as it was signed. Raises InputRefused where it is gone or no longer what it was."""
    with d.reading() as connection:
        pdf = rows.read_pdf(connection, revision_id)
    if pdf is None:
        raise InputRefused(NO_REVISION)
    return pdf
