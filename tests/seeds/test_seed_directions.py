"""The concept of Рассказово through the window: nine road maps, their indicators and table 1 in one file.

What stands here was read in the document: the eleven numeric indicators (domain.md 1.4), how many rows table 1 has for
each direction, which words of it a page break tore off.
"""

import datetime as dt
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.directions.expected_results import ExpectedState
from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator, IndicatorKind, Light, light_of
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.gui.indicators.offers_dialog import OffersDialog
from msoko_desktop.gui.indicators.page import IndicatorsPage
from msoko_desktop.gui.main_window.window import MainWindow
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.services.directions import directions, expected_results
from msoko_desktop.services.documents import evidence
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.indicators.indicator_papers import DirectionPaper, direction_document
from msoko_desktop.services.plans.plans import list_plans, read_plan
from msoko_desktop.services.timetable import execution
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage.district_file import District
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
    assert {one.target(year) for one in evidence for year in (2020, 2021, 2022, 2023)} == {1, None}
    assert len(every) == 99  # 98 cells can be measured, 5.1.1 twice; «Участие ОО в соответствии с выборкой» cannot


# The boards summed up by hand from the lights in boards_of_the_concept.tsv: direction, year: how many of each.
BOARDS = {
    "training_quality": ("●11 ■6", "●8 ■9", "●10 ■8", "●1"),
    "low_results_schools": ("●8 ■4", "●8 ■5", "●10 ■6", "○1"),
    "talents": ("●7 ■1", "●4 ■5", "●7 ■4", "●1"),
    "career_guidance": ("●5", "●3 ▲2 ■1", "●3 ■4 ?1", "○1"),
    "objectivity": ("●5 ■2", "●6 ■2", "●4 ■5", "●1"),
    "heads_effectiveness": ("●3 ■3", "●2 ■2", "●3 ▲1 ■1", "○1"),
    "teacher_development": ("●3 ▲1 ■1", "●4 ■1", "●4 ■1 ?1", "○1"),
    "methodical_work": ("●8 ■1", "●4 ■3 ?1", "●5 ■4", "○1"),
    "upbringing": ("●3", "●1 ■2", "●4 ■1", "●1"),
}
BOARD_YEARS = (2020, 2021, 2022, 2023)


