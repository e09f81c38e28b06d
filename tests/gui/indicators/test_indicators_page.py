"""The page «Показатели» in a real window on a real file: a small concept of own wording goes in and is corrected."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.directions.expected_results import ExpectedState
from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.indicators.district_indicators import Fact, Light
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.documents.page import DocumentsPage
from msoko_desktop.gui.indicators.directions_dialog import DirectionsDialog
from msoko_desktop.gui.indicators.expected_dialogs import BindDialog, DueDialog
from msoko_desktop.gui.indicators.fact_dialog import FactDialog
from msoko_desktop.gui.indicators.indicator_dialog import IndicatorDialog
from msoko_desktop.gui.indicators.offers_dialog import OffersDialog
from msoko_desktop.gui.indicators.page import IndicatorsPage
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.gui.session import Session
from msoko_desktop.services.directions import directions, expected_results
from msoko_desktop.services.district import create_district
from msoko_desktop.services.documents import documents
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.indicators.indicator_papers import DirectionPaper
from msoko_desktop.services.plans import plans
from msoko_desktop.services.registers.rows import add_rows
from msoko_desktop.services.registers.structure import remove_register
from tests.gui.indicator_hands import IndicatorHands
from tests.services.timetable.test_execution import D

TODAY = D(2026, 11, 25)
COLUMNS = tuple(PlanColumn(kind, kind.value) for kind in (ColumnKind.NUMBER, ColumnKind.TITLE, ColumnKind.INDICATORS))
TABLE = (
    "2024\t2025\t2026\n"
    "Совершенствование системы методической работы\t\t\n"
    "Положение о методических объединениях\t\t\n"
    "Справка о методической работе за 2024 год\tСправка о методической работе за 2025 год\t"
    "Справка о методической работе за 2026 год\n"
)


def road_map() -> Plan:
    """Return a road map whose indicators have every shape: counts, a share, a series, a document, words alone."""
    texts = (
        ("Семинары для руководителей объединений", "Не менее 3семинаров в год"),
        ("Участие школ в сетевых проектах", "Не менее 12% школ в год"),
        ("Наставничество", "Рост доли молодых педагогов с наставником до: 2024 - 40%, 2025 - 60%, 2026 - 80%"),
        ("Анализ методической работы", "Наличие аналитической справки"),
        ("Поддержка инициатив", "Повышение мотивации"),
    )
    lines = tuple(
        PlanLine(LineKind.ACTIVITY, title, str(number), indicators=text)
        for number, (title, text) in enumerate(texts, start=1)
    )
    period = PlanPeriod(D(2024, 1, 1), D(2026, 12, 31))
    return Plan(
        "Дорожная карта по направлению «Методическая работа»", period, COLUMNS, lines, direction="methodical_work"
    )


@pytest.fixture
def hands(window: MainWindow, district_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> IndicatorHands:
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))
    with closing(create_district(district_path)) as made:
        plans.add_plan(made, road_map())
    assert window.files.open_path(district_path)
    action = window.registry.action("page.indicators")
    assert action.shortcut().toString() == "Ctrl+7"
    action.trigger()
    page = window.current_page()
    assert isinstance(page, IndicatorsPage)
    return IndicatorHands(page, qtbot)


def take_offers(hands: IndicatorHands) -> None:
    hands.in_dialog(OffersDialog, hands.page.commands.actions["from_plan"].trigger, hands.accept)


def test_indicators_of_a_plan_are_taken_and_their_facts_typed(hands: IndicatorHands) -> None:
    hands.choose("Методическая работа")

    def look(dialog: OffersDialog) -> None:
        top = dialog.ui.tree.topLevelItem(0)
        assert top is not None
        assert [top.child(row).text(1) for row in range(top.childCount())] == [
            "2024–2026: ≥ 3", "2024–2026: ≥ 12 %", "2024: ≥ 40 %; 2025: ≥ 60 %; 2026: ≥ 80 %", "2024–2026: да", "",
        ]  # fmt: skip
        assert "измерить нельзя" in top.child(4).text(2)
        hands.accept(dialog)

    hands.in_dialog(OffersDialog, hands.page.commands.actions["from_plan"].trigger, look)
    grid = hands.page.indicators.grid
    hands.type_into(grid, 1, "fact 2024/0", "9 из 60; отчёт методиста")
    hands.type_into(grid, 1, "fact 2025/0", "6,5")
    hands.type_into(grid, 2, "fact 2025/0", "57 %")
    hands.type_into(grid, 3, "fact 2025/0", "да")

    assert hands.cell(grid, 1, "light 2024/0") == "● достигнут"  # 15 % of at least 12
    assert hands.cell(grid, 1, "light 2025/0") == "■ не достигнут"
    assert hands.cell(grid, 2, "light 2025/0") == "▲ близко к плану"  # 57 of 60
    assert hands.cell(grid, 3, "light 2025/0") == "● достигнут"
    d = hands.page.session.district
    share = indicators.list_indicators(d, "methodical_work")[1]
    assert share.facts[2024, 0] == Fact(15, 9, 60, "отчёт методиста")
    row = indicators.board(d, (2025,), TODAY)[7]
    assert {light: count for light, count in row.years[2025].counts.items() if count} == {
        Light.MISSED: 2, Light.NEAR: 1, Light.REACHED: 1,
    }  # fmt: skip  # the seminars of 2025 were not carried out: nothing was marked


def test_what_cannot_be_is_refused_where_it_is_typed(hands: IndicatorHands) -> None:
    hands.choose("Методическая работа")
    take_offers(hands)
    grid = hands.page.indicators.grid

    hands.type_into(grid, 1, "fact 2024/0", "3 из 0")

    assert "База равна нулю" in grid.table.editing.refusal
    grid.table.editing.cancel()
    assert (2024, 0) not in indicators.list_indicators(hands.page.session.district, "methodical_work")[1].facts


def test_bad_input_is_one_sentence_each_and_loses_nothing(hands: IndicatorHands) -> None:
    d = hands.page.session.district
    hands.choose("Методическая работа")
    said: list[str] = []

    def look(dialog: OffersDialog) -> None:
        tree = dialog.ui.tree
        top = tree.topLevelItem(0)
        assert top is not None
        rows = [top.child(place) for place in range(top.childCount())]
        said.extend(row.text(2) for row in rows if "измерить нельзя" in row.text(2))
        hands.accept(dialog)

    hands.in_dialog(OffersDialog, hands.page.commands.actions["from_plan"].trigger, look)
    assert len(said) == 1  # an indicator that cannot be measured
    assert said[0].startswith("«Повышение мотивации»: нет ни числа, ни документа, измерить нельзя.")
    stored = indicators.list_indicators(d)
    assert len(stored) == 4

    grid = hands.page.indicators.grid
    (share,) = (row for row, one in enumerate(stored) if one.title == "Участие школ в сетевых проектах")
    hands.type_into(grid, share, "fact 2026/0", "3 из 0")  # a base of zero
    assert "База равна нулю: долю посчитать нельзя" in grid.table.editing.refusal
    assert indicators.list_indicators(d) == stored
    editor = grid.table.editor()
    assert editor is not None
    hands.qtbot.keyClick(editor, Qt.Key.Key_Escape)
    hands.type_into(grid, share, "fact 2026/0", "3 из 18")
    assert hands.cell(grid, share, "light 2026/0") == "● достигнут"

    directions.activate_set(d, "2020")
    d.connection.execute("UPDATE direction_set SET active = 1")  # two active sets, as a foreign hand may leave them
    hands.page.load()
    assert hands.page.ui.remark.isVisible()
    assert hands.page.ui.remark.text().startswith("Действующими отмечены сразу несколько наборов направлений")

    def choose(dialog: DirectionsDialog) -> None:
        assert dialog.ui.remark.isVisible()
        dialog.ui.sets.setCurrentIndex(0)
        dialog.ui.sets.activated.emit(0)
        hands.click(dialog.ui.activate)
        assert not dialog.ui.remark.isVisible()
        hands.close(dialog)

    hands.in_dialog(DirectionsDialog, hands.page.commands.edit_directions, choose)
    assert not hands.page.ui.remark.isVisible()
    assert len(indicators.list_indicators(d, "methodical_work")) == 4


def test_a_new_indicator_is_typed_behind_the_last_one(hands: IndicatorHands) -> None:
    hands.choose("Профориентация")
    grid = hands.page.indicators.grid

    hands.type_into(grid, 0, "title", "Встречи с работодателями")
    hands.type_into(grid, 0, "target 2026/0", "≥ 4")

    (one,) = indicators.list_indicators(hands.page.session.district, "career_guidance")
    assert (one.title, one.targets) == ("Встречи с работодателями", {(2026, 0): 4})
    hands.page.session.undo()
    hands.page.session.undo()
    assert indicators.list_indicators(hands.page.session.district, "career_guidance") == ()


def test_an_indicator_is_changed_in_its_window(hands: IndicatorHands) -> None:
    hands.choose("Методическая работа")
    take_offers(hands)
    hands.page.indicators.grid.go_to(indicators.list_indicators(hands.page.session.district)[0].key, "fact 2026/0")

    def change(dialog: IndicatorDialog) -> None:
        dialog.ui.weight.setText("ой")
        hands.accept(dialog)
        assert "не число" in dialog.ui.problem.text()
        dialog.ui.weight.setText("40")
        hands.accept(dialog)

    hands.in_dialog(IndicatorDialog, lambda: hands.click(hands.page.ui.edit), change)

    assert indicators.list_indicators(hands.page.session.district, "methodical_work")[0].weight == 40
    remarks = hands.page.indicators.grid.remarks.remarks
    assert any("Вес задан у 1 из 4 показателей" in one.text for one in remarks)


def test_a_register_is_chosen_as_the_source_of_facts(hands: IndicatorHands) -> None:
    d = hands.page.session.district
    hands.choose("Способности и таланты")

    def make(dialog: IndicatorDialog) -> None:
        ui = dialog.ui
        ui.title.setPlainText("Победители конкурсов")
        ui.auto.setCurrentText("Мониторинг по школам")
        assert ui.of.currentText() == "Форм мониторинга пока нет"
        hands.accept(dialog)
        assert "выберите в строке «Что считать»" in ui.problem.text()
        ui.auto.setCurrentText("Карточки банка")
        ui.of.setCurrentText("Конкурсы и олимпиады: по столбцу «Дата»")
        ui.how.setCurrentText("только «Результат» – победитель")
        hands.accept(dialog)

    hands.in_dialog(IndicatorDialog, hands.page.commands.actions["new"].trigger, make)
    grid = hands.page.indicators.grid
    hands.type_into(grid, 0, "target 2026/0", "2")
    cards = [{"contest": "Олимпиада", "held": f"2026-03-0{day}", "result": "победитель"} for day in (1, 2)]
    hands.page.session.broadcast(add_rows(d, "contests", cards))

    assert (hands.cell(grid, 0, "fact 2026/0"), hands.cell(grid, 0, "light 2026/0")) == ("2", "● достигнут")
    grid.go_to(hands.page.indicators.source.indicators[0].key if hands.page.indicators.source else "", "fact 2026/0")
    assert "автоматически, банк «Конкурсы и олимпиады»: 2 карточки" in hands.page.ui.words.toPlainText()
    hands.page.session.broadcast(remove_register(d, "contests"))
    assert "Источник факта удалён или выключен" in hands.page.ui.words.toPlainText()

    def mend(dialog: IndicatorDialog) -> None:
        assert "Источник факта удалён или выключен" in dialog.ui.problem.text()
        dialog.ui.title.setPlainText("Победители конкурсов, по отчётам")
        dialog.ui.auto.setCurrentText("Вводится вручную")
        hands.accept(dialog)

    hands.in_dialog(IndicatorDialog, lambda: hands.click(hands.page.ui.edit), mend)
    hands.type_into(grid, 0, "fact 2026/0", "1; отчёт методиста")
    assert hands.cell(grid, 0, "fact 2026/0") == "1"


def test_a_fact_has_its_source_and_its_document(hands: IndicatorHands) -> None:
    d = hands.page.session.district
    paper = Document(DocumentKind.NOTE, "Отчёт", "7", D(2026, 2, 1), status=DocumentStatus.APPROVED)
    (document,) = documents.save_document(d, paper).created
    hands.choose("Методическая работа")
    take_offers(hands)
    grid = hands.page.indicators.grid
    grid.go_to(indicators.list_indicators(d, "methodical_work")[1].key, "fact 2025/0")

    def fill(dialog: FactDialog) -> None:
        dialog.ui.counted.setText("5")
        hands.accept(dialog)
        assert dialog.ui.problem.text() == "Введите и часть, и базу, или оставьте обе пустыми."
        dialog.ui.whole.setText("20")
        dialog.ui.source.setText("мониторинг")
        dialog.ui.document.setCurrentIndex(1)
        hands.accept(dialog)

    hands.in_dialog(FactDialog, lambda: hands.click(hands.page.ui.fact), fill)

    assert indicators.list_indicators(d, "methodical_work")[1].facts[2025, 0] == Fact(25, 5, 20, "мониторинг", document)
    assert "5 из 20" in hands.page.ui.words.toPlainText()


def test_quarters_add_up_to_the_year(hands: IndicatorHands) -> None:
    hands.choose("Методическая работа")
    take_offers(hands)
    combo = hands.page.ui.period
    combo.setCurrentIndex(combo.findData(2025))
    combo.activated.emit(combo.currentIndex())
    grid = hands.page.indicators.grid

    hands.type_into(grid, 0, "fact 2025/1", "1")
    hands.type_into(grid, 0, "fact 2025/3", "2")

    assert hands.cell(grid, 0, "fact 2025/0") == "3"
    assert hands.cell(grid, 0, "light 2025/0") == "● достигнут"


def test_nothing_copied_is_told(hands: IndicatorHands) -> None:
    QGuiApplication.clipboard().clear()
    hands.choose("Методическая работа")
    hands.tab(1)
    refused: list[UserError] = []
    hands.page.session.refused.connect(refused.append)

    hands.page.commands.actions["paste"].trigger()

    assert len(refused) == 1
    assert list(hands.page.expected.grid.source.content.rows) == []


def test_a_copied_table_becomes_expected_results_and_is_corrected(hands: IndicatorHands, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(TABLE)
    hands.choose("Методическая работа")
    hands.tab(1)

    said = hands.answer_yes(hands.page.commands.actions["paste"].trigger)

    assert said == "Найдено: 2 строки по 1 направлению, годы 2024, 2025, 2026."
    grid = hands.page.expected.grid
    assert hands.cell(grid, 0, "state 2024") == "■ просрочен"
    assert (hands.cell(grid, 1, "due 2026"), hands.cell(grid, 1, "state 2026")) == ("31.12.2026", "○ ожидается")
    hands.type_into(grid, 1, "due 2026", "20.11.2026")
    assert (hands.cell(grid, 1, "due 2026"), hands.cell(grid, 1, "state 2026")) == ("20.11.2026", "■ просрочен")
    hands.page.session.undo()
    assert hands.cell(grid, 1, "due 2026") == "31.12.2026"
    hands.type_into(grid, 0, "title 2026", "Положение о наставничестве")
    d = hands.page.session.district
    assert [one.title for one in documents.list_documents(d) if "наставничестве" in one.title] == [
        "Положение о наставничестве"
    ]
    place = grid.table.grid.column_of("title 2026")
    assert place is not None
    grid.table.go(0, place)

    def set_day(dialog: DueDialog) -> None:
        dialog.ui.day.set_date(D(2026, 5, 1))
        hands.accept(dialog)

    hands.in_dialog(DueDialog, lambda: hands.click(hands.page.ui.due), set_day)
    assert hands.cell(grid, 0, "state 2026") == "■ просрочен"


def test_a_document_of_the_register_is_what_was_expected(hands: IndicatorHands, qtbot: QtBot) -> None:
    d = hands.page.session.district
    expected_results.set_cell(d, None, "methodical_work", 2026, "Справка")
    signed = Document(DocumentKind.NOTE, "О работе", "3", D(2026, 6, 1), status=DocumentStatus.APPROVED)
    hands.page.session.broadcast(documents.save_document(d, signed))
    hands.choose("Методическая работа")
    hands.tab(1)
    hands.page.expected.grid.go_to(hands.page.expected.grid.table.grid.row_key(0), "title 2026")

    def choose(dialog: BindDialog) -> None:
        dialog.ui.find.setText("о работе")
        assert dialog.ui.documents.count() == 1
        hands.accept(dialog)

    hands.in_dialog(BindDialog, lambda: hands.click(hands.page.ui.bind), choose)

    (row,) = expected_results.table(d, TODAY)
    assert row.cells[2026].state is ExpectedState.APPROVED
    hands.click(hands.page.ui.open)
    shown = hands.page.window_.current_page()
    assert isinstance(shown, DocumentsPage)


def test_the_set_is_changed_and_a_direction_renamed_split(hands: IndicatorHands) -> None:
    d = hands.page.session.district
    hands.choose("Способности и таланты")

    def rename(dialog: DirectionsDialog) -> None:
        dialog.ui.short_title.setText("Таланты района")
        hands.click(dialog.ui.save)
        dialog.ui.sets.setCurrentIndex(1)
        dialog.ui.sets.activated.emit(1)
        hands.click(dialog.ui.activate)
        hands.close(dialog)

    hands.in_dialog(DirectionsDialog, lambda: hands.page.commands.edit_directions(hands.page.direction), rename)

    assert len(directions.list_directions(d)) == 8
    renamed = directions.find_direction(d, "talents")
    assert renamed is not None
    assert renamed.heading == "Таланты района"
    listed = [hands.page.ui.directions.item(row).text() for row in range(hands.page.ui.directions.count())]
    assert "2.4  Дошкольное образование" in listed


def test_what_is_typed_of_a_direction_is_kept_whatever_comes_next(hands: IndicatorHands) -> None:
    d = hands.page.session.district

    def act(dialog: DirectionsDialog) -> None:
        dialog.ui.number.setText("1.3а")
        dialog.ui.cards.setCurrentRow(4)
        found = directions.find_direction(d, "talents")
        assert found is not None
        assert found.number == "1.3а"
        dialog.ui.title.setPlainText(" ")
        dialog.ui.cards.setCurrentRow(0)
        assert dialog.ui.cards.currentRow() == 4  # refused: a direction needs a title
        assert "нет названия" in dialog.ui.problem.text()
        dialog.ui.title.setPlainText("Честная оценка")
        hands.click(dialog.ui.add)
        dialog.ui.title.setPlainText("Инклюзия")
        hands.close(dialog)

    hands.in_dialog(DirectionsDialog, lambda: hands.page.commands.edit_directions("talents"), act)

    titles = [card.title for card in directions.list_directions(d)]
    assert titles[4] == "Честная оценка"
    assert titles[-1] == "Инклюзия"


def test_what_a_deleted_direction_holds_goes_to_another(hands: IndicatorHands) -> None:
    d = hands.page.session.district
    asked: list[str] = []

    def choose(question: QInputDialog) -> None:
        asked.append(question.labelText())
        question.setTextValue("2.5  Воспитание и социализация")
        question.accept()

    def act(dialog: DirectionsDialog) -> None:
        hands.in_dialog(QInputDialog, lambda: hands.click(dialog.ui.remove), choose)
        assert dialog.card is not None
        assert dialog.card.code == "upbringing"
        dialog.ui.sets.setCurrentIndex(1)
        dialog.ui.sets.activated.emit(1)
        hands.answer_yes(lambda: hands.click(dialog.ui.deleteSet))
        hands.close(dialog)

    hands.in_dialog(DirectionsDialog, lambda: hands.page.commands.edit_directions("methodical_work"), act)

    assert "Относятся: 1 план." in asked[0]
    assert len(directions.plans_of_directions(d)["upbringing"]) == 1
    assert [one.code for one in directions.list_sets(d)] == ["2020"]
    assert hands.page.session.undo_name() == "Удалить набор направлений"
    for _ in range(2):
        hands.page.window_.registry.action("edit.undo").trigger()
    assert len(directions.plans_of_directions(d)["methodical_work"]) == 1
    assert len(directions.list_sets(d)) == 2


def test_a_file_that_is_only_read_is_looked_at_and_printed(
    hands: IndicatorHands, district_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.choose("Методическая работа")
    take_offers(hands)
    hands.tab(1)
    hands.type_into(hands.page.expected.grid, 0, "title 2026", "Справка")
    d = hands.page.session.district
    before = (indicators.list_indicators(d), expected_results.table(d, TODAY), directions.list_sets(d))
    monkeypatch.setattr(type(d), "read_only", property(lambda _: True))
    hands.page.load()
    ui = hands.page.ui

    panel = hands.page.expected.grid
    hands.type_into(panel, 0, "title 2026", "Иное")
    panel.go_to(hands.page.expected.source.rows[0].key if hands.page.expected.source else "", "state 2026")
    assert not (ui.take.isEnabled() or ui.due.isEnabled() or ui.bind.isEnabled())
    assert ui.open.isEnabled()
    hands.tab(0)
    hands.type_into(hands.page.indicators.grid, 0, "fact 2026/0", "9")
    assert hands.page.indicators.chosen is not None
    assert not (ui.add.isEnabled() or ui.edit.isEnabled() or ui.fact.isEnabled())

    def look(dialog: DirectionsDialog) -> None:
        assert dialog.card is not None
        shown = dialog.ui
        buttons = (shown.save, shown.add, shown.split, shown.remove, shown.up, shown.down, shown.copySet,
                   shown.activate, shown.deleteSet)  # fmt: skip
        assert not any(button.isEnabled() for button in buttons)
        shown.title.setPlainText("Иначе")
        assert not shown.save.isEnabled()
        hands.close(dialog)  # and nothing of it is kept

    hands.in_dialog(DirectionsDialog, lambda: hands.page.commands.edit_directions("talents"), look)
    hands.in_dialog(PaperDialog, hands.page.print_paper, lambda dialog: dialog.reject())

    assert (indicators.list_indicators(d), expected_results.table(d, TODAY), directions.list_sets(d)) == before


def test_the_board_opens_a_direction(hands: IndicatorHands, qtbot: QtBot) -> None:
    hands.choose("Методическая работа")
    take_offers(hands)
    hands.choose("Все направления")
    board = hands.page.board
    assert board.board.data(board.board.index(7, board.board.years.index(2025))) == "■ 2 ? 2"
    board.setFocus()
    board.setCurrentIndex(board.board.index(7, 0))

    qtbot.keyClick(board, Qt.Key.Key_Return)

    assert hands.page.direction == "methodical_work"
    assert hands.page.indicators.grid.table.grid.data_rows == 4


@pytest.mark.parametrize("paper", list(DirectionPaper))
def test_papers_are_shown_as_pages(hands: IndicatorHands, qtbot: QtBot, paper: DirectionPaper) -> None:
    d = hands.page.session.district
    expected_results.set_cell(d, None, "methodical_work", 2026, "Справка")
    hands.choose("Методическая работа")
    take_offers(hands)

    def look(dialog: PaperDialog) -> None:
        qtbot.waitUntil(lambda: dialog.ui.pages.pages() is not None, timeout=20_000)
        dialog.reject()

    hands.in_dialog(PaperDialog, lambda: hands.page.commands.print(paper), look)
