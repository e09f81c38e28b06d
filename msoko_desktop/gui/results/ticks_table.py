"""A table subjects × grades in which works are ticked by click and key; what is there already says so."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from msoko_desktop.gui.theme import theme
from msoko_desktop.services.results.assessment_offers import OfferedSubject

Work = tuple[str, int]
"""A subject and a grade."""
OFFERED, TICKED, KNOWN, POSSIBLE = 1, 2, 4, 8
STATE = Qt.ItemDataRole.UserRole
_WORDS = {TICKED: "отмечено", KNOWN: "уже есть"}


class TicksTable(QTableWidget):
    """Rows are subjects, columns grades. `edited()` after a person has ticked or unticked a work.

    A click or Space turns one work; a click on a heading ticks all that is offered under it, or takes all ticks away.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subjects: list[OfferedSubject] = []
        self._grades: list[int] = []
        self.setItemDelegate(_TickDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.clicked.connect(lambda index: self.turn(index.row(), index.column()))
        self.horizontalHeader().sectionClicked.connect(self._turn_column)
        self.verticalHeader().sectionClicked.connect(self._turn_row)

    def show_works(
        self,
        subjects: Sequence[OfferedSubject],
        grades: Sequence[int],
        known: Collection[Work],
        ticked: Collection[Work],
        *,
        anything: bool = False,
    ) -> None:
        """Show subjects against grades: what is there already, what is ticked, what is offered.

        With `anything`, and in the rows of subjects without grades of their own, any other work can be ticked as well.
        """
        at = self.currentRow(), self.currentColumn()
        self._subjects, self._grades = list(subjects), list(grades)
        self.clear()
        self.setRowCount(len(subjects))
        self.setColumnCount(len(grades))
        self.setHorizontalHeaderLabels([str(grade) for grade in grades])
        for row, subject in enumerate(subjects):
            header = QTableWidgetItem(subject.title)
            header.setToolTip(subject.title)
            header.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self.setVerticalHeaderItem(row, header)
            for column, grade in enumerate(grades):
                work = subject.code, grade
                state = KNOWN if work in known else TICKED if work in ticked else 0
                self.setItem(row, column, QTableWidgetItem())
                state |= OFFERED if grade in subject.grades else 0
                self._set(row, column, state | (POSSIBLE if anything or not subject.grades else 0))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(theme().px(38))
        self.verticalHeader().setMaximumWidth(theme().px(250))
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + theme().px(9))
        if subjects and grades:
            self.setCurrentCell(max(0, min(at[0], len(subjects) - 1)), max(0, min(at[1], len(grades) - 1)))

    def ticked(self) -> tuple[Work, ...]:
        """Return the works that are ticked, subject by subject."""
        return tuple(
            (subject.code, grade)
            for row, subject in enumerate(self._subjects)
            for column, grade in enumerate(self._grades)
            if self.state_at(row, column) & TICKED
        )

    def tick_all(self, *, on: bool) -> None:
        """Tick everything that is offered, or take all ticks away."""
        cells = [(row, column) for row in range(self.rowCount()) for column in range(self.columnCount())]
        self._tick([cell for cell in cells if self.state_at(*cell) & OFFERED] if on else cells, on=on)

    def turn(self, row: int, column: int) -> None:
        """Tick a work that can be, or take the tick away."""
        self._tick([(row, column)], on=not self.state_at(row, column) & TICKED)

    def go_to_subject(self, subject: str) -> None:
        """Make the first work of a subject the current one, where the table has it."""
        for row, one in enumerate(self._subjects):
            if one.code == subject:
                self.setCurrentCell(row, 0)

    def place_of(self, subject: str, grade: int) -> tuple[int, int]:
        """Return the row and the column of a work. Raises ValueError where it is not in the table."""
        return [one.code for one in self._subjects].index(subject), self._grades.index(grade)

    def state_at(self, row: int, column: int) -> int:
        """Return what a cell is: offered, ticked, there already."""
        item = self.item(row, column)
        return 0 if item is None else int(item.data(STATE) or 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn a work with Space, take it away with Delete; Enter is the answer of the dialog."""
        row, column = self.currentRow(), self.currentColumn()
        if row >= 0 and event.key() == Qt.Key.Key_Space:
            self.turn(row, column)
        elif row >= 0 and event.key() == Qt.Key.Key_Delete:
            self._tick([(row, column)], on=False)
        else:
            super().keyPressEvent(event)

    def _turn_column(self, column: int) -> None:
        self._turn_many([(row, column) for row in range(self.rowCount())])

    def _turn_row(self, row: int) -> None:
        self._turn_many([(row, column) for column in range(self.columnCount())])

    def _turn_many(self, cells: Sequence[tuple[int, int]]) -> None:
        """Tick what is offered among cells (where nothing is, what is possible), or untick it where all is ticked."""
        free = [cell for cell in cells if not self.state_at(*cell) & KNOWN]
        meant = [cell for cell in free if self.state_at(*cell) & OFFERED] or free
        self._tick(meant, on=any(not self.state_at(*cell) & TICKED for cell in meant))

    def _tick(self, cells: Iterable[tuple[int, int]], *, on: bool) -> None:
        for row, column in cells:
            state = self.state_at(row, column)
            if on and state & (OFFERED | POSSIBLE) and not state & KNOWN:
                self._set(row, column, state | TICKED)
            elif not on and state & TICKED:
                self._set(row, column, state & ~TICKED)
        self.edited.emit()

    def _set(self, row: int, column: int, state: int) -> None:
        item = self.item(row, column)
        if item is not None:
            item.setData(STATE, state)
            word = _WORDS.get(state & (TICKED | KNOWN), "не отмечено")
            told = f"{self._subjects[row].title}, {self._grades[column]} класс: {word}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            item.setToolTip(told)


class _TickDelegate(QStyledItemDelegate):
    """Draws a box in the middle of a cell where the work is offered or ticked, «есть» where it is there already."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a cell."""
        look, state = theme(), int(index.data(STATE) or 0)
        table = self.parent()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & KNOWN:
            painter.setPen(look.colour("muted"))
            painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, "есть")
        elif state:
            self._draw_box(painter, option.rect, state)
        if isinstance(table, QTableWidget) and table.hasFocus() and table.currentIndex() == index:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _draw_box(self, painter: QPainter, rect: QRect, state: int) -> None:
        look, ticked = theme(), bool(state & TICKED)
        side = look.px(14)
        box = QRect(0, 0, side, side)
        box.moveCenter(rect.center())
        painter.setPen(QPen(look.colour("accent" if ticked else "muted" if state & OFFERED else "line"), 1))
        painter.setBrush(look.colour("accent" if ticked else "surface"))
        painter.drawRoundedRect(box, look.px(3), look.px(3))
        if ticked:
            look.icon("done", "on_accent", 12).paint(painter, box.adjusted(1, 1, -1, -1))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of a cell."""
        look = theme()
        return QSize(look.px(44), look.px(26))
