"""Schedules of procedures: a list of them, and the dates of the chosen one in a table to type or paste into."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.language.russian import comparable, counted, date_dots, quoted
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry, read_days, same_day_note
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_schedules_dialog import Ui_SchedulesDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.dialog_undo import DialogUndo
from msoko_desktop.gui.widgets.entry_table import EntryModel
from msoko_desktop.gui.widgets.roles import give_role
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.timetable import schedules

if TYPE_CHECKING:
    from msoko_desktop.gui.session import Session
    from msoko_desktop.storage.district_file import District

HEADINGS = ("Событие", "С", "По", "Примечание")
COLUMNS = ((62, ""), (0, "00.00.0000"), (0, "00.00.0000"), (38, ""))  # parts of the width, texts that must fit
TITLE, START, DUE, NOTE = range(4)
HINT = (
    "Даты, которые назначает не район: ВПР, ГИА, олимпиада, курсы. Мероприятия «по графику», связанные с событием, "
    "переносятся вместе с его датой. Дату пишите как удобно: «15.04.2027», «15–17.04.2027»."
)
READ_ONLY = " Файл открыт только для чтения: графики можно смотреть, но не изменять."
NEW = "Новый график"


class SchedulesDialog(QDialog):
    """What is entered is stored at once, one undo step each; Ctrl+Z takes back what was done here."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SchedulesDialog()
        self.ui.setupUi(self)
        self._session = session
        self._schedules: tuple[Schedule, ...] = ()
        self._shown: Schedule | None = None
        self._moved = ""
        self.model = EntryModel(HEADINGS, "Новое событие", self._store, self)
        self.ui.table.setModel(self.model)
        self.ui.table.set_columns(*COLUMNS)
        self.ui.hint.setText(HINT + (READ_ONLY if session.read_only else ""))
        roles = (
            (self.ui.hint, "muted"),
            (self.ui.problem, "danger"),
            (self.ui.note, "muted"),
            (self.ui.bound, "muted"),
        )
        for label, role in roles:
            give_role(label, role)
        self.ui.kind.addItem("другой", "")
        for code, name in schedules.schedule_kinds(session.district):
            self.ui.kind.addItem(name, code)
        close = self.ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("&Закрыть")
        close.setAutoDefault(False)  # Enter in the table edits
        self._connect()
        DialogUndo(self, session)
        self.refresh()
        fit_dialog(self)
        self.ui.splitter.setSizes([theme().px(270), theme().px(770)])
        self.ui.splitter.setStretchFactor(1, 1)
        self.ui.problem.hide()
        self.ui.schedules.setFocus()

    def _connect(self) -> None:
        ui = self.ui
        ui.schedules.currentRowChanged.connect(self._choose)
        ui.add.clicked.connect(self._add)
        ui.remove.clicked.connect(self._remove)
        ui.name.editingFinished.connect(self._rename)
        ui.kind.activated.connect(self._change_kind)
        ui.addEntry.clicked.connect(lambda: ui.table.go_to(self.model.stored_rows, edit=True))
        ui.removeEntry.clicked.connect(self._remove_entries)
        ui.paste.clicked.connect(ui.table.paste)
        ui.table.pasted.connect(self._paste)
        ui.table.delete_asked.connect(self._remove_entries)
        ui.table.problem.connect(self._tell)
        ui.table.selectionModel().selectionChanged.connect(self._show_entry)
        ui.buttons.rejected.connect(self.reject)
        self._session.changed.connect(self._on_changed)
        theme().changed.connect(self.refresh)

    # --- showing

    def refresh(self, chosen: int | None = None) -> None:
        """Read the schedules anew and show the one with the id `chosen`, else the one that was shown."""
        self._schedules = schedules.list_schedules(self._session.district)
        wanted = chosen if chosen is not None else self._shown.id if self._shown else None
        row = next((row for row, one in enumerate(self._schedules) if one.id == wanted), 0)
        with QSignalBlocker(self.ui.schedules):
            self.ui.schedules.clear()
            self.ui.schedules.addItems([schedule.name for schedule in self._schedules])
            self.ui.schedules.setCurrentRow(row if self._schedules else -1)
        self._show(self._schedules[row] if self._schedules else None)

    def _show(self, schedule: Schedule | None) -> None:
        other = self._shown is None or schedule is None or schedule.id != self._shown.id
        writable = schedule is not None and not self._session.read_only
        if other:
            self._moved = ""
            self.model.forget_draft()
            self.ui.table.forget_refusal()
        if self.model.editable != writable:
            self.model.set_editable(writable)
        self._shown = schedule
        self.ui.name.setText(schedule.name if schedule else "")
        self.ui.name.setCursorPosition(0)
        self.ui.kind.setCurrentIndex(max(0, self.ui.kind.findData(schedule.code if schedule else "")))
        entries = schedule.entries if schedule else ()
        self.model.show_rows([entry.id for entry in entries], [_texts(entry) for entry in entries])
        if other:
            self.ui.table.go_to(0)
            self.ui.table.scrollToTop()
        for widget in (self.ui.name, self.ui.kind, self.ui.addEntry, self.ui.paste, self.ui.remove):
            widget.setEnabled(writable)
        self.ui.add.setEnabled(not self._session.read_only)
        self._show_note()
        self._show_entry()

    def _show_note(self) -> None:
        text = self._moved or (same_day_note(self._shown) if self._shown else "")
        if not self._schedules:
            text = "Графиков пока нет: нажмите «Новый график»."
        self.ui.note.setText(text)
        self.ui.note.setVisible(bool(text))

    def _show_entry(self) -> None:
        """Tell of the chosen entry how many activities follow it."""
        chosen = self._chosen()
        self.ui.removeEntry.setEnabled(bool(chosen) and self.model.editable)
        bound = [line for entry_id in chosen for line in schedules.bound_lines(self._session.district, entry_id)]
        lines = {line.line_id: f"{line.number} {line.title}".strip() for line in bound}
        self.ui.bound.setText(f"Связано мероприятий: {len(lines)}" if chosen else "")
        self.ui.bound.setToolTip("\n".join(lines.values()))

    def _chosen(self) -> list[int]:
        """Return the ids of the entries that are selected."""
        entries = self._shown.entries if self._shown else ()
        found = [entries[row].id for row in self.ui.table.chosen_rows() if row < len(entries)]
        return [entry_id for entry_id in found if entry_id is not None]

    def _choose(self, row: int) -> None:
        if self.ui.table.has_refused and self._shown in self._schedules:
            # What was typed waits to be put right; it must not go with the schedule.
            with QSignalBlocker(self.ui.schedules):
                self.ui.schedules.setCurrentRow(self._schedules.index(self._shown))
            return
        self._tell("")
        self._show(self._schedules[row] if 0 <= row < len(self._schedules) else None)

    def _on_changed(self, changes: Changes) -> None:
        if changes.areas & {Area.SCHEDULES, Area.PLANS, Area.PLAN_LINES}:
            self.refresh()

    def _tell(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))

    # --- entering

    def _run(self, action: "Callable[[District], Changes]", after: Schedule | None = None) -> str:
        """Do one thing in the file, say how many activities moved with it; return "" or why it was refused."""
        d = self._session.district
        try:
            moved = schedules.moved_lines(d, self._shown, after) if self._shown and after else frozenset()
            changes = action(d)
        except UserError as error:
            return str(error)
        count = counted(len(moved), "мероприятие", "мероприятия", "мероприятий")
        self._moved = f"Вместе с датой перенесено: {count}." if moved else ""
        if changes:
            self._session.broadcast(changes)
        return ""

    def _save(self, schedule: Schedule) -> str:
        return self._run(lambda d: schedules.save_schedule(d, schedule), schedule)

    def _store(self, row: int, column: int, text: str) -> str:
        """Take what was entered in a cell; the row behind the last one makes a new entry once it has a date."""
        shown = self._shown
        if shown is None:
            return ""
        try:
            if row < len(shown.entries):
                new = _changed(shown.entries[row], column, text)
                entries = [new if entry.id == new.id else entry for entry in shown.entries]
                return self._save(replace(shown, entries=tuple(entries)))
            return self._store_draft(shown, column, text)
        except InputRefused as error:
            return str(error)

    def _store_draft(self, shown: Schedule, column: int, text: str) -> str:
        draft = [*self.model.draft]
        draft[column] = text
        if text and column in (START, DUE):
            start, due = read_days(text)
            draft[column] = date_dots(start if column == START else due)
            if start != due:
                draft[START], draft[DUE] = date_dots(start), date_dots(due)
        if not draft[TITLE] or not draft[START]:
            self.model.draft = draft
            return ""
        entry = _entry(draft)
        self.model.forget_draft()
        sentence = self._save(replace(shown, entries=(*shown.entries, entry)))
        if sentence:
            draft[column] = ""
            self.model.draft = draft
        return sentence

    def _paste(self, rows: Sequence[Sequence[str]]) -> None:
        """Take rows from a spreadsheet in, all of them or none; a row of headings is left out."""
        shown = self._shown
        if shown is None:
            return
        offset = 1
        if comparable(rows[0][0]) in ("событие", "название", "процедура", "наименование", "предмет"):
            rows, offset = rows[1:], 2
        entries = []
        for number, row in enumerate(rows, start=offset):
            try:
                entries.append(_entry(row))
            except InputRefused as error:
                self._tell(f"Не вставлено. Строка {number}: {str(error)[:1].lower()}{str(error)[1:]}")
                return
        sentence = self._save(replace(shown, entries=(*shown.entries, *entries)))
        self._tell(sentence and f"Не вставлено. {sentence}")

    def _remove_entries(self) -> None:
        shown, ids = self._shown, self._chosen()
        if shown is None or not ids or not self.model.editable:
            return
        what = "событие" if len(ids) == 1 else counted(len(ids), "событие", "события", "событий")
        if (len(ids) == 1 and not any(self._followers(ids))) or self._agreed(f"Удалить {what}?", ids):
            kept = tuple(entry for entry in shown.entries if entry.id not in ids)
            self._tell(self._save(replace(shown, entries=kept)))
            self.ui.table.go_to(max(0, self.ui.table.currentIndex().row()))
        self.ui.table.setFocus()

    def _followers(self, ids: Sequence[int]) -> tuple[set[int], set[int]]:
        """Return the activities that follow these entries alone, and those that follow others as well."""
        bound = schedules.bindings(self._session.district)
        lines = {place: set(entries) for place, entries in bound.items() if set(entries) & set(ids)}
        alone = {line_id for (line_id, _), entries in lines.items() if entries <= set(ids)}
        return alone, {line_id for line_id, _ in lines} - alone

    def _agreed(self, question: str, ids: Sequence[int]) -> bool:
        alone, others = self._followers(ids)
        told = "".join(
            f"{words}: {counted(len(lines), 'мероприятие', 'мероприятия', 'мероприятий')}. "
            for words, lines in (("Останется без даты", alone), ("Лишится одной из дат", others))
            if lines
        )
        return messages.ask(self, question, "Удалить", explanation=f"{told}Удаление можно отменить (Ctrl+Z).")

    # --- schedules

    def _add(self) -> None:
        taken = {schedule.name for schedule in self._schedules}
        name = next(name for name in (NEW, *(f"{NEW} {n}" for n in range(2, len(taken) + 3))) if name not in taken)
        self._tell(self._run(lambda d: schedules.save_schedule(d, Schedule(name))))
        if self._schedules:
            self.refresh(self._schedules[-1].id)
            self.ui.name.setFocus()
            self.ui.name.selectAll()

    def _remove(self) -> None:
        shown = self._shown
        if shown is None or shown.id is None:
            return
        schedule_id, own = shown.id, [entry.id for entry in shown.entries if entry.id is not None]
        if (not own) or self._agreed(f"Удалить график {quoted(shown.name)}?", own):
            self._tell(self._run(lambda d: schedules.delete_schedule(d, schedule_id)))

    def _rename(self) -> None:
        shown, name = self._shown, " ".join(self.ui.name.text().split())
        if shown is not None and name != shown.name and not self._session.read_only:
            sentence = self._save(replace(shown, name=name))
            self._tell(sentence)
            if sentence:
                self.ui.name.setText(shown.name)

    def _change_kind(self) -> None:
        shown = self._shown
        if shown is not None and self.ui.kind.currentData() != shown.code:
            self._tell(self._save(replace(shown, code=str(self.ui.kind.currentData()))))

    def reject(self) -> None:
        """Close, unless something that was typed would be lost."""
        draft = self.model.draft
        if self.ui.table.has_refused:
            return
        if any(draft) and not self._session.read_only:
            missing = "названия" if not draft[TITLE] else "даты"
            question = f"Новое событие без {missing} не сохранится. Закрыть графики?"
            if not messages.ask(self, question, "Закрыть", "Остаться"):
                self.ui.table.go_to(self.model.stored_rows, START if draft[TITLE] else TITLE, edit=True)
                return
        super().reject()


def _texts(entry: ScheduleEntry) -> tuple[str, str, str, str]:
    return entry.title, date_dots(entry.start), date_dots(entry.due), entry.note


def _changed(entry: ScheduleEntry, column: int, text: str) -> ScheduleEntry:
    """Return an entry with what was typed in one of its cells. Raises InputRefused for what is no date.

    With the first day a single day moves as a whole; a longer entry keeps its length where it would end too early.
    """
    if column in (TITLE, NOTE):
        return replace(entry, title=text) if column == TITLE else replace(entry, note=text)
    start, due = read_days(text)
    if start != due:
        return replace(entry, start=start, due=due)
    if column == DUE:
        return replace(entry, due=due)
    keeps_end = entry.start != entry.due and start <= entry.due
    return replace(entry, start=start, due=entry.due if keeps_end else start + (entry.due - entry.start))


def _entry(cells: Sequence[str]) -> ScheduleEntry:
    """Return the entry in a row of cells. Raises InputRefused without a title, and for what is no date."""
    title, first, last, note = (*cells, "", "", "", "")[:4]
    if not title:
        raise InputRefused("Нет названия события. Введите его в первой графе.")
    start, due = read_days(first)
    return ScheduleEntry(title, start, read_days(last)[1] if last else due, note)
