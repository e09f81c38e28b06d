"""Registers in the district file: their columns, their rows and values; those with personal data in tables apart."""

# ruff: noqa: S608 — the names of tables are one of two of this module's own

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from msoko_desktop.domain.registers import school_tokens
from msoko_desktop.domain.registers.model import FieldKind, Register, RegisterColumn, options_of
from msoko_desktop.storage import undo

Values = Mapping[str, str]
"""What is kept in a row by column key."""

_MARKS = 900  # values in one statement; SQLite takes at least 999
_COLUMNS = "key, title, note, direction, personal, turned_on, hidden, source, year"


def prefix(register: Register) -> str:
    """Return how the tables begin that hold the rows of a register."""
    return "personal" if register.personal else "register"


def grid_of(register: Register) -> str:
    """Return by which name comments and history of cells of a register are kept (`storage/cells.py`)."""
    return f"register {register.key}"


# --- registers and columns


def read_registers(connection: sqlite3.Connection) -> tuple[Register, ...]:
    """Return the registers of the file in their order, hidden ones as well."""
    columns: dict[int, list[RegisterColumn]] = {}
    for row in connection.execute(
        "SELECT register_id, id, key, title, kind, options, removed FROM register_column ORDER BY position, id"
    ):
        columns.setdefault(row[0], []).append(_column(*row[1:]))
    found = []
    for row in connection.execute(f"SELECT id, {_COLUMNS} FROM register ORDER BY position, id"):
        key, title, note, direction, personal, on, hidden, source, year = row[1:]
        found.append(
            Register(
                key,
                title,
                tuple(columns.get(row[0], ())),
                note,
                direction,
                bool(personal),
                bool(on),
                False,
                bool(hidden),
                source,
                year,
                row[0],
            )
        )
    return tuple(found)


def _column(column_id: int, key: str, title: str, kind: str, options: str, removed: int) -> RegisterColumn:
    told = json.loads(options)
    return RegisterColumn(
        key,
        title,
        FieldKind(kind),
        told.get("note", ""),
        tuple(told.get("choices", ())),
        told.get("required", False),
        told.get("unique", False),
        told.get("other", False),
        told.get("warn_days"),
        bool(removed),
        column_id,
    )


def write_register(connection: sqlite3.Connection, register: Register) -> Register:
    """Store a register with its columns (by their keys; columns that are not there are deleted with their values).

    Return it with its ids.
    """
    values = (
        register.key,
        register.title,
        register.note,
        register.direction,
        int(register.personal),
        int(register.on),
        int(register.hidden),
        register.source,
        register.year,
    )
    register_id = register.id
    if register_id is None:
        cursor = connection.execute(
            f"INSERT INTO register ({_COLUMNS}, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "(SELECT coalesce(max(position), 0) + 1 FROM register))",
            values,
        )
        register_id = int(cursor.lastrowid or 0)
    else:
        names = " = ?, ".join(_COLUMNS.split(", "))
        connection.execute(f"UPDATE register SET {names} = ? WHERE id = ?", (*values, register_id))
    return replace(register, id=register_id, columns=_write_columns(connection, register_id, register.columns))


def _write_columns(
    connection: sqlite3.Connection, register_id: int, columns: Sequence[RegisterColumn]
) -> tuple[RegisterColumn, ...]:
    stored = dict(connection.execute("SELECT key, id FROM register_column WHERE register_id = ?", (register_id,)))
    kept = {column.key for column in columns}
    connection.executemany(
        "DELETE FROM register_column WHERE id = ?", [(gone,) for key, gone in stored.items() if key not in kept]
    )
    written = []
    for place, column in enumerate(columns):
        options = json.dumps(options_of(column), ensure_ascii=False)
        values = (column.title, column.kind.value, options, place, int(column.removed))
        column_id = stored.get(column.key)
        if column_id is None:
            cursor = connection.execute(
                "INSERT INTO register_column (title, kind, options, position, removed, register_id, key) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*values, register_id, column.key),
            )
            column_id = int(cursor.lastrowid or 0)
        else:
            connection.execute(
                "UPDATE register_column SET title = ?, kind = ?, options = ?, position = ?, removed = ? WHERE id = ?",
                (*values, column_id),
            )
        written.append(replace(column, id=column_id))
    return tuple(written)


def delete_register(connection: sqlite3.Connection, register: Register) -> None:
    """Delete a register with its columns and rows."""
    connection.execute("DELETE FROM register WHERE id = ?", (register.id,))


# --- rows


def count_rows(connection: sqlite3.Connection) -> dict[int, int]:
    """Return the number of rows by register id; registers without rows are left out."""
    return dict(
        connection.execute(
            "SELECT register_id, count(*) FROM register_row GROUP BY register_id "
            "UNION ALL SELECT register_id, count(*) FROM personal_row GROUP BY register_id"
        ).fetchall()
    )


