"""The page «Документы»: the orders taken in from files, readable, with the plans they approve."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionSpec, MenuName, Need
from msoko_desktop.gui.page import Page, PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def register(window: "MainWindow") -> None:
    """Add the page and its entry."""
    window.add_page(PageSpec("documents", "Документы", "documents", _make, 80, "documents"))

    def delete() -> None:
        from msoko_desktop.gui.documents.page import DocumentsPage

        page = window.current_page()
        if isinstance(page, DocumentsPage):
            page.delete_current()

    window.registry.add(
        ActionSpec(
            "document.delete",
            "Удалить пр&иказ",
            MenuName.EDIT,
            delete,
            40,
            10,
            "",
            "delete",
            Need.DOCUMENT,
            "Удалить приказ; вернуть можно через «Отменить»",
        )
    )


def _make(window: "MainWindow") -> Page:
    from msoko_desktop.gui.documents.page import DocumentsPage

    return DocumentsPage(window)
