"""A list of occurrences in groups, as «Сегодня» and the calendar's list show them; painted without a widget a row."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from msoko_desktop.domain.execution import State, TrackedOccurrence, Undated, Unfit
from msoko_desktop.domain.execution.day_words import dates_words
from msoko_desktop.domain.language.russian import counted, one_line
from msoko_desktop.gui.execution.choice import Chosen
from msoko_desktop.gui.execution.look import look_of
from msoko_desktop.gui.theme import theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
WEEKDAYS = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
TITLE_LINES = 2


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row: a heading, or a thing that can be chosen with what is written at its right (executors; plan)."""

    heading: str = ""
    chosen: Chosen | None = None
    executors: str = ""
    plan: str = ""
    role: str = "text"

    @property
    def number_and_title(self) -> str:
        """What stands in the middle of the row."""
        return one_line(f"{self.chosen.number} {self.chosen.title}") if self.chosen is not None else self.heading


def key_of(chosen: Chosen) -> str:
    """Return a name by which a chosen thing is found again after the list was filled anew."""
    if isinstance(chosen, TrackedOccurrence):
        return chosen.key
    if isinstance(chosen, Undated):
        return f"undated {chosen.line_id}.{chosen.part}"
    return f"unfit {chosen.record.id}"


def when_text(chosen: Chosen, today: dt.date) -> tuple[str, str]:
    """Return the two lines at the left of a row: the day, and how far it is."""
    if isinstance(chosen, Undated):
        return "без даты", ""
    if isinstance(chosen, Unfit):
        return "к решению", ""
    due, state = chosen.due, chosen.state(today)
    year = f"{due:.%Y}" if due.year != today.year else f" {WEEKDAYS[due.weekday()]}"
    day = f"{'≈ ' if chosen.is_approximate else ''}{due:%d.%m}{year}"
    if state.is_closed:
        done_on = chosen.done_on
        return day, f"вып. {done_on:%d.%m}" if done_on is not None and state is not State.CANCELLED else "отменено"
    days = (due - today).days
    if days < 0:
        return day, f"−{counted(-days, 'день', 'дня', 'дней')}"
    if days == 0:
        return day, "сегодня"
    return day, "завтра" if days == 1 else f"через {counted(days, 'день', 'дня', 'дней')}"


def described(chosen: Chosen, today: dt.date) -> str:
    """Return a row in words, for tool tips and for those who hear the screen."""
    words = [one_line(f"{chosen.number} {chosen.title}")]
    if isinstance(chosen, TrackedOccurrence):
        words += [f"срок {dates_words(*chosen.window)}", chosen.state(today).label]
    elif isinstance(chosen, Undated):
        words.append(chosen.reason)
    else:
        words.append("срок в плане изменён, отметка ждёт решения")
    if not isinstance(chosen, Unfit) and chosen.executors:
        words.append(one_line(chosen.executors))
    return ". ".join(words)


