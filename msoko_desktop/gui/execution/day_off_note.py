"""Says that a day is a day off and offers the nearest working days."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.timetable.days_off import DaysOff
from msoko_desktop.gui.execution.texts import day_off_text, nearest_working
from msoko_desktop.gui.forms.ui_day_off_note import Ui_DayOffNote


class DayOffNote(QFrame):
    """Hidden for a working day. `chosen(date)` when the person takes one of the nearest working days."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DayOffNote()
        self.ui.setupUi(self)
        self.ui.outer.setContentsMargins(8, 6, 8, 6)
        self._days: tuple[dt.date, ...] = ()
        self.before = self._button(0)
        self.after = self._button(1)
        self.ui.actions.add(self.before, self.after)
        self.hide()

    def _button(self, place: int) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.chosen.emit(self._days[place]))
        return button

    def show_day(self, day: dt.date | None, calendar: Callable[[], DaysOff], *, movable: bool = True) -> None:
        """Show a day (None: nothing); `movable` shows the buttons. The calendar is asked for only where needed."""
        text = "" if day is None else day_off_text(day, calendar())
        self.setVisible(bool(text))
        self._days = nearest_working(day, calendar()) if text and day is not None else ()
        self.ui.text.setText(text)
        for place, button in enumerate((self.before, self.after)):
            shown = movable and place < len(self._days)
            button.setVisible(shown)
            if shown:
                button.setText(f"На {date_dots(self._days[place])}")
                button.setAccessibleName(f"Перенести на рабочий день {date_dots(self._days[place])}")
        self.ui.actions.setVisible(movable and bool(self._days))
