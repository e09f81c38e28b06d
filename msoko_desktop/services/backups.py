"""Backups of the district file: on closing and by timer, on request; the list of them; restoring."""

import datetime as dt
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.storage import backup as storage
from msoko_desktop.storage.backup import BackupInfo
from msoko_desktop.storage.district_file import District, open_file
from msoko_desktop.storage.retention import Retention

__all__ = [
    "BackupInfo",
    "backup_due",
    "backup_if_changed",
    "copy_to",
    "last_backup",
    "list_backups",
    "make_backup",
    "restore",
    "timer_minutes",
]


BOOK = "backups"  # the book of reference data that says how many are kept


def _book(d: District) -> Mapping[str, Any]:
    # The books are not needed to show the window; they are loaded with the first question.
    from msoko_desktop.services.reference.reference_books import Book, book_data

    return book_data(d, Book(BOOK))


def retention(d: District) -> Retention:
    """Return how many backups of this file are kept («Правка → Справочники…»)."""
    return Retention.from_mapping(_book(d))


def timer_minutes(d: District | None = None) -> int:
    """Return how often, in minutes, an open program looks whether a backup is due; as shipped where none is open."""
    data = reference_data(BOOK) if d is None else _book(d)
    return int(data["timer"]["minutes"])


def list_backups(source: District | Path) -> list[BackupInfo]:
    """Return the backups of a district file, the newest first, each with its date, size and soundness."""
    return storage.list_backups(_path(source))


def last_backup(source: District | Path) -> dt.datetime | None:
    """Return when the newest backup was made (local time), None where there is none; it was checked when made."""
    newest = next(iter(storage.backup_files(_path(source))), None)
    return None if newest is None else storage.moment_of(newest)


def make_backup(d: District) -> BackupInfo:
    """Make a checked backup now and thin out the old ones. Raises DamagedFile or EnvironmentProblem.

    It reads through a connection of its own and may run in a job while the person goes on.
    """
    return storage.make_backup(_path(d), rule=retention(d))


def backup_due(d: District) -> bool:
    """Return whether something was changed since the last backup."""
    return storage.changed_since_backup(d.path, d.revision())


def backup_if_changed(d: District) -> BackupInfo | None:
    """Make a backup where something was changed since the last one; return it, or None where none was due."""
    return make_backup(d) if backup_due(d) else None


def copy_to(source: District | Path, path: Path) -> None:
    """Write a checked copy of the district file to `path`, replacing what is there.

    Raises InputRefused for the file itself, DamagedFile, EnvironmentProblem; `path` is then unchanged.
    """
    if path.absolute() == _path(source).absolute():
        raise InputRefused("Копию нельзя записать поверх самого файла. Выберите другое имя.")
    storage.copy_checked(_path(source), path)


def restore(backup: Path, target: Path) -> Path | None:
    """Put a sound backup in the place of the closed file `target`; return where the former file was kept.

    Raises InputRefused for a bad backup, EnvironmentProblem where `target` is open or the disk stands in the way.
    """
    return storage.restore(backup, target, rule=_retention_of(target, backup))


def _retention_of(*paths: Path) -> Retention:
    """Return how many backups the first file that can be read wants to be kept, the shipped numbers where none can."""
    for path in paths:
        try:
            with closing(open_file(path, read_only=True)) as d:
                return retention(d)
        except UserError:
            continue
    return Retention.from_mapping(reference_data(BOOK))


def _path(source: District | Path) -> Path:
    return source.path if isinstance(source, District) else source
