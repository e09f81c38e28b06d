"""From a figure to where it came from: the sheet, figures of areas, the context, measures, visits of observers."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.analysis.whence import Whence


def open_whence(window: "MainWindow", one: "Whence") -> None:
    """Open what a figure was made of; figures of areas and the context in their windows."""
    if one.view == "areas":
        from msoko_desktop.gui.analysis.area_dialog import edit_areas

        edit_areas(window, one.assessment_id)
    elif one.view == "school":
        if one.school_id is not None:
            window.show_page("schools").show_item(one.school_id)
    elif one.view == "context":
        from msoko_desktop.gui.context.dialog import show_context

        show_context(window, int(one.area))
    elif one.view in ("recommendation", "plan", "order"):
        _open_measure(window, one)
    elif one.view in ("visits", "rechecks"):
        _open_observers(window, one)
    else:
        _open_results(window, one)


def _open_measure(window: "MainWindow", one: "Whence") -> None:
    """Open the recommendation, the line of a plan or the order in which a measure stands."""
    if one.view == "recommendation":
        from msoko_desktop.gui.recommendations import open_recommendation

        open_recommendation(window, int(one.area))
    elif one.view == "plan":
        plan, _, line = one.area.partition("/")
        window.show_plan(int(plan), int(line))
    else:
        window.show_page("documents").show_item(int(one.area))


def _open_observers(window: "MainWindow", one: "Whence") -> None:
    from msoko_desktop.gui.observers.page import ObserversPage

    page = window.show_page("observers")
    if isinstance(page, ObserversPage):
        if one.view == "visits":
            page.show_visits(int(one.area))
        else:
            page.show_rechecks(one.assessment_id)


def _open_results(window: "MainWindow", one: "Whence") -> None:
    from msoko_desktop.gui.results.page import ResultsPage
    from msoko_desktop.gui.results.sheet_panel import View

    page = window.show_page("results")
    if isinstance(page, ResultsPage):
        page.show_item(one.assessment_id, one.school_id)
        if one.view in set(View) and one.view != View.SCHOOLS:
            page.sheet.show_view(View(one.view), one.school_id)
            page.sheet.grid.setFocus()
