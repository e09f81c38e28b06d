"""The order on the page «Документы»: what it is and may become above, the form at the left, its pages at the right."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.language.russian import capitalised, date_dots, one_line, shortened
from msoko_desktop.domain.orders.orders import DocumentStatus, Order, OrderAction
from msoko_desktop.gui.forms.ui_order_editor import Ui_OrderEditor
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.district import read_office
from msoko_desktop.services.documents import tampering
from msoko_desktop.services.orders import order_drafts, order_papers, orders
from msoko_desktop.services.orders.orders import OPEN
from msoko_desktop.services.plans import approval, plans
from msoko_desktop.services.printing import editions
from msoko_desktop.services.recommendation_register import led_by_order

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

_ACTIONS = {
    OrderAction.AMENDS: "вносит изменения в {kind} {requisites}",
    OrderAction.CANCELS: "отменяет {kind} {requisites}",
    OrderAction.SUPERSEDES: "признаёт утратившим силу {kind} {requisites}",
}


class OrderEditor(QWidget):
    """`back()` to go to the register; every change is written through the session as it is made.

    The buttons of the strip are entries of the menus, named by the page.
    """

    back = Signal()

    def __init__(self, window: "MainWindow", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.window_ = window
        self.session = window.session
        self.ui = Ui_OrderEditor()
        self.ui.setupUi(self)
        self.order: Order | None = None
        self.form, self.preview = self.ui.form, self.ui.preview
        self.ui.bar.setObjectName("filterBar")
        self.ui.strip.setObjectName("lookingBackBanner")
        self.ui.warning.setObjectName("readOnlyBanner")
        self._strip: dict[str, QPushButton] = {}
        self.ui.strip.hide()  # before it is known how wide it is, its buttons would want a high window
        self.ui.warning.hide()
        self._prepare()
        self._connect()
        self._renew_look()

    def _prepare(self) -> None:
        form, ui = self.form.ui, self.ui
        self.form.prepare(
            order_drafts.verbs(), order_drafts.control_items(), [(one.code, one.name) for one in editions()]
        )
        form.agreement.prepare("Лист согласования", "Изменить лист согласования")
        form.acquaintance.prepare(
            "Лист ознакомления",
            "Изменить лист ознакомления",
            lambda: order_drafts.heads_of_schools(self.session.district),
        )
        form.attachments.plans = lambda: [(plan.id, plan.title) for plan in plans.list_plans(self.session.district)]
        form.attachments.school_rows = lambda columns: order_drafts.school_rows(self.session.district, columns)
        form.attachments.new_table = order_drafts.empty_table
        form.attachments.plan_wanted.connect(self.window_.show_plan)
        self.form.office = self._head
        self.preview.work_with(self.window_.jobs)
        for name, text in (
            ("document.signed_pdf", "Открыть подписанный PDF"),
            ("document.amend", "Внести изменения приказом…"),
            ("document.cancel", "Отменить приказом…"),
            ("document.scan", "Приложить скан…"),
            ("document.open_scan", "Открыть скан"),
            ("document.mark_cancelled", "Отметить отменённым"),
            ("document.mark_superseded", "Отметить утратившим силу"),
        ):
            button = QPushButton(text, self)
            button.setProperty("flat", True)
            button.clicked.connect(lambda _=False, chosen=name: self.window_.registry.trigger(chosen))
            self._strip[name] = button
        ui.stripButtons.add(*self._strip.values())
        ui.outer.setStretchFactor(ui.splitter, 1)
        ui.splitter.setStretchFactor(0, 1)
        ui.splitter.setStretchFactor(1, 1)

    def _head(self) -> tuple[str, str]:
        office = read_office(self.session.district)
        return office.head_post, office.head_name

    def _connect(self) -> None:
        ui = self.ui
        ui.back.clicked.connect(lambda _=False: self.back.emit())
        ui.recommendations.clicked.connect(lambda _=False: self._show_recommendations())
        for button, name in (
            (ui.agreement, "document.agreement"),
            (ui.print, "plan.print"),
            (ui.approve, "document.approve"),
        ):
            button.clicked.connect(lambda _=False, chosen=name: self.window_.registry.trigger(chosen))
        self.form.edited.connect(self._write)
        self.form.typed.connect(self._preview_soon)
        theme().changed.connect(self._renew_look)

    def _renew_look(self) -> None:
        look = theme()
        self.ui.back.setIcon(look.icon("earlier", "accent", 16))
        self.ui.back.setIconSize(QSize(look.px(16), look.px(16)))
        self.ui.print.setIcon(look.icon("print", "text", 16))
        self.ui.approve.setIcon(look.icon("approve", "text", 16))
        self.form.setMinimumWidth(max(look.px(380), self.form.ui.tabs.tabBar().sizeHint().width() + look.px(8)))
        self.preview.setMinimumWidth(look.px(260))

    # --- what is shown

    @property
    def editable(self) -> bool:
        """Whether the order that is shown may be changed."""
        return self.order is not None and self.order.status in OPEN and not self.session.read_only

    def show_order(self, order: Order, document: Document | None) -> None:
        """Show an order as it is stored, with what the register notes of it."""
        other = self.order is None or self.order.id != order.id
        self.order = order
        self.form.show_order(order, editable=self.editable, acts_on=self._acts_on(order))
        self._show_bar(order)
        self._show_strip(order, document)
        if other:
            self.form.ui.tabs.setCurrentIndex(0)
            self.ui.preview.ui.pages.verticalScrollBar().setValue(0)
            self.ui.splitter.setSizes([self.width() * 52 // 100, self.width() * 48 // 100])
            self._show_warning(order)
        self._preview_soon(at_once=other)

    def _acts_on(self, order: Order) -> str:
        if order.acts_on is None or order.action is OrderAction.NONE:
            return ""
        known = {one.id: one for one in orders.list_orders(self.session.district)}
        other = known.get(order.acts_on)
        if other is None:
            return ""
        date = f"от {date_dots(other.date)}" if other.date else ""
        requisites = f"{date} № {other.number}".strip() if other.number else date
        return _ACTIONS[order.action].format(kind=other.kind.label, requisites=requisites)

    def _show_bar(self, order: Order) -> None:
        name = one_line(order.heading) or "без заголовка"
        self.ui.name.setText(shortened(f"{capitalised(order.kind.label)}: {name}", 300))
        self.ui.name.setToolTip(one_line(order.heading))
        self.ui.status.setText(capitalised(order.status.label))
        self.ui.recommendations.setVisible(bool(led_by_order(self.session.district, order.id or 0)))
        open_ = order.status in OPEN
        self.ui.status.setVisible(open_)
        for button in (self.ui.agreement, self.ui.approve):
            button.setVisible(open_)
            button.setEnabled(self.editable)
        waiting = order.status is DocumentStatus.AGREEMENT
        self.ui.agreement.setText("Вернуть в &проекты" if waiting else "На &согласование")

    def _show_recommendations(self) -> None:
        """Show the register with the first recommendation that the order came of."""
        if self.order is None:
            return
        from msoko_desktop.gui.recommendations import open_register

        led = led_by_order(self.session.district, self.order.id or 0)
        open_register(self.window_, chosen=led[0] if led else None)

    def _show_strip(self, order: Order, document: Document | None) -> None:
        self.ui.strip.setVisible(order.status not in OPEN)
        if order.status in OPEN:
            return
        date = f"{date_dots(order.date)} " if order.date else ""
        number = f"№ {order.number}" if order.number else "без номера"
        word = capitalised(order.status.label)
        registered = "" if order.status is DocumentStatus.APPROVED else ", утверждён"
        place = f" Хранится: {document.place}." if document is not None and document.place else ""
        self.ui.stripText.setText(f"{word}{registered} {date}{number}. Приказ не изменяется.{place}")
        signed = bool(approval.revisions_of_order(self.session.district, order.id or 0))
        writable = not self.session.read_only
        approved = order.status is DocumentStatus.APPROVED
        scan = document is not None and document.file is not None
        shown = {
            "document.signed_pdf": signed,
            "document.amend": writable and approved,
            "document.cancel": writable and approved,
            "document.scan": writable,
            "document.open_scan": scan,
            "document.mark_cancelled": writable and approved,
            "document.mark_superseded": writable and approved,
        }
        for name, button in self._strip.items():
            button.setVisible(shown[name])

    def _show_warning(self, order: Order) -> None:
        problem = tampering.problem_of_order(self.session.district, order.id or 0)
        self.ui.warningText.setText(problem)
        self.ui.warning.setVisible(bool(problem))

    def clear(self) -> None:
        """Show nothing: the order is gone or another page is shown."""
        self.order = None
        self.preview.clear()

    # --- writing and the pages

    def _write(self, order: Order, step: str) -> None:
        # What is refused stays in its field, to be put right: the session has told why.
        self.session.run(lambda d: orders.save_order(d, order, step))

    def commit(self) -> None:
        """Store what is being typed."""
        if self.order is not None:
            self.form.commit()

    def _preview_soon(self, *, at_once: bool = False) -> None:
        if self.order is not None:
            self.preview.show_soon(self._prepared, at_once=at_once)

    def _prepared(self) -> Callable[[], bytes] | None:
        """Read what the pages need of the order as it stands in the form now."""
        order = self.form.order()
        if order is None or not self.session.is_open:
            return None
        return order_papers.paper_maker(self.session.district, order, "pdf")
