"""Plans in ODT, HTML, on Word's clipboard, in plain text and on standard input."""

import io

import pytest
from odf.draw import Frame, TextBox
from odf.opendocument import OpenDocumentText
from odf.style import Style, TextProperties
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import List as TextList
from odf.text import (
    ListItem,
    ListLevelStyleBullet,
    ListLevelStyleNumber,
    ListStyle,
    Note,
    NoteBody,
    NoteCitation,
    P,
    S,
    Span,
    Tab,
)

from msoko_desktop.domain.plans.imports import Recognised
from msoko_desktop.domain.plans.plans import ColumnKind
from msoko_desktop.readers.files import read_clipboard_html, read_plan_file
from msoko_desktop.services.reference.reference import reference_data
from tests.readers.plan_samples import HEADER, TITLE, numbers, outline, recognise, recognise_text, rows_text


def clipboard(html: str) -> Recognised:
    return read_clipboard_html(html, rules=reference_data("recognition"))


class OdtMaker:
    """A text document of LibreOffice with a list style for numbers and one for signs."""

    def __init__(self) -> None:
        self.document = OpenDocumentText()
        numbered = ListStyle(name="Numbers")
        numbered.addElement(ListLevelStyleNumber(level=1, numformat="1", numsuffix="."))
        numbered.addElement(ListLevelStyleNumber(level=2, numformat="1", numsuffix=".", displaylevels=2))
        signs = ListStyle(name="Signs")
        signs.addElement(ListLevelStyleBullet(level=1, bulletchar="•"))
        bold = Style(name="Strong", family="text")
        bold.addElement(TextProperties(fontweight="bold"))
        for style in (numbered, signs, bold):
            self.document.automaticstyles.addElement(style)
        self.table = Table(name="Таблица1")

    def row(self, *cells: object) -> None:
        made = TableRow()
        for given in cells:
            content, span = given if isinstance(given, tuple) else (given, 1)
            cell = TableCell(numbercolumnsspanned=span) if span > 1 else TableCell()
            for element in content if isinstance(content, list) else [content]:
                cell.addElement(P(text=element) if isinstance(element, str) else element)
            made.addElement(cell)
            for _ in range(span - 1):
                made.addElement(CoveredTableCell())
        self.table.addElement(made)

    def numbered(self, depth: int = 1, go_on: bool = True) -> object:
        inner = ListItem()
        inner.addElement(P(text=""))
        made = TextList(stylename="Numbers", continuenumbering="true" if go_on else "false")
        if depth == 2:
            deep = TextList()
            deep.addElement(inner)
            outer = ListItem()
            outer.addElement(deep)
            made.addElement(outer)
        else:
            made.addElement(inner)
        return made

    def save(self) -> bytes:
        self.document.text.addElement(self.table)
        stream = io.BytesIO()
        self.document.write(stream)
        return stream.getvalue()


def test_an_odt_with_numbers_made_by_the_program() -> None:
    maker = OdtMaker()
    maker.document.text.addElement(P(text=TITLE))
    maker.row(*HEADER)
    maker.row(maker.numbered(go_on=False), "Кадры", "", "")
    maker.row(maker.numbered(2), "Семинар", "март 2026", "РМО")
    maker.row(maker.numbered(2), "Курсы", "май 2026", "ИМЦ")
    maker.row(maker.numbered(), "Родители", "", "")
    maker.row(maker.numbered(2), "Собрание", "июнь 2026", "ОО")
    (plan,) = recognise(maker.save(), "план.odt").plans
    assert outline(plan) == [
        ("s", "1", 1, "Кадры"),
        ("a", "1.1", 1, "Семинар"),
        ("a", "1.2", 1, "Курсы"),
        ("s", "2", 1, "Родители"),
        ("a", "2.1", 1, "Собрание"),
    ]


