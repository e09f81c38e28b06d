"""Papers on directions: what stands in the summary, the board, the table of expected results and the concept."""

import io

import pytest
from docx import Document as Word
from openpyxl import load_workbook
from pypdf import PdfReader

from msoko_desktop.domain.district_indicators import DistrictIndicator, Fact, IndicatorKind
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans import Plan
from msoko_desktop.services import expected_results, indicators, plans
from msoko_desktop.services.district import Office, save_office
from msoko_desktop.services.indicator_papers import DirectionPaper, direction_document
from msoko_desktop.storage.district_file import District
from tests.services.test_execution import D

TODAY = D(2027, 1, 15)
YEARS = (2024, 2025, 2026)


@pytest.fixture
def filled(empty: District) -> District:
    save_office(empty, Office(name="Отдел образования", district_name="Заозёрский район", head_post="Начальник отдела",
                              head_name="И.И. Ёлкина"))  # fmt: skip
    one = DistrictIndicator(
        "Доля школ с планом", "talents", IndicatorKind.SHARE, base="школ района",
        targets={(year, 0): 50.0 for year in YEARS},
        facts={(2024, 0): Fact(40), (2025, 0): Fact(48, 12, 25, "отчёты школ"), (2026, 0): Fact(60)},
    )  # fmt: skip
    indicators.save_indicator(empty, one)
    expected_results.set_cells(
        empty,
        [("new:0", "talents", 2025, "Справка о талантах"), ("new:0", "talents", 2026, "Справка о талантах района")],
    )
    plans.add_plan(empty, Plan("Карта талантов", direction="talents"))
    return empty


def pdf_text(data: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages)


def test_the_summary_is_one_page_with_every_direction(filled: District) -> None:
    data = direction_document(filled, DirectionPaper.SUMMARY, "pdf", years=YEARS, today=TODAY)

    reader = PdfReader(io.BytesIO(data))
    assert len(reader.pages) == 1
    text = pdf_text(data)
    assert "Воспитание и социализация" in text
    assert "1 из 1 (100 %)" in text  # 2026: 60 of 50
    assert "И.И. Ёлкина" in text.replace("\u00a0", " ")


def test_the_board_holds_target_fact_and_shape_of_each_year(filled: District) -> None:
    data = direction_document(filled, DirectionPaper.BOARD, "xlsx", years=YEARS, today=TODAY, direction="talents")

    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert "≥ 50 / 40 ■" in cells  # 80 % of the target
    assert "≥ 50 / 48 ▲" in cells
    assert "≥ 50 / 60 ●" in cells


def test_expected_results_are_printed_as_the_table_of_the_concept(filled: District) -> None:
    data = direction_document(filled, DirectionPaper.EXPECTED, "docx", years=YEARS, today=TODAY)

    table = Word(io.BytesIO(data)).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["2025", "2026"]
    assert "Совершенствование системы выявления" in table.rows[1].cells[0].text
    assert [cell.text for cell in table.rows[2].cells] == [
        "Справка о талантах\n■ просрочен", "Справка о талантах района\n■ просрочен",
    ]  # fmt: skip


def test_the_concept_has_goals_indicators_road_maps_and_the_table(filled: District) -> None:
    text = pdf_text(direction_document(filled, DirectionPaper.CONCEPT, "pdf", years=YEARS, today=TODAY))
    plain = text.replace("\u00a0", " ")

    for words in (
        "КОНЦЕПЦИЯ", "Заозёрский район", "2.3. Совершенствование системы выявления", "Цели:", "«Карта талантов»",
        "Доля школ с планом (2024–2026 – не менее 50 %)", "Ожидаемые результаты", "Справка о талантах района",
    ):  # fmt: skip
        assert words in plain, words


def test_nothing_to_print_is_said(empty: District) -> None:
    for paper, told in (
        (DirectionPaper.BOARD, "Показателей пока нет"),
        (DirectionPaper.EXPECTED, "Ожидаемых результатов пока нет"),
    ):
        with pytest.raises(InputRefused, match=told):
            direction_document(empty, paper, "pdf", years=YEARS, today=TODAY)
    with pytest.raises(InputRefused, match="Выберите PDF, DOCX или XLSX"):
        direction_document(empty, DirectionPaper.SUMMARY, "odt", years=YEARS, today=TODAY)
