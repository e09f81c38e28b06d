"""The page «Планы»: the list of plans and the plan that is open, as on paper."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.plans.plans import ColumnKind, Plan, PlanColumn, PlanStatus
from msoko_desktop.gui.page import Page
from msoko_desktop.gui.plans.approval_commands import ApprovalCommands, needs_of
from msoko_desktop.gui.plans.finding import Finding
from msoko_desktop.gui.plans.list_panel import PlanListPanel
from msoko_desktop.gui.plans.meanings import Meanings
from msoko_desktop.gui.plans.plan_commands import PlanCommands
from msoko_desktop.gui.plans.row_commands import RowCommands
from msoko_desktop.gui.plans.sheet_columns import columns_of
from msoko_desktop.gui.plans.sheet_panel import SheetPanel
from msoko_desktop.gui.plans.side_panels import SidePanels
from msoko_desktop.gui.plans.table_model import PlanTableModel
from msoko_desktop.gui.plans.table_view import PlanTable
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.plans import plan_status, plans
from msoko_desktop.services.plans.plan_status import PlanStanding

if TYPE_CHECKING:
    from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.gui.plans.checks_panel import ChecksPanel
    from msoko_desktop.gui.plans.side_form import SideForm

ROOM_FOR_SHEET = 640  # the width in which the columns of a usual plan can be read


class PlansPage(Page):
    """Puts the parts together and keeps them in step with the file.

    The bars above the sheet and the panels beside it are made when first asked for: the start does without them.
    """

    areas = frozenset({Area.PLANS, Area.PLAN_LINES, Area.EXECUTORS, Area.SETTINGS, Area.DAYS_OFF})

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.session)
        self.window_ = window
        self.plan: Plan | None = None
        self.standing: PlanStanding | None = None
        self.meanings = Meanings()
        self.model = PlanTableModel(self.write_cells, self)
        self.table = PlanTable(self.model, self.meanings.known_names)
        self.rows = RowCommands(self.session, self.table, window.notice.show_information)
        self.commands = PlanCommands(self)
        self.approval = ApprovalCommands(self)
        self.list_panel = PlanListPanel(self)
        self.sheet_panel = SheetPanel(self.table, self)
        self._build()
        self._connect()
        self._restore_panels()

    def _build(self) -> None:
        self._nothing = QLabel("Выберите план слева", self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("role", "muted")
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bars = QVBoxLayout()
        column.addLayout(bars)
        self.finding = Finding(self, bars)
        self._stack = QStackedWidget(middle)
        self._stack.addWidget(self.sheet_panel)
        self._stack.addWidget(self._nothing)
        column.addWidget(self._stack, 1)
        self.side = SidePanels(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(4)
        for widget in (self.list_panel, middle, self.side):
            self.splitter.addWidget(widget)
        for place, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(place, stretch)
            self.splitter.setCollapsible(place, False)
        self.list_panel.setMinimumWidth(theme().px(160))
        self.side.setMinimumWidth(theme().px(230))
        middle.setMinimumWidth(theme().px(320))
        self.splitter.setSizes([theme().px(236), theme().px(900), theme().px(300)])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.list_panel.chosen.connect(self.open_plan)
        self.list_panel.activated.connect(self.table.setFocus)
        self.list_panel.menu_wanted.connect(self._list_menu)
        self.table.rows_dropped.connect(self.rows.drop)
        self.table.cleared.connect(self.rows.clear_cells)
        self.table.wanted_row.connect(self.rows.insert_after)
        self.table.columns_resized.connect(self._store_widths)
        self.table.place_changed.connect(self._on_place)
        self.table.menu_wanted.connect(self._table_menu)
        self.sheet_panel.action_wanted.connect(self.window_.registry.trigger)

    # --- parts made when first asked for

    @property
    def form(self) -> "SideForm":
        """The form of the current row."""
        return self.side.form

    @property
    def checks(self) -> "ChecksPanel":
        """The check before signing."""
        return self.side.checks

    @property
    def form_is_shown(self) -> bool:
        """Whether the form of the current row is at the side."""
        return self.side.shows("form")

    # --- following the file

    def load(self) -> None:
        """Read the list and the plan opened last."""
        if not self.session.is_open:
            self._show_plan(None)
            self.list_panel.show_plans([], None)
            return
        self._read_directory()
        self._read_calendar()
        summaries = plans.list_plans(self.session.district)
        known = {summary.id for summary in summaries}
        wanted = self.plan.id if self.plan is not None else self._remembered()
        if wanted not in known:
            wanted = summaries[0].id if summaries else None
        self.list_panel.show_plans(summaries, wanted)
        self._read_plan(wanted)
        self._tell_tampering()

    def refresh(self, changes: Changes) -> None:
        """Read what changed; the current cell stays current and in sight."""
        if Area.EXECUTORS in changes.areas:
            self._read_directory()
        if Area.SETTINGS in changes.areas:
            self._read_calendar()
        summaries = plans.list_plans(self.session.district)
        known = [summary.id for summary in summaries]
        here = self.plan.id if self.plan is not None else None
        made = [plan_id for plan_id in changes.created if plan_id in changes.plans and plan_id in known]
        wanted = made[0] if made and Area.PLANS in changes.areas and here not in changes.plans else here
        if wanted not in known:
            wanted = next((plan for plan in changes.plans if plan in known), known[0] if known else None)
        self.list_panel.show_plans(summaries, wanted)
        read_otherwise = changes.areas & {Area.EXECUTORS, Area.SETTINGS, Area.DAYS_OFF}
        if wanted != here or wanted in changes.plans or read_otherwise:
            self._read_plan(wanted)

    def _read_directory(self) -> None:
        from msoko_desktop.services.plans import executors

        self.meanings.set_directory(executors.directory(self.session.district))
        if self.side.is_made("form"):
            self.form.renew_names()

    def _read_calendar(self) -> None:
        def find() -> "SchoolCalendar":
            from msoko_desktop.services.timetable.deadlines import calendar_of

            return calendar_of(self.session.district)

        self.meanings.set_calendar(find)

    def _remembered(self) -> int | None:
        stored = str(self.window_.settings.value(f"plans/last/{self.session.district.path.name}", ""))
        return int(stored) if stored.isdigit() else None

    def open_plan(self, plan_id: int) -> None:
        """Show another plan."""
        self.commit_edits()
        self.finding.forget_filter()
        self.list_panel.mark(plan_id)
        self._read_plan(plan_id)
        self._tell_tampering()
        self.window_.settings.set_value(f"plans/last/{self.session.district.path.name}", plan_id)

    def _read_plan(self, plan_id: int | None) -> None:
        if plan_id is None:
            self._show_plan(None)
            return
        try:
            plan = plans.read_plan(self.session.district, plan_id)
        except UserError as error:
            self.window_.show_error(error)
            self._show_plan(None)
            return
        self._show_plan(plan)

    def _show_plan(self, plan: Plan | None) -> None:
        line = self.table.current_line()
        column, row = self.table.currentIndex().column(), self.table.currentIndex().row()
        other = plan is None or self.plan is None or plan.id != self.plan.id
        self.plan = plan
        editable = plan is not None and plan.status is PlanStatus.DRAFT and not self.session.read_only
        self.meanings.set_plan(plan.period if plan is not None else None, dt.date.today())
        self.standing = self._standing_of(plan)
        self.sheet_panel.show_plan(plan, self.standing, read_only=self.session.read_only)
        self._stack.setCurrentIndex(0 if plan is not None else 1)
        self.model.set_plan(plan, editable=editable)
        if self.side.is_made("form"):
            self.form.set_columns(columns_of(plan) if plan is not None else ())
            self.form.set_editable(editable)
            self.side.show_led()
        needs = needs_of(self.standing)
        self.window_.set_plan(plan.id if plan is not None else None, editable=editable, needs=needs)
        self.mark_doubts()
        self.finding.plan_changed()
        if other:
            self.table.go_to(0, 0)
        else:
            self._keep_place(line.id if line is not None else None, row, column)
        self._on_place()
        self.side.plan_changed()

    def _standing_of(self, plan: Plan | None) -> PlanStanding | None:
        if plan is None or plan.id is None:
            return None
        return plan_status.standing(self.session.district, plan.id)

    def _tell_tampering(self) -> None:
        """Warn, when a plan is opened, where it is no longer what was approved."""
        from msoko_desktop.services.documents import tampering

        if self.standing is None or not self.standing.revisions or self.plan is None or self.plan.id is None:
            return
        problem = tampering.problem_of_plan(self.session.district, self.plan.id)
        if problem:
            self.window_.notice.show_warning(problem)

    def _keep_place(self, line_id: int | None, row: int, column: int) -> None:
        """Keep the current cell current and in sight where it still is; else go to what stands in its place."""
        if not self.model.rows or self.table.open_editor() is not None:
            return
        now = self.model.row_of(line_id)
        if now is None:
            self.table.go_to(min(max(row, 0), len(self.model.rows) - 1), column)
        elif now != self.table.currentIndex().row():
            self.table.go_to(now, column)
        else:
            self.table.scroll_to_row(now)

    def mark_doubts(self) -> None:
        """Put the signs on the deadlines that are not understood or lie outside the plan's period."""
        marks: dict[tuple[int, ColumnKind], str] = {}
        for line in self.plan.lines if self.plan is not None else ():
            text = self.meanings.sign(line, ColumnKind.DEADLINE)
            if text and line.id is not None:
                marks[(line.id, ColumnKind.DEADLINE)] = text
        if self.side.is_made("checks"):
            marks.update(self.checks.marks())
        self.model.set_marks(marks)

    # --- editing

    def write_cells(self, edits: list[tuple[int, ColumnKind, str]]) -> bool:
        """Store cells as one step; return whether that could be done."""
        return self.rows.write_cells(edits)

    def commit_edits(self) -> None:
        """Write what is being typed in a cell or in the form."""
        self.table.commit_edit()
        if self.side.is_made("form"):
            self.form.store_all()

    def _store_widths(self, widths: list[int]) -> None:
        plan = self.plan
        if plan is None or plan.id is None:
            return
        plan_id, whole = plan.id, sum(widths) or 1
        columns = tuple(
            PlanColumn(column.kind, column.heading, round(100 * width / whole, 1))
            for column, width in zip(columns_of(plan), widths, strict=True)
        )
        self.session.run(lambda d: plans.set_properties(d, plan_id, columns=columns))

    # --- finding and filtering

    def start_find(self) -> None:
        """Open the bar that finds text (Ctrl+F)."""
        self.finding.start_find()

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next place found (F3)."""
        self.finding.find_next(backwards=backwards)

    # --- panels

    def toggle_list(self) -> None:
        """Show or hide the list of plans."""
        self._list_wanted = self.list_panel.isHidden()
        self.remember_panels()
        self.list_panel.setVisible(self._list_wanted)  # asked for, it comes even where there is little room
        self.window_.plan_panels_changed.emit()

    def toggle_form(self) -> None:
        """Show or hide the form at the side (F4); shown, it takes the focus."""
        if self.side.isVisible() and self.form_is_shown:
            self.side.put_away()
        else:
            self.commit_edits()
            self.side.bring(self.form)
            self.form.show_line(self.table.current_line())
            self.form.focus_field(self.table.current_kind())
        self.remember_panels()

    def next_panel(self) -> None:
        """Take the focus on: from the list to the sheet, to the panel at the side, and round (F6)."""
        self.commit_edits()
        panels: list[tuple[QWidget, QWidget]] = [(self.list_panel, self.list_panel.list), (self.table, self.table)]
        side = self.side.currentWidget()
        if side is not None:
            panels.append((self.side, side))
        shown = [(panel, target) for panel, target in panels if panel.isVisible()]
        focus = self.focusWidget()
        here = next(
            (place for place, (panel, _) in enumerate(shown) if focus is panel or panel.isAncestorOf(focus)), -1
        )
        target = shown[(here + 1) % len(shown)][1]
        if self.side.is_made("form") and target is self.form:
            self.form.focus_field(self.table.current_kind())
        else:
            target.setFocus()

    def _make_room(self) -> None:
        """Let the list of plans stand aside where the sheet would become too narrow to read."""
        look = theme()
        needed = look.px(ROOM_FOR_SHEET) + look.px(236) + (0 if self.side.isHidden() else look.px(300))
        self.list_panel.setVisible(self._list_wanted and self.width() >= needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the list of plans go and come with the room there is."""
        super().resizeEvent(event)
        self._make_room()
        self.window_.plan_panels_changed.emit()

    def _restore_panels(self) -> None:
        settings = self.window_.settings
        self._list_wanted = settings.flag("plans/list_shown", True)
        self.list_panel.setVisible(self._list_wanted)
        shown = settings.flag("plans/form_shown", False)
        if shown:
            self.side.setCurrentWidget(self.form)
        self.side.setVisible(shown)

    def remember_panels(self) -> None:
        """Keep which panels are shown for the next start."""
        settings = self.window_.settings
        self._make_room()
        settings.set_value("plans/list_shown", self._list_wanted)
        settings.set_value("plans/form_shown", self.form_is_shown)
        self.window_.plan_panels_changed.emit()

    def _on_place(self) -> None:
        if not self.side.isHidden() and self.side.is_made("form"):
            self.form.show_line(self.table.current_line())

    # --- going to a place

    def show_item(self, item: int, line: int | None = None) -> None:
        """Show a plan, and one of its lines."""
        if self.plan is None or self.plan.id != item:
            self.open_plan(item)
        if line is not None:
            self.show_cell(line, ColumnKind.TITLE)
        self.table.setFocus()

    def show_cell(self, line_id: int, kind: ColumnKind | None) -> None:
        """Go to a cell by its line and column; a filter that hides it is taken back."""
        row = self.model.row_of(line_id)
        if row is None and self.model.is_filtered:
            self.finding.filter_bar.hide_bar()
            row = self.model.row_of(line_id)
        if row is not None:
            self.table.go_to(row, self.model.kinds.index(kind) if kind in self.model.kinds else 0)

    # --- menus

    def _table_menu(self, point: QPoint) -> None:
        self._popup("table", point)

    def _list_menu(self, point: QPoint) -> None:
        self._popup("list", point)

    def _popup(self, which: str, point: QPoint) -> None:
        from msoko_desktop.gui.plans.entries import CONTEXT_MENUS

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in CONTEXT_MENUS[which]:
            action = self.window_.registry.action(name) if name else None
            if action is not None:
                menu.addAction(action)
            elif not name:
                menu.addSeparator()
        menu.popup(point)
