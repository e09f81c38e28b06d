"""A screen in memory (Xvfb) whose pixels are read directly: says when a program's window is really painted."""

import mmap
import os
import re
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1280, 800)
# A window counts as painted when this share of the pixels it ever changes has its final colour.
PAINTED = 0.98
STEP = 7  # every so many pixels are looked at; prime to the width, so that all columns take part
POLL = 0.002  # seconds between two looks
CALM = 1.5  # seconds without a change after which a picture is the final one
LIMIT = 60.0  # seconds in which a program must have painted

EMPTY_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("Пустое окно"))
window.resize(1280, 720)
window.show()
sys.exit(application.exec())
"""

Pixels = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Start:
    """A start as seen from outside: seconds to the painted window, peak resident memory in MB once all is calm."""

    seconds: float
    megabytes: float


class Screen:
    """A running Xvfb."""

    def __init__(self, display: str, memory: mmap.mmap) -> None:
        self.display = display
        header, colours = struct.unpack_from(">I", memory, 0)[0], struct.unpack_from(">I", memory, 76)[0]
        self._all = np.frombuffer(memory, dtype=np.uint32, offset=header + colours * 12)

    def look(self) -> Pixels:
        """Return a copy of the pixels that are looked at."""
        return self._all[::STEP].copy()

    def start(self, command: Sequence[str | Path], **variables: str) -> Start:
        """Start a program, wait until its window is painted and calm, end it. Raises RuntimeError for no window."""
        blank = self.look()
        environment = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", **variables}
        begin = time.perf_counter()
        with subprocess.Popen(
            list(command), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        ) as process:
            try:
                pictures = self._watch(blank, process, begin)
                return Start(painted(blank, pictures), peak_memory(process.pid))
            finally:
                with suppress(ProcessLookupError):  # it has ended by itself
                    os.killpg(process.pid, 15)
                process.wait()
                self._wait_until(blank)

    def _watch(self, blank: Pixels, process: "subprocess.Popen[bytes]", begin: float) -> list[tuple[float, Pixels]]:
        """Return every picture that differs from the one before, with its seconds, until nothing changes any more."""
        pictures = [(0.0, blank)]
        while True:
            now = time.perf_counter() - begin
            picture = self.look()
            if not np.array_equal(picture, pictures[-1][1]):
                pictures.append((now, picture))
            elif len(pictures) > 1 and now - pictures[-1][0] > CALM:
                return pictures
            if process.poll() is not None or now > LIMIT:
                raise RuntimeError(f"{process.args!r} has shown no window")
            pause(POLL)

    def _wait_until(self, blank: Pixels) -> None:
        """Wait until the window of the ended program has gone."""
        begin = time.perf_counter()
        while not np.array_equal(self.look(), blank) and time.perf_counter() - begin < LIMIT:
            pause(POLL)


def painted(blank: Pixels, pictures: Sequence[tuple[float, Pixels]]) -> float:
    """Return when the changed pixels first had, to the share PAINTED, the colours of the last picture."""
    final = pictures[-1][1]
    changed = final != blank
    return next(moment for moment, picture in pictures[1:] if np.mean((picture == final)[changed]) >= PAINTED)


def peak_memory(process: int) -> float:
    """Return the peak resident memory of a process in MB (10⁶ bytes), as the system counts it."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    if found is None:
        raise RuntimeError("the system does not tell the peak memory")
    return int(found[1]) * 1024 / 1e6


def pause(seconds: float) -> None:
    """Let the others work for so long."""
    select.select([], [], [], seconds)


@contextmanager
def screen() -> Iterator[Screen | None]:
    """Give a screen of its own; None, with a word on standard error, where there is no Xvfb."""
    server = shutil.which("Xvfb")
    if server is None:
        print("Xvfb is not installed: windows are not measured", file=sys.stderr)
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="msoko-screen-") as folder:
        reading, writing = os.pipe()
        size = f"{SIZE[0]}x{SIZE[1]}x24"
        options = ["-displayfd", str(writing), "-screen", "0", size, "-fbdir", folder, "-nolisten", "tcp", "-noreset"]
        with subprocess.Popen([server, *options], pass_fds=[writing], stderr=subprocess.DEVNULL) as process:
            os.close(writing)
            try:
                with os.fdopen(reading) as answer:
                    display = f":{answer.readline().strip()}"
                with (Path(folder) / "Xvfb_screen0").open("rb") as file:
                    memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                yield Screen(display, memory)
            finally:
                process.terminate()
                process.wait()
