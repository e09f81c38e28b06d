"""Set up МСОКО Desktop and start it (`python run.py`), or run all its tests (`python run.py test`).

Standard library only, any Python from 3.11, Linux and Windows. Everything is installed into `.venv` beside this file,
in the exact versions of the lock files; a start with nothing to install goes straight to the program.

    python run.py                  open the program on the demonstration district
    python run.py program ARGS     run the program with these arguments (`program --help` lists its commands)
    python run.py test [ARGS]      lint, types, layers and all tests; ARGS go to pytest
    python run.py bench [NAME …]   measure speed beside the yardsticks
    python run.py screenshots      make the pictures of the manual anew
    python run.py bundle           build the one-folder program and let it check itself
    python run.py wheel-check      build the wheel, install it elsewhere and let it check itself
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path

VERSION = "{}.{}".format(*sys.version_info)
if sys.version_info < (3, 11):  # noqa: UP036  an older Python must be told so, not shown a traceback
    sys.exit("Нужен Python 3.11 или новее, а это Python " + VERSION + ".")

ROOT = Path(__file__).resolve().parent
WINDOWS = sys.platform == "win32"
LOCKS = {"runtime": "requirements.lock", "dev": "requirements-dev.lock"}

# Shared libraries that Qt loads and does not carry itself, with their packages in Debian, Ubuntu and Astra Linux.
SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}

NETWORK_SIGNS = ("connection", "name resolution", "timed out", "proxyerror", "max retries", "network is unreachable")


class SetUpError(Exception):
    """The set-up cannot go on; the text is the Russian sentence for the person."""


def say(text: str) -> None:
    """Print a message for the person at once."""
    print(text, file=sys.stderr, flush=True)


def unloadable(libraries: dict[str, str]) -> list[str]:
    """Return the packages of those shared libraries that this computer cannot load."""
    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def missing_packages() -> list[str]:
    """Return the system packages that are needed and missing (none on Windows)."""
    if not sys.platform.startswith("linux"):
        return []
    missing = unloadable(SYSTEM_LIBRARIES)
    try:
        import ensurepip  # noqa: F401  Debian leaves it out of Python itself
    except ImportError:
        missing.append(f"python{VERSION}-venv")
    return missing


def apt_command() -> list[str] | None:
    """Return how this person may call apt-get without being asked anything, None when not at all."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    sudo = ["sudo", "-n"]
    allowed = shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode == 0
    return [*sudo, "apt-get"] if allowed else None


def install_packages(packages: list[str]) -> None:
    """Install system packages where that is permitted; otherwise say which are missing."""
    apt = apt_command()
    if apt is not None:
        say(f"Устанавливаю системные пакеты: {' '.join(packages)}")
        environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        install = [*apt, "install", "-y", "-qq", "--no-install-recommends"]

        def succeeds(command: list[str]) -> bool:
            return subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0

        if succeeds([*install, *packages]) or (succeeds([*apt, "update", "-qq"]) and succeeds([*install, *packages])):
            return
        # One name unknown to this release must not keep the others out.
        packages = [package for package in packages if not succeeds([*install, package])]
        if not packages:
            return
    say(f"Не хватает системных пакетов, их должен установить администратор: apt-get install {' '.join(packages)}")


