"""Making and taking in forms for schools, as the menu asks for it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from msoko_desktop import paths
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui import messages

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

FOLDER_KEY = "exchange/folder"
CAN_BE_UNDONE = "Приём можно отменить одним действием: Ctrl+Z."
NOTHING_NEW = "Ничего не изменилось: всё, что в них есть, уже внесено."


def _folder(window: "MainWindow") -> Path:
    return Path(str(window.settings.value(FOLDER_KEY, str(paths.documents_dir()))))


def _shown(window: "MainWindow") -> tuple[int | None, tuple[int, ...]]:
    """Return the school year that the page of results shows and the works chosen there."""
    from msoko_desktop.gui.results.page import ResultsPage

    page = window.current_page()
    return (page.year, page.chosen()) if isinstance(page, ResultsPage) else (None, ())


def make_forms(window: "MainWindow") -> None:
    """Let forms be made, tell how many, offer to open their folder."""
    from msoko_desktop.gui.exchange.make_dialog import MakeFormsDialog

    if window.session.read_only:
        return
    window.commit_edits()
    dialog = MakeFormsDialog(window, _folder(window), *_shown(window))
    dialog.exec()
    written, folder, count = dialog.written, dialog.folder, len(dialog.schools())
    dialog.deleteLater()
    if not written:
        return
    window.settings.set_value(FOLDER_KEY, str(folder))
    told = f"Создано: {counted(count, 'форма', 'формы', 'форм')}."
    where = str(written[0] if written[0].suffix == ".zip" else written[0].parent)
    if messages.ask(window, told, "&Открыть папку", "Закрыть", f"{where}\n\nОтправьте каждой школе её файл."):
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(written[0].parent)))


def accept_forms(window: "MainWindow", files: tuple[Path, ...] = ()) -> None:
    """Let returned forms be looked through and taken in; `files` are looked through at once."""
    from msoko_desktop.gui.exchange.accept_dialog import AcceptFormsDialog

    if window.session.read_only:
        return
    window.commit_edits()
    dialog = AcceptFormsDialog(window, _folder(window), _shown(window)[0])
    if files:
        dialog.add(files)
    dialog.exec()
    taken, changed, folder = dialog.taken, dialog.changed, dialog.folder
    dialog.deleteLater()
    window.settings.set_value(FOLDER_KEY, str(folder))
    if taken:
        then = CAN_BE_UNDONE if changed else NOTHING_NEW
        window.notice.show_information(f"Принято: {counted(taken, 'форма', 'формы', 'форм')}. {then}")
