"""Asks under which number and date a signed order was registered, and shows what there is to remark before that."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from msoko_desktop.domain.documents.documents import DocumentKind
from msoko_desktop.domain.language.russian import capitalised, counted, one_line, quoted, shortened
from msoko_desktop.domain.orders.orders import Order, OrderKind
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_order_approve_dialog import Ui_OrderApproveDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.documents import documents
from msoko_desktop.services.orders import order_checks, order_papers
from msoko_desktop.services.plans import approval, checks
from msoko_desktop.services.plans.plans import read_plan

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.storage.district_file import District

_ICONS = {
    Severity.ERROR: ("error", "danger"),
    Severity.WARNING: ("warning", "warning"),
    Severity.HINT: ("info", "muted"),
}
_WORDS = {Severity.ERROR: "Ошибка", Severity.WARNING: "Замечание", Severity.HINT: "Совет"}
SHOWN = 160


class OrderApproveDialog(Question):
    """Approves when it is accepted; stays open with the sentence of the refusal where that cannot be done."""

    def __init__(self, window: "MainWindow", order: Order) -> None:
        super().__init__(window)
        self._window = window
        self._order = order
        self.ui = Ui_OrderApproveDialog()
        self.ui.setupUi(self)
        self.answer = self.arrange(self.ui.buttons, self.ui.problem, "&Утвердить")
        district, today = window.session.district, window.session.real_day
        heading = shortened(one_line(order.heading), SHOWN) or "без заголовка"
        self.ui.what.setText(f"{capitalised(order.kind.label)} {quoted(heading)}")
        self._proposed = self._next_number(order.date or today)
        self.ui.number.setText(order.number or self._proposed)
        self.ui.date.set_date(order.date or today)
        self.ui.date.refused.connect(self.show_problem)
        self.ui.remarks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found = remarks(district, order, today)
        for severity, text in found:
            entry = QListWidgetItem(f"{_WORDS[severity]}: {text}", self.ui.remarks)
            icon, role = _ICONS[severity]
            entry.setIcon(theme().icon(icon, role, 16))
        if not found:
            QListWidgetItem(theme().icon("approve", "good", 16), "Замечаний нет.", self.ui.remarks)
        errors = any(severity is Severity.ERROR for severity, _ in found)
        self.answer.setEnabled(not errors)
        if errors:
            self.show_problem("Исправьте ошибки: с ними приказ утвердить нельзя.")
        self.ui.number.setFocus()
        self.ui.number.selectAll()
        fit_dialog(self)

    def _next_number(self, day: dt.date) -> str:
        kind = DocumentKind.DIRECTIVE if self._order.kind is OrderKind.DIRECTIVE else DocumentKind.ORDER
        return documents.next_number(self._window.session.district, kind, day.year)

    def write(self) -> str:
        """Approve the order; return why that is refused."""
        problem = self.ui.date.problem()
        if problem:
            return problem
        date = self.ui.date.date()
        if date is None:
            return "Дата не указана. Введите дату приказа, например «13.01.2027»."
        number = self.ui.number.text().strip().removeprefix("№").strip()
        if number == self._proposed and number != (of_year := self._next_number(date)):
            # Approval is final: a number that the person has not seen is never taken.
            self._proposed = of_year
            self.ui.number.setText(of_year)
            return f"Для {date.year} года предложен № {of_year}. Проверьте номер и утвердите ещё раз."
        today, order_id = self._window.session.real_day, self._order.id or 0
        return commands.attempt(self._window, lambda d: approval.approve_order(d, order_id, number, date, today))


def remarks(d: "District", order: Order, today: dt.date) -> list[tuple[Severity, str]]:
    """Return what there is to remark on an order, signs without a glyph and its attached plans included."""
    found = [(one.severity, f"{one.where} – {one.text}") for one in order_checks.remarks_on(d, order, today)]
    signs = order_papers.missing_signs(d, order.id) if order.id is not None else ()
    if signs:
        found.append((Severity.WARNING, f"шрифт документа не содержит знаков: {', '.join(signs)}. Замените их."))
    for attachment in order.attachments:
        if attachment.plan_id is None:
            continue
        every = checks.check_plan(d, attachment.plan_id, today)
        count = sum(remark.severity is not Severity.HINT for remark in every)
        if count:
            title = quoted(shortened(one_line(read_plan(d, attachment.plan_id).title), 80))
            told = counted(count, "замечание", "замечания", "замечаний")
            found.append((Severity.WARNING, f"{title} – {told} проверки плана: они видны на странице «Планы» (F7)."))
    return sorted(found, key=lambda one: list(Severity).index(one[0]))
