"""Occurrences in the shapes of real ones, for the tests of papers and calendars."""

import datetime as dt
from typing import Any

from msoko_desktop.domain.execution import (
    Evidence,
    EvidenceKind,
    OccurrenceRecord,
    PlannedOccurrence,
    Progress,
    SchoolTick,
    TrackedOccurrence,
)

TODAY = dt.date(2026, 10, 20)
FIRST, LAST = dt.date(2026, 10, 1), dt.date(2026, 10, 31)


def day(text: str) -> dt.date:
    """Return the day of «15.10» (of 2026) or «15.10.2027»."""
    numbers = [int(part) for part in text.split(".")]
    return dt.date(numbers[2] if len(numbers) > 2 else 2026, numbers[1], numbers[0])


def tracked(number: str, title: str, due: str, start: str = "", **more: Any) -> TrackedOccurrence:
    """Return an occurrence; `more` are fields of it and, named as in a record, what was recorded."""
    own: dict[str, Any] = {"plan_id": 1, "part": 0, "phrase": "", "executors": "Отдел образования", "section": ""}
    own.update({key: more.pop(key) for key in list(more) if key in own})
    position = more.pop("position", int("".join(filter(str.isdigit, number)) or 0))
    line_id = more.pop("line_id", 100 * own["plan_id"] + position)
    approximate, schools = more.pop("approximate", False), more.pop("schools", ())
    if "moved_to" in more:
        more["start"] = more["due"] = day(more.pop("moved_to"))
    planned = PlannedOccurrence(day(start or due), day(due), approximate=approximate, schools=schools)
    record = OccurrenceRecord(7, line_id, own["part"], planned.window, **more) if more else None
    return TrackedOccurrence(
        line_id=line_id, position=position, number=number, title=title, planned=planned, record=record, **own
    )


def done(number: str, title: str, due: str, on: str, **more: Any) -> TrackedOccurrence:
    """Return an occurrence that was done on a day."""
    return tracked(number, title, due, progress=Progress.DONE, done_on=day(on), **more)


ORDER = Evidence(1, EvidenceKind.DOCUMENT, "Приказ от 12.10.2026 № 214")
NOTE = Evidence(2, EvidenceKind.FILE, "Справка ВПР.pdf", size=10)

IN_TIME = done(
    "1.1", "Анализ результатов ВПР", "15.10", "12.10", evidence=(ORDER, NOTE), done_by="А.А. Иванова", section="Анализ"
)
LATE = done("1.2", "Совещание директоров", "05.10", "10.10", note="Ждали двух школ", section="Анализ")
OVERDUE = tracked("1.3", "Мониторинг сайтов школ", "17.10", "01.10", section="Анализ")
TICKED = tracked(
    "2.1",
    "Внутренняя оценка качества",
    "30.10",
    ticks=tuple(SchoolTick(school, day("14.10")) for school in range(12)),
    section="Школы",
)
AHEAD = done("2.2", "Отчёт о самообследовании", "15.12", "18.10", section="Школы")
CANCELLED = tracked(
    "2.3", "Пробный экзамен", "22.10", progress=Progress.CANCELLED, reason="Отменён министерством", section="Школы"
)
MOVED = tracked("2.4", "Семинар завучей", "20.10", moved_to="29.10", reason="Нет зала", section="Школы", position=24)
CARRIED = tracked("2.5", "План помощи школам", "15.09", section="Школы")
ALL = (IN_TIME, LATE, OVERDUE, TICKED, AHEAD, CANCELLED, MOVED, CARRIED)
