"""The editors that the cycle opens, each with the direction and the year of its cell; and what shows a proof."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.cycle.model import CellPlace, Proof, ProofKind
from msoko_desktop.domain.errors import UserError
from msoko_desktop.services import cycle

if TYPE_CHECKING:
    from msoko_desktop.domain.documents.notes import Collected, NoteKind
    from msoko_desktop.domain.monitoring.model import Monitoring, Period
    from msoko_desktop.gui.documents.commands import DocumentCommands
    from msoko_desktop.gui.indicators.page import IndicatorsPage
    from msoko_desktop.gui.main_window.window import MainWindow

_PAGE_OF_PROOF = {
    ProofKind.WORKS: "results",
    ProofKind.DIRECTION: "indicators",
    ProofKind.ROUND: "observers",
}


def open_proof(window: "MainWindow", proof: Proof) -> None:
    """Show what a proof is: the document in the register (a note of the file in its editor, where it is mended), the
    plan at its line, the editor or page that keeps it."""
    kind, _, rest = proof.key.partition(" ")
    note_id = int(rest) if kind == "note" else cycle.note_of_document(window.session.district, proof.key)
    if note_id is not None:
        _open_note(window, note_id)
    elif kind in ("document", "order"):
        window.show_document(proof.key)
    elif kind == "plan":
        window.show_plan(int(rest))
    elif kind == "activity":
        _show_activity(window, int(rest), proof)
    elif proof.kind is ProofKind.INDICATORS:
        show_indicators(window, CellPlace(proof.direction, proof.stage, proof.year), "fact")
    elif proof.kind is ProofKind.MONITORING:
        _open_monitoring(window, int(rest.partition(" ")[0]), proof.year)
    elif proof.kind is ProofKind.SURVEY:
        window.registry.trigger("indicators.surveys")
    elif proof.kind is ProofKind.RECOMMENDATIONS:
        window.registry.trigger("recommendations.register")
    else:
        _show_page(window, _PAGE_OF_PROOF.get(proof.kind, "documents"))


def _show_activity(window: "MainWindow", line_id: int, proof: Proof) -> None:
    """Show an activity in the calendar, where it is marked and its papers are kept; without a day there, its line."""
    from msoko_desktop.gui.calendar.page import CalendarPage

    found = [one for one in window.session.timetable.occurrences(window.session.day) if one.line_id == line_id]
    own = [one for one in found if one.done_on is not None and one.done_on == proof.date]
    own = own or [one for one in found if one.due.year == proof.year]
    page = window.show_page("calendar") if own else None
    if isinstance(page, CalendarPage) and page.choose(own[0].key):
        return
    plan_id = cycle.plan_of_line(window.session.district, line_id)
    if plan_id is not None:
        window.show_plan(plan_id, line_id)


def _open_note(window: "MainWindow", note_id: int) -> None:
    from msoko_desktop.gui.notes.note_dialog import open_note

    try:
        open_note(window, note_id, window)
    except UserError as error:
        window.show_error(error)


def _show_page(window: "MainWindow", name: str) -> None:
    if name in {spec.name for spec in window.pages()}:
        window.show_page(name)


# --- orders and plans


def _documents(window: "MainWindow") -> "DocumentCommands":
    from msoko_desktop.gui.documents.page import DocumentsPage

    page = window.show_page("documents")
    assert isinstance(page, DocumentsPage)  # noqa: S101  # the page of that name
    return page.commands


def new_order(window: "MainWindow", place: CellPlace) -> None:
    """Begin an order of the cell in its editor."""
    _documents(window).new_order(at=place)


def order_from_template(window: "MainWindow", place: CellPlace, code: str) -> None:
    """Ask for a template, the usual one of the stage chosen first, and open the order of the cell that it makes."""
    _documents(window).from_template(code, at=place)


def new_plan(window: "MainWindow", place: CellPlace) -> None:
    """Ask for a plan of the direction that begins in the year."""
    from msoko_desktop.gui.dialogs.commands import new_plan as ask

    window.commit_edits()
    ask(window, place.direction, place.year)


# --- directions and indicators


def _indicators(window: "MainWindow") -> "IndicatorsPage":
    from msoko_desktop.gui.indicators.page import IndicatorsPage

    page = window.show_page("indicators")
    assert isinstance(page, IndicatorsPage)  # noqa: S101  # the page of that name
    return page


def edit_direction(window: "MainWindow", direction: str) -> None:
    """Show the card of the direction, where its goals are written; the page of the cycle stays."""
    from msoko_desktop.gui.indicators.directions_dialog import DirectionsDialog

    window.commit_edits()
    dialog = DirectionsDialog(window, direction)
    dialog.exec()
    dialog.deleteLater()


def show_indicators(window: "MainWindow", place: CellPlace, column: str = "target") -> None:
    """Show the board of the direction at what is typed of the year: the target or the fact."""
    page = _indicators(window)
    page.open_direction(place.direction)
    source = page.indicators.source
    wanted = f"{column} {place.year}/0"
    if source is not None and source.indicators and wanted in {one.key for one in source.content.columns}:
        page.indicators.grid.go_to(source.indicators[0].key, wanted)


def add_indicator(window: "MainWindow", place: CellPlace) -> None:
    """Ask for a new indicator of the direction; on the board its target of the year is typed."""
    page = _indicators(window)
    page.open_direction(place.direction)
    before = {one.id for one in page.indicators.source.indicators} if page.indicators.source is not None else set()
    page.commands.add()
    source = page.indicators.source
    made = next((one for one in source.indicators if one.id not in before), None) if source is not None else None
    wanted = f"target {place.year}/0"
    if source is not None and made is not None and wanted in {one.key for one in source.content.columns}:
        page.indicators.grid.go_to(made.key, wanted)


# --- monitoring


def forms_of(window: "MainWindow", direction: str) -> "tuple[Monitoring, ...]":
    """Return the forms of monitoring that the file has for a direction."""
    from msoko_desktop.services.directions.directions import owners_of
    from msoko_desktop.services.monitoring import list_forms

    d = window.session.district
    owners = owners_of(d)
    return tuple(one for one in list_forms(d) if owners.get(one.direction) == direction)


def ready_forms(window: "MainWindow", direction: str) -> "tuple[Monitoring, ...]":
    """Return the ready sets for a direction that the file does not have."""
    from msoko_desktop.services.directions.directions import owners_of
    from msoko_desktop.services.monitoring import list_forms, ready_sets

    d = window.session.district
    owners, taken = owners_of(d), {one.ready for one in list_forms(d)}
    return tuple(one for one in ready_sets() if owners.get(one.direction) == direction and one.ready not in taken)


def take_form(window: "MainWindow", form: "Monitoring", place: CellPlace) -> None:
    """Take a ready set into the file and show it in the period of the year."""
    from msoko_desktop.services.monitoring import add_form as add

    changes = window.session.run(lambda d: add(d, form))
    if changes is not None:
        _open_monitoring(window, changes.created[0], place.year)


def add_form(window: "MainWindow", place: CellPlace) -> None:
    """Ask for a form of one's own for the direction and show it."""
    from msoko_desktop.domain.monitoring.model import Monitoring
    from msoko_desktop.gui.monitoring.form_dialog import FormDialog

    window.commit_edits()
    dialog = FormDialog(window.session, Monitoring("Новый мониторинг", direction=place.direction), window)
    accepted, form_id = dialog.exec(), dialog.form_id
    dialog.deleteLater()
    if accepted and form_id is not None:
        _open_monitoring(window, form_id, place.year)


