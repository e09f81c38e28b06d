"""Signs, quadrants, dendrograms and box plots on the page «Анализ»: real pointer and keys, figures from the file."""

from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from scipy.cluster.hierarchy import fcluster, linkage

from msoko_desktop.charts.results import SpotKind
from msoko_desktop.gui.context.dialog import ContextDialog
from msoko_desktop.gui.notes.note_dialog import NoteDialog
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.gui.schools.page import SchoolsPage
from msoko_desktop.services.analysis.selection import Selection, WorkKey
from msoko_desktop.services.notes import list_notes
from msoko_desktop.services.notes.analysis_papers import report_document
from msoko_desktop.services.reference import reference_books as books
from msoko_desktop.services.reference.reference_books import Book
from tests.gui.analysis_hands import MATHS_4, Analyst, ask, demo, during, someone
from tests.gui.typing_keys import type_text

__all__ = ["demo", "someone"]
ALL_2025 = Selection("", None, 2025)
OGE = Selection("oge", WorkKey("mathematics", 9), 2025)
LEFT = Qt.MouseButton.LeftButton
RESILIENT = "МБОУ «Лебяжемысская СОШ»"


def part(someone: Analyst, title: str) -> Analyst:
    """Go to a part of the report with the arrows."""
    box = someone.panel.ui.part
    if box.currentText() != title:
        someone.pick(box, title)
    return someone


def centre(someone: Analyst, key: str, kind: SpotKind = SpotKind.VALUE) -> QPoint:
    sheet = someone.panel.canvas.sheet
    at = next(at for at, spot in enumerate(sheet.spots) if spot.key == key and spot.kind is kind)
    return sheet.box(at).center().toPoint()


def school_id(path: Path, name: str) -> int:
    ((found,),) = ask(path, "SELECT id FROM school WHERE short_name = ?", name)
    return int(str(found))


# --- signs


def test_signs_stand_one_by_one_with_n_and_what_would_explain_them(someone: Analyst) -> None:
    part(someone.choose(ALL_2025, "bias"), "Признаки по одному")
    shown = someone.panel.shown
    assert shown is not None
    first = shown.rows[0]
    assert first.title.startswith("МБОУ «Верхнезаозёрская СОШ № 1». ")
    found, explained, n, strength = (cell.text for cell in first.cells)
    assert found.startswith("Пики на границах отметок. ") and explained.startswith("Задания с критериальной оценкой")
    assert int(n) >= 20 and strength.endswith(" п. п. (10)")
    assert shown.notes[0].startswith("Признак – повод посмотреть работы, а не вывод")
    assert not someone.panel.canvas.isVisible()
    someone.panel.table.setFocus()
    someone.panel.table.go_to("sign 0", "n")
    someone.press(someone.panel.table, Qt.Key.Key_Return)
    assert "лист участников: МБОУ «Верхнезаозёрская СОШ № 1»" in someone.sources()[0]


def test_a_threshold_typed_in_the_reference_book_changes_what_is_shown(someone: Analyst) -> None:
    someone.choose(ALL_2025, "bias")
    columns = someone.panel.shown
    assert columns is not None and "raised" in [one.key for one in columns.columns]
    session = someone.page.session
    session.run(lambda d: books.change_flag(d, Book.BIAS, "rule/raised", False))
    someone.wait()
    assert "raised" not in [one.key for one in someone.panel.shown.columns]
    session.undo()
    someone.wait()
    assert "raised" in [one.key for one in someone.panel.shown.columns]


# --- quadrants


def test_a_point_tells_its_value_and_n_and_leads_to_the_cells_and_the_school(
    someone: Analyst, district_path: Path
) -> None:
    someone.choose(ALL_2025, "conditions").drawn()
    school = school_id(district_path, RESILIENT)
    canvas, where = someone.panel.canvas, centre(someone, f"school {school}")
    someone.qtbot.mouseMove(canvas.sheet, where)
    spot = canvas.sheet.current
    assert spot is not None and spot.key == f"school {school}"
    lines = spot.text.splitlines()
    assert lines[0] == RESILIENT and lines[-1].startswith("N = ")
    assert lines[2].startswith("Индекс социального благополучия: −")  # z below the middle, no share
    someone.qtbot.mouseClick(canvas.sheet, LEFT, pos=where)
    assert someone.panel.table.place() == (f"school {school}", "x")
    sources = someone.sources()
    assert any(line.startswith("Показатели контекста, 2025 год") for line in sources)
    assert sources[-1] == f"Карточка школы · {RESILIENT}"
    at = next(at for at, line in enumerate(sources) if line.startswith("Показатели контекста"))
    items = someone.panel.whence.list
    during(
        ContextDialog,
        lambda dialog: None,
        lambda: someone.qtbot.mouseClick(items.viewport(), LEFT, pos=items.visualItemRect(items.item(at)).center()),
    )
    items.setFocus()
    items.setCurrentRow(len(sources) - 1)
    someone.press(items, Qt.Key.Key_Return)
    schools = someone.page.window_.current_page()
    assert isinstance(schools, SchoolsPage) and schools.card.school_id == school


