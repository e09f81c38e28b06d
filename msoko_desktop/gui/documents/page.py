"""The page «Документы»: a list of orders at the left, the order that is chosen as text at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
)

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.russian import date_dots
from msoko_desktop.gui.documents.order_text import PLAN_LINK, order_html
from msoko_desktop.gui.page import Page
from msoko_desktop.gui.plans.sheet_font import sheet_font
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import orders, plans
from msoko_desktop.services.changes import Area
from msoko_desktop.services.orders import OrderSummary
from msoko_desktop.services.search import fold

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

ID = Qt.ItemDataRole.UserRole


class DocumentsPage(Page):
    """Orders are taken in with the plans they approve; here they are read, linked and deleted."""

    areas = frozenset({Area.ORDERS, Area.PLANS})

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.session)
        self.window_ = window
        self._current: int | None = None
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText("Найти приказ…")
        self.filter.setAccessibleName("Найти приказ")
        self.filter.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Список документов")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet("border: 0;")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QTextBrowser(self)
        self.text.setAccessibleName("Текст приказа")
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.delete = QPushButton("Удалить приказ", self)
        self._build()
        self.filter.textChanged.connect(self._show_filtered)
        self.list.currentItemChanged.connect(self._on_current)
        self.text.anchorClicked.connect(self._follow)
        self.delete.clicked.connect(self.delete_current)
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _build(self) -> None:
        left = QFrame(self)
        left.setObjectName("panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 8, 0, 0)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        nothing = QLabel(
            "Приказов пока нет. Они появляются при загрузке файла, в котором приказ стоит перед планом.", self
        )
        nothing.setWordWrap(True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing.setProperty("role", "muted")
        area = QFrame(self)
        area.setObjectName("sheetArea")
        sheet = QFrame(area)
        sheet.setObjectName("sheet")
        sheet.setMaximumWidth(theme().px(900))
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(4, 8, 4, 4)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.delete)
        inside.addWidget(self.text, 1)
        inside.addLayout(buttons)
        centre = QHBoxLayout(area)
        centre.setContentsMargins(10, 10, 10, 8)
        centre.addWidget(sheet, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(area)
        self._stack.addWidget(nothing)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._stack)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setCollapsible(0, False)
        self.splitter.setSizes([theme().px(280), theme().px(900)])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        self.setFocusProxy(self.list)

    def _renew_look(self) -> None:
        self.text.document().setDefaultFont(sheet_font())
        self.text.document().setDocumentMargin(theme().px(24))
        self.text.setStyleSheet(f"QTextBrowser {{ background: {theme().colour('sheet').name()}; border: 0; }}")
        if self._current is not None:
            self._show_order(self._current)

    # --- following the file

    def load(self) -> None:
        """Read the list of orders and the order that was shown."""
        if not self.session.is_open:
            self.list.clear()
            self._show_order(None)
            return
        self._show_filtered()

    def _show_filtered(self) -> None:
        words = fold(self.filter.text()).split()
        found = orders.list_orders(self.session.district)
        shown = [order for order in found if all(word in fold(_searched(order)) for word in words)]
        self.list.blockSignals(True)
        self.list.clear()
        for order in shown:
            item = QListWidgetItem(f"{requisites(order)}\n{order.heading or 'Без заголовка'}", self.list)
            item.setData(ID, order.id)
            item.setToolTip(f"{order.issuer}\n{order.heading}".strip())
        place = next((row for row, order in enumerate(shown) if order.id == self._current), 0 if shown else -1)
        self.list.setCurrentRow(place)
        self.list.blockSignals(False)
        self._show_order(shown[place].id if shown else None)

    def _on_current(self, current: QListWidgetItem | None) -> None:
        self._show_order(current.data(ID) if current is not None else None)

    def _show_order(self, order_id: int | None) -> None:
        self._current = order_id
        self._stack.setCurrentIndex(0 if order_id is not None else 1)
        self.delete.setEnabled(order_id is not None and not self.session.read_only)
        self.window_.set_document(order_id)
        if order_id is None:
            self.text.clear()
            return
        try:
            order = orders.read_order(self.session.district, order_id)
        except UserError as error:
            self.window_.show_error(error)
            return
        titles = {plan.id: plan.title for plan in plans.list_plans(self.session.district)}
        self.text.setHtml(order_html(order, titles))

    # --- doing

    def show_item(self, item: int, line: int | None = None) -> None:
        """Show an order by its id."""
        self.filter.clear()
        for row in range(self.list.count()):
            entry = self.list.item(row)
            if entry is not None and entry.data(ID) == item:
                self.list.setCurrentRow(row)
        self.list.setFocus()

    def delete_current(self) -> None:
        """Delete the order that is shown; its plans stay, undo brings it back."""
        order_id = self._current
        if order_id is None or self.session.read_only:
            return
        if self.session.run(lambda d: orders.delete_order(d, order_id)) is not None:
            self.window_.notice.show_information("Приказ удалён, планы остались. Вернуть его можно через Ctrl+Z.")

    def _follow(self, link: QUrl) -> None:
        text = link.toString()
        if text.startswith(PLAN_LINK):
            self.window_.show_plan(int(text.removeprefix(PLAN_LINK)))

    def start_find(self) -> None:
        """Find in the list of orders."""
        self.filter.setFocus()
        self.filter.selectAll()

    def find_next(self, *, backwards: bool = False) -> None:
        """Find the text of the filter in the order that is shown."""
        text = self.filter.text()
        flag = QTextDocument.FindFlag.FindBackward if backwards else QTextDocument.FindFlag(0)
        if text and not self.text.find(text, flag):
            cursor = self.text.textCursor()
            cursor.movePosition(cursor.MoveOperation.End if backwards else cursor.MoveOperation.Start)
            self.text.setTextCursor(cursor)
            self.text.find(text, flag)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the order on Ctrl+Delete, as rows of a plan."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Delete and control:
            self.delete_current()
        else:
            super().keyPressEvent(event)


def requisites(order: OrderSummary) -> str:
    """Return what an order is called in a list: «Приказ от 13.01.2020 № 11»."""
    words = ["Приказ"]
    if order.date is not None:
        words.append(f"от {date_dots(order.date)}")
    if order.number:
        words.append(f"№ {order.number}")
    return " ".join(words) if len(words) > 1 else "Приказ без номера и даты"


def _searched(order: OrderSummary) -> str:
    return f"{requisites(order)} {order.heading} {order.issuer}"
