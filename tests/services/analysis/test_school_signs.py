"""What is told of one school by years: planted schools of the demonstration, and hand-made ones beside the lists."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, Task
from msoko_desktop.domain.schools.school_years import Membership, SchoolList
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.school_signs import ADVERSE_TITLE, LOW_TITLE, findings_of_school
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.operations import transaction
from msoko_desktop.storage import school_years
from tests.services.analysis.conftest import Made

BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
VPR = Assessment(2025, "vpr", "mathematics", 8, scale=MarkScale(maximum=10, bands=BANDS), tasks=(Task("1", 10),))


def pupils(school: int, below: int, passed: int) -> list[Pupil]:
    scores = [1.0] * below + [5.0] * passed
    return [Pupil(f"{school}{at:03d}", school, "8А", "", (score,)) for at, score in enumerate(scores)]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ResultReader]:
    path = tmp_path_factory.mktemp("demo") / "демо.msoko"
    make_demo(path, dt.date(2026, 11, 25))
    with closing(open_district(path, read_only=True)) as district:
        yield ResultReader(district)


def named(reader: ResultReader, name: str) -> int:
    (found,) = [one.id for one in reader.schools().schools if name in one.short_name]
    assert found is not None
    return found


def test_the_school_that_lifts_works_has_signs_in_each_of_its_years(demo: ResultReader) -> None:
    found = findings_of_school(demo, named(demo, "СОШ № 1"))
    peaks = [one for one in found if one.title == "Признак: Пики на границах отметок"]
    assert {one.school_year for one in peaks} == {2023, 2024, 2025}
    assert all(one.report == "bias" and " N = " in one.text and one.explained for one in peaks)
    assert [one.school_year for one in found] == sorted((one.school_year for one in found), reverse=True)
    assert LOW_TITLE not in {one.title for one in found}


def test_the_resilient_school_is_told_by_its_conditions_and_its_result(demo: ResultReader) -> None:
    found = findings_of_school(demo, named(demo, "Лебяжемысская"))
    assert {one.title for one in found} == {ADVERSE_TITLE}
    newest = found[0]
    assert newest.text.startswith("Индекс −") and "Результат к районному: 1" in newest.text


def test_the_rule_stands_beside_the_typed_list(made: Made) -> None:
    one, two, three = made.schools
    for year in (2024, 2025):
        for subject in ("mathematics", "russian"):
            work = replace(VPR, school_year=year, subject=subject)
            made.add_work(work, [*pupils(one, 8, 12), *pupils(two, 0, 20), *pupils(three, 3, 2)])
    with transaction(made.district) as connection:
        school_years.write_membership(connection, Membership(two, SchoolList.LOW_RESULTS, 2026, ""))
    reader = made.reader
    (told,) = findings_of_school(reader, one)
    assert (told.school_year, told.title, told.report) == (2025, LOW_TITLE, "low_results")
    assert told.text == "Отвечает правилу: 2 работы из 2, нужно 2. Не в перечне 2026 года."
    (told,) = findings_of_school(reader, two)
    assert told.text == "Правилу не отвечает: 0 работ из 2, нужно 2. В перечне 2026 года."
    (told,) = findings_of_school(reader, three)  # five people
    assert told.text == (
        "Отвечает правилу только вместе с работами малого числа участников: 0 работ и 2 при малом числе участников "
        "из 2, нужно 2. Не в перечне 2026 года."
    )


def test_nothing_is_told_of_a_school_without_results(made: Made) -> None:
    assert findings_of_school(made.reader, made.schools[0]) == ()
