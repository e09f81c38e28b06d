"""Backups while one works: by timer, in the background, only when something changed since the last one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from msoko_desktop.domain.errors import UserError
from msoko_desktop.services import backups
from msoko_desktop.services.changes import Area, Changes

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

MINUTE_MS = 60_000


class BackupTimer(QObject):
    """Looks at regular times whether a backup is due, and makes it in a job of its own."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._running = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        window.session.district_changed.connect(self._set_interval)
        window.session.changed.connect(self._on_changed)
        window.first_picture_shown.connect(self._set_interval)
        self._set_interval()

    @property
    def minutes(self) -> float:
        """How often it looks."""
        return self._timer.interval() / MINUTE_MS

    def _set_interval(self) -> None:
        """Look as often as the open file wants it; a running wait goes on where that is as often as before."""
        if self._window.first_picture_pending:  # reading how often can wait until the window is there
            return
        session = self._window.session
        interval = backups.timer_minutes(session.district if session.is_open else None) * MINUTE_MS
        if interval != self._timer.interval() or not self._timer.isActive():
            self._timer.start(interval)

    def _on_changed(self, changes: Changes) -> None:
        if Area.SETTINGS in changes.areas:
            self._set_interval()

    def look(self) -> None:
        """Make a backup in the background when one is due; a failure is told once in the notice bar."""
        session = self._window.session
        if self._running or session.read_only or not backups.backup_due(session.district):
            return
        d = session.district
        self._running = True
        self._window.jobs.start(
            "Резервная копия",
            lambda _progress, _cancelled: backups.make_backup(d),
            lambda _: self._end(),
            self._failed,
        ).cancelled.connect(self._end)

    def _end(self) -> None:
        self._running = False

    def _failed(self, error: BaseException) -> None:
        self._end()
        if not isinstance(error, UserError):
            raise error
        self._window.show_error(error)
