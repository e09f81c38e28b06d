"""The register «Документы» as a person uses it: finding, filters, sorting, cards, files, expected documents, Excel."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.gui.documents.card import DocumentCard
from msoko_desktop.gui.documents.expected_dialog import ExpectedDialog
from msoko_desktop.gui.documents.page import DocumentsPage
from msoko_desktop.gui.documents.register_model import Column
from msoko_desktop.gui.execution import opening
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.session import Session
from msoko_desktop.services import history
from msoko_desktop.services.district import open_district
from msoko_desktop.services.documents import documents
from msoko_desktop.services.orders import orders
from tests.gui.document_hands import CTRL, KEY, LEFT, ORDER, Clerk, D
from tests.gui.typing_keys import type_text

NOTE = Document(
    DocumentKind.NOTE, "Итоги ВПР в 5 классах", "31", D(2026, 6, 10), status=DocumentStatus.APPROVED,
    direction="training_quality", stage=Stage.ANALYSIS, place="Папка 01-05",
)  # fmt: skip
LETTER = Document(DocumentKind.LETTER, "О графике ВПР", "7", D(2025, 3, 2), status=DocumentStatus.APPROVED)
WAITED = Document(
    DocumentKind.REGULATION, "Положение о мониторинге", status=DocumentStatus.EXPECTED, due=D(2026, 12, 31)
)


@pytest.fixture
def clerk(page: PlansPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    monkeypatch.setattr(Session, "real_day", property(lambda _: D(2026, 11, 25)))
    for document in (NOTE, LETTER, WAITED):
        page.session.run(lambda d, one=document: documents.save_document(d, one))  # type: ignore[misc]
    shown = page.window_.show_page("documents")
    assert isinstance(shown, DocumentsPage)
    return Clerk(shown, qtbot)


def test_drafts_and_the_newest_stand_first_and_the_expected_last(clerk: Clerk) -> None:
    assert clerk.titles() == [
        "План по качеству образования на 2026 год", "Итоги ВПР в 5 классах", "О графике ВПР", "Положение о мониторинге",
    ]  # fmt: skip
    row = clerk.register.model.row_of("document 3")
    assert row is not None
    assert clerk.register.model.index(row, Column.STATUS).data() == "Ожидается до 31.12.2026"


def test_a_document_is_found_by_words_and_the_filter_is_taken_back(clerk: Clerk, qtbot: QtBot) -> None:
    qtbot.keyClick(clerk.window, KEY.Key_F, CTRL)
    find = clerk.register.ui.find
    assert find.hasFocus()
    type_text(find, "впр папка")
    qtbot.keyClick(find, KEY.Key_Return)
    assert clerk.titles() == ["Итоги ВПР в 5 классах"]
    assert clerk.register.ui.count.text() == "1 из 4"
    assert clerk.register.table.hasFocus()
    type_text(find, " нет такого")
    qtbot.keyClick(find, KEY.Key_Return)
    assert clerk.register.ui.emptyText.isVisible()
    qtbot.mouseClick(clerk.register.ui.clear, LEFT)
    assert len(clerk.titles()) == 4


@pytest.mark.parametrize(
    ("combo", "choice", "titles"),
    [
        ("kind", "Письмо", ["О графике ВПР"]),
        ("status", "Ожидается", ["Положение о мониторинге"]),
        ("year", "2025 год", ["О графике ВПР"]),
        ("year", "2026 год", ["Итоги ВПР в 5 классах", "Положение о мониторинге"]),
        ("direction", "Качество подготовки", ["Итоги ВПР в 5 классах"]),
    ],
)
def test_the_register_is_filtered(clerk: Clerk, qtbot: QtBot, combo: str, choice: str, titles: list[str]) -> None:
    box = getattr(clerk.register, combo)
    box.setFocus()
    while box.currentText() != choice:
        before = box.currentIndex()
        qtbot.keyClick(box, KEY.Key_Down)
        assert box.currentIndex() != before
    assert clerk.titles() == titles


def test_a_click_on_a_heading_sorts(clerk: Clerk, qtbot: QtBot) -> None:
    header = clerk.register.table.horizontalHeader()
    place = header.sectionViewportPosition(Column.NUMBER) + 10
    for expected in (["7", "31"], ["31", "7"]):
        qtbot.mouseClick(
            header.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, header.rect().topLeft() + QPoint(place, 8)
        )
        assert [one.number for one in clerk.register.model.shown if one.number] == expected


def test_enter_opens_what_belongs_to_a_document(clerk: Clerk, qtbot: QtBot) -> None:
    table = clerk.go_to("plan 1").register.table
    qtbot.keyClick(table, KEY.Key_Return)
    assert isinstance(clerk.window.current_page(), PlansPage)
    clerk.window.show_page("documents")
    clerk.go_to("document 1")
    seen: list[str] = []
    clerk.in_dialog(
        DocumentCard, lambda: qtbot.keyClick(table, KEY.Key_Return), lambda card: seen.append(card.ui.number.text())
    )
    assert seen == ["31"]


def test_a_new_note_gets_the_next_number_a_date_and_a_file(clerk: Clerk, qtbot: QtBot, tmp_path: Path) -> None:
    scan = tmp_path / "Справка.pdf"
    scan.write_bytes(b"%PDF-1.7 scan")

    def fill(card: DocumentCard) -> None:
        qtbot.keyClick(card, KEY.Key_Return)
        assert card.ui.problem.text().startswith("У документа нет названия.")
        type_text(card.ui.title, "Итоги диагностики")
        qtbot.mouseClick(card.ui.propose, LEFT)
        assert (card.ui.number.text(), card.ui.date.text()) == ("32", "25.11.2026")
        type_text(card.ui.place, "Шкаф 2")
        card.take_file(scan)
        assert card.ui.fileName.text() == "Справка.pdf"
        qtbot.mouseClick(card.answer, LEFT)

    clerk.in_dialog(DocumentCard, lambda: clerk.choose("document.add_note"), fill)
    made = clerk.stored("document 4")
    assert (made.title, made.number, made.date) == ("Итоги диагностики", "32", D(2026, 11, 25))
    assert made.place == "Шкаф 2"
    assert made.file is not None
    assert made.file.name == "Справка.pdf"
    clerk.undo()
    assert "Итоги диагностики" not in clerk.titles()


def test_a_number_that_is_taken_is_refused_on_the_card(clerk: Clerk, qtbot: QtBot) -> None:
    def fill(card: DocumentCard) -> None:
        type_text(card.ui.title, "Вторая справка")
        type_text(card.ui.number, "31")
        card.ui.date.set_date(D(2026, 7, 1))
        qtbot.mouseClick(card.answer, LEFT)
        assert card.isVisible()
        assert card.ui.problem.text() == (
            "№ 31 в 2026 году уже занят: «Итоги ВПР в 5 классах» от 10.06.2026. Введите другой номер."
        )
        card.ui.date.setText("31.02.2026")
        qtbot.mouseClick(card.answer, LEFT)
        assert card.isVisible()
        assert "31.02.2026" in card.ui.problem.text()

    clerk.in_dialog(DocumentCard, lambda: clerk.choose("document.add_note"), fill)
    assert len(clerk.titles()) == 4


def test_an_expected_document_that_has_come_takes_its_status(clerk: Clerk, qtbot: QtBot) -> None:
    def fill(card: DocumentCard) -> None:
        assert card.ui.due.isVisible()
        card.ui.status.setFocus()
        for _ in range(3):
            qtbot.keyClick(card.ui.status, KEY.Key_Down)
        assert card.ui.status.currentText() == "Утверждён"
        assert not card.ui.due.isVisible()
        card.ui.date.set_date(D(2026, 10, 1))
        qtbot.mouseClick(card.answer, LEFT)

    clerk.go_to("document 3")
    clerk.in_dialog(DocumentCard, clerk.page.open_current, fill)
    assert clerk.stored("document 3").status is DocumentStatus.APPROVED
    assert clerk.titles()[1] == "Положение о мониторинге"


def test_the_card_of_an_order_keeps_what_the_register_notes(clerk: Clerk, qtbot: QtBot) -> None:
    order_id = clerk.add()

    def fill(card: DocumentCard) -> None:
        assert not card.ui.title.isVisible()
        assert not card.ui.number.isVisible()
        type_text(card.ui.place, "Папка 01-03")
        qtbot.mouseClick(card.answer, LEFT)

    clerk.in_dialog(DocumentCard, lambda: clerk.choose("document.card"), fill)
    noted = clerk.stored(f"order {order_id}")
    assert (noted.place, noted.title) == ("Папка 01-03", "О проведении ВПР")
    assert clerk.order().heading == "О проведении ВПР"


def test_a_kept_file_is_opened_from_the_menu(clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []

    def take(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(opening, "open_url", take)
    scan = tmp_path / "Лист.pdf"
    scan.write_bytes(b"%PDF-1.7 the signed sheet")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(scan), ""))
    clerk.go_to("document 2")
    clerk.choose("document.scan")
    clerk.choose("document.open_scan")
    (copy,) = opened
    assert copy.read_bytes() == b"%PDF-1.7 the signed sheet"
    clerk.undo()
    action = clerk.window.registry.action("document.open_scan")
    assert action is not None
    assert not action.isEnabled()


def test_documents_are_deleted_and_brought_back_but_not_plans(clerk: Clerk, qtbot: QtBot) -> None:
    table = clerk.go_to("document 2").register.table
    qtbot.keyClick(table, KEY.Key_Delete)
    assert "О графике ВПР" not in clerk.titles()
    assert clerk.window.notice.text.text() == "Документ «О графике ВПР» удалён. Вернуть можно через Ctrl+Z."
    clerk.undo()
    assert "О графике ВПР" in clerk.titles()
    clerk.go_to("plan 1")
    qtbot.keyClick(table, KEY.Key_Delete)
    assert "на странице «Планы»" in clerk.window.notice.text.text()


def test_expected_documents_are_added_by_direction_and_year(clerk: Clerk, qtbot: QtBot) -> None:
    def choose(dialog: ExpectedDialog) -> None:
        assert dialog.ui.first.value() == 2026
        for box in dialog.years[1:]:
            qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
        tree = dialog.ui.tree
        for row in range(tree.topLevelItemCount()):
            if not tree.topLevelItem(row).text(0).startswith("Воспитание"):
                tree.topLevelItem(row).setCheckState(0, Qt.CheckState.Unchecked)
        assert dialog.ui.count.text() == "Выбрано: 3 документа"
        qtbot.mouseClick(dialog.answer, LEFT)

    clerk.in_dialog(ExpectedDialog, lambda: clerk.choose("document.expected"), choose)
    assert "План профилактики девиантного поведения на 2026 год с отчётом за прошедший период" in clerk.titles()
    assert len(clerk.titles()) == 7


def test_what_is_shown_goes_into_an_excel_book(clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "реестр"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    clerk.register.ui.find.setText("графике")
    clerk.register.renew_filter()
    clerk.choose("document.export")
    book = load_workbook(tmp_path / "реестр.xlsx")
    cells = [str(cell.value) for row in book.active.iter_rows() for cell in row if cell.value is not None]
    assert any("О графике ВПР" in text for text in cells)
    assert not any("Итоги" in text for text in cells)
    assert clerk.window.notice.text.text() == "Реестр сохранён: реестр.xlsx"


def test_in_a_file_that_is_only_read_nothing_can_be_added_or_deleted(
    clerk: Clerk, district_path: Path, qtbot: QtBot
) -> None:
    clerk.session.district.connection.execute("SELECT 1")
    clerk.window.files.close()
    district_path.chmod(0o444)
    clerk.session.set_district(open_district(district_path, read_only=True))
    clerk.window.show_page("documents")
    assert len(clerk.titles()) == 4
    assert not clerk.register.ui.add.isEnabled()
    for name in ("document.new_order", "document.delete", "document.scan", "document.expected"):
        action = clerk.window.registry.action(name)
        assert action is not None
        assert not action.isEnabled(), name
    qtbot.keyClick(clerk.go_to("document 2").register.table, KEY.Key_Delete)
    assert len(clerk.titles()) == 4


def test_an_order_that_is_open_gives_way_when_its_making_is_undone(clerk: Clerk) -> None:
    clerk.add(ORDER)
    assert history.undo_name(clerk.session.district) == "Создать приказ"
    clerk.undo()
    assert clerk.page.order_id is None
    assert orders.list_orders(clerk.session.district) == []
    assert clerk.register.isVisible()
