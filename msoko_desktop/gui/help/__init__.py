"""The offline Russian manual inside the program."""

from typing import TYPE_CHECKING

from msoko_desktop.gui.actions import ActionName, ActionSpec, MenuName

if TYPE_CHECKING:
    from msoko_desktop.gui.help.window import HelpWindow
    from msoko_desktop.gui.main_window.window import MainWindow


def register(window: "MainWindow") -> None:
    """Add the manual to the menu; F1 opens it at the chapter of the page that is shown."""
    opened: list[HelpWindow] = []

    def show() -> None:
        from msoko_desktop.gui.help.window import HelpWindow

        if not opened:
            opened.append(HelpWindow(window))
        spec = window.current_page_spec()
        opened[0].open_chapter(spec.help_chapter if spec is not None and spec.help_chapter else "index")
        opened[0].show()
        opened[0].raise_()
        opened[0].activateWindow()

    window.registry.add(ActionSpec(ActionName.HELP, "&Справка", MenuName.HELP, show, 10, 10, "F1", "help"))
