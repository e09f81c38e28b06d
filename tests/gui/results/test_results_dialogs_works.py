"""Works of a procedure added and taken over by keys and clicks, and the switch for names, on a real file."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, Task
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.gui import messages
from msoko_desktop.gui.results.add_dialog import SCALE, STATE, AddWorksDialog
from msoko_desktop.gui.results.copy_dialog import CopyWorksDialog
from msoko_desktop.gui.results.names_dialog import NamesDialog
from msoko_desktop.gui.results.ticks_table import TICKED, TicksTable
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import district as files
from msoko_desktop.services.changes import Area
from msoko_desktop.services.operations import operation
from msoko_desktop.services.results import assessments, pupil_names
from msoko_desktop.services.schools import schools
from msoko_desktop.storage import pupils
from tests.gui.results_dialogs import DELETE, ENTER, SPACE, holder, settle
from tests.gui.typing_keys import type_text

LONG = "Метапредметная диагностика функциональной грамотности (читательская и естественно-научная)"
OWN_SCALE = MarkScale(maximum=10, source="Спецификация", bands=(Band("2", 0, 4), Band("5", 5, 10)))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = files.create_district(tmp_path / "Район.msoko")
    found = Session()
    found.set_district(opened)
    yield found
    opened.close()


def adding(session: Session, qtbot: QtBot, procedure: str = "ВПР", year: int = 2025) -> AddWorksDialog:
    dialog = AddWorksDialog(holder(session, qtbot), year)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.ui.procedure.setCurrentText(procedure)
    return dialog


def add(session: Session, *works: Assessment) -> tuple[int, ...]:
    return assessments.add_assessments(session.district, works).created


def stored(session: Session, year: int = 2025) -> list[tuple[str, str, int]]:
    found = assessments.list_assessments(session.district, year)
    return [(one.assessment.procedure, one.assessment.subject, one.assessment.grade) for one in found]


def click(qtbot: QtBot, table: TicksTable, row: int, column: int) -> None:
    point = table.visualRect(table.model().index(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)


def column_of(dialog: AddWorksDialog, column: int) -> list[str]:
    table = dialog.ui.chosen
    return [table.item(row, column).text() for row in range(table.rowCount())]


def test_the_whole_vpr_of_a_year_is_added_with_two_clicks(session: Session, qtbot: QtBot) -> None:
    dialog = adding(session, qtbot)
    qtbot.mouseClick(dialog.ui.all, Qt.MouseButton.LeftButton)
    assert dialog._answer.text().startswith("&Добавить (")
    qtbot.mouseClick(dialog._answer, Qt.MouseButton.LeftButton)
    found = stored(session)
    # Grades of ВПР 2026 are 4–8 and 10; world around is in 4 only, informatics in 7 and 8 (data/subjects.toml).
    assert {grade for _, _, grade in found} == {4, 5, 6, 7, 8, 10}
    assert [grade for _, subject, grade in found if subject == "mathematics"] == [4, 5, 6, 7, 8, 10]
    assert [grade for _, subject, grade in found if subject == "world_around"] == [4]
    assert [grade for _, subject, grade in found if subject == "informatics"] == [7, 8]
    assert len(dialog.created) == len(found)
    assert session.undo_name() == "Добавить работы"
    session.undo()
    assert stored(session) == []


def test_single_works_are_ticked_by_key_and_by_click(session: Session, qtbot: QtBot) -> None:
    dialog = adding(session, qtbot)
    table = dialog.ui.works
    table.setFocus()
    row, column = table.place_of("russian", 4)
    table.setCurrentCell(row, column)
    for key in (SPACE, Qt.Key.Key_Right, SPACE, Qt.Key.Key_Right, SPACE, DELETE):
        qtbot.keyClick(table, key)
    click(qtbot, table, *table.place_of("mathematics", 8))
    qtbot.keyClick(table, ENTER)
    assert stored(session) == [
        ("vpr", "russian", 4),
        ("vpr", "russian", 5),
        ("vpr", "mathematics", 8),
    ]


def test_a_heading_ticks_what_is_offered_under_it(session: Session, qtbot: QtBot) -> None:
    dialog = adding(session, qtbot)
    table = dialog.ui.works
    place = table.place_of("mathematics", 10)[1]
    header = table.horizontalHeader()
    point = QPoint(header.sectionViewportPosition(place) + header.sectionSize(place) // 2, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)
    ticked = table.ticked()
    assert {grade for _, grade in ticked} == {10}
    assert ("informatics", 10) not in ticked
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert table.ticked() == ()


def test_works_that_exist_are_shown_and_not_added_again(session: Session, qtbot: QtBot) -> None:
    add(session, Assessment(2025, "vpr", "mathematics", 8), Assessment(2024, "vpr", "mathematics", 7))
    dialog = adding(session, qtbot)
    table = dialog.ui.works
    row, column = table.place_of("mathematics", 8)
    assert table.item(row, column).toolTip() == "Математика, 8 класс: уже есть"
    table.tick_all(on=True)
    assert not table.state_at(row, column) & TICKED
    assert ("mathematics", 7) in table.ticked()
    dialog.accept()
    assert stored(session).count(("vpr", "mathematics", 8)) == 1


def test_exams_come_with_their_ready_sets_and_tell_which_are_compared(session: Session, qtbot: QtBot) -> None:
    dialog = adding(session, qtbot, "ЕГЭ")
    for subject in ("russian", "mathematics_base", "mathematics_profile"):
        click(qtbot, dialog.ui.works, *dialog.ui.works.place_of(subject, 11))
    assert column_of(dialog, SCALE) == ["Готовый набор 2026 года"] * 3
    assert column_of(dialog, STATE)[0] == "сверено"
    dialog.accept()
    by_subject = {
        one.assessment.subject: one.assessment.scale for one in assessments.list_assessments(session.district, 2025)
    }
    # domain.md: Russian 24 for the certificate and 36 for a university, profile mathematics 27.
    assert [one.minimum for one in by_subject["russian"].thresholds] == [24, 36]
    assert [one.minimum for one in by_subject["mathematics_profile"].thresholds] == [27]
    assert [band.label for band in by_subject["mathematics_base"].bands] == ["2", "3", "4", "5"]


def test_a_set_of_another_year_is_offered_but_not_taken_by_itself(session: Session, qtbot: QtBot) -> None:
    dialog = adding(session, qtbot)
    click(qtbot, dialog.ui.works, *dialog.ui.works.place_of("mathematics", 8))
    dialog.ui.tabs.setCurrentIndex(1)
    assert column_of(dialog, SCALE) == ["Без шкалы"]
    offered = [dialog.ui.scale.itemText(place) for place in range(dialog.ui.scale.count())]
    assert offered == ["Без шкалы", "Готовый набор 2024 года – 2024 год – сверьте"]
    dialog.ui.scale.setCurrentIndex(1)
    dialog.ui.scale.activated.emit(1)
    assert column_of(dialog, STATE) == ["2024 год – сверьте"]
    assert "vpr-ege.ru" in dialog.ui.forRows.text()
    assert dialog.ui.count.text() == "Отмечено: 1 работа, шкалу нужно сверить у 1"
    dialog.accept()
    (one,) = assessments.list_assessments(session.district, 2025)
    assert [(band.minimum, band.maximum) for band in one.assessment.scale.bands] == [
        (0, 7),
        (8, 14),
        (15, 20),
        (21, 25),
    ]


def test_the_scale_of_last_year_is_proposed_with_its_tasks(session: Session, qtbot: QtBot) -> None:
    tasks = (Task("1", 4), Task("2", 6))
    add(session, Assessment(2024, "vpr", "russian", 5, dt.date(2025, 4, 21), scale=OWN_SCALE, tasks=tasks))
    dialog = adding(session, qtbot)
    click(qtbot, dialog.ui.works, *dialog.ui.works.place_of("russian", 5))
    assert column_of(dialog, SCALE) == ["Как в 2024/25 учебном году"]
    assert column_of(dialog, STATE) == ["прошлый год – сверьте"]
    dialog.accept()
    (one,) = assessments.list_assessments(session.district, 2025)
    assert (one.assessment.scale, one.assessment.tasks, one.assessment.date) == (OWN_SCALE, tasks, None)


def test_a_date_and_no_scale_are_given_to_several_works_at_once(session: Session, qtbot: QtBot) -> None:
    dialog = adding(session, qtbot, "ОГЭ")
    click(qtbot, dialog.ui.works, *dialog.ui.works.place_of("mathematics", 9))
    click(qtbot, dialog.ui.works, *dialog.ui.works.place_of("russian", 9))
    dialog.ui.tabs.setCurrentIndex(1)
    assert dialog.ui.forRows.text() == "Для 2 выбранных работ:"
    type_text(dialog.ui.date, "2 июня 2026")
    dialog.ui.date.settle()
    dialog.ui.scale.setCurrentText("Без шкалы")
    dialog.ui.scale.activated.emit(dialog.ui.scale.currentIndex())
    dialog.accept()
    found = [one.assessment for one in assessments.list_assessments(session.district, 2025)]
    assert [(one.date, one.scale.bands) for one in found] == [(dt.date(2026, 6, 2), ())] * 2


def test_a_variant_lets_the_same_work_be_added_beside_the_first(session: Session, qtbot: QtBot) -> None:
    add(session, Assessment(2025, "oge", "english", 9, variant="письменная часть"))
    dialog = adding(session, qtbot, "ОГЭ")
    click(qtbot, dialog.ui.works, *dialog.ui.works.place_of("english", 9))
    dialog.ui.tabs.setCurrentIndex(1)
    dialog.ui.variant.setCurrentText("письменная часть")
    dialog.ui.variant.activated.emit(0)
    dialog.accept()
    assert dialog.isVisible()
    assert "уже есть" in dialog.ui.problem.text()
    dialog.ui.variant.setCurrentText("устная часть")
    dialog.ui.variant.activated.emit(0)
    dialog.accept()
    found = [one.assessment.variant for one in assessments.list_assessments(session.district, 2025)]
    assert found == ["письменная часть", "устная часть"]


def test_an_own_procedure_with_an_own_subject_needs_no_directory(session: Session, qtbot: QtBot) -> None:
    dialog = adding(session, qtbot, "Районный диктант")
    assert dialog.ui.about.text() == "Своя процедура: отметьте предметы и классы."
    type_text(dialog.ui.ownSubject, LONG)
    qtbot.keyClick(dialog.ui.ownSubject, ENTER)
    assert dialog.isVisible(), "Enter takes the subject in"
    qtbot.keyClick(dialog.ui.works, SPACE)
    click(qtbot, dialog.ui.works, *dialog.ui.works.place_of("russian", 7))
    dialog.accept()
    assert sorted(stored(session)) == [("Районный диктант", "russian", 7), ("Районный диктант", LONG, 1)]
    again = adding(session, qtbot, "Районный диктант")
    assert again.ui.procedure.findText("Районный диктант") >= 0
    row, column = again.ui.works.place_of(LONG, 1)
    assert again.ui.works.item(row, column).toolTip() == f"{LONG}, 1 класс: уже есть"


def test_a_known_name_is_understood_as_the_one_of_the_data(session: Session, qtbot: QtBot) -> None:
    dialog = adding(session, qtbot, "всероссийские проверочные работы")
    assert dialog.procedure == "vpr"
    type_text(dialog.ui.ownSubject, "рус. язык")
    qtbot.keyClick(dialog.ui.ownSubject, ENTER)
    table = dialog.ui.works
    assert table.currentRow() == table.place_of("russian", 4)[0]


def test_other_subjects_and_grades_can_be_ticked_as_well(session: Session, qtbot: QtBot) -> None:
    dialog = adding(session, qtbot)
    qtbot.mouseClick(dialog.ui.every, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.ui.every.height() // 2))
    click(qtbot, dialog.ui.works, *dialog.ui.works.place_of("russian", 9))
    dialog.accept()
    assert stored(session) == [("vpr", "russian", 9)]


def test_works_of_the_year_before_are_taken_over(session: Session, qtbot: QtBot) -> None:
    tasks = (Task("1", 10),)
    first, second = add(
        session,
        Assessment(2024, "vpr", "russian", 5, dt.date(2025, 4, 21), scale=OWN_SCALE, tasks=tasks, declared=90),
        Assessment(2024, "vpr", "mathematics", 5),
    )
    add(session, Assessment(2025, "vpr", "mathematics", 5))
    dialog = CopyWorksDialog(holder(session, qtbot), 2025)
    qtbot.addWidget(dialog)
    dialog.show()
    texts = [dialog.ui.works.item(row).text() for row in range(dialog.ui.works.count())]
    assert texts == ["ВПР: Русский язык, 5 класс", "ВПР: Математика, 5 класс – уже есть"]
    assert dialog.ticked() == (first,)
    assert second not in dialog.ticked()
    dialog.ui.works.setFocus()
    qtbot.keyClick(dialog.ui.works, SPACE)
    assert dialog.ticked() == ()
    assert not dialog._answer.isEnabled()
    qtbot.keyClick(dialog.ui.works, SPACE)
    qtbot.keyClick(dialog.ui.works, ENTER)
    one = assessments.read_assessment(session.district, dialog.created[0])
    assert (one.school_year, one.scale, one.tasks, one.date, one.declared) == (2025, OWN_SCALE, tasks, None, None)
    assert session.undo_name() == "Скопировать работы на 2025/26 учебный год"


def test_nothing_is_copied_into_the_same_year_or_from_an_empty_file(session: Session, qtbot: QtBot) -> None:
    empty = CopyWorksDialog(holder(session, qtbot), 2025)
    qtbot.addWidget(empty)
    assert not empty._answer.isEnabled()
    assert empty.ui.count.text() == "Работ за другие годы в файле нет: добавьте новые."
    add(session, Assessment(2025, "vpr", "mathematics", 5))
    dialog = CopyWorksDialog(holder(session, qtbot), 2025)
    qtbot.addWidget(dialog)
    assert not dialog._answer.isEnabled()
    assert dialog.ui.problem.text() == "Выберите два разных учебных года."


# --- names of pupils


def named(session: Session) -> int:
    school = schools.add_schools(session.district, [School("СОШ № 1")]).created[0]
    (work,) = add(session, Assessment(2025, "vpr", "mathematics", 8))
    with operation(session.district, "Вставить участников") as step:
        pupils.insert_pupils(step.connection, work, [Pupil("0001", school, name="Ангелина")])
        step.changed(Area.RESULTS)
    return work


def names_dialog(session: Session, qtbot: QtBot) -> NamesDialog:
    dialog = NamesDialog(holder(session, qtbot))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_names_are_off_until_a_person_turns_them_on_under_the_word_of_the_law(session: Session, qtbot: QtBot) -> None:
    dialog = names_dialog(session, qtbot)
    assert not dialog.ui.keep.isChecked()
    assert "№ 152-ФЗ «О персональных данных»" in dialog.ui.law.text()
    assert not dialog._answer.isEnabled()
    qtbot.keyClick(dialog.ui.keep, SPACE)
    dialog.accept()
    assert pupil_names.names_kept(session.district)


def test_turning_names_off_says_how_many_go_and_asks(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(session)
    pupil_names.keep_names(session.district, True)
    answers = [False, True]
    asked: list[str] = []

    def answer(_parent: object, question: str, *_: str, explanation: str = "") -> bool:
        asked.append(f"{question} {explanation}")
        return answers.pop(0)

    monkeypatch.setattr(messages, "ask", answer)
    dialog = names_dialog(session, qtbot)
    qtbot.keyClick(dialog.ui.keep, SPACE)
    assert dialog.ui.effect.text().startswith("Будут удалены имена 1 участника.")
    dialog.accept()
    assert dialog.isVisible()
    assert pupil_names.count_names(session.district) == 1
    dialog.accept()
    assert asked == ["Удалить имена 1 участника? Вернуть их отменой (Ctrl+Z) будет нельзя."] * 2
    assert pupil_names.count_names(session.district) == 0
    assert not pupil_names.names_kept(session.district)


# --- how they look


def test_at_large_type_the_dialogs_fit_the_smallest_screen(session: Session, qtbot: QtBot) -> None:
    add(session, Assessment(2024, LONG, LONG, 7))
    window = holder(session, qtbot)
    try:
        theme().apply("dark", 150)
        dialogs = (AddWorksDialog(window, 2025), CopyWorksDialog(window, 2025), NamesDialog(window))
        for dialog in dialogs:
            qtbot.addWidget(dialog)
            dialog.show()
            settle()
            assert dialog.minimumSizeHint().width() <= 1256
            assert dialog.minimumSizeHint().height() <= 672
    finally:
        theme().apply("light", 100)
