"""The bars above the sheet: showing only some rows, and finding text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, PlanLine
from msoko_desktop.gui.forms.ui_filter_bar import Ui_FilterBar
from msoko_desktop.gui.forms.ui_find_bar import Ui_FindBar
from msoko_desktop.gui.plans.cell_layout import cell_text, section_text
from msoko_desktop.gui.plans.meanings import STATE_NAMES, Meanings
from msoko_desktop.gui.plans.table_model import Accepts, PlanTableModel
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.search import fold

TYPING_PAUSE_MS = 150


class _Bar(QFrame):
    """A bar that Esc closes; `closed()` tells so."""

    closed = Signal()

    def hide_bar(self) -> None:
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide_bar()
        else:
            super().keyPressEvent(event)


class FilterBar(_Bar):
    """Chooses rows by text, executor and the state of the deadline; `changed()` when the choice is another."""

    changed = Signal()

    def __init__(self, meanings: Meanings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FilterBar()
        self.ui.setupUi(self)
        self.setObjectName("filterBar")
        self._meanings = meanings
        self.ui.state.addItem("Любой срок", None)
        for state, name in STATE_NAMES.items():
            self.ui.state.addItem(name, state)
        self.ui.count.setProperty("role", "muted")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE_MS)
        self._timer.timeout.connect(self.changed)
        self.ui.text.textChanged.connect(lambda _: self._timer.start())
        self.ui.text.returnPressed.connect(self._at_once)
        self.ui.executor.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.ui.state.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.ui.close.clicked.connect(self.hide_bar)
        theme().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self.ui.close.setIcon(theme().icon("close", "muted", 14))

    def _at_once(self) -> None:
        self._timer.stop()
        self.changed.emit()

    def show_executors(self, lines: Sequence[PlanLine]) -> None:
        """Offer the executors that the plan names, the most frequent first."""
        counts: dict[str, int] = {}
        for line in lines:
            for name in self._meanings.executor_names(line.executors):
                counts[name] = counts.get(name, 0) + 1
        chosen = self.ui.executor.currentData()
        self.ui.executor.blockSignals(True)
        self.ui.executor.clear()
        self.ui.executor.addItem("Любой исполнитель", None)
        self.ui.executor.addItem("Без исполнителя", "")
        for name in sorted(counts, key=lambda known: (-counts[known], known)):
            self.ui.executor.addItem(f"{name.replace(chr(10), ' ')} ({counts[name]})", name)
        place = self.ui.executor.findData(chosen)
        self.ui.executor.setCurrentIndex(max(0, place))
        self.ui.executor.blockSignals(False)

    def clear(self) -> None:
        """Take every choice back, without telling."""
        self._timer.stop()
        for widget in (self.ui.text, self.ui.executor, self.ui.state):
            widget.blockSignals(True)
        self.ui.text.clear()
        self.ui.executor.setCurrentIndex(0)
        self.ui.state.setCurrentIndex(0)
        for widget in (self.ui.text, self.ui.executor, self.ui.state):
            widget.blockSignals(False)

    def show_count(self, shown: int, of: int) -> None:
        """Say how many activities are shown."""
        self.ui.count.setText(f"{shown} из {of}")
        self.ui.count.setToolTip(f"Показано мероприятий: {shown} из {of}")

    def accepts(self) -> Accepts | None:
        """Return what lets a line through, None where nothing is chosen."""
        words = fold(self.ui.text.text()).split()
        executor: str | None = self.ui.executor.currentData()
        state = self.ui.state.currentData()
        if not words and executor is None and state is None:
            return None
        meanings = self._meanings

        def let_through(line: PlanLine) -> bool:
            if state is not None and meanings.line_state(line) != state:
                return False
            if executor == "" and line.executors.strip():
                return False
            if executor and executor not in meanings.executor_names(line.executors):
                return False
            text = fold(" ".join([line.number, *(line.cell(kind) for kind in ColumnKind)])) if words else ""
            return all(word in text for word in words)

        return let_through


class FindBar(_Bar):
    """Finds text in the cells shown; `found(row, column)` when the person goes to a place, `marked(text)` what to mark.

    The text is compared without regard to case and «ё».
    """

    found = Signal(int, int)
    marked = Signal(str)

    def __init__(self, model: PlanTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FindBar()
        self.ui.setupUi(self)
        self.setObjectName("findBar")
        self._model = model
        self._places: list[tuple[int, int]] = []
        self.place: tuple[int, int] = (0, 0)
        self.ui.text.textChanged.connect(self._on_text)
        self.ui.text.installEventFilter(self)
        self.ui.next.clicked.connect(lambda: self.step())  # noqa: PLW0108  # clicked hands a flag on
        self.ui.previous.clicked.connect(lambda: self.step(backwards=True))
        self.ui.close.clicked.connect(self.hide_bar)
        self.closed.connect(lambda: self.marked.emit(""))
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged, model.layoutChanged):
            signal.connect(lambda *_: self.search() if self.isVisible() else None)
        theme().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        look = theme()
        for button, icon in ((self.ui.previous, "previous"), (self.ui.next, "next"), (self.ui.close, "close")):
            button.setIcon(look.icon(icon, "text", 14))

    def start(self) -> None:
        """Show the bar, ready to type."""
        self.show()
        self.ui.text.setFocus()
        self.ui.text.selectAll()
        self._on_text()

    def needle(self) -> str:
        """Return the text looked for, folded."""
        return fold(self.ui.text.text())

    def step(self, *, backwards: bool = False) -> None:
        """Go to the next (or previous) place behind the current cell, round the end."""
        if not self._places:
            return
        if backwards:
            before = [place for place in self._places if place < self.place]
            target = before[-1] if before else self._places[-1]
        else:
            behind = [place for place in self._places if place > self.place]
            target = behind[0] if behind else self._places[0]
        self._go(target)

    def _on_text(self, _text: str = "") -> None:
        self.search()
        self.marked.emit(self.needle())
        at_or_behind = [place for place in self._places if place >= self.place]
        if self._places:
            self._go(at_or_behind[0] if at_or_behind else self._places[0])

    def _go(self, target: tuple[int, int]) -> None:
        self.place = target
        self._show_count()
        self.found.emit(*target)

    def search(self) -> None:
        """Look the rows over for the text."""
        needle = self.needle()
        self._places = []
        if needle:
            for row, line in enumerate(self._model.rows):
                if line.kind is LineKind.SECTION:
                    if needle in fold(section_text(line)):
                        self._places.append((row, 0))
                    continue
                for column, kind in enumerate(self._model.kinds):
                    if needle in fold(cell_text(line, kind)):
                        self._places.append((row, column))
        self._show_count()

    def _show_count(self) -> None:
        if not self.needle():
            self.ui.count.clear()
        elif not self._places:
            self.ui.count.setText("Не найдено")
        elif self.place in self._places:
            self.ui.count.setText(f"{self._places.index(self.place) + 1} из {len(self._places)}")
        else:
            self.ui.count.setText(counted(len(self._places), "место", "места", "мест"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter, back with Shift+Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.hide_bar()
                return True
        return super().eventFilter(watched, event)
