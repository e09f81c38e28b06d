"""The demonstration district has two monitorings over three years and a survey of two, without impossible values."""

import datetime as dt
from pathlib import Path

from msoko_desktop.services import monitoring, surveys
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.monitoring.grid import MonitoringGrid
from msoko_desktop.services.surveys.grids import CountGrid


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
