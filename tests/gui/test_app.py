"""The start: what is opened, in which language, and what must not be loaded before the window is there."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from msoko_desktop import app
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.theme import colours_of, style_sheet
from msoko_desktop.services import district as files

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("reportlab", "docx", "openpyxl", "matplotlib", "lxml", "odf", "pypdfium2", "python_calamine")


def run_python(code: str, tmp_path: Path, **more: str) -> str:
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", **more}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_nothing_heavy_is_loaded_before_the_window_is_painted(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from msoko_desktop.app import run_window\n"
        "status = run_window(None, demo=True)\n"
        f"print(status, [name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    out = run_python(code, tmp_path, MSOKO_QUIT_AFTER_PAINT="1")
    painted, end = out.strip().splitlines()
    assert painted.startswith("painted ")
    assert end == "0 []"


def test_the_windows_of_qt_speak_russian(tmp_path: Path) -> None:
    code = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QFileDialog, QLabel, QStyle
from msoko_desktop.app import make_application
from msoko_desktop.gui.theme import install_theme
install_theme(make_application()).apply("light", 100)
dialog = QFileDialog(None, "Открыть", ".")
texts = [label.text() for label in dialog.findChildren(QLabel)]
texts += [button.text() for button in dialog.findChildren(QAbstractButton)]
texts += [dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Cancel).text()]
texts.append(QCoreApplication.translate("QAbstractFileIconProvider", "Folder"))
texts.append(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText).removeprefix("Ctrl+"))
print([text for text in texts if text and any("a" <= letter <= "z" for letter in text.lower())], len(texts))
icons = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
box = dialog.findChild(QDialogButtonBox)
box.ensurePolished()
print(box.style().styleHint(icons, None, box), all(button.icon().isNull() for button in box.buttons()))
"""
    russian, icons = run_python(code, tmp_path).strip().splitlines()
    assert russian.startswith("['Enter'] ")
    assert int(russian.split()[1]) >= 8
    assert icons == "0 True"


def test_the_last_file_opens_by_itself(window: MainWindow, district_path: Path) -> None:
    files.close_district(files.create_district(district_path))
    window.settings.remember_file(district_path)
    app.open_first(window, None)
    assert window.session.district.path == district_path


def test_a_file_that_is_gone_is_told_in_words(window: MainWindow, tmp_path: Path) -> None:
    seen: list[str] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        box.reject()

    app.open_first(window, tmp_path / "нет.msoko")
    QTimer.singleShot(50, close)
    QTimer.singleShot(100, QApplication.quit)
    while not seen:
        QApplication.processEvents()
    assert "нет.msoko" in seen[0]
    assert not window.session.is_open


def test_qt_speaks_russian(tmp_path: Path) -> None:
    code = (
        "from msoko_desktop.app import make_application\n"
        "application = make_application()\n"
        "from PySide6.QtWidgets import QDialogButtonBox as Box\n"
        "box = Box(Box.StandardButton.Cancel)\n"
        "print(box.button(Box.StandardButton.Cancel).text())\n"
    )
    assert run_python(code, tmp_path, PYTHONIOENCODING="utf-8").strip() == "Отмена"


def test_both_themes_fill_every_colour_of_the_style_sheet() -> None:
    assert colours_of("light").keys() == colours_of("dark").keys()
    for name in ("light", "dark"):
        assert "@" not in style_sheet(colours_of(name), 1.5, 15.0)


def contrast(first: str, second: str) -> float:
    """The contrast of two colours by the formula of WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_can_be_read_on_its_ground_in_both_themes() -> None:
    pairs = [
        ("text", "window"),
        ("text", "surface"),
        ("sheet_text", "sheet"),
        ("muted", "surface"),
        ("muted", "window"),
    ]
    pairs += [("text", "accent_soft"), ("on_accent", "accent"), ("danger", "surface"), ("warning", "surface")]
    for name in ("light", "dark"):
        colours = colours_of(name)
        for front, ground in pairs:
            assert contrast(colours[front], colours[ground]) >= 4.5, (name, front, ground)
