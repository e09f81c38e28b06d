"""Asks for the requisites of the act that approves a plan."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from msoko_desktop.domain.plans import Approval
from msoko_desktop.domain.russian import date_dots, parse_date
from msoko_desktop.gui.forms.ui_approve_dialog import Ui_ApproveDialog

KINDS = ("приказ", "распоряжение", "постановление")


class ApproveDialog(QDialog):
    """Accepted only with a number and a date that exists."""

    def __init__(self, approval: Approval, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ApproveDialog()
        self.ui.setupUi(self)
        self.ui.kind.addItems(KINDS)
        self.ui.kind.setCurrentText(approval.kind)
        self.ui.issuer.setText(approval.issuer)
        self.ui.number.setText(approval.number)
        self.ui.date.setText(date_dots(approval.date) if approval.date is not None else "")
        self.ui.problem.setProperty("role", "danger")
        self.ui.problem.hide()
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Утвердить")
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Отмена")
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.number.setFocus()

    def approval(self) -> Approval:
        """Return the requisites as entered."""
        return Approval(
            self.ui.kind.currentText().strip() or KINDS[0],
            self.ui.issuer.text().strip(),
            self.ui.number.text().strip().removeprefix("№").strip(),
            parse_date(self.ui.date.text()),
        )

    def accept(self) -> None:
        """Close, or say what is missing and put the cursor there."""
        entered = self.approval()
        if not entered.number:
            self._refuse("Введите номер документа.", self.ui.number)
        elif entered.date is None:
            self._refuse("Введите дату документа, например 13.01.2026.", self.ui.date)
        else:
            super().accept()

    def _refuse(self, sentence: str, field: QWidget) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.show()
        field.setFocus()
