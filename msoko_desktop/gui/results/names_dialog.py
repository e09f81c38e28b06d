"""Asks whether this file keeps names of pupils beside their codes; erases them where it no longer does."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui import messages
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_names_dialog import Ui_NamesDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.results import pupil_names

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

FOR_GOOD = "Вернуть их отменой (Ctrl+Z) будет нельзя."
COPIES = "В резервных копиях и копиях файла, сделанных раньше, имена остаются."


class NamesDialog(Question):
    """Off until a person turns it on; turning it off asks once more and erases the names for good."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.ui = Ui_NamesDialog()
        self.ui.setupUi(self)
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "&Сохранить")
        district = window.session.district
        self._kept = pupil_names.names_kept(district)
        self._names = pupil_names.count_names(district)
        self.ui.keep.setChecked(self._kept)
        self.ui.keep.setEnabled(not window.session.read_only)
        self.ui.keep.toggled.connect(self._explain)
        self._explain()
        fit_dialog(self)
        self.ui.keep.setFocus()

    def _explain(self) -> None:
        on, text = self.ui.keep.isChecked(), ""
        if self._window.session.read_only:
            text = "Файл открыт только для чтения: изменить это нельзя."
        elif on and not self._kept:
            text = "На листах участников появится столбец «Фамилия, имя»."
        elif not on and self._erases:
            text = f"Будут удалены имена {self._told}. {FOR_GOOD} {COPIES}"
        self.ui.effect.setText(text)
        self.ui.effect.setVisible(bool(text))
        self._answer.setText("&Удалить имена…" if not on and self._erases else "&Сохранить")
        self._answer.setEnabled(on != self._kept and not self._window.session.read_only)
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    @property
    def _erases(self) -> bool:
        return self._kept and self._names > 0

    @property
    def _told(self) -> str:
        return counted(self._names, "участника", "участников", "участников")

    def write(self) -> str:
        """Keep the choice; erase the names after a question where there are some."""
        on = self.ui.keep.isChecked()
        return commands.attempt(self._window, lambda d: pupil_names.keep_names(d, on))

    def accept(self) -> None:
        """Ask before names are erased."""
        if (
            not self.ui.keep.isChecked()
            and self._erases
            and not messages.ask(self, f"Удалить имена {self._told}?", "Удалить имена", explanation=FOR_GOOD)
        ):
            return
        super().accept()


def choose_names(window: "MainWindow") -> None:
    """Show the switch for names of pupils of the open file."""
    dialog = NamesDialog(window)
    dialog.exec()
    dialog.deleteLater()
