"""A document on disk is the old one or the new one, and failures are told in one Russian sentence."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from msoko_desktop.domain.errors import EnvironmentProblem
from msoko_desktop.writers.whole import write_whole


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_whole(tmp_path / "План.pdf", b"data")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("План.pdf", b"data")]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "План.pdf"
    target.write_bytes(b"old, and longer")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.ENOSPC, "На диске нет места для файла «План.pdf»"),
        (errno.EACCES, "Нет права записать файл «План.pdf»"),
        (errno.EROFS, "доступна только для чтения"),
        (errno.EIO, "не удалось записать"),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    code: int, told: str, call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "План.pdf"
    target.write_bytes(b"old")

    def fail(*_: Any) -> None:
        raise OSError(code, os.strerror(code))

    if call == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(EnvironmentProblem, match=told) as problem:
        write_whole(target, b"new")
    assert problem.value.details
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("План.pdf", b"old")]


def test_a_file_open_in_another_program_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "План.docx"
    target.write_bytes(b"old")

    def refuse(*_: Any) -> None:
        error = PermissionError(errno.EACCES, "used by another process")
        error.winerror = 32  # type: ignore[attr-defined]  # what Windows says
        raise error

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(EnvironmentProblem, match=r"«План\.docx» открыт в другой программе: закройте"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="нет: выберите другую папку"):
        write_whole(tmp_path / "нет" / "План.pdf", b"")


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "План.pdf").mkdir()
    with pytest.raises(EnvironmentProblem, match="это папка"):
        write_whole(tmp_path / "План.pdf", b"data")
    assert [path.name for path in tmp_path.iterdir()] == ["План.pdf"]


def test_a_name_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="слишком длинное"):
        write_whole(tmp_path / f"{'Я' * 300}.pdf", b"data")
    assert list(tmp_path.iterdir()) == []
