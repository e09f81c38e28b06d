"""Guards against a Qt binding that drops references to None and kills the program after some hours of work.

PySide6 6.12.0 on Python 3.10 and 3.11 takes one reference too many from None in every call that returns nothing;
after some thousands of calls the process aborts.
"""

import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version
from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parent.parent
CALLS = 1000
# Other code of the interpreter takes and gives back some references meanwhile; the defect costs one a call.
NOISE = 50


def lost_references(call: Callable[[], object]) -> int:
    """Return how many references to None a thousand calls lose."""
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


@pytest.fixture
def calls(qtbot: QtBot) -> dict[str, Callable[[], object]]:
    label, edit, view, widget = QLabel(), QLineEdit(), QTableView(), QWidget()
    for each in (label, edit, view, widget):
        qtbot.addWidget(each)
    item = QStandardItem("срок")
    model = QStandardItemModel()
    model.appendRow(item)
    view.setModel(model)
    thing = QObject()
    return {
        "QLabel.setText": lambda: label.setText("ежегодно до 15 декабря"),
        "QLineEdit.setText": lambda: edit.setText("октябрь"),
        "QWidget.setToolTip": lambda: widget.setToolTip("№"),
        "QWidget.update": widget.update,
        "QObject.setObjectName": lambda: thing.setObjectName("plan"),
        "QStandardItem.setText": lambda: item.setText("в течение года"),
        "QTableView.setColumnWidth": lambda: view.setColumnWidth(0, 120),
        "QWidget.setFocusPolicy": lambda: widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus),
    }


@pytest.mark.parametrize(
    "name",
    [
        "QLabel.setText",
        "QLineEdit.setText",
        "QWidget.setToolTip",
        "QWidget.update",
        "QObject.setObjectName",
        "QStandardItem.setText",
        "QTableView.setColumnWidth",
        "QWidget.setFocusPolicy",
    ],
)
def test_a_call_that_returns_nothing_keeps_the_references_to_none(
    calls: dict[str, Callable[[], object]], name: str
) -> None:
    assert abs(lost_references(calls[name])) <= NOISE


def test_the_count_would_notice_one_reference_a_call() -> None:
    kept: list[None] = []
    lost = lost_references(lambda: kept.append(None))
    # From Python 3.12 on None is immortal: nothing is counted, and nothing can be lost.
    assert lost == 0 if sys.version_info >= (3, 12) else lost <= NOISE - CALLS


def qt_requirement() -> Requirement:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (found,) = [r for r in map(Requirement, project["dependencies"]) if r.name.lower() == "pyside6-essentials"]
    return found


@pytest.mark.parametrize("version", ["6.12.0", "6.12.1", "6.13.0", "7.0.0", "6.7.3"])
def test_a_release_that_was_not_tried_is_not_installed(version: str) -> None:
    assert Version(version) not in qt_requirement().specifier


@pytest.mark.parametrize("version", ["6.8.3", "6.11.3"])
def test_the_releases_that_hold_are_allowed(version: str) -> None:
    assert Version(version) in qt_requirement().specifier


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_the_lock_files_keep_to_the_bound(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    (pinned,) = [line.split("==")[1].split()[0] for line in lines if line.startswith("pyside6-essentials==")]
    assert Version(pinned) in qt_requirement().specifier


def test_the_installed_release_is_one_of_the_allowed() -> None:
    assert Version(pyside_version) in qt_requirement().specifier
