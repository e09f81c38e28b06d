"""Keeps the content of an open district file whose name somebody has deleted, renamed or moved away."""

import os

from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.errors import file_errors


def is_gone(d: District) -> bool:
    """Whether there is no file under the name of the open district file any more."""
    return not d.path.exists()


def put_back(d: District) -> None:
    """Write what the open file holds anew under its name, and close it.

    What was deleted stays readable only as long as it is open; of what was moved the last changes are still in the
    journal beside the former name. Raises EnvironmentProblem where the folder cannot be written (the disk is gone);
    the file is closed all the same.
    """
    made = d.path.with_name(f"{d.path.name}.{os.getpid()}.new")
    try:
        with file_errors(d.path):
            made.unlink(missing_ok=True)
            d.connection.execute("VACUUM INTO ?", (str(made),))
    finally:
        d.close()
    with file_errors(d.path):
        for ending in ("-wal", "-shm"):  # the journal of the file that is gone must not be read into the new one
            d.path.with_name(d.path.name + ending).unlink(missing_ok=True)
        made.replace(d.path)
