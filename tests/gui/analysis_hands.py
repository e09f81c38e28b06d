"""A person at the page «Анализ» of the demonstration district, and what stands in its file."""

import datetime as dt
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.analysis.page import AnalysisPage
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.services.analysis.selection import Selection, WorkKey
from msoko_desktop.services.demo.demo import make_demo

MATHS_4 = Selection("vpr", WorkKey("mathematics", 4), 2025)
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
Dialog = TypeVar("Dialog", bound=QDialog)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "Район.msoko"
    make_demo(path, dt.date(2026, 11, 25))
    return path


class Analyst:
    """A person at the page."""

    def __init__(self, page: AnalysisPage, qtbot: QtBot) -> None:
        self.page, self.qtbot, self.panel, self.choice = page, qtbot, page.report, page.choice

    def wait(self) -> "Analyst":
        self.qtbot.waitUntil(lambda: not self.page.busy, timeout=20_000)
        return self

    def drawn(self) -> "Analyst":
        self.wait()
        self.qtbot.waitUntil(lambda: self.panel.canvas.drawn is not None, timeout=20_000)
        return self

    def press(self, widget: object, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> "Analyst":
        self.qtbot.keyClick(widget, key, modifier)
        QApplication.processEvents()
        return self.wait()

    def choose(self, selection: Selection, report: str) -> "Analyst":
        self.choice.choose(selection, report)
        return self.wait()

    def pick(self, box: QComboBox, text: str) -> "Analyst":
        """Go through a combo box with the arrows until it shows a text."""
        box.setFocus()
        self.press(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentText() == text:
                return self
            self.press(box, Qt.Key.Key_Down)
        raise AssertionError((text, [box.itemText(at) for at in range(box.count())]))

    def reports(self) -> list[str]:
        return [self.choice.ui.reports.item(at).text() for at in range(self.choice.ui.reports.count())]

    def column(self, key: str) -> dict[str, str]:
        shown = self.panel.shown
        assert shown is not None
        at = [one.key for one in shown.columns].index(key)
        return {row.title: row.cells[at].text for row in shown.rows}

    def sources(self) -> list[str]:
        items = self.panel.whence.list
        return [items.item(at).text() for at in range(items.count())]


def analyst(window: MainWindow, qtbot: QtBot) -> Analyst:
    page = window.show_page("analysis")
    assert isinstance(page, AnalysisPage)
    return Analyst(page, qtbot).wait()


@pytest.fixture
def someone(window: MainWindow, demo: Path, district_path: Path, qtbot: QtBot) -> Iterator[Analyst]:
    shutil.copy(demo, district_path)
    assert window.files.open_path(district_path)
    one = analyst(window, qtbot)
    yield one
    one.wait()


def ask(path: Path, query: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query, values).fetchall()


def numbers(path: Path, year: int, procedure: str, subject: str, grade: int) -> dict[str, dict[str, float]]:
    """What was typed for each school in a work, straight from the file."""
    query = """
        SELECT s.short_name, r.field, r.value FROM school_result r
        JOIN assessment a ON a.id = r.assessment_id JOIN school s ON s.id = r.school_id
        WHERE r.class_name = '' AND a.school_year = ? AND a.procedure = ? AND a.subject = ? AND a.grade = ?
        ORDER BY s.position"""
    found: dict[str, dict[str, float]] = {}
    for name, field, value in ask(path, query, year, procedure, subject, grade):
        found.setdefault(str(name), {})[str(field)] = float(str(value))
    return found


def per_cent(part: float, whole: float) -> str:
    return f"{part / whole * 100:.1f}".replace(".", ",")


def during(
    kind: type[Dialog],
    act: Callable[[Dialog], object],
    run: Callable[[], object],
    wait: Callable[[Callable[[], bool]], object] = lambda done: None,
) -> None:
    """Run something that opens a dialog (`wait` waits where it opens later), act in the dialog, then close it."""
    done: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(10, look)
            return
        try:
            act(dialog)
            done.append(True)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, look)
    run()
    wait(lambda: bool(done))
    assert done
