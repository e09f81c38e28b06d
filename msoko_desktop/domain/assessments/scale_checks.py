"""What makes a scale and its tasks impossible (they are refused) or doubtful (the person is told)."""

import math
from collections.abc import Sequence
from itertools import pairwise

from msoko_desktop.domain.assessments.model import Band, MarkScale, ResultKind, Task
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import format_number, shortened

MOST_POINTS = 327  # points of a task that the file can keep
_MARKS = ("2", "3", "4", "5")


def refuse_unsound(scale: MarkScale, tasks: Sequence[Task]) -> None:
    """Raise InputRefused with one sentence where a scale cannot give results or tasks cannot be entered.

    That the tasks do not bring as many points as the scale has is a remark (`scale_remarks`), not a refusal.
    """
    _refuse_tasks(tasks)
    _refuse_numbers(scale)
    _refuse_labels(scale)
    _refuse_ranges(scale)
    for band in scale.bands:
        _refuse_conditions(band, scale, tasks)


def scale_remarks(scale: MarkScale, tasks: Sequence[Task], school_year: int | None = None) -> tuple[str, ...]:
    """Return what is doubtful about a scale, in Russian sentences: no source, not verified, another year, points.

    `school_year` is the year in which the school year of the assessment begins; a scale is of that school year where
    its `year` is the next one.
    """
    found = []
    if not scale.bands and not scale.thresholds:
        found.append("Шкала не задана: отметки программа не вычисляет, они вводятся.")
    elif not scale.source.strip():
        found.append("У шкалы не указан источник: впишите письмо или описание, по которому выставляют результат.")
    elif not scale.verified:
        found.append("Шкала не сверена с источником: проверьте её и отметьте, что сверили.")
    if scale.year is not None and school_year is not None and scale.year != school_year + 1:
        found.append(
            f"Шкала {scale.year} года, а работа {school_year + 1} года: сверьте шкалу с документами этого года."
        )
    most = math.fsum(task.maximum for task in tasks)
    # A test score is not the sum of the points, and a scale in per cent takes any sum.
    compared = tasks and scale.maximum is not None and scale.kind is not ResultKind.SCORE and not scale.per_cent
    if compared and scale.maximum is not None and abs(most - scale.maximum) > 1e-6:
        found.append(
            f"Задания дают вместе {format_number(most)}, а наибольший балл шкалы {format_number(scale.maximum)}: "
            "исправьте задания или шкалу."
        )
    return tuple(found)


def _refuse_tasks(tasks: Sequence[Task]) -> None:
    seen: set[str] = set()
    for place, task in enumerate(tasks, 1):
        number = task.number.strip()
        if not number:
            raise InputRefused(f"У {place}-го задания нет номера: впишите его, например «1» или «9.1».")
        if number.casefold() in seen:
            raise InputRefused(f"Задание «{shortened(number)}» записано дважды: измените номер или удалите повтор.")
        if not 0 < task.maximum <= MOST_POINTS:
            raise InputRefused(
                f"Задание «{shortened(number)}»: наибольший балл должен быть больше 0 и не больше {MOST_POINTS}."
            )
        seen.add(number.casefold())


def _refuse_numbers(scale: MarkScale) -> None:
    if scale.maximum is not None and not 0 < scale.maximum < math.inf:
        raise InputRefused("Наибольший балл шкалы должен быть больше нуля.")
    top = 100.0 if scale.per_cent else scale.maximum
    named = [(f"Порог «{shortened(one.title)}»", one.minimum) for one in scale.thresholds]
    if scale.high is not None:
        named.append(("Порог высокого результата", scale.high))
    for name, value in named:
        if not 0 <= value < math.inf or (top is not None and value > top):
            most = "" if top is None else f" и не больше {format_number(top)}"
            raise InputRefused(f"{name} ({format_number(value)}): число должно быть не меньше 0{most}.")


def _refuse_labels(scale: MarkScale) -> None:
    seen: set[str] = set()
    for band in scale.bands:
        label = band.label.strip()
        if not label:
            raise InputRefused("В шкале есть строка без отметки: впишите отметку или удалите строку.")
        if label in seen:
            raise InputRefused(f"Отметка «{shortened(label)}» стоит в шкале дважды: оставьте одну строку.")
        if scale.kind is ResultKind.MARK and label not in _MARKS:
            raise InputRefused(f"Отметка «{shortened(label)}» невозможна: укажите «2», «3», «4» или «5».")
        seen.add(label)
    if scale.kind is ResultKind.PASS and scale.bands and not seen & set(scale.low):
        raise InputRefused("Укажите, какой результат шкалы означает незачёт.")


def _refuse_ranges(scale: MarkScale) -> None:
    """Refuse gaps, overlaps, a band beyond the maximum. Levels may have no scores at all."""
    bands = scale.bands
    if not bands or (scale.kind is ResultKind.LEVEL and not any(band.minimum or band.maximum for band in bands)):
        return
    for band in bands:
        if not 0 <= band.minimum <= band.maximum < math.inf:
            raise InputRefused(f"Отметка «{band.label}»: баллы {_range(band)} невозможны, первое число больше второго.")
    if bands[0].minimum != 0:
        raise InputRefused(f"Шкала начинается с {format_number(bands[0].minimum)}, а должна с 0: дополните её.")
    for lower, upper in pairwise(bands):
        if upper.minimum <= lower.maximum:
            raise InputRefused(
                f"Отметки «{lower.label}» ({_range(lower)}) и «{upper.label}» ({_range(upper)}) пересекаются или стоят "
                "не по порядку: исправьте границы."
            )
        if upper.minimum > lower.maximum + 1:
            raise InputRefused(
                f"Между «{lower.label}» ({_range(lower)}) и «{upper.label}» ({_range(upper)}) пропущены баллы: "
                "исправьте границы."
            )
    top = 100.0 if scale.per_cent else scale.maximum
    last = bands[-1]
    if top is not None and last.maximum != top:
        wrong = "больше наибольшего балла" if last.maximum > top else "не доходят до наибольшего балла"
        raise InputRefused(f"Баллы отметки «{last.label}» ({_range(last)}) {wrong} шкалы {format_number(top)}.")


def _refuse_conditions(band: Band, scale: MarkScale, tasks: Sequence[Task]) -> None:
    if band.conditions and band.fallback not in {one.label for one in scale.bands} - {band.label}:
        raise InputRefused(f"Отметка «{band.label}»: укажите, какую отметку ставят, если условие не выполнено.")
    for condition in band.conditions:
        if not condition.part.strip() or not 0 < condition.minimum < math.inf:
            raise InputRefused(f"Отметка «{band.label}»: в условии нужны часть работы и балл больше нуля.")
        if not tasks:
            continue  # a scale without tasks keeps its conditions until the tasks are entered
        part = [task for task in tasks if task.part == condition.part]
        if not part:
            raise InputRefused(
                f"Отметка «{band.label}»: в условии названа часть «{shortened(condition.part)}», но ни одно задание к "
                "ней не отнесено."
            )
        most = math.fsum(task.maximum for task in part)
        if condition.minimum > most:
            raise InputRefused(
                f"Отметка «{band.label}»: условие требует {format_number(condition.minimum)} по части "
                f"«{shortened(condition.part)}», а её задания дают {format_number(most)}."
            )


def _range(band: Band) -> str:
    return f"{format_number(band.minimum)}–{format_number(band.maximum)}"
