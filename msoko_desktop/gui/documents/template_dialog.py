"""Chooses a template of an order and asks for its fields; the draft is put into the file when it is accepted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from msoko_desktop.domain.cycle.model import CellPlace
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import sentence_list
from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.gui import messages
from msoko_desktop.gui.documents.template_fields import TemplateFields
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_template_dialog import Ui_TemplateDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.documents import documents
from msoko_desktop.services.orders import order_templates, orders
from msoko_desktop.services.orders.order_templates import FieldType, OrderTemplate

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

TEMPLATE = Qt.ItemDataRole.UserRole


class TemplateDialog(Question):
    """`code` is the template chosen first, `order_id` the order that it is to be about, `at` the cell of the cycle that
    it is for; `created` is the new order."""

    def __init__(
        self, window: "MainWindow", code: str = "", order_id: int | None = None, at: CellPlace | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._district = window.session.district
        self._order_id = order_id
        self._at = at
        self.created: int | None = None
        self.fields: TemplateFields | None = None
        self.ui = Ui_TemplateDialog()
        self.ui.setupUi(self)
        self.answer = self.arrange(self.ui.buttons, self.ui.problem, "&Создать")
        self.ui.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ui.middle.setStretch(0, 2)
        self.ui.middle.setStretch(1, 3)
        fit_dialog(self)
        self._fill(code)
        self.ui.list.currentItemChanged.connect(lambda *_: self._show_template())
        self.ui.remove.clicked.connect(self._remove)
        self.ui.list.setFocus()

    def _fill(self, code: str) -> None:
        box = self.ui.list
        box.blockSignals(True)
        box.clear()
        for template in order_templates.templates(self._district):
            entry = QListWidgetItem(template.name, box)
            entry.setData(TEMPLATE, template)
            entry.setToolTip(template.description)
            if template.code == code:
                box.setCurrentItem(entry)
        if box.currentItem() is None:
            box.setCurrentRow(0)
        box.blockSignals(False)
        self._show_template()

    def template(self) -> OrderTemplate | None:
        """Return the chosen template."""
        entry = self.ui.list.currentItem()
        found = entry.data(TEMPLATE) if entry is not None else None
        return found if isinstance(found, OrderTemplate) else None

    def _show_template(self) -> None:
        template = self.template()
        self.answer.setEnabled(template is not None)
        if template is None:
            return
        self.show_problem("")
        self.ui.name.setText(template.name)
        self.ui.description.setText(template.description)
        self.ui.description.setVisible(bool(template.description))
        own = order_templates.is_own(template.code)
        self.ui.remove.setVisible(own and not self._window.session.read_only)
        proposals = order_templates.proposals(self._district, template.code, self._window.session.real_day)
        if self._order_id is not None:
            orders_asked = [field.name for field in template.fields if field.type is FieldType.ORDER]
            proposals |= dict.fromkeys(orders_asked[:1], self._order_id)
        self.fields = TemplateFields(self._district, template, proposals)
        self.ui.scroll.setWidget(self.fields)

    def _remove(self) -> None:
        template = self.template()
        if template is None or not messages.ask(self, f"Удалить шаблон «{template.name}»?", "Удалить"):
            return
        code = template.code
        if self._window.session.run(lambda d: order_templates.delete_own(d, code)) is not None:
            self._fill("")

    def _add(self, order: Order) -> Changes:
        step, at = "Создать приказ по шаблону", self._at
        if at is None:
            return orders.add_order(self._district, order, step=step)
        return documents.add_order_at(self._district, order, at.direction, at.stage, step)

    def write(self) -> str:
        """Put the draft into the file; blanks are told of afterwards."""
        template = self.template()
        if template is None or self.fields is None:
            return "Выберите шаблон."
        problem = self.fields.problem()
        if problem:
            return problem
        try:
            made = order_templates.filled_template(self._district, template.code, self.fields.values())
            changes = self._add(made.order)
        except UserError as error:
            return str(error)
        self._window.session.broadcast(changes)
        self.created = changes.created[0]
        if made.missing:
            told = sentence_list([f"«{label}»" for label in made.missing])
            self._window.notice.show_warning(f"В приказе остались пропуски: не заполнено {told}.")
        return ""
