"""Remarks on the sheet schools × fields (or classes × fields): numbers that contradict each other, doubtful schools."""

import datetime as dt
import math
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.assessments.fields import (
    ENROLLED,
    JOURNAL_KEYS,
    MARK_KEYS,
    PARTICIPANTS,
    Field,
    Values,
    compulsory,
    parts_of,
)
from msoko_desktop.domain.assessments.limits import Limits
from msoko_desktop.domain.assessments.model import Assessment, MarkScale, ResultKind
from msoko_desktop.domain.grids import CellRemark, ValueKind, format_number
from msoko_desktop.domain.language.russian import counted, date_dots, sentence_list
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.schools.schools import School

SCORES = ("mean_score", "minimum", "maximum")
_ROUNDING = 0.06  # a mean is typed with one place, so that 12,3 agrees with 12,34
_EXACT = 1e-6


@dataclass(frozen=True, slots=True)
class _Row:
    """A school with all that its numbers are compared with."""

    key: str
    name: str
    values: Values
    scale: MarkScale
    fields: Mapping[str, Field]

    def get(self, key: str) -> float | None:
        return self.values.get(key)

    def quoted(self, key: str) -> str:
        """Return the title in quotes."""
        return _in_quotes(self.fields[key].title if key in self.fields else key)

    def error(self, column: str, rule: str, text: str) -> CellRemark:
        return CellRemark(self.key, column, Severity.ERROR, text, rule)

    def warning(self, column: str, rule: str, text: str) -> CellRemark:
        return CellRemark(self.key, column, Severity.WARNING, text, rule)


def _in_quotes(title: str) -> str:
    """Return a title in quotes; those of marks («2») have them already."""
    return title if title.startswith("«") else f"«{title}»"


def school_remarks(
    assessment: Assessment,
    fields: Sequence[Field],
    rows: Mapping[str, Values],
    *,
    names: Mapping[str, str],
    sizes: Mapping[str, int | None],
    history: Mapping[str, Sequence[Values]],
    from_pupils: Mapping[str, Values],
    whole_sizes: Mapping[str, int] | None = None,
    schools: Mapping[str, School] | None = None,
    limits: Limits | None = None,
) -> tuple[CellRemark, ...]:
    """Return the remarks on a sheet, school by school; rows without any entered value have none.

    `rows` hold entered and calculated values by the key of the row, `names` what a row is called. `sizes` are the
    pupils of the grade by the directory, `whole_sizes` those of the school, which bound a grade that is not known,
    `history` the values of earlier years, `from_pupils` what follows from the rows of pupils (or classes). `schools`
    tell when a row's school works. Without `limits` only what is impossible or missing is told.
    """
    by_key = {field.key: field for field in fields}
    found: list[CellRemark] = []
    for key, values in rows.items():
        if all(values.get(field.key) is None for field in fields if not field.calculated):
            continue
        row = _Row(key, names.get(key, ""), values, assessment.scale, by_key)
        found += _numbers(row)
        found += _participants(row, sizes.get(key), (whole_sizes or {}).get(key))
        found += _working(row, (schools or {}).get(key), assessment.date)
        found += _parts(row)
        found += _scores(row)
        found += _journal(row)
        found += _contradictions(row, from_pupils.get(key, {}))
        found += _missing(row)
        if limits is not None:
            found += _participation(row, limits)
            found += _past(row, history.get(key, ()), limits)
    return (*found, *_declared(assessment, rows))


# --- impossible


def _numbers(row: _Row) -> Iterator[CellRemark]:
    """Counts that are no counts: they come from files, typing refuses them."""
    for key, field in row.fields.items():
        value = row.get(key)
        if value is None or field.calculated:
            continue
        if value < 0:
            yield row.error(key, "negative", f"{_in_quotes(field.title)}: число не может быть меньше нуля.")
        elif field.kind is ValueKind.COUNT and value != int(value):
            yield row.error(key, "not_whole", f"{_in_quotes(field.title)}: здесь нужно целое число.")


def _participants(row: _Row, size: int | None, whole: int | None) -> Iterator[CellRemark]:
    count, enrolled = row.get(PARTICIPANTS), row.get(ENROLLED)
    if count is None:
        return
    if enrolled is not None and count > enrolled:
        yield row.error(
            PARTICIPANTS,
            "more_than_enrolled",
            f"Писали {format_number(count)}, а по списку {format_number(enrolled)}: исправьте одно из чисел.",
        )
    if size is not None and count > size:
        yield row.error(
            PARTICIPANTS,
            "more_than_pupils",
            f"Писали {format_number(count)}, а в параллели по справочнику школ "
            f"{counted(size, 'обучающийся', 'обучающихся', 'обучающихся')}: исправьте число или справочник.",
        )
    elif size is None and whole is not None and count > whole:
        yield row.error(
            PARTICIPANTS,
            "more_than_pupils",
            f"Писали {format_number(count)}, а во всей школе по справочнику "
            f"{counted(whole, 'обучающийся', 'обучающихся', 'обучающихся')}: исправьте число или справочник.",
        )


