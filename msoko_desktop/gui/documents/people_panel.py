"""A sheet of people behind an order: who agrees to it, or who is told of it; typed, pasted, taken from the schools."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from msoko_desktop.domain.language.russian import date_dots, parse_date
from msoko_desktop.domain.orders.orders import OrderPerson
from msoko_desktop.gui.forms.ui_people_panel import Ui_PeoplePanel
from msoko_desktop.gui.widgets.entry_table import EntryModel

HEADINGS = ("Должность", "Фамилия, инициалы", "Дата", "Замечание")
TOLD_COLUMNS = ((55, ""), (40, ""), (5, "00.00.0000 "))
COLUMNS = ((45, ""), (25, ""), (5, "00.00.0000 "), (25, ""))


class PeoplePanel(QWidget):
    """`edited(people, step)` when the sheet is another now."""

    edited = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PeoplePanel()
        self.ui.setupUi(self)
        self._people: tuple[OrderPerson, ...] = ()
        self._step = "Изменить лист"
        self.fetch: Callable[[], Sequence[OrderPerson]] | None = None
        self.model = EntryModel(HEADINGS, "Добавить", self._store, self)
        self.ui.table.setModel(self.model)
        self.ui.table.set_columns(*COLUMNS)
        self.ui.problem.hide()
        self.schools = self._button("По школам", self._from_schools, "Добавить руководителей всех школ")
        self.up = self._button("Выше", lambda: self._move(-1), "Переместить выше")
        self.down = self._button("Ниже", lambda: self._move(1), "Переместить ниже")
        self.remove = self._button("Удалить", self._remove, "Удалить выбранные строки (Delete)")
        self.ui.buttons.add(self.schools, self.up, self.down, self.remove)
        self.ui.table.pasted.connect(self._paste)
        self.ui.table.delete_asked.connect(self._remove)
        self.ui.table.problem.connect(self._tell)
        self.ui.table.selectionModel().selectionChanged.connect(lambda *_: self._show_buttons())

    def _button(self, text: str, run: Callable[[], None], tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: run())
        return button

    def prepare(self, name: str, step: str, fetch: Callable[[], Sequence[OrderPerson]] | None = None) -> None:
        """Name the sheet for readers, its undo step, and where the people of the schools come from (None: nowhere).

        The sheet of those who are told of an order has no column for remarks on paper, and none here.
        """
        if fetch is not None:
            self.ui.table.setColumnHidden(len(HEADINGS) - 1, True)
            self.ui.table.set_columns(*TOLD_COLUMNS)
        self.ui.table.setAccessibleName(name)
        self._step, self.fetch = step, fetch
        self.schools.setVisible(fetch is not None)

    def show_people(self, people: tuple[OrderPerson, ...]) -> None:
        """Show the stored people."""
        self._people = people
        self.model.show_rows(range(len(people)), [_texts(one) for one in people])
        self._show_buttons()

    def set_editable(self, editable: bool) -> None:
        """Let the sheet be changed, or only read."""
        if self.model.editable != editable:
            self.model.set_editable(editable)
        self._show_buttons()

    def _show_buttons(self) -> None:
        rows, editable = self.ui.table.chosen_rows(), self.model.editable
        self.schools.setEnabled(editable)
        self.remove.setEnabled(editable and bool(rows))
        self.up.setEnabled(editable and len(rows) == 1 and rows[0] > 0)
        self.down.setEnabled(editable and len(rows) == 1 and rows[0] < len(self._people) - 1)

    def _tell(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))

    def _write(self, people: Sequence[OrderPerson]) -> None:
        if tuple(people) != self._people:
            self.edited.emit(tuple(people), self._step)

    def _store(self, row: int, column: int, text: str) -> str:
        known = row < len(self._people)
        old = self._people[row] if known else OrderPerson("", "")
        try:
            new = _with_text(old, column, text)
        except ValueError:
            return f"«{text}» – не дата. Введите, например, 15.04.2027."
        people = [*self._people]
        if known:
            people[row] = new
        elif text:
            people.append(new)
        self._write(people)
        return ""

    def _paste(self, rows: Sequence[Sequence[str]]) -> None:
        new = []
        for row in rows:
            cells = [*row, "", "", "", ""][:4]
            new.append(OrderPerson(cells[0], cells[1], parse_date(cells[2]), cells[3]))
        at = self.ui.table.currentIndex().row()
        place = at + 1 if 0 <= at < len(self._people) else len(self._people)
        self._write([*self._people[:place], *new, *self._people[place:]])

    def _from_schools(self) -> None:
        known = {(one.post.casefold(), one.name.casefold()) for one in self._people}
        people = self.fetch() if self.fetch is not None else ()
        if not people:
            self._tell("Список школ пуст. Заполните его: «Правка → Школы…».")
            return
        self._tell("")
        new = [one for one in people if (one.post.casefold(), one.name.casefold()) not in known]
        self._write([*self._people, *new])

    def _move(self, by: int) -> None:
        rows = self.ui.table.chosen_rows()
        if len(rows) != 1 or not 0 <= rows[0] + by < len(self._people) or not self.model.editable:
            return
        people = [*self._people]
        people.insert(rows[0] + by, people.pop(rows[0]))
        self._write(people)
        self.ui.table.go_to(rows[0] + by)

    def _remove(self) -> None:
        rows = set(self.ui.table.chosen_rows())
        if rows and self.model.editable:
            self._write([one for row, one in enumerate(self._people) if row not in rows])
            self.ui.table.go_to(max(0, min(rows)))


def _texts(person: OrderPerson) -> tuple[str, str, str, str]:
    return person.post, person.name, date_dots(person.date) if person.date else "", person.remark


def _with_text(person: OrderPerson, column: int, text: str) -> OrderPerson:
    """Return a person with another cell. Raises ValueError for what is no date."""
    if column == 0:
        return replace(person, post=text)
    if column == 1:
        return replace(person, name=text)
    if column == 3:
        return replace(person, remark=text)
    date: dt.date | None = parse_date(text) if text else None
    if text and date is None:
        raise ValueError(text)
    return replace(person, date=date)
