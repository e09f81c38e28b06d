"""Dates of schedules as people type them, and schedules that cannot be kept."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.timetable.schedules import (
    Schedule,
    ScheduleEntry,
    moved_entries,
    read_days,
    refuse_unsound,
    same_day_note,
)


@pytest.mark.parametrize(
    ("text", "start", "due"),
    [
        ("15.04.2027", "2027-04-15", "2027-04-15"),
        (" 5.4.2027 г. ", "2027-04-05", "2027-04-05"),
        ("15.04.27", "2027-04-15", "2027-04-15"),
        ("15–17.04.2027", "2027-04-15", "2027-04-17"),
        ("15 - 17.04.2027", "2027-04-15", "2027-04-17"),
        ("30.04–05.05.2027", "2027-04-30", "2027-05-05"),
        ("28.12.2026–11.01.2027", "2026-12-28", "2027-01-11"),
        ("с 15.04.2027 по 17.04.2027", "2027-04-15", "2027-04-17"),
        ("с 15 по 17.04.2027", "2027-04-15", "2027-04-17"),
        ("С 15 апреля по 17 мая 2027 года", "2027-04-15", "2027-05-17"),
        ("15 апреля 2027 г.", "2027-04-15", "2027-04-15"),
        ("15.04.2027г. – 17.04.2027г.", "2027-04-15", "2027-04-17"),
        ("15–17 апреля 2027", "2027-04-15", "2027-04-17"),
        ("2027-04-15", "2027-04-15", "2027-04-15"),
        ("2027-04-15 00:00:00", "2027-04-15", "2027-04-15"),
        ("29.02.2028", "2028-02-29", "2028-02-29"),
        ("31.12.2199", "2199-12-31", "2199-12-31"),
        ("15,04,2027", "2027-04-15", "2027-04-15"),
        ("15/04/27", "2027-04-15", "2027-04-15"),
        ("15 04 2027", "2027-04-15", "2027-04-15"),
        ("5-4-2027", "2027-04-05", "2027-04-05"),
        ("15–17,04,2027", "2027-04-15", "2027-04-17"),
    ],
)
def test_days_are_understood_as_people_write_them(text: str, start: str, due: str) -> None:
    assert read_days(text) == (dt.date.fromisoformat(start), dt.date.fromisoformat(due))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "не дата"),
        ("апрель", "не дата"),
        ("15.04.2027, 16.04.2027", "не дата"),
        ("15.04", "день, месяц и год"),
        ("15", "день, месяц и год"),
        ("15.04.2027–17", "день, месяц и год"),
        ("29.02.2027", "в феврале 2027 года 28 дней"),
        ("31.04.2027", "в апреле 2027 года 30 дней"),
        ("00.04.2027", "00.04.2027 не бывает"),
        ("15.13.2027", "проверьте месяц"),
        ("15.04.0000", "проверьте месяц и год"),
        ("15.04.0202", "проверьте год. Возможны годы с 1900 по 2199"),
        ("31.12.9999", "проверьте год"),
        ("17–15.04.2027", "последний день раньше первого"),
    ],
)
def test_what_is_no_date_is_told_in_one_sentence(text: str, words: str) -> None:
    with pytest.raises(InputRefused, match=words):
        read_days(text)


def entry(title: str, start: str, due: str = "", row_id: int | None = None) -> ScheduleEntry:
    return ScheduleEntry(title, dt.date.fromisoformat(start), dt.date.fromisoformat(due or start), "", row_id)


GOOD = Schedule(
    "ВПР", "vpr", (entry("Русский язык, 4 класс", "2027-04-15"), entry("Математика, 4 класс", "2027-04-20"))
)


def test_a_sound_schedule_passes() -> None:
    refuse_unsound(GOOD)
    assert same_day_note(GOOD) == ""


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (replace(GOOD, name=""), "нет названия"),
        (replace(GOOD, entries=(entry("", "2027-04-15"),)), "15.04.2027 нет названия события"),
        (replace(GOOD, entries=(entry("ОГЭ", "2027-06-02", "2027-06-01"),)), "кончается"),
        (replace(GOOD, entries=(entry("ОГЭ", "2027-06-02"), entry(" огэ", "2027-06-02"))), "дважды"),
    ],
)
def test_an_unsound_schedule_is_refused(schedule: Schedule, words: str) -> None:
    with pytest.raises(InputRefused, match=words):
        refuse_unsound(schedule)


def test_different_events_on_one_day_are_only_remarked_on() -> None:
    schedule = replace(GOOD, entries=(*GOOD.entries, entry("Физика, 7 класс", "2027-04-20")))
    refuse_unsound(schedule)
    assert "20.04.2027" in same_day_note(schedule)
    assert "«Математика, 4 класс» и «Физика, 7 класс»" in same_day_note(schedule)


def test_only_entries_whose_days_changed_have_moved() -> None:
    before = replace(GOOD, entries=(entry("а", "2027-04-15", row_id=1), entry("б", "2027-04-16", row_id=2)))
    after = replace(
        GOOD,
        entries=(
            entry("а!", "2027-04-15", row_id=1),
            entry("б", "2027-04-16", "2027-04-17", 2),
            entry("в", "2027-04-18"),
        ),
    )
    assert moved_entries(before, after) == {2}
    assert moved_entries(Schedule(""), after) == frozenset()
