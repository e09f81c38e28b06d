"""The start script: what it installs and when, with a real environment in a folder with an awkward name."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = """import os, sys
print(ascii(sys.argv[1:]), os.path.dirname(os.path.dirname(sys.executable)), os.getcwd(), sep="|")
"""


@pytest.fixture(scope="module")
def run() -> ModuleType:
    specification = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    assert specification and specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def make_checkout(folder: Path) -> Path:
    """A checkout that needs no library, whose program prints its arguments, environment and folder."""
    (folder / "msoko_desktop").mkdir(parents=True)
    (folder / "msoko_desktop" / "__init__.py").touch()
    (folder / "msoko_desktop" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    (folder / "run.py").write_bytes((ROOT / "run.py").read_bytes())
    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\ndependencies = []\n", encoding="utf-8")
    for name in ("requirements.lock", "requirements-dev.lock"):
        (folder / name).write_text("# nothing\n", encoding="utf-8")
    return folder


def start(checkout: Path, *arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [sys.executable, checkout / "run.py", *arguments],
        cwd=folder or checkout,
        env={**environment, "PIP_NO_INDEX": "1", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout in a path with a space and Cyrillic letters, installed by its first start."""
    checkout = make_checkout(tmp_path_factory.mktemp("папка с пробелом") / "МСОКО 1")
    first = start(checkout)
    assert first.returncode == 0, first.stderr
    assert first.stdout.startswith("['--demo']|")
    assert "Устанавливаю библиотеки" in first.stderr
    return checkout


@pytest.mark.slow
def test_a_second_start_installs_nothing_and_says_nothing(installed: Path) -> None:
    second = start(installed)
    assert (second.returncode, second.stderr) == (0, "")
    assert second.stdout.split("|")[1] == str(installed / ".venv")


@pytest.mark.slow
def test_the_program_gets_its_arguments_and_the_persons_folder(installed: Path, tmp_path: Path) -> None:
    answer = start(installed, "program", "check", "район 1.msoko", folder=tmp_path)
    assert answer.stdout.split("|")[0] == ascii(["check", "район 1.msoko"])
    assert answer.stdout.strip().split("|")[2] == str(tmp_path)


@pytest.mark.slow
def test_a_moved_checkout_starts_at_once(installed: Path) -> None:
    moved = installed.rename(installed.with_name("МСОКО 2"))
    try:
        answer = start(moved)
    finally:
        moved.rename(installed)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.split("|")[1] == str(moved / ".venv")


@pytest.mark.slow
def test_an_interrupted_installation_is_begun_anew(installed: Path) -> None:
    (installed / ".venv" / "msoko-installed.json").unlink()
    (installed / ".venv" / "msoko-unfinished").touch()
    (installed / ".venv" / "left behind").touch()
    answer = start(installed)
    assert answer.returncode == 0, answer.stderr
    assert not (installed / ".venv" / "left behind").exists()
    assert not (installed / ".venv" / "msoko-unfinished").exists()
    assert start(installed).stderr == ""


