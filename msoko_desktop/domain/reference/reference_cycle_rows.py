"""The reference book of the management cycle: points, lifetimes, days, which checks are made."""

from collections.abc import Iterable, Mapping
from typing import Any

from msoko_desktop.domain.reference.reference_rows import ReferenceRow
from msoko_desktop.domain.reference.reference_rule_rows import whole_row

_NUMBERS = {
    "points/proved": ("points", "Баллы за доказанную стадию"),
    "points/doubtful": ("points", "Баллы за стадию с сомнительным доказательством"),
    "points/draft": ("points", "Баллы за стадию, к которой есть проект"),
    "valid_years/goals": ("years", "Цели действуют столько лет"),
    "valid_years/indicators": ("years", "Показатели действуют столько лет"),
    "valid_years/collection": ("years", "Методы сбора действуют столько лет"),
    "effectiveness_due/month": ("month", "Анализ эффективности за год: до какого месяца следующего года"),
    "effectiveness_due/day": ("day", "Анализ эффективности за год: до какого дня этого месяца"),
    "monitoring/least_percent": ("percent", "Результаты и посещения доказывают мониторинг: охвачено школ не меньше, %"),
    "one_paper/stages": ("papers", "Один документ доказывает стадий направления не больше"),
    "one_paper/directions": ("papers", "Один документ доказывает направлений на стадии не больше"),
}
_CHECKS = {
    "order": "Проверка: даты стадий идут по кругу вперёд",
    "names": "Проверка: анализ называет меры",
    "one_paper": "Проверка: один документ не доказывает всё",
    "late": "Проверка: анализ эффективности в срок",
    "unkept": "Проверка: известно, где документ",
    "future": "Проверка: дата документа наступила",
    "missing": "Проверка: значения мониторинга собраны в срок",
}


def cycle_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    """Yield the numbers of the cycle, then its checks as one or nought."""
    source = str(data["source"])
    for key, (limit, name) in _NUMBERS.items():
        table, part = key.split("/")
        least, most = data["limits"][limit]
        yield whole_row(key, name, data[table][part], (least, most), source)
    for part, name in _CHECKS.items():
        yield whole_row(f"checks/{part}", f"{name} (1 – да, 0 – нет)", int(data["checks"][part]), (0, 1), source)
