"""The table beside a chart: names stay in sight, N stands muted beside its value, few people are told apart."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from msoko_desktop.gui.analysis.table_model import CELL, WHOLE, TableModel
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.table_headings import TableHeading, draw_ground
from msoko_desktop.services.analysis.shown import PEOPLE, ShownCell, ShownTable, as_text

_Index = QModelIndex | QPersistentModelIndex
_WRAP = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_MIDDLE = Qt.TextElideMode.ElideMiddle
_LEAST, _MOST, _WORDS, _LEAST_WORDS, _FEW_WORDS = 62, 118, 430, 180, 170  # widths of columns at 100 %
_NAMES = 230
_NAMES_PART = 0.45
_SLACK = 0.4  # of a line that words leave free where they are wrapped
_HEAD_LINES, _WORD_LINES, _LONG, _LONG_HEAD = 4, 4, 60, 30
_MOST_WORD_LINES, _MOST_NAME_LINES = 12, 3
_PEOPLE = (PEOPLE, "participants", "participation")


class AnalysisTableView(QTableView):
    """Signals: `current_changed()` when another cell is current, `asked_whence()` for Enter or a double click,
    `sort_asked(column)` for a click on a heading."""

    current_changed = Signal()
    asked_whence = Signal()
    sort_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = TableModel(self)
        self.setModel(self.shown)
        self.setHorizontalHeader(_Heads(self))
        self.setVerticalHeader(_Names(self))
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName("Таблица")
        self._lines = 1
        self.corner = QLabel(self)
        self.corner.setAutoFillBackground(True)
        self.corner.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().sectionClicked.connect(self._on_head)
        self.doubleClicked.connect(lambda _: self.asked_whence.emit())
        theme().changed.connect(self._fit)

    def show_table(self, table: ShownTable | None) -> None:
        """Show a table; the row and the column that were current stay so where they are there again."""
        before = self.place()
        self.shown.show_table(table)
        self._fit()
        self.go_to(*before) if before is not None else None
        if not self.currentIndex().isValid() and self.shown.rowCount() and self.shown.columnCount():
            first = next((at for at, one in enumerate(table.columns) if one.key not in _PEOPLE), 0) if table else 0
            self.setCurrentIndex(self.shown.index(0, first))
            self.horizontalScrollBar().setValue(0)

    def place(self) -> tuple[str, str] | None:
        """Return the keys of the current row and column."""
        table, index = self.shown.table, self.currentIndex()
        if table is None or not index.isValid():
            return None
        return table.rows[index.row()].key, table.columns[index.column()].key

    def go_to(self, row: str, column: str) -> bool:
        """Make a cell current; return whether it is there."""
        table = self.shown.table
        if table is None:
            return False
        rows, columns = [one.key for one in table.rows], [one.key for one in table.columns]
        if row not in rows or not columns:
            return False
        at = columns.index(column) if column in columns else 0
        self.setCurrentIndex(self.shown.index(rows.index(row), at))
        return True

    def copy_whole(self) -> None:
        """Put the whole table with its headings into the clipboard."""
        if self.shown.table is not None:
            QApplication.clipboard().setText(as_text(self.shown.table))

    def copy_selected(self) -> None:
        """Put the selected cells into the clipboard; the whole table goes with its headings."""
        found = sorted((index.row(), index.column()) for index in self.selectedIndexes())
        if not found or self.shown.table is None:
            return
        if len(found) == self.shown.rowCount() * self.shown.columnCount() > 1:
            self.copy_whole()
            return
        columns = sorted({column for _, column in found})
        lines = []
        for row in sorted({row for row, _ in found}):
            cells = self.shown.table.rows[row].cells
            lines.append("\t".join(cells[column].text if (row, column) in found else "" for column in columns))
        QApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy; tell where a figure came from."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.asked_whence.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell that another cell is current."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def _on_head(self, section: int) -> None:
        if self.shown.table is not None:
            self.sort_asked.emit(self.shown.table.columns[section].key)

    # --- sizes

    def _fit(self) -> None:
        look, table = theme(), self.shown.table
        if table is None:
            self._lines = 1
            return
        told = [
            column.words and any(len(row.cells[at].text) > _LONG for row in table.rows)
            for at, column in enumerate(table.columns)
        ]
        metrics, small = self.fontMetrics(), QFontMetrics(small_font(self.font()))
        for place, column in enumerate(table.columns):
            if column.words:
                self.setColumnWidth(place, look.px(_WORDS if told[place] else _FEW_WORDS))
                continue
            cells = [row.cells[place] for row in table.rows]
            widest = max((metrics.horizontalAdvance(cell.text) for cell in cells), default=0)
            if any(cell.n is not None for cell in cells):
                widest += max(small.horizontalAdvance(_n_text(cell)) for cell in cells) + look.px(8)
            words = max((metrics.horizontalAdvance(word) for word in column.title.split()), default=0)
            wide = max(widest + look.px(16), min(words + look.px(14), look.px(_MOST)), look.px(_LEAST))
            if len(column.title) > _LONG_HEAD:
                wide = max(wide, look.px(_MOST))
            self.setColumnWidth(place, wide)
        self._fit_words(table, told)
        self.horizontalHeader().setFixedHeight(self._head_height(table))
        self._fit_names()

    def _fit_words(self, table: ShownTable, told: list[bool]) -> None:
        """Share among several columns of long words what the others leave, and give rows the lines they need."""
        look, wordy = theme(), [place for place, long in enumerate(told) if long]
        self._lines = _WORD_LINES if wordy else 1
        if len(wordy) < 2:
            return
        rest = sum(self.columnWidth(place) for place in range(len(told)) if not told[place])
        bar = self.verticalScrollBar().sizeHint().width()
        longest = {place: max(len(row.cells[place].text) for row in table.rows) for place in wordy}
        room = self.width() - self._names_width(table)[0] - bar - 2 * self.frameWidth() - rest
        metrics = self.fontMetrics()
        for place in wordy:
            share = room * longest[place] // sum(longest.values())
            wide = min(max(share, look.px(_LEAST_WORDS)), look.px(_WORDS))
            self.setColumnWidth(place, wide)
            box = QRect(0, 0, wide - look.px(16), 10_000)
            for row in table.rows:
                high = metrics.boundingRect(box, int(_WRAP), row.cells[place].text).height()
                self._lines = min(max(self._lines, round(high / metrics.lineSpacing())), _MOST_WORD_LINES)

    def _head_height(self, table: ShownTable) -> int:
        metrics, lines = self.fontMetrics(), 1
        for place, column in enumerate(table.columns):
            box = QRect(0, 0, self.columnWidth(place) - theme().px(10), 10_000)
            high = metrics.boundingRect(box, int(_WRAP), column.title).height()
            lines = max(lines, round(high / metrics.lineSpacing()))
        return min(lines, _HEAD_LINES) * metrics.lineSpacing() + theme().px(10)

    def _fit_names(self) -> None:
        table = self.shown.table
        if table is None:
            return
        wide, needed = self._names_width(table)
        self.verticalHeader().setFixedWidth(wide)
        lines = max(self._lines, needed)
        self.verticalHeader().setDefaultSectionSize(lines * self.fontMetrics().lineSpacing() + theme().px(10))
        self._fit_corner(table)

    def _names_width(self, table: ShownTable) -> tuple[int, int]:
        """Return how wide the names are, and how many lines the longest takes: it goes on in the next one."""
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetrics(font)
        titles = (table.head, *(row.title for row in table.rows))
        longest = max(map(metrics.horizontalAdvance, titles)) + theme().px(18)
        room = max(theme().px(90), min(theme().px(_NAMES), round(self.width() * _NAMES_PART)))
        if longest <= room:
            return longest, 1
        box = QRect(0, 0, room - theme().px(16), 10_000)
        high = max((metrics.boundingRect(box, int(_WRAP), row.title).height() for row in table.rows), default=0)
        return room, min(round(high / metrics.lineSpacing()), _MOST_NAME_LINES)

    def _fit_corner(self, table: ShownTable) -> None:
        """Name the column of names in the corner."""
        look, edge = theme(), self.frameWidth()
        palette = self.corner.palette()
        palette.setColor(self.corner.backgroundRole(), look.colour("raised"))
        palette.setColor(self.corner.foregroundRole(), look.colour("text"))
        self.corner.setPalette(palette)
        self.corner.setText(table.head)
        self.corner.setIndent(look.px(8))
        width, height = self.verticalHeader().width(), self.horizontalHeader().height()
        self.corner.setGeometry(edge, edge, width - 1, height - 1)
        self.corner.setVisible(bool(table.columns))

    def resizeEvent(self, event: object) -> None:
        """Give the names no more than a part of the width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the size of a few rows and columns."""
        return QSize(theme().px(420), theme().px(260))


def small_font(font: QFont) -> QFont:
    """Return the font of N."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.85)
    return small


