"""The windows of recommendations on the demonstration district: register, reminders, sheets, refusals, rules."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.gui import session as session_module
from msoko_desktop.gui.documents.page import DocumentsPage
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.recommendations import propose
from msoko_desktop.gui.recommendations.editor_dialog import RecommendationDialog
from msoko_desktop.gui.recommendations.leading import LeadDialog
from msoko_desktop.gui.recommendations.propose_dialog import ProposeDialog
from msoko_desktop.gui.recommendations.register_dialog import RecommendationsDialog
from msoko_desktop.gui.recommendations.rules_dialog import RulesDialog
from msoko_desktop.gui.results.page import ResultsPage
from msoko_desktop.gui.today import notes
from msoko_desktop.gui.today.page import TodayPage
from msoko_desktop.services import recommendations
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.plans import plans
from msoko_desktop.services.recommendations import State
from tests.gui.analysis_hands import demo
from tests.gui.person import Person
from tests.gui.results_dialogs import settle
from tests.gui.typing_keys import type_text

__all__ = ["demo"]

D = dt.date
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def person(
    make_window: Callable[[], MainWindow],
    demo: Path,  # the fixture
    district_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Person:
    """A person at the demonstration district on 25 November 2026: one of four recommendations has no answer."""
    monkeypatch.setattr(session_module.Session, "real_day", property(lambda _self: D(2026, 11, 25)))
    shutil.copy(demo, district_path)
    window = make_window()
    assert window.files.open_path(district_path)
    return Person(window, qtbot)


def register_of(person: Person) -> RecommendationsDialog:
    """The register, shown beside the test and not waited for."""
    dialog = RecommendationsDialog(person.window)
    person.qtbot.addWidget(dialog)
    dialog.show()
    person.qtbot.waitUntil(lambda: not dialog.busy, timeout=20_000)
    return dialog


def names(register: RecommendationsDialog) -> list[tuple[str, str]]:
    table = register.ui.table
    found = [[table.item(row, column) for column in (0, 1)] for row in range(table.rowCount())]
    return [(name.text(), year.text()) for name, year in found if name is not None and year is not None]


def test_today_tells_who_has_not_answered_and_leads_there(person: Person) -> None:
    page = person.window.show_page("today")
    assert isinstance(page, TodayPage)
    text = page.ui.notes.text()
    assert "Нет ответа на рекомендации" in text
    assert "МБОУ «Ольхологская СОШ»</a> (55 дней)" in text  # the first of October
    link = text.split('href="recommendation:')[1].split('"')[0]
    seen: list[str] = []

    def look(register: RecommendationsDialog) -> None:
        found = register.current()
        assert found is not None
        seen.append(found.one.state_words(D(2026, 11, 25)))
        person.click(register.ui.close)

    person.meet(RecommendationsDialog, lambda: notes.follow(person.window, f"recommendation:{link}"), look)
    assert seen == ["направлена 27.08.2026, ответа нет 55 дней"]


def test_the_register_is_narrowed_by_year_state_and_addressee(person: Person) -> None:
    register = register_of(person)
    second, fifth = "МБОУ «Верхнезаозёрская СОШ № 2»", "МБОУ «Ольхологская СОШ»"
    assert names(register) == [(second, "2025/26"), (fifth, "2025/26"), (second, "2024/25"), (fifth, "2024/25")]
    for box, text, expected in (
        (register.ui.year, "2025/26", 2),
        (register.ui.state, "ответ просрочен", 1),
        (register.ui.state, "закрыта", 0),
    ):
        box.setCurrentText(text)
        box.activated.emit(box.currentIndex())
        assert register.ui.table.rowCount() == expected, text
    assert register.ui.message.text() == "По этому отбору рекомендаций нет."
    assert not register.ui.open.isEnabled()


def test_the_card_of_a_school_shows_its_own_register(person: Person) -> None:
    page = person.window.show_page("schools")
    page.show_item(5)
    shown: list[list[tuple[str, str]]] = []

    def look(register: RecommendationsDialog) -> None:
        shown.append(names(register))
        person.click(register.ui.close)

    card = page.card  # type: ignore[attr-defined]
    card.ui.tabs.setCurrentWidget(card.ui.signsTab)
    person.meet(RecommendationsDialog, lambda: person.click(card.signs.ui.recommendations), look)
    assert shown == [[("МБОУ «Ольхологская СОШ»", "2025/26"), ("МБОУ «Ольхологская СОШ»", "2024/25")]]


def test_each_figure_names_its_sheet_and_leads_there(person: Person) -> None:
    (found,) = [one for one in recommendations.list_recommendations(person.window.session.district) if one.id == 3]
    dialog = RecommendationDialog(person.window, found, person.window)
    person.qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.facts.setCurrentCell(0, 0)
    person.click(dialog.ui.whence)
    (menu,) = [one for one in dialog.children() if one.metaObject().className() == "QMenu"]
    texts = [action.text() for action in menu.actions()]  # type: ignore[attr-defined]
    assert found.one.facts[0].source in texts[0]
    assert "лист участников: МБОУ «Верхнезаозёрская СОШ № 2»" in texts[0]
    menu.actions()[0].trigger()  # type: ignore[attr-defined]
    page = person.window.current_page()
    assert isinstance(page, ResultsPage)
    assert not dialog.isVisible()


def test_words_are_kept_a_wrong_date_is_refused_and_undo_takes_them_back(person: Person) -> None:
    district = person.window.session.district
    found = recommendations.list_recommendations(district)[0]
    dialog = RecommendationDialog(person.window, found, person.window)
    person.qtbot.addWidget(dialog)
    dialog.show()
    ui = dialog.ui
    ui.tabs.setCurrentIndex(1)
    item = ui.measures.item(0, 1)
    assert item is not None
    item.setText("скоро")
    person.click(ui.save)
    assert ui.problem.text() == "Мера 1: «скоро» – не дата. Введите срок как 15.10.2026 или оставьте пустым."
    item.setText("15.12.2026")
    person.over(ui.support, "Приедет методист.")
    person.click(ui.save)
    assert ui.problem.isHidden()
    stored = recommendations.read_recommendation(district, found.id)
    assert (stored.support, stored.measures[0].due) == ("Приедет методист.", D(2026, 12, 15))
    person.window.session.undo()
    assert recommendations.read_recommendation(district, found.id).support == found.one.support


def test_the_direction_that_a_recommendation_proves_is_chosen(person: Person) -> None:
    district = person.window.session.district
    found = recommendations.list_recommendations(district)[0]
    dialog = RecommendationDialog(person.window, found, person.window)
    person.qtbot.addWidget(dialog)
    dialog.show()
    combo = dialog.ui.direction
    assert combo.currentText() == "По правилам рекомендации"
    dialog.ui.tabs.setCurrentIndex(2)
    combo.setFocus()
    person.qtbot.keyClick(combo, Qt.Key.Key_End)  # the last of the concept's nine
    person.click(dialog.ui.save)
    assert dialog.ui.problem.isHidden()
    assert recommendations.read_recommendation(district, found.id).direction == "upbringing"
    assert "Воспитание" in combo.currentText()
    person.window.session.undo()
    assert recommendations.read_recommendation(district, found.id).direction == found.one.direction


def test_an_approved_plan_refuses_with_a_sentence_and_the_window_stays(person: Person) -> None:
    district = person.window.session.district
    dialog = LeadDialog(person.window, [1], plan=True, parent=person.window)
    person.qtbot.addWidget(dialog)
    dialog.show()
    approved = next(one for one in plans.list_plans(district) if one.status is PlanStatus.APPROVED)
    row = next(at for at in range(dialog.ui.target.count()) if dialog.ui.target.item(at).data(256) == approved.id)
    assert dialog.ui.target.item(row).text().endswith("(утверждён)")
    dialog.ui.target.setCurrentRow(row)
    person.click(dialog._answer)
    assert dialog.ui.problem.text() == (
        "План утверждён и не изменяется. Чтобы изменить его, выберите «Внести изменения…»."
    )
    assert dialog.isVisible()


def test_ticks_decide_what_is_kept_and_an_order_may_follow_at_once(person: Person) -> None:
    def tick(dialog: ProposeDialog) -> None:
        grounds = len(dialog.chosen())
        assert grounds >= 2  # peaks at borders, marks above the journal
        person.click(dialog.ui.none)
        assert not dialog._answer.isEnabled()
        person.click(dialog.ui.all)
        assert len(dialog.chosen()) == grounds
        person.qtbot.keyClick(dialog.ui.order, Qt.Key.Key_Space)
        person.click(dialog._answer)

    choice = Choice(school_years=(2025,), school_ids=(1,))
    person.meet(ProposeDialog, lambda: propose(person.window, choice), tick)
    (made,) = [one for one in recommendations.list_recommendations(person.district) if one.one.school_id == 1]
    assert made.led.order_heading == "О мерах по адресным рекомендациям по итогам 2025/2026 учебного года"
    page = person.window.current_page()
    assert isinstance(page, DocumentsPage)
    document = page.target()
    assert document is not None
    assert document.order_id == made.led.order_id
    seen: list[int | None] = []

    def look(register: RecommendationsDialog) -> None:
        current = register.current()
        seen.append(None if current is None else current.id)
        person.click(register.ui.close)

    person.meet(RecommendationsDialog, lambda: person.click(page.editor.ui.recommendations), look)
    assert seen == [made.id]


def test_a_rule_is_changed_refused_and_restored(person: Person) -> None:
    district = person.window.session.district
    dialog = RulesDialog(person.window, person.window)
    person.qtbot.addWidget(dialog)
    dialog.show()
    ui = dialog.ui
    row = next(at for at in range(ui.rules.count()) if ui.rules.item(at).text() == "Много не справившихся с работой")
    ui.rules.setCurrentRow(row)
    assert ui.says.text() == "не справились 30 % участников и больше"
    person.over(ui.threshold, "45")
    assert ui.says.text() == "не справились 45 % участников и больше"
    person.over(ui.deficit, "Трудно: {skills}")
    person.click(ui.save)
    assert "место «{skills}» программа заполнить не может" in ui.problem.text()
    ui.rules.setCurrentRow(0)
    assert ui.rules.currentRow() == row  # what cannot be kept is not left behind
    person.over(ui.deficit, "Трудно: {works}")
    person.click(ui.save)
    settle()
    rule = next(one for one in recommendations.rules(district) if one.code == "low_work")
    assert (rule.threshold, rule.deficit) == (45, "Трудно: {works}")
    person.click(ui.restore)
    rule = next(one for one in recommendations.rules(district) if one.code == "low_work")
    assert rule.threshold == 30


def test_a_conclusion_closes_a_recommendation_and_it_opens_again(person: Person) -> None:
    district = person.window.session.district
    found = next(one for one in recommendations.list_recommendations(district) if one.one.state is State.ANSWERED)
    dialog = RecommendationDialog(person.window, found, person.window)
    person.qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.tabs.setCurrentIndex(3)
    person.click(dialog.ui.closeOne)
    assert dialog.ui.problem.text().startswith("Напишите вывод")
    type_text(dialog.ui.words, "Помогло.")
    person.click(dialog.ui.closeOne)
    assert recommendations.read_recommendation(district, found.id).state is State.CLOSED
    person.click(dialog.ui.reopen)
    assert recommendations.read_recommendation(district, found.id).state is State.ANSWERED


def test_answer_and_conclusion_are_kept_with_everything_else_that_was_typed(person: Person) -> None:
    district = person.window.session.district
    found = next(one for one in recommendations.list_recommendations(district) if one.one.state is State.ANSWERED)
    dialog = RecommendationDialog(person.window, found, person.window)
    person.qtbot.addWidget(dialog)
    dialog.show()
    ui = dialog.ui
    ui.tabs.setCurrentIndex(1)
    person.over(ui.support, "Приедет методист.")
    ui.tabs.setCurrentIndex(2)
    person.over(ui.answer, "План школы получен.")
    ui.tabs.setCurrentIndex(3)
    person.over(ui.words, "Пока рано судить.")

    person.click(ui.save)

    stored = recommendations.read_recommendation(district, found.id)
    assert (stored.support, stored.answer, stored.effect) == (
        "Приедет методист.", "План школы получен.", "Пока рано судить.",
    )  # fmt: skip
    assert (ui.answer.toPlainText(), ui.words.toPlainText()) == ("План школы получен.", "Пока рано судить.")
    assert stored.state is State.ANSWERED
