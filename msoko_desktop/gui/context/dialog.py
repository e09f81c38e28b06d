"""The window «Показатели контекста»: the values of a year and the catalogue of indicators."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from msoko_desktop.gui.context.catalogue_tab import CatalogueTab
from msoko_desktop.gui.context.values_tab import ValuesTab
from msoko_desktop.gui.forms.ui_context_dialog import Ui_ContextDialog
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.dialog_undo import DialogUndo

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

VALUES, CATALOGUE = range(2)
VALUES_NOTE = "Значения сохраняются сразу."
CATALOGUE_NOTE = "Изменения перечня действуют для этого файла и для всех лет."


class ContextDialog(QDialog):
    """What is entered is stored at once, one undo step each; Ctrl+Z takes back what was done here."""

    def __init__(
        self,
        session: Session,
        year: int | None = None,
        settings: WindowSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ContextDialog()
        self.ui.setupUi(self)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.values = ValuesTab(session, session.real_day.year if year is None else year, settings, self)
        self.catalogue = CatalogueTab(session, self)
        self.ui.valuesLayout.addWidget(self.values)
        self.ui.catalogueLayout.addWidget(self.catalogue)
        self.ui.tabs.tabBar().setDrawBase(False)
        close = self.ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("&Закрыть")
        close.setAutoDefault(False)  # Enter in the grid edits
        self.ui.buttons.rejected.connect(self.reject)
        self.ui.tabs.currentChanged.connect(self._on_tab)
        self.values.grid.summary_changed.connect(self._show_summary)
        DialogUndo(self, session)
        self._on_tab(VALUES)
        fit_dialog(self)

    def _on_tab(self, tab: int) -> None:
        self.values.grid.commit_edits()
        self.catalogue.commit()
        self._show_summary(self.values.grid.summary())
        (self.values.grid if tab == VALUES else self.catalogue.ui.tree).setFocus()

    def _show_summary(self, summary: str) -> None:
        """Show what is selected in the grid; where nothing is, what a person may want to know."""
        is_grid = self.ui.tabs.currentIndex() == VALUES
        self.ui.note.setText((summary or VALUES_NOTE) if is_grid else CATALOGUE_NOTE)

    def reject(self) -> None:
        """Close; what is being typed is kept, and what was refused keeps the window open."""
        self.values.grid.commit_edits()
        if not self.catalogue.commit() and self.catalogue.give_up_refused():
            self.ui.tabs.setCurrentIndex(CATALOGUE)
            return
        super().reject()


def show_context(window: "MainWindow", year: int | None = None) -> None:
    """Open the window; `year` is shown first (None: this year)."""
    from msoko_desktop.gui.printing.commands import FOLDER_KEY, remembered_folder

    window.commit_edits()
    dialog = ContextDialog(window.session, year, window.settings, window)
    dialog.values.folder = lambda: remembered_folder(window)
    dialog.values.remember = lambda folder: window.settings.set_value(FOLDER_KEY, str(folder))
    dialog.exec()
    dialog.deleteLater()
