"""The main window: navigation, menus, toolbar, pages, status, and what is done with whole files."""

from msoko_desktop.gui.main_window.window import MainWindow

__all__ = ["MainWindow"]
