"""Weekends, holidays, moved days and what a person corrected."""

import datetime as dt

import pytest

from msoko_desktop.domain.timetable.days_off import DayCorrection, DaysOff, YearDays, moved_by_law

NOTHING = YearDays()


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def calendar(year: YearDays = NOTHING, *corrections: DayCorrection) -> DaysOff:
    return DaysOff(lambda _: year, {one.day: one for one in corrections})


def test_a_week_has_two_days_off_without_a_name() -> None:
    days = calendar()
    assert [days.is_day_off(dt.date(2026, 11, 16) + dt.timedelta(i)) for i in range(7)] == [False] * 5 + [True] * 2
    assert days.name(day("2026-11-22")) == ""


def test_holidays_and_working_saturdays_have_names() -> None:
    days = calendar(YearDays({day("2026-11-04"): "День народного единства"}, {day("2026-11-21"): "Рабочая суббота"}))
    assert days.is_day_off(day("2026-11-04"))
    assert days.name(day("2026-11-04")) == "День народного единства"
    assert not days.is_day_off(day("2026-11-21"))
    assert days.name(day("2026-11-21")) == "Рабочая суббота"


def test_a_correction_wins_over_the_law_and_names_the_day_itself() -> None:
    year = YearDays({day("2026-11-04"): "День народного единства"})
    days = calendar(year, DayCorrection(day("2026-11-04"), off=False), DayCorrection(day("2026-11-05"), True, "Траур"))
    assert not days.is_day_off(day("2026-11-04"))
    assert days.name(day("2026-11-04")) == ""
    assert days.is_day_off_by_law(day("2026-11-04"))
    assert days.is_day_off(day("2026-11-05"))
    assert days.name(day("2026-11-05")) == "Траур"
    assert [days.is_corrected(day(text)) for text in ("2026-11-04", "2026-11-05", "2026-11-06")] == [True, True, False]


@pytest.mark.parametrize(
    ("at", "before", "after"),
    [
        ("2026-11-18", "2026-11-18", "2026-11-18"),
        ("2026-11-22", "2026-11-20", "2026-11-23"),
        ("2026-11-03", "2026-11-02", "2026-11-05"),
    ],
)
def test_the_nearest_working_days(at: str, before: str, after: str) -> None:
    days = calendar(YearDays({day("2026-11-03"): "Выходной", day("2026-11-04"): "День народного единства"}))
    assert days.working_before(day(at)) == day(before)
    assert days.working_after(day(at)) == day(after)


def test_the_search_for_a_working_day_ends() -> None:
    assert calendar().working_after(dt.date.max) == dt.date.max, "31.12.9999 is a Friday"
    never = DaysOff(lambda year: YearDays({dt.date(year, 1, 1) + dt.timedelta(i): "" for i in range(365)}), {})
    assert never.working_after(day("2026-03-02")) == day("2026-03-02")
    assert never.working_before(dt.date.min) == dt.date.min


def test_a_year_is_asked_for_once() -> None:
    asked: list[int] = []

    def year_days(year: int) -> YearDays:
        asked.append(year)
        return NOTHING

    days = DaysOff(year_days, {})
    for number in range(1, 29):
        days.is_day_off(dt.date(2026, 2, number))
        days.name(dt.date(2027, 2, number))
    assert asked == [2026, 2027]


def test_the_law_moves_a_day_off_from_a_holiday_to_the_next_working_day() -> None:
    holidays = {
        day("2028-01-01"): "Новогодние каникулы",  # a Saturday, which waits for the Government
        day("2032-05-01"): "Праздник Весны и Труда",  # a Saturday
        day("2032-05-09"): "День Победы",  # a Sunday
        day("2028-06-12"): "День России",  # a Monday
    }
    moved = {when: name for when, name in moved_by_law(holidays).items() if when not in holidays}
    assert moved == {
        day("2032-05-03"): "Праздник Весны и Труда (выходной)",
        day("2032-05-10"): "День Победы (выходной)",
    }
