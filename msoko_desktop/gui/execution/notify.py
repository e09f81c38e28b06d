"""Looks at the clock: tells the pages that another day has come, and reminds the person once a day, if allowed."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from msoko_desktop.gui.actions import ActionSpec, MenuName
from msoko_desktop.gui.theme import theme

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

ALLOWED = "notify/allowed"
LAST_DAY = "notify/last_day"
HOUR_MS = 3_600_000
LATER_MS = 3_000  # after the first picture, which is not to wait for it
SHOWN_MS = 15_000


class Tray(QObject):
    """What the reminder needs of the system: show a few words, tell a click on them (`clicked`)."""

    clicked = Signal()

    def show_message(self, title: str, text: str) -> None:
        """Show a notification."""
        raise NotImplementedError


class SystemTray(Tray):
    """The system's tray: its icon is there only while a notification is."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(theme().icon("calendar", "accent", 22), self)
        self._icon.setToolTip("МСОКО")
        self._icon.messageClicked.connect(self._on_click)
        self._icon.activated.connect(lambda _: self._on_click())

    def show_message(self, title: str, text: str) -> None:
        """Show a notification of the system."""
        self._icon.show()
        self._icon.showMessage(title, text, QSystemTrayIcon.MessageIcon.Information, SHOWN_MS)
        QTimer.singleShot(SHOWN_MS * 4, self, self._icon.hide)

    def _on_click(self) -> None:
        self._icon.hide()
        self.clicked.emit()


def system_tray(parent: QObject) -> SystemTray | None:
    """Return the system's tray, None on a system without one."""
    return SystemTray(parent) if QSystemTrayIcon.isSystemTrayAvailable() else None


def reminder_text(overdue: int, week: int) -> str:
    """Return what the notification says, "" where nothing is due."""
    parts = [f"Просрочено: {overdue}."] if overdue else []
    parts += [f"На этой неделе: {week}."] if week else []
    return " ".join(parts)


class DayWatch(QObject):
    """Looks at the clock after the start, every hour, when the person comes back and when a file is opened.

    Emits `session.day_changed` when a day has passed under pages that show today, and shows the notification once a
    day, where the person allows it and the system has a tray.
    """

    def __init__(self, window: "MainWindow", make_tray: "Callable[[QObject], Tray | None]" = system_tray) -> None:
        super().__init__(window)
        self._window = window
        self._make_tray = make_tray
        self._tray: Tray | None = None
        self._day = window.session.real_day
        self._timer = QTimer(self)
        self._timer.setInterval(HOUR_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self.look)
        window.session.district_changed.connect(self._later.start)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    @property
    def allowed(self) -> bool:
        """Whether the person allows notifications."""
        return self._window.settings.flag(ALLOWED, default=False)

    def allow(self, allowed: bool) -> None:
        """Allow notifications or forbid them; the first one comes at once, so that the person sees what it is."""
        self._window.settings.set_value(ALLOWED, allowed)
        if allowed:
            self._window.settings.set_value(LAST_DAY, "")
            self.look()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and not self._window.first_picture_pending:
            self.look()

    def look(self) -> None:
        """Look at the clock now."""
        session, today = self._window.session, self._window.session.real_day
        if today != self._day:
            self._day = today
            if not session.is_looking_back:
                session.day_changed.emit()
        self._remind(today)

    def _remind(self, today: dt.date) -> None:
        session, settings = self._window.session, self._window.settings
        if not self.allowed or not session.is_open or str(settings.value(LAST_DAY, "")) == today.isoformat():
            return
        if self._tray is None:
            self._tray = self._make_tray(self)
            if self._tray is None:
                return
            self._tray.clicked.connect(self._show_today)
        from msoko_desktop.services.timetable.today import due_count

        text = reminder_text(*due_count(session.timetable, today))
        if text:
            settings.set_value(LAST_DAY, today.isoformat())
            self._tray.show_message("МСОКО: сроки мероприятий", text)

    def _show_today(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if window.session.is_open and any(spec.name == "today" for spec in window.pages()):
            window.show_page("today")


def add_reminder(window: "MainWindow") -> DayWatch:
    """Add the watch and the entry that allows the notification."""
    watch = DayWatch(window)
    action = window.registry.add(
        ActionSpec(
            "execution.remind",
            "Напоминать раз в д&ень",
            MenuName.EXECUTION,
            lambda: watch.allow(action.isChecked()),
            90,
            10,
            icon="",
            tip="Раз в день показывать уведомление системы, если есть просроченные сроки или сроки этой недели",
            checkable=True,
        )
    )
    action.setChecked(watch.allowed)
    return watch
