"""Making, opening and closing a district file, and everything that can be wrong with one."""

import os
import sqlite3
import struct
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused, UserError
from msoko_desktop.domain.plans.plans import ColumnKind
from msoko_desktop.services import history
from msoko_desktop.services.plans.plans import list_plans, read_plan, set_cells
from msoko_desktop.storage import district_file, format
from msoko_desktop.storage.backup import make_backup
from msoko_desktop.storage.district_file import District, create_file, open_file
from msoko_desktop.storage.errors import DamagedFile
from msoko_desktop.storage.format import APPLICATION_ID
from msoko_desktop.storage.migrations import NEWEST


def one_sentence(error: pytest.ExceptionInfo[UserError]) -> str:
    """The message, which must be whole Russian sentences without technical words."""
    text = str(error.value)
    assert text.endswith(".")
    assert "SQL" not in text
    assert "Error" not in text
    return text


def titles(district: District) -> list[str]:
    return [plan.title for plan in list_plans(district)]


def edit(district: District, text: str) -> None:
    plan = read_plan(district, 1)
    set_cells(district, 1, [(plan.lines[1].id or 0, ColumnKind.DEADLINE, text)])


def deadline(district: District) -> str:
    return read_plan(district, 1).lines[1].deadline


class TestMaking:
    def test_a_new_file_has_its_marks_and_pragmas(self, district: District) -> None:
        values = {
            name: district.connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version", "journal_mode", "synchronous", "foreign_keys")
        }
        assert values == {
            "application_id": APPLICATION_ID,
            "user_version": NEWEST,
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
        }
        assert struct.unpack(">I", district.path.read_bytes()[68:72]) == (APPLICATION_ID,)
        assert not district.read_only
        assert district.journal_note == ""

    def test_an_existing_file_is_not_overwritten(self, file: Path) -> None:
        before = file.read_bytes()
        with pytest.raises(InputRefused) as error:
            create_file(file)
        assert "уже есть" in one_sentence(error)
        assert file.read_bytes() == before

    def test_a_missing_folder_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(EnvironmentProblem) as error:
            create_file(tmp_path / "нет" / "а.msoko")
        assert "Папки" in one_sentence(error)

    def test_closing_leaves_one_file_and_nothing_beside_it(self, file: Path) -> None:
        beside = [path.name for path in file.parent.iterdir() if path.is_file()]
        assert beside == [file.name]

    def test_names_with_odd_characters_work(self, tmp_path: Path) -> None:
        path = tmp_path / "Район № 5 (100%) ?&#.msoko"
        create_file(path).close()
        with closing(open_file(path)) as district:
            assert not district.read_only
        assert path.is_file()

    def test_a_left_over_journal_of_a_deleted_file_is_not_mixed_in(self, file: Path) -> None:
        with closing(open_file(file)) as district:
            edit(district, "март")
            stale = Path(f"{file}-wal").read_bytes()
        file.unlink()
        Path(f"{file}-wal").write_bytes(stale)
        with closing(create_file(file)) as district:
            assert titles(district) == []