def locked(descriptor: int, *, wait: bool) -> bool:
    """Lock an open file for this process until it is closed; tell whether that worked."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


class Environment:
    """The `.venv` of a checkout: knows whether it is complete and makes it so."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if WINDOWS else "bin/python")
        self.stamp = self.folder / "msoko-installed.json"
        self.unfinished = self.folder / "msoko-unfinished"

    def wanted(self) -> dict[str, str]:
        """Return what a complete environment's stamp says: the requirements' fingerprint and its Python."""
        digest = hashlib.sha256()
        for name in ("pyproject.toml", *LOCKS.values()):
            digest.update((self.root / name).read_bytes())
        return {"requirements": digest.hexdigest(), "python": os.path.realpath(self.python)}

    def ready(self, kind: str) -> bool:
        """Tell whether nothing has to be installed for `kind` ("runtime" or "dev"); starts no process."""
        try:
            stamp = json.loads(self.stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        return self.python.exists() and stamp in ({**self.wanted(), "kind": kind}, {**self.wanted(), "kind": "dev"})

    def prepare(self, kind: str) -> None:
        """Install what is missing. Raises SetUpError."""
        if self.ready(kind):
            return
        try:
            with self._alone():
                if not self.ready(kind):  # another start may have done it meanwhile
                    packages = missing_packages()
                    if packages:
                        install_packages(packages)
                    self._make()
                    self._install(kind)
        except OSError as error:
            raise SetUpError(f"Не удалось подготовить папку {self.folder}: {error.strerror or error}.") from error

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold a lock, so that two starts at the same time do not install into each other."""
        place = self.root / ".local"
        place.mkdir(exist_ok=True)
        with (place / "set-up.lock").open("w", encoding="utf-8") as file:
            if not locked(file.fileno(), wait=False):
                say("Программа уже устанавливается в другом окне, ожидаю…")
                while not locked(file.fileno(), wait=True):  # Windows waits for ten seconds at a time
                    continue
            yield

    def _make(self) -> None:
        """Make the environment, anew when it is damaged, half installed or of another Python."""
        if not self.unfinished.exists() and self._sound():
            return
        say("Создаю окружение Python в папке .venv…")
        if self.folder.exists():
            shutil.rmtree(self.folder)
        # Made without pip first, so that the mark is there whatever interrupts the rest.
        venv.create(self.folder, with_pip=False, symlinks=not WINDOWS)
        self.unfinished.touch()
        pip = subprocess.run([self.python, "-m", "ensurepip", "--default-pip"], capture_output=True, check=False)
        if pip.returncode:
            raise SetUpError(f"В этом Python нет pip: установите пакет python{VERSION}-venv и запустите снова.")

    def _sound(self) -> bool:
        """Tell whether the environment has a pip that works and this very version of Python."""
        code = "import sys, pip; print('{}.{}'.format(*sys.version_info))"
        try:
            answer = subprocess.run([self.python, "-c", code], capture_output=True, text=True, check=False)
        except OSError:
            return False
        return answer.stdout.strip() == VERSION

    def _install(self, kind: str) -> None:
        """Install the locked versions, or bounded ones where the locked do not exist for this Python."""
        self.unfinished.touch()
        self.stamp.unlink(missing_ok=True)
        say("Устанавливаю библиотеки: один раз, это займёт несколько минут…")
        lock = self.root / LOCKS[kind]
        # odfpy is published as source only; anything else without a ready wheel would ask for a compiler.
        common = ["--prefer-binary", "--only-binary=:all:", "--no-binary=odfpy"]
        failure = self._pip([*common, "--require-hashes", "-r", str(lock)], lock)
        if failure and not any(sign in failure.lower() for sign in NETWORK_SIGNS):
            say(f"Точный набор версий не подходит к Python {VERSION}, подбираю версии в допустимых пределах…")
            failure = self._pip([*common, *self._bounded(kind)], lock)
        if failure:
            raise SetUpError(
                "Не удалось установить библиотеки: проверьте подключение к интернету и запустите снова.\n" + failure
            )
        self.stamp.write_text(json.dumps({**self.wanted(), "kind": kind}), encoding="utf-8")
        self.unfinished.unlink()

    def _bounded(self, kind: str) -> list[str]:
        """Return the requirements of pyproject.toml with their bounds."""
        import tomllib  # here, because a Python that is too old has none and must still be told so

        project = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        extras = project.get("optional-dependencies", {}) if kind == "dev" else {}
        return [*project["dependencies"], *(name for group in extras.values() for name in group)]

    def _pip(self, arguments: list[str], lock: Path) -> str:
        """Run `pip install`, show how far it is, and return "" or the last lines of what went wrong."""
        total = sum(line[:1].isalnum() for line in lock.read_text(encoding="utf-8").splitlines())
        command = [str(self.python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *arguments]
        lines: list[str] = []
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace"
        ) as pip:
            for line in pip.stdout or ():
                lines.append(line.rstrip())
                if sys.stderr.isatty() and line.startswith("Collecting"):
                    done = sum(text.startswith("Collecting") for text in lines)
                    print(f"\r  {min(done, total)} из {total}  {line.split()[1]:<50.50}", end="", file=sys.stderr)
        if sys.stderr.isatty():
            print(file=sys.stderr)
        return "\n".join(line for line in lines[-12:] if line) if pip.returncode else ""


def surroundings(**changes: str) -> dict[str, str]:
    """Return the environment variables for a process that runs the checkout's own code."""
    path = os.pathsep.join(part for part in (str(ROOT), os.environ.get("PYTHONPATH", "")) if part)
    return {**os.environ, "PYTHONPATH": path, **changes}


def call(*command: str | Path, folder: Path = ROOT, **changes: str) -> int:
    """Run a command in the checkout and return its exit status."""
    return subprocess.run(command, cwd=folder, env=surroundings(**changes), check=False).returncode


def run_program(python: Path, arguments: list[str]) -> int:
    """Become the program (on Windows: run it and wait), in the person's own folder."""
    command = [str(python), "-m", "msoko_desktop", *arguments]
    if not WINDOWS:
        os.execve(python, command, surroundings())
    return subprocess.run(command, env=surroundings(), check=False).returncode


def run_tests(python: Path, arguments: list[str]) -> int:
    """Run every check and then the tests; pytest's closing line is the last on standard output."""
    checks: dict[str, list[str]] = {
        "ruff check": ["-m", "ruff", "check", "--quiet", "."],
        "ruff format": ["-m", "ruff", "format", "--check", "--quiet", "."],
        "mypy": ["-m", "mypy", "--no-error-summary"],
        "import-linter": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
    }
    failed = []
    for name, command in checks.items():
        check = subprocess.run(
            [python, *command],
            cwd=ROOT,
            env=surroundings(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        print(f"{name}: {'FAILED' if check.returncode else 'passed'}", flush=True)
        if check.returncode:
            sys.stdout.buffer.write(check.stdout)
            sys.stdout.flush()
            failed.append(name)
    status = call(python, "-m", "pytest", "-n", "auto", *arguments, QT_QPA_PLATFORM="offscreen")
    if failed:
        say(f"failed before the tests: {', '.join(failed)}")
    return status or bool(failed)


def build_bundle(python: Path) -> int:
    """Build the one-folder program, let it check itself without the checkout, print its size."""
    status = call(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec")
    if status:
        return status
    folder = ROOT / "dist" / "msoko-desktop"
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"{folder}: {size / 1e6:.0f} MB", flush=True)
    return self_check(folder / ("msoko-console.exe" if WINDOWS else "msoko-desktop"))


def check_wheel(python: Path) -> int:
    """Build the wheel, install it with the locked libraries into a new environment elsewhere, let it check itself."""
    with tempfile.TemporaryDirectory(prefix="msoko-wheel-") as name:
        folder = Path(name)
        status = call(python, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
        if status:
            return status
        venv.create(folder / "env", with_pip=True)
        scripts = folder / "env" / ("Scripts" if WINDOWS else "bin")
        install = [str(scripts / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        wheel = next(folder.glob("*.whl"))
        status = call(*install, "--require-hashes", "-r", ROOT / LOCKS["runtime"]) or call(*install, "--no-deps", wheel)
        return status or self_check(scripts / "msoko-desktop")


def self_check(program: Path) -> int:
    """Run an installed program's `self-check` far from the checkout and without a screen."""
    with tempfile.TemporaryDirectory(prefix="msoko-elsewhere-") as name:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        environment.pop("PYTHONPATH", None)
        return subprocess.run([program, "self-check"], cwd=name, env=environment, check=False).returncode


def main(arguments: list[str]) -> int:
    """Do one command and return its exit status."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("program", ["--demo"])
    known = ("program", "test", "bench", "screenshots", "bundle", "wheel-check")
    if command not in known:
        print(__doc__)
        return 0 if command in ("-h", "--help", "help") else 2
    environment = Environment(ROOT)
    environment.prepare("runtime" if command == "program" else "dev")
    python = environment.python
    if command == "program":
        return run_program(python, rest)
    if command == "test":
        return run_tests(python, rest)
    if command == "bench":
        return call(python, "-m", "benchmarks", *rest)
    if command == "screenshots":
        return call(python, "tools/screenshots.py", *rest)
    return build_bundle(python) if command == "bundle" else check_wheel(python)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console without Cyrillic must not stop us
    try:
        sys.exit(main(sys.argv[1:]))
    except SetUpError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
