"""Templates of orders that the person made, in the district file: a name and the template as JSON."""

import json
import sqlite3
from typing import Any


def read_templates(connection: sqlite3.Connection) -> list[tuple[int, str, dict[str, Any]]]:
    """Return id, name and content of the templates, by their names."""
    rows = connection.execute("SELECT id, name, content FROM order_template").fetchall()
    return sorted(((row_id, name, json.loads(text)) for row_id, name, text in rows), key=lambda row: (row[1], row[0]))


def insert_template(connection: sqlite3.Connection, name: str, content: dict[str, Any]) -> int:
    """Insert a template; return its id."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return int(
        connection.execute("INSERT INTO order_template (name, content) VALUES (?, ?)", (name, text)).lastrowid or 0
    )


def replace_template(connection: sqlite3.Connection, template_id: int, content: dict[str, Any]) -> None:
    """Give the template of that id another content."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    connection.execute("UPDATE order_template SET content = ? WHERE id = ?", (text, template_id))


def erase_template(connection: sqlite3.Connection, template_id: int) -> bool:
    """Delete a template; return False where there is none."""
    return connection.execute("DELETE FROM order_template WHERE id = ?", (template_id,)).rowcount > 0
