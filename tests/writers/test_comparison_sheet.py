"""The comparison table of two revisions: its words, and the words that are struck out or underlined in each format."""

import io
from collections.abc import Callable
from dataclasses import replace

import docx
import openpyxl
import pypdf
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from reportlab.pdfbase.pdfmetrics import stringWidth

from msoko_desktop.domain.plans.plans import Abbreviation, LineKind, Plan, PlanLine
from msoko_desktop.domain.redline import RunKind, compare, compare_texts
from msoko_desktop.writers.columns import TablePlan
from msoko_desktop.writers.comparison_sheet import comparison_sheet, marked_cell
from msoko_desktop.writers.paper import PageFrame, PaperOffice, PaperOptions, paper_rules
from msoko_desktop.writers.sheet import (
    Look,
    Paragraph,
    Role,
    Sheet,
    SheetColumn,
    SheetRow,
    Span,
    Table,
    Text,
    cell_text,
)
from msoko_desktop.writers.sheet_docx import sheet_docx
from msoko_desktop.writers.sheet_pdf import sheet_pdf
from msoko_desktop.writers.sheet_xlsx import sheet_xlsx
from msoko_desktop.writers.table_layout import lay_table
from tests.domain.redline.district_plan import APPROVED, CHANGED

NBSP = "\u00a0"


def marked_text(item: Paragraph) -> str:
    """Write what is struck out in braces and what is underlined in square brackets."""
    signs = {None: "{}", Look.STRUCK: "{{{}}}", Look.UNDERLINED: "[{}]"}
    return "".join(signs[look].format(text) for text, look in item.pieces).replace(NBSP, " ")


def rows_of(sheet: Sheet) -> list[tuple[str, ...]]:
    return [tuple("\n".join(map(marked_text, cell)) for cell in row.cells) for row in sheet.table.rows]


def test_every_change_has_its_row_with_its_words_set_off() -> None:
    sheet = comparison_sheet(compare(APPROVED, CHANGED))
    assert rows_of(sheet) == [
        (
            "",
            "План мероприятий («дорожная карта»)\nпо повышению объективности оценочных процедур в школах "
            "Лесновского района на {2026 год}",
            "План мероприятий («дорожная карта»)\nпо повышению объективности оценочных процедур в школах "
            "Лесновского района на [2026–2027 годы]",
            "Наименование",
        ),
        ("", "01.01.2026 – {31.12.2026}", "01.01.2026 – [31.12.2027]", "Срок реализации"),
        ("", "{Срок}", "[Сроки реализации]", "Наименование графы"),
        (
            "1.",
            "{Анализ} результатов оценочных процедур",
            "[Изучение] результатов оценочных процедур",
            "Наименование раздела",
        ),
        ("1. Изучение результатов оценочных процедур",),
        (
            "1.1.",
            "Наименование мероприятия: Анализ результатов всероссийских проверочных работ по {русскому языку} "
            "и математике в разрезе школ района\nСроки реализации: до 1 {марта} 2026 г.",
            "Наименование мероприятия: Анализ результатов всероссийских проверочных работ по [физике] "
            "и математике в разрезе школ района\nСроки реализации: до 1 [мая] 2026 г.",
            "Графы «Наименование мероприятия» и «Сроки реализации»",
        ),
        (
            "1.2.",
            "Ответственные исполнители: ИМЦ",
            "Ответственные исполнители: ИМЦ[, школы]",
            "Графа «Ответственные исполнители»",
        ),
        (
            "1.3.",
            "{1.3. Совещание руководителей школ}\n{Срок: сентябрь 2026 г.}\n"
            "{Ответственные исполнители: Отдел образования}\n{Ожидаемый результат: Протокол}",
            "–",
            "Пункт исключён",
        ),
        ("1.4.", "Пункт 1.4", "Пункт 1.3", "Изменена нумерация"),
        ("2. Обеспечение объективности",),
        (
            "2.1.",
            "Ожидаемый результат: {Список} наблюдателей",
            "Ожидаемый результат: [Реестр] наблюдателей",
            "Графа «Ожидаемый результат»",
        ),
        (
            "2.2.",
            "–",
            "[2.2. Горячая линия для родителей]\n[Сроки реализации: апрель 2026 г.]\n"
            "[Ответственные исполнители: Отдел образования]\n[Ожидаемый результат: Журнал обращений]",
            "Пункт добавлен",
        ),
        ("2.2–2.5", "Пункты 2.2–2.5", "Пункты 2.3–2.6", "Изменена нумерация"),
        ("3. Повышение квалификации",),
        ("2.6.", "2.6. Семинар для экспертов", "3.1. Семинар для экспертов", "Пункт перемещён в раздел 3"),
        ("3.3.", "3.3. Наставничество молодых педагогов", "3.2. Наставничество молодых педагогов", "Пункт перемещён"),
        ("3.1 и 3.2", "Пункты 3.1 и 3.2", "Пункты 3.3 и 3.4", "Изменена нумерация"),
        ("4.", "–", "[4. Информационное сопровождение]", "Раздел добавлен"),
        (
            "4.1.",
            "–",
            "[4.1. Публикации в районной газете]\n[Сроки реализации: ежемесячно]\n"
            "[Ответственные исполнители: Отдел образования]\n[Ожидаемый результат: Публикации]",
            "Пункт добавлен",
        ),
        ("4.", "Раздел 4\nПункты 4.1 и 4.2", "Раздел 5\nПункты 5.1 и 5.2", "Изменена нумерация"),
        ("5. Контроль",),
        (
            "4.2.",
            "Сроки реализации:\nапрель 2026 г.\n{май} 2026 г.",
            "Сроки реализации:\nапрель 2026 г.\n[июнь] 2026 г.",
            "Графа «Сроки реализации»",
        ),
        ("", "–", "[ОГЭ – основной государственный экзамен]", "Перечень сокращений"),
    ]


