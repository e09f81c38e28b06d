"""A field of the side form: several paragraphs, as high as its text, Tab goes to the next field."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from msoko_desktop.gui.plans.cell_editor import NameCompleter

MOST_LINES = 14


class FieldEdit(QPlainTextEdit):
    """`left()` when the focus goes elsewhere or Ctrl+Enter is pressed: what was typed is to be stored then."""

    left = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._names: NameCompleter | None = None
        self._height = 0
        self.textChanged.connect(self.fit)

    def set_names(self, names: Sequence[str]) -> None:
        """Offer these names after commas."""
        self._names = NameCompleter(self, names)

    def fit(self) -> None:
        """Take the height of the text."""
        line = QFontMetrics(self.font()).lineSpacing()
        lines = max(1, min(round(self.document().size().height()), MOST_LINES))
        height = lines * line + 2 * int(self.document().documentMargin()) + 18
        if height != self._height:
            self._height = height
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """Return the size of the text as it is."""
        return QSize(super().sizeHint().width(), self._height or super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the lines that another width makes."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.fit)  # a layout that is at work does not see a height that changes under it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Store on Ctrl+Enter, give up on Esc, complete names."""
        if self._names is not None and self._names.takes(event):
            event.ignore()  # the list of names does it
            return
        entering = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entering and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
            if self._names is not None and event.text().strip():
                self._names.offer()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store when the person goes elsewhere, but not when only a list or menu opens."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
