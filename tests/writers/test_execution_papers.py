"""The agenda of a period and the report on execution, word by word and in their three formats."""

import datetime as dt
import io
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import docx
import openpyxl
import pypdf
import pytest
from PIL import Image

from msoko_desktop.domain.execution.agenda import agenda
from msoko_desktop.domain.execution.summary import report
from msoko_desktop.writers.agenda_sheet import agenda_sheet
from msoko_desktop.writers.execution_sheet import PlanReport, execution_sheet, summary_lines
from msoko_desktop.writers.paper import PaperOffice, PaperOptions
from msoko_desktop.writers.sheet import Picture, Sheet, cell_text
from msoko_desktop.writers.sheet_docx import sheet_docx
from msoko_desktop.writers.sheet_pdf import sheet_pdf
from msoko_desktop.writers.sheet_xlsx import sheet_xlsx
from tests.writers.conftest import Shown
from tests.writers.occurrences import ALL, FIRST, LAST, MOVED, OVERDUE, TODAY, tracked

TITLE = "Что должен сделать ИМЦ в октябре 2026 г."
PLANS = {1: "Дорожная карта", 2: "План ВСОКО"}
WRITERS = {"pdf": sheet_pdf, "docx": sheet_docx, "xlsx": sheet_xlsx}


def words_of(sheet: Sheet) -> list[list[str]]:
    return [[cell_text(cell).replace("\u00a0", " ") for cell in row.cells] for row in sheet.table.rows]


def texts_in(kind: str, data: bytes) -> str:
    """Read all words of a document with another program."""
    if kind == "pdf":
        words = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]
    elif kind == "docx":
        document = docx.Document(io.BytesIO(data))
        words = [item.text for item in document.paragraphs]
        words += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    else:
        book = openpyxl.load_workbook(io.BytesIO(data))
        words = [str(cell.value) for page in book for row in page.iter_rows() for cell in row if cell.value]
    return " ".join(" ".join(words).replace("\u00a0", " ").split())


@pytest.fixture
def chart() -> Picture:
    file = io.BytesIO()
    Image.new("RGB", (300, 100), "grey").save(file, format="png")
    return Picture(file.getvalue(), 150, 50, "Сроки по месяцам")


@pytest.fixture
def sheet(office: PaperOffice, chart: Picture) -> Sheet:
    plan = PlanReport("План «Качество»", report(ALL, FIRST, LAST, TODAY))
    return execution_sheet([plan], office, chart=chart, schools=18)


def test_the_agenda_goes_week_by_week_and_ends_with_what_runs() -> None:
    running = tracked("3.1", "Наблюдение", "20.12", "01.09")
    found = agenda([*ALL, running], FIRST, LAST)
    rows = words_of(agenda_sheet(found, TITLE, TODAY, PLANS))
    assert [row[0] for row in rows if len(row) == 1] == [
        "5–11 октября 2026 г.",
        "12–18 октября 2026 г.",
        "19–25 октября 2026 г.",
        "26–31 октября 2026 г.",
        "В работе в течение периода",
    ]
    assert [row[0] for row in rows if len(row) > 1] == ["1.", "2.", "3.", "4.", "5.", "6.", "7."]
    assert rows[1][1:] == [
        "1.2. Совещание директоров",
        "05.10.2026",
        "Отдел образования",
        "выполнено 10.10.2026, с опозданием на 5 дней",
    ]


def test_what_is_to_be_done_gets_a_box_for_the_hand() -> None:
    rows = words_of(agenda_sheet(agenda([OVERDUE, MOVED], FIRST, LAST), TITLE, TODAY, PLANS))
    marks = [row[4] for row in rows if len(row) > 1]
    assert marks == ["□ просрочено на 3 дня", "□"]
    assert rows[3][2] == "29.10.2026\n(перенесено; по плану: 20.10.2026)"


