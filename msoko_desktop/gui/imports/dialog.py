"""The import wizard's window: look over what was recognised, settle the doubts, take it into the file."""

import datetime as dt

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QListWidgetItem, QPushButton, QWidget

from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.plans import import_edit
from msoko_desktop.domain.plans.imports import ImportWarning, Recognised
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.forms.ui_import_dialog import Ui_ImportDialog
from msoko_desktop.gui.imports.cell_delegate import CellDelegate
from msoko_desktop.gui.imports.tree_model import COLUMNS, RecognisedModel

SHARES = (0, 300, 150, 150, 180, 150, 110)  # widths of the columns relative to one another


class ImportDialog(QDialog):
    """Shows one import; `chosen()` is what the person decided to take in.

    Accepted only with at least one plan or order ticked.
    """

    def __init__(self, recognised: Recognised, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportDialog()
        self.ui.setupUi(self)
        self._store = QPushButton("&Загрузить", self)
        self.ui.buttons.addButton(self._store, QDialogButtonBox.ButtonRole.AcceptRole)
        self._store.setDefault(True)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        self._model = RecognisedModel(recognised, self)
        self._filling = False
        self._prepare_tree()
        self.ui.leftOver.setPlainText("\n".join(recognised.unrecognised))
        self.ui.tabs.setTabVisible(1, bool(recognised.unrecognised))
        self.ui.splitter.setSizes([820, 340])
        if recognised.unrecognised and not (recognised.plans or recognised.orders):
            self.ui.tabs.setCurrentIndex(1)  # all that there is to look at
        self._connect()
        self._refresh()
        if parent is not None:  # as large as the window it lies over: there is much to look at
            self.resize(parent.window().size() * 0.96)
        self._show_doubt()

    def chosen(self) -> Recognised:
        """Return the corrected import with only what is ticked, each plan with its period where one is known."""
        chosen = self._model.chosen()
        for position in range(len(chosen.plans)):
            period = import_edit.period_of(chosen, position)
            if period is not None:
                chosen = import_edit.change_plan(chosen, position, period=period)
        return chosen

    def _prepare_tree(self) -> None:
        tree = self.ui.tree
        tree.setModel(self._model)
        tree.setItemDelegate(CellDelegate(tree))
        tree.setIndentation(tree.fontMetrics().averageCharWidth() * 2)
        header = tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        used = {kind for plan in self._model.recognised.plans for kind in plan.column_kinds()}
        for place, (kind, _) in enumerate(COLUMNS):
            tree.setColumnHidden(place, place > 1 and bool(used) and kind not in used)
        if len(self._model.recognised.plans) + len(self._model.recognised.orders) <= 2:
            tree.expandAll()
        for row in range(self._model.rowCount()):
            tree.setFirstColumnSpanned(row, QModelIndex(), True)
        first = self._model.index(0, 0)
        if first.isValid():
            tree.setCurrentIndex(first)

    def _fit_columns(self) -> None:
        """Share the width of the tree among the columns, so that none is out of sight."""
        tree = self.ui.tree
        shown = [place for place in range(len(COLUMNS)) if not tree.isColumnHidden(place)]
        numbers = tree.fontMetrics().horizontalAdvance("5.2.10") + 3 * tree.indentation() + 16
        tree.setColumnWidth(0, numbers)
        room = (tree.viewport().width() - numbers) / sum(SHARES[place] for place in shown)
        for place in shown[1:-1]:  # the last one takes what is left
            tree.setColumnWidth(place, int(SHARES[place] * room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self._fit_columns()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the columns when the width is known."""
        super().showEvent(event)
        self._fit_columns()

    def _connect(self) -> None:
        self._model.corrected.connect(self._refresh)
        self.ui.tree.selectionModel().currentChanged.connect(self._show_plan_of)
        self.ui.doubts.currentRowChanged.connect(self._show_doubt)
        self.ui.doubts.itemActivated.connect(lambda _: self.ui.tree.setFocus())
        self.ui.accept.clicked.connect(self._accept_proposal)
        self.ui.leave.clicked.connect(self._leave)
        self.ui.acceptAll.clicked.connect(self._accept_all)
        self.ui.planTitle.textChanged.connect(self._take_title)
        for edit in (self.ui.periodStart, self.ui.periodEnd):
            edit.dateChanged.connect(self._take_period)
        self.ui.schoolYear.toggled.connect(self._take_period)

    # What the window shows ---------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        recognised, chosen = self._model.recognised, self._model.chosen()
        self.ui.summary.setText(_summary(recognised))
        self._store.setEnabled(bool(chosen.plans or chosen.orders))
        row = self.ui.doubts.currentRow()
        self.ui.doubts.blockSignals(True)  # the list is filled anew; the tree stays where the person is
        self.ui.doubts.clear()
        for warning in recognised.warnings:
            self.ui.doubts.addItem(QListWidgetItem(self._doubt_text(warning)))
        self.ui.doubtsLabel.setText(f"&Сомнения: {len(recognised.warnings)}" if recognised.warnings else "Сомнений нет")
        self.ui.doubts.setCurrentRow(min(max(row, 0), len(recognised.warnings) - 1))
        self.ui.doubts.blockSignals(False)
        self._show_doubt_buttons()
        self.ui.acceptAll.setEnabled(any(warning.proposal for warning in recognised.warnings))
        self._show_plan_of(self.ui.tree.currentIndex())

    def _current_doubt(self) -> ImportWarning | None:
        row = self.ui.doubts.currentRow()
        return self._model.recognised.warnings[row] if 0 <= row < len(self._model.recognised.warnings) else None

    def _show_doubt_buttons(self) -> None:
        warning = self._current_doubt()
        self.ui.leave.setEnabled(warning is not None)
        self.ui.accept.setEnabled(warning is not None and warning.proposal is not None)
        self.ui.proposal.setText(self._proposal_text(warning) if warning else "")

    def _show_doubt(self, _row: int = 0) -> None:
        """Go to the place of the doubt the person chose."""
        self._show_doubt_buttons()
        warning = self._current_doubt()
        if warning is not None and warning.plan is not None:
            index = self._model.index_of(warning.plan, warning.line, warning.column)
            self.ui.tree.setCurrentIndex(index)
            self.ui.tree.scrollTo(index)

    def _doubt_text(self, warning: ImportWarning) -> str:
        """Return a doubt with its place; among several plans the place begins with the plan's number."""
        many = len(self._model.recognised.plans) > 1 and warning.plan is not None
        place = [f"план {warning.plan + 1}"] if many and warning.plan is not None else []
        head = ", ".join([*place, *([warning.where] if warning.where else [])])
        return f"{head[:1].upper()}{head[1:]}\n{warning.text}" if head else warning.text

    def _proposal_text(self, warning: ImportWarning) -> str:
        if warning.plan is not None and warning.line is None:
            return "Проверьте название и период плана вверху справа."
        if warning.proposal is None or warning.plan is None:
            return "Исправьте текст в таблице или оставьте как есть."
        headings = dict(COLUMNS)
        lines = self._model.recognised.plans[warning.plan].lines
        return "\n".join(
            f"{headings[column]}: «{text or 'пусто'}» вместо «{lines[line].cell(column) or 'пусто'}»"
            for line, column, text in warning.proposal.cells
        )

    def _show_plan_of(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        position = self._model.node(index).plan
        self.ui.planBox.setVisible(position is not None)
        if position is None:
            return
        plan, period = self._model.recognised.plans[position], import_edit.period_of(self._model.recognised, position)
        self._filling = True
        if self.ui.planTitle.toPlainText().strip() != plan.title:
            self.ui.planTitle.setPlainText(plan.title)
        if period is not None:
            self.ui.periodStart.setDate(period.start)  # type: ignore[arg-type]  # PySide takes datetime.date
            self.ui.periodEnd.setDate(period.end)  # type: ignore[arg-type]  # the same
            self.ui.schoolYear.setChecked(period.school_year)
        self._filling = False

    # What the person does ----------------------------------------------------------------------------------------

    def _plan_position(self) -> int | None:
        return self._model.node(self.ui.tree.currentIndex()).plan

    def _take_title(self) -> None:
        position = self._plan_position()
        if self._filling or position is None:
            return
        title = self.ui.planTitle.toPlainText().strip()
        self._model.replace(import_edit.change_plan(self._model.recognised, position, title=title))

    def _take_period(self) -> None:
        position = self._plan_position()
        if self._filling or position is None:
            return
        start, end = (_date(edit.date().toPython()) for edit in (self.ui.periodStart, self.ui.periodEnd))
        if end >= start:
            period = PlanPeriod(start, end, self.ui.schoolYear.isChecked())
            self._model.replace(import_edit.change_plan(self._model.recognised, position, period=period))

    def _accept_proposal(self) -> None:
        row = self.ui.doubts.currentRow()
        warning = self._current_doubt()
        if warning is not None and warning.proposal is not None:
            self._model.replace(import_edit.accept_proposal(self._model.recognised, row))
            self._show_doubt()

    def _leave(self) -> None:
        if self._current_doubt() is not None:
            self._model.replace(import_edit.dismiss_warning(self._model.recognised, self.ui.doubts.currentRow()))
            self._show_doubt()

    def _accept_all(self) -> None:
        recognised = self._model.recognised
        while (index := _first_proposal(recognised)) is not None:
            recognised = import_edit.accept_proposal(recognised, index)
        self._model.replace(recognised)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from closing the window while a cell of the tree is current."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.ui.tree.hasFocus():
            self.ui.tree.edit(self.ui.tree.currentIndex())
            return
        super().keyPressEvent(event)


def _first_proposal(recognised: Recognised) -> int | None:
    return next((index for index, warning in enumerate(recognised.warnings) if warning.proposal is not None), None)


def _date(value: object) -> dt.date:
    assert isinstance(value, dt.date)  # noqa: S101  # QDate.toPython() is typed as object
    return value


def _summary(recognised: Recognised) -> str:
    plans, orders = len(recognised.plans), len(recognised.orders)
    if not plans and not orders:
        return (
            f"{recognised.source}: планов и приказов не найдено. План узнаётся по таблице, в шапке которой названы "
            "мероприятия и сроки."
        )
    found: list[str] = []
    if plans:
        activities = sum(len(plan.activities()) for plan in recognised.plans)
        found.append(counted(plans, "план", "плана", "планов"))
        found.append(counted(activities, "мероприятие", "мероприятия", "мероприятий"))
    if orders:
        found.append(counted(orders, "приказ", "приказа", "приказов"))
    return f"{recognised.source}: найдено {', '.join(found)}. Проверьте выделенное, исправьте и нажмите «Загрузить»."
