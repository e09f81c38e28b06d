"""The picture of a chart with its spots under the pointer and under the keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from msoko_desktop.charts.results import Spot, SpotKind
from msoko_desktop.gui.theme import theme

_REACH = 12  # pixels at 100 % within which the nearest point is meant
_ASIDE = 4.0
"""How much more a step aside counts than a step in the direction of the key."""


class ChartSheet(QWidget):
    """Shows a picture; `picked(key)` for a value that was clicked or entered, `switched(key)` for a legend entry.

    `looked_at(spot)` tells what is under the pointer or under the keys, None for nothing. Arrows go from spot to spot,
    Home and End to the first and the last one, Enter and Space choose, Esc lets go. `waiting` is sent after the widget
    was painted without a picture.
    """

    picked = Signal(str)
    switched = Signal(str)
    looked_at = Signal(object)
    waiting = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QPixmap | None = None
        self._spots: tuple[Spot, ...] = ()
        self._boxes: list[QRectF] = []
        self._title, self._words = "", ""
        self._current: int | None = None
        self._beside: float | None = None  # where the pointer came upon the spot
        self._size = QSize(1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Диаграмма")

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The spots of the picture."""
        return self._spots

    @property
    def current(self) -> Spot | None:
        """The spot that is looked at."""
        return None if self._current is None else self._spots[self._current]

    def box(self, at: int) -> QRectF:
        """Return where a spot is on the widget."""
        return self._boxes[at]

    def show_picture(self, picture: QPixmap, spots: Sequence[Spot], title: str) -> None:
        """Show a picture that knows its device pixel ratio; the spot that was looked at stays."""
        before = self.current
        self._picture, self._spots, self._title, self._words = picture, tuple(spots), title, ""
        self._size = picture.deviceIndependentSize().toSize()
        wide, high = picture.deviceIndependentSize().width(), picture.deviceIndependentSize().height()
        self._boxes = [
            QRectF(
                spot.area.x0 * wide,
                (1 - spot.area.y1) * high,
                (spot.area.x1 - spot.area.x0) * wide,
                (spot.area.y1 - spot.area.y0) * high,
            )
            for spot in self._spots
        ]
        self._current = None
        if before is not None:
            same = (at for at, spot in enumerate(self._spots) if (spot.key, spot.kind) == (before.key, before.kind))
            self._current = next(same, None)
        self.setMinimumSize(self._size)
        self._tell_reader()
        self.update()

    def show_words(self, words: str) -> None:
        """Show a sentence in place of a picture."""
        self._picture, self._spots, self._boxes, self._current = None, (), [], None
        self._title, self._words = "", words
        self.setMinimumSize(1, 1)
        self._tell_reader()
        self.update()

    def look_at(self, at: int | None) -> None:
        """Look at a spot, None at nothing."""
        if at == self._current:
            return
        old = self._touched()
        self._current = at
        self.update(old.united(self._touched()))
        self._tell_reader()
        self.looked_at.emit(self.current)

    def spot_at(self, point: QPointF) -> int | None:
        """Return the spot under a point: the nearest of those that are points, else the area that holds it.

        Where areas lie in each other (a line across bars) the smallest is meant.
        """
        near: list[tuple[float, int]] = []
        holding: list[tuple[float, int]] = []
        reach = theme().px(_REACH)
        for at, (spot, box) in enumerate(zip(self._spots, self._boxes, strict=True)):
            if spot.point:
                way = box.center() - point
                distance = (way.x() ** 2 + way.y() ** 2) ** 0.5
                if distance <= max(reach, box.width() / 2):
                    near.append((distance, at))
            elif box.contains(point):
                holding.append((box.width() * box.height(), at))
        found = near or holding
        return min(found)[1] if found else None

    def _choose(self) -> None:
        spot = self.current
        if spot is None:
            return
        if spot.kind is SpotKind.SERIES:
            self.switched.emit(spot.key)
        else:
            self.picked.emit(spot.key)

    def _tell_reader(self) -> None:
        """Give a screen reader the title and the words of the current spot."""
        spot = self.current
        words = spot.text.replace("\n", "; ") if spot else self._words or "Стрелки – по значениям, Enter – открыть"
        name = f"Диаграмма. {self._title}. {words}" if self._title else f"Диаграмма. {words}"
        self.setAccessibleName(name)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    # --- hands

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at what is under the pointer."""
        at = self.spot_at(event.position())
        if at != self._current:
            self._beside = event.position().x()
            self.look_at(at)
        self.setCursor(Qt.CursorShape.ArrowCursor if at is None else Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at what is pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.look_at(self.spot_at(event.position()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        if event.button() == Qt.MouseButton.LeftButton and self.spot_at(event.position()) == self._current:
            self._choose()

    def leaveEvent(self, event: QEvent) -> None:
        """Let go of what the pointer was at."""
        if not self.hasFocus():
            self.look_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from spot to spot, choose, let go."""
        key, last = event.key(), len(self._spots) - 1
        self.update(self._touched())
        self._beside = None
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current is not None:
            self._choose()
        elif key == Qt.Key.Key_Escape and self._current is not None:
            self.look_at(None)
        elif last >= 0 and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.look_at(0 if key == Qt.Key.Key_Home else last)
        elif last >= 0 and key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.look_at(0 if self._current is None else self._next(Qt.Key(key), self._current))
        else:
            super().keyPressEvent(event)

    def _next(self, key: Qt.Key, at: int) -> int:
        """Return the spot an arrow leads to: the next one in reading order, above and below the nearest one."""
        if key == Qt.Key.Key_Left:
            return max(0, at - 1)
        if key == Qt.Key.Key_Right:
            return min(len(self._spots) - 1, at + 1)
        sign = 1 if key == Qt.Key.Key_Down else -1
        here = self._boxes[at].center()
        ways = [(box.center() - here, other) for other, box in enumerate(self._boxes)]
        found = [(way.y() * sign + abs(way.x()) * _ASIDE, other) for way, other in ways if way.y() * sign > 1]
        return min(found)[1] if found else at

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of what the keys were at."""
        self.look_at(None)
        self.update()
        super().focusOutEvent(event)

    # --- paint

    def sizeHint(self) -> QSize:
        """Return the size of the picture."""
        return self._size

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, over it the words of the current spot."""
        colours = theme()
        painter = QPainter(self)
        painter.fillRect(event.rect(), colours.colour("surface"))
        if self._picture is None:
            painter.setPen(colours.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
            self.waiting.emit()
        else:
            ratio = self._picture.devicePixelRatio()
            part = QRectF(event.rect())
            source = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
            painter.drawPixmap(part, self._picture, source)
        if self._current is not None:
            self._paint_spot(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.colour("accent"), colours.px(1)))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_spot(self, painter: QPainter) -> None:
        colours = theme()
        assert self._current is not None  # noqa: S101
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.colour("accent"), colours.px(2)))
        painter.drawRoundedRect(self._boxes[self._current], colours.px(2), colours.px(2))
        bubble = self._bubble()
        painter.setBrush(colours.colour("raised"))
        painter.setPen(QPen(colours.colour("grid"), 1))
        painter.drawRoundedRect(QRectF(bubble).adjusted(0.5, 0.5, -0.5, -0.5), colours.px(4), colours.px(4))
        painter.setPen(colours.colour("text"))
        painter.setFont(colours.font)
        pad = colours.px(8)
        inner = bubble.adjusted(pad, pad // 2, -pad, -pad // 2)
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self._spots[self._current].text
        )

    def _bubble(self) -> QRect:
        """Return where the words of the current spot stand: beside it, inside what is seen of the widget."""
        assert self._current is not None  # noqa: S101
        seen = self.visibleRegion().boundingRect()
        seen = seen if seen.isValid() else self.rect()
        pad, gap = theme().px(8), theme().px(6)
        most = max(theme().px(120), min(theme().px(420), seen.width() - 4 * pad))
        metrics = QFontMetrics(theme().font)
        words = metrics.boundingRect(
            QRect(0, 0, most, 10_000), Qt.TextFlag.TextWordWrap, self._spots[self._current].text
        )
        wide, high = words.width() + 2 * pad + 2, words.height() + pad + 2
        box = self._boxes[self._current].toAlignedRect()
        middle = box.center().x() if self._beside is None else round(self._beside)
        left = min(max(middle - wide // 2, seen.left() + 2), seen.right() - wide - 1)
        above = box.top() - gap - high
        top = above if above >= seen.top() else box.bottom() + gap
        if top + high > seen.bottom():  # the spot fills the height: at its top
            top = max(seen.top() + 2, min(top, seen.bottom() - high - 1))
        return QRect(max(seen.left() + 2, left), top, wide, high)

    def _touched(self) -> QRect:
        """Return what is painted of the current spot over the picture."""
        if self._current is None:
            return QRect()
        edge = theme().px(4)
        return self._boxes[self._current].toAlignedRect().united(self._bubble()).adjusted(-edge, -edge, edge, edge)