def rows_by_hand() -> list[list[str]]:
    """Return the lines of boards_of_the_concept.tsv, cells apart."""
    text = (Path(__file__).parent / "boards_of_the_concept.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def find(known: dict[tuple[str, str], list[DistrictIndicator]], row: list[str]) -> DistrictIndicator:
    """Return the indicator of a line of the table: of two of one activity that of its kind."""
    group = [one for one in known[row[0], row[1]] if one.kind.label == row[3]]
    assert len(group) == 1, row
    return group[0]


def execute(d: District, times: Timetable, line_id: int, year: int, *, proved: bool) -> None:
    """Mark the first day of a line in a year as done, with a paper or without."""
    every = (one for plan in times.plans for one in times.of_plan(plan.id).occurrences)
    ref = next(one.ref for one in every if one.line_id == line_id and one.due.year == year)
    execution.mark_done(d, [ref], min(ref.planned[1] if ref.planned else TODAY, TODAY), today=TODAY)
    if proved:
        evidence.add_link(d, ref, f"https://example.org/{line_id}/{year}.pdf", "Документ")


def fill_in(hands: IndicatorHands) -> None:
    """Execute and type what the column «Факт» of the table says."""
    d, known = hands.page.session.district, by_place(hands)
    times = Timetable(d)
    for card in directions.list_directions(d):
        hands.choose(card.heading)
        grid = hands.page.indicators.grid
        for row in (one for one in rows_by_hand() if one[0] == card.code):
            one = find(known, row)
            place = grid.table.grid.row_of(one.key)
            assert place is not None
            for year, fact in zip(BOARD_YEARS, row[6].split(), strict=True):
                if fact in ("+", "v"):
                    execute(d, times, one.line_ids[0], year, proved=fact == "+")
                elif fact != ".":
                    hands.type_into(grid, place, f"fact {year}/0", fact.replace("/", " из "))
    hands.page.load()


def test_the_nine_boards_are_those_of_the_table_worked_by_hand(hands: IndicatorHands) -> None:
    take_all_indicators(hands)
    fill_in(hands)

    known, d = by_place(hands), hands.page.session.district
    rows = rows_by_hand()
    assert Counter(row[0] for row in rows) == {code: len(group) for code, group in groups(known).items()}
    differ = []
    for row in rows:
        one = find(known, row)
        targets = " ".join("–" if (at := one.target(year)) is None else f"{at:g}" for year in BOARD_YEARS)
        lights = " ".join(light_of(one, year, TODAY, indicators.rules(d)).shape for year in BOARD_YEARS)
        shown = [one.unit_words, targets, lights]
        if shown != [row[4], row[5], row[7]] or one_line(row[2]).casefold() not in one.title.casefold():
            differ.append((row, one.title, shown))
    assert differ == []

    hands.choose("Все направления")
    assert on_the_board(hands) == BOARDS
    tomorrow = {one.card.code: one.years[2023] for one in indicators.board(d, (2023,), dt.date(2023, 3, 2))}
    late = {code for code, one in tomorrow.items() if one.counts[Light.OVERDUE]}
    assert late == {code for code, cells in BOARDS.items() if cells[3] == "○1"}  # the notes were due on 1 March


def groups(known: dict[tuple[str, str], list[DistrictIndicator]]) -> dict[str, list[DistrictIndicator]]:
    """Return indicators by direction."""
    found: dict[str, list[DistrictIndicator]] = {}
    for (code, _), group in known.items():
        found.setdefault(code, []).extend(group)
    return found


def on_the_board(hands: IndicatorHands) -> dict[str, tuple[str, ...]]:
    """Return what the cells of the table of all directions show."""
    model = hands.page.board.board
    places = [model.years.index(year) for year in BOARD_YEARS]
    cells = {
        row.card.code: tuple(str(model.data(model.index(at, place))) for place in places)
        for at, row in enumerate(model.rows)
    }
    return {code: tuple(one.replace("● ", "●").replace("▲ ", "▲").replace("■ ", "■").replace("? ", "?")
                        .replace("○ ", "○") for one in group) for code, group in cells.items()}  # fmt: skip


def test_the_summary_for_the_head_adds_the_nine_boards_up(hands: IndicatorHands) -> None:
    """2023: 4 of the 9 notes on effects are there on 1 March, 5 are due that day."""
    take_all_indicators(hands)
    fill_in(hands)

    made = direction_document(
        hands.page.session.district, DirectionPaper.SUMMARY, "pdf", years=BOARD_YEARS, today=TODAY
    )
    pages = PdfReader(io.BytesIO(made)).pages
    words = " ".join("".join(page.extract_text() for page in pages).split())
    assert len(pages) == 1
    said = "2023 год: решено показателей – 4, из них достигнуто – 4; ещё не решено – 5, из них просрочено – 0."
    assert said in words.replace("\xa0", " ")
    for cell in ("11 из 17 (65 %)", "8 из 17 (47 %)", "10 из 18 (56 %)", "3 из 8 (38 %)", "3 из 6 (50 %)"):
        assert cell in words.replace("\xa0", " ")


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
    assert [rows[0].cells[year].cell.due for year in (2020, 2021, 2022)] == [  # «на 2020/2021 учебный год»
        dt.date(2020, 9, 1), dt.date(2021, 9, 1), dt.date(2022, 9, 1),
    ]  # fmt: skip
    every = [one.cell for row in expected_results.table(d, TODAY) for one in row.cells.values()]
    named = {one.title: one.due for one in every if one.due is not None and (one.due.month, one.due.day) != (12, 31)}
    assert named.pop("Утвержденный График проведения профориентационных мероприятий 2 полугодие 2020 года") == (
        dt.date(2020, 7, 1)
    )
    assert len(named) == 3  # the lists of procedures above; nothing else in table 1 names a part of a year
