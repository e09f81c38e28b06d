"""The import wizard: what was recognised in a file, its doubts, corrections in place, and storing it."""

from functools import partial
from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionName, ActionSpec, MenuName, Need

if TYPE_CHECKING:
    from pathlib import Path

    from msoko_desktop.gui.main_window.window import MainWindow


def register(window: "MainWindow") -> None:
    """Add the entries that take plans in from files and from the clipboard."""
    window.registry.add(
        ActionSpec(
            ActionName.IMPORT,
            "&Загрузить план из файла…",
            MenuName.FILE,
            partial(_ask_file, window),
            20,
            10,
            "Ctrl+L",
            "import",
            Need.WRITABLE,
            "Загрузить план из файла Word, Excel, OpenDocument или текста",
            toolbar=True,
        )
    )
    window.registry.add(
        ActionSpec(
            "file.import_clipboard",
            "Загрузить план из &буфера обмена",
            MenuName.FILE,
            partial(_take_clipboard, window),
            20,
            20,
            "Ctrl+Shift+L",
            needs=Need.WRITABLE,
            tip="Загрузить план, скопированный в Word, Excel или на странице",
        )
    )


def _ask_file(window: "MainWindow") -> None:
    from msoko_desktop.gui.imports import commands

    commands.ask_file(window)


def import_path(window: "MainWindow", path: "Path") -> None:
    """Recognise a file and offer what was found, as when it was chosen in the dialog."""
    from msoko_desktop.gui.imports import commands

    commands.import_path(window, path)


def _take_clipboard(window: "MainWindow") -> None:
    from msoko_desktop.gui.imports import commands

    commands.import_clipboard(window)
