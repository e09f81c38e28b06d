"""The page «Документы»: the register of what the office files, and the editor of an order that is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout

from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.gui.actions import Need
from msoko_desktop.gui.documents.card import show_card
from msoko_desktop.gui.documents.commands import DocumentCommands
from msoko_desktop.gui.documents.entries import ADD_MENU, CONTEXT_MENU
from msoko_desktop.gui.documents.order_editor import OrderEditor
from msoko_desktop.gui.documents.register_panel import RegisterPanel
from msoko_desktop.gui.page import Page
from msoko_desktop.services.changes import Area
from msoko_desktop.services.directions.directions import direction_titles
from msoko_desktop.services.documents import documents
from msoko_desktop.services.orders import orders
from msoko_desktop.services.orders.orders import OPEN
from msoko_desktop.services.plans import approval

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


class DocumentsPage(Page):
    """Shows the register, or one order; both follow the file."""

    areas = frozenset({Area.ORDERS, Area.PLANS, Area.DOCUMENTS, Area.OFFICE, Area.PLAN_LINES, Area.DIRECTIONS})

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.session)
        self.window_ = window
        self.register = RegisterPanel(self)
        self.editor = OrderEditor(window, self)
        self.commands = DocumentCommands(self)
        self._open: int | None = None
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.register)
        self._stack.addWidget(self.editor)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._connect()

    def _connect(self) -> None:
        table, ui = self.register.table, self.register.ui
        self.session.district_changed.connect(self._forget)
        table.opened.connect(self.open_current)
        table.delete_asked.connect(lambda: self.window_.registry.trigger("document.delete"))
        table.menu_wanted.connect(self._show_menu)
        self.register.current_changed.connect(self._tell_needs)
        self.editor.back.connect(self.close_order)
        ui.export.clicked.connect(lambda _=False: self.window_.registry.trigger("document.export"))
        menu = QMenu(ui.add)
        for name in ADD_MENU:
            action = self.window_.registry.action(name) if name else None
            if action is not None:
                menu.addAction(action)
            else:
                menu.addSeparator()
        ui.add.setMenu(menu)

    # --- following the file

    def _forget(self) -> None:
        """Let go of the order: the file is another one, or none is open."""
        self._open = None
        self.editor.clear()

    def load(self) -> None:
        """Read the register, and the order that is open."""
        if not self.session.is_open:
            self._open = None
            self.editor.clear()
            self.register.show_documents(())
            self._tell_needs()
            return
        self.register.show_writable(writable=not self.session.read_only)
        d = self.session.district
        self.register.show_documents(documents.list_documents(d), direction_titles(d))
        if self._open is not None:
            self._show_order(self._open)
        else:
            self._stack.setCurrentWidget(self.register)
        self.setFocusProxy(self.register.table if self._open is None else self.editor.form)
        self._tell_needs()

    def document_of(self, key: str) -> Document | None:
        """Return a document of the register by its key."""
        return next((one for one in self.register.model.documents if one.key == key), None)

    def target(self) -> Document | None:
        """Return what an entry of the menu is about: the order that is open, else the chosen document."""
        return self.document_of(f"order {self._open}") if self._open is not None else self.register.current()

    def _tell_needs(self) -> None:
        document, needs = self.target(), Need.NOTHING
        if document is not None and self.session.is_open:
            needs |= Need.DOCUMENT_CHOSEN
            writable = not self.session.read_only
            if writable:
                needs |= Need.DOCUMENT
            if document.file is not None:
                needs |= Need.ORDER_SCAN
            if document.order_id is not None:
                needs |= Need.PRINTABLE
                if writable and document.status in OPEN:
                    needs |= Need.ORDER_OPEN
                if writable and document.status is DocumentStatus.APPROVED:
                    needs |= Need.ORDER_APPROVED
                if approval.revisions_of_order(self.session.district, document.order_id):
                    needs |= Need.ORDER_SIGNED
        self.window_.set_document(needs)

    # --- the order that is open

    def _show_order(self, order_id: int) -> None:
        try:
            order = orders.read_order(self.session.district, order_id)
        except UserError:  # deleted, or its making taken back
            self.close_order()
            return
        self.editor.show_order(order, self.document_of(f"order {order_id}"))
        self._stack.setCurrentWidget(self.editor)

    def open_order(self, order_id: int) -> None:
        """Open an order in its editor."""
        self.commit_edits()
        self._open = order_id
        self.register.choose(f"order {order_id}")
        self._show_order(order_id)
        self.setFocusProxy(self.editor.form if self._open is not None else self.register.table)
        self._tell_needs()
        if self._open is not None:
            editor = self.editor
            (editor.form.ui.heading if editor.editable else editor.preview.ui.pages).setFocus()

    def close_order(self) -> None:
        """Go back to the register."""
        self.editor.commit()
        self._open = None
        self.editor.clear()
        self._stack.setCurrentWidget(self.register)
        self.setFocusProxy(self.register.table)
        self.register.table.setFocus()
        self._tell_needs()

    @property
    def order_id(self) -> int | None:
        """The id of the order that is open, None while the register is shown."""
        return self._open

    # --- going to a document

    def open_current(self) -> None:
        """Open what is chosen: an order in its editor, a plan on its page, anything else on its card."""
        document = self.register.current()
        if document is not None:
            self._open_document(document)

    def _open_document(self, document: Document) -> None:
        if document.order_id is not None:
            self.open_order(document.order_id)
        elif document.plan_id is not None:
            self.window_.show_plan(document.plan_id)
        else:
            show_card(self.window_, document)

    def show_item(self, item: int, line: int | None = None) -> None:
        """Show an order by its id."""
        self.open_order(item)

    def show_document(self, key: str) -> None:
        """Show any document of the register by its key; only its row where it is none of an order."""
        document = self.document_of(key)
        if document is not None and document.order_id is not None:
            self.open_order(document.order_id)
            return
        if self._open is not None:
            self.close_order()
        if self.register.choose(key):
            self.register.table.setFocus()

    # --- what the window asks

    def start_find(self) -> None:
        """Find in the register."""
        if self._open is not None:
            self.close_order()
        self.register.start_find()

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next document that is shown."""
        if self._open is None and self.register.model.shown:
            count = len(self.register.model.shown)
            row = self.register.table.currentIndex().row() + (-1 if backwards else 1)
            self.register.table.go_to(row % count)

    def commit_edits(self) -> None:
        """Write what is being typed."""
        if self._open is not None and not self.session.read_only and self.session.is_open:
            self.editor.commit()

    def print_paper(self) -> bool:
        """Print the order that is open or chosen."""
        self.commands.print_order()
        return True

    def _show_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in CONTEXT_MENU:
            action = self.window_.registry.action(name) if name else None
            if action is not None:
                menu.addAction(action)
            else:
                menu.addSeparator()
        menu.popup(point)

    def next_panel(self) -> None:
        """Take the focus from the form to the pages and back (F6)."""
        if self._open is None:
            (self.register.ui.find if self.register.table.hasFocus() else self.register.table).setFocus()
            return
        pages = self.editor.preview.ui.pages
        (self.editor.form.ui.tabs if pages.hasFocus() else pages).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the register on Esc, to the next panel on F6."""
        if event.key() == Qt.Key.Key_Escape and self._open is not None:
            self.close_order()
        elif event.key() == Qt.Key.Key_F6:
            self.next_panel()
        else:
            super().keyPressEvent(event)
