"""Papers on directions: what stands in the summary, the board, the table of expected results and the concept."""

import io

import pytest
from docx import Document as Word
from matplotlib.ft2font import FT2Font
from openpyxl import load_workbook
from pypdf import PdfReader

from msoko_desktop import paths
from msoko_desktop.domain.directions.expected_results import ExpectedState
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator, Fact, IndicatorKind, Light
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.services.directions import expected_results
from msoko_desktop.services.district import Office, save_office
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.indicators.indicator_papers import DirectionPaper, direction_document, indicator_table
from msoko_desktop.services.plans import plans
from msoko_desktop.storage.district_file import District
from tests.services.timetable.test_execution import D

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
    cells = [
        str(cell.value).replace("\xa0", " ") for row in sheet.iter_rows() for cell in row if cell.value is not None
    ]
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

    expected = (
        "УТВЕРЖДЕНА", "КОНЦЕПЦИЯ", "Заозёрского района", "1. Общие положения", "Цели:", "«Карта талантов»",
        "2.3. Совершенствование системы выявления", "Доля школ с планом (2024–2026 – не менее 50 %)",
        "Ожидаемые результаты", "Справка о талантах района",
    )  # fmt: skip
    for words in expected:
        assert words in plain, words
    assert "просрочен" not in plain  # a concept says what is expected; how far it got stands in the other papers


def test_targets_that_change_are_told_in_spans_and_items_of_a_list_end_as_one_sentence(filled: District) -> None:
    targets = {(2023, 0): 1.0, (2024, 0): 1.0, (2025, 0): 2.0, (2027, 0): 2.0}
    indicators.save_indicator(filled, DistrictIndicator("Встречи", "talents", unit="мероприятий", targets=targets))
    growing = {(2025, 0): 40.0, (2026, 0): 55.0}
    indicators.save_indicator(filled, DistrictIndicator("Охват", "talents", IndicatorKind.SHARE, targets=growing))

    text = pdf_text(direction_document(filled, DirectionPaper.CONCEPT, "pdf", years=YEARS, today=TODAY))

    plain = " ".join(text.replace("\u00a0", " ").split())
    assert "– Встречи (не менее, мероприятий: 2023–2024 – 1, 2025 – 2, 2027 – 2);" in plain
    assert "– Охват (не менее: 2025 – 40 %, 2026 – 55 %)." in plain
    assert "– выявлять способности и таланты у детей и молодёжи, в том числе с ОВЗ;" in plain


def test_every_sign_of_a_state_is_a_letter_of_the_paper_font() -> None:
    known = FT2Font(str(paths.asset("resources/fonts/LiberationSerif-Regular.ttf"))).get_charmap()

    for state in (*Light, *ExpectedState):
        assert ord(state.shape) in known, state


def test_nothing_to_print_is_said(empty: District) -> None:
    for paper, told in (
        (DirectionPaper.BOARD, "Показателей пока нет"),
        (DirectionPaper.EXPECTED, "Ожидаемых результатов пока нет"),
    ):
        with pytest.raises(InputRefused, match=told):
            direction_document(empty, paper, "pdf", years=YEARS, today=TODAY)
    with pytest.raises(InputRefused, match="Выберите PDF, DOCX или XLSX"):
        direction_document(empty, DirectionPaper.SUMMARY, "odt", years=YEARS, today=TODAY)


def test_years_of_the_board_are_equally_wide_though_one_is_empty(filled: District) -> None:
    group = indicators.indicators_by_direction(filled, TODAY)["talents"]
    years = [*YEARS, 2040]

    table = indicator_table(group, years, TODAY, indicators.rules(filled), "Таланты")

    shown = {column.width for column in table.columns[3:-1]}
    assert len(shown) == 1 and 0 < shown.pop() <= 0.1
    assert sum(column.width for column in table.columns) == pytest.approx(1, abs=0.001)
    text = pdf_text(
        direction_document(filled, DirectionPaper.BOARD, "pdf", years=years, today=TODAY, direction="talents")
    )
    assert "ПОКАЗАТЕЛИ" in text and "направления «" in text.replace("\xa0", " ").replace("\n", " ")
    assert "▲" not in [line.strip() for line in text.splitlines()]  # a shape stays on the line of its number
