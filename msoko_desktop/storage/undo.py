"""Undo and redo that cannot forget: triggers on every data table log the inverse of each change.

The technique is that of SQLite's own documentation (https://www.sqlite.org/undoredo.html), with two differences. The
log stays in the file, so that it outlives the program; the triggers are temporary, made anew for each connection from
the schema it finds, so that no table can be without them. And an entry is not a statement but its parts (what to do,
in which table, with which row and values): a log in a file that came from elsewhere can then do nothing but restore
rows, whatever somebody wrote into it.
"""

# ruff: noqa: S608 — the names in the statements are those of the file's own schema, checked against it

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from msoko_desktop.domain.errors import UserError
from msoko_desktop.storage import undo_settings
from msoko_desktop.storage.errors import FROZEN

KEPT_STEPS = 200
UNREADABLE = "Действие «{}» отменить нельзя: журнал отмены в файле повреждён. Данные не изменены."
FINAL = (
    "«{}»: это отменить нельзя, документ утверждён. Внесите изменения новой редакцией или отмените документ: "
    "страница «Документы»."
)
LOG_TABLES = ("undo_step", "undo_entry")
# What is remembered about the file, not entered by the person: not undone. (Of the settings, those that a person does
# enter are logged by their key, see undo_settings.) The content of stored files would be too large for the log: the
# rows that point to it are undone, the content waits until nothing can point to it (`stored_files.drop_loose`). The
# history of cells tells what was, whatever was taken back since; so does the record of erased personal data.
NOT_UNDONE_TABLES = (*LOG_TABLES, "setting", "stored_file", "revision", "cell_change", "register_erasure")
NOT_UNDONE_COLUMNS = {("plan", "changed"), ("order_document", "changed")}


@dataclass(frozen=True, slots=True)
class UndoStep:
    """A step of the log: its Russian name, the areas it changed and the ids of the plans whose lines it changed."""

    name: str
    areas: tuple[str, ...]
    plans: tuple[int, ...]


def data_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the tables whose changes are undone, in alphabetical order."""
    rows = connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in rows if not name.startswith("sqlite_") and name not in NOT_UNDONE_TABLES]


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """Return the names of the columns (with their declared types in capitals) that are undone, the id apart."""
    found = [(row[1], row[2].upper()) for row in connection.execute(f'PRAGMA main.table_info("{table}")')]
    return [(name, kind) for name, kind in found if name != "id" and (table, name) not in NOT_UNDONE_COLUMNS]


def _json_of(column: str, kind: str) -> str:
    old = f'OLD."{column}"'
    if "BLOB" in kind:
        return f"CASE WHEN {old} IS NULL THEN 'null' ELSE json_object('hex', hex({old})) END"
    if "REAL" in kind:  # SQLite itself writes fifteen digits, which do not always give back the same number
        return f"CASE typeof({old}) WHEN 'real' THEN exact_number({old}) ELSE json_quote({old}) END"
    return f"json_quote({old})"


def _trigger_bodies(table: str, columns: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the three triggers of a table as (event with condition, inserted values)."""
    yield (
        "insert",
        f"""AFTER INSERT ON main."{table}" BEGIN
        INSERT INTO undo_entry (table_name, action, row_id, last_row_id) VALUES ('{table}', 'remove', NEW.id, NEW.id);
        END""",
    )
    everything = "||','||".join(f"'\"{name}\":'||{_json_of(name, kind)}" for name, kind in columns)
    yield (
        "delete",
        f"""AFTER DELETE ON main."{table}" BEGIN
        INSERT INTO undo_entry (table_name, action, row_id, last_row_id, old_values)
        VALUES ('{table}', 'restore', OLD.id, OLD.id, '{{'||{everything}||'}}');
        END""",
    )
    differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name, _ in columns)
    changed = "||".join(
        f'CASE WHEN OLD."{name}" IS NOT NEW."{name}" THEN \',"{name}":\'||{_json_of(name, kind)} ELSE \'\' END'
        for name, kind in columns
    )
    names = ", ".join(f'"{name}"' for name, _ in columns)
    yield (
        "update",
        f"""AFTER UPDATE OF {names} ON main."{table}" WHEN {differs} BEGIN
        INSERT INTO undo_entry (table_name, action, row_id, last_row_id, old_values)
        VALUES ('{table}', 'change', OLD.id, OLD.id, '{{'||substr({changed}, 2)||'}}');
        END""",
    )


