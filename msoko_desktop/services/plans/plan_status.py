"""Where a plan stands: its approved revisions, whether it is being amended; into the archive and out of it."""

from dataclasses import dataclass

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.plans.plan_rules import NO_PLAN
from msoko_desktop.storage import revisions as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.revisions import RevisionRow

__all__ = ["PlanStanding", "RevisionRow", "archive_plan", "return_to_draft", "standing", "take_from_archive"]

_HAS_REVISION = (
    "План утверждён, его редакция хранится без изменений. Чтобы изменить план, выберите «Внести изменения…»."
)
_AMENDED = "В план вносятся изменения. Утвердите их или откажитесь от них, а потом уберите план в архив."


@dataclass(frozen=True, slots=True)
class PlanStanding:
    """A plan's status with its approved revisions, the oldest first, and the one that is being amended.

    `order_id` is the order in the file that approved the last revision, where it is there; `ended` says how that order
    has lost its force, None where it has not.
    """

    status: PlanStatus
    revisions: tuple[RevisionRow, ...] = ()
    amended: RevisionRow | None = None
    order_id: int | None = None
    ended: DocumentStatus | None = None

    @property
    def in_force(self) -> RevisionRow | None:
        """The revision approved last, None where none was approved here."""
        return self.revisions[-1] if self.revisions else None


def standing(d: District, plan_id: int) -> PlanStanding:
    """Return where a plan stands. Raises InputRefused where it is gone."""
    with d.reading() as connection:
        row = connection.execute("SELECT status, amends FROM plan WHERE id = ?", (plan_id,)).fetchone()
        if row is None:
            raise InputRefused(NO_PLAN)
        status, amends = row
        revisions = rows.list_revisions(connection, plan_id=plan_id)
        order_id, order_status = rows.approving_orders(connection).get(plan_id, (None, None))
    amended = next((one for one in revisions if one.id == amends), None)
    ended = order_status if order_status is not None and order_status.without_force else None
    return PlanStanding(PlanStatus(status), revisions, amended, order_id, ended)


def archive_plan(d: District, plan_id: int) -> Changes:
    """Put a plan away: it stays readable and is no longer followed. Raises InputRefused for one being amended."""
    with operation(d, "Убрать план в архив") as step:
        _, amends = _stored(step, plan_id)
        if amends is not None:
            raise InputRefused(_AMENDED)
        _set(step, plan_id, PlanStatus.ARCHIVED)
    return step.changes


def take_from_archive(d: District, plan_id: int) -> Changes:
    """Take a plan out of the archive: approved where it was approved, here or on paper, else a draft.

    Raises InputRefused for a plan that is not in the archive.
    """
    with operation(d, "Вернуть план из архива") as step:
        status, _ = _stored(step, plan_id)
        if status is not PlanStatus.ARCHIVED:
            raise InputRefused("План не в архиве: возвращать его не нужно.")
        signed = step.connection.execute(
            "SELECT 1 FROM plan WHERE id = ? AND approval_number <> '' AND approval_date IS NOT NULL", (plan_id,)
        ).fetchone()
        approved = signed is not None or bool(rows.list_revisions(step.connection, plan_id=plan_id))
        _set(step, plan_id, PlanStatus.APPROVED if approved else PlanStatus.DRAFT)
    return step.changes


def return_to_draft(d: District, plan_id: int) -> Changes:
    """Let a plan that was approved on paper only be changed again.

    Raises InputRefused for a plan with a revision: that is changed through an amendment (`approval.open_amendment`).
    """
    with operation(d, "Вернуть план в черновики") as step:
        _stored(step, plan_id)
        if rows.list_revisions(step.connection, plan_id=plan_id):
            raise InputRefused(_HAS_REVISION)
        _set(step, plan_id, PlanStatus.DRAFT)
    return step.changes


def _stored(step: Step, plan_id: int) -> tuple[PlanStatus, int | None]:
    row = step.connection.execute("SELECT status, amends FROM plan WHERE id = ?", (plan_id,)).fetchone()
    if row is None:
        raise InputRefused(NO_PLAN)
    return PlanStatus(row[0]), row[1]


def _set(step: Step, plan_id: int, status: PlanStatus) -> None:
    step.connection.execute(
        "UPDATE plan SET status = ? WHERE id = ? AND status <> ?", (status.value, plan_id, status.value)
    )
    step.changed(Area.PLANS, Area.DOCUMENTS, plans=[plan_id])
