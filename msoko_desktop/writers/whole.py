"""Files written whole or not at all: a temporary file beside the target takes its place when it is safely on disk."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from msoko_desktop.domain.errors import EnvironmentProblem

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_WINDOWS_SHARING = {32, 33}
"""Windows error codes: another program holds the file, or a part of it."""


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` as the file `path`, replacing an older one in one step.

    Until the new file is wholly on disk the old one stays untouched; when writing fails nothing is left behind.
    Raises EnvironmentProblem when the folder is missing, the disk is full, the place may not be written, or the file
    is open in another program.
    """
    temporary = path.with_name(f".{path.name[:100]}.{os.urandom(4).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise _problem(path, error) from error
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """Bring the folder's new entry to disk, where the system lets a folder be opened (not on Windows)."""
    if os.name == "nt":
        return
    with suppress(OSError):  # some network folders refuse; the file itself is safe already
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _problem(path: Path, error: OSError) -> EnvironmentProblem:
    """Name the failure in one sentence: what, where, what to do."""
    details = str(error)
    if error.errno in _FULL:
        sentence = f"На диске нет места для файла «{path.name}»: освободите место или выберите другую папку."
    elif error.errno == errno.ENAMETOOLONG:
        sentence = f"Имя файла «{path.name[:40]}…» слишком длинное: выберите имя короче."
    elif getattr(error, "winerror", None) in _WINDOWS_SHARING or (
        isinstance(error, PermissionError) and os.name == "nt" and path.is_file()
    ):
        sentence = f"Файл «{path.name}» открыт в другой программе: закройте его там или сохраните под другим именем."
    elif error.errno == errno.EROFS:
        sentence = f"Папка «{path.parent}» доступна только для чтения: выберите другую папку для файла «{path.name}»."
    elif isinstance(error, PermissionError):
        sentence = f"Нет права записать файл «{path.name}» в папку «{path.parent}»: выберите другую папку."
    elif isinstance(error, FileNotFoundError | NotADirectoryError):
        sentence = f"Папки «{path.parent}» нет: выберите другую папку для файла «{path.name}»."
    elif isinstance(error, IsADirectoryError) or path.is_dir():
        sentence = f"«{path.name}» — это папка: выберите для файла другое имя."
    else:
        sentence = f"Файл «{path.name}» не удалось записать в папку «{path.parent}»: выберите другую папку."
    return EnvironmentProblem(sentence, details)
