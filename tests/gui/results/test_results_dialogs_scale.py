"""The editor of a scale by keys and clipboard, on a real file: what it shows, what it refuses, what it stores."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.assessments.model import Assessment, Band, Condition, MarkScale, Pupil, ResultKind, Task
from msoko_desktop.domain.assessments.scales import evaluated
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.gui import messages
from msoko_desktop.gui.results.scale_dialog import ScaleDialog
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import district as files
from msoko_desktop.services.changes import Area
from msoko_desktop.services.operations import operation
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.scales import ready_sets
from msoko_desktop.services.schools import schools
from msoko_desktop.storage import pupils
from tests.gui.results_dialogs import CTRL, DELETE, ENTER, ESC, TableHands, holder, settle
from tests.gui.typing_keys import type_text

# Mathematics of ОГЭ in small: six points, three of them in geometry; «3» needs one of these.
TASKS = (Task("1", 1, part="алгебра"), Task("2", 2, part="алгебра"), Task("3", 3, part="геометрия"))
GEOMETRY = Condition("геометрия", 1)
SCALE = MarkScale(
    maximum=6,
    source="Письмо от 25.02.2026 № 02-20",
    verified=True,
    year=2026,
    bands=(Band("2", 0, 1), Band("3", 2, 3, GEOMETRY, "2"), Band("4", 4, 5), Band("5", 6, 6)),
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = files.create_district(tmp_path / "Район.msoko")
    found = Session()
    found.set_district(opened)
    yield found
    opened.close()


@pytest.fixture(autouse=True)
def _gives_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test has typed and not stored is given up when its window closes."""
    monkeypatch.setattr(messages, "ask", lambda *_, **__: True)


def work(session: Session, scale: MarkScale = SCALE, tasks: tuple[Task, ...] = TASKS) -> int:
    new = Assessment(2025, "oge", "mathematics", 9, scale=scale, tasks=tasks)
    return assessments.add_assessments(session.district, [new]).created[0]


def enter_pupils(session: Session, work_id: int, *rows: tuple[float, ...]) -> None:
    school = schools.add_schools(session.district, [School("СОШ № 1")]).created[0]
    one = assessments.read_assessment(session.district, work_id)
    found = [evaluated(one, Pupil(f"{place:04}", school, scores=row)) for place, row in enumerate(rows, 1)]
    with operation(session.district, "Вставить участников") as step:
        pupils.insert_pupils(step.connection, work_id, found)
        step.changed(Area.RESULTS)


def marks(session: Session, work_id: int) -> list[str]:
    with session.district.reading() as connection:
        return [one.mark for one in pupils.read_pupils(connection, work_id)]


def shown(session: Session, qtbot: QtBot, work_id: int) -> ScaleDialog:
    dialog = ScaleDialog(holder(session, qtbot), work_id)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def remarks(dialog: ScaleDialog) -> list[str]:
    return [dialog.ui.remarks.item(row).text() for row in range(dialog.ui.remarks.count())]


def test_a_scale_is_typed_from_nothing_and_stored_as_one_step(session: Session, qtbot: QtBot) -> None:
    work_id = work(session, MarkScale(), ())
    dialog = shown(session, qtbot, work_id)
    assert remarks(dialog) == ["Шкала не задана: отметки программа не вычисляет, они вводятся."]
    hands = TableHands(dialog.ui.bands, qtbot)
    for row, cells in enumerate((("2", "0", "7"), ("3", "8", "14"), ("4", "15", "20"), ("5", "21", "25"))):
        for column, text in enumerate(cells):
            hands.at(row, column).over(text)
    type_text(dialog.ui.maximum, "25")
    assert "не указан источник" in remarks(dialog)[0]
    type_text(dialog.ui.source, "Описание работы 2026 года")
    assert "не сверена с источником" in remarks(dialog)[0]
    qtbot.mouseClick(dialog.ui.verified, Qt.MouseButton.LeftButton)
    assert remarks(dialog) == ["Замечаний нет"]
    dialog.accept()
    scale = assessments.read_assessment(session.district, work_id).scale
    assert [(one.label, one.minimum, one.maximum) for one in scale.bands] == [
        ("2", 0, 7),
        ("3", 8, 14),
        ("4", 15, 20),
        ("5", 21, 25),
    ]
    assert (scale.source, scale.verified, scale.maximum) == ("Описание работы 2026 года", True, 25)
    assert session.undo_name() == "Изменить шкалу и задания"
    session.undo()
    assert assessments.read_assessment(session.district, work_id).scale == MarkScale()


