"""A month of work through the real window: marks with evidence, moves, cancels, schedules – and all of it taken back.

The figures of the report before and after were counted by hand from the plan below.
"""

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TypeVar

import pypdf
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.execution import State, TrackedOccurrence
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry
from msoko_desktop.gui import session as session_module
from msoko_desktop.gui.calendar.page import CalendarPage
from msoko_desktop.gui.dialogs.schedules import SchedulesDialog
from msoko_desktop.gui.execution.bind_dialog import BindDialog
from msoko_desktop.gui.execution.cancel_dialog import CancelDialog
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.printing.papers_dialog import PapersDialog
from msoko_desktop.gui.today.page import Tab, TodayPage
from msoko_desktop.services import district as files
from msoko_desktop.services.plans import plans
from msoko_desktop.services.timetable import schedules
from tests.gui.calendar_hands import CalendarHands
from tests.gui.entry_hands import EntryHands
from tests.gui.typing_keys import type_text

D = dt.date
TODAY = D(2026, 11, 25)
KEY, CTRL, LEFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
NOTHING = Qt.KeyboardModifier.NoModifier
DialogType = TypeVar("DialogType", bound=QDialog)

# Due in November 2026: 1.1 on the 10th, 1.2 on the 20th, 1.3 on the 27th, 1.4 on the 30th. 1.5 waits for a schedule.
PLAN = Plan(
    "План мероприятий на 2026 год",
    PlanPeriod(D(2026, 1, 1), D(2026, 12, 31)),
    lines=(
        PlanLine(LineKind.SECTION, "Анализ", "1"),
        PlanLine(LineKind.ACTIVITY, "Анализ ВПР", "1.1", deadline="10.11.2026", executors="МКУ «ИМЦ»"),
        PlanLine(LineKind.ACTIVITY, "Совещание руководителей", "1.2", deadline="20.11.2026", executors="ОО"),
        PlanLine(LineKind.ACTIVITY, "Справка", "1.3", deadline="27.11.2026", executors="Отдел образования"),
        PlanLine(LineKind.ACTIVITY, "Семинар", "1.4", deadline="30.11.2026", executors="МКУ «ИМЦ»"),
        PlanLine(LineKind.ACTIVITY, "Наблюдение", "1.5", deadline="по графику проведения ВПР", executors="ОО"),
    ),
)


@pytest.fixture
def window(make_window: Callable[[], MainWindow], district_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window on a file with the plan and the autumn's schedule of ВПР, on 25 November 2026."""
    monkeypatch.setattr(session_module.Session, "real_day", property(lambda _self: TODAY))
    made = files.create_district(district_path)
    plans.add_plan(made, PLAN)
    entry = ScheduleEntry("Русский язык, 5 класс", D(2026, 11, 18), D(2026, 11, 19))
    schedules.save_schedule(made, Schedule("ВПР, осень 2026 г.", "vpr", (entry,)))
    files.close_district(made)
    opened = make_window()
    assert opened.files.open_path(district_path)
    return opened


class Person:
    """A person at the window: goes from page to page, chooses, presses keys, answers windows."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def today(self) -> TodayPage:
        page = self.window.page("today")
        assert isinstance(page, TodayPage)
        return page

    def page(self, key: Qt.Key) -> None:
        """Go to a page by its key."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, CTRL)

    def take(self, number: str) -> None:
        """Click a row of «Сегодня»."""
        rows = self.today.list.rows.rows
        place = next(r for r, row in enumerate(rows) if row.chosen is not None and row.chosen.number == number)
        box = self.today.list.visualRect(self.today.list.rows.index(place))
        self.qtbot.mouseClick(self.today.list.viewport(), LEFT, NOTHING, box.topLeft() + QPoint(130, 8))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NOTHING) -> None:
        self.qtbot.keyClick(self.today.list, key, modifier)

    def choose_entry(self, name: str, kind: type[DialogType], act: Callable[[DialogType], None]) -> None:
        """Choose an entry of the menus and work in the window that it opens."""
        worked: list[bool] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind):
                worked.append(True)
                timer.stop()
                act(dialog)

        timer = QTimer()
        timer.setInterval(10)
        timer.timeout.connect(look)
        timer.start()
        action = self.window.registry.action(name)
        assert action is not None
        assert action.isEnabled(), name
        action.trigger()
        assert worked, f"{name} opened no {kind.__name__}"
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    def item(self, number: str) -> TrackedOccurrence:
        found = self.window.session.timetable.occurrences(TODAY)
        return next(one for one in found if one.number == number)

    def state(self, number: str) -> State:
        return self.item(number).state(TODAY)

    def report(self) -> str:
        """Open the report on November and return what stands on its pages."""
        text: list[str] = []

        def read(dialog: PapersDialog) -> None:
            for field, day in ((dialog.ui.first, "01.11.2026"), (dialog.ui.last, "30.11.2026")):
                retype(field, day)
                field.settle()
            dialog.preview.refresh()
            pages = dialog.ui.pages.pages()
            assert pages is not None
            path = Path(self.window.session.district.path).with_name("отчёт.pdf")
            assert dialog.preview.save_to(path)
            reader = pypdf.PdfReader(BytesIO(path.read_bytes()))
            text.append(" ".join(" ".join(page.extract_text() for page in reader.pages).replace("\u00a0", " ").split()))
            dialog.accept()

        self.choose_entry("execution.report", PapersDialog, read)
        return text[0]


