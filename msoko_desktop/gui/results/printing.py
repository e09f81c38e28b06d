"""Printing of results: the sheet of an assessment and the state of a school year, seen as pages, printed or saved."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.services.results.result_papers import (
    FORMATS,
    ResultPaper,
    ResultRequest,
    board_document,
    board_title,
    result_document,
    result_title,
)

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow


def print_results(
    window: "MainWindow",
    assessment_id: int,
    paper: ResultPaper = ResultPaper.SCHOOLS,
    school_id: int | None = None,
) -> None:
    """Show the sheet of an assessment as it is printed: schools, classes of a school, or pupils (of a school)."""
    session = window.session
    if not session.is_open:
        return
    window.commit_edits()
    request = ResultRequest(assessment_id, paper, school_id)
    try:
        title = result_title(session.district, request)
    except UserError as error:
        session.refused.emit(error)
        return
    _show(window, title, lambda ending: result_document(session.district, request, ending))


def print_board(window: "MainWindow", school_year: int, procedure: str | None = None) -> None:
    """Show which schools have handed in what in a school year (in one procedure) as it is printed."""
    session = window.session
    if not session.is_open:
        return
    window.commit_edits()
    _show(
        window,
        board_title(school_year, procedure),
        lambda ending: board_document(session.district, school_year, procedure, ending, today=session.day),
    )


def _show(window: "MainWindow", title: str, make: Callable[[str], bytes]) -> None:
    dialog = PaperDialog(title, make, FORMATS, window)
    dialog.exec()
    dialog.deleteLater()
