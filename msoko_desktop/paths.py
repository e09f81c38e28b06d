"""Where the program's assets and the person's data are; knows nothing else."""

import sys
from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).resolve().parent


def asset_root() -> Path:
    """Return the folder that holds `resources/`, `ui/` and `data/`.

    Looked for in this order: the frozen bundle, the checkout (a sibling `pyproject.toml`), the files that the
    wheel carries inside the package.
    """
    if getattr(sys, "frozen", False):
        return Path(getattr(sys, "_MEIPASS", PACKAGE.parent))
    if (PACKAGE.parent / "pyproject.toml").is_file():
        return PACKAGE.parent
    return PACKAGE / "_assets"


def asset(name: str) -> Path:
    """Return the path of the asset `name` (such as ``"resources/fonts/PTAstraSerif.ttf"``).

    Raises FileNotFoundError when the installation lacks it.
    """
    path = asset_root() / name
    if not path.exists():
        raise FileNotFoundError(f"asset {name} is missing under {asset_root()}")
    return path


def user_data_dir() -> Path:
    """Return the folder for logs and settings of this computer's user, made when missing."""
    return platformdirs.user_data_path("msoko-desktop", appauthor=False, ensure_exists=True)


def documents_dir() -> Path:
    """Return the folder where the person keeps documents, the home folder where there is none.

    New district files are proposed there.
    """
    documents = platformdirs.user_documents_path()
    return documents if documents.is_dir() else Path.home()
