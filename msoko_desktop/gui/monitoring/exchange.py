"""Forms of a monitoring for schools: made into a folder, taken in when they come back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.monitoring.model import due_in
from msoko_desktop.gui import messages
from msoko_desktop.gui.exchange.commands import CAN_BE_UNDONE, NOTHING_NEW
from msoko_desktop.gui.jobs import wait_for
from msoko_desktop.services.monitoring import exchange

if TYPE_CHECKING:
    from msoko_desktop.gui.monitoring.panel import MonitoringPanel
    from msoko_desktop.services.monitoring.grid import MonitoringGrid


def make_forms(panel: "MonitoringPanel", source: "MonitoringGrid") -> tuple[Path, ...]:
    """Ask for a folder and write a form for each school of the period there; return the paths."""
    values, session = panel.values, panel.session
    name = QFileDialog.getExistingDirectory(panel, "Папка для форм", str(values.folder()))
    if not name:
        return ()
    values.remember(Path(name))
    due = due_in(source.form, source.period.year)
    until = due if due is not None and due >= session.real_day else None
    try:
        prepared = exchange.prepare_forms(session.district, source.form_id, source.period, until)
        written = wait_for(
            panel,
            panel.window_.jobs,
            "Создание форм для школ",
            lambda progress, cancelled: exchange.write_forms(prepared, Path(name), progress, cancelled),
        )
    except UserError as error:
        values.tell(str(error), is_problem=True)
        return ()
    if not written:
        return ()
    folder = written[0].parent
    told = f"Создано: {counted(len(written), 'форма', 'формы', 'форм')}."
    more = f"{folder}\n\nОтправьте каждой школе её файл; вернувшиеся примите кнопкой «Принять формы…»."
    if messages.ask(panel, told, "&Открыть папку", "Закрыть", more):
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
    return tuple(written)


def take_forms(panel: "MonitoringPanel", files: tuple[Path, ...] = ()) -> None:
    """Let returned forms be looked through and taken in; `files` are looked through at once."""
    from msoko_desktop.gui.exchange.accept_dialog import AcceptFormsDialog

    values = panel.values
    dialog = AcceptFormsDialog(panel.window_, values.folder(), None, exchange)
    dialog.setWindowTitle("Принять формы мониторинга")
    if files:
        dialog.add(files)
    dialog.exec()
    taken, changed, folder = dialog.taken, dialog.changed, dialog.folder
    dialog.deleteLater()
    values.remember(folder)
    if taken:
        then = CAN_BE_UNDONE if changed else NOTHING_NEW
        values.tell(f"Принято: {counted(taken, 'форма', 'формы', 'форм')}. {then}")
