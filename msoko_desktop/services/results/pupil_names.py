"""Whether this file keeps names of pupils beside their codes, and how they are erased (152-ФЗ)."""

import json
import sqlite3
from contextlib import suppress

from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.district import get_setting
from msoko_desktop.services.operations import transaction
from msoko_desktop.storage import pupil_names as rows
from msoko_desktop.storage.district_file import District

_KEY = "pupil_names"


def names_kept(d: District) -> bool:
    """Return whether names of pupils may be entered in this file; they may not until a person turns it on."""
    return get_setting(d, _KEY, default=False) is True


def count_names(d: District) -> int:
    """Return how many pupils have a name in this file."""
    with d.reading() as connection:
        return int(connection.execute("SELECT count(*) FROM pupil_result WHERE name <> ''").fetchone()[0])


def keep_names(d: District, on: bool) -> Changes:
    """Let names be entered from now on, or erase all of them and take none any more.

    Erasing is for good, as the law has it: it is no step of undo, and what undo and redo keep of earlier steps loses
    its names, so that these steps can be taken back as ever but bring no name with them. The file is written anew,
    without the pages that held them. Backups and copies made before are not touched. Raises EnvironmentProblem.
    """
    with transaction(d) as connection:
        if not on:
            connection.execute(
                "PRAGMA secure_delete = ON"
            )  # what is erased is overwritten at once; not every SQLite does
            rows.erase_names(connection)
        connection.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (_KEY, json.dumps(on)),
        )
    if not on:
        write_anew(d)
    return Changes(frozenset({Area.SETTINGS, Area.RESULTS}))


def write_anew(d: District) -> None:
    """Leave out the pages that were freed before, in which names may still be read, and empty the log beside the file.

    Where another window reads the file, or the disk has no room for a second copy, the pages stay until the next time:
    the names that were there now are overwritten in any case.
    """
    with suppress(sqlite3.OperationalError):
        d.connection.execute("VACUUM")
    d.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
