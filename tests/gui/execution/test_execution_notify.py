"""Another day comes while the program runs, and the reminder once a day: only where it is allowed."""

import datetime as dt

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon

from msoko_desktop.gui.execution.notify import LAST_DAY, DayWatch, Tray, reminder_text
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.session import Session
from msoko_desktop.services.timetable import execution
from tests.gui.execution_page import TODAY, ListPage


class PaperTray(Tray):
    """Notes what would be shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: list[str] = []

    def show_message(self, title: str, text: str) -> None:
        self.shown.append(text)


class Reminded:
    """A watch on the window with a tray of paper."""

    def __init__(self, window: MainWindow) -> None:
        self.trays: list[PaperTray] = []
        self.watch = DayWatch(window, self._make)

    def _make(self, parent: QObject) -> Tray:
        self.trays.append(PaperTray(parent))
        return self.trays[-1]

    @property
    def shown(self) -> list[str]:
        return [text for tray in self.trays for text in tray.shown]


@pytest.fixture
def reminded(follow: ListPage) -> Reminded:
    return Reminded(follow.window_)


def set_clock(monkeypatch: pytest.MonkeyPatch, day: dt.date) -> None:
    monkeypatch.setattr(Session, "real_day", property(lambda _: day))


def test_nothing_is_shown_until_the_person_allows_it(reminded: Reminded) -> None:
    reminded.watch.look()
    assert reminded.trays == []


def test_what_is_due_is_told_once_a_day(reminded: Reminded, follow: ListPage, monkeypatch: pytest.MonkeyPatch) -> None:
    # Overdue on 25.11.2026: 1.2 (15.11.2026) and 1.6 (July); the week ends on 29.11.2026 without anything more.
    reminded.watch.allow(True)
    assert reminded.shown == ["Просрочено: 2."]
    reminded.watch.look()
    assert len(reminded.shown) == 1
    set_clock(monkeypatch, dt.date(2026, 11, 26))
    reminded.watch.look()
    assert len(reminded.shown) == 2
    set_clock(monkeypatch, dt.date(2026, 11, 30))  # the last day of 1.1 and 1.3, a Monday
    reminded.watch.look()
    assert reminded.shown[-1] == "Просрочено: 2. На этой неделе: 2."


def test_the_day_is_remembered_over_a_restart(reminded: Reminded, follow: ListPage) -> None:
    reminded.watch.allow(True)
    assert follow.window_.settings.value(LAST_DAY) == TODAY.isoformat()
    again = Reminded(follow.window_)
    again.watch.look()
    assert again.shown == []


def test_where_nothing_is_due_nothing_is_told(reminded: Reminded, follow: ListPage) -> None:
    follow.take("1.2", "1.6")
    refs = [item.ref for item in follow.chosen() if hasattr(item, "ref")]
    follow.session.run(lambda d: execution.cancel(d, refs, "Не проводится"))
    reminded.watch.allow(True)
    assert reminded.shown == []
    assert follow.window_.settings.value(LAST_DAY) == ""  # what becomes due later that day is still told


def test_forbidding_stops_it(reminded: Reminded, monkeypatch: pytest.MonkeyPatch) -> None:
    reminded.watch.allow(True)
    reminded.watch.allow(False)
    set_clock(monkeypatch, dt.date(2026, 11, 27))
    reminded.watch.look()
    assert len(reminded.shown) == 1


def test_a_click_brings_the_window_back(reminded: Reminded, follow: ListPage) -> None:
    reminded.watch.allow(True)
    follow.window_.showMinimized()
    reminded.trays[0].clicked.emit()
    assert not follow.window_.isMinimized()
    shown = follow.window_.current_page_spec()
    assert shown is not None
    has_today = any(spec.name == "today" for spec in follow.window_.pages())
    assert shown.name == ("today" if has_today else "list")


def test_without_a_tray_nothing_happens(follow: ListPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    watch = DayWatch(follow.window_)
    watch.allow(True)
    assert follow.window_.settings.value(LAST_DAY) == ""


def test_the_entry_of_the_menu_allows_and_forbids(follow: ListPage) -> None:
    action = follow.window_.registry.action("execution.remind")
    assert action is not None
    assert not action.isChecked()
    action.trigger()
    assert follow.window_.settings.flag("notify/allowed", default=False)
    action.trigger()
    assert not follow.window_.settings.flag("notify/allowed", default=True)


def test_a_day_that_passes_is_told_to_the_pages(follow: ListPage, monkeypatch: pytest.MonkeyPatch) -> None:
    watch = DayWatch(follow.window_)
    days: list[dt.date] = []
    follow.session.day_changed.connect(lambda: days.append(follow.session.day))
    watch.look()
    assert days == []
    set_clock(monkeypatch, dt.date(2026, 11, 26))
    watch.look()
    watch.look()
    assert days == [dt.date(2026, 11, 26)]


def test_who_looks_back_is_not_disturbed_at_midnight(follow: ListPage, monkeypatch: pytest.MonkeyPatch) -> None:
    watch = DayWatch(follow.window_)
    follow.session.show_day(dt.date(2026, 7, 20))
    days: list[dt.date] = []
    follow.session.day_changed.connect(lambda: days.append(follow.session.day))
    set_clock(monkeypatch, dt.date(2026, 11, 26))
    watch.look()
    assert days == []


@pytest.mark.parametrize(
    ("overdue", "week", "text"),
    [(3, 5, "Просрочено: 3. На этой неделе: 5."), (0, 5, "На этой неделе: 5."), (3, 0, "Просрочено: 3."), (0, 0, "")],
)
def test_the_words_name_only_what_there_is(overdue: int, week: int, text: str) -> None:
    assert reminder_text(overdue, week) == text
