"""Checked backups of a district file: making, listing, thinning, restoring."""

import datetime as dt
import os
import re
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from msoko_desktop import paths
from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused, UserError
from msoko_desktop.storage.errors import FullDisk, damaged, file_errors
from msoko_desktop.storage.format import SUFFIX, beside, read_header, refuse_foreign, uri
from msoko_desktop.storage.lock import IN_USE, WriterLock
from msoko_desktop.storage.migrations import NEWEST
from msoko_desktop.storage.retention import Retention, kept

_STAMP = "%Y-%m-%d %H-%M-%S"
_NAME = re.compile(r" (\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)(?: (\d+))?$")
_BUSY_SECONDS = 3.0
_STALE_SECONDS = 24 * 60 * 60
_SOURCE_TO_BLAME = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A backup: where it is, when it was made (local time), its size in bytes, and whether it can be restored."""

    path: Path
    made: dt.datetime
    size: int
    sound: bool


def folder_beside(path: Path) -> Path:
    """Return the folder of backups beside the district file."""
    return path.with_name(f"{path.stem} – резервные копии")


def folder_of_user(path: Path) -> Path:
    """Return the folder of backups in the user's own data, for a file whose folder takes no new ones."""
    import hashlib  # rarely needed, slow to load

    mark = hashlib.sha256(str(path.absolute()).encode()).hexdigest()[:8]
    return paths.user_data_dir() / "backups" / f"{path.stem} {mark}"


def moment_of(path: Path) -> dt.datetime:
    """Return when a backup was made: from its name, so that copying it about does not change it."""
    found = _NAME.search(path.stem)
    if found:
        with suppress(ValueError):
            return dt.datetime.strptime(found[1], _STAMP)
    return dt.datetime.fromtimestamp(path.stat().st_mtime).replace(microsecond=0)


def backup_files(path: Path) -> list[Path]:
    """Return the backups of a district file, the newest first, without looking into them."""
    found: list[Path] = []
    for folder in (folder_beside(path), folder_of_user(path)):
        if folder.is_dir():
            found += [file for file in folder.glob(f"*{SUFFIX}") if not file.name.startswith(".")]
    return sorted(found, key=lambda file: (moment_of(file), _number(file), file.name), reverse=True)


def _number(path: Path) -> int:
    """Return which of several backups made in one second this is."""
    found = _NAME.search(path.stem)
    return int(found[2] or 1) if found else 1


def is_sound(path: Path) -> bool:
    """Tell whether a file is a whole district file that this program can open."""
    try:
        examine(path)
    except UserError:
        return False
    return True


def examine(path: Path) -> None:
    """Look a backup over without changing anything; raise a UserError that says what is wrong with it."""
    refuse_foreign(path, read_header(path), NEWEST)
    with file_errors(path), closing(sqlite3.connect(uri(path, "ro", immutable=True), uri=True)) as connection:
        findings = [row[0] for row in connection.execute("PRAGMA integrity_check(5)")]
        if findings == ["ok"]:
            findings = [f"foreign key: {row}" for row in connection.execute("PRAGMA foreign_key_check").fetchmany(5)]
        if findings:
            raise damaged(path, "\n".join(map(str, findings)))


def list_backups(path: Path) -> list[BackupInfo]:
    """Return the backups of a district file, the newest first, each looked over."""
    return [BackupInfo(file, moment_of(file), file.stat().st_size, is_sound(file)) for file in backup_files(path)]


def sound_backups(path: Path) -> tuple[Path, ...]:
    """Return the backups a damaged file can be restored from, the newest first."""
    return tuple(file for file in backup_files(path) if is_sound(file))


def revision_of(path: Path) -> int | None:
    """Return the number of the newest undo step in a backup, None where it cannot be read."""
    try:
        with closing(sqlite3.connect(uri(path, "ro", immutable=True), uri=True)) as connection:
            row = connection.execute("SELECT coalesce(max(id), 0) FROM undo_step").fetchone()
    except sqlite3.Error:
        return None
    return int(row[0])


@contextmanager
def _whole_file(target: Path) -> Iterator[Path]:
    """Give a temporary path beside `target`; afterwards the file there is flushed and takes its place."""
    draft = target.with_name(f".{target.name}.{os.urandom(4).hex()}.new")
    try:
        yield draft
        with draft.open("r+b") as file:
            os.fsync(file.fileno())
        draft.replace(target)
        _flush_folder(target.parent)
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                beside(draft, ending).unlink(missing_ok=True)


