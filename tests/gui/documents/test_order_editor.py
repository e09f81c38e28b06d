"""The editor of orders by a person's hands: fields, items, attachments, people, its pages, and what is stored of it."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.documents.documents import DocumentKind
from msoko_desktop.domain.orders.orders import (
    Attachment,
    AttachmentKind,
    AttachmentMark,
    OrderKind,
    OrderPerson,
    PageNumbers,
    SheetWay,
)
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.gui.documents.page import DocumentsPage
from msoko_desktop.gui.documents.table_dialog import TableDialog
from msoko_desktop.gui.documents.template_dialog import TemplateDialog
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.session import Session
from msoko_desktop.services import history
from msoko_desktop.services.district import Office, save_office
from msoko_desktop.services.orders import orders
from msoko_desktop.services.schools import schools
from tests.gui.document_hands import ALT, CTRL, KEY, LEFT, ORDER, Clerk, D, settle
from tests.gui.typing_keys import type_text

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def clerk(page: PlansPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    monkeypatch.setattr(Session, "real_day", property(lambda _: D(2026, 11, 25)))
    shown = page.window_.show_page("documents")
    assert isinstance(shown, DocumentsPage)
    return Clerk(shown, qtbot)


def test_a_new_order_begins_with_the_office(clerk: Clerk) -> None:
    office = Office(
        name="Отдел образования", place="с. Озёрное", head_post="Начальник отдела", head_name="И.И. Иванова"
    )
    clerk.session.run(lambda d: save_office(d, office))
    clerk.choose("document.new_order")
    assert clerk.form.heading.hasFocus()
    assert clerk.order().issuer == "Отдел образования"
    text = clerk.text_of_pages()
    for words in ("ОТДЕЛ ОБРАЗОВАНИЯ", "ПРИКАЗЫВАЮ:", "с. Озёрное", "Начальник отдела", "И.И. Иванова"):
        assert words in text
    assert clerk.form.registered.text() == "присваиваются при утверждении"


@pytest.mark.parametrize(
    ("field", "text", "step"),
    [
        ("heading", "О мерах по итогам ВПР", "Изменить заголовок приказа"),
        ("preamble", "В соответствии с планом", "Изменить преамбулу приказа"),
        ("signatory_name", "П.П. Петров", "Изменить подпись приказа"),
        ("executor_phone", "2-11-47", "Изменить исполнителя приказа"),
        ("place", "р. п. Верхнее", "Изменить место издания приказа"),
    ],
)
def test_a_field_is_on_the_disk_when_it_is_left(clerk: Clerk, field: str, text: str, step: str) -> None:
    clerk.add()
    before = clerk.order()
    widget = getattr(clerk.form, field)
    tab = next(tabs for tabs in range(clerk.form.tabs.count()) if clerk.form.tabs.widget(tabs).isAncestorOf(widget))
    clerk.form.tabs.setCurrentIndex(tab)
    clerk.replace(widget, text)
    assert getattr(clerk.order(), field) == text
    assert history.undo_name(clerk.session.district) == step
    clerk.undo()
    assert clerk.order() == before


def test_the_ordering_word_is_chosen_or_ones_own(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.add()
    clerk.form.verb.setFocus()
    qtbot.keyClick(clerk.form.verb, KEY.Key_Down)
    clerk.form.verb.activated.emit(clerk.form.verb.currentIndex())
    assert clerk.order().verb == "п р и к а з ы в а ю:"
    line = clerk.form.verb.lineEdit()
    assert line is not None
    clerk.replace(line, "РАСПОРЯЖАЮСЬ:")
    assert clerk.order().verb == "РАСПОРЯЖАЮСЬ:"


def test_pages_follow_what_is_typed_before_it_is_stored(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.add()
    assert "О проведении ВПР" in clerk.text_of_pages()
    stored = clerk.order()
    clerk.item(0).press(KEY.Key_F2)
    clerk.typed(" Срок – май.")
    assert "Провести ВПР. Срок – май." in clerk.text_of_pages()
    assert clerk.order() == stored
    clerk.press(KEY.Key_Escape)
    assert "Срок – май" not in clerk.text_of_pages()


def test_pages_are_there_within_half_a_second(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.add()
    clerk.pages()
    clerk.replace(clerk.form.heading, "О мерах")
    qtbot.waitUntil(lambda: not clerk.editor.preview.is_busy, timeout=500)
    assert "О мерах" in clerk.text_of_pages()


def test_what_changes_while_pages_are_made_is_on_the_next_ones(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.add()
    clerk.pages()
    gate, made = threading.Event(), []
    preview = clerk.editor.preview
    real = preview._prepare
    assert real is not None

    def slow() -> Callable[[], bytes] | None:
        make = real()
        if make is None:
            return None

        def wait() -> bytes:
            gate.wait(10)
            made.append(1)
            return make()

        return wait

    preview.show_soon(slow, at_once=True)
    qtbot.waitUntil(lambda: preview._job is not None)
    clerk.replace(clerk.form.heading, "О другом")
    qtbot.waitUntil(lambda: preview._again)
    gate.set()
    assert "О другом" in clerk.text_of_pages()
    assert made == [1]


def test_a_new_item_that_is_left_empty_goes(clerk: Clerk) -> None:
    clerk.add()
    clerk.item(0).press(KEY.Key_Return)
    assert len(clerk.form.items.items_model.rows) == 5
    clerk.press(KEY.Key_Return)
    assert len(clerk.form.items.items_model.rows) == 4
    assert clerk.order().items == ORDER.items


def test_enter_adds_items_and_an_empty_one_goes(clerk: Clerk) -> None:
    clerk.add()
    clerk.item(0).press(KEY.Key_Return)
    clerk.typed("Назначить координатора.")
    clerk.press(KEY.Key_Return)
    clerk.typed("Утвердить график.")
    clerk.press(KEY.Key_Return)
    clerk.press(KEY.Key_Escape)
    assert clerk.items() == [
        ("1", "Провести ВПР."), ("2", "Назначить координатора."), ("3", "Утвердить график."), ("4", "Школам:"),
        ("4.1", "назначить ответственных до 01.03.2027;"),
        ("5", "Контроль за исполнением приказа оставляю за собой."),
    ]  # fmt: skip
    assert history.undo_name(clerk.session.district) == "Добавить пункт приказа"
    clerk.undo().undo()
    assert clerk.order().items == ORDER.items


def test_letters_replace_the_text_of_an_item(clerk: Clerk) -> None:
    clerk.add()
    clerk.item(0).typed("Провести РДР.")
    clerk.press(KEY.Key_F2)
    assert clerk.items()[0] == ("1", "Провести РДР.")
    assert history.undo_name(clerk.session.district) == "Изменить пункт приказа"


@pytest.mark.parametrize(
    ("deeper", "higher"),
    [
        ((KEY.Key_Tab, NONE), (KEY.Key_Backtab, SHIFT)),
        ((KEY.Key_Right, ALT), (KEY.Key_Left, ALT)),
    ],
)
def test_items_are_nested_and_raised_by_keys(
    clerk: Clerk, deeper: tuple[Qt.Key, Qt.KeyboardModifier], higher: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    clerk.add()
    clerk.item(3).press(*deeper)
    assert [number for number, _ in clerk.items()] == ["1", "2", "2.1", "2.2"]
    clerk.press(*higher)
    assert clerk.order().items == ORDER.items


def test_tab_while_typing_nests_and_goes_on(clerk: Clerk) -> None:
    clerk.add()
    clerk.item(2).press(KEY.Key_Return)
    clerk.typed("первое")
    clerk.press(KEY.Key_Tab)
    clerk.typed(" слово")
    clerk.press(KEY.Key_F2)
    assert ("2.1.1", "первое слово") in clerk.items()


def test_items_move_with_their_sub_items_and_are_deleted(clerk: Clerk) -> None:
    clerk.add()
    clerk.item(1).press(KEY.Key_Up, ALT)
    assert [text for _, text in clerk.items()][:3] == [
        "Школам:", "назначить ответственных до 01.03.2027;", "Провести ВПР.",
    ]  # fmt: skip
    assert clerk.form.items.currentIndex().row() == 0
    clerk.press(KEY.Key_Down, ALT)
    assert clerk.order().items == ORDER.items
    clerk.press(KEY.Key_Delete, CTRL)
    assert [text for _, text in clerk.items()] == [
        "Провести ВПР.",
        "Контроль за исполнением приказа оставляю за собой.",
    ]
    clerk.undo()
    assert clerk.order().items == ORDER.items


def test_pasted_paragraphs_become_items(clerk: Clerk) -> None:
    clerk.add()
    QGuiApplication.clipboard().setText("1. Первый пункт.\n1.1. подпункт;\nВторой пункт.")
    clerk.item(0).press(KEY.Key_V, CTRL)
    assert clerk.items()[:4] == [
        ("1", "Провести ВПР."), ("2", "Первый пункт."), ("2.1", "подпункт;"), ("3", "Второй пункт."),
    ]  # fmt: skip
    clerk.undo()
    assert clerk.order().items == ORDER.items


def test_a_deadline_inside_an_item_is_shown_beside_it(clerk: Clerk) -> None:
    clerk.add()
    model = clerk.form.items.items_model
    assert [model.index(row, 2).data() for row in range(4)] == ["", "", "до 01.03.2027", ""]


def test_the_item_on_control_is_added_at_the_end(clerk: Clerk) -> None:
    clerk.add(replace(ORDER, items=ORDER.items[:1]))
    clerk.editor.form.control_menu.actions()[0].trigger()
    assert clerk.items()[-1] == ("2", "Контроль за исполнением настоящего приказа оставляю за собой.")


def test_what_is_being_typed_is_stored_when_the_window_needs_it(clerk: Clerk, district_path: object) -> None:
    order_id = clerk.add()
    clerk.item(0).press(KEY.Key_F2)
    clerk.typed(" До мая.")
    clerk.form.heading.setFocus()
    type_text(clerk.form.heading, "!")
    clerk.window.commit_edits()
    stored = orders.read_order(clerk.session.district, order_id)
    assert stored.items[0].text == "Провести ВПР. До мая."
    assert "!" in stored.heading


# --- attachments


def test_a_plan_of_the_file_is_attached_and_stands_on_the_pages(clerk: Clerk) -> None:
    clerk.add()
    before = clerk.pages()
    clerk.form.tabs.setCurrentWidget(clerk.form.attachmentsTab)
    clerk.form.attachments.attach_plan(1)
    assert [one.plan_id for one in clerk.order().attachments] == [1]
    assert clerk.form.tabs.tabText(1) == "При&ложения (1)"
    text = clerk.text_of_pages()
    assert clerk.pages() > before
    assert "Приложение к приказу" in text
    assert "Совещание руководителей" in text


def test_a_table_is_filled_from_excel_and_from_the_schools(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.session.run(lambda d: schools.add_schools(d, [School("СОШ № 1"), School("СОШ № 2")]))
    clerk.add()
    clerk.form.tabs.setCurrentWidget(clerk.form.attachmentsTab)
    qtbot.mouseClick(clerk.form.attachments.add_table, LEFT)
    clerk.replace(clerk.form.attachments.ui.title, "График")

    def fill(dialog: TableDialog) -> None:
        grid = dialog.ui.grid
        QGuiApplication.clipboard().setText("№\tШкола\tДень\n1\tСОШ № 3\t15 апреля")
        grid.setCurrentCell(0, 0)
        qtbot.keyClick(grid, KEY.Key_V, CTRL)
        dialog._schools()
        dialog.accept()

    clerk.in_dialog(TableDialog, lambda: qtbot.mouseClick(clerk.form.attachments.ui.edit, LEFT), fill)
    (table,) = clerk.order().attachments
    assert table.title == "График"
    assert table.columns == ("№", "Школа", "День")
    assert table.rows == (("1", "СОШ № 3", "15 апреля"), ("1", "СОШ № 1", ""), ("2", "СОШ № 2", ""))
    assert history.undo_name(clerk.session.district) == "Изменить таблицу приложения"
    assert "15 апреля" in clerk.text_of_pages()


def test_a_text_is_attached_marked_turned_moved_and_removed(clerk: Clerk, qtbot: QtBot) -> None:
    plan = Attachment(AttachmentKind.PLAN, plan_id=1)
    clerk.add(replace(ORDER, attachments=(plan,)))
    panel = clerk.form.attachments
    clerk.form.tabs.setCurrentWidget(clerk.form.attachmentsTab)
    qtbot.mouseClick(panel.add_text, LEFT)
    clerk.replace(panel.ui.title, "Положение о комиссии")
    clerk.replace(panel.ui.text, "Комиссия создаётся приказом.")
    for combo in (panel.ui.mark, panel.ui.way):
        combo.setFocus()
        qtbot.keyClick(combo, KEY.Key_Down)
        combo.activated.emit(combo.currentIndex())
    text = clerk.order().attachments[1]
    assert (text.title, text.text) == ("Положение о комиссии", "Комиссия создаётся приказом.")
    assert (text.mark, text.way) == (AttachmentMark.APPROVED, SheetWay.PORTRAIT)
    assert "УТВЕРЖДЕНО" in clerk.text_of_pages().upper()
    qtbot.mouseClick(panel.up, LEFT)
    assert [one.kind for one in clerk.order().attachments] == [AttachmentKind.TEXT, AttachmentKind.PLAN]
    qtbot.mouseClick(panel.remove, LEFT)
    assert [one.kind for one in clerk.order().attachments] == [AttachmentKind.PLAN]
    clerk.undo()
    assert clerk.order().attachments[0].title == "Положение о комиссии"


# --- signature, sheets, requisites


def test_the_signature_is_taken_from_the_office(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.session.run(lambda d: save_office(d, Office(head_post="Начальник", head_name="Н.Н. Новая")))
    clerk.add()
    clerk.form.tabs.setCurrentWidget(clerk.form.signatureTab)
    qtbot.mouseClick(clerk.form.fromOffice, LEFT)
    assert clerk.order().signatory_name == "Н.Н. Новая"


def test_the_heads_of_schools_are_told_and_others_agree(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.session.run(lambda d: schools.add_schools(d, [School("СОШ № 1"), School("СОШ № 2")]))
    clerk.add()
    clerk.form.tabs.setCurrentWidget(clerk.form.sheetsTab)
    qtbot.mouseClick(clerk.form.acquaintance.schools, LEFT)
    qtbot.mouseClick(clerk.form.acquaintance.schools, LEFT)
    assert [one.post for one in clerk.order().acquaintance] == ["Руководитель СОШ № 1", "Руководитель СОШ № 2"]
    table = clerk.form.agreement.ui.table
    table.setFocus()
    for column, text in ((0, "Юрист"), (1, "Ю.Ю. Юрьев"), (2, "20.11.2026"), (3, "без замечаний")):
        table.go_to(0, column, edit=True)
        editor = table.editor()
        assert editor is not None
        type_text(editor, text)
        qtbot.keyClick(editor, KEY.Key_Return)
        settle()
    assert clerk.order().agreement == (OrderPerson("Юрист", "Ю.Ю. Юрьев", D(2026, 11, 20), "без замечаний"),)
    text = clerk.text_of_pages()
    assert "ЛИСТ СОГЛАСОВАНИЯ" in text
    assert "ЛИСТ ОЗНАКОМЛЕНИЯ" in text


def test_a_date_of_agreement_that_is_none_is_refused(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.add(replace(ORDER, agreement=(OrderPerson("Юрист", "Ю.Ю. Юрьев"),)))
    clerk.form.tabs.setCurrentWidget(clerk.form.sheetsTab)
    table = clerk.form.agreement.ui.table
    table.go_to(0, 2, edit=True)
    editor = table.editor()
    assert editor is not None
    type_text(editor, "когда-то")
    qtbot.keyClick(editor, KEY.Key_Return)
    settle()
    assert clerk.form.agreement.ui.problem.text() == "«когда-то» – не дата. Введите, например, 15.04.2027."
    assert clerk.order().agreement[0].date is None


def test_requisites_of_the_paper_are_chosen(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.add(replace(ORDER, attachments=(Attachment(AttachmentKind.PLAN, plan_id=1),)))
    clerk.form.tabs.setCurrentWidget(clerk.form.requisitesTab)
    for combo in (clerk.form.kind, clerk.form.page_numbers, clerk.form.edition):
        combo.setFocus()
        qtbot.keyClick(combo, KEY.Key_Down)
        combo.activated.emit(combo.currentIndex())
    order = clerk.order()
    assert (order.kind, order.page_numbers, order.edition) == (OrderKind.DIRECTIVE, PageNumbers.THROUGH, "2016")
    assert "Р А С П О Р Я Ж Е Н И Е" in clerk.text_of_pages()
    assert clerk.stored(f"order {order.id}").kind is DocumentKind.DIRECTIVE


# --- going about


def test_escape_goes_back_to_the_register(clerk: Clerk, qtbot: QtBot) -> None:
    order_id = clerk.add()
    clerk.form.items.setFocus()
    qtbot.keyClick(clerk.page, KEY.Key_Escape)
    assert clerk.register.isVisible()
    current = clerk.register.current()
    assert current is not None
    assert current.order_id == order_id
    assert clerk.register.table.hasFocus()


def test_an_order_is_made_of_a_template_and_blanks_are_told(clerk: Clerk, qtbot: QtBot) -> None:
    def fill(dialog: TemplateDialog) -> None:
        template = dialog.template()
        assert template is not None
        assert template.name == "Утверждение плана"
        qtbot.mouseClick(dialog.answer, LEFT)

    clerk.in_dialog(TemplateDialog, lambda: clerk.choose("document.from_template"), fill)
    order = clerk.order()
    assert order.heading.startswith("Об утверждении")
    assert [one.plan_id for one in order.attachments] == [1]
    assert history.undo_name(clerk.session.district) == "Создать приказ по шаблону"


def test_another_district_is_shown_without_the_order_of_the_first(clerk: Clerk, tmp_path: object) -> None:
    clerk.add()
    clerk.window.files.close()
    assert clerk.page.order_id is None


def test_a_very_long_text_neither_stops_the_window_nor_is_lost(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.add()
    text = ("Слово за словом. " * 5800).strip()
    QGuiApplication.clipboard().setText(text)
    clerk.item(0).press(KEY.Key_V, CTRL)
    assert clerk.items()[1] == ("2", text)
    assert clerk.pages() > 20
    assert clerk.form.items.rowHeight(1) < clerk.page.height()


def test_a_text_that_is_too_long_is_refused_and_stays_in_its_field(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.add()
    field = clerk.form.preamble
    field.setFocus()
    QGuiApplication.clipboard().setText("я" * 100_001)
    qtbot.keyClick(field, KEY.Key_A, CTRL)
    qtbot.keyClick(field, KEY.Key_V, CTRL)
    qtbot.keyClick(field, KEY.Key_Tab)
    assert "длиннее 100 000 знаков" in clerk.window.notice.text.text()
    assert len(field.toPlainText()) == 100_001
    assert clerk.order() == replace(ORDER, id=clerk.page.order_id)


def test_the_focus_goes_from_the_form_to_the_pages(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.add()
    qtbot.keyClick(clerk.page, KEY.Key_F6)
    assert clerk.editor.preview.ui.pages.hasFocus()
    qtbot.mouseClick(clerk.editor.preview.ui.zoomIn, LEFT, pos=QPoint(4, 4))
    qtbot.keyClick(clerk.page, KEY.Key_F6)
    assert not clerk.editor.preview.ui.pages.hasFocus()
