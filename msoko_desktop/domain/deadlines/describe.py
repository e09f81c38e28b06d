"""One short Russian line about a deadline, for the form beside the plan."""

import datetime as dt

from msoko_desktop.domain.deadlines.model import Deadline, DeadlineKind, Occurrence
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.language.russian import date_dots as say

_LISTED = 3


def describe(deadline: Deadline, today: dt.date) -> str:
    """Return one line that says what a deadline means: how often, when, what comes next after `today`, what is missing.

    «3 раза: 15.12.2026, 15.12.2027, 15.12.2028; ближайший 15.12.2026». Nothing is returned for an empty phrase but
    «срок не указан».
    """
    if deadline.kind is DeadlineKind.EMPTY:
        return "срок не указан"
    if not deadline.understood:
        reason = " ".join(deadline.notes) or "Не понято."
        return reason if reason.startswith("Не понято") else f"Не понято. {reason}"
    if not deadline.occurrences:
        return _undated(deadline)
    line = _dated(deadline.occurrences, today, deadline.kind is DeadlineKind.BEFORE)
    if deadline.needs_date:
        line += f"; {missing_date(deadline)}"
    return line


def _dated(found: tuple[Occurrence, ...], today: dt.date, before: bool) -> str:
    if len(found) == 1:
        window = f"до {say(found[0].due)}" if before else _window(found[0])
        return f"{window}{_state(found[0], today)}"
    listed = ", ".join(_due(occurrence) for occurrence in found[:_LISTED])
    if len(found) > _LISTED:
        listed += f" … {_due(found[-1])}"
    ahead = [occurrence for occurrence in found if occurrence.due >= today]
    nearest = min(ahead, key=lambda occurrence: occurrence.due, default=None)
    tail = f"ближайший {_due(nearest)}" if nearest else f"все прошли, последний {_due(found[-1])}"
    return f"{counted(len(found), 'раз', 'раза', 'раз')}: {listed}; {tail}"


def _window(occurrence: Occurrence) -> str:
    about = "примерно " if occurrence.approximate else ""
    if occurrence.start == occurrence.due:
        return f"{about}{say(occurrence.due)}"
    return f"{about}с {say(occurrence.start)} по {say(occurrence.due)}"


def _due(occurrence: Occurrence) -> str:
    return f"≈ {say(occurrence.due)}" if occurrence.approximate else say(occurrence.due)


def _state(occurrence: Occurrence, today: dt.date) -> str:
    """Say how far the only occurrence is."""
    if occurrence.due < today:
        return "; срок прошел"
    left = (occurrence.due - today).days
    if left == 0:
        return "; срок сегодня"
    if occurrence.start <= today or occurrence.start == occurrence.due:
        return f"; осталось {counted(left, 'день', 'дня', 'дней')}"
    before = (occurrence.start - today).days
    return f"; начнется через {counted(before, 'день', 'дня', 'дней')}"


def _undated(deadline: Deadline) -> str:
    missing = missing_date(deadline)
    return missing if missing else "дата не определена; назначьте её"


def missing_date(deadline: Deadline) -> str:
    """Return what sets the date that the phrase leaves open, "" where nothing is known of it."""
    rule = deadline.rule
    if deadline.parts:
        open_parts = sum(part.needs_date for part in deadline.parts)
        return f"без даты {counted(open_parts, 'срок', 'срока', 'сроков')} из {len(deadline.parts)}; назначьте её"
    if rule.schedule is not None:
        if rule.schedule.code == "agreement":
            return "дата определяется по согласованию; назначьте её"
        named = f"графиком {rule.schedule.name}" if rule.schedule.name else "внешним графиком"
        if rule.schedule.name.startswith(("план", "курсы")):
            named = f"внешним документом ({rule.schedule.name})"
        return f"дата определяется {named}; назначьте её"
    if deadline.kind is DeadlineKind.EVERY_N_YEARS:
        often = counted(deadline.interval_years or 1, "год", "года", "лет")
        spread = "распределите школы по годам" if rule.per_school else "назначьте год"
        return f"1 раз в {often}; {spread}"
    if rule.on_request:
        return "по запросу; дата заранее не известна"
    if rule.as_needed:
        return "по необходимости; дата заранее не известна"
    if rule.data_period:
        return "указан период данных, а не срок; назначьте дату"
    if rule.event is not None:
        return f"дата зависит от события «{rule.event.text}»; назначьте её"
    if rule.duration is not None:
        return "не указано, с какого дня отсчитывать; назначьте дату"
    return deadline.notes[0] if deadline.notes else ""
