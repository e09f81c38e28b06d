"""Names of pupils: off until turned on, and erased from every corner of the file when turned off."""

import sqlite3
from contextlib import closing

import pytest

from msoko_desktop.domain.assessments.model import Assessment, Pupil
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services import history
from msoko_desktop.services.changes import Area
from msoko_desktop.services.operations import operation
from msoko_desktop.services.results import assessments, pupil_names
from msoko_desktop.services.schools import schools
from msoko_desktop.storage import cells, pupils, results
from msoko_desktop.storage.district_file import District

NAME = "Константинопольская Ангелина"
OTHER = "Заозёрский Тихон"


def fill(d: District) -> tuple[int, int]:
    """A work with three pupils of one school, two of them with a name; one name was corrected and deleted since."""
    school = schools.add_schools(d, [School("СОШ № 1")]).created[0]
    work = assessments.add_assessments(d, [Assessment(2025, "vpr", "mathematics", 8)]).created[0]
    with operation(d, "Вставить участников") as step:
        pupils.insert_pupils(
            step.connection,
            work,
            [Pupil("0001", school, name=NAME), Pupil("0002", school), Pupil("0003", school, name=OTHER)],
        )
        step.changed(Area.RESULTS)
    with operation(d, "Изменить код") as step:
        third = pupils.read_pupils(step.connection, work)[2]
        cells.note_changes(step.connection, f"pupils {work}", [("1", "name", NAME, OTHER)], "", "2026-04-20")
        cells.note_changes(step.connection, f"pupils {work}", [("1", "code", "0009", "0001")], "", "2026-04-20")
        cells.write_note(step.connection, f"pupils {work}", "1", "name", f"это {NAME}")
        results.write_second_entry(
            step.connection, work, school, '{"pupils": {"1": {"code": "0001", "name": "Заозёрский Тихон"}}}'
        )
        pupils.delete_pupils(step.connection, [third.id or 0])
        step.changed(Area.RESULTS)
    return work, school


def stored(d: District, work: int) -> list[tuple[str, str]]:
    with d.reading() as connection:
        return [(one.code, one.name) for one in pupils.read_pupils(connection, work)]


def test_names_are_not_kept_until_a_person_says_so(empty: District) -> None:
    assert not pupil_names.names_kept(empty)
    assert pupil_names.keep_names(empty, True)
    assert pupil_names.names_kept(empty)
    assert history.undo_name(empty) is None, "a setting is no step"


def test_turning_them_off_erases_the_names_and_nothing_else(empty: District) -> None:
    work, school = fill(empty)
    pupil_names.keep_names(empty, True)
    assert pupil_names.count_names(empty) == 1
    changes = pupil_names.keep_names(empty, False)
    assert not pupil_names.names_kept(empty)
    assert stored(empty, work) == [("0001", ""), ("0002", "")]
    assert Area.RESULTS in changes.areas
    with empty.reading() as connection:
        grid = f"pupils {work}"
        assert cells.read_history(connection, grid, "1", "name") == ()
        assert [past.old for past in cells.read_history(connection, grid, "1", "code")] == ["0009"]
        assert cells.read_notes(connection, grid) == {}
        second = results.read_second_entry(connection, work, school)
    assert '"code": "0001"' in second
    assert "Тихон" not in second


def test_undo_takes_earlier_steps_back_but_brings_no_name(empty: District) -> None:
    work, _ = fill(empty)
    pupil_names.keep_names(empty, True)
    pupil_names.keep_names(empty, False)
    assert history.undo_name(empty) == "Изменить код", "the erasure is no step, what was before it still is one"
    assert history.undo(empty)
    assert stored(empty, work) == [("0001", ""), ("0002", ""), ("0003", "")]
    assert history.undo(empty)
    assert stored(empty, work) == []
    assert history.redo(empty)
    assert stored(empty, work) == [("0001", ""), ("0002", ""), ("0003", "")]


def test_no_byte_of_a_name_is_left_in_the_file_or_beside_it(empty: District) -> None:
    fill(empty)
    pupil_names.keep_names(empty, True)

    def found() -> list[str]:
        files = [path for path in empty.path.parent.iterdir() if path.is_file()]
        return [path.name for path in files for name in (NAME, OTHER) if name.encode() in path.read_bytes()]

    assert found(), "the names are on the disk before"
    pupil_names.keep_names(empty, False)
    assert found() == []


def test_the_names_are_overwritten_where_the_file_cannot_be_written_anew(
    empty: District, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty.connection.execute("PRAGMA secure_delete = OFF")  # as a SQLite has it that was built without
    work, school = fill(empty)
    with operation(empty, "Вставить участников") as step:
        pupils.insert_pupils(
            step.connection, work, [Pupil(f"1{place:03}", school, name=f"Именованный {place}") for place in range(40)]
        )
        step.changed(Area.RESULTS)
    pupil_names.keep_names(empty, True)
    monkeypatch.setattr(pupil_names, "write_anew", lambda _: None)
    pupil_names.keep_names(empty, False)
    empty.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    content = empty.path.read_bytes()
    assert content.count("Именованный".encode()) == 0


def test_names_are_erased_while_another_window_reads_the_file(empty: District) -> None:
    work, _ = fill(empty)
    pupil_names.keep_names(empty, True)
    with closing(sqlite3.connect(f"file:{empty.path}?mode=ro", uri=True, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM pupil_result").fetchone()
        empty.connection.execute("PRAGMA busy_timeout = 50")
        pupil_names.keep_names(empty, False)
        other.execute("ROLLBACK")
    assert stored(empty, work) == [("0001", ""), ("0002", "")]
