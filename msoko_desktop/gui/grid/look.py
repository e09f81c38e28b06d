"""Colours, fonts and lengths of the grid, asked for once a theme and not once a cell."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPen

from msoko_desktop.gui.theme import theme

_NUMBER_SIGN = re.compile(r"№\s*\d+")


def pen(colour: QColor, width: float = 1.0) -> QPen:
    """Return a pen for straight lines with square corners."""
    made = QPen(colour, width)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    return made


class GridLook:
    """What painting needs; made anew when the theme changed."""

    def __init__(self) -> None:
        look = theme()
        self.font = QFont(look.font)
        self.bold = QFont(look.font)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.metrics = QFontMetrics(self.font)
        self.bold_metrics = QFontMetrics(self.bold)
        self.text = look.colour("sheet_text")
        self.muted = look.colour("muted")
        self.sheet = look.colour("sheet")
        self.raised = look.colour("raised")
        self.window = look.colour("window")
        self.line = pen(look.colour("line"))
        self.strong_line = pen(look.colour("grid"))
        self.accent = look.colour("accent")
        self.accent_soft = look.colour("accent_soft")
        self.ring = pen(self.accent, 2.0)
        self.frame = pen(self.accent)
        self.dashes = pen(self.accent, 2.0)
        self.dashes.setStyle(Qt.PenStyle.DashLine)
        self.chosen = QColor(self.accent)
        self.chosen.setAlpha(38)
        self.found = look.colour("found")
        self.danger = look.colour("danger")
        self.danger_soft = look.colour("danger_soft")
        self.warning = look.colour("warning")
        self.warning_soft = look.colour("warning_soft")
        self.good = look.colour("good")
        self._tints = {"good": self.good, "warning": self.warning, "danger": self.danger, "muted": self.muted}
        self.padding = look.px(6)
        self.corner = look.px(7)
        self.handle = look.px(7)
        self.lock_size = look.px(14)
        self.lock = look.icon("lock", "accent", 14)
        self.row_height = max(look.px(26), self.metrics.height() + look.px(8))
        self.baseline = (self.row_height - self.metrics.height()) // 2 + self.metrics.ascent()
        self._widths: dict[str, int] = {}
        self._bold_widths: dict[str, int] = {}
        self._elided: dict[tuple[str, int, bool, bool], str] = {}

    def tint(self, role: str | None) -> QColor:
        """Return the colour of words that tell a state, that of plain words for none."""
        return self._tints.get(role or "", self.text)

    def width(self, text: str, *, bold: bool = False) -> int:
        """Return how wide a text stands in pixels."""
        known = self._bold_widths if bold else self._widths
        width = known.get(text)
        if width is None:
            metrics = self.bold_metrics if bold else self.metrics
            width = known[text] = metrics.horizontalAdvance(text)
            if len(known) > 20_000:
                known.clear()
        return width

    def elided(self, text: str, room: int, *, bold: bool = False, middle: bool = False) -> str:
        """Return a text cut to the room with «…»: at its end, or in its middle where both ends tell it apart."""
        key = (text, room, bold, middle)
        known = self._elided.get(key)
        if known is None:
            if len(self._elided) > 20_000:
                self._elided.clear()
            metrics = self.bold_metrics if bold else self.metrics
            mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
            known = self._elided[key] = _around_number(text, room, metrics) if middle else ""
            if not known:
                known = self._elided[key] = metrics.elidedText(text, mode, max(room, 0))
        return known


CLOSING = ("", "»", "»»", '"')
"""What may stand behind the number that ends the name of a school."""


def _around_number(text: str, room: int, metrics: QFontMetrics) -> str:
    """Return the name of a school cut so that its number stays, which tells it apart; "" where it has none."""
    found = _NUMBER_SIGN.search(text)
    if found is None or metrics.horizontalAdvance(text[: found.end()]) <= room:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0)) if found is not None else ""
    left = room - metrics.horizontalAdvance(found[0] + "…")
    if left < metrics.horizontalAdvance("МБОУ …"):
        return ""
    head = metrics.elidedText(text[: found.start()].rstrip(), Qt.TextElideMode.ElideRight, left)
    rest = text[found.end() :]
    tail = rest if rest in CLOSING else "…"  # «№ 1…» could be any of № 10 to № 19
    return f"{head} {found[0]}{tail}".replace("… №", "…№")