def _n_text(cell: ShownCell) -> str:
    return "" if cell.n is None else f"N {cell.n}"


class _Cells(QStyledItemDelegate):
    """Paints a value at the right, N muted behind it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell, whole = index.data(CELL), bool(index.data(WHOLE))
        view = self.parent()
        if not isinstance(cell, ShownCell) or not isinstance(view, AnalysisTableView):
            return
        look, rect, state = theme(), QRect(option.rect), option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, look.colour("accent_soft" if chosen else "raised" if whole else "surface"))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if view.currentIndex() == index and view.hasFocus():
            painter.setPen(QPen(look.colour("accent"), look.px(2)))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        self._words(painter, view, cell, rect.adjusted(look.px(8), 0, -look.px(8), 0), whole, index.column())
        painter.restore()

    def _words(
        self, painter: QPainter, view: "AnalysisTableView", cell: ShownCell, rect: QRect, whole: bool, column: int
    ) -> None:
        look, table = theme(), view.shown.table
        font = QFont(view.font())
        font.setBold(whole)
        muted = cell.small or cell.value is None
        if table is not None and table.columns[column].words:
            painter.setFont(font)
            painter.setPen(look.colour("text"))
            wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
            painter.setClipRect(rect)
            painter.drawText(
                rect.adjusted(0, look.px(3), 0, -look.px(3)), int(wrapped), _shortened(cell.text, painter, rect)
            )
            return
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if cell.n is not None:
            painter.setFont(small_font(view.font()))
            painter.setPen(look.colour("muted"))
            painter.drawText(rect, right, _n_text(cell))
            widest = max((row.cells[column].n or 0 for row in table.rows), default=0) if table is not None else 0
            rect = rect.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(f"N {widest}") - look.px(6), 0)
        painter.setFont(font)
        painter.setPen(look.colour("muted" if muted else "text"))
        painter.drawText(rect, right, cell.text)


class _Heads(TableHeading):
    """Titles of measures in as many lines as they need."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.sorted_by: tuple[int, bool] | None = None

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the title; an arrow where the rows are in the order of this column."""
        look = theme()
        painter.save()
        draw_ground(painter, rect)
        painter.setPen(look.colour("text"))
        painter.setFont(self.font())
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        if self.sorted_by is not None and self.sorted_by[0] == section:
            title = f"{title} {'↓' if self.sorted_by[1] else '↑'}"
        painter.setClipRect(rect)
        painter.drawText(rect.adjusted(look.px(4), look.px(3), -look.px(4), -look.px(3)), int(_WRAP), title)
        painter.restore()


class _Names(TableHeading):
    """Names of rows; what does not fit is shortened in its middle, as names differ at their ends."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the name, bold for the district and other areas."""
        look, model = theme(), self.model()
        table = model.table if isinstance(model, TableModel) else None
        if table is None or section >= len(table.rows):
            return
        whole = table.rows[section].whole
        painter.save()
        painter.fillRect(rect, look.colour("raised" if whole else "surface"))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        font = QFont(self.font())
        font.setBold(whole)
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        inside = rect.adjusted(look.px(8), 0, -look.px(6), 0)
        name, metrics = table.rows[section].title, painter.fontMetrics()
        wrapped = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        if metrics.boundingRect(inside, wrapped, name).height() > inside.height():
            lines = max(1, inside.height() // metrics.lineSpacing())
            name = metrics.elidedText(name, _MIDDLE, round(inside.width() * (lines - _SLACK * (lines > 1))))
        painter.drawText(inside, wrapped, name)
        painter.restore()


def _shortened(text: str, painter: QPainter, rect: QRect) -> str:
    """Return as much of a text as the lines of its cell hold; the tool tip has all of it."""
    metrics = painter.fontMetrics()
    lines = max(1, (rect.height() - theme().px(6)) // metrics.lineSpacing())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(rect.width() * (lines - _SLACK * (lines > 1))))
