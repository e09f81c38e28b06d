"""Backups: whole, checked, only when something changed; restoring puts a sound one in place or changes nothing."""

import datetime as dt
import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.domain.plans.plans import ColumnKind
from msoko_desktop.services import backups, history
from msoko_desktop.services.district import close_district, create_district, open_district, set_setting
from msoko_desktop.services.plans.plans import list_plans, read_plan, set_cells
from msoko_desktop.storage import backup as storage
from msoko_desktop.storage.district_file import District, open_file
from msoko_desktop.storage.errors import DamagedFile, full_disk
from msoko_desktop.storage.integrity import check
from msoko_desktop.storage.retention import Retention


def edit(district: District, text: str) -> None:
    set_cells(district, 1, [(2, ColumnKind.DEADLINE, text)], "Изменить срок")


def deadline(path: Path) -> str:
    with closing(open_file(path, read_only=True)) as district:
        return read_plan(district, 1).lines[1].deadline


def spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xa5" * 64
    path.write_bytes(content)


class TestMaking:
    def test_a_backup_of_an_open_file_is_one_sound_file(self, district: District) -> None:
        edit(district, "май")
        info = backups.make_backup(district)
        folder = district.path.with_name("Заозёрский – резервные копии")
        assert [path.name for path in folder.iterdir()] == [info.path.name]
        assert info.sound
        assert info.size == info.path.stat().st_size > 0
        assert check(info.path) == []
        assert deadline(info.path) == "май"

    def test_the_list_tells_dates_sizes_and_soundness(self, file: Path) -> None:
        for day in (20, 21, 22):
            storage.make_backup(file, now=dt.datetime(2026, 11, day, 9, 30, 5))
        spoil(storage.list_backups(file)[1].path)
        found = backups.list_backups(file)
        assert [info.made for info in found] == [dt.datetime(2026, 11, day, 9, 30, 5) for day in (22, 21, 20)]
        assert [info.sound for info in found] == [True, False, True]
        assert found[0].path.name == "Заозёрский 2026-11-22 09-30-05.msoko"
        assert storage.sound_backups(file) == (found[0].path, found[2].path)

    def test_two_backups_of_one_second_are_two_files(self, file: Path) -> None:
        moment = dt.datetime(2026, 11, 22, 9, 30, 5)
        for _ in range(3):
            storage.make_backup(file, now=moment)
        assert [info.made for info in storage.list_backups(file)] == [moment] * 3

    def test_old_ones_are_thinned_out(self, file: Path) -> None:
        for day in range(1, 23):
            storage.make_backup(file, rule=Retention(2, 3, 0, 0), now=dt.datetime(2026, 11, day, 12))
        assert [info.made.day for info in storage.list_backups(file)] == [22, 21, 20]

    def test_a_damaged_file_makes_no_backup(self, file: Path) -> None:
        spoil(file)
        with pytest.raises(DamagedFile):
            storage.make_backup(file)
        assert storage.backup_files(file) == []
        assert list(storage.folder_beside(file).iterdir()) == []

    def test_a_file_with_broken_references_makes_none(self, file: Path) -> None:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("DELETE FROM plan")
            connection.commit()
        with pytest.raises(DamagedFile) as error:
            storage.make_backup(file)
        assert file.name in str(error.value)
        assert storage.backup_files(file) == []

    def test_a_folder_that_takes_no_new_one_is_replaced_by_the_users_own(self, file: Path, user_data: Path) -> None:
        storage.folder_beside(file).write_text("a file where the folder should be")
        info = storage.make_backup(file)
        assert info.path.is_relative_to(user_data / "backups")
        assert [found.path for found in storage.list_backups(file)] == [info.path]

    def test_nowhere_to_put_it(self, file: Path, user_data: Path) -> None:
        storage.folder_beside(file).write_text("")
        user_data.write_text("")
        with pytest.raises(EnvironmentProblem) as error:
            storage.make_backup(file)
        assert "нет доступной папки" in str(error.value)

    def test_a_full_disk_sends_it_to_the_users_own_folder(
        self, file: Path, user_data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        copy, full = storage.copy_checked, {storage.folder_beside(file)}

        def copy_checked(source: Path, target: Path) -> None:
            if target.parent in full:
                raise full_disk(target)
            copy(source, target)

        monkeypatch.setattr(storage, "copy_checked", copy_checked)
        assert storage.make_backup(file).path.is_relative_to(user_data)
        full.add(storage.folder_of_user(file))
        with pytest.raises(EnvironmentProblem) as error:
            storage.make_backup(file)
        assert "не сделана" in str(error.value)

    def test_what_a_killed_backup_left_is_swept_away(self, file: Path) -> None:
        storage.make_backup(file)
        folder = storage.folder_beside(file)
        for name, hours in ((".а.msoko.0a.new", 30), (".а.msoko.0b.new-journal", 30), (".а.msoko.0c.new", 1)):
            (folder / name).write_text("half")
            os.utime(folder / name, (time.time() - hours * 3600,) * 2)
        storage.make_backup(file)
        assert [path.name for path in folder.glob(".*")] == [".а.msoko.0c.new"]


class TestWhenDue:
    def test_closing_after_an_edit_makes_one_and_without_none(self, tmp_path: Path, file: Path) -> None:
        district = open_district(file)
        close_district(district)
        assert len(storage.backup_files(file)) == 1  # the plan was never backed up
        close_district(open_district(file))
        assert len(storage.backup_files(file)) == 1
        district = open_district(file)
        edit(district, "май")
        close_district(district)
        assert len(storage.backup_files(file)) == 2
        assert deadline(storage.backup_files(file)[0]) == "май"

    def test_undo_is_a_change_too(self, file: Path) -> None:
        close_district(open_district(file))
        district = open_district(file)
        history.undo(district)
        close_district(district)
        assert len(storage.backup_files(file)) == 2

    def test_an_empty_district_and_its_settings_need_none(self, tmp_path: Path) -> None:
        district = create_district(tmp_path / "пустой")
        set_setting(district, "zoom", 120)
        close_district(district)
        assert [path.name for path in tmp_path.iterdir() if "user" not in path.name] == ["пустой.msoko"]

    def test_the_timer_makes_one_only_after_a_change(self, district: District) -> None:
        assert backups.backup_if_changed(district) is not None
        assert backups.backup_if_changed(district) is None
        edit(district, "май")
        assert backups.backup_if_changed(district) is not None
        assert backups.timer_minutes() > 0

    def test_a_damaged_file_is_closed_all_the_same(self, file: Path) -> None:
        district = open_district(file)
        edit(district, "май")
        storage.folder_beside(file).write_text("")
        district.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        spoil(file)
        with pytest.raises(DamagedFile):
            close_district(district)
        assert not Path(f"{file}.lock").exists()


class TestCopying:
    def test_copy_to_a_chosen_name(self, district: District, tmp_path: Path) -> None:
        backups.copy_to(district, tmp_path / "копия.msoko")
        assert check(tmp_path / "копия.msoko") == []
        assert deadline(tmp_path / "копия.msoko") == "июль 2026"

    def test_not_onto_itself(self, district: District) -> None:
        with pytest.raises(InputRefused):
            backups.copy_to(district, district.path)

    def test_into_a_missing_folder(self, district: District, tmp_path: Path) -> None:
        with pytest.raises(EnvironmentProblem):
            backups.copy_to(district, tmp_path / "нет" / "копия.msoko")

    def test_a_failed_copy_leaves_what_was_there(self, file: Path, tmp_path: Path) -> None:
        target = tmp_path / "копия.msoko"
        target.write_bytes(b"former")
        spoil(file)
        with pytest.raises(DamagedFile):
            backups.copy_to(file, target)
        assert target.read_bytes() == b"former"
        assert [path.name for path in tmp_path.glob(".*")] == []

    @pytest.mark.parametrize(
        ("statement", "said"),
        [
            ("PRAGMA application_id = 77", "база данных другой программы"),
            ("PRAGMA user_version = 99", "создан более новой версией"),
        ],
    )
    def test_what_this_program_cannot_read_is_not_called_damaged(
        self, file: Path, tmp_path: Path, statement: str, said: str
    ) -> None:
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute(statement)
        with pytest.raises(InputRefused, match=said):
            backups.copy_to(file, tmp_path / "копия.msoko")

    def test_the_damaged_file_is_named_and_not_the_copy(self, file: Path, tmp_path: Path) -> None:
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 8192 * 4096])
        with pytest.raises(DamagedFile, match=f"«{file.name}» повреждён"):
            backups.copy_to(file, tmp_path / "копия.msoko")


