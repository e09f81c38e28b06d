"""What a person does with occurrences: the entries of «Исполнение», the card's buttons and the keys all come here."""

import datetime as dt
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog

from msoko_desktop import paths
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.execution import Evidence, OccurrenceRef, Progress, TrackedOccurrence, Undated, Unfit
from msoko_desktop.gui.execution.choice import OPEN, ChoosesOccurrences, Chosen, progress_of
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.district import District
from msoko_desktop.services.documents import evidence
from msoko_desktop.services.timetable import execution

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.gui.session import Session

Action = Callable[[District], Changes]


def chosen_on_page(window: "MainWindow") -> tuple[Chosen, ...]:
    """Return what is chosen on the page that is shown; what is being typed there is stored first."""
    page = window.current_page()
    if page is None or not isinstance(page, ChoosesOccurrences):
        return ()
    page.commit_edits()
    return page.chosen()


def refs_of(chosen: tuple[Chosen, ...]) -> list[OccurrenceRef]:
    """Return the names of the occurrences among what is chosen."""
    return [item.ref for item in chosen if isinstance(item, TrackedOccurrence)]


def refs_with(chosen: tuple[Chosen, ...], progress: Collection[Progress]) -> list[OccurrenceRef]:
    """Return the names of those occurrences of which a person has said one of these."""
    return refs_of(tuple(i for i in chosen if isinstance(i, TrackedOccurrence) and progress_of(i) in progress))


def day_of_mark(session: "Session") -> dt.date:
    """Return the day on which something is done where nobody says otherwise: the one shown, but none to come."""
    return min(session.day, session.real_day)


def attempt(window: "MainWindow", action: Action) -> str:
    """Do one thing from a dialog that stays open where it is refused; return the sentence of the refusal, else ""."""
    try:
        changes = action(window.session.district)
    except UserError as error:
        return str(error)
    window.session.broadcast(changes)
    return ""


# --- marks


def mark_done(window: "MainWindow", chosen: tuple[Chosen, ...]) -> None:
    """Mark what is open of the choice as done on the day shown; what is done keeps its day."""
    refs, today = refs_with(chosen, OPEN), window.session.real_day
    if refs:
        day = day_of_mark(window.session)
        window.session.run(lambda d: execution.mark_done(d, refs, day, today=today))


def ask_done(window: "MainWindow", chosen: tuple[Chosen, ...]) -> None:
    """Ask on which day it was done and by whom; of several, what is done or cancelled is left out."""
    from msoko_desktop.gui.execution.done_dialog import DoneDialog

    items = tuple(
        i for i in chosen if isinstance(i, TrackedOccurrence) and (len(chosen) == 1 or progress_of(i) in OPEN)
    )
    if items:
        _ask(DoneDialog(window, items))


def mark_in_work(window: "MainWindow", chosen: tuple[Chosen, ...]) -> None:
    """Mark what is chosen as being worked at, but for what is done or cancelled."""
    refs = refs_with(chosen, {Progress.PLANNED})
    if refs:
        window.session.run(lambda d: execution.mark_in_work(d, refs))


def reopen(window: "MainWindow", chosen: tuple[Chosen, ...]) -> None:
    """Take the marks of what is chosen back."""
    refs = refs_with(chosen, set(Progress) - {Progress.PLANNED})
    if refs:
        window.session.run(lambda d: execution.reopen(d, refs))


def ask_cancel(window: "MainWindow", chosen: tuple[Chosen, ...]) -> None:
    """Ask why what is open of the choice is not carried out, and cancel it."""
    from msoko_desktop.gui.execution.cancel_dialog import CancelDialog

    items = tuple(i for i in chosen if isinstance(i, TrackedOccurrence) and progress_of(i) in OPEN)
    if items:
        _ask(CancelDialog(window, items))


# --- dates


def ask_move(window: "MainWindow", chosen: tuple[Chosen, ...]) -> None:
    """Ask for another last day of the one occurrence that is chosen."""
    from msoko_desktop.gui.execution.move_dialog import MoveDialog

    if len(chosen) == 1 and isinstance(chosen[0], TrackedOccurrence):
        _ask(MoveDialog(window, chosen[0]))


def move_to(window: "MainWindow", item: TrackedOccurrence, due: dt.date) -> bool:
    """Move an occurrence to another last day, its length kept; a day outside the plan's period is told. False: no."""
    if window.session.run(lambda d: execution.move(d, item.ref, due)) is None:
        return False
    warn_outside(window, item.plan_id, due)
    return True


