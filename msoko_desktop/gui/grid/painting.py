"""Paints the whole grid in one pass: a delegate asked cell by cell is several times as slow."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLine, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPen, QPolygon

from msoko_desktop.gui.grid.filtering import folded
from msoko_desktop.gui.grid.look import GridLook
from msoko_desktop.gui.grid.model import ERROR, NOTE, NUMBERS, PINNED, PLUS, WARNING

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.view import GridTable

Area = tuple[int, int, int, int]  # first row, first column, last row, last column


class GridPainter:
    """Paints a `GridTable`. `found` is the folded text to mark."""

    def __init__(self, table: "GridTable") -> None:
        self._table = table
        self.look = GridLook()
        self.found = ""

    def renew_look(self) -> None:
        """Take over the theme."""
        self.look = GridLook()

    def paint(self, painter: QPainter) -> None:
        """Paint everything that is in sight."""
        table, geo = self._table, self._table.geo
        painter.fillRect(QRect(0, 0, geo.width, geo.height), self.look.window)
        for rows, columns, rect in geo.zones():
            if rect.width() > 0 and rect.height() > 0:
                painter.setClipRect(rect)
                self._zone(painter, rows, columns)
        painter.setClipping(False)
        self._borders(painter)
        self._ring(painter)
        if not table.grid.order or not table.grid.data_rows:
            self._sentence(painter)

    def _zone(self, painter: QPainter, rows: range, columns: range) -> None:
        if not len(rows) or not len(columns):
            return
        geo, look, model = self._table.geo, self.look, self._table.grid
        height = geo.row_height
        lefts = [geo.left(column) for column in columns]
        right = geo.left(columns[-1]) + geo.column_width(columns[-1])
        top, bottom = geo.top(rows[0]), geo.top(rows[-1]) + height
        painter.fillRect(lefts[0], top, right - lefts[0], bottom - top, look.sheet)
        for column, left in zip(columns, lefts, strict=True):
            if model.columns[column].calculated:
                painter.fillRect(left, top, geo.column_width(column), bottom - top, look.raised)
        for row in rows:
            if row >= model.typed_rows:
                painter.fillRect(lefts[0], geo.top(row), right - lefts[0], height, look.raised)
        self._marks(painter, rows, columns)
        self._selection(painter, rows, columns)
        lines = [QLine(lefts[0], y, right - 1, y) for y in range(top + height - 1, bottom, height)]
        lines += [QLine(edge - 1, top, edge - 1, bottom - 1) for edge in (*lefts[1:], right)]
        painter.setPen(look.line)
        painter.drawLines(lines)
        self._texts(painter, rows, columns, lefts)
        self._signs(painter, rows, columns)

    def _texts(self, painter: QPainter, rows: range, columns: range, lefts: list[int]) -> None:
        geo, look, model = self._table.geo, self.look, self._table.grid
        padding, tints = look.padding, model.content.tints
        cells = []
        for column, left in zip(columns, lefts, strict=True):
            found = model.columns[column]
            room = geo.column_width(column) - 2 * padding
            cells.append((column, left + padding, room, found.kind in NUMBERS, column < model.content.fixed))
        for row in rows:
            bold = row >= model.typed_rows
            painter.setFont(look.bold if bold else look.font)
            painter.setPen(look.text)
            base = geo.top(row) + look.baseline
            if model.order[row] == PLUS:
                self._invitation(painter, base)
                continue
            texts, key = model.texts(row), model.row_key(row)
            for column, left, free, right, middle in cells:
                text = texts[column]
                if not text:
                    continue
                if tints:
                    painter.setPen(look.tint(tints.get((key, model.columns[column].key))))
                room = free - look.lock_size if model.is_pinned(row, column) else free
                width = look.width(text, bold=bold)
                if width > room:
                    text = look.elided(text, room, bold=bold, middle=middle)
                    width = look.width(text, bold=bold)
                painter.drawText(left + room - width if right else left, base, text)

    def _invitation(self, painter: QPainter, base: int) -> None:
        hint, geo = self._table.grid.content.new_row_hint, self._table.geo
        if hint and not geo.x:
            painter.setPen(self.look.muted)
            painter.drawText(self.look.padding, base, self.look.elided(hint, geo.edges[-1] - 2 * self.look.padding))

    def _marks(self, painter: QPainter, rows: range, columns: range) -> None:
        """Tint what is wrong, doubtful or found."""
        geo, look, model, needle = self._table.geo, self.look, self._table.grid, self.found
        shown = set(columns)
        for row in rows:
            for column, bits in model.decor_of(row).items():
                if column in shown and bits & (ERROR | WARNING):
                    painter.fillRect(geo.cell(row, column), look.danger_soft if bits & ERROR else look.warning_soft)
            if needle:
                texts = model.texts(row)
                for column in columns:
                    if texts[column] and needle in folded(texts[column]):
                        painter.fillRect(geo.cell(row, column), look.found)

    def _signs(self, painter: QPainter, rows: range, columns: range) -> None:
        """Draw a shape for each mark: a corner for what is wrong, waves for doubts, the other corner for comments."""
        geo, look, model = self._table.geo, self.look, self._table.grid
        shown, size = set(columns), self.look.corner
        painter.setPen(Qt.PenStyle.NoPen)
        for row in rows:
            for column, bits in model.decor_of(row).items():
                if column not in shown or not bits & (ERROR | WARNING | NOTE | PINNED):
                    continue
                rect = geo.cell(row, column)
                x, y = rect.left(), rect.top()
                if bits & ERROR:
                    painter.setBrush(look.danger)
                    painter.drawPolygon(QPolygon([QPoint(x, y), QPoint(x + size + 2, y), QPoint(x, y + size + 2)]))
                elif bits & WARNING:
                    self._waves(painter, rect)
                if bits & PINNED:
                    top = y + (rect.height() - look.lock_size) // 2
                    look.lock.paint(painter, rect.right() - look.lock_size - 2, top, look.lock_size, look.lock_size)
                if bits & NOTE:
                    right = rect.right()
                    painter.setBrush(look.accent)
                    painter.drawPolygon(QPolygon([QPoint(right, y), QPoint(right - size, y), QPoint(right, y + size)]))

    def _waves(self, painter: QPainter, rect: QRect) -> None:
        step = max(2, self.look.corner // 3)
        y = rect.bottom() - step - 1
        count = (rect.width() - 2 * self.look.padding) // step
        points = [
            QPoint(rect.left() + self.look.padding + place * step, y + (step if place % 2 else 0))
            for place in range(max(2, count + 1))
        ]
        painter.setPen(self.look.warning)
        painter.drawPolyline(QPolygon(points))
        painter.setPen(Qt.PenStyle.NoPen)

    def _selection(self, painter: QPainter, rows: range, columns: range) -> None:
        geo, ranges = self._table.geo, self._table.ranges()
        if len(ranges) == 1 and ranges[0][:2] == ranges[0][2:]:
            return  # the ring alone shows the one cell
        for top, left, bottom, right in ranges:
            first, last = max(top, rows[0]), min(bottom, rows[-1])
            start, end = max(left, columns[0]), min(right, columns[-1])
            if first <= last and start <= end:
                painter.fillRect(geo.cell(first, start).united(geo.cell(last, end)), self.look.chosen)

    def _borders(self, painter: QPainter) -> None:
        """Draw the lines between what stays and what scrolls."""
        geo = self._table.geo
        painter.setPen(self.look.strong_line)
        bottom = min(geo.height, geo.content_height - geo.y) if not geo.bottom else geo.height
        if geo.frozen:
            painter.drawLine(geo.frozen_width - 1, 0, geo.frozen_width - 1, bottom - 1)
        right = min(geo.width, geo.edges[-1] - geo.x) - 1
        if geo.bottom:
            painter.drawLine(0, geo.body_bottom - 1, right, geo.body_bottom - 1)
        elif self._table.grid.typed_rows < geo.rows:
            y = geo.top(self._table.grid.typed_rows) - 1
            painter.drawLine(0, y, right, y)

    def _ring(self, painter: QPainter) -> None:
        """Frame the current cell and the selection, with the handle that fills."""
        table, geo, look = self._table, self._table.geo, self.look
        row, column = table.place()
        if row < 0:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ranges = table.ranges()
        if len(ranges) == 1 and ranges[0][:2] != ranges[0][2:]:
            self._frame(painter, ranges[0], look.frame)
        area = table.filling_area()
        if area is not None:
            self._frame(painter, area, look.dashes)
        zone = geo.zone_of(row, column)
        painter.setClipRect(zone)
        painter.setPen(look.ring if table.hasFocus() or table.editor_is_open() else look.frame)
        painter.drawRect(geo.cell(row, column).adjusted(1, 1, -2, -2))
        painter.setClipping(False)
        handle = table.handle_rect()
        if handle is not None:
            painter.fillRect(handle.adjusted(-1, -1, 1, 1), look.sheet)
            painter.fillRect(handle, look.accent)

    def _frame(self, painter: QPainter, area: Area, line: QPen) -> None:
        painter.setPen(line)
        for zone, rect in self._pieces(area):
            painter.setClipRect(zone)
            painter.drawRect(rect.adjusted(-1, -1, -1, -1))

    def _pieces(self, area: Area) -> list[tuple[QRect, QRect]]:
        """Return the parts of the view that a block of cells is seen in, and where it stands there."""
        geo = self._table.geo
        top, left, bottom, right = area
        pieces = []
        for rows, columns, zone in geo.zones():
            if not len(rows) or not len(columns):
                continue
            first, last = max(top, rows[0]), min(bottom, rows[-1])
            start, end = max(left, columns[0]), min(right, columns[-1])
            if first <= last and start <= end:
                # one cell beyond the edge, so that a border is drawn only where the block really ends
                rect = geo.cell(first, start).united(geo.cell(last, end))
                rect.adjust(-4 if start > left else 0, -4 if first > top else 0, 4 * (end < right), 4 * (last < bottom))
                pieces.append((zone, rect))
        return pieces

    def _sentence(self, painter: QPainter) -> None:
        sentence = self._table.empty_sentence()
        if not sentence:
            return
        geo = self._table.geo
        used = geo.content_height if geo.rows else 0
        area = QRect(0, used, geo.width, max(0, geo.height - used))
        painter.setFont(self.look.font)
        painter.setPen(self.look.muted)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(area.adjusted(24, 0, -24, 0), flags, sentence)
