"""Closing a school year in a real window: its four steps, what is decided, the record, the line on «Сегодня»."""

import datetime as dt
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine, PlanStatus
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.cycle.page import CyclePage
from msoko_desktop.gui.cycle.year_dialog import YearClosingDialog
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.today.page import TodayPage
from msoko_desktop.services import year_closing
from msoko_desktop.services.district import create_district, open_district
from msoko_desktop.services.documents import documents
from msoko_desktop.services.plans.plans import add_plan, list_plans
from msoko_desktop.services.timetable.timetable import Timetable
from tests.gui.typing_keys import type_text

D = dt.date
TODAY = D(2026, 11, 25)
LEFT = Qt.MouseButton.LeftButton
PLAN = Plan(
    "План на 2025/2026 учебный год",
    period=PlanPeriod(D(2025, 9, 1), D(2026, 8, 31), school_year=True),
    lines=(
        PlanLine(LineKind.ACTIVITY, "Совещание", "1", deadline="май 2026"),
        PlanLine(LineKind.ACTIVITY, "Семинар", "2", deadline="июнь 2026"),
    ),
)


@pytest.fixture
def page(window: MainWindow, district_path: Path, monkeypatch: pytest.MonkeyPatch) -> CyclePage:
    """The cycle page of a file with two activities that nobody did, and a document that did not come."""
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))
    with closing(create_district(district_path)) as made:
        add_plan(made, PLAN)
        note = Document(DocumentKind.NOTE, "Справка", status=DocumentStatus.EXPECTED, due=D(2026, 7, 1))
        documents.save_document(made, note)
    assert window.files.open_path(district_path)
    found = window.show_page("cycle")
    assert isinstance(found, CyclePage)
    return found


