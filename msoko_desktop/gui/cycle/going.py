"""From what a year's closing names to the page, list or editor where it is kept, in the year that is meant."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.documents.documents import Stage
from msoko_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

_ENTRIES = {
    "notes": "results.notes",
    "monitoring": "indicators.monitoring",
    "observers": "results.observers",
    "executors": "file.executors",
}


def go_to(window: "MainWindow", key: str) -> None:
    """Show what a key names: «plan 3 12», «results 4», «cycle talents 2026 analysis», «register experts»."""
    kind, _, rest = key.partition(" ")
    if kind == "plan":
        numbers = rest.split(" ")
        window.show_plan(int(numbers[0]), int(numbers[1]) if len(numbers) > 1 else None)
    elif kind == "results" and rest:
        window.show_page("results").show_item(int(rest))
    elif kind in ("results", "indicators"):
        window.show_page(kind)
    elif kind == "page":
        window.show_page(rest)
    elif kind in ("document", "order"):
        window.show_document(key)
    elif kind == "register":
        window.show_register(rest)
    elif kind == "cycle":
        _show_cell(window, *rest.split(" "))
    elif kind == "monitoring" and rest:
        _show_monitoring(window, *map(int, rest.split(" ")))
    elif kind in ("recommendation", "recommendations"):
        _show_recommendations(window, kind, int(rest))
    elif kind == "effect":
        _show_effect(window, int(rest))
    elif kind == "note":
        _show_note(window, int(rest))
    elif kind in _ENTRIES:
        window.registry.trigger(_ENTRIES[kind])


def _show_cell(window: "MainWindow", direction: str, year: str, stage: str) -> None:
    from msoko_desktop.gui.cycle.page import CyclePage

    page = window.show_page("cycle")
    if isinstance(page, CyclePage):
        page.show_year(int(year))
        page.choose(direction, tuple(Stage).index(Stage(stage)))


def _show_monitoring(window: "MainWindow", form_id: int, year: int, part: int) -> None:
    from msoko_desktop.domain.monitoring.model import Period
    from msoko_desktop.gui.monitoring.dialog import show_monitoring

    show_monitoring(window, form_id, Period(year, part))


def _show_recommendations(window: "MainWindow", kind: str, number: int) -> None:
    from msoko_desktop.gui.recommendations import open_register

    if kind == "recommendation":
        open_register(window, chosen=number)
    else:
        open_register(window, school_year=number)


def _show_effect(window: "MainWindow", school_year: int) -> None:
    from msoko_desktop.gui.analysis.page import AnalysisPage

    page = window.show_page("analysis")
    if isinstance(page, AnalysisPage):
        page.open_report("effectiveness", school_year)


def _show_note(window: "MainWindow", note_id: int) -> None:
    from msoko_desktop.gui.notes.note_dialog import open_note

    try:
        open_note(window, note_id, window)
    except UserError as error:
        window.show_error(error)
