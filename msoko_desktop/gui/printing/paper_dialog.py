"""Shows a document that is ready as it is: its pages, to print or to save."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog

from msoko_desktop.gui.forms.ui_paper_dialog import Ui_PaperDialog
from msoko_desktop.gui.printing.commands import FOLDER_KEY, file_name, remembered_folder
from msoko_desktop.gui.printing.preview import Preview
from msoko_desktop.gui.widgets.dialog_size import fit_dialog

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


class PaperDialog(QDialog):
    """`make(ending)` gives the document in one of the `formats` and may raise UserError; `note` stands under it."""

    def __init__(
        self,
        title: str,
        make: Callable[[str], bytes],
        formats: Sequence[str],
        window: "MainWindow",
        note: str = "",
    ) -> None:
        super().__init__(window)
        self._window = window
        self.ui = Ui_PaperDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(title)
        fit_dialog(self)
        self.preview = Preview(self, self.ui, make, lambda: tuple(formats), remembered_folder(window), note)
        self.preview.title, self.preview.name = title, file_name(title)
        self.preview.refresh()
        self.ui.pages.setFocus()

    def done(self, result: int) -> None:
        """Remember the folder that was chosen, let go of the pages."""
        self._window.settings.set_value(FOLDER_KEY, str(self.preview.folder))
        self.preview.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is the same as the button."""
        event.accept()
        self.accept()
