"""The page «Календарь»: the bars above, the sheet that is chosen, the card and the tray at the right."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.domain.execution.spans import Span, span_around
from msoko_desktop.gui.calendar import spans
from msoko_desktop.gui.calendar.bar import CalendarBar, View
from msoko_desktop.gui.calendar.chips import Chip, tip_of
from msoko_desktop.gui.calendar.commands import CalendarCommands
from msoko_desktop.gui.calendar.keys import add_keys
from msoko_desktop.gui.calendar.legend import Legend
from msoko_desktop.gui.calendar.memory import Memory
from msoko_desktop.gui.calendar.menus import popup_menu
from msoko_desktop.gui.calendar.month_view import MonthView
from msoko_desktop.gui.calendar.moving import Moving
from msoko_desktop.gui.calendar.reading import Reading
from msoko_desktop.gui.calendar.side import SidePanel, focus_next
from msoko_desktop.gui.calendar.year_view import YearView
from msoko_desktop.gui.execution.choice import Chosen
from msoko_desktop.gui.execution.occurrence_list import OccurrenceList
from msoko_desktop.gui.execution.selection_bar import SelectionBar
from msoko_desktop.gui.page import Page
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.timetable.timetable import AREAS

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.timetable.execution_papers import PaperKind
    from msoko_desktop.services.timetable.timetable import Selection

ROOM_FOR_SIDE = 860  # the width at which the card has room beside the month
ROOM_FOR_LEGEND = 420  # the height at which the days keep room above the legend


class CalendarPage(Page):
    """Asks the timetable for the days that are shown and hands them to the view; `day` is the day it stands on."""

    areas = AREAS | {Area.DAYS_OFF}

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.session)
        self.window_ = window
        self._day = self.session.day
        self.view = View.MONTH
        self.commands = CalendarCommands(window)
        self.memory = Memory(window.settings)
        self._reading: Reading | None = None
        self._from_tray = False
        self._file = ""
        self._hint = ""
        self._build()
        self.moving = Moving(self)
        self._connect()
        add_keys(self)
        self._restore()

    def _build(self) -> None:
        self.bar = CalendarBar(self)
        self.selection = SelectionBar(self.session, self)
        self.selection.ui.text.setPlaceholderText("Найти в календаре…")
        self.selection.ui.text.setAccessibleName("Найти в календаре")
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "muted")
        self.hint.setContentsMargins(12, 2, 12, 4)
        self.month, self.year, self.list = MonthView(self), YearView(self), OccurrenceList(self)
        self.list.setAccessibleName("Список сроков")
        self.legend = Legend(self)
        self.stack = QStackedWidget(self)
        for view in (self.month, self.year, self.list):
            self.stack.addWidget(view)
        middle = QWidget(self)
        # Else the legend, asked how high it is in the least width, pushes the window over the edge of a small screen.
        middle.setMinimumSize(self.month.minimumSize())
        column = QVBoxLayout(middle)
        column.setContentsMargins(10, 0, 6, 4)
        column.setSpacing(2)
        column.addWidget(self.stack, 1)
        column.addWidget(self.legend)
        self.side = SidePanel(self.window_, self)
        self.card, self.tray = self.side.card, self.side.tray
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(middle)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([theme().px(800), theme().px(300)])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for widget in (self.bar, self.selection, self.hint):
            outer.addWidget(widget)
        outer.addWidget(self.splitter, 1)
        self.setFocusProxy(self.stack)

    def _connect(self) -> None:
        self.bar.stepped.connect(self.step)
        self.bar.today_wanted.connect(self.go_today)
        self.bar.view_wanted.connect(self.show_view)
        self.bar.span_chosen.connect(self._choose_shown)
        self.bar.ui.legend.toggled.connect(self._show_legend)
        self.bar.ui.side.toggled.connect(self._show_side)
        self.selection.changed.connect(self._choose_shown)
        self.tray.folded.connect(lambda shown: self.memory.set_flag("tray", shown))
        self.tray.date_wanted.connect(self.moving.give_date)
        for view in (self.month, self.year, self.list):
            view.opened.connect(self._open)
            view.choice_changed.connect(self._on_view_choice)
            view.done_asked.connect(lambda: self.window_.registry.trigger("execution.done"))
        self.month.tip = self.year.tip = self._tip
        self.month.day_changed.connect(self._on_click)
        self.month.gone_to.connect(self.show_day)
        self.month.list_wanted.connect(self.show_week)
        self.month.dropped.connect(self.moving.put)
        self.month.refused.connect(self.commands.refuse)
        self.month.given_up.connect(lambda: self.moving.carry(None))
        self.month.turned.connect(self.step)
        self.month.menu_wanted.connect(self._menu)
        self.year.month_wanted.connect(self._open_month)
        self.year.menu_wanted.connect(self._menu)
        self.list.customContextMenuRequested.connect(lambda at: self._menu(self.list.viewport().mapToGlobal(at)))
        self.tray.list.choice_changed.connect(self._on_tray_choice)
        self.tray.list.clicked.connect(self._on_tray_choice)
        self.tray.list.customContextMenuRequested.connect(self._tray_menu)
        self.tray.list.dragged.connect(self.moving.drag_over)
        self.tray.list.dropped.connect(self.moving.drop_from_tray)
        self.tray.list.let_go.connect(self.month.end_hover)
        self.session.day_changed.connect(self._on_day)
        theme().changed.connect(self._make_room)

    def _restore(self) -> None:
        """Show view and panels as the last time."""
        self.view = self.memory.view
        self.memory.restore_span(self.bar)
        for button, panel in ((self.bar.ui.legend, "legend"), (self.bar.ui.side, "side")):
            blocker = QSignalBlocker(button)
            button.setChecked(self.memory.flag(panel, True))
            del blocker
        self.tray.unfold(self.memory.flag("tray", False))
        self._mark_view()

    def _choose_shown(self) -> None:
        self.memory.keep(self.selection, self.bar, self._file)
        self.show_dates()

    # --- following the file

    @property
    def day(self) -> dt.date:
        """The day the page stands on: around it lies what is shown."""
        return self._day

    @day.setter
    def day(self, day: dt.date) -> None:
        self._day = day
        self.month.go_to(day)

    def load(self) -> None:
        """Read everything; for another file the choices made there the last time."""
        if not self.session.is_open:
            self._reading, self._file = None, ""
            self.month.show_month(self.day, (), {}, self.day)
            self.year.show_year((), span_around(Span.YEAR, self.day)[0], self.day)
            self.list.show_rows((), self.day)
            self.tray.show_undated((), (), editable=False)
            return
        self.selection.refresh()
        name = self.session.district.path.name
        if name != self._file:
            self._file, self.day = name, self.session.day
            self.month.carried = None
            self.memory.restore_selection(self.selection, self._file)
        self.show_dates()

    def refresh(self, changes: Changes) -> None:
        """Show what a write has changed."""
        if self.session.is_open:
            self.selection.refresh()
            self.show_dates()

    def _on_day(self) -> None:
        self.day = self.session.day
        if self.isVisible():
            self.load()
        else:
            self._stale.wholly = True

    @property
    def span(self) -> Span:
        """How much is shown now."""
        if self.view is View.MONTH:
            return Span.MONTH
        if self.view is View.LIST:
            return self.bar.list_span
        chosen = self.selection.selection().plan_id if self.session.is_open else None
        plan = self.session.timetable.plan(chosen) if chosen is not None else None
        school = plan is not None and plan.period is not None and plan.period.school_year
        return Span.SCHOOL_YEAR if school else Span.YEAR

    def show_dates(self) -> None:
        """Show the days around the day the page stands on, in the view that is chosen."""
        if not self.session.is_open:
            return
        session = self.session
        reading = Reading(
            session.timetable, session.day, self.selection.selection(), self.selection.words(), self.commands.days_off()
        )
        self._reading = reading
        first, last = span_around(self.span, self.day)
        blocker = QSignalBlocker(self._current_view())  # what is chosen then is told once, at the end
        if self.view is View.MONTH:
            self.month.editable = not session.read_only
            chips, looks = reading.month(self.day)
            self.month.show_month(self.day, chips, looks, session.day)
        elif self.view is View.YEAR:
            self.year.show_year(reading.year(first, last), first, session.day)
        else:
            self.list.show_rows(reading.weeks(first, last), session.day)
        del blocker
        self.bar.ui.title.setText(spans.title(self.span, self.day))
        when = spans.in_month(self.day) if self.span is Span.MONTH else "за этот период"
        filtered = self.selection.ui.reset.isEnabled()
        self.say(reading.hint(first, last, when, filtered=filtered))
        undated = reading.undated()
        self.tray.show_undated(undated, [reading.row(item) for item in undated], editable=not session.read_only)
        self._choose_in(tray=self._from_tray)
        self._tell_choice()

    def say(self, hint: str | None = None) -> None:
        """Show the hint above the dates (None: the one before), while something is carried how to put it down."""
        self._hint = self._hint if hint is None else hint
        words = self.moving.carrying_words() or self._hint
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def _tip(self, chip: Chip) -> str:
        reading = self._reading
        return tip_of(chip, reading.days_off, reading.timetable.short_title) if reading is not None else ""

    # --- turning and switching

    def step(self, by: int) -> None:
        """Turn to a later or an earlier month, year or stretch of the list."""
        self.show_day(spans.stepped(self.span, self.day, by))

    def go_today(self) -> None:
        """Turn to the day as of which things are shown."""
        self.show_day(self.session.day)

    def show_day(self, day: dt.date) -> None:
        """Turn to a day."""
        if spans.is_shown(day):
            turned = (day.year, day.month) != (self.day.year, self.day.month)
            self.day = day
            if turned or self.view is not View.MONTH:
                self.show_dates()

    def show_view(self, view: View) -> None:
        """Show month, year or list around what is chosen there."""
        chosen = self._view_chosen()
        focus = self._current_view().hasFocus() or not self.isAncestorOf(self.focusWidget() or self)
        if chosen and self.view is not View.MONTH:
            self.day = chosen[0].due
        self.view = view
        self.memory.view = view
        self._mark_view()
        self.show_dates()
        if chosen:
            self._current_view().choose(chosen[0].key)
        if focus:
            self._current_view().setFocus()

    def _mark_view(self) -> None:
        self.bar.mark(self.view)
        self.stack.setCurrentWidget(self._current_view())
        self.stack.setFocusProxy(self._current_view())

    def _current_view(self) -> MonthView | YearView | OccurrenceList:
        if self.view is View.MONTH:
            return self.month
        return self.year if self.view is View.YEAR else self.list

    def show_week(self, day: dt.date) -> None:
        """Show the week of a day as a list, the first occurrence of that day chosen."""
        self.day = day
        chosen = self.month.chosen()
        first = next((chip.key for chip in self.month.day_chips(day)), "")
        self.bar.set_list_span(Span.WEEK)
        self.show_view(View.LIST)
        self.list.choose(chosen[0].key if chosen else first)
        self.list.setFocus()

    def _open_month(self, first: dt.date) -> None:
        self.day = first
        self.show_month_view()

    def show_month_view(self) -> None:
        """Show the month of the day the page stands on, with the focus in it."""
        if self.view is not View.MONTH:
            self.view = View.MONTH
            self.memory.view = View.MONTH
            self._mark_view()
            self.show_dates()
        self.month.setFocus()

    def _on_click(self, day: dt.date) -> None:
        """Stand on the day that was clicked; one of a neighbouring month does not turn the sheet."""
        if (day.year, day.month) == (self.day.year, self.day.month):
            self.day = day

    # --- choosing

    def chosen(self) -> tuple[Chosen, ...]:
        """Return what is chosen: in the view, or in the tray where the person was there last."""
        return self.tray.list.chosen() if self._from_tray else self._view_chosen()

    def _view_chosen(self) -> tuple[TrackedOccurrence, ...]:
        return tuple(item for item in self._current_view().chosen() if isinstance(item, TrackedOccurrence))

    def shown_selection(self) -> "Selection":
        """Return what is chosen of plans, executors and directions."""
        return self.selection.selection()

    def shown_days(self) -> tuple[dt.date, dt.date]:
        """Return the first and the last day of what is shown."""
        return span_around(self.span, self.day)

    def usual_paper(self) -> "PaperKind":
        """Return the paper that looks like the view."""
        from msoko_desktop.services.timetable.execution_papers import PaperKind

        return {View.MONTH: PaperKind.MONTH, View.YEAR: PaperKind.YEAR, View.LIST: PaperKind.AGENDA}[self.view]

    def choose(self, key: str) -> bool:
        """Choose an occurrence, turning to its day; False where plan, executor or words that are chosen hide it."""
        if self._reading is None:
            return False
        item = self._reading.find(key)
        if item is None:
            return False
        self._from_tray = False
        if self.view is View.MONTH or not self._current_view().choose(key):
            self.show_day(item.due)
        return self._current_view().choose(key)

    def _on_view_choice(self) -> None:
        if self._view_chosen():
            self._choose_in(tray=False)
        self._tell_choice()

    def _on_tray_choice(self) -> None:
        if self.tray.list.chosen() and self.tray.list.hasFocus():
            self._choose_in(tray=True)
        self._tell_choice()

    def _choose_in(self, *, tray: bool) -> None:
        """Let what is chosen in the dates or in the tray be the only thing that looks chosen."""
        self._from_tray = tray
        other = self._current_view() if tray else self.tray.list
        blocker = QSignalBlocker(other)
        if isinstance(other, OccurrenceList):
            other.clearSelection()
        else:
            other.clear_choice()
        del blocker

    def _tell_choice(self) -> None:
        chosen = self.chosen()
        self.card.show_chosen(chosen)
        if self.window_.current_page() is self:
            self.window_.set_chosen(chosen)

    def _open(self, chosen: Chosen) -> None:
        self.window_.show_plan(chosen.plan_id, chosen.line_id)

    def _menu(self, at: QPoint) -> None:
        popup_menu(self, self._view_chosen(), at)

    def _tray_menu(self, at: QPoint) -> None:
        popup_menu(self, self.tray.list.chosen(), self.tray.list.viewport().mapToGlobal(at))

    def commit_edits(self) -> None:
        """Write what is being typed into the card."""
        self.card.commit_edits()

    def start_find(self) -> None:
        """Show only what holds the words that are typed."""
        self.selection.ui.text.setFocus()
        self.selection.ui.text.selectAll()

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next occurrence that holds the words, of whatever month."""
        if self._reading is not None and self._reading.words:
            here = self._view_chosen()
            found = self._reading.next_match(here[0].key if here else "", self.day, backwards=backwards)
            if found is not None:
                self.choose(found.key)

    # --- panels

    def next_panel(self) -> None:
        """Take the focus on: from the dates to the card, to the tray, to the bar, and round (F6)."""
        tray = self.tray.list if self.tray.is_unfolded else self.tray.head
        panels = ((self.stack, self._current_view()), (self.card, self.card), (self.tray, tray))
        focus_next(self, (*panels, (self.selection, self.selection.ui.text)))

    def _show_legend(self, shown: bool) -> None:
        self.legend.setVisible(shown)  # asked for, it comes even where there is little room
        self.memory.set_flag("legend", shown)

    def _show_side(self, shown: bool) -> None:
        self.side.setVisible(shown)
        self.memory.set_flag("side", shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the card and the tray go and come with the room there is."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        px, ui = theme().px, self.bar.ui
        self.side.setVisible(ui.side.isChecked() and self.width() >= px(ROOM_FOR_SIDE))
        self.legend.setVisible(ui.legend.isChecked() and self.height() >= px(ROOM_FOR_LEGEND))
