"""The list of schools of the district: a plain table to type or paste into."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.russian import comparable, counted, quoted, sentence_list
from msoko_desktop.domain.schools import School
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_schools_dialog import Ui_SchoolsDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.dialog_undo import DialogUndo
from msoko_desktop.gui.widgets.entry_table import EntryModel
from msoko_desktop.services import schools
from msoko_desktop.services.changes import Area, Changes

if TYPE_CHECKING:
    from msoko_desktop.gui.session import Session
    from msoko_desktop.storage.district_file import District

HEADINGS = ("Краткое наименование", "Полное наименование", "Код", "Населённый пункт", "Должность", "Руководитель")
COLUMNS = (
    (22, ""),
    (34, ""),
    (5, "edu0000000"),
    (14, ""),
    (9, "Директор"),
    (16, ""),
)  # parts of the width, texts that must fit
HINT = (
    "Школы, по которым отмечают выполнение мероприятий «для каждой ОО». Список можно вставить из Excel или "
    "LibreOffice: столбцы в том же порядке или один столбец кратких наименований (Ctrl+V)."
)
READ_ONLY = " Файл открыт только для чтения: список можно смотреть, но не изменять."


def give_role(label: QLabel, role: str) -> None:
    """Give a label the colour of a role («muted», «danger») of the style sheet."""
    label.setProperty("role", role)
    label.style().unpolish(label)
    label.style().polish(label)


def _texts(school: School) -> tuple[str, ...]:
    return school.short_name, school.name, school.code, school.place, school.head_post, school.head_name


def _school(cells: Sequence[str]) -> School:
    """Return the school in a row of cells; cells that are missing are empty."""
    short_name, name, code, place, head_post, head_name = (*cells, *[""] * len(HEADINGS))[: len(HEADINGS)]
    return School(short_name, name, code, place, head_post, head_name)


class SchoolsDialog(QDialog):
    """Every cell is stored as soon as it is entered, one undo step each; Ctrl+Z takes back what was done here."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SchoolsDialog()
        self.ui.setupUi(self)
        self._session = session
        self._schools: tuple[School, ...] = ()
        self.model = EntryModel(HEADINGS, "Новая школа", self._store, self)
        self.model.editable = not session.read_only
        self.ui.table.setModel(self.model)
        self.ui.table.set_columns(*COLUMNS)
        self.ui.hint.setText(HINT + (READ_ONLY if session.read_only else ""))
        give_role(self.ui.hint, "muted")
        give_role(self.ui.problem, "danger")
        give_role(self.ui.count, "muted")
        close = self.ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("&Закрыть")
        close.setAutoDefault(False)  # Enter in the table edits
        self._connect()
        DialogUndo(self, session)
        self.refresh()
        fit_dialog(self)
        self.ui.problem.hide()
        self.ui.table.setFocus()
        self.ui.table.go_to(0)

    def _connect(self) -> None:
        ui = self.ui
        ui.add.clicked.connect(lambda: ui.table.go_to(len(self._schools), edit=True))
        ui.remove.clicked.connect(self._remove)
        ui.up.clicked.connect(lambda: self._move(-1))
        ui.down.clicked.connect(lambda: self._move(1))
        ui.paste.clicked.connect(ui.table.paste)
        QShortcut(QKeySequence("Alt+Up"), self, lambda: self._move(-1))
        QShortcut(QKeySequence("Alt+Down"), self, lambda: self._move(1))
        ui.table.pasted.connect(self._paste)
        ui.table.delete_asked.connect(self._remove)
        ui.table.problem.connect(self._tell)
        ui.table.selectionModel().selectionChanged.connect(self._show_buttons)
        ui.buttons.rejected.connect(self.reject)
        self._session.changed.connect(self._on_changed)
        theme().changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read the list anew; the current cell stays where it is."""
        at = self.ui.table.currentIndex()
        row, column = max(0, at.row()), max(0, at.column())
        self._schools = schools.list_schools(self._session.district)
        self.model.show_rows([school.id for school in self._schools], [_texts(school) for school in self._schools])
        if not self.ui.table.currentIndex().isValid():
            self.ui.table.go_to(row, column)
        count = len(self._schools)
        self.ui.count.setText(counted(count, "школа", "школы", "школ") if count else "Школ пока нет")
        self._show_buttons()

    def _on_changed(self, changes: Changes) -> None:
        if Area.SCHOOLS in changes.areas:
            self.refresh()

    def _show_buttons(self) -> None:
        writable, rows = self.model.editable, self.ui.table.chosen_rows()
        self.ui.add.setEnabled(writable)
        self.ui.paste.setEnabled(writable)
        self.ui.remove.setEnabled(writable and bool(rows))
        self.ui.up.setEnabled(writable and len(rows) == 1 and rows[0] > 0)
        self.ui.down.setEnabled(writable and len(rows) == 1 and rows[0] < len(self._schools) - 1)

    def _tell(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))

    def _run(self, action: "Callable[[District], Changes]") -> str:
        """Do one thing in the file; return "" or why it was refused."""
        try:
            changes = action(self._session.district)
        except UserError as error:
            return str(error)
        if changes:
            self._session.broadcast(changes)
        return ""

    def _store(self, row: int, column: int, text: str) -> str:
        """Take what was entered in a cell; the row behind the last school makes a new one."""
        if row < len(self._schools):
            texts = [*_texts(self._schools[row])]
            texts[column] = text
            changed = replace(_school(texts), id=self._schools[row].id)
            return self._run(lambda d: schools.change_school(d, changed))
        if column:
            return "Сначала введите краткое наименование школы."
        school = School(text)
        known = {comparable(one.short_name) for one in self._schools}
        if comparable(school.short_name) in known:
            return f"Школа {quoted(school.short_name)} уже есть в списке. Измените наименование."
        return self._run(lambda d: schools.add_schools(d, [school]))

    def _paste(self, rows: Sequence[Sequence[str]]) -> None:
        """Take rows from a spreadsheet in behind the current school; a row of headings is left out."""
        if comparable(rows[0][0]) in (comparable(HEADINGS[0]), "школа", "оо", "наименование"):
            rows = rows[1:]
        incoming = [_school(row) for row in rows]
        at = self.ui.table.currentIndex().row()
        place = at + 1 if 0 <= at < len(self._schools) else len(self._schools)
        before = len(self._schools)
        sentence = self._run(lambda d: schools.add_schools(d, incoming, place)) if incoming else ""
        self._tell(sentence and f"Не вставлено. {sentence}")
        if not sentence and len(self._schools) > before:
            self.ui.table.go_to(place)

    def _move(self, by: int) -> None:
        rows = self.ui.table.chosen_rows()
        if len(rows) != 1 or not self.model.editable:
            return
        (row,) = rows
        school_id = self._schools[row].id
        if school_id is not None:
            self._tell(self._run(lambda d: schools.move_school(d, school_id, by)))
            target = max(0, min(len(self._schools) - 1, row + by))
            self.ui.table.go_to(target, max(0, self.ui.table.currentIndex().column()))

    def _remove(self) -> None:
        chosen = [self._schools[row] for row in self.ui.table.chosen_rows()]
        ids = [school.id for school in chosen if school.id is not None]
        if not ids or not self._agreed(chosen, ids):
            return
        self._tell(self._run(lambda d: schools.delete_schools(d, ids)))
        self.ui.table.setFocus()
        self.ui.table.go_to(max(0, self.ui.table.currentIndex().row()))

    def _agreed(self, chosen: Sequence[School], ids: Sequence[int]) -> bool:
        """Ask where something recorded would go with the schools, or several go at once."""
        ticks, turns = schools.use_of_schools(self._session.district, ids)
        if len(chosen) == 1 and not ticks and not turns:
            return True
        what = quoted(chosen[0].short_name) if len(chosen) == 1 else counted(len(chosen), "школу", "школы", "школ")
        losses = [
            counted(ticks, "отметка о выполнении", "отметки о выполнении", "отметок о выполнении") if ticks else "",
            counted(turns, "очередь проверки", "очереди проверки", "очередей проверки") if turns else "",
        ]
        told = [loss for loss in losses if loss]
        gone = f"Будет удалено также: {sentence_list(told)}. " if told else ""
        return messages.ask(self, f"Удалить {what}?", "Удалить", explanation=f"{gone}Удаление можно отменить (Ctrl+Z).")

    def reject(self) -> None:
        """Close, unless something that was typed would be lost."""
        if not self.ui.table.has_refused:
            super().reject()
