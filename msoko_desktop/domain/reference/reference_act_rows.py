"""The reference book of the act of observers: the words of each violation, and whether it could change results."""

from collections.abc import Iterable, Mapping
from typing import Any

from msoko_desktop.domain.reference.reference_rows import ReferenceRow, ValueKind


def act_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    """Yield the boxes of the act in their order; the flag says that a violation is serious."""
    source = str(data["source"])
    for stage in data["stage"]:
        for box in stage["violation"]:
            name, text, serious = f"{stage['title']}: {box['short_text']}", str(box["text"]), bool(box["serious"])
            yield ReferenceRow(box["code"], name, ValueKind.TEXT, text, text, source, serious, serious)


def put_violation(data: dict[str, Any], row: ReferenceRow) -> None:
    """Put a row into the content of the book."""
    box = next(box for stage in data["stage"] for box in stage["violation"] if box["code"] == row.key)
    box["text"], box["serious"] = row.value, row.flag
