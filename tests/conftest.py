"""Fixtures that every room's tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent

SEEDS = Path(os.environ.get("MSOKO_SEEDS", ROOT.parent / "shared" / "seeds"))

# How long an example takes tells of a busy computer, not of the program: what is to be fast is measured in benchmarks/.
settings.register_profile("no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no clock")

# The five real documents are not part of a clone; without them their tests are not collected at all.
collect_ignore_glob = [] if SEEDS.is_dir() else ["seeds/*"]


@pytest.fixture(scope="session")
def seeds_dir() -> Path:
    """The folder of the five real documents (the environment variable MSOKO_SEEDS, or ../shared/seeds)."""
    return SEEDS
