"""Approval on the page «Планы»: the dialog, the strip, amendments, what changed, the history, the archive."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.orders.orders import DocumentStatus, Order
from msoko_desktop.domain.plans.plans import Approval, ColumnKind, PlanStatus
from msoko_desktop.gui.actions import Need
from msoko_desktop.gui.plans.approve_dialog import ApproveDialog
from msoko_desktop.gui.plans.history_dialog import HistoryDialog
from msoko_desktop.gui.plans.list_panel import status_text
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.plans.revision_dialog import RevisionDialog
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.gui.session import Session
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import approval, plans
from tests.gui.hands import Hands

TODAY = dt.date(2026, 2, 10)
ACT = Approval("приказ", "отдела образования", "11", dt.date(2026, 1, 13))
SECOND = Approval("приказ", "отдела образования", "25", dt.date(2026, 2, 2))


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))


@pytest.fixture
def approved(page: PlansPage, hands: Hands) -> int:
    """The small plan, approved by order № 11 of 13.01.2026."""
    plan_id = hands.stored().id
    assert plan_id is not None
    page.session.run(lambda d: approval.approve_plan(d, plan_id, ACT, TODAY))
    return plan_id


@pytest.fixture
def amended(page: PlansPage, hands: Hands, approved: int) -> int:
    """That plan, open for an amendment in which the deadline of 1.1 was changed and 1.3 deleted."""
    page.session.run(lambda d: approval.open_amendment(d, approved))
    lines = {line.number: line.id or 0 for line in hands.stored().lines}
    page.session.run(lambda d: plans.set_cells(d, approved, [(lines["1.1"], ColumnKind.DEADLINE, "июнь 2026")]))
    page.session.run(lambda d: plans.delete_lines(d, approved, [lines["1.3"]]))
    return approved


def in_dialogs(*works: Callable[[QDialog], object]) -> None:
    """Do something in each of the dialogs that open one after another (or one above another)."""

    def act(place: int) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        if place + 1 < len(works):
            QTimer.singleShot(0, lambda: act(place + 1))
        works[place](dialog)

    QTimer.singleShot(0, lambda: act(0))


def answer(yes: str) -> Callable[[QDialog], None]:
    """Press the button of a question."""

    def press(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        next(button for button in dialog.buttons() if button.text() == yes).click()

    return press


def strip(page: PlansPage) -> tuple[str, list[str]]:
    """Return the words of the strip above the sheet, and its buttons."""
    buttons = page.sheet_panel.findChildren(QPushButton)
    return page.sheet_panel.frozen_text(), [button.text() for button in buttons if not button.isHidden()]


def enabled(page: PlansPage) -> set[str]:
    names = ("approve", "amend", "order", "discard", "redline", "history", "draft", "archive", "unarchive", "delete")
    found = {name: page.window_.registry.action(f"plan.{name}") for name in names}
    return {name for name, action in found.items() if action is not None and action.isEnabled()}


def test_a_draft_can_be_approved_archived_and_deleted(page: PlansPage) -> None:
    assert enabled(page) == {"approve", "archive", "delete"}
    assert strip(page)[0] == ""


def test_the_dialog_tells_remarks_and_that_there_is_no_way_back(hands: Hands, page: PlansPage) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ApproveDialog)
        seen.extend((dialog.ui.remarks.text(), dialog.ui.final.text()))
        dialog.ui.showRemarks.click()

    in_dialogs(look)
    hands.trigger("plan.approve")
    assert "Проверка перед подписью: " in seen[0]
    assert "замечани" in seen[0]  # two deadlines of the plan cannot be followed, executors are missing in the directory
    assert "Отменить утверждение нельзя" in seen[1]
    assert page.side.shows("checks")
    assert page.checks.remarks
    assert hands.stored().status is PlanStatus.DRAFT


def test_what_the_service_refuses_is_said_in_the_dialog(hands: Hands, page: PlansPage) -> None:
    said: list[str] = []

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ApproveDialog)
        for number, date in (("", "13.01.2026"), ("11", ""), ("11", "31.02.2026"), ("11", "11.02.2026")):
            dialog.ui.number.setText(number)
            dialog.ui.date.setText(date)
            dialog.accept()
            said.append(dialog.ui.problem.text())
        dialog.ui.date.setText("13.01.2026")
        dialog.accept()

    in_dialogs(fill)
    hands.trigger("plan.approve")
    assert said[0] == "Введите номер документа."
    assert said[1] == "Введите дату документа, например 10.02.2026."
    assert "31.02.2026" in said[2]
    assert "ещё не наступила" in said[3]
    assert hands.stored().status is PlanStatus.APPROVED


def test_an_approved_plan_offers_changes_and_its_history(page: PlansPage, approved: int) -> None:
    assert strip(page) == ("План утверждён приказом от 13.01.2026 № 11.", ["Внести изменения…", "История…"])
    assert enabled(page) == {"amend", "redline", "history", "archive"}
    assert page.window_.status.texts()[2] == "Отменить нельзя: Утвердить план"


def test_a_plan_whose_order_was_cancelled_says_so(hands: Hands, page: PlansPage) -> None:
    plan = hands.stored()
    assert plan.id is not None
    signed = orders.signed_on_paper(Order(number="11", date=dt.date(2026, 1, 13), heading="Об утверждении плана"))
    changes = page.session.run(lambda d: orders.add_order(d, signed, [plan.id or 0]))
    assert changes is not None
    (order_id,) = changes.created
    page.session.run(lambda d: approval.approve_plan(d, plan.id or 0, ACT, TODAY))
    assert page.list_panel.model.shown[0].ended is None
    page.session.run(lambda d: approval.close_order(d, order_id, DocumentStatus.SUPERSEDED))
    assert strip(page) == (
        "План утверждён приказом от 13.01.2026 № 11. Документ утратил силу, план не действует.",
        ["Внести изменения…", "История…"],
    )
    assert status_text(page.list_panel.model.shown[0]) == "Утратил силу"


def test_changes_are_opened_and_given_up(hands: Hands, page: PlansPage, approved: int) -> None:
    before = hands.stored()
    in_dialogs(answer("Внести изменения"))
    hands.trigger("plan.amend")
    assert strip(page) == (
        "Вносятся изменения в редакцию 1: приказ от 13.01.2026 № 11.",
        ["Что изменилось", "Утвердить…"],
    )
    assert enabled(page) == {"approve", "order", "discard", "redline", "history", "delete"}
    assert page.list_panel.model.shown[0].amended
    hands.at("1.1").type("Иначе").press(Qt.Key.Key_Return)
    assert hands.cell("1.1") == "Иначе"
    in_dialogs(answer("Отказаться"))
    hands.trigger("plan.discard")
    assert hands.stored().lines == before.lines
    assert not page.model.editable


def test_what_changed_stands_beside_the_sheet_and_leads_to_the_row(hands: Hands, page: PlansPage, amended: int) -> None:
    hands.trigger("plan.redline")
    panel = page.side.redline
    assert panel.ui.summary.text() == "Редакция: приказ от 13.01.2026 № 11\n2 изменения"
    text = panel.ui.changes.toPlainText()
    assert "Изменён п. 1.1, графа «Срок»" in text
    assert "Исключён п. 1.3" in text
    html = panel.ui.changes.toHtml()
    assert "line-through" in html
    assert "underline" in html
    page.table.go_to(5, 0)
    panel.ui.changes.anchorClicked.emit(QUrl("change:0"))
    assert page.table.current_line() == hands.stored().lines[1]
    assert page.table.current_kind() is ColumnKind.DEADLINE


def test_the_panel_follows_what_is_typed(hands: Hands, page: PlansPage, amended: int, qtbot: QtBot) -> None:
    hands.trigger("plan.redline")
    hands.at("2.1").type("Иначе").press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "3 изменения" in page.side.redline.ui.summary.text())
    hands.trigger("plan.redline")
    assert page.side.isHidden()


def test_the_table_of_changes_is_shown_as_pages(hands: Hands, page: PlansPage, amended: int) -> None:
    pages: list[int] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PaperDialog)
        shown = dialog.ui.pages.pages()
        pages.append(0 if shown is None else len(shown))
        dialog.reject()

    hands.trigger("plan.redline")
    in_dialogs(look)
    page.side.redline.ui.print.click()
    assert pages == [1]


def test_an_order_is_drafted_and_opened_on_the_page_of_documents(hands: Hands, page: PlansPage, amended: int) -> None:
    hands.trigger("plan.order")
    (summary,) = orders.list_orders(page.session.district)
    order = orders.read_order(page.session.district, summary.id)
    assert summary.heading.startswith("О внесении изменений в план по качеству образования на 2026 год")
    assert order.items[0].items[0].text == "В пункте 1.1 графу «Срок» изложить в следующей редакции: «июнь 2026»;"
    assert [one.plan_id for one in order.attachments] == [amended]
    spec = page.window_.current_page_spec()
    assert spec is not None
    assert spec.name == "documents"


def test_the_history_opens_compares_and_finds_by_date(hands: Hands, page: PlansPage, amended: int) -> None:
    page.session.run(lambda d: approval.approve_plan(d, amended, SECOND, TODAY))
    assert strip(page)[0] == "План утверждён приказом от 02.02.2026 № 25 (редакция 2)."
    seen: list[object] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, HistoryDialog)
        seen.append(dialog.ui.revisions.topLevelItemCount())
        dialog.ui.day.setText("20.01.2026")
        dialog.ui.day.settle()
        seen.append(dialog.ui.dayAnswer.text())
        dialog.ui.open.click()
        dialog.ui.pdf.click()
        seen.append(dialog.ui.compare.isEnabled())
        newest = dialog.ui.revisions.topLevelItem(0)
        assert newest is not None
        dialog.ui.revisions.setCurrentItem(newest)
        dialog.ui.compare.click()

    def sheet(dialog: QDialog) -> None:
        assert isinstance(dialog, RevisionDialog)
        seen.append([line.deadline for line in dialog.model.rows if line.number == "1.1"])
        seen.append(dialog.model.editable)
        QTimer.singleShot(0, lambda: paper(QApplication.activeModalWidget()))
        dialog.reject()

    def paper(dialog: object) -> None:
        assert isinstance(dialog, PaperDialog)
        seen.append(dialog.windowTitle())
        dialog.reject()

    in_dialogs(look, sheet)
    hands.trigger("plan.history")
    assert seen == [2, "Редакция 1.", ["май 2026"], False, "Приказ от 13.01.2026 № 11, редакция 1", False]
    assert page.side.shows("redline")
    assert page.side.redline.ui.summary.text() == ("приказ от 13.01.2026 № 11 → приказ от 02.02.2026 № 25\n2 изменения")


def test_into_the_archive_and_back(hands: Hands, page: PlansPage, approved: int) -> None:
    hands.trigger("plan.archive")
    assert strip(page) == ("План в архиве.", ["Вернуть из архива"])
    assert enabled(page) == {"redline", "history", "unarchive"}
    hands.trigger("plan.unarchive")
    assert hands.stored().status is PlanStatus.APPROVED


def test_a_plan_approved_on_paper_goes_back_among_the_drafts(hands: Hands, page: PlansPage) -> None:
    from dataclasses import replace

    from tests.gui.hands import small_plan

    on_paper = replace(small_plan(), title="На бумаге", status=PlanStatus.APPROVED, approval=ACT)
    page.session.run(lambda d: plans.add_plan(d, on_paper))
    assert page.plan is not None
    assert page.plan.title == "На бумаге"
    assert strip(page)[1] == ["Внести изменения…"]
    assert enabled(page) == {"amend", "draft", "archive"}
    in_dialogs(answer("Вернуть"))
    hands.trigger("plan.draft")
    assert page.model.editable


def test_tampering_is_told_when_the_plan_is_opened(hands: Hands, page: PlansPage, approved: int) -> None:
    window, path = page.window_, page.session.district.path
    window.files.end()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER frozen_update_line")
        connection.execute("UPDATE line SET title = 'Другое' WHERE number = '1.1'")
        connection.commit()
    assert window.files.open_path(path)
    window.show_page("plans")
    assert "План изменён после утверждения другой программой" in window.notice.text.text()


def test_a_file_that_is_only_read_shows_the_history_all_the_same(page: PlansPage, approved: int) -> None:
    page.session.district.read_only_reason = "Файл открыт только для чтения."
    page.window_.set_plan(approved, editable=False, needs=Need.PLAN_HISTORY | Need.PLAN_APPROVED)
    assert "history" in enabled(page)


def test_the_plan_of_an_orders_tasks_is_no_plan_of_the_list_and_leads_to_its_order(
    page: PlansPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    from msoko_desktop.domain.orders.orders import OrderItem
    from tests.services.approved import add_order, draft

    shown: list[int] = []
    documents = page.window_.page("documents")
    monkeypatch.setattr(documents, "show_item", lambda item, line=None: shown.append(item))
    district = page.session.district
    order_id = add_order(district, draft(items=(OrderItem("1", "Школам представить анализ до 01.04.2026."),)))
    page.session.run(lambda d: approval.approve_order(d, order_id, "12", dt.date(2026, 2, 2), TODAY))
    (tasks,) = [one for one in plans.list_plans(district, tasks=True) if one.order_id is not None]
    assert tasks.id not in [plan.id for plan in page.list_panel.model.shown]
    page.window_.show_plan(tasks.id)
    assert shown == [order_id]
