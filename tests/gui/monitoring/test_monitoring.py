"""The window «Мониторинг», as a person works in it on a real file: table 5.4 of eighteen schools among it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot
from scipy import spatial, stats
from scipy.cluster import hierarchy

from msoko_desktop.domain.monitoring.model import IndexMethod, Period
from msoko_desktop.gui import messages
from msoko_desktop.gui.exchange.accept_dialog import AcceptFormsDialog
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.monitoring import ENTRY
from msoko_desktop.gui.monitoring import exchange as commands
from msoko_desktop.gui.monitoring.dialog import MonitoringDialog
from msoko_desktop.gui.monitoring.form_dialog import FormDialog
from msoko_desktop.gui.monitoring.panel import INDICATORS, REPORT, TURNS, MonitoringPanel
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import district as files
from msoko_desktop.services import history, monitoring
from msoko_desktop.services.schools import context
from msoko_desktop.services.schools.schools import School, add_schools, list_schools
from tests.gui.grid_hands import CONTROL, GridHands, in_dialog
from tests.gui.typing_keys import type_text

EIGHTEEN = 18


@pytest.fixture
def opened(window: MainWindow, district_path: Path) -> Iterator[MainWindow]:
    made = files.create_district(district_path)
    add_schools(made, [School(f"СОШ № {number}", code=f"edu{number}") for number in range(1, EIGHTEEN + 1)])
    made.close()
    window.files.open_quietly(district_path)
    yield window


@pytest.fixture
def dialog(opened: MainWindow, qtbot: QtBot) -> MonitoringDialog:
    made = MonitoringDialog(opened)
    qtbot.addWidget(made)
    made.resize(1240, 660)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def panel(dialog: MonitoringDialog) -> MonitoringPanel:
    return dialog.panel


def during(act: Callable[[Any], None], then: Callable[[], object], kind: type[QDialog] = QDialog) -> None:
    """Do something that opens a dialog of that kind, and act in it."""
    in_dialog(act, kind)
    then()


def ids(panel: MonitoringPanel) -> list[int]:
    return [school.id or 0 for school in list_schools(panel.session.district)]


def add_ready(panel: MonitoringPanel, title: str, qtbot: QtBot) -> None:
    """Choose a ready set in the menu of «Добавить»."""
    panel._menu.aboutToShow.emit()
    action = next(one for one in panel._menu.actions() if one.text() == title)
    assert action.isEnabled()
    action.trigger()


def go_to_tab(panel: MonitoringPanel, tab: int, qtbot: QtBot) -> None:
    bar = panel.ui.tabs.tabBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(tab).center())


def choose_period(panel: MonitoringPanel, title: str) -> None:
    at = panel.ui.period.findText(title)
    assert at >= 0
    panel.ui.period.setCurrentIndex(at)
    panel.ui.period.activated.emit(at)


def test_table_5_4_is_entered_for_eighteen_schools_and_index_and_clusters_follow(
    panel: MonitoringPanel, qtbot: QtBot
) -> None:
    add_ready(panel, "Комплексный мониторинг качества образования (п. 5.4)", qtbot)
    choose_period(panel, "2025 год")
    catalogue = context.catalogue(panel.session.district)
    table = invented(len(catalogue), [one.unit for one in catalogue])

    hands = GridHands(panel.values.grid, qtbot)
    hands.at(0, catalogue[0].code)
    for line in table:
        words = [
            ("да" if value else "нет") if one.unit == "да/нет" else f"{value:g}".replace(".", ",")
            for one, value in zip(catalogue, line, strict=True)
        ]
        hands.type("\t".join(words) + "\n")

    stored = context.values_of_year(panel.session.district, 2025)
    assert len(stored) == EIGHTEEN * 30
    school_ids = ids(panel)
    assert [[stored[school, one.code] for one in catalogue] for school in school_ids] == table
    go_to_tab(panel, REPORT, qtbot)
    # the index by hand: equal weights of what is evaluated, z-scores with N - 1
    signs = np.array([one.direction for one in catalogue])
    values = np.array(table)
    z = stats.zscore(values[:, signs != 0], ddof=1) * signs[signs != 0]
    count = int((signs != 0).sum())
    share, rest = divmod(100, count)
    weights = np.array([share + (place < rest) for place in range(count)], dtype=float)
    expected = z @ weights / weights.sum()
    shown_index = [row.cells[0].value for row in panel.report.report.table.shown.table.rows[:EIGHTEEN]]
    assert shown_index == pytest.approx(expected.tolist())
    # the clusters: Ward's over standardised values of all indicators that differ
    standard = stats.zscore(values, axis=0, ddof=1)
    parts = {panel.report.report.ui.part.itemText(at): at for at in range(panel.report.report.ui.part.count())}
    panel.report.report.ui.part.setCurrentIndex(parts["Кластеры школ"])
    panel.report.report.ui.part.activated.emit(parts["Кластеры школ"])
    rows = panel.report.report.table.shown.table.rows
    names = [row.cells[0].text for row in rows]
    tree = hierarchy.linkage(standard, "ward")
    cuts = {count: hierarchy.fcluster(tree, count, criterion="maxclust") for count in range(2, 7)}
    best = max(cuts, key=lambda count: mean_silhouette(standard, cuts[count]))
    independent = cuts[best]
    assert len(set(names)) == best
    assert same_partition(names, independent.tolist())


def invented(columns: int, units: list[str]) -> list[list[float]]:
    """Values of eighteen schools of two kinds, apart enough to be clusters; whole where the unit asks for it."""
    generator = np.random.default_rng(54)
    table = []
    for school in range(EIGHTEEN):
        base = 30 if school % 2 else 60
        line = []
        for column in range(columns):
            if units[column] == "да/нет":
                line.append(float((school + column) % 3 == 0))
            else:
                line.append(float(base + int(generator.integers(0, 12)) + column % 5))
        table.append(line)
    return table


def mean_silhouette(points: Any, labels: Any) -> float:
    """Rousseeuw's: (b − a) / max(a, b), a to one's own cluster, b to the nearest other; 0 for a cluster of one."""
    distances = spatial.distance.cdist(points, points)
    found = []
    for place, label in enumerate(labels):
        own = (labels == label) & (np.arange(len(labels)) != place)
        if not own.any():
            found.append(0.0)
            continue
        a = distances[place][own].mean()
        b = min(distances[place][labels == other].mean() for other in set(labels) if other != label)
        found.append((b - a) / max(a, b))
    return float(np.mean(found))


def same_partition(names: list[str], numbers: list[int]) -> bool:
    return len({*zip(names, numbers, strict=True)}) == len(set(names)) == len(set(numbers))


def test_an_own_form_is_made_filled_and_weighed(panel: MonitoringPanel, qtbot: QtBot) -> None:
    panel._menu.aboutToShow.emit()

    def fill_form(form: FormDialog) -> None:
        assert form.ui.title.selectedText() == "Новый мониторинг"
        type_text(form.ui.title, "Школьные библиотеки")
        form.ui.due.setFocus()
        type_text(form.ui.due, "31.05")
        qtbot.keyClick(form, Qt.Key.Key_Return)

    during(fill_form, panel._menu.actions()[-1].trigger)

    assert panel.form is not None
    assert (panel.form.title, panel.form.due) == ("Школьные библиотеки", "05-31")
    assert panel.ui.tabs.currentIndex() == INDICATORS
    hands = GridHands(panel.indicators.grid, qtbot)
    panel.indicators.grid.setFocus()
    hands.type("Читатели\tБиблиотека\t60\n")
    hands.type("Книг на ученика\t\t30\n")
    form = monitoring.read_form(panel.session.district, panel.form_id or 0)
    assert [(one.title, one.weight) for one in form.indicators] == [("Читатели", 60), ("Книг на ученика", 30)]
    assert panel.ui.weights.text().startswith("Сумма весов — 90 %, а должна быть 100 %")
    qtbot.mouseClick(panel.ui.even, Qt.MouseButton.LeftButton)
    assert [one.weight for one in monitoring.read_form(panel.session.district, panel.form_id or 0).indicators] == [
        50,
        50,
    ]
    assert "Новый показатель" in panel.ui.weights.text()


def test_a_value_out_of_range_is_remarked_and_ctrl_z_takes_it_back(
    dialog: MonitoringDialog, panel: MonitoringPanel, qtbot: QtBot
) -> None:
    add_ready(panel, "Обеспеченность учебниками", qtbot)
    choose_period(panel, "2025/26 учебный год")
    hands = GridHands(panel.values.grid, qtbot)

    hands.at(0, "1.1").type("140\n")

    assert panel.values.source is not None
    assert [one.text for one in panel.values.source.content.remarks] == [
        "140 % — больше наибольшего возможного значения, 100 %. Исправьте значение или границы показателя."
    ]
    assert panel.ui.state.text().startswith("Заполнили 1 из 18 школ")
    assert panel.ui.forms.currentItem().text() == "Обеспеченность учебниками\n1 из 18, 2025/26 учебный год"
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    assert panel.values.source.content.remarks == ()
    assert panel.ui.state.text().startswith("Заполнили 0 из 18 школ")


def test_schools_take_turns(panel: MonitoringPanel, qtbot: QtBot) -> None:
    add_ready(panel, "Удовлетворённость качеством образования", qtbot)
    choose_period(panel, "2026/27 учебный год")
    go_to_tab(panel, TURNS, qtbot)

    qtbot.mouseClick(panel.ui.spread, Qt.MouseButton.LeftButton)

    turns = monitoring.turns_of(panel.session.district, panel.form_id or 0)
    assert [len(turns[year]) for year in (2026, 2027, 2028)] == [6, 6, 6]
    assert panel.values.source is not None
    assert len(panel.values.source.schools) == 6
    hands = GridHands(panel.turns.grid, qtbot)
    hands.at(6, "2026").type("да\n")
    assert len(monitoring.turns_of(panel.session.district, panel.form_id or 0)[2026]) == 7
    assert len(panel.values.source.schools) == 7


def test_a_table_from_a_book_is_taken_in(
    panel: MonitoringPanel, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_ready(panel, "Обеспеченность учебниками", qtbot)
    choose_period(panel, "2025/26 учебный год")
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["Сведения об учебниках"])
    page.append(["№", "ОО", "5–9 классы", "Без комплекта, чел."])
    page.append([1, "СОШ № 2", 97.5, 4])
    page.append([2, "СОШ № 77", 1, 1])
    book.save(tmp_path / "учебники.xlsx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "учебники.xlsx"), ""))
    hands = GridHands(panel.values.grid, qtbot)

    hands.answer("Внести")
    qtbot.mouseClick(panel.ui.fromFile, Qt.MouseButton.LeftButton)

    stored = monitoring.values_of(panel.session.district, panel.form, Period(2025))  # type: ignore[arg-type]
    second = ids(panel)[1]
    assert stored == {(second, "1.2"): 97.5, (second, "2.2"): 4}
    assert panel.ui.message.text() == "Внесено: 2 значения для 1 школы. Не узнаны школы: СОШ № 77."


def test_forms_go_out_and_come_back(
    panel: MonitoringPanel, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_ready(panel, "Обеспеченность учебниками", qtbot)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(messages, "ask", lambda *_: False)
    assert panel.values.source is not None
    written = commands.make_forms(panel, panel.values.source)
    assert len(written) == EIGHTEEN
    for path in written[:2]:
        book = openpyxl.load_workbook(path)
        page = book["Показатели"]
        next(row for row in page.iter_rows() if row[0].value == "1.1")[4].value = 88
        book.save(path)

    def accept(form: AcceptFormsDialog) -> None:
        assert [one.state.value for one in form.reports].count("refused") == EIGHTEEN - 2
        form.accept()

    during(accept, lambda: commands.take_forms(panel, (written[0].parent,)), AcceptFormsDialog)

    assert panel.ui.message.text() == "Принято: 2 формы. Приём можно отменить одним действием: Ctrl+Z."
    grid = panel.values.source.content
    assert [line[1] for line in grid.values[:3]] == [88, 88, None]


def test_the_card_of_the_current_row_is_shown_as_paper(panel: MonitoringPanel, qtbot: QtBot) -> None:
    add_ready(panel, "Эффективность руководителей", qtbot)
    hands = GridHands(panel.values.grid, qtbot)
    hands.at(2, "1.1").type("80\n")
    hands.at(2, "1.1")
    seen: list[str] = []

    def look(paper: PaperDialog) -> None:
        seen.append(paper.windowTitle())
        paper.accept()

    during(look, lambda: qtbot.mouseClick(panel.ui.card, Qt.MouseButton.LeftButton))

    assert seen == ["Эффективность руководителей. СОШ № 3"]


def test_a_form_is_deleted_after_a_question_and_comes_back(panel: MonitoringPanel, qtbot: QtBot) -> None:
    add_ready(panel, "Обеспеченность учебниками", qtbot)
    hands = GridHands(panel.values.grid, qtbot)
    hands.at(0, "1.1").type("90\n")

    hands.answer("Удалить")
    qtbot.mouseClick(panel.ui.remove, Qt.MouseButton.LeftButton)

    assert panel.form is None
    assert "готовые наборы" in panel.ui.words.text()
    panel.session.undo()
    assert panel.form is not None
    assert history.redo_name(panel.session.district) == "Удалить мониторинг"


def test_the_menu_opens_the_window(opened: MainWindow) -> None:
    seen: list[bool] = []

    def look(found: MonitoringDialog) -> None:
        seen.append(found.panel.form is None)
        found.reject()

    during(look, lambda: opened.registry.trigger(ENTRY))

    assert seen == [True]


def test_properties_that_cannot_be_are_told_in_the_window(panel: MonitoringPanel, qtbot: QtBot) -> None:
    add_ready(panel, "Обеспеченность учебниками", qtbot)

    def refuse(form: FormDialog) -> None:
        form.ui.due.setText("45.13")
        form.accept()
        assert form.ui.problem.text() == "«13-45» — не день года. Введите день и месяц, например «31.05»."
        form.ui.due.setText("1.10")
        form.ui.method.setCurrentIndex(form.ui.method.findData(IndexMethod.SCORE.value))
        form.accept()

    during(refuse, lambda: qtbot.mouseClick(panel.ui.properties, Qt.MouseButton.LeftButton))

    assert panel.form is not None
    assert (panel.form.due, panel.form.method) == ("10-01", IndexMethod.SCORE)


def test_the_window_fits_a_small_screen_at_one_and_a_half(opened: MainWindow) -> None:
    theme().apply("light", 150)
    dialog = MonitoringDialog(opened)

    assert dialog.minimumSizeHint().width() <= 1280 and dialog.minimumSizeHint().height() <= 720
    dialog.deleteLater()
