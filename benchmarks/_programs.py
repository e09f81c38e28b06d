"""The programs whose start is measured: ours on the demonstration district, and those beside it."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks._screen import EMPTY_WINDOW, ROOT


@dataclass(frozen=True, slots=True)
class Programs:
    """Commands that open a window; `bundle` and `calc` are None where the computer has none."""

    ours: list[str]
    empty: list[str]
    bundle: list[str] | None
    calc: list[str] | None
    variables: dict[str, str]


@contextmanager
def programs() -> Iterator[Programs]:
    """Give the programs, with a demonstration file and settings that are thrown away afterwards."""
    from msoko_desktop.services.demo.demo import make_demo

    with tempfile.TemporaryDirectory(prefix="msoko-start-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        file = folder / "демонстрация.msoko"
        make_demo(file)
        bundle = ROOT / "dist" / "msoko-desktop" / "msoko-desktop"
        calc = shutil.which("localc")
        profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
        yield Programs(
            ours=[sys.executable, "-m", "msoko_desktop", str(file)],
            empty=[sys.executable, "-c", EMPTY_WINDOW],
            bundle=[str(bundle), str(file)] if bundle.is_file() else None,
            calc=[calc, "--nologo", "--norestore", "--nofirststartwizard", profile] if calc else None,
            variables={
                "XDG_DATA_HOME": str(folder / "data"),
                "XDG_CONFIG_HOME": str(folder / "settings"),
                # Modules compiled by the first start serve the later ones, as on a person's computer.
                "PYTHONDONTWRITEBYTECODE": "",
                "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
            },
        )
