"""From a sign to what came of it, by one pair of hands: sign, recommendation, activity, order, next year's results.

The figures were worked out by hand: 12 of 20 participants failed (60 %), a year later 2 of 20 (10 %).
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QTableWidgetItem, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.assessments.fields import JOURNAL_KEYS, MARK_KEYS, PARTICIPANTS
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale
from msoko_desktop.domain.execution import State as Done
from msoko_desktop.domain.orders.order_outline import lines_of
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui import session as session_module
from msoko_desktop.gui.analysis.page import AnalysisPage
from msoko_desktop.gui.documents.approve_dialog import OrderApproveDialog
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.recommendations.editor_dialog import RecommendationDialog
from msoko_desktop.gui.recommendations.leading import LeadDialog
from msoko_desktop.gui.recommendations.propose_dialog import ProposeDialog
from msoko_desktop.gui.recommendations.register_dialog import RecommendationsDialog
from msoko_desktop.gui.recommendations.send_dialog import SendDialog
from msoko_desktop.gui.results.page import ResultsPage
from msoko_desktop.services import district as files
from msoko_desktop.services import recommendations
from msoko_desktop.services.analysis.measures_taken import measures_taken
from msoko_desktop.services.analysis.parts import origins_of
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.views import Part
from msoko_desktop.services.analysis.whence import whence
from msoko_desktop.services.district import Office, save_office
from msoko_desktop.services.operations import transaction
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import plans
from msoko_desktop.services.recommendations import State
from msoko_desktop.services.results import assessments
from msoko_desktop.services.schools import schools
from msoko_desktop.storage import results
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.results import ResultCell
from tests.gui.analysis_hands import Analyst, analyst
from tests.gui.grid_hands import GridHands
from tests.gui.person import Person
from tests.gui.typing_keys import type_text

D = dt.date
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
Dialog = TypeVar("Dialog", bound=QDialog)
BANDS = (Band("2", 0, 7), Band("3", 8, 14), Band("4", 15, 20), Band("5", 21, 25))
SCALE = MarkScale(maximum=25, bands=BANDS)
FIELDS = (PARTICIPANTS, *MARK_KEYS, *JOURNAL_KEYS)
SPRING, AUTUMN = 1, 2  # the works by id


def typed(d: District, work: int, school: int, *values: int) -> None:
    with transaction(d) as connection:
        cells = [ResultCell(school, key, float(value)) for key, value in zip(FIELDS, values, strict=True)]
        results.write_results(connection, work, cells)


@pytest.fixture
def window(make_window: Callable[[], MainWindow], district_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window on two schools whose results of 2025/26 are known, those of 2026/27 not yet; 1 September 2026."""
    monkeypatch.setattr(session_module.Session, "real_day", property(lambda _self: D(2026, 9, 1)))
    d = files.create_district(district_path)
    save_office(d, Office(name="Отдел образования", head_post="Начальник отдела", head_name="А. А. Иванова"))
    schools.add_schools(
        d,
        [
            School("МБОУ «СОШ № 1»", head_post="директор", head_name="Петров Иван Сергеевич"),
            School("МБОУ «СОШ № 2»", head_post="директор", head_name="Сидорова Анна Петровна"),
        ],
    )
    works = [Assessment(year, "vpr", "mathematics", 8, D(year + 1, 4, 20), scale=SCALE) for year in (2025, 2026)]
    assessments.add_assessments(d, works)
    typed(d, SPRING, 1, 20, 12, 4, 3, 1, 12, 7, 1)
    typed(d, SPRING, 2, 20, 2, 8, 6, 4, 2, 17, 1)
    lines = (PlanLine(LineKind.SECTION, "Анализ", "1"), PlanLine(LineKind.SECTION, "Меры", "2"))
    plans.add_plan(d, Plan("План на 2026/27 год", PlanPeriod(D(2026, 9, 1), D(2027, 8, 31)), lines=lines))
    files.close_district(d)
    opened = make_window()
    assert opened.files.open_path(district_path)
    return opened


def test_from_a_sign_to_a_recommendation_an_activity_an_order_and_the_effect_of_the_next_year(
    window: MainWindow, qtbot: QtBot
) -> None:
    person = Person(window, qtbot)
    one = analyst(window, qtbot)
    see_the_sign(one)
    recommend(person, one)
    (found,) = recommendations.list_recommendations(person.district)
    assert found.one.addressee == "Директору МБОУ «СОШ № 1»\nПетрову И.С."
    assert found.one.rules == ("journal", "low_work")

    person.register(send)
    person.register(plan)
    go_from_the_line_to_its_recommendation(person)
    person.register(order)
    approve(person)
    answer(person)

    type_next_years_results(person)
    person.register(effect)
    see_the_report(person)
    (found,) = recommendations.list_recommendations(person.district)
    assert found.one.state is State.CLOSED
    assert "было 60,0 % (N = 20), стало 10,0 % (N = 20)" in found.one.effect


