"""The documents that a concept of the municipal system promises, by direction and by the year of its cycle."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.orders.orders import DocumentStatus


@dataclass(frozen=True, slots=True)
class ExpectedKind:
    """A document that is promised: in which `years` of the cycle (from 1), under which title.

    In the title, `{year}` is the year, `{next}` the next one, `{school_year}` the school year that begins in it
    («2026/2027»).
    """

    direction: str
    kind: DocumentKind
    title: str
    years: tuple[int, ...]
    stage: Stage | None
    month: int
    day: int

    def in_year(self, year: int) -> Document:
        """Return the document that is expected in a calendar year."""
        words = {"year": year, "next": year + 1, "school_year": f"{year}/{year + 1}"}
        return Document(
            self.kind,
            self.title.format(**words),
            status=DocumentStatus.EXPECTED,
            direction=self.direction,
            stage=self.stage,
            due=dt.date(year, self.month, self.day),
        )


def expected_kinds(data: Mapping[str, Any]) -> tuple[ExpectedKind, ...]:
    """Make the promised documents of the content of data/expected_documents.toml."""
    return tuple(
        ExpectedKind(
            row["direction"],
            DocumentKind(row["kind"]),
            row["title"],
            tuple(row["years"]),
            Stage(row["stage"]) if row.get("stage") else None,
            int(row.get("month", 12)),
            int(row.get("day", 31)),
        )
        for row in data["document"]
    )


def expected_documents(
    kinds: tuple[ExpectedKind, ...], first_year: int, years: Collection[int], directions: Collection[str]
) -> tuple[Document, ...]:
    """Return what is expected of these directions in `years` of a cycle (from 1) that begins in `first_year`."""
    return tuple(
        kind.in_year(first_year + year - 1)
        for year in sorted(years)
        for kind in kinds
        if year in kind.years and kind.direction in directions
    )
