"""A district file for the tests of the services."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.services.district import create_district
from msoko_desktop.services.plans.plans import add_plan
from msoko_desktop.storage.district_file import District


@pytest.fixture(autouse=True)
def user_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of user data of its own, so that no test writes into the person's."""
    folder = tmp_path / "user data"
    monkeypatch.setattr("msoko_desktop.paths.user_data_dir", lambda: folder)
    return folder


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[District]:
    """An open file without anything in it."""
    with closing(create_district(tmp_path / "Район.msoko")) as made:
        yield made


def activity(number: str, title: str, level: int = 1, deadline: str = "") -> PlanLine:
    """An activity as a line."""
    return PlanLine(LineKind.ACTIVITY, title, number, level, deadline)


@pytest.fixture
def district(empty: District) -> District:
    """A file with a plan (id 1) of two sections; 1.2 has the sub-activity 1.2.1."""
    lines = (
        PlanLine(LineKind.SECTION, "Анализ", "1"),
        activity("1.1", "Анализ ЕГЭ", deadline="июль 2026"),
        activity("1.2", "Анализ ВПР", deadline="май 2026"),
        activity("1.2.1", "Справка по ВПР", 2),
        PlanLine(LineKind.SECTION, "Контроль", "2"),
        activity("2.1", "Проверка школ", deadline="ежемесячно"),
    )
    add_plan(empty, Plan("План на 2026 год", lines=lines))
    return empty
