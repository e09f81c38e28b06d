"""The list beside the sheets: the school year, its procedures and works with how many schools have sent them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem, QWidget

from msoko_desktop.domain.assessments.board import Board, Total
from msoko_desktop.gui.forms.ui_results_tree import Ui_ResultsTree
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.results.assessment_names import (
    procedure_title,
    short_subject_title,
    subject_line,
    year_title,
)
from msoko_desktop.services.results.assessments import AssessmentSummary

BOARD = "Состояние сдачи"
_WHAT = Qt.ItemDataRole.UserRole


def _plain_icon() -> QIcon:
    """Return the icon of the board, which Qt would tint on a selected line though that is of a soft colour here."""
    size = theme().px(16)
    icon = QIcon(theme().icon("list", "text", 16))
    icon.addPixmap(icon.pixmap(size, size), QIcon.Mode.Selected)
    return icon


class ResultsTree(QWidget):
    """`board_wanted(procedure or None)`, `assessment_wanted(id)` when another line is chosen, `year_chosen(year)`;
    `menu_wanted(place)` and `delete_asked()` of a work."""

    board_wanted = Signal(object)
    assessment_wanted = Signal(int)
    year_chosen = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ResultsTree()
        self.ui.setupUi(self)
        header = self.ui.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.ui.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.ui.tree.customContextMenuRequested.connect(self._on_menu)
        self.ui.tree.currentItemChanged.connect(lambda item, _before: self._on_current(item))
        self.ui.year.currentIndexChanged.connect(self._on_year)
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _renew_look(self) -> None:
        self.ui.add.setIcon(theme().icon("add", "text", 16))
        self.setMinimumWidth(theme().px(230))

    # --- showing

    def show_years(self, years: Sequence[int], chosen: int) -> None:
        """Offer the school years and choose one."""
        with QSignalBlocker(self.ui.year):
            self.ui.year.clear()
            for year in years:
                self.ui.year.addItem(year_title(year), year)
            self.ui.year.setCurrentIndex(max(0, self.ui.year.findData(chosen)))

    def show_assessments(self, summaries: Sequence[AssessmentSummary], board: Board) -> None:
        """Show the works of a year under their procedures, with how many have handed in of those that take part.

        The line that is chosen stays so where it is still there.
        """
        totals = {one.id: board.column_total(place) for place, one in enumerate(board.assessments)}
        tree = self.ui.tree
        before = self._what(tree.currentItem())
        folded = {self._what(item) for item in self._procedures() if not item.isExpanded()}
        with QSignalBlocker(tree):
            tree.clear()
            first = QTreeWidgetItem(tree, [BOARD, ""])
            first.setData(0, _WHAT, ("board", None))
            first.setIcon(0, _plain_icon())
            first.setFirstColumnSpanned(True)
            for procedure in dict.fromkeys(one.assessment.procedure for one in summaries):
                works = [one for one in summaries if one.assessment.procedure == procedure]
                parent = QTreeWidgetItem(tree, [procedure_title(procedure), ""])
                parent.setData(0, _WHAT, ("board", procedure))
                font = parent.font(0)
                font.setBold(True)
                parent.setFont(0, font)
                for work in works:
                    self._add_work(parent, work, totals.get(work.id, Total(work.begun, work.begun)))
                parent.setFirstColumnSpanned(True)
                parent.setExpanded(("board", procedure) not in folded)
            chosen = self._find(before) or first
            tree.setCurrentItem(chosen)
        if self._what(chosen) != before:
            self._on_current(chosen)

    def _add_work(self, parent: QTreeWidgetItem, work: AssessmentSummary, total: Total) -> None:
        one = work.assessment
        variant = f" ({one.variant})" if one.variant else ""
        item = QTreeWidgetItem(parent, [f"{one.grade} кл. {short_subject_title(one.subject)}{variant}", ""])
        item.setData(0, _WHAT, ("assessment", work.id))
        item.setText(1, f"{total.handed_in}/{total.of}")
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        done = total.of > 0 and work.checked >= total.of
        item.setForeground(1, theme().colour("good" if done else "muted"))
        told = f"{subject_line(one)}\nСдали {total.words} школ, проверено: {work.checked}"
        for column in (0, 1):
            item.setToolTip(column, told)
            item.setData(column, Qt.ItemDataRole.AccessibleTextRole, told.replace("\n", ". "))

    def _procedures(self) -> list[QTreeWidgetItem]:
        tree = self.ui.tree
        items = [tree.topLevelItem(place) for place in range(1, tree.topLevelItemCount())]
        return [item for item in items if item is not None]

    def _find(self, what: Any) -> QTreeWidgetItem | None:
        if what is None:
            return None
        for parent in self._procedures():
            if self._what(parent) == what:
                return parent
            for place in range(parent.childCount()):
                if self._what(parent.child(place)) == what:
                    return parent.child(place)
        return None

    # --- what is chosen

    @staticmethod
    def _what(item: QTreeWidgetItem | None) -> Any:
        return None if item is None else tuple(item.data(0, _WHAT))

    def choose(self, assessment_id: int | None) -> None:
        """Choose a work; None chooses the board of the year."""
        item = self._find(("assessment", assessment_id)) if assessment_id is not None else self.ui.tree.topLevelItem(0)
        if item is not None:
            self.ui.tree.setCurrentItem(item)

    def chosen_assessments(self) -> tuple[int, ...]:
        """Return the ids of the works that are selected; those of a procedure where that is selected."""
        found: list[int] = []
        for item in self.ui.tree.selectedItems():
            kind, value = self._what(item)
            if kind == "assessment":
                found.append(value)
            elif value is not None:
                found += [self._what(item.child(place))[1] for place in range(item.childCount())]
        return tuple(dict.fromkeys(found))

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        what = self._what(item)
        if what is None:
            return
        if what[0] == "assessment":
            self.assessment_wanted.emit(what[1])
        else:
            self.board_wanted.emit(what[1])

    def _on_year(self) -> None:
        year = self.ui.year.currentData()
        if year is not None:
            self.year_chosen.emit(int(year))

    def _on_menu(self, at: QPoint) -> None:
        what = self._what(self.ui.tree.itemAt(at))
        if what is not None and what[0] == "assessment":
            self.menu_wanted.emit(self.ui.tree.viewport().mapToGlobal(at))
