"""The page «Школы»: the list at the left; the card of a school, the numbers of all or the first steps at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout

from msoko_desktop.domain.schools.school_years import listed_now
from msoko_desktop.gui.page import Page
from msoko_desktop.gui.schools.card import SchoolCard
from msoko_desktop.gui.schools.commands import ADD_MENU, CONTEXT_MENU, MORE_MENU, SchoolCommands
from msoko_desktop.gui.schools.district_sizes import DistrictSizesPanel
from msoko_desktop.gui.schools.list_model import Facts
from msoko_desktop.gui.schools.list_panel import SchoolListPanel
from msoko_desktop.gui.schools.start_steps import StartSteps
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.changes import Area
from msoko_desktop.services.results.assessments import school_year_of
from msoko_desktop.services.schools import schools
from msoko_desktop.services.schools.school_memberships import list_memberships
from msoko_desktop.services.schools.school_years import pupils_in_year

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


class SchoolsPage(Page):
    """Follows the file; the school of the current row stands on the card."""

    areas = frozenset({Area.SCHOOLS, Area.ORDERS})

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.session)
        self.window_ = window
        self._district_shown = False
        self._shared = False
        self.list = SchoolListPanel(self)
        self.card = SchoolCard(window, self)
        self.district = DistrictSizesPanel(self.session, self, window.settings)
        self.start = StartSteps(self)
        self.commands = SchoolCommands(self)
        self.stack = QStackedWidget(self)
        for widget in (self.card, self.district, self.start):
            self.stack.addWidget(widget)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.stack)
        self.splitter.setStretchFactor(1, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        self.setFocusProxy(self.list)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width when the page is first shown."""
        super().showEvent(event)
        if not self._shared:
            self._shared = True
            self._share_width()

    def _share_width(self) -> None:
        width = self.width()
        list_width = max(self.list.minimumWidth(), min(theme().px(400), width * 33 // 100))
        self.splitter.setSizes([list_width, max(1, width - list_width)])

    def _connect(self) -> None:
        ui = self.list.ui
        theme().changed.connect(self._share_width)
        ui.add.setMenu(self.commands.menu(ADD_MENU, self))
        ui.more.setMenu(self.commands.menu(MORE_MENU, self))
        ui.district.clicked.connect(lambda _=False: self.show_district())
        self.list.chosen.connect(lambda _: self._on_chosen())
        self.list.menu_wanted.connect(self._show_menu)
        self.list.ui.table.activated.connect(lambda _: self.card.current_tab().setFocus())
        self.district.back.connect(self.leave_district)
        self.district.grid.summary_changed.connect(self._show_summary)
        self.card.summary_changed.connect(self._show_summary)
        self.card.details.cases_wanted.connect(self._edit_cases)
        self.card.context.all_wanted.connect(lambda: self.window_.registry.trigger("file.context"))
        self.card.works.opened.connect(self._open_sheet)
        self.card.signs.opened.connect(self._open_report)
        self.card.signs.recommendations_asked.connect(self._open_recommendations)
        self.card.signs.order_asked.connect(self._order_of_signs)
        self.start.wanted.connect(lambda name: self.commands.actions[name].trigger())
        self.session.day_changed.connect(self._on_day)

    # --- following the file

    def load(self) -> None:
        """Read the schools with what the list tells of them."""
        if not self.session.is_open:
            self.card.show_school(None, (), Facts(self.session.day))
            self._district_shown = False
            self.district.clear()
            self.list.show_schools((), Facts(self.session.day))
            self.commands.show_needs()
            return
        d, day = self.session.district, self.session.day
        listed = {name: frozenset(members) for name, members in listed_now(list_memberships(d)).items()}
        facts = Facts(day, pupils_in_year(d, school_year_of(day)), listed)
        self.list.show_schools(schools.list_schools(d), facts)
        self.start.show_writable(writable=not self.session.read_only)
        self._show_card()
        self._show_right()

    def _on_day(self) -> None:
        if self.isVisible():
            self.load()

    def _on_chosen(self) -> None:
        self._show_card()
        self._show_right()

    def _show_card(self) -> None:
        if self.session.is_open:
            self.card.show_school(self.list.current(), self.list.model.schools, self.list.model.facts)
        self.commands.show_needs()

    def _show_right(self) -> None:
        """Show what belongs at the right: numbers of the district, the card, or the steps of an empty list."""
        known = bool(self.list.model.schools)
        district = known and self._district_shown
        self.list.setVisible(known and not district)
        if not known:
            self._district_shown = False
        shown = self.district if district else self.card if known else self.start
        self.stack.setCurrentWidget(shown)
        self.card.ui.tabs.setEnabled(self.list.current() is not None)
        self.setFocusProxy(self.list if shown is self.card else shown)

    # --- what is shown

    def show_school(self, school_id: int | None) -> None:
        """Show the card of a school."""
        self.leave_district()
        self.list.choose(school_id)

    def show_item(self, item: int, line: int | None = None) -> None:
        """Show a school by its id."""
        self.show_school(item)

    def edit_name(self) -> None:
        """Go to the short name of the school to type it."""
        self.card.ui.tabs.setCurrentIndex(0)
        field = self.card.details.ui.short_name
        field.setFocus()
        QTimer.singleShot(0, field, field.selectAll)

    def show_district(self, school_year: int | None = None) -> None:
        """Show classes and pupils of all schools in a school year, by default the one shown last or the present one."""
        if not self.list.model.schools or not self.commit_edits():
            return
        self._district_shown = True
        self.district.show_year(school_year)
        self._show_right()
        self.district.setFocus()

    def leave_district(self) -> None:
        """Go back to the list and the card."""
        if not self._district_shown:
            return
        self.district.commit_edits()
        self._district_shown = False
        self._show_right()
        self.list.to_table()
        self._show_summary("")

    def _show_summary(self, text: str) -> None:
        if self.isVisible():
            self.window_.status.show_summary(text)

    def _open_sheet(self, assessment_id: int, school_id: int) -> None:
        from msoko_desktop.gui.results.page import ResultsPage

        page = self.window_.show_page("results")
        if isinstance(page, ResultsPage):
            page.open_sheet(assessment_id, school_id)

    def _open_recommendations(self, school_id: int) -> None:
        from msoko_desktop.gui.recommendations import open_register

        open_register(self.window_, school_id=school_id)

    def _order_of_signs(self, school_id: int) -> None:
        from msoko_desktop.gui.recommendations import order_of_signs
        from msoko_desktop.services.analysis.report_model import Choice

        order_of_signs(self.window_, Choice(school_ids=(school_id,)))

    def _open_report(self, report: str, school_year: int, school_id: int) -> None:
        from msoko_desktop.gui.analysis.page import AnalysisPage

        page = self.window_.show_page("analysis")
        if isinstance(page, AnalysisPage):
            page.open_report(report, school_year, school_id)

    def _edit_cases(self) -> None:
        from msoko_desktop.gui.dialogs.cases import CasesDialog

        school = self.list.current()
        if school is None or not self.commit_edits():
            return
        words = [text for text in (school.name, school.short_name, school.head_name, school.head_post) if text]
        dialog = CasesDialog(self.session, self.window_)
        for place, text in enumerate(words):
            if dialog.ui.words.findText(text) < 0:
                dialog.ui.words.insertItem(place, text)
        dialog.ui.words.setCurrentText(words[0])
        dialog.exec()
        dialog.deleteLater()
        self.load()

    def _show_menu(self, point: QPoint) -> None:
        menu = self.commands.menu(CONTEXT_MENU, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    # --- what the window asks

    def start_find(self) -> None:
        """Find in the grid that is used, else in the list."""
        grid = self.district.grid
        if self.stack.currentWidget() is self.district and grid.table.hasFocus():
            grid.start_find()
        else:
            self.list.start_find()

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next school that is shown."""
        grid = self.district.grid
        if self.stack.currentWidget() is self.district and grid.table.hasFocus():
            grid.find_next(backwards=backwards)
        else:
            self.list.step(-1 if backwards else 1)

    def commit_edits(self) -> bool:  # type: ignore[override]  # who asks may want to know whether it could be
        """Store what is being typed; return whether all of it could be."""
        if not self.session.is_open or self.session.read_only:
            return True
        self.district.commit_edits()
        return self.card.commit_edits()

    def print_paper(self) -> bool:
        """Print the list."""
        self.commands.print_list()
        return True

    def next_panel(self) -> None:
        """Take the focus from the list to what is beside it and back (F6)."""
        if self.list.isAncestorOf(self.window_.focusWidget() or self.list):
            district = self.stack.currentWidget() is self.district
            (self.district if district else self.card.current_tab()).setFocus()
        else:
            self.list.to_table()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next panel on F6, back to the list on Esc."""
        if event.key() == Qt.Key.Key_F6:
            self.next_panel()
        elif event.key() == Qt.Key.Key_Escape:
            self.list.to_table()
        else:
            super().keyPressEvent(event)
