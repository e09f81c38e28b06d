"""Opens the comment and the history of the current cell."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.grids import CellEdit, parse_value
from msoko_desktop.gui.grid.quoting import quoted

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.panel import GridPanel


def edit_note(panel: "GridPanel") -> None:
    """Open the comment of the current cell beside it."""
    from msoko_desktop.gui.grid.notes import NoteEditor

    (row, column), grid = panel.table.place(), panel.table.grid
    if not 0 <= row < grid.data_rows or not (grid.editable or grid.note(row, column)):
        return
    heading = f"{grid.row_title(row)}, {quoted(grid.columns[column].title)}"
    editor = NoteEditor(heading, grid.note(row, column), editable=grid.editable, parent=panel)
    row_key, column_key = grid.row_key(row), grid.columns[column].key
    editor.saved.connect(lambda text: panel.store_note(row_key, column_key, text))
    cell = panel.table.geo.cell(row, column)
    editor.open_at(panel.table.viewport().mapToGlobal(cell.topRight() + QPoint(4, 0)))


def show_history(panel: "GridPanel") -> None:
    """Show what the current cell held before, with the way back where it can be typed into."""
    from msoko_desktop.gui.grid.history import HistoryDialog

    (row, column), grid, source = panel.table.place(), panel.table.grid, panel.source
    if source is None or not 0 <= row < grid.data_rows:
        return
    found, key = grid.columns[column], grid.row_key(row)
    try:
        values = source.history(key, found.key)
    except UserError as error:
        panel.session.refused.emit(error)
        return

    def restore(text: str) -> str:
        try:
            edit = CellEdit(key, found.key, parse_value(found, text))
        except InputRefused as error:
            return str(error)
        return panel.commands.write([edit], "Вернуть прежнее значение")

    heading = f"{grid.row_title(row)}, {quoted(found.title)}. Сейчас: {grid.texts(row)[column] or 'пусто'}"
    dialog = HistoryDialog(heading, values, restore if grid.can_type(row, column) else None, panel)
    dialog.exec()
    dialog.deleteLater()