def test_only_the_resilient_school_is_named_in_the_notes(someone: Analyst) -> None:
    someone.choose(ALL_2025, "conditions")
    (note,) = [line for line in someone.panel.notes.text().splitlines() if line.startswith("Резильентные школы")]
    assert note.endswith(f": {RESILIENT}.")


# --- box plots


def test_box_plots_show_the_quartiles_of_each_school(someone: Analyst, district_path: Path) -> None:
    part(someone.choose(OGE, "distribution"), "Разброс баллов").drawn()
    query = """
        SELECT s.short_name, p.primary_score FROM pupil_result p JOIN school s ON s.id = p.school_id
        JOIN assessment a ON a.id = p.assessment_id
        WHERE a.school_year = 2025 AND a.procedure = 'oge' AND a.subject = 'mathematics' AND a.grade = 9
          AND p.primary_score IS NOT NULL"""
    scores: dict[str, list[float]] = {}
    for name, score in ask(district_path, query):
        scores.setdefault(str(name), []).append(float(str(score)))
    for key, share in (("least", 0), ("lower", 25), ("median", 50), ("upper", 75), ("most", 100)):
        shown = someone.column(key)
        for name, own in scores.items():
            number = float(shown[name].rstrip("*").replace(",", "."))
            assert number == pytest.approx(np.percentile(own, share), abs=0.051), (name, key)
    assert [row.title for row in someone.panel.shown.rows if row.whole] == ["Район"]
    canvas = someone.panel.canvas
    someone.qtbot.mouseMove(canvas.sheet, centre(someone, "school 2"))
    assert canvas.sheet.current is not None
    name = "МБОУ «Верхнезаозёрская СОШ № 2»"
    assert canvas.sheet.current.text.splitlines()[0] == name
    assert f"N = {len(scores[name])}" in canvas.sheet.current.text
    someone.qtbot.mouseClick(canvas.sheet, LEFT, pos=centre(someone, "school 2"))
    assert someone.sources()[0].startswith(f"ОГЭ 2026: Математика, 9 класс · лист участников: {name}")


# --- legend


def test_the_legend_switches_a_series_on_screen_and_on_paper(someone: Analyst) -> None:
    part(someone.choose(MATHS_4, "indicators"), "Показатели работы").drawn()
    canvas = someone.panel.canvas
    before = {spot.key for spot in canvas.sheet.spots if spot.kind is SpotKind.VALUE}
    assert "district" in before
    someone.qtbot.mouseClick(canvas.sheet, LEFT, pos=centre(someone, "district", SpotKind.SERIES))
    someone.drawn()
    assert "district" not in {spot.key for spot in canvas.sheet.spots if spot.kind is SpotKind.VALUE}
    paper = someone.panel.paper_chart()
    assert paper is not None and "district" not in {spot.key for spot in paper.spots}
    someone.qtbot.mouseClick(canvas.sheet, LEFT, pos=centre(someone, "district", SpotKind.SERIES))
    assert {spot.key for spot in canvas.sheet.spots if spot.kind is SpotKind.VALUE} == before


# --- clusters


def clusters_of(path: Path, year: int, codes: list[str], count: int) -> dict[str, set[str]]:
    """Clusters by scipy itself, straight from the file: names of schools by the first school of their cluster."""
    marks = ",".join("?" * len(codes))
    query = f"""
        SELECT s.short_name, c.code, c.value FROM context_value c JOIN school s ON s.id = c.school_id
        WHERE c.year = ? AND c.code IN ({marks}) AND c.value IS NOT NULL
          AND (s.closed IS NULL OR s.closed > '2025-09-01') ORDER BY s.position"""  # noqa: S608
    values: dict[str, dict[str, float]] = {}
    for name, code, value in ask(path, query, year, *codes):
        values.setdefault(str(name), {})[str(code)] = float(str(value))
    full = {name: [own[code] for code in codes] for name, own in values.items() if len(own) == len(codes)}
    table = np.array(list(full.values()))
    z = (table - table.mean(axis=0)) / table.std(axis=0, ddof=1)
    labels = fcluster(linkage(z, method="ward"), count, criterion="maxclust")
    found: dict[int, set[str]] = {}
    for name, label in zip(full, labels, strict=True):
        found.setdefault(int(label), set()).add(name)
    return {f"Кластер {at}": names for at, names in enumerate(found.values(), 1)}


USUAL = ["2.2.1", "2.2.2", "2.3.2", "3.1.5", "3.2.1", "3.2.3", "3.2.4", "3.2.5"]


