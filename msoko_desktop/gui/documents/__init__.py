"""The page «Документы»: the register of what the office files, and the editor of orders."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.page import Page, PageSpec

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def register(window: "MainWindow") -> None:
    """Add the page with its entries."""
    from msoko_desktop.gui.documents.entries import PAGE, add_entries

    window.add_page(PageSpec(PAGE, "Документы", "documents", _make, 80, "documents"))
    add_entries(window)


def _make(window: "MainWindow") -> Page:
    from msoko_desktop.gui.documents.page import DocumentsPage

    return DocumentsPage(window)