def test_the_plan_is_named_only_where_there_are_several() -> None:
    one = agenda_sheet(agenda([OVERDUE], FIRST, LAST), TITLE, TODAY, PLANS)
    two = agenda_sheet(agenda([OVERDUE, replace(MOVED, plan_id=2)], FIRST, LAST), TITLE, TODAY, PLANS)
    assert "План" not in words_of(one)[1][1]
    assert words_of(two)[1][1] == "1.3. Мониторинг сайтов школ\nПлан: Дорожная карта"


@pytest.mark.parametrize("kind", WRITERS)
def test_an_empty_agenda_says_so(kind: str) -> None:
    sheet = agenda_sheet(agenda([], FIRST, LAST), TITLE, TODAY, PLANS, subtitle="Исполнитель: ИМЦ")
    text = texts_in(kind, WRITERS[kind](sheet, PaperOptions()))
    assert TITLE in text
    assert "Исполнитель: ИМЦ" in text
    assert "В этом периоде сроков нет" in text


def test_the_report_counts_each_share_beside_its_number() -> None:
    lines = summary_lines([report(ALL, FIRST, LAST, TODAY)])
    assert lines == (
        "По состоянию на 20.10.2026:",
        "запланировано на период – 5 сроков;",  # 1.1, 1.2, 1.3, 2.1, 2.4; the cancelled 2.3 is not among them
        "выполнено – 2 (40 %), из них с опозданием – 1 (20 %);",
        "в работе – 1 (20 %);",
        "предстоит – 1 (20 %);",
        "просрочено – 1 (20 %);",
        "отменено – 1 (в числе запланированных и в долях не учтено);",
        "перешло с прошлых периодов – 1, из них выполнено – 0;",
        "выполнено досрочно – 1.",
    )


def test_a_period_without_deadlines_has_no_shares(office: PaperOffice) -> None:
    empty = report([], FIRST, LAST, TODAY)
    assert summary_lines([empty]) == ("По состоянию на 20.10.2026:", "на период сроков не запланировано.")
    text = texts_in("pdf", sheet_pdf(execution_sheet([PlanReport("План", empty)], office), PaperOptions()))
    assert "%" not in text
    assert "На период сроков не запланировано" in text


def test_the_table_goes_by_sections_then_what_was_carried_and_done_ahead(sheet: Sheet) -> None:
    rows = words_of(sheet)
    assert [row[0] for row in rows] == [
        "Анализ", "1.1.", "1.2.", "1.3.", "Школы", "2.1.", "2.3.", "2.4.",
        "Перешло с прошлых периодов", "2.5.", "Выполнено досрочно", "2.2.",
    ]  # fmt: skip
    assert rows[1][3:] == [
        "выполнено 12.10.2026",
        "Приказ от 12.10.2026 № 214\nСправка ВПР.pdf",
        "Исполнил: А.А. Иванова",
    ]
    assert rows[2][5] == "Ждали двух школ"
    assert (rows[5][3], rows[5][5]) == ("в работе", "Отчитались 12 из 18 школ")
    assert (rows[6][3], rows[6][5]) == ("отменено", "Причина: Отменён министерством")
    assert rows[7][5] == "Перенесено, по плану: 20.10.2026\nПричина: Нет зала"


def test_schools_that_take_turns_are_counted_among_those_of_the_turn(office: PaperOffice) -> None:
    item = tracked("4.1", "Проверка школ", "30.10", schools=(3, 4, 5, 6))
    rows = words_of(execution_sheet([PlanReport("План", report([item], FIRST, LAST, TODAY))], office, schools=18))
    assert rows[0][5] == "Отчитались 0 из 4 школ"


def test_the_title_names_the_plan_and_the_period(sheet: Sheet) -> None:
    assert [line.replace("\u00a0", " ") for line in sheet.title] == [
        "Отчёт об исполнении плана",
        "«План „Качество“»",
        "за октябрь 2026 г.",
    ]


@pytest.mark.parametrize("kind", WRITERS)
def test_every_format_holds_the_whole_report(kind: str, sheet: Sheet, office: PaperOffice) -> None:
    text = texts_in(kind, WRITERS[kind](sheet, PaperOptions(), author=office.name))
    expected = [*(cell for row in words_of(sheet) for cell in row), "выполнено – 2 (40 %)", office.head_name]
    squeezed = "".join(text.split())
    assert [words for words in expected if "".join(words.split()) not in squeezed] == []


