"""A day of entry on the page «Результаты»: real keys, mouse and clipboard, the numbers looked up in the file itself."""

import datetime as dt
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Task
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.results.page import ResultsPage
from msoko_desktop.gui.results.sheet_panel import View
from msoko_desktop.services import district as files
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools.schools import School, add_schools
from tests.gui.typing_keys import type_text

SCHOOLS = 18
SCALE = MarkScale(
    title="Шкала ВПР",
    year=2026,
    source="Описание работы",
    verified=True,
    maximum=6,
    bands=(Band("2", 0, 1), Band("3", 2, 3), Band("4", 4, 5), Band("5", 6, 6)),
)
TASKS = tuple(Task(str(number), 2) for number in (1, 2, 3))
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Clerk:
    """Hands at the page; `keys` counts the key strokes."""

    def __init__(self, page: ResultsPage, qtbot: QtBot) -> None:
        self.page, self._qtbot, self.keys = page, qtbot, 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        widget = QApplication.focusWidget()
        assert widget is not None
        self._qtbot.keyClick(widget, key, modifier)

    def type(self, text: str) -> None:
        for letter in text:
            self.keys += 1
            widget = QApplication.focusWidget()
            assert widget is not None
            type_text(widget, letter)

    def type_row(self, values: list[str]) -> None:
        """Type the cells of a row with Tab between them, then Enter: the cursor is below the first one."""
        for value in values[:-1]:
            self.type(value)
            self.press(Qt.Key.Key_Tab)
        self.type(values[-1])
        self.press(Qt.Key.Key_Return)


@pytest.fixture
def work(district_path: Path) -> int:
    """A file with eighteen schools and one work of the ВПР, of which nothing is known yet."""
    opened = files.create_district(district_path)
    add_schools(opened, [School(f"СОШ № {number}", code=f"edu99140{number:02}") for number in range(1, SCHOOLS + 1)])
    one = Assessment(2026, "vpr", "mathematics", 8, dt.date(2026, 10, 6), scale=SCALE, tasks=TASKS)
    (made,) = assessments.add_assessments(opened, [one]).created
    files.close_district(opened)
    return made


@pytest.fixture
def clerk(window: MainWindow, district_path: Path, work: int, qtbot: QtBot) -> Clerk:
    assert window.files.open_path(district_path)
    page = window.show_page("results")
    assert isinstance(page, ResultsPage)
    page.show_item(work)
    page.sheet.grid.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return Clerk(page, qtbot)


