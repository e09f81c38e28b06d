"""The numbers of measures changed by the person in the reference books: page, paper and tip follow at once."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl

from msoko_desktop.gui.session import Session
from msoko_desktop.services.notes.analysis_papers import report_document
from msoko_desktop.services.reference.reference_books import Book
from tests.gui.analysis_hands import MATHS_4, Analyst, demo, numbers, someone
from tests.gui.dialogs.test_reference_dialog import Person, open_dialog

__all__ = ["demo", "open_dialog", "someone"]

COEFFICIENT = "learning_degree/coefficients/3"


def degrees(path: Path, three: float) -> dict[str, str]:
    """СОУ of every school in mathematics of grade 4 from what was typed, by the coefficients 100, 64, `three`, 16."""
    worth = {"mark_5": 100.0, "mark_4": 64.0, "mark_3": three, "mark_2": 16.0}
    found = {}
    for school, row in numbers(path, 2025, "vpr", "mathematics", 4).items():
        count = sum(row.get(key, 0.0) for key in worth)
        value = sum(row.get(key, 0.0) * number for key, number in worth.items()) / count
        found[school] = f"{value:.1f}".replace(".", ",") + ("*" if count < 10 else "")
    return found


def shown(someone: Analyst) -> dict[str, str]:
    return {school: text for school, text in someone.column("learning_degree").items() if school.startswith("М")}


def test_a_coefficient_typed_in_the_dialog_changes_page_paper_and_formula(
    someone: Analyst, district_path: Path, open_dialog: Callable[[Session], Person]
) -> None:
    someone.choose(MATHS_4, "indicators")
    usual = degrees(district_path, 36)
    assert len(usual) > 10
    assert shown(someone) == usual
    person = open_dialog(someone.page.session)
    person.book(Book.MEASURES).row(COEFFICIENT).edit("49,5")
    assert (person.shown(), person.problem) == ("49,5", "")
    someone.wait()
    changed = degrees(district_path, 49.5)
    assert changed != usual
    assert shown(someone) == changed
    table = someone.panel.shown
    assert table is not None
    (column,) = [one for one in table.columns if one.key == "learning_degree"]
    assert "Формула: (100·n5 + 64·n4 + 49,5·n3 + 16·n2 + 7·n н/а) / N" in column.tip
    data = report_document(someone.page.session.district, "Показатели работы", table, "xlsx")
    rows = list(openpyxl.load_workbook(io.BytesIO(data))["Анализ"].iter_rows(values_only=True))
    heading = next(row for row in rows if "СОУ, %" in row)
    place, rows = heading.index("СОУ, %"), rows[rows.index(heading) + 1 :]
    printed = {str(row[0]): f"{float(str(row[place])):.1f}".replace(".", ",") for row in rows if row[place]}
    assert {school: printed[school] for school in changed} == {one: text.rstrip("*") for one, text in changed.items()}
    person.dialog.ui.restoreRow.click()
    someone.wait()
    assert shown(someone) == usual
