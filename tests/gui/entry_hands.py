"""A person's hands at a table of entries in a dialog: goes to a cell, types, presses keys, pastes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.dialogs.schedules import SchedulesDialog
from tests.gui.typing_keys import type_text

ENTER, ESC, TAB, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Delete
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


class EntryHands:
    """A person at the table of a dialog: goes to a cell, types, presses keys, pastes."""

    def __init__(self, dialog: SchedulesDialog, qtbot: QtBot) -> None:
        self.dialog, self.qtbot, self.table = dialog, qtbot, dialog.ui.table
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)

    def at(self, row: int, column: int = 0) -> "EntryHands":
        self.table.setFocus()
        self.table.go_to(row, column)
        return self

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "EntryHands":
        self.qtbot.keyClick(self.table.editor() or self.table, key, modifier)
        settle()
        return self

    def over(self, text: str, then: Qt.Key = ENTER) -> "EntryHands":
        """Open the editor, type over what is in it and take it."""
        if self.table.editor() is None:
            self.press(ENTER)
        editor = self.table.editor()
        assert editor is not None
        editor.selectAll()
        self.qtbot.keyClick(editor, Qt.Key.Key_Delete)
        type_text(editor, text)
        return self.press(then)

    def paste(self, text: str) -> "EntryHands":
        QApplication.clipboard().setText(text)
        return self.press(Qt.Key.Key_V, CTRL)

    @property
    def problem(self) -> str:
        return self.dialog.ui.problem.text() if self.dialog.ui.problem.isVisible() else ""