def test_a_gap_and_a_half_filled_row_are_named_and_cannot_be_saved(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot, work(session))
    hands = TableHands(dialog.ui.bands, qtbot)
    hands.at(1, 1).over("3")
    assert "пропущены баллы" in remarks(dialog)[0]
    assert not dialog._answer.isEnabled()
    hands.at(1, 1).over("")
    assert remarks(dialog)[0] == "Шкала, строка 2: укажите результат и баллы «от» и «до»."
    hands.at(1, 1).over("2")
    assert dialog._answer.isEnabled()


def test_what_is_no_number_stays_in_its_cell_and_saving_waits(session: Session, qtbot: QtBot) -> None:
    work_id = work(session)
    dialog = shown(session, qtbot, work_id)
    hands = TableHands(dialog.ui.bands, qtbot).at(0, 2).over("много")
    assert dialog.ui.problem.text().startswith("«много» – не число баллов.")
    dialog.accept()
    settle()
    assert dialog.isVisible()
    hands.press(ESC)
    assert dialog.ui.problem.text() == ""
    dialog.accept()
    assert not dialog.isVisible()
    assert assessments.read_assessment(session.district, work_id).scale == SCALE


def test_an_edited_scale_is_no_longer_one_that_was_compared_with_its_source(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot, work(session))
    assert remarks(dialog) == ["Замечаний нет"]
    TableHands(dialog.ui.bands, qtbot).at(0, 2).over("1,5")
    assert not dialog.ui.verified.isChecked()
    assert "не сверена" in remarks(dialog)[0]


def test_the_table_of_an_official_description_is_pasted_as_it_is(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot, work(session, MarkScale(), ()))
    hands = TableHands(dialog.ui.bands, qtbot).at(0)
    hands.paste("Отметка по пятибалльной шкале\t«2»\t«3»\t«4»\t«5»\nПервичные баллы\t0–7\t8–14\t15–20\t21–25\n")
    assert [row[:3] for row in dialog.bands.rows] == [
        ("2", "0", "7"),
        ("3", "8", "14"),
        ("4", "15", "20"),
        ("5", "21", "25"),
    ]
    hands.press(Qt.Key.Key_Z, CTRL)
    assert not dialog.bands.rows


def test_tasks_are_pasted_from_the_headings_of_a_report(session: Session, qtbot: QtBot) -> None:
    work_id = work(session, MarkScale(), ())
    dialog = shown(session, qtbot, work_id)
    dialog.ui.tabs.setCurrentIndex(1)
    TableHands(dialog.ui.tasks, qtbot).at(0).paste("\t\tБ\tБ\tП\nКод\tКласс\t1 (2б)\t9.1 (1б)\t1К1 (3б)\n")
    assert [row[:3] for row in dialog.tasks.rows] == [("1", "2", "Б"), ("9.1", "1", "Б"), ("1К1", "3", "П")]
    assert dialog.ui.sum.text() == "3 задания, сумма баллов 6"
    dialog.accept()
    stored = assessments.read_assessment(session.district, work_id).tasks
    assert [(one.number, one.maximum, str(one.level)) for one in stored] == [
        ("1", 2, "Б"),
        ("9.1", 1, "Б"),
        ("1К1", 3, "П"),
    ]


