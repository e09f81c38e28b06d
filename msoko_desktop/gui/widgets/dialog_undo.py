"""Ctrl+Z and Ctrl+Y inside a dialog: only what was done in it, so that nothing unseen is taken back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from msoko_desktop.gui.session import Session
    from msoko_desktop.services.changes import Changes


class DialogUndo(QObject):
    """Counts the steps that were made while the dialog is open; undo and redo go no further."""

    def __init__(self, dialog: QDialog, session: "Session") -> None:
        super().__init__(dialog)
        self._session = session
        self._done = self._undone = 0
        self._reverting = False
        QShortcut(QKeySequence.StandardKey.Undo, dialog, self.undo)
        QShortcut(QKeySequence.StandardKey.Redo, dialog, self.redo)
        session.changed.connect(self._on_changed)

    def undo(self) -> None:
        """Take back the last step made here."""
        self._reverting = True
        if self._done and self._session.undo() is not None:
            self._done, self._undone = self._done - 1, self._undone + 1
        self._reverting = False

    def redo(self) -> None:
        """Do again the step taken back last here."""
        self._reverting = True
        if self._undone and self._session.redo() is not None:
            self._done, self._undone = self._done + 1, self._undone - 1
        self._reverting = False

    def _on_changed(self, changes: "Changes") -> None:
        if not self._reverting and changes.step:
            self._done, self._undone = self._done + 1, 0