def install_triggers(connection: sqlite3.Connection) -> None:
    """Make the triggers of every data table for this connection, and the function that they call."""
    connection.create_function("exact_number", 1, json.dumps, deterministic=True)
    for table in data_tables(connection):
        for event, body in _trigger_bodies(table, _columns(connection, table)):
            connection.execute(f'CREATE TEMP TRIGGER "undo_{event}_{table}" {body}')
    for statement in undo_settings.TRIGGERS:
        connection.execute(statement)


def next_entry(connection: sqlite3.Connection) -> int:
    """Return the id that the next entry of the log will get."""
    return int(connection.execute("SELECT coalesce(max(id), 0) + 1 FROM undo_entry").fetchone()[0])


def record_step(connection: sqlite3.Connection, step: UndoStep, first_entry: int, *, undone: bool = False) -> bool:
    """Close a step that began when `next_entry` was `first_entry`; return False where nothing was changed in it."""
    after = next_entry(connection)
    if after == first_entry:
        return False
    connection.execute(
        "INSERT INTO undo_step (id, name, undone, areas, plans, first_entry, last_entry) "
        "VALUES ((SELECT coalesce(max(id), 0) + 1 FROM undo_step), ?, ?, ?, ?, ?, ?)",
        (step.name, undone, json.dumps(step.areas), json.dumps(step.plans), first_entry, after - 1),
    )
    return True


def forget_undone(connection: sqlite3.Connection) -> None:
    """Drop the steps that were undone: a new change has taken their place."""
    for step_id, first, last in connection.execute(
        "SELECT id, first_entry, last_entry FROM undo_step WHERE undone"
    ).fetchall():
        _forget(connection, step_id, first, last)


def _forget(connection: sqlite3.Connection, step_id: int, first: int, last: int) -> None:
    connection.execute("DELETE FROM undo_entry WHERE id BETWEEN ? AND ?", (first, last))
    connection.execute("DELETE FROM undo_step WHERE id = ?", (step_id,))


def thin(connection: sqlite3.Connection, keep: int = KEPT_STEPS) -> None:
    """Keep the newest `keep` steps that can be undone (and all that can be redone), drop the older ones."""
    old = connection.execute(
        "SELECT id, first_entry, last_entry FROM undo_step WHERE NOT undone ORDER BY id DESC LIMIT -1 OFFSET ?", (keep,)
    ).fetchall()
    if not old:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step_id, first, last in old:
            _forget(connection, step_id, first, last)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def clear(connection: sqlite3.Connection) -> None:
    """Forget all steps inside the caller's transaction: what was done until now is the beginning."""
    connection.execute("DELETE FROM undo_entry")
    connection.execute("DELETE FROM undo_step")


def seal(connection: sqlite3.Connection, step: UndoStep) -> None:
    """Make a step final inside the caller's transaction: neither it nor what was before it is undone any more.

    The step stays in the log without entries, so that undo can say what stands in its way.
    """
    newest = int(connection.execute("SELECT coalesce(max(id), 0) FROM undo_step").fetchone()[0])
    clear(connection)
    connection.execute(
        "INSERT INTO undo_step (id, name, undone, areas, plans, first_entry, last_entry) VALUES (?, ?, 0, ?, ?, 1, 0)",
        (newest + 1, step.name, json.dumps(step.areas), json.dumps(step.plans)),
    )


