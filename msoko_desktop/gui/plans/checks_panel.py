"""The check before signing beside the sheet: remarks by kind, a click goes to the cell, proposals mend it."""

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted, find_dates
from msoko_desktop.domain.plans.plans import Abbreviation, ColumnKind, LineKind, Plan
from msoko_desktop.domain.remarks import Remark, Severity
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.forms.ui_checks_panel import Ui_ChecksPanel
from msoko_desktop.gui.plans.sheet_columns import NAMES
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.plans import plans
from msoko_desktop.services.reference.reference import reference_data

if TYPE_CHECKING:
    from msoko_desktop.gui.plans.page import PlansPage

PAUSE_MS = 400
ROLE = Qt.ItemDataRole.UserRole
_ICONS = {
    Severity.ERROR: ("error", "danger"),
    Severity.WARNING: ("warning", "warning"),
    Severity.HINT: ("info", "accent"),
}


class _WrappingDelegate(QStyledItemDelegate):
    """Gives each remark the height that its wrapped sentence needs."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        depth = 2 if index.parent().isValid() else 1
        icon = 0 if index.data(Qt.ItemDataRole.DecorationRole) is None else theme().px(26)
        room = self._tree.viewport().width() - depth * self._tree.indentation() - icon - theme().px(16)
        font = index.data(Qt.ItemDataRole.FontRole) or self._tree.font()
        flags = int(Qt.TextFlag.TextWordWrap)
        text = str(index.data())
        height = QFontMetrics(font).boundingRect(QRect(0, 0, max(40, room), 10_000), flags, text).height()
        return QSize(room, max(height, theme().px(18)) + theme().px(8))


class ChecksPanel(QWidget):
    """Shows the remarks to the plan that is open; looks the plan over again after every change while it is shown."""

    place_wanted = Signal(int, object)

    def __init__(self, page: "PlansPage") -> None:
        super().__init__(page)
        self._page = page
        self.remarks: tuple[Remark, ...] = ()
        self._checked: Plan | None = None
        self.ui = Ui_ChecksPanel()
        self.ui.setupUi(self)
        self.ui.heading.setProperty("role", "subheading")
        for label in (self.ui.summary, self.ui.proposal):
            label.setProperty("role", "muted")
        self.setFocusProxy(self.ui.tree)
        self.ui.tree.setItemDelegate(_WrappingDelegate(self.ui.tree))
        self.ui.tree.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.ui.tree.header().setStretchLastSection(True)
        self.ui.tree.header().sectionResized.connect(self.ui.tree.scheduleDelayedItemsLayout)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.run)
        self.ui.tree.itemClicked.connect(lambda item: self._go(item))  # noqa: PLW0108  # the column is no flag
        self.ui.tree.itemActivated.connect(lambda item: self._go(item, focus=True))
        self.ui.tree.currentItemChanged.connect(self._show_proposal)
        self.ui.apply.clicked.connect(self.apply_current)
        self.ui.applyAll.clicked.connect(self.apply_group)
        theme().changed.connect(self._show)

    # --- checking

    def plan_changed(self) -> None:
        """Look the plan over soon, where the panel is shown; remarks of another plan go at once."""
        plan = self._page.plan
        if plan is None or self._checked is None or plan.id != self._checked.id:
            self.remarks = ()
            self._checked = None
        if not self.isHidden() and not self._page.side.isHidden():
            self._timer.start()

    def run(self) -> None:
        """Look the plan over now."""
        from msoko_desktop.services.plans import checks

        self._timer.stop()
        plan = self._page.plan
        self.remarks, self._checked = (), plan
        if plan is not None and plan.id is not None:
            try:
                today = dt.date.today()  # the date on the wall of the person
                self.remarks = checks.check_plan(self._page.session.district, plan.id, today)
            except UserError as error:
                self._page.window_.show_error(error)
        self._show()
        self._page.mark_doubts()

    def marks(self) -> dict[tuple[int, ColumnKind], str]:
        """Return the cells that errors and warnings are about, with their sentences."""
        plan = self._page.plan
        if plan is None or self._checked is None or not self._is_shown():
            return {}
        texts: dict[tuple[int, ColumnKind], list[str]] = defaultdict(list)
        lines = self._checked.lines
        for remark in self.remarks:
            if remark.line is None or remark.severity is Severity.HINT or remark.line >= len(lines):
                continue
            line = lines[remark.line]
            kind = remark.column or ColumnKind.TITLE
            if line.id is not None:
                texts[line.id, ColumnKind.TITLE if line.kind is LineKind.SECTION else kind].append(remark.text)
        return {place: "\n".join(sentences) for place, sentences in texts.items()}

    def _is_shown(self) -> bool:
        return not self._page.side.isHidden() and self._page.side.currentWidget() is self

    # --- showing

    def _show(self) -> None:
        tree = self.ui.tree
        opened = {
            str(item.data(0, ROLE + 1)): item.isExpanded()
            for place in range(tree.topLevelItemCount())
            if (item := tree.topLevelItem(place)) is not None
        }
        current = self._current()
        tree.setIconSize(QSize(theme().px(16), theme().px(16)))
        tree.blockSignals(True)
        tree.clear()
        for severity in Severity:
            for code, remarks in self._groups(severity).items():
                self._add_group(code, severity, remarks, expanded=opened.get(code, severity is not Severity.HINT))
        self._restore(current)
        tree.blockSignals(False)
        self._show_summary()
        self._show_proposal()

    def _groups(self, severity: Severity) -> dict[str, list[Remark]]:
        groups: dict[str, list[Remark]] = defaultdict(list)
        for remark in self.remarks:
            if remark.severity is severity:
                groups[remark.rule].append(remark)
        return groups

    def _add_group(self, code: str, severity: Severity, remarks: list[Remark], *, expanded: bool) -> None:
        icon, role = _ICONS[severity]
        titles = {entry["code"]: str(entry["title"]) for entry in reference_data("checks")["rule"]}
        group = QTreeWidgetItem(self.ui.tree, [f"{titles.get(code, severity.label)} ({len(remarks)})"])
        group.setIcon(0, theme().icon(icon, role))
        group.setData(0, ROLE + 1, code)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        for remark in remarks:
            where = self._where(remark)
            item = QTreeWidgetItem(group, [f"{where}: {remark.text}" if where else remark.text])
            item.setData(0, ROLE, remark)
            item.setToolTip(0, remark.text)
            if remark.proposal is not None:
                item.setIcon(0, theme().icon("done", "good", 14))
        group.setExpanded(expanded)

    def _where(self, remark: Remark) -> str:
        plan = self._checked
        if plan is None or remark.line is None or remark.line >= len(plan.lines):
            return ""
        line = plan.lines[remark.line]
        if line.kind is LineKind.SECTION:
            return f"раздел {line.number}".strip()
        place = f"п. {line.number}" if line.number else f"строка {remark.line + 1}"
        named = remark.column is not None and remark.column is not ColumnKind.NUMBER
        return f"{place}, {NAMES[remark.column]}" if named and remark.column is not None else place

    def _restore(self, current: Remark | None) -> None:
        items = self.ui.tree.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive)
        found = next((item for item in items if current is not None and item.data(0, ROLE) == current), None)
        if found is not None:
            self.ui.tree.setCurrentItem(found)

    def _show_summary(self) -> None:
        if self._page.plan is None:
            self.ui.summary.setText("")
            return
        counts = {severity: sum(remark.severity is severity for remark in self.remarks) for severity in Severity}
        words = [
            counted(counts[Severity.ERROR], "ошибка", "ошибки", "ошибок") if counts[Severity.ERROR] else "",
            counted(counts[Severity.WARNING], "замечание", "замечания", "замечаний")
            if counts[Severity.WARNING]
            else "",
            counted(counts[Severity.HINT], "подсказка", "подсказки", "подсказок") if counts[Severity.HINT] else "",
        ]
        self.ui.summary.setText(", ".join(filter(None, words)) or "Замечаний нет. План можно подписывать.")

    def _show_proposal(self) -> None:
        remark = self._current()
        mends = remark is not None and remark.proposal is not None and self._page.model.editable
        self.ui.proposal.setText(f"Предлагается: {remark.proposal}" if remark is not None and mends else "")
        self.ui.proposal.setVisible(mends)
        self.ui.apply.setEnabled(mends)
        self.ui.applyAll.setEnabled(mends and len(self._mendable_like(remark)) > 1)

    def _current(self) -> Remark | None:
        item = self.ui.tree.currentItem()
        remark = item.data(0, ROLE) if item is not None else None
        return remark if isinstance(remark, Remark) else None

    def _mendable_like(self, remark: Remark | None) -> list[Remark]:
        """Return the remarks of the same rule that name a cell and its new text, one a cell."""
        found: dict[tuple[int, ColumnKind], Remark] = {}
        for other in self.remarks:
            same = remark is not None and other.rule == remark.rule
            if same and other.proposal is not None and other.line is not None and other.column is not None:
                found.setdefault((other.line, other.column), other)
        return list(found.values())

    # --- doing

    def _go(self, item: QTreeWidgetItem, *, focus: bool = False) -> None:
        remark = item.data(0, ROLE)
        if not isinstance(remark, Remark) or self._checked is None:
            return
        if remark.line is not None and remark.line < len(self._checked.lines):
            line_id = self._checked.lines[remark.line].id
            if line_id is not None:
                self.place_wanted.emit(line_id, remark.column)
                if focus:
                    self._page.table.setFocus()
        elif focus:
            self._page.commands.properties()

    def apply_current(self) -> None:
        """Mend what the current remark is about, as one step."""
        remark = self._current()
        plan = self._checked
        if remark is None or remark.proposal is None or plan is None or plan.id is None:
            return
        plan_id, proposal = plan.id, remark.proposal
        session = self._page.session
        if remark.rule == "abbreviation_unexplained":
            short, _, meaning = proposal.partition(" – ")
            items = (*plan.abbreviations, Abbreviation(short, meaning))
            session.run(lambda d: plans.set_properties(d, plan_id, abbreviations=items))
        elif remark.rule == "plan_period":
            days = [date for _, _, date in find_dates(proposal)]
            if len(days) == 2:
                period = PlanPeriod.between(*days)
                session.run(lambda d: plans.set_properties(d, plan_id, period=period))
        elif remark.line is None:
            session.run(lambda d: plans.set_properties(d, plan_id, title=proposal))
        elif remark.column is not None:
            self._mend([remark])
        self.run()

    def apply_group(self) -> None:
        """Mend everything that remarks of the same kind propose, as one step."""
        remark = self._current()
        if remark is not None and remark.rule == "abbreviation_unexplained":
            self._explain_all()
        else:
            self._mend(self._mendable_like(remark))
        self.run()

    def _explain_all(self) -> None:
        plan = self._checked
        if plan is None or plan.id is None:
            return
        plan_id = plan.id
        pairs = [
            remark.proposal.partition(" – ")
            for remark in self.remarks
            if remark.rule == "abbreviation_unexplained" and remark.proposal
        ]
        items = (*plan.abbreviations, *(Abbreviation(short, meaning) for short, _, meaning in pairs))
        self._page.session.run(lambda d: plans.set_properties(d, plan_id, abbreviations=items))

    def _mend(self, remarks: list[Remark]) -> None:
        plan = self._checked
        if plan is None:
            return
        edits = [
            (line_id, remark.column, remark.proposal)
            for remark in remarks
            if remark.line is not None and remark.column is not None and remark.proposal is not None
            if (line_id := plan.lines[remark.line].id) is not None
        ]
        if edits:
            self._page.rows.write_cells(edits, "Исправить замечание" if len(edits) == 1 else "Исправить замечания")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the sheet on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._page.table.setFocus()
        else:
            super().keyPressEvent(event)
