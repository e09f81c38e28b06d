"""The base of the small windows of «Исполнение»: one default button, and a refusal that is read in the window."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QWidget

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.domain.language.russian import counted, one_line, shortened
from msoko_desktop.gui.execution.choice import Chosen
from msoko_desktop.gui.execution.texts import window_text
from msoko_desktop.gui.theme import theme

TITLE = 140  # characters of an activity's title that are shown


class Question(QDialog):
    """Stays open with the sentence of the refusal while what is asked for cannot be done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._problem: QLabel | None = None

    def arrange(self, buttons: QDialogButtonBox, problem: QLabel, answer: str) -> QPushButton:
        """Add the default button with the text `answer` and connect the buttons; return it."""
        self._problem = problem
        problem.hide()
        button = QPushButton(answer, self)
        button.setDefault(True)
        buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return button

    @staticmethod
    def limit(field: QPlainTextEdit) -> None:
        """Let a field for a few words take three lines, whatever the scale."""
        field.setFixedHeight(3 * QFontMetrics(field.font()).lineSpacing() + theme().px(16))

    def write(self) -> str:
        """Do what was asked for; return the sentence of the refusal, "" where it was done."""
        raise NotImplementedError

    def accept(self) -> None:
        """Do it, and close where it could be done."""
        problem = self.write()
        self.show_problem(problem)
        if not problem:
            super().accept()

    def show_problem(self, sentence: str) -> None:
        """Show why it cannot be done; "" takes it away."""
        assert self._problem is not None  # noqa: S101  # every window arranges its buttons
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        layout = self.layout()
        if sentence and layout is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
            room = self.screen().availableSize().height()
            self.resize(self.width(), min(max(self.height(), needed), room))


def what_text(chosen: tuple[Chosen, ...]) -> str:
    """Return what a window is about: the activity with its number, or how many are chosen."""
    if len(chosen) == 1:
        return shortened(one_line(f"{chosen[0].number} {chosen[0].title}"), TITLE)
    return f"Выбрано: {counted(len(chosen), 'мероприятие', 'мероприятия', 'мероприятий')}"


def planned_text(items: tuple[TrackedOccurrence, ...]) -> str:
    """Return the days of the only occurrence, "" where there are several."""
    return f"Срок: {window_text(items[0].window)}" if len(items) == 1 else ""
