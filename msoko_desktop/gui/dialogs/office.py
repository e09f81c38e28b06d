"""The office's card: what is printed on letterheads, in approval marks and in signatures."""

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLineEdit, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.forms.ui_office_dialog import Ui_OfficeDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.district import Office, read_arms

ARMS_SIDE = 72  # logical pixels at 100 %
CASES = (("genitive_name", "genitive"), ("dative_name", "dative"), ("instrumental_name", "instrumental"))
"""The fields of the name's forms, and the cases they stand in."""


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
        self._arms = office.arms
        self._edits = {field.name: self._edit(field.name) for field in fields(office) if field.name != "arms"}
        for name, edit in self._edits.items():
            edit.setText(str(getattr(office, name)))
            edit.setCursorPosition(0)  # a long name is read from its beginning
        self.ui.proposeCases.clicked.connect(self.propose_cases)
        self.ui.chooseArms.clicked.connect(self._choose_arms)
        self.ui.removeArms.clicked.connect(self._remove_arms)
        self._edits["name"].textChanged.connect(self._show_buttons)
        theme().changed.connect(self._show_arms)
        self._show_arms()
        self._show_buttons()
        self.ui.name.setFocus()
        fit_dialog(self)
        self.ui.problem.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the first field, which Qt selects, from its beginning too."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._select_name)

    def _select_name(self) -> None:
        length = len(self.ui.name.text())
        self.ui.name.setSelection(length, -length)

    def office(self) -> Office:
        """Return the card with what the person typed and chose."""
        typed: dict[str, Any] = {name: edit.text().strip() for name, edit in self._edits.items()}
        return replace(self._office, arms=self._arms, **typed)

    # --- the name in its cases

    def propose_cases(self) -> None:
        """Fill the forms of the name by rules, in place of what stands there."""
        from msoko_desktop.domain.language.case_forms import Case, propose

        name = self._edits["name"].text().strip()
        for field, case in CASES:
            self._edits[field].setText(propose(name, Case(case)))
            self._edits[field].setCursorPosition(0)
        self._edits[CASES[0][0]].setFocus()

    def _show_buttons(self) -> None:
        self.ui.proposeCases.setEnabled(bool(self._edits["name"].text().strip()))

    # --- the coat of arms

    def _choose_arms(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Герб для бланка", "", "Рисунки (*.png *.jpg *.jpeg)")
        if name:
            self.take_arms(Path(name))

    def take_arms(self, path: Path) -> None:
        """Take the coat of arms from a file; say why where it is no picture that can be printed."""
        try:
            self._arms = read_arms(path)
        except UserError as error:
            self.ui.problem.setText(str(error))
            self.ui.problem.show()
            return
        self.ui.problem.hide()
        self._show_arms()

    def _remove_arms(self) -> None:
        self._arms = b""
        self.ui.problem.hide()
        self._show_arms()
        self.ui.chooseArms.setFocus()

    def _show_arms(self) -> None:
        """Show the picture as it will stand on paper: on white."""
        side = theme().px(ARMS_SIDE)
        picture = QPixmap()
        self.ui.arms.setFixedSize(QSize(side, side))
        line = theme().colour("line").name()
        self.ui.arms.setStyleSheet(f"background: white; color: #56636f; border: 1px solid {line};")
        if self._arms and picture.loadFromData(self._arms):
            room = QSize(side - 6, side - 6)
            aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self.ui.arms.setPixmap(picture.scaled(room, aspect, smooth))
        else:
            self.ui.arms.setText("нет")
        self.ui.removeArms.setEnabled(bool(self._arms))

    def _edit(self, name: str) -> QLineEdit:
        edit = self.findChild(QLineEdit, name)
        if not isinstance(edit, QLineEdit):
            raise LookupError(f"the form has no field for {name}")
        return edit
