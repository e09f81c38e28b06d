"""From a cell of the cycle to the editor that helps, its direction and year set: what can be begun at each stage."""

import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from msoko_desktop.domain.cycle.model import CellPlace
from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.documents.notes import NoteKind
from msoko_desktop.domain.language.russian import one_line, quoted, shortened
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.gui.cycle import editors
from msoko_desktop.services import cycle
from msoko_desktop.services.directions import directions

if TYPE_CHECKING:
    from msoko_desktop.gui.cycle.page import CyclePage
    from msoko_desktop.gui.main_window.window import MainWindow

Entry = tuple[str, Callable[[], object]]

KINDS = {
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
    Stage.EFFECTIVENESS: ("results.notes",),
}
"""Names of the entries of the menus that help at a stage, whatever the direction."""

_MOST_PLANS = 5
_MOST_NOTES = 6
_TITLE = 60


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
        KINDS[cell.stage],
        date=day if status is DocumentStatus.APPROVED and day.year == page.year else None,
        status=status,
        direction=cell.direction,
        stage=cell.stage,
        due=dt.date(page.year, 12, 31) if status is DocumentStatus.EXPECTED else None,
    )
    show_card(page.window_, document)


# --- what can be begun


def fill_start(page: "CyclePage", menu: QMenu) -> None:
    """Fill the menu of «Начать» with the editors that make what proves the stage, for its direction and year."""
    menu.clear()
    cell, window = page.cell, page.window_
    if cell is None:
        menu.addAction("Направления…", partial(editors.edit_direction, window, ""))
        return
    place = CellPlace(cell.direction, cell.stage, page.year)
    for words, act in _OWN[cell.stage](window, place):
        menu.addAction(words.replace("&", "&&"), act)
    entries = [window.registry.action(name) for name in _ENTRIES.get(cell.stage, ())]
    shown = [one for one in entries if one is not None]
    if shown:
        menu.addSeparator()
        menu.addActions(shown)
    menu.addSeparator()
    draft = KINDS[cell.stage].label.lower()
    menu.addAction(f"Проект: {draft}…", lambda: add_document(page, DocumentStatus.DRAFT))
    menu.addAction(f"Ожидаемый документ: {draft}…", lambda: add_document(page, DocumentStatus.EXPECTED))


def _orders(window: "MainWindow", place: CellPlace, code: str = "") -> Iterable[Entry]:
    yield "Приказ по шаблону…", partial(editors.order_from_template, window, place, code)
    yield "Новый приказ", partial(editors.new_order, window, place)


def _goals(window: "MainWindow", place: CellPlace) -> Iterable[Entry]:
    yield "Цели направления…", partial(editors.edit_direction, window, place.direction)
    yield from _orders(window, place, "approve_concept")


def _indicators(window: "MainWindow", place: CellPlace) -> Iterable[Entry]:
    yield "Показатели направления", partial(editors.show_indicators, window, place)
    yield "Новый показатель…", partial(editors.add_indicator, window, place)
    yield from _orders(window, place)


def _collection(window: "MainWindow", place: CellPlace) -> Iterable[Entry]:
    yield from _forms(window, place)
    yield from _orders(window, place)


def _forms(window: "MainWindow", place: CellPlace) -> Iterable[Entry]:
    """Yield the forms of the direction that can be chosen: ready sets that the file has not, a form of one's own."""
    for form in editors.ready_forms(window, place.direction):
        yield f"Форма мониторинга: {quoted(form.title)}", partial(editors.take_form, window, form, place)
    yield "Своя форма мониторинга…", partial(editors.add_form, window, place)


def _monitoring(window: "MainWindow", place: CellPlace) -> Iterable[Entry]:
    known = editors.forms_of(window, place.direction)
    for form in known:
        yield f"Значения: {quoted(form.title)}…", partial(editors.show_form, window, form, place)
    if not known:
        yield from _forms(window, place)
    yield "Значения показателей направления", partial(editors.show_indicators, window, place, "fact")


def _analysis(window: "MainWindow", place: CellPlace) -> Iterable[Entry]:
    for kind, title, about in editors.collected_of(window, place)[:_MOST_NOTES]:
        what = "мониторингу" if kind is NoteKind.MONITORING else "анкете"
        words = f"Справка по {what}: {shortened(one_line(title), _TITLE)}"
        yield words, partial(editors.write_collected, window, kind, about)
    yield "Справка по направлению…", partial(editors.begin_note, window, NoteKind.DIRECTION, place)
    yield "Справка о результатах…", partial(editors.begin_note, window, NoteKind.PROCEDURE, place)
    yield "Анализ результатов", partial(window.show_page, "analysis")


def _recommendations(window: "MainWindow", place: CellPlace) -> Iterable[Entry]:
    yield "Новая рекомендация…", partial(editors.new_recommendation, window, place)


def _measures(window: "MainWindow", place: CellPlace) -> Iterable[Entry]:
    plans = directions.plans_of_directions(window.session.district, place.year).get(place.direction, ())
    for plan in plans[:_MOST_PLANS]:
        title = quoted(shortened(one_line(plan.title), _TITLE))
        yield f"Открыть план {title}", partial(window.show_plan, plan.id)
    yield "План по шаблону…", partial(editors.new_plan, window, place)


def _decisions(window: "MainWindow", place: CellPlace) -> Iterable[Entry]:
    yield from _orders(window, place, "measures_after_results")


def _effectiveness(window: "MainWindow", place: CellPlace) -> Iterable[Entry]:
    yield "Анализ эффективности по направлению…", partial(editors.begin_note, window, NoteKind.DIRECTION_EFFECT, place)
    yield "Анализ эффективности по результатам…", partial(editors.begin_note, window, NoteKind.EFFECTIVENESS, place)


_OWN: dict[Stage, Callable[["MainWindow", CellPlace], Iterable[Entry]]] = {
    Stage.GOALS: _goals,
    Stage.INDICATORS: _indicators,
    Stage.COLLECTION: _collection,
    Stage.MONITORING: _monitoring,
    Stage.ANALYSIS: _analysis,
    Stage.RECOMMENDATIONS: _recommendations,
    Stage.MEASURES: _measures,
    Stage.DECISIONS: _decisions,
    Stage.EFFECTIVENESS: _effectiveness,
}