def retype(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    type_text(field, text)


@pytest.fixture
def person(window: MainWindow, qtbot: QtBot) -> Person:
    return Person(window, qtbot)


def cancel_with(reason: str) -> Callable[[CancelDialog], None]:
    def act(dialog: CancelDialog) -> None:
        type_text(dialog.ui.reason, reason)
        dialog.accept()

    return act


def bind_everything(dialog: BindDialog) -> None:
    (entry,) = dialog.ui.tree.findItems(
        "Русский язык, 5 класс", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    )
    entry.setCheckState(0, Qt.CheckState.Checked)
    dialog.accept()


def test_a_month_of_work_and_all_of_it_taken_back(person: Person, qtbot: QtBot, tmp_path: Path) -> None:
    window = person.window
    before = person.report()
    assert "запланировано на период – 4 срока" in before
    assert "выполнено – 0 (0 %)" in before
    assert "просрочено – 2 (50 %)" in before

    # 1.1 is done today, by one key; its scan is pasted on the card as a file manager copies it.
    scan = tmp_path / "Справка по ВПР.pdf"
    scan.write_bytes(b"%PDF-1.7 a scan")
    person.take("1.1")
    person.press(KEY.Key_Space)
    assert person.state("1.1") is State.DONE_LATE
    calendar = window.show_page("calendar")
    assert isinstance(calendar, CalendarPage)
    hands = CalendarHands(calendar, qtbot)
    hands.click("1.1", D(2026, 11, 10))
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(scan))])
    QGuiApplication.clipboard().setMimeData(copied)
    calendar.card.setFocus()
    qtbot.keyClick(calendar.card, KEY.Key_V, CTRL)
    assert [proof.title for proof in person.item("1.1").evidence] == [scan.name]
    scan.unlink()

    # 1.2 is dragged to Thursday, 26 November.
    hands.drag("1.2", D(2026, 11, 20), D(2026, 11, 26))
    assert (person.item("1.2").due, person.state("1.2")) == (D(2026, 11, 26), State.MOVED)

    # 1.4 is cancelled with a reason.
    person.page(KEY.Key_1)
    assert window.current_page() is person.today
    person.take("1.4")
    person.choose_entry("execution.cancel", CancelDialog, cancel_with("Карантин"))
    assert (person.state("1.4"), person.item("1.4").reason) == (State.CANCELLED, "Карантин")

    # 1.5 gets its days from the schedule, which then is put off by a day.
    person.today.show_tab(Tab.UNDATED)
    person.take("1.5")
    person.choose_entry("execution.bind", BindDialog, bind_everything)
    assert person.item("1.5").window == (D(2026, 11, 18), D(2026, 11, 19))

    def put_off(dialog: SchedulesDialog) -> None:
        EntryHands(dialog, qtbot).at(0, 1).over("23–24.11.2026")
        assert dialog.ui.note.text() == "Вместе с датой перенесено: 1 мероприятие."
        dialog.accept()

    person.choose_entry("file.schedules", SchedulesDialog, put_off)
    assert person.item("1.5").window == (D(2026, 11, 23), D(2026, 11, 24))
    assert person.state("1.5") is State.OVERDUE

    # Of five due in November one is cancelled: of the other four one is done (late), one overdue, two lie ahead.
    after = person.report()
    assert "запланировано на период – 4 срока" in after
    assert "выполнено – 1 (25 %), из них с опозданием – 1 (25 %)" in after
    assert "просрочено – 1 (25 %)" in after
    assert "отменено – 1" in after
    assert "Справка по ВПР.pdf" in after
    assert "Карантин" in after

    # All of it is taken back, key by key.
    person.today.list.setFocus()
    steps = 0
    while window.session.undo_name() not in (None, "Создать график", "Добавить график", "Создать план"):
        qtbot.keyClick(window, KEY.Key_Z, CTRL)
        steps += 1
        assert steps <= 10, window.session.undo_name()
    assert steps == 6
    assert person.report() == before
    assert all(one.record is None for one in window.session.timetable.occurrences(TODAY))
    assert [one.number for one in window.session.timetable.undated(TODAY)] == ["1.5"]
