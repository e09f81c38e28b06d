"""The manual names the commands and keys that the window really has, and every page has its chapter."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from msoko_desktop import paths
from msoko_desktop.app import make_window
from msoko_desktop.gui.actions import MenuName
from msoko_desktop.gui.main_window.window import MainWindow
from msoko_desktop.gui.settings import WindowSettings

FOLDER = paths.asset("resources/help")
CHAPTERS = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
COMMAND = re.compile(
    r"\*\*(Файл|Правка|План|Документ|Исполнение|Результаты|Вид|Справка)\s+→\s+([^*]+)\*\*(?: \(\*\*([^*]+)\*\*\))?"
)
MENUS = {name.value.replace("&", ""): name for name in MenuName}
# Keys of the table itself, of its editors, and of dialogs; they are not entries of menus.
OF_THE_TABLE = {"F2", "Enter", "Shift+Enter", "Tab", "Shift+Tab", "Delete", "Shift+Space"}
RUSSIAN = {"Пробел": "Space", "↑": "Up", "↓": "Down", "→": "Right", "←": "Left", "Enter": "Return"}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = make_window(WindowSettings(tmp_path / "window.ini"))
    qtbot.addWidget(made)
    return made


def plain(text: str) -> str:
    return " ".join(text.replace("&", "").rstrip("…").split())


def entries(window: MainWindow, menu: MenuName) -> dict[str, str]:
    """The entries of a menu: their texts without mnemonics, and the first key of each."""
    return {plain(action.text()): action.shortcut().toString() for action in window.registry.menu(menu).actions()}


def portable(keys: str) -> str:
    """Keys as the manual writes them in Qt's own form, so that «Alt+↑» is Alt+Up."""
    parts = re.split(r"(?<=[^+])\+", keys)
    return QKeySequence("+".join(RUSSIAN.get(part, part) for part in parts)).toString()


def test_every_command_the_manual_names_is_in_its_menu(window: MainWindow) -> None:
    named = [(chapter, *found) for chapter, text in CHAPTERS.items() for found in COMMAND.findall(text)]

    assert len(named) > 20
    for chapter, menu, command, keys in named:
        known = entries(window, MENUS[menu])
        assert plain(command) in known, (chapter, menu, command)
        if keys:
            assert portable(keys) == known[plain(command)], (chapter, command)


def keys_in(chapter: str, heading: str) -> set[str]:
    table = CHAPTERS[chapter].split(f"## {heading}\n")[1].split("\n## ")[0]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| **")]
    return {portable(keys) for cell in cells for keys in re.findall(r"\*\*([^*]+)\*\*", cell)}


def registered(window: MainWindow) -> dict[str, str]:
    """Every key of the menus with the text of its entry."""
    return {
        keys.toString(): plain(action.text())
        for menu in MenuName
        for action in window.registry.menu(menu).actions()
        for keys in action.shortcuts()
    }


def test_every_key_in_the_manual_works_and_every_key_of_the_menus_is_in_it(window: MainWindow) -> None:
    told = keys_in("keyboard", "Всё окно") | keys_in("keyboard", "План") | keys_in("keyboard", "Исполнение")
    told |= {"F9", "Ctrl+Shift+K", "Ctrl+Shift+I"} & keys_in("keyboard", "Листы результатов и показателей")
    of_menus = registered(window)
    pages = {f"Ctrl+{place}" for place in range(1, 10)}
    of_table = {portable(keys) for keys in OF_THE_TABLE}
    second_keys = {
        "Ctrl+=", "Ctrl+Enter", "Ctrl+Shift+Enter", "Ctrl+Alt+Enter", "Shift+Del", "Ctrl+Ins", "Shift+Ins",
    }  # fmt: skip

    assert told - set(of_menus) - pages - of_table == set()
    assert set(of_menus) - told - pages - second_keys == set()


def test_every_page_opens_its_own_chapter(window: MainWindow) -> None:
    for spec in window.pages():
        assert spec.help_chapter in CHAPTERS, spec.name