def read_rows(
    connection: sqlite3.Connection, register: Register, row_ids: Sequence[int] | None = None
) -> dict[int, dict[str, str]]:
    """Return the rows of a register as they were entered: by row id the filled cells by column key.

    Where `row_ids` are given only those of them that are there.
    """
    table = prefix(register)
    keys = {column.id: column.key for column in register.columns}
    rows: dict[int, dict[str, str]] = {}
    for part in [None] if row_ids is None else [row_ids[at : at + _MARKS] for at in range(0, len(row_ids), _MARKS)]:
        chosen = "" if part is None else f" AND line.id IN ({', '.join('?' * len(part))})"
        given = (register.id, *(part or ()))
        ids = connection.execute(f"SELECT id FROM {table}_row AS line WHERE register_id = ?{chosen} ORDER BY id", given)
        rows.update((row_id, {}) for (row_id,) in ids)
        for row_id, column_id, value in connection.execute(
            f"SELECT value.row_id, value.column_id, value.value FROM {table}_row AS line "
            f"JOIN {table}_value AS value ON value.row_id = line.id WHERE line.register_id = ?{chosen}",
            given,
        ):
            rows[row_id][keys[column_id]] = value
    return rows


def count_filled(connection: sqlite3.Connection, register: Register) -> dict[str, int]:
    """Return in how many rows the columns of a register are filled, by column key; empty ones are left out."""
    keys = {column.id: column.key for column in register.columns}
    table = prefix(register)
    marks = ", ".join("?" * len(keys))
    found = connection.execute(
        f"SELECT column_id, count(*) FROM {table}_value WHERE column_id IN ({marks}) GROUP BY column_id", tuple(keys)
    )
    return {keys[column_id]: count for column_id, count in found}


def write_values(connection: sqlite3.Connection, register: Register, rows: Mapping[int, Values]) -> None:
    """Store cells of rows that are there, by row id and column key; "" empties one."""
    ids = {column.key: column.id for column in register.columns}
    table = prefix(register)
    changed = [(row_id, ids[key], value) for row_id, values in rows.items() for key, value in values.items()]
    connection.executemany(
        f"DELETE FROM {table}_value WHERE row_id = ? AND column_id = ?",
        [(row_id, column_id) for row_id, column_id, value in changed if not value],
    )
    connection.executemany(
        f"INSERT INTO {table}_value (row_id, column_id, value) VALUES (?, ?, ?) "
        "ON CONFLICT (row_id, column_id) DO UPDATE SET value = excluded.value",
        [one for one in changed if one[2]],
    )


def insert_rows(connection: sqlite3.Connection, register: Register, rows: Sequence[Values]) -> tuple[int, ...]:
    """Add rows behind the last one; return their ids."""
    table = prefix(register)
    ids = tuple(undo.bulk_insert(connection, f"{table}_row", ["register_id"], [(register.id,)] * len(rows)))
    if not ids:
        return ()
    columns = {column.key: column.id for column in register.columns}
    values = [
        (row_id, columns[key], value)
        for row_id, cells in zip(ids, rows, strict=True)
        for key, value in cells.items()
        if value
    ]
    undo.bulk_insert(connection, f"{table}_value", ["row_id", "column_id", "value"], values)
    # A new row may get the id of one that was deleted; what was written of that one is not its own.
    for cells_table in ("cell_note", "cell_change"):
        connection.execute(
            f"DELETE FROM {cells_table} WHERE grid = ? AND CAST(row AS INTEGER) BETWEEN ? AND ?",
            (grid_of(register), ids[0], ids[-1]),
        )
    return ids


def delete_rows(connection: sqlite3.Connection, register: Register, row_ids: Iterable[int]) -> None:
    """Delete rows with their values and the comments of their cells."""
    found = list(row_ids)
    connection.executemany(f"DELETE FROM {prefix(register)}_row WHERE id = ?", [(row_id,) for row_id in found])
    connection.executemany(
        "DELETE FROM cell_note WHERE grid = ? AND row = ?", [(grid_of(register), str(row_id)) for row_id in found]
    )


def forget_school(connection: sqlite3.Connection, school_id: int, name: str) -> None:
    """Let the cells that name a school hold its name: the school is about to be deleted."""
    for table in ("register_value", "personal_value"):
        found = connection.execute(f"SELECT id, value FROM {table} WHERE value LIKE ?", (f"%#{school_id}%",)).fetchall()
        for value_id, value in found:
            kept = school_tokens.without(value, school_id, name)
            if kept != value:
                connection.execute(f"UPDATE {table} SET value = ? WHERE id = ?", (kept, value_id))


def read_between(
    connection: sqlite3.Connection, register: Register, column: RegisterColumn, first: str, last: str
) -> dict[int, str]:
    """Return the values of a column from `first` to `last` (days as they are kept) by row id."""
    found = connection.execute(
        f"SELECT row_id, value FROM {prefix(register)}_value WHERE column_id = ? AND value BETWEEN ? AND ?",
        (column.id, first, last),
    )
    return dict(found.fetchall())
