"""What is done with rounds: made, changed, deleted, printed, put into an order."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted, quoted, shortened
from msoko_desktop.domain.observers.model import RoundKind
from msoko_desktop.gui import messages
from msoko_desktop.gui.observers.round_dialog import RoundDialog, WorksDialog
from msoko_desktop.services.observers import rounds

if TYPE_CHECKING:
    from msoko_desktop.gui.observers.page import ObserversPage

LONGEST = 60  # characters of an order's heading in the menu


class RoundCommands(QObject):
    """Works for the page."""

    def __init__(self, page: "ObserversPage") -> None:
        super().__init__(page)
        self._page = page

    @property
    def _round_id(self) -> int:
        return self._page.round_id or 0

    def fill_more(self, menu: QMenu) -> None:
        """Fill the menu of the button «Ещё»."""
        menu.clear()
        chosen = self._page.round is not None
        _add(menu, "&Взять дни из работ…", self.take_works, enabled=chosen)
        _add(menu, "&Свойства и правила…", self.change, enabled=chosen)
        menu.addSeparator()
        _add(menu, "Взять &людей из банков", self.take_people)
        menu.addSeparator()
        _add(menu, "&Удалить график", self.delete, enabled=chosen)

    def fill_print(self, menu: QMenu) -> None:
        """Fill the menu of the button «Печать»."""
        menu.clear()
        one = self._page.round
        filled = one is not None and bool(self._page.session.is_open)
        days = one is not None and one.round.kind.has_days
        people = one is not None and one.round.kind is not RoundKind.SCHOOLS
        _add(menu, "&График…", self.print_schedule, enabled=filled)
        sheets = "&Направления наблюдателям…" if days else "&Задания экспертам…"
        _add(menu, sheets, self.print_assignments, enabled=filled and people)
        _add(menu, "&Акты по посещениям…", self.print_acts, enabled=filled and days)
        _add(menu, "&Пустой бланк акта…", self.print_blank_act)
        _add(menu, "Таблица пере&проверки…", self.print_rechecks, enabled=self._page.ui.work.currentData() is not None)
        menu.addSeparator()
        writable = filled and not self._page.session.read_only
        _add(menu, "&Новый приказ с этим графиком", self.new_order, enabled=writable)
        known = menu.addMenu("При&ложить к проекту приказа")
        self._fill_orders(known)
        known.setEnabled(writable and not known.isEmpty())

    def _fill_orders(self, menu: QMenu) -> None:
        from msoko_desktop.services.orders.orders import open_orders

        for order in open_orders(self._page.session.district) if self._page.session.is_open else ():
            text = shortened(order.heading or "Без заголовка", LONGEST).replace("&", "&&")
            _add(menu, text, partial(self.attach, order.id))

    # --- rounds

    def new(self) -> None:
        """Make a round and offer the works its days are taken from."""
        page = self._page
        page.commit_edits()
        dialog = RoundDialog(page.window_)
        dialog.exec()
        created = dialog.created
        dialog.deleteLater()
        if created is not None:
            page.show_round(created)
            self.take_works()

    def change(self) -> None:
        """Change name and rules of the round."""
        one = self._page.round
        if one is not None:
            self._page.commit_edits()
            dialog = RoundDialog(self._page.window_, one.round)
            dialog.exec()
            dialog.deleteLater()

    def take_works(self) -> None:
        """Take the days of the round from works."""
        one = self._page.round
        if one is not None:
            self._page.commit_edits()
            dialog = WorksDialog(self._page.window_, one.round)
            dialog.exec()
            dialog.deleteLater()

    def take_people(self) -> None:
        """Take observers and experts over from the registers, and tell how many."""
        from msoko_desktop.gui.observers.page import PEOPLE
        from msoko_desktop.services.observers.from_registers import take_from_registers, taken_words

        page = self._page
        page.commit_edits()
        try:
            changes, added, changed = take_from_registers(page.session.district)
        except UserError as error:
            page.session.refused.emit(error)
            return
        page.session.broadcast(changes)
        page.show_tab(PEOPLE)
        page.window_.notice.show_information(taken_words(added, changed))

    def delete(self) -> None:
        """Delete the round, after a question where visits are recorded."""
        one = self._page.round
        if one is None:
            return
        round_id = one.id
        many = counted(one.visited, "посещении", "посещениях", "посещениях")
        if one.visited and not messages.ask(
            self._page.window_,
            f"Удалить график {quoted(one.round.title)}?",
            "Удалить",
            explanation=f"Будут удалены и записи о {many}. Удаление можно отменить (Ctrl+Z).",
        ):
            return
        self._page.session.run(lambda d: rounds.delete_round(d, round_id))

    # --- papers

    def print_tab(self) -> bool:
        """Print what the tab shows: the rechecks, else the schedule; return whether there is something."""
        from msoko_desktop.gui.observers.page import RECHECKS

        if self._page.ui.tabs.currentIndex() == RECHECKS and self._page.ui.work.currentData() is not None:
            self.print_rechecks()
            return True
        if self._page.round is None:
            return False
        self.print_schedule()
        return True

    def print_schedule(self) -> None:
        """Show the schedule as it is printed."""
        from msoko_desktop.services.observers.papers import FORMATS, schedule_document, schedule_title

        one, round_id = self._page.round, self._round_id
        if one is not None:
            title = f"{schedule_title(one.round.kind)}: {one.round.title}"
            self._show(title, lambda ending: schedule_document(self._page.session.district, round_id, ending), FORMATS)

    def print_assignments(self) -> None:
        """Show the sheet of each person as it is printed."""
        from msoko_desktop.services.observers.papers import SHEET_FORMATS, assignments_document

        one, round_id = self._page.round, self._round_id
        if one is not None:
            what = "Направления" if one.round.kind.has_days else "Задания экспертам"
            title = f"{what}: {one.round.title}"
            district = self._page.session.district
            self._show(title, lambda ending: assignments_document(district, round_id, ending), SHEET_FORMATS)

    def print_acts(self) -> None:
        """Show the acts of all visits as they are printed."""
        from msoko_desktop.services.observers.papers import SHEET_FORMATS, act_document

        one, round_id = self._page.round, self._round_id
        if one is not None:
            title = f"Акты наблюдения: {one.round.title}"
            self._show(title, lambda ending: act_document(self._page.session.district, round_id, ending), SHEET_FORMATS)

    def print_blank_act(self) -> None:
        """Show the blank act as it is printed."""
        from msoko_desktop.services.observers.papers import FORMATS, act_document

        district = self._page.session.district
        self._show("Акт общественного наблюдения", lambda ending: act_document(district, None, ending), FORMATS)

    def print_rechecks(self) -> None:
        """Show the table of rechecks as it is printed."""
        from msoko_desktop.services.observers.recheck_papers import FORMATS, recheck_document, recheck_title

        district, work = self._page.session.district, int(self._page.ui.work.currentData())
        self._show(recheck_title(district, work), lambda ending: recheck_document(district, work, ending), FORMATS)

    def _show(self, title: str, make: Callable[[str], bytes], formats: tuple[str, ...]) -> None:
        from msoko_desktop.gui.printing.paper_dialog import PaperDialog

        self._page.commit_edits()
        try:
            make("pdf")
        except UserError as error:
            self._page.session.refused.emit(error)
            return
        dialog = PaperDialog(title, make, formats, self._page.window_)
        dialog.exec()
        dialog.deleteLater()

    # --- orders

    def new_order(self) -> None:
        """Make the draft of an order with the schedule and open it."""
        from msoko_desktop.services.observers.orders import add_order

        page, round_id = self._page, self._round_id
        changes = page.session.run(lambda d: add_order(d, round_id, page.session.day))
        if changes is not None and changes.created:
            self._open_order(changes.created[0])

    def attach(self, order_id: int) -> None:
        """Attach the schedule to a draft and open it."""
        from msoko_desktop.services.observers.orders import attach_schedule

        round_id = self._round_id
        if self._page.session.run(lambda d: attach_schedule(d, round_id, order_id)) is not None:
            self._open_order(order_id)

    def _open_order(self, order_id: int) -> None:
        from msoko_desktop.gui.documents.page import DocumentsPage

        page = self._page.window_.show_page("documents")
        if isinstance(page, DocumentsPage):
            page.open_order(order_id)


def _add(menu: QMenu, text: str, run: Callable[[], object], *, enabled: bool = True) -> None:
    action = menu.addAction(text)
    action.triggered.connect(lambda _=False: run())
    action.setEnabled(enabled)
