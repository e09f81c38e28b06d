"""The cases of offices, posts, titles and names: what the program proposes, corrected by the person, remembered."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.forms.ui_cases_dialog import Ui_CasesDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.dialog_undo import DialogUndo
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.orders import case_forms
from msoko_desktop.services.orders.case_forms import Case

if TYPE_CHECKING:
    from msoko_desktop.gui.session import Session


class CasesDialog(QDialog):
    """Each field is stored when it is left, one undo step each; Ctrl+Z takes back what was done here."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CasesDialog()
        self.ui.setupUi(self)
        self._session = session
        self.fields: dict[Case, QLineEdit] = {
            Case.GENITIVE: self.ui.genitive,
            Case.DATIVE: self.ui.dative,
            Case.ACCUSATIVE: self.ui.accusative,
            Case.INSTRUMENTAL: self.ui.instrumental,
            Case.PREPOSITIONAL: self.ui.prepositional,
        }
        for case, field in self.fields.items():
            field.setReadOnly(session.read_only)
            field.editingFinished.connect(lambda case=case: self._store(case))
        self.ui.words.addItems(case_forms.known_texts(session.district))
        self.ui.words.currentTextChanged.connect(self.show_forms)
        self.ui.forget.clicked.connect(self._forget)
        close = self.ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("&Закрыть")
        close.setAutoDefault(False)  # Enter in a field stores it
        self.ui.buttons.rejected.connect(self.reject)
        session.changed.connect(self._on_changed)
        DialogUndo(self, session)
        fit_dialog(self)
        self.show_forms()
        self.ui.words.setFocus()
        if (line := self.ui.words.lineEdit()) is not None:
            line.setCursorPosition(0)

    def text(self) -> str:
        """Return the words whose cases are shown."""
        return self.ui.words.currentText().strip()

    def show_forms(self) -> None:
        """Show the words in every case as templates would put them."""
        text = self.text()
        forms = case_forms.case_forms(self._session.district, text) if text else {}
        for case, field in self.fields.items():
            field.setText(forms.get(case, ""))
            field.setCursorPosition(0)  # of a long name its beginning is what changes
            field.setEnabled(bool(text))
        corrected = text in case_forms.remembered(self._session.district)
        self.ui.forget.setEnabled(corrected and not self._session.read_only)
        self._tell("")

    def _store(self, case: Case) -> None:
        text, form = self.text(), self.fields[case].text().strip()
        district = self._session.district
        if self._session.read_only or not text or form == case_forms.case_form(district, text, case):
            return
        try:
            changes = case_forms.keep_form(district, text, case, form)
        except UserError as error:
            self._tell(str(error))
            return
        self._session.broadcast(changes)

    def _forget(self) -> None:
        text = self.text()
        self._session.run(lambda d: case_forms.forget_forms(d, text))

    def _on_changed(self, changes: Changes) -> None:
        if changes.areas & {Area.ORDERS, Area.OFFICE}:
            self.show_forms()

    def _tell(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))
