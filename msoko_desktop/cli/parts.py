"""What every module of commands shares: messages, opening a district file, arguments that several commands take."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused

if TYPE_CHECKING:
    from msoko_desktop.storage.district_file import District

DONE, REFUSED = 0, 1
Command = Callable[[str, Callable[[argparse.Namespace], int], str], argparse.ArgumentParser]


def say(text: str) -> None:
    """Print a message for the person, apart from results."""
    print(text, file=sys.stderr)


def print_json(value: Any) -> None:
    """Print a result as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def existing(path: Path) -> Path:
    """Return the path of a file that is there. Raises InputRefused for any other."""
    if not path.is_file():
        raise InputRefused(f"Файл «{path}» не найден. Проверьте имя и папку.")
    return path


@contextmanager
def opened(path: Path, *, write: bool = False) -> Iterator["District"]:
    """Give the open district file; closed afterwards. With `write` one that is busy or read-only is refused."""
    from msoko_desktop.services.district import close_district, open_district

    district = open_district(existing(path), read_only=not write)
    try:
        if write and district.read_only:
            raise EnvironmentProblem(district.read_only_reason)
        yield district
    finally:
        close_district(district)


def add_db(to: argparse.ArgumentParser, *, required: bool = True) -> None:
    """Add the argument that names the district file."""
    to.add_argument("--db", type=Path, required=required, metavar="ФАЙЛ", help="файл района")


def add_json(to: argparse.ArgumentParser) -> None:
    """Add the argument that asks for JSON."""
    to.add_argument("--json", action="store_true", help="вывести в виде JSON")


def add_output(to: argparse.ArgumentParser, help_text: str) -> None:
    """Add the argument that names the file to write."""
    to.add_argument("-o", "--output", type=Path, required=True, metavar="ФАЙЛ", help=help_text)