@pytest.mark.slow
def test_a_library_that_cannot_be_had_ends_in_a_sentence(tmp_path: Path) -> None:
    checkout = make_checkout(tmp_path / "МСОКО")
    (checkout / "requirements.lock").write_text(f"nosuchlibrary==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    (checkout / "pyproject.toml").write_text("[project]\ndependencies = ['nosuchlibrary>=1,<2']\n", encoding="utf-8")
    answer = start(checkout)
    assert answer.returncode == 1
    assert "Точный набор версий не подходит" in answer.stderr
    assert "Не удалось установить библиотеки: проверьте подключение к интернету" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert (checkout / ".venv" / "msoko-unfinished").exists()


@pytest.fixture
def ready(run: ModuleType, tmp_path: Path) -> Path:
    """A checkout whose environment looks installed for a start."""
    checkout = make_checkout(tmp_path / "МСОКО")
    environment = run.Environment(checkout)
    environment.python.parent.mkdir(parents=True)
    environment.python.symlink_to(sys.executable)
    stamp = {**environment.wanted(), "kind": "runtime"}
    environment.stamp.write_text(json.dumps(stamp), encoding="utf-8")
    return checkout


def test_what_is_installed_for_a_start_is_not_enough_for_the_tests(run: ModuleType, ready: Path) -> None:
    environment = run.Environment(ready)
    assert environment.ready("runtime")
    assert not environment.ready("dev")
    environment.stamp.write_text(json.dumps({**environment.wanted(), "kind": "dev"}), encoding="utf-8")
    assert environment.ready("runtime")
    assert environment.ready("dev")


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.lock", "requirements-dev.lock"])
def test_changed_requirements_are_installed(run: ModuleType, ready: Path, name: str) -> None:
    with (ready / name).open("a", encoding="utf-8") as file:
        file.write("\n# another version\n")
    assert not run.Environment(ready).ready("runtime")


def test_another_or_a_missing_python_is_noticed(run: ModuleType, ready: Path, tmp_path: Path) -> None:
    environment = run.Environment(ready)
    environment.python.unlink()
    assert not environment.ready("runtime")
    (tmp_path / "python3.99").touch()
    environment.python.symlink_to(tmp_path / "python3.99")
    assert not environment.ready("runtime")


@pytest.mark.parametrize("text", ["", "{", "[]", "null"])
def test_a_spoilt_stamp_counts_as_none(run: ModuleType, ready: Path, text: str) -> None:
    environment = run.Environment(ready)
    environment.stamp.write_text(text, encoding="utf-8")
    assert not environment.ready("runtime")


def test_an_unknown_command_is_wrong_usage(ready: Path) -> None:
    answer = start(ready, "tset")
    assert answer.returncode == 2
    assert "python run.py test" in answer.stdout
    assert start(ready, "--help").returncode == 0


def test_only_libraries_that_do_not_load_are_asked_for(run: ModuleType) -> None:
    assert run.unloadable({"libc.so.6": "libc6", "libnosuch.so.1": "libnosuch1"}) == ["libnosuch1"]


class Shell:
    """Stands for the computer's commands: notes each, and answers with the exit status of the first rule that fits."""

    def __init__(self, *failing: str) -> None:
        self.failing = failing
        self.commands: list[str] = []

    def __call__(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        line = " ".join(command)
        self.commands.append(line)
        return subprocess.CompletedProcess(command, int(any(line.endswith(end) for end in self.failing)), "", "")


@pytest.mark.parametrize("root", [True, False])
def test_packages_are_installed_where_that_is_permitted(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], root: bool
) -> None:
    shell = Shell()
    monkeypatch.setattr(run.subprocess, "run", shell)
    monkeypatch.setattr(run.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(run.os, "geteuid", lambda: 0 if root else 1000)
    run.install_packages(["libegl1", "libgl1"])
    before = "" if root else "sudo -n "
    assert shell.commands[-1] == f"{before}apt-get install -y -qq --no-install-recommends libegl1 libgl1"
    assert "администратор" not in capsys.readouterr().err


def test_the_lists_are_updated_and_one_unknown_name_keeps_no_other_out(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shell = Shell("libnosuch1")
    monkeypatch.setattr(run.subprocess, "run", shell)
    monkeypatch.setattr(run.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(run.os, "geteuid", lambda: 0)
    run.install_packages(["libegl1", "libnosuch1"])
    install = "apt-get install -y -qq --no-install-recommends"
    assert shell.commands == [
        f"{install} libegl1 libnosuch1",
        "apt-get update -qq",
        f"{install} libegl1 libnosuch1",
        f"{install} libegl1",
        f"{install} libnosuch1",
    ]
    assert capsys.readouterr().err.rstrip().endswith("apt-get install libnosuch1")


def test_without_permission_the_missing_packages_are_named(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.subprocess, "run", Shell("sudo -n true"))
    monkeypatch.setattr(run.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000)
    run.install_packages(["libegl1", "libgl1"])
    assert "администратор: apt-get install libegl1 libgl1" in capsys.readouterr().err


def test_lock_files_hold_exact_versions_with_hashes_and_no_address() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        entries = [line for line in text.splitlines() if line[:1].isalnum()]
        assert len(entries) > 15
        assert all("==" in line for line in entries)
        assert text.count("--hash=sha256:") >= len(entries)
        assert not [line for line in text.splitlines() if line.startswith("-")]


def test_the_tests_run_with_the_very_libraries_of_the_program() -> None:
    def entries(name: str) -> set[str]:
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        return {line.split()[0] for line in lines if line[:1].isalnum()}  # a marker may be wider with more libraries

    assert entries("requirements.lock") <= entries("requirements-dev.lock")