def top_step(connection: sqlite3.Connection, *, undone: bool) -> str | None:
    """Return the name of the step that undo (or, with `undone`, redo) would take next, None when there is none."""
    row = connection.execute(
        f"SELECT name FROM undo_step WHERE {'' if undone else 'NOT '}undone ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return None if row is None else row[0]


def top_step_id(connection: sqlite3.Connection) -> int | None:
    """Return the id of the step that undo would take next, None when there is none."""
    row = connection.execute("SELECT max(id) FROM undo_step WHERE NOT undone").fetchone()
    return None if row[0] is None else int(row[0])


def is_sealed(connection: sqlite3.Connection) -> bool:
    """Whether the step that undo would take next is final."""
    row = connection.execute(
        "SELECT first_entry > last_entry FROM undo_step WHERE NOT undone ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return row is not None and bool(row[0])


def revert_top(connection: sqlite3.Connection, *, undone: bool) -> UndoStep | None:
    """Undo the newest step (or redo the one undone last) inside the caller's transaction; return it.

    What the inverse statements change is logged in its turn and becomes the step in the other direction. Raises
    UserError where the log does not fit the file; the caller's transaction must then be rolled back.
    """
    row = connection.execute(
        "SELECT id, name, areas, plans, first_entry, last_entry FROM undo_step "
        f"WHERE {'' if undone else 'NOT '}undone ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None:
        return None
    step_id, name, areas, plans, first, last = row
    if first > last:
        raise UserError(FINAL.format(name))
    step = UndoStep(name, tuple(json.loads(areas)), tuple(json.loads(plans)))
    connection.execute("PRAGMA defer_foreign_keys = ON")  # rows come back before the rows they refer to
    begin = next_entry(connection)
    try:
        _apply(connection, first, last)
    except (ValueError, TypeError, AttributeError, sqlite3.IntegrityError) as error:
        if str(error) in FROZEN:  # the text has become a revision since: an amendment of a plan on paper
            raise UserError(FINAL.format(name)) from error
        raise UserError(UNREADABLE.format(name), f"{type(error).__name__}: {error}") from error
    record_step(connection, step, begin, undone=not undone)
    _forget(connection, step_id, first, last)
    return step


def _apply(connection: sqlite3.Connection, first: int, last: int) -> None:
    """Apply the entries first..last from the newest to the oldest, like ones together."""
    tables = {table: {name for name, _ in _columns(connection, table)} for table in data_tables(connection)}
    entries = connection.execute(
        "SELECT table_name, action, row_id, last_row_id, old_values FROM undo_entry WHERE id BETWEEN ? AND ? "
        "ORDER BY id DESC",
        (first, last),
    ).fetchall()
    parsed = ((table, action, row, end, json.loads(values)) for table, action, row, end, values in entries)
    for (table, action, names), group in groupby(parsed, key=lambda entry: (entry[0], entry[1], tuple(entry[4]))):
        if table == undo_settings.TABLE:
            undo_settings.put_back(connection, action, [entry[4] for entry in group])
            continue
        if table not in tables or not tables[table].issuperset(names):
            raise ValueError(f"the undo log names {table}{names}, which the file does not have")
        rows = [(entry[2], entry[3], [_value(value) for value in entry[4].values()]) for entry in group]
        if action == "remove":
            statement = f'DELETE FROM "{table}" WHERE id BETWEEN ? AND ?'
            parameters: Iterable[Sequence[Any]] = [(row_id, end) for row_id, end, _ in rows]
        elif action == "restore":
            quoted = "".join(f', "{name}"' for name in (*names, *_unlogged(table)))
            marks = ", ?" * len(names) + ", datetime('now', 'localtime')" * len(_unlogged(table))
            statement = f'INSERT INTO "{table}" (id{quoted}) VALUES (?{marks})'
            parameters = [(row_id, *values) for row_id, _, values in rows]
        else:
            assignments = ", ".join(f'"{name}" = ?' for name in names)
            statement = f'UPDATE "{table}" SET {assignments} WHERE id = ?'
            parameters = [(*values, row_id) for row_id, _, values in rows]
        connection.executemany(statement, parameters)


def _unlogged(table: str) -> list[str]:
    """Return the columns of a table that are not logged and get the moment of the undo when a row comes back."""
    return [name for owner, name in sorted(NOT_UNDONE_COLUMNS) if owner == table]


def _value(value: Any) -> Any:
    return bytes.fromhex(value["hex"]) if isinstance(value, dict) else value


def bulk_insert(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> range:
    """Insert many rows inside the caller's transaction and log them as one entry; return their ids.

    `columns` are those of `rows`, without the id. The insert trigger of the table is away for as long as it takes
    (dropping it is part of the transaction, so an error brings it back).
    """
    names = ", ".join(f'"{name}"' for name in columns)
    connection.execute(f'DROP TRIGGER temp."undo_insert_{table}"')
    cursor = connection.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(columns))})', rows)
    last = int(connection.execute(f'SELECT coalesce(max(id), 0) FROM "{table}"').fetchone()[0])
    ids = range(last - cursor.rowcount + 1, last + 1)  # new ids are above all others, and follow one another
    event, body = next(_trigger_bodies(table, _columns(connection, table)))
    connection.execute(f'CREATE TEMP TRIGGER "undo_{event}_{table}" {body}')
    if ids:
        connection.execute(
            "INSERT INTO undo_entry (table_name, action, row_id, last_row_id) VALUES (?, 'remove', ?, ?)",
            (table, ids[0], ids[-1]),
        )
    return ids
