"""The type of the paper on the screen: the program's own serif font at the scale of the window."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from msoko_desktop import paths
from msoko_desktop.gui.theme import theme

SHEET_POINTS = 1.12  # the type of the sheet beside the type of the window


@cache
def _load_fonts() -> None:
    for style in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(paths.asset(f"resources/fonts/LiberationSerif-{style}.ttf")))


def sheet_font() -> QFont:
    """Return the serif font of the paper, the program's own, at the scale of the window."""
    _load_fonts()
    font = QFont("Liberation Serif")
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(round(theme().points * SHEET_POINTS * 2) / 2)
    return font
