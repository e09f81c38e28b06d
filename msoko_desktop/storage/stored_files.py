"""The content of files kept in the district file, each once, under its checksum."""

import hashlib
import sqlite3
from collections.abc import Iterator


def keep(connection: sqlite3.Connection, content: bytes) -> int:
    """Keep a content inside the caller's transaction, unless it is there already; return its id."""
    sha256 = hashlib.sha256(content).hexdigest()
    row = connection.execute("SELECT id FROM stored_file WHERE sha256 = ?", (sha256,)).fetchone()
    if row is not None:
        return int(row[0])
    cursor = connection.execute(
        "INSERT INTO stored_file (sha256, size, content) VALUES (?, ?, ?)", (sha256, len(content), content)
    )
    assert cursor.lastrowid is not None  # noqa: S101  # an INSERT that did not raise has one
    return cursor.lastrowid


def checksum_of(connection: sqlite3.Connection, file_id: int) -> str:
    """Return the checksum under which a content was kept, "" where there is none under this id."""
    row = connection.execute("SELECT sha256 FROM stored_file WHERE id = ?", (file_id,)).fetchone()
    return "" if row is None else str(row[0])


def content_of(connection: sqlite3.Connection, file_id: int) -> bytes | None:
    """Return a content, None where there is none under this id or it is no longer what its checksum says."""
    row = connection.execute("SELECT sha256, content FROM stored_file WHERE id = ?", (file_id,)).fetchone()
    if row is None or hashlib.sha256(row[1]).hexdigest() != row[0]:
        return None
    return bytes(row[1])


def drop_loose(connection: sqlite3.Connection) -> None:
    """Drop the contents that no evidence points to, and none that undo or redo could bring back."""
    connection.execute(
        "DELETE FROM stored_file WHERE id NOT IN (SELECT file_id FROM evidence WHERE file_id IS NOT NULL "
        "UNION SELECT file_id FROM document WHERE file_id IS NOT NULL) "
        "AND id NOT IN (SELECT json_extract(old_values, '$.file_id') FROM undo_entry "
        "WHERE table_name IN ('evidence', 'document') AND json_valid(old_values) "
        "AND json_extract(old_values, '$.file_id') IS NOT NULL)"
    )


def damaged(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the titles under which contents are kept that differ from their checksums."""
    for file_id, sha256 in connection.execute("SELECT id, sha256 FROM stored_file").fetchall():
        (content,) = connection.execute("SELECT content FROM stored_file WHERE id = ?", (file_id,)).fetchone()
        if hashlib.sha256(content).hexdigest() != sha256:
            named = connection.execute("SELECT title FROM evidence WHERE file_id = ?", (file_id,)).fetchone()
            yield named[0] if named else ""
