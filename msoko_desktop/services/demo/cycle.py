"""The cycle of the demonstration district: documents of the register that stand at several directions."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from msoko_desktop.storage import cycle, documents


def store_cycle(connection: sqlite3.Connection, content: Mapping[str, Any]) -> None:
    """Put documents of the register, known by their titles, to stages of directions (data/demo/cycle.toml)."""
    ids = {one.title: one.id for one in documents.read_documents(connection)}
    for entry in content["proof"]:
        key = f"document {ids[entry['document']]}"
        for direction in entry["directions"]:
            for year in entry["years"]:
                cycle.place(connection, direction, entry["stage"], year, key, refused=False)
