"""The entries of the menu «Документ»; the page itself is made when it is first shown."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msoko_desktop.domain.documents.documents import DocumentKind
from msoko_desktop.domain.orders.orders import DocumentStatus, OrderAction, OrderKind
from msoko_desktop.gui.actions import ActionSpec, MenuName, Need

if TYPE_CHECKING:
    from msoko_desktop.gui.documents.commands import DocumentCommands
    from msoko_desktop.gui.documents.page import DocumentsPage
    from msoko_desktop.gui.main_window.window import MainWindow

PAGE = "documents"
OTHER_KINDS = (
    DocumentKind.REGULATION,
    DocumentKind.SCHEDULE,
    DocumentKind.NOTE,
    DocumentKind.RECOMMENDATION,
    DocumentKind.LETTER,
    DocumentKind.PROTOCOL,
    DocumentKind.OTHER,
)

ADD_MENU = (
    "document.new_order", "document.from_template", "document.new_directive", "",
    *(f"document.add_{kind.value}" for kind in OTHER_KINDS), "",
    "document.expected",
)  # fmt: skip
"""Names of the entries under the button «Добавить»; "" is a line between groups."""

CONTEXT_MENU = (
    "document.open", "document.card", "",
    "document.agreement", "document.approve", "plan.print", "",
    "document.signed_pdf", "document.open_scan", "document.scan", "",
    "document.amend", "document.cancel", "document.mark_cancelled", "document.mark_superseded", "",
    "document.delete",
)  # fmt: skip


def add_entries(window: "MainWindow") -> None:
    """Add everything that is done with documents."""
    for spec in (*_of_the_register(window), *_of_a_draft(window), *_of_what_is_signed(window)):
        window.registry.add(spec)
    for order, kind in enumerate(OTHER_KINDS):
        name, text = f"document.add_{kind.value}", f"Добавить: {kind.label.lower()}…"
        add = _command(window, partial(_add, kind))
        window.registry.add(ActionSpec(name, text, MenuName.DOCUMENT, add, 20, 10 + order, needs=Need.WRITABLE))


def _on_page(window: "MainWindow", act: "Callable[[DocumentsPage], object]") -> Callable[[], None]:
    """Return what shows the page and does something on it."""

    def run() -> None:
        from msoko_desktop.gui.documents.page import DocumentsPage

        page = window.show_page(PAGE)
        if isinstance(page, DocumentsPage):
            act(page)

    return run


def _command(window: "MainWindow", act: "Callable[[DocumentCommands], object]") -> Callable[[], None]:
    return _on_page(window, lambda page: act(page.commands))


def _of_the_register(window: "MainWindow") -> tuple[ActionSpec, ...]:
    """Return the entries that add to the register, and its book."""
    entry, menu = ActionSpec, MenuName.DOCUMENT
    command = partial(_command, window)
    file = Need.WRITABLE
    return (
        entry("document.new_order", "&Новый приказ", menu, command(lambda c: c.new_order()), 10, 10, "Ctrl+Shift+O",
              "new", file, "Создать приказ и открыть его"),
        entry("document.from_template", "Приказ по &шаблону…", menu, command(lambda c: c.from_template()), 10, 20, "",
              "template", file, "Выбрать шаблон и заполнить его поля"),
        entry("document.new_directive", "Новое &распоряжение", menu,
              command(lambda c: c.new_order(OrderKind.DIRECTIVE)), 10, 30, needs=file),
        entry("document.expected", "О&жидаемые документы…", menu, command(lambda c: c.ask_expected()), 25, 10, "",
              "calendar", file, "Добавить документы, которых ждут от концепции по годам"),
        entry("document.export", "Выгрузить реестр в &Excel…", menu, command(lambda c: c.export()), 25, 20, "",
              "export", Need.FILE, "Сохранить показанные документы книгой Excel"),
    )  # fmt: skip


def _of_a_draft(window: "MainWindow") -> tuple[ActionSpec, ...]:
    """Return the entries for any document, and for an order that is not approved."""
    entry, menu = ActionSpec, MenuName.DOCUMENT
    command = partial(_command, window)
    on_page = partial(_on_page, window)
    chosen, opened = Need.DOCUMENT_CHOSEN, Need.ORDER_OPEN
    return (
        entry("document.open", "&Открыть документ", menu, on_page(lambda p: p.open_current()), 30, 10, "", "open",
              chosen, "Открыть приказ, план или карточку документа (Enter)"),
        entry("document.card", "Карточка в ре&естре…", menu, command(lambda c: c.show_card()), 30, 20, "",
              "properties", chosen, "Где хранится, стадия цикла, ссылка, скан"),
        entry("document.agreement", "На со&гласование / в проекты", menu, command(lambda c: c.toggle_agreement()),
              40, 10, "", "later", opened, "Направить проект на согласование или вернуть его в проекты"),
        entry("document.approve", "&Утвердить приказ…", menu, command(lambda c: c.ask_approval()), 40, 20, "",
              "approve", opened, "Ввести номер и дату подписанного приказа"),
        entry("document.save_template", "Сохранить как ша&блон…", menu, command(lambda c: c.save_template()), 40, 30,
              needs=opened, tip="Сделать из приказа свой шаблон"),
    )  # fmt: skip


def _of_what_is_signed(window: "MainWindow") -> tuple[ActionSpec, ...]:
    """Return the entries for what is signed or is done away with."""
    entry, menu = ActionSpec, MenuName.DOCUMENT
    command = partial(_command, window)
    one, approved = Need.DOCUMENT, Need.ORDER_APPROVED
    return (
        entry("document.signed_pdf", "Открыть подписанный &PDF", menu, command(lambda c: c.open_signed()), 50, 10, "",
              "documents", Need.ORDER_SIGNED),
        entry("document.open_scan", "Открыть с&кан", menu, command(lambda c: c.open_scan()), 50, 20, "", "attach",
              Need.ORDER_SCAN),
        entry("document.scan", "Приложить скан…", menu, command(lambda c: c.attach_scan()), 50, 30, "", "attach", one,
              "Приложить скан подписанного документа"),
        entry("document.amend", "&Внести изменения приказом…", menu, command(lambda c: c.act(OrderAction.AMENDS)),
              60, 10, needs=approved),
        entry("document.cancel", "Отменить &приказом…", menu, command(lambda c: c.act(OrderAction.CANCELS)), 60, 20,
              needs=approved),
        entry("document.mark_cancelled", "Отметить от&менённым", menu,
              command(lambda c: c.close_order(DocumentStatus.CANCELLED)), 60, 30, needs=approved),
        entry("document.mark_superseded", "Отметить утратившим &силу", menu,
              command(lambda c: c.close_order(DocumentStatus.SUPERSEDED)), 60, 40, needs=approved),
        entry("document.delete", "У&далить документ", menu, command(lambda c: c.delete()), 90, 10, "", "delete", one,
              "Удалить документ; вернуть можно через «Отменить»"),
    )  # fmt: skip


def _add(kind: DocumentKind, commands: "DocumentCommands") -> None:
    commands.add_document(kind)
