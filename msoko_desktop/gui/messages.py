"""Tells a person what happened: one sentence, details that unfold, what can be done about it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.theme import theme

INFORMATION_SECONDS = 8
UNDO_KEY = "Ctrl+Z"


def show_error(parent: QWidget | None, error: UserError, title: str = "МСОКО") -> None:
    """Show an error in a dialog: its sentence, and its details behind a button. Waits until it is closed."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, str(error), QMessageBox.StandardButton.Close, parent)
    box.button(QMessageBox.StandardButton.Close).setText("Закрыть")
    if error.details:
        box.setDetailedText(error.details)
    box.exec()


def ask(parent: QWidget | None, question: str, yes: str, no: str = "Отмена", explanation: str = "") -> bool:
    """Ask a question with two named answers; return whether `yes` was chosen. Esc and closing mean `no`."""
    box = QMessageBox(QMessageBox.Icon.Question, "МСОКО", question, QMessageBox.StandardButton.NoButton, parent)
    if explanation:
        box.setInformativeText(explanation)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(accept)
    box.setEscapeButton(refuse)
    box.exec()
    return box.clickedButton() is accept


class NoticeBar(QFrame):
    """A line above the page with one sentence, an action at hand and details that unfold; never stops the work.

    `kind` is "error", "warning" or "information"; an information goes by itself after some seconds.
    """

    action_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self._icon = QLabel(self)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = QPushButton(self)
        self._action.setProperty("flat", True)
        self._action.clicked.connect(self._act)
        self._unfold = QPushButton("Подробности", self)
        self._unfold.setProperty("flat", True)
        self._unfold.setCheckable(True)
        self._close = QToolButton(self)
        self._close.setAccessibleName("Закрыть сообщение")
        self._close.setToolTip("Закрыть сообщение")
        self._close.clicked.connect(self.hide)
        self._details = QPlainTextEdit(self)
        self._details.setReadOnly(True)
        self._details.setAccessibleName("Подробности")
        self._unfold.toggled.connect(self._details.setVisible)
        row = QHBoxLayout()
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        for widget in (self._action, self._unfold, self._close):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addLayout(row)
        layout.addWidget(self._details)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._kind = "information"
        theme().changed.connect(self._renew_look)
        self.hide()

    def show_error(self, error: UserError) -> None:
        """Show what could not be done."""
        self._show("error", str(error), error.details)

    def show_warning(self, sentence: str, details: str = "") -> None:
        """Show what the person should know; it stays until closed."""
        self._show("warning", sentence, details)

    def show_information(self, sentence: str, action: str = "", details: str = "") -> None:
        """Show what was done, with one thing to do next (`action_chosen`) where `action` names it."""
        self._show("information", sentence, details, action)

    def outdate(self) -> None:
        """Hide an information on how to take a step back once another step was made: Ctrl+Z is for that one now."""
        if self._kind == "information" and UNDO_KEY in self.text.text():
            self.hide()

    def unfold(self) -> None:
        """Show the details."""
        self._unfold.setChecked(True)

    def details_shown(self) -> bool:
        """Whether the details are unfolded."""
        return self._details.isVisible()

    def _show(self, kind: str, sentence: str, details: str = "", action: str = "") -> None:
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._renew_look()
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._details.setPlainText(details)
        self._unfold.setVisible(bool(details))
        self._unfold.setChecked(False)
        self._details.hide()
        self._timer.stop()
        if kind == "information":
            self._timer.start(INFORMATION_SECONDS * 1000)
        self.show()

    def _renew_look(self) -> None:
        """Draw the icons in the colours and the size of the theme."""
        look = theme()
        role = {"error": "danger", "warning": "warning", "information": "good"}[self._kind]
        icon = {"error": "error", "warning": "warning", "information": "info"}[self._kind]
        self._icon.setPixmap(look.icon(icon, role).pixmap(look.px(18), look.px(18)))
        self._close.setIcon(look.icon("close", "muted", 14))
        self._details.setMaximumHeight(look.px(110))

    def _act(self) -> None:
        self.hide()
        self.action_chosen.emit()


def tell(notice: NoticeBar, window: QWidget, error: UserError) -> None:
    """Show an error where the person looks: in a dialog above an open dialog, else in the window's notice bar."""
    modal = QApplication.activeModalWidget()
    if modal is not None and modal is not window:
        show_error(modal, error)
    else:
        notice.show_error(error)
