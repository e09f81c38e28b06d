"""Undo of the settings that a person enters: changed reference data, kept in the table of settings by their key.

That table has no numbered rows, and most of what is in it (widths, what was seen last) is not undone. So the log notes
the key and the value of those settings alone whose key says that a person entered them.
"""

# ruff: noqa: S608 — the triggers are made of this module's own constants

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

TABLE = "setting"
ENTERED = "reference/"

_OLD = "json_object('key', OLD.key, 'value', CAST(OLD.value AS TEXT))"


def _trigger(event: str, when: str, action: str, values: str) -> str:
    row = "OLD" if event != "insert" else "NEW"
    return f"""CREATE TEMP TRIGGER "undo_{event}_{TABLE}" AFTER {event.upper()} ON main."{TABLE}"
        WHEN substr({row}.key, 1, {len(ENTERED)}) = '{ENTERED}' {when} BEGIN
        INSERT INTO undo_entry (table_name, action, row_id, last_row_id, old_values)
        VALUES ('{TABLE}', '{action}', 0, 0, {values});
        END"""


TRIGGERS = (
    _trigger("insert", "", "remove", "json_object('key', NEW.key)"),
    _trigger("delete", "", "restore", _OLD),
    _trigger("update", "AND OLD.value IS NOT NEW.value", "change", _OLD),
)


def put_back(connection: sqlite3.Connection, action: str, entries: Sequence[Mapping[str, Any]]) -> None:
    """Take back logged changes of entered settings, in the order given, inside the caller's transaction.

    Raises ValueError where an entry names another setting or has no text to put back: the log is then a forged one.
    """
    for entry in entries:
        key, value = entry.get("key"), entry.get("value")
        if not isinstance(key, str) or not key.startswith(ENTERED):
            raise ValueError(f"the undo log names the setting {key!r}, which nobody enters")
        if action == "remove":
            connection.execute("DELETE FROM setting WHERE key = ?", (key,))
        elif isinstance(value, str):
            connection.execute(
                "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )
        else:
            raise ValueError(f"the undo log has no value for the setting {key!r}")
