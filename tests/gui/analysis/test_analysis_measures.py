"""Schools with measures and groups of clusters on the page «Анализ», by keys; a measure leads to its record."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from msoko_desktop.domain.documents.notes import BlockKind
from msoko_desktop.gui.notes.note_dialog import NoteDialog
from msoko_desktop.gui.recommendations.editor_dialog import RecommendationDialog
from msoko_desktop.services.analysis.selection import Selection, from_text
from msoko_desktop.services.notes import list_notes, read_note
from tests.gui.analysis.test_analysis_rules import part
from tests.gui.analysis_hands import Analyst, demo, during, someone
from tests.gui.typing_keys import type_text

__all__ = ["demo", "someone"]
ALL_2025 = Selection("", None, 2025)
WEAK, HELPED, CHOSEN = (
    "МБОУ «Верхнезаозёрская СОШ № 2»",  # with a recommendation on the results of 2024/25
    "МБОУ «Ольхологская СОШ»",
    "МБОУ «Ключанская СОШ»",  # without one
)
LEFT = Qt.MouseButton.LeftButton


def own_schools(someone: Analyst) -> list[str]:
    part(someone, "Организации с мерами").wait()
    assert someone.panel.shown is not None
    return [row.title for row in someone.panel.shown.rows]


def test_schools_of_the_files_measures_are_ticked_and_others_can_be(someone: Analyst, district_path: Path) -> None:
    someone.choose(ALL_2025, "effectiveness")
    button, ui = someone.choice.treated, someone.choice.ui
    assert button.isVisible() and button.text() == "отмечено: 2"
    assert not someone.choice.schools.isVisible() and ui.treated_label.text() == "&С мерами"
    assert own_schools(someone) == [WEAK, HELPED]

    someone.press(button, Qt.Key.Key_Space)
    type_text(button.popup.line, "Ключанская")
    someone.press(button.popup.line, Qt.Key.Key_Down).press(button.popup.list, Qt.Key.Key_Space)
    someone.press(button.popup, Qt.Key.Key_Escape)
    assert button.text() == "отмечено: 3"
    assert own_schools(someone) == [WEAK, HELPED, CHOSEN]
    part(someone, "Принятые меры").wait()
    assert someone.panel.shown is not None
    notes = {row.title: row.cells[0].text for row in someone.panel.shown.rows}
    assert notes[CHOSEN] == "В файле мер нет: организация выбрана без записей."
    assert "направлена 28.08.2025" in notes[WEAK]
    # A chosen school stays with this report alone, and is remembered with it.
    assert someone.choice.selection.school_ids == ()
    kept = from_text(str(someone.page.window_.settings.value(f"analysis/choice/{district_path}", "")))
    assert kept is not None and kept[0].treated == someone.choice.selection.treated

    during(NoteDialog, lambda dialog: None, lambda: someone.qtbot.mouseClick(someone.panel.note, LEFT))
    (summary,) = list_notes(someone.page.session.district)
    note = read_note(someone.page.session.district, summary.id)
    tables = [one.kept.table for one in note.blocks if one.kind is BlockKind.TABLE and one.kept and one.kept.table]
    assert [row.title for row in tables[0].rows] == [WEAK, HELPED, CHOSEN]  # the measures, in the note too


def test_a_measure_leads_to_the_recommendation_it_is(someone: Analyst) -> None:
    someone.choose(ALL_2025, "effectiveness")
    part(someone, "Принятые меры").wait()
    panel = someone.panel
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.table.model().index(0, 0))
    someone.press(panel.table, Qt.Key.Key_Return)
    assert someone.sources()[0] == f"Адресная рекомендация · {WEAK}"
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, RecommendationDialog)
        seen.append(dialog.ui.title.text())

    panel.whence.list.setCurrentRow(0)
    panel.whence.list.setFocus()
    during(RecommendationDialog, look, lambda: someone.qtbot.keyClick(panel.whence.list, Qt.Key.Key_Return))
    QApplication.processEvents()
    assert WEAK in seen[0]


def test_clusters_are_of_urban_rural_and_small_schools_until_the_person_says_otherwise(someone: Analyst) -> None:
    someone.choose(ALL_2025, "clusters")
    ui = someone.choice.ui
    parts = [someone.panel.ui.part.itemText(at) for at in range(someone.panel.ui.part.count())]
    assert parts[:2] == ["Дендрограмма. Городские", "Дендрограмма. Сельские"]
    assert "Малокомплектные: 3 школы (нужно не меньше 4)" in someone.panel.notes.text()
    someone.pick(ui.split, "все школы вместе").drawn()
    assert someone.panel.ui.part.currentText() == "Дендрограмма"
    assert someone.panel.shown is not None and len(someone.panel.shown.rows) == 18
    someone.pick(ui.split, "городские, сельские, малокомплектные")
    someone.choose(someone.choice.selection, "subjects").pick(ui.group, "по кластерам")
    assert someone.panel.shown is not None
    assert {row.title for row in someone.panel.shown.rows if not row.whole} == {
        *(f"{group}, кластер {number}" for group in ("Городские", "Сельские") for number in (1, 2)),
        "Малокомплектные",
    }
