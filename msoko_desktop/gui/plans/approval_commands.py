"""What is done with a plan's approval: approve, amend, compare, draft the amending order; the archive."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import shortened
from msoko_desktop.domain.plans.plans import Approval, PlanStatus
from msoko_desktop.gui import messages
from msoko_desktop.gui.actions import Need
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.district import read_office
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import approval, plan_changes, plan_status
from msoko_desktop.services.plans.plan_status import PlanStanding

if TYPE_CHECKING:
    from msoko_desktop.domain.redline import Redline
    from msoko_desktop.gui.plans.page import PlansPage
    from msoko_desktop.services.district import District

_TITLE = 90  # characters of a plan's title in a question


def needs_of(standing: PlanStanding | None) -> Need:
    """Return what the standing of the open plan allows."""
    if standing is None:
        return Need.NOTHING
    met = Need.NOTHING
    if standing.status is PlanStatus.APPROVED:
        met |= Need.PLAN_APPROVED
        if not standing.revisions:
            met |= Need.PLAN_ON_PAPER
    if standing.status is PlanStatus.ARCHIVED:
        met |= Need.PLAN_ARCHIVED
    elif standing.amended is None:
        met |= Need.PLAN_TO_ARCHIVE
    if standing.amended is not None:
        met |= Need.PLAN_AMENDED
    if standing.revisions:
        met |= Need.PLAN_HISTORY
    return met


class ApprovalCommands:
    """Works on the plan that is open on the page."""

    def __init__(self, page: "PlansPage") -> None:
        self._page = page

    def _plan_id(self) -> int | None:
        """Return the plan that is open, with what is being typed in it written; None where there is none."""
        self._page.commit_edits()
        return None if self._page.plan is None else self._page.plan.id

    def _run(self, action: "Callable[[District, int], Changes]") -> bool:
        plan_id = self._plan_id()
        return plan_id is not None and self._page.session.run(lambda d: action(d, plan_id)) is not None

    # --- approval

    def approve(self) -> None:
        """Ask for the requisites of the signed act, and freeze the plan under them."""
        from msoko_desktop.gui.plans.approve_dialog import ApproveDialog
        from msoko_desktop.services.plans import checks

        plan_id = self._plan_id()
        session = self._page.session
        if plan_id is None or self._page.plan is None:
            return
        standing, plan = self._page.standing, self._page.plan
        amended = standing.amended.act if standing is not None and standing.amended is not None else None
        given = plan.approval or Approval() if amended is None else Approval(issuer=amended.issuer)
        if not given.issuer:
            given = replace(
                given, issuer=approval.issuer_genitive(session.district, read_office(session.district).name)
            )
        remarks = checks.check_plan(session.district, plan_id, session.real_day)

        def store(act: Approval) -> str:
            try:
                changes = approval.approve_plan(session.district, plan_id, act, session.real_day)
            except UserError as error:
                return str(error)
            session.broadcast(changes)
            return ""

        dialog = ApproveDialog(
            given, remarks, store, amended=amended is not None, today=session.real_day, parent=self._page
        )
        dialog.exec()
        wanted = dialog.remarks_wanted
        dialog.deleteLater()
        if wanted:
            self._page.side.show_checks()

    def amend(self) -> None:
        """Open the approved plan for a new revision, after a question."""
        plan_id = self._plan_id()
        plan = self._page.plan
        if plan_id is None or plan is None:
            return
        if messages.ask(
            self._page,
            f"Внести изменения в план «{shortened(plan.title, _TITLE)}»?",
            "Внести изменения",
            explanation="Утверждённая редакция останется в истории плана. Новая редакция вступит в силу, когда вы "
            "утвердите её приказом.",
        ):
            self._run(approval.open_amendment)

    def discard(self) -> None:
        """Give the plan its approved text again, after a question."""
        if messages.ask(
            self._page,
            "Отказаться от внесённых изменений?",
            "Отказаться",
            explanation="План станет таким, каким был утверждён. Изменения можно вернуть через Ctrl+Z.",
        ) and self._run(approval.discard_amendment):
            self._page.window_.notice.show_information("План снова такой, каким был утверждён.")

    # --- changes and history

    def redline(self) -> "Redline | None":
        """Return what the plan's new revision changes; None, with a word to the person, where that cannot be told."""
        plan_id = self._plan_id()
        if plan_id is None:
            return None
        try:
            return plan_changes.redline(self._page.session.district, plan_id)
        except UserError as error:
            self._page.window_.show_error(error)
            return None

    def print_changes(self, changes: "Redline") -> None:
        """Show the comparison table as pages, to print or to save it."""
        from msoko_desktop.gui.printing.paper_dialog import PaperDialog

        window = self._page.window_
        district = self._page.session.district
        dialog = PaperDialog(
            "Таблица изменений",
            lambda kind: plan_changes.comparison_document(district, changes, kind),
            plan_changes.FORMATS,
            window,
        )
        dialog.exec()
        dialog.deleteLater()

    def amending_order(self) -> None:
        """Draft the order that amends the plan, and open it on the page «Документы»."""
        plan_id = self._plan_id()
        if plan_id is None:
            return
        window, session = self._page.window_, self._page.session
        try:
            order = plan_changes.amending_order(session.district, plan_id)
        except UserError as error:
            window.show_error(error)
            return
        changes = session.run(lambda d: orders.add_order(d, order, step="Составить приказ об изменениях"))
        if changes is not None and changes.created:
            window.show_page("documents").show_item(changes.created[0])

    def history(self) -> None:
        """Show the approved revisions; compare, open or print them."""
        from msoko_desktop.gui.plans.history_dialog import HistoryDialog

        plan_id, plan = self._plan_id(), self._page.plan
        if plan_id is None or plan is None:
            return
        standing = plan_status.standing(self._page.session.district, plan_id)
        dialog = HistoryDialog(self._page.window_, plan, standing, self._page)
        dialog.exec()
        compared = dialog.compared
        dialog.deleteLater()
        if compared is not None:
            self._page.side.show_redline(compared)

    # --- without approval

    def return_to_draft(self) -> None:
        """Let a plan that was approved on paper be changed again, after a question."""
        if messages.ask(
            self._page,
            "Вернуть утверждённый план в черновики?",
            "Вернуть",
            explanation="Подписанный лист останется прежним, изменения не попадут в историю. Чтобы сохранить "
            "утверждённый текст, выберите «Внести изменения…».",
        ):
            self._run(plan_status.return_to_draft)

    def archive(self) -> None:
        """Put the plan away: it stays readable and takes no changes."""
        self._run(plan_status.archive_plan)

    def take_from_archive(self) -> None:
        """Take the plan out of the archive."""
        self._run(plan_status.take_from_archive)
