"""A sheet of 1,000 pupils × 40 tasks on the screen: opening, a key stroke to the disk, a block of 10,000 cells."""

import os
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

from benchmarks._timing import Result
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, Task

PUPILS, TASKS = 1000, 40
ROUNDS = 9
STROKES = 60
BLOCK_ROWS, BLOCK_COLUMNS = 250, 40
_BANDS = (Band("2", 0, 29), Band("3", 30, 49), Band("4", 50, 64), Band("5", 65, 80))


def run() -> Iterable[Result]:
    """Open the sheet in the real window, off screen, and time what a person does to it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from msoko_desktop import app
    from msoko_desktop.gui.results.page import ResultsPage
    from msoko_desktop.gui.results.sheet_panel import View
    from msoko_desktop.gui.settings import WindowSettings

    application = app.make_application()
    with tempfile.TemporaryDirectory(prefix="msoko-grid-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        _write(folder / "Район.msoko")
        window = app.make_window(WindowSettings(folder / "window.ini"))
        window.resize(1280, 720)
        window.files.open_quietly(folder / "Район.msoko")
        window.show()
        page = window.show_page("results")
        assert isinstance(page, ResultsPage)
        page.show_item(1)
        table = page.sheet.grid.table
        _settle(application.processEvents)

        def timed(work: Callable[[], object]) -> float:
            started = time.perf_counter()
            work()
            table.viewport().repaint()
            return time.perf_counter() - started

        opened = []
        for _ in range(ROUNDS):
            page.sheet.show_view(View.SCHOOLS)
            _settle(application.processEvents, 0.2)
            opened.append(timed(lambda: page.sheet.show_view(View.PUPILS, 1)))
        assert len(page.sheet.grid.table.grid.order) > PUPILS

        def stroke() -> None:
            QTest.keyClick(table, Qt.Key.Key_1)
            QTest.keyClick(QApplication.focusWidget() or table, Qt.Key.Key_Return)

        page.sheet.grid.go_to(table.grid.row_key(0), "task:5")
        table.setFocus()
        strokes = [timed(stroke) for _ in range(STROKES)]
        pasted = []
        for turn in range(ROUNDS):
            page.sheet.grid.go_to(table.grid.row_key(300), "task:0")
            rows = (
                "\t".join(str((row + column + turn) % 3) for column in range(BLOCK_COLUMNS))
                for row in range(BLOCK_ROWS)
            )
            QGuiApplication.clipboard().setText("\n".join(rows))
            pasted.append(timed(page.sheet.grid.commands.paste))
        undone = [timed(page.session.undo) for _ in range(ROUNDS)]
        window.close()
    yield Result("sheet of 1,000 pupils × 40 tasks: open", median(opened), None, "s", at_most=0.3)
    yield Result("sheet of 1,000 × 40: key stroke to committed cell", median(strokes) * 1000, None, "ms", at_most=16)
    yield Result("sheet of 1,000 × 40: paste of 10,000 cells, one step", median(pasted), None, "s", at_most=1)
    yield Result("sheet of 1,000 × 40: undo of 10,000 cells", median(undone), None, "s", at_most=1)


def _write(path: Path) -> None:
    """Write a district with one work of one school of a thousand pupils."""
    from msoko_desktop.domain.assessments.scales import evaluated
    from msoko_desktop.domain.schools.schools import School
    from msoko_desktop.services import district
    from msoko_desktop.services.operations import transaction
    from msoko_desktop.services.results import assessments
    from msoko_desktop.services.schools.schools import add_schools
    from msoko_desktop.storage import pupils

    file = district.create_district(path)
    add_schools(file, [School("Школа № 1")])
    scale = MarkScale(title="Шкала", year=2026, source="пример", maximum=2 * TASKS, bands=_BANDS)
    work = Assessment(
        2025, "vpr", "mathematics", 8, scale=scale, tasks=tuple(Task(str(n + 1), 2) for n in range(TASKS))
    )
    assessments.add_assessments(file, [work])
    rows = [
        Pupil(f"{place:04}", 1, "8А", "1", tuple(float((place + task) % 3) for task in range(TASKS)))
        for place in range(PUPILS)
    ]
    with transaction(file) as connection:
        pupils.insert_pupils(connection, 1, [evaluated(work, one) for one in rows])
    district.close_district(file)


def _settle(process: Callable[[], object], seconds: float = 1.0) -> None:
    """Let the window finish what it does in the background."""
    ends = time.perf_counter() + seconds
    while time.perf_counter() < ends:
        process()
        time.sleep(0.002)
