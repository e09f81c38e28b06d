"""What stands behind a grid on the screen: reads its content, stores what is typed, keeps notes and history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from msoko_desktop.domain.grids import CellEdit, GridContent, PastValue
from msoko_desktop.services.changes import Changes


@dataclass(frozen=True, slots=True)
class GridUpdate:
    """What a write did: the changes for everybody, the keys of the rows whose cells are other ones now (totals among
    them), the keys that new rows got. `content` of the source shows all of it already, rows made or gone as well."""

    changes: Changes
    rows: tuple[str, ...] = ()
    created: Mapping[str, str] = field(default_factory=dict)
    rearranged: bool = False


class GridSource(Protocol):
    """A grid's data. `name` tells kinds of grids apart where widths of columns are remembered («pupils», «schools»).

    Every write is one transaction and one undo step named in Russian; it raises UserError where nothing was stored.
    """

    name: str
    content: GridContent

    @property
    def editable(self) -> bool:
        """Whether anything can be typed."""

    def reload(self) -> None:
        """Read `content` anew from the file."""

    def write(self, edits: Sequence[CellEdit], step: str) -> GridUpdate:
        """Store values; edits of one cell that come later win. New rows are made of the edits that name them."""

    def delete_rows(self, keys: Sequence[str]) -> GridUpdate:
        """Delete rows of data. Raises InputRefused where the rows of the grid are not the person's to delete."""

    def set_note(self, row: str, column: str, text: str) -> GridUpdate:
        """Store the comment of a cell ("" takes it away)."""

    def history(self, row: str, column: str) -> tuple[PastValue, ...]:
        """Return what the cell held before, the newest first."""
