"""The district file (`*.msoko`): making, opening, closing, and the connection everything goes through."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from peewee import SqliteDatabase

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.storage import stored_files, undo
from msoko_desktop.storage.backup import make_backup, sound_backups
from msoko_desktop.storage.errors import DamagedFile, FullDisk, damaged, file_errors, from_os
from msoko_desktop.storage.format import APPLICATION_ID, SUFFIX, Header, beside, read_header, refuse_foreign, uri
from msoko_desktop.storage.lock import NO_LOCK, WriterLock
from msoko_desktop.storage.migrations import NEWEST, upgrade

BUSY_SECONDS = 3.0
# Every opening looks the whole file over up to this size (some 20 ms for 10 MB); a larger one only after a crash.
CHECKED_AT_OPENING = 64 * 1024 * 1024
OLD_VERSION = (
    "Файл создан прежней версией программы, а при чтении он не обновляется. Откройте его один раз в окне программы; "
    "из папки, в которую нельзя записать, сначала скопируйте файл к себе."
)
NO_SPACE = "На диске нет места: файл можно смотреть, но не изменять. Освободите место и откройте файл снова."
NO_WAL = (
    "Диск не поддерживает быстрый журнал (обычно это сетевая папка): файл работает надёжно, но медленнее. "
    "Лучше держать его на диске этого компьютера."
)


class DistrictDatabase(SqliteDatabase):
    """peewee's data base whose every connection, in any thread, has the pragmas and the undo triggers."""

    def __init__(self, path: Path, address: str, *, read_only: bool) -> None:
        self._read_only = read_only
        self._path = path
        self._opened: list[sqlite3.Connection] = []
        # The thread that closes the file also closes the connections that jobs have left open.
        super().__init__(address, uri=True, timeout=BUSY_SECONDS, check_same_thread=False)

    def _initialize_connection(self, conn: sqlite3.Connection) -> None:
        self._opened.append(conn)
        prepare(conn)
        if self._read_only:
            conn.execute("PRAGMA query_only = ON")
        else:
            undo.install_triggers(conn)

    def close_all(self) -> None:
        """Close the connections of every thread; the last one to go puts the journal back into the file."""
        self.close()
        while self._opened:
            self._opened.pop().close()


def connection_of(database: SqliteDatabase) -> sqlite3.Connection:
    """Return this thread's connection, opened when there is none yet."""
    connection: sqlite3.Connection = database.connection()  # type: ignore[no-untyped-call]  # peewee leaves it untyped
    return connection


class District:
    """An open district file. Where it can only be read, `read_only_reason` says in Russian why.

    `journal_note` is a Russian sentence where the disk does not allow the usual journal, else "".
    """

    def __init__(
        self,
        path: Path,
        database: DistrictDatabase,
        *,
        lock: WriterLock | None,
        read_only_reason: str = "",
        journal_note: str = "",
        temporary: tempfile.TemporaryDirectory[str] | None = None,
    ) -> None:
        self.path = path
        self.database = database
        self.read_only_reason = read_only_reason
        self.journal_note = journal_note
        self._lock = lock
        self._temporary = temporary

    @property
    def read_only(self) -> bool:
        """Whether the file can only be looked at."""
        return bool(self.read_only_reason)

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's own connection, in autocommit mode."""
        return connection_of(self.database)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Run several queries that see one state of the file; errors of the file come out as UserError."""
        with file_errors(self.path):
            connection = self.connection
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def data_version(self) -> int:
        """Return a number that changes when another window has written to the file."""
        with file_errors(self.path):
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def revision(self) -> int:
        """Return a number that changes with every edit, undo and redo (0 for a file nobody has entered a thing in)."""
        with file_errors(self.path):
            return read_revision(self.connection)

    def close(self) -> None:
        """Close the file, all threads' connections with it, and let another window write; may be called twice."""
        try:
            with file_errors(self.path):
                self.database.close_all()
        finally:
            if self._lock is not None:
                self._lock.release()
                self._lock = None
            if self._temporary is not None:
                self._temporary.cleanup()
                self._temporary = None


def prepare(connection: sqlite3.Connection) -> None:
    """Set the pragmas that belong to a connection and not to the file."""
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA recursive_triggers = ON")  # REPLACE must log what it deletes
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")


