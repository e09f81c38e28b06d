"""A person's hands on the page «Документы»: opens documents, types into the editor, presses keys, answers dialogs."""

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.orders.orders import Order, OrderItem
from msoko_desktop.gui.documents.page import DocumentsPage
from msoko_desktop.services.documents import documents
from msoko_desktop.services.orders import orders
from tests.gui.typing_keys import type_text

KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
D = dt.date
Dialog = TypeVar("Dialog", bound=QDialog)

ORDER = Order(
    issuer="Отдел образования", place="с. Озёрное", heading="О проведении ВПР", preamble="В целях оценки качества",
    verb="ПРИКАЗЫВАЮ:", signatory_post="Начальник", signatory_name="И.И. Иванова",
    items=(
        OrderItem("1", "Провести ВПР."),
        OrderItem("2", "Школам:", (OrderItem("2.1", "назначить ответственных до 01.03.2027;"),)),
        OrderItem("3", "Контроль за исполнением приказа оставляю за собой."),
    ),
)  # fmt: skip


class Clerk:
    """The person at the page."""

    def __init__(self, page: DocumentsPage, qtbot: QtBot) -> None:
        self.page, self.qtbot = page, qtbot
        self.window, self.session = page.window_, page.session
        self.register, self.editor = page.register, page.editor
        self.form = page.editor.form.ui

    # --- the register

    def titles(self) -> list[str]:
        return [one.title for one in self.register.model.shown]

    def go_to(self, key: str) -> "Clerk":
        assert self.register.choose(key), key
        self.register.table.setFocus()
        return self

    def stored(self, key: str) -> Document:
        return next(one for one in documents.list_documents(self.session.district) if one.key == key)

    # --- the order

    def add(self, order: Order = ORDER) -> int:
        """Put an order into the file and open it."""
        changes = self.session.run(lambda d: orders.add_order(d, order))
        assert changes is not None
        self.page.show_item(changes.created[0])
        return changes.created[0]

    def order(self) -> Order:
        assert self.page.order_id is not None
        return orders.read_order(self.session.district, self.page.order_id)

    def items(self) -> list[tuple[str, str]]:
        """The items as they are in the file: numbers and texts from above."""
        return list(_flat(self.order().items))

    def item(self, row: int) -> "Clerk":
        self.form.items.setFocus()
        self.form.items.go_to(row)
        return self

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "Clerk":
        self.qtbot.keyClick(self.form.items.open_editor() or self.form.items, key, modifier)
        settle()
        return self

    def typed(self, text: str) -> "Clerk":
        for letter in text:
            type_text(self.form.items.open_editor() or self.form.items, letter)
        settle()
        return self

    def replace(self, field: QWidget, text: str) -> "Clerk":
        """Type over what stands in a field and leave it with Tab."""
        field.setFocus()
        self.qtbot.keyClick(field, KEY.Key_A, CTRL)
        type_text(field, text)
        self.qtbot.keyClick(field, KEY.Key_Tab)
        return self

    def undo(self) -> "Clerk":
        self.window.registry.trigger("edit.undo")
        return self

    def pages(self) -> int:
        """Wait until the pages are made; return how many there are."""
        self.qtbot.waitUntil(lambda: not self.editor.preview.is_busy, timeout=10_000)
        pages = self.editor.preview.ui.pages.pages()
        return 0 if pages is None else len(pages)

    def text_of_pages(self) -> str:
        """All the words on the pages, on one line."""
        self.pages()
        pages = self.editor.preview.ui.pages.pages()
        assert pages is not None
        texts = [page.get_textpage().get_text_range() for page in pages._document]
        return " ".join(" ".join(texts).replace("\xa0", " ").split())

    # --- dialogs

    def choose(self, name: str) -> None:
        """Choose an entry of the menus; it must be enabled."""
        action = self.window.registry.action(name)
        assert action is not None, name
        assert action.isEnabled(), name
        action.trigger()

    def in_dialog(self, kind: type[Dialog], open_it: Callable[[], object], act: Callable[[Dialog], object]) -> None:
        """Open a dialog and act in it while it waits; it must be closed by that."""
        met: list[Dialog] = []

        def meet() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, kind):
                for widget in QApplication.topLevelWidgets():
                    widget.close()
                raise AssertionError(f"{dialog} is no {kind}")
            met.append(dialog)
            try:
                act(dialog)
            finally:  # a dialog that stays open would hold the test for ever
                if dialog.isVisible():
                    dialog.close()

        QTimer.singleShot(0, self.page, meet)
        open_it()
        assert met, kind


def settle() -> None:
    """Let Qt close and open editors."""
    for _ in range(5):
        QApplication.processEvents()


def _flat(items: tuple[OrderItem, ...]) -> list[tuple[str, str]]:
    found = []
    for item in items:
        found.append((item.number, item.text))
        found += _flat(item.items)
    return found
