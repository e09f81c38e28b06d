"""The fields of the grid «schools × fields»: what is typed from a paper, what follows from it, what totals are."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from msoko_desktop.domain.assessments.model import MarkScale, Pupil, ResultKind, Task
from msoko_desktop.domain.assessments.scales import is_low, pass_minimum, result_score
from msoko_desktop.domain.grids import ValueKind, format_number

MARKS = ("2", "3", "4", "5")
MARK_KEYS = tuple(f"mark_{mark}" for mark in MARKS)
JOURNAL_KEYS = ("journal_lowered", "journal_confirmed", "journal_raised")
ENROLLED = "enrolled"
PARTICIPANTS = "participants"
_SHARE = "_share"

Values = Mapping[str, float | None]


class Total(StrEnum):
    """What stands in the row of the total: MEAN is weighted by participants."""

    NONE = "none"
    SUM = "sum"
    MEAN = "mean"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a school's result: `key` for programs, `title` for the head of the column, `tip` in full.

    `calculated` fields follow from the others (`calculated`, `total`) and are never stored. `minimum` and `maximum`
    are what can be at all.
    """

    key: str
    title: str
    tip: str
    kind: ValueKind = ValueKind.COUNT
    total: Total = Total.SUM
    calculated: bool = False
    group: str = ""
    decimals: int = 2
    minimum: float | None = 0
    maximum: float | None = None


def fields_of(scale: MarkScale, *, journal: bool) -> tuple[Field, ...]:
    """Return the fields of a school (or class) for a scale, in the order in which papers have them.

    `journal`: with the comparison of marks with those of the class register; only marks can be compared.
    """
    group = "Участники"
    found = [
        Field(ENROLLED, "По списку", "Сколько обучающихся по списку в классах этой параллели", group=group),
        Field(PARTICIPANTS, "Писали", "Сколько обучающихся выполняли работу", group=group),
    ]
    found += _RESULT_FIELDS[scale.kind](scale)
    if journal and scale.kind is ResultKind.MARK:
        found += _journal_fields()
    return tuple(found)


def calculated(scale: MarkScale, values: Values) -> dict[str, float | None]:
    """Return the calculated fields of a school from what is typed: rates in per cent (0 … 100), the mean mark.

    Formulas: успеваемость (n5+n4+n3)/N·100, качество знаний (n5+n4)/N·100. An empty cell counts as 0 only where the
    others add up to the participants. None where there are no participants, where something is missing, or where
    the numbers contradict each other: nothing is never shown as 0 %.
    """
    return _rates([field.key for field in fields_of(scale, journal=False) if field.calculated], values)


def total(scale_fields: Sequence[Field], rows: Sequence[Values]) -> dict[str, float | None]:
    """Return the row of the total: sums of what is there, means weighted by participants, rates of summed counts.

    Means are taken over the rows that have both a mean and participants; a rate over the rows that have it
    themselves, so that a school half entered does not spoil the district's. None where no row has anything.
    """
    found: dict[str, float | None] = {}
    for field in scale_fields:
        if not field.calculated:
            found[field.key] = _TOTALS[field.total](field.key, rows)
    keys = [field.key for field in scale_fields if field.calculated]
    whole = [_rates(keys, row) for row in rows]
    for key in keys:
        counted = [row for row, rates in zip(rows, whole, strict=True) if rates[key] is not None]
        found[key] = _rates(keys, _summed(counted))[key]
    return found