class TestRestoring:
    def test_the_present_file_is_backed_up_and_replaced(self, file: Path) -> None:
        first = storage.make_backup(file).path
        with closing(open_file(file)) as district:
            edit(district, "ошибка")
        kept = backups.restore(first, file)
        assert deadline(file) == "июль 2026"
        assert kept is not None
        assert deadline(kept) == "ошибка"
        with closing(open_file(file)) as district:
            assert not district.read_only
            assert history.undo_name(district) == "Создать план"

    def test_to_a_name_that_is_free(self, file: Path, tmp_path: Path) -> None:
        copy = storage.make_backup(file).path
        assert backups.restore(copy, tmp_path / "новый.msoko") is None
        assert deadline(tmp_path / "новый.msoko") == "июль 2026"

    @pytest.mark.parametrize("damage", ["inside", "cut", "empty", "other"])
    def test_a_bad_backup_is_refused_and_nothing_changes(self, file: Path, damage: str) -> None:
        copy = storage.make_backup(file).path
        if damage == "inside":
            spoil(copy)
        else:
            copy.write_bytes({"cut": copy.read_bytes()[:9000], "empty": b"", "other": b"PK"}[damage])
        before = file.read_bytes()
        with pytest.raises(InputRefused) as error:
            backups.restore(copy, file)
        assert "не годится" in str(error.value)
        assert file.read_bytes() == before

    def test_a_backup_with_broken_references_is_refused(self, file: Path) -> None:
        copy = storage.make_backup(file).path
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("DELETE FROM plan")
            connection.commit()
        with pytest.raises(InputRefused):
            backups.restore(copy, file)

    def test_an_open_file_is_not_replaced(self, district: District) -> None:
        copy = backups.make_backup(district).path
        with pytest.raises(EnvironmentProblem) as error:
            backups.restore(copy, district.path)
        assert "Закройте его" in str(error.value)
        edit(district, "май")

    def test_a_damaged_file_is_repaired_from_its_last_good_copy_and_kept(self, file: Path) -> None:
        storage.make_backup(file)
        spoil(file)
        with pytest.raises(DamagedFile) as error:
            open_district(file)
        kept = backups.restore(error.value.backups[0], file)
        assert kept is not None
        assert "повреждён" in kept.name
        assert b"\xa5" * 64 in kept.read_bytes()
        with closing(open_file(file)) as district:
            assert len(list_plans(district)) == 1
        assert kept not in storage.backup_files(file)

    def test_a_journal_of_the_replaced_file_does_not_leak_into_the_new_one(self, file: Path) -> None:
        copy = storage.make_backup(file).path
        with closing(open_file(file)) as district:
            edit(district, "из журнала")
            journal = Path(f"{file}-wal").read_bytes()
            content = file.read_bytes()
        file.write_bytes(content)
        Path(f"{file}-wal").write_bytes(journal)
        kept = backups.restore(copy, file)
        assert deadline(file) == "июль 2026"
        assert kept is not None
        assert deadline(kept) == "из журнала"

    def test_not_from_itself(self, file: Path) -> None:
        with pytest.raises(InputRefused):
            backups.restore(file, file)

    def test_the_restored_backup_may_be_thinned_out_meanwhile(self, file: Path) -> None:
        oldest = storage.make_backup(file, now=dt.datetime(2020, 1, 1)).path
        with closing(open_file(file)) as district:
            edit(district, "май")
        storage.restore(oldest, file, rule=Retention(1, 0, 0, 0))
        assert deadline(file) == "июль 2026"
        assert len(storage.backup_files(file)) == 1
