"""Starts the window: everything that must stand before it is shown, and nothing that can wait."""

import gc
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

import msoko_desktop
from msoko_desktop import paths
from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.crash import CrashHook
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.qt_texts import MissingTexts
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.gui.theme import install_theme

QUIT_AFTER_PAINT = "MSOKO_QUIT_AFTER_PAINT"
CALM_MS = 1_000  # so long after it is shown the window is painted and complete


def run_window(path: Path | None, demo: bool = False) -> int:
    """Open the window on `path`, on the example (`demo`), or on the file used last; return the exit status."""
    started = time.perf_counter()
    application = make_application()
    hook = CrashHook(paths.user_data_dir())
    hook.install()
    try:
        window = make_window()
        window.first_picture_pending = True
        probe = PaintProbe(window, started) if os.environ.get(QUIT_AFTER_PAINT) == "1" else None
        open_first(window, path, demo=demo)
        window.show()
        QTimer.singleShot(CALM_MS, _collect_again)
        if probe is not None:
            application.aboutToQuit.connect(window.close)
        return application.exec()
    finally:
        hook.uninstall()


def _collect_again() -> None:
    """Turn garbage collection on once the window is there; what the start has loaded stays and is left out of it."""
    gc.freeze()
    gc.enable()


def make_application() -> QApplication:
    """Return the QApplication with Russian texts of Qt's own, the fonts and the name of the program."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication([sys.argv[0] if sys.argv else "msoko-desktop"])
    application.setApplicationName("msoko-desktop")
    application.setApplicationDisplayName("МСОКО")
    application.setApplicationVersion(msoko_desktop.__version__)
    application.setDesktopFileName("msoko-desktop")
    QLocale.setDefault(QLocale(QLocale.Language.Russian, QLocale.Country.Russia))
    translator = QTranslator(application)
    if translator.load("qtbase_ru", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    application.installTranslator(MissingTexts(application))
    return application


def make_window(settings: WindowSettings | None = None) -> MainWindow:
    """Return the window in the look the person chose, with no file open yet."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("the window needs a QApplication")
    settings = settings if settings is not None else WindowSettings()
    install_theme(application).apply(settings.theme, settings.scale)
    return MainWindow(settings)


def open_first(window: MainWindow, path: Path | None, *, demo: bool = False) -> None:
    """Open what the person asked for, else the file used last; a failure is told after the window is there."""
    wanted = path if path is not None else (None if demo else window.settings.last_file())
    if demo:
        window.files.open_example()
        return
    if wanted is None:
        return
    try:
        window.files.open_quietly(wanted)
    except UserError as error:
        told = error  # the name of the except clause is gone when the timer fires
        QTimer.singleShot(0, window, lambda: window.files.refused(wanted, told))


class PaintProbe(QObject):
    """For the benchmark of the start: after the first full paint prints the seconds since `started`, then quits."""

    def __init__(self, window: MainWindow, started: float) -> None:
        super().__init__(window)
        self._started = started
        self._window = window
        self._done = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        """Note the first paint of the window."""
        if event.type() == QEvent.Type.Paint and not self._done:
            self._done = True
            QTimer.singleShot(0, self._painted)
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        self._window.repaint()
        print(f"painted {time.perf_counter() - self._started:.4f}", flush=True)
        QTimer.singleShot(0, QApplication.quit)
