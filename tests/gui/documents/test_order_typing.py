"""Typing in the editor of orders as a hurried person does: Tab before the text, undo in the field, Ctrl+P in a cell."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, OrderPerson
from msoko_desktop.gui.documents.page import DocumentsPage
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.session import Session
from tests.gui.document_hands import CTRL, KEY, ORDER, Clerk, D, settle
from tests.gui.typing_keys import type_text


@pytest.fixture
def clerk(page: PlansPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    monkeypatch.setattr(Session, "real_day", property(lambda _: D(2026, 11, 25)))
    shown = page.window_.show_page("documents")
    assert isinstance(shown, DocumentsPage)
    return Clerk(shown, qtbot)


def test_tab_nests_a_new_item_before_its_text_is_typed(clerk: Clerk) -> None:
    clerk.add()
    clerk.item(2).press(KEY.Key_F2).press(KEY.Key_Return).press(KEY.Key_Backtab).typed("Довести приказ до школ.")
    clerk.press(KEY.Key_Return).press(KEY.Key_Tab).typed("В трёхдневный срок.").press(KEY.Key_F2)
    assert clerk.items()[2:5] == [
        ("2.1", "назначить ответственных до 01.03.2027;"),
        ("3", "Довести приказ до школ."),
        ("3.1", "В трёхдневный срок."),
    ]


def test_undo_shows_the_old_title_of_an_attachment_in_its_field(clerk: Clerk) -> None:
    clerk.add(replace(ORDER, attachments=(Attachment(AttachmentKind.TEXT, "Порядок", text="Порядок устанавливает…"),)))
    clerk.form.tabs.setCurrentWidget(clerk.form.attachmentsTab)
    title = clerk.form.attachments.ui.title
    title.setFocus()
    clerk.qtbot.keyClick(title, KEY.Key_A, CTRL)
    type_text(title, "Положение")
    clerk.undo()
    assert title.toPlainText() == "Порядок"
    clerk.form.tabs.setCurrentWidget(clerk.form.textTab)
    settle()
    assert clerk.order().attachments[0].title == "Порядок"


def test_what_is_typed_into_a_sheet_is_stored_before_the_order_is_printed(clerk: Clerk) -> None:
    clerk.add(replace(ORDER, agreement=(OrderPerson("Юрист", "А.А. Первая"),)))
    clerk.form.tabs.setCurrentWidget(clerk.form.sheetsTab)
    table = clerk.form.agreement.ui.table
    table.go_to(0, 1, edit=True)
    editor = table.editor()
    assert editor is not None
    editor.selectAll()
    type_text(editor, "Б.Б. Вторая")
    clerk.page.commit_edits()
    assert [one.name for one in clerk.order().agreement] == ["Б.Б. Вторая"]
    assert table.editor() is None
