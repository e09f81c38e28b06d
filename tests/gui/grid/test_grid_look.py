"""What the grid looks like: what stays in sight, widths, what is said to those who cannot see it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QDialog, QWidget

from msoko_desktop.domain.grids import GridColumn, ValueKind
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.gui.theme import theme
from tests.gui.grid_hands import GridHands, MemoryGrid, five_schools
from tests.gui.grid_window import make_hands  # noqa: F401  # a fixture

MakeHands = Callable[[MemoryGrid], GridHands]
WIDE = (
    GridColumn("school", "Школа", calculated=True),
    *(GridColumn(f"t{number}", f"Задание {number}", ValueKind.COUNT, group="Задания") for number in range(1, 31)),
)


@pytest.fixture
def wide(make_hands: MakeHands) -> GridHands:  # noqa: F811
    names = [f"СОШ № {number}" for number in range(1, 61)]
    return make_hands(MemoryGrid(names, [[name, *range(30)] for name in names], WIDE))


@pytest.mark.parametrize("scale", [100, 150])
def test_the_first_column_and_the_totals_stay_in_sight_while_the_rest_scrolls(wide: GridHands, scale: int) -> None:
    theme().apply("light", scale)
    table = wide.table
    table.go(40, 25)
    view = table.viewport().rect()
    assert table.visualRect(table.grid.index(40, 0)).left() == 0
    total = table.visualRect(table.grid.index(60, 25))
    assert view.contains(total)
    assert total.bottom() == view.bottom()
    assert view.contains(table.visualRect(table.grid.index(40, 25)))
    # What the mouse finds is what stands there: the frozen column, a cell beside it, a total.
    for row, column in ((40, 0), (40, 25), (60, 0), (60, 25)):
        assert table.indexAt(table.visualRect(table.grid.index(row, column)).center()) == table.grid.index(row, column)


def test_a_cell_never_stops_behind_what_stays(wide: GridHands) -> None:
    table = wide.table
    table.go(59, 30)
    for column in range(29, 0, -1):
        wide.press(Qt.Key.Key_Left)
        assert table.place() == (59, column)
        assert table.geo.left(column) >= table.geo.frozen_width
    assert table.geo.top(59) + table.geo.row_height <= table.geo.body_bottom


def test_what_stays_is_painted_over_what_scrolls(wide: GridHands) -> None:
    """Scrolled by half a column, the pixels of the frozen column are those of the grid that is not scrolled."""
    table = wide.table
    table.go(5, 5)
    before = table.viewport().grab().toImage()
    table.horizontalScrollBar().setValue(131)
    after = table.viewport().grab().toImage()
    width = table.geo.frozen_width
    assert before.copy(0, 0, width, 200) == after.copy(0, 0, width, 200)
    assert before != after


def test_all_columns_scroll_where_the_fixed_ones_would_leave_no_room(make_hands: MakeHands) -> None:  # noqa: F811
    hands = make_hands(five_schools())
    hands.table.headings.resizeSection(0, 800)
    assert hands.table.geo.frozen == 0


@pytest.mark.parametrize("width", [1000, 520])
def test_long_names_stay_in_sight_and_leave_room_for_what_scrolls(
    make_hands: MakeHands,  # noqa: F811
    width: int,
) -> None:
    names = [f"МБОУ «Средняя общеобразовательная школа № {number} имени А. С. Пушкина»" for number in (1, 2, 13)]
    hands = make_hands(MemoryGrid(names))
    hands.panel.resize(width, 400)
    geo = hands.table.geo
    assert geo.frozen == 1
    assert geo.frozen_width <= 0.41 * geo.width
    look = hands.table.painting.look
    shown = look.elided(names[2], geo.column_width(0) - 2 * look.padding, middle=True)
    assert "№ 13" in shown


def test_a_number_at_the_end_of_a_long_name_is_seen_to_end_there(make_hands: MakeHands) -> None:  # noqa: F811
    look = make_hands(five_schools()).table.painting.look
    name = "МБОУ «Средняя общеобразовательная школа с углублённым изучением отдельных предметов № 1»"
    shown = look.elided(name, look.width("МБОУ «Средняя…№ 1»"), middle=True)
    assert shown.endswith("…№ 1»")
    assert look.width(shown) <= look.width("МБОУ «Средняя…№ 1»")


def test_the_current_cell_stays_in_sight_when_the_list_of_remarks_opens(make_hands: MakeHands) -> None:  # noqa: F811
    hands = make_hands(MemoryGrid([f"школа {number}" for number in range(40)], [[None, 300]] * 40))
    last = hands.table.geo.rows_in_sight().stop - 2
    hands.at(last, "all")
    hands.panel.show_remarks()
    hands.qtbot.waitUntil(lambda: hands.panel.ui.remarks.height() > 40)
    cell = hands.table.visualRect(hands.table.grid.index(last, 1))
    assert hands.table.geo.zone_of(last, 1).contains(cell)


def test_widths_are_remembered_by_the_kind_of_grid(
    make_hands: MakeHands,  # noqa: F811
    settings: WindowSettings,
) -> None:
    hands = make_hands(five_schools())
    headings = hands.table.headings
    edge = QPoint(hands.table.geo.left(2), 50)
    hands.qtbot.mousePress(headings.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    hands.qtbot.mouseMove(headings.viewport(), edge + QPoint(60, 0))
    hands.qtbot.mouseRelease(headings.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(60, 0))
    width = headings.sectionSize(1)
    assert width > 150
    again = make_hands(five_schools())
    assert again.table.headings.sectionSize(1) == width
    other = make_hands(MemoryGrid(["СОШ № 1"], name="other"))
    assert other.table.headings.sectionSize(1) != width
    theme().apply("light", 150)
    assert abs(again.table.headings.sectionSize(1) - width * 1.5) <= 1
    again.table.headings.resizeSection(2, 120)  # at 150 %
    theme().apply("light", 100)
    assert again.table.headings.sectionSize(2) == 80
    again.table.widths.fit(1)
    assert again.table.headings.sectionSize(1) < 140
    assert "all" not in str(settings.value("grid/memory/widths"))


def test_a_double_click_on_an_edge_fits_the_column(make_hands: MakeHands) -> None:  # noqa: F811
    source = five_schools()
    source.stored["s0"]["comment"] = (
        "Работу писали в два дня, по расписанию 4 и 5 декабря, из-за карантина в параллели."
    )
    source.reload()
    hands = make_hands(source)
    headings, place = hands.table.headings, hands.table.grid.column_of("comment")
    assert place is not None
    narrow = headings.sectionSize(place)
    hands.table.show_cell(0, place)
    edge = QPoint(hands.table.geo.left(place) + narrow - 1, 50)
    hands.qtbot.mouseDClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    needed = hands.table.painting.look.width(str(source.stored["s0"]["comment"]))
    assert narrow < needed < headings.sectionSize(place)


def test_a_broken_setting_of_widths_is_left_alone(
    make_hands: MakeHands,  # noqa: F811
    settings: WindowSettings,
) -> None:
    settings.set_value("grid/memory/widths", "{[")
    assert make_hands(five_schools()).table.headings.sectionSize(1) > 40


def test_a_cell_is_told_by_column_row_value_and_what_is_wrong(make_hands: MakeHands) -> None:  # noqa: F811
    hands = make_hands(five_schools())
    hands.at(0, "all").type("26\n")
    assert spoken(hands, 0, 1) == "Участников, СОШ № 1: 26. Ошибка: Отметок 25, а участников 26."
    assert spoken(hands, 3, 2) == "«2», Гимназия: пусто"


def spoken(hands: GridHands, row: int, column: int) -> str:
    """What a screen reader is told of the cell at this place of the screen."""
    place = hands.table.viewport().mapToGlobal(hands.point(row, column))
    cell = QAccessible.queryAccessibleInterface(hands.table).childAt(place.x(), place.y())
    return cell.text(QAccessible.Text.Name)


def test_an_empty_grid_says_what_to_do(make_hands: MakeHands) -> None:  # noqa: F811
    hands = make_hands(MemoryGrid([], totals=False))
    assert hands.table.empty_sentence() == "Строк пока нет."
    growing = make_hands(MemoryGrid([], totals=False, new_rows=True))
    assert "Начните печатать в строке «+»" in growing.table.empty_sentence()
    growing.panel.set_source(None)
    assert growing.table.empty_sentence() == "Здесь пока ничего нет."


def test_an_error_and_a_doubt_differ_in_shape_and_colour(make_hands: MakeHands) -> None:  # noqa: F811
    hands = make_hands(five_schools())
    hands.at(1, "all").type("31\n")
    hands.at(2, "all").type("300\n")
    hands.at(3, "all").type("201\n")
    hands.table.go(0, 5)
    image = hands.table.viewport().grab().toImage()
    danger, warning = theme().colour("danger"), theme().colour("warning")

    def colours(row: int) -> set[str]:
        rect = hands.table.visualRect(hands.table.grid.index(row, 1))
        corner = {QColor(image.pixel(rect.left() + x, rect.top() + 1)).name() for x in range(3)}
        foot = {
            QColor(image.pixel(x, rect.bottom() - y)).name() for x in range(rect.left(), rect.right()) for y in (2, 3)
        }
        return {f"corner {name}" for name in corner} | {f"foot {name}" for name in foot}

    assert f"corner {danger.name()}" in colours(1)
    assert f"foot {warning.name()}" not in colours(1)
    assert f"foot {warning.name()}" in colours(3)
    assert f"corner {danger.name()}" not in colours(3)
    assert f"corner {danger.name()}" not in colours(0)


def test_groups_stand_above_their_columns(wide: GridHands) -> None:
    headings = wide.table.headings
    assert headings.group_height() > 10
    assert headings.height() > headings.group_height() + 20


def test_a_grid_takes_the_settings_of_its_window_also_in_a_dialog(wide: GridHands, settings: WindowSettings) -> None:
    class Window(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.settings = settings

    window = Window()
    settings.set_value("grid/memory/widths", '{"all": 222}')
    dialog = QDialog(window)
    panel = GridPanel(wide.panel.session, dialog)
    panel.set_source(five_schools())
    dialog.show()
    assert panel.table.headings.sectionSize(1) == 222
    dialog.close()
    window.deleteLater()
