"""The card of a school: its name and what it is at a glance, and the tabs with everything the file knows of it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from msoko_desktop.domain.schools.schools import School
from msoko_desktop.gui.context.school_tab import SchoolContextTab
from msoko_desktop.gui.forms.ui_school_card import Ui_SchoolCard
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.schools.details import DetailsTab, facts_of
from msoko_desktop.gui.schools.list_model import Facts
from msoko_desktop.gui.schools.members_tab import MembersTab
from msoko_desktop.gui.schools.signs_tab import SignsTab
from msoko_desktop.gui.schools.sizes_tab import SizesTab
from msoko_desktop.gui.schools.works_tab import WorksTab
from msoko_desktop.gui.theme import theme

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

MEMBERS, SHORT_MEMBERS = 2, "Перечни"
_LEAST = 400


class SchoolCard(QWidget):
    """Shows the school that `show_school` names; `summary_changed(str)` tells what is selected in a grid of it."""

    summary_changed = Signal(str)

    def __init__(self, window: "MainWindow", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SchoolCard()
        self.ui.setupUi(self)
        self.school_id: int | None = None
        session, settings = window.session, window.settings
        self.details = DetailsTab(session, self)
        self.sizes = SizesTab(session, self, settings)
        self.members = MembersTab(session, self)
        self.context = SchoolContextTab(session, self, settings)
        self.works = WorksTab(session, self)
        self.signs = SignsTab(session, window.jobs, self)
        places = (
            (self.ui.detailsTabPlace, self.details),
            (self.ui.sizesTabPlace, self.sizes),
            (self.ui.membersTabPlace, self.members),
            (self.ui.contextTabPlace, self.context),
            (self.ui.resultsTabPlace, self.works),
            (self.ui.signsTabPlace, self.signs),
        )
        for place, tab in places:
            place.addWidget(tab)
        self.tabs = tuple(tab for _, tab in places)
        self.setFocusProxy(self.ui.tabs)
        self._titles = [self.ui.tabs.tabText(index) for index in range(self.ui.tabs.count())]
        for index, title in enumerate(self._titles):
            self.ui.tabs.setTabToolTip(index, title)
        theme().changed.connect(self._fit_titles)
        self.ui.tabs.currentChanged.connect(lambda _: self._on_tab())
        for grid in (self.sizes.grid, self.context.grid):
            grid.summary_changed.connect(partial(self._pass_on, grid))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the titles of the tabs into the new width."""
        super().resizeEvent(event)
        self._fit_titles()

    def _fit_titles(self) -> None:
        """Give the tab of the lists a shorter title where there is little room; cut titles where that is not enough."""
        tabs, bar = self.ui.tabs, self.ui.tabs.tabBar()
        tabs.setMinimumWidth(theme().px(_LEAST))  # the titles alone must not widen the window
        margins = self.ui.outer.contentsMargins()
        room = self.width() - margins.left() - margins.right()  # the tabs follow only later
        tabs.setElideMode(Qt.TextElideMode.ElideNone)
        for title in (self._titles[MEMBERS], SHORT_MEMBERS):
            tabs.setTabText(MEMBERS, title)
            if bar.sizeHint().width() <= room:
                return
        tabs.setElideMode(Qt.TextElideMode.ElideRight)

    def show_school(self, school: School | None, everybody: tuple[School, ...], facts: Facts) -> None:
        """Show a school with what the list knows of it; of the one that is shown already only what changed."""
        other = school is None or school.id != self.school_id
        self.school_id = school.id if school is not None else None
        if school is not None:
            self.ui.title.setText(school.short_name)
            self.ui.title.setToolTip(school.name or school.short_name)
            text = facts_of(school, facts.pupils.get(school.id or 0), facts.marks(school))
            self.ui.facts.setText(text)
            self.ui.facts.setToolTip(text)
        self.details.show_school(school, everybody)
        if other:
            for tab in (self.sizes, self.members, self.context, self.works, self.signs):
                tab.show_school(self.school_id)

    def commit_edits(self) -> bool:
        """Store what is being typed; return whether it could be."""
        sound = self.details.commit_edits()
        self.sizes.commit_edits()
        self.members.commit_edits()
        self.context.commit_edits()
        return sound

    def current_tab(self) -> QWidget:
        """Return the tab that is shown."""
        return self.tabs[self.ui.tabs.currentIndex()]

    def _pass_on(self, grid: GridPanel, text: str) -> None:
        if grid.isVisible():
            self.summary_changed.emit(text)

    def _on_tab(self) -> None:
        tab = self.current_tab()
        grid = tab.grid if isinstance(tab, SizesTab | SchoolContextTab) else None
        self.summary_changed.emit(grid.summary() if grid is not None else "")
