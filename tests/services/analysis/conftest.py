"""A small district whose figures can be worked out by hand."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from msoko_desktop.domain.assessments.model import Assessment, Pupil
from msoko_desktop.domain.assessments.scales import evaluated
from msoko_desktop.domain.schools.schools import PlaceKind, School
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.district import create_district
from msoko_desktop.services.operations import transaction
from msoko_desktop.storage import assessments, pupils, results, schools
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.results import ResultCell

MOMENT = dt.datetime(2026, 5, 20, 9)


class Made:
    """A district being made: works with pupils and rows of schools."""

    def __init__(self, district: District) -> None:
        self.district = district
        self.schools: tuple[int, ...] = ()

    @property
    def reader(self) -> ResultReader:
        return ResultReader(self.district)

    def add_schools(self, *names: str) -> tuple[int, ...]:
        known = list(self._known())
        with transaction(self.district) as connection:
            new = [School(name, place_kind=PlaceKind.RURAL) for name in names]
            schools.write_schools(connection, [*known, *new])
        self.schools = tuple(one.id for one in self._known() if one.id is not None)
        return self.schools

    def change(self, *changed: School) -> None:
        by_id = {one.id: one for one in changed}
        with transaction(self.district) as connection:
            schools.write_schools(connection, [by_id.get(one.id, one) for one in self._known()])

    def _known(self) -> Sequence[School]:
        with self.district.reading() as connection:
            return schools.read_schools(connection)

    def add_work(self, work: Assessment, found: Sequence[Pupil] = ()) -> int:
        with transaction(self.district) as connection:
            (work_id,) = assessments.insert_assessments(connection, [work])
            pupils.insert_pupils(connection, work_id, [evaluated(work, one) for one in found])
        return work_id

    def add_row(self, work_id: int, school_id: int, **values: float) -> None:
        with transaction(self.district) as connection:
            results.write_results(
                connection, work_id, [ResultCell(school_id, key, value) for key, value in values.items()]
            )


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    with closing(create_district(tmp_path / "Район.msoko")) as district:
        one = Made(district)
        one.add_schools("СОШ № 1", "СОШ № 2", "СОШ № 3")
        yield one
