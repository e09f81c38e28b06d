"""The window as a whole: files, pages, finding anything, read-only, look, menus."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.orders.orders import Order, OrderItem
from msoko_desktop.gui.documents.page import DocumentsPage
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.today.page import TodayPage
from msoko_desktop.services.documents import documents
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import plans
from tests.gui.hands import Hands
from tests.gui.typing_keys import type_text

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def answer_box(seen: list[str], button: str = "") -> None:
    """Read the message that opens next and press a button of it (the last one when none is named)."""

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        buttons = box.buttons()
        wanted = next((one for one in buttons if one.text() == button), buttons[-1])
        wanted.click()

    QTimer.singleShot(0, act)


def first_steps(window: MainWindow) -> list[str]:
    return [
        button.accessibleName()
        for button in window.start_page.findChildren(QPushButton, "firstStep")
        if not button.isHidden()
    ]


def test_without_a_file_the_window_offers_one(window: MainWindow) -> None:
    assert first_steps(window) == ["Создать файл района", "Открыть файл района", "Посмотреть пример"]
    assert window.current_page() is None


def test_an_empty_file_shows_three_first_steps(window: MainWindow, district_path: Path) -> None:
    assert window.files.create_path(district_path)
    assert first_steps(window) == ["Загрузить план из файла", "Создать план по образцу", "Посмотреть пример"]
    assert window.windowTitle() == "Район — МСОКО"


def test_the_example_opens_with_plans_and_goes_away_with_the_window(window: MainWindow) -> None:
    assert window.files.open_example()
    path = window.session.district.path
    assert isinstance(window.current_page(), TodayPage)
    assert window.settings.last_file() is None
    window.close()
    assert not path.exists()


def test_a_second_window_can_only_read_and_says_why(
    page: PlansPage, make_window: Callable[[], MainWindow], district_path: Path, qtbot: QtBot
) -> None:
    second = make_window()
    assert second.files.open_path(district_path)
    assert second.session.read_only
    assert second.banner.isVisible()
    assert second.banner.text.text().startswith("Файл уже открыт в другом окне")
    other = second.show_page("plans")
    assert isinstance(other, PlansPage)
    hands = Hands(other, qtbot)
    hands.at("1.1").type("абв")
    assert other.table.open_editor() is None
    for name in ("row.after", "edit.undo", "plan.approve", "plan.draft"):
        action = second.registry.action(name)
        assert action is not None
        assert not action.isEnabled(), name
    assert hands.cell("1.1") == "Анализ результатов ВПР"


def test_a_foreign_file_is_refused_with_one_sentence_and_the_open_one_stays(
    page: PlansPage, tmp_path: Path, district_path: Path
) -> None:
    foreign = tmp_path / "таблица.msoko"
    foreign.write_bytes(b"not a data base at all" * 100)
    seen: list[str] = []
    answer_box(seen, "Закрыть")
    assert not page.window_.files.open_path(foreign)
    assert len(seen) == 1
    assert "таблица.msoko" in seen[0]
    assert page.session.district.path == district_path


def test_a_damaged_file_is_restored_from_its_backup(
    page: PlansPage, district_path: Path, make_window: Callable[[], MainWindow]
) -> None:
    window = page.window_
    page.session.run(lambda d: plans.set_properties(d, 1, title="План с правкой"))
    window.files.close()  # makes a backup
    content = bytearray(district_path.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    district_path.write_bytes(bytes(content))
    seen: list[str] = []
    answer_box(seen, "Восстановить из копии")
    assert window.files.open_path(district_path)
    assert "повреждён" in seen[0]
    assert [plan.title for plan in plans.list_plans(window.session.district)] == ["План с правкой"]


def test_the_last_file_is_remembered(page: PlansPage, settings: WindowSettings, district_path: Path) -> None:
    assert settings.last_file() == district_path
    assert WindowSettings(Path(settings.path)).last_file() == district_path


def test_the_status_bar_tells_file_saving_and_undo(hands: Hands) -> None:
    status = hands.page.window_.status
    assert status.texts() == ("Район.msoko", "Изменений нет", "Можно отменить: Создать план")
    hands.at("1.1").type("Новое").press(KEY.Key_Return)
    file, saved, undo = status.texts()
    assert file == "Район.msoko"
    assert saved.startswith("Сохранено в ")
    assert undo == "Можно отменить: Изменить мероприятие"


def test_ctrl_k_finds_a_line_and_goes_to_it(hands: Hands, qtbot: QtBot) -> None:
    window = hands.page.window_
    window.finder.start()
    type_text(window.finder.line, "журнал")
    assert window.finder.list.count() == 1
    qtbot.keyClick(window.finder.line, KEY.Key_Return)
    assert not window.finder.isVisible()
    assert hands.current()[0] == "2.2"


def test_ctrl_k_finds_a_document_of_the_register(page: PlansPage, qtbot: QtBot) -> None:
    window = page.window_
    note = Document(DocumentKind.NOTE, "Анализ результатов ОГЭ", number="14")
    page.session.run(lambda d: documents.save_document(d, note))
    window.finder.start()
    type_text(window.finder.line, "справка огэ")
    assert window.finder.list.count() == 1
    qtbot.keyClick(window.finder.line, KEY.Key_Return)
    shown = window.current_page()
    assert isinstance(shown, DocumentsPage)
    chosen = shown.register.current()
    assert chosen is not None
    assert chosen.title == "Анализ результатов ОГЭ"


def test_orders_are_shown_with_their_plans_and_deleted_with_undo(page: PlansPage, qtbot: QtBot) -> None:
    order = Order(
        "Отдел образования", "11", None, "с. Озёрное", "Об утверждении плана", "В целях повышения качества",
        "ПРИКАЗЫВАЮ:", (OrderItem("1", "Утвердить план.", (OrderItem("1.1", "Довести до школ."),)),),
        "Начальник", "И.И. Иванова",
    )  # fmt: skip
    window = page.window_
    page.session.run(lambda d: orders.add_order(d, order, [1]))
    shown = window.show_page("documents")
    assert isinstance(shown, DocumentsPage)
    shown.show_item(1)
    form = shown.editor.form.ui
    assert form.heading.toPlainText() == "Об утверждении плана"
    assert [form.items.items_model.index(row, 1).data() for row in range(2)] == ["Утвердить план.", "Довести до школ."]
    assert form.attachments.ui.list.item(0).text() == "План: План по качеству образования на 2026 год"
    qtbot.mouseClick(form.attachments.ui.showPlan, Qt.MouseButton.LeftButton)
    assert window.current_page() is page
    window.show_page("documents")
    window.registry.trigger("document.delete")
    assert orders.list_orders(page.session.district) == []
    window.registry.trigger("edit.undo")
    assert [found.number for found in orders.list_orders(page.session.district)] == ["11"]


def test_at_first_the_window_leaves_room_for_its_frame_and_title(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    class Screen:
        """What is left of 1280 × 720 beside the bar at the bottom."""

        def availableSize(self) -> QSize:
            return QSize(1280, 680)

    monkeypatch.setattr(MainWindow, "screen", lambda _self: Screen())
    fresh = MainWindow(WindowSettings(tmp_path / "fresh.ini"))
    qtbot.addWidget(fresh)
    assert fresh.width() == 1180
    assert 560 < fresh.height() <= 680 - 40


def test_pages_are_reached_by_ctrl_and_their_place(page: PlansPage, qtbot: QtBot) -> None:
    window = page.window_
    keys = [window.registry.action(f"page.{spec.name}").shortcut().toString() for spec in window.pages()]
    assert keys == [f"Ctrl+{place}" if place <= 9 else "" for place in range(1, len(keys) + 1)]
    titles = [spec.title for spec in window.pages()]
    others = ["Сегодня", "Планы", "Календарь", "Результаты", "Анализ", "Показатели"]
    others += ["Документы", "Цикл", "Банки", "Наблюдатели"]
    assert [one for one in titles if one != "Школы"] == others


def test_an_error_is_told_in_the_bar_with_its_details_folded(window: MainWindow) -> None:
    window.show_error(UserError("Диск заполнен. Освободите место.", "errno 28"))
    assert window.notice.isVisible()
    assert window.notice.text.text() == "Диск заполнен. Освободите место."
    assert not window.notice.details_shown()
    window.notice.unfold()
    assert window.notice.details_shown()


@pytest.mark.parametrize("scale", [100, 150])
def test_the_window_never_grows_over_the_edge_of_a_small_screen(page: PlansPage, scale: int) -> None:
    window = page.window_
    window.start_page.show_steps(file_is_open=True)
    theme().apply("light", scale)
    for name in ("view.filter", "plan.check", "view.form", "edit.find"):
        action = window.registry.action(name)
        assert action is not None
        action.trigger()
    window.notice.show_warning("Номера повторяются. Перенумеруйте раздел (Ctrl+Shift+N).")
    QApplication.processEvents()
    assert window.height() <= 720
    assert window.minimumSizeHint().height() <= 560
    assert window.minimumSizeHint().width() <= 1280


def test_an_open_message_takes_over_the_colours_of_another_theme(page: PlansPage) -> None:
    page.window_.notice.show_warning("Проверьте сроки.")
    icon = page.window_.notice.findChildren(QLabel)[0]
    close = page.window_.notice.findChildren(QToolButton)[0]
    before = icon.pixmap().toImage(), close.icon().pixmap(14, 14).toImage()
    theme().apply("dark", 100)
    assert icon.pixmap().toImage() != before[0]
    assert close.icon().pixmap(14, 14).toImage() != before[1]
    theme().apply("light", 100)
    assert (icon.pixmap().toImage(), close.icon().pixmap(14, 14).toImage()) == before


def test_theme_and_scale_are_put_in_force_and_remembered(page: PlansPage, settings: WindowSettings) -> None:
    window = page.window_
    before = page.table.rowHeight(1)
    try:
        window.registry.trigger("view.larger")
        assert theme().scale == settings.scale == 110
        assert page.table.rowHeight(1) > before
        dark = next(action for action in window.findChildren(QAction) if action.data() == "dark")
        dark.trigger()
        assert theme().name == settings.theme == "dark"
    finally:
        theme().apply("light", 100)


def test_every_entry_has_a_text_and_keys_are_given_once(page: PlansPage) -> None:
    window = page.window_
    seen: dict[str, str] = {}
    never_together = {("row.after", "execution.done")}  # a table of a plan, and the pages of occurrences
    for name, action in window.registry.all_actions().items():
        assert action.text(), name
        for keys in action.shortcuts():
            text = keys.toString()
            assert text not in seen or (seen[text], name) in never_together, f"{text}: {seen.get(text)} and {name}"
            seen[text] = name


def test_everything_a_person_can_focus_has_a_name_for_a_screen_reader(page: PlansPage) -> None:
    page.toggle_form()
    page.finding.toggle_filter()
    page.start_find()
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit

    nameless = [
        widget.objectName() or type(widget).__name__
        for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QAbstractButton)
        for widget in page.findChildren(kind)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


def test_a_file_deleted_under_the_window_is_written_anew_with_all_changes(
    hands: Hands, page: PlansPage, district_path: Path
) -> None:
    district_path.unlink()
    hands.at("1.1").type("Новое совещание").press(KEY.Key_Return)
    assert page.window_.notice.text.text().startswith("Файл «Район.msoko» удалили или переместили. Изменения не")
    seen: list[str] = []
    answer_box(seen)
    page.window_.files.close()
    assert seen == [
        "Файл «Район.msoko» удалили или переместили, пока он был открыт. Программа записала его заново на прежнее "
        "место со всеми изменениями."
    ]
    assert page.window_.files.open_path(district_path)
    stored = plans.list_plans(page.session.district)[0]
    titles = [line.title for line in plans.read_plan(page.session.district, stored.id).lines]
    assert "Новое совещание" in titles
    assert page.session.undo_name() == "Изменить мероприятие"


@pytest.mark.parametrize("scale", [100, 150])
def test_no_page_pushes_the_window_over_the_edge_of_a_small_screen(page: PlansPage, scale: int) -> None:
    window = page.window_
    theme().apply("light", scale)
    for spec in window.pages():
        window.show_page(spec.name)
        QApplication.processEvents()
        assert (window.width(), window.height()) == (1280, 720), spec.name


@pytest.mark.parametrize("number", ["", "12"])
def test_no_order_pushes_the_window_over_the_edge_of_a_small_screen(page: PlansPage, number: str) -> None:
    window = page.window_
    theme().apply("light", 150)
    window.notice.show_information("Это пример: в нём можно менять что угодно, ваши файлы не затронуты.")
    order = Order(heading="Об утверждении плана", number=number, items=(OrderItem("1", "Утвердить план."),))
    page.session.run(lambda d: orders.add_order(d, order))
    window.show_page("documents").show_item(1)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1280, 720)