def see_the_sign(one: Analyst) -> None:
    """On «Анализ»: the year, the report on signs; the first school stands in it."""
    one.pick(one.choice.ui.year, "2025/26")
    reports = one.choice.ui.reports
    (item,) = reports.findItems("Признаки необъективности", Qt.MatchFlag.MatchContains)
    reports.scrollToItem(item)
    one.qtbot.mouseClick(reports.viewport(), LEFT, pos=reports.visualItemRect(item).center())
    one.wait()
    shown = one.panel.shown
    assert shown is not None
    assert "СОШ № 1" in " ".join(row.title for row in shown.rows)


def recommend(person: Person, one: Analyst) -> None:
    """«Ещё → Предложить рекомендации…»: nothing but what the person ticks is kept."""

    def tick(dialog: ProposeDialog) -> None:
        ui = dialog.ui
        assert ui.year.currentText() == "2025/26"
        person.click(ui.none)
        assert not dialog._answer.isEnabled()
        top = next(ui.tree.topLevelItem(at) for at in range(ui.tree.topLevelItemCount()))
        assert isinstance(top, QTreeWidgetItem)
        assert top.text(0) == "МБОУ «СОШ № 1»"
        for title in ("Отметки за работу расходятся с журналом", "Много не справившихся с работой"):
            children = [top.child(at) for at in range(top.childCount())]
            (ground,) = [one for one in children if one is not None and one.text(0) == title]
            assert ground.text(1) == "20"
            ui.tree.setCurrentItem(ground)
            person.qtbot.keyClick(ui.tree, KEY.Key_Space)
        assert "Не справились 60,0 %" in ui.details.text()
        assert dialog._answer.text() == "&Составить 1 рекомендацию"
        person.click(dialog._answer)

    person.meet(ProposeDialog, lambda: person.menu(one.panel.more, "Предложить рекомендации…"), tick)


def send(person: Person, register: RecommendationsDialog) -> None:
    """Note that it was sent on the second of September, to be answered by the first of October."""

    def fill(dialog: SendDialog) -> None:
        person.over(dialog.ui.day, "02.09.2026")
        person.over(dialog.ui.due, "01.10.2026")
        person.qtbot.keyClick(dialog.ui.due, KEY.Key_Return)

    assert register.ui.table.rowCount() == 1
    person.meet(SendDialog, lambda: person.click(register.ui.send), fill)
    assert [one.text() for one in cells(register)][3] == "направлена 02.09.2026, ответ до 01.10.2026"
    person.click(register.ui.close)


def plan(person: Person, register: RecommendationsDialog) -> None:
    """«Меры → Сделать мероприятием плана…»: the second section."""

    def choose(dialog: LeadDialog) -> None:
        person.qtbot.keyClick(dialog.ui.section, KEY.Key_End)
        assert dialog.ui.section.currentText() == "2 Меры"
        person.click(dialog._answer)

    person.meet(LeadDialog, lambda: person.menu(register.ui.lead, "Сделать мероприятием плана…"), choose)
    assert [one.text() for one in cells(register)][4] == "план «План на 2026/27 год», п. 2.1"
    person.click(register.ui.close)


