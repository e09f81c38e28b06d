"""The print window: pages as they will be, what can be chosen about them, printing and saving."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_print_dialog import Ui_PrintDialog
from msoko_desktop.gui.printing import printer
from msoko_desktop.gui.printing.pdf_pages import PdfPages
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.printing import (
    ApprovalMark,
    DraftMark,
    Orientation,
    PaperOptions,
    PaperSize,
    PrintOptions,
    editions,
    write_document,
)

REFRESH_MS = 250

ORIENTATIONS = (
    (Orientation.AUTO, "Подобрать"),
    (Orientation.PORTRAIT, "Книжный"),
    (Orientation.LANDSCAPE, "Альбомный"),
)
SIZES = ((PaperSize.A4, "A4"), (PaperSize.A3, "A3"))
MARKS = (
    (ApprovalMark.AUTO, "По реквизитам плана"),
    (ApprovalMark.APPENDIX, "Приложение к приказу"),
    (ApprovalMark.APPROVED, "УТВЕРЖДЁН приказом"),
    (ApprovalMark.SIGNED, "УТВЕРЖДАЮ"),
    (ApprovalMark.NONE, "Без грифа"),
)
DRAFTS = ((DraftMark.NONE, "Без отметки"), (DraftMark.WORD, "Слово «ПРОЕКТ»"), (DraftMark.WATERMARK, "На каждом листе"))
FORMATS = (("PDF (*.pdf)", ".pdf"), ("Документ Word (*.docx)", ".docx"), ("Книга Excel (*.xlsx)", ".xlsx"))


class PrintDialog(QDialog):
    """Previews one document.

    `make(kind, options)` gives its bytes as "pdf", "docx" or "xlsx" and may raise UserError; `name` is proposed as
    the file's name, `note` is a sentence shown beside the pages; `options` are those chosen last,
    and `options()` those chosen now.
    """

    def __init__(
        self,
        title: str,
        make: Callable[[str, PrintOptions], bytes],
        options: PrintOptions,
        folder: Path,
        name: str,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_PrintDialog()
        self.ui.setupUi(self)
        fit_dialog(self)
        self.setWindowTitle(f"Печать: {title}")
        self._title = title
        self._make = make
        self._folder = folder
        self._name = name
        self._note = note
        self._start_options = options
        self._saved: Path | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self._fill(options)
        self._connect()
        self.ui.openFolder.hide()
        self.refresh()
        self.ui.pages.setFocus()

    def options(self) -> PrintOptions:
        """Return what is chosen now."""
        ui = self.ui
        return replace(
            self._start_options,
            paper=PaperOptions(
                size=ui.size.currentData(),
                orientation=ui.orientation.currentData(),
                edition=ui.edition.currentData(),
                text_size=ui.textSize.currentData(),
                table_size=ui.tableSize.currentData(),
                long_storage=ui.longStorage.isChecked(),
            ),
            approval_mark=ui.mark.currentData(),
            appendix_number=ui.appendix.value() or None,
            signature=ui.signature.isChecked(),
            abbreviations=ui.abbreviations.isChecked(),
            draft=ui.draft.currentData(),
        )

    def folder(self) -> Path:
        """Return the folder a file was saved to last."""
        return self._folder

    def refresh(self) -> None:
        """Make the document anew with what is chosen and show its pages; say why where it cannot be made."""
        self._timer.stop()
        try:
            pages = PdfPages(self._make("pdf", self.options()))
        except UserError as error:
            self.ui.message.setText(str(error))
            self.ui.pages.show_pages(None)
            pages = None
        else:
            self.ui.message.setText(self._note)
            self.ui.pages.show_pages(pages)
        for button in (self.ui.print, self.ui.save):
            button.setEnabled(pages is not None)

    def _fill(self, options: PrintOptions) -> None:
        ui, paper = self.ui, options.paper
        _fill_combo(ui.orientation, ORIENTATIONS, paper.orientation)
        _fill_combo(ui.size, SIZES, paper.size)
        _fill_combo(ui.mark, MARKS, options.approval_mark)
        _fill_combo(ui.draft, DRAFTS, options.draft)
        known = editions()
        _fill_combo(
            ui.edition,
            (("", "По дате документа"), *((edition.code, edition.name) for edition in known)),
            paper.edition,
        )
        newest = known[-1]
        for combo, sizes, chosen in (
            (ui.textSize, newest.text_sizes, paper.text_size),
            (ui.tableSize, newest.table_sizes, paper.table_size),
        ):
            _fill_combo(combo, ((None, "Подобрать"), *((size, f"{size} пт") for size in sizes)), chosen)
        ui.appendix.setValue(options.appendix_number or 0)
        ui.signature.setChecked(options.signature)
        ui.abbreviations.setChecked(options.abbreviations)
        ui.longStorage.setChecked(paper.long_storage)
        self._show_appendix()

    def _connect(self) -> None:
        ui = self.ui
        for combo in (ui.orientation, ui.size, ui.textSize, ui.tableSize, ui.mark, ui.draft, ui.edition):
            combo.currentIndexChanged.connect(self._changed)
        for box in (ui.signature, ui.abbreviations, ui.longStorage):
            box.toggled.connect(self._changed)
        ui.appendix.valueChanged.connect(self._changed)
        ui.zoomIn.clicked.connect(ui.pages.zoom_in)
        ui.zoomOut.clicked.connect(ui.pages.zoom_out)
        ui.fitWidth.clicked.connect(ui.pages.fit_width)
        ui.pages.page_changed.connect(lambda page, pages: ui.pageNumber.setText(f"Страница {page} из {pages}"))
        ui.print.clicked.connect(self._print)
        ui.save.clicked.connect(self._save)
        ui.openFolder.clicked.connect(self._open_folder)
        ui.close.clicked.connect(self.accept)

    def _changed(self) -> None:
        self._show_appendix()
        self._timer.start()

    def _show_appendix(self) -> None:
        numbered = self.ui.mark.currentData() in (ApprovalMark.AUTO, ApprovalMark.APPENDIX)
        self.ui.appendix.setEnabled(numbered)

    def _print(self) -> None:
        pages = self.ui.pages.pages()
        if pages is None:
            return
        try:
            if printer.print_pages(pages, self._title, self):
                self.ui.message.setText("Отправлено на печать.")
        except UserError as error:
            messages.show_error(self, error)

    def _save(self) -> None:
        filters = ";;".join(text for text, _ in FORMATS)
        name, chosen = QFileDialog.getSaveFileName(self, "Сохранить", str(self._folder / f"{self._name}.pdf"), filters)
        if not name:
            return
        ending = next((ending for text, ending in FORMATS if text == chosen), ".pdf")
        path = Path(name)
        if path.suffix.lower() not in {ending for _, ending in FORMATS}:
            path = path.with_name(path.name + ending)
        self.save_to(path)

    def save_to(self, path: Path) -> bool:
        """Write the document in the format of the path's ending; tell why where that fails."""
        try:
            write_document(path, self._make(path.suffix.lower().lstrip("."), self.options()))
        except UserError as error:
            messages.show_error(self, error)
            return False
        self._saved = path
        self._folder = path.parent
        self.ui.message.setText(f"Сохранено: {path.name}")
        self.ui.openFolder.show()
        return True

    def _open_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    def done(self, result: int) -> None:
        """Free the pages when the window is closed, however it is closed."""
        self._timer.stop()
        self.ui.pages.show_pages(None)
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is the same as the button."""
        event.accept()
        self.accept()


def _fill_combo(combo: QComboBox, choices: tuple[tuple[StrEnum | str | int | None, str], ...], chosen: object) -> None:
    for value, text in choices:
        combo.addItem(text, value)
    values = [value for value, _ in choices]
    combo.setCurrentIndex(values.index(chosen) if chosen in values else 0)
