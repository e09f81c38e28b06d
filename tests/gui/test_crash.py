"""A fault of the program: written down first, told once, never a loop."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msoko_desktop.gui.crash import LOG_LIMIT, CrashHook
from msoko_desktop.gui.crash_dialog import CrashDialog


def fail(hook: CrashHook, error: Exception) -> None:
    try:
        raise error
    except type(error) as caught:
        hook.handle(type(caught), caught, caught.__traceback__)


def test_the_report_is_written_before_it_is_shown(qapp: QApplication, tmp_path: Path) -> None:
    written_when_shown: list[bool] = []
    hook = CrashHook(tmp_path, lambda report, log: written_when_shown.append("ZeroDivisionError" in log.read_text()))
    fail(hook, ZeroDivisionError("при делении"))
    assert written_when_shown == [True]
    text = (tmp_path / "errors.log").read_text(encoding="utf-8")
    assert "МСОКО" in text
    assert "при делении" in text
    assert "test_crash.py" in text


def test_the_same_fault_is_told_once_and_written_every_time(qapp: QApplication, tmp_path: Path) -> None:
    shown: list[str] = []
    hook = CrashHook(tmp_path, lambda report, log: shown.append(report))
    for _ in range(3):
        fail(hook, ValueError("снова"))
    assert len(shown) == 1
    assert (tmp_path / "errors.log").read_text(encoding="utf-8").count("ValueError: снова") == 3


def test_a_fault_of_the_dialog_itself_does_not_go_round(qapp: QApplication, tmp_path: Path) -> None:
    def show(report: str, log: Path) -> None:
        fail(hook, RuntimeError("в окне отчёта"))
        raise KeyError("и ещё")

    hook = CrashHook(tmp_path, show)
    fail(hook, ValueError("первая"))
    text = (tmp_path / "errors.log").read_text(encoding="utf-8")
    assert "в окне отчёта" in text
    assert "KeyError" in text


def test_a_log_that_cannot_be_written_hides_nothing(qapp: QApplication, tmp_path: Path) -> None:
    shown: list[str] = []
    hook = CrashHook(tmp_path / "нет такой папки", lambda report, log: shown.append(report))
    fail(hook, ValueError("видна"))
    assert "видна" in shown[0]


def test_a_long_log_is_put_aside(qapp: QApplication, tmp_path: Path) -> None:
    hook = CrashHook(tmp_path, lambda report, log: None)
    (tmp_path / "errors.log").write_text("x" * (LOG_LIMIT + 1))
    hook.write("новая запись")
    assert (tmp_path / "errors.log").read_text(encoding="utf-8") == "новая запись\n\n"
    assert (tmp_path / "errors.old.log").stat().st_size == LOG_LIMIT + 1


@pytest.mark.qt_log_ignore("проба")
def test_installing_takes_over_and_gives_back(qapp: QApplication, tmp_path: Path) -> None:
    before = sys.excepthook
    hook = CrashHook(tmp_path, lambda report, log: None)
    hook.install()
    try:
        assert sys.excepthook == hook.handle
        qWarning("проба")
    finally:
        hook.uninstall()
        sys.excepthook = before
    assert "Qt: проба" in (tmp_path / "errors.log").read_text(encoding="utf-8")


def test_the_dialog_lets_the_report_be_copied(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog("текст отчёта", tmp_path / "errors.log")
    qtbot.addWidget(dialog)
    dialog.ui.copy.click()
    assert QApplication.clipboard().text() == "текст отчёта"
    dialog.show()
    assert not dialog.ui.report.isVisible()
    dialog.ui.details.click()
    assert dialog.ui.report.isVisible()