def test_tasks_are_pasted_as_rows_and_a_wrong_row_is_named(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot, work(session, MarkScale(), ()))
    dialog.ui.tabs.setCurrentIndex(1)
    hands = TableHands(dialog.ui.tasks, qtbot).at(0)
    hands.paste("№\tБалл\tУровень\n1\t1\tбазовый\n2\tдва\tП\n")
    assert dialog.ui.problem.text().startswith("Не вставлено. Строка 2 вставки: «два» – не число баллов.")
    assert not dialog.tasks.rows
    hands.paste("№\tБалл\tУровень\n1\t1\tбазовый\n2\t1,5\tП\n")
    assert [row[:3] for row in dialog.tasks.rows] == [("1", "1", "Б"), ("2", "1,5", "П")]
    hands.at(0).press(DELETE)
    assert [row[0] for row in dialog.tasks.rows] == ["2"]
    hands.press(Qt.Key.Key_Z, CTRL)
    assert [row[0] for row in dialog.tasks.rows] == ["1", "2"]
    hands.at(0).press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row[0] for row in dialog.tasks.rows] == ["2", "1"]


def test_a_sum_of_tasks_that_is_not_the_maximum_is_remarked_on(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot, work(session))
    dialog.ui.tabs.setCurrentIndex(1)
    TableHands(dialog.ui.tasks, qtbot).at(1, 1).over("4")
    assert any("Задания дают вместе 8, а наибольший балл шкалы 6" in text for text in remarks(dialog))
    assert dialog._answer.isEnabled()


def test_what_would_change_is_said_before_and_done_by_saving(session: Session, qtbot: QtBot) -> None:
    work_id = work(session)
    # 3 points with geometry: «3»; 3 without: «2»; 5: «4»; 6: «5».
    enter_pupils(session, work_id, (1, 1, 1), (1, 2, 0), (1, 1, 3), (1, 2, 3))
    assert marks(session, work_id) == ["3", "2", "4", "5"]
    dialog = shown(session, qtbot, work_id)
    hands = TableHands(dialog.ui.bands, qtbot)
    hands.at(1, 3).over("")
    hands.at(1, 4).over("")
    hands.at(2, 2).over("4")
    hands.at(3, 1).over("5")
    qtbot.waitUntil(dialog.ui.effect.isVisible)
    assert dialog.ui.effect.text() == "У 2 участников изменится отметка."
    dialog.accept()
    assert marks(session, work_id) == ["3", "3", "5", "5"]
    session.undo()
    assert marks(session, work_id) == ["3", "2", "4", "5"]


def points(session: Session, work_id: int) -> list[tuple[float | None, ...]]:
    with session.district.reading() as connection:
        return [one.scores for one in pupils.read_pupils(connection, work_id)]


def test_points_that_would_be_lost_with_a_task_are_named(session: Session, qtbot: QtBot) -> None:
    work_id = work(session)
    enter_pupils(session, work_id, (1, 2, 3))
    dialog = shown(session, qtbot, work_id)
    dialog.ui.tabs.setCurrentIndex(1)
    TableHands(dialog.ui.tasks, qtbot).at(1).press(DELETE)
    qtbot.waitUntil(dialog.ui.effect.isVisible)
    told = "Введённые баллы за задание «2» будут удалены: такого номера больше нет."
    assert dialog.ui.effect.text() == f"У 1 участника изменится отметка. {told}"
    dialog.accept()
    assert points(session, work_id) == [(1, 3)]


def test_points_follow_a_task_that_is_renumbered_or_moved(session: Session, qtbot: QtBot) -> None:
    work_id = work(session)
    enter_pupils(session, work_id, (1, 2, 3))
    dialog = shown(session, qtbot, work_id)
    dialog.ui.tabs.setCurrentIndex(1)
    hands = TableHands(dialog.ui.tasks, qtbot)
    hands.at(1).over("2.1")
    hands.at(2).over("2")  # the number is another task's now
    hands.at(0).press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row[0] for row in dialog.tasks.rows] == ["2.1", "1", "2"]
    dialog._show_effect()
    assert not dialog.ui.effect.isVisible()
    dialog.accept()
    assert points(session, work_id) == [(2, 1, 3)]