def stored(path: Path, query: str) -> list[tuple[object, ...]]:
    """Ask the file itself, past the program."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return connection.execute(query).fetchall()


def of_schools(path: Path) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    query = (
        "SELECT short_name, field, value FROM school_result JOIN school ON school.id = school_id WHERE class_name = ''"
    )
    for name, field, value in stored(path, query):
        found.setdefault(str(name), {})[str(field)] = float(str(value))
    return found


def reports(seed: int) -> dict[str, dict[str, int]]:
    """What eighteen schools wrote on paper: on the list, participants, marks."""
    chance = random.Random(seed)  # noqa: S311  # invented numbers
    found = {}
    for number in range(1, SCHOOLS + 1):
        marks = [chance.randint(0, 9) for _ in range(4)]
        found[f"СОШ № {number}"] = {
            "enrolled": sum(marks) + chance.randint(0, 2),
            "participants": sum(marks),
            **dict(zip(("mark_2", "mark_3", "mark_4", "mark_5"), marks, strict=True)),
        }
    return found


def test_eighteen_schools_are_typed_from_paper(clerk: Clerk, district_path: Path) -> None:
    papers = reports(7)
    for values in papers.values():
        clerk.type_row([str(value) for value in values.values()])

    assert of_schools(district_path) == papers
    content = clerk.page.sheet.sheet.content
    whole = dict(zip((column.key for column in content.columns), content.values[-1], strict=True))
    for key in ("participants", "mark_2", "mark_3", "mark_4", "mark_5"):
        assert whole[key] == sum(values[key] for values in papers.values())
    assert content.remarks == ()


def test_a_school_from_paper_takes_fewer_keys_than_in_excel(clerk: Clerk, district_path: Path) -> None:
    """Counted are the keys from the first number to the moment when the row is on the disk."""
    values = ["25", "24", "2", "10", "8", "4"]
    clerk.type_row(values)

    ours = clerk.keys
    # In a table that somebody has prepared with names, formulas and checks: every cell left by a key, and Ctrl+S.
    prepared = sum(len(text) + 1 for text in values) + 1
    # In a new sheet: the name, and success, quality, mean and the check of the sum as formulas besides.
    formulas = ["=(E2+F2+G2)/C2", "=(F2+G2)/C2", "=(2*D2+3*E2+4*F2+5*G2)/C2", "=C2=D2+E2+F2+G2"]
    bare = prepared + sum(len(text) + 1 for text in ("СОШ № 1", *formulas))
    assert (ours, prepared, bare) == (15, 16, 93)
    assert of_schools(district_path)["СОШ № 1"]["mark_3"] == 10


def test_a_block_from_a_spreadsheet_is_one_step(clerk: Clerk, district_path: Path) -> None:
    papers = reports(11)
    block = "\r\n".join("\t".join(str(value) for value in values.values()) for values in papers.values()) + "\r\n"
    QGuiApplication.clipboard().setText(block)
    clerk.press(Qt.Key.Key_V, CONTROL)

    assert of_schools(district_path) == papers
    clerk.page.session.undo()
    assert of_schools(district_path) == {}
    clerk.page.session.redo()
    assert of_schools(district_path) == papers


def test_pupils_are_typed_and_marked_by_the_scale(clerk: Clerk, district_path: Path) -> None:
    clerk.page.sheet.show_view(View.PUPILS)
    clerk.page.sheet.grid.setFocus()
    pupils = [
        ("0012", "8А", "1", "2", "2", "2"),
        ("0013", "8А", "2", "1", "0", "1"),
        ("0014", "8Б", "1", "2", "0,5", ""),
    ]
    for values in pupils:
        clerk.type_row(list(values))

    query = (
        "SELECT pupil_result.code, class_name, variant, primary_score, mark, short_name FROM pupil_result "
        "JOIN school ON school.id = school_id ORDER BY pupil_result.id"
    )
    assert stored(district_path, query) == [
        ("0012", "8А", "1", 6, "5", "СОШ № 1"),
        ("0013", "8А", "2", 2, "3", "СОШ № 1"),
        ("0014", "8Б", "1", 2.5, "3", "СОШ № 1"),
    ]


def test_a_slip_is_marked_mended_and_the_sheet_checked(clerk: Clerk, district_path: Path) -> None:
    clerk.type_row(["25", "24", "2", "10", "8", "5"])  # 25 marks of 24 participants
    clerk.page.sheet.grid.go_to("1", "participants")
    clerk.page.window_.registry.trigger("results.checked")
    assert "Не отмечено" in clerk.page.window_.notice.text.text()
    clerk.page.sheet.grid.go_to("1", "mark_5")
    clerk.page.sheet.grid.setFocus()
    clerk.type("4")
    clerk.press(Qt.Key.Key_Return)
    clerk.page.sheet.grid.go_to("1", "mark_5")
    clerk.page.window_.registry.trigger("results.checked")

    assert stored(district_path, "SELECT status FROM sheet") == [("checked",)]
    past = clerk.page.sheet.sheet.history("1", "mark_5")
    assert [(one.old, one.new) for one in past] == [("5", "4")]


def test_what_is_typed_is_there_after_the_power_failed(
    clerk: Clerk, district_path: Path, tmp_path: Path, make_window: Callable[[], MainWindow]
) -> None:
    """The file as it lies on the disk at any moment holds every cell that was left."""
    clerk.type("25")
    clerk.press(Qt.Key.Key_Tab)
    clerk.type("2")  # still being typed when the power fails
    copied = tmp_path / "после сбоя.msoko"
    for ending in ("", "-wal"):
        copied.with_name(copied.name + ending).write_bytes(
            district_path.with_name(district_path.name + ending).read_bytes()
        )

    assert of_schools(copied) == {"СОШ № 1": {"enrolled": 25}}
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
