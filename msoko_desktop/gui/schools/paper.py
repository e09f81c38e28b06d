"""Printing of the list of schools: seen as pages, printed or saved."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.services.schools.school_papers import FORMATS, TITLE_LINE, schools_document

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def print_schools(window: "MainWindow") -> None:
    """Show the list of the schools that work today as it is printed."""
    session = window.session
    if not session.is_open:
        return
    window.commit_edits()
    dialog = PaperDialog(
        TITLE_LINE, lambda ending: schools_document(session.district, ending, today=session.day), FORMATS, window
    )
    dialog.exec()
    dialog.deleteLater()
