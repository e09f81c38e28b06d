"""Charts of analysis tables: rows become bars and lines, measures parts, columns and years."""

from dataclasses import replace

import pytest

from msoko_desktop.charts.results import (
    Order,
    bars_of_table,
    heat_of_table,
    radar_of_table,
    stacks_of_table,
    years_of_table,
)
from msoko_desktop.domain.analysis.model import AnalysisTable, Figure, GroupKind, GroupRow, Measure, MeasureKind
from tests.charts.test_results_numbers import axes, boxes, text_of, words


def share(key: str, title: str) -> Measure:
    return Measure(key, title, MeasureKind.SHARE, "", "", short_title=title)


MARKS = tuple(share(f"mark_{mark}_share", f"«{mark}», %") for mark in (2, 3, 4, 5))


def row(key: str, title: str, kind: GroupKind, *values: float) -> GroupRow:
    return GroupRow(key, title, kind, {one.key: Figure(value, 20) for one, value in zip(MARKS, values, strict=True)})


TABLE = AnalysisTable(
    "Распределение отметок",
    "ВПР 2026: Математика, 8 класс",
    MARKS,
    (
        row("district", "Район", GroupKind.DISTRICT, 10, 40, 30, 20),
        row("school 10", "СОШ № 10", GroupKind.SCHOOL, 0, 50, 25, 25),
        row("school 2", "СОШ № 2", GroupKind.SCHOOL, 20, 20, 40, 20),
    ),
)


def test_schools_are_bars_and_the_district_is_a_line() -> None:
    drawn = bars_of_table(TABLE, "mark_5_share", order=Order.NAME)
    assert [(x0, x1) for x0, _, x1, _ in boxes(drawn, "enough")] == [(0, 20), (0, 25)]  # № 2 before № 10
    assert "Район: 20,0\u00a0% (N = 20)" in words(drawn)
    assert drawn.title == "«5», %"


def test_a_table_of_the_district_alone_has_it_as_a_bar() -> None:
    drawn = bars_of_table(replace(TABLE, rows=TABLE.rows[:1]), "mark_5_share")
    assert [(x0, x1) for x0, _, x1, _ in boxes(drawn, "enough")] == [(0, 20)]


def test_measures_are_parts_of_a_stack() -> None:
    drawn = stacks_of_table(TABLE, [one.key for one in MARKS])
    assert [(x0, x1) for x0, _, x1, _ in boxes(drawn, "«3», %")] == [(10, 50), (0, 50), (20, 40)]
    assert text_of(drawn, "school 2").startswith("СОШ № 2\n«2», %: 20,0\u00a0%")


def test_rows_and_measures_are_a_heat_map_either_way() -> None:
    drawn, turned = heat_of_table(TABLE, title="Доля"), heat_of_table(TABLE, turned=True)
    assert text_of(drawn, "school 10|mark_3_share") == "СОШ № 10, «3», %\nДоля: 50,0\u00a0%\nN = 20"
    assert "mark_3_share|school 10" in {spot.key for spot in turned.spots}
    assert len(drawn.spots) == len(turned.spots) == 12


def test_columns_of_years_are_lines() -> None:
    measures = tuple(replace(share(f"quality@{year}", f"Качество, {year}"), decimals=1) for year in (2024, 2025, 2026))
    figures = {"quality@2024": Figure(40.0, 9), "quality@2025": Figure(None), "quality@2026": Figure(50.0, 9)}
    table = AnalysisTable("Динамика", "", measures, (GroupRow("school 1", "СОШ № 1", GroupKind.SCHOOL, figures),))
    drawn = years_of_table(table, "quality", (2024, 2025, 2026))
    assert [line.get_xydata().tolist() for line in axes(drawn).lines] == [[[2024, 40]], [[2026, 50]]]
    assert drawn.title == "Качество"
    assert years_of_table(table, "success", (2024,)).explanation == "За эти годы показателя нет."


def test_a_radar_shows_the_rows_asked_for() -> None:
    drawn = radar_of_table(TABLE, [one.key for one in MARKS], ["district", "school 2"])
    assert {spot.key.partition("@")[0] for spot in drawn.spots} == {"district", "school 2"}


def test_an_explanation_takes_the_place_of_the_chart() -> None:
    table = AnalysisTable("Отчёт", "", MARKS, (), (), "Результатов ещё нет.")
    keys = [one.key for one in MARKS]
    for drawn in (
        bars_of_table(table, keys[0]),
        stacks_of_table(table, keys),
        heat_of_table(table),
        radar_of_table(table, keys, []),
    ):
        assert drawn.explanation == "Результатов ещё нет."
    with pytest.raises(KeyError):
        bars_of_table(TABLE, "no_such")
