"""Taking plans in: choose a file or the clipboard, recognise in the background, look it over, store as one step."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from msoko_desktop import paths
from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.plans.imports import Recognised
from msoko_desktop.gui.imports.dialog import ImportDialog
from msoko_desktop.gui.jobs import Work, wait_for
from msoko_desktop.services.plans.imports import recognise, recognise_html, recognise_text, store

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

FILTER = (
    "Документы с планами (*.docx *.xlsx *.xlsm *.xls *.ods *.odt *.html *.htm *.txt);;"
    "Word (*.docx);;Excel (*.xlsx *.xlsm *.xls);;OpenDocument (*.odt *.ods);;"
    "Веб-страницы и текст (*.html *.htm *.txt);;Все файлы (*)"
)
FOLDER_KEY = "imports/folder"


def ask_file(window: "MainWindow") -> None:
    """Ask for a file and take its plans in."""
    folder = str(window.settings.value(FOLDER_KEY, str(paths.documents_dir())))
    name, _ = QFileDialog.getOpenFileName(window, "Загрузить план из файла", folder, FILTER)
    if name:
        window.settings.set_value(FOLDER_KEY, str(Path(name).parent))
        import_path(window, Path(name))


def import_path(window: "MainWindow", path: Path) -> None:
    """Take in the plans of one file."""
    _take_in(
        window,
        f"Чтение файла {path.name}",
        lambda progress, cancelled: recognise(path, progress=progress, cancelled=cancelled),
    )


def import_clipboard(window: "MainWindow") -> None:
    """Take in what was copied in Word, Excel or a browser."""
    data = QGuiApplication.clipboard().mimeData()
    if data is not None and data.hasHtml():
        html = data.html()
        _take_in(window, "Чтение буфера обмена", lambda _progress, _cancelled: recognise_html(html))
    elif data is not None and data.hasText():
        text = data.text()
        _take_in(window, "Чтение буфера обмена", lambda _progress, _cancelled: recognise_text(text))
    else:
        window.show_error(
            InputRefused("В буфере обмена нет текста: скопируйте таблицу плана в Word или Excel и повторите.")
        )


def _take_in(window: "MainWindow", title: str, work: Work) -> None:
    window.commit_edits()
    try:
        recognised = wait_for(window, window.jobs, title, work)
    except UserError as error:
        window.show_error(error)
        return
    if recognised is not None:
        look_over(window, recognised)


def look_over(window: "MainWindow", recognised: Recognised) -> None:
    """Show what was recognised and store what the person keeps of it."""
    dialog = ImportDialog(recognised, window)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.chosen()
    dialog.deleteLater()
    if not accepted:
        return
    changes = window.session.run(lambda district: store(district, chosen))
    if changes is None:
        return
    if chosen.plans:
        first = min(changes.plans, default=None)
        if first is not None:
            window.show_plan(first)
        done = counted(len(chosen.plans), "план", "плана", "планов")
        activities = sum(len(plan.activities()) for plan in chosen.plans)
        done = f"{done}, {counted(activities, 'мероприятие', 'мероприятия', 'мероприятий')}"
    else:
        window.show_page("documents")
        done = counted(len(chosen.orders), "приказ", "приказа", "приказов")
    window.notice.show_information(f"Загружено: {done}. Загрузку можно отменить одним действием: Ctrl+Z.")
