"""A file that can only be read: «Цикл», «Наблюдатели» and «Банки» show everything and change nothing."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.documents.documents import Stage
from msoko_desktop.gui.cycle.page import CyclePage
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.observers.page import DAYS, NEEDS, PEOPLE, RECHECKS, SCHEDULE, VISITS, ObserversPage
from msoko_desktop.gui.registers.page import RegistersPage
from msoko_desktop.gui.session import Session
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.storage.district_file import District

TODAY = dt.date(2026, 11, 25)
LEFT = Qt.MouseButton.LeftButton
NOTHING: list[str] = []


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "Район.msoko"
    make_demo(path, TODAY)
    return path


@pytest.fixture
def looked_at(
    window: MainWindow, demo: Path, district_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], QObject]:
    """Show a page of the demonstration district, which is opened only to be read."""
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))
    district_path.write_bytes(demo.read_bytes())
    window.session.set_district(open_district(district_path, read_only=True))
    assert window.banner.isVisible()  # says why, over every page
    return window.show_page


def content(d: District) -> str:
    return "\n".join(d.connection.iterdump())


def enabled(menu: QMenu) -> list[str]:
    menu.aboutToShow.emit()
    return [one.text().replace("&", "").rstrip("…") for one in menu.actions() if one.text() and one.isEnabled()]


def menu_of(button: QPushButton) -> QMenu:
    menu = button.menu()
    assert isinstance(menu, QMenu)
    return menu


def test_the_cycle_is_looked_at_and_printed(looked_at: Callable[[str], QObject], qtbot: QtBot) -> None:
    page = looked_at("cycle")
    assert isinstance(page, CyclePage)
    before = content(page.session.district)
    proved = next(one for one in page.model.matrix.every() if one.proofs)
    page.choose(proved.direction, tuple(Stage).index(proved.stage))

    ui = page.ui
    assert ui.open.isEnabled()
    assert ui.print.isEnabled()
    assert [one.text() for one in (ui.attach, ui.start, ui.refuse, ui.takeBack, ui.closeYear) if one.isEnabled()] == []
    empty = next(one for one in page.model.matrix.every() if not one.proofs)
    page.choose(empty.direction, tuple(Stage).index(empty.stage))
    qtbot.keyClick(ui.table, Qt.Key.Key_Return)
    assert content(page.session.district) == before


def test_observers_are_looked_at_and_printed(looked_at: Callable[[str], QObject], qtbot: QtBot) -> None:
    page = looked_at("observers")
    assert isinstance(page, ObserversPage)
    before = content(page.session.district)
    ui = page.ui
    assert page.round is not None
    assert not any(one.isEnabled() for one in (ui.newRound, ui.more, ui.solve, ui.clear, ui.lock))
    printed = enabled(ui.print.menu())
    assert "График" in printed
    assert not [one for one in printed if "риказ" in one]

    for tab in (PEOPLE, SCHEDULE, NEEDS, DAYS, VISITS, RECHECKS):
        panel = page.show_tab(tab)
        table = panel.table
        assert not table.grid.editable, tab
        table.go(0, 1)
        qtbot.keyClicks(table, "7")
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_F4):
            qtbot.keyClick(table, key)
        QGuiApplication.clipboard().setText("Другой")
        qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert content(page.session.district) == before


def test_registers_are_looked_at_and_printed(looked_at: Callable[[str], QObject], qtbot: QtBot) -> None:
    page = looked_at("registers")
    assert isinstance(page, RegistersPage)
    before = content(page.session.district)
    for key in ("experts", "risk_group", "gifted"):
        assert page.choose(key)
        assert not page.row_button.isEnabled()
        assert not page.load_button.isEnabled()
        assert not page.ui.add.isEnabled()
        writing = ("Передать", "Столбцы", "Свойства", "Стереть", "Убрать")
        assert [one for one in enabled(menu_of(page.more_button)) if one.startswith(writing)] == NOTHING
    assert page.choose("experts")
    assert page.print_button.isEnabled()
    assert not page.grid.table.grid.editable
    page.grid.table.go(0, 0)
    qtbot.keyClicks(page.grid.table, "7")
    qtbot.keyClick(page.grid.table, Qt.Key.Key_Delete)
    lines = [one for one in page.ui.card.findChildren(QLineEdit) if one.isEnabled() and not one.isReadOnly()]
    texts = [one for one in page.ui.card.findChildren(QPlainTextEdit) if one.isEnabled() and not one.isReadOnly()]
    assert page.ui.card.findChildren(QLineEdit)
    assert (lines, texts) == ([], [])
    assert content(page.session.district) == before