def in_closing(page: CyclePage, qtbot: QtBot, act: Callable[[YearClosingDialog], object]) -> None:
    """Open the dialog by its button and act in it while it waits."""
    met: list[YearClosingDialog] = []

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, YearClosingDialog), dialog
        met.append(dialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.close()

    QTimer.singleShot(0, meet)
    qtbot.mouseClick(page.ui.closeYear, LEFT)
    assert met


def ok(dialog: YearClosingDialog) -> QPushButton:
    return dialog.ui.buttons.button(QDialogButtonBox.StandardButton.Ok)


def forward(dialog: YearClosingDialog, qtbot: QtBot) -> None:
    for _ in range(3):
        assert not ok(dialog).isVisible()
        qtbot.mouseClick(dialog.ui.forward, LEFT)
    assert not dialog.ui.forward.isVisible()
    assert ok(dialog).isVisible()


def heading(dialog: YearClosingDialog, words: str) -> QTreeWidgetItem:
    tree = dialog.ui.open
    found = (tree.topLevelItem(place) for place in range(tree.topLevelItemCount()))
    return next(one for one in found if one is not None and one.text(0).startswith(words))


def click(dialog: YearClosingDialog, qtbot: QtBot, item: QTreeWidgetItem | None) -> None:
    assert item is not None
    tree = dialog.ui.open
    tree.scrollToItem(item)
    qtbot.mouseClick(tree.viewport(), LEFT, pos=tree.visualItemRect(item).center())


def lines(dialog: YearClosingDialog) -> list[str]:
    return [dialog.ui.summary.item(place).text() for place in range(dialog.ui.summary.count())]


def test_a_year_is_closed_step_by_step_and_taken_back_by_one_undo(page: CyclePage, qtbot: QtBot) -> None:
    def act(dialog: YearClosingDialog) -> None:
        assert dialog.year == 2025
        assert heading(dialog, "Мероприятия не исполнены").text(0) == "Мероприятия не исполнены в срок: 2"
        forward(dialog, qtbot)
        assert lines(dialog) == [
            "Останется открытым и попадёт в справку: 12",  # 2 activities, a document, 9 directions
            "Закрыто с причиной: 1",  # the plan that goes to the archive
            "Новый план по образцу: План на 2026/2027 учебный год",
            "В архив: План на 2025/2026 учебный год",
        ]
        qtbot.mouseClick(ok(dialog), LEFT)

    in_closing(page, qtbot, act)

    district = page.session.district
    assert {one.title: one.status for one in list_plans(district)} == {
        "План на 2025/2026 учебный год": PlanStatus.ARCHIVED,
        "План на 2026/2027 учебный год": PlanStatus.DRAFT,
    }
    assert year_closing.closed_on(district, 2025) == TODAY
    assert "завершён. Следующий подготовлен." in page.window_.notice.text.text()
    page.window_.registry.trigger("edit.undo")
    assert {one.title: one.status for one in list_plans(district)} == {PLAN.title: PlanStatus.DRAFT}
    assert year_closing.closed_on(district, 2025) is None


def test_with_nothing_ticked_nothing_is_said_to_be_prepared(page: CyclePage, qtbot: QtBot) -> None:
    def act(dialog: YearClosingDialog) -> None:
        for place in range(dialog.ui.next.count()):
            dialog.ui.next.item(place).setCheckState(Qt.CheckState.Unchecked)
        forward(dialog, qtbot)
        assert lines(dialog)[-1].startswith("На следующий год ничего не отмечено")
        qtbot.mouseClick(ok(dialog), LEFT)

    in_closing(page, qtbot, act)

    assert [one.title for one in list_plans(page.session.district)] == [PLAN.title]
    assert page.window_.notice.text.text() == (
        "2025/26 учебный год завершён. На следующий год ничего не подготовлено. Всё отменяется одним действием: Ctrl+Z."
    )


def test_a_whole_section_is_carried_over_and_one_thing_closed_for_a_reason(page: CyclePage, qtbot: QtBot) -> None:
    def act(dialog: YearClosingDialog) -> None:
        ui = dialog.ui
        assert not ui.carry.isEnabled()
        overdue = heading(dialog, "Мероприятия не исполнены")
        click(dialog, qtbot, overdue)
        ui.until.selectAll()
        type_text(ui.until, "01.08.2026")
        qtbot.mouseClick(ui.carry, LEFT)
        assert ui.problem.text() == "Введите день следующего года, позже 31.08.2026."
        ui.until.selectAll()
        type_text(ui.until, "20.12.2026")
        qtbot.mouseClick(ui.carry, LEFT)
        assert ui.problem.text() == ""
        assert [overdue.child(place).text(1) for place in (0, 1)] == ["перенесено на 20.12.2026"] * 2
        document = heading(dialog, "Документы ожидались")
        document.setExpanded(True)
        click(dialog, qtbot, document.child(0))
        qtbot.mouseClick(ui.closeItem, LEFT)
        place = ui.closeItem.mapTo(dialog, ui.closeItem.rect().center())
        assert ui.problem.text().startswith("Введите причину")
        qtbot.mouseClick(ui.forward, LEFT)
        assert ui.problem.text() == ""  # it was about the step before
        qtbot.mouseClick(ui.back, LEFT)
        assert ui.closeItem.mapTo(dialog, ui.closeItem.rect().center()) == place
        type_text(ui.reason, "не понадобилась")
        qtbot.mouseClick(ui.closeItem, LEFT)
        overdue.setExpanded(True)
        click(dialog, qtbot, overdue.child(1))
        qtbot.mouseClick(ui.leave, LEFT)
        forward(dialog, qtbot)
        assert lines(dialog)[:3] == [
            "Останется открытым и попадёт в справку: 10",  # an activity, 9 directions
            "Перенесено на следующий год: 2",  # an activity and the plan it stands in
            "Закрыто с причиной: 1",
        ]
        assert lines(dialog)[3] == "Не уходят в архив, в них перенесённые мероприятия: 1 план"
        qtbot.mouseClick(ok(dialog), LEFT)

    in_closing(page, qtbot, act)

    district = page.session.district
    days = {one.number: one.due for one in Timetable(district).occurrences(TODAY) if one.plan_id == 1}
    assert days["1"] == D(2026, 12, 20)
    (note,) = (one for one in documents.list_documents(district) if one.title == "Справка")
    assert (note.status, note.note) == (DocumentStatus.CANCELLED, "не понадобилась")


def test_what_is_unfinished_is_shown_where_it_is(page: CyclePage, qtbot: QtBot) -> None:
    def act(dialog: YearClosingDialog) -> None:
        overdue = heading(dialog, "Мероприятия не исполнены")
        assert not dialog.ui.show.isEnabled()
        overdue.setExpanded(True)
        click(dialog, qtbot, overdue.child(0))
        qtbot.mouseClick(dialog.ui.show, LEFT)

    in_closing(page, qtbot, act)

    spec = page.window_.current_page_spec()
    assert spec is not None
    assert spec.name == "plans"


def test_a_stage_is_shown_in_the_year_that_is_closed(page: CyclePage, qtbot: QtBot) -> None:
    assert page.year == 2026

    def act(dialog: YearClosingDialog) -> None:
        dialog.ui.year.setCurrentIndex(dialog.ui.year.findText("2023/24"))
        stages = heading(dialog, "Стадии цикла")
        stages.setExpanded(True)
        click(dialog, qtbot, stages.child(1))
        qtbot.mouseClick(dialog.ui.show, LEFT)

    in_closing(page, qtbot, act)

    assert page.year == 2024
    assert page.cell is not None
    assert page.cell.direction == page.model.matrix.directions[1]


def test_the_record_of_a_closed_year_is_shown_and_printed(page: CyclePage, qtbot: QtBot) -> None:
    session = page.session
    left = year_closing.unfinished(session.district, session.timetable, 2025, TODAY)
    wishes = year_closing.Wishes((1,))
    session.run(lambda d: year_closing.close_year(d, session.timetable, 2025, wishes, left, TODAY))
    shown: list[bool] = []

    def look() -> None:
        paper = QApplication.activeModalWidget()
        assert isinstance(paper, PaperDialog)
        qtbot.waitUntil(lambda: paper.ui.pages.pages() is not None, timeout=20_000)
        shown.append(paper.windowTitle() == "Справка о завершении 2025/26 учебного года")
        paper.close()

    def act(dialog: YearClosingDialog) -> None:
        dialog.ui.year.setCurrentIndex(dialog.ui.year.findText("2025/26"))
        assert dialog.ui.state.text() == "завершён 25.11.2026"
        assert heading(dialog, "Документы ожидались").child(0).text(1) == "осталось открытым"
        assert dialog.ui.next.item(0).text() == "Новый план по образцу: План на 2026/2027 учебный год"
        assert not dialog.ui.carry.isEnabled()
        dialog.ui.steps.setCurrentIndex(3)
        assert not ok(dialog).isVisible()
        QTimer.singleShot(0, look)
        qtbot.mouseClick(dialog.ui.print, LEFT)
        qtbot.mouseClick(dialog.ui.reopen, LEFT)
        assert ok(dialog).isVisible()
        assert not dialog.ui.print.isVisible()

    in_closing(page, qtbot, act)

    assert shown == [True]
    assert year_closing.closed_on(session.district, 2025) is None


def test_today_tells_what_the_closing_left_open_and_leads_to_it(page: CyclePage, qtbot: QtBot) -> None:
    session, window = page.session, page.window_
    left = year_closing.unfinished(session.district, session.timetable, 2025, TODAY)
    session.run(lambda d: year_closing.close_year(d, session.timetable, 2025, year_closing.Wishes(), left, TODAY))
    today = window.show_page("today")
    assert isinstance(today, TodayPage)

    assert (
        ">Закрытие 2025/26 учебного года</a>: осталось открытым 4 (мероприятия не исполнены в срок – 2, "
        "планы закончились, но не в архиве – 1, документы ожидались и не появились – 1)." in today.ui.notes.text()
    )
    met: list[int] = []

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, YearClosingDialog)
        met.append(dialog.year)
        dialog.close()

    QTimer.singleShot(0, meet)
    today.ui.notes.linkActivated.emit("closing:2025")
    assert met == [2025]
    window.registry.trigger("edit.undo")
    assert "Закрытие" not in today.ui.notes.text()


def test_a_file_that_can_only_be_read_shows_the_steps_and_closes_nothing(
    window: MainWindow, district_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))
    with closing(create_district(district_path)) as made:
        add_plan(made, PLAN)
    window.session.set_district(open_district(district_path, read_only=True))
    dialog = YearClosingDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()

    overdue = heading(dialog, "Мероприятия не исполнены")
    click(dialog, qtbot, overdue)
    forward(dialog, qtbot)

    ui = dialog.ui
    assert not any(one.isEnabled() for one in (ui.carry, ui.closeItem, ui.leave, ui.until, ui.reason, ui.next))
    assert not ok(dialog).isEnabled()
    dialog.close()
