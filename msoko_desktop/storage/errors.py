"""Turns the errors of SQLite and of the disk into sentences a person understands."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused, UserError

FROZEN = {
    "frozen: plan": "План утверждён и не изменяется. Чтобы изменить его, выберите «Внести изменения».",
    "frozen: order": "Приказ утверждён и не изменяется. Его можно изменить или отменить только другим приказом.",
    "frozen: revision": "Утверждённая редакция документа хранится без изменений.",
}
"""What the triggers of the data base say of approved documents (`migrations/m0003_documents`), for a person."""


class DamagedFile(UserError):
    """The district file is damaged; `backups` are the sound copies it can be restored from, the newest first."""

    def __init__(self, sentence: str, details: str = "", backups: tuple[Path, ...] = ()) -> None:
        super().__init__(sentence, details)
        self.backups = backups


class FullDisk(EnvironmentProblem):
    """There is no space on the disk; nothing was changed."""


def damaged(path: Path, details: str = "", backups: tuple[Path, ...] = ()) -> DamagedFile:
    """Return the error for a damaged file, with the sentence that fits whether there are sound copies."""
    if backups:
        advice = "Восстановите его из последней исправной резервной копии."
    else:
        advice = "Исправных резервных копий рядом нет: сохраните этот файл и обратитесь за помощью."
    return DamagedFile(f"Файл «{path.name}» повреждён. {advice}", details, backups)


def full_disk(path: Path, details: str = "") -> FullDisk:
    """Return the error for a disk without space."""
    return FullDisk(
        f"На диске с файлом «{path.name}» закончилось место, запись не выполнена. Освободите место и повторите.",
        details,
    )


def read_only(path: Path, details: str = "") -> EnvironmentProblem:
    """Return the error for a file or folder that may not be written."""
    return EnvironmentProblem(
        f"Запись в «{path.name}» запрещена: файл или папка доступны только для чтения. "
        "Скопируйте файл в свою папку и откройте его там.",
        details,
    )


def from_sqlite(error: BaseException, path: Path) -> UserError | None:
    """Return the UserError for an error of sqlite3 or peewee, None where neither computer nor file is to blame."""
    inner = error.__context__ if isinstance(error, peewee.PeeweeException) and error.__context__ else error
    frozen = next((text for mark, text in FROZEN.items() if mark in str(inner)), None)
    if frozen is not None:
        return InputRefused(frozen)
    code = getattr(inner, "sqlite_errorcode", 0) & 0xFF
    details = f"{type(inner).__name__}: {inner}"
    name = path.name
    match code:
        case sqlite3.SQLITE_FULL:
            return full_disk(path, details)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return EnvironmentProblem(f"Файл «{name}» занят другой программой. Закройте её и повторите.", details)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return read_only(path, details)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            return EnvironmentProblem(
                f"Файл «{name}» недоступен: диск отключён или неисправен. Проверьте диск и повторите.", details
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path, details)
        case sqlite3.SQLITE_NOMEM:
            return EnvironmentProblem("Компьютеру не хватает памяти. Закройте другие программы и повторите.", details)
        case sqlite3.SQLITE_TOOBIG:
            return InputRefused("Текст слишком велик для файла района. Сократите его и повторите.", details)
        case _:
            return None


def from_os(error: OSError, path: Path) -> UserError:
    """Return the UserError for an error of the file system while `path` was written or replaced."""
    details = str(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return full_disk(path, details)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return read_only(path, details)
    if error.errno == errno.ENOENT:
        return EnvironmentProblem(f"Папки для файла «{path}» нет. Выберите другую папку.", details)
    return EnvironmentProblem(
        f"Файл «{path.name}» не удалось записать: диск отключён или неисправен. Проверьте диск и повторите.", details
    )


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Run a block that reads or writes the file `path`; its SQLite and disk errors come out as UserError."""
    try:
        yield
    except (sqlite3.Error, peewee.PeeweeException) as error:
        known = from_sqlite(error, path)
        if known is None:
            raise
        raise known from error
    except OSError as error:
        raise from_os(error, path) from error
