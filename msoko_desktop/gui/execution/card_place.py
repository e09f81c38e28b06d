"""The place of the card beside a list: a hint until something is chosen, the card from then on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from msoko_desktop.gui.execution.choice import Chosen

if TYPE_CHECKING:
    from msoko_desktop.gui.execution.card import OccurrenceCard
    from msoko_desktop.gui.main_window.window import MainWindow

NOTHING = "Выберите мероприятие в списке, чтобы увидеть срок, отметить выполнение и приложить подтверждение."


class CardPlace(QStackedWidget):
    """Makes the card with the first choice: the program's first picture does without it."""

    def __init__(self, window: "MainWindow", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._card: OccurrenceCard | None = None
        hint = QLabel(NOTHING, self)
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        hint.setProperty("role", "muted")
        hint.setMargin(14)
        self.addWidget(hint)

    @property
    def card(self) -> "OccurrenceCard":
        """The card, made now where nothing was chosen yet."""
        if self._card is None:
            from msoko_desktop.gui.execution.card import OccurrenceCard

            self._card = OccurrenceCard(self._window, self)
            self.addWidget(self._card)
        return self._card

    def show_chosen(self, chosen: tuple[Chosen, ...]) -> None:
        """Show what is chosen, or the hint where nothing is."""
        if chosen:
            self.card.show_chosen(chosen)
            self.setCurrentWidget(self.card)
        elif self._card is not None:
            self._card.show_chosen(())
            self.setCurrentIndex(0)

    def commit_edits(self) -> None:
        """Write what is being typed into the card."""
        if self._card is not None:
            self._card.commit_edits()

    def paste(self) -> None:
        """Keep what is in the clipboard as evidence of what is chosen."""
        if self._card is not None:
            self._card.paste()
