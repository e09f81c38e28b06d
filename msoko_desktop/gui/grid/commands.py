"""What the keys and the menu of the grid do to its cells; every write goes to the source and is told to everybody."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.grids import NEW, CellEdit, GridColumn, Value, ValueKind, parse_value
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.grid import asking, filling, pasting
from msoko_desktop.gui.grid.clipboard import block_of, mime_of
from msoko_desktop.gui.grid.model import NUMBERS
from msoko_desktop.gui.grid.painting import Area
from msoko_desktop.gui.grid.quoting import quoted
from msoko_desktop.services.grids import GridUpdate

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.panel import GridPanel


def read_typed(column: GridColumn, text: str) -> Value:
    """Return what was typed as a value; the beginning of a single choice is enough for it. Raises InputRefused."""
    if column.kind is ValueKind.CHOICE and text.strip():
        begun = [choice for choice in column.choices if choice.casefold().startswith(text.strip().casefold())]
        if len(begun) == 1:
            return begun[0]
    return parse_value(column, text)


class GridCommands:
    """Works for one `GridPanel`."""

    def __init__(self, panel: "GridPanel") -> None:
        self._panel = panel
        self._table = panel.table
        self._model = panel.table.grid

    # --- writing

    def write(self, edits: Sequence[CellEdit], step: str) -> str:
        """Store values as one step; return "" or why nothing was stored."""
        source = self._model.source
        if source is None or not edits:
            return ""
        try:
            update = source.write(edits, step)
        except UserError as error:
            return str(error)
        self._panel.take_over(update)
        return ""

    def write_or_tell(self, edits: Sequence[CellEdit], step: str) -> bool:
        """Store values; say what was refused where the window says such things."""
        sentence = self.write(edits, step)
        if sentence:
            self._panel.session.refused.emit(InputRefused(sentence))
        return not sentence

    def store(self, row: int, column: int, text: str) -> str:
        """Store what was typed in a cell; return "" or why it was refused."""
        model, found = self._model, self._model.columns[column]
        try:
            value = read_typed(found, text)
        except InputRefused as error:
            return str(error)
        if value == model.value(row, column):
            return ""
        key, edits = model.row_key(row), [CellEdit(model.row_key(row), found.key, value)]
        if key.startswith(NEW) and value is not None:
            edits += [CellEdit(key, one, known) for one, known in model.content.offered.items() if one != found.key]
        return self.write(edits, "Изменить ячейку")

    def store_all(self, text: str) -> str:
        """Store what was typed in every selected cell."""
        edits, _ = self._same_everywhere(text)
        if isinstance(edits, str):
            return edits
        return self.write(edits, f"Заполнить {cells(len(edits))}")

    def _same_everywhere(self, text: str) -> tuple[list[CellEdit] | str, int]:
        model = self._model
        edits: list[CellEdit] = []
        skipped = 0
        for row, column in self._cells():
            if not model.can_type(row, column):
                skipped += 1
                continue
            try:
                value = read_typed(model.columns[column], text)
            except InputRefused as error:
                return f"{model.row_title(row)}, столбец {quoted(model.columns[column].title)}: {error}", skipped
            edits.append(CellEdit(model.row_key(row), model.columns[column].key, value))
        return edits, skipped

    def _cells(self) -> list[tuple[int, int]]:
        found = {
            (row, column): None
            for top, left, bottom, right in self._table.chosen()
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        }
        return list(found)

    def clear(self, step: str = "Очистить") -> None:
        """Empty the selected cells."""
        model = self._model
        typed = [(row, column) for row, column in self._cells() if model.can_type(row, column)]
        filled = [(row, column) for row, column in typed if model.value(row, column) is not None]
        if not typed:
            self._say_why_not()
            return
        edits = [CellEdit(model.row_key(row), model.columns[column].key, None) for row, column in filled]
        self.write_or_tell(edits, f"{step} {cells(len(edits))}")

    def _say_why_not(self) -> None:
        row, column = self._table.place()
        if row >= 0:
            self._panel.say(self._model.why_not(row, column) or "Выделенные ячейки считаются сами.")

    # --- the clipboard

    def copy(self) -> bool:
        """Put the selected cells on the clipboard; return whether that could be done."""
        model, areas = self._model, self._table.chosen()
        if not areas:
            return False
        rows = sorted({row for top, _, bottom, _ in areas for row in range(top, bottom + 1)})
        columns = sorted({column for _, left, _, right in areas for column in range(left, right + 1)})
        if len(rows) * len(columns) != len(self._cells()):
            self._panel.say("Скопировать можно один прямоугольник ячеек. Выделите его без лишнего.")
            return False
        rows = [row for row in rows if row < model.data_rows or row >= model.typed_rows]
        if not rows:
            return False
        block = [[self._copied(row, column) for column in columns] for row in rows]
        QGuiApplication.clipboard().setMimeData(
            mime_of(block, [model.columns[column].kind not in NUMBERS for column in columns])
        )
        return True

    def _copied(self, row: int, column: int) -> str:
        """Return a cell as it is copied: calculated numbers as they are shown, typed ones with all their places."""
        model = self._model
        return model.edit_text(row, column) if model.can_type(row, column) else model.texts(row)[column]

    def cut(self) -> None:
        """Copy the selected cells and empty them."""
        if self.copy():
            self.clear("Вырезать")

    def paste(self) -> None:
        """Put what is on the clipboard into the grid, from the first selected cell on."""
        block = pasting.without_blank_end(block_of(QGuiApplication.clipboard().mimeData()))
        areas = self._table.chosen()
        if not areas or self._model.source is None:
            return
        if not block:
            self._panel.say("В буфере обмена нет текста и таблиц: вставлять нечего.")
            return
        if not self._model.editable:
            self._say_why_not()
            return
        if len(block) == 1 and len(block[0]) == 1:
            self._paste_one(block[0][0])
        elif len(areas) > 1:
            self._panel.say("Вставить несколько ячеек можно в одно место. Выделите одну ячейку.")
        else:
            self._paste_block(block, areas[0])

    def _paste_one(self, text: str) -> None:
        """Put one copied cell into every selected one."""
        edits, skipped = self._same_everywhere(text)
        if isinstance(edits, str):
            self._panel.session.refused.emit(InputRefused(f"Вставка отменена, ничего не изменено. {edits}"))
        elif not edits:
            self._say_why_not()
        elif self.write_or_tell(edits, f"Вставить {cells(len(edits))}"):
            self._tell_skipped(skipped)

    def _paste_block(self, block: list[list[str]], area: Area) -> None:
        asked = False
        if pasting.is_larger(block, area):
            answer = asking.larger_block(
                self._panel, len(block), len(block[0]), area[2] - area[0] + 1, area[3] - area[1] + 1
            )
            if answer is asking.Answer.CANCEL:
                return
            asked = answer is asking.Answer.ALL
            block = block if asked else pasting.cropped(block, area)
        else:
            block = pasting.tiled(block, area)
        row, column = area[0], area[1]
        rows, columns = pasting.overhang(self._model, block, row, column)
        if rows >= len(block):
            self._say_why_not()
            return
        if (rows or columns) and not asking.part_of_block(self._panel, rows, columns):
            return
        block = pasting.trimmed(block, rows, columns)
        try:
            paste = pasting.plan(self._model, block, row, column)
        except InputRefused as error:
            self._panel.session.refused.emit(error)
            return
        if not paste.edits:
            self._panel.say("Вставлять нечего: все ячейки на этом месте считаются сами.")
        elif self.write_or_tell(paste.edits, paste.step):
            last = min(row + len(block), len(self._model.order)) - 1
            self._table.select_block((row, column), (last, column + len(block[0]) - 1))
            self._tell_skipped(paste.skipped, paste.new_rows)

    def _tell_skipped(self, skipped: int, new_rows: int = 0) -> None:
        words = []
        if new_rows:
            words.append(f"Добавлено строк: {new_rows}.")
        if skipped:
            words.append(f"Пропущено ячеек, которые считаются сами: {skipped}.")
        if words:
            self._panel.say(" ".join(words))

    # --- filling

    def fill(self, *, down: bool) -> None:
        """Fill the selection from its first row, or column."""
        edits: list[CellEdit] = []
        skipped = 0
        for area in self._table.chosen():
            made, passed = filling.from_first(self._model, area, down=down)
            edits += made
            skipped += passed
        self._fill(edits, skipped)

    def fill_by_handle(self, area: Area, target: Area) -> None:
        """Fill what was drawn with the handle, and select it."""
        edits, skipped = filling.by_handle(self._model, area, target)
        self._fill(edits, skipped)
        self._table.select_block(target[:2], target[2:])

    def _fill(self, edits: list[CellEdit], skipped: int) -> None:
        if not edits:
            if skipped:
                self._say_why_not()
            return
        if self.write_or_tell(edits, f"Заполнить {cells(len(edits))}") and skipped:
            self._panel.say(f"Пропущено ячеек, которые не подходят или считаются сами: {skipped}.")

    # --- rows

    def delete_rows(self) -> None:
        """Delete the rows with a selected cell."""
        model, source = self._model, self._model.source
        rows = sorted({row for top, _, bottom, _ in self._table.chosen() for row in range(top, bottom + 1)})
        keys = [model.row_key(row) for row in rows if row < model.data_rows]
        if source is None or not model.editable or not keys:
            self._say_why_not()
            return
        try:
            update: GridUpdate = source.delete_rows(keys)
        except UserError as error:
            self._panel.session.refused.emit(error)
            return
        self._panel.take_over(update, gone=True)


def cells(count: int) -> str:
    """Return «1 ячейку», «4 ячейки», «48 ячеек»."""
    return counted(count, "ячейку", "ячейки", "ячеек")
