"""The page «Цикл» in a real window on a real file: a direction walked through its nine stages, a proof withdrawn."""

import datetime as dt
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.documents.documents import Document, DocumentKind, Stage
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.cycle.page import CyclePage
from msoko_desktop.gui.documents.card import DocumentCard
from msoko_desktop.gui.execution.document_dialog import DocumentChoice
from msoko_desktop.gui.indicators.directions_dialog import DirectionsDialog
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.gui.session import Session
from msoko_desktop.services.directions import directions
from msoko_desktop.services.district import create_district
from msoko_desktop.services.documents import documents
from msoko_desktop.services.plans.plans import add_plan
from tests.gui.typing_keys import type_text

D = dt.date
TODAY = D(2026, 11, 25)
LEFT = Qt.MouseButton.LeftButton
Dialog = TypeVar("Dialog", bound=QDialog)
PLAN = Plan(
    "План на 2025/2026 учебный год",
    period=PlanPeriod(D(2025, 9, 1), D(2026, 8, 31), school_year=True),
    lines=(PlanLine(LineKind.ACTIVITY, "Совещание", "1", deadline="май 2026"),),
)


@pytest.fixture
def cycle_page(window: MainWindow, district_path: Path, monkeypatch: pytest.MonkeyPatch) -> CyclePage:
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))
    with closing(create_district(district_path)) as made:
        add_plan(made, PLAN)
    assert window.files.open_path(district_path)
    page = window.show_page("cycle")
    assert isinstance(page, CyclePage)
    return page


def in_dialog(kind: type[Dialog], open_it: Callable[[], object], act: Callable[[Dialog], object]) -> None:
    """Open a dialog and act in it while it waits; it must be closed by that."""
    met: list[Dialog] = []

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind), dialog
        met.append(dialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.close()

    QTimer.singleShot(0, meet)
    open_it()
    assert met


def entry(button: QPushButton, words: str) -> Callable[[], None]:
    """Return what chooses an entry of the menu of a button."""
    menu = button.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    (action,) = (one for one in menu.actions() if one.text().replace("&", "").startswith(words))
    return action.trigger


def click_cell(page: CyclePage, qtbot: QtBot, direction: str, stage: Stage) -> None:
    row, column = page.model.matrix.directions.index(direction), tuple(Stage).index(stage)
    table = page.ui.table
    index = page.model.index(row, column)
    table.scrollTo(index)
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(index).center())


def state(page: CyclePage, stage: Stage, direction: str = "talents") -> str:
    return page.model.matrix.cell(direction, stage).state.value


def fill_card(qtbot: QtBot, title: str) -> Callable[[DocumentCard], None]:
    def act(card: DocumentCard) -> None:
        assert card.ui.direction.currentData() == "talents"
        type_text(card.ui.title, title)
        type_text(card.ui.place, "папка 02-15")
        qtbot.mouseClick(card.answer, LEFT)

    return act


def test_a_direction_is_walked_through_its_nine_stages(cycle_page: CyclePage, qtbot: QtBot) -> None:
    page, ui = cycle_page, cycle_page.ui
    assert {state(page, stage) for stage in Stage} == {"empty"}

    for number, stage in enumerate(Stage, start=1):
        click_cell(page, qtbot, "talents", stage)
        in_dialog(DocumentCard, entry(ui.attach, "Новый документ"), fill_card(qtbot, f"Документ стадии {number}"))
        assert state(page, stage) == "proved", stage

    assert page.model.headerData(2, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole) == (
        "Способности и таланты: баллов 18 из 18"
    )
    assert ui.summary.text() == "Доказано стадий: 9 из 81, 11 % баллов."


