"""Results of the demonstration district: three years of ВПР, ОГЭ and ЕГЭ, and the district's works being collected."""

import datetime as dt
import math
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from msoko_desktop.domain.assessments.fields import ENROLLED, from_pupils
from msoko_desktop.domain.assessments.model import (
    Assessment,
    Band,
    MarkScale,
    Pupil,
    ResultKind,
    SheetOrigin,
    Task,
    TaskLevel,
    Threshold,
)
from msoko_desktop.domain.assessments.scales import evaluated
from msoko_desktop.services.demo.pupils import Class, SchoolTraits, pupils_of
from msoko_desktop.services.demo.region import region_figures
from msoko_desktop.services.results.assessments import school_year_of
from msoko_desktop.services.results.scales import ready_sets
from msoko_desktop.storage import assessments, pupils, reference_figures, results
from msoko_desktop.storage.results import ResultCell

_IN_A_CLASS = 27
_FILE_DAYS, _CHECK_DAYS = 24, 27  # after the work: when the report came, when it was checked
_FIRST_MONTH = 9  # of a school year
_MORNING = dt.time(9, 40)


@dataclass(frozen=True, slots=True)
class _School:
    """A school of the demonstration: its id, what its data say, its traits."""

    id: int
    data: Mapping[str, Any]
    traits: SchoolTraits


def store_results(
    connection: sqlite3.Connection,
    data: Mapping[str, Any],
    schools: Sequence[Mapping[str, Any]],
    today: dt.date,
    seed: str = "",
) -> None:
    """Store, inside the caller's transaction, what `data/demo/results.toml` describes, as it stands on `today`.

    `schools` are the entries of `data/demo/schools.toml`; the schools themselves are in the file already. Years that
    were not over by then are left out. `seed` is what chance begins with.
    """
    ids = dict(connection.execute("SELECT code, id FROM school").fetchall())
    known = [
        _School(ids[one["code"]], one, SchoolTraits(**data["schools"].get(one["code"], {})))
        for one in schools
        if one["code"] in ids
    ]
    first = data["years"][0]
    current = [_current(entry, data, today) for entry in data["current"]]
    years = sorted({*data["years"], *(work.school_year for work in current)})
    sizes = _sizes(connection, known, years)
    for year in data["years"]:
        for entry in data["work"]:
            if year not in entry.get("years", data["years"]):
                continue
            work = _work(entry, data, year)
            if work.date is not None and work.date + dt.timedelta(days=_CHECK_DAYS) <= today:
                writing = _sampled(entry, known, _classes(known, sizes, work, first, seed))
                assessment_id = _store_finished(connection, work, entry, writing)
                if work.procedure in data["region"]["procedures"] and entry["detail"] != "schools":
                    figures = region_figures(work, entry, data["region"])
                    reference_figures.write_figures(connection, assessment_id, data["region"]["name"], figures)
    for work, entry in zip(current, data["current"], strict=True):
        _store_current(connection, work, entry, known, _classes(known, sizes, work, first, seed), today)


# --- the works


def _work(entry: Mapping[str, Any], data: Mapping[str, Any], year: int) -> Assessment:
    described = data["scale"][entry["scale"]]
    scale, tasks = _ready(entry, year + 1) if described.get("ready") else (_scale(described, year + 1), ())
    if "tasks" in described:
        tasks = tuple(map(_task, described["tasks"]))
    day = None
    if "day" in entry:
        in_autumn = int(entry["day"][:2]) >= _FIRST_MONTH
        day = dt.date.fromisoformat(f"{year if in_autumn else year + 1}-{entry['day']}")
    if entry["detail"] != "tasks":
        tasks = ()
    return Assessment(year, entry["procedure"], entry["subject"], entry["grade"], day, scale=scale, tasks=tasks)


def _current(entry: Mapping[str, Any], data: Mapping[str, Any], today: dt.date) -> Assessment:
    day = today - dt.timedelta(days=entry["days_ago"])
    day -= dt.timedelta(days=max(0, day.weekday() - 4))  # schools write on a working day
    return replace(_work(entry, data, school_year_of(day)), date=day)


def _task(text: str) -> Task:
    """Return a task as the data write it: «16.2 1П» is number, most points, level."""
    number, rest = text.split()
    return Task(number, float(rest[:-1]), TaskLevel(rest[-1]))


