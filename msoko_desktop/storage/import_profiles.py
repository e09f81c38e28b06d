"""How columns of tables were matched, in the district file: the profile's name and its content as JSON."""

import sqlite3

_MOST = 200  # profiles that are kept; the oldest go


def read_profiles(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the contents of all profiles, the newest first."""
    return tuple(
        str(content) for (content,) in connection.execute("SELECT content FROM import_profile ORDER BY id DESC")
    )


def write_profile(connection: sqlite3.Connection, name: str, content: str) -> None:
    """Store a profile; one of that name is replaced."""
    connection.execute(
        "INSERT INTO import_profile (name, content) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET content = excluded.content WHERE content <> excluded.content",
        (name, content),
    )
    connection.execute(
        "DELETE FROM import_profile WHERE id NOT IN (SELECT id FROM import_profile ORDER BY id DESC LIMIT ?)", (_MOST,)
    )
