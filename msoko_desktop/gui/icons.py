"""The program's own line icons (`resources/icons`), drawn in the colours of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from msoko_desktop import paths


@cache
def _source(name: str) -> str:
    return paths.asset(f"resources/icons/{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: QColor | str, size: int) -> QPixmap:
    """Return the icon `name` as a pixmap of `size` logical pixels, its lines in `colour`, sharp on this screen.

    Raises FileNotFoundError for a name without a file.
    """
    ratio = QGuiApplication.primaryScreen().devicePixelRatio() if QGuiApplication.primaryScreen() else 1.0
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    text = _source(name).replace("currentColor", QColor(colour).name())
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def make_icon(name: str, colour: QColor | str, disabled: QColor | str, size: int = 20) -> QIcon:
    """Return the icon `name` for buttons, menus and lists: one colour for use, one for the disabled state."""
    icon = QIcon(pixmap(name, colour, size))
    icon.addPixmap(pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return icon
