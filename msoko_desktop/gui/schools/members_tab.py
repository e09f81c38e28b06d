"""The tab «ШНРО и ШФНСУ» of a school's card: the lists of the region it was in, by year, with their grounds."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.language.russian import comparable, quoted
from msoko_desktop.gui.forms.ui_school_members import Ui_SchoolMembers
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.widgets.entry_table import EntryModel
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.schools import school_memberships as memberships
from msoko_desktop.services.schools.school_memberships import Membership, SchoolList
from msoko_desktop.storage.district_file import District

HEADINGS = ("Перечень", "Год", "Основание")
COLUMNS = ((0, "Внести в перечень"), (0, "0000"), (100, "Приказ министерства от 00.00.0000"))
_WORDS = {
    SchoolList.LOW_RESULTS: ("шнро", "шнор", "школы с низкими результатами обучения"),
    SchoolList.ADVERSE_CONDITIONS: ("шфнсу", "шссу", "школы, функционирующие в неблагоприятных социальных условиях"),
}


def list_named(text: str) -> SchoolList:
    """Return the list that a person means by its abbreviation. Raises InputRefused for any other word."""
    for found, words in _WORDS.items():
        if comparable(text) in words:
            return found
    raise InputRefused(f"{quoted(text)} не подходит: введите «ШНРО» или «ШФНСУ».")


def year_named(text: str) -> int:
    """Return a year as typed («2026», «2026 год»). Raises InputRefused for anything else."""
    digits = text.casefold().removesuffix("год").removesuffix("г.").strip()
    if not (digits.isascii() and digits.isdecimal() and len(digits) == 4):
        raise InputRefused(f"{quoted(text)} — не год. Введите год четырьмя цифрами, например 2026.")
    return int(digits)


class MembersTab(QWidget):
    """A table to type into; each cell is stored as soon as it is entered, one undo step each. It follows the file."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SchoolMembers()
        self.ui.setupUi(self)
        self._session = session
        self._school_id: int | None = None
        self._shown: tuple[Membership, ...] = ()
        self.model = EntryModel(HEADINGS, "Внести в перечень", self._store, self)
        self.ui.table.setModel(self.model)
        self.ui.table.set_columns(*COLUMNS)
        self.ui.problem.hide()
        self.ui.low.clicked.connect(lambda: self._add(SchoolList.LOW_RESULTS))
        self.ui.adverse.clicked.connect(lambda: self._add(SchoolList.ADVERSE_CONDITIONS))
        self.ui.remove.clicked.connect(self._remove)
        self.ui.table.delete_asked.connect(self._remove)
        self.ui.table.pasted.connect(self._paste)
        self.ui.table.problem.connect(self._tell)
        self.ui.table.selectionModel().selectionChanged.connect(self._show_buttons)
        self.setFocusProxy(self.ui.table)
        session.changed.connect(self._on_changed)

    def show_school(self, school_id: int | None) -> None:
        """Show a school of the open file; None for none."""
        self.commit_edits()
        self._school_id = school_id
        self._tell("")
        self.model.forget_draft()
        self.refresh()
        self.ui.table.go_to(0)

    def commit_edits(self) -> None:
        """Store what is being typed."""
        self.ui.table.commit()

    def refresh(self) -> None:
        """Read the lists of the school anew."""
        known = self._school_id is not None and self._session.is_open
        self._shown = memberships.list_memberships(self._session.district, self._school_id) if known else ()
        editable = known and not self._session.read_only
        if self.model.editable != editable:
            self.model.set_editable(editable)
        keys = [(one.list, one.year) for one in self._shown]
        self.model.show_rows(keys, [(one.list.short, str(one.year), one.ground) for one in self._shown])
        self._show_buttons()

    def _on_changed(self, changes: Changes) -> None:
        if Area.SCHOOLS in changes.areas and self._school_id is not None and self._session.is_open:
            self.refresh()

    def _show_buttons(self) -> None:
        writable, year = self.model.editable, self._session.day.year
        known = {(one.list, one.year) for one in self._shown}
        self.ui.low.setEnabled(writable and (SchoolList.LOW_RESULTS, year) not in known)
        self.ui.adverse.setEnabled(writable and (SchoolList.ADVERSE_CONDITIONS, year) not in known)
        self.ui.remove.setEnabled(writable and bool(self.ui.table.chosen_rows()))

    def _tell(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))

    def _run(self, action: Callable[[District], Changes]) -> str:
        """Do one thing in the file; return "" or why it was refused."""
        try:
            changes = action(self._session.district)
        except UserError as error:
            return str(error)
        if changes:
            self._session.broadcast(changes)
        return ""

    # --- storing

    def _store(self, row: int, column: int, text: str) -> str:
        """Take what was entered in a cell; the row behind the last one makes a new entry of this year."""
        if self._school_id is None:
            return ""
        try:
            if row >= len(self._shown):
                return self._store_new(column, text)
            old = self._shown[row]
            new = Membership(
                old.school_id,
                list_named(text) if column == 0 else old.list,
                year_named(text) if column == 1 else old.year,
                text if column == 2 else old.ground,
            )
        except UserError as error:
            return str(error)
        return self._run(lambda d: memberships.change_membership(d, old, new))

    def _store_new(self, column: int, text: str) -> str:
        if column:
            return "Сначала введите перечень: «ШНРО» или «ШФНСУ»."
        found, year = list_named(text), self._session.day.year
        if any((one.list, one.year) == (found, year) for one in self._shown):
            return f"Школа уже есть в перечне {found.short} {year} года: измените ту запись."
        return self._run(lambda d: memberships.add_memberships(d, [Membership(self._school_id or 0, found, year)]))

    def _add(self, found: SchoolList) -> None:
        """Enter the school in a list of this year and go to the ground."""
        if self._school_id is None:
            return
        year = self._session.day.year
        entry = Membership(self._school_id, found, year)
        self._tell(self._run(lambda d: memberships.add_memberships(d, [entry])))
        place = next((row for row, one in enumerate(self._shown) if (one.list, one.year) == (found, year)), None)
        if place is not None:
            self.ui.table.go_to(place, 2, edit=True)

    def _paste(self, rows: Sequence[Sequence[str]]) -> None:
        """Take rows «перечень, год, основание» from a spreadsheet; a row of headings is left out."""
        if comparable(rows[0][0]) in ("перечень", "список"):
            rows = rows[1:]
        try:
            entries = [self._pasted(row) for row in rows]
        except UserError as error:
            self._tell(f"Не вставлено. {error}")
            return
        if entries:
            self._tell(self._run(lambda d: memberships.add_memberships(d, entries)))

    def _pasted(self, row: Sequence[str]) -> Membership:
        name, year, ground = (*row, "", "")[:3]
        return Membership(self._school_id or 0, list_named(name), year_named(year), ground)

    def _remove(self) -> None:
        chosen = [self._shown[row] for row in self.ui.table.chosen_rows()]
        for one in chosen:
            self._tell(self._run(partial(memberships.change_membership, old=one, new=None)))
        if chosen:
            self.ui.table.setFocus()
            self.ui.table.go_to(max(0, self.ui.table.currentIndex().row()))
