"""A new plan by a template: choose the template, the first year, the title."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidgetItem, QPushButton, QWidget

from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.plans.templates import PlanTemplate
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.forms.ui_new_plan_dialog import Ui_NewPlanDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog


class NewPlanDialog(QDialog):
    """Offers the templates; `plan()` is the chosen one filled for the chosen years.

    `fill` makes a plan of a template and a period with the district's own names.
    """

    def __init__(
        self,
        templates: tuple[PlanTemplate, ...],
        fill: Callable[[PlanTemplate, PlanPeriod], Plan],
        today: dt.date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_NewPlanDialog()
        self.ui.setupUi(self)
        self._templates = templates
        self._fill = fill
        self._typed_title = False
        create = QPushButton("&Создать", self)
        create.setDefault(True)
        self.ui.buttons.addButton(create, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        for template in templates:
            self.ui.templates.addItem(QListWidgetItem(template.name))
        # From August on an office plans the coming year.
        self.ui.firstYear.setValue(today.year + 1 if today.month >= 8 else today.year)
        self.ui.splitter.setSizes([300, 420])
        self.ui.templates.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # its names wrap
        self.ui.templates.currentRowChanged.connect(self._show)
        self.ui.templates.itemActivated.connect(lambda _: self.accept())
        self.ui.firstYear.valueChanged.connect(self._show)
        self.ui.planTitle.textEdited.connect(self._remember_title)
        self.ui.templates.setCurrentRow(0)
        fit_dialog(self)

    def choose(self, wanted: Callable[[PlanTemplate], bool], year: int | None) -> None:
        """Choose the first template that is wanted, else the empty one, and the year it begins in."""
        last = len(self._templates) - 1
        self.ui.templates.setCurrentRow(next((at for at, one in enumerate(self._templates) if wanted(one)), last))
        if year is not None:
            self.ui.firstYear.setValue(year)

    def plan(self) -> Plan:
        """Return the plan to be created, with the title as it stands in the field."""
        filled = self._filled()
        title = self.ui.planTitle.text().strip()
        return replace(filled, title=title) if title else filled

    def _template(self) -> PlanTemplate:
        return self._templates[max(0, self.ui.templates.currentRow())]

    def _filled(self) -> Plan:
        template = self._template()
        return self._fill(template, template.period.starting(self.ui.firstYear.value()))

    def _remember_title(self, text: str) -> None:
        self._typed_title = bool(text.strip())

    def _show(self, _value: int = 0) -> None:
        template, plan = self._template(), self._filled()
        if plan.period is not None:
            self.ui.period.setText(f"{plan.period.start:%d.%m.%Y} – {plan.period.end:%d.%m.%Y}")
        if not self._typed_title:
            self.ui.planTitle.setText(plan.title)
            self.ui.planTitle.setCursorPosition(0)
        count = counted(template.activities, "мероприятие", "мероприятия", "мероприятий")
        sections = [line for line in plan.lines if line.kind is LineKind.SECTION]
        shown = sections or plan.activities()
        contents = "\n".join(f"- {_item(line)}" for line in shown)
        self.ui.description.setMarkdown(
            f"**{template.name}**\n\n{template.description}\n\nВ образце {count}:\n\n{contents}"
        )


def _item(line: PlanLine) -> str:
    """Return the first paragraph of a line behind its number, the dot escaped: «1.» would begin a list in a list."""
    title = line.title.split("\n", 1)[0]
    return f"{line.number}\\. {title}" if line.number else title
