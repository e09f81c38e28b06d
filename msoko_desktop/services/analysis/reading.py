"""The results of the open file as analysis reads them: kept until what they were made of changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from msoko_desktop.domain.assessments.fields import Field, calculated, fields_of
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.services.assessments import require
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.result_sheets.school_sheet import read_facts
from msoko_desktop.storage import assessments, reference_figures, results
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.pupil_arrays import read_pupil_arrays

if TYPE_CHECKING:
    from msoko_desktop.domain.analysis.arrays import PupilArrays

AREAS = frozenset({Area.ASSESSMENTS, Area.RESULTS, Area.SCHOOLS, Area.CONTEXT})
_Numbers = dict[str, float | None]


@dataclass(frozen=True, slots=True)
class AssessmentResults:
    """All results of an assessment.

    `schools` has for each school with results the entered and calculated values by field (from its pupils or classes
    where nothing is typed, as on the sheet). `typed` names the fields that were typed for a school. `areas` are
    figures of the region or the country, as they were typed or imported.
    """

    assessment: Assessment
    fields: tuple[Field, ...]
    pupils: "PupilArrays"
    schools: Mapping[int, _Numbers]
    classes: Mapping[int, Mapping[str, _Numbers]]
    typed: Mapping[int, frozenset[str]]
    areas: Mapping[str, Mapping[str, float]]


class ResultReader:
    """Reads results of a district and keeps them; whoever holds one says with `forget` what was changed."""

    def __init__(self, d: District) -> None:
        self._district = d
        self._kept: dict[int, AssessmentResults] = {}
        self._assessments: tuple[Assessment, ...] | None = None

    def forget(self, changes: Changes) -> None:
        """Drop what a write has made outdated."""
        if changes.areas & AREAS:
            self._kept.clear()
            self._assessments = None

    def assessments(self) -> tuple[Assessment, ...]:
        """Return all assessments of the file, the newest school year first."""
        if self._assessments is None:
            with self._district.reading() as connection:
                self._assessments = assessments.read_assessments(connection)
        return self._assessments

    def results(self, assessment_id: int) -> AssessmentResults:
        """Return the results of an assessment. Raises InputRefused where there is no such one."""
        if assessment_id not in self._kept:
            self._kept[assessment_id] = self._read(assessment_id)
        return self._kept[assessment_id]

    def _read(self, assessment_id: int) -> AssessmentResults:
        with self._district.reading() as connection:
            assessment = require(connection, assessment_id)
            fields = fields_of(assessment.scale, journal=True)
            typed = results.read_school_results(connection, assessment_id)
            facts = read_facts(connection, assessment, fields, past=False)
            classes = results.read_class_results(connection, assessment_id)
            pupils = read_pupil_arrays(connection, assessment_id, len(assessment.tasks))
            areas = reference_figures.read_figures(connection, assessment_id)
        derived = {key: one.derived for key, one in facts.items() if one.derived}
        entered = {key: {**derived.get(key, {}), **typed.get(key, {})} for key in sorted({*typed, *derived})}
        return AssessmentResults(
            assessment,
            fields,
            pupils,
            {key: _whole(assessment, values) for key, values in entered.items()},
            {key: {name: _whole(assessment, row) for name, row in rows.items()} for key, rows in classes.items()},
            {key: frozenset(values) for key, values in typed.items()},
            areas,
        )


def _whole(assessment: Assessment, values: Mapping[str, float | None]) -> _Numbers:
    """Return entered values with the calculated ones."""
    return {**values, **calculated(assessment.scale, values)}