def warn_outside(window: "MainWindow", plan_id: int, due: dt.date) -> None:
    """Tell that a day lies outside its plan's period, where it does."""
    plan = window.session.timetable.plan(plan_id)
    note = execution.outside_period(due, plan.period if plan is not None else None)
    if note:
        window.notice.show_warning(note)


def put_back(window: "MainWindow", chosen: tuple[Chosen, ...]) -> None:
    """Give the chosen occurrence the days of the plan again."""
    if len(chosen) == 1 and isinstance(chosen[0], TrackedOccurrence):
        ref = chosen[0].ref
        window.session.run(lambda d: execution.put_back(d, ref))


def ask_date(window: "MainWindow", chosen: tuple[Chosen, ...]) -> None:
    """Ask for the date of a deadline that has none."""
    from msoko_desktop.gui.execution.date_dialog import DateDialog

    if len(chosen) == 1 and isinstance(chosen[0], Undated):
        _ask(DateDialog(window, chosen[0]))


def ask_binding(window: "MainWindow", chosen: tuple[Chosen, ...]) -> None:
    """Ask which entries of schedules give a deadline its days."""
    from msoko_desktop.gui.execution.bind_dialog import BindDialog

    if len(chosen) == 1 and not isinstance(chosen[0], Unfit):
        _ask(BindDialog(window, chosen[0]))


def ask_spread(window: "MainWindow", chosen: tuple[Chosen, ...]) -> None:
    """Ask in which years the schools have their turns."""
    from msoko_desktop.gui.execution.spread_dialog import SpreadDialog

    if len(chosen) == 1 and not isinstance(chosen[0], Unfit):
        _ask(SpreadDialog(window, chosen[0]))


def discard_added(window: "MainWindow", item: TrackedOccurrence) -> None:
    """Delete an occurrence that a person added."""
    record = item.record
    if record is not None and item.planned is None:
        window.session.run(lambda d: execution.discard(d, record.id, "Удалить добавленный срок"))


# --- what no longer fits


def transfer(window: "MainWindow", unfit: Unfit) -> None:
    """Give what was recorded to the planned occurrence that is proposed."""
    proposal = unfit.proposal
    if proposal is not None:
        window.session.run(lambda d: execution.transfer_unfit(d, unfit.record.id, proposal, unfit.part))


def keep(window: "MainWindow", unfit: Unfit) -> None:
    """Keep what was recorded as an occurrence of its own."""
    window.session.run(lambda d: execution.keep_unfit(d, unfit.record.id))


def discard(window: "MainWindow", unfit: Unfit) -> None:
    """Delete what was recorded; undo brings it back."""
    if window.session.run(lambda d: execution.discard(d, unfit.record.id)) is not None:
        window.notice.show_information("Отметка удалена. Вернуть её можно через Ctrl+Z.")


# --- evidence


def ask_file(window: "MainWindow", item: TrackedOccurrence) -> None:
    """Ask for files and keep copies of them."""
    names, _ = QFileDialog.getOpenFileNames(window, "Приложить файл", str(paths.documents_dir()), "Все файлы (*)")
    for name in names:
        add_file(window, item, Path(name))


def add_file(window: "MainWindow", item: TrackedOccurrence, path: Path) -> bool:
    """Keep a copy of a file; False where it was refused (and told)."""
    return window.session.run(lambda d: evidence.add_file(d, item.ref, path)) is not None


def add_link(window: "MainWindow", item: TrackedOccurrence, link: str, title: str = "") -> bool:
    """Keep a link; False where it was refused (and told)."""
    return window.session.run(lambda d: evidence.add_link(d, item.ref, link, title)) is not None


def ask_link(window: "MainWindow", item: TrackedOccurrence) -> None:
    """Ask for an address and keep it."""
    from msoko_desktop.gui.execution.link_dialog import LinkDialog

    _ask(LinkDialog(window, item))


def ask_document(window: "MainWindow", item: TrackedOccurrence) -> None:
    """Ask for a document of the register and name it."""
    from msoko_desktop.gui.execution.document_dialog import DocumentDialog

    _ask(DocumentDialog(window, item))


def proposed_path(name: str) -> str:
    """Return where a copy of a kept file is proposed to go."""
    return str(paths.documents_dir() / name)


def write_copy(window: "MainWindow", proof: Evidence, path: Path) -> None:
    """Write a kept file to a path. Raises UserError."""
    evidence.save_file(window.session.district, proof.file_id or 0, path)


# --- going elsewhere


def open_plan(window: "MainWindow", chosen: tuple[Chosen, ...]) -> None:
    """Show the chosen activity in its plan."""
    if chosen:
        window.show_plan(chosen[0].plan_id, chosen[0].line_id)


def _ask(dialog: QDialog) -> None:
    dialog.exec()
    dialog.deleteLater()
