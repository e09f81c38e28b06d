"""What is done with whole plans: properties, approval, archive, deletion."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.plans import Approval, PlanStatus
from msoko_desktop.gui import messages
from msoko_desktop.services import execution, plans

if TYPE_CHECKING:
    from msoko_desktop.gui.plans.page import PlansPage


class PlanCommands:
    """Works on the plan that is open on the page."""

    def __init__(self, page: "PlansPage") -> None:
        self._page = page

    def properties(self) -> None:
        """Ask for title, period, approval, columns and abbreviations, and store what changed as one step."""
        from msoko_desktop.gui.plans.properties_dialog import PropertiesDialog

        plan = self._page.plan
        if plan is None or plan.id is None:
            return
        self._page.commit_edits()
        plan = self._page.plan or plan
        editable = plan.status is PlanStatus.DRAFT and not self._page.session.read_only
        dialog = PropertiesDialog(plan, editable=editable, parent=self._page)
        if dialog.exec() and editable:
            changes = dialog.changes()
            plan_id = plan.id
            if changes and plan_id is not None:
                self._page.session.run(lambda d: plans.set_properties(d, plan_id, **changes))
        dialog.deleteLater()

    def approve(self) -> None:
        """Ask for the number and date of the act, and freeze the plan."""
        from msoko_desktop.gui.plans.approve_dialog import ApproveDialog

        plan = self._page.plan
        if plan is None or plan.id is None:
            return
        self._page.commit_edits()
        dialog = ApproveDialog(plan.approval or Approval(), self._page)
        accepted = dialog.exec()
        approval = dialog.approval()
        dialog.deleteLater()
        if accepted:
            self._set_status(PlanStatus.APPROVED, approval)

    def return_to_draft(self) -> None:
        """Let an approved or archived plan be changed again, after a question."""
        plan = self._page.plan
        if plan is None:
            return
        if plan.status is PlanStatus.APPROVED and not messages.ask(
            self._page,
            "Вернуть утверждённый план в черновики?",
            "Вернуть",
            explanation="Подписанный лист останется прежним. Изменённый план нужно будет утвердить снова.",
        ):
            return
        self._set_status(PlanStatus.DRAFT)

    def archive(self) -> None:
        """Put the plan away: it stays readable and takes no changes."""
        self._page.commit_edits()
        self._set_status(PlanStatus.ARCHIVED)

    def _set_status(self, status: PlanStatus, approval: Approval | None = None) -> None:
        plan = self._page.plan
        if plan is None or plan.id is None:
            return
        plan_id = plan.id
        if approval is None:
            self._page.session.run(lambda d: plans.set_properties(d, plan_id, status=status))
        else:
            self._page.session.run(lambda d: plans.set_properties(d, plan_id, status=status, approval=approval))

    def delete(self) -> None:
        """Delete the plan; undo brings it back, and the notice says so."""
        plan = self._page.plan
        if plan is None or plan.id is None:
            return
        plan_id = plan.id
        self._page.commit_edits()
        marks = execution.marks_of(self._page.session.district, [line.id for line in plan.lines if line.id is not None])
        if self._page.session.run(lambda d: plans.delete_plan(d, plan_id)) is not None:
            with_marks = f" вместе с отметками об исполнении ({marks})" if marks else ""
            self._page.window_.notice.show_information(f"План удалён{with_marks}. Вернуть его можно через Ctrl+Z.")