def test_equal_plans_give_a_table_that_says_so() -> None:
    sheet = comparison_sheet(compare(APPROVED, APPROVED))
    assert (sheet.table.rows, sheet.table.empty, sheet.signature) == ((), "Изменений нет", None)
    assert not any(isinstance(block, Text) for block in sheet.blocks)


def test_the_head_signs_where_the_office_is_given(office: PaperOffice) -> None:
    sheet = comparison_sheet(compare(APPROVED, CHANGED), office)
    assert sheet.signature is not None
    assert sheet.signature.name == f"Н.П.{NBSP}Верховцева"
    assert sheet.title[1].replace(NBSP, " ").startswith("«План мероприятий („дорожная карта“) по повышению")


def test_rows_without_numbers_and_emptied_cells() -> None:
    row = PlanLine(LineKind.ACTIVITY, "Отчёт", id=50, deadline="май")
    old = replace(APPROVED, lines=(*APPROVED.lines, row), abbreviations=(Abbreviation("ОО", "школы"),))
    assert rows_of(comparison_sheet(compare(old, replace(old, lines=APPROVED.lines))))[1:] == [
        ("", "{Отчёт}\n{Срок: май}", "–", "Строка исключена")
    ]
    emptied = replace(old, lines=(*APPROVED.lines, replace(row, deadline="")), abbreviations=())
    assert rows_of(comparison_sheet(compare(old, emptied)))[1:] == [
        ("", "Срок: {май}", "Срок: –", "Графа «Срок»"),
        ("", "{ОО – школы}", "–", "Перечень сокращений"),
    ]


def test_parts_hang_behind_their_mark_and_keep_their_words_set_off() -> None:
    runs = compare_texts("Контроль:\n- в школах", "Контроль:\n- в лицеях;\n- в вечерней школе")
    cell = marked_cell(runs, RunKind.ADDED, "Мероприятие")
    assert list(map(marked_text, cell)) == ["Мероприятие:", "Контроль:", "- в [лицеях;]", "- [в вечерней школе]"]
    assert [(item.mark, item.hanging) for item in cell] == [("", False), ("", False), ("-", True), ("-", True)]


# What the three formats do with words that are set off

WORDS = Paragraph("один два три четыре пять", spans=(Span(5, 12, Look.STRUCK), Span(20, 24, Look.UNDERLINED)))
PART = Paragraph("часть первая", "-", True, (Span(0, 5, Look.UNDERLINED),))
SHEET = Sheet(
    ("Заголовок",),
    (Table((SheetColumn("Слова", Role.TITLE),), (SheetRow(False, ((WORDS, PART),)),), "пусто"),),
)


def test_a_word_document_strikes_out_and_underlines_runs() -> None:
    cell = docx.Document(io.BytesIO(sheet_docx(SHEET, PaperOptions()))).tables[0].cell(1, 0)
    runs = [[(run.text, bool(run.font.strike), bool(run.underline)) for run in text.runs] for text in cell.paragraphs]
    assert runs == [
        [("один ", False, False), ("два три", True, False), (" четыре ", False, False), ("пять", False, True)],
        [("- ", False, False), ("часть", False, True), (" первая", False, False)],
    ]


