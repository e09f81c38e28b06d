"""The way from every older version of the file to the newest."""

import datetime as dt
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.errors import EnvironmentProblem
from msoko_desktop.services.orders.orders import list_orders, read_order
from msoko_desktop.services.plans.executors import own_bodies
from msoko_desktop.services.plans.plans import list_plans, read_plan
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.services.timetable.days_off import days_off
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage import backup as storage
from msoko_desktop.storage import district_file, migrations
from msoko_desktop.storage.district_file import create_file, open_file
from msoko_desktop.storage.integrity import check

SAMPLES = Path(__file__).resolve().parent.parent / "databases"


def schema(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return [
            (name, " ".join(sql.split()))
            for name, sql in connection.execute("SELECT name, sql FROM sqlite_master WHERE sql NOTNULL ORDER BY name")
        ]


def test_the_newest_version_is_pinned() -> None:
    assert migrations.NEWEST == 5, "a new version needs a sample in tests/databases (tests/databases/make_sample.py)"


@pytest.mark.parametrize("version", range(1, migrations.NEWEST + 1))
def test_a_sample_of_every_version_opens_with_what_it_held(tmp_path: Path, version: int) -> None:
    path = tmp_path / "район.msoko"
    shutil.copyfile(SAMPLES / f"v{version}.msoko", path)
    with closing(open_file(path)) as district:
        (summary,) = list_plans(district)
        plan = read_plan(district, summary.id)
        assert plan.title == "План мероприятий на 2026 год"
        assert [line.number for line in plan.lines] == ["1", "1.1", "1.2"]
        assert plan.lines[1].deadline == "ежегодно, до 15 декабря"
        (order,) = list_orders(district)
        assert [item.number for item in read_order(district, order.id).items] == ["1", "2"]
        assert order.plans == (plan.id,)
        assert "ИМЦ" in [name for body in own_bodies(district) for name in body.aliases]
        assert district.connection.execute("PRAGMA user_version").fetchone()[0] == migrations.NEWEST
    assert check(path) == []
    create_file(tmp_path / "новый.msoko").close()
    assert schema(path) == schema(tmp_path / "новый.msoko")


@pytest.mark.parametrize("version", range(2, migrations.NEWEST + 1))
def test_a_sample_since_version_2_keeps_what_was_recorded_of_the_plan(tmp_path: Path, version: int) -> None:
    path = tmp_path / "район.msoko"
    shutil.copyfile(SAMPLES / f"v{version}.msoko", path)
    with closing(open_file(path)) as district:
        (summary,) = list_plans(district)
        tracked = Timetable(district).of_plan(summary.id)
        dated = sorted((item.due.isoformat(), item.state(dt.date(2026, 10, 1)).value) for item in tracked.occurrences)
        assert dated == [
            ("2026-04-16", "overdue"),
            ("2026-11-02", "planned"),
            ("2026-12-15", "in_work"),
            ("2026-12-31", "planned"),
        ]
        assert {record.record.done_by for record in tracked.unfit} == {"", "Орлова Н. В."}
        assert days_off(district).name(dt.date(2026, 12, 31)) == "Выходной по распоряжению"
        assert [school.short_name for school in list_schools(district)] == ["Школа № 1", "Школа № 2"]


@pytest.fixture
def a_version_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program as it will be one version later."""
    steps = (*migrations.STEPS, ("ALTER TABLE plan ADD COLUMN colour TEXT NOT NULL DEFAULT 'белый'",))
    monkeypatch.setattr(migrations, "STEPS", steps)
    for module in (migrations, district_file, storage):
        monkeypatch.setattr(module, "NEWEST", len(steps))


@pytest.mark.usefixtures("a_version_more")
def test_an_older_file_is_backed_up_and_brought_up(file_of_version_1: Path) -> None:
    with closing(open_file(file_of_version_1)) as district:
        assert district.connection.execute("SELECT DISTINCT colour FROM plan").fetchall() == [("белый",)]
    (copy,) = storage.backup_files(file_of_version_1)
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("PRAGMA user_version").fetchone()[0] == 1


@pytest.mark.usefixtures("a_version_more")
def test_an_older_file_that_cannot_be_written_says_so(file_of_version_1: Path) -> None:
    with pytest.raises(EnvironmentProblem) as error:
        open_file(file_of_version_1, read_only=True)
    assert "прежней версией" in str(error.value)


def test_a_step_that_fails_leaves_the_file_of_the_version_before(
    file_of_version_1: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = (*migrations.STEPS, ("CREATE TABLE extra (id INTEGER PRIMARY KEY)", "INSERT INTO nowhere VALUES (1)"))
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(district_file, "NEWEST", len(steps))
    with pytest.raises(sqlite3.OperationalError):
        open_file(file_of_version_1)
    monkeypatch.undo()
    with closing(open_file(file_of_version_1)) as district:
        assert not district.read_only
        assert "extra" not in dict(schema(file_of_version_1))


def test_a_step_that_loses_references_is_taken_back(file_of_version_1: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, ("DELETE FROM plan",)))
    with (
        closing(sqlite3.connect(file_of_version_1, isolation_level=None)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="breaks foreign keys"),
    ):
        migrations.upgrade(connection)
    with closing(open_file(file_of_version_1)) as district:
        assert len(list_plans(district)) == 1


@pytest.fixture
def file_of_version_1(tmp_path: Path) -> Path:
    """A copy of the sample of the first version."""
    path = tmp_path / "район.msoko"
    shutil.copyfile(SAMPLES / "v1.msoko", path)
    return path
