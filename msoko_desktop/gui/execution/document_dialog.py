"""Asks which document of the register proves something."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QListWidgetItem

from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question, what_text
from msoko_desktop.gui.forms.ui_document_dialog import Ui_DocumentDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.documents import documents, evidence
from msoko_desktop.services.documents.register import requisites, status_text

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

DOCUMENT = Qt.ItemDataRole.UserRole


class DocumentChoice(Question):
    """Documents of the register, the newest first, found by words; `take` does what the choice is for.

    `take` returns the sentence of a refusal, "" where it is done.
    """

    def __init__(
        self, window: "MainWindow", what: str, found: Sequence[Document], take: Callable[[Document], str]
    ) -> None:
        super().__init__(window)
        self._take = take
        self.ui = Ui_DocumentDialog()
        self.ui.setupUi(self)
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "&Указать")
        self.ui.what.setText(what)
        self.ui.list.setResizeMode(QListView.ResizeMode.Adjust)
        self._fill(found)
        self.ui.filter.textChanged.connect(self._filter)
        self.ui.list.itemDoubleClicked.connect(lambda _: self.accept())
        (self.ui.list if self.ui.list.count() else self.ui.filter).setFocus()
        fit_dialog(self)

    def _fill(self, found: Sequence[Document]) -> None:
        for document in found:
            entry = QListWidgetItem(f"{requisites(document)}\n{document.title or 'Без названия'}", self.ui.list)
            entry.setData(DOCUMENT, document)
            entry.setToolTip(f"{document.issuer}\n{document.title}\n{status_text(document)}".strip())
        self.ui.list.setCurrentRow(0)
        self.ui.list.setVisible(bool(found))
        self.ui.filter.setVisible(bool(found))
        self.ui.empty.setVisible(not found)
        self._answer.setEnabled(bool(found))

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        shown = []
        for row in range(self.ui.list.count()):
            entry = self.ui.list.item(row)
            whole = f"{entry.text()} {entry.toolTip()}".casefold()
            entry.setHidden(not all(word in whole for word in words))
            shown += [] if entry.isHidden() else [row]
        current = self.ui.list.currentItem()
        if current is None or current.isHidden():
            self.ui.list.setCurrentRow(shown[0] if shown else -1)

    def write(self) -> str:
        """Take the chosen document."""
        entry = self.ui.list.currentItem()
        if entry is None or entry.isHidden():
            return "Выберите документ в списке."
        document = entry.data(DOCUMENT)
        assert isinstance(document, Document)  # noqa: S101  # it was put there above
        return self._take(document)


class DocumentDialog(DocumentChoice):
    """Names a document as evidence of an occurrence; the plan itself is no proof of its own."""

    def __init__(self, window: "MainWindow", item: TrackedOccurrence) -> None:
        found = [
            document
            for document in documents.list_documents(window.session.district)
            if document.plan_id != item.plan_id and document.status is not DocumentStatus.EXPECTED
        ]

        def take(document: Document) -> str:
            return commands.attempt(window, lambda d: evidence.add_document(d, item.ref, document))

        super().__init__(window, what_text((item,)), found, take)
