"""An approved revision of a plan as a sheet that can be read and copied, not changed."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.gui.forms.ui_revision_dialog import Ui_RevisionDialog
from msoko_desktop.gui.plans.sheet_panel import SheetPanel
from msoko_desktop.gui.plans.table_model import PlanTableModel
from msoko_desktop.gui.plans.table_view import PlanTable
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.plans.plan_changes import act_text
from msoko_desktop.services.plans.plan_status import RevisionRow


class RevisionDialog(QDialog):
    """Shows a plan as it was approved."""

    def __init__(self, plan: Plan, revision: RevisionRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RevisionDialog()
        self.ui.setupUi(self)
        self.model = PlanTableModel(lambda _: False, self)
        self.table = PlanTable(self.model, tuple)
        self.sheet = SheetPanel(self.table, self)
        self.ui.place.addWidget(self.sheet)
        act = act_text(revision.act) or "документ без реквизитов"
        self.setWindowTitle(f"Редакция {revision.number}: {act}")
        self.ui.state.setText(f"Редакция {revision.number}. Утвердил {act}. Только для чтения.")
        self.model.set_plan(plan, editable=False)
        self.sheet.show_text(plan)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Close).setText("&Закрыть")
        fit_dialog(self)
        self.table.go_to(0, 0)
        self.table.setFocus()
