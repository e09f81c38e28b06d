"""The part of the card with what proves that an occurrence was carried out."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QListWidgetItem, QPushButton, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.execution import Evidence, EvidenceKind, TrackedOccurrence
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.opening import is_address, opener
from msoko_desktop.gui.execution.texts import EVIDENCE_KINDS, evidence_text
from msoko_desktop.gui.forms.ui_evidence_panel import Ui_EvidencePanel
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.documents import evidence

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

PROOF = Qt.ItemDataRole.UserRole
_ICONS = {EvidenceKind.DOCUMENT: "documents", EvidenceKind.FILE: "attach", EvidenceKind.LINK: "link"}
ROWS = 6  # rows that are seen at once


class EvidencePanel(QWidget):
    """Lists documents, files and links; adds them by buttons, and by what the card hands over (drops, Ctrl+V)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EvidencePanel()
        self.ui.setupUi(self)
        self._window: MainWindow | None = None
        self._item: TrackedOccurrence | None = None
        self._writable = False
        self.open = self._button("Открыть", self.open_current, "Открыть (Enter)")
        self.save = self._button("Сохранить копию…", self.save_current)
        self.remove = self._button("Убрать", self.remove_current, "Убрать подтверждение (Delete)")
        self.ui.itemActions.add(self.open, self.save, self.remove)
        self.add_file = self._button("Файл…", self.ask_file, "Приложить копию файла, до 20 МБ")
        self.add_document = self._button("Документ…", self.ask_document, "Указать документ со страницы «Документы»")
        self.add_link = self._button("Ссылка…", self.ask_link, "Указать адрес страницы или путь к файлу")
        self.ui.addActions.add(self.add_file, self.add_document, self.add_link)
        self.ui.list.itemActivated.connect(lambda _: self.open_current())
        self.ui.list.currentItemChanged.connect(lambda *_: self._show_buttons())
        theme().changed.connect(self._renew_look)

    def _button(self, text: str, run: Callable[[], None], tip: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        button.clicked.connect(lambda _checked=False: run())
        return button

    def show_item(self, window: "MainWindow", item: TrackedOccurrence | None, *, writable: bool) -> None:
        """Show the proofs of an occurrence; hidden for None."""
        self._window, self._item, self._writable = window, item, writable
        self.setVisible(item is not None)
        if item is None:
            return
        current = self.current()
        self.ui.list.blockSignals(True)
        self.ui.list.clear()
        for proof in item.evidence:
            entry = QListWidgetItem(evidence_text(proof), self.ui.list)
            entry.setData(PROOF, proof)
            entry.setToolTip(f"{EVIDENCE_KINDS[proof.kind]}: {evidence_text(proof)}")
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, f"{EVIDENCE_KINDS[proof.kind]}: {evidence_text(proof)}")
            if current is not None and current.id == proof.id:
                self.ui.list.setCurrentItem(entry)
        self.ui.list.blockSignals(False)
        if self.ui.list.currentItem() is None and self.ui.list.count():
            self.ui.list.setCurrentRow(self.ui.list.count() - 1)
        empty = not item.evidence
        self.ui.list.setVisible(not empty)
        self.ui.hint.setText(
            "Перетащите сюда файл или вставьте его через Ctrl+V." if writable else "Подтверждений нет." if empty else ""
        )
        self.ui.hint.setVisible(empty)
        self.ui.addActions.setVisible(writable)
        self._show_buttons()
        self._renew_look()

    def current(self) -> Evidence | None:
        """Return the proof that is chosen in the list."""
        entry = self.ui.list.currentItem()
        proof = entry.data(PROOF) if entry is not None else None
        return proof if isinstance(proof, Evidence) else None

    def _show_buttons(self) -> None:
        proof = self.current()
        self.open.setVisible(proof is not None)
        self.save.setVisible(proof is not None and proof.kind is EvidenceKind.FILE)
        self.remove.setVisible(proof is not None and self._writable)
        self.ui.itemActions.setVisible(proof is not None)

    # --- what is done with a proof

    def open_current(self) -> None:
        """Open the chosen proof: the document's page, the file, the link."""
        proof, window = self.current(), self._window
        if proof is None or window is None:
            return
        try:
            opener(window).open(proof)
        except UserError as error:
            window.show_error(error)

    def save_current(self) -> None:
        """Write the chosen file where the person wants it."""
        proof, window = self.current(), self._window
        if proof is None or window is None or proof.kind is not EvidenceKind.FILE:
            return
        name, _ = QFileDialog.getSaveFileName(self, "Сохранить копию файла", commands.proposed_path(proof.title))
        if not name:
            return
        try:
            commands.write_copy(window, proof, Path(name))
        except UserError as error:
            window.show_error(error)
        else:
            window.notice.show_information(f"Копия сохранена: {Path(name).name}")

    def remove_current(self) -> None:
        """Remove the chosen proof; undo brings it back."""
        proof, window = self.current(), self._window
        if proof is not None and window is not None and self._writable:
            window.session.run(lambda d: evidence.remove(d, proof.id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the chosen proof on Delete."""
        if event.key() == Qt.Key.Key_Delete and self.ui.list.hasFocus():
            self.remove_current()
        else:
            super().keyPressEvent(event)

    # --- adding

    def ask_file(self) -> None:
        """Ask for files and keep them."""
        if self._window is not None and self._item is not None:
            commands.ask_file(self._window, self._item)

    def ask_document(self) -> None:
        """Ask for a document of the register and name it."""
        if self._window is not None and self._item is not None:
            commands.ask_document(self._window, self._item)

    def ask_link(self) -> None:
        """Ask for an address and keep it."""
        if self._window is not None and self._item is not None:
            commands.ask_link(self._window, self._item)

    def takes(self, data: QMimeData) -> bool:
        """Whether what is dragged or in the clipboard can be a proof."""
        return self._writable and self._item is not None and (data.hasUrls() or is_address(data.text()))

    def take(self, data: QMimeData) -> None:
        """Keep what was dropped or pasted: files as copies, addresses as links."""
        window, item = self._window, self._item
        if window is None or item is None or not self.takes(data):
            return
        for url in data.urls():
            if url.isLocalFile():
                commands.add_file(window, item, Path(url.toLocalFile()))
            else:
                commands.add_link(window, item, url.toString())
        text = data.text().strip()
        if not data.hasUrls():
            if Path(text).is_file():
                commands.add_file(window, item, Path(text))
            else:
                commands.add_link(window, item, text)

    def _renew_look(self) -> None:
        size = theme().px(16)
        box = self.ui.list
        box.setIconSize(QSize(size, size))
        for row in range(box.count()):
            proof = box.item(row).data(PROOF)
            box.item(row).setIcon(theme().icon(_ICONS[proof.kind], "muted", 16))
        rows = max(1, min(ROWS, box.count()))
        height = box.sizeHintForRow(0) if box.count() else theme().px(24)
        box.setFixedHeight(rows * height + 6)
