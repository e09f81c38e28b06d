"""The lines of the list of ready reports: the name in as many lines as it needs, under it what the report needs."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from msoko_desktop.gui.theme import theme

KEY = Qt.ItemDataRole.UserRole
NEEDS = Qt.ItemDataRole.UserRole + 1
_WRAP = Qt.TextFlag.TextWordWrap
_TALL = 10_000


class ReportLines(QStyledItemDelegate):
    """Paints the list; its heights follow the width."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._list = view

    def _fonts(self) -> tuple[QFont, QFont]:
        small = QFont(self._list.font())
        small.setPointSizeF(small.pointSizeF() * 0.88)
        return self._list.font(), small

    def _heights(self, index: QModelIndex | QPersistentModelIndex, width: int) -> tuple[int, int]:
        found = []
        for font, role in zip(self._fonts(), (Qt.ItemDataRole.DisplayRole, NEEDS), strict=True):
            box = QFontMetrics(font).boundingRect(QRect(0, 0, width, _TALL), int(_WRAP), str(index.data(role)))
            found.append(box.height())
        return found[0], found[1]

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of both texts in the width of the list."""
        look = theme()
        width = self._list.viewport().width() - 2 * look.px(8)
        return QSize(look.px(60), sum(self._heights(index, width)) + look.px(11))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the name, and muted under it what is needed."""
        look = theme()
        painter.save()
        rect = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("accent_soft"))
        inside = rect.adjusted(look.px(8), look.px(4), -look.px(8), -look.px(4))
        above, _ = self._heights(index, inside.width())
        normal, small = self._fonts()
        painter.setFont(normal)
        painter.setPen(look.colour("text"))
        painter.drawText(inside, int(_WRAP), str(index.data()))
        painter.setFont(small)
        painter.setPen(look.colour("muted"))
        painter.drawText(inside.adjusted(0, above + look.px(2), 0, 0), int(_WRAP), str(index.data(NEEDS)))
        painter.restore()
