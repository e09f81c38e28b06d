"""The one place where faults of the program end: a report is written first, then the person is told."""

import faulthandler
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QThread, QtMsgType, Signal, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QApplication

import msoko_desktop

LOG_NAME = "errors.log"
LOG_LIMIT = 1_000_000  # bytes; one older log is kept beside it
DIALOGS_AT_MOST = 5


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return the text of a report: what failed, where, in which program on which computer. No texts of the person."""
    head = (
        f"МСОКО {msoko_desktop.__version__}, Qt {qVersion()}, Python {platform.python_version()}\n"
        f"{platform.platform()}\n"
        f"{datetime.now().astimezone():%d.%m.%Y %H:%M:%S}\n"
    )
    return head + "".join(traceback.format_exception(kind, error, trace))


class CrashHook(QObject):
    """Catches what nothing else caught, in every thread. Install it before the window is made."""

    _elsewhere = Signal(str)

    def __init__(self, folder: Path, show: Callable[[str, Path], None] | None = None) -> None:
        """Write the log in `folder`; `show(report, log)` tells the person (default: the dialog of the program)."""
        super().__init__()
        self.log = folder / LOG_NAME
        self._show = show if show is not None else _show_dialog
        self._seen: set[str] = set()
        self._busy = False
        self._native: TextIO | None = None
        self._elsewhere.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over uncaught exceptions of all threads, crashes of native code and the messages of Qt."""
        sys.excepthook = self.handle
        threading.excepthook = lambda given: self.handle(
            given.exc_type, given.exc_value or given.exc_type(), given.exc_traceback
        )
        try:
            self._native = (self.log.parent / "crash.log").open("a", encoding="utf-8")
            faulthandler.enable(self._native)
        except OSError:
            faulthandler.enable() if sys.stderr is not None else None
        qInstallMessageHandler(self._qt_message)

    def uninstall(self) -> None:
        """Give everything back, for tests and at the end of the program."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        faulthandler.disable()
        if self._native is not None:
            self._native.close()
            self._native = None

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write the report, then tell the person, once for each place in the program; never raises."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = report_of(kind, error, trace)
        self.write(report)
        if sys.stderr is not None:
            sys.stderr.write(report)
        place = _place_of(kind, trace)
        if place in self._seen or len(self._seen) >= DIALOGS_AT_MOST:
            return
        self._seen.add(place)
        application = QApplication.instance()
        if application is None:
            return
        if QThread.currentThread() is application.thread():
            self._tell(report)
        else:
            self._elsewhere.emit(report)

    def write(self, text: str) -> None:
        """Append to the log; a log that cannot be written must not hide the fault itself."""
        try:
            if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
                self.log.replace(self.log.with_suffix(".old.log"))
            with self.log.open("a", encoding="utf-8") as file:
                file.write(text.rstrip() + "\n\n")
        except OSError as error:
            if sys.stderr is not None:
                sys.stderr.write(f"{self.log}: {error}\n")

    def _tell(self, report: str) -> None:
        if self._busy:  # a fault while the dialog is open is only written down
            return
        self._busy = True
        try:
            self._show(report, self.log)
        except Exception as error:  # the last resort: the report is on the disk already
            self.write(report_of(type(error), error, error.__traceback__))
        finally:
            self._busy = False

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self.write(f"{datetime.now().astimezone():%d.%m.%Y %H:%M:%S} Qt: {text}")
            if sys.stderr is not None:
                sys.stderr.write(f"Qt: {text}\n")


def _place_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    last = frames[-1] if frames else None
    return f"{kind.__name__}@{last.filename}:{last.lineno}" if last else kind.__name__


def _show_dialog(report: str, log: Path) -> None:
    from msoko_desktop.gui.crash_dialog import CrashDialog

    CrashDialog(report, log, QApplication.activeWindow()).exec()
