"""The page «Сегодня»: counters that open lists, the list of what is due, the card of what is chosen."""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton

from msoko_desktop.domain.execution.since import Change
from msoko_desktop.domain.language.russian import capitalised, counted, date_dots, date_words, weekday_name
from msoko_desktop.gui.execution.card_place import CardPlace
from msoko_desktop.gui.execution.choice import Chosen
from msoko_desktop.gui.execution.occurrence_list import OccurrenceList
from msoko_desktop.gui.execution.selection_bar import SelectionBar
from msoko_desktop.gui.forms.ui_today_page import Ui_TodayPage
from msoko_desktop.gui.page import Page
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.today import lists
from msoko_desktop.gui.widgets.flow import FlowLayout
from msoko_desktop.services.changes import Area
from msoko_desktop.services.timetable import today as service
from msoko_desktop.services.timetable.timetable import AREAS
from msoko_desktop.services.timetable.today import LastTime, TodayView

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.timetable.execution_papers import PaperKind
    from msoko_desktop.services.timetable.timetable import Selection


class Tab(StrEnum):
    """The lists of the page; the values are remembered between two starts."""

    ALL = "all"
    OVERDUE = "overdue"
    WEEK = "week"
    MONTH = "month"
    UNDATED = "undated"
    UNFIT = "unfit"
    CHANGES = "changes"


_COLOURS = {Tab.OVERDUE: "danger", Tab.UNFIT: "warning"}
_NOTES_SHARE = 0.3  # of the page's height that the lines under the lists take at most
_TAB_KEY = "today/tab"


