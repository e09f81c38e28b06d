"""The print window: pages as they will be, what can be chosen about them, printing and saving."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from msoko_desktop.gui.forms.ui_print_dialog import Ui_PrintDialog
from msoko_desktop.gui.printing.preview import Preview
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.printing import (
    ApprovalMark,
    DraftMark,
    Orientation,
    PaperOptions,
    PaperSize,
    PrintOptions,
    editions,
)

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
PLAN_FORMATS = ("pdf", "docx", "xlsx")


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
        self.ui.side.setMaximumWidth(theme().px(300))
        fit_dialog(self)
        self.setWindowTitle(f"Печать: {title}")
        self._start_options = options
        self.preview = Preview(
            self, self.ui, lambda kind: make(kind, self.options()), lambda: PLAN_FORMATS, folder, note
        )
        self.preview.title, self.preview.name = title, name
        self._fill(options)
        self._connect()
        self.preview.refresh()
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
        return self.preview.folder

    def _fill(self, options: PrintOptions) -> None:
        ui, paper = self.ui, options.paper
        fill_combo(ui.orientation, ORIENTATIONS, paper.orientation)
        fill_combo(ui.size, SIZES, paper.size)
        fill_combo(ui.mark, MARKS, options.approval_mark)
        fill_combo(ui.draft, DRAFTS, options.draft)
        known = editions()
        fill_combo(
            ui.edition,
            (("", "По дате документа"), *((edition.code, edition.name) for edition in known)),
            paper.edition,
        )
        newest = known[-1]
        for combo, sizes, chosen in (
            (ui.textSize, newest.text_sizes, paper.text_size),
            (ui.tableSize, newest.table_sizes, paper.table_size),
        ):
            fill_combo(combo, ((None, "Подобрать"), *((size, f"{size} пт") for size in sizes)), chosen)
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

    def _changed(self) -> None:
        self._show_appendix()
        self.preview.refresh_soon()

    def _show_appendix(self) -> None:
        numbered = self.ui.mark.currentData() in (ApprovalMark.AUTO, ApprovalMark.APPENDIX, ApprovalMark.APPROVED)
        self.ui.appendix.setEnabled(numbered)

    def done(self, result: int) -> None:
        """Free the pages when the window is closed, however it is closed."""
        self.preview.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is the same as the button."""
        event.accept()
        self.accept()


def fill_combo(combo: QComboBox, choices: tuple[tuple[StrEnum | str | int | None, str], ...], chosen: object) -> None:
    """Offer choices (value, text) and choose one, the first where it is not among them."""
    for value, text in choices:
        combo.addItem(text, value)
    values = [value for value, _ in choices]
    combo.setCurrentIndex(values.index(chosen) if chosen in values else 0)
