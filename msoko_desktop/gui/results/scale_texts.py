"""Scales and tasks as rows of texts that a person types or pastes, and back. No Qt here."""

import re
from collections.abc import Sequence
from dataclasses import replace

from msoko_desktop.domain.assessments.model import Band, Condition, MarkScale, ResultKind, Task, TaskLevel, Threshold
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import format_number, parse_number, shortened
from msoko_desktop.domain.language.russian import one_line

Row = tuple[str, ...]
KINDS = {
    ResultKind.MARK: "Отметка 2–5",
    ResultKind.SCORE: "Баллы",
    ResultKind.PASS: "Зачёт / незачёт",
    ResultKind.LEVEL: "Уровни",
}
BAND_HEADINGS = ("Результат", "От", "До", "Условие", "Иначе")
THRESHOLD_HEADINGS = ("Что значит", "Не меньше")
TASK_HEADINGS = ("№", "Балл", "Уровень", "Часть", "Что проверяет")
MOST_POINTS = 327.0  # what the file holds for one task
_LEVELS = {"б": "Б", "п": "П", "в": "В", "базовый": "Б", "повышенный": "П", "высокий": "В", "": ""}
_RANGE = re.compile(r"(\d+(?:,\d+)?)\s*[-–—‑]\s*(\d+(?:,\d+)?)")
_HEADED = re.compile(r"(\S+)\s*\((\d+(?:,\d+)?)\s*б?\.?\)")


def number_or_none(text: str) -> float | None:
    """Return a number as it was typed, None for nothing. Raises InputRefused for what is no number of points."""
    if not text.strip():
        return None
    number = parse_number(text)
    if number is None or number < 0:
        raise InputRefused(f"«{shortened(text.strip())}» – не число баллов. Введите число, например «12» или «3,5».")
    return number


def _number_text(text: str) -> str:
    number = number_or_none(text)
    return "" if number is None else format_number(number)


def tidy_band(column: int, text: str) -> str:
    """Return the text of a cell of the bands as it is kept. Raises InputRefused."""
    if column == 3:
        return _conditions_text(conditions_of(text))
    return _number_text(text) if column in (1, 2) else one_line(text)


def conditions_of(text: str) -> tuple[Condition, ...]:
    """Return conditions as they are typed: «геометрия: 2; алгебра: 1». Raises InputRefused for other words."""
    found = []
    for one in one_line(text).split(";"):
        if not one.strip():
            continue
        part, colon, least = one.rpartition(":")
        minimum = parse_number(least)
        if not colon or not part.strip() or minimum is None or minimum < 0:
            raise InputRefused(
                f"«{shortened(one.strip())}» – не условие. Напишите часть работы и наименьший балл: «геометрия: 2»."
            )
        found.append(Condition(part.strip(), minimum))
    return tuple(found)


def _conditions_text(conditions: Sequence[Condition]) -> str:
    return "; ".join(f"{one.part}: {format_number(one.minimum)}" for one in conditions)


def tidy_threshold(column: int, text: str) -> str:
    """Return the text of a cell of the thresholds as it is kept. Raises InputRefused."""
    return _number_text(text) if column == 1 else one_line(text)


def tidy_task(column: int, text: str) -> str:
    """Return the text of a cell of the tasks as it is kept. Raises InputRefused."""
    if column == 1:
        kept = _number_text(text)
        if kept and not 0 < (number_or_none(kept) or 0) <= MOST_POINTS:
            raise InputRefused(f"Балл за задание – больше 0 и не больше {format_number(MOST_POINTS)}.")
        return kept
    if column == 2:
        level = _LEVELS.get(one_line(text).casefold())
        if level is None:
            raise InputRefused(f"«{shortened(one_line(text))}» – не уровень. Введите Б, П или В.")
        return level
    return one_line(text)


def band_rows(scale: MarkScale) -> list[Row]:
    """Return the bands as rows of texts; levels that have no scores show none."""
    scored = any(band.maximum for band in scale.bands)
    return [
        (
            band.label,
            format_number(band.minimum) if scored else "",
            format_number(band.maximum) if scored else "",
            _conditions_text(band.conditions),
            band.fallback,
        )
        for band in scale.bands
    ]


