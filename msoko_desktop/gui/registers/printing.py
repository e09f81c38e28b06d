"""Printing of a register and of the card of a row; the register as an Excel book."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.services.registers import papers

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def print_register(window: "MainWindow", key: str, title: str, rows: Sequence[str]) -> None:
    """Show the rows of a register (keys of the grid, as they are shown) as they are printed."""
    session = window.session
    district, day = session.district, session.day
    _show(
        PaperDialog(
            title,
            lambda ending: papers.register_document(district, key, ending, today=day, rows=rows),
            papers.FORMATS,
            window,
        )
    )


def print_card(window: "MainWindow", key: str, title: str, row: str) -> None:
    """Show the card of a row as it is printed."""
    session = window.session
    district, day = session.district, session.day
    _show(
        PaperDialog(
            title,
            lambda ending: papers.card_document(district, key, row, ending, today=day),
            papers.CARD_FORMATS,
            window,
        )
    )


def _show(dialog: PaperDialog) -> None:
    dialog.exec()
    dialog.deleteLater()