def test_an_odt_with_lists_spans_notes_and_a_text_box() -> None:
    maker = OdtMaker()
    box = TextBox()
    box.addElement(P(text="Приложение № 2"))
    box.addElement(P(text="к приказу управления образования от 10.01.2026 № 5"))
    frame = Frame()
    frame.addElement(box)
    anchor = P()
    anchor.addElement(frame)
    maker.document.text.addElement(anchor)
    title = P()
    title.addElement(Span(stylename="Strong", text="План мероприятий"))
    title.addElement(S())
    title.addText("на 2026 год")
    note = Note(noteclass="footnote", id="1")
    note.addElement(NoteCitation(text="1"))
    body = NoteBody()
    body.addElement(P(text="Уточняется ежеквартально"))
    note.addElement(body)
    title.addElement(note)
    maker.document.text.addElement(title)
    maker.row(*HEADER)
    maker.row(("1. Кадры", 4))
    signs = TextList(stylename="Signs")
    for text in ("семинар;", "собрание"):
        item = ListItem()
        item.addElement(P(text=text))
        signs.addElement(item)
    tabbed = P(text="Ноябрь")
    tabbed.addElement(Tab())
    tabbed.addText("2026")
    maker.row("1.1.", ["Провести:", signs], tabbed, "РМО")
    recognised = recognise(maker.save(), "план.odt")
    (plan,) = recognised.plans
    assert plan.title == "План мероприятий на 2026 год"
    assert plan.approval is not None
    assert plan.approval.number == "5"
    assert outline(plan) == [("s", "1", 1, "Кадры"), ("a", "1.1", 1, "Провести:\n- семинар;\n- собрание")]
    assert plan.lines[1].deadline == "Ноябрь 2026"
    assert recognised.unrecognised == ("Уточняется ежеквартально",)


WORD_CLIPBOARD = """Version:1.0
StartHTML:0000000105
EndHTML:0000002000
StartFragment:0000000141
EndFragment:0000001900
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">
<style><!-- p.MsoNormal {mso-style-parent:""; font-size:12.0pt;} --></style></head><body lang=RU>
<!--StartFragment-->
<p class=MsoNormal align=center><b>План мероприятий<o:p></o:p></b></p>
<p class=MsoNormal align=center><b>на 2026 год<o:p></o:p></b></p>
<table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'>
 <thead><tr><td><p class=MsoNormal>№<br>п/п</p></td><td><p>Наименование
 мероприятия</p></td><td><p>Срок исполнения</p></td><td><p>Ответственные</p></td></tr></thead>
 <tr><td colspan=4><p class=MsoNormal><b>1. Работа с кадрами</b></p></td></tr>
 <tr><td><p>1.1.</p></td><td>
  <p class=MsoNormal>Провести:</p>
  <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
  style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
  </span></span></span><![endif]>семинар;</p>
  <p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>собрание</p></td>
  <td rowspan=2><p>март&nbsp;2026</p></td><td><p>РМО</p></td></tr>
 <tr><td><p>1.2.</p></td><td><p>Курсы <span style='display:none'>скрыто</span><del>лишнее</del></p></td>
  <td><p>ИМЦ</p></td></tr>
</table><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>"""


def test_what_word_puts_on_the_clipboard() -> None:
    recognised = clipboard(WORD_CLIPBOARD)
    (plan,) = recognised.plans
    assert plan.title == "План мероприятий на 2026 год"
    assert [column.heading for column in plan.columns] == [
        "№ п/п",
        "Наименование мероприятия",
        "Срок исполнения",
        "Ответственные",
    ]
    assert outline(plan) == [
        ("s", "1", 1, "Работа с кадрами"),
        ("a", "1.1", 1, "Провести:\n- семинар;\n- собрание"),
        ("a", "1.2", 1, "Курсы"),
    ]
    assert [(line.deadline, line.executors) for line in plan.lines[1:]] == [("март 2026", "РМО"), ("март 2026", "ИМЦ")]
    assert recognised.source == "Буфер обмена"