def from_pupils(
    scale: MarkScale, tasks: Sequence[Task], pupils: Sequence[Pupil], enrolled: float | None = None
) -> dict[str, float]:
    """Return the fields of a school that follow from the rows of its pupils, which have been evaluated.

    Participants are the pupils with a score or a mark. Scores are primary ones, or test scores where the scale tells
    its results so. Journal marks are compared where both marks are numbers. What is not known is left out.
    """
    found: dict[str, float] = {} if enrolled is None else {ENROLLED: float(enrolled)}
    took_part = [one for one in pupils if one.mark or one.primary_score is not None or one.test_score is not None]
    if not took_part:
        return found
    found[PARTICIPANTS] = float(len(took_part))
    scores = [score for one in took_part if (score := result_score(scale, tasks, one)) is not None]
    marks = [one.mark.strip() for one in took_part]
    if scale.kind is ResultKind.MARK:
        if any(mark in MARKS for mark in marks):
            found |= {key: float(marks.count(mark)) for key, mark in zip(MARK_KEYS, MARKS, strict=True)}
        found |= _compared(took_part)
    elif scale.kind is ResultKind.PASS:
        if any(marks):
            found["failed"] = float(sum(is_low(scale, mark) for mark in marks if mark))
            found["passed"] = float(sum(not is_low(scale, mark) for mark in marks if mark))
    elif scale.kind is ResultKind.LEVEL and any(marks):
        found |= {f"level_{place}": float(marks.count(band.label)) for place, band in enumerate(scale.bands)}
    keys = {field.key for field in fields_of(scale, journal=False)}
    return found | {key: value for key, value in _of_scores(scale, scores).items() if key in keys}


def compulsory(scale: MarkScale) -> tuple[str, ...]:
    """Return the keys of the fields without which a school's sheet says too little."""
    if scale.kind is ResultKind.SCORE:
        return (PARTICIPANTS, "mean_score")
    if scale.kind is ResultKind.LEVEL:
        return (PARTICIPANTS, *(f"level_{place}" for place in range(len(scale.bands))))
    return (PARTICIPANTS, *(MARK_KEYS if scale.kind is ResultKind.MARK else ("passed", "failed")))


