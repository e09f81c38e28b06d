"""Results of invented assessments for the tests of analysis, with the rules of the program's own data."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from msoko_desktop.domain.analysis.arrays import PupilArrays
from msoko_desktop.domain.analysis.measures import Catalogue, catalogue_from
from msoko_desktop.domain.assessments.fields import calculated
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Task

DATA = Path(__file__).parents[3] / "data"
BANDS = (Band("2", 0, 3), Band("3", 4, 6), Band("4", 7, 8), Band("5", 9, 10))
SCALE = MarkScale(maximum=10, bands=BANDS)
TASKS = (Task("1", 1), Task("2", 3), Task("3К1", 6))
WORK = Assessment(2025, "vpr", "mathematics", 8, scale=SCALE, tasks=TASKS, id=7)


def own_catalogue() -> Catalogue:
    with (DATA / "measures.toml").open("rb") as file:
        return catalogue_from(tomllib.load(file))


@dataclass(frozen=True)
class Known:
    """What analysis reads, made by hand."""

    assessment: Assessment = WORK
    pupils: PupilArrays = field(default_factory=lambda: pupils_of([]))
    schools: Mapping[int, Mapping[str, float | None]] = field(default_factory=dict)
    classes: Mapping[int, Mapping[str, Mapping[str, float | None]]] = field(default_factory=dict)
    areas: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


@dataclass(frozen=True)
class One:
    """A pupil."""

    school: int
    mark: str = ""
    primary: float | None = None
    scores: Sequence[float | None] = ()
    journal: str = ""
    class_name: str = "8А"
    test: float | None = None
    variant: str = ""


def pupils_of(found: Sequence[One], tasks: int = 3) -> PupilArrays:
    points = [[*one.scores, *[None] * (tasks - len(one.scores))] for one in found]
    return PupilArrays(
        np.arange(1, len(found) + 1, dtype=np.int64),
        np.array([one.school for one in found], dtype=np.int64),
        np.array([one.class_name for one in found], dtype=np.str_),
        np.array([one.variant for one in found], dtype=np.str_),
        np.array(points, dtype=np.float64).reshape(len(found), tasks),
        np.array([one.primary for one in found], dtype=np.float64),
        np.array([one.test for one in found], dtype=np.float64),
        np.array([one.mark for one in found], dtype=np.str_),
        np.array([one.journal for one in found], dtype=np.str_),
    )


def row(work: Assessment = WORK, **values: float) -> dict[str, float | None]:
    """A row of the sheet of schools as it is shown: with what is calculated."""
    return {**values, **calculated(work.scale, values)}
