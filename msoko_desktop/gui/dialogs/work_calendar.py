"""The production calendar: a year of working days and days off, which a person corrects by a click."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted, date_words, weekday_name
from msoko_desktop.gui.forms.ui_work_calendar_dialog import Ui_WorkCalendarDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.dialog_undo import DialogUndo
from msoko_desktop.gui.widgets.roles import give_role
from msoko_desktop.gui.widgets.year_view import DayLook
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.timetable import days_off

if TYPE_CHECKING:
    from msoko_desktop.gui.session import Session
    from msoko_desktop.storage.district_file import District

HINT = "Щелчок или пробел переключает день: рабочий – выходной."
READ_ONLY = "Файл открыт только для чтения: календарь можно смотреть, но не изменять."


class WorkCalendarDialog(QDialog):
    """Each switched day is stored at once, one undo step each; Ctrl+Z takes back what was done here."""

    def __init__(self, session: "Session", today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_WorkCalendarDialog()
        self.ui.setupUi(self)
        self._session = session
        self._calendar = days_off.days_off(session.district)
        for label, role in (
            (self.ui.count, "muted"),
            (self.ui.source, "muted"),
            (self.ui.warning, "warning"),
            (self.ui.problem, "danger"),
        ):
            give_role(label, role)
        self.ui.problem.hide()
        self.ui.day.setMinimumHeight(self.ui.note.sizeHint().height())  # so that the year stays put without the note
        self.ui.source.setText(f"{READ_ONLY if session.read_only else HINT} Источник: {days_off.SOURCE}")
        close = self.ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("&Закрыть")
        close.setAutoDefault(False)
        self.ui.view.set_looks(self._look)
        self.ui.view.go_to(today)
        self._connect()
        DialogUndo(self, session)
        self.refresh()
        fit_dialog(self)
        self.ui.view.setFocus()

    def _connect(self) -> None:
        ui = self.ui
        ui.year.valueChanged.connect(self._choose_year)
        ui.view.moved.connect(self._show_day)
        ui.view.looked_at.connect(lambda day: self._say(day or ui.view.day))
        ui.view.switched.connect(self._switch)
        ui.note.editingFinished.connect(self._store_note)
        ui.restore.clicked.connect(self._restore)
        ui.buttons.rejected.connect(self.reject)
        self._session.changed.connect(self._on_changed)

    # --- showing

    def refresh(self) -> None:
        """Read the corrections anew."""
        self._calendar = days_off.days_off(self._session.district)
        self.ui.view.set_looks(self._look)
        self._show_year()
        self._show_day(self.ui.view.day)

    def _look(self, day: dt.date) -> DayLook:
        return DayLook(self._calendar.is_day_off(day), self._calendar.is_corrected(day), self._words(day))

    def _words(self, day: dt.date) -> str:
        """Return what is said of a day: «4 ноября 2026 г., среда – выходной. День народного единства»."""
        name = self._calendar.name(day)
        what = "выходной" if self._calendar.is_day_off(day) else "рабочий день"
        if self._calendar.is_corrected(day):
            what += ", исправлен вручную"
        elif name.lower().startswith(what):  # «Выходной (перенесено с 03.01.2026)» says it all
            what, name = f"{name[0].lower()}{name[1:]}", ""
        return f"{date_words(day)}, {weekday_name(day)} – {what}" + (f". {name}" if name else "")

    def _say(self, day: dt.date) -> None:
        words = self._words(day)
        self.ui.day.setToolTip(words)
        if day == self.ui.view.day and self._calendar.is_corrected(day):
            words = words.removesuffix(f". {self._calendar.name(day)}")  # the note stands beside it
        self.ui.day.setText(words)

    def _show_day(self, day: dt.date) -> None:
        if day.year != self.ui.year.value():
            with QSignalBlocker(self.ui.year):
                self.ui.year.setValue(day.year)
            self._show_year()
        self._say(day)
        corrected = self._calendar.is_corrected(day)
        for widget in (self.ui.note, self.ui.noteLabel):
            widget.setVisible(corrected)
        self.ui.note.setText(self._calendar.name(day) if corrected else "")
        self.ui.note.setReadOnly(self._session.read_only)

    def _show_year(self) -> None:
        year = self.ui.view.day.year
        with QSignalBlocker(self.ui.year):
            self.ui.year.setValue(year)
        first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
        days = [first + dt.timedelta(place) for place in range((last - first).days + 1)]
        off = sum(map(self._calendar.is_day_off, days))
        working = counted(len(days) - off, "рабочий день", "рабочих дня", "рабочих дней")
        corrected = sum(map(self._calendar.is_corrected, days))
        hand = f", исправлено вручную: {corrected}" if corrected else ""
        self.ui.count.setText(f"{working}, {counted(off, 'выходной', 'выходных', 'выходных')}{hand}")
        warning = days_off.source_note(year)
        self.ui.warning.setText(warning)
        self.ui.warning.setVisible(bool(warning))
        self.ui.restore.setEnabled(bool(corrected) and not self._session.read_only)

    def _on_changed(self, changes: Changes) -> None:
        if Area.DAYS_OFF in changes.areas:
            self.refresh()

    # --- changing

    def _run(self, action: "Callable[[District], Changes]") -> None:
        try:
            changes = action(self._session.district)
        except UserError as error:
            self.ui.problem.setText(str(error))
            self.ui.problem.show()
            return
        self.ui.problem.hide()
        if changes:
            self._session.broadcast(changes)

    def _choose_year(self, year: int) -> None:
        day = self.ui.view.day
        # 29 February has no fellow in a common year.
        self.ui.view.go_to(dt.date(year, day.month, min(day.day, 28) if day.month == 2 else day.day))
        self._show_year()

    def _switch(self, day: dt.date) -> None:
        if not self._session.read_only:
            off = not self._calendar.is_day_off(day)
            self._run(lambda d: days_off.correct_day(d, day, off))

    def _store_note(self) -> None:
        day, note = self.ui.view.day, self.ui.note.text().strip()
        if self._calendar.is_corrected(day) and note != self._calendar.name(day):
            off = self._calendar.is_day_off(day)
            self._run(lambda d: days_off.correct_day(d, day, off, note))

    def _restore(self) -> None:
        year = self.ui.view.day.year
        self._run(lambda d: days_off.restore_year(d, year))
        self.ui.view.setFocus()
