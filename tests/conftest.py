"""Fixtures that every room's tests share."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent

SEEDS = Path(os.environ.get("MSOKO_SEEDS", ROOT.parent / "shared" / "seeds"))

# The five real documents are not part of a clone; without them their tests are not collected at all.
collect_ignore_glob = [] if SEEDS.is_dir() else ["seeds/*"]


@pytest.fixture(scope="session")
def seeds_dir() -> Path:
    """The folder of the five real documents (the environment variable MSOKO_SEEDS, or ../shared/seeds)."""
    return SEEDS
