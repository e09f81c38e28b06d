"""A large district as a file: five years, forty schools, a million points of tasks. Benchmarks of results share it."""

import datetime as dt
import random
from pathlib import Path

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, Task
from msoko_desktop.domain.assessments.scales import evaluated
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.district import create_district
from msoko_desktop.services.operations import transaction
from msoko_desktop.services.schools import context
from msoko_desktop.storage import assessments, pupils, schools, undo
from msoko_desktop.storage import results as result_rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.results import ResultCell

YEARS = range(2021, 2026)
SCHOOLS = 40
WITH_PUPILS = (("mathematics", 8), ("russian", 8), ("mathematics", 6), ("russian", 6))
SCHOOLS_ONLY = tuple((subject, grade) for subject in ("history", "biology", "physics", "geography") for grade in (5, 7))
TASKS = tuple(Task(str(number + 1), float(1 + number % 3)) for number in range(25))
PUPILS = 50  # of a school in a work
_MOST = sum(task.maximum for task in TASKS)
SCALE = MarkScale(
    title="Проверочная работа",
    year=2026,
    source="измерение",
    maximum=_MOST,
    bands=(Band("2", 0, 15), Band("3", 16, 27), Band("4", 28, 39), Band("5", 40, _MOST)),
)
FIELDS = ("enrolled", "participants", "mark_2", "mark_3", "mark_4", "mark_5", "mean_score", "minimum", "maximum")


def write_big_file(path: Path, *, results: bool = True) -> int:
    """Write the file and return how many points of tasks are in it (1,000,000); there is no such file yet.

    Without `results` it has the same schools and works, of which nobody has handed in anything.
    """
    luck = random.Random(5)  # noqa: S311  # the same file every time
    district = create_district(path)
    points = 0
    try:
        with transaction(district) as connection:
            ids = schools.write_schools(
                connection, [School(f"МБОУ «СОШ № {number + 1}»", code=f"edu{number:06d}") for number in range(SCHOOLS)]
            )
            for year in YEARS:
                works = [
                    Assessment(year, "vpr", subject, grade, dt.date(year + 1, 4, 20), scale=SCALE, tasks=TASKS)
                    for subject, grade in (*WITH_PUPILS, *SCHOOLS_ONLY)
                ]
                created = assessments.insert_assessments(connection, works)
                if not results:
                    continue
                moment = dt.datetime(year + 1, 5, 20, 9, 0)
                for place, (work, work_id) in enumerate(zip(works, created, strict=True)):
                    if place < len(WITH_PUPILS):
                        found = [_pupil(work, school, number, luck) for school in ids for number in range(PUPILS)]
                        points += len(found) * len(TASKS)
                        pupils.insert_pupils(connection, work_id, found)
                    else:
                        cells = [
                            ResultCell(school, field, float(luck.randrange(60))) for school in ids for field in FIELDS
                        ]
                        result_rows.write_results(connection, work_id, cells)
                    result_rows.note_work(connection, work_id, ids, moment)
                    result_rows.set_checked(connection, work_id, ids, moment)
            undo.clear(connection)
    finally:
        district.close()
    return points


def _pupil(work: Assessment, school_id: int, number: int, luck: random.Random) -> Pupil:
    scores = tuple(float(luck.randint(0, int(task.maximum))) for task in TASKS)
    return evaluated(work, Pupil(f"{number:05d}", school_id, f"{work.grade}А", "1", scores, journal_mark="4"))


def add_context(district: District) -> None:
    """Give every school the indicators that the index of conditions and the clusters are made of."""
    luck = random.Random(7)  # noqa: S311  # the same values every time
    codes = ("2.2.1", "2.2.2", "2.3.2", "3.1.5", "3.2.1", "3.2.3", "3.2.4", "3.2.5", "3.2.6", "3.2.7")
    with district.reading() as connection:
        ids = [one.id or 0 for one in schools.read_schools(connection)]
    values: dict[tuple[int, str], float | None] = {
        (school, code): round(luck.uniform(2, 60), 1) for school in ids for code in codes
    }
    context.set_values(district, YEARS[-1], values)
