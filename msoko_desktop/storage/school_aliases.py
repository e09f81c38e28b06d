"""Other names under which files speak of schools, in the district file."""

import sqlite3


def read_aliases(connection: sqlite3.Connection) -> tuple[tuple[str, int], ...]:
    """Return the remembered names with the ids of the schools, in alphabetical order."""
    return tuple(connection.execute("SELECT text, school_id FROM school_alias ORDER BY text, id").fetchall())


def write_alias(connection: sqlite3.Connection, text: str, school_id: int | None) -> None:
    """Remember that a name means a school, whatever it meant before; None forgets the name."""
    if school_id is None:
        connection.execute("DELETE FROM school_alias WHERE text = ?", (text,))
        return
    connection.execute(
        "INSERT INTO school_alias (school_id, text) VALUES (?, ?) "
        "ON CONFLICT (text) DO UPDATE SET school_id = excluded.school_id WHERE school_id IS NOT excluded.school_id",
        (school_id, text),
    )