def test_a_new_task_under_a_number_that_moved_on_begins_empty(session: Session, qtbot: QtBot) -> None:
    work_id = work(session)
    enter_pupils(session, work_id, (1, 2, 3))
    dialog = shown(session, qtbot, work_id)
    dialog.ui.tabs.setCurrentIndex(1)
    hands = TableHands(dialog.ui.tasks, qtbot)
    hands.at(0).over("1а")
    hands.at(3).paste("1\t1\tБ\tалгебра\n")
    assert [row[0] for row in dialog.tasks.rows] == ["1а", "2", "3", "1"]
    dialog.accept()
    assert points(session, work_id) == [(1, 2, 3)]


@pytest.mark.parametrize(
    ("score", "geometry", "result", "why"),
    [
        ("1", "", "Результат: 2", ""),
        ("3", "1", "Результат: 3", ""),
        ("3", "0", "Результат: 2", "Геометрия – 0 баллов, нужно не меньше 1."),
        ("4", "", "Результат: 4", ""),
        ("7", "", "Результата нет", "Такого балла в шкале нет."),
        ("2", "3", "Проверьте баллы", "В частях вместе больше баллов, чем во всей работе."),
        ("два", "", "Это не число", ""),
    ],
)
def test_a_score_is_tried_on_the_scale(
    session: Session, qtbot: QtBot, score: str, geometry: str, result: str, why: str
) -> None:
    dialog = shown(session, qtbot, work(session))
    type_text(dialog.ui.trial.score, score)
    type_text(dialog.ui.trial.points["геометрия"], geometry)
    assert (dialog.ui.trial.result.text(), dialog.ui.trial.why.text()) == (result, why)


def test_the_trial_follows_a_scale_that_is_being_edited(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot, work(session))
    type_text(dialog.ui.trial.score, "5")
    assert dialog.ui.trial.result.text() == "Результат: 4"
    hands = TableHands(dialog.ui.bands, qtbot)
    hands.at(2, 2).over("4")
    hands.at(3, 1).over("5")
    assert dialog.ui.trial.result.text() == "Результат: 5"


def test_thresholds_of_the_exam_are_tried_where_there_are_no_marks(session: Session, qtbot: QtBot) -> None:
    (russian,) = [one for one in ready_sets("ege", "russian", 11) if one.year == 2026]
    new = Assessment(2025, "ege", "russian", 11, scale=russian.scale)
    dialog = shown(session, qtbot, assessments.add_assessments(session.district, [new]).created[0])
    type_text(dialog.ui.trial.score, "24")  # the certificate from 24, a university from 36
    assert (dialog.ui.trial.result.text(), dialog.ui.trial.why.text()) == ("Порог пройден", "Аттестат")
    dialog.ui.trial.score.clear()
    type_text(dialog.ui.trial.score, "23")
    assert dialog.ui.trial.result.text() == "Порог не пройден"


def test_a_ready_set_takes_the_place_of_what_stands_there(session: Session, qtbot: QtBot) -> None:
    work_id = work(session, MarkScale(), ())
    dialog = shown(session, qtbot, work_id)
    action = dialog.ui.ready.menu().actions()[0]
    assert action.text() == "Готовый набор 2026 года – не сверено"
    action.trigger()
    # Mathematics of ОГЭ 2026 by domain.md: 31 points, «3» from 8 with at least 2 in geometry.
    assert dialog.ui.maximum.text() == "31"
    assert dialog.bands.rows[1][:4] == ("3", "8", "14", "геометрия: 2")
    assert dialog.ui.sum.text() == "25 заданий, сумма баллов 31"
    dialog.accept()
    stored = assessments.read_assessment(session.district, work_id)
    assert (stored.scale.maximum, len(stored.tasks), stored.scale.bands[1].fallback) == (31, 25, "2")


def test_date_variant_and_declared_are_stored_and_nonsense_is_refused(session: Session, qtbot: QtBot) -> None:
    work_id = work(session)
    dialog = shown(session, qtbot, work_id)
    dialog.ui.tabs.setCurrentIndex(3)
    type_text(dialog.ui.declared, "много")
    assert "не число участников" in remarks(dialog)[0]
    dialog.ui.declared.clear()
    type_text(dialog.ui.declared, "120")
    type_text(dialog.ui.variant, "письменная часть")
    type_text(dialog.ui.date, "2 июня 2026")
    dialog.ui.date.settle()
    dialog.accept()
    stored = assessments.read_assessment(session.district, work_id)
    assert (stored.declared, stored.variant, stored.date) == (120, "письменная часть", dt.date(2026, 6, 2))
    assert stored.scale == SCALE


