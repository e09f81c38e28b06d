"""A person at the window: clicks, chooses entries and menus, types over fields, acts in the dialogs that open."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.recommendations.register_dialog import RecommendationsDialog
from msoko_desktop.storage.district_file import District
from tests.gui.typing_keys import type_text

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
Dialog = TypeVar("Dialog", bound=QDialog)


class Person:
    """A person at the window and at the dialogs that open over it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def district(self) -> District:
        return self.window.session.district

    def click(self, button: QWidget) -> None:
        assert button.isEnabled(), button.objectName()
        self.qtbot.mouseClick(button, LEFT)

    def menu(self, button: QPushButton, text: str) -> None:
        """Choose an entry of the menu under a button; it must be enabled."""
        menu = button.menu()
        menu.aboutToShow.emit()
        (entry,) = [one for one in menu.actions() if one.text().replace("&", "") == text]
        assert entry.isEnabled(), text
        entry.trigger()

    def entry(self, name: str) -> None:
        """Choose an entry of the menus of the window; it must be enabled."""
        action = self.window.registry.action(name)
        assert action is not None
        assert action.isEnabled(), name
        action.trigger()

    def over(self, field: QWidget, text: str) -> None:
        """Type over what stands in a field."""
        field.setFocus()
        self.qtbot.keyClick(field, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClick(field, KEY.Key_Delete)
        type_text(field, text)

    def register(self, act: "Callable[[Person, RecommendationsDialog], object]") -> None:
        """Open the register by its entry of the menus and act in it."""
        self.meet(RecommendationsDialog, lambda: self.entry("recommendations.register"), lambda one: act(self, one))

    def meet(self, kind: type[Dialog], open_it: Callable[[], object], act: Callable[[Dialog], object]) -> None:
        """Open a dialog of a kind, when it is there act in it; it must be closed by that."""
        met: list[Dialog] = []
        timer = QTimer(self.window)
        timer.setInterval(20)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, kind):
                return
            timer.stop()
            met.append(dialog)
            try:
                act(dialog)
            finally:  # a dialog that stays open would hold the test for ever
                if dialog.isVisible():
                    dialog.close()

        timer.timeout.connect(look)
        timer.start()
        open_it()
        timer.stop()
        assert met, kind