def parts_of(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the keys of the counts that together make all participants: marks, passed and failed, or levels."""
    return tuple(
        key
        for key in keys
        if key in MARK_KEYS or key in ("passed", "failed") or (key.startswith("level_") and not key.endswith(_SHARE))
    )


# --- the fields of each kind


def _mark_fields(scale: MarkScale) -> list[Field]:
    group = "Отметки"
    found = [
        Field(key, f"«{mark}»", f"Сколько участников получили «{mark}»", group=group)
        for key, mark in zip(MARK_KEYS, MARKS, strict=True)
    ]
    group = "Показатели"
    found += [
        _rate("success_rate", "Успеваемость, %", "Доля участников с отметками «3», «4» и «5»", group),
        _rate("quality_rate", "Качество, %", "Доля участников с отметками «4» и «5»", group),
        Field(
            "mean_mark",
            "Средняя отметка",
            "Сумма отметок, делённая на число участников",
            ValueKind.NUMBER,
            Total.NONE,
            calculated=True,
            group=group,
            minimum=2,
            maximum=5,
        ),
    ]
    return found + _score_fields(scale, "первичных баллов") + _high_fields(scale)


def _score_result_fields(scale: MarkScale) -> list[Field]:
    least = pass_minimum(scale)
    border = "минимального балла" if least is None else f"минимального балла ({format_number(least)})"
    high = _high_fields(scale)
    found = _score_fields(scale, "баллов")
    found.append(Field("below", "Ниже порога", f"Сколько участников не набрали {border}", group="Баллы"))
    found += high
    found.append(_rate("success_rate", "Преодолели порог, %", f"Доля участников не ниже {border}", "Показатели"))
    if high:
        found.append(_rate("high_rate", "Высокие, %", "Доля участников с высокими баллами", "Показатели"))
    return found


def _pass_fields(scale: MarkScale) -> list[Field]:
    return [
        Field("passed", "Зачёт", "Сколько участников получили зачёт", group="Результат"),
        Field("failed", "Незачёт", "Сколько участников получили незачёт", group="Результат"),
        _rate("success_rate", "Зачёт, %", "Доля участников, получивших зачёт", "Показатели"),
    ]


def _level_fields(scale: MarkScale) -> list[Field]:
    labels = [band.label for band in scale.bands]
    counts = [
        Field(f"level_{place}", label, f"Сколько участников на уровне «{label}»", group="Уровни")
        for place, label in enumerate(labels)
    ]
    shares = [
        _rate(f"level_{place}{_SHARE}", f"{label}, %", f"Доля участников на уровне «{label}»", "Доли уровней")
        for place, label in enumerate(labels)
    ]
    return counts + shares


def _journal_fields() -> list[Field]:
    words = (
        ("Понизили", "отметка за работу ниже отметки по журналу"),
        ("Подтвердили", "отметка за работу равна отметке по журналу"),
        ("Повысили", "отметка за работу выше отметки по журналу"),
    )
    return [
        Field(key, title, f"Сколько участников, у которых {tip}", group="Сравнение с журналом")
        for key, (title, tip) in zip(JOURNAL_KEYS, words, strict=True)
    ]


def _score_fields(scale: MarkScale, what: str) -> list[Field]:
    top, group = scale.maximum, "Баллы"
    words = (
        ("mean_score", "Средний балл", f"Среднее число {what} у участников", Total.MEAN),
        ("minimum", "Мин. балл", f"Наименьшее число {what} у участника", Total.MINIMUM),
        ("maximum", "Макс. балл", f"Наибольшее число {what} у участника", Total.MAXIMUM),
    )
    return [Field(key, title, tip, ValueKind.NUMBER, how, group=group, maximum=top) for key, title, tip, how in words]


def _high_fields(scale: MarkScale) -> list[Field]:
    if scale.high is None:
        return []
    tip = f"Сколько участников набрали не меньше {format_number(scale.high)} баллов"
    return [Field("high", "Высокие", tip, group="Баллы")]


def _rate(key: str, title: str, tip: str, group: str) -> Field:
    return Field(
        key, title, tip, ValueKind.SHARE, Total.NONE, calculated=True, group=group, decimals=1, minimum=0, maximum=100
    )


_RESULT_FIELDS: Mapping[ResultKind, Callable[[MarkScale], list[Field]]] = {
    ResultKind.MARK: _mark_fields,
    ResultKind.SCORE: _score_result_fields,
    ResultKind.PASS: _pass_fields,
    ResultKind.LEVEL: _level_fields,
}


# --- what follows from the others


def _rates(keys: Sequence[str], values: Values) -> dict[str, float | None]:
    """Return calculated fields; which formula «success_rate» has follows from what is counted in the row."""
    levels = [key.removesuffix(_SHARE) for key in keys if key.endswith(_SHARE)]
    return {key: _rate_of(key, values, levels) for key in keys}


def _rate_of(key: str, values: Values, levels: Sequence[str]) -> float | None:
    if key.endswith(_SHARE):
        return _per_cent(values.get(key.removesuffix(_SHARE)), _whole(values, levels, strict=False))
    if key == "high_rate":
        return _per_cent(values.get("high"), values.get(PARTICIPANTS))
    if key == "success_rate" and not any(_known(values, MARK_KEYS)):
        return _passed(values)
    count = _whole(values, MARK_KEYS)
    if count is None:
        return None
    number = {mark: values.get(f"mark_{mark}") or 0.0 for mark in MARKS}
    if key == "success_rate":
        return _per_cent(number["3"] + number["4"] + number["5"], count)
    if key == "quality_rate":
        return _per_cent(number["4"] + number["5"], count)
    return sum(int(mark) * many for mark, many in number.items()) / count if count else None


def _passed(values: Values) -> float | None:
    """Return the share of those who passed, of a row without marks."""
    below, count = values.get("below"), values.get(PARTICIPANTS)
    if below is not None:
        return None if count is None else _per_cent(count - below, count)
    passed, failed = values.get("passed"), values.get("failed")
    if passed is None and (failed is None or count is None):
        return None
    if passed is None:
        passed = (count or 0) - (failed or 0)
    elif failed is not None:
        count = _whole(values, ("passed", "failed"))
    return _per_cent(passed, count)


def _whole(values: Values, keys: Sequence[str], *, strict: bool = True) -> float | None:
    """Return N: what the counts add up to where all are known, else the participants where they agree with it.

    None where counts and participants contradict each other. Not `strict`: some counts may still be missing.
    """
    known = _known(values, keys)
    count, added = values.get(PARTICIPANTS), sum(value for value in known if value is not None)
    if not known or any(value < 0 for value in known if value is not None):
        return None
    complete = None not in known
    if count is None:
        return added if complete else None
    return count if added == count or (not strict and not complete and added < count) else None


def _known(values: Values, keys: Iterable[str]) -> list[float | None]:
    """Return the counts; an empty list where none of them is known."""
    found = [values.get(key) for key in keys]
    return found if any(value is not None for value in found) else []


def _per_cent(part: float | None, whole: float | None) -> float | None:
    return part / whole * 100 if part is not None and whole is not None and whole > 0 and 0 <= part <= whole else None


# --- totals


def _summed(rows: Sequence[Values]) -> dict[str, float | None]:
    """Return the counts of rows added up; participants that are not typed are what the row's counts make."""
    found: dict[str, float | None] = {}
    for key in {key for row in rows for key in row}:
        found[key] = _sum(key, rows)
    parts = parts_of(found)
    if parts:
        counts = [row.get(PARTICIPANTS) for row in rows]
        made = [sum(row.get(key) or 0.0 for key in parts) for row in rows]
        found[PARTICIPANTS] = sum(added if count is None else count for count, added in zip(counts, made, strict=True))
    return found


def _sum(key: str, rows: Sequence[Values]) -> float | None:
    known = [value for row in rows if (value := row.get(key)) is not None]
    return math.fsum(known) if known else None


def _mean(key: str, rows: Sequence[Values]) -> float | None:
    pairs = [(row.get(key), row.get(PARTICIPANTS)) for row in rows]
    both = [(value, weight) for value, weight in pairs if value is not None and weight is not None and weight > 0]
    if not both:
        return None
    return math.fsum(value * weight for value, weight in both) / math.fsum(weight for _, weight in both)


def _extreme(choose: Callable[[list[float]], float]) -> Callable[[str, Sequence[Values]], float | None]:
    def found(key: str, rows: Sequence[Values]) -> float | None:
        known = [value for row in rows if (value := row.get(key)) is not None]
        return choose(known) if known else None

    return found


_TOTALS: Mapping[Total, Callable[[str, Sequence[Values]], float | None]] = {
    Total.NONE: lambda _key, _rows: None,
    Total.SUM: _sum,
    Total.MEAN: _mean,
    Total.MINIMUM: _extreme(min),
    Total.MAXIMUM: _extreme(max),
}


# --- pupils


def _of_scores(scale: MarkScale, scores: Sequence[float]) -> dict[str, float]:
    if not scores:
        return {}
    found = {"mean_score": math.fsum(scores) / len(scores), "minimum": min(scores), "maximum": max(scores)}
    if (least := pass_minimum(scale)) is not None:
        found["below"] = float(sum(score < least for score in scores))
    if scale.high is not None:
        found["high"] = float(sum(score >= scale.high for score in scores))
    return found


def _compared(pupils: Sequence[Pupil]) -> dict[str, float]:
    """Return how many pupils got a lower, the same, a higher mark than in the class register; {} without any."""
    pairs = [
        (int(mark), int(journal))
        for one in pupils
        if (mark := one.mark.strip()) in MARKS and (journal := one.journal_mark.strip()) in MARKS
    ]
    if not pairs:
        return {}
    counts = (
        sum(mark < journal for mark, journal in pairs),
        sum(mark == journal for mark, journal in pairs),
        sum(mark > journal for mark, journal in pairs),
    )
    return {key: float(count) for key, count in zip(JOURNAL_KEYS, counts, strict=True)}
