"""What is done with documents from the menus: new ones, approval, printing, scans, export, deleting."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from msoko_desktop.domain.cycle.model import CellPlace
from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import one_line, quoted, shortened
from msoko_desktop.domain.orders.orders import DocumentStatus, Order, OrderAction, OrderKind
from msoko_desktop.gui import messages
from msoko_desktop.gui.documents.card import show_card
from msoko_desktop.gui.execution.opening import opener
from msoko_desktop.services.documents import documents, register
from msoko_desktop.services.orders import order_drafts, order_papers, orders
from msoko_desktop.services.plans import approval

if TYPE_CHECKING:
    from msoko_desktop.gui.documents.page import DocumentsPage
    from msoko_desktop.services.changes import Changes
    from msoko_desktop.services.district import District

LONGEST = 80
TEMPLATES = {OrderAction.AMENDS: "amend_order", OrderAction.CANCELS: "cancel_order"}


class DocumentCommands:
    """The entries of «Документ», each about the order that is open or the document that is chosen."""

    def __init__(self, page: "DocumentsPage") -> None:
        self._page = page
        self._window = page.window_
        self._session = page.session

    def _order_id(self) -> int | None:
        document = self._page.target()
        return document.order_id if document is not None else None

    def _order(self) -> Order | None:
        order_id = self._order_id()
        return None if order_id is None else orders.read_order(self._session.district, order_id)

    # --- new documents

    def new_order(self, kind: OrderKind = OrderKind.ORDER, at: CellPlace | None = None) -> None:
        """Make an order with what the office's card knows, for a cell of the cycle where one is given, and open it."""
        self._page.commit_edits()

        def add(d: "District") -> "Changes":
            order = order_drafts.new_order(d, kind)
            return (
                orders.add_order(d, order) if at is None else documents.add_order_at(d, order, at.direction, at.stage)
            )

        changes = self._session.run(add)
        if changes is not None:
            self._page.open_order(changes.created[0])

    def from_template(self, code: str = "", order_id: int | None = None, at: CellPlace | None = None) -> None:
        """Ask for a template and its fields, and open the draft that it makes (for a cell of the cycle, if given)."""
        from msoko_desktop.gui.documents.template_dialog import TemplateDialog

        self._page.commit_edits()
        dialog = TemplateDialog(self._window, code, order_id, at)
        if dialog.exec() == dialog.DialogCode.Accepted and dialog.created is not None:
            self._page.open_order(dialog.created)
        dialog.deleteLater()

    def add_document(self, kind: DocumentKind) -> None:
        """Show the card of a new document of a kind."""
        show_card(self._window, Document(kind))

    def ask_expected(self) -> None:
        """Ask which documents of the concept are expected."""
        from msoko_desktop.gui.documents.expected_dialog import ExpectedDialog

        dialog = ExpectedDialog(self._window, self._session.real_day)
        dialog.exec()
        dialog.deleteLater()

    def show_card(self) -> None:
        """Show the card of the document: of an order or a plan what the register notes of it."""
        document = self._page.target()
        if document is not None:
            show_card(self._window, document)

    # --- an order on its way

    def toggle_agreement(self) -> None:
        """Send a draft to agreement, or take it back."""
        self._page.commit_edits()
        order = self._order()
        if order is not None and order.id is not None:
            order_id, waiting = order.id, order.status is DocumentStatus.AGREEMENT
            status = DocumentStatus.DRAFT if waiting else DocumentStatus.AGREEMENT
            self._session.run(lambda d: orders.set_status(d, order_id, status))

    def ask_approval(self) -> None:
        """Ask for number and date and approve the order."""
        from msoko_desktop.gui.documents.approve_dialog import OrderApproveDialog

        self._page.commit_edits()
        order = self._order()
        if order is None:
            return
        dialog = OrderApproveDialog(self._window, order)
        if dialog.exec() == dialog.DialogCode.Accepted:
            self._window.notice.show_information("Приказ утверждён. Подписанный PDF сохранён в файле района.")
        dialog.deleteLater()

    def save_template(self) -> None:
        """Ask for a name and keep the order as a template of one's own."""
        from PySide6.QtWidgets import QInputDialog

        from msoko_desktop.services.orders import order_templates

        self._page.commit_edits()
        order = self._order()
        if order is None:
            return
        proposed = shortened(one_line(order.heading), LONGEST)
        name, agreed = QInputDialog.getText(self._window, "Шаблон приказа", "Название шаблона:", text=proposed)
        if agreed and self._session.run(lambda d: order_templates.save_own(d, name, order)) is not None:
            self._window.notice.show_information("Шаблон сохранён: «Документ → Приказ по шаблону…».")

    def act(self, action: OrderAction) -> None:
        """Begin an order that amends or cancels the chosen one."""
        order_id = self._order_id()
        if order_id is not None:
            self.from_template(TEMPLATES[action], order_id)

    def close_order(self, status: DocumentStatus) -> None:
        """Note that the order was cancelled or lost its force by an act that is not in the file."""
        order_id = self._order_id()
        if order_id is None:
            return
        word = "отменённым" if status is DocumentStatus.CANCELLED else "утратившим силу"
        question = f"Отметить приказ {word}?"
        told = (
            "Так отмечают приказ, который отменён документом не из этого файла. Вместе с ним теряет силу план, который "
            "он утвердил; за сроками программа больше не следит. Отметку можно отменить (Ctrl+Z)."
        )
        if messages.ask(self._window, question, "Отметить", explanation=told):
            self._session.run(lambda d: approval.close_order(d, order_id, status))

    # --- papers and files

    def open_signed(self) -> None:
        """Open the PDF as it was signed."""
        order_id = self._order_id()
        if order_id is None:
            return
        revisions = approval.revisions_of_order(self._session.district, order_id)
        if revisions:
            self._attempt(
                lambda: opener(self._window).open_bytes(
                    approval.read_pdf(self._session.district, revisions[-1].id), f"{self._name()}.pdf"
                )
            )

    def attach_scan(self) -> None:
        """Ask for a scan of the signed sheet and keep it with the document."""
        document = self._page.target()
        if document is None:
            return
        name, _ = QFileDialog.getOpenFileName(self._window, "Приложить скан подписанного документа")
        if name:
            self._session.run(lambda d: documents.attach_file(d, document, Path(name)))

    def open_scan(self) -> None:
        """Open the file that is kept with the document."""
        document = self._page.target()
        if document is not None and document.file is not None:
            file = document.file
            self._attempt(lambda: opener(self._window).open_kept(file.file_id, file.name))

    def print_order(self) -> None:
        """Show the pages of the order to print or save them."""
        from msoko_desktop.gui.documents.order_print import OrderPrintDialog
        from msoko_desktop.gui.printing.commands import FOLDER_KEY, remembered_folder

        self._page.commit_edits()
        order = self._order()
        if order is None or order.id is None:
            return
        signs = order_papers.missing_signs(self._session.district, order.id)
        note = f"Шрифт документа не содержит знаков: {', '.join(signs)}. Замените их в приказе." if signs else ""
        dialog = OrderPrintDialog(
            shortened(one_line(order.heading), LONGEST) or "приказ",
            lambda kind, options: order_papers.order_paper(self._session.district, order, kind, options),
            remembered_folder(self._window),
            self._name(),
            note,
            self._window,
        )
        dialog.offer(
            attachments=bool(order.attachments),
            agreement=bool(order.agreement),
            acquaintance=bool(order.acquaintance),
        )
        dialog.exec()
        self._window.settings.set_value(FOLDER_KEY, str(dialog.preview.folder))
        dialog.deleteLater()

    def _name(self) -> str:
        """Return a file name for the order."""
        from msoko_desktop.gui.printing.commands import file_name

        document = self._page.target()
        return file_name(register.document_title(document)) if document is not None else "Приказ"

    def export(self) -> None:
        """Write what the register shows as an Excel book."""
        from msoko_desktop.gui.printing.commands import FOLDER_KEY, remembered_folder
        from msoko_desktop.services.printing import write_document

        proposed = remembered_folder(self._window) / "Реестр документов.xlsx"
        name, _ = QFileDialog.getSaveFileName(self._window, "Выгрузить реестр", str(proposed), "Книга Excel (*.xlsx)")
        if not name:
            return
        path = Path(name) if name.lower().endswith(".xlsx") else Path(f"{name}.xlsx")
        shown = tuple(self._page.register.model.shown)
        if self._attempt(lambda: write_document(path, register.register_xlsx(self._session.district, shown))):
            self._window.settings.set_value(FOLDER_KEY, str(path.parent))
            self._window.notice.show_information(f"Реестр сохранён: {path.name}")

    def _attempt(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except UserError as error:
            self._window.show_error(error)
            return False
        return True

    # --- deleting

    def delete(self) -> None:
        """Delete the document; a plan is deleted on its own page."""
        document = self._page.target()
        if document is None or self._session.read_only:
            return
        if document.plan_id is not None:
            self._window.show_error(UserError("План удаляется на странице «Планы»: откройте его там."))
            return
        if document.order_id is not None:
            order_id = document.order_id
            if self._session.run(lambda d: orders.delete_order(d, order_id)) is not None:
                self._tell("Приказ удалён, приложенные планы остались.")
        elif document.id is not None:
            document_id = document.id
            if self._session.run(lambda d: documents.delete_document(d, document_id)) is not None:
                name = quoted(shortened(one_line(document.title), LONGEST))
                self._tell(f"Документ {name} удалён.")

    def _tell(self, sentence: str) -> None:
        self._window.notice.show_information(f"{sentence} Вернуть можно через Ctrl+Z.")
