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
