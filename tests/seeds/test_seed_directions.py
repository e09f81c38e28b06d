"""The concept of Рассказово through the window: nine road maps, their indicators and table 1 in one file.

What stands here was read in the document: the eleven numeric indicators (domain.md 1.4), how many rows table 1 has for
each direction, which words of it a page break tore off.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.district_indicators import DistrictIndicator, IndicatorKind, Light
from msoko_desktop.domain.expected_results import ExpectedState
from msoko_desktop.domain.russian import one_line
from msoko_desktop.gui.indicators.offers_dialog import OffersDialog
from msoko_desktop.gui.indicators.page import IndicatorsPage
from msoko_desktop.gui.main_window.window import MainWindow
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.services import directions, expected_results, indicators
from msoko_desktop.services.plans import list_plans, read_plan
from tests.gui.indicator_hands import IndicatorHands
from tests.seeds.test_seed_day import take_in

NAME = "rasskazovo_concept_2019.txt"
TODAY = dt.date(2023, 3, 1)
SHARE, COUNT = IndicatorKind.SHARE, IndicatorKind.COUNT
ROW_5_1_3 = "5.1.3"
# direction, number of the line in its road map: kind and targets of 2020, 2021, 2022 (None: none in that year)
NUMERIC = {
    ("talents", "9"): (COUNT, (1, 1, 1)),
    ("talents", "10"): (COUNT, (2, 2, 2)),
    ("career_guidance", "2"): (COUNT, (7, 7, 7)),
    ("career_guidance", "7"): (SHARE, (55, 55, 55)),
    ("career_guidance", "8"): (SHARE, (20, 35, 50)),
    ("heads_effectiveness", "5.1"): (SHARE, (10, 10, 10)),
    ("teacher_development", "4"): (SHARE, (5, 5, 5)),
    ("methodical_work", "5.1.1"): (COUNT, (2, 2, 2)),
    ("methodical_work", ROW_5_1_3): (COUNT, (4, 4, 4)),  # «4семинаров», without a space
    ("methodical_work", "5.2.2"): (COUNT, (2, 2, 2)),
    ("upbringing", "4"): (COUNT, (None, None, 3)),  # over the whole plan
}
ROWS_OF_TABLE_1 = {
    "training_quality": 7, "low_results_schools": 7, "talents": 7, "career_guidance": 4, "objectivity": 6,
    "heads_effectiveness": 4, "methodical_work": 6, "upbringing": 3,
}  # fmt: skip
TORN = "Утвержденный План-график подготовки и проведения муниципальных проверочных работ"


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, seeds_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[IndicatorHands]:
    """The concept taken in by the wizard, the page «Показатели» shown on 01.03.2023."""
    monkeypatch.setattr(Session, "real_day", property(lambda _: TODAY))
    window = MainWindow(WindowSettings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    assert window.files.create_path(tmp_path / "Район.msoko")
    take_in(window, seeds_dir / NAME)
    page = window.show_page("indicators")
    assert isinstance(page, IndicatorsPage)
    yield IndicatorHands(page, qtbot)
    window.close()


def take_all_indicators(hands: IndicatorHands) -> None:
    """For each direction: choose it, «Добавить → Взять из плана…», accept what is ticked."""
    for card in directions.list_directions(hands.page.session.district):
        hands.choose(card.heading)
        hands.in_dialog(OffersDialog, hands.page.commands.actions["from_plan"].trigger, hands.accept)


def numbers_of_lines(hands: IndicatorHands) -> dict[int, str]:
    d = hands.page.session.district
    return {line.id or 0: line.number for plan in list_plans(d) for line in read_plan(d, plan.id).lines}


def by_place(hands: IndicatorHands) -> dict[tuple[str, str], list[DistrictIndicator]]:
    numbers = numbers_of_lines(hands)
    found: dict[tuple[str, str], list[DistrictIndicator]] = {}
    for one in indicators.list_indicators(hands.page.session.district, today=TODAY):
        (line,) = one.line_ids
        found.setdefault((one.direction, numbers[line]), []).append(one)
    return found


def test_the_nine_road_maps_lie_in_their_directions(hands: IndicatorHands) -> None:
    owned = directions.plans_of_directions(hands.page.session.district)

    assert [len(plans) for plans in owned.values()] == [1] * 9
    assert [plans[0].activities for plans in owned.values()] == [20, 18, 13, 9, 10, 9, 7, 13, 7]
    assert directions.plans_of_directions(hands.page.session.district, 2023)["talents"] == ()


def test_all_indicators_of_the_maps_are_taken_the_eleven_numeric_ones_with_targets_by_year(
    hands: IndicatorHands,
) -> None:
    take_all_indicators(hands)

    found = by_place(hands)
    numeric = {place: one for place, group in found.items() for one in group if one.kind is not IndicatorKind.EVIDENCE}
    shown = {place: (one.kind, tuple(one.target(y) for y in (2020, 2021, 2022))) for place, one in numeric.items()}
    assert shown == NUMERIC
    assert one_line(numeric["career_guidance", "8"].base) == "обучающихся общеобразовательных организаций"
    both = found["methodical_work", "5.1.1"]
    assert sorted(one.kind for one in both) == [COUNT, IndicatorKind.EVIDENCE]
    every = [one for group in found.values() for one in group]
    evidence = [one for one in every if one.kind is IndicatorKind.EVIDENCE]
    assert all([one.target(y) for y in (2020, 2021, 2022)] == [1, 1, 1] for one in evidence)
    assert len(every) == 99  # 98 cells can be measured, 5.1.1 twice; «Участие ОО в соответствии с выборкой» cannot


def test_the_board_of_a_direction_is_that_of_the_table_worked_by_hand(hands: IndicatorHands) -> None:
    """Профориентация, 01.03.2023: three numeric indicators typed, six documents of which nothing was marked.

    |               | 2020          | 2021                | 2022            |
    | 2. ≥ 7        | 9      ●      | 6     ■ (85.7 %)    | 7        ●      |
    | 7. ≥ 55 %     | 60     ●      | 1100 of 2200 ▲ 50 % | –        ?      |
    | 8. 20, 35, 50 | 22     ●      | 34    ▲ (97 %)      | 20       ■      |
    | six documents | ■ six         | ■ six               | one ●, ■ five   |
    """
    hands.choose("Профориентация")
    hands.in_dialog(OffersDialog, hands.page.commands.actions["from_plan"].trigger, hands.accept)
    grid = hands.page.indicators.grid
    found = by_place(hands)
    typed = {"2": ("9", "6", "7"), "7": ("60", "1100 из 2200", ""), "8": ("22 %", "34", "20"), "1": ("", "", "да")}
    for number, values in typed.items():
        row = grid.table.grid.row_of(found["career_guidance", number][0].key)
        assert row is not None
        for year, text in zip((2020, 2021, 2022), values, strict=True):
            if text:
                hands.type_into(grid, row, f"fact {year}/0", text)

    row_of = {one.card.code: one for one in indicators.board(hands.page.session.district, (2020, 2021, 2022), TODAY)}
    years = row_of["career_guidance"].years
    counts = {year: {k: v for k, v in one.counts.items() if v} for year, one in years.items()}
    assert counts == {
        2020: {Light.REACHED: 3, Light.MISSED: 6},
        2021: {Light.NEAR: 2, Light.MISSED: 7},
        2022: {Light.REACHED: 2, Light.UNKNOWN: 1, Light.MISSED: 6},
    }
    assert [round(years[year].share or 0, 2) for year in (2020, 2021, 2022)] == [33.33, 0, 22.22]


def test_table_1_is_taken_in_and_what_a_page_tore_off_is_typed(hands: IndicatorHands, seeds_dir: Path) -> None:
    said = hands.answer_yes(lambda: hands.page.commands.take_from(seeds_dir / NAME))
    assert said.startswith("Найдено: 44 строки по 8 направлениям, годы 2020, 2021, 2022.")
    assert "«на», «2021 год», «на», «2022 год», «работ», «на 2023 год»" in said
    d = hands.page.session.district
    assert Counter(row.direction for row in expected_results.table(d, TODAY)) == ROWS_OF_TABLE_1

    hands.choose("Качество подготовки")
    hands.tab(1)
    grid = hands.page.expected.grid
    for year in (2020, 2021, 2022):
        assert hands.cell(grid, 6, f"title {year}") == TORN
        hands.type_into(grid, 6, f"title {year}", f"{TORN} на {year + 1} год")

    rows = expected_results.table(d, TODAY, "training_quality")
    assert {year: one.cell.title for year, one in rows[6].cells.items()} == {
        year: f"{TORN} на {year + 1} год" for year in (2020, 2021, 2022)
    }
    assert {one.state for row in rows for one in row.cells.values()} == {ExpectedState.LATE}
    assert sorted(rows[1].cells) == [2020]  # the regulation is promised once
