"""The school calendar is data: days, terms, holidays, events and schedules as a person may edit them."""

import datetime as dt
from itertools import pairwise

import pytest

from msoko_desktop.domain.timetable.school_calendar import MonthDay, SchoolCalendar, YearlyWindow
from msoko_desktop.services.reference.reference import reference_data

D = dt.date


@pytest.fixture(scope="module")
def calendar() -> SchoolCalendar:
    return SchoolCalendar.from_mapping(reference_data("school_calendar"))


def test_the_school_year_is_as_the_rules_say(calendar: SchoolCalendar) -> None:
    assert calendar.teaching.starting_in(2026) == (D(2026, 9, 1), D(2027, 5, 31))
    assert calendar.school_year(2026) == (D(2026, 9, 1), D(2027, 8, 31))
    assert [calendar.school_year_of(day) for day in (D(2026, 8, 31), D(2026, 9, 1), D(2027, 1, 1))] == [
        2025,
        2026,
        2026,
    ]


def test_four_terms_and_holidays_fill_the_school_year_without_overlap(calendar: SchoolCalendar) -> None:
    assert [term.number for term in calendar.terms] == [1, 2, 3, 4]
    assert [span.number for span in calendar.trimesters] == [1, 2, 3]
    assert [span.code for span in calendar.holidays] == ["autumn", "winter", "spring", "summer"]
    spans = sorted(
        s.window.starting_in(2026 if s.window.start.month >= 9 else 2027) for s in (*calendar.terms, *calendar.holidays)
    )
    for (_, end), (start, _) in pairwise(spans):
        assert dt.timedelta(days=1) <= start - end <= dt.timedelta(days=2)
    assert (spans[0][0], spans[-1][1]) == calendar.school_year(2026)


def test_every_usual_day_has_its_source(calendar: SchoolCalendar) -> None:
    assert all(span.source for span in (*calendar.terms, *calendar.trimesters, *calendar.holidays))
    assert all(event.source and event.window and event.approximate for event in calendar.events)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("ВПР", "vpr"),
        ("проведения всероссийских проверочных работ", "vpr"),
        ("ГИА-11", "ege"),
        ("ОГЭ и ГВЭ", "oge"),
        ("государственной итоговой аттестации", "gia"),
        ("школьного этапа всероссийской олимпиады", "olympiad_school"),
        ("заключительный этап ВсОШ", "olympiad_final"),
        ("итогового сочинения", "essay"),
        ("к августовскому совещанию", "august_meeting"),
        ("мониторинга", None),
        ("впрочем", None),
        ("", None),
    ],
)
def test_events_by_their_words(words: str, code: str | None, calendar: SchoolCalendar) -> None:
    found = calendar.event_in(words)

    assert (found.code if found else None) == code


def test_a_calendar_of_other_days_is_read_from_its_mapping() -> None:
    calendar = SchoolCalendar.from_mapping(
        {
            "school_year": {"start": "09-02", "teaching_end": "05-25", "end": "08-31"},
            "events": [{"code": "x", "name": "слет", "aliases": ["слет* отряд*"], "start": "12-30", "end": "01-05"}],
            "schedules": [{"code": "s", "name": "график слета", "aliases": ["слет*"]}],
        }
    )
    event = calendar.event_in("Слёт отрядов")

    assert event is not None and event.window is not None
    assert event.window.starting_in(2026) == (D(2026, 12, 30), D(2027, 1, 5))
    assert calendar.schedule_in("по графику слета") is not None
    assert calendar.terms == ()


def test_calendars_of_the_same_days_are_equal(calendar: SchoolCalendar) -> None:
    again = SchoolCalendar.from_mapping(reference_data("school_calendar"))

    assert again == calendar and hash(again) == hash(calendar)


def test_days_that_do_not_exist_are_refused() -> None:
    with pytest.raises(ValueError, match="day is out of range"):
        MonthDay.from_text("02-30")
    leap = YearlyWindow(MonthDay.from_text("02-29"), MonthDay.from_text("02-29"))
    assert (leap.starting_in(2027)[0], leap.starting_in(2028)[0]) == (D(2027, 2, 28), D(2028, 2, 29))
