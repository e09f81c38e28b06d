"""The wheel carries what the program needs and works far from the checkout; assets are found wherever it runs."""

import ast
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from msoko_desktop import __version__, paths

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ("resources", "ui", "data")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the checkout, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        capture_output=True,
        text=True,
        check=False,
    )
    assert build.returncode == 0, build.stdout + build.stderr
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder the wheel is installed into; the libraries are those of the tests."""
    folder = tmp_path_factory.mktemp("установлено сюда")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target"]
    subprocess.run([*pip, str(folder), str(wheel)], check=True, capture_output=True)
    return folder


def run_installed(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed), "QT_QPA_PLATFORM": "offscreen"}
    environment["XDG_DATA_HOME"] = str(installed.with_name("data of the user"))
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def tracked(*folders: str) -> set[str]:
    """The files of the checkout in those folders, without what Python leaves beside them."""
    files = (path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in files if "__pycache__" not in path.parts}


@pytest.mark.slow
def test_the_wheel_carries_every_asset_and_every_module(wheel: Path) -> None:
    assert wheel.name.startswith(f"msoko_desktop-{__version__}-py3-none-any")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"msoko_desktop/_assets/{name}" for name in tracked(*ASSETS)} <= names
    assert {name for name in tracked("msoko_desktop") if name.endswith(".py")} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any("LiberationSerif-LICENSE" in name for name in names)


@pytest.mark.slow
def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    strangers = [
        name
        for name in zipfile.ZipFile(wheel).namelist()
        if not name.startswith(("msoko_desktop/", f"msoko_desktop-{__version__}.dist-info/"))
        or "__pycache__" in name
        or "/tests/" in name
    ]
    assert not strangers


@pytest.mark.slow
def test_an_installed_wheel_finds_its_own_assets(installed: Path, tmp_path: Path) -> None:
    code = "from msoko_desktop import paths; print(ascii(str(paths.asset('data/backups.toml'))))"
    answer = run_installed(installed, tmp_path, "-c", code)
    assert answer.stdout.strip() == ascii(str(installed / "msoko_desktop" / "_assets" / "data" / "backups.toml"))


@pytest.mark.slow
def test_an_installed_wheel_passes_its_self_check(installed: Path, tmp_path: Path) -> None:
    answer = run_installed(installed, tmp_path, "-m", "msoko_desktop", "self-check")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "✗" not in answer.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_checkout_uses_the_files_beside_the_package() -> None:
    assert paths.asset_root() == ROOT
    assert paths.asset("data/backups.toml") == ROOT / "data" / "backups.toml"


def test_a_frozen_program_looks_into_its_bundle_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "backups.toml").touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.asset("data/backups.toml") == tmp_path / "data" / "backups.toml"


def test_without_a_checkout_the_files_inside_the_package_are_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "site-packages" / "msoko_desktop"
    (package / "_assets" / "ui").mkdir(parents=True)
    monkeypatch.setattr(paths, "PACKAGE", package)
    assert paths.asset("ui") == package / "_assets" / "ui"
    # A project file beside the package makes it a checkout.
    (package.parent / "pyproject.toml").touch()
    assert paths.asset_root() == package.parent


def test_a_missing_asset_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"data/nothing\.toml"):
        paths.asset("data/nothing.toml")


def imported(path: Path) -> set[str]:
    """The modules that a file imports, and the names it takes from them as if they were modules."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_the_solver_works_without_what_the_bundle_leaves_out() -> None:
    """Compiled parts of scipy import others where no reader of sources sees it."""
    spec = (ROOT / "build.spec").read_text(encoding="utf-8")
    block = re.search(r"NOT_IMPORTED = \[(.*?)\n\]", spec, re.DOTALL)
    assert block is not None
    left_out = set(re.findall(r'"([\w.]+)"', block[1]))
    program = f"""
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name in {left_out!r}:
            raise ImportError(name)
sys.meta_path.insert(0, Absent())
from scipy.optimize import milp
from scipy.sparse.csgraph import maximum_flow
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_bundle_leaves_out_nothing_that_is_imported() -> None:
    spec = (ROOT / "build.spec").read_text(encoding="utf-8")
    block = re.search(r"NOT_IMPORTED = \[(.*?)\n\]", spec, re.DOTALL)
    assert block is not None
    left_out = set(re.findall(r'"([\w.]+)"', block[1]))
    assert "scipy.integrate" in left_out
    for path in (ROOT / "msoko_desktop").rglob("*.py"):
        for name in imported(path):
            parents = {".".join(name.split(".")[:depth]) for depth in range(1, name.count(".") + 2)}
            assert not parents & left_out, (path, name)
