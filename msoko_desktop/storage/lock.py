"""The lock that lets one program at a time write to a district file."""

import sys
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from msoko_desktop.storage.format import beside

IN_USE = "Файл уже открыт в другом окне. Здесь его можно только смотреть."
NO_LOCK = "Папка файла доступна только для чтения. Файл можно смотреть, но не изменять."


class WriterLock:
    """A lock on `<file>.lock` that the operating system releases when the process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        self._file = beside(path, ".lock")
        self._lock = FileLock(self._file, timeout=0)

    def take(self) -> str:
        """Take the lock without waiting; return "" or the Russian reason why the file can only be read."""
        try:
            self._lock.acquire()
            while sys.platform != "win32" and not self._file.exists():
                # It was taken in the moment in which its former holder removed it: a third one could make it anew.
                self._lock.release()
                self._lock.acquire()
        except Timeout:
            return IN_USE
        except (OSError, NotImplementedError):
            return NO_LOCK
        return ""

    def release(self) -> None:
        """Let the next program write and leave nothing beside the file; does nothing where the lock is not held."""
        if not self._lock.is_locked:
            return
        if sys.platform == "win32":  # an open file cannot be removed there
            self._lock.release()
            with suppress(OSError):
                self._file.unlink()
        else:
            with suppress(OSError):
                self._file.unlink()
            self._lock.release()
