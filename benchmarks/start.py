"""Start to painted window on the demonstration file, beside an empty PySide6 window and LibreOffice Calc."""

from collections.abc import Iterable
from statistics import median

from benchmarks._programs import programs
from benchmarks._screen import screen
from benchmarks._timing import Result

ROUNDS = 5


def run() -> Iterable[Result]:
    """Start the programs in turn, seven times after one warm-up, each until its pixels are on the screen."""
    with screen() as shown, programs() as known:
        if shown is None:
            return
        commands = {"ours": known.ours, "empty": known.empty, "bundle": known.bundle, "calc": known.calc}
        times: dict[str, list[float]] = {name: [] for name, command in commands.items() if command}
        for turn in range(ROUNDS + 1):
            for name, values in times.items():
                seconds = shown.start(commands[name] or [], **known.variables).seconds
                if turn:
                    values.append(seconds)
    middle = {name: median(values) for name, values in times.items()}
    yield Result("start / empty window", middle["ours"], middle["empty"], "s", at_most=2)
    if "calc" in middle:
        yield Result("start / LibreOffice Calc", middle["ours"], middle["calc"], "s", at_most=0.5)
    if "bundle" in middle:
        yield Result("start of the bundle / of the source", middle["bundle"], middle["ours"], "s", at_most=1.25)
