"""Fixtures that every room's tests share."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def seeds_dir() -> Path | None:
    """The folder of the five real documents, where it is to be had: MSOKO_SEEDS, or ../shared/seeds."""
    folder = Path(os.environ.get("MSOKO_SEEDS", ROOT.parent / "shared" / "seeds"))
    return folder if folder.is_dir() else None
