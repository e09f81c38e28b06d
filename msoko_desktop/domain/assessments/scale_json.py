"""Scales and tasks as text for the district file and for exchange, and back; junk is refused, never half taken in."""

import json
import math
from collections.abc import Sequence
from typing import Any

from msoko_desktop.domain.assessments.model import (
    Band,
    Condition,
    MarkScale,
    ResultKind,
    Task,
    TaskLevel,
    Threshold,
)
from msoko_desktop.domain.errors import InputRefused

_BAD_SCALE = "Шкала этой работы записана с ошибкой: задайте шкалу заново."
_BAD_TASKS = "Список заданий этой работы записан с ошибкой: задайте задания заново."


def scale_to_json(scale: MarkScale) -> str:
    """Return a scale as text; what is as usual is left out."""
    return json.dumps(scale_to_data(scale), ensure_ascii=False, separators=(",", ":"))


def scale_from_json(text: str) -> MarkScale:
    """Return the scale of a text. Raises InputRefused where it is no scale; unknown names in it are passed over."""
    try:
        return scale_from_data(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise InputRefused(_BAD_SCALE, str(error)) from error


def tasks_to_json(tasks: Sequence[Task]) -> str:
    """Return tasks as text; what is as usual is left out."""
    return json.dumps([_task_data(task) for task in tasks], ensure_ascii=False, separators=(",", ":"))


def tasks_from_json(text: str) -> tuple[Task, ...]:
    """Return the tasks of a text. Raises InputRefused where it is no list of tasks."""
    try:
        return tasks_from_data(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise InputRefused(_BAD_TASKS, str(error)) from error


def scale_to_data(scale: MarkScale) -> dict[str, Any]:
    """Return a scale as plain lists, mappings, texts and numbers."""
    usual = MarkScale()
    found: dict[str, Any] = {"kind": scale.kind.value}
    for name in ("title", "year", "source", "verified", "maximum", "high", "note", "per_cent"):
        if getattr(scale, name) != getattr(usual, name):
            found[name] = getattr(scale, name)
    if scale.low != usual.low:
        found["low"] = list(scale.low)
    if scale.bands:
        found["bands"] = [_band_data(band) for band in scale.bands]
    if scale.thresholds:
        found["thresholds"] = [{"title": one.title, "minimum": one.minimum} for one in scale.thresholds]
    return found


def scale_from_data(data: object) -> MarkScale:
    """Return the scale of plain data. Raises ValueError where they are none."""
    given = _mapping(data)
    year = given.get("year")
    if year is not None and (type(year) is not int or not 1900 <= year < 2200):
        raise ValueError(f"no year: {year!r}")
    return MarkScale(
        kind=ResultKind(_text(given, "kind", ResultKind.MARK.value)),
        title=_text(given, "title"),
        year=year,
        source=_text(given, "source"),
        verified=_flag(given, "verified"),
        maximum=_optional(given, "maximum"),
        bands=tuple(_band(one) for one in _list(given, "bands")),
        low=tuple(_is_text(one) for one in _list(given, "low", ["2"])),
        high=_optional(given, "high"),
        thresholds=tuple(_threshold(one) for one in _list(given, "thresholds")),
        note=_text(given, "note"),
        per_cent=_flag(given, "per_cent"),
    )


def tasks_from_data(data: object) -> tuple[Task, ...]:
    """Return the tasks of plain data. Raises ValueError where they are none."""
    if not isinstance(data, list):
        raise ValueError(f"no list: {data!r:.80}")
    return tuple(_task(one) for one in data)


def _task_data(task: Task) -> dict[str, Any]:
    found: dict[str, Any] = {"number": task.number, "maximum": task.maximum}
    for name in ("level", "checks", "part"):
        if getattr(task, name):
            found[name] = str(getattr(task, name))
    return found


def _task(data: object) -> Task:
    given = _mapping(data)
    return Task(
        _text(given, "number"),
        _number(given, "maximum"),
        TaskLevel(_text(given, "level")),
        _text(given, "checks"),
        _text(given, "part"),
    )


def _band_data(band: Band) -> dict[str, Any]:
    found: dict[str, Any] = {"label": band.label, "minimum": band.minimum, "maximum": band.maximum}
    if band.condition is not None:
        found["condition"] = _condition_data(band.condition)
    if band.more:
        found["more"] = [_condition_data(one) for one in band.more]
    if band.fallback:
        found["fallback"] = band.fallback
    return found


def _band(data: object) -> Band:
    given = _mapping(data)
    condition = given.get("condition")
    return Band(
        _text(given, "label"),
        _number(given, "minimum"),
        _number(given, "maximum"),
        None if condition is None else _condition(condition),
        _text(given, "fallback"),
        tuple(_condition(one) for one in _list(given, "more")),
    )


def _condition_data(condition: Condition) -> dict[str, Any]:
    found: dict[str, Any] = {"part": condition.part, "minimum": condition.minimum}
    return found | {"text": condition.text} if condition.text else found


def _condition(data: object) -> Condition:
    given = _mapping(data)
    return Condition(_text(given, "part"), _number(given, "minimum"), _text(given, "text"))


def _threshold(data: object) -> Threshold:
    given = _mapping(data)
    return Threshold(_text(given, "title"), _number(given, "minimum"))


def _mapping(data: object) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise ValueError(f"no mapping: {data!r:.80}")
    return data


def _list(given: dict[str, Any], name: str, usual: Sequence[object] = ()) -> list[object]:
    found = given.get(name, list(usual))
    if not isinstance(found, list):
        raise ValueError(f"{name}: no list")
    return found


def _text(given: dict[str, Any], name: str, usual: str = "") -> str:
    return _is_text(given.get(name, usual))


def _is_text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"no text: {value!r:.80}")
    return value


def _flag(given: dict[str, Any], name: str) -> bool:
    value = given.get(name, False)
    if not isinstance(value, bool):
        raise ValueError(f"{name}: neither yes nor no")
    return value


def _optional(given: dict[str, Any], name: str) -> float | None:
    return None if given.get(name) is None else _number(given, name)


def _number(given: dict[str, Any], name: str) -> float:
    value = given.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{name}: no number")
    if isinstance(value, int) and abs(value) > 10**9:
        raise ValueError(f"{name}: a number beyond reason")
    if not math.isfinite(value):
        raise ValueError(f"{name}: a number beyond reason")
    return float(value)