def _ready(entry: Mapping[str, Any], year: int) -> tuple[MarkScale, tuple[Task, ...]]:
    """Return the program's own scale and tasks; those of another year are said to be that, and not to be verified."""
    found = ready_sets(entry["procedure"], entry["subject"], entry["grade"])[0]
    if found.year == year:
        return found.scale, found.tasks
    title = found.scale.title.replace(str(found.year), str(year))
    source = f"{found.scale.source.rstrip('.')} (взята из {found.year} года)"
    return replace(found.scale, title=title, year=year, source=source, verified=False), found.tasks


def _scale(data: Mapping[str, Any], year: int) -> MarkScale:
    bands = sorted(data.get("bands", {}).items(), key=lambda item: item[1])
    ends = [least - 1 for _, least in bands[1:]] + [data["maximum"]]
    return MarkScale(
        ResultKind(data.get("kind", "mark")),
        data["title"],
        year,
        data["source"],
        maximum=float(data["maximum"]),
        bands=tuple(Band(label, float(least), float(end)) for (label, least), end in zip(bands, ends, strict=False)),
        high=data.get("high"),
        thresholds=tuple(Threshold(title, float(least)) for title, least in data.get("thresholds", {}).items()),
    )


# --- how many pupils a school has


def _sizes(
    connection: sqlite3.Connection, schools: Sequence[_School], years: Sequence[int]
) -> dict[tuple[int, int, int], int]:
    """Return the pupils by school, school year and grade; what the file does not have yet is stored."""
    stored = {
        (school_id, year, grade): pupils
        for school_id, year, grade, pupils in connection.execute(
            "SELECT school_id, school_year, grade, pupils FROM school_size WHERE grade > 0 AND pupils IS NOT NULL"
        )
    }
    known_years = {year for _, year, _ in stored}
    for year in years:
        if year in known_years:
            continue
        for school in schools:
            grades = dict(_pupils_by_grade(school.data, year))
            whole = (sum(math.ceil(size / _IN_A_CLASS) for size in grades.values()), sum(grades.values()))
            rows = [(school.id, year, 0, *whole)]
            rows += [(school.id, year, grade, math.ceil(size / _IN_A_CLASS), size) for grade, size in grades.items()]
            connection.executemany(
                "INSERT OR IGNORE INTO school_size (school_id, school_year, grade, classes, pupils) "
                "VALUES (?, ?, ?, ?, ?)",
                rows,
            )
            stored.update({(school.id, year, grade): size for grade, size in grades.items()})
    return stored


def _pupils_by_grade(school: Mapping[str, Any], year: int) -> Iterator[tuple[int, int]]:
    """Yield every grade of the programme with its pupils (0 where the school has none), so that the sum is right."""
    counts = {int(key): value for key, value in school["pupils"].items()}
    total = counts[min(max(year, min(counts)), max(counts))]
    first, last = school["grades"]
    known = {9: school["graduates_9"], 10: school["graduates_11"] + 1, 11: school["graduates_11"]}
    grades = range(first, last + 1)
    fixed = {grade: min(known[grade], total) for grade in grades if known.get(grade)}
    others = [grade for grade in grades if grade not in fixed]
    left = max(0, total - sum(fixed.values()))
    for grade in range(1, 12):
        if grade in fixed:
            yield grade, fixed[grade]
        elif grade in others:
            yield grade, left // len(others) + ((grade + year) % len(others) < left % len(others))
        else:
            yield grade, 0


def _classes(
    schools: Sequence[_School], sizes: Mapping[tuple[int, int, int], int], work: Assessment, first_year: int, seed: str
) -> list[Class]:
    return [
        Class(school.id, school.traits, size, work.school_year - first_year, school.data["code"], seed)
        for school in schools
        if (size := sizes.get((school.id, work.school_year, work.grade), 0))
    ]


def _sampled(entry: Mapping[str, Any], schools: Sequence[_School], classes: Sequence[Class]) -> list[Class]:
    """Return the classes of the schools that were drawn for a study; all of them where all schools write."""
    codes = entry.get("sample")
    drawn = {school.id for school in schools if codes is None or school.data["code"] in codes}
    return [one for one in classes if one.school_id in drawn]


# --- what is stored


