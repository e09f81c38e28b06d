"""Rows and cells go between plans, and to and from Word, Excel and LibreOffice."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind
from msoko_desktop.gui.plans.clipboard import read_mime
from msoko_desktop.gui.plans.html_table import grid_of, table_rows
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.services.plans import plans
from tests.gui.hands import COLUMNS, Hands, small_plan

KEY = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
KINDS = tuple(column.kind for column in COLUMNS)

# What Word puts on the clipboard for two rows of a table, shortened: own tags, a list sign in a conditional comment.
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td {border: none}</style></head><body>
<!--StartFragment--><table class=MsoTableGrid border=1><tr>
<td colspan=4 valign=top><p class=MsoNormal><b>3. Работа с родителями<o:p></o:p></b></p></td></tr>
<tr><td><p class=MsoNormal>3.1.</p></td>
<td><p class=MsoNormal>Собрания:<o:p></o:p></p><p class=MsoListParagraph><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>в 9 классах</p>
<p class=MsoListParagraph>·&nbsp;в 11 классах</p></td>
<td><p>октябрь
2026</p></td><td><p>ОО</p></td></tr></table><!--EndFragment--></body></html>"""


def put_html(html: str) -> None:
    mime = QMimeData()
    mime.setHtml(html)
    QApplication.clipboard().setMimeData(mime)


def test_rows_from_word_are_added_behind_the_current_row_as_one_step(hands: Hands) -> None:
    put_html(WORD)
    hands.at("2.2", ColumnKind.NUMBER).press(KEY.Key_V, CTRL)
    lines = hands.stored().lines
    assert [line.number for line in lines[-2:]] == ["3", "3.1"]
    assert lines[-2].kind is LineKind.SECTION
    assert lines[-2].title == "Работа с родителями"
    assert lines[-1].title == "Собрания:\n- в 9 классах\n- в 11 классах"
    assert (lines[-1].deadline, lines[-1].executors) == ("октябрь 2026", "ОО")
    hands.press(KEY.Key_Z, CTRL)
    assert len(hands.stored().lines) == 7


def test_a_block_from_excel_goes_from_the_current_cell_on_and_over_the_end(hands: Hands) -> None:
    QApplication.clipboard().setText('май 2026\tОО\nиюнь 2026\t"Отдел образования,\nметодкабинет"\nиюль 2026\tИМЦ\n')
    hands.at("2.1", ColumnKind.DEADLINE).press(KEY.Key_V, CTRL)
    lines = hands.stored().lines
    assert [(line.deadline, line.executors) for line in lines[5:]] == [
        ("май 2026", "ОО"),
        ("июнь 2026", "Отдел образования,\nметодкабинет"),
        ("июль 2026", "ИМЦ"),
    ]
    assert hands.page.session.undo_name() == "Вставить ячейки"
    hands.press(KEY.Key_Z, CTRL)
    assert hands.stored().lines[5].deadline == "когда-нибудь потом"
    assert len(hands.stored().lines) == 7


def test_one_text_fills_all_chosen_cells(hands: Hands) -> None:
    QApplication.clipboard().setText("декабрь 2026")
    hands.at("1.1", ColumnKind.DEADLINE).press(KEY.Key_Down, SHIFT).press(KEY.Key_Down, SHIFT)
    hands.press(KEY.Key_V, CTRL)
    assert [line.deadline for line in hands.stored().lines[1:4]] == ["декабрь 2026"] * 3


def test_rows_go_to_another_plan_with_everything_they_hold(hands: Hands) -> None:
    page = hands.page
    page.session.run(lambda d: plans.add_plan(d, small_plan()))
    first, second = sorted(plan.id for plan in plans.list_plans(page.session.district))
    page.open_plan(first)
    hands.click(hands.row("1.1"), 0)
    hands.click(hands.row("1.2"), 0, SHIFT)
    hands.press(KEY.Key_C, CTRL)
    page.open_plan(second)
    hands.at("2.2").press(KEY.Key_V, CTRL)
    lines = hands.stored().lines
    assert [(line.number, line.title, line.executors) for line in lines[-2:]] == [
        ("1.1", "Анализ результатов ВПР", "Отдел образования"),
        ("1.2", "Анализ результатов ЕГЭ", "Отдел образования, ОО"),
    ]
    assert hands.table.selected_rows() == [7, 8]


def test_copied_rows_are_a_table_for_word_and_tabbed_text_for_excel(hands: Hands) -> None:
    hands.click(hands.row("1"), 0)
    hands.click(hands.row("1.1"), 0, SHIFT)
    hands.press(KEY.Key_C, CTRL)
    mime = QApplication.clipboard().mimeData()
    assert mime.text() == "1. Анализ результатов\n1.1.\tАнализ результатов ВПР\tмай 2026\tОтдел образования"
    assert grid_of(table_rows(mime.html())) == [
        ["1. Анализ результатов", "", "", ""],
        ["1.1.", "Анализ результатов ВПР", "май 2026", "Отдел образования"],
    ]


