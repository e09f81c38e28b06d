"""How wide the columns of a grid stand: as their texts need it, or as the person left them."""

import json
from typing import TYPE_CHECKING

from msoko_desktop.domain.grids import GridColumn, ValueKind
from msoko_desktop.gui.grid.model import NUMBERS
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.gui.theme import theme

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.view import GridTable

WIDEST_TEXT = 320  # logical pixels at 100 %
NARROWEST = 34
LEAST_FIXED = 110  # as narrow as a column that stays in sight may become where the window is small
FIXED_PART = 0.4  # the part of the width that it takes at most, so that there is room for what scrolls
MEASURED_ROWS = 400


class ColumnWidths:
    """Widths by column key; those that the person chose are remembered by the name of the source, for 100 %."""

    def __init__(self, table: "GridTable") -> None:
        self._table = table
        self.settings: WindowSettings | None = None
        self._chosen: dict[str, float] = {}
        self._applying = False
        table.headings.sectionResized.connect(self._on_resized)

    def load(self) -> None:
        """Read what is remembered for the source that is shown."""
        self._chosen = {}
        source = self._table.grid.source
        if self.settings is None or source is None:
            return
        try:
            stored = json.loads(str(self.settings.value(_key(source.name), "{}")))
        except ValueError:
            return  # an ini file that someone edited: the widths are as the texts need them
        if isinstance(stored, dict):
            self._chosen = {
                str(key): float(width) for key, width in stored.items() if isinstance(width, int | float) and width > 0
            }

    def apply(self) -> None:
        """Give every column its width."""
        self._applying = True
        header = self._table.headings
        header.setMinimumSectionSize(theme().px(NARROWEST) // 2)
        for place, column in enumerate(self._table.grid.columns):
            chosen = self._chosen.get(column.key)
            header.resizeSection(place, theme().px(chosen) if chosen is not None else self.natural(place))
        self._applying = False

    def follow_width(self) -> None:
        """Leave room for what scrolls beside the columns that stay, unless the person chose their widths."""
        fixed = self._table.grid.columns[: self._table.grid.content.fixed]
        free = [place for place, column in enumerate(fixed) if column.key not in self._chosen]
        self._applying = True
        for place in free:
            self._table.headings.resizeSection(place, self.natural(place))
        self._applying = False

    def fit(self, place: int) -> None:
        """Let a column be as wide as its texts need, and forget what was chosen."""
        self._chosen.pop(self._table.grid.columns[place].key, None)
        self._applying = True
        self._table.headings.resizeSection(place, self.natural(place, whole=True))
        self._applying = False
        self._remember()

    def natural(self, place: int, *, whole: bool = False) -> int:
        """Return the width that heading, sample and texts need; `whole`: no text is cut, however long."""
        table, look = self._table, self._table.painting.look
        column = table.grid.columns[place]
        needed = max(table.headings.needed(place), look.width(column.sample), self._texts_width(place, column))
        width = max(theme().px(NARROWEST), needed + 2 * look.padding + theme().px(2))
        most = table.viewport().width() * 9 // 10 if whole else theme().px(WIDEST_TEXT)
        if place < table.grid.content.fixed and not whole:
            most = min(most, max(theme().px(LEAST_FIXED), int(table.viewport().width() * FIXED_PART)))
        return min(width, max(most, theme().px(NARROWEST)))

    def _texts_width(self, place: int, column: GridColumn) -> int:
        model, look = self._table.grid, self._table.painting.look
        rows = range(min(len(model.order), MEASURED_ROWS))
        if column.kind in NUMBERS:
            typed = range(max(0, len(model.order) - 3), len(model.order))  # totals are the longest numbers
            texts = {model.texts(row)[place] for row in (*range(min(40, len(rows))), *typed)}
        else:
            texts = {model.texts(row)[place] for row in rows}
        longest = sorted(texts, key=len)[-6:]
        width = max((look.width(text, bold=column.kind in NUMBERS) for text in longest), default=0)
        if column.kind is ValueKind.CHOICE:
            width = max(width, *(look.width(choice) for choice in column.choices), 0)
        return width

    def _on_resized(self, place: int, _old: int, new: int) -> None:
        if not self._applying and place < len(self._table.grid.columns):
            self._chosen[self._table.grid.columns[place].key] = round(new * 100 / theme().scale, 1)
            self._remember()

    def _remember(self) -> None:
        source = self._table.grid.source
        if self.settings is not None and source is not None:
            self.settings.set_value(_key(source.name), json.dumps(self._chosen, ensure_ascii=False))


def _key(name: str) -> str:
    return f"grid/{name}/widths"
