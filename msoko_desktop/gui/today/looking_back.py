"""Looking back: the person chooses a day, and every page shows how things stood then."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from msoko_desktop.gui.forms.ui_on_date_dialog import Ui_OnDateDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


class OnDateDialog(QDialog):
    """Asks for a day."""

    def __init__(self, day: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OnDateDialog()
        self.ui.setupUi(self)
        self.ui.day.set_date(day)
        self.ui.day.refused.connect(self.ui.problem.setText)
        self.ui.day.changed.connect(lambda _: self.ui.problem.clear())
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        fit_dialog(self)
        self.ui.day.setFocus()
        self.ui.day.selectAll()

    def accept(self) -> None:
        """Go on where a day stands in the field; say what is wrong with it otherwise."""
        if self.ui.day.date() is None:
            self.ui.problem.setText(self.ui.day.problem() or "Укажите дату, например «01.10.2026».")
            self.ui.day.setFocus()
            return
        super().accept()

    def day(self) -> dt.date:
        """Return the chosen day."""
        chosen = self.ui.day.date()
        assert chosen is not None  # noqa: S101  # `accept` has seen to it
        return chosen


def ask_day(window: "MainWindow") -> None:
    """Ask for a day and show things as they stood on it."""
    window.commit_edits()
    dialog = OnDateDialog(window.session.day, window)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        window.session.show_day(dialog.day())
    dialog.deleteLater()
