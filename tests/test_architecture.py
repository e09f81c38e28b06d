"""Holds the structure of the program: the one-way street, no network, small modules, forms equal to their drawings."""

import ast
import importlib.util
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "msoko_desktop"
FORMS = PACKAGE / "gui" / "forms"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if FORMS not in path.parents)
SOURCES = [
    *MODULES,
    *sorted((ROOT / "benchmarks").glob("*.py")),
    *sorted((ROOT / "tools").glob("*.py")),
    ROOT / "run.py",
]
DRAWINGS = sorted((ROOT / "ui").glob("*.ui"))
LONGEST_MODULE = 450
LONGEST_FUNCTION = 80
# The program never talks to a network: no module that could, from the standard library, Qt or elsewhere.
NETWORK = {
    "socket", "ssl", "urllib.request", "urllib.error", "http", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib",
    "xmlrpc", "socketserver", "asyncio", "requests", "httpx", "aiohttp", "urllib3", "webbrowser",
    "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
}  # fmt: skip


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported_modules(path: Path) -> set[str]:
    """Every module a file imports, wherever in it, with `from a import b` as both a and a.b."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_imports_go_one_way() -> None:
    lint = "from importlinter.cli import lint_imports_command as lint; lint()"
    run = subprocess.run(
        [sys.executable, "-c", lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_can_reach_a_network(path: Path) -> None:
    reaching = {name for name in imported_modules(path) if name in NETWORK or name.split(".")[0] in NETWORK}
    assert not reaching


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_modules_are_small_and_say_what_they_are_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    tree = ast.parse(text)
    assert ast.get_docstring(tree)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [f.name for f in functions if (f.end_lineno or f.lineno) - f.lineno >= LONGEST_FUNCTION]
    assert not long


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_error_is_swallowed(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"line {node.lineno}: a bare except"
            assert not (len(node.body) == 1 and isinstance(node.body[0], ast.Pass)), f"line {node.lineno}"


def test_every_library_the_program_imports_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {Requirement(text).name.lower().replace("_", "-") for text in project["dependencies"]}
    # shiboken6 is a part of PySide6 that cannot be installed without it.
    declared |= {"shiboken6"}
    distributions = packages_distributions()
    unknown = {}
    for path in MODULES:
        for name in {module.split(".")[0] for module in imported_modules(path)} - sys.stdlib_module_names:
            owners = {owner.lower().replace("_", "-") for owner in distributions.get(name, ())}
            if name != "msoko_desktop" and not owners & declared:
                unknown[name] = name_of(path)
    assert not unknown


def test_declared_libraries_have_bounds_on_both_sides() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    for text in [*project["dependencies"], *(text for group in extras.values() for text in group)]:
        operators = {specifier.operator for specifier in Requirement(text).specifier}
        assert operators == {">=", "<"}, text


def test_every_drawing_has_its_form() -> None:
    assert {path.stem for path in DRAWINGS} == {path.stem.removeprefix("ui_") for path in FORMS.glob("ui_*.py")}


@pytest.mark.parametrize("drawing", DRAWINGS, ids=name_of)
def test_a_form_is_what_its_drawing_generates(drawing: Path, build_forms: ModuleType) -> None:
    form = FORMS / f"ui_{drawing.stem}.py"
    assert build_forms.generated(drawing) == form.read_text(encoding="utf-8"), "run tools/build_forms.py"


@pytest.fixture(scope="module")
def build_forms() -> ModuleType:
    """The tool that makes forms of drawings; it is not part of the package."""
    specification = importlib.util.spec_from_file_location("build_forms", ROOT / "tools" / "build_forms.py")
    assert specification and specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module
