"""The small editor of a cell's comment."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from msoko_desktop.gui.forms.ui_grid_note import Ui_GridNote
from msoko_desktop.gui.theme import theme

LONGEST = 2000


class NoteEditor(QFrame):
    """Opens beside a cell; `saved(text)` when it is closed otherwise than by Esc and the text is another one."""

    saved = Signal(str)

    def __init__(self, heading: str, text: str, *, editable: bool, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_GridNote()
        self.ui.setupUi(self)
        self.setObjectName("gridPopup")
        self.setAccessibleName(f"Комментарий: {heading}")
        self.ui.heading.setText(heading)
        self.ui.heading.setProperty("role", "muted")
        self.ui.text.setPlainText(text)
        self.ui.text.setReadOnly(not editable)
        self.ui.save.setVisible(editable)
        self.ui.remove.setVisible(editable and bool(text))
        self._before, self._wanted = text, editable
        self.ui.save.clicked.connect(self.close)
        self.ui.remove.clicked.connect(self._remove)
        self.ui.text.installEventFilter(self)

    def open_at(self, point: QPoint) -> None:
        """Open at a point, whole on the screen."""
        look = theme()
        self.resize(look.px(300), look.px(180))
        screen = self.screen().availableGeometry()
        left = min(max(point.x(), screen.left()), screen.right() - self.width())
        top = min(max(point.y(), screen.top()), screen.bottom() - self.height())
        self.move(left, top)
        self.show()
        self.ui.text.setFocus()
        cursor = self.ui.text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.ui.text.setTextCursor(cursor)

    def _remove(self) -> None:
        self.ui.text.clear()
        self.close()

    def eventFilter(self, watched: object, event: object) -> bool:
        """Save with Ctrl+Enter, leave with Esc."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._wanted = False
                self.close()
                return True
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.close()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc from the buttons, too."""
        if event.key() == Qt.Key.Key_Escape:
            self._wanted = False
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the text."""
        text = self.ui.text.toPlainText().strip()[:LONGEST]
        if self._wanted and text != self._before.strip():
            self._wanted = False
            self.saved.emit(text)
        super().closeEvent(event)
