"""Asks for an address that proves something."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question, what_text
from msoko_desktop.gui.forms.ui_link_dialog import Ui_LinkDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.documents import evidence

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


class LinkDialog(Question):
    """An address of a page or a path, and the words by which it is listed."""

    def __init__(self, window: "MainWindow", item: TrackedOccurrence) -> None:
        super().__init__(window)
        self._window = window
        self._item = item
        self.ui = Ui_LinkDialog()
        self.ui.setupUi(self)
        self.arrange(self.ui.buttons, self.ui.problem, "&Приложить")
        self.ui.what.setText(what_text((item,)))
        self.ui.link.setFocus()
        fit_dialog(self)

    def write(self) -> str:
        """Keep the link that is typed."""
        link, title = self.ui.link.text(), self.ui.linkTitle.text()
        problem = commands.attempt(self._window, lambda d: evidence.add_link(d, self._item.ref, link, title))
        if problem:
            self.ui.link.setFocus()
        return problem
