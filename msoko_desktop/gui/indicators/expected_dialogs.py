"""Small questions on an expected result: until when it is due, which document of the register it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from msoko_desktop.domain.directions.expected_results import due_of
from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.language.russian import comparable, shortened
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_expected_bind_dialog import Ui_ExpectedBindDialog
from msoko_desktop.gui.forms.ui_expected_due_dialog import Ui_ExpectedDueDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.directions import expected_results
from msoko_desktop.services.directions.expected_results import ShownCell
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.services.documents.register import document_title, status_text

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

_DOCUMENT = Qt.ItemDataRole.UserRole


class DueDialog(Question):
    """Asks until when a document is due."""

    def __init__(self, window: "MainWindow", key: str, year: int, shown: ShownCell) -> None:
        super().__init__(window)
        self._window, self._key, self._year = window, key, year
        self.ui = Ui_ExpectedDueDialog()
        self.ui.setupUi(self)
        self.arrange(self.ui.buttons, self.ui.problem, "&Сохранить")
        self.ui.what.setText(f"{shortened(shown.cell.title, 160)}, {year} год")
        self.ui.day.set_date(due_of(shown.cell, year, shown.document))
        fit_dialog(self)
        self.ui.day.setFocus()

    def write(self) -> str:
        """Store the day; return the sentence of the refusal."""
        due = self.ui.day.date()
        if due is None:
            return self.ui.day.problem() or "Укажите день, например 31.12.2026."
        return commands.attempt(self._window, lambda d: expected_results.set_due(d, self._key, self._year, due))


class BindDialog(Question):
    """Asks which document of the register is what is expected; those of the year and the direction stand first."""

    def __init__(self, window: "MainWindow", key: str, year: int, shown: ShownCell) -> None:
        super().__init__(window)
        self._window, self._key, self._year = window, key, year
        self.ui = Ui_ExpectedBindDialog()
        self.ui.setupUi(self)
        self.answer = self.arrange(self.ui.buttons, self.ui.problem, "&Указать")
        self.ui.what.setText(f"{shortened(shown.cell.title, 160)}, {year} год")
        every = [
            one
            for one in list_documents(window.session.district)
            if one.status is not DocumentStatus.EXPECTED or one.id == shown.cell.document_id
        ]
        every.sort(key=lambda one: (one.date is None or one.date.year != year, document_title(one)))
        self._documents = every
        self.ui.find.textChanged.connect(self._fill)
        self.ui.documents.itemActivated.connect(lambda _: self.accept())
        self.ui.documents.currentItemChanged.connect(lambda item, _: self.answer.setEnabled(item is not None))
        self._fill("")
        fit_dialog(self)
        self.ui.find.setFocus()

    def _fill(self, needle: str) -> None:
        self.ui.documents.clear()
        for one in self._documents:
            words = f"{document_title(one)} ({status_text(one)[0].lower()}{status_text(one)[1:]})"
            if comparable(needle) in comparable(words):
                item = QListWidgetItem(words, self.ui.documents)
                item.setData(_DOCUMENT, one)
                item.setToolTip(words)
        self.ui.documents.setCurrentRow(0 if self.ui.documents.count() else -1)
        self.answer.setEnabled(self.ui.documents.currentItem() is not None)

    def write(self) -> str:
        """Let the chosen document be what is expected; return the sentence of the refusal."""
        item = self.ui.documents.currentItem()
        chosen = item.data(_DOCUMENT) if item is not None else None
        if not isinstance(chosen, Document):
            return "В реестре нет подходящих документов. Сначала добавьте документ на странице «Документы»."
        return commands.attempt(
            self._window, lambda d: expected_results.bind_document(d, self._key, self._year, chosen)
        )