def _flush_folder(folder: Path) -> None:
    """Make a renaming last through a power cut; where the system has no such thing (Windows), it needs none."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def copy_checked(source: Path, target: Path) -> None:
    """Copy a district file, in use or not, to `target`: one whole checked file, put in place at once.

    Raises InputRefused for what is no district file of this version, DamagedFile when the source or the copy is
    damaged, EnvironmentProblem where the disk stands in the way.
    """
    refuse_foreign(source, read_header(source), NEWEST)
    with file_errors(target), _whole_file(target) as draft:
        try:
            _copy_pages(source, draft)
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            with file_errors(source if code in _SOURCE_TO_BLAME else target):
                raise
        try:
            examine(draft)
        except UserError as error:
            raise damaged(source, error.details or str(error)) from error


def _copy_pages(source: Path, draft: Path) -> None:
    """Copy a data base page by page into a new file, with nothing beside it."""
    with (
        closing(sqlite3.connect(uri(source, "ro"), uri=True, timeout=_BUSY_SECONDS)) as original,
        closing(sqlite3.connect(uri(draft, "rwc"), uri=True, isolation_level=None)) as copy,
    ):
        original.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def _free_name(folder: Path, stem: str, moment: dt.datetime) -> Path:
    """Return a name for a backup made at `moment`; a second one in the same second gets a number."""
    name = f"{stem} {moment.strftime(_STAMP)}"
    path = folder / f"{name}{SUFFIX}"
    number = 2
    while path.exists():
        path = folder / f"{name} {number}{SUFFIX}"
        number += 1
    return path


def _writable_folders(path: Path) -> list[Path]:
    """Return the folders the next backup of `path` can go to, the best first, made when missing.

    Raises EnvironmentProblem where there is none.
    """
    found: list[Path] = []
    for folder in (folder_beside(path), folder_of_user(path)):
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            if os.access(folder, os.W_OK):
                found.append(folder)
    if not found:
        raise EnvironmentProblem(
            f"Для резервной копии файла «{path.name}» нет доступной папки. Проверьте права на папку файла."
        )
    return found


def make_backup(path: Path, *, rule: Retention | None = None, now: dt.datetime | None = None) -> BackupInfo:
    """Make a checked backup of a district file (which may be open) and thin out the old ones.

    `now` is the local time it is dated with, the present by default. Where the file's own disk is full, the backup
    goes to the user's data. Raises DamagedFile for a damaged file, FullDisk or another EnvironmentProblem.
    """
    moment = (now or dt.datetime.now()).replace(microsecond=0)
    for folder in _writable_folders(path):
        _sweep(folder)
        target = _free_name(folder, path.stem, moment)
        try:
            copy_checked(path, target)
        except FullDisk as error:
            full = error
            continue
        thin_out(path, rule or Retention())
        return BackupInfo(target, moment, target.stat().st_size, True)
    raise FullDisk(
        f"Резервная копия файла «{path.name}» не сделана: на диске нет места. Освободите место и повторите.",
        full.details,
    )


def _sweep(folder: Path) -> None:
    """Delete what a killed program left half written a day ago or earlier."""
    for draft in folder.glob(".*.new*"):
        with suppress(OSError):
            if time.time() - draft.stat().st_mtime > _STALE_SECONDS:
                draft.unlink()


def thin_out(path: Path, rule: Retention) -> list[Path]:
    """Delete the backups that have grown old; return them. One that cannot be deleted now stays until the next time."""
    files = {file: moment_of(file) for file in backup_files(path)}
    stay = kept(list(files.values()), rule)
    gone = [file for file, moment in files.items() if moment not in stay]
    for file in gone:
        with suppress(OSError):
            file.unlink()
    return gone


def changed_since_backup(path: Path, revision: int) -> bool:
    """Tell whether the file (whose undo log stands at `revision`) holds what its newest backup does not."""
    if revision == 0:
        return False
    files = backup_files(path)
    return not files or revision_of(files[0]) != revision


def restore(backup: Path, target: Path, *, rule: Retention | None = None) -> Path | None:
    """Put a sound backup in the place of `target`; return where the file that stood there was kept, None for no file.

    A file that is whole is backed up first, a damaged one is kept beside its backups as it is, journal and all.
    Raises InputRefused for a bad backup and EnvironmentProblem where `target` is in use; `target` is then unchanged.
    """
    try:
        examine(backup)
    except UserError as error:
        raise InputRefused(
            f"Резервная копия «{backup.name}» не годится для восстановления. Выберите другую копию; файл не изменён.",
            f"{error}\n{error.details}".strip(),
        ) from error
    if backup.absolute() == target.absolute():
        raise InputRefused("Файл нельзя восстановить из него самого. Выберите резервную копию.")
    if target.is_dir():
        raise InputRefused(f"«{target.name}» — папка. Укажите имя файла района с окончанием {SUFFIX}.")
    lock = WriterLock(target)
    reason = lock.take()
    if reason == IN_USE:
        raise EnvironmentProblem(f"Файл «{target.name}» открыт в программе. Закройте его и повторите восстановление.")
    if reason:
        raise EnvironmentProblem(reason)
    try:
        with file_errors(target), _whole_file(target) as draft:
            shutil.copyfile(backup, draft)
            saved = _keep_present(target, rule or Retention()) if target.exists() else None
            for ending in ("-wal", "-shm", "-journal"):  # of the file that goes: they would spoil the one that comes
                beside(target, ending).unlink(missing_ok=True)
    finally:
        lock.release()
    return saved


def _keep_present(target: Path, rule: Retention) -> Path:
    """Keep the file that is about to be replaced, as a backup where it is sound, else byte for byte; return where."""
    try:
        refuse_foreign(target, read_header(target), NEWEST)
        return make_backup(target, rule=rule).path
    except EnvironmentProblem:
        raise
    except UserError:
        moment = dt.datetime.now().strftime(_STAMP)
        kept_as = _writable_folders(target)[0] / f"{target.stem} повреждён {moment}.bad"
        for ending in ("", "-wal", "-journal"):
            if beside(target, ending).exists():
                shutil.copyfile(beside(target, ending), beside(kept_as, ending))
        return kept_as
