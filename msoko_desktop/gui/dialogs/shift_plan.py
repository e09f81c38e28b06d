"""A plan for another year: by how many years to shift the copy, and afterwards what was left as it was."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QPushButton, QTableWidgetItem, QWidget

from msoko_desktop.domain.language.russian import plural
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.forms.ui_not_shifted_dialog import Ui_NotShiftedDialog
from msoko_desktop.gui.forms.ui_shift_plan_dialog import Ui_ShiftPlanDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog


class ShiftPlanDialog(QDialog):
    """Asks for the shift; `preview(years)` gives the title and the period the copy would have."""

    def __init__(
        self,
        plan: Plan,
        preview: Callable[[int], tuple[str, PlanPeriod | None]],
        years: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ShiftPlanDialog()
        self.ui.setupUi(self)
        self._preview = preview
        self._shown_title = ""
        create = QPushButton("&Создать", self)
        create.setDefault(True)
        self.ui.buttons.addButton(create, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        self.ui.source.setText(plan.title)
        self.ui.years.valueChanged.connect(self._show)
        self.ui.years.setValue(years)
        self._show(years)
        fit_dialog(self)

    def years(self) -> int:
        """Return by how many years to shift, 1 or more."""
        return self.ui.years.value()

    def title(self) -> str:
        """Return the title of the copy as it stands in the field."""
        return self.ui.planTitle.toPlainText().strip()

    def _show(self, years: int) -> None:
        title, period = self._preview(years)
        self.ui.years.setSuffix(f" {plural(years, 'год', 'года', 'лет')}")
        self.ui.period.setText(f"{period.start:%d.%m.%Y} – {period.end:%d.%m.%Y}" if period else "не указан")
        if self.ui.planTitle.toPlainText() == self._shown_title:  # the person has typed no title of their own
            self.ui.planTitle.setPlainText(title)
        self._shown_title = title


class NotShiftedDialog(QDialog):
    """Lists the texts whose years were left as they were: (place, text, reason)."""

    def __init__(self, rows: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NotShiftedDialog()
        self.ui.setupUi(self)
        self.ui.buttons.rejected.connect(self.reject)
        self.ui.hint.setText("План создан. В этих местах годы не изменены: просмотрите их и исправьте, если нужно.")
        table = self.ui.table
        table.setColumnCount(3)
        table.setHorizontalHeaderLabels(["Где", "Текст", "Почему"])
        table.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                table.setItem(row, column, QTableWidgetItem(text))
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.resizeRowsToContents()
