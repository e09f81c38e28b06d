"""The board of all directions: rows are directions, columns years, a cell tells the lights with their shapes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.indicators.district_indicators import Light, YearSummary
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.table_headings import draw_lines
from msoko_desktop.services.indicators.indicator_grid import TINTS
from msoko_desktop.services.indicators.indicators import BoardRow

Index = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole
_SHOWN = tuple(light for light in Light if light is not Light.NONE)
_NAME_SHARE = 0.34  # of the table's width that the names of directions may take


class BoardModel(QAbstractTableModel):
    """The rows of the board with the years that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[BoardRow, ...] = ()
        self.years: tuple[int, ...] = ()

    def show_board(self, rows: Sequence[BoardRow], years: Sequence[int]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows, self.years = tuple(rows), tuple(years)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many directions there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many years there are."""
        return 0 if parent.isValid() else len(self.years)

    def summary(self, index: Index) -> YearSummary | None:
        """Return what a cell tells, None for none."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        return self.rows[index.row()].years[self.years[index.column()]]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a year, or a direction: its short title, in full as a tool tip."""
        if orientation is Qt.Orientation.Horizontal:
            return str(self.years[section]) if role == Qt.ItemDataRole.DisplayRole else None
        card = self.rows[section].card
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{card.number}  {card.heading}".strip()
        return card.title if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell: its lights in one line, in words as a tool tip."""
        found = self.summary(index)
        if found is None:
            return None
        if role == SUMMARY:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(f"{light.shape} {found.counts[light]}" for light in _SHOWN if found.counts.get(light))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            head = f"{self.rows[index.row()].card.heading}, {self.years[index.column()]}"
            return "\n".join((head, *cell_words(found)))
        return None

    def as_text(self) -> str:
        """Return the board as spreadsheets take it from the clipboard."""
        lines = ["\t".join(("Направление", *map(str, self.years)))]
        for place, row in enumerate(self.rows):
            cells = (str(self.data(self.index(place, column)) or "") for column in range(len(self.years)))
            lines.append("\t".join((row.card.title, *cells)))
        return "\n".join(lines)


def cell_words(found: YearSummary) -> tuple[str, ...]:
    """Return what a cell says, a line each."""
    words = [f"{light.shape} {light.label}: {found.counts[light]}" for light in _SHOWN if found.counts.get(light)]
    if found.share is not None:
        reached = f"{found.counts.get(Light.REACHED, 0)} из {found.decided}"
        words.append(f"Достигнуто {reached} решённых ({format_number(found.share, 0)} %)")
    if found.open:
        words.append(f"Ещё не решено: {found.open}, из них просрочено: {found.counts.get(Light.OVERDUE, 0)}")
    if found.problem:
        words.append(found.problem)
    return tuple(words) or ("Планов на этот год нет",)


class _Delegate(QStyledItemDelegate):
    """Draws the shapes in their colours, and the share reached behind them."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(SUMMARY)
        if not isinstance(found, YearSummary):
            return
        look, rect = theme(), option.rect
        painter.save()
        painter.fillRect(rect, look.colour(_ground(found)))
        draw_lines(painter, rect)
        inside = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        metrics, x = option.fontMetrics, inside.left()
        for light in _SHOWN:
            count = found.counts.get(light, 0)
            if not count:
                continue
            text = f"{light.shape}{count}"
            painter.setPen(look.colour(TINTS[light]))
            place = QRect(x, inside.top(), inside.right() - x + 1, inside.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            x += metrics.horizontalAdvance(text) + look.px(7)
        if found.share is not None:
            share = f"{format_number(found.share, 0)} %"
            if x + metrics.horizontalAdvance(share) <= inside.right():
                painter.setPen(look.colour("text"))
                painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, share)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(look.colour("accent"), 2 if focused else 1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


def _ground(found: YearSummary) -> str:
    """Return the ground of a cell: of its worst light, so that a row is read from afar."""
    if any(found.counts.get(light) for light in (Light.MISSED, Light.UNKNOWN, Light.OVERDUE)):
        return "danger_soft"
    if found.counts.get(Light.NEAR):
        return "warning_soft"
    return "good_soft" if found.counts.get(Light.REACHED) else "surface"


class BoardTable(QTableView):
    """`opened(code, year)` on Enter or a double click."""

    opened = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = BoardModel(self)
        self.setModel(self.board)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName("Показатели: направления и годы")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.doubleClicked.connect(self._open)
        theme().changed.connect(self._renew_sizes)
        self._renew_sizes()

    def _renew_sizes(self) -> None:
        look, metrics = theme(), self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + look.px(16))
        self.horizontalHeader().setMinimumSectionSize(metrics.horizontalAdvance("●00 ▲00 ■00"))
        names = [f"{row.card.number}  {row.card.heading}" for row in self.board.rows]
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0) + look.px(24)
        self.verticalHeader().setFixedWidth(max(look.px(120), min(widest, round(self.width() * _NAME_SHARE))))

    def show_board(self, rows: Sequence[BoardRow], years: Sequence[int], present: int) -> None:
        """Show other rows; the current cell stays where it was, at first it is that of the present year."""
        place, first = self.currentIndex(), years.index(present) if present in years else len(years) - 1
        row, column = (place.row(), place.column()) if place.isValid() else (0, first)
        self.board.show_board(rows, years)
        self._renew_sizes()
        if rows and years:
            self.setCurrentIndex(self.board.index(min(row, len(rows) - 1), min(column, len(years) - 1)))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.board.rows[index.row()].card.code, self.board.years[index.column()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, copy the board with Ctrl+C."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.board.as_text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width with the names."""
        super().resizeEvent(event)
        self._renew_sizes()
