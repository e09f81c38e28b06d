"""A field for a date that is typed («29.02.2028», «15 мая 2027») or chosen in a calendar; what is no date stays."""

import datetime as dt

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QToolButton, QWidget, QWidgetAction

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.timetable.schedules import read_days
from msoko_desktop.gui.theme import theme

_DAY = dt.timedelta(days=1)


class DateField(QLineEdit):
    """Holds a date or none. Qt's own field turns «29.02.2027» into another day without a word; this one says so.

    `changed(date)` when another date was typed (and the field left, or Enter pressed) or chosen; `refused(sentence)`
    when the field was left with a text that is no date: the text stays to be corrected.
    """

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._date: dt.date | None = None
        self.setPlaceholderText("дд.мм.гггг")
        self.setMaxLength(40)
        self._open = self.addAction(theme().icon("calendar", "muted", 16), QLineEdit.ActionPosition.TrailingPosition)
        self._open.setToolTip("Выбрать в календаре (Alt+↓)")
        self._open.triggered.connect(self.open_calendar)
        self.editingFinished.connect(self.settle)
        self.textEdited.connect(lambda _: self._mark(sound=True))
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def minimumSizeHint(self) -> QSize:
        """Return the size in which a whole date can be read."""
        hint = super().minimumSizeHint()
        return QSize(
            max(hint.width(), self.fontMetrics().horizontalAdvance("00.00.0000") + theme().px(46)), hint.height()
        )

    def date(self) -> dt.date | None:
        """Return the date that stands in the field, typed or chosen; None where it is empty or no date."""
        try:
            return self._read()
        except InputRefused:
            return None

    def problem(self) -> str:
        """Return the Russian sentence on why the text is no date, "" where it is one or the field is empty."""
        try:
            self._read()
        except InputRefused as error:
            return str(error)
        return ""

    def set_date(self, date: dt.date | None) -> None:
        """Show a date (None: nothing), without telling."""
        self._date = date
        self.setText("" if date is None else date_dots(date))
        self._mark(sound=True)

    def settle(self) -> None:
        """Take over what was typed: tell another date, or why it is none."""
        problem = self.problem()
        self._mark(sound=not problem)
        if problem:
            self.refused.emit(problem)
            return
        self._take(self.date())

    def open_calendar(self) -> None:
        """Show the month of the date under the field; a click or Enter takes a day."""
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        _dress(calendar)
        calendar.setSelectedDate(_to_qt(self.date() or dt.date.today()))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)

        def choose(day: QDate) -> None:
            menu.close()
            self._take(dt.date(day.year(), day.month(), day.day()))

        calendar.activated.connect(choose)
        calendar.clicked.connect(choose)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a day on or back with the arrows, open the calendar with Alt and the arrow down."""
        step = {Qt.Key.Key_Up: _DAY, Qt.Key.Key_Down: -_DAY}.get(Qt.Key(event.key()))
        if step is None or self.isReadOnly():
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif (date := self.date()) is not None and dt.date.min + _DAY <= date <= dt.date.max - _DAY:
            self.setText(date_dots(date + step))
            self.textEdited.emit(self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the whole date when it is reached by a key, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def _read(self) -> dt.date | None:
        text = self.text().strip()
        if not text:
            return None
        first, last = read_days(text)
        if first != last:
            raise InputRefused("Укажите один день, например «15.04.2027».")
        return first

    def _take(self, date: dt.date | None) -> None:
        before = self._date
        self.set_date(date)
        if date != before:
            self.changed.emit(date)

    def _mark(self, *, sound: bool) -> None:
        if bool(self.property("sound")) != sound or self.property("sound") is None:
            self.setProperty("sound", sound)
            self.setStyleSheet("" if sound else f"border: 2px solid {theme().colour('danger').name()};")

    def _renew_look(self) -> None:
        self._open.setIcon(theme().icon("calendar", "muted", 16))
        self._open.setEnabled(not self.isReadOnly())

    def setReadOnly(self, read_only: bool) -> None:
        """Let the date be changed, or only read."""
        super().setReadOnly(read_only)
        self._open.setVisible(not read_only)


def _to_qt(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _dress(calendar: QCalendarWidget) -> None:
    """Give the calendar the colours of the theme, and room for six weeks."""
    weekend = QTextCharFormat()
    weekend.setForeground(theme().colour("danger"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    for name, icon in (("qt_calendar_prevmonth", "earlier"), ("qt_calendar_nextmonth", "later")):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(theme().icon(icon, "on_accent", 16))
    calendar.setMinimumSize(theme().px(280), theme().px(230))
