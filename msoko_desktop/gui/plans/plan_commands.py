"""What is done with whole plans: properties, deletion."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.services.changes import Area
from msoko_desktop.services.directions.directions import known_directions
from msoko_desktop.services.plans import plans
from msoko_desktop.services.timetable import execution

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
        dialog = PropertiesDialog(
            plan, editable=editable, directions=known_directions(self._page.session.district), parent=self._page
        )
        if dialog.exec() and editable:
            changes = dialog.changes()
            plan_id = plan.id
            if changes and plan_id is not None:
                self._page.session.run(lambda d: plans.set_properties(d, plan_id, **changes))
        dialog.deleteLater()

    def delete(self) -> None:
        """Delete the plan; undo brings it back, and the notice says so."""
        plan = self._page.plan
        if plan is None or plan.id is None:
            return
        plan_id = plan.id
        self._page.commit_edits()
        marks = execution.marks_of(self._page.session.district, [line.id for line in plan.lines if line.id is not None])
        changes = self._page.session.run(lambda d: plans.delete_plan(d, plan_id))
        if changes is not None:
            told = f" вместе с отметками об исполнении ({marks})" if marks else ""
            if Area.ORDERS in changes.areas:
                told += " и убран из приложений приказа"
            self._page.window_.notice.show_information(f"План удалён{told}. Вернуть его можно через Ctrl+Z.")