def test_an_html_file_with_lists_and_a_frame() -> None:
    html = (
        f"<!DOCTYPE html><html><head><title>x</title><script>bad()</script></head><body><table><tr><td><h2>{TITLE}</h2>"
        "<table><tr><th>№</th><th>Мероприятия</th><th>Сроки</th><th>Ожидаемый результат</th></tr>"
        "<tr><td>1</td><td>Провести:<ul><li>семинар<li>собрание</ul></td><td>март 2026</td><td>Отчёт</td></tr></table>"
        "</td></tr></table></body></html>"
    )
    (plan,) = recognise(html.encode("cp1251"), "план.htm").plans
    assert plan.title == TITLE
    assert plan.column_kinds()[-1] is ColumnKind.EXPECTED_RESULT
    assert plan.lines[0].title == "Провести:\n- семинар\n- собрание"


def test_rows_copied_without_their_header_are_told_by_content() -> None:
    recognised = recognise_text(
        "2.1.\tПровести семинар\tмарт 2026\tуправление образования\n"
        "2.2.\tИзучить потребность\tмай 2026\tдиректора школ",
        "Буфер обмена",
    )
    (plan,) = recognised.plans
    assert plan.column_kinds() == (ColumnKind.NUMBER, ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.EXECUTORS)
    assert numbers(plan) == ["2.1", "2.2"]
    assert any(warning.where == "столбцы" for warning in recognised.warnings)


def test_rows_copied_from_excel_with_line_breaks_in_cells() -> None:
    text = rows_text(
        ["1", '"Провести ""круглый стол"":\n- очно;\n- заочно"', "март", "РМО"], ["2", "Совет", "май", "ОО"]
    )
    (plan,) = recognise_text(text).plans
    assert [line.title for line in plan.lines] == ['Провести "круглый стол":\n- очно;\n- заочно', "Совет"]


def test_a_table_drawn_with_bars() -> None:
    text = f"# {TITLE}\n\n| № | Мероприятие | Срок | Исполнители |\n|---|---|---|---|\n| 1. | Семинар | март | РМО |\n"
    (plan,) = recognise_text(text).plans
    assert plan.title == TITLE
    assert outline(plan) == [("a", "1", 1, "Семинар")]


def test_each_cell_on_its_own_line() -> None:
    text = (
        f"{TITLE}\n\n\t№\nп/п\n\tМероприятие\n\tСрок\n\tИсполнители\n\n\t1. Кадры\n\n\t1.1.\n\tСеминар\nдля педагогов\n"
        "\tмарт 2026\n\tРМО\n\n\t1.2.\n\tКурсы\n\n\tмай 2026\n\tИМЦ\n\n\t\n\tдля завучей\n\t\n\t\n"
    )
    (plan,) = recognise_text(text).plans
    assert outline(plan) == [
        ("s", "1", 1, "Кадры"),
        ("a", "1.1", 1, "Семинар для педагогов"),
        ("a", "1.2", 1, "Курсы для завучей"),
    ]
    assert [line.deadline for line in plan.lines] == ["", "март 2026", "май 2026"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "cp1251"])
def test_standard_input_in_any_encoding(encoding: str) -> None:
    text = rows_text(["1.", "Провести семинар «Качество» № 5", "март 2026", "РМО"])
    found = read_plan_file(text.encode(encoding), rules=reference_data("recognition"))
    assert found.source == "стандартный ввод"
    assert found.plans[0].title == TITLE
    assert found.plans[0].lines[0].title == "Провести семинар «Качество» № 5"


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_other_line_ends(newline: str) -> None:
    text = rows_text(["1.", "Семинар", "март", "РМО"], ["2.", "Совет", "май", "ОО"]).replace("\n", newline)
    assert numbers(recognise_text(text).plans[0]) == ["1", "2"]


def test_a_text_without_a_plan_is_handed_over_whole() -> None:
    recognised = recognise_text("Письмо\nо переносе сроков\n\nСообщаем о переносе.")
    assert recognised.plans == ()
    assert recognised.unrecognised == ("Письмо", "о переносе сроков", "Сообщаем о переносе.")
