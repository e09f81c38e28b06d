"""Cells to and from Excel and LibreOffice by the clipboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from msoko_desktop.domain.grids import GridColumn, Value, ValueKind
from msoko_desktop.gui.grid.clipboard import rows_of
from msoko_desktop.gui.plans.html_table import table_rows
from tests.gui.grid_hands import CONTROL, SHIFT, GridHands, MemoryGrid, five_schools
from tests.gui.grid_window import make_hands  # noqa: F401  # a fixture

Key = Qt.Key
MakeHands = Callable[[MemoryGrid], GridHands]
PUPILS = (
    GridColumn("code", "Код", ValueKind.TEXT),
    GridColumn("score", "Балл", ValueKind.NUMBER),
    GridColumn("share", "Доля", ValueKind.SHARE),
)


@pytest.fixture
def source() -> MemoryGrid:
    return five_schools()


@pytest.fixture
def hands(make_hands: MakeHands, source: MemoryGrid) -> GridHands:  # noqa: F811
    return make_hands(source)


@pytest.fixture
def pupils(make_hands: MakeHands) -> GridHands:  # noqa: F811
    rows: list[list[Value]] = [["0012", 3.75, 45.0], ["=1+1", -2.0, None], ['участник "А"', None, 12.5]]
    return make_hands(MemoryGrid(["1", "2", "3"], rows, PUPILS, new_rows=True, totals=False))


def told(hands: GridHands) -> list[str]:
    sentences: list[str] = []
    hands.panel.session.refused.connect(lambda error: sentences.append(str(error)))
    return sentences


def test_a_block_is_copied_with_tabs_and_as_a_table(hands: GridHands) -> None:
    hands.at(0, "all").press(Key.Key_Right, Key.Key_Down, modifier=SHIFT).press(Key.Key_C, modifier=CONTROL)
    assert hands.copied() == "25\t2\n30\t3"
    html = QGuiApplication.clipboard().mimeData().html()
    cells = [cell.text for row in table_rows(html) for cell in row]
    assert cells == ["25", "2", "30", "3"]
    assert 'x:num="25"' in html  # Excel
    assert 'sdval="25"' in html  # LibreOffice


def test_numbers_are_copied_with_a_decimal_comma_and_texts_keep_their_zeros(pupils: GridHands) -> None:
    pupils.press(Key.Key_A, modifier=CONTROL).press(Key.Key_C, modifier=CONTROL)
    assert pupils.copied().split("\n")[0] == "0012\t3,75\t45"
    html = QGuiApplication.clipboard().mimeData().html()
    assert '<td style="mso-number-format:\'\\@\'" sdnum="1049;0;@">0012</td>' in html
    assert 'sdval="3.75" sdnum="1033;"' in html  # LibreOffice make 0 of it under 1049, the Russian one


def test_a_text_that_looks_like_a_formula_is_copied_so_that_it_never_becomes_one(pupils: GridHands) -> None:
    pupils.at(1, "code").press(Key.Key_Right, modifier=SHIFT).press(Key.Key_C, modifier=CONTROL)
    assert pupils.copied() == "\u00a0=1+1\t-2"  # the number keeps its sign
    assert "&nbsp;=1+1</td>" in QGuiApplication.clipboard().mimeData().html()
    pupils.at(2, "code").press(Key.Key_V, modifier=CONTROL)
    assert pupils.panel.source.stored["s2"]["code"] == "=1+1"  # and comes back as it was


def test_quotes_go_out_and_come_back(pupils: GridHands) -> None:
    pupils.at(2, "code").press(Key.Key_Right, modifier=SHIFT).press(Key.Key_C, modifier=CONTROL)
    assert pupils.copied() == '"участник ""А"""\t'
    pupils.at(0, "code").press(Key.Key_V, modifier=CONTROL)
    assert pupils.panel.source.stored["s0"] == {"code": 'участник "А"', "score": None, "share": 45.0}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),  # Excel
        ("1\t2\n3\t4", [["1", "2"], ["3", "4"]]),  # LibreOffice
        ("\t\r\n\t5\r\n", [["", ""], ["", "5"]]),
        ('"две\nстроки"\t2\r\n', [["две\nстроки", "2"]]),
        ('"МБОУ ""СОШ № 1"""\t2\r\n', [['МБОУ "СОШ № 1"', "2"]]),
        ('5" дюймов\t2\r\n', [['5" дюймов', "2"]]),
        ("1\t2\t3\r\n4\r\n", [["1", "2", "3"], ["4", "", ""]]),
        ("", []),
    ],
)
def test_what_spreadsheets_write_to_the_clipboard_is_read(text: str, rows: list[list[str]]) -> None:
    assert rows_of(text) == rows