def pictures_in(kind: str, data: bytes) -> list[tuple[int, int]]:
    """Return the sizes in millimetres of the pictures of a document, where the format tells them."""
    if kind == "docx":
        shapes = docx.Document(io.BytesIO(data)).inline_shapes
        return [(round(shape.width.mm), round(shape.height.mm)) for shape in shapes]
    if kind == "xlsx":
        images: list[Any] = openpyxl.load_workbook(io.BytesIO(data)).active._images
        return [(image.anchor.ext.width // 36000, image.anchor.ext.height // 36000) for image in images]
    found = [image.image for page in pypdf.PdfReader(io.BytesIO(data)).pages for image in page.images]
    return [(image.width // 2, image.height // 2) for image in found if image]


@pytest.mark.parametrize("kind", WRITERS)
def test_the_chart_is_in_every_format_in_its_size(kind: str, sheet: Sheet) -> None:
    assert pictures_in(kind, WRITERS[kind](sheet, PaperOptions())) == [(150, 50)]


def test_several_plans_have_a_table_of_figures_and_their_own_rows(office: PaperOffice) -> None:
    second = replace(OVERDUE, plan_id=2)
    reports = [
        PlanReport("Дорожная карта", report(ALL, FIRST, LAST, TODAY)),
        PlanReport("План ВСОКО", report([second], FIRST, LAST, TODAY)),
    ]
    sheet = execution_sheet(reports, office)
    assert sheet.title[0] == "Отчёт об исполнении планов"
    rows = sheet.table.rows
    headings = [(row.level, cell_text(row.cells[0])) for row in rows if row.section]
    assert headings[:2] == [(1, "Дорожная карта"), (2, "Анализ")]
    assert headings[-2:] == [(1, "План ВСОКО"), (2, "Анализ")]
    book = openpyxl.load_workbook(io.BytesIO(sheet_xlsx(sheet, PaperOptions())))
    assert book.sheetnames == ["Отчёт", "Сводка"]
    figures = [[str(cell.value).replace("\u00a0", " ") for cell in row] for row in book["Сводка"].iter_rows()]
    assert figures == [
        ["План", "Запланировано", "Выполнено", "С опозданием", "Просрочено"],
        ["Дорожная карта", "5", "2 (40 %)", "1 (20 %)", "1 (20 %)"],
        ["План ВСОКО", "1", "0 (0 %)", "0 (0 %)", "1 (100 %)"],
    ]


@pytest.mark.parametrize("above", range(2, 26))
def test_the_head_of_a_table_never_stands_alone(
    above: int, office: PaperOffice, lines_of: Callable[[bytes], list[Shown]]
) -> None:
    one = report([OVERDUE], FIRST, LAST, TODAY)
    sheet = execution_sheet([PlanReport("План", one), PlanReport("Другой", one)], office)
    sheet = replace(sheet, title=("Строка",) * above)
    lines = lines_of(sheet_pdf(sheet, PaperOptions()))
    head = next(line for line in lines if line.text == "Подтверждение")
    first = next(line for line in lines if line.text == "Мониторинг сайтов школ")
    assert first.page == head.page


@pytest.mark.parametrize("kind", WRITERS)
def test_equal_words_give_equal_files_whatever_the_clock_says(
    kind: str, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = dt.datetime(2026, 10, 20, 9, 0)
    first = WRITERS[kind](sheet, PaperOptions(), made=made)
    later = time.time() + 400 * 86400
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(later))
    assert WRITERS[kind](sheet, PaperOptions(), made=made) == first


def test_a_file_without_a_moment_does_not_invent_one(sheet: Sheet) -> None:
    for write in (sheet_docx, sheet_xlsx):
        with zipfile.ZipFile(io.BytesIO(write(sheet, PaperOptions()))) as package:
            assert {item.date_time[0] for item in package.infolist()} == {1980}
            assert b"created" not in package.read("docProps/core.xml")
