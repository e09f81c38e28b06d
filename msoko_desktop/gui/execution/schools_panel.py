"""The part of the card on which an occurrence is ticked off school by school."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from msoko_desktop.domain.execution import Origin, TrackedOccurrence
from msoko_desktop.domain.language.russian import counted, date_dots, plural
from msoko_desktop.domain.schools.schools import works_between
from msoko_desktop.gui.execution.commands import day_of_mark
from msoko_desktop.gui.forms.ui_schools_panel import Ui_SchoolsPanel
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.schools import schools
from msoko_desktop.services.timetable import execution

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

MANY = 12  # schools from which on a filter helps
ROWS = 9  # rows that are seen at once


class SchoolsPanel(QWidget):
    """Shows the schools an occurrence is for. `spread_wanted()` when the turns over the years are to be changed."""

    spread_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SchoolsPanel()
        self.ui.setupUi(self)
        self._window: MainWindow | None = None
        self._item: TrackedOccurrence | None = None
        self._day: dt.date | None = None
        self.all = QPushButton("Отметить все", self)
        self.none = QPushButton("Снять все", self)
        self.spread = QPushButton("Школы по годам…", self)
        for button in (self.all, self.none, self.spread):
            button.setAutoDefault(False)
        self.ui.actions.add(self.all, self.none, self.spread)
        self.ui.filter.textChanged.connect(self.ui.list.filter)
        self.ui.list.toggled.connect(self._toggle)
        self.all.clicked.connect(lambda: self._toggle(self.ui.list.shown_ids(), ticked=True))
        self.none.clicked.connect(lambda: self._toggle(self.ui.list.shown_ids(), ticked=False))
        self.spread.clicked.connect(self.spread_wanted)
        theme().changed.connect(self._renew_look)

    def show_item(self, window: "MainWindow", item: TrackedOccurrence | None, *, writable: bool) -> None:
        """Show the schools of an occurrence; hidden where it is not carried out school by school."""
        same = item is not None and self._item is not None and item.key == self._item.key
        self._window, self._item = window, item
        known = schools.list_schools(window.session.district) if self._is_for_schools(item) else ()
        self.setVisible(bool(known) or (item is not None and item.origin is Origin.TURN))
        if item is None or self.isHidden():
            return
        if not same:
            self.ui.day.set_date(day_of_mark(window.session))
            self.ui.filter.clear()
        turn = item.origin is Origin.TURN
        wanted = set(item.planned.schools) if item.planned is not None and item.planned.schools else None
        day = window.session.day
        marked = {tick.school_id for tick in item.ticks}
        shown = [
            school
            for school in known
            if (school.id in wanted if wanted is not None else works_between(school, item.start, item.due))
            or school.id in marked
        ]
        done = {tick.school_id: tick.done_on for tick in item.ticks if tick.done_on <= day}
        rows = [
            (
                school.id or 0,
                school.short_name,
                school.name or school.short_name,
                date_dots(done[school.id]) if school.id in done else "",
            )
            for school in shown
        ]
        self.ui.list.show_schools(rows, editable=writable)
        self.ui.list.filter(self.ui.filter.text())
        self.ui.heading.setText(f"Школы, чья очередь в {_year(item)} году" if turn else "Школы")
        count = sum(bool(row[3]) for row in rows)
        verb = plural(count, "Отчиталась", "Отчитались", "Отчитались")
        self.ui.count.setText(f"{verb} {count} из {counted(len(rows), 'школы', 'школ', 'школ')}")
        self.ui.filter.setVisible(len(rows) > MANY)
        self.ui.dayRow.setVisible(writable)
        self.all.setVisible(writable and count < len(rows))
        self.none.setVisible(writable and count > 0)
        self.spread.setVisible(turn and writable)
        self._renew_look()

    def _is_for_schools(self, item: TrackedOccurrence | None) -> bool:
        if item is None or self._window is None:
            return False
        if item.planned is not None and item.planned.schools:
            return True
        return self._window.session.timetable.is_per_school(item.executors)

    def _toggle(self, ids: list[int], ticked: bool) -> None:
        window, item = self._window, self._item
        if window is None or item is None or not ids:
            return
        day = self.ui.day.date()
        problem = self.ui.day.problem() or ("" if day else "Укажите день, которым отмечаются школы.")
        if ticked and problem:
            self.ui.day.setFocus()
            window.notice.show_warning(problem)
        else:
            has = {tick.school_id for tick in item.ticks if tick.done_on <= window.session.day}
            ticks = {school: day if ticked else None for school in ids if (school in has) != ticked}
            if ticks:
                everyone, today = self.ui.list.ids(), window.session.real_day
                window.session.run(lambda d: execution.tick_schools(d, item.ref, ticks, everyone, today=today))
        if self._item is not None and self._window is not None:  # a refused tick goes back
            self.show_item(self._window, self._item, writable=not self._window.session.read_only)

    def _renew_look(self) -> None:
        tree = self.ui.list
        rows = max(2, min(ROWS, tree.topLevelItemCount()))
        height = tree.sizeHintForRow(0) if tree.topLevelItemCount() else theme().px(24)
        tree.setFixedHeight(rows * max(height, theme().px(20)) + tree.header().sizeHint().height() + 6)


def _year(item: TrackedOccurrence) -> str:
    """Return the year of a turn in the prepositional case: «2026», «2026/27 учебном»."""
    first, last = item.planned.window if item.planned is not None else item.window
    return str(last.year) if first.year == last.year else f"{first.year}/{last.year % 100:02d} учебном"
