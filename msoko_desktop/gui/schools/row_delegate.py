"""Draws the rows of the tables on the page «Школы», which are chosen whole."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from msoko_desktop.gui.theme import theme


class RowDelegate(QStyledItemDelegate):
    """What is chosen stands in the soft colour, the current row has a frame while the list is used."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Show what is chosen in the soft colour, so that texts stay easy to read."""
        super().initStyleOption(option, index)
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.Highlight, theme().colour("accent_soft"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme().colour("text"))
        option.palette = palette
        option.textElideMode = Qt.TextElideMode.ElideMiddle  # names often differ only at their end

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw lines above and below the current row."""
        super().paint(painter, option, index)
        table = self.parent()
        if isinstance(table, QTableView) and table.hasFocus() and table.currentIndex().row() == index.row():
            painter.save()
            painter.setPen(QPen(theme().colour("accent"), 1))
            rect = option.rect.adjusted(0, 0, -1, -1)
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            painter.restore()