def _working(row: _Row, school: School | None, day: dt.date | None) -> Iterator[CellRemark]:
    """Results of a school that did not work on the day of the work."""
    if school is None or day is None or row.get(PARTICIPANTS) is None:
        return
    if school.closed is not None and school.closed <= day:
        yield row.error(
            PARTICIPANTS,
            "not_working",
            f"Школа закрыта {date_dots(school.closed)}, а работа проведена {date_dots(day)}: исправьте одну из дат или "
            "уберите результаты.",
        )
    elif school.opened is not None and school.opened > day:
        yield row.error(
            PARTICIPANTS,
            "not_working",
            f"Школа открыта {date_dots(school.opened)}, а работа проведена {date_dots(day)}: исправьте одну из дат или "
            "уберите результаты.",
        )


def _parts(row: _Row) -> Iterator[CellRemark]:
    """Marks (passes, levels) that do not make up the participants; counts larger than the participants."""
    count = row.get(PARTICIPANTS)
    if count is None:
        return
    parts = parts_of(row.fields)
    known = [value for key in parts if (value := row.get(key)) is not None]
    added = math.fsum(known)
    if known and (added > count or (added != count and len(known) == len(parts))):
        what = {ResultKind.PASS: "Зачёты и незачёты", ResultKind.LEVEL: "Уровни"}.get(row.scale.kind, "Отметки")
        yield row.error(
            PARTICIPANTS,
            "parts_sum",
            f"{what} в сумме дают {format_number(added)}, а писали {format_number(count)}: исправьте одно из чисел.",
        )
    low, high = row.get("below"), row.get("high")
    for key, value in (("below", low), ("high", high)):
        if value is not None and value > count:
            yield row.error(
                key,
                "more_than_participants",
                f"{row.quoted(key)} – {format_number(value)}, а писали {format_number(count)}: исправьте число.",
            )
    if low is not None and high is not None and low <= count and high <= count and low + high > count:
        yield row.error(
            "high",
            "more_than_participants",
            f"Ниже порога и высокие вместе – {format_number(low + high)}, а писали {format_number(count)}.",
        )


def _scores(row: _Row) -> Iterator[CellRemark]:
    mean, least, most = (row.get(key) for key in SCORES)
    top = row.scale.maximum
    for key in SCORES:
        value = row.get(key)
        if key in row.fields and value is not None and top is not None and value > top:
            yield row.error(
                key,
                "above_maximum",
                f"{row.quoted(key)} – {format_number(value)}, а наибольший возможный балл {format_number(top)}.",
            )
    if least is not None and most is not None and least > most:
        yield row.error(
            "minimum",
            "minimum_maximum",
            f"Наименьший балл {format_number(least)} больше наибольшего {format_number(most)}: исправьте число.",
        )
    elif mean is not None and (
        (least is not None and mean < least - _ROUNDING) or (most is not None and mean > most + _ROUNDING)
    ):
        border = f"меньше наименьшего ({format_number(least)})" if least is not None and mean < least else ""
        border = border or f"больше наибольшего ({format_number(most or 0)})"
        yield row.error("mean_score", "mean_outside", f"Средний балл {format_number(mean)} {border}.")
    else:
        yield from _mean_by_marks(row, mean)
    mark = row.get("mean_mark")
    if mark is not None and not 2 <= mark <= 5:
        yield row.error("mean_mark", "mean_mark", f"Средняя отметка {format_number(mark)} невозможна: она от 2 до 5.")


