"""The demonstration district has two monitorings over three years and a survey of two, without impossible values."""

import datetime as dt
from pathlib import Path

from msoko_desktop.domain.indicators.district_indicators import AutoFact
from msoko_desktop.services import monitoring, surveys
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.directions import directions
from msoko_desktop.services.district import open_district
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.monitoring.grid import MonitoringGrid
from msoko_desktop.services.surveys.grids import CountGrid

FED = (AutoFact.MONITORING, AutoFact.REGISTER, AutoFact.SURVEY)


def test_forms_and_survey_of_the_demonstration_district_are_believable(tmp_path: Path) -> None:
    path = tmp_path / "Демо.msoko"
    make_demo(path, dt.date(2026, 3, 2))
    district = open_district(path)

    states = monitoring.list_monitorings(district)
    assert [(one.title, one.period.year) for one in states] == [
        (title, year)
        for title in ("Эффективность руководителей", "Педагоги: дефициты, курсы, категории, возраст")
        for year in (2024, 2023, 2022)
    ]
    assert all(one.is_complete and one.asked in (18, 19) for one in states)  # одна школа закрыта в эти годы
    for one in states:
        grid = MonitoringGrid(district, one.form_id, one.period)
        assert [remark.text for remark in grid.content.remarks if remark.rule == "context_range"] == []
    survey = surveys.list_surveys(district)[0]
    for year in (2023, 2024):
        content = CountGrid(district, survey.id or 0, year).content
        assert content.remarks == ()
        assert content.rows[-1].title == "Всего по району"
    district.close()


def test_indicators_are_fed_from_monitoring_registers_and_surveys(tmp_path: Path) -> None:
    path, day = tmp_path / "Демо.msoko", dt.date(2026, 11, 25)
    make_demo(path, day)
    district = open_district(path)

    by_direction = indicators.indicators_by_direction(district, day)
    fed = [one for group in by_direction.values() for one in group if one.auto in FED]
    assert {one.auto for one in fed} == set(FED)
    assert not [one.source_problem for one in fed if one.source_problem]
    for one in fed:
        known = [one.value(year) for year in (2025, 2026)]
        assert any(value for value in known), one.title
    assert all(card.responsible for card in directions.list_directions(district))
    heads = next(
        one for one in monitoring.list_monitorings(district) if one.direction == "heads_effectiveness" and one.filled
    )
    grid = MonitoringGrid(district, heads.form_id, heads.period)
    exam = grid.content.column_index("4.1")
    kinds = {str(school.id): school.kind for school in grid.schools}
    of_kind = {row.key: line[exam] for row, line in zip(grid.content.rows, grid.content.values, strict=True)}
    assert {key for key, kind in kinds.items() if of_kind[key] == "–"} == {
        key for key, kind in kinds.items() if kind in ("basic", "primary", "special")
    }
    late = [one.title for one in monitoring.list_monitorings(district) if one.last and one.due and one.last > one.due]
    assert late == []
    district.close()