def test_a_single_cell_is_plain_text(hands: Hands) -> None:
    hands.at("1.1", ColumnKind.DEADLINE).press(KEY.Key_C, CTRL)
    assert QApplication.clipboard().text() == "май 2026"
    assert not QApplication.clipboard().mimeData().hasHtml()


def test_cut_takes_rows_away_and_paste_brings_them(hands: Hands) -> None:
    hands.click(hands.row("1.1"), 0)
    hands.press(KEY.Key_X, CTRL)
    assert hands.numbers() == ["1", "1.2", "1.3", "2", "2.1", "2.2"]
    hands.at("2.1").press(KEY.Key_V, CTRL)
    assert hands.numbers() == ["1", "1.2", "1.3", "2", "2.1", "1.1", "2.2"]


def test_merged_cells_of_html_keep_their_places() -> None:
    html = "<table><tr><td rowspan=2>а</td><td>б</td></tr><tr><td>в</td></tr><tr><td colspan=2>г</td></tr></table>"
    assert grid_of(table_rows(html)) == [["а", "б"], ["", "в"], ["г", ""]]


def test_pasted_numbers_nest_their_rows() -> None:
    mime = QMimeData()
    mime.setText("5\tПоддержка\t\t\n5.1\tКурсы\tмай\tИМЦ\n5.1.1\tПрактика\tмай\tИМЦ\n6\tИтоги\tиюнь\tОО")
    pasted = read_mime(mime, KINDS, into_number=True)
    assert [(line.number, line.level) for line in pasted.lines] == [("5", 1), ("5.1", 2), ("5.1.1", 3), ("6", 1)]


def test_a_table_of_another_width_is_a_block_and_not_rows() -> None:
    mime = QMimeData()
    mime.setText("май\tа\tб")
    pasted = read_mime(mime, KINDS, into_number=True)
    assert pasted.lines == ()
    assert pasted.block == (("май", "а", "б"),)


# What LibreOffice Calc puts on the clipboard for a whole sheet, shortened: an approval mark, a title, the table.
CALC = """<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body>
<table cellspacing="0" border="0"><colgroup width="40"></colgroup><colgroup span="3" width="442"></colgroup>
<tr><td height="25" align="left"><br></td><td align="left"><br></td><td colspan=2>Приложение к приказу</td></tr>
<tr><td colspan=4 height="46" align="center"><b>План мероприятий на 2026 год</b></td></tr>
<tr><td align="center"><b>№ п/п</b></td><td><b>Наименование мероприятия</b></td><td><b>Ожидаемый результат</b></td>
<td><b>Срок исполнения</b></td></tr>
<tr><td sdval="1" sdnum="1033;0;@">1.</td><td>Совещание завучей</td><td>Протокол</td><td>март 2026</td></tr>
<tr><td align="center">2.</td><td>Проверка журналов</td><td>Справка</td><td>апрель 2026</td></tr>
</table></body></html>"""


def test_a_sheet_with_its_heading_row_goes_to_the_columns_it_names(hands: Hands, page: PlansPage) -> None:
    put_html(CALC)
    hands.at("2.2").press(KEY.Key_V, CTRL)
    lines = hands.stored().lines
    assert [(line.number, line.title, line.deadline, line.expected_result) for line in lines[7:]] == [
        ("1", "Совещание завучей", "март 2026", "Протокол"),
        ("2", "Проверка журналов", "апрель 2026", "Справка"),
    ]
    assert page.window_.notice.text.text() == (
        "Вставлены строки плана без шапки таблицы. В этом плане нет столбца «Ожидаемый результат»: текст сохранён, "
        "но не виден. Столбцы добавляются в свойствах плана (Ctrl+Shift+P)."
    )
    hands.press(KEY.Key_Z, CTRL)
    assert len(hands.stored().lines) == 7


def test_rows_copied_with_their_numbers_are_rows_wherever_they_are_pasted(hands: Hands) -> None:
    QApplication.clipboard().setText("3.1.\tСобрания\tоктябрь 2026\n3.2.\tЛекторий\tноябрь 2026\n")
    hands.at("2.2").press(KEY.Key_V, CTRL)
    lines = hands.stored().lines
    assert [(line.number, line.title, line.deadline) for line in lines[7:]] == [
        ("3.1", "Собрания", "октябрь 2026"),
        ("3.2", "Лекторий", "ноябрь 2026"),
    ]


def test_a_block_too_wide_for_the_place_is_refused_and_not_cut(hands: Hands, page: PlansPage) -> None:
    QApplication.clipboard().setText("май 2026\tОО\tСправка")
    hands.at("2.1", ColumnKind.DEADLINE).press(KEY.Key_V, CTRL)
    assert hands.stored() == page.plan
    assert hands.cell("2.1", ColumnKind.DEADLINE) == "когда-нибудь потом"
    assert page.window_.notice.text.text().startswith("Скопировано больше столбцов, чем есть справа от ячейки")


def test_a_clipboard_without_text_says_so(hands: Hands, page: PlansPage) -> None:
    mime = QMimeData()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QApplication.clipboard().setMimeData(mime)
    hands.at("2.1").press(KEY.Key_V, CTRL)
    assert page.window_.notice.text.text() == "В буфере обмена нет текста: скопируйте строки или ячейки и повторите."
