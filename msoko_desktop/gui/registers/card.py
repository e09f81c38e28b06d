"""The card of a row of a register: a field for each column, stored when it is left, like a cell of the grid."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import GridColumn, Value, format_value, parse_value
from msoko_desktop.domain.registers.model import FieldKind, RegisterColumn
from msoko_desktop.gui.plans.field_edit import FieldEdit
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.date_field import DateField
from msoko_desktop.services.registers.grid import RegisterGrid

NOTHING = "Выберите строку в таблице: здесь будет её карточка."


class RegisterCard(QWidget):
    """`written(row key, column key, value)` when a field was changed, `refused(sentence)` where what was typed is no
    value, `link_wanted(text)` and `file_wanted(column key)` for a column that leads to a file or an address."""

    written = Signal(str, str, object)
    refused = Signal(str)
    link_wanted = Signal(str)
    file_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(NOTHING, self)
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("role", "subheading")
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName("Карточка")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(4, 10, 10, 8)
        outer.addWidget(self.title)
        outer.addWidget(self.area, 1)
        self.fields: dict[str, QWidget] = {}
        self._columns: tuple[RegisterColumn, ...] = ()
        self._grid_columns: tuple[GridColumn, ...] = ()
        self._values: dict[str, Value] = {}
        self._row = ""
        theme().changed.connect(self._renew_look)

    def _renew_look(self) -> None:
        for button in self.area.findChildren(QToolButton):
            picture = button.property("picture")
            if picture is not None:  # the buttons that Qt itself puts into a field have none
                button.setIcon(theme().icon(str(picture), "text", 16))

    # --- showing

    def show_row(self, grid: RegisterGrid | None, row: str | None) -> None:
        """Show a row of a register by its key; None: nothing is chosen."""
        if grid is None:
            self._columns = self._grid_columns = ()
            self._row = ""
            self._build(editable=False)
            self.title.setText("")
            return
        if (grid.register.shown, grid.content.columns) != (self._columns, self._grid_columns):
            self._columns, self._grid_columns = grid.register.shown, grid.content.columns
            self._build(editable=grid.editable)
        known = {line.key: place for place, line in enumerate(grid.content.rows)}
        place = known.get(row or "")
        self._row = row or "" if place is not None else ""
        body = self.area.widget()
        if body is not None:
            body.setVisible(place is not None)
            body.setEnabled(grid.editable)
        if place is None:
            self.title.setText(NOTHING)
            return
        self.title.setText(grid.content.rows[place].title)
        values = grid.content.values[place]
        for column, value in zip(self._grid_columns, values, strict=True):
            self._values[column.key] = value
            self._put(column, value)

    def _build(self, *, editable: bool) -> None:
        """Make the fields anew: the columns are other ones."""
        self.fields, self._values = {}, {}
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(3)
        for column, grid in zip(self._columns, self._grid_columns, strict=True):
            label = QLabel(column.title, body)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setToolTip(column.note)
            label.setProperty("role", "muted")
            field = self._field(column, grid, body)
            field.setAccessibleName(column.title)
            field.setToolTip(column.note)
            label.setBuddy(field)
            self.fields[column.key] = field
            layout.addWidget(label)
            layout.addWidget(self._with_buttons(column, field, body) if column.kind is FieldKind.LINK else field)
        layout.addStretch(1)
        body.setEnabled(editable)
        self.area.setWidget(body)

    def _field(self, column: RegisterColumn, grid: GridColumn, body: QWidget) -> QWidget:
        key = column.key
        if column.kind in (FieldKind.CHOICE, FieldKind.YES_NO) and grid.choices:
            return self._choice(key, grid.choices, body)
        if column.kind.is_date:
            day = DateField(body)
            day.changed.connect(lambda date, key=key: self._store(key, date.isoformat() if date else None))
            day.refused.connect(self.refused)
            return day
        if column.kind in (FieldKind.TEXT, FieldKind.SCHOOLS):
            text = FieldEdit(body)
            text.left.connect(partial(self._take, key, text.toPlainText))
            text.given_up.connect(lambda: self._restore(key))
            return text
        line = QLineEdit(body)
        line.editingFinished.connect(partial(self._take, key, line.text))
        if grid.choices:
            completer = QCompleter(list(grid.choices), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        return line

    def _choice(self, key: str, choices: tuple[str, ...], body: QWidget) -> QComboBox:
        box = QComboBox(body)
        box.addItem("", None)
        for choice in choices:
            box.addItem(choice, choice)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(self)
        box.activated.connect(lambda _: self._store(key, box.currentData()))
        return box

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the card, not change what stands in it."""
        if isinstance(event, QWheelEvent) and isinstance(watched, QComboBox) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _with_buttons(self, column: RegisterColumn, field: QWidget, body: QWidget) -> QWidget:
        row = QWidget(body)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(field, 1)
        for picture, tip, run in (
            ("folder", "Выбрать файл", lambda: self.file_wanted.emit(column.key)),
            ("link", "Открыть файл или ссылку", lambda: self.link_wanted.emit(str(self._values.get(column.key) or ""))),
        ):
            button = QToolButton(row)
            button.setProperty("picture", picture)
            button.setIcon(theme().icon(picture, "text", 16))
            button.setToolTip(tip)
            button.setAccessibleName(f"{tip}: {column.title}")
            button.clicked.connect(lambda _=False, run=run: run())
            layout.addWidget(button)
        return row

    def _put(self, column: GridColumn, value: Value) -> None:
        field, text = self.fields[column.key], format_value(column, value)
        with QSignalBlocker(field):
            if isinstance(field, QComboBox):
                place = field.findData(text)
                if text and place < 0:
                    field.addItem(text, text)  # what is no choice any more stays to be seen
                    place = field.count() - 1
                field.setCurrentIndex(max(0, place))
            elif isinstance(field, DateField):
                field.set_date(_day(value))
                if text and field.date() is None:
                    field.setText(text)
            elif isinstance(field, FieldEdit):
                if field.toPlainText() != text:
                    field.setPlainText(text)
                field.fit()
            elif isinstance(field, QLineEdit):
                field.setText(text)
                field.setCursorPosition(0)

    # --- entering

    def commit(self) -> None:
        """Store what stands in the field that has the focus."""
        field = next((one for one in self.fields.values() if one.hasFocus()), None)
        if isinstance(field, FieldEdit):
            field.left.emit()
        elif isinstance(field, DateField):
            field.settle()
        elif isinstance(field, QLineEdit):
            field.editingFinished.emit()

    def _take(self, key: str, read: Callable[[], str]) -> None:
        column = next(one for one in self._grid_columns if one.key == key)
        typed = read()
        if not self._row or typed == format_value(column, self._values.get(key)):
            return
        try:
            value = parse_value(column, typed)
        except InputRefused as refusal:
            self._restore(key)
            self.refused.emit(f"Не записано. {column.title}: {refusal}")
            return
        self._store(key, value)

    def _store(self, key: str, value: Value) -> None:
        if self._row and value != self._values.get(key):
            self._values[key] = value
            self.written.emit(self._row, key, value)

    def _restore(self, key: str) -> None:
        column = next(one for one in self._grid_columns if one.key == key)
        self._put(column, self._values.get(key))


def _day(value: Value) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        return None
