"""The production calendar as the Government decreed it, with the days that a district corrected.

The expected days are those of the decrees: of 10.10.2020 № 1648 (2021), 10.08.2023 № 1314 (2024), 04.10.2024 № 1335
(2025), 24.09.2025 № 1466 (2026).
"""

import datetime as dt
import subprocess
import sys

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import history
from msoko_desktop.services.changes import Area
from msoko_desktop.services.plans import checks, plans
from msoko_desktop.services.timetable import days_off
from msoko_desktop.storage.district_file import District, open_file


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    "text", ["2024-04-29", "2024-12-31", "2025-05-02", "2025-05-08", "2026-01-09", "2026-03-09", "2026-12-31"]
)
def test_days_moved_by_decree_are_off(empty: District, text: str) -> None:
    assert days_off.days_off(empty).is_day_off(day(text))


@pytest.mark.parametrize("text", ["2021-02-20", "2024-04-27", "2024-11-02", "2024-12-28", "2025-11-01"])
def test_saturdays_given_for_them_are_worked(empty: District, text: str) -> None:
    assert not days_off.days_off(empty).is_day_off(day(text))


def test_days_have_their_russian_names(empty: District) -> None:
    calendar = days_off.days_off(empty)
    assert calendar.name(day("2026-11-04")) == "День народного единства"
    assert calendar.name(day("2026-01-09")) == "Выходной (перенесено с 03.01.2026)"
    assert calendar.name(day("2025-11-01")) == "Рабочий день (выходной перенесён на 03.11.2025)"
    assert calendar.name(day("2026-11-21")) == calendar.name(day("2026-11-20")) == ""


@pytest.mark.parametrize("year", [1, 1990, 9999])
def test_a_year_far_away_has_its_weekends(empty: District, year: int) -> None:
    start = dt.date(year, 7, 1)
    week = [start + dt.timedelta(i) for i in range(7)]
    assert sum(days_off.days_off(empty).is_day_off(one) for one in week) == 2


def test_a_year_without_a_decree_follows_the_law_and_says_so(empty: District) -> None:
    calendar = days_off.days_off(empty)
    assert days_off.source_note(2026) == ""
    assert "2035 год" in days_off.source_note(2035)
    assert calendar.is_day_off(day("2035-11-05")), "4 November 2035 is a Sunday"
    assert calendar.name(day("2035-11-05")) == "День народного единства (выходной)"


def test_a_corrected_day_is_one_step_and_comes_back(empty: District) -> None:
    changes = days_off.correct_day(empty, day("2026-11-20"), True, " День  района ")
    assert (changes.areas, changes.step) == (frozenset({Area.DAYS_OFF}), "Исправить производственный календарь")
    assert days_off.days_off(empty).is_day_off(day("2026-11-20"))
    assert days_off.days_off(empty).name(day("2026-11-20")) == "День района"
    history.undo(empty)
    assert days_off.corrections(empty) == ()
    history.redo(empty)
    assert [one.note for one in days_off.corrections(empty)] == ["День района"]


def test_switching_a_day_back_leaves_no_correction(empty: District) -> None:
    days_off.correct_day(empty, day("2026-11-20"), True)
    assert days_off.correct_day(empty, day("2026-11-20"), False)
    assert days_off.corrections(empty) == ()
    assert not days_off.correct_day(empty, day("2026-11-20"), False), "nothing was changed"
    days_off.correct_day(empty, day("2026-11-21"), False)
    assert days_off.correct_day(empty, day("2026-11-21"), None)
    assert days_off.corrections(empty) == ()


def test_the_same_correction_twice_is_no_step(empty: District) -> None:
    assert days_off.correct_day(empty, day("2026-11-20"), True, "День района")
    assert not days_off.correct_day(empty, day("2026-11-20"), True, "День района")
    assert days_off.correct_day(empty, day("2026-11-20"), True, "День посёлка")
    assert [one.note for one in days_off.corrections(empty)] == ["День посёлка"]


def test_a_year_goes_back_to_the_law_and_leaves_the_others(empty: District) -> None:
    for text in ("2026-11-20", "2026-12-30", "2027-01-11"):
        days_off.correct_day(empty, day(text), True)
    changes = days_off.restore_year(empty, 2026)
    assert changes.step == "Вернуть календарь 2026 года"
    assert [one.day for one in days_off.corrections(empty)] == [day("2027-01-11")]
    assert not days_off.restore_year(empty, 2026)


def test_corrections_are_kept_in_the_file(empty: District) -> None:
    days_off.correct_day(empty, day("2026-11-20"), True, "День района")
    path = empty.path
    empty.close()
    again = open_file(path)
    assert days_off.days_off(again).name(day("2026-11-20")) == "День района"
    again.close()


def test_a_note_too_long_is_refused(empty: District) -> None:
    with pytest.raises(InputRefused):
        days_off.correct_day(empty, day("2026-11-20"), True, "x" * 100_001)
    assert days_off.corrections(empty) == ()


def test_the_calendar_is_cheap_to_ask_for_again(empty: District) -> None:
    assert days_off.days_off(empty) is days_off.days_off(empty)


def test_the_check_before_signing_knows_moved_and_corrected_days(empty: District) -> None:
    lines = tuple(
        PlanLine(LineKind.ACTIVITY, f"Совещание {text}", str(n), deadline=f"до {text}", executors="ОО")
        for n, text in enumerate(("31.12.2026", "30.12.2026", "01.11.2025"), start=1)
    )
    period = PlanPeriod(dt.date(2025, 1, 1), dt.date(2026, 12, 31))
    (plan_id,) = plans.add_plan(empty, Plan("План на 2025–2026 годы", period, lines=lines)).created

    def remarked() -> list[int | None]:
        found = checks.check_plan(empty, plan_id, dt.date(2026, 11, 22))
        return [remark.line for remark in found if remark.rule == "deadline_day_off"]

    assert remarked() == [0], "31.12.2026 is off by decree, the Saturday 01.11.2025 is worked"
    days_off.correct_day(empty, day("2026-12-30"), True)
    days_off.correct_day(empty, day("2026-12-31"), False)
    assert remarked() == [1]


def test_the_calendars_of_all_countries_are_not_loaded_with_the_service() -> None:
    code = "import sys, msoko_desktop.services.plans.checks as c; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