def go_from_the_line_to_its_recommendation(person: Person) -> None:
    """On «Планы» the form of the line names its recommendation and opens it."""
    (found,) = recommendations.list_recommendations(person.district)
    assert found.led.plan_id is not None
    line = plans.read_plan(person.district, found.led.plan_id).lines[-1]
    assert (line.number, line.deadline, line.executors) == ("2.1", "до 30.12.2026", "МБОУ «СОШ № 1»")
    person.window.show_plan(found.led.plan_id, found.one.line_id)
    page = person.window.page("plans")
    assert isinstance(page, PlansPage)
    if not page.form_is_shown:
        person.entry("view.form")
    label = page.form.ui.ledBy
    assert label.isVisible()
    x = label.fontMetrics().horizontalAdvance("По рекомендации: рек")
    seen: list[str] = []

    def look(dialog: RecommendationDialog) -> None:
        seen.append(dialog.ui.led.text())
        person.click(dialog.ui.close)

    def click() -> None:
        point = QPoint(x, label.fontMetrics().height() // 2)
        person.qtbot.mouseMove(label, point)
        person.qtbot.mouseClick(label, LEFT, pos=point)

    person.meet(RecommendationDialog, click, look)
    assert seen == ["К чему привела: план «План на 2026/27 год», п. 2.1."]


def order(person: Person, register: RecommendationsDialog) -> None:
    """«Меры → Приказ о мерах…» closes the register and opens the draft."""
    person.menu(register.ui.lead, "Приказ о мерах…")
    assert not register.isVisible()


def approve(person: Person) -> None:
    """Approve the draft; its item names the head in the dative, and control is the last item."""
    (summary,) = orders.list_orders(person.district)
    items = [(one.number, one.title) for one in lines_of(orders.read_order(person.district, summary.id).items)]
    assert items[1] == ("2", "Директору МБОУ «СОШ № 1» Петрову И.С.:")
    # Sixty days from the first of September are Saturday, 31 October: the next working day is Monday.
    assert items[2][1].endswith("(срок – до 02.11.2026);")
    assert items[-1][1] == "Контроль за исполнением настоящего приказа оставляю за собой."

    def fill(dialog: OrderApproveDialog) -> None:
        person.over(dialog.ui.number, "45")
        person.click(dialog.answer)

    person.meet(OrderApproveDialog, lambda: person.entry("document.approve"), fill)
    (summary,) = orders.list_orders(person.district)
    assert (summary.status, summary.number) == (DocumentStatus.APPROVED, "45")
    (found,) = recommendations.list_recommendations(person.district)
    assert (found.led.order_number, found.led.item_number) == ("45", "2")
    due = [item for item in person.window.session.timetable.occurrences(D(2026, 9, 1)) if item.due == D(2026, 11, 2)]
    assert [item.state(D(2026, 9, 1)) for item in due] == [Done.PLANNED]  # the order's task is followed


def answer(person: Person) -> None:
    """The school answers: noted in the recommendation."""

    def note(dialog: RecommendationDialog) -> None:
        dialog.ui.tabs.setCurrentIndex(2)
        person.over(dialog.ui.answered, "25.09.2026")
        person.over(dialog.ui.answer, "План работы с группой риска утверждён.")
        person.click(dialog.ui.keepAnswer)
        assert dialog.ui.problem.text() == ""
        person.click(dialog.ui.close)

    def opened(register: RecommendationsDialog) -> None:
        person.qtbot.waitUntil(register.ui.table.hasFocus)
        person.meet(RecommendationDialog, lambda: person.qtbot.keyClick(register.ui.table, KEY.Key_Return), note)
        assert [one.text() for one in cells(register)][3] == "есть ответ 25.09.2026"
        person.click(register.ui.close)

    person.meet(RecommendationsDialog, lambda: person.entry("recommendations.register"), opened)


def type_next_years_results(person: Person) -> None:
    """Next spring: 20 participants, 2 of them with «2», are typed on the sheet of schools, and the other school's."""
    page = person.window.show_page("results")
    assert isinstance(page, ResultsPage)
    page.show_item(AUTUMN)
    hands = GridHands(page.sheet.grid, person.qtbot)
    for place, row in enumerate((("20", "2", "10", "6", "2"), ("20", "1", "9", "6", "4"))):
        for key, text in zip(FIELDS[:5], row, strict=True):
            hands.at(place, key).type(f"{text}\n")


def effect(person: Person, register: RecommendationsDialog) -> None:
    """The register shows before and after; the person closes the recommendation with words of their own."""
    person.qtbot.waitUntil(lambda: not register.busy, timeout=20_000)
    assert [one.text() for one in cells(register)][5] == "60,0 → 10,0 % (N 20 → 20), лучше"

    def conclude(dialog: RecommendationDialog) -> None:
        dialog.ui.tabs.setCurrentIndex(3)
        assert "изменение −50,0 п. п." in dialog.ui.effect.text()
        person.click(dialog.ui.take)
        type_text(dialog.ui.words, "Помощь дала результат. ")
        person.click(dialog.ui.closeOne)
        assert "Закрыта" in dialog.ui.title.text()
        person.click(dialog.ui.report)

    person.meet(RecommendationDialog, lambda: person.click(register.ui.open), conclude)


def see_the_report(person: Person) -> None:
    """The button has led to the report on effectiveness for this school and these years."""
    page = person.window.current_page()
    assert isinstance(page, AnalysisPage)
    one = Analyst(page, person.qtbot).wait()
    assert page.choice.report is not None
    assert page.choice.report.key == "effectiveness"
    assert page.choice.treated.popup.ticked() == (1,)  # the school the file has measures of
    measures = {one.origin.view: one for one in measures_taken(person.district, 2025, 2026)}
    assert list(measures) == ["recommendation", "plan", "order"]
    assert {one.school_id for one in measures.values()} == {1}
    assert measures["order"].words.startswith("Приказ от 01.09.2026 № 45")
    (part,) = [at for at, one in enumerate(page.report._parts) if one.title == "Принятые меры"]
    table = page.report._parts[part].table
    assert [row.title for row in table.rows] == ["МБОУ «СОШ № 1»"] * 3
    assert "направлена 02.09.2026, закрыта" in table.rows[0].cells[0].text
    page.report.ui.part.setCurrentIndex(part)
    page.report.ui.part.activated.emit(part)
    found = whence(ResultReader(person.district), origins_of(table_part(page), "taken 1 2", "note"))
    page.open_whence(found[0])  # the second measure is the line of the plan
    assert person.window.current_page() is person.window.page("plans")
    assert "2026/27" in one.choice.ui.year.currentText()


def table_part(page: AnalysisPage) -> Part:
    part = page.report.part
    assert part is not None
    return part


def cells(register: RecommendationsDialog) -> list[QTableWidgetItem]:
    table = register.ui.table
    found = [table.item(0, column) for column in range(table.columnCount())]
    return [one for one in found if one is not None]