def test_clusters_of_a_chosen_number_are_the_rows_of_another_report(someone: Analyst, district_path: Path) -> None:
    ui = someone.choice.ui
    someone.choose(ALL_2025, "clusters")
    someone.pick(ui.split, "все школы вместе")
    someone.pick(ui.clusters, "4").drawn()
    expected = clusters_of(district_path, 2025, USUAL, 4)
    shown = someone.column("cluster")
    assert {name: {school for school, own in shown.items() if own == name} for name in expected} == expected
    assert "кластеров – 4, силуэт" in someone.panel.ui.subject.text()
    notes = someone.panel.notes.text()
    assert "Показатели: Высшее образование" in notes and "метод Уорда" in notes and "стандартное отклонение" in notes
    someone.choose(someone.choice.selection, "subjects").pick(ui.group, "по кластерам")
    rows = [row.title for row in someone.panel.shown.rows if not row.whole]
    assert rows == [f"Кластер {at}" for at in range(1, 5)]
    assert "Кластеры – из отчёта «Кластерный анализ»; их 4." in someone.panel.notes.text()
    by_title = {row.title: row.school_ids for row in someone.panel.shown.rows}
    names = {int(str(key)): str(name) for key, name in ask(district_path, "SELECT id, short_name FROM school")}
    assert {names[one] for one in by_title["Кластер 1"]} <= expected["Кластер 1"]


def test_features_are_ticked_with_the_keys(someone: Analyst, district_path: Path) -> None:
    someone.choose(ALL_2025, "clusters")
    button = someone.choice.features
    assert button.text() == "выбрано: 8"
    someone.press(button, Qt.Key.Key_Space)
    type_text(button.popup.line, "риска")
    someone.press(button.popup.line, Qt.Key.Key_Down).press(button.popup.list, Qt.Key.Key_Space)
    someone.press(button.popup, Qt.Key.Key_Escape)
    assert set(someone.choice.selection.features) == set(USUAL) - {"3.2.4"}
    someone.pick(someone.choice.ui.split, "все школы вместе")
    someone.pick(someone.choice.ui.clusters, "3")
    expected = clusters_of(district_path, 2025, [code for code in USUAL if code != "3.2.4"], 3)
    shown = someone.column("cluster")
    assert {name: {school for school, own in shown.items() if own == name} for name in expected} == expected
    assert "Семьи группы риска" not in someone.panel.notes.text()


def test_a_leaf_of_the_dendrogram_leads_to_its_school(someone: Analyst, district_path: Path) -> None:
    someone.choose(ALL_2025, "clusters")
    part(someone, "Дендрограмма. Сельские").drawn()
    school = school_id(district_path, RESILIENT)
    canvas = someone.panel.canvas
    canvas.area.ensureVisible(0, centre(someone, f"school {school}").y())
    someone.qtbot.mouseClick(canvas.sheet, LEFT, pos=centre(someone, f"school {school}"))
    assert someone.panel.table.place() == (f"school {school}", "cluster")
    words = {spot.key: spot.text.splitlines()[1] for spot in canvas.sheet.spots if spot.kind is SpotKind.VALUE}
    for row in someone.panel.shown.rows:  # the chart calls clusters as the table does
        assert words[row.key].startswith(f"{row.cells[0].text.lower()} (школ: ")
    assert someone.sources()[-1] == f"Карточка школы · {RESILIENT}"


# --- saved, copied, printed, written about


@pytest.mark.parametrize(
    ("report", "title"), [("conditions", ""), ("clusters", ""), ("distribution", "Разброс баллов")]
)
def test_charts_are_saved_copied_and_printed_as_they_are_seen(
    someone: Analyst, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, report: str, title: str
) -> None:
    someone.choose(OGE if report == "distribution" else ALL_2025, report)
    (part(someone, title) if title else someone).drawn()
    canvas = someone.panel.canvas
    for at, (ending, start) in enumerate((("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF"))):
        target = tmp_path / f"Диаграмма.{ending}"
        monkeypatch.setattr(
            QFileDialog,
            "getSaveFileName",
            lambda *words, target=target, at=at: (str(target), words[3].split(";;")[at]),
        )
        someone.qtbot.mouseClick(canvas.buttons["save"], LEFT)
        assert target.read_bytes().startswith(start)
    someone.qtbot.mouseClick(canvas.buttons["copy"], LEFT)
    copied = QApplication.clipboard().image()
    assert not copied.isNull() and QImage(copied).width() > 900
    paper = someone.panel.paper_chart()
    assert paper is not None and canvas.drawn is not None
    told = {spot.key: spot.text for spot in canvas.drawn.spots if spot.kind is SpotKind.VALUE}
    assert {spot.key: spot.text for spot in paper.spots if spot.kind is SpotKind.VALUE} == told
    assert someone.panel.shown is not None
    data = report_document(someone.page.session.district, "Отчёт", someone.panel.shown, "pdf", chart=paper)
    (tmp_path / "Отчёт.pdf").write_bytes(data)
    assert len(PdfReader(tmp_path / "Отчёт.pdf").pages[0].images) == 1
    during(PaperDialog, lambda dialog: None, someone.page.print_paper)
    QApplication.clipboard().clear()


def test_the_button_writes_a_note_about_what_is_chosen(someone: Analyst) -> None:
    someone.choose(MATHS_4, "indicators")
    before = len(list_notes(someone.page.session.district))
    during(NoteDialog, lambda dialog: None, lambda: someone.qtbot.mouseClick(someone.panel.note, LEFT))
    assert len(list_notes(someone.page.session.district)) == before + 1
