"""The columns of a register: added, named, typed, moved, taken away and brought back; stored together as one step."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidgetItem, QPushButton

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted, quoted
from msoko_desktop.domain.registers.model import FieldKind, RegisterColumn, named
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_register_columns_dialog import Ui_RegisterColumnsDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.registers import read_register, structure
from msoko_desktop.services.registers.reminders import usual_days

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

NEW = "Новый столбец"
EMPTY = "Столбцов нет: добавьте хотя бы один, иначе строки банка не будут видны."


class ColumnsDialog(QDialog):
    """Works on a list of its own until «Сохранить»; `changes` are what was stored."""

    def __init__(self, window: "MainWindow", key: str) -> None:
        super().__init__(window)
        self.ui = Ui_RegisterColumnsDialog()
        self.ui.setupUi(self)
        self._district = window.session.district
        self._key = key
        register = read_register(self._district, key)
        self.setWindowTitle(f"Столбцы: {register.title}")
        self.columns: list[RegisterColumn] = list(register.columns)
        self._filled = structure.filled_counts(self._district, key)
        self.dropped: list[str] = []  # columns that go with their values
        self.changes: Changes | None = None
        for kind in FieldKind:
            self.ui.kind.addItem(kind.label, kind.value)
        self.drop = QPushButton("Удалить &с данными…", self)
        self.drop.setAutoDefault(False)
        self.ui.acts.insertWidget(2, self.drop)
        save = self.ui.buttons.addButton("Со&хранить", QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        self.ui.problem.hide()
        self._connect()
        self._show_list(0)
        self._renew_look()
        fit_dialog(self)
        self.ui.list.setFocus()

    def _connect(self) -> None:
        ui = self.ui
        ui.list.currentRowChanged.connect(lambda _: self._show_column())
        ui.add.clicked.connect(lambda _=False: self._add())
        ui.remove.clicked.connect(lambda _=False: self._remove())
        self.drop.clicked.connect(lambda _=False: self._drop())
        ui.up.clicked.connect(lambda _=False: self._move(-1))
        ui.down.clicked.connect(lambda _=False: self._move(1))
        QShortcut(QKeySequence("Alt+Up"), self, lambda: self._move(-1))
        QShortcut(QKeySequence("Alt+Down"), self, lambda: self._move(1))
        ui.title.textEdited.connect(lambda _: self._take())
        ui.kind.activated.connect(lambda _: self._on_kind())
        ui.choices.textChanged.connect(self._take)
        ui.note.textChanged.connect(self._take)
        ui.days.valueChanged.connect(lambda _: self._take())
        for box in (ui.required, ui.unique, ui.other):
            box.clicked.connect(lambda _=False: self._take())
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        theme().changed.connect(self._renew_look)

    def _renew_look(self) -> None:
        look = theme()
        self.ui.up.setIcon(look.icon("up", "text", 16))
        self.ui.down.setIcon(look.icon("down", "text", 16))
        self.ui.add.setIcon(look.icon("add", "text", 16))
        self.ui.split.setSizes([look.px(400), look.px(440)])
        self.ui.days.setMinimumHeight(look.px(28))
        for field in (self.ui.choices, self.ui.note):
            field.setFixedHeight(look.px(84))

    @property
    def _place(self) -> int:
        return self.ui.list.currentRow()

    def _show_list(self, place: int) -> None:
        box = self.ui.list
        with QSignalBlocker(box):
            box.clear()
            for column in self.columns:
                item = QListWidgetItem(box)
                self._label(item, column)
            box.setCurrentRow(min(place, len(self.columns) - 1))
        self._show_column()

    def _label(self, item: QListWidgetItem, column: RegisterColumn) -> None:
        words = "убран" if column.removed else column.kind.label
        item.setText(f"{column.title} – {words}")
        item.setToolTip(item.text())
        font = QFont(self.ui.list.font())
        font.setStrikeOut(column.removed)
        item.setFont(font)
        item.setForeground(theme().colour("muted" if column.removed else "text"))

    def _show_column(self) -> None:
        ui, place = self.ui, self._place
        there = 0 <= place < len(self.columns)
        ui.right.setEnabled(there)
        ui.remove.setEnabled(there)
        ui.up.setEnabled(there and place > 0)
        ui.down.setEnabled(there and place < len(self.columns) - 1)
        self.drop.setVisible(there and self.columns[place].removed)
        if not there:
            ui.state.setText(EMPTY)
            return
        column = self.columns[place]
        ui.remove.setText("&Вернуть" if column.removed else "&Убрать")
        fields = (ui.title, ui.kind, ui.choices, ui.days, ui.required, ui.unique, ui.other, ui.note)
        blockers = [QSignalBlocker(field) for field in fields]
        if ui.title.text() != column.title:
            ui.title.setText(column.title)
        ui.kind.setCurrentIndex(ui.kind.findData(column.kind.value))
        ui.choices.setPlainText("\n".join(column.choices))
        ui.days.setValue(usual_days() if column.warn_days is None else column.warn_days)
        ui.required.setChecked(column.required)
        ui.unique.setChecked(column.unique)
        ui.other.setChecked(column.other)
        ui.note.setPlainText(column.note)
        del blockers
        self._show_needed(column)

    def _show_needed(self, column: RegisterColumn) -> None:
        """Show the fields that belong to the kind of the column, and what the file holds in it."""
        ui = self.ui
        for widgets, wanted in (
            ((ui.choices, ui.choicesLabel), column.kind is FieldKind.CHOICE),
            ((ui.days, ui.daysLabel), column.kind is FieldKind.UNTIL),
            ((ui.other,), column.kind.is_school),
        ):
            for widget in widgets:
                widget.setVisible(wanted)
        filled = self._filled.get(column.key, 0)
        words = f"Заполнено: {counted(filled, 'строка', 'строки', 'строк')}." if filled else "Значений пока нет."
        if column.removed and filled:
            words += " Столбец убран, значения сохранены: его можно вернуть."
        ui.state.setText(words)

    # --- entering

    def _take(self) -> None:
        """Take over what stands in the form."""
        place, ui = self._place, self.ui
        if not 0 <= place < len(self.columns):
            return
        kind = FieldKind(ui.kind.currentData())
        self.columns[place] = replace(
            self.columns[place],
            title=ui.title.text(),
            kind=kind,
            choices=tuple(line for line in ui.choices.toPlainText().split("\n") if line.strip()),
            warn_days=ui.days.value() if kind is FieldKind.UNTIL else None,
            required=ui.required.isChecked(),
            unique=ui.unique.isChecked(),
            other=ui.other.isChecked() and kind.is_school,
            note=ui.note.toPlainText(),
        )
        self._label(ui.list.item(place), self.columns[place])
        ui.problem.hide()

    def _on_kind(self) -> None:
        self._take()
        if self._place >= 0:
            self._show_needed(self.columns[self._place])

    def _add(self) -> None:
        title = named([one.title for one in self.columns], NEW)
        place = self._place + 1 if self._place >= 0 else len(self.columns)
        self.columns.insert(place, RegisterColumn("", title))
        self._show_list(place)
        self.ui.title.setFocus()
        self.ui.title.selectAll()

    def _remove(self) -> None:
        """Take a column away (one that was never stored wholly), or bring it back."""
        place = self._place
        if not 0 <= place < len(self.columns):
            return
        column = self.columns[place]
        if not column.key:
            del self.columns[place]
        else:
            self.columns[place] = replace(column, removed=not column.removed)
        self._show_list(place)

    def _drop(self) -> None:
        place = self._place
        column = self.columns[place]
        filled = self._filled.get(column.key, 0)
        values = counted(filled, "значение", "значения", "значений")
        told = f"Будет удалено: {values}. После сохранения это можно отменить (Ctrl+Z)."
        if filled and not messages.ask(
            self, f"Удалить столбец {quoted(column.title)} вместе с данными?", "Удалить", explanation=told
        ):
            return
        self.dropped.append(column.key)
        del self.columns[place]
        self._show_list(place)

    def _move(self, by: int) -> None:
        place = self._place
        if 0 <= place < len(self.columns) and 0 <= place + by < len(self.columns):
            self.columns.insert(place + by, self.columns.pop(place))
            self._show_list(place + by)

    def accept(self) -> None:
        """Store the columns as one step; say what is refused."""
        try:
            self.changes = structure.save_columns(self._district, self._key, self.columns, dropped=self.dropped)
        except UserError as error:
            self.ui.problem.setText(str(error))
            self.ui.problem.show()
            return
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current column away with Del."""
        if event.key() == Qt.Key.Key_Delete and self.ui.list.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)