class TodayPage(Page):
    """Everything is worked out by the services; the page shows one list of it."""

    areas = AREAS | {
        Area.DAYS_OFF,
        Area.ASSESSMENTS,
        Area.RESULTS,
        Area.SCHOOLS,
        Area.NOTES,
        Area.SETTINGS,
        Area.REGISTERS,
        Area.RECOMMENDATIONS,
        Area.MONITORING,
        Area.CYCLE,
    }

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.session)
        self.window_ = window
        self.ui = Ui_TodayPage()
        self.ui.setupUi(self)
        self.view: TodayView | None = None
        self.last_time = LastTime()
        self.changes: tuple[Change, ...] = ()
        self.bar = SelectionBar(window.session, self)
        self.ui.selectionLayout.addWidget(self.bar)
        self.list = OccurrenceList(self)
        self.list.setAccessibleName("Сроки")
        self.ui.listLayout.addWidget(self.list)
        self._card = CardPlace(window, self)
        self.ui.splitter.addWidget(self._card)
        self.ui.splitter.setStretchFactor(0, 1)
        self.ui.splitter.setSizes([theme().px(760), theme().px(360)])
        self._buttons = QButtonGroup(self)
        self._tabs: dict[Tab, QToolButton] = {}
        self._make_counters()
        self._connect()
        self.ui.warning.hide()
        self.setFocusProxy(self.list)

    def _make_counters(self) -> None:
        layout = FlowLayout(self.ui.counters)
        self.ui.counters.setContentsMargins(theme().px(10), theme().px(2), theme().px(10), theme().px(6))
        for tab in Tab:
            button = QToolButton(self.ui.counters)
            button.setObjectName("counter")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, chosen=tab: self.show_tab(chosen))
            self._buttons.addButton(button)
            self._tabs[tab] = button
            layout.addWidget(button)

    def _connect(self) -> None:
        self.bar.changed.connect(self._show)
        self.list.choice_changed.connect(self._on_choice)
        self.list.opened.connect(self._open)
        self.list.done_asked.connect(lambda: self.window_.registry.trigger("execution.done"))
        self.list.paste_asked.connect(self._card.paste)
        self.list.customContextMenuRequested.connect(self._menu)
        self.ui.onDate.clicked.connect(lambda: self.window_.registry.trigger("view.on_date"))
        self.ui.agenda.clicked.connect(lambda: self.window_.registry.trigger("execution.agenda"))
        self.ui.notes.linkActivated.connect(self._follow)
        self.window_.first_picture_shown.connect(self._show_notes)
        self.session.day_changed.connect(self._on_day)

    # --- following the file

    @property
    def tab(self) -> Tab:
        """The list that is shown."""
        return next((tab for tab, button in self._tabs.items() if button.isChecked()), Tab.ALL)

    def load(self) -> None:
        """Read what is due, and compare with what the person saw last."""
        if not self.session.is_open:
            self.view, self.last_time, self.changes = None, LastTime(), ()
            self.list.show_rows((), self.session.day)
            return
        session = self.session
        self.last_time = service.look(session.district, session.timetable, session.real_day)
        remembered = str(self.window_.settings.value(_TAB_KEY, Tab.ALL.value))
        wanted = Tab(remembered) if remembered in set(Tab) else Tab.ALL
        self._tabs[wanted].setChecked(True)
        self.refresh_view()

    def refresh(self, changes: object = None) -> None:
        """Show what a write has changed."""
        if self.session.is_open:
            self.refresh_view()

    def refresh_view(self) -> None:
        """Read the file's state on the day shown and show it."""
        self.bar.refresh()
        self._show()

    def _on_day(self) -> None:
        if self.isVisible():
            self.load()
        else:
            self._stale.wholly = True

    def _show(self) -> None:
        session, day = self.session, self.session.day
        selection = self.bar.selection()
        self.view = service.today_view(session.timetable, day, selection)
        self.changes = service.changes(session.timetable, self.last_time, session.real_day, selection)
        self.ui.date.setText(capitalised(f"{weekday_name(day)}, {date_words(day)}"))
        self.ui.warning.setText(self.last_time.warning)
        self.ui.warning.setVisible(bool(self.last_time.warning))
        self._show_counters(self.view)
        self._show_list(self.view)
        self._show_notes()

    def _show_notes(self) -> None:
        """Show what waits under the lists; the first picture of the window does without."""
        if self.window_.first_picture_pending or self.view is None or not self.session.is_open:
            self.ui.notesArea.hide()
            return
        from msoko_desktop.gui.today import notes

        self.ui.notes.setText(notes.notes_html(self.session.district, self.view, self.session.timetable))
        self.ui.notesArea.setVisible(bool(self.ui.notes.text()))
        self._fit_notes()

    def _fit_notes(self) -> None:
        """Give the lines the height they need, at most their share of the page: the lists come first."""
        area = self.ui.notesArea
        wanted = self.ui.notes.heightForWidth(area.viewport().width())
        area.setFixedHeight(max(0, min(wanted, round(self.height() * _NOTES_SHARE))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the lines under the lists into the new size."""
        super().resizeEvent(event)
        self._fit_notes()

    def _show_counters(self, view: TodayView) -> None:
        due = view.ahead
        since = self.last_time.since
        counts = {
            Tab.ALL: len(due.overdue) + len(due.week) + len(due.month),
            Tab.OVERDUE: len(due.overdue),
            Tab.WEEK: len(due.week),
            Tab.MONTH: len(due.month),
            Tab.UNDATED: len(view.undated),
            Tab.UNFIT: len(view.unfit),
            Tab.CHANGES: len(self.changes),
        }
        titles = {
            Tab.ALL: "Всё открытое",
            Tab.OVERDUE: "Просрочено",
            Tab.WEEK: "Эта неделя",
            Tab.MONTH: f"Ближайшие {counted(service.days_ahead(), 'день', 'дня', 'дней')}",
            Tab.UNDATED: "Без даты",
            Tab.UNFIT: "К решению",
            Tab.CHANGES: f"Изменилось с {since:%d.%m}" if since else "Изменилось",
        }
        for tab, button in self._tabs.items():
            button.setText(f"{titles[tab]}: {counts[tab]}")
            button.setAccessibleName(f"{titles[tab]}: {counts[tab]}")
            button.setProperty("kind", _COLOURS.get(tab, "") if counts[tab] else "")
            button.style().unpolish(button)
            button.style().polish(button)
        self._tabs[Tab.UNFIT].setVisible(bool(view.unfit))
        self._tabs[Tab.CHANGES].setVisible(since is not None and not self.session.is_looking_back)
        if not self.tab_is_offered(self.tab):
            self._tabs[Tab.ALL].setChecked(True)
        self.ui.counters.updateGeometry()

    def tab_is_offered(self, tab: Tab) -> bool:
        """Whether a list can be chosen now."""
        return not self._tabs[tab].isHidden()

    def _show_list(self, view: TodayView) -> None:
        make: dict[Tab, Callable[[], list[lists.ListRow]]] = {
            Tab.ALL: lambda: lists.everything(view),
            Tab.OVERDUE: lambda: lists.overdue(view),
            Tab.WEEK: lambda: lists.week(view),
            Tab.MONTH: lambda: lists.month(view),
            Tab.UNDATED: lambda: lists.undated(view),
            Tab.UNFIT: lambda: lists.unfit(view),
            Tab.CHANGES: lambda: lists.changes(self.changes),
        }
        rows = lists.named(lists.matching(make[self.tab](), self.bar.words()), self.session.timetable)
        self.list.show_rows(rows, view.on)
        self.ui.empty.setText(self._hint(view))
        self.ui.stack.setCurrentIndex(0 if rows else 1)

    def _hint(self, view: TodayView) -> str:
        if self.bar.ui.reset.isEnabled():
            return "По этому отбору ничего нет. Нажмите «Сбросить», чтобы показать всё."
        if self.tab is Tab.UNDATED:
            return "У всех мероприятий есть даты."
        if self.tab is Tab.CHANGES:
            return f"С {date_dots(self.last_time.since or view.on)} ничего не изменилось."
        if not self.session.timetable.in_force(view.on):
            return "Действующих планов нет. Загрузите план или создайте его на странице «Планы»."
        return "Открытых сроков нет: всё выполнено или ещё не скоро."

    # --- choosing

    def shown_selection(self) -> "Selection":
        """Return what is chosen of plans, executors and directions."""
        return self.bar.selection()

    def shown_days(self) -> None:
        """Say that the page is about no days of its own."""

    def usual_paper(self) -> "PaperKind":
        """Return the list of what is due."""
        from msoko_desktop.services.timetable.execution_papers import PaperKind

        return PaperKind.AGENDA

    def chosen(self) -> tuple[Chosen, ...]:
        """Return what is chosen in the list."""
        return self.list.chosen() if self.ui.stack.currentIndex() == 0 else ()

    def choose(self, key: str) -> bool:
        """Choose the occurrence with this key; False where the list does not show it."""
        return self.list.choose(key)

    def show_tab(self, tab: Tab) -> None:
        """Show one of the lists."""
        self._tabs[tab].setChecked(True)
        self.window_.settings.set_value(_TAB_KEY, tab.value)
        if self.view is not None:
            self._show_list(self.view)

    def _on_choice(self) -> None:
        chosen = self.chosen()
        self._card.show_chosen(chosen)
        self.window_.set_chosen(chosen)

    def _open(self, chosen: Chosen) -> None:
        self.window_.show_plan(chosen.plan_id, chosen.line_id)

    def _menu(self, place: QPoint) -> None:
        from msoko_desktop.gui.execution.entries import occurrence_menu

        chosen = self.chosen()
        if chosen:
            menu = occurrence_menu(self.window_, chosen)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(place))

    def _follow(self, link: str) -> None:
        from msoko_desktop.gui.today import notes

        notes.follow(self.window_, link)

    def commit_edits(self) -> None:
        """Write what is being typed into the card."""
        self._card.commit_edits()

    def start_find(self) -> None:
        """Find in the list."""
        self.bar.ui.text.setFocus()
        self.bar.ui.text.selectAll()
