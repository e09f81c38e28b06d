"""Asks for the requisites of the act that approves a plan, after the check before signing."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from msoko_desktop.domain.language.russian import counted, date_dots, sentence_list
from msoko_desktop.domain.plans.plans import Approval
from msoko_desktop.domain.remarks import Remark, Severity
from msoko_desktop.gui.forms.ui_approve_dialog import Ui_ApproveDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog

KINDS = ("приказ", "распоряжение", "постановление")
_COUNTED = (
    (Severity.ERROR, ("ошибка", "ошибки", "ошибок")),
    (Severity.WARNING, ("замечание", "замечания", "замечаний")),
    (Severity.HINT, ("подсказка", "подсказки", "подсказок")),
)


def remarks_text(remarks: Sequence[Remark]) -> str:
    """Return what the check before signing found: «2 ошибки и 1 замечание», "" for nothing."""
    counts = [(sum(remark.severity is severity for remark in remarks), words) for severity, words in _COUNTED]
    return sentence_list([counted(count, *words) for count, words in counts if count])


class ApproveDialog(QDialog):
    """`store(act)` approves and returns "", or why that is refused: the dialog then stays as it is.

    `amended` says that the plan is being amended; `remarks_wanted` tells that the person would rather
    see the remarks first.
    """

    def __init__(
        self,
        given: Approval,
        remarks: Sequence[Remark],
        store: Callable[[Approval], str],
        *,
        amended: bool = False,
        today: dt.date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.remarks_wanted = False
        self._remarks = tuple(remarks)
        self._store = store
        self._today = today
        self.ui = Ui_ApproveDialog()
        self.ui.setupUi(self)
        self._fill(given, amended=amended)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok).setText("&Утвердить")
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Отмена")
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.showRemarks.clicked.connect(self._show_remarks)
        for field in (self.ui.number, self.ui.date, self.ui.issuer):
            field.textEdited.connect(self.ui.problem.hide)
        theme().changed.connect(self._renew_look)
        self._renew_look()
        self.ui.number.setFocus()
        fit_dialog(self)
        self.ui.problem.hide()

    def _fill(self, given: Approval, *, amended: bool) -> None:
        ui = self.ui
        ui.kind.addItems(KINDS)
        ui.kind.setCurrentText(given.kind or KINDS[0])
        ui.issuer.setText(given.issuer)
        ui.issuer.setCursorPosition(0)
        ui.number.setText(given.number)
        ui.date.set_date(given.date)
        if amended:
            ui.text.setText("Введите реквизиты подписанного документа о внесении изменений.")
        found = remarks_text(self._remarks)
        ui.remarks.setText(f"Проверка перед подписью: {found}." if found else "Проверка перед подписью: замечаний нет.")
        ui.showRemarks.setVisible(bool(found))

    def _renew_look(self) -> None:
        look = theme()
        worst = next((severity for severity, _ in _COUNTED if any(r.severity is severity for r in self._remarks)), None)
        name, role = {
            Severity.ERROR: ("error", "danger"),
            Severity.WARNING: ("warning", "warning"),
            Severity.HINT: ("info", "accent"),
            None: ("done", "good"),
        }[worst]
        self.ui.remarksIcon.setPixmap(look.icon(name, role).pixmap(look.px(18), look.px(18)))

    def approval(self) -> Approval:
        """Return the requisites as entered."""
        return Approval(
            self.ui.kind.currentText().strip() or KINDS[0],
            self.ui.issuer.text().strip(),
            self.ui.number.text().strip().removeprefix("№").strip(),
            self.ui.date.date(),
        )

    def accept(self) -> None:
        """Approve and close, or say what is in the way and put the cursor there."""
        entered = self.approval()
        if not entered.number:
            self._refuse("Введите номер документа.", self.ui.number)
        elif self.ui.date.problem():
            self._refuse(self.ui.date.problem(), self.ui.date)
        elif entered.date is None:
            self._refuse(f"Введите дату документа, например {date_dots(self._today)}.", self.ui.date)
        elif refused := self._store(entered):
            self._refuse(refused, self.ui.date if "Дата" in refused else self.ui.number)
        else:
            super().accept()

    def _show_remarks(self) -> None:
        self.remarks_wanted = True
        self.reject()

    def _refuse(self, sentence: str, field: QWidget) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.show()
        field.setFocus()
