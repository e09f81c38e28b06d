"""The print window of an order: pages as they will be, what is printed with it, printing and saving as PDF or DOCX."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from msoko_desktop.gui.forms.ui_order_print_dialog import Ui_OrderPrintDialog
from msoko_desktop.gui.printing.preview import Preview
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.orders.order_papers import FORMATS, DraftMark, OrderPrintOptions

DRAFTS = ((DraftMark.NONE, "Без отметки"), (DraftMark.WORD, "Слово «ПРОЕКТ»"), (DraftMark.WATERMARK, "На каждом листе"))


class OrderPrintDialog(QDialog):
    """`make(ending, options)` gives the paper as "pdf" or "docx"."""

    def __init__(
        self,
        title: str,
        make: Callable[[str, OrderPrintOptions], bytes],
        folder: Path,
        name: str,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_OrderPrintDialog()
        self.ui.setupUi(self)
        fit_dialog(self)
        self.setWindowTitle(f"Печать: {title}")
        for value, text in DRAFTS:
            self.ui.draft.addItem(text, value)
        self.preview = Preview(self, self.ui, lambda kind: make(kind, self.options()), lambda: FORMATS, folder, note)
        self.preview.title, self.preview.name = title, name
        self.ui.draft.currentIndexChanged.connect(lambda _: self.preview.refresh_soon())
        for box in (self.ui.attachments, self.ui.agreement, self.ui.acquaintance, self.ui.longStorage):
            box.toggled.connect(lambda _: self.preview.refresh_soon())
        self.preview.refresh()
        self.ui.pages.setFocus()

    def offer(self, *, attachments: bool, agreement: bool, acquaintance: bool) -> None:
        """Offer only the parts that the order has."""
        self.ui.attachments.setVisible(attachments)
        self.ui.agreement.setVisible(agreement)
        self.ui.acquaintance.setVisible(acquaintance)

    def options(self) -> OrderPrintOptions:
        """Return what is chosen now."""
        ui = self.ui
        return OrderPrintOptions(
            draft=DraftMark(ui.draft.currentData()),
            attachments=ui.attachments.isChecked(),
            agreement=ui.agreement.isChecked(),
            acquaintance=ui.acquaintance.isChecked(),
            long_storage=ui.longStorage.isChecked(),
        )

    def done(self, result: int) -> None:
        """Free the pages when the window is closed, however it is closed."""
        self.preview.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is the same as the button."""
        event.accept()
        self.accept()
