"""Figures of the region and the country for a work, typed as a grid; each entry is an undo step."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.forms.ui_area_dialog import Ui_AreaDialog
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.result_sheets.area_sheet import AreaSheet
from msoko_desktop.services.results.assessment_names import assessment_title

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


class AreaDialog(QDialog):
    """Shows the sheet of areas of a work; what is typed is stored at once."""

    def __init__(self, window: "MainWindow", sheet: AreaSheet) -> None:
        super().__init__(window)
        self.ui = Ui_AreaDialog()
        self.ui.setupUi(self)
        self.ui.work.setText(assessment_title(sheet.assessment))
        self.grid = GridPanel(window.session, self, window.settings)
        self.ui.place.addWidget(self.grid)
        self.ui.buttons.rejected.connect(self.reject)
        self.grid.set_source(sheet)
        fit_dialog(self)
        self.grid.go_to(None, sheet.content.columns[1].key)
        self.grid.setFocus()

    def done(self, result: int) -> None:
        """Write what is being typed before the window goes."""
        if self.grid.commit_edits():
            self.grid.set_source(None)
            super().done(result)


def edit_areas(window: "MainWindow", assessment_id: int) -> None:
    """Open the figures of other areas of a work; tell where it is gone."""
    window.commit_edits()
    try:
        sheet = AreaSheet(window.session.district, assessment_id)
    except UserError as error:
        window.show_error(error)
        return
    dialog = AreaDialog(window, sheet)
    dialog.exec()
    dialog.deleteLater()
