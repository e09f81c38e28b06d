"""A note leaves the window: its pages to the printer, the note as a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from msoko_desktop.domain.documents.notes import Note, shown_title
from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui import messages
from msoko_desktop.gui.printing import printer
from msoko_desktop.gui.printing.commands import FOLDER_KEY, file_name, remembered_folder
from msoko_desktop.gui.printing.preview import FORMATS
from msoko_desktop.services import notes
from msoko_desktop.services.printing import write_document

if TYPE_CHECKING:
    from msoko_desktop.gui.documents.order_preview import OrderPreview
    from msoko_desktop.gui.main_window.window import MainWindow

NOT_YET = "Страницы ещё готовятся. Повторите через секунду."
PRINTED = "Отправлено на печать."


def print_note(note: Note, preview: "OrderPreview", parent: QWidget) -> str:
    """Print the pages that are shown; return what to say, "" where the person changed their mind."""
    pages = preview.ui.pages.pages()
    if pages is None or preview.is_busy:
        return NOT_YET
    try:
        return PRINTED if printer.print_pages(pages, shown_title(note), parent) else ""
    except UserError as error:
        messages.show_error(parent, error)
        return ""


def save_note_file(window: "MainWindow", note: Note, parent: QWidget) -> str:
    """Ask for a file and write the note into it; return what to say, "" where nothing was written."""
    filters = ";;".join(FORMATS[ending] for ending in notes.FORMATS)
    proposed = remembered_folder(window) / f"{file_name(shown_title(note))}.pdf"
    name, chosen = QFileDialog.getSaveFileName(parent, "Сохранить справку", str(proposed), filters)
    if not name:
        return ""
    ending = next((one for one in notes.FORMATS if FORMATS[one] == chosen), notes.FORMATS[0])
    path = Path(name)
    if path.suffix.lower().lstrip(".") not in notes.FORMATS:
        path = path.with_name(f"{path.name}.{ending}")
    try:
        data = notes.note_document(window.session.district, note, path.suffix.lower().lstrip("."))
        write_document(path, data)
    except UserError as error:
        messages.show_error(parent, error)
        return ""
    window.settings.set_value(FOLDER_KEY, str(path.parent))
    return f"Сохранено: {path.name}"
