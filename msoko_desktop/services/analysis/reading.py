"""The results of the open file as analysis reads them: kept until what they were made of changes."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, cast

from msoko_desktop.domain.assessments.fields import Field, calculated, fields_of, total
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.schools.school_years import Membership
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.analysis.catalogue import catalogue
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.results.assessments import require
from msoko_desktop.storage import assessments, reference_figures, results, school_groups, school_years, schools
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.pupil_arrays import read_pupil_arrays
from msoko_desktop.storage.school_groups import SchoolGroup

if TYPE_CHECKING:
    from msoko_desktop.domain.analysis.arrays import PupilArrays
    from msoko_desktop.domain.analysis.measures import Catalogue, MeasureRules
    from msoko_desktop.domain.analysis.tally import Tally

AREAS = frozenset({Area.ASSESSMENTS, Area.RESULTS, Area.SCHOOLS, Area.CONTEXT, Area.OBSERVERS, Area.SETTINGS})
_Numbers = dict[str, float | None]
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class AssessmentResults:
    """All results of an assessment.

    `schools` has for each school with results the entered and calculated values by field (from its pupils or classes
    where nothing is typed, as on the sheet, but without impossible scores). `typed` names the fields that were typed
    for a school. `areas` are figures of the region or the country, as they were typed or imported.
    """

    assessment: Assessment
    fields: tuple[Field, ...]
    pupils: "PupilArrays"
    schools: Mapping[int, _Numbers]
    classes: Mapping[int, Mapping[str, _Numbers]]
    typed: Mapping[int, frozenset[str]]
    areas: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class SchoolFacts:
    """The schools of the file in the order of their list, the lists of the region, the person's own groups."""

    schools: tuple[School, ...]
    memberships: tuple[Membership, ...]
    groups: tuple[SchoolGroup, ...]


class ResultReader:
    """Reads results of a district and keeps them; whoever holds one says with `forget` what was changed."""

    def __init__(self, d: District) -> None:
        self._district = d
        self._kept: dict[int, AssessmentResults] = {}
        self._tallies: dict[tuple[int, bool], Tally] = {}
        self._of_pupils: dict[int, Tally] = {}
        self._assessments: tuple[Assessment, ...] | None = None
        self._schools: SchoolFacts | None = None
        self._made: dict[Hashable, object] = {}
        self._catalogue: Catalogue | None = None

    @property
    def district(self) -> District:
        """The file that is read."""
        return self._district

    @property
    def catalogue(self) -> "Catalogue":
        """The measures and the rules in force; once changed, what was worked out by the old ones is dropped."""
        return self._follow_rules()

    def forget(self, changes: Changes) -> None:
        """Drop what a write has made outdated."""
        if changes.areas & AREAS:
            self._drop()
            self._assessments = None
            self._schools = None

    def _follow_rules(self) -> "Catalogue":
        found = catalogue(self._district)
        if found is not self._catalogue:
            self._drop()
            self._catalogue = found
        return found

    def _drop(self) -> None:
        self._kept.clear()
        self._tallies.clear()
        self._of_pupils.clear()
        self._made.clear()

    def kept(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """Return what `make` made of what is read, made once for a key until something of it changes."""
        self._follow_rules()
        if key not in self._made:
            self._made[key] = make()
        return cast(_Made, self._made[key])

    def schools(self) -> SchoolFacts:
        """Return the schools with the groups they are in."""
        if self._schools is None:
            with self._district.reading() as connection:
                self._schools = SchoolFacts(
                    schools.read_schools(connection),
                    school_years.read_memberships(connection),
                    school_groups.read_groups(connection),
                )
        return self._schools

    def assessments(self) -> tuple[Assessment, ...]:
        """Return all assessments of the file, the newest school year first."""
        if self._assessments is None:
            with self._district.reading() as connection:
                self._assessments = assessments.read_assessments(connection)
        return self._assessments

    def results(self, assessment_id: int) -> AssessmentResults:
        """Return the results of an assessment. Raises InputRefused where there is no such one."""
        rules = self.catalogue.rules
        if assessment_id not in self._kept:
            self._kept[assessment_id] = self._read(assessment_id, rules)
        return self._kept[assessment_id]

    def tally(self, assessment_id: int, *, by_class: bool = False) -> "Tally":
        """Return the sums of an assessment by school or by class. Raises InputRefused where there is no such one."""
        from msoko_desktop.domain.analysis.tally import tally_classes, tally_schools

        key, rules = (assessment_id, by_class), self.catalogue.rules
        if key not in self._tallies:
            results = self.results(assessment_id)
            if by_class:
                self._tallies[key] = tally_classes(results, rules)
            else:
                self._tallies[key] = tally_schools(results, rules, self._of_pupils.get(assessment_id))
        return self._tallies[key]

    def _read(self, assessment_id: int, rules: "MeasureRules") -> AssessmentResults:
        from msoko_desktop.domain.analysis.tally import tally_pupils

        with self._district.reading() as connection:
            assessment = require(connection, assessment_id)
            fields = fields_of(assessment.scale, journal=True)
            typed = results.read_school_results(connection, assessment_id)
            classes = results.read_class_results(connection, assessment_id)
            pupils = read_pupil_arrays(connection, assessment_id, len(assessment.tasks))
            areas = reference_figures.read_figures(connection, assessment_id)
        whole_classes = {
            key: {name: _whole(assessment, row) for name, row in rows.items()} for key, rows in classes.items()
        }
        if pupils.count:
            self._of_pupils[assessment_id] = tally_pupils(assessment, pupils, rules)
        derived = _derived(fields, pupils, self._of_pupils.get(assessment_id), whole_classes)
        entered = {key: {**derived.get(key, {}), **typed.get(key, {})} for key in sorted({*typed, *derived})}
        return AssessmentResults(
            assessment,
            fields,
            pupils,
            {key: _whole(assessment, values) for key, values in entered.items()},
            whole_classes,
            {key: frozenset(values) for key, values in typed.items()},
            areas,
        )


def _derived(
    fields: tuple[Field, ...],
    pupils: "PupilArrays",
    of_pupils: "Tally | None",
    classes: Mapping[int, Mapping[str, _Numbers]],
) -> dict[int, dict[str, float]]:
    """Return the fields of schools that follow from their pupils, else from their classes, as the sheet shows them."""
    from msoko_desktop.domain.analysis.tally import fields_of_pupils

    typed = {one.key for one in fields if not one.calculated}
    found: dict[int, dict[str, float]] = {}
    for school_id, rows in classes.items():
        summed = total(fields, list(rows.values()))
        found[school_id] = {key: value for key, value in summed.items() if value is not None and key in typed}
    if of_pupils is not None:
        found |= fields_of_pupils(pupils, of_pupils)
    return {key: values for key, values in found.items() if values}


def _whole(assessment: Assessment, values: Mapping[str, float | None]) -> _Numbers:
    """Return entered values with the calculated ones."""
    return {**values, **calculated(assessment.scale, values)}
