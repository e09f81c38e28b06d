"""The reference books a person may change: their rows, what the district file keeps of them laid over the shipped."""

import copy
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from msoko_desktop.domain.language.abbreviations import find_abbreviations
from msoko_desktop.domain.language.russian import capitalised
from msoko_desktop.domain.reference.reference_act_rows import act_rows, put_violation
from msoko_desktop.domain.reference.reference_cycle_rows import cycle_rows
from msoko_desktop.domain.reference.reference_rows import ReferenceRow, ValueKind, day_text, disorder
from msoko_desktop.domain.reference.reference_rule_rows import (
    bias_rows,
    complex_rows,
    condition_rows,
    indicator_rows,
    low_rows,
    measure_rows,
    medal_rows,
    put_bias,
    put_coded,
    put_conditions,
    put_measure,
)
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.timetable.school_calendar import MonthDay

OWN = "добавлено в этом файле"
_BOUNDS = {"start": "начало", "end": "окончание", "results": "результаты"}
_YEAR = {
    "start": "Учебный год: начало",
    "teaching_end": "Окончание учебного года (последний день занятий)",
    "end": "Учебный год как срок плана: последний день",
}
_KEPT = {
    "last": "Последних копий",
    "daily": "Копий по одной за день",
    "weekly": "Копий по одной за неделю",
    "monthly": "Копий по одной за месяц",
}
_RESULT_CHECKS = {
    "history/sigmas": "Школа далека от своего прошлого: больше стольких стандартных отклонений",
    "history/least_years": "Школа далека от своего прошлого: если прошлых значений не меньше",
    "history/least_spread_percent": "Школа далека от своего прошлого: наименьший разброс, % шкалы",
    "participation/least_percent": "Писали меньше стольких процентов обучающихся по списку",
    "journal/gap": "Отметка отличается от журнала на столько и больше",
}
_ALL_DAYS = "через сколько дней после работы школа опаздывает"
_TIMER = "Копия по таймеру, через сколько минут"


class Book(StrEnum):
    """A reference book; its value is the name of its file in data/."""

    CALENDAR = "school_calendar"
    CHECKS = "checks"
    ABBREVIATIONS = "abbreviations"
    BACKUPS = "backups"
    RESULT_CHECKS = "result_checks"
    STATUS_BOARD = "status_board"
    MEASURES = "measures"
    BIAS = "bias_rules"
    LOW_RESULTS = "low_results"
    CONDITIONS = "conditions_index"
    COMPLEX = "complex_analysis"
    MEDALS = "medal_rules"
    CYCLE = "cycle_rules"
    ACT = "observer_act"
    INDICATORS = "indicator_rules"


@dataclass(frozen=True, slots=True)
class Overlay:
    """A book with what the district changed: its rows, and the keys of what the file keeps but cannot be used."""

    rows: tuple[ReferenceRow, ...]
    ignored: tuple[str, ...] = ()


def shipped_rows(book: Book, data: Mapping[str, Any]) -> tuple[ReferenceRow, ...]:
    """Return the rows of a book from the content of its file in data/."""
    return tuple(_ROWS[book](data))


def lay_over(book: Book, data: Mapping[str, Any], stored: object) -> Overlay:
    """Return a book with the entries `stored` in the district file (key → parts) over the shipped values.

    Never raises for what is stored: an entry that is unknown, no value of its row, or brings days into disorder is
    left out and named in `ignored`.
    """
    rows = {row.key: row for row in shipped_rows(book, data)}
    if not isinstance(stored, Mapping):
        return Overlay(tuple(rows.values()), ("",))
    ignored: list[str] = []
    for key, parts in stored.items():
        row = rows.get(key) or (own_abbreviation(key) if book is Book.ABBREVIATIONS else None)
        try:
            if row is None:
                raise ValueError(f"no row {key!r}")
            row = row.with_stored(parts)
            if row.own and not row.value:
                raise ValueError(f"no meaning of {key!r}")
        except ValueError:
            ignored.append(str(key))
        else:
            rows[row.key] = row
    ignored += _put_in_order(rows, first_day(data) if book is Book.CALENDAR else None)
    if book is Book.ABBREVIATIONS:
        return Overlay(tuple(sorted(rows.values(), key=lambda row: row.name.casefold())), tuple(ignored))
    return Overlay(tuple(rows.values()), tuple(ignored))


def _put_in_order(rows: dict[str, ReferenceRow], first: MonthDay | None) -> list[str]:
    """Make the values of every group in disorder the shipped ones; return the keys of those that were not."""
    ignored: list[str] = []
    while (faulty := disorder(rows.values(), first)) is not None:
        for row in [row for row in rows.values() if row.group == faulty[0].group]:
            ignored += [row.key] if row.changed else []
            rows[row.key] = row.usual()
    return ignored


def own_abbreviation(short: str, meaning: str = "", *, explain: bool = True) -> ReferenceRow | None:
    """Return the row of an abbreviation the district adds, None where the program would not see it as one in a text."""
    if [found for _, found in find_abbreviations(short)] != [short]:
        return None
    return ReferenceRow(short, short, ValueKind.TEXT, meaning, None, OWN, flag=explain)


def first_day(data: Mapping[str, Any]) -> MonthDay:
    """Return the day from which the order of days within a school year is counted: its shipped beginning."""
    return MonthDay.from_text(data["school_year"]["start"])


def overlaid(book: Book, data: Mapping[str, Any], rows: Iterable[ReferenceRow]) -> dict[str, Any]:
    """Return the content of the book's file with the values of the rows in it."""
    changed = copy.deepcopy(dict(data))
    if book is Book.ABBREVIATIONS:
        changed["abbreviation"] = [{"short": row.key, "meaning": row.value, "common": not row.flag} for row in rows]
        return changed
    for row in rows:
        if row.changed:
            _PUT[book](changed, row)
    return changed