class OccurrenceListModel(QAbstractListModel):
    """The rows of the list; `today` is the day as of which states are told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[ListRow] = []
        self.today = dt.date.min

    def fill(self, rows: Sequence[ListRow], today: dt.date) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows, self.today = list(rows), today
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is shown, said or read aloud of a row."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.number_and_title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.heading if row.chosen is None else described(row.chosen, self.today)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that headings cannot be chosen."""
        if self.rows[index.row()].chosen is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class OccurrenceList(QListView):
    """The list. `choice_changed()` when other rows are chosen, `opened(chosen)` on Enter or a double click,
    `done_asked()` on Space, `paste_asked()` on Ctrl+V."""

    choice_changed = Signal()
    opened = Signal(object)
    done_asked = Signal()
    paste_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = OccurrenceListModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self.choice_changed.emit())
        theme().changed.connect(self._renew_look)

    def show_rows(self, rows: Sequence[ListRow], today: dt.date) -> None:
        """Show rows; what was chosen stays chosen where it is still there, else the row in its place."""
        kept, place = {key_of(chosen) for chosen in self.chosen()}, self.currentIndex().row()
        scrolled = self.verticalScrollBar().value()
        self.blockSignals(True)
        self.rows.fill(rows, today)
        found = [r for r, row in enumerate(rows) if row.chosen is not None and key_of(row.chosen) in kept]
        self._select(found or self._nearest(place))
        self.blockSignals(False)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
        if found or place >= 0:
            self.scrollTo(self.currentIndex())
        self.choice_changed.emit()

    def _nearest(self, place: int) -> list[int]:
        """Return the row that can be chosen nearest to a place, preferring the one below; none where none was."""
        free = [r for r, row in enumerate(self.rows.rows) if row.chosen is not None]
        return [min(free, key=lambda r: (abs(r - place), -r))] if free and place >= 0 else []

    def _select(self, places: Sequence[int]) -> None:
        model = self.selectionModel()
        model.clear()
        for place in places:
            model.select(self.rows.index(place), QItemSelectionModel.SelectionFlag.Select)
        if places:
            model.setCurrentIndex(self.rows.index(places[0]), QItemSelectionModel.SelectionFlag.NoUpdate)

    def chosen(self) -> tuple[Chosen, ...]:
        """Return what is chosen, in the order of the list."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = (self.rows.rows[place].chosen for place in places if place < len(self.rows.rows))
        return tuple(one for one in found if one is not None)

    def choose(self, key: str) -> bool:
        """Choose the row with this key and bring it into sight; False where there is none."""
        for place, row in enumerate(self.rows.rows):
            if row.chosen is not None and key_of(row.chosen) == key:
                self._select([place])
                self.scrollTo(self.rows.index(place))
                return True
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the row where the person was, or the first one: what bears the frame is what a key acts on."""
        super().focusInEvent(event)
        if not self.chosen() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._select(self._nearest(max(0, self.currentIndex().row())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, mark done on Space; the rest as every list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.done_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        row = self.rows.rows[index.row()] if index.isValid() else ListRow()
        if row.chosen is not None:
            self.opened.emit(row.chosen)

    def _renew_look(self) -> None:
        self.doItemsLayout()
        self.viewport().update()


class _Painter(QStyledItemDelegate):
    """Paints a row: sign, day, number and title in up to two lines, executors and plan at the right."""

    def __init__(self, view: OccurrenceList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a low row for a heading, one of two lines for the rest."""
        row: ListRow = index.data(ROW)
        line = QFontMetrics(theme().font).height()
        height = line + theme().px(18) if row.chosen is None else TITLE_LINES * line + theme().px(12)
        return QSize(theme().px(200), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: ListRow = index.data(ROW)
        painter.save()
        if row.chosen is None:
            self._heading(painter, option.rect, row)
        else:
            self._item(painter, option, row, row.chosen)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, row: ListRow) -> None:
        px = theme().px
        font = QFont(theme().font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme().colour(row.role))
        inner = rect.adjusted(px(10), px(8), -px(10), -px(4))
        text = QFontMetrics(font).elidedText(row.heading, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(theme().colour("line"))
        painter.drawLine(inner.left(), rect.bottom(), inner.right(), rect.bottom())

    def _item(self, painter: QPainter, option: QStyleOptionViewItem, row: ListRow, chosen: Chosen) -> None:
        px, rect, today = theme().px, option.rect, self._view.rows.today
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme().colour("accent_soft"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme().colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        plain = theme().font
        line = QFontMetrics(plain).height()
        top = rect.top() + px(6)
        self._sign(painter, QRect(rect.left() + px(10), top + px(2), px(22), px(22)), chosen, today)
        left = rect.left() + px(42)
        day_width = QFontMetrics(plain).horizontalAdvance("через 30 дней ")
        day, far = when_text(chosen, today)
        overdue = isinstance(chosen, TrackedOccurrence) and chosen.state(today) is State.OVERDUE
        bold = QFont(plain)
        bold.setBold(True)
        self._line(painter, QRect(left, top, day_width, line), day, bold, "text")
        self._line(painter, QRect(left, top + line, day_width, line), far, plain, "danger" if overdue else "muted")
        right_width = min(rect.width() // 3, px(260)) if rect.width() > px(520) else 0
        title_left = left + day_width + px(10)
        title_width = rect.right() - px(10) - right_width - title_left
        self._title(painter, QRect(title_left, top, title_width, 2 * line), row.number_and_title, chosen)
        if right_width:
            box = QRect(rect.right() - px(10) - right_width + px(12), top, right_width - px(12), line)
            self._line(painter, box, row.executors, plain, "muted")
            self._line(painter, box.translated(0, line), row.plan, plain, "muted")

    def _sign(self, painter: QPainter, box: QRect, chosen: Chosen, today: dt.date) -> None:
        """Paint the letter of the state in its colours; «?» for what needs a date or a decision."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(chosen, TrackedOccurrence):
            look = look_of(chosen.state(today))
            sign, ground, letter = look.sign, look.ground, look.letter
        else:
            sign, ground, letter = theme().colour("warning"), theme().colour("warning_soft"), "?"
        painter.setPen(sign)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, theme().px(5), theme().px(5))
        font = QFont(theme().font)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)

    def _line(self, painter: QPainter, box: QRect, text: str, font: QFont, role: str) -> None:
        painter.setFont(font)
        painter.setPen(theme().colour(role))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _title(self, painter: QPainter, box: QRect, text: str, chosen: Chosen) -> None:
        """Paint the title in up to two lines, the second one cut with an ellipsis."""
        font = QFont(theme().font)
        closed = isinstance(chosen, TrackedOccurrence) and chosen.state(self._view.rows.today) is State.CANCELLED
        font.setStrikeOut(closed)
        painter.setFont(font)
        painter.setPen(theme().colour("muted" if closed else "text"))
        layout = QTextLayout(text, font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        metrics = QFontMetrics(font)
        layout.beginLayout()
        lines: list[tuple[int, int]] = []
        while (line := layout.createLine()).isValid() and len(lines) < TITLE_LINES:
            line.setLineWidth(box.width())
            lines.append((line.textStart(), line.textLength()))
        layout.endLayout()
        single = len(lines) == 1
        for place, (start, length) in enumerate(lines):
            part = text[start:] if place == TITLE_LINES - 1 else text[start : start + length].rstrip()
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, box.width())
            y = box.top() + metrics.ascent() + (metrics.height() // 2 if single else place * metrics.height())
            painter.drawText(QPoint(box.left(), y), shown)