def show_form(window: "MainWindow", form: "Monitoring", place: CellPlace) -> None:
    """Show the values of a form in the period of the year."""
    _open_monitoring(window, form.id or 0, place.year)


def _open_monitoring(window: "MainWindow", form_id: int, year: int) -> None:
    from msoko_desktop.gui.monitoring.dialog import show_monitoring
    from msoko_desktop.services.monitoring import read_form

    try:
        form = read_form(window.session.district, form_id)
    except UserError as error:
        window.show_error(error)
        return
    show_monitoring(window, form_id, _period_of(window, form, year))


def _period_of(window: "MainWindow", form: "Monitoring", year: int) -> "Period | None":
    """Return the period of a form that is a proof for a calendar year: the one that is filled, else the latest."""
    from msoko_desktop.services.monitoring import all_values, periods, state_of

    d = window.session.district
    own = [one for one in periods(d, form, window.session.day) if state_of(d, form, one).year == year]
    filled = [one for one in own if one in all_values(d, form)]
    return max(filled or own, default=None)


# --- notes and recommendations


def begin_note(window: "MainWindow", kind: "NoteKind", place: CellPlace) -> None:
    """Ask what a note of this kind for the direction and the year is about, and open it."""
    from msoko_desktop.gui.notes.list_dialog import begin_note as begin

    begin(window, kind, place.direction, place.year)


def collected_of(window: "MainWindow", place: CellPlace) -> "tuple[tuple[NoteKind, str, Collected], ...]":
    """Return the monitoring and the surveys that were filled in for the direction and the year of a cell."""
    from msoko_desktop.services.notes.collected import collected_of as of_direction

    return of_direction(window.session.district, place.direction, place.year)


def write_collected(window: "MainWindow", kind: "NoteKind", about: "Collected") -> None:
    """Open the note about a monitoring or a survey in a period, written first where there is none."""
    from msoko_desktop.gui.notes.list_dialog import write_collected as write

    window.commit_edits()
    write(window, kind, about, window)


def new_recommendation(window: "MainWindow", place: CellPlace) -> None:
    """Ask for a recommendation of the direction; it is chosen in the register, where its sending is noted."""
    from msoko_desktop.gui.recommendations import open_register
    from msoko_desktop.gui.recommendations.new_dialog import ask_new

    created = ask_new(window, window, place.direction, place.year - 1)
    if created:
        open_register(window, chosen=created[0])
