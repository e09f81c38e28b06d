"""From every line of a year's closing to where its thing is kept, on the demonstration district."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from msoko_desktop.gui.analysis.page import AnalysisPage
from msoko_desktop.gui.cycle.going import go_to
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.monitoring.dialog import MonitoringDialog
from msoko_desktop.gui.registers.page import RegistersPage
from msoko_desktop.gui.results.page import ResultsPage
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import year_closing
from msoko_desktop.services.demo.demo import make_demo

TODAY = dt.date(2026, 11, 25)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "Район.msoko"
    make_demo(path, TODAY)
    return path


@pytest.fixture
def shown(window: MainWindow, demo: Path, district_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))
    district_path.write_bytes(demo.read_bytes())
    assert window.files.open_path(district_path)
    window.show_page("cycle")
    return window


def go(window: MainWindow, key: str) -> tuple[str, type[QDialog] | None]:
    """Go where a key leads; return the page that is shown then and the kind of the window that was met on the way."""
    met: list[type[QDialog]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            met.append(type(dialog))
            dialog.reject()

    eye = QTimer()  # looks again and again: a window may take its time
    eye.timeout.connect(look)
    eye.start(20)
    go_to(window, key)
    QApplication.processEvents()
    eye.stop()
    spec = window.current_page_spec()
    assert spec is not None
    return spec.name, met[0] if met else None


@pytest.mark.parametrize(
    ("key", "page"),
    [
        ("order 1", "documents"),
        ("document 1", "documents"),
        ("page schools", "schools"),
        ("indicators", "indicators"),
        ("results", "results"),
        ("observers", "observers"),
        ("plan 1", "plans"),
        ("cycle talents 2024 analysis", "cycle"),
    ],
)
def test_a_key_leads_to_its_page(shown: MainWindow, key: str, page: str) -> None:
    assert go(shown, key) == (page, None)


def test_results_reports_and_registers_are_shown_in_their_year(shown: MainWindow) -> None:
    left = year_closing.unfinished(shown.session.district, shown.session.timetable, 2025, TODAY)
    key = next(one.key for one in left if one.key.startswith("results "))
    assert go(shown, key) == ("results", None)
    results = shown.page("results")
    assert isinstance(results, ResultsPage)
    assert results.year == 2025

    assert go(shown, "effect 2025") == ("analysis", None)
    assert isinstance(shown.page("analysis"), AnalysisPage)
    assert go(shown, "register experts") == ("registers", None)
    registers = shown.page("registers")
    assert isinstance(registers, RegistersPage)
    assert registers.key == "experts"


def test_every_line_of_the_demonstration_leads_somewhere(shown: MainWindow) -> None:
    district, timetable = shown.session.district, shown.session.timetable
    keys = [one.key for one in year_closing.unfinished(district, timetable, 2025, TODAY)]
    keys += [one.key for one in year_closing.kept(district, 2025)]
    keys += [one.key for one in year_closing.analysed(district, 2025, TODAY)]
    assert all(keys)

    for kind in ("monitoring", "recommendation", "recommendations", "notes", "executors"):
        found = [key for key in keys if key.split()[0] == kind]
        assert found, kind
        page, dialog = go(shown, found[0])
        assert dialog is not None, (kind, page)
        assert kind != "monitoring" or dialog is MonitoringDialog


def test_the_look_may_change_after_a_window_on_the_way_is_gone(shown: MainWindow) -> None:
    district, timetable = shown.session.district, shown.session.timetable
    found = year_closing.unfinished(district, timetable, 2025, TODAY)
    go(shown, next(one.key for one in found if one.key.startswith("monitoring ")))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    for name in ("dark", "light"):
        theme().apply(name, 100)