def test_a_work_named_like_another_one_is_refused_in_the_window(session: Session, qtbot: QtBot) -> None:
    work_id = work(session)
    other = Assessment(2025, "oge", "mathematics", 9, variant="устная часть")
    assessments.add_assessments(session.district, [other])
    dialog = shown(session, qtbot, work_id)
    dialog.ui.tabs.setCurrentIndex(3)
    type_text(dialog.ui.variant, "устная часть")
    dialog.accept()
    assert dialog.isVisible()
    assert "уже есть" in dialog.ui.problem.text()


def test_a_kind_brings_its_label_of_failure(session: Session, qtbot: QtBot) -> None:
    dialog = shown(session, qtbot, work(session, MarkScale(), ()))
    dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findText("Зачёт / незачёт"))
    dialog.ui.kind.activated.emit(dialog.ui.kind.currentIndex())
    assert dialog.ui.low.text() == "незачёт"
    hands = TableHands(dialog.ui.bands, qtbot).at(0)
    hands.paste("незачёт\t0\t9\nзачёт\t10\t20\n")
    one = dialog.assessment()
    assert (one.scale.kind, one.scale.low) == (ResultKind.PASS, ("незачёт",))


def test_closing_asks_where_something_was_entered(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refuse(_parent: object, question: str, *_: str) -> bool:
        asked.append(question)
        return False

    monkeypatch.setattr(messages, "ask", refuse)
    dialog = shown(session, qtbot, work(session))
    type_text(dialog.ui.scaleNote, "")
    TableHands(dialog.ui.bands, qtbot).at(0, 2).over("1,5")
    dialog.reject()
    assert asked == ["Закрыть без сохранения?"]
    assert dialog.isVisible()
    TableHands(dialog.ui.bands, qtbot).at(0, 2).press(Qt.Key.Key_Z, CTRL)
    dialog.ui.verified.setChecked(True)
    dialog.reject()
    assert len(asked) == 1
    assert not dialog.isVisible()


def test_enter_in_a_table_edits_and_does_not_save(session: Session, qtbot: QtBot) -> None:
    work_id = work(session)
    dialog = shown(session, qtbot, work_id)
    TableHands(dialog.ui.bands, qtbot).at(0, 2).press(ENTER).over("1,5")
    assert dialog.isVisible()
    assert assessments.read_assessment(session.district, work_id).scale == SCALE


def test_a_file_for_reading_shows_the_scale_and_changes_nothing(session: Session, qtbot: QtBot) -> None:
    work_id = work(session)
    path = session.district.path
    session.district.close()
    session.set_district(files.open_district(path, read_only=True))
    dialog = shown(session, qtbot, work_id)
    assert not dialog._answer.isEnabled()
    assert dialog.ui.source.isReadOnly()
    TableHands(dialog.ui.bands, qtbot).at(0).press(DELETE)
    assert len(dialog.bands.rows) == 4
    type_text(dialog.ui.trial.score, "5")
    assert dialog.ui.trial.result.text() == "Результат: 4"
    dialog.reject()
    session.district.close()


def test_at_large_type_the_editor_fits_the_smallest_screen(session: Session, qtbot: QtBot) -> None:
    title = "Метапредметная диагностика функциональной грамотности (читательская и естественно-научная)"
    new = Assessment(2025, title, title, 9, scale=SCALE, tasks=TASKS)
    work_id = assessments.add_assessments(session.district, [new]).created[0]
    try:
        theme().apply("light", 150)
        dialog = shown(session, qtbot, work_id)
        assert dialog.minimumSizeHint().width() <= 1256
        assert dialog.minimumSizeHint().height() <= 672
        theme().apply("dark", 100)
        settle()
    finally:
        theme().apply("light", 100)
