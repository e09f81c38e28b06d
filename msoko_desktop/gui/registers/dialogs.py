"""Small dialogs of registers: a new one or the properties of one, and erasing personal data."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted, quoted
from msoko_desktop.domain.registers.model import Register
from msoko_desktop.gui.forms.ui_erase_register_dialog import Ui_EraseRegisterDialog
from msoko_desktop.gui.forms.ui_register_dialog import Ui_RegisterDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.directions import directions
from msoko_desktop.services.registers import personal, structure
from msoko_desktop.services.registers.catalogue import RegisterSummary

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

_NONE = "не указано"


class RegisterDialog(QDialog):
    """Title, direction and note of a register; without one a new register. `changes` are what was stored."""

    def __init__(self, window: "MainWindow", register: Register | None) -> None:
        super().__init__(window)
        self.ui = Ui_RegisterDialog()
        self.ui.setupUi(self)
        self._district = window.session.district
        self._register = register
        self.changes: Changes | None = None
        ui = self.ui
        self.setWindowTitle("Новый банк" if register is None else "Свойства банка")
        ui.direction.addItem(_NONE, "")
        titles = directions.direction_titles(self._district)
        for card in directions.list_directions(self._district):
            ui.direction.addItem(titles.get(card.code, card.code), card.code)
        if register is not None:
            ui.title.setText(register.title)
            ui.note.setPlainText(register.note)
            self._show_direction(directions.owners_of(self._district).get(register.direction, register.direction))
            source = f"Источник столбцов: {register.source} ({register.year})." if register.source else ""
            ui.source.setText(source)
        ui.personal.setVisible(register is None)
        ui.source.setVisible(bool(ui.source.text()))
        ui.note.setFixedHeight(theme().px(72))
        ui.problem.hide()
        button = ui.buttons.addButton(
            "&Создать" if register is None else "&Сохранить", QDialogButtonBox.ButtonRole.AcceptRole
        )
        button.setDefault(True)
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        fit_dialog(self)
        ui.title.setFocus()

    def _show_direction(self, code: str) -> None:
        box = self.ui.direction
        if box.findData(code) < 0:
            box.addItem(directions.direction_titles(self._district).get(code, code), code)
        box.setCurrentIndex(box.findData(code))

    def accept(self) -> None:
        """Store; say what is refused."""
        ui, register = self.ui, self._register
        title, note, direction = ui.title.text(), ui.note.toPlainText(), str(ui.direction.currentData() or "")
        try:
            if register is None:
                self.changes = structure.add_register(
                    self._district, title, direction=direction, personal=ui.personal.isChecked(), note=note
                )
            else:
                self.changes = structure.change_register(
                    self._district, register.key, title, note=note, direction=direction
                )
        except UserError as error:
            ui.problem.setText(str(error))
            ui.problem.show()
            ui.title.setFocus()
            return
        super().accept()


class EraseDialog(QDialog):
    """Asks before personal data are erased for good; names the backups that may still hold them."""

    def __init__(self, window: "MainWindow", summary: RegisterSummary) -> None:
        super().__init__(window)
        self.ui = Ui_EraseRegisterDialog()
        self.ui.setupUi(self)
        ui = self.ui
        rows = counted(summary.rows, "запись", "записи", "записей")
        ui.what.setText(
            f"Банк {quoted(summary.register.title)}: будет стёрто навсегда – {rows}, их история, комментарии и всё, "
            "что о них помнит отмена. Вернуть это нельзя. В файле останется запись о стирании."
        )
        names = personal.backups_holding(window.session.district)
        ui.backups.setPlainText("\n".join(names))
        for widget in (ui.backups, ui.backupsLabel):
            widget.setVisible(bool(names))
        button = ui.buttons.addButton("&Стереть навсегда", QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(False)
        button.setAutoDefault(False)
        ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        fit_dialog(self)
        ui.reason.setFocus()


def run_dialog(dialog: QDialog, done: Callable[[], None]) -> bool:
    """Show a dialog; where it was accepted do what follows. Return whether it was."""
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    if accepted:
        done()
    dialog.deleteLater()
    return accepted
