"""The fixture that shows a grid in a window of its own."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.gui.theme import install_theme
from tests.gui.grid_hands import GridHands, MemoryGrid


@pytest.fixture
def make_hands(qtbot: QtBot, settings: WindowSettings) -> Iterator[Callable[[MemoryGrid], GridHands]]:
    """Show a source in a grid of 1000 × 480 at 100 % in the light theme; give a person's hands at it."""
    made: list[GridPanel] = []

    def make(source: MemoryGrid) -> GridHands:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        look = install_theme(application)
        if (look.mode, look.scale) != ("light", 100):
            look.apply("light", 100)
        panel = GridPanel(Session(), settings=settings)
        made.append(panel)
        panel.resize(1000, 480)
        panel.show()
        qtbot.waitExposed(panel)
        panel.set_source(source)
        panel.activateWindow()
        panel.table.setFocus()
        return GridHands(panel, qtbot)

    yield make
    for panel in made:
        panel.close()
        panel.deleteLater()
    QGuiApplication.clipboard().clear()  # the clipboard outlives the interpreter, what Python put there does not
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
