"""The office's card: what is printed in approval marks and signatures."""

from dataclasses import fields, replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from msoko_desktop.gui.forms.ui_office_dialog import Ui_OfficeDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.district import Office


class OfficeDialog(QDialog):
    """Edits the card; `office()` returns it as typed, without spaces at the ends."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OfficeDialog()
        self.ui.setupUi(self)
        self.ui.buttons.addButton("&Сохранить", QDialogButtonBox.ButtonRole.AcceptRole)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        self._office = office
        self._edits = {field.name: self._edit(field.name) for field in fields(office)}
        for name, edit in self._edits.items():
            edit.setText(str(getattr(office, name)))
            edit.setCursorPosition(0)  # a long name is read from its beginning
        self.ui.name.setFocus()
        fit_dialog(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the first field, which Qt selects, from its beginning too."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._select_name)

    def _select_name(self) -> None:
        length = len(self.ui.name.text())
        self.ui.name.setSelection(length, -length)

    def office(self) -> Office:
        """Return the card with what the person typed."""
        return replace(self._office, **{name: edit.text().strip() for name, edit in self._edits.items()})

    def _edit(self, name: str) -> QLineEdit:
        edit = self.findChild(QLineEdit, name)
        if not isinstance(edit, QLineEdit):
            raise LookupError(f"the form has no field for {name}")
        return edit
