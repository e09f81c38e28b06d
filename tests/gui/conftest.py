"""What the tests of the window share: a folder of their own, a district with a plan, the window, keys and clicks."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.gui.theme import install_theme
from msoko_desktop.services import district as files
from msoko_desktop.services.plans import plans
from tests.gui.execution_page import TODAY, ListPage, fill, list_page
from tests.gui.hands import Hands, small_plan

FOLDER = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let every test of this folder fail on a warning of Qt that nobody expected."""
    for item in items:
        if FOLDER in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of the person who runs the tests out of reach."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))


@pytest.fixture
def settings(tmp_path: Path) -> WindowSettings:
    return WindowSettings(tmp_path / "window.ini")


@pytest.fixture
def make_window(qtbot: QtBot, settings: WindowSettings) -> Iterator[Callable[[], MainWindow]]:
    """Make windows that are closed, with their files, at the end of the test."""
    made: list[MainWindow] = []

    def make() -> MainWindow:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        look = install_theme(application)
        if (look.mode, look.scale) != ("light", 100):
            look.apply("light", 100)
        window = MainWindow(settings)
        made.append(window)
        window.resize(1280, 720)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(make_window: Callable[[], MainWindow]) -> MainWindow:
    return make_window()


@pytest.fixture
def district_path(tmp_path: Path) -> Path:
    return tmp_path / "Район.msoko"


@pytest.fixture
def page(window: MainWindow, district_path: Path) -> PlansPage:
    """The page «Планы» with the small plan open in a real file."""
    opened = files.create_district(district_path)
    plans.add_plan(opened, small_plan())
    files.close_district(opened)
    assert window.files.open_path(district_path)
    page = window.show_page("plans")
    assert isinstance(page, PlansPage)
    page.table.setFocus()
    return page


@pytest.fixture
def hands(page: PlansPage, qtbot: QtBot) -> Hands:
    return Hands(page, qtbot)


@pytest.fixture
def follow(window: MainWindow, district_path: Path, monkeypatch: pytest.MonkeyPatch) -> ListPage:
    """A page that chooses occurrences of a plan to be followed, on 25.11.2026, in a real file."""
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))
    opened = files.create_district(district_path)
    fill(opened)
    files.close_district(opened)
    assert window.files.open_path(district_path)
    return list_page(window)
