"""An order on its way to the signature in the window: agreement, approval, what is frozen by it, what follows it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, DocumentStatus, OrderAction, OrderItem
from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.gui.documents.approve_dialog import OrderApproveDialog
from msoko_desktop.gui.documents.order_print import OrderPrintDialog
from msoko_desktop.gui.documents.page import DocumentsPage
from msoko_desktop.gui.documents.template_dialog import TemplateDialog
from msoko_desktop.gui.execution import opening
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.session import Session
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import plans
from tests.gui.document_hands import KEY, LEFT, ORDER, Clerk, D
from tests.gui.typing_keys import type_text


@pytest.fixture
def clerk(page: PlansPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    monkeypatch.setattr(Session, "real_day", property(lambda _: D(2026, 11, 25)))
    shown = page.window_.show_page("documents")
    assert isinstance(shown, DocumentsPage)
    return Clerk(shown, qtbot)


def approve(clerk: Clerk, number: str = "45") -> None:
    def fill(dialog: OrderApproveDialog) -> None:
        dialog.ui.number.selectAll()
        type_text(dialog.ui.number, number)
        clerk.qtbot.mouseClick(dialog.answer, LEFT)

    clerk.in_dialog(OrderApproveDialog, lambda: clerk.choose("document.approve"), fill)


def remarks(dialog: OrderApproveDialog) -> list[str]:
    return [dialog.ui.remarks.item(row).text() for row in range(dialog.ui.remarks.count())]


def enabled(clerk: Clerk, name: str) -> bool:
    action = clerk.window.registry.action(name)
    assert action is not None
    return action.isEnabled()


def test_a_draft_goes_to_agreement_and_back(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.add()
    button = clerk.editor.ui.agreement
    assert button.text() == "На &согласование"
    qtbot.mouseClick(button, LEFT)
    assert clerk.order().status is DocumentStatus.AGREEMENT
    assert clerk.editor.ui.status.text() == "На согласовании"
    assert button.text() == "Вернуть в &проекты"
    qtbot.mouseClick(button, LEFT)
    assert clerk.order().status is DocumentStatus.DRAFT


def test_approval_proposes_a_number_and_shows_the_remarks(clerk: Clerk) -> None:
    clerk.add(replace(ORDER, number="7", date=D(2026, 3, 1), status=DocumentStatus.APPROVED))
    clerk.add(replace(ORDER, heading="О мерах ☃", items=(*ORDER.items, OrderItem("4", "Без точки")),
                      attachments=(Attachment(AttachmentKind.PLAN, plan_id=1),)))  # fmt: skip

    def look(dialog: OrderApproveDialog) -> None:
        assert (dialog.ui.number.text(), dialog.ui.date.text()) == ("8", "25.11.2026")
        found = " | ".join(remarks(dialog))
        assert "Пункт не закончен знаком препинания: «Без точки»" in found
        assert "☃ (U+2603)" in found
        assert "проверки плана" in found
        assert "нельзя отменить" in dialog.ui.text.text()
        assert dialog.answer.isEnabled()
        dialog.reject()

    clerk.in_dialog(OrderApproveDialog, lambda: clerk.choose("document.approve"), look)
    assert clerk.order().status is DocumentStatus.DRAFT


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"items": ()}, "В приказе нет ни одного пункта."),
        ({"signatory_name": ""}, "Не указано, кто подписывает приказ."),
        ({"heading": ""}, "У приказа нет заголовка."),
    ],
)
def test_an_order_with_errors_cannot_be_approved(clerk: Clerk, changes: dict[str, object], sentence: str) -> None:
    clerk.add(replace(ORDER, **changes))  # type: ignore[arg-type]

    def look(dialog: OrderApproveDialog) -> None:
        assert any(sentence in text and text.startswith("Ошибка") for text in remarks(dialog))
        assert not dialog.answer.isEnabled()
        dialog.reject()

    clerk.in_dialog(OrderApproveDialog, lambda: clerk.choose("document.approve"), look)


def test_a_number_that_is_taken_and_a_day_to_come_are_refused_in_the_dialog(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.add(replace(ORDER, number="45", date=D(2026, 3, 1), status=DocumentStatus.APPROVED))
    clerk.add(replace(ORDER, heading="О мерах"))

    def fill(dialog: OrderApproveDialog) -> None:
        dialog.ui.number.setText("45")
        qtbot.mouseClick(dialog.answer, LEFT)
        assert "№ 45 в 2026 году уже занят" in dialog.ui.problem.text()
        dialog.ui.number.setText("46")
        dialog.ui.date.setText("30.11.2026")
        qtbot.mouseClick(dialog.answer, LEFT)
        assert "ещё не наступила" in dialog.ui.problem.text()
        assert dialog.isVisible()
        dialog.reject()

    clerk.in_dialog(OrderApproveDialog, lambda: clerk.choose("document.approve"), fill)
    assert clerk.order().status is DocumentStatus.DRAFT


def test_the_number_of_another_year_is_proposed_before_the_order_is_approved(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.add(replace(ORDER, number="45", date=D(2025, 12, 30), status=DocumentStatus.APPROVED))
    clerk.add(replace(ORDER, heading="О мерах"))

    def fill(dialog: OrderApproveDialog) -> None:
        assert dialog.ui.number.text() == "1"
        dialog.ui.date.setText("31.12.2025")
        qtbot.mouseClick(dialog.answer, LEFT)
        assert dialog.ui.problem.text() == "Для 2025 года предложен № 46. Проверьте номер и утвердите ещё раз."
        assert (dialog.ui.number.text(), clerk.order().status) == ("46", DocumentStatus.DRAFT)
        qtbot.mouseClick(dialog.answer, LEFT)

    clerk.in_dialog(OrderApproveDialog, lambda: clerk.choose("document.approve"), fill)
    assert (clerk.order().number, clerk.order().date) == ("46", D(2025, 12, 31))


def test_an_approved_order_is_only_read_with_its_plan(
    clerk: Clerk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def take(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(opening, "open_url", take)
    clerk.add(replace(ORDER, attachments=(Attachment(AttachmentKind.PLAN, plan_id=1),)))
    approve(clerk)
    order = clerk.order()
    assert (order.number, order.date, order.status) == ("45", D(2026, 11, 25), DocumentStatus.APPROVED)
    assert plans.read_plan(clerk.session.district, 1).status is PlanStatus.APPROVED
    assert clerk.editor.ui.strip.isVisible()
    assert clerk.editor.ui.stripText.text() == "Утверждён 25.11.2026 № 45. Приказ не изменяется."
    assert clerk.form.heading.isReadOnly()
    assert not clerk.form.verb.isEnabled()
    clerk.item(0).typed("я").press(KEY.Key_Return).press(KEY.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert clerk.order() == order
    assert "от 25.11.2026 № 45" in clerk.text_of_pages()
    assert not enabled(clerk, "document.approve")
    qtbot.mouseClick(clerk.editor._strip["document.signed_pdf"], LEFT)
    (pdf,) = opened
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    assert "О проведении ВПР" in " ".join(text.split())


def test_what_was_approved_is_not_undone(clerk: Clerk) -> None:
    clerk.add()
    approve(clerk)
    clerk.undo()
    assert clerk.order().status is DocumentStatus.APPROVED


def test_an_approved_order_is_cancelled_by_another_one(clerk: Clerk, qtbot: QtBot) -> None:
    first = clerk.add()
    approve(clerk)

    def fill(dialog: TemplateDialog) -> None:
        template = dialog.template()
        assert template is not None
        assert template.code == "cancel_order"
        assert dialog.fields is not None
        assert first in dialog.fields.values().values()
        qtbot.mouseClick(dialog.answer, LEFT)

    clerk.in_dialog(TemplateDialog, lambda: clerk.choose("document.cancel"), fill)
    draft = clerk.order()
    assert (draft.acts_on, draft.action) == (first, OrderAction.CANCELS)
    assert clerk.form.actsOn.text() == "отменяет приказ от 25.11.2026 № 45"
    changed = replace(draft, signatory_name="И.И. Иванова", signatory_post="Начальник")
    clerk.session.run(lambda d: orders.save_order(d, changed))
    approve(clerk, "46")
    assert orders.read_order(clerk.session.district, first).status is DocumentStatus.CANCELLED


def test_an_order_is_marked_as_having_lost_its_force_and_that_is_undone(clerk: Clerk) -> None:
    clerk.add()
    approve(clerk)
    answer(clerk, "Отметить", lambda: clerk.choose("document.mark_superseded"))
    assert clerk.order().status is DocumentStatus.SUPERSEDED
    assert clerk.editor.ui.stripText.text().startswith("Утратил силу, утверждён 25.11.2026 № 45.")
    assert not enabled(clerk, "document.amend")
    clerk.undo()
    assert clerk.order().status is DocumentStatus.APPROVED


def test_a_scan_of_the_signed_sheet_is_kept(clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = tmp_path / "Скан.pdf"
    scan.write_bytes(b"%PDF-1.7 scan")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(scan), ""))
    order_id = clerk.add()
    approve(clerk)
    clerk.choose("document.scan")
    file = clerk.stored(f"order {order_id}").file
    assert file is not None
    assert file.name == "Скан.pdf"
    assert clerk.editor._strip["document.open_scan"].isVisible()


def test_what_another_program_changed_is_told_when_the_order_is_opened(clerk: Clerk) -> None:
    order_id = clerk.add()
    approve(clerk)
    assert not clerk.editor.ui.warning.isVisible()
    clerk.page.close_order()
    connection = clerk.session.district.connection
    connection.execute("DROP TRIGGER frozen_update_order")
    connection.execute("UPDATE order_document SET heading = 'Другое' WHERE id = ?", (order_id,))
    clerk.page.show_item(order_id)
    assert clerk.editor.ui.warning.isVisible()
    assert "изменён после утверждения другой программой" in clerk.editor.ui.warningText.text()


def test_an_order_that_was_approved_here_is_not_deleted(clerk: Clerk) -> None:
    clerk.add()
    approve(clerk)
    clerk.choose("document.delete")
    assert clerk.window.notice.isVisible()
    assert len(orders.list_orders(clerk.session.district)) == 1


def test_an_order_is_printed_with_what_is_chosen_and_saved(clerk: Clerk, qtbot: QtBot, tmp_path: Path) -> None:
    clerk.add(replace(ORDER, attachments=(Attachment(AttachmentKind.PLAN, plan_id=1),)))

    def look(dialog: OrderPrintDialog) -> None:
        pages = dialog.ui.pages.pages()
        assert pages is not None
        whole = len(pages)
        assert dialog.ui.attachments.isVisible()
        assert not dialog.ui.agreement.isVisible()
        dialog.ui.attachments.setChecked(False)
        dialog.preview.refresh()
        fewer = dialog.ui.pages.pages()
        assert fewer is not None
        assert len(fewer) < whole
        assert dialog.preview.save_to(tmp_path / "Приказ.pdf")
        assert dialog.preview.save_to(tmp_path / "Приказ.docx")
        dialog.accept()

    clerk.in_dialog(OrderPrintDialog, lambda: clerk.choose("plan.print"), look)
    assert (tmp_path / "Приказ.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "Приказ.docx").read_bytes().startswith(b"PK")


def answer(clerk: Clerk, text: str, open_it: Callable[[], object]) -> None:
    """Answer a question with the button of that text."""

    def click(box: QMessageBox) -> None:
        button = next(one for one in box.buttons() if one.text() == text)
        clerk.qtbot.mouseClick(button, LEFT)
        QApplication.processEvents()

    clerk.in_dialog(QMessageBox, open_it, click)
