"""A person's hands at the page «Показатели»: choosing, typing into cells, answering the windows that open."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.indicators.page import IndicatorsPage
from tests.gui.typing_keys import type_text

LEFT = Qt.MouseButton.LeftButton
Dialog = TypeVar("Dialog", bound=QDialog)


class IndicatorHands:
    """Works on the page with keys and clicks."""

    def __init__(self, page: IndicatorsPage, qtbot: QtBot) -> None:
        self.page = page
        self.qtbot = qtbot

    def choose(self, heading: str) -> None:
        """Click a direction in the list, «Все направления» among them."""
        view = self.page.ui.directions
        for row in range(view.count()):
            item = view.item(row)
            if item.text().endswith(heading):
                view.scrollToItem(item)
                self.qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualItemRect(item).center())
                return
        raise AssertionError(f"no direction {heading}")

    def tab(self, place: int) -> None:
        """Click a tab."""
        bar = self.page.ui.tabs.tabBar()
        self.qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(place).center())

    def type_into(self, panel: GridPanel, row: int, column: str, text: str) -> None:
        """Go to a cell and type over it."""
        place = panel.table.grid.column_of(column)
        assert place is not None
        panel.table.setFocus()
        panel.table.go(row, place)
        for letter in text:
            type_text(panel.table.editor() or panel.table, letter)
        self.qtbot.keyClick(panel.table.editor() or panel.table, Qt.Key.Key_Return)

    def cell(self, panel: GridPanel, row: int, column: str) -> str:
        """Return what a cell shows."""
        place = panel.table.grid.column_of(column)
        assert place is not None
        return panel.table.grid.texts(row)[place]

    def click(self, button: QPushButton) -> None:
        """Click a button."""
        assert button.isEnabled()
        self.qtbot.mouseClick(button, LEFT)

    def in_dialog(self, kind: type[Dialog], open_it: Callable[[], object], act: Callable[[Dialog], object]) -> None:
        """Open a dialog and act in it; it must be closed by that."""
        met: list[Dialog] = []

        def meet() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, kind), dialog
            met.append(dialog)
            act(dialog)
            if dialog.isVisible():
                dialog.reject()
                raise AssertionError(f"{kind.__name__} stayed open")

        QTimer.singleShot(0, meet)
        open_it()
        assert met

    def accept(self, dialog: QDialog) -> None:
        """Press the default button of a dialog."""
        button = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
        self.qtbot.mouseClick(button, LEFT)

    def close(self, dialog: QDialog) -> None:
        """Press «Закрыть»."""
        box = dialog.findChild(QDialogButtonBox)
        assert box is not None
        self.qtbot.mouseClick(box.buttons()[0], LEFT)

    def answer_yes(self, open_it: Callable[[], object]) -> str:
        """Answer a question with its first button; return what it said."""
        said: list[str] = []

        def meet() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox), box
            said.append(box.informativeText())
            yes = next(one for one in box.buttons() if box.buttonRole(one) is QMessageBox.ButtonRole.AcceptRole)
            self.qtbot.mouseClick(yes, LEFT)

        QTimer.singleShot(0, meet)
        open_it()
        return said[0]
