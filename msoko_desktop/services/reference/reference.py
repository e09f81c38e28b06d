"""Reference data of the program (`data/*.toml`), read once and handed on as mappings.

What a district changes in them for itself is laid over them in `reference_books`.
"""

import tomllib
from functools import cache
from typing import Any

from msoko_desktop import paths


@cache
def reference_data(name: str) -> dict[str, Any]:
    """Return the content of `data/<name>.toml`; treat it as read-only.

    Raises FileNotFoundError when the installation lacks the file.
    """
    with paths.asset(f"data/{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def reference_names(folder: str) -> tuple[str, ...]:
    """Return the names of the files of a folder of reference data («scales/oge» …), as `reference_data` takes them.

    Raises FileNotFoundError when the installation lacks the folder.
    """
    return tuple(sorted(f"{folder}/{path.stem}" for path in paths.asset(f"data/{folder}").glob("*.toml")))
