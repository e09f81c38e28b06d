"""The calendar file as other programs take it in: by the rules of RFC 5545, and updated by a second import."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import icalendar
import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.execution import OccurrenceRecord, TrackedOccurrence
from msoko_desktop.writers.calendar_ics import calendar_ics
from tests.writers.occurrences import ALL, CANCELLED, IN_TIME, OVERDUE, TODAY, day, tracked

MOMENT = dt.datetime(2026, 10, 20, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=3)))
AWKWARD = tracked(
    "5.1",
    'Совещание: «ВПР; ОГЭ, ЕГЭ» \\ "итоги" ' + "очень-длинное-слово" * 20,
    "16.11",
    phrase="ежегодно; до 16 ноября",
    note="Первая строка, с запятой\nвторая; строка\r\nтретья 😀\x07",
)


def export(items: Sequence[TrackedOccurrence] = ALL, revision: int = 3, **more: Any) -> bytes:
    options: dict[str, Any] = {"name": "Сроки; район, 2026", "file_uid": "f0e1", "moment": MOMENT, "today": TODAY}
    return calendar_ics(items, {1: "Дорожная карта, район"}, revision=revision, **{**options, **more})


def events(data: bytes) -> dict[str, Any]:
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def event_of(data: bytes, item: TrackedOccurrence) -> Any:
    return events(data)[f"{item.key}@f0e1.msoko"]


def test_every_occurrence_is_one_event_of_a_whole_day() -> None:
    found = events(export())
    assert len(found) == len(ALL) == 8
    event = found[f"{IN_TIME.key}@f0e1.msoko"]
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (dt.date(2026, 10, 15), dt.date(2026, 10, 16))
    assert event["SUMMARY"] == "1.1 Анализ результатов ВПР"
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["SEQUENCE"] == 3
    assert event["CATEGORIES"].to_ical().decode() == "Дорожная карта\\, район"
    utc = dt.datetime(2026, 10, 20, 9, 30, tzinfo=dt.UTC)
    assert (event.decoded("DTSTAMP"), event.decoded("LAST-MODIFIED")) == (utc, utc)
    assert not any("RRULE" in event for event in found.values())


def test_the_calendar_says_what_it_is() -> None:
    calendar = icalendar.Calendar.from_ical(export())
    assert (calendar["VERSION"], calendar["METHOD"], calendar["X-WR-CALNAME"]) == (
        "2.0",
        "PUBLISH",
        "Сроки; район, 2026",
    )
    assert calendar["PRODID"].startswith("-//MSOKO//")


def test_the_description_tells_what_the_page_does() -> None:
    item = replace(IN_TIME, phrase="ежегодно, до 15 октября")
    assert str(event_of(export([item]), item)["DESCRIPTION"]).split("\n") == [
        "Мероприятие: 1.1 Анализ результатов ВПР",
        "План: Дорожная карта, район",
        "Срок: 15.10.2026",
        "Как в плане: ежегодно, до 15 октября",
        "Исполнители: Отдел образования",
        "Состояние: Выполнено 12.10.2026",
    ]
    cancelled = str(event_of(export([CANCELLED]), CANCELLED)["DESCRIPTION"])
    assert cancelled.endswith("Состояние: Отменено\nПричина: Отменён министерством")


def test_approximate_and_cancelled_ones_say_so() -> None:
    about = tracked("9", "Участие в НИКО", "16.10", "05.10", approximate=True)
    data = export([about, CANCELLED, OVERDUE])
    assert [event_of(data, item)["STATUS"] for item in (about, CANCELLED, OVERDUE)] == [
        "TENTATIVE",
        "CANCELLED",
        "CONFIRMED",
    ]


def test_a_second_export_updates_the_events_of_the_first() -> None:
    """RFC 5545, 3.8.7.4: the same UID with a higher SEQUENCE is a revision of the event."""
    before = events(export(revision=3))
    record = OccurrenceRecord(8, OVERDUE.line_id, planned=OVERDUE.planned.window, start=day("20.11"), due=day("20.11"))
    moved = replace(OVERDUE, record=record)
    after = events(export([moved if item is OVERDUE else item for item in ALL], revision=4))
    assert set(after) == set(before)
    assert {event["SEQUENCE"] for event in after.values()} == {4}
    key = f"{OVERDUE.key}@f0e1.msoko"
    assert before[key].decoded("DTSTART") == dt.date(2026, 10, 17)
    assert after[key].decoded("DTSTART") == dt.date(2026, 11, 20)
    assert "Срок по плану: с 01.10.2026 по 17.10.2026" in str(after[key]["DESCRIPTION"])


@pytest.mark.parametrize(("days", "trigger"), [(3, dt.timedelta(days=-3, hours=9)), (0, dt.timedelta(hours=9))])
def test_a_reminder_is_set_for_what_is_still_open(days: int, trigger: dt.timedelta) -> None:
    data = export([OVERDUE, IN_TIME, CANCELLED], alarm_days=days)
    (alarm,) = event_of(data, OVERDUE).walk("VALARM")
    assert alarm.decoded("TRIGGER") == trigger
    assert alarm["ACTION"] == "DISPLAY"
    assert not event_of(data, IN_TIME).walk("VALARM")
    assert not event_of(data, CANCELLED).walk("VALARM")
    assert not any(event.walk("VALARM") for event in events(export()).values())


def test_a_reminder_after_the_day_is_refused() -> None:
    with pytest.raises(InputRefused, match="не меньше нуля"):
        export(alarm_days=-1)


def test_lines_are_folded_without_tearing_letters() -> None:
    """RFC 5545, 3.1: lines end with CRLF and hold at most 75 octets; a longer one goes on after a space."""
    data = export([*ALL, AWKWARD])
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    lines = data.split(b"\r\n")[:-1]
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")  # a fold within a letter would not be readable
    unfolded = re.sub(rb"\r\n[ \t]", b"", data).decode("utf-8").split("\r\n")[:-1]
    assert all(re.match(r"[A-Z-]+[;:]", line) for line in unfolded)
    assert "очень-длинное-слово" * 5 in "".join(unfolded)


def test_signs_with_a_meaning_are_escaped() -> None:
    """RFC 5545, 3.3.11: backslash, semicolon, comma and the end of a line in a text."""
    unfolded = re.sub(rb"\r\n[ \t]", b"", export([AWKWARD])).decode("utf-8").split("\r\n")
    summary = next(line for line in unfolded if line.startswith("SUMMARY:"))
    assert summary.startswith('SUMMARY:5.1 Совещание: «ВПР\\; ОГЭ\\, ЕГЭ» \\\\ "итоги" ')
    description = next(line for line in unfolded if line.startswith("DESCRIPTION:"))
    assert "Примечание: Первая строка\\, с запятой\\nвторая\\; строка\\nтретья 😀" in description
    assert "\x07" not in description
    read = str(event_of(export([AWKWARD]), AWKWARD)["DESCRIPTION"])
    assert read.endswith("Примечание: Первая строка, с запятой\nвторая; строка\nтретья 😀")


def test_each_component_is_closed_and_the_required_parts_are_there() -> None:
    """RFC 5545, 3.6: PRODID and VERSION once; 3.6.1: UID and DTSTAMP once in each event."""
    lines = export(alarm_days=1).decode().split("\r\n")
    opened: list[str] = []
    for line in lines:
        if line.startswith("BEGIN:"):
            opened.append(line[6:])
        elif line.startswith("END:"):
            assert opened.pop() == line[4:]
    assert not opened
    for name, count in (("PRODID:", 1), ("VERSION:", 1), ("UID:", 8), ("DTSTAMP:", 8), ("SEQUENCE:", 8)):
        assert sum(line.startswith(name) for line in lines) == count


def test_nothing_to_do_is_a_calendar_too() -> None:
    data = export([])
    assert events(data) == {}
    assert icalendar.Calendar.from_ical(data)["METHOD"] == "PUBLISH"


def test_equal_input_gives_equal_bytes() -> None:
    assert export() == export(tuple(reversed(ALL)))
