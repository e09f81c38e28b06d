"""What the card and the small windows say of occurrences, in Russian."""

import datetime as dt
from collections.abc import Sequence

from msoko_desktop.domain.execution import (
    Evidence,
    EvidenceKind,
    Origin,
    Progress,
    State,
    TrackedOccurrence,
    Unfit,
)
from msoko_desktop.domain.execution.day_words import dates_words
from msoko_desktop.domain.execution.model import Window
from msoko_desktop.domain.language.russian import counted, date_dots, plural, weekday_name
from msoko_desktop.domain.timetable.days_off import DaysOff

_KILOBYTE = 1024
NO_BREAK = "\u00a0"


def window_text(window: Window) -> str:
    """Return the days of an occurrence: «15.11.2026», «с 01.10.2026 по 30.11.2026»."""
    return dates_words(*window)


def span_text(window: Window) -> str:
    """Return the days of an occurrence without prepositions: «15.11.2026», «01.10.2026 – 30.11.2026»."""
    start, due = window
    return date_dots(due) if start == due else f"{date_dots(start)} – {date_dots(due)}"


def left_text(item: TrackedOccurrence, today: dt.date) -> str:
    """Return how far away the last day is: «осталось 5 дней», «просрочено на 2 дня»; "" where nothing is left to do."""
    if item.state(today).is_closed:
        return ""
    days = (item.due - today).days
    if days == 0:
        return "сегодня последний день"
    if days < 0:
        return f"просрочено на {_days(-days)}"
    if item.start > today and item.start != item.due:
        return f"начало через {_days((item.start - today).days)}"
    return f"{plural(days, 'остался', 'осталось', 'осталось')} {_days(days)}"


def _days(count: int) -> str:
    return counted(count, "день", "дня", "дней").replace(" ", NO_BREAK)


def days_text(item: TrackedOccurrence, today: dt.date) -> str:
    """Return the days in force and how far away they are."""
    return ", ".join(filter(None, (window_text(item.window), left_text(item, today))))


def origin_lines(item: TrackedOccurrence, today: dt.date) -> list[str]:
    """Return what is to be known of where the days come from: a move, a schedule, an approximate or added date."""
    lines = []
    if item.is_moved and item.planned is not None:
        lines.append(f"Перенесён: в плане {window_text(item.planned.window)}.")
    if item.reason:
        cancelled = item.record is not None and item.record.progress is Progress.CANCELLED
        lines.append(f"{'Причина отмены' if cancelled else 'Причина'}: {item.reason}")
    if item.is_approximate:
        lines.append("Дни примерные: точных дат в плане нет.")
    if item.origin is Origin.SCHEDULE and item.planned is not None:
        lines.append(f"По графику: {item.planned.note}.")
    if item.origin is Origin.ADDED:
        lines.append("Дата назначена вручную.")
    if item.done_on is not None and item.done_on > today and item.record is not None:
        lines.append(
            f"Отмечено выполненным {date_dots(item.done_on)}, это позже {date_dots(today)}. "
            "Проверьте дату выполнения и часы компьютера."
        )
    return lines


def day_off_text(day: dt.date, calendar: DaysOff) -> str:
    """Return a sentence on a last day that is a day off, with the nearest working days; "" for a working day."""
    if not calendar.is_day_off(day):
        return ""
    name = calendar.name(day)
    if not name and not calendar.is_day_off_by_law(day):
        name = "выходной"
    what = weekday_name(day) + (
        f", {name[0].lower() + name[1:] if name.startswith('Выходной') else name}" if name else ""
    )
    days = ", ".join(date_dots(near) for near in nearest_working(day, calendar))
    return f"{date_dots(day)} – {what}." + (f" Ближайшие рабочие дни: {days}." if days else "")


def nearest_working(day: dt.date, calendar: DaysOff) -> tuple[dt.date, ...]:
    """Return the working days before and after a day off, those that differ from it."""
    near = (calendar.working_before(day), calendar.working_after(day))
    return tuple(one for one in near if one != day)


def size_text(size: int) -> str:
    """Return a size in bytes for a person: «14 КБ», «1,2 МБ»."""
    if size < _KILOBYTE * _KILOBYTE:
        return f"{max(1, round(size / _KILOBYTE))} КБ"
    return f"{size / _KILOBYTE / _KILOBYTE:.1f} МБ".replace(".", ",")


def evidence_text(proof: Evidence) -> str:
    """Return a proof on one line: its title, for a file its size, for a link its address where the title differs."""
    if proof.kind is EvidenceKind.FILE:
        return f"{proof.title} · {size_text(proof.size)}"
    if proof.kind is EvidenceKind.LINK and proof.link != proof.title:
        return f"{proof.title} · {proof.link}"
    return proof.title


EVIDENCE_KINDS = {
    EvidenceKind.DOCUMENT: "документ",
    EvidenceKind.FILE: "файл",
    EvidenceKind.LINK: "ссылка",
}


def recorded_text(unfit: Unfit) -> str:
    """Return what was recorded of something that no longer fits."""
    record = unfit.record
    words = {
        Progress.PLANNED: "перенесено" if record.due else "есть сведения",
        Progress.IN_WORK: "в работе",
        Progress.DONE: "выполнено",
        Progress.CANCELLED: "отменено",
    }[record.progress]
    if record.done_on is not None:
        words += f" {date_dots(record.done_on)}"
    elif record.due is not None and record.progress is Progress.PLANNED:
        words += f" на {date_dots(record.due)}"
    parts = [f"Отмечено: {words}."]
    if record.done_by:
        parts.append(f"Кто выполнил: {record.done_by}.")
    if record.reason:
        parts.append(f"Причина: {record.reason}.")
    if record.evidence:
        parts.append(f"Подтверждения: {', '.join(proof.title for proof in record.evidence)}.")
    if record.ticks:
        parts.append(f"Отчитались: {counted(len(record.ticks), 'школа', 'школы', 'школ')}.")
    return " ".join(parts)


def unfit_reason(unfit: Unfit) -> str:
    """Return why it no longer fits."""
    record = unfit.record
    planned = span_text(record.planned) if record.planned is not None else "без даты"
    if record.entry_id is not None:
        return f"События графика, для которого сделана отметка ({planned}), у мероприятия больше нет."
    return f"Срока, для которого сделана отметка ({planned}), в плане больше нет."


def summary_text(items: Sequence[TrackedOccurrence], today: dt.date) -> str:
    """Return how several occurrences stand: «просрочено – 2, в работе – 1»."""
    counts = dict.fromkeys(State, 0)
    for item in items:
        counts[item.state(today)] += 1
    return ", ".join(f"{state.label} – {count}" for state, count in counts.items() if count)