def test_an_excel_book_strikes_out_and_underlines_parts_of_a_cell() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet_xlsx(SHEET, PaperOptions())), rich_text=True)
    (value,) = [cell.value for row in book.active.iter_rows() for cell in row if isinstance(cell.value, CellRichText)]
    assert str(value) == cell_text((WORDS, PART))
    blocks = [item for item in value if isinstance(item, TextBlock)]
    assert [item.text for item in blocks if item.font.strike] == ["два три"]
    assert [item.text for item in blocks if item.font.u] == ["пять", "часть"]
    plain = openpyxl.load_workbook(io.BytesIO(sheet_xlsx(SHEET, PaperOptions())))
    assert any(cell.value == cell_text((WORDS, PART)) for row in plain.active.iter_rows() for cell in row)


def test_strokes_follow_the_words_over_the_ends_of_lines() -> None:
    rules = paper_rules()
    options = PaperOptions()
    frame = PageFrame.of(rules.edition(options, None), options, landscape=False)
    table = SHEET.table
    width = 70.0
    laid = lay_table(table, TablePlan(frame, landscape=False, size=10, widths=(width,)), rules.table)
    (row,) = laid.rows
    lines = [text for _, text in row.cells[0]]
    assert lines == ["один два три", "четыре пять", "- часть первая"]
    found = [(stroke.slot, stroke.look) for stroke in row.strokes]
    assert found == [(0, Look.STRUCK), (1, Look.UNDERLINED), (2, Look.UNDERLINED)]
    # In Times a hyphen is 333 and a space 250 thousandths of the size wide.
    assert row.strokes[2].start == pytest.approx(5.83, abs=0.05)
    assert all(0 <= stroke.start < stroke.end <= width for stroke in row.strokes)
    places = [(round(stroke.start, 2), round(stroke.end, 2)) for stroke in row.strokes[:2]]
    assert places == [_between("один ", "два три"), _between("четыре ", "пять")]


def _between(before: str, words: str) -> tuple[float, float]:
    """Return where words begin and end behind others in a line of 10 points, by the library of the PDF."""
    face = "LiberationSerif-Regular"
    return round(stringWidth(before, face, 10), 2), round(stringWidth(before + words, face, 10), 2)


def test_a_span_over_two_lines_gets_a_stroke_on_each() -> None:
    rules = paper_rules()
    options = PaperOptions()
    frame = PageFrame.of(rules.edition(options, None), options, landscape=False)
    words = Paragraph("один два три четыре пять", spans=(Span(9, 19, Look.STRUCK),))
    table = replace(SHEET.table, rows=(SheetRow(False, ((words,),)),))
    laid = lay_table(table, TablePlan(frame, landscape=False, size=10, widths=(70.0,)), rules.table)
    assert [text for _, text in laid.rows[0].cells[0]] == ["один два три", "четыре пять"]
    assert [stroke.slot for stroke in laid.rows[0].strokes] == [0, 1]
    assert laid.rows[0].strokes[1].start == 0


def test_the_pdf_draws_a_line_for_each_stroke(texts_of: Callable[[bytes], list[str]]) -> None:
    plain = replace(SHEET, blocks=(replace(SHEET.table, rows=(SheetRow(False, ((Paragraph(WORDS.text),),)),)),))
    marked = replace(SHEET, blocks=(replace(SHEET.table, rows=(SheetRow(False, ((WORDS,),)),)),))
    with_lines, without = (_drawn_lines(sheet_pdf(sheet, PaperOptions())) for sheet in (marked, plain))
    assert with_lines == without + 2
    assert texts_of(sheet_pdf(marked, PaperOptions())) == texts_of(sheet_pdf(plain, PaperOptions()))


def _drawn_lines(pdf: bytes) -> int:
    (page,) = pypdf.PdfReader(io.BytesIO(pdf)).pages
    contents = page.get_contents()
    assert contents is not None
    return contents.get_data().count(b" l\n")


@pytest.mark.parametrize("write", [sheet_pdf, sheet_docx, sheet_xlsx])
def test_a_large_redline_is_written(write: Callable[..., bytes]) -> None:
    def plan(word: str) -> Plan:
        lines = tuple(
            PlanLine(LineKind.ACTIVITY, f"Мероприятие {number} {word} " * 12, str(number), id=number)
            for number in range(1, 200)
        )
        return replace(APPROVED, lines=lines)

    sheet = comparison_sheet(compare(plan("школы"), plan("лицея")))
    assert len(sheet.table.rows) == 199
    assert write(sheet, PaperOptions())
