"""The menu of a cell: everything that can be done with it, with its keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from msoko_desktop.gui.theme import theme

if TYPE_CHECKING:
    from msoko_desktop.gui.grid.panel import GridPanel


def cell_menu(panel: "GridPanel") -> QMenu:
    """Return the menu for the current cell and selection; it deletes itself once it is closed."""
    table, model = panel.table, panel.table.grid
    menu = QMenu(panel)
    menu.aboutToHide.connect(menu.deleteLater)
    row, column = table.place()
    there = row >= 0
    typed = there and model.editable
    stored = there and row < model.data_rows

    def add(text: str, keys: str, icon: str, run: Callable[[], object], enabled: bool) -> None:
        action = menu.addAction(f"{text}\t{keys}" if keys else text)
        if icon:
            action.setIcon(theme().icon(icon))
        action.setEnabled(enabled)
        action.triggered.connect(lambda _checked=False: run())

    commands = panel.commands
    add("&Вырезать", "Ctrl+X", "cut", commands.cut, typed)
    add("&Копировать", "Ctrl+C", "copy", commands.copy, there)
    add("Вст&авить", "Ctrl+V", "paste", commands.paste, typed)
    add("&Очистить", "Del", "", commands.clear, typed)
    menu.addSeparator()
    add("Заполнить в&низ", "Ctrl+D", "", lambda: commands.fill(down=True), typed)
    add("Заполнить в&право", "Ctrl+R", "", lambda: commands.fill(down=False), typed)
    menu.addSeparator()
    has_note = stored and bool(model.note(row, column))
    text = "Изменить ко&мментарий…" if has_note and model.editable else "Ко&мментарий…"
    add(text, "Shift+F2", "", panel.edit_note, (stored and model.editable) or has_note)
    add(
        "Удалить комментарий",
        "",
        "",
        lambda: panel.store_note(model.row_key(row), model.columns[column].key, ""),
        has_note and model.editable,
    )
    add("&История ячейки…", "", "history", panel.show_history, stored)
    menu.addSeparator()
    add("&Сортировка и отбор…", "Ctrl+Shift+L", "filter", panel.open_filter, there)
    add("Только с таким &значением", "", "", panel.filter_by_cell, stored)
    add("Показать все строки", "", "", panel.show_all, model.is_filtered)
    add("Вернуть исходный порядок", "", "", panel.unsort, model.arrangement.column is not None)
    menu.addSeparator()
    add("&Удалить строки", "Ctrl+−", "delete", commands.delete_rows, typed and stored)
    return menu
