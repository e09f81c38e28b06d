"""District files for the tests of the storage."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.services.plans.plans import add_plan
from msoko_desktop.storage.district_file import District, create_file

ORDINARY_USER = 65534  # "nobody", where the tests run as root, whom no permission stops


@pytest.fixture(autouse=True)
def user_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of user data of its own, so that no test writes into the person's."""
    folder = tmp_path / "user data"
    monkeypatch.setattr("msoko_desktop.paths.user_data_dir", lambda: folder)
    return folder


@pytest.fixture
def district(tmp_path: Path) -> Iterator[District]:
    """An open file with one plan of a section and two activities."""
    with closing(create_file(tmp_path / "Заозёрский.msoko")) as made:
        add_plan(made, small_plan())
        yield made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The same file, closed."""
    with closing(create_file(tmp_path / "Заозёрский.msoko")) as made:
        add_plan(made, small_plan())
    return tmp_path / "Заозёрский.msoko"


def small_plan(title: str = "План на 2026 год") -> Plan:
    """A plan of a section and two activities."""
    return Plan(
        title,
        lines=(
            PlanLine(LineKind.SECTION, "Анализ результатов", "1"),
            PlanLine(LineKind.ACTIVITY, "Анализ ЕГЭ", "1.1", deadline="июль 2026", executors="ОО"),
            PlanLine(LineKind.ACTIVITY, "Анализ ОГЭ", "1.2", deadline="август 2026"),
        ),
    )


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that an ordinary user can reach."""
    with tempfile.TemporaryDirectory(prefix="msoko-test-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o777)


@pytest.fixture
def as_ordinary_user() -> Iterator[None]:
    """Run the test under the permissions of an ordinary user, also where the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(ORDINARY_USER)
    try:
        yield
    finally:
        os.seteuid(0)