def _store_finished(
    connection: sqlite3.Connection, work: Assessment, entry: Mapping[str, Any], classes: Sequence[Class]
) -> int:
    """Store a work that every school has handed in and the office has checked; return its id."""
    (assessment_id,) = assessments.insert_assessments(connection, [work])
    written = _written(work, entry, classes)
    _store(connection, assessment_id, work, entry, written)
    taking = [one.school_id for one in classes if written[one.school_id]]
    assert work.date is not None  # noqa: S101  # finished works have their day
    origin = SheetOrigin.REPORT if work.procedure == "vpr" else SheetOrigin.TYPED
    name = f"Отчёт ФИС ОКО {work.date.year}.xlsx" if origin is SheetOrigin.REPORT else ""
    results.note_work(connection, assessment_id, taking, _moment(work.date, _FILE_DAYS), origin, name)
    results.set_checked(connection, assessment_id, taking, _moment(work.date, _CHECK_DAYS))
    return assessment_id


def _store_current(
    connection: sqlite3.Connection,
    work: Assessment,
    entry: Mapping[str, Any],
    schools: Sequence[_School],
    classes: Sequence[Class],
    today: dt.date,
) -> None:
    """Store a work of the district on its way: some schools have handed in, some have the form, some nothing."""
    (assessment_id,) = assessments.insert_assessments(connection, [work])
    size = {one.school_id: one for one in classes}
    states = {school.id: state for school, state in zip(schools, entry["states"], strict=True) if school.id in size}
    handed_in = [size[school_id] for school_id, state in states.items() if state in "cdem"]
    written = _written(work, entry, handed_in)
    wrong = next((school_id for school_id, state in states.items() if state == "e"), None)
    _store(connection, assessment_id, work, entry, written, wrong)
    assert work.date is not None  # noqa: S101
    forms = [school_id for school_id, state in states.items() if state in "fm"]
    results.note_form(connection, assessment_id, forms, _moment(work.date, -3))
    for place, (school_id, state) in enumerate(states.items()):
        if state not in "cdem":
            continue
        moment = min(_moment(work.date, 2 + place % 9), dt.datetime.combine(today, _MORNING))
        by_form = state == "m"
        origin = SheetOrigin.FORM if by_form else SheetOrigin.TYPED
        file_name = "Форма школы.xlsx" if by_form else ""
        results.note_work(connection, assessment_id, [school_id], moment, origin, file_name)
        if state == "c":
            results.set_checked(connection, assessment_id, [school_id], moment + dt.timedelta(hours=2))


def _written(work: Assessment, entry: Mapping[str, Any], classes: Sequence[Class]) -> dict[int, list[Pupil]]:
    """Return the pupils of the schools by id."""
    found, code = {}, 1
    for one in classes:
        found[one.school_id] = pupils_of(work, one, entry, code, points=entry["detail"] == "tasks")
        code += one.size
    return found


def _store(
    connection: sqlite3.Connection,
    assessment_id: int,
    work: Assessment,
    entry: Mapping[str, Any],
    written: Mapping[int, Sequence[Pupil]],
    wrong: int | None = None,
) -> None:
    """Store pupils, or what they add up to in each school; in the school `wrong` something is impossible."""
    if entry["detail"] != "schools":
        everybody = [
            _slipped(work, one) if place == 0 and school == wrong else one
            for school, found in written.items()
            for place, one in enumerate(found)
        ]
        pupils.insert_pupils(connection, assessment_id, everybody)
        return
    cells = []
    for school_id, found in written.items():
        values = from_pupils(work.scale, work.tasks, found, len(found) + len(found) // 18)
        if school_id == wrong:
            values["mark_4"] = values.get("mark_4", 0.0) + 3  # marks do not add up to participants
        if not found:
            values.pop(ENROLLED, None)
        cells += [ResultCell(school_id, field, round(value, 2)) for field, value in values.items()]
    results.write_results(connection, assessment_id, cells)


def _slipped(work: Assessment, pupil: Pupil) -> Pupil:
    """Return the pupil as somebody typed it who took one key too many: more points than the task has."""
    scores = (work.tasks[0].maximum + 10, *pupil.scores[1:])
    return evaluated(work, replace(pupil, scores=scores))


def _moment(day: dt.date, days: int) -> dt.datetime:
    return dt.datetime.combine(day + dt.timedelta(days=days), _MORNING)