def read_revision(connection: sqlite3.Connection) -> int:
    """Return the number of the newest step in the undo log, 0 when there is none."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM undo_step").fetchone()[0])


def with_suffix(path: Path) -> Path:
    """Return the path with the ending of district files where it has none."""
    return path if path.suffix else path.with_suffix(SUFFIX)


def create_file(path: Path) -> District:
    """Make an empty district file and open it. The file appears whole or not at all.

    Raises InputRefused where a file of that name exists, EnvironmentProblem where the folder cannot be written.
    """
    if path.exists():
        raise InputRefused(f"Файл «{path.name}» уже есть в этой папке. Выберите другое имя или откройте его.")
    if not path.parent.is_dir():
        raise EnvironmentProblem(f"Папки «{path.parent}» нет. Выберите другую папку для файла района.")
    draft = path.with_name(f".{path.name}.{os.urandom(4).hex()}.new")
    try:
        with file_errors(path), closing(sqlite3.connect(uri(draft, "rwc"), uri=True, isolation_level=None)) as new:
            new.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            upgrade(new)
        try:
            for ending in ("-wal", "-shm", "-journal"):  # of a file of that name that is gone
                beside(path, ending).unlink(missing_ok=True)
            draft.replace(path)
        except OSError as error:
            raise from_os(error, path) from error
    finally:
        for ending in ("", "-journal"):
            with suppress(OSError):
                beside(draft, ending).unlink(missing_ok=True)
    return open_file(path)


def open_file(path: Path, *, read_only: bool = False) -> District:
    """Open a district file, for writing where that is possible, and bring it to the newest version.

    Raises InputRefused for what is not a district file of this or an older version, DamagedFile (with the sound
    backups) for a damaged one, EnvironmentProblem where the computer stands in the way. A refused file is untouched.
    """
    path = path.absolute()
    refuse_foreign(path, read_header(path), NEWEST)
    if read_only:
        return _open_for_reading(path, "Файл открыт только для чтения.")
    reason = _not_writable(path)
    if reason:
        return _open_for_reading(path, reason)
    lock = WriterLock(path)
    reason = lock.take()
    if reason:
        return _open_for_reading(path, reason)
    try:
        note = _make_ready(path)
        database = DistrictDatabase(path, uri(path, "rw"), read_only=False)
        with closed_on_error(database), file_errors(path):
            database.connect()
            undo.thin(connection_of(database))
            stored_files.drop_loose(connection_of(database))
    except FullDisk:
        lock.release()
        return _open_for_reading(path, NO_SPACE)
    except DamagedFile as error:
        lock.release()
        raise damaged(path, error.details, sound_backups(path)) from error
    except BaseException:
        lock.release()
        raise
    return District(path, database, lock=lock, journal_note=note)


@contextmanager
def closed_on_error(database: SqliteDatabase) -> Iterator[None]:
    """Close the data base where the block fails, so that no handle keeps the file."""
    try:
        yield
    except BaseException:
        database.close()
        raise


def _not_writable(path: Path) -> str:
    """Return the Russian reason why the file cannot be written, "" when it can."""
    try:
        with path.open("r+b"):
            pass
    except OSError:
        return "Файл доступен только для чтения: его можно смотреть, но не изменять."
    return "" if os.access(path.parent, os.W_OK) else NO_LOCK


def _make_ready(path: Path) -> str:
    """Check the file, back it up and upgrade it where it is old, set the journal; return the note on the journal."""
    unclean = beside(path, "-wal").exists() or beside(path, "-journal").exists()
    if unclean:  # the marks may be newer in the journal than in the file
        refuse_foreign(path, read_marks(path), NEWEST)
    with (
        file_errors(path),
        closing(sqlite3.connect(uri(path, "rw"), uri=True, isolation_level=None, timeout=BUSY_SECONDS)) as connection,
    ):
        if unclean or path.stat().st_size <= CHECKED_AT_OPENING:
            findings = [row[0] for row in connection.execute("PRAGMA quick_check(5)")]
            if findings != ["ok"]:
                raise damaged(path, "\n".join(findings))
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version < NEWEST:
            if version > 0:
                make_backup(path)
            upgrade(connection)
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        if mode != "wal":
            connection.execute("PRAGMA journal_mode = DELETE")
            return NO_WAL
    return ""


def read_marks(path: Path) -> Header:
    """Return the marks of a file with a journal beside it, as SQLite sees them, without changing it."""
    with file_errors(path), closing(sqlite3.connect(uri(path, "ro"), uri=True, timeout=BUSY_SECONDS)) as connection:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        return Header(application, connection.execute("PRAGMA user_version").fetchone()[0])


def _open_for_reading(path: Path, reason: str) -> District:
    """Open a file for looking, wherever it is: in use by another window, on a read-only disk, left by a crash."""
    temporary: tempfile.TemporaryDirectory[str] | None = None
    try:
        address = uri(path, "ro")
        if not _readable(address):
            if any(beside(path, ending).exists() for ending in ("-wal", "-journal")):
                # Its last edits are in a journal that cannot be played back here: play it back in a copy.
                temporary = tempfile.TemporaryDirectory(prefix="msoko-")
                with file_errors(path):
                    for ending in ("", "-wal", "-journal"):
                        with suppress(FileNotFoundError):
                            shutil.copyfile(beside(path, ending), Path(temporary.name) / (path.name + ending))
                address = uri(Path(temporary.name) / path.name, "rw")
            else:
                address = uri(path, "ro", immutable=True)
        database = DistrictDatabase(path, address, read_only=True)
        with closed_on_error(database), file_errors(path):
            database.connect()
            connection = connection_of(database)
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version < NEWEST:
                raise EnvironmentProblem(OLD_VERSION)
            if version > NEWEST:
                refuse_foreign(path, read_marks(path), NEWEST)
            findings = [row[0] for row in connection.execute("PRAGMA quick_check(5)")]
            if findings != ["ok"]:
                raise damaged(path, "\n".join(findings))
    except DamagedFile as error:
        if temporary is not None:
            temporary.cleanup()
        raise damaged(path, error.details, sound_backups(path)) from error
    except BaseException:
        if temporary is not None:
            temporary.cleanup()
        raise
    return District(path, database, lock=None, read_only_reason=reason, temporary=temporary)


def _readable(address: str) -> bool:
    """Tell whether SQLite can read the file under this address at all (a WAL file on a read-only disk it cannot)."""
    with closing(sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS)) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            return (error.sqlite_errorcode & 0xFF) not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        except sqlite3.DatabaseError:
            return True  # damage is told apart later
    return True
