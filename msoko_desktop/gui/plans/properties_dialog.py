"""The dialog of a plan's properties: title, period, approval, columns, abbreviations."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QHeaderView,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from msoko_desktop.domain.directions.directions import Direction
from msoko_desktop.domain.language.russian import date_dots, parse_date
from msoko_desktop.domain.plans.plans import Abbreviation, Approval, ColumnKind, Plan, PlanColumn
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.forms.ui_properties_dialog import Ui_PropertiesDialog
from msoko_desktop.gui.plans.approve_dialog import KINDS
from msoko_desktop.gui.plans.sheet_columns import USUAL_HEADINGS, columns_of
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.documents.register import directions as shipped_directions

MOST_WIDTH = 90.0  # per cent of the table


class PropertiesDialog(QDialog):
    """Shows the properties; after acceptance `changes()` holds what is to be stored.

    `directions` are those of the district, by default the shipped ones.
    """

    def __init__(
        self, plan: Plan, *, editable: bool, directions: Sequence[Direction] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._directions = directions or shipped_directions()
        self.ui = Ui_PropertiesDialog()
        self.ui.setupUi(self)
        self._plan = plan
        self.ui.problem.setProperty("role", "danger")
        self.ui.problem.hide()
        self._show_main()
        self._show_approval()
        self._prepare_columns()
        self._prepare_abbreviations()
        ok = self.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)
        cancel = self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        ok.setText("Сохранить")
        cancel.setText("Отмена" if editable else "Закрыть")
        ok.setVisible(editable)
        for page in (self.ui.main, self.ui.approvalPage, self.ui.columnsPage, self.ui.abbreviationsPage):
            page.setEnabled(editable)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.title.setFocus()
        fit_dialog(self)

    def changes(self) -> dict[str, Any]:
        """Return the arguments for `set_properties`: only what differs from the plan."""
        entered: dict[str, Any] = {
            "title": self.ui.title.toPlainText().strip(),
            "period": self._period(),
            "direction": self.ui.direction.currentData() or "",
            "approval": self._approval(),
            "columns": self._columns(),
            "abbreviations": self._abbreviations(),
        }
        if self.ui.columns.property("as_given") == self._columns():
            entered.pop("columns")  # the usual columns of a plan without its own were only shown
        return {name: value for name, value in entered.items() if value != getattr(self._plan, name)}

    # --- title, period, direction

    def _show_main(self) -> None:
        ui, plan = self.ui, self._plan
        ui.title.setPlainText(plan.title)
        self._show_period(plan.period)
        menu = QMenu(ui.usual)
        year = dt.date.today().year  # the date on the wall of the person
        for first in range(year - 1, year + 3):
            period = PlanPeriod(dt.date(first, 1, 1), dt.date(first, 12, 31))
            menu.addAction(f"{first} год", partial(self._show_period, period))
        menu.addSeparator()
        for first in range(year - 1, year + 2):
            period = PlanPeriod(dt.date(first, 9, 1), dt.date(first + 1, 8, 31), school_year=True)
            menu.addAction(f"{first}/{(first + 1) % 100:02d} учебный год", partial(self._show_period, period))
        menu.addSeparator()
        for first in range(year - 1, year + 2):
            period = PlanPeriod(dt.date(first, 1, 1), dt.date(first + 2, 12, 31))
            menu.addAction(f"{first}–{first + 2} годы", partial(self._show_period, period))
        ui.usual.setMenu(menu)
        ui.direction.addItem("Не указано", "")
        for direction in self._directions:
            ui.direction.addItem(f"{direction.title} ({direction.year})", direction.code)
            ui.direction.setItemData(ui.direction.count() - 1, direction.title, Qt.ItemDataRole.ToolTipRole)
        place = ui.direction.findData(plan.direction)
        if place < 0:  # a code that this version does not know must not be lost
            ui.direction.addItem(plan.direction, plan.direction)
            place = ui.direction.count() - 1
        ui.direction.setCurrentIndex(place)

    def _show_period(self, period: PlanPeriod | None) -> None:
        self.ui.start.setText(date_dots(period.start) if period is not None else "")
        self.ui.end.setText(date_dots(period.end) if period is not None else "")
        self.ui.schoolYear.setChecked(period is not None and period.school_year)

    def _period(self) -> PlanPeriod | None:
        start, end = parse_date(self.ui.start.text()), parse_date(self.ui.end.text())
        if start is None or end is None or end < start:
            return None
        return PlanPeriod(start, end, self.ui.schoolYear.isChecked())

    # --- approval

    def _show_approval(self) -> None:
        ui, approval = self.ui, self._plan.approval or Approval()
        ui.kind.addItems(KINDS)
        ui.kind.setCurrentText(approval.kind)
        ui.issuer.setText(approval.issuer)
        ui.number.setText(approval.number)
        ui.date.setText(date_dots(approval.date) if approval.date is not None else "")

    def _approval(self) -> Approval | None:
        ui = self.ui
        entered = Approval(
            ui.kind.currentText().strip() or KINDS[0],
            ui.issuer.text().strip(),
            ui.number.text().strip().removeprefix("№").strip(),
            parse_date(ui.date.text()),
        )
        nothing = not (entered.issuer or entered.number or entered.date)
        return None if nothing and self._plan.approval is None else entered

    # --- columns

    def _prepare_columns(self) -> None:
        table = self.ui.columns
        _prepare(table, ["Заголовок графы", "Что в ней", "Ширина, %"], stretched=0)
        given = columns_of(self._plan)
        used = {column.kind for column in given}
        rest = tuple(PlanColumn(kind, USUAL_HEADINGS[kind]) for kind in ColumnKind if kind not in used)
        self._fill_columns([(column, True) for column in given] + [(column, False) for column in rest])
        table.setProperty("as_given", self._columns())
        self.ui.columnUp.clicked.connect(lambda: self._move_column(-1))
        self.ui.columnDown.clicked.connect(lambda: self._move_column(1))
        self.ui.automatic.clicked.connect(self._automatic_widths)

    def _fill_columns(self, columns: Sequence[tuple[PlanColumn, bool]]) -> None:
        table = self.ui.columns
        table.setRowCount(len(columns))
        for row, (column, used) in enumerate(columns):
            heading = QTableWidgetItem(column.heading.replace("\n", " "))
            heading.setFlags(heading.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            heading.setCheckState(Qt.CheckState.Checked if used else Qt.CheckState.Unchecked)
            heading.setData(Qt.ItemDataRole.UserRole, column)
            kind = QTableWidgetItem(USUAL_HEADINGS[column.kind])
            kind.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            table.setItem(row, 0, heading)
            table.setItem(row, 1, kind)
            width = QDoubleSpinBox(table)
            width.setRange(0.0, MOST_WIDTH)
            width.setDecimals(0)
            width.setSpecialValueText("сама")
            width.setAccessibleName(f"Ширина графы «{column.heading}»")
            width.setValue(column.width if column.width > 1 else column.width * 100)
            table.setCellWidget(row, 2, width)

    def _rows(self) -> list[tuple[PlanColumn, bool]]:
        table = self.ui.columns
        rows: list[tuple[PlanColumn, bool]] = []
        for row in range(table.rowCount()):
            item, box = table.item(row, 0), table.cellWidget(row, 2)
            if item is None:
                continue
            old: PlanColumn = item.data(Qt.ItemDataRole.UserRole)
            width = box.value() if isinstance(box, QDoubleSpinBox) else 0.0
            same = round(old.width if old.width > 1 else old.width * 100) == round(width)
            text = item.text().strip() or USUAL_HEADINGS[old.kind]
            heading = old.heading if text == old.heading.replace("\n", " ") else text
            column = PlanColumn(old.kind, heading, old.width if same else width)
            rows.append((column, item.checkState() == Qt.CheckState.Checked))
        return rows

    def _columns(self) -> tuple[PlanColumn, ...]:
        return tuple(column for column, used in self._rows() if used)

    def _move_column(self, by: int) -> None:
        row = self.ui.columns.currentRow()
        rows = self._rows()
        if 0 <= row < len(rows) and 0 <= row + by < len(rows):
            rows[row], rows[row + by] = rows[row + by], rows[row]
            self._fill_columns(rows)
            self.ui.columns.setCurrentCell(row + by, 0)

    def _automatic_widths(self) -> None:
        for row in range(self.ui.columns.rowCount()):
            box = self.ui.columns.cellWidget(row, 2)
            if isinstance(box, QDoubleSpinBox):
                box.setValue(0.0)

    # --- abbreviations

    def _prepare_abbreviations(self) -> None:
        table = self.ui.abbreviations
        _prepare(table, ["Сокращение", "Что означает"], stretched=1)
        table.setRowCount(len(self._plan.abbreviations))
        for row, item in enumerate(self._plan.abbreviations):
            table.setItem(row, 0, QTableWidgetItem(item.short))
            table.setItem(row, 1, QTableWidgetItem(item.meaning))
        self.ui.abbreviationAdd.clicked.connect(self._add_abbreviation)
        self.ui.abbreviationRemove.clicked.connect(lambda: table.removeRow(table.currentRow()))

    def _add_abbreviation(self) -> None:
        table = self.ui.abbreviations
        row = table.rowCount()
        table.insertRow(row)
        short = QTableWidgetItem("")
        table.setItem(row, 0, short)
        table.setItem(row, 1, QTableWidgetItem(""))
        table.setCurrentCell(row, 0)
        table.editItem(short)

    def _abbreviations(self) -> tuple[Abbreviation, ...]:
        table = self.ui.abbreviations
        found = [
            Abbreviation(*(item.text().strip() if (item := table.item(row, place)) else "" for place in (0, 1)))
            for row in range(table.rowCount())
        ]
        return tuple(item for item in found if item.short or item.meaning)

    # --- acceptance

    def accept(self) -> None:
        """Close, or say what is wrong and show it."""
        ui = self.ui
        dated = bool(ui.start.text().strip() or ui.end.text().strip())
        if not ui.title.toPlainText().strip():
            self._refuse("Введите название плана.", ui.main, ui.title)
        elif dated and self._period() is None:
            sentence = "Период не понят: введите две даты, например 01.01.2026 и 31.12.2026, начало раньше конца."
            self._refuse(sentence, ui.main, ui.start)
        elif ui.date.text().strip() and parse_date(ui.date.text()) is None:
            self._refuse("Дата документа не понята: введите её как 13.01.2026.", ui.approvalPage, ui.date)
        elif ColumnKind.TITLE not in {column.kind for column in self._columns()}:
            self._refuse("Без графы мероприятий плана нет: отметьте её.", ui.columnsPage, ui.columns)
        else:
            super().accept()

    def _refuse(self, sentence: str, page: QWidget, field: QWidget) -> None:
        self.ui.tabs.setCurrentWidget(page)
        self.ui.problem.setText(sentence)
        self.ui.problem.show()
        field.setFocus()


def _prepare(table: QTableWidget, headings: list[str], *, stretched: int) -> None:
    table.setColumnCount(len(headings))
    table.setHorizontalHeaderLabels(headings)
    table.verticalHeader().hide()
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