def threshold_rows(scale: MarkScale) -> list[Row]:
    """Return the thresholds as rows of texts."""
    return [(one.title, format_number(one.minimum)) for one in scale.thresholds]


def task_rows(tasks: Sequence[Task]) -> list[Row]:
    """Return the tasks as rows of texts."""
    return [(one.number, format_number(one.maximum), one.level.value, one.part, one.checks) for one in tasks]


def bands_of(rows: Sequence[Row], old: MarkScale) -> tuple[Band, ...]:
    """Return rows of texts as bands. Raises InputRefused where a row has no label or no scores (levels need none).

    The words of a condition stay where the condition itself stays (`old`).
    """
    texts = {(one.part, one.minimum): one.text for band in old.bands for one in band.conditions}
    no_scores = old.kind is ResultKind.LEVEL and not any(least or most for _, least, most, *_ in rows)
    found = []
    for place, (label, least, most, condition, fallback) in enumerate(rows, 1):
        minimum, maximum = number_or_none(least), number_or_none(most)
        if not label or (not no_scores and (minimum is None or maximum is None)):
            raise InputRefused(f"Шкала, строка {place}: укажите результат и баллы «от» и «до».")
        conditions = [replace(one, text=texts.get((one.part, one.minimum), "")) for one in conditions_of(condition)]
        first = conditions[0] if conditions else None
        found.append(Band(label, minimum or 0, maximum or 0, first, fallback, tuple(conditions[1:])))
    return tuple(found)


def thresholds_of(rows: Sequence[Row]) -> tuple[Threshold, ...]:
    """Return rows of texts as thresholds. Raises InputRefused where a row has no name or no score."""
    found = []
    for place, (title, least) in enumerate(rows, 1):
        minimum = number_or_none(least)
        if not title or minimum is None:
            raise InputRefused(f"Пороги, строка {place}: укажите, что значит порог, и балл.")
        found.append(Threshold(title, minimum))
    return tuple(found)


def tasks_of(rows: Sequence[Row]) -> tuple[Task, ...]:
    """Return rows of texts as tasks. Raises InputRefused where a row has no number or no points."""
    found = []
    for place, (number, most, level, part, checks) in enumerate(rows, 1):
        maximum = number_or_none(most)
        if not number or maximum is None:
            raise InputRefused(f"Задания, строка {place}: укажите номер задания и наибольший балл.")
        found.append(Task(number, maximum, TaskLevel(level), checks, part))
    return tuple(found)


def pasted_bands(cells: Sequence[Sequence[str]]) -> list[Row] | None:
    """Return bands of ranges that stand beside one another, as official tables have them; None for another shape.

    «0–7 | 8–14 | 15–20 | 21–25», in cells or in one text; the labels are those of a row above, else 2, 3, 4, 5.
    """
    for place, row in enumerate(cells):
        ranges = _RANGE.findall(" | ".join(row))
        if len(ranges) > 1 and not any(label and not _RANGE.search(label) for label in row[1:]):
            above = [text.strip(" «»\"'") for text in cells[place - 1]] if place else []
            labels = above[-len(ranges) :] if len(above) >= len(ranges) else ["2", "3", "4", "5"][-len(ranges) :]
            if len(labels) == len(ranges):
                return [(label, least, most, "", "") for label, (least, most) in zip(labels, ranges, strict=True)]
    return None


def pasted_tasks(cells: Sequence[Sequence[str]]) -> list[Row] | None:
    """Return tasks of headings as the reports of ФИС ОКО have them («1 (2б)», «9.1 (1б)»); None for another shape.

    A row above that holds a level (Б, П, В) over each heading is taken in as well.
    """
    for place, row in enumerate(cells):
        found = [(column, match) for column, text in enumerate(row) if (match := _HEADED.fullmatch(text.strip()))]
        if len(found) > 1:
            above = cells[place - 1] if place else []
            levels = {column: _LEVELS.get(text.strip().casefold(), "") for column, text in enumerate(above)}
            return [(match[1], match[2], levels.get(column, ""), "", "") for column, match in found]
    return None
