"""The headings of the grid: titles of columns, their groups above, numbers of rows; they stay where the cells stay."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHeaderView, QToolTip

from msoko_desktop.domain.remarks import Severity
from msoko_desktop.gui.grid.look import GridLook
from msoko_desktop.gui.grid.model import ERROR, NUMBERS, WARNING
from msoko_desktop.gui.theme import theme

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.view import GridTable

MOST_LINES = 4
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignCenter)


class ColumnHeadings(QHeaderView):
    """Click selects a column, its sign opens sorting and choice of rows, the edge changes the width, twice fits it."""

    def __init__(self, table: "GridTable") -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._height = 30
        self._resizing = -1
        self._start = (0, 0)
        self._pressed = -1
        self._hovered = -1
        self.setMouseTracking(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setAccessibleName("Заголовки столбцов")

    # --- size

    @property
    def look(self) -> GridLook:
        """Colours and fonts."""
        return self._table.painting.look

    @property
    def has_groups(self) -> bool:
        """Whether there is a line of groups above the titles."""
        return any(column.group for column in self._table.grid.columns)

    def group_height(self) -> int:
        """Return the height of the line of groups."""
        return self.look.metrics.height() + theme().px(8) if self.has_groups else 0

    def needed(self, column: int) -> int:
        """Return the width that no word of a title is torn in, with room for the sign."""
        words = self._table.grid.columns[column].title.split() or [""]
        return max(self.look.width(word, bold=True) for word in words) + theme().px(10)

    def fit(self) -> None:
        """Make the headings as high as their titles need."""
        metrics, most = self.look.bold_metrics, 0
        for place, column in enumerate(self._table.grid.columns):
            room = max(20, self.sectionSize(place) - 2 * self.look.padding - theme().px(8))
            rect = metrics.boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, column.title)
            most = max(most, rect.height())
        most = min(most, metrics.lineSpacing() * MOST_LINES)
        height = max(most, metrics.height()) + theme().px(10) + self.group_height()
        if height != self._height:
            self._height = height
            self.setFixedHeight(height)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the headings."""
        return QSize(super().sizeHint().width(), self._height)

    # --- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the titles that scroll, then over them those that stay."""
        painter = QPainter(self.viewport())
        geo, look = self._table.geo, self.look
        painter.fillRect(self.viewport().rect(), look.raised)
        parts = [(geo.columns_in_sight(), QRect(geo.frozen_width, 0, geo.width, self.height()))]
        if geo.frozen:
            parts.append((range(geo.frozen), QRect(0, 0, geo.frozen_width, self.height())))
        for columns, clip in parts:
            painter.setClipRect(clip)
            self._paint_groups(painter, columns)
            for column in columns:
                self._paint_title(painter, column)
        painter.setClipping(False)
        painter.setPen(look.strong_line)
        painter.drawLine(0, self.height() - 1, min(geo.width, geo.edges[-1] - geo.x), self.height() - 1)
        if geo.frozen:
            painter.drawLine(geo.frozen_width - 1, 0, geo.frozen_width - 1, self.height())
        painter.end()

    def _paint_groups(self, painter: QPainter, columns: range) -> None:
        height = self.group_height()
        if not height or not len(columns):
            return
        geo, look, all_columns = self._table.geo, self.look, self._table.grid.columns
        place, frozen = columns[0], columns[0] < geo.frozen
        least, most = (0, geo.frozen) if frozen else (geo.frozen, len(all_columns))
        while place > least and all_columns[place - 1].group == all_columns[place].group:
            place -= 1
        while place <= columns[-1]:
            end, group = place, all_columns[place].group
            while end + 1 < most and all_columns[end + 1].group == group:
                end += 1
            left = geo.left(place)
            right = geo.left(end) + geo.column_width(end)
            if group:
                rect = QRect(left, 0, right - left, height)
                painter.setPen(look.line)
                painter.drawLine(left, height - 1, right - 1, height - 1)
                painter.drawLine(right - 1, 0, right - 1, height)
                painter.setFont(look.font)
                painter.setPen(look.muted)
                seen = rect.intersected(QRect(0 if frozen else geo.frozen_width, 0, geo.width, height))
                room = min(rect.width(), max(seen.width(), 0)) - 2 * look.padding
                at = QRect(seen.left() + look.padding, 0, room, height)
                painter.drawText(at, int(Qt.AlignmentFlag.AlignCenter), look.elided(group, room))
            place = end + 1

    def _paint_title(self, painter: QPainter, column: int) -> None:
        geo, look, model = self._table.geo, self.look, self._table.grid
        found = model.columns[column]
        top = self.group_height() if found.group else 0
        rect = QRect(geo.left(column), top, geo.column_width(column), self.height() - top)
        chosen = any(left <= column <= right for _, left, _, right in self._table.chosen())
        painter.fillRect(rect, look.accent_soft if chosen else look.raised)
        painter.setPen(look.line)
        painter.drawLine(rect.right(), rect.top(), rect.right(), rect.bottom())
        painter.setFont(look.bold)
        painter.setPen(look.text)
        sign = theme().px(8)
        room = rect.adjusted(look.padding, 2, -look.padding - sign, -2)
        flags = _WRAPPED
        if found.kind not in NUMBERS:
            flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, flags, found.title)
        self._paint_sign(painter, column, self.sign_rect(column))
        remarks = model.column_remarks(column)
        if remarks:
            worst = any(remark.severity is Severity.ERROR for remark in remarks)
            painter.fillRect(rect.left(), rect.bottom() - 2, rect.width(), 2, look.danger if worst else look.warning)

    def sign_rect(self, column: int) -> QRect:
        """Return where the sign of a heading stands that opens sorting and choice."""
        geo, size = self._table.geo, theme().px(14)
        right = geo.left(column) + geo.column_width(column)
        return QRect(right - size - 1, self.height() - size - theme().px(2), size, size)

    def _paint_sign(self, painter: QPainter, column: int, rect: QRect) -> None:
        model, look = self._table.grid, self.look
        shape: list[tuple[float, float]]
        filtered = bool(model.filter_of(column))
        is_sorted = model.arrangement.column == model.columns[column].key
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = filtered or is_sorted
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.accent if active or self._hovered == column else look.strong_line.color())
        centre, half = QPointF(rect.center()) + QPointF(0.5, 0.5), theme().px(3.5)
        if filtered:
            shape = [(-half, -half), (half, -half), (1, 0.5), (1, half), (-1, half), (-1, 0.5)]
        elif is_sorted:
            up = -1 if model.arrangement.descending else 1
            stem = half / 4
            arrow = [(-half, 0), (-stem, 0), (-stem, half), (stem, half), (stem, 0), (half, 0), (0, -half)]
            shape = [(x, y * up) for x, y in arrow]
        else:
            shape = [(-half, -half * 0.6), (half, -half * 0.6), (0, half * 0.7)]
        painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in shape]))
        painter.restore()

    # --- mouse

    def _edge_at(self, x: int) -> int:
        geo, near = self._table.geo, theme().px(4)
        column: int
        for column in (*range(geo.frozen), *geo.columns_in_sight()):
            right = geo.left(column) + geo.column_width(column)
            if abs(x - right) <= near and (column < geo.frozen or right >= geo.frozen_width):
                return column
        return -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to change a width, open the menu of the sign, or select the column."""
        point = event.position().toPoint()
        column = self._table.geo.column_at(point.x())
        if event.button() != Qt.MouseButton.LeftButton or not self._table.editing.commit():
            return
        edge = self._edge_at(point.x())
        if edge >= 0:
            self._resizing, self._start = edge, (point.x(), self.sectionSize(edge))
        elif column >= 0 and self.sign_rect(column).adjusted(-2, -4, 2, 2).contains(point):
            self._table.filter_wanted.emit(column)
        elif column >= 0:
            self._table.setFocus()
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            add = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._pressed = self._table.place()[1] if extend and self._table.place()[1] >= 0 else column
            self._table.select_columns(self._pressed, column, extend=extend, add=add)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Change the width, select more columns, or show what can be done here."""
        point = event.position().toPoint()
        if self._resizing >= 0:
            width = max(self.minimumSectionSize(), self._start[1] + point.x() - self._start[0])
            self.resizeSection(self._resizing, width)
        elif self._pressed >= 0:
            column = self._table.geo.column_at(point.x())
            if column >= 0:
                self._table.select_columns(self._pressed, column, extend=True)
                self._table.show_cell(self._table.place()[0], column)
        else:
            on_edge = self._edge_at(point.x()) >= 0
            self.viewport().setCursor(Qt.CursorShape.SplitHCursor if on_edge else Qt.CursorShape.ArrowCursor)
            self._hover(self._table.geo.column_at(point.x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End what was begun."""
        self._resizing = self._pressed = -1

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit the column."""
        edge = self._edge_at(event.position().toPoint().x())
        if edge >= 0:
            self._table.widths.fit(edge)

    def _hover(self, column: int) -> None:
        if column != self._hovered:
            self._hovered = column
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what a column is about."""
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            column = self._table.geo.column_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self.tip(column) if column >= 0 else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def tip(self, column: int) -> str:
        """Return the tool tip of a heading."""
        found = self._table.grid.columns[column]
        lines = [found.tip or found.title]
        lines += [remark.text for remark in self._table.grid.column_remarks(column)]
        return "\n".join(lines)


class RowHeadings(QHeaderView):
    """Numbers of the rows, «+» for a new one, «Σ» for totals; a click selects the row."""

    def __init__(self, table: "GridTable") -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._table = table
        self._pressed = -1
        self._width = 40
        self.setAccessibleName("Номера строк")

    def fit(self) -> None:
        """Make room for the longest number."""
        look, digits = self._table.painting.look, max(2, len(str(len(self._table.grid.order))))
        width = look.width("0" * digits) + 2 * look.padding
        if width != self._width:
            self._width = width
            self.setFixedWidth(width)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the width of the numbers."""
        return QSize(self._width, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the numbers in sight."""
        painter = QPainter(self.viewport())
        geo, look = self._table.geo, self._table.painting.look
        painter.fillRect(self.viewport().rect(), look.window)
        painter.fillRect(0, 0, self.width(), geo.content_height - geo.y, look.raised)
        painter.setFont(look.font)
        for rows, clip in (
            (geo.rows_in_sight(), QRect(0, 0, self.width(), geo.body_bottom)),
            (range(geo.rows - geo.bottom, geo.rows), QRect(0, geo.body_bottom, self.width(), geo.height)),
        ):
            painter.setClipRect(clip)
            for row in rows:
                self._paint_number(painter, row)
        painter.setClipping(False)
        painter.setPen(look.strong_line)
        bottom = min(geo.height, geo.content_height - geo.y) if not geo.bottom else geo.height
        painter.drawLine(self.width() - 1, 0, self.width() - 1, bottom - 1)
        if geo.bottom:
            painter.drawLine(0, geo.body_bottom - 1, self.width(), geo.body_bottom - 1)
        painter.end()

    def _paint_number(self, painter: QPainter, row: int) -> None:
        geo, look, model = self._table.geo, self._table.painting.look, self._table.grid
        rect = QRect(0, geo.top(row), self.width(), geo.row_height)
        chosen = any(top <= row <= bottom for top, _, bottom, _ in self._table.chosen())
        if chosen:
            painter.fillRect(rect, look.accent_soft)
        painter.setPen(look.line)
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        painter.setPen(look.text if chosen else look.muted)
        text = str(model.headerData(row, Qt.Orientation.Vertical))
        painter.drawText((rect.width() - look.width(text)) // 2, rect.top() + look.baseline, text)
        bits = model.decor_of(row).get(-1, 0)
        if bits & (ERROR | WARNING):
            painter.fillRect(
                0, rect.top(), theme().px(4), rect.height() - 1, look.danger if bits & ERROR else look.warning
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the row."""
        row = self._table.geo.row_at(event.position().toPoint().y())
        if row < 0 or not self._table.editing.commit():
            return
        self._table.setFocus()
        modifiers = event.modifiers()
        extend = bool(modifiers & Qt.KeyboardModifier.ShiftModifier) and self._table.place()[0] >= 0
        self._pressed = self._table.place()[0] if extend else row
        in_selection = any(top <= row <= bottom for top, _, bottom, _ in self._table.ranges())
        if event.button() == Qt.MouseButton.RightButton and in_selection:
            return
        self._table.select_rows(
            self._pressed, row, extend=extend, add=bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select more rows."""
        row = self._table.geo.row_at(event.position().toPoint().y())
        if self._pressed >= 0 and row >= 0 and event.buttons() & Qt.MouseButton.LeftButton:
            self._table.select_rows(self._pressed, row, extend=True)
            self._table.show_cell(row, self._table.place()[1])

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End the selecting."""
        self._pressed = -1

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what is wrong with a row."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._table.geo.row_at(event.pos().y())
            QToolTip.showText(event.globalPos(), self.tip(row) if row >= 0 else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def tip(self, row: int) -> str:
        """Return the tool tip of a row's number."""
        remarks = self._table.grid.row_remarks(row)
        return "\n".join([self._table.grid.row_title(row), *(remark.text for remark in remarks)])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the rows."""
        self._table.menu_wanted.emit(event.globalPos())
