"""What opens at the sign of a heading: sorting by the column, and which rows are shown."""

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from msoko_desktop.domain.grids import GridColumn
from msoko_desktop.gui.forms.ui_grid_filter import Ui_GridFilter
from msoko_desktop.gui.grid.filtering import ColumnFilter, Condition, sort_key
from msoko_desktop.gui.grid.model import GridModel
from msoko_desktop.gui.theme import theme

EMPTY = "(пусто)"
_NO_PARENT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class ValueList(QAbstractListModel):
    """The texts that stand in a column, each with a tick."""

    ticked_changed = Signal()

    def __init__(self, texts: list[str], ticked: frozenset[str] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.texts = texts
        self.ticked = set(texts if ticked is None else ticked)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many texts there are."""
        return 0 if parent.isValid() else len(self.texts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a text or its tick."""
        text = self.texts[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text or EMPTY
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if text in self.ticked else Qt.CheckState.Unchecked
        return None

    def flags(self, _index: Index) -> Qt.ItemFlag:
        """Return that a text can be ticked."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a text or take its tick away."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        text = self.texts[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.ticked.add(text)
        else:
            self.ticked.discard(text)
        self.dataChanged.emit(index, index)
        self.ticked_changed.emit()
        return True

    def tick_all(self, ticked: bool) -> None:
        """Tick every text, or none."""
        self.ticked = set(self.texts) if ticked else set()
        self.dataChanged.emit(self.index(0), self.index(max(0, len(self.texts) - 1)))
        self.ticked_changed.emit()


class FilterPopup(QFrame):
    """`chosen(column key, filter)` and `sorted_by(column key, descending or None)`."""

    chosen = Signal(str, object)
    sorted_by = Signal(str, object)

    def __init__(self, model: GridModel, column: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("gridPopup")
        self.ui = Ui_GridFilter()
        self.ui.setupUi(self)
        self.setObjectName("gridPopup")
        self._column: GridColumn = model.columns[column]
        self.setAccessibleName(f"Сортировка и отбор: {self._column.title}")
        ui, current = self.ui, model.filter_of(column)
        ui.heading.setText(self._column.tip or self._column.title)
        ui.heading.setProperty("role", "muted")
        for condition in Condition:
            ui.condition.addItem(condition.value, condition)
        ui.condition.setCurrentIndex(ui.condition.findData(current.condition))
        ui.text.setText(current.text)
        self.values = ValueList(_texts(model, column), current.values, self)
        ui.values.setModel(self.values)
        ui.values.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        is_sorted = model.arrangement.column == self._column.key
        ui.ascending.setChecked(is_sorted and not model.arrangement.descending)
        ui.descending.setChecked(is_sorted and model.arrangement.descending)
        ui.ascending.clicked.connect(lambda ticked: self._sort(False if ticked else None))
        ui.descending.clicked.connect(lambda ticked: self._sort(True if ticked else None))
        ui.condition.currentIndexChanged.connect(lambda _: self._show_text())
        ui.every.clicked.connect(lambda: self.values.tick_all(ui.every.checkState() != Qt.CheckState.Unchecked))
        self.values.ticked_changed.connect(self._show_every)
        ui.apply.clicked.connect(self.apply)
        ui.reset.clicked.connect(self.reset)
        ui.text.returnPressed.connect(self.apply)
        ui.condition.installEventFilter(self)
        self._show_text()
        self._show_every()

    def open_at(self, point: QPoint) -> None:
        """Open below a heading, whole on the screen."""
        look = theme()
        self.resize(look.px(290), min(look.px(400), max(self.sizeHint().height(), look.px(330))))
        screen = self.screen().availableGeometry()
        left = min(max(point.x(), screen.left()), screen.right() - self.width())
        top = min(max(point.y(), screen.top()), screen.bottom() - self.height())
        self.move(left, top)
        self.show()
        (self.ui.text if self.ui.text.isVisible() else self.ui.condition).setFocus()

    def _condition(self) -> Condition:
        return Condition(str(self.ui.condition.currentData()))  # Qt hands an enumeration of strings back as its string

    def _show_text(self) -> None:
        self.ui.text.setVisible(self._condition().takes_text)
        if self.ui.text.isVisible():
            self.ui.text.setFocus()

    def _show_every(self) -> None:
        count = len(self.values.ticked & set(self.values.texts))
        states = Qt.CheckState
        self.ui.every.setTristate(0 < count < len(self.values.texts))
        self.ui.every.setCheckState(
            states.Unchecked
            if not count
            else states.Checked
            if count == len(self.values.texts)
            else states.PartiallyChecked
        )

    def _sort(self, descending: bool | None) -> None:
        self.sorted_by.emit(self._column.key, descending)
        self.close()

    def apply(self) -> None:
        """Show the rows that were chosen."""
        values = None if self.values.ticked >= set(self.values.texts) else frozenset(self.values.ticked)
        self.chosen.emit(self._column.key, ColumnFilter(self._condition(), self.ui.text.text(), values))
        self.close()

    def reset(self) -> None:
        """Show all rows, as far as this column is concerned."""
        self.chosen.emit(self._column.key, ColumnFilter())
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is typed at once after opening is looked for, as in Excel; the arrows choose another condition."""
        if watched is self.ui.condition and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            typed = event.text()
            plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            if typed.strip() and typed.isprintable() and plain:
                if not self._condition().takes_text:
                    self.ui.condition.setCurrentIndex(self.ui.condition.findData(Condition.CONTAINS))
                self.ui.text.setFocus()
                self.ui.text.setText(typed)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Apply with Enter, close with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def _texts(model: GridModel, column: int) -> list[str]:
    """Return the texts that rows of data have in a column, in order, the empty one last."""
    from msoko_desktop.domain.grids import RowKind, format_value

    found, content = model.columns[column], model.content
    known = {
        format_value(found, values[column]): values[column]
        for row, values in zip(content.rows, content.values, strict=True)
        if row.kind is RowKind.DATA
    }
    texts = sorted((text for text in known if text), key=lambda text: sort_key(known[text]))
    return texts + ([""] if "" in known else [])
