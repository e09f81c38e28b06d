"""The meaning of shapes: each drawn beside its words."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QWidget

from msoko_desktop.gui.theme import theme

Draw = Callable[[QPainter, QRectF, str], None]


class ShapeLegend(QWidget):
    """Shapes (by the names that `draw` knows) with their words, put into `layout` one after another."""

    def __init__(self, entries: Iterable[tuple[str, str]], draw: Draw, layout: QLayout, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Обозначения")
        self._draw = draw
        self._signs: list[tuple[QLabel, str]] = []
        for shown, words in entries:
            item = QWidget(self)
            row = QHBoxLayout(item)
            row.setContentsMargins(2, 2, 12, 2)
            row.setSpacing(6)
            sign = QLabel(item)
            row.addWidget(sign)
            row.addWidget(QLabel(words, item))
            self._signs.append((sign, shown))
            layout.addWidget(item)
        self.setLayout(layout)
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _renew_look(self) -> None:
        size, ratio = theme().px(14), self.devicePixelRatioF()
        for sign, shown in self._signs:
            picture = QPixmap(round(size * ratio), round(size * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            self._draw(painter, QRectF(0, 0, size, size), shown)
            painter.end()
            sign.setPixmap(picture)
