"""The steps from one version of the district file to the next, one numbered module a step."""

import sqlite3

from msoko_desktop.storage.migrations import (
    m0001_first_schema,
    m0002_execution,
    m0003_documents,
    m0004_results,
    m0005_system,
)

# The place of a step is the version (`user_version`) it leads to. A step holds `STATEMENTS`, frozen for ever once
# released: a file of any age goes through the same statements in the same order.
STEPS: tuple[tuple[str, ...], ...] = (
    m0001_first_schema.STATEMENTS,
    m0002_execution.STATEMENTS,
    m0003_documents.STATEMENTS,
    m0004_results.STATEMENTS,
    m0005_system.STATEMENTS,
)
NEWEST = len(STEPS)


def upgrade(connection: sqlite3.Connection) -> int:
    """Bring the data base of `connection` (in autocommit mode) to the newest version; return the version it had.

    Each step is one transaction that also raises `user_version`, so that a process killed in the middle leaves a
    whole file of one version or the other. A step that changes existing tables must clear the undo log, whose
    entries describe the rows of the version before. Raises sqlite3.Error, and IntegrityError where a step would
    leave references to nothing.
    """
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.execute("PRAGMA foreign_keys = OFF")  # tables may be rebuilt; checked below, before the commit
    for version, statements in enumerate(STEPS, start=1):
        if version <= found:
            continue
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements:
                connection.execute(statement)
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise sqlite3.IntegrityError(f"the step to version {version} breaks foreign keys: {broken[:5]}")
            connection.execute(f"PRAGMA user_version = {version}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    connection.execute("PRAGMA foreign_keys = ON")
    return found
