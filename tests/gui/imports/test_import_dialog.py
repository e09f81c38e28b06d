"""The import wizard as a person uses it: doubts, corrections in place, what is taken in."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.orders.orders import Order, OrderItem
from msoko_desktop.domain.plans.imports import ImportWarning, Proposal, Recognised
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.imports.dialog import ImportDialog
from tests.gui.typing_keys import type_text

COLUMNS = tuple(
    PlanColumn(kind, kind.value)
    for kind in (ColumnKind.NUMBER, ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.EXECUTORS)
)


def line(number: str, title: str, deadline: str, level: int = 1) -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, title, number, level, deadline, "Отдел образования")


@pytest.fixture
def dialog(qtbot: QtBot) -> ImportDialog:
    section = PlanLine(LineKind.SECTION, "Анализ результатов", "1")
    plan = Plan(
        "План мероприятий на 2026 год",
        PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        COLUMNS,
        (section, line("1.1", "Анализ ВПР", "работы по июню"), line("1.1.1", "Свод по школам", "июнь", 2)),
    )
    other = Plan("Комплекс мер", None, COLUMNS, (line("1", "Совещание", "2026-2028"),))
    warnings = (
        ImportWarning(
            "п. 1.1, срок",
            "В срок попали слова «работы по».",
            plan=0,
            line=1,
            column=ColumnKind.DEADLINE,
            proposal=Proposal(((1, ColumnKind.TITLE, "Анализ работы по ВПР"), (1, ColumnKind.DEADLINE, "июнь"))),
        ),
        ImportWarning("Комплекс мер", "Период не назван; по срокам похоже на 2026–2028 годы.", plan=1),
    )
    recognised = Recognised(
        "планы.docx",
        (plan, other),
        (Order(number="12", heading="Об утверждении плана", items=(OrderItem("1", "Утвердить план."),), plans=(0,)),),
        warnings,
        ("Концепция", "Таблица 1"),
        (None, PlanPeriod(dt.date(2026, 1, 1), dt.date(2028, 12, 31))),
    )
    window = ImportDialog(recognised)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_it_says_what_was_found_and_shows_the_first_doubt(dialog: ImportDialog) -> None:
    assert dialog.ui.summary.text().startswith("планы.docx: найдено 2 плана, 3 мероприятия, 1 приказ.")
    assert "2" in dialog.ui.doubtsLabel.text()
    assert "Анализ работы по ВПР" in dialog.ui.proposal.text()
    assert dialog.ui.tree.currentIndex().data() == "работы по июню"
    assert dialog.ui.leftOver.toPlainText() == "Концепция\nТаблица 1"


def test_the_tree_nests_sections_activities_and_sub_activities(dialog: ImportDialog) -> None:
    model = dialog.ui.tree.model()
    plan = model.index(1, 0)
    section = model.index(0, 0, plan)
    activity = model.index(0, 0, section)
    assert model.index(0, 0).data() == "Приказ № 12: Об утверждении плана"
    assert (section.siblingAtColumn(1).data(), activity.data(), model.index(0, 0, activity).data()) == (
        "Анализ результатов",
        "1.1",
        "1.1.1",
    )


def test_an_accepted_proposal_goes_into_the_plan(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.ui.accept, Qt.MouseButton.LeftButton)
    mended = dialog.chosen().plans[0].lines[1]
    assert (mended.title, mended.deadline) == ("Анализ работы по ВПР", "июнь")
    assert dialog.ui.doubts.count() == 1
    assert not dialog.ui.accept.isEnabled()
    qtbot.mouseClick(dialog.ui.leave, Qt.MouseButton.LeftButton)
    assert dialog.ui.doubtsLabel.text() == "Сомнений нет"


def test_a_cell_is_corrected_by_typing_into_it(dialog: ImportDialog, qtbot: QtBot) -> None:
    tree = dialog.ui.tree
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    editor = tree.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    type_text(editor, "до 30 июня")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert dialog.chosen().plans[0].lines[1].deadline == "до 30 июня"
    assert [warning.plan for warning in dialog.chosen().warnings] == [1]


def test_a_plan_left_out_is_not_taken_in(dialog: ImportDialog) -> None:
    model = dialog.ui.tree.model()
    model.setData(model.index(1, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    chosen = dialog.chosen()
    assert [plan.title for plan in chosen.plans] == ["Комплекс мер"]
    assert chosen.orders[0].plans == ()
    for row in (0, 2):
        model.setData(model.index(row, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert not dialog._store.isEnabled()


def test_the_period_worked_out_from_deadlines_is_proposed_and_can_be_changed(dialog: ImportDialog) -> None:
    assert dialog.chosen().plans[1].period == PlanPeriod(dt.date(2026, 1, 1), dt.date(2028, 12, 31))
    dialog.ui.tree.setCurrentIndex(dialog.ui.tree.model().index(2, 1))
    assert dialog.ui.planTitle.toPlainText() == "Комплекс мер"
    dialog.ui.periodEnd.setDate(QDate(2027, 12, 31))
    dialog.ui.planTitle.setPlainText("Комплекс мер района")
    changed = dialog.chosen().plans[1]
    assert changed.period == PlanPeriod(dt.date(2026, 1, 1), dt.date(2027, 12, 31))
    assert changed.title == "Комплекс мер района"
    assert dialog.chosen().plans[0].title == "План мероприятий на 2026 год"


def test_all_proposals_are_taken_at_once(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.ui.acceptAll, Qt.MouseButton.LeftButton)
    assert dialog.chosen().plans[0].lines[1].deadline == "июнь"
    assert [warning.where for warning in dialog.chosen().warnings] == ["Комплекс мер"]


def test_a_file_without_a_plan_is_said_to_hold_none_and_shows_what_was_read(qtbot: QtBot) -> None:
    window = ImportDialog(Recognised("письмо.docx", (), (), (), ("Уважаемые коллеги!",)))
    qtbot.addWidget(window)
    window.show()
    assert window.ui.summary.text() == (
        "письмо.docx: планов и приказов не найдено. План узнаётся по таблице, в шапке которой названы мероприятия "
        "и сроки."
    )
    assert window.ui.leftOver.isVisible()
    assert window.ui.leftOver.toPlainText() == "Уважаемые коллеги!"


def test_an_order_alone_is_told_without_plans_that_are_not_there(qtbot: QtBot) -> None:
    window = ImportDialog(Recognised("приказ.docx", (), (Order(number="7", heading="Об итогах"),), (), ()))
    qtbot.addWidget(window)
    assert window.ui.summary.text().startswith("приказ.docx: найдено 1 приказ. ")
