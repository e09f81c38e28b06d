"""The Excel file, read back by openpyxl: text stays text, the sheet prints on its page."""

import datetime as dt
import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans.plans import ColumnKind, Plan, PlanColumn
from msoko_desktop.writers.paper import DraftMark, PaperOffice, PaperOptions, PaperSize, PrintOptions
from msoko_desktop.writers.plan_xlsx import plan_xlsx
from msoko_desktop.writers.xlsx_text import LONGEST_CELL
from tests.writers.conftest import FIVE, FOUR, activity

PLAIN = PrintOptions()


def page(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data)).active


def header_row(sheet: Any) -> int:
    return next(cell.row for cell in sheet["A"] if cell.value == "№ п/п")


def test_the_table_holds_every_cell(plan: Plan, office: PaperOffice) -> None:
    sheet = page(plan_xlsx(plan, PLAIN, office))
    top = header_row(sheet)
    rows = [[(cell.value or "").replace("\u00a0", " ") for cell in row] for row in sheet.iter_rows(top, top + 6)]
    assert rows[0] == ["№ п/п", "Наименование мероприятия", "Сроки реализации", "Ответственные исполнители"]
    assert rows[1][0] == "1. Изучение итогов оценочных процедур"
    assert rows[2] == ["1.1.", "Изучение итогов весенних проверочных работ", "июнь 2026 г.", "Отдел образования, школы"]
    assert rows[5][1].startswith("Наблюдение за школами:\n- посещение уроков")
    assert [text for text in rows[5][2].split("\n") if text] == ["ежемесячно", "март 2026 г.", "апрель 2026 г."]
    assert rows[6][1:] == ["Отчёт о наблюдении", "декабрь", "Методический кабинет"]


def test_numbers_stay_text(office: PaperOffice) -> None:
    plan = Plan("План", columns=FOUR, lines=(activity("1.10", "12", "01.03.2026", "5"), activity("1", "1e5", "50%")))
    sheet = page(plan_xlsx(plan, PLAIN, office))
    cells = [
        cell for row in sheet.iter_rows(header_row(sheet) + 1, header_row(sheet) + 2) for cell in row if cell.value
    ]
    assert [cell.value for cell in cells] == ["1.10.", "12", "01.03.2026", "5", "1.", "1e5", "50%"]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_nothing_begins_a_live_formula(start: str, office: PaperOffice) -> None:
    text = f'{start}HYPERLINK("http://example.org","да")'
    columns = tuple(PlanColumn(kind, f"{start}1+1") for kind in ColumnKind)
    line = activity(text, text, text, text, text)
    line = replace(line, note=text, indicators=text)
    plan = Plan(text, columns=columns, lines=(line, replace(line, level=2)))
    sheet = page(plan_xlsx(plan, PLAIN, replace(office, head_post=text, head_name=text)))
    found = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    live = [cell for cell in found if cell.value.startswith(start)]
    assert len(live) >= 7 + 7 + 7 + 2
    assert {(cell.data_type, cell.quotePrefix) for cell in live} == {("s", True)}


def test_section_rows_and_the_title_span_the_table(plan: Plan, office: PaperOffice) -> None:
    sheet = page(plan_xlsx(plan, PLAIN, office))
    top = header_row(sheet)
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"A1:D1", f"A{top + 1}:D{top + 1}", f"A{top + 4}:D{top + 4}"} <= merged
    assert sheet.cell(top + 1, 1).font.bold
    assert sheet.cell(top + 2, 2).alignment.wrap_text


def test_the_sheet_prints_on_its_page(plan: Plan, office: PaperOffice) -> None:
    sheet = page(plan_xlsx(plan, PLAIN, office))
    top = header_row(sheet)
    assert sheet.print_title_rows == f"${top}:${top}"
    assert sheet.freeze_panes == f"A{top + 1}"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("portrait", 9)
    margins = sheet.page_margins
    assert [round(side * 25.4) for side in (margins.left, margins.right, margins.top, margins.bottom)] == [
        20,
        10,
        20,
        20,
    ]
    assert sheet.HeaderFooter.differentFirst
    assert "&P" in sheet.oddHeader.center.text or sheet.oddHeader.center.text.endswith("P")
    assert sheet.firstHeader.center.text is None


def test_five_columns_lie_and_paper_can_be_chosen(plan: Plan, office: PaperOffice) -> None:
    options = replace(PLAIN, paper=PaperOptions(size=PaperSize.A3))
    sheet = page(plan_xlsx(replace(plan, columns=FIVE), options, office))
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 8)


def test_a_row_higher_than_excel_allows_goes_over_several(office: PaperOffice) -> None:
    plan = Plan("План", columns=FOUR, lines=(activity("1", "Долгое дело " * 300), activity("2", "Другое")))
    sheet = page(plan_xlsx(plan, PLAIN, office))
    first = header_row(sheet) + 1
    area = next(area for area in sheet.merged_cells.ranges if area.min_row == first and area.min_col == 2)
    heights = [sheet.row_dimensions[row].height for row in range(area.min_row, area.max_row + 1)]
    assert max(heights) <= 409
    assert sum(heights) > 700
    assert sheet.cell(area.max_row + 1, 1).value == "2."


def test_a_text_longer_than_a_cell_is_refused(office: PaperOffice) -> None:
    plan = Plan("План", columns=FOUR, lines=(activity("1", "а" * (LONGEST_CELL + 1)),))
    with pytest.raises(InputRefused, match="не помещается в ячейку Excel"):
        plan_xlsx(plan, PLAIN, office)


def test_the_file_says_what_it_is(plan: Plan, office: PaperOffice) -> None:
    made = dt.datetime(2026, 1, 14, 9, 30)
    book = openpyxl.load_workbook(io.BytesIO(plan_xlsx(plan, replace(PLAIN, made=made), office)))
    assert book.properties.title.startswith("План мероприятий («дорожная карта») по развитию")
    assert (book.properties.creator, book.properties.created) == (office.name, made)


def test_mark_draft_and_signature_are_there(approved: Plan, office: PaperOffice) -> None:
    sheet = page(plan_xlsx(approved, replace(PLAIN, draft=DraftMark.WORD), office))
    texts = [str(cell.value).replace("\u00a0", " ") for row in sheet.iter_rows() for cell in row if cell.value]
    assert texts[:2] == ["ПРОЕКТ", "Приложение"]
    assert "от 14.01.2026 № 17" in texts
    assert texts[-2:] == [office.head_post, office.head_name]


@pytest.mark.parametrize("kind", [ColumnKind.TITLE, ColumnKind.NUMBER])
def test_odd_plans_are_sheets_too(kind: ColumnKind, office: PaperOffice) -> None:
    plan = Plan("", columns=(PlanColumn(kind, ""),))
    values = [cell.value for row in page(plan_xlsx(plan, PLAIN, office)).iter_rows() for cell in row if cell.value]
    assert values[0] == "Мероприятия не внесены"
