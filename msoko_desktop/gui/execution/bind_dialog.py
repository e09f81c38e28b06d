"""Binds a deadline «по графику …» to entries of schedules, or unbinds it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidgetItem

from msoko_desktop.domain.execution import TrackedOccurrence, Undated
from msoko_desktop.domain.language.russian import counted, one_line
from msoko_desktop.domain.timetable.schedules import Schedule
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question, what_text
from msoko_desktop.gui.execution.texts import span_text
from msoko_desktop.gui.forms.ui_bind_dialog import Ui_BindDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.timetable import schedules
from msoko_desktop.services.timetable.deadlines import calendar_of

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

ID = Qt.ItemDataRole.UserRole
SCHEDULES = "Графики процедур"  # the entry of the menu that keeps the schedules


class BindDialog(Question):
    """A tree of schedules with their entries; what is bound now is ticked, the schedule that is named is open."""

    def __init__(self, window: "MainWindow", item: TrackedOccurrence | Undated) -> None:
        super().__init__(window)
        self._window = window
        self._item = item
        self.ui = Ui_BindDialog()
        self.ui.setupUi(self)
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "&Привязать")
        self.ui.what.setText(what_text((item,)))
        self.ui.phrase.setText(f"Срок в плане: {one_line(item.phrase) or 'не указан'}")
        tree = self.ui.tree
        tree.setColumnCount(2)
        tree.setHeaderLabels(["График, событие", "Дни"])
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._bound = self._bound_now()
        self._fill(set(self._bound))
        tree.itemChanged.connect(lambda *_: self._show_answer())
        entry = self._schedules_entry()
        self.ui.schedules.setVisible(entry is not None)
        self.ui.schedules.clicked.connect(self._open_schedules)
        self.ui.unbind.setVisible(bool(self._bound))
        self.ui.unbind.clicked.connect(self._unbind)
        tree.setFocus()
        fit_dialog(self)

    def _bound_now(self) -> tuple[int, ...]:
        place = (self._item.line_id, self._item.part)
        return schedules.bindings(self._window.session.district).get(place, ())

    def _code(self) -> str:
        """Return the code of the schedule that the phrase names, "" where it names none."""
        if isinstance(self._item, Undated) and self._item.schedule_code:
            return self._item.schedule_code
        found = calendar_of(self._window.session.district).schedule_in(self._item.phrase)
        return found.code if found is not None else ""

    def _fill(self, ticked: set[int]) -> None:
        tree, code = self.ui.tree, self._code()
        tree.blockSignals(True)
        tree.clear()
        known = schedules.list_schedules(self._window.session.district)
        named = [schedule for schedule in known if code and schedule.code == code]
        for schedule in (*named, *(one for one in known if one not in named)):
            top = self._add(schedule, ticked)
            has = any(entry.id in ticked for entry in schedule.entries)
            top.setExpanded(schedule in named or has or len(known) == 1)
        tree.blockSignals(False)
        first = tree.topLevelItem(0)
        if first is not None:
            tree.setCurrentItem(first.child(0) or first)
        tree.setVisible(bool(known))
        self.ui.empty.setVisible(not known)
        titles = [entry.title for schedule in known for entry in schedule.entries if entry.id in set(self._bound)]
        self.ui.bound.setText(f"Сейчас привязано: {'; '.join(titles)}." if titles else "Сейчас не привязано.")
        self._show_answer()

    def _add(self, schedule: Schedule, ticked: set[int]) -> QTreeWidgetItem:
        count = len(schedule.entries)
        top = QTreeWidgetItem(self.ui.tree, [schedule.name, counted(count, "событие", "события", "событий")])
        font = theme().font
        font.setBold(True)
        top.setFont(0, font)
        top.setToolTip(0, schedule.name)
        for entry in schedule.entries:
            child = QTreeWidgetItem(top, [entry.title, span_text((entry.start, entry.due))])
            child.setData(0, ID, entry.id)
            child.setToolTip(0, f"{entry.title}\n{entry.note}".strip())
            child.setCheckState(0, Qt.CheckState.Checked if entry.id in ticked else Qt.CheckState.Unchecked)
        return top

    def ticked(self) -> list[int]:
        """Return the ids of the entries that are ticked, in the order of the tree."""
        tops = (self.ui.tree.topLevelItem(row) for row in range(self.ui.tree.topLevelItemCount()))
        children = (top.child(place) for top in tops if top is not None for place in range(top.childCount()))
        checked = Qt.CheckState.Checked
        return [int(one.data(0, ID)) for one in children if one is not None and one.checkState(0) is checked]

    def _show_answer(self) -> None:
        self._answer.setEnabled(bool(self.ticked()) and set(self.ticked()) != set(self._bound))

    def _schedules_entry(self) -> QAction | None:
        entries = self._window.registry.all_actions().values()
        return next((one for one in entries if one.text().replace("&", "").startswith(SCHEDULES)), None)

    def _open_schedules(self) -> None:
        """Open the window of schedules and take over what was changed there."""
        entry = self._schedules_entry()
        if entry is not None:
            entry.trigger()
            self._fill(set(self.ticked()))
            self.ui.tree.setFocus()

    def _unbind(self) -> None:
        item = self._item
        problem = commands.attempt(self._window, lambda d: schedules.bind(d, item.line_id, item.part, []))
        self.show_problem(problem)
        if not problem:
            self.done(self.DialogCode.Accepted)

    def write(self) -> str:
        """Bind the deadline to what is ticked."""
        item, ids = self._item, self.ticked()
        return commands.attempt(self._window, lambda d: schedules.bind(d, item.line_id, item.part, ids))
