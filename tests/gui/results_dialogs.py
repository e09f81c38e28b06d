"""What the tests of the dialogs of «Результаты» share: a window's session on a real file, hands at their tables."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.session import Session
from msoko_desktop.gui.widgets.entry_table import EntryTable
from tests.gui.typing_keys import type_text

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

ENTER, ESC, TAB, DELETE, SPACE = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Space,
)
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Holder(QMainWindow):
    """A window that has nothing but the session, which is all the dialogs ask of it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session


def holder(session: Session, qtbot: QtBot) -> "MainWindow":
    window = Holder(session)
    qtbot.addWidget(window)
    return cast("MainWindow", window)


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


class TableHands:
    """A person at an `EntryTable`: goes to a cell, types over it, pastes, presses keys."""

    def __init__(self, table: EntryTable, qtbot: QtBot) -> None:
        self.table, self.qtbot = table, qtbot

    def at(self, row: int, column: int = 0) -> "TableHands":
        self.table.setFocus()
        self.table.go_to(row, column)
        return self

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> "TableHands":
        self.qtbot.keyClick(self.table.editor() or self.table, key, modifier)
        settle()
        return self

    def over(self, text: str, then: Qt.Key = ENTER) -> "TableHands":
        if self.table.editor() is None:
            self.press(ENTER)
        editor = self.table.editor()
        assert editor is not None
        editor.selectAll()
        self.qtbot.keyClick(editor, DELETE)
        type_text(editor, text)
        return self.press(then)

    def paste(self, text: str) -> "TableHands":
        QApplication.clipboard().setText(text)
        return self.press(Qt.Key.Key_V, CTRL)
