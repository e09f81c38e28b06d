"""The preview of a document in a dialog: pages, zoom, printing, saving. Every dialog with paper in it shares it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui import messages
from msoko_desktop.gui.printing import printer
from msoko_desktop.gui.printing.pdf_pages import PdfPages
from msoko_desktop.services.printing import write_document

REFRESH_MS = 250
FORMATS = {
    "pdf": "PDF (*.pdf)",
    "docx": "Документ Word (*.docx)",
    "xlsx": "Книга Excel (*.xlsx)",
    "png": "Рисунок (*.png)",
    "svg": "Рисунок SVG (*.svg)",
}
"""What the formats are called in the window that asks for a file's name."""


class Preview(QObject):
    """Drives the preview widgets of a dialog's form: `pages`, `zoomIn`, `zoomOut`, `fitWidth`, `pageNumber`,
    `message`, `print`, `save`, `openFolder`, `close`.

    `make(ending)` gives the document in a format and may raise UserError; `formats` are the endings it can be saved
    in, asked each time; `name` is proposed for the file, `note` a sentence shown beside the pages.
    """

    def __init__(
        self,
        dialog: QDialog,
        ui: Any,
        make: Callable[[str], bytes],
        formats: Callable[[], Sequence[str]],
        folder: Path,
        note: str = "",
    ) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._ui = ui
        self._make = make
        self._formats = formats
        self.folder = folder
        self.name = ""
        self.title = ""
        self._note = note
        self._saved: Path | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self._connect()

    def _connect(self) -> None:
        ui = self._ui
        ui.zoomIn.clicked.connect(ui.pages.zoom_in)
        ui.zoomOut.clicked.connect(ui.pages.zoom_out)
        ui.fitWidth.clicked.connect(ui.pages.fit_width)
        ui.pages.page_changed.connect(lambda page, pages: ui.pageNumber.setText(f"Страница {page} из {pages}"))
        ui.print.clicked.connect(self._print)
        ui.save.clicked.connect(self._save)
        ui.openFolder.clicked.connect(self._open_folder)
        ui.openFolder.hide()
        ui.close.clicked.connect(self._dialog.accept)

    def refresh_soon(self) -> None:
        """Make the document anew when the person pauses choosing."""
        self._timer.start()

    def refresh(self) -> None:
        """Make the document anew and show its pages; say why where it cannot be made."""
        self._timer.stop()
        pages: PdfPages | None = None
        try:
            pages = PdfPages(self._make("pdf"))
        except UserError as error:
            self._ui.message.setText(str(error))
        else:
            self._ui.message.setText(self._note)
        self._ui.pages.show_pages(pages)
        for button in (self._ui.print, self._ui.save):
            button.setEnabled(pages is not None)

    def save_to(self, path: Path) -> bool:
        """Write the document in the format of the path's ending; tell why where that fails."""
        try:
            write_document(path, self._make(path.suffix.lower().lstrip(".")))
        except UserError as error:
            messages.show_error(self._dialog, error)
            return False
        self.tell_saved(path)
        return True

    def tell_saved(self, path: Path) -> None:
        """Say that a file was written, and offer to open its folder."""
        self._saved, self.folder = path, path.parent
        self._ui.message.setText(f"Сохранено: {path.name}")
        self._ui.openFolder.show()

    def close(self) -> None:
        """Let go of the pages."""
        self._timer.stop()
        self._ui.pages.show_pages(None)

    def _print(self) -> None:
        pages = self._ui.pages.pages()
        if pages is None:
            return
        try:
            if printer.print_pages(pages, self.title, self._dialog):
                self._ui.message.setText("Отправлено на печать.")
        except UserError as error:
            messages.show_error(self._dialog, error)

    def _save(self) -> None:
        endings = tuple(self._formats())
        filters = ";;".join(FORMATS[ending] for ending in endings)
        proposed = str(self.folder / f"{self.name}.{endings[0]}")
        name, chosen = QFileDialog.getSaveFileName(self._dialog, "Сохранить", proposed, filters)
        if not name:
            return
        ending = next((ending for ending in endings if FORMATS[ending] == chosen), endings[0])
        path = Path(name)
        if path.suffix.lower().lstrip(".") not in endings:
            path = path.with_name(f"{path.name}.{ending}")
        self.save_to(path)

    def _open_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))
