"""The page «Наблюдатели»: a round at the top, its tables under it as tabs, the persons and the rechecks beside."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from msoko_desktop.gui.forms.ui_observers_page import Ui_ObserversPage
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.observers.commands import RoundCommands
from msoko_desktop.gui.observers.schedule import SchedulePart
from msoko_desktop.gui.page import Page
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.grids import GridSource
from msoko_desktop.services.observers.people import ObserversGrid
from msoko_desktop.services.observers.rechecks import RecheckGrid, recheck_works
from msoko_desktop.services.observers.round_grids import NeedsGrid, ScheduleGrid, SlotsGrid
from msoko_desktop.services.observers.rounds import RoundSummary, list_rounds, read_round
from msoko_desktop.services.observers.visits import VisitsGrid
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.services.results.assessments import list_assessments

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

SCHEDULE, NEEDS, DAYS, VISITS, PEOPLE, RECHECKS = range(6)
NO_ROUND = "Графиков пока нет. Внесите людей на вкладке «Наблюдатели и эксперты» и нажмите «Новый…»."
NO_WORK = "Работ в файле нет: добавьте их на странице «Результаты»."
Key = tuple[object, ...]


@dataclass(slots=True)
class _Tab:
    """A grid of the page: how its source is made, of what it is (None: of nothing), whether others changed it."""

    panel: GridPanel
    make: Callable[[], GridSource]
    key: Callable[[], Key | None]
    shown: Key | None = None
    stale: bool = True


class ObserversPage(Page):
    """Follows the file; the round and the work that were chosen stay chosen."""

    areas = frozenset({Area.OBSERVERS, Area.SCHOOLS, Area.ASSESSMENTS, Area.SETTINGS})

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.session)
        self.window_ = window
        self.ui = Ui_ObserversPage()
        body = QWidget(self)
        self.ui.setupUi(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(body)
        self.rounds: tuple[RoundSummary, ...] = ()
        self._slots: Key = ()
        self.tabs = self._make_tabs()
        self.schedule = SchedulePart(self, self.tabs[SCHEDULE].panel)
        self.commands = RoundCommands(self)
        ui = self.ui
        ui.tabs.tabBar().setDrawBase(False)
        ui.more.setMenu(QMenu(ui.more))
        ui.print.setMenu(QMenu(ui.print))
        ui.more.menu().aboutToShow.connect(lambda: self.commands.fill_more(ui.more.menu()))
        ui.print.menu().aboutToShow.connect(lambda: self.commands.fill_print(ui.print.menu()))
        ui.newRound.clicked.connect(lambda _=False: self.commands.new())
        ui.round.currentIndexChanged.connect(lambda _: self._on_round())
        ui.work.currentIndexChanged.connect(lambda _: self._bring())
        ui.tabs.currentChanged.connect(lambda _: self._on_tab())
        QShortcut(QKeySequence("F6"), self, self.next_panel, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.setFocusProxy(ui.tabs)
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _make_tabs(self) -> list[_Tab]:
        ui, session = self.ui, self.session

        def of_round(name: str) -> Callable[[], Key | None]:
            return lambda: None if self.round_id is None else (name, self.round_id, *self._slots)

        def work() -> Key | None:
            return None if ui.work.currentData() is None else ("recheck", ui.work.currentData())

        def person() -> Key | None:
            return ("people", session.day) if session.is_open else None

        places = (ui.schedulePlace, ui.needsPlace, ui.slotsPlace, ui.visitsPlace, ui.peoplePlace, ui.rechecksPlace)
        makers: tuple[tuple[Callable[[], GridSource], Callable[[], Key | None]], ...] = (
            (lambda: ScheduleGrid(session.district, self.round_id or 0), of_round("schedule")),
            (lambda: NeedsGrid(session.district, self.round_id or 0), of_round("needs")),
            (lambda: SlotsGrid(session.district, self.round_id or 0), of_round("slots")),
            (lambda: VisitsGrid(session.district, self.round_id or 0), of_round("visits")),
            (lambda: ObserversGrid(session.district, session.day), person),
            (lambda: RecheckGrid(session.district, int(ui.work.currentData())), work),
        )
        tabs = []
        for place, (make, key) in zip(places, makers, strict=True):
            panel = GridPanel(session, self, self.window_.settings)
            panel.summary_changed.connect(self._show_summary)
            panel.table.sentence = NO_WORK if key is work else NO_ROUND
            place.addWidget(panel)
            tabs.append(_Tab(panel, make, key))
        return tabs

    def _renew_look(self) -> None:
        look = theme()
        for button, icon in ((self.ui.newRound, "add"), (self.ui.print, "print")):
            button.setIcon(look.icon(icon, "text", 16))

    # --- following the file

    def load(self) -> None:
        """Read the rounds and the works; what was chosen stays chosen where it is still there."""
        ui = self.ui
        kept, work = self.round_id, ui.work.currentData()
        self.rounds = list_rounds(self.session.district) if self.session.is_open else ()
        with QSignalBlocker(ui.round):
            ui.round.clear()
            for one in self.rounds:
                ui.round.addItem(
                    f"{one.round.title} · {one.round.kind.label}, {year_title(one.round.school_year)}", one.id
                )
            ui.round.setCurrentIndex(max(0, ui.round.findData(kept)) if self.rounds else -1)
        self._fill_works(work)
        self._read_slots()
        for tab in self.tabs:
            tab.stale = True
        writable = not self.session.read_only
        ui.round.setEnabled(bool(self.rounds))
        ui.newRound.setEnabled(self.session.is_open and writable)
        ui.more.setEnabled(self.session.is_open and writable)
        ui.print.setEnabled(self.session.is_open)
        self.schedule.renew()
        self._bring()

    def refresh(self, changes: Changes) -> None:
        """Show what changed; the tables show what was typed into them already."""
        self.load()

    def _fill_works(self, kept: int | None) -> None:
        ui = self.ui
        works = list_assessments(self.session.district) if self.session.is_open else ()
        checked = recheck_works(self.session.district) if self.session.is_open else frozenset()
        with QSignalBlocker(ui.work):
            ui.work.clear()
            for one in works:
                ui.work.addItem(f"{one.title} – перепроверена" if one.id in checked else one.title, one.id)
            place = ui.work.findData(kept)
            if place < 0:
                place = next((at for at, one in enumerate(works) if one.id in checked), 0)
            ui.work.setCurrentIndex(place if works else -1)
        ui.work.setEnabled(bool(works))

    def _read_slots(self) -> None:
        found = self.round_id
        self._slots = ()
        if found is not None:
            self._slots = tuple((one.id, one.day, one.title) for one in read_round(self.session.district, found).slots)
        days = self.round is None or self.round.round.kind.has_days
        self.ui.tabs.setTabText(DAYS, "Дни" if days else "Работы")
        self.ui.tabs.setTabText(VISITS, "Посещения")
        self.ui.tabs.setTabVisible(VISITS, days)

    # --- what is shown

    @property
    def round_id(self) -> int | None:
        """The id of the round that is shown, None where there is none."""
        found = self.ui.round.currentData()
        return int(found) if found is not None else None

    @property
    def round(self) -> RoundSummary | None:
        """The round that is shown."""
        return next((one for one in self.rounds if one.id == self.round_id), None)

    @property
    def panel(self) -> GridPanel:
        """The grid of the tab that is shown."""
        return self.tabs[self.ui.tabs.currentIndex()].panel

    def show_round(self, round_id: int) -> None:
        """Show a round of the file."""
        self.ui.round.setCurrentIndex(max(0, self.ui.round.findData(round_id)))

    def show_tab(self, place: int) -> GridPanel:
        """Show a tab (SCHEDULE …) and return its grid."""
        self.ui.tabs.setCurrentIndex(place)
        return self.tabs[place].panel

    def show_item(self, item: int, line: int | None = None) -> None:
        """Show a round by its id."""
        self.show_round(item)

    def show_visits(self, round_id: int) -> None:
        """Show the visits of a round."""
        self.show_round(round_id)
        self.show_tab(VISITS)

    def show_rechecks(self, assessment_id: int) -> None:
        """Show the works of an assessment that were checked again."""
        self.ui.work.setCurrentIndex(max(0, self.ui.work.findData(assessment_id)))
        self.show_tab(RECHECKS)

    def _on_round(self) -> None:
        self.commit_edits()
        self._read_slots()
        self.schedule.forget()
        self.schedule.renew()
        self._bring()

    def _on_tab(self) -> None:
        for tab in self.tabs:
            if tab.panel is not self.panel:
                tab.panel.commit_edits()
        self._bring()

    def _bring(self) -> None:
        """Show in the current tab what it is about now."""
        tab = self.tabs[self.ui.tabs.currentIndex()]
        key = tab.key()
        if key != tab.shown:
            tab.shown = key
            tab.panel.set_source(None if key is None else tab.make())
        elif tab.stale and key is not None:
            tab.panel.reload()
        tab.stale = False
        self.schedule.renew()

    def _show_summary(self, text: str) -> None:
        if self.isVisible():
            self.window_.status.show_summary(text)

    # --- what the window asks

    def start_find(self) -> None:
        """Find in the grid that is shown."""
        self.panel.start_find()

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next place found."""
        self.panel.find_next(backwards=backwards)

    def commit_edits(self) -> None:
        """Store what is being typed."""
        for tab in self.tabs:
            if tab.panel.source is not None:
                tab.panel.commit_edits()

    def next_panel(self) -> None:
        """Take the focus from the bar to the grid and back (F6)."""
        if self.panel.isAncestorOf(self.window_.focusWidget() or self.ui.round):
            self.ui.round.setFocus()
        else:
            self.panel.setFocus()

    def print_paper(self) -> bool:
        """Print what the tab shows."""
        return self.commands.print_tab()
