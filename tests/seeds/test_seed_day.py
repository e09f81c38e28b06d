"""Each real document through the window: taken in, edited by keys, undone, printed to a PDF that holds it."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, PlanLine
from msoko_desktop.gui.imports import import_path
from msoko_desktop.gui.imports.dialog import ImportDialog
from msoko_desktop.gui.main_window.window import MainWindow
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import plans
from msoko_desktop.services.printing import plan_document
from tests.gui.typing_keys import type_text

# What a reader counts in the documents: plans, activities with a number, activities without, orders in front.
SEEDS = {
    "predgorny_roadmap_2020.txt": ((36,), 2, 0),
    "sarov_roadmap_2021.txt": ((22,), 0, 0),
    "krasnoturansk_order_2020.txt": ((16,), 0, 1),
    "kimovsk_measures_2016.txt": ((39, 22, 27), 0, 0),
    "rasskazovo_concept_2019.txt": ((20, 18, 13, 9, 10, 9, 7, 13, 7), 0, 1),
}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    found = MainWindow(WindowSettings(tmp_path / "window.ini"))
    qtbot.addWidget(found)
    found.resize(1280, 720)
    found.show()
    assert found.files.create_path(tmp_path / "Район.msoko")
    yield found
    found.close()


def take_in(window: MainWindow, path: Path) -> None:
    """Choose the file and press «Загрузить» in the wizard that opens."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ImportDialog):
            dialog.accept()
        else:
            QTimer.singleShot(20, press)

    QTimer.singleShot(20, press)
    import_path(window, path)


def squeezed(text: str) -> str:
    """Return only letters and digits: a printed page breaks lines anywhere and draws bullets its own way."""
    return "".join(re.findall(r"\w+", text)).casefold()


@pytest.mark.parametrize("name", SEEDS)
def test_a_real_document_is_taken_in_edited_by_keys_undone_and_printed(
    window: MainWindow, qtbot: QtBot, seeds_dir: Path, name: str
) -> None:
    numbered, unnumbered, in_front = SEEDS[name]
    take_in(window, seeds_dir / name)
    d = window.session.district
    summaries = sorted(plans.list_plans(d), key=lambda summary: summary.id)
    stored = [plans.read_plan(d, summary.id) for summary in summaries]
    assert tuple(sum(bool(line.number) for line in plan.activities()) for plan in stored) == numbered
    assert sum(not line.number for plan in stored for line in plan.activities()) == unnumbered
    assert len(orders.list_orders(d)) == in_front
    assert window.session.undo_name() == "Загрузить план из файла"

    for plan in stored:
        assert plan.id is not None
        edited = edit_first_title(window, qtbot, plan.id)
        printed = squeezed(
            "".join(page.extract_text() for page in PdfReader(io.BytesIO(plan_document(d, plan.id, "pdf"))).pages)
        )
        for line in plans.read_plan(d, plan.id).lines:
            for cell in cells(line):
                assert squeezed(cell) in printed or words_in(cell, printed), (name, line.number, cell)
        assert squeezed("и доклад главе") in printed
        window.session.undo()
        first = next(line for line in plans.read_plan(d, plan.id).lines if line.id == edited.id)
        assert first == edited


def edit_first_title(window: MainWindow, qtbot: QtBot, plan_id: int) -> PlanLine:
    """Add words to the first activity by F2, End and the keyboard; return the line as it was."""
    window.show_plan(plan_id)
    page = window.show_page("plans")
    assert isinstance(page, PlansPage)
    before = plans.read_plan(window.session.district, plan_id)
    line = next(line for line in before.lines if line.kind is LineKind.ACTIVITY)
    row = page.model.row_of(line.id)
    assert row is not None
    page.table.go_to(row, before.column_kinds().index(ColumnKind.TITLE))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    editor = page.table.open_editor()
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_text(editor, " и доклад главе")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    after = next(found for found in plans.read_plan(window.session.district, plan_id).lines if found.id == line.id)
    assert after.title == f"{line.title} и доклад главе"
    return line


def cells(line: PlanLine) -> list[str]:
    """Return the texts of a line's cells as they must stand on paper, paragraph by paragraph."""
    kinds = (ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.EXECUTORS, ColumnKind.INDICATORS)
    found = [line.cell(kind) for kind in (*kinds, ColumnKind.EXPECTED_RESULT)]
    return [paragraph for cell in found for paragraph in cell.split("\n") if paragraph.strip()]


def words_in(cell: str, printed: str) -> bool:
    """Whether the words of a cell that two pages share stand in the print in their order."""
    place = 0
    for word in re.findall(r"\w+", cell.casefold()):
        place = printed.find(word, place)
        if place < 0:
            return False
        place += len(word)
    return True