def _calendar_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    year = data["school_year"]
    for part, name in _YEAR.items():
        yield _day(f"school_year/{part}", name, year[part], str(year.get("source", "")), "school_year")
    for table, noun in (("terms", "-я четверть"), ("trimesters", "-й триместр")):
        for item in data.get(table, ()):
            yield from _days(f"{table}/{item['number']}", f"{item['number']}{noun}", item)
    for table in ("holidays", "events"):
        for item in data.get(table, ()):
            yield from _days(f"{table}/{item['code']}", capitalised(item["name"]), item)


def _days(key: str, name: str, item: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    """Yield the days of a term or an event; the one day of an event that has but one is one row."""
    source = str(item.get("source", ""))
    if item["start"] == item["end"]:
        yield _day(f"{key}/day", name, item["start"], source, key)
    else:
        for bound in ("start", "end"):
            yield _day(f"{key}/{bound}", f"{name}: {_BOUNDS[bound]}", item[bound], source, key)
    if "results" in item:
        yield _day(f"{key}/results", f"{name}: {_BOUNDS['results']}", item["results"], source, key)


def _day(key: str, name: str, text: str, source: str, group: str) -> ReferenceRow:
    day = MonthDay.from_text(text)
    return ReferenceRow(key, name, ValueKind.DAY, day, day, source, group=group)


def _check_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    for rule in data["rule"]:
        severity, on = Severity(rule["severity"]), bool(rule.get("on", True))
        source = str(rule.get("source", data.get("source", "")))
        yield ReferenceRow(rule["code"], rule["title"], ValueKind.SEVERITY, severity, severity, source, on, on)


def _abbreviation_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    for entry in data["abbreviation"]:
        meaning, explain = str(entry["meaning"]), not entry.get("common", False)
        source = str(entry.get("source", data.get("source", "")))
        yield ReferenceRow(entry["short"], entry["short"], ValueKind.TEXT, meaning, meaning, source, explain, explain)


def _backup_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    places = [("keep", part, name) for part, name in _KEPT.items()] + [("timer", "minutes", _TIMER)]
    for table, part, name in places:
        least, most = data["limits"][part]
        number = int(data[table][part])
        yield ReferenceRow(
            f"{table}/{part}", name, ValueKind.NUMBER, number, number, str(data["source"]), limits=(least, most)
        )


def _result_check_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    for key, name in _RESULT_CHECKS.items():
        table, part = key.split("/")
        least, most = data["limits"][part]
        number = int(data[table][part])
        yield ReferenceRow(key, name, ValueKind.NUMBER, number, number, str(data["source"]), limits=(least, most))


def _status_board_rows(data: Mapping[str, Any]) -> Iterable[ReferenceRow]:
    least, most = data["limits"]["days"]
    days = {"due_days": data["due_days"], **{f"procedure_days/{code}": n for code, n in data["procedure_days"].items()}}
    names = data.get("names", {})
    for key, number in days.items():
        code = key.removeprefix("procedure_days/")
        name = capitalised(_ALL_DAYS) if key == "due_days" else f"{names.get(code, code)}: {_ALL_DAYS}"
        yield ReferenceRow(
            key, name, ValueKind.NUMBER, int(number), int(number), str(data["source"]), limits=(least, most)
        )


def _put_day(data: dict[str, Any], row: ReferenceRow) -> None:
    if not isinstance(row.value, MonthDay):
        raise TypeError(f"no day: {row.value!r}")
    table, *place, part = row.key.split("/")
    target = data[table]
    if place:
        name = "number" if table in ("terms", "trimesters") else "code"
        target = next(item for item in target if str(item[name]) == place[0])
    for bound in ("start", "end") if part == "day" else (part,):
        target[bound] = day_text(row.value)


def _put_rule(data: dict[str, Any], row: ReferenceRow) -> None:
    rule = next(rule for rule in data["rule"] if rule["code"] == row.key)
    rule["severity"], rule["on"] = row.value, row.flag


def _put_number(data: dict[str, Any], row: ReferenceRow) -> None:
    *table, part = row.key.split("/")
    (data[table[0]] if table else data)[part] = row.value


_ROWS: Mapping[Book, Callable[[Mapping[str, Any]], Iterable[ReferenceRow]]] = {
    Book.CALENDAR: _calendar_rows,
    Book.CHECKS: _check_rows,
    Book.ABBREVIATIONS: _abbreviation_rows,
    Book.BACKUPS: _backup_rows,
    Book.RESULT_CHECKS: _result_check_rows,
    Book.STATUS_BOARD: _status_board_rows,
    Book.MEASURES: measure_rows,
    Book.BIAS: bias_rows,
    Book.LOW_RESULTS: low_rows,
    Book.CONDITIONS: condition_rows,
    Book.COMPLEX: complex_rows,
    Book.MEDALS: medal_rows,
    Book.CYCLE: cycle_rows,
    Book.ACT: act_rows,
    Book.INDICATORS: indicator_rows,
}
_PUT: Mapping[Book, Callable[[dict[str, Any], ReferenceRow], None]] = {
    Book.CALENDAR: _put_day,
    Book.CHECKS: _put_rule,
    Book.BACKUPS: _put_number,
    Book.RESULT_CHECKS: _put_number,
    Book.STATUS_BOARD: _put_number,
    Book.MEASURES: put_measure,
    Book.BIAS: put_bias,
    Book.LOW_RESULTS: _put_number,
    Book.CONDITIONS: put_conditions,
    Book.COMPLEX: _put_number,
    Book.MEDALS: put_coded,
    Book.CYCLE: _put_number,
    Book.ACT: put_violation,
    Book.INDICATORS: _put_number,
}
