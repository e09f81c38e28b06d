"""The look of the window: colours, scale and style sheet, light, dark or as the system has it."""

import re
import tomllib
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from msoko_desktop import paths
from msoko_desktop.gui import icons

BASE_POINTS = 10.0
_LENGTH = re.compile(r"@px\(([\d.]+)\)")
_TYPE = re.compile(r"@pt\(([\d.]+)\)")
_COLOUR = re.compile(r"@([a-z_]+)")


@cache
def colours_of(name: str) -> dict[str, str]:
    """Return the colours of the theme "light" or "dark" by their role."""
    with paths.asset(f"resources/style/{name}.toml").open("rb") as file:
        return {role: str(value) for role, value in tomllib.load(file).items()}


@cache
def _template() -> str:
    return paths.asset("resources/style/app.qss").read_text(encoding="utf-8")


def style_sheet(colours: dict[str, str], scale: float, points: float) -> str:
    """Return the style sheet with colours and lengths filled in; `scale` 1.0 is 100 %, `points` the size of text."""
    text = _LENGTH.sub(lambda found: f"{max(1, round(float(found[1]) * scale))}px", _template())
    text = _TYPE.sub(lambda found: f"{float(found[1]) * points:.1f}pt", text)
    return _COLOUR.sub(lambda found: _value(colours[found[1]]), text)


def _value(value: str) -> str:
    """Return a colour as it is, and the name of a picture as its path."""
    return paths.asset(value).as_posix() if value.startswith("resources/") else value


class Theme(QObject):
    """The look that is in force. `changed` is sent after it was put in force anew."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._mode = "system"
        self._scale = 100
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        self._system_points = max(BASE_POINTS, application.font().pointSizeF())
        self._family = application.font().family()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def mode(self) -> str:
        """ "light", "dark" or "system"."""
        return self._mode

    @property
    def scale(self) -> int:
        """The size of text and controls in per cent."""
        return self._scale

    @property
    def font(self) -> QFont:
        """The font of the window's text."""
        return self._application.font()

    @property
    def points(self) -> float:
        """The size of the window's text in points at the scale in force."""
        return self._system_points * self._scale / 100

    @property
    def name(self) -> str:
        """The colours in force: "light" or "dark"."""
        if self._mode != "system":
            return self._mode
        return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

    def apply(self, mode: str, scale: int) -> None:
        """Put a look in force: `mode` is "light", "dark" or "system", `scale` 80…200 per cent."""
        self._mode, self._scale = mode, min(200, max(80, scale))
        self._icons.clear()
        application = self._application
        application.setStyle("Fusion")
        font = QFont(self._family)
        font.setPointSizeF(self._system_points * self._scale / 100)
        application.setFont(font)
        application.setPalette(self._palette())
        application.setStyleSheet(style_sheet(colours_of(self.name), self._scale / 100, font.pointSizeF()))
        self.changed.emit()

    def colour(self, role: str) -> QColor:
        """Return the colour of a role ("accent", "muted", …) of the theme in force."""
        return QColor(colours_of(self.name)[role])

    def px(self, length: float) -> int:
        """Return a length in logical pixels at the scale in force, at least 1."""
        return max(1, round(length * self._scale / 100))

    def icon(self, name: str, role: str = "text", size: int = 18) -> QIcon:
        """Return an icon in the colour of a role; ask again after `changed`."""
        key = (name, role, size)
        if key not in self._icons:
            self._icons[key] = icons.make_icon(name, self.colour(role), self.colour("line"), self.px(size))
        return self._icons[key]

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "window",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "raised",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.BrightText: "danger",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on_accent",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.LinkVisited: "accent",
            QPalette.ColorRole.ToolTipBase: "raised",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.Accent: "accent",
        }
        for role, name in roles.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return palette

    def _system_changed(self) -> None:
        if self._mode == "system":
            self.apply(self._mode, self._scale)


_theme: Theme | None = None


def install_theme(application: QApplication) -> Theme:
    """Make the theme of the application (once) and return it."""
    global _theme  # noqa: PLW0603  # one application, one look: Qt itself keeps palette and style sheet globally
    if _theme is None or _theme.parent() is not application:
        _theme = Theme(application)
    return _theme


def theme() -> Theme:
    """Return the theme of the running application, made with the system's look where nobody has set one yet."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("a look needs a QApplication")
    if _theme is None:
        install_theme(application).apply("system", 100)
    assert _theme is not None  # noqa: S101
    return _theme
