"""The menus of the register: measures, papers, and what is rarely done."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui import messages
from msoko_desktop.gui.recommendations.whence import open_effectiveness
from msoko_desktop.services import recommendations
from msoko_desktop.services.analysis.reading import ResultReader

if TYPE_CHECKING:
    from msoko_desktop.gui.recommendations.register_dialog import RecommendationsDialog


def fill_lead(register: "RecommendationsDialog", menu: QMenu) -> None:
    """Fill «Меры»: a line of a plan, an item of an order, an order of their own."""
    menu.setToolTipsVisible(True)
    plan = menu.addAction("Сделать &мероприятием плана…")
    plan.setToolTip("Каждая выбранная рекомендация станет строкой в разделе плана")
    plan.triggered.connect(lambda: register.lead(plan=True))
    item = menu.addAction("Сделать &пунктом приказа…")
    item.setToolTip("Каждая выбранная рекомендация станет пунктом проекта приказа")
    item.triggered.connect(lambda: register.lead(plan=False))
    menu.addSeparator()
    order = menu.addAction("П&риказ о мерах…")
    order.setToolTip("Составить проект приказа из выбранных рекомендаций и открыть его")
    order.triggered.connect(lambda: _draft(register))


def fill_print(register: "RecommendationsDialog", menu: QMenu) -> None:
    """Fill «Печать»: the pages of what is chosen or shown, the register."""
    pages = menu.addAction("&Выбранные рекомендации…")
    pages.triggered.connect(lambda: print_pages(register, list(register.chosen())))
    whole = menu.addAction("Все &показанные рекомендации…")
    whole.triggered.connect(lambda: print_pages(register, [found.id for found in register.shown]))
    menu.addSeparator()
    listed = menu.addAction("&Реестр…")
    listed.triggered.connect(lambda: _print_register(register))
    menu.aboutToShow.connect(lambda: pages.setEnabled(bool(register.chosen())))


def fill_more(register: "RecommendationsDialog", menu: QMenu) -> None:
    """Fill «Ещё»: the plan or the order it led to, the report on effectiveness, the rules, deleting."""
    line = menu.addAction("Открыть &план")
    line.triggered.connect(lambda: go_to_plan(register))
    order = menu.addAction("Открыть п&риказ")
    order.triggered.connect(lambda: go_to_order(register))
    report = menu.addAction("Отчёт «&Анализ эффективности мер»")
    report.triggered.connect(lambda: _report(register))
    menu.addSeparator()
    rules = menu.addAction("Правила реко&мендаций…")
    rules.triggered.connect(lambda: _rules(register))
    menu.addSeparator()
    delete = menu.addAction("&Удалить…")
    delete.triggered.connect(register.delete)

    def renew() -> None:
        found = register.current()
        line.setEnabled(found is not None and found.led.plan_id is not None)
        order.setEnabled(found is not None and found.led.order_id is not None)
        report.setEnabled(found is not None)
        delete.setEnabled(bool(register.chosen()) and not register.session.read_only)

    menu.aboutToShow.connect(renew)


def print_pages(register: "RecommendationsDialog", ids: list[int]) -> None:
    """Show the pages of recommendations to print or to save."""
    from msoko_desktop.gui.printing.paper_dialog import PaperDialog

    if not ids:
        return
    district = register.session.district

    def make(ending: str) -> bytes:
        wanted = [recommendations.read_recommendation(district, one) for one in ids]
        return recommendations.recommendations_document(district, wanted, ending)

    formats = recommendations.FORMATS if len(ids) == 1 else recommendations.SEVERAL
    dialog = PaperDialog("Адресные рекомендации", make, formats, register.window_)
    dialog.exec()
    dialog.deleteLater()


def _print_register(register: "RecommendationsDialog") -> None:
    from msoko_desktop.gui.printing.paper_dialog import PaperDialog

    district, shown = register.session.district, tuple(register.shown)
    reader = ResultReader(district)

    def make(ending: str) -> bytes:
        return recommendations.register_document(district, reader, shown, ending)

    dialog = PaperDialog("Реестр адресных рекомендаций", make, recommendations.FORMATS, register.window_)
    dialog.exec()
    dialog.deleteLater()


def _draft(register: "RecommendationsDialog") -> None:
    """Draft the order on measures; the register closes where it opened."""
    session = register.session
    chosen = register.chosen()
    try:
        changes = recommendations.draft_measures(session.district, chosen, session.real_day)
    except UserError as error:
        messages.show_error(register, error)
        return
    session.broadcast(changes)
    register.accept()
    register.window_.show_page("documents").show_item(changes.created[0])


def go_to_plan(register: "RecommendationsDialog") -> None:
    """Show the line of the plan that the current recommendation led to."""
    found = register.current()
    if found is not None and found.led.plan_id is not None:
        register.accept()
        register.window_.show_plan(found.led.plan_id, found.one.line_id)


def go_to_order(register: "RecommendationsDialog") -> None:
    """Show the order that the current recommendation led to."""
    found = register.current()
    if found is not None and found.led.order_id is not None:
        register.accept()
        register.window_.show_page("documents").show_item(found.led.order_id)


def _report(register: "RecommendationsDialog") -> None:
    found = register.current()
    if found is not None:
        register.accept()
        open_effectiveness(register.window_, found.one.school_id, found.one.school_year)


def _rules(register: "RecommendationsDialog") -> None:
    from msoko_desktop.gui.recommendations.rules_dialog import show_rules

    show_rules(register.window_, register)