def _mean_by_marks(row: _Row, mean: float | None) -> Iterator[CellRemark]:
    """A mean score that cannot come about with such marks: each mark has its range of scores."""
    bands = {f"mark_{band.label}": band for band in row.scale.bands}
    counts = {key: value for key in MARK_KEYS if (value := row.get(key))}
    whole = math.fsum(counts.values())
    # A condition gives a lower mark to higher scores, so that the ranges say nothing; participants must agree first.
    unclear = row.scale.per_cent or any(band.conditions for band in row.scale.bands) or not set(counts) <= set(bands)
    if mean is None or not counts or unclear or row.get(PARTICIPANTS) not in (None, whole):
        return
    lowest = math.fsum(count * bands[key].minimum for key, count in counts.items()) / whole
    highest = math.fsum(count * bands[key].maximum for key, count in counts.items()) / whole
    if not lowest - _ROUNDING <= mean <= highest + _ROUNDING:
        yield row.error(
            "mean_score",
            "mean_marks",
            f"Средний балл {format_number(mean)} невозможен при таких отметках: по шкале он "
            f"от {format_number(lowest)} до {format_number(highest)}.",
        )


def _journal(row: _Row) -> Iterator[CellRemark]:
    count = row.get(PARTICIPANTS)
    known = [key for key in JOURNAL_KEYS if row.get(key) is not None]
    added = math.fsum(row.get(key) or 0 for key in known)
    if known and count is not None and added > count:
        yield row.error(
            known[0],
            "journal_sum",
            f"Понизили, подтвердили и повысили вместе – {format_number(added)}, а писали {format_number(count)}.",
        )


def _contradictions(row: _Row, made: Values) -> Iterator[CellRemark]:
    """Typed values that are others than those that follow from the rows of pupils or classes."""
    for key, value in made.items():
        typed = row.get(key)
        if value is None or typed is None or key not in row.fields:
            continue
        allowed = _ROUNDING if key == "mean_score" else _EXACT
        if abs(typed - value) > allowed:
            yield row.error(
                key,
                "contradicts_pupils",
                f"{row.quoted(key)} – {format_number(typed)}, а по строкам участников или классов – "
                f"{format_number(value)}: исправьте или очистите ячейку.",
            )


# --- doubtful


def _missing(row: _Row) -> Iterator[CellRemark]:
    """Fields that a sheet needs; that a count is left empty where the others make up the participants is usual."""
    parts = parts_of(row.fields)
    count = row.get(PARTICIPANTS)
    whole = count is not None and math.fsum(row.get(key) or 0 for key in parts) >= count
    for key in compulsory(row.scale):
        if row.get(key) is None and key in row.fields and not (whole and key in parts) and count != 0:
            yield row.warning(key, "missing", f"Не заполнено: {row.quoted(key)}.")


def _participation(row: _Row, limits: Limits) -> Iterator[CellRemark]:
    count, enrolled = row.get(PARTICIPANTS), row.get(ENROLLED)
    if count is None or not enrolled:
        return
    share = count / enrolled * 100
    if share < limits.participation:
        yield row.warning(
            PARTICIPANTS,
            "participation",
            f"{_named(row)}писали {format_number(count)} из {format_number(enrolled)} ({format_number(share, 0)} %), "
            f"это меньше {format_number(limits.participation)} %: проверьте числа.",
        )


def _past(row: _Row, history: Sequence[Values], limits: Limits) -> Iterator[CellRemark]:
    """Results far from those of the school's own earlier years."""
    for key, field in row.fields.items():
        value = row.get(key)
        if value is None or not (key == "mean_score" or (field.calculated and not key.startswith("level_"))):
            continue
        earlier = [past for one in history if (past := one.get(key)) is not None]
        if len(earlier) < limits.least_years:
            continue
        mean = statistics.fmean(earlier)
        spread = max(statistics.stdev(earlier), limits.least_spread / 100 * _range(field, mean))
        if abs(value - mean) > limits.sigmas * spread:
            yield row.warning(
                key,
                "far_from_past",
                f"{_named(row)}{_in_quotes(field.title)} – {format_number(value, 1)}, а за прошлые годы "
                f"{sentence_list([format_number(one, 1) for one in earlier])}: проверьте, нет ли ошибки.",
            )


def _range(field: Field, mean: float) -> float:
    low = field.minimum or 0.0
    return field.maximum - low if field.maximum is not None else abs(mean)


def _named(row: _Row) -> str:
    return f"{row.name}: " if row.name else ""


def _declared(assessment: Assessment, rows: Mapping[str, Values]) -> Iterator[CellRemark]:
    """Participants that are others than announced: told once all rows have theirs, or where there are more."""
    counts = [values.get(PARTICIPANTS) for values in rows.values()]
    known = [count for count in counts if count is not None]
    if assessment.declared is None or not known:
        return
    added = math.fsum(known)
    if added > assessment.declared or (added < assessment.declared and len(known) == len(counts)):
        text = f"Заявлено участников {assessment.declared}, а введено {format_number(added)}."
        yield CellRemark(None, PARTICIPANTS, Severity.WARNING, text, "declared")
