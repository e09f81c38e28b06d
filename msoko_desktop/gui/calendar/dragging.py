"""Dragging an occurrence over the month: starts after a few pixels, turns the month when held at an edge."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication

from msoko_desktop.domain.execution import TrackedOccurrence, Undated

TURN_AFTER_MS = 700  # how long a chip is held at an edge until the month turns

Carried = TrackedOccurrence | Undated


@dataclass(slots=True)
class Drag:
    """What is held, where it was taken and where the pointer is; `moving` once it has left its place."""

    thing: Carried
    begin: QPoint
    at: QPoint
    moving: bool = False

    def follow(self, at: QPoint) -> bool:
        """Take the pointer's place over; return whether the drag is under way."""
        self.at = at
        if not self.moving and (at - self.begin).manhattanLength() >= QApplication.startDragDistance():
            self.moving = True
        return self.moving


class EdgeTurner(QObject):
    """Sends `turned(-1)` or `turned(+1)` while the pointer is held at the left or the right edge."""

    turned = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._side = 0
        self._timer = QTimer(self)
        self._timer.setInterval(TURN_AFTER_MS)
        self._timer.timeout.connect(lambda: self.turned.emit(self._side))

    def hold(self, x: int, width: int, zone: int) -> None:
        """Say where the pointer is; `zone` is the width of an edge."""
        side = -1 if x < zone else 1 if x >= width - zone else 0
        if side == self._side:
            return
        self._side = side
        if side:
            self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Hold no more."""
        self._side = 0
        self._timer.stop()