def test_an_analysis_of_effectiveness_of_this_year_is_dated_in_the_next(
    cycle_page: CyclePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = cycle_page
    monkeypatch.setattr(Session, "real_day", property(lambda _: D(2027, 2, 20)))
    note = Document(
        DocumentKind.NOTE, "Анализ эффективности мер", date=D(2027, 2, 20), status=DocumentStatus.APPROVED,
        direction="talents", stage=Stage.EFFECTIVENESS, place="папка 1",
    )  # fmt: skip
    page.session.run(lambda d: documents.save_document(d, note))
    page.ui.year.setCurrentIndex(page.ui.year.findData(2026))

    assert state(page, Stage.EFFECTIVENESS) == "proved"


def test_a_withdrawn_proof_is_missed_at_once_and_comes_back(cycle_page: CyclePage, qtbot: QtBot) -> None:
    page, ui = cycle_page, cycle_page.ui
    click_cell(page, qtbot, "talents", Stage.ANALYSIS)
    in_dialog(DocumentCard, entry(ui.attach, "Новый документ"), fill_card(qtbot, "Анализ участия в олимпиадах"))
    assert ui.proofs.topLevelItem(0).text(1) == "Справка от 25.11.2026 «Анализ участия в олимпиадах»"

    qtbot.mouseClick(ui.refuse, LEFT)
    assert state(page, Stage.ANALYSIS) == "empty"
    assert ui.takeBack.isVisible()
    page.window_.registry.trigger("edit.undo")
    assert state(page, Stage.ANALYSIS) == "proved"
    qtbot.mouseClick(ui.refuse, LEFT)
    qtbot.mouseClick(ui.takeBack, LEFT)
    assert state(page, Stage.ANALYSIS) == "proved"

    (document,) = (one for one in documents.list_documents(page.session.district) if one.id and one.plan_id is None)
    page.session.run(lambda d: documents.delete_document(d, document.id or 0))
    assert state(page, Stage.ANALYSIS) == "empty"


def test_a_document_of_the_register_is_put_to_a_cell(cycle_page: CyclePage, qtbot: QtBot) -> None:
    page = cycle_page
    order = Document(
        DocumentKind.PROTOCOL, "Протокол № 3", date=D(2026, 9, 3), status=DocumentStatus.APPROVED, place="1"
    )
    page.session.run(lambda d: documents.save_document(d, order))
    click_cell(page, qtbot, "upbringing", Stage.DECISIONS)

    def choose(dialog: DocumentChoice) -> None:
        assert "Воспитание" in dialog.ui.what.text()
        type_text(dialog.ui.filter, "протокол")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    in_dialog(DocumentChoice, entry(page.ui.attach, "Документ из реестра"), choose)

    assert state(page, Stage.DECISIONS, "upbringing") == "proved"


def test_enter_opens_what_proves_a_stage(cycle_page: CyclePage, qtbot: QtBot) -> None:
    page = cycle_page
    goal = Document(
        DocumentKind.REGULATION, "Концепция", date=D(2025, 4, 8), status=DocumentStatus.APPROVED, place="1",
        direction="talents", stage=Stage.GOALS,
    )  # fmt: skip
    page.session.run(lambda d: documents.save_document(d, goal))
    click_cell(page, qtbot, "talents", Stage.GOALS)

    qtbot.keyClick(page.ui.table, Qt.Key.Key_Return)

    spec = page.window_.current_page_spec()
    assert spec is not None
    assert spec.name == "documents"


def test_what_lacks_is_begun_from_the_cell(cycle_page: CyclePage, qtbot: QtBot) -> None:
    page, ui = cycle_page, cycle_page.ui
    click_cell(page, qtbot, "talents", Stage.DECISIONS)
    menu = ui.start.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    words = [one.text().replace("&", "") for one in menu.actions() if one.text()]
    assert words == [
        "Приказ по шаблону…",
        "Новый приказ",
        "Проект: протокол…",
        "Ожидаемый документ: протокол…",
    ]

    in_dialog(DocumentCard, entry(ui.start, "Ожидаемый документ"), fill_card(qtbot, "Протокол совещания"))

    assert state(page, Stage.DECISIONS) == "expected"
    (item,) = (ui.proofs.topLevelItem(place) for place in range(ui.proofs.topLevelItemCount()))
    assert (item.text(2), item.text(3)) == ("до 31.12.2026", "ожидается")


def test_the_matrix_is_copied_as_a_table(cycle_page: CyclePage, qtbot: QtBot) -> None:
    click_cell(cycle_page, qtbot, "talents", Stage.GOALS)

    qtbot.keyClick(cycle_page.ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 10
    assert lines[0].split("\t")[:3] == ["Направление", "Цели", "Показатели"]


def test_the_self_assessment_is_shown_as_pages(cycle_page: CyclePage, qtbot: QtBot) -> None:
    def look(dialog: PaperDialog) -> None:
        qtbot.waitUntil(lambda: dialog.ui.pages.pages() is not None, timeout=20_000)

    in_dialog(PaperDialog, lambda: qtbot.mouseClick(cycle_page.ui.print, LEFT), look)


def test_an_empty_window_shows_an_empty_page(window: MainWindow) -> None:
    page = window.page("cycle")
    assert isinstance(page, CyclePage)
    page.load()

    assert page.model.rowCount() == 0
    assert not page.ui.attach.isEnabled()
    assert not page.print_paper()
    assert page.ui.table.indexAt(QPoint(1, 1)).isValid() is False


@pytest.mark.parametrize(
    ("stage", "names"),
    [
        (Stage.MONITORING, {"indicators.monitoring", "results.add", "results.observers"}),
        (Stage.RECOMMENDATIONS, {"recommendations.propose", "recommendations.register"}),
        (Stage.ANALYSIS, {"results.notes"}),
        (Stage.EFFECTIVENESS, {"results.notes"}),
    ],
)
def test_every_editor_that_a_stage_names_is_there(
    cycle_page: CyclePage, qtbot: QtBot, stage: Stage, names: set[str]
) -> None:
    click_cell(cycle_page, qtbot, "talents", stage)
    menu = cycle_page.ui.start.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()

    shown = set(menu.actions())

    assert {name for name, one in cycle_page.window_.registry.all_actions().items() if one in shown} == names


# --- the district's own directions


def headings(page: CyclePage) -> list[str]:
    rows = range(page.model.rowCount())
    return [str(page.model.headerData(row, Qt.Orientation.Vertical)) for row in rows]


def test_directions_are_shown_as_the_district_has_them(cycle_page: CyclePage, qtbot: QtBot) -> None:
    page, run = cycle_page, cycle_page.session.run
    click_cell(page, qtbot, "talents", Stage.DECISIONS)
    talents = directions.find_direction(page.session.district, "talents")
    assert talents is not None
    run(lambda d: directions.save_direction(d, replace(talents, short_title="Таланты")))
    assert headings(page)[2] == "Таланты"

    run(lambda d: directions.split_direction(d, "low_results_schools", "Школы в сложных условиях"))
    assert headings(page)[1:4] == ["Работа с ШНРО и ШФНСУ", "Школы в сложных условиях", "Таланты"]
    cell = page.cell
    assert cell is not None
    assert (cell.direction, cell.stage) == ("talents", Stage.DECISIONS)  # it stands in another row now
    assert "из 90" in page.ui.summary.text()

    run(lambda d: directions.activate_set(d, "2021"))
    assert len(headings(page)) == 8


def test_two_active_sets_are_told(cycle_page: CyclePage) -> None:
    page = cycle_page
    page.session.run(lambda d: directions.activate_set(d, "2020"))
    page.session.district.connection.execute("UPDATE direction_set SET active = 1")

    page.load()

    assert page.ui.summary.text().startswith("Действующими отмечены сразу несколько наборов направлений")


def test_a_set_without_directions_says_how_to_begin(cycle_page: CyclePage, qtbot: QtBot) -> None:
    page = cycle_page
    page.session.run(lambda d: directions.activate_set(d, "2020"))
    page.session.district.connection.execute("DELETE FROM direction")  # the window keeps the last one

    page.load()

    assert (page.model.rowCount(), page.ui.summary.text()) == (0, "Направлений нет.")
    assert page.ui.title.text().startswith("В действующем наборе нет направлений. Добавьте их")
    assert not page.ui.attach.isEnabled()
    in_dialog(DirectionsDialog, entry(page.ui.start, "Направления"), lambda dialog: dialog.close())


def test_a_doubt_about_the_order_leads_to_the_stage_before(cycle_page: CyclePage, qtbot: QtBot) -> None:
    page = cycle_page
    for stage, day in ((Stage.MONITORING, D(2026, 5, 20)), (Stage.ANALYSIS, D(2026, 3, 1))):
        title = f"Рекомендации и выводы: {stage.label.lower()}"
        one = Document(
            DocumentKind.NOTE, title, date=day, status=DocumentStatus.APPROVED, direction="talents", stage=stage,
            place="1",
        )  # fmt: skip
        page.session.run(partial(documents.save_document, document=one))
    click_cell(page, qtbot, "talents", Stage.ANALYSIS)
    assert page.ui.title.text() == "Способности и таланты – анализ, 2026 год: сомнительно"
    doubt = page.ui.proofs.topLevelItem(1)
    assert doubt is not None
    assert doubt.text(1) == (
        "Датировано 01.03.2026, раньше стадии «Мониторинг» (20.05.2026): "
        "проверьте даты или приложите документ этой стадии."
    )

    qtbot.mouseClick(page.ui.proofs.viewport(), LEFT, pos=page.ui.proofs.visualItemRect(doubt).center())
    qtbot.mouseClick(page.ui.open, LEFT)

    assert page.cell is not None
    assert page.cell.stage is Stage.MONITORING
