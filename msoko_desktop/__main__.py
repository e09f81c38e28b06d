"""Starts the program: the window, or a command of the command line without touching Qt."""

import gc
import os
import sys
from io import TextIOWrapper
from pathlib import Path

NO_SCREEN = (
    "Окно открыть негде: у этого сеанса нет графического экрана. "
    "Команды работают и без него, их список показывает msoko-desktop --help."
)
NO_QT = "Не загружается библиотека окон Qt: {}. Установите недостающее командой python run.py в папке программы."


def main(arguments: list[str] | None = None) -> int:
    """Run the program with those arguments (by default the process's own) and return its exit status.

    Without arguments, with `--demo` or with the name of a file it is the window; everything else is the command line.
    """
    _prepare_streams()
    given = sys.argv[1:] if arguments is None else arguments
    match given:
        case []:
            return _window(None, demo=False)
        case ["--demo"]:
            return _window(None, demo=True)
        case [name] if Path(name).is_file():
            return _window(Path(name), demo=False)
    from msoko_desktop import cli

    return cli.run(given)


def _window(path: Path | None, *, demo: bool) -> int:
    """Open the window and return the exit status of the event loop."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        print(NO_SCREEN, file=sys.stderr)
        return 1
    gc.disable()  # while everything is being loaded there is no garbage to find; `run_window` turns it on again
    # Qt reads the source of every module imported after it; what the window needs of the rest comes first.
    from msoko_desktop.services import district, history, search  # noqa: F401
    from msoko_desktop.services.orders import orders  # noqa: F401
    from msoko_desktop.services.plans import plans  # noqa: F401

    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        print(NO_QT.format(error), file=sys.stderr)
        return 1
    from msoko_desktop.app import run_window

    return run_window(path, demo=demo)


def _prepare_streams() -> None:
    """Make standard output and error fit for Russian text wherever they lead; a program without a console has none."""
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  open as long as the program runs
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    if isinstance(sys.stdout, TextIOWrapper):
        # "replace": the name of a file may hold bytes that are no text
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    if isinstance(sys.stderr, TextIOWrapper):
        # A person's console shows what it can; a file or a pipe gets UTF-8 like the results.
        sys.stderr.reconfigure(encoding=None if sys.stderr.isatty() else "utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
