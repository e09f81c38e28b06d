"""The page «Результаты»: the works of a school year at the left, the state of the year or a sheet at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QPushButton, QSplitter, QStackedWidget, QVBoxLayout

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.actions import Need
from msoko_desktop.gui.page import Page
from msoko_desktop.gui.results import PAGE
from msoko_desktop.gui.results.board import BoardPanel
from msoko_desktop.gui.results.commands import ResultCommands
from msoko_desktop.gui.results.entries import ADD_MENU, CONTEXT_MENU
from msoko_desktop.gui.results.sheet_panel import SheetPanel, View
from msoko_desktop.gui.results.tree_panel import ResultsTree
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.assessments import AssessmentSummary
from msoko_desktop.services.results.status_board import read_board
from msoko_desktop.services.schools.school_years import schools_in_year

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

RESTING_MS = 400
MORE_MENU = ("results.scale", "results.draft", "", "results.import", "results.forms", "results.print")


class ResultsPage(Page):
    """Follows the file; `year` is the school year that is shown (the year it begins in)."""

    areas = frozenset({Area.ASSESSMENTS, Area.RESULTS, Area.SCHOOLS, Area.SETTINGS})

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.session)
        self.window_ = window
        self.year = assessments.school_year_of(self.session.day)
        self.commands = ResultCommands(self)
        self._file = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(RESTING_MS)
        self._summaries: tuple[AssessmentSummary, ...] = ()
        self.tree = ResultsTree(self)
        self.board = BoardPanel(window)
        self.sheet = SheetPanel(self.session, window.settings, self)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.board)
        self.stack.addWidget(self.sheet)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.tree)
        self.splitter.addWidget(self.stack)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([theme().px(250), theme().px(800)])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        self.setFocusProxy(self.tree.ui.tree)
        self._connect()

    def _connect(self) -> None:
        self._later.timeout.connect(self._renew_tree)
        self.tree.board_wanted.connect(self.show_board)
        self.tree.assessment_wanted.connect(self.show_assessment)
        self.tree.year_chosen.connect(self._on_year)
        self.tree.menu_wanted.connect(self._show_menu)
        self.tree.ui.tree.itemSelectionChanged.connect(self._tell_needs)
        self.board.opened.connect(self.open_sheet)
        self.sheet.shown_changed.connect(self._tell_needs)
        self.sheet.scale_wanted.connect(lambda: self.window_.registry.trigger("results.scale"))
        self.sheet.checked.clicked.connect(lambda: self.window_.registry.trigger("results.checked"))
        self.sheet.second.clicked.connect(lambda: self.window_.registry.trigger("results.second"))
        self.sheet.ui.list.toggled.connect(self.tree.setVisible)
        self.sheet.grid.summary_changed.connect(self.window_.status.show_summary)
        self._fill_button(self.tree.ui.add, ADD_MENU)
        self._fill_button(self.sheet.more, MORE_MENU)

    def _fill_button(self, button: QPushButton, names: tuple[str, ...]) -> None:
        menu = QMenu(button)
        self._fill_menu(menu, names)
        button.setMenu(menu)

    def _fill_menu(self, menu: QMenu, names: tuple[str, ...]) -> None:
        for name in names:
            action = self.window_.registry.action(name) if name else None
            if action is not None:
                menu.addAction(action)
            else:
                menu.addSeparator()

    # --- following the file

    def load(self) -> None:
        """Read the years and works; begin with the newest year that has any, or the present one."""
        if not self.session.is_open:
            self.sheet.clear()
            return
        district = self.session.district
        present = assessments.school_year_of(self.session.day)
        known = assessments.list_years(district)
        if self._file != str(district.path):
            self._file = str(district.path)
            self.year = known[0] if known and present not in known else present
        self.tree.show_years(sorted({present, present + 1, self.year, *known}, reverse=True), self.year)
        self._read_year()

    def refresh(self, changes: Changes) -> None:
        """Show what changed. What was typed on the sheet stands there already; the list follows when hands rest."""
        if changes.areas == {Area.RESULTS} and self.stack.currentWidget() is self.sheet:
            self.sheet.reload()
            self._later.start()
            self._tell_needs()
        else:
            self.load()

    def _read_year(self) -> None:
        self._renew_tree()
        if self.stack.currentWidget() is self.board:
            self.board.refresh()
        elif self.sheet.assessment is not None:
            fresh = next((one for one in self._summaries if one.id == self.sheet.assessment.id), None)
            if fresh is None:
                self.tree.choose(None)
            elif fresh.assessment != self.sheet.assessment:
                self.show_assessment(fresh.id)
            else:
                self.sheet.reload()
        self._tell_needs()

    def _renew_tree(self) -> None:
        if not self.session.is_open:
            return
        district = self.session.district
        self._summaries = assessments.list_assessments(district, self.year)
        self.tree.show_assessments(self._summaries, read_board(district, self.year, today=self.session.day))

    # --- what is shown

    def show_board(self, procedure: str | None = None) -> None:
        """Show who has sent what in the year, or in one of its procedures."""
        self.sheet.grid.commit_edits()
        self.sheet.ui.list.setChecked(True)
        self.stack.setCurrentWidget(self.board)
        self.board.show_year(self.year, procedure)
        self.window_.status.show_summary("")
        self._tell_needs()

    def show_assessment(self, assessment_id: int) -> None:
        """Show the sheet of a work."""
        self.sheet.grid.commit_edits()
        summary = next((one for one in self._summaries if one.id == assessment_id), None)
        if summary is None:
            return
        self.stack.setCurrentWidget(self.sheet)
        self.sheet.show_assessment(summary.assessment, schools_in_year(self.session.district, self.year))
        self._tell_needs()

    def open_sheet(self, assessment_id: int, school_id: int) -> None:
        """Show the row of a school on the sheet of a work."""
        self.tree.choose(assessment_id)
        self.show_assessment(assessment_id)
        self.sheet.show_view(View.SCHOOLS)
        self.sheet.grid.go_to(str(school_id), None)
        self.sheet.grid.setFocus()

    def show_item(self, item: int, line: int | None = None) -> None:
        """Show a work by its id, whatever year it is of, and the row of a school of it."""
        try:
            found = assessments.read_assessment(self.session.district, item)
        except UserError as error:
            self.session.refused.emit(error)
            return
        if found.school_year != self.year:
            self.year = found.school_year
            self.load()
        self.tree.choose(item)
        if line is not None:
            self.open_sheet(item, line)

    def target(self) -> int | None:
        """Return the work an entry of the menu is about."""
        on_sheet = self.stack.currentWidget() is self.sheet and self.sheet.assessment is not None
        return self.sheet.assessment.id if on_sheet and self.sheet.assessment is not None else None

    def chosen(self) -> tuple[int, ...]:
        """Return the works that are selected in the list, else the one that is shown."""
        target = self.target()
        return self.tree.chosen_assessments() or (() if target is None else (target,))

    def _on_year(self, year: int) -> None:
        self.sheet.grid.commit_edits()
        self.year = year
        self.tree.choose(None)
        self._read_year()
        self.show_board()

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        self._fill_menu(menu, CONTEXT_MENU)
        menu.exec(place)

    def _tell_needs(self) -> None:
        needs = Need.NOTHING
        if self.session.is_open and self.target() is not None:
            needs |= Need.ASSESSMENT
            if not self.session.read_only:
                needs |= Need.ASSESSMENT_EDITABLE
                sheet = self.sheet.sheet
                if sheet is not None and sheet.content.rows:
                    needs |= Need.SHEET_EDITABLE
        self.window_.set_page_needs(PAGE, needs)
        self.sheet.checked.setEnabled(Need.ASSESSMENT_EDITABLE in needs)
        self.sheet.second.setEnabled(Need.SHEET_EDITABLE in needs)

    # --- what the window asks

    def start_find(self) -> None:
        """Begin finding on the sheet, or a school in the state of the year."""
        if self.stack.currentWidget() is self.sheet:
            self.sheet.grid.start_find()
        else:
            self.board.start_find()

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next place found."""
        if self.stack.currentWidget() is self.sheet:
            self.sheet.grid.find_next(backwards=backwards)
        else:
            self.board.find_next(backwards=backwards)

    def commit_edits(self) -> None:
        """Write what is being typed."""
        self.sheet.grid.commit_edits()

    def print_paper(self) -> bool:
        """Print the sheet that is shown, or the state of the year."""
        return self.commands.print_shown()
