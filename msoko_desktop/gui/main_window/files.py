"""What is done with whole district files: make, open, close, the example, and a damaged one brought back."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox

from msoko_desktop import paths
from msoko_desktop.domain.errors import EnvironmentProblem, UserError
from msoko_desktop.gui import messages
from msoko_desktop.services import backups, district

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

FILTER = "Файл МСОКО (*.msoko)"
DEFAULT_NAME = "Район.msoko"
GONE = (
    "Файл «{name}» удалили или переместили. Изменения не пропадут: при закрытии программа запишет его заново "
    "на прежнее место."
)
PUT_BACK = (
    "Файл «{name}» удалили или переместили, пока он был открыт. "
    "Программа записала его заново на прежнее место со всеми изменениями."
)


class Files(QObject):
    """Opens and closes files for the window; every failure ends in one sentence and what to do."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._settings = window.settings
        self._example: tempfile.TemporaryDirectory[str] | None = None
        self._gone: Path | None = None
        window.session.changed.connect(self._look_for_file)

    def open_path(self, path: Path) -> bool:
        """Open a file in place of the one that is open; on failure tell why and keep what was open."""
        try:
            self.open_quietly(path)
        except UserError as error:
            return self.refused(path, error)
        return True

    def open_quietly(self, path: Path) -> None:
        """Open a file in place of the one that is open. Raises UserError, and keeps what was open."""
        if self._session.is_open and self._session.district.path == path.absolute():
            return
        opened = district.open_district(path)
        self.close()
        self._session.set_district(opened)
        if self._example is None or not path.is_relative_to(self._example.name):
            self._settings.remember_file(path)
        if opened.journal_note:
            self._window.notice.show_warning(opened.journal_note)

    def create_path(self, path: Path) -> bool:
        """Make an empty file and open it; tell why where that fails."""
        path = path if path.suffix else path.with_suffix(".msoko")
        try:
            made = district.create_district(path)
        except UserError as error:
            messages.show_error(self._window, error)
            return False
        self.close()
        self._session.set_district(made)
        self._settings.remember_file(path)
        return True

    def ask_create(self) -> bool:
        """Ask for the name of a new file and make it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            "Новый файл района",
            str(self._folder() / DEFAULT_NAME),
            FILTER,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return bool(name) and self.create_path(Path(name))

    def ask_open(self) -> bool:
        """Ask which file to open and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, "Открыть файл района", str(self._folder()), f"{FILTER};;Все файлы (*)"
        )
        return bool(name) and self.open_path(Path(name))

    def open_example(self) -> bool:
        """Make the example district in a temporary folder and open it; it goes away with the window."""
        from msoko_desktop.services.demo.demo import make_demo

        folder = tempfile.TemporaryDirectory(prefix="msoko-", ignore_cleanup_errors=True)
        path = Path(folder.name) / "Пример.msoko"
        try:
            make_demo(path)
        except UserError as error:
            folder.cleanup()
            messages.show_error(self._window, error)
            return False
        previous, self._example = self._example, folder
        opened = self.open_path(path)
        if previous is not None:
            previous.cleanup()
        if opened:
            self._window.notice.show_information("Это пример: в нём можно менять что угодно, ваши файлы не затронуты.")
        return opened

    def close(self) -> None:
        """Close the file that is open, with its backup; a failed backup is told, the closing goes on."""
        if not self._session.is_open:
            return
        self._window.commit_edits()
        closing = self._session.district
        self._session.set_district(None)
        try:
            if district.close_district(closing):
                messages.show_error(self._window, EnvironmentProblem(PUT_BACK.format(name=closing.path.name)))
        except UserError as error:
            messages.show_error(self._window, error)

    def _look_for_file(self) -> None:
        """Tell, once, that the file is no longer where it was opened."""
        if not self._session.is_open or self._session.read_only:
            return
        path = self._session.district.path
        gone = not path.exists()
        if gone and self._gone != path:
            self._window.notice.show_warning(GONE.format(name=path.name))
        self._gone = path if gone else None

    def end(self) -> None:
        """Close everything at the end of the program."""
        self.close()
        if self._example is not None:
            self._example.cleanup()
            self._example = None

    def show_folder(self) -> None:
        """Show the file that is open in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.district.path.parent)))

    def _folder(self) -> Path:
        last = self._settings.last_file()
        return last.parent if last is not None else paths.documents_dir()

    def refused(self, path: Path, error: UserError) -> bool:
        """Tell why a file was not opened; offer its newest sound backup where there is one."""
        damaged = isinstance(error, district.DamagedFile)
        copies = [info for info in backups.list_backups(path) if info.sound] if damaged else []
        box = QMessageBox(QMessageBox.Icon.Warning, "Файл не открыт", str(error), parent=self._window)
        if error.details:
            box.setDetailedText(error.details)
        restore = None
        if copies:
            made = copies[0].made
            box.setInformativeText(
                f"Есть исправная копия от {made:%d.%m.%Y %H:%M}. Повреждённый файл останется рядом под другим именем."
            )
            restore = box.addButton("Восстановить из копии", QMessageBox.ButtonRole.AcceptRole)
        other = box.addButton("Открыть другой файл…", QMessageBox.ButtonRole.ActionRole)
        box.addButton("Закрыть", QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if restore is not None and box.clickedButton() is restore:
            return self._restore(path, copies[0].path)
        if box.clickedButton() is other:
            return self.ask_open()
        return False

    def _restore(self, path: Path, copy: Path) -> bool:
        try:
            backups.restore(copy, path)
        except UserError as error:
            messages.show_error(self._window, error)
            return False
        return self.open_path(path)