class TestBadFiles:
    def test_missing(self, tmp_path: Path) -> None:
        with pytest.raises(InputRefused) as error:
            open_file(tmp_path / "нет.msoko")
        assert "нет" in one_sentence(error)
        assert list(tmp_path.iterdir()) == []

    def test_folder(self, tmp_path: Path) -> None:
        with pytest.raises(InputRefused) as error:
            open_file(tmp_path)
        assert "папка" in one_sentence(error)

    @pytest.mark.parametrize(
        ("content", "word"),
        [
            (b"", "пуст"),
            (b"\x00" * 5000, "не файл района"),
            (b"PK\x03\x04 a Word file", "не файл района"),
            ("Просто текст".encode(), "не файл района"),
        ],
    )
    def test_what_is_not_sqlite_is_left_alone(self, tmp_path: Path, content: bytes, word: str) -> None:
        path = tmp_path / "а.msoko"
        path.write_bytes(content)
        with pytest.raises(InputRefused) as error:
            open_file(path)
        assert word in one_sentence(error)
        assert path.read_bytes() == content
        assert list(tmp_path.iterdir()) == [path]

    def test_database_of_another_program(self, tmp_path: Path) -> None:
        path = tmp_path / "а.msoko"
        with closing(sqlite3.connect(path)) as other:
            other.execute("CREATE TABLE bookmark (url TEXT)")
        before = path.read_bytes()
        with pytest.raises(InputRefused) as error:
            open_file(path)
        assert "другой программы" in one_sentence(error)
        assert path.read_bytes() == before
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize("read_only", [False, True])
    def test_file_of_a_newer_version_stays_untouched(self, file: Path, read_only: bool) -> None:
        with closing(sqlite3.connect(file)) as newer:
            newer.execute(f"PRAGMA user_version = {NEWEST + 1}")
        before = file.read_bytes()
        with pytest.raises(InputRefused) as error:
            open_file(file, read_only=read_only)
        assert "более новой версией" in one_sentence(error)
        assert file.read_bytes() == before
        assert not Path(f"{file}.lock").exists()

    def test_newer_version_known_only_to_the_journal(self, file: Path) -> None:
        newer = sqlite3.connect(file)
        newer.execute("PRAGMA wal_autocheckpoint = 0")
        newer.execute(f"PRAGMA user_version = {NEWEST + 1}")
        copy = file.with_name("копия.msoko")
        for ending in ("", "-wal"):
            Path(f"{copy}{ending}").write_bytes(Path(f"{file}{ending}").read_bytes())
        newer.close()
        before = copy.read_bytes(), Path(f"{copy}-wal").read_bytes()
        with pytest.raises(InputRefused) as error:
            open_file(copy)
        assert "более новой версией" in one_sentence(error)
        assert (copy.read_bytes(), Path(f"{copy}-wal").read_bytes()) == before

    @pytest.mark.parametrize("read_only", [False, True])
    @pytest.mark.parametrize("size", [60, 100, 5000, 20_000])
    def test_truncated(self, file: Path, size: int, read_only: bool) -> None:
        file.write_bytes(file.read_bytes()[:size])
        before = file.read_bytes()
        with pytest.raises(DamagedFile) as error:
            open_file(file, read_only=read_only)
        assert "повреждён" in one_sentence(error)
        assert error.value.backups == ()
        assert file.read_bytes() == before

    def test_damaged_inside_offers_the_sound_backups(self, file: Path) -> None:
        good = make_backup(file).path
        bad = make_backup(file).path
        bad.write_bytes(b"SQLite format 3\x00" + b"\xff" * 3000)
        content = bytearray(file.read_bytes())
        for page in range(1, len(content) // 4096):
            content[page * 4096 : page * 4096 + 64] = b"\xa5" * 64
        file.write_bytes(content)
        with pytest.raises(DamagedFile) as error:
            open_file(file)
        assert "резервной копии" in one_sentence(error)
        assert error.value.backups == (good,)
        assert error.value.details

    def test_without_the_right_to_read(self, public_folder: Path, as_ordinary_user: None) -> None:
        path = public_folder / "а.msoko"
        create_file(path).close()
        path.chmod(0)
        with pytest.raises(EnvironmentProblem) as error:
            open_file(path)
        assert "Нет права" in one_sentence(error)

    def test_held_by_another_program(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(district_file, "BUSY_SECONDS", 0.01)
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(EnvironmentProblem) as error:
                open_file(file)
            assert "занят другой программой" in one_sentence(error)
            other.execute("COMMIT")
        with closing(open_file(file)) as district:
            assert not district.read_only


class TestReadOnly:
    def test_asked_for(self, file: Path) -> None:
        with closing(open_file(file, read_only=True)) as district:
            assert titles(district) == ["План на 2026 год"]
            with pytest.raises(EnvironmentProblem) as error:
                edit(district, "май")
            assert one_sentence(error) == "Изменение не внесено. Файл открыт только для чтения."

    def test_two_windows_of_one_program(self, district: District) -> None:
        with closing(open_file(district.path)) as second:
            assert second.read_only
            assert "открыт в другом окне" in second.read_only_reason
            edit(district, "май")
            assert deadline(second) == "май"
            with pytest.raises(sqlite3.OperationalError):
                second.connection.execute("DELETE FROM line")

    def test_the_second_window_sees_that_the_first_wrote(self, district: District) -> None:
        with closing(open_file(district.path)) as second:
            before = second.data_version()
            assert second.data_version() == before
            edit(district, "май")
            assert second.data_version() != before

    def test_two_processes_and_a_crash(self, file: Path) -> None:
        code = (
            "import sys; from pathlib import Path; from msoko_desktop.storage.district_file import open_file\n"
            "d = open_file(Path(sys.argv[1])); print(d.read_only, flush=True); sys.stdin.read()"
        )
        command = [sys.executable, "-c", code, str(file)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
            assert holder.stdout is not None
            assert holder.stdout.readline() == "False\n"
            with closing(open_file(file)) as second:
                assert second.read_only
            holder.kill()
            holder.wait()
        with closing(open_file(file)) as third:
            assert not third.read_only

    def test_a_file_without_the_right_to_write(self, public_folder: Path, as_ordinary_user: None) -> None:
        path = public_folder / "а.msoko"
        create_file(path).close()
        path.chmod(0o444)
        with closing(open_file(path)) as district:
            assert "только для чтения" in district.read_only_reason
            assert titles(district) == []

    def test_a_folder_without_the_right_to_write(self, public_folder: Path, as_ordinary_user: None) -> None:
        path = public_folder / "а.msoko"
        create_file(path).close()
        before = path.read_bytes()
        os.seteuid(os.getuid())
        public_folder.chmod(0o555)
        if os.getuid() == 0:
            os.seteuid(65534)
        with closing(open_file(path)) as district:
            assert "только для чтения" in district.read_only_reason
            assert titles(district) == []
        assert path.read_bytes() == before
        assert list(public_folder.iterdir()) == [path]

    def test_edits_left_in_the_journal_by_a_crash_are_seen_on_a_read_only_disk(
        self, public_folder: Path, file: Path
    ) -> None:
        with closing(open_file(file)) as district:
            edit(district, "после сбоя")
            path = public_folder / file.name
            for ending in ("", "-wal"):
                Path(f"{path}{ending}").write_bytes(Path(f"{file}{ending}").read_bytes())
                Path(f"{path}{ending}").chmod(0o444)
        public_folder.chmod(0o555)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            with closing(open_file(path)) as copy:
                assert copy.read_only
                assert deadline(copy) == "после сбоя"
                with pytest.raises(sqlite3.OperationalError):  # it would be lost with the copy
                    copy.connection.execute("DELETE FROM line")
        finally:
            if root:
                os.seteuid(0)
        assert sorted(found.name for found in public_folder.iterdir()) == [path.name, f"{path.name}-wal"]


class TestDisk:
    def test_a_disk_that_fills_up_loses_nothing(self, district: District) -> None:
        pages = district.connection.execute("PRAGMA page_count").fetchone()[0]
        district.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(EnvironmentProblem) as error:
            edit(district, "о" * 50_000)
        assert "закончилось место" in one_sentence(error)
        assert deadline(district) == "июль 2026"
        district.connection.execute("PRAGMA max_page_count = 100000")
        edit(district, "о" * 50_000)
        assert len(deadline(district)) == 50_000

    def test_a_full_disk_does_not_keep_the_file_from_being_looked_at(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def thin(connection: sqlite3.Connection) -> None:
            connection.execute("PRAGMA max_page_count = 1")
            connection.execute("INSERT INTO setting VALUES ('x', zeroblob(100000))")

        monkeypatch.setattr("msoko_desktop.storage.undo.thin", thin)
        with closing(open_file(file)) as district:
            assert "нет места" in district.read_only_reason
            assert titles(district) == ["План на 2026 год"]
        monkeypatch.undo()
        with closing(open_file(file)) as district:
            assert not district.read_only

    def test_a_job_in_another_thread_leaves_nothing_open(self, district: District) -> None:
        seen: list[str] = []

        def job() -> None:
            seen.extend(titles(district))
            edit(district, "из потока")

        thread = threading.Thread(target=job)
        thread.start()
        thread.join()
        assert seen == ["План на 2026 год"]
        assert deadline(district) == "из потока"
        assert history.undo_name(district) == "Изменить ячейку"
        district.close()
        assert [path.name for path in district.path.parent.iterdir() if path.is_file()] == [district.path.name]

    def test_a_busy_file_says_so_and_keeps_what_was(self, district: District, monkeypatch: pytest.MonkeyPatch) -> None:
        district.connection.execute("PRAGMA busy_timeout = 10")
        with closing(sqlite3.connect(district.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(EnvironmentProblem) as error:
                edit(district, "май")
            other.execute("ROLLBACK")
        assert "занят" in one_sentence(error)
        assert deadline(district) == "июль 2026"

    def test_without_a_journal_in_shared_memory_the_old_one_is_used(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # This file system layer of SQLite has neither locks nor shared memory, as a poor network share.
        original = format.uri
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
        monkeypatch.setattr(district_file, "uri", lambda *a, **k: original(*a, **k) + "&vfs=unix-none")
        with closing(open_file(file)) as district:
            assert "сетевая папка" in district.journal_note
            assert district.connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
            edit(district, "май")
        with closing(open_file(file)) as district:
            assert deadline(district) == "май"

    def test_edits_survive_when_the_file_is_left_open(self, district: District, tmp_path: Path) -> None:
        edit(district, "май")
        for ending in ("", "-wal"):
            Path(f"{tmp_path / 'после сбоя.msoko'}{ending}").write_bytes(Path(f"{district.path}{ending}").read_bytes())
        with closing(open_file(tmp_path / "после сбоя.msoko")) as copy:
            assert deadline(copy) == "май"
