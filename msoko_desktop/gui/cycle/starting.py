"""From a cell of the cycle to the editor that helps: opening a proof, attaching a document, starting what lacks."""

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from msoko_desktop.domain.cycle.model import Proof, ProofKind
from msoko_desktop.domain.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.orders import DocumentStatus
from msoko_desktop.services import cycle

if TYPE_CHECKING:
    from msoko_desktop.gui.cycle.page import CyclePage
    from msoko_desktop.gui.main_window.window import MainWindow

_KINDS = {
    Stage.GOALS: DocumentKind.REGULATION,
    Stage.INDICATORS: DocumentKind.REGULATION,
    Stage.COLLECTION: DocumentKind.REGULATION,
    Stage.MONITORING: DocumentKind.SCHEDULE,
    Stage.ANALYSIS: DocumentKind.NOTE,
    Stage.RECOMMENDATIONS: DocumentKind.RECOMMENDATION,
    Stage.MEASURES: DocumentKind.PROTOCOL,
    Stage.DECISIONS: DocumentKind.PROTOCOL,
    Stage.EFFECTIVENESS: DocumentKind.NOTE,
}
"""What kind of document is usually added for a stage."""

_ENTRIES = {
    Stage.MONITORING: ("indicators.monitoring", "results.add", "results.observers"),
    Stage.ANALYSIS: ("results.notes",),
    Stage.RECOMMENDATIONS: ("recommendations.propose", "recommendations.register"),
    Stage.MEASURES: ("plan.from_template", "plan.shifted_copy"),
    Stage.DECISIONS: ("document.from_template", "document.new_order"),
    Stage.EFFECTIVENESS: ("results.notes",),
}
"""Names of the entries of the menus that start a stage; those that the window does not have are left out."""

_PAGES = {
    Stage.GOALS: (("indicators", "Направления и цели"),),
    Stage.INDICATORS: (("indicators", "Показатели направления"),),
    Stage.COLLECTION: (),
    Stage.MONITORING: (("results", "Результаты"),),
    Stage.ANALYSIS: (("analysis", "Анализ результатов"),),
    Stage.RECOMMENDATIONS: (("analysis", "Анализ результатов"),),
    Stage.MEASURES: (("plans", "Планы"),),
    Stage.DECISIONS: (("documents", "Документы"),),
    Stage.EFFECTIVENESS: (("analysis", "Анализ эффективности мер"),),
}
_ENTRY_OF_PROOF = {
    ProofKind.RECOMMENDATIONS: "recommendations.register",
    ProofKind.MONITORING: "indicators.monitoring",
}
_PAGE_OF_PROOF = {
    ProofKind.NOTE: "analysis",
    ProofKind.WORKS: "results",
    ProofKind.INDICATORS: "indicators",
    ProofKind.DIRECTION: "indicators",
    ProofKind.ROUND: "observers",
}


def open_proof(window: "MainWindow", proof: Proof) -> None:
    """Show what a proof is: the document in the register, the plan at its line, the page that keeps it."""
    kind, _, rest = proof.key.partition(" ")
    if kind in ("document", "order"):
        window.show_document(proof.key)
    elif kind == "plan":
        window.show_plan(int(rest))
    elif kind == "activity":
        plan_id = cycle.plan_of_line(window.session.district, int(rest))
        if plan_id is not None:
            window.show_plan(plan_id, int(rest))
    elif kind == "note":
        from msoko_desktop.gui.notes.note_dialog import open_note

        try:
            open_note(window, int(rest), window)
        except UserError as error:
            window.show_error(error)
    elif proof.kind in _ENTRY_OF_PROOF:
        window.registry.trigger(_ENTRY_OF_PROOF[proof.kind])
    else:
        _show_page(window, _PAGE_OF_PROOF.get(proof.kind, "documents"))


def _show_page(window: "MainWindow", name: str) -> None:
    if name in {spec.name for spec in window.pages()}:
        window.show_page(name)


def fill_attach(page: "CyclePage", menu: QMenu) -> None:
    """Fill the menu of «Приложить»: a document of the register, or a new one."""
    menu.clear()
    menu.addAction("Документ из &реестра…", lambda: attach(page))
    menu.addAction("&Новый документ…", lambda: add_document(page, DocumentStatus.APPROVED))


def attach(page: "CyclePage") -> None:
    """Choose a document of the register and put it to the chosen cell."""
    from msoko_desktop.gui.execution.commands import attempt
    from msoko_desktop.gui.execution.document_dialog import DocumentChoice

    cell, window, year = page.cell, page.window_, page.year
    if cell is None:
        return

    def take(document: Document) -> str:
        return attempt(window, lambda d: cycle.attach(d, cell.direction, cell.stage, year, document.key))

    what = f"{page.model.title(cell.direction)} – {cell.stage.label.lower()}, {year} год"
    dialog = DocumentChoice(window, what, cycle.choosable(window.session.district), take)
    dialog.exec()
    dialog.deleteLater()


def add_document(page: "CyclePage", status: DocumentStatus) -> None:
    """Add a document of the chosen cell to the register by its card."""
    from msoko_desktop.gui.documents.card import show_card

    cell = page.cell
    if cell is None:
        return
    day = page.session.day
    document = Document(
        _KINDS[cell.stage],
        date=day if status is DocumentStatus.APPROVED and day.year == page.year else None,
        status=status,
        direction=cell.direction,
        stage=cell.stage,
        due=dt.date(page.year, 12, 31) if status is DocumentStatus.EXPECTED else None,
    )
    show_card(page.window_, document)


def fill_start(page: "CyclePage", menu: QMenu) -> None:
    """Fill the menu of «Начать» with the editors that make what proves the stage."""
    menu.clear()
    cell, window = page.cell, page.window_
    if cell is None:
        return
    known = {spec.name for spec in window.pages()}
    for name, words in _PAGES[cell.stage]:
        if name in known:
            menu.addAction(words, partial(_show_page, window, name))
    entries = [window.registry.action(name) for name in _ENTRIES.get(cell.stage, ())]
    shown = [one for one in entries if one is not None]
    if menu.actions() and shown:
        menu.addSeparator()
    menu.addActions(shown)
    if menu.actions():
        menu.addSeparator()
    draft = _KINDS[cell.stage].label.lower()
    menu.addAction(f"Проект: {draft}…", lambda: add_document(page, DocumentStatus.DRAFT))
    menu.addAction(f"Ожидаемый документ: {draft}…", lambda: add_document(page, DocumentStatus.EXPECTED))
