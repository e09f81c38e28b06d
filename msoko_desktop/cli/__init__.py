"""The command line: what the program does without a window, for support by phone and for automation."""

from msoko_desktop.cli.commands import run

__all__ = ["run"]