def test_a_block_from_excel_is_pasted_as_one_step(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(3, "all")
    hands.paste("21\t1\t8\t7\t5\r\n1 010\t\t4\t4\t2\r\n")
    assert [source.stored["s3"].get(key) for key in ("all", "m2", "m3", "m4", "m5")] == [21, 1, 8, 7, 5]
    assert [source.stored["s4"].get(key) for key in ("all", "m2", "m3", "m4", "m5")] == [1010, None, 4, 4, 2]
    assert source.steps == ["Вставить 10 ячеек"]
    assert hands.table.ranges() == [(3, 1, 4, 5)]


def test_an_empty_cell_that_is_pasted_empties(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m2")
    hands.paste("\t9\r\n")
    assert (source.stored["s0"]["m2"], source.stored["s0"]["m3"]) == (None, 9)


def test_percent_and_point_and_spaces_are_read(pupils: GridHands) -> None:
    pupils.at(0, "score")
    pupils.paste("12.5\t45 %\n1\u00a0234,5\t7,5%")
    stored = pupils.panel.source.stored
    assert (stored["s0"]["score"], stored["s0"]["share"]) == (12.5, 45)
    assert (stored["s1"]["score"], stored["s1"]["share"]) == (1234.5, 7.5)


def test_one_copied_cell_fills_the_whole_selection(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(3, "m2").press(Key.Key_Right, Key.Key_Down, modifier=SHIFT)
    hands.paste("4")
    assert source.column("m2")[3:] == [4, 4]
    assert source.column("m3")[3:] == [4, 4]
    assert source.steps == ["Вставить 4 ячейки"]


def test_a_block_goes_as_often_as_it_fits_without_a_rest(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m2").press(Key.Key_Down, Key.Key_Down, Key.Key_Down, modifier=SHIFT)
    hands.paste("1\n2")
    assert source.column("m2") == [1, 2, 1, 2, None]


@pytest.mark.parametrize(
    ("answer", "column", "steps"),
    [
        ("Вставить всё", [7, 8, 9, None, None], ["Вставить 3 ячейки"]),
        ("Только в выделенное", [7, 8, 0, None, None], ["Вставить 2 ячейки"]),
        ("Отмена", [2, 3, 0, None, None], []),
    ],
)
def test_a_block_larger_than_the_selection_asks(
    hands: GridHands, source: MemoryGrid, answer: str, column: list[float | None], steps: list[str]
) -> None:
    seen: list[str] = []
    hands.at(0, "m2").press(Key.Key_Down, modifier=SHIFT)
    hands.answer(answer, seen)
    hands.paste("7\n8\n9")
    assert seen == [
        "Скопировано больше ячеек, чем выделено. Скопировано 3 строки × 1 столбец, выделено 2 строки × 1 столбец."
    ]
    assert source.column("m2") == column
    assert source.steps == steps


def test_what_reaches_below_the_last_row_asks_where_no_rows_can_be_added(hands: GridHands, source: MemoryGrid) -> None:
    seen: list[str] = []
    hands.at(4, "m2")
    hands.answer("Отмена", seen)
    hands.paste("7\n8\n9")
    assert seen == ["Не помещается: 2 строки. Таблица здесь кончается. Вставить то, что помещается?"]
    assert source.steps == []
    hands.answer("Вставить остальное")
    hands.paste("7\n8\n9")
    assert source.column("m2") == [2, 3, 0, None, 7]


def test_what_reaches_beyond_the_last_column_asks(hands: GridHands, source: MemoryGrid) -> None:
    seen: list[str] = []
    hands.at(0, "comment")
    hands.answer("Вставить остальное", seen)
    hands.paste("хорошо\tлишнее")
    assert seen[0].startswith("Не помещается: 1 столбец.")
    assert source.stored["s0"]["comment"] == "хорошо"


def test_rows_are_added_where_a_grid_grows(pupils: GridHands) -> None:
    pupils.at(2, "code")
    pupils.paste("0013\t5\n0014\t6\n0015\t7")
    assert pupils.panel.source.column("code") == ["0012", "=1+1", "0013", "0014", "0015"]
    assert pupils.panel.source.steps == ["Вставить 6 ячеек"]
    assert pupils.panel.ui.cellText.text() == "Добавлено строк: 2."


def test_an_unreadable_cell_refuses_the_whole_paste_and_is_named(hands: GridHands, source: MemoryGrid) -> None:
    sentences = told(hands)
    hands.at(0, "m2")
    hands.paste("1\t2\n3\tнб")
    assert source.steps == []
    assert sentences == [
        "Вставка отменена, ничего не изменено. СОШ № 2, столбец «3»: «нб» — не число. Введите число, например «12» "
        "или «3,5». В скопированном это строка 2, столбец 2 («нб»)."
    ]


def test_a_formula_error_of_a_spreadsheet_is_refused(hands: GridHands, source: MemoryGrid) -> None:
    sentences = told(hands)
    hands.at(0, "m2").press(Key.Key_Down, modifier=SHIFT)
    hands.paste("#ДЕЛ/0!")
    assert source.steps == []
    assert "«#ДЕЛ/0!» — не число" in sentences[0]


def test_cells_that_calculate_themselves_are_skipped_and_counted(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(3, "m5")
    hands.paste("5\t4,2\tштатно\n6\t4,3\tдосрочно")
    assert source.stored["s3"] == {"m5": 5, "kind": "штатно"}
    assert source.steps == ["Вставить 4 ячейки"]
    assert hands.panel.ui.cellText.text() == "Пропущено ячеек, которые считаются сами: 2."


def test_a_blank_row_among_new_ones_makes_no_row(pupils: GridHands) -> None:
    pupils.at(3, "code")
    pupils.paste("0013\t5\n\t\n0015\t7")
    assert pupils.panel.source.column("code")[3:] == ["0013", "0015"]


def test_a_picture_on_the_clipboard_is_nothing_to_paste(hands: GridHands, source: MemoryGrid) -> None:
    mime = QMimeData()
    mime.setData("image/x-test", b"1")
    QGuiApplication.clipboard().setMimeData(mime)
    hands.at(0, "m2").press(Key.Key_V, modifier=CONTROL)
    assert source.steps == []
    assert hands.panel.ui.cellText.text() == "В буфере обмена нет текста и таблиц: вставлять нечего."


def test_what_calculates_itself_is_skipped_in_new_rows_too(make_hands: MakeHands) -> None:  # noqa: F811
    source = MemoryGrid(["участник 1"], new_rows=True, totals=False)
    hands = make_hands(source)
    hands.at(1, "m5")
    hands.paste("5\t4,2\tштатно")
    assert source.stored["n1"] == {"m5": 5, "kind": "штатно"}


def test_cutting_copies_and_empties_as_one_step(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m2").press(Key.Key_Right, modifier=SHIFT).press(Key.Key_X, modifier=CONTROL)
    assert hands.copied() == "2\t8"
    assert (source.stored["s0"]["m2"], source.stored["s0"]["m3"]) == (None, None)
    assert source.steps == ["Вырезать 2 ячейки"]


def test_only_one_rectangle_can_be_copied(hands: GridHands) -> None:
    QGuiApplication.clipboard().setText("прежнее")
    hands.at(0, "m2")
    hands.click(1, 3, CONTROL)
    hands.press(Key.Key_C, modifier=CONTROL)
    assert hands.copied() == "прежнее"
    assert hands.panel.ui.cellText.text() == "Скопировать можно один прямоугольник ячеек. Выделите его без лишнего."


def test_a_table_of_word_is_read_from_its_html(hands: GridHands, source: MemoryGrid) -> None:
    mime = QMimeData()
    mime.setText("21\t1\n8\t7")
    mime.setHtml(
        '<html><head><meta name=ProgId content="Word.Document"></head><body><table>'
        "<tr><td><p>21</p></td><td><p>1</p></td></tr><tr><td><p>8</p></td><td><p>7</p></td></tr></table></body></html>"
    )
    QGuiApplication.clipboard().setMimeData(mime)
    hands.at(3, "all").press(Key.Key_V, modifier=CONTROL)
    assert [source.stored[key].get(mark) for key in ("s3", "s4") for mark in ("all", "m2")] == [21, 1, 8, 7]


def test_blank_rows_of_a_whole_column_are_left_out(hands: GridHands, source: MemoryGrid) -> None:
    hands.at(0, "m2")
    hands.paste("1\r\n2\r\n" + "\r\n" * 5000)
    assert source.column("m2") == [1, 2, 0, None, None]


def test_what_is_copied_comes_back_the_same(hands: GridHands, source: MemoryGrid) -> None:
    before = {key: dict(row) for key, row in source.stored.items()}
    hands.at(0, "all").press(Key.Key_End, modifier=SHIFT | CONTROL).press(Key.Key_C, modifier=CONTROL)
    hands.press(Key.Key_Delete)
    assert source.column("m3") == [None] * 5
    hands.at(0, "all").press(Key.Key_V, modifier=CONTROL)
    for key, row in before.items():
        assert {k: v for k, v in source.stored[key].items() if v is not None} == {
            k: v for k, v in row.items() if v is not None
        }
