"""A note on a monitoring or a survey, written where its figures are looked at and from the list of notes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.documents.notes import Collected, NoteKind
from msoko_desktop.domain.monitoring.model import IndexMethod, Monitoring, MonitoringIndicator, Period
from msoko_desktop.domain.surveys import Audience, Option, Question, Survey
from msoko_desktop.gui import messages
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.monitoring.dialog import MonitoringDialog
from msoko_desktop.gui.monitoring.panel import REPORT
from msoko_desktop.gui.notes.list_dialog import NotesDialog
from msoko_desktop.gui.notes.new_dialog import NewNoteDialog
from msoko_desktop.gui.notes.note_dialog import NoteDialog
from msoko_desktop.gui.surveys.dialog import SurveysDialog
from msoko_desktop.services import district as files
from msoko_desktop.services import history, monitoring, notes, surveys
from msoko_desktop.services.schools.schools import School, add_schools, list_schools
from tests.gui.notes.test_notes import answering, notes_reader

FORM = Monitoring(
    "Таланты",
    "talents",
    method=IndexMethod.BOUNDS,
    indicators=(MonitoringIndicator("a", "", "", "Охват", "Охват", "%", 0, 100, 1, weight=100),),
)
SURVEY = Survey("Родители", "upbringing", questions=(Question("Довольны?", (Option("Да", good=True), Option("Нет"))),))


@pytest.fixture
def full(window: MainWindow, district_path: Path) -> Iterator[MainWindow]:
    """Two schools with 40 and 80 per cent in 2025, 9 of 10 and 6 of 10 content parents in 2025/26."""
    made = files.create_district(district_path)
    add_schools(made, [School("СОШ № 1"), School("СОШ № 2")])
    one, two = (school.id or 0 for school in list_schools(made))
    (form_id,) = monitoring.add_form(made, FORM).created
    monitoring.set_values(made, form_id, Period(2025), {(one, "a"): 40, (two, "a"): 80})
    survey = surveys.read_survey(made, surveys.save_survey(made, SURVEY).created[0])
    yes, no = (option.id or 0 for option in survey.questions[0].options)
    counts = {(one, yes): 9, (one, no): 1, (two, yes): 6, (two, no): 4}
    surveys.set_counts(made, survey.id or 0, 2025, counts, {one: 10, two: 10})
    made.close()
    window.files.open_quietly(district_path)
    yield window


def shown(dialog: MonitoringDialog | SurveysDialog, qtbot: QtBot) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    tabs = dialog.panel.ui.tabs if isinstance(dialog, MonitoringDialog) else dialog.ui.tabs
    qtbot.mouseClick(tabs.tabBar(), Qt.MouseButton.LeftButton, pos=tabs.tabBar().tabRect(REPORT).center())


def test_the_review_of_a_monitoring_writes_its_note_and_opens_it_the_next_time(full: MainWindow, qtbot: QtBot) -> None:
    dialog = MonitoringDialog(full)
    shown(dialog, qtbot)
    button, seen = dialog.panel.report.report.note, list[str]()
    assert button.isVisible()

    def look(note: NoteDialog) -> None:
        seen.append(note.windowTitle())
        note.reject()

    for _ in range(2):
        with answering(NoteDialog, look):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert seen == ["Аналитическая справка по итогам мониторинга «Таланты» за 2025 год"] * 2
    (one,) = notes.list_notes(full.session.district)
    assert (one.kind, one.direction) == (NoteKind.MONITORING, "talents")


def test_a_note_on_a_survey_is_written_from_its_review(full: MainWindow, qtbot: QtBot) -> None:
    dialog = SurveysDialog(full)
    shown(dialog, qtbot)
    seen = []

    def look(note: NoteDialog) -> None:
        seen.append(note.windowTitle())
        note.reject()

    with answering(NoteDialog, look):
        qtbot.mouseClick(dialog.report.note, Qt.MouseButton.LeftButton)

    assert seen == ["Аналитическая справка по итогам анкетирования «Родители» за 2025/26 учебный год"]


@pytest.mark.parametrize(
    ("kind", "offer"), [(NoteKind.MONITORING, "Таланты, 2025 год"), (NoteKind.SURVEY, "Родители, 2025/26 учебный год")]
)
def test_the_list_of_notes_offers_what_was_collected(
    full: MainWindow, qtbot: QtBot, kind: NoteKind, offer: str
) -> None:
    listed = NotesDialog(full)
    qtbot.addWidget(listed)

    def write(dialog: NewNoteDialog) -> None:
        ui = dialog.ui
        ui.kind.setCurrentIndex(ui.kind.findData(kind))
        assert not ui.year.isVisible()
        assert [ui.collected.itemText(at) for at in range(ui.collected.count())] == [offer]
        dialog.accept()

    with answering(NewNoteDialog, write), answering(NoteDialog, lambda note: note.reject()):
        qtbot.mouseClick(listed.ui.add, Qt.MouseButton.LeftButton)

    (one,) = notes.list_notes(full.session.district)
    assert one.kind is kind


def test_without_works_and_forms_the_question_says_what_is_missing(
    window: MainWindow, district_path: Path, qtbot: QtBot
) -> None:
    files.create_district(district_path).close()
    window.files.open_quietly(district_path)
    dialog = NewNoteDialog(window, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Работ ещё нет" in dialog.ui.problem.text()

    dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData(NoteKind.MONITORING))

    assert dialog.ui.problem.text() == "Мониторингов со сведениями ещё нет: «Показатели → Мониторинг…»."


def test_a_note_whose_form_is_gone_says_so_and_keeps_its_words(full: MainWindow, qtbot: QtBot) -> None:
    d = full.session.district
    reader_note = notes.draft_note(
        notes_reader(full), NoteKind.MONITORING, notes.NoteAbout(collected=Collected(1, 2025))
    )
    (note_id,) = notes.save_note(d, reader_note).created
    monitoring.delete_form(d, 1)
    dialog = NoteDialog(full, note_id, full)
    qtbot.addWidget(dialog)
    dialog.show()

    qtbot.mouseClick(dialog.ui.recompute, Qt.MouseButton.LeftButton)

    assert dialog.ui.message.text().startswith("Мониторинга, о котором справка, в файле больше нет")
    assert "«Таланты»" in dialog.windowTitle()


# --- surveys: their direction, what is deleted with them; files that can only be read


def test_direction_respondents_and_year_of_a_survey_are_chosen_and_undone(full: MainWindow, qtbot: QtBot) -> None:
    dialog = SurveysDialog(full)
    shown(dialog, qtbot)
    ui, d = dialog.ui, full.session.district

    for box, value in ((ui.direction, "talents"), (ui.audience, Audience.PUPILS)):
        at = box.findData(value)
        box.setCurrentIndex(at)
        box.activated.emit(at)

    (stored,) = surveys.list_surveys(d)
    assert (stored.direction, stored.audience) == ("talents", Audience.PUPILS)
    assert ui.surveys.item(0).text() == "Родители\nобучающиеся, 1 вопрос"
    assert not ui.years.isEnabled()  # answers were counted by school years
    history.undo(d)
    assert surveys.list_surveys(d)[0].audience is Audience.PARENTS


def test_what_is_deleted_with_a_survey_and_a_form_is_said(
    full: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def refuse(*_args: object, explanation: str) -> bool:
        told.append(explanation)
        return False

    monkeypatch.setattr(messages, "ask", refuse)
    asked, formed = SurveysDialog(full), MonitoringDialog(full)
    shown(asked, qtbot)
    shown(formed, qtbot)

    qtbot.mouseClick(asked.ui.remove, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(formed.panel.ui.remove, Qt.MouseButton.LeftButton)

    assert told == [
        "В ней ответы 2 школ за 1 год, 20 анкет: они тоже удалятся. Удаление можно отменить (Ctrl+Z).",
        "В нём 2 школы, 1 период, 2 значения: они тоже удалятся. Удаление можно отменить (Ctrl+Z).",
    ]
    assert len(surveys.list_surveys(full.session.district)) == 1


def test_a_file_that_can_only_be_read_has_no_control_that_would_fail(
    full: MainWindow, qtbot: QtBot, district_path: Path
) -> None:
    files.close_district(full.session.district)
    full.session.set_district(files.open_district(district_path, read_only=True))
    asked, formed = SurveysDialog(full), MonitoringDialog(full)
    shown(asked, qtbot)
    shown(formed, qtbot)
    own, ui = formed.panel.ui, asked.ui

    writing = (
        own.add, own.properties, own.remove, own.paste, own.fromFile, own.makeForms, own.takeForms, own.even, own.up,
        own.down, ui.add, ui.remove, ui.direction, ui.audience, ui.years,
        asked.report.note, formed.panel.report.report.note,
    )  # fmt: skip
    assert not any(one.isEnabled() for one in writing)
    assert ui.title.isReadOnly() and ui.preface.isReadOnly()
    assert "только для чтения" in own.message.text()
    assert all(one.isEnabled() for one in (own.print, own.card, ui.print, asked.report.print))
