"""What is done with a report: printed, kept, followed by a note; what is typed beside it: other areas, own groups."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from msoko_desktop.domain.documents.notes import NoteKind
from msoko_desktop.gui.printing.paper_dialog import PaperDialog

if TYPE_CHECKING:
    from msoko_desktop.gui.analysis.page import AnalysisPage
    from msoko_desktop.services.analysis.report_model import Choice


def fill_more(page: "AnalysisPage", menu: QMenu) -> None:
    """Fill the menu of the button «Ещё»."""
    areas = menu.addAction("&Данные региона и страны…")
    areas.setToolTip("Ввести показатели региона и страны для сравнения с районом")
    areas.triggered.connect(lambda: edit_areas_of_work(page))
    groups = menu.addAction("&Группы школ…")
    groups.setToolTip("Составить свои группы школ, чтобы сравнивать их")
    groups.triggered.connect(lambda: edit_groups(page))
    menu.addSeparator()
    wanted = menu.addAction("&Предложить рекомендации…")
    wanted.setToolTip("Показать, что правила предлагают школам, учителям и методическому центру по выбранному")
    wanted.triggered.connect(lambda: propose_recommendations(page))
    order = menu.addAction("&Приказ о мерах по признакам…")
    order.setToolTip("Отметить признаки и составить по ним проект приказа: школы, работы, меры и сроки")
    order.triggered.connect(lambda: order_of_signs(page))
    kept = menu.addAction("&Реестр рекомендаций…")
    kept.setToolTip("Что направлено школам, ответы, меры и эффект")
    kept.triggered.connect(lambda: open_recommendations(page))
    menu.setToolTipsVisible(True)

    def renew() -> None:
        ready = page.session.is_open and page.choice.is_ready and bool(page.choice.works)
        areas.setEnabled(ready and page.selected_work() is not None)
        groups.setEnabled(page.session.is_open)
        wanted.setEnabled(ready and not page.session.read_only)
        order.setEnabled(ready and not page.session.read_only)
        kept.setEnabled(page.session.is_open)

    menu.aboutToShow.connect(renew)


def print_report(page: "AnalysisPage") -> bool:
    """Show the chart and the table as they are printed; return whether there is something to print."""
    from msoko_desktop.services.notes.analysis_papers import FORMATS, document_name, report_document

    part, shown, report = page.report.part, page.report.shown, page.choice.report
    if part is None or shown is None or report is None or not shown.rows:
        return False
    district, title, chart = page.session.district, report.title, page.report.paper_chart()

    def make(ending: str) -> bytes:
        return report_document(district, title, shown, ending, chart=chart)

    dialog = PaperDialog(document_name(title, [shown]), make, FORMATS, page.window_)
    dialog.exec()
    dialog.deleteLater()
    return True


def edit_areas_of_work(page: "AnalysisPage") -> None:
    """Type figures of the region and the country for the work that is chosen."""
    from msoko_desktop.gui.analysis.area_dialog import edit_areas

    work = page.selected_work()
    if work is not None and work.id is not None:
        edit_areas(page.window_, work.id)


def propose_recommendations(page: "AnalysisPage") -> None:
    """Propose recommendations for the work that is chosen, else for the year, and the chosen schools."""
    from msoko_desktop.gui.recommendations import propose

    propose(page.window_, _chosen(page))


def order_of_signs(page: "AnalysisPage") -> None:
    """Draft the order on measures from signs of the chosen work, else of the year, and of the chosen schools."""
    from msoko_desktop.gui.recommendations import order_of_signs as ask

    ask(page.window_, _chosen(page))


def _chosen(page: "AnalysisPage") -> "Choice":
    from msoko_desktop.services.analysis.report_model import Choice

    work, chosen = page.selected_work(), page.choice.selection
    ids = () if work is None or work.id is None else (work.id,)
    years = () if chosen.school_year is None else (chosen.school_year,)
    return Choice(ids, years, chosen.school_ids)


def open_recommendations(page: "AnalysisPage") -> None:
    """Show the register of recommendations."""
    from msoko_desktop.gui.recommendations import open_register

    open_register(page.window_)


def edit_groups(page: "AnalysisPage") -> None:
    """Make groups of schools."""
    from msoko_desktop.gui.analysis.groups_dialog import edit_groups as edit

    edit(page.window_)


def write_note(page: "AnalysisPage") -> None:
    """Write a note on the effect of measures for its report, else about the one school, the work, the procedure or the
    year that is chosen."""
    from msoko_desktop.gui.notes import write_note as write
    from msoko_desktop.services.analysis.report_model import Choice
    from msoko_desktop.services.analysis.selection import works_of

    chosen, work = page.choice.selection, page.selected_work()
    years = () if chosen.school_year is None else (chosen.school_year,)
    report = page.choice.report
    if report is not None and report.key == "effectiveness" and years:
        write(page.window_, NoteKind.EFFECTIVENESS, Choice((), years, chosen.treated))
        return
    if len(chosen.school_ids) == 1 and years:
        write(page.window_, NoteKind.SCHOOL, Choice((), years, chosen.school_ids))
        return
    if work is not None and work.id is not None:
        write(page.window_, NoteKind.ASSESSMENT, Choice((work.id,), years))
        return
    ids = tuple(
        one.id for one in works_of(page.choice.works, chosen.school_year, chosen.procedure) if one.id is not None
    )
    write(page.window_, NoteKind.PROCEDURE if chosen.procedure else NoteKind.YEAR, Choice(ids, years))
