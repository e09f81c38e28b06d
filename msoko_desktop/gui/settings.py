"""What the window remembers between two starts on this computer: files, sizes, look; kept in an ini file."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from msoko_desktop import paths

RECENT_FILES = 8
SCALES = (80, 90, 100, 110, 125, 150, 175, 200)


class WindowSettings:
    """A typed view on the ini file in the folder of the user's data. Nothing here belongs to a district's file."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the settings from `path` (default: `window.ini` in the user's data folder)."""
        target = path if path is not None else paths.user_data_dir() / "window.ini"
        self.path = target
        self._store = QSettings(str(target), QSettings.Format.IniFormat)

    def recent_files(self) -> list[Path]:
        """Return the files opened lately, the last one first; those that are gone are left out."""
        stored: Any = self._store.value("files/recent", [])
        names = [stored] if isinstance(stored, str) else list(stored or [])  # one name is read back as a plain string
        return [path for path in (Path(str(name)) for name in names) if path.is_file()]

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        path = path.absolute()
        kept = [str(path), *(str(other) for other in self.recent_files() if other != path)]
        self._store.setValue("files/recent", kept[:RECENT_FILES])  # Qt writes it within moments, off the start's path

    def last_file(self) -> Path | None:
        """Return the file that was open last, where it still exists."""
        recent = self.recent_files()
        return recent[0] if recent else None

    @property
    def theme(self) -> str:
        """The look: "light", "dark" or "system"."""
        value = str(self._store.value("look/theme", "system"))
        return value if value in ("light", "dark", "system") else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("look/theme", value)

    @property
    def scale(self) -> int:
        """The size of text and controls in per cent, one of SCALES."""
        try:
            value = int(str(self._store.value("look/scale", 100)))
        except (TypeError, ValueError):
            return 100
        return min(SCALES, key=lambda known: abs(known - value))

    @scale.setter
    def scale(self, value: int) -> None:
        self._store.setValue("look/scale", value)

    def value(self, key: str, default: Any = None) -> Any:
        """Return any other remembered value; what an ini file gives back is text, numbers included."""
        return self._store.value(key, default)

    def flag(self, key: str, default: bool) -> bool:
        """Return a remembered yes or no."""
        value = self._store.value(key, default)
        return value if isinstance(value, bool) else str(value).lower() == "true"

    def set_value(self, key: str, value: Any) -> None:
        """Remember a value under a key such as ``"plans/list_shown"``."""
        self._store.setValue(key, value)

    def bytes_of(self, key: str) -> QByteArray | None:
        """Return a remembered geometry or state of a widget."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else None

    def sync(self) -> None:
        """Write everything to the disk now."""
        self._store.sync()
