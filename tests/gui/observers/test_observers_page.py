"""The page «Наблюдатели» on the demonstration district, by keys and mouse: filling, locks, reasons, papers, undo."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.observers.model import RoundKind, Rule
from msoko_desktop.gui.documents.page import DocumentsPage
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.observers.page import DAYS, NEEDS, NO_ROUND, PEOPLE, RECHECKS, SCHEDULE, VISITS, ObserversPage
from msoko_desktop.gui.observers.round_dialog import RoundDialog, WorksDialog
from msoko_desktop.services import district as files
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.observers import people, rounds
from msoko_desktop.services.observers.rechecks import list_rechecks
from tests.gui.grid_hands import CONTROL, GridHands, in_dialog
from tests.gui.typing_keys import type_text

TODAY = dt.date(2026, 11, 25)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "Район.msoko"
    make_demo(path, TODAY)
    return path


@pytest.fixture
def page(window: MainWindow, demo: Path, district_path: Path) -> ObserversPage:
    district_path.write_bytes(demo.read_bytes())
    assert window.files.open_path(district_path)
    found = window.show_page("observers")
    assert isinstance(found, ObserversPage)
    return found


@pytest.fixture
def hands(page: ObserversPage, qtbot: QtBot) -> GridHands:
    return GridHands(page.show_tab(SCHEDULE), qtbot)


@pytest.fixture
def plain(window: MainWindow, district_path: Path) -> Iterator[ObserversPage]:
    """A file without schools and rounds."""
    with closing(files.create_district(district_path)):
        pass
    assert window.files.open_path(district_path)
    found = window.show_page("observers")
    assert isinstance(found, ObserversPage)
    yield found


def slots(page: ObserversPage) -> list[str]:
    return [column.key for column in page.tabs[SCHEDULE].panel.table.grid.columns[1:]]


def text(page: ObserversPage, row: int, column: int, tab: int = SCHEDULE) -> str:
    return page.tabs[tab].panel.table.grid.texts(row)[column]


def entries(menu: QMenu) -> dict[str, bool]:
    menu.aboutToShow.emit()
    return {one.text().replace("&", "").rstrip("…"): one.isEnabled() for one in menu.actions() if one.text()}


def trigger(menu: QMenu, words: str) -> None:
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if words in one.text().replace("&", "")).trigger()


def pinned(page: ObserversPage) -> set[tuple[int, int]]:
    grid = page.tabs[SCHEDULE].panel.table.grid
    return {
        (row, column)
        for row in range(grid.data_rows)
        for column in range(1, len(grid.columns))
        if grid.is_pinned(row, column)
    }


def new_round(page: ObserversPage, qtbot: QtBot, title: str, works: int, count: int = 1) -> None:
    """Make a round of the last school year in the two windows, by keys, of the first so many works of ВПР."""

    def choose_works(dialog: object) -> None:
        assert isinstance(dialog, WorksDialog)
        ui = dialog.ui
        ui.procedure.setCurrentIndex(ui.procedure.findText("ВПР"))
        for place in range(works):
            ui.works.setCurrentRow(place)
            qtbot.keyClick(ui.works, Qt.Key.Key_Space)
        ui.count.setFocus()
        ui.count.selectAll()
        type_text(ui.count, str(count))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    def name_it(dialog: object) -> None:
        assert isinstance(dialog, RoundDialog)
        type_text(dialog.ui.title, title)
        dialog.ui.year.setCurrentIndex(dialog.ui.year.findText("2025/26"))
        in_dialog(choose_works)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    in_dialog(name_it)
    qtbot.mouseClick(page.ui.newRound, LEFT)


def test_an_empty_file_says_what_to_do_first(plain: ObserversPage) -> None:
    assert plain.panel.table.empty_sentence() == NO_ROUND
    assert not plain.ui.solve.isEnabled() and plain.ui.newRound.isEnabled()
    assert [words for words, enabled in entries(plain.ui.more.menu()).items() if enabled] == ["Взять людей из банков"]
    grid = plain.show_tab(PEOPLE)
    assert grid.source is not None


def test_the_round_of_the_demonstration_stands_school_by_day(page: ObserversPage) -> None:
    assert page.ui.round.currentText() == "ВПР, весна 2026 года · общественное наблюдение, 2025/26"
    assert page.ui.state.text() == "Назначено 30 из 30"
    assert [column.title for column in page.panel.table.grid.columns] == ["Школа", "Вт 21.04", "Чт 23.04", "Вт 28.04"]
    assert text(page, 0, 1) == "Обухов С.М.; Фомичёва Е.Б."


def test_cells_are_locked_and_let_go_with_a_key_and_with_the_mouse(
    page: ObserversPage, hands: GridHands, qtbot: QtBot
) -> None:
    hands.at(0, slots(page)[0]).press(Qt.Key.Key_F4)
    assert pinned(page) == {(0, 1)}
    assert page.ui.lock.text() == "От&крепить"
    assert "закреплено" in page.panel.table.grid.spoken(0, 1)
    hands.at(1, slots(page)[0])
    assert page.ui.lock.text() == "&Закрепить"
    hands.press(Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(page.ui.lock, LEFT)
    assert pinned(page) == {(0, 1), (1, 1), (2, 1)}
    hands.at(0, slots(page)[0]).press(Qt.Key.Key_F4)
    assert pinned(page) == {(1, 1), (2, 1)}
    page.session.undo()
    assert pinned(page) == {(0, 1), (1, 1), (2, 1)}


def test_a_typed_name_is_locked_and_what_it_breaks_is_said(page: ObserversPage, hands: GridHands) -> None:
    """Ерофеева works in «Большеплёсовская СОШ», the fourth school."""
    hands.at(3, slots(page)[0]).type("ерофеева\n")

    assert text(page, 3, 1) == "Ерофеева М.И."
    assert (3, 1) in pinned(page)
    told = [one.text for one in page.panel.table.grid.remarks_of(3, 1)]
    assert told[0] == "Ерофеева М.И. – это своя школа."
    hands.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert text(page, 3, 1) == ""


def test_a_new_round_is_made_filled_locked_and_filled_again(page: ObserversPage, qtbot: QtBot) -> None:
    new_round(page, qtbot, "ВПР, русский язык", 2)
    assert page.ui.round.currentText().startswith("ВПР, русский язык")
    # two works of one day: 21.04, for every school that has grade 4 or 8
    assert [column.title for column in page.panel.table.grid.columns] == ["Школа", "Вт 21.04"]
    needed = page.panel.table.grid.data_rows
    assert page.ui.state.text() == f"Назначено 0 из {needed}"
    qtbot.mouseClick(page.ui.solve, LEFT)
    qtbot.waitUntil(lambda: page.ui.state.text() == f"Назначено {needed} из {needed}", timeout=20_000)
    assert page.ui.reasons.isHidden()
    hands = GridHands(page.panel, qtbot)
    kept = text(page, 4, 1)
    hands.at(4, slots(page)[0]).press(Qt.Key.Key_F4)
    assert pinned(page) == {(4, 1)}
    qtbot.mouseClick(page.ui.clear, LEFT)
    assert [text(page, row, 1) for row in range(needed) if text(page, row, 1)] == [kept]
    qtbot.mouseClick(page.ui.solve, LEFT)
    qtbot.waitUntil(lambda: page.ui.state.text() == f"Назначено {needed} из {needed}", timeout=20_000)
    assert text(page, 4, 1) == kept
    names = [text(page, row, 1) for row in range(needed)]
    assert len(set(names)) == needed, "nobody is at two schools on one day"


def test_what_cannot_be_filled_is_explained_and_nothing_is_changed_until_the_person_wants_it(
    page: ObserversPage, qtbot: QtBot
) -> None:
    """Two in each school on one day are more than the 22 persons of the list."""
    new_round(page, qtbot, "ВПР, по двое", 1, count=2)
    before = rounds.read_round(page.session.district, page.round_id or 0)
    undo = page.session.undo_name()
    page.window_.notice.show_information("Расставлены все: 30 мест заняты.")  # of an earlier search
    qtbot.mouseClick(page.ui.solve, LEFT)
    qtbot.waitUntil(page.ui.reasons.isVisible, timeout=30_000)
    assert page.window_.notice.isHidden()

    assert page.ui.headline.text().startswith("Заполнить все места нельзя.")
    assert "Наблюдателей меньше, чем мест в один день" in page.ui.why.toPlainText()
    assert "всего наблюдателей – 22" in page.ui.why.toPlainText()
    assert rounds.read_round(page.session.district, page.round_id or 0) == before
    assert page.session.undo_name() == undo
    qtbot.mouseClick(page.ui.storePart, LEFT)
    assert page.ui.reasons.isHidden()
    filled = page.round
    assert filled is not None and 15 < filled.filled < filled.needed
    page.session.undo()
    assert rounds.read_round(page.session.district, page.round_id or 0).seats == ()


def test_rules_are_changed_in_the_properties(page: ObserversPage, qtbot: QtBot) -> None:
    def untick(dialog: object) -> None:
        assert isinstance(dialog, RoundDialog)
        rules = dialog.ui.rules
        place = next(at for at in range(rules.count()) if rules.item(at).text() == "Школы не проверяют друг друга")
        rules.setCurrentRow(place)
        qtbot.keyClick(rules, Qt.Key.Key_Space)
        dialog.ui.limit.setValue(2)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    in_dialog(untick)
    trigger(page.ui.more.menu(), "Свойства")
    assert page.round is not None
    assert Rule.MUTUAL not in page.round.round.rules and Rule.OWN in page.round.round.rules
    assert page.round.round.limit == 2
    page.session.undo()
    assert page.round.round.limit is None


def test_needs_days_visits_and_people_are_typed(page: ObserversPage, qtbot: QtBot) -> None:
    needs = GridHands(page.show_tab(NEEDS), qtbot)
    needs.at(3, slots(page)[0]).type("2\n")
    assert page.round is not None and page.round.needed == 32
    days = page.show_tab(DAYS)
    hands = GridHands(days, qtbot)
    days.table.go(days.table.grid.data_rows, 0)
    days.table.setFocus()
    hands.type("30.04.2026\n")
    assert len(rounds.read_round(page.session.district, page.round_id or 0).slots) == 4
    assert len(page.show_tab(NEEDS).table.grid.columns) == 5, "the new day is a column at once"
    visits = GridHands(page.show_tab(VISITS), qtbot)
    visits.at(2, "phones").type("д\n")
    seats = rounds.read_round(page.session.district, page.round_id or 0).seats
    assert sum("phones" in one.marks for one in seats) == 1
    folk = page.show_tab(PEOPLE)
    folk.table.go(folk.table.grid.data_rows, 0)
    folk.table.setFocus()
    GridHands(folk, qtbot).type("Якушева Вера Павловна\n")
    assert people.list_observers(page.session.district)[-1].name == "Якушева Вера Павловна"
    for _ in range(4):
        page.session.undo()
    assert page.round is not None and page.round.needed == 30
    assert len(people.list_observers(page.session.district)) == 22


def test_a_recheck_is_typed_and_counted(page: ObserversPage, qtbot: QtBot) -> None:
    hands = GridHands(page.show_tab(RECHECKS), qtbot)
    assert page.ui.work.currentText() == "ВПР 2026: Математика, 8 класс – перепроверена"
    hands.at(1, "works").type("10\t1\n")

    found = {one.school_id: one for one in list_rechecks(page.session.district)}
    assert sorted(one.works or 0 for one in found.values()) == [10, 18, 20, 25, 30]
    assert text(page, 1, 6, RECHECKS) == "90"


def test_the_menu_of_papers_offers_what_the_round_has(page: ObserversPage, qtbot: QtBot) -> None:
    menu = page.ui.print.menu()
    assert entries(menu) == {
        "График": True,
        "Направления наблюдателям": True,
        "Акты по посещениям": True,
        "Пустой бланк акта": True,
        "Таблица перепроверки": True,
        "Новый приказ с этим графиком": True,
        "Приложить к проекту приказа": True,
    }
    (made,) = rounds.save_round(
        page.session.district, rounds.new_round(RoundKind.SCHOOLS, 2026, "Работы по математике")
    ).created
    page.load()
    page.show_round(made)
    found = entries(menu)
    assert not found["Акты по посещениям"]
    assert not page.ui.tabs.isTabVisible(VISITS)
    assert page.ui.tabs.tabText(DAYS) == "Работы"


def test_the_schedule_is_seen_as_pages(page: ObserversPage) -> None:
    titles: list[str] = []

    def look(dialog: object) -> None:
        titles.append(dialog.windowTitle())  # type: ignore[attr-defined]  # the dialog of a paper
        dialog.close()  # type: ignore[attr-defined]

    in_dialog(look)
    assert page.print_paper()
    assert titles == [
        "График распределения общественных наблюдателей по общеобразовательным организациям: ВПР, весна 2026 года"
    ]


def test_an_order_with_the_schedule_opens_in_its_editor(page: ObserversPage) -> None:
    trigger(page.ui.print.menu(), "Новый приказ с этим графиком")
    documents = page.window_.current_page()

    assert isinstance(documents, DocumentsPage)
    assert "общественного наблюдения" in documents.editor.form.ui.heading.toPlainText()


def test_a_deleted_round_is_left_and_undo_brings_it_back(page: ObserversPage, qtbot: QtBot) -> None:
    seen: list[str] = []
    GridHands(page.panel, qtbot).answer("Удалить", seen)
    trigger(page.ui.more.menu(), "Удалить график")

    assert "Будут удалены и записи о 29 посещениях." in seen[0]
    assert page.round is None
    assert page.panel.table.empty_sentence() == NO_ROUND
    page.session.undo()
    assert page.round is not None and page.round.visited == 29
    assert text(page, 0, 1) == "Обухов С.М.; Фомичёва Е.Б."
