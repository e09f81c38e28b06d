"""The Word file, read back by python-docx and, where LibreOffice is installed, opened and printed by it."""

import datetime as dt
import io
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pypdf
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.writers.paper import DraftMark, Orientation, PaperOffice, PaperOptions, PrintOptions
from msoko_desktop.writers.plan_docx import plan_docx
from msoko_desktop.writers.plan_pdf import plan_pdf
from tests.writers.conftest import FIVE, FOUR, activity, section

PLAIN = PrintOptions()


def opened(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def rows_of(document: Any) -> list[list[str]]:
    """Return the texts of the plan's table, a spanning cell once."""
    return [
        [
            "\n".join(paragraph.text for paragraph in docx.table._Cell(cell, document.tables[0]).paragraphs).replace(
                "\u00a0", " "
            )
            for cell in row._tr.tc_lst
        ]
        for row in document.tables[0].rows
    ]


def test_the_table_holds_every_cell(plan: Plan, office: PaperOffice) -> None:
    rows = rows_of(opened(plan_docx(plan, PLAIN, office)))
    assert rows[0] == ["№ п/п", "Наименование мероприятия", "Сроки реализации", "Ответственные исполнители"]
    assert rows[1] == ["1. Изучение итогов оценочных процедур"]
    assert rows[2] == ["1.1.", "Изучение итогов весенних проверочных работ", "июнь 2026 г.", "Отдел образования, школы"]
    assert rows[3][0] == "1.10."
    assert rows[6] == ["", "Отчёт о наблюдении", "декабрь", "Методический кабинет"]
    assert len(rows) == 7


def test_stacked_deadlines_keep_their_order_beside_the_parts(plan: Plan, office: PaperOffice) -> None:
    row = rows_of(opened(plan_docx(plan, PLAIN, office)))[5]
    assert row[1].split("\n")[0] == "Наблюдение за школами:"
    assert [text for text in row[2].split("\n") if text] == ["ежемесячно", "март 2026 г.", "апрель 2026 г."]
    assert row[2].startswith("\n")  # the first deadline is one line below the leading words


def test_the_header_repeats_and_low_rows_stay_whole(plan: Plan, office: PaperOffice) -> None:
    tall = replace(plan, lines=(*plan.lines, activity("3", "Долгое дело " * 400)))
    rows = opened(plan_docx(tall, PLAIN, office)).tables[0].rows
    marked = [row._tr.find(qn("w:trPr")) for row in rows]
    assert [row is not None and row.find(qn("w:tblHeader")) is not None for row in marked] == [True] + [False] * 7
    assert [row is not None and row.find(qn("w:cantSplit")) is not None for row in marked] == [True] * 7 + [False]


def test_section_rows_span_the_table_and_keep_with_the_next(plan: Plan, office: PaperOffice) -> None:
    document = opened(plan_docx(plan, PLAIN, office))
    row = document.tables[0].rows[1]
    (cell,) = row._tr.tc_lst
    assert cell.tcPr.gridSpan.val == 4
    style = docx.table._Cell(cell, document.tables[0]).paragraphs[0].style
    assert style.name == "Раздел плана 1"
    assert style.font.bold
    assert style.paragraph_format.keep_with_next
    assert style.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == "0"


def test_the_sheet_is_that_of_the_standard(plan: Plan, office: PaperOffice) -> None:
    section_ = opened(plan_docx(plan, PLAIN, office)).sections[0]
    margins = [section_.left_margin, section_.right_margin, section_.top_margin, section_.bottom_margin]
    assert [round(margin.mm) for margin in margins] == [20, 10, 20, 20]
    assert section_.orientation == WD_ORIENT.PORTRAIT
    lying = opened(plan_docx(replace(plan, columns=FIVE), PLAIN, office)).sections[0]
    assert lying.orientation == WD_ORIENT.LANDSCAPE
    assert (round(lying.page_width.mm), round(lying.page_height.mm)) == (297, 210)


def test_columns_are_as_wide_as_the_text(plan: Plan, office: PaperOffice) -> None:
    table = opened(plan_docx(plan, PLAIN, office)).tables[0]._tbl
    assert table.tblPr.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"
    grid = [int(column.get(qn("w:w"))) for column in table.tblGrid]
    assert abs(sum(grid) / 1440 * 25.4 - 180) < 0.2
    first = [int(cell.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for cell in table.tr_lst[0].tc_lst]
    assert first == grid


def test_pages_are_numbered_from_the_second(plan: Plan, office: PaperOffice) -> None:
    section_ = opened(plan_docx(plan, PLAIN, office)).sections[0]
    assert section_.different_first_page_header_footer
    assert "PAGE" in section_.header._element.xml
    assert "PAGE" not in section_.first_page_header._element.xml
    assert round(section_.header_distance.mm) == 10


def test_every_script_has_the_face_and_the_language(plan: Plan, office: PaperOffice) -> None:
    document = opened(plan_docx(plan, PLAIN, office))
    for properties in (
        document.styles["Normal"].element.rPr,
        document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0],
    ):
        fonts = properties.find(qn("w:rFonts"))
        assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
        assert properties.find(qn("w:lang")).get(qn("w:val")) == "ru-RU"


def test_the_mark_title_and_signature_stand_around_the_table(approved: Plan, office: PaperOffice) -> None:
    document = opened(plan_docx(approved, PLAIN, office))
    styled = [(item.style.name, item.text.replace("\u00a0", " ")) for item in document.paragraphs if item.text]
    assert styled[0] == ("Гриф", "Приложение")
    assert styled[2] == ("Гриф", "от 14.01.2026 № 17")
    assert styled[3][0] == "Заголовок плана"
    assert ("Сокращение", "ВПР – всероссийские проверочные работы") in styled
    post, name = (cell.text.replace("\u00a0", " ") for cell in document.tables[1].rows[0].cells)
    assert (post, name) == (office.head_post, office.head_name)


def test_the_last_row_stays_with_the_signature(plan: Plan, office: PaperOffice) -> None:
    document = opened(plan_docx(replace(plan, abbreviations=()), PLAIN, office))
    last = document.tables[0].rows[-1]
    assert all(item.paragraph_format.keep_with_next for cell in last.cells for item in cell.paragraphs)


def test_the_file_says_what_it_is(plan: Plan, office: PaperOffice) -> None:
    made = dt.datetime(2026, 1, 14, 9, 30)
    properties = opened(plan_docx(plan, replace(PLAIN, made=made), office)).core_properties
    assert properties.title.startswith("План мероприятий («дорожная карта») по развитию")
    assert (properties.author, properties.language) == (office.name, "ru-RU")
    assert properties.created.replace(tzinfo=None) == made
    assert opened(plan_docx(plan, PLAIN, office)).core_properties.created is None


def test_a_draft_says_that_it_is_one(plan: Plan, office: PaperOffice) -> None:
    word = opened(plan_docx(plan, replace(PLAIN, draft=DraftMark.WORD), office))
    assert word.paragraphs[0].text == "ПРОЕКТ"
    pale = opened(plan_docx(plan, replace(PLAIN, draft=DraftMark.WATERMARK), office)).sections[0]
    assert 'string="ПРОЕКТ"' in pale.header._element.xml
    assert 'string="ПРОЕКТ"' in pale.first_page_header._element.xml


def test_signs_of_markup_are_only_text(office: PaperOffice) -> None:
    plan = Plan("A & <B>", columns=FOUR, lines=(activity("1", 'x < y & "z" ]]> \x07', "<w:p/>"),))
    document = opened(plan_docx(plan, PLAIN, office))
    assert rows_of(document)[1][1:3] == ['x < y & "z" ]]>', "<w:p/>"]
    assert document.paragraphs[0].text == "A & <B>"


def test_an_empty_plan_is_a_document(office: PaperOffice) -> None:
    assert rows_of(opened(plan_docx(Plan(""), PLAIN, office)))[-1] == ["Мероприятия не внесены"]


if shutil.which("soffice"):

    def libreoffice_pdf(document: bytes, folder: Path) -> bytes:
        source = folder / "plan.docx"
        source.write_bytes(document)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return (folder / "plan.pdf").read_bytes()

    def test_libreoffice_prints_the_same_text_on_as_many_pages(
        plan: Plan, office: PaperOffice, tmp_path: Path, texts_of: Callable[[bytes], list[str]]
    ) -> None:
        lines = tuple(
            activity(
                f"3.{n}", f"Проведение мониторинга качества подготовки обучающихся района, этап {n}", "май 2026 г."
            )
            for n in range(1, 60)
        )
        long = replace(plan, lines=(*plan.lines, section("Мониторинг", "3"), *lines))
        for orientation in (Orientation.PORTRAIT, Orientation.LANDSCAPE):
            options = replace(PLAIN, paper=PaperOptions(orientation=orientation))
            ours = texts_of(plan_pdf(long, options, office))
            theirs = texts_of(libreoffice_pdf(plan_docx(long, options, office), tmp_path))
            assert abs(len(ours) - len(theirs)) <= 1
            for line in long.lines:
                words = re.sub(r"\W", "", line.title)
                assert words in re.sub(r"\W", "", "".join(ours))
                assert words in re.sub(r"\W", "", "".join(theirs))
        assert len(pypdf.PdfReader(tmp_path / "plan.pdf").pages) > 1
