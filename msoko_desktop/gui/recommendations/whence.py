"""From a figure of a recommendation to the sheet it was made of, and from its effect to the report."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from msoko_desktop.domain.recommendations.model import Fact
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.whence import whence

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

TYPED = "Этот показатель введён вручную: листа у него нет."
GONE = "Листов, из которых взят показатель, в файле больше нет."


def sheets_menu(window: "MainWindow", fact: Fact, parent: QWidget) -> QMenu:
    """Return a menu of the sheets that a figure was made of; each entry leads to its sheet."""
    menu = QMenu(parent)
    found = whence(ResultReader(window.session.district), fact.origins)
    if not found:
        menu.addAction(GONE if fact.origins else TYPED).setEnabled(False)
    for one in found:
        words = ". ".join(filter(None, (one.title, one.place, one.columns)))
        menu.addAction(words or one.place).setData(one)
    return menu


def open_effectiveness(window: "MainWindow", school_id: int | None, school_year: int) -> None:
    """Open the report on effectiveness on «Анализ» for a school, the year of the recommendation and the next."""
    from msoko_desktop.gui.analysis.page import AnalysisPage

    page = window.show_page("analysis")
    if isinstance(page, AnalysisPage):
        page.open_report("effectiveness", school_year + 1, school_id)
