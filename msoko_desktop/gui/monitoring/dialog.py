"""The window «Мониторинг» around the panel that does everything."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from msoko_desktop.gui.forms.ui_monitoring_dialog import Ui_MonitoringDialog
from msoko_desktop.gui.monitoring.panel import MonitoringPanel
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.dialog_undo import DialogUndo

if TYPE_CHECKING:
    from msoko_desktop.domain.monitoring.model import Period
    from msoko_desktop.gui.main_window.window import MainWindow

SAVED_NOTE = "Всё введённое сохраняется сразу; Ctrl+Z отменяет последнее."


class MonitoringDialog(QDialog):
    """What is entered is stored at once, one undo step each; Ctrl+Z takes back what was done here."""

    def __init__(self, window: "MainWindow", form_id: int | None = None, period: "Period | None" = None) -> None:
        super().__init__(window)
        self.ui = Ui_MonitoringDialog()
        self.ui.setupUi(self)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.panel = MonitoringPanel(window, self)
        self.ui.place.addWidget(self.panel)
        close = self.ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("&Закрыть")
        close.setAutoDefault(False)  # Enter in the grid edits
        self.ui.buttons.rejected.connect(self.reject)
        self.panel.summary_changed.connect(lambda text: self.ui.note.setText(text or SAVED_NOTE))
        self.ui.note.setText(SAVED_NOTE)
        DialogUndo(self, window.session)
        fit_dialog(self)
        if form_id is not None:
            self.panel.show_form(form_id, period)

    def reject(self) -> None:
        """Close; what is being typed is kept."""
        self.panel.commit_edits()
        super().reject()


def show_monitoring(window: "MainWindow", form_id: int | None = None, period: "Period | None" = None) -> None:
    """Open the window; a form and its period are shown first where they are given."""
    window.commit_edits()
    dialog = MonitoringDialog(window, form_id, period)
    dialog.exec()
    dialog.deleteLater()
