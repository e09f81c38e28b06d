"""What a ready report is: its name, what it needs, what a person chooses for it, what it shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from msoko_desktop.domain.analysis.distribution import Histogram
from msoko_desktop.domain.analysis.journal import Matrix
from msoko_desktop.domain.analysis.model import AnalysisTable, Measure, MeasureKind, Sign
from msoko_desktop.domain.analysis.pictures import Plane, SchoolTree, Spread
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.services.analysis.reading import ResultReader


class GroupBy(StrEnum):
    """What the rows of a report stand for."""

    DISTRICT = "district"
    SCHOOL = "school"
    CLASS = "class"
    KIND = "kind"
    PLACE = "place"
    SMALL = "small"
    LOW_RESULTS = "low_results"
    ADVERSE_CONDITIONS = "adverse_conditions"
    OWN = "own"
    CLUSTER = "cluster"

    @property
    def label(self) -> str:
        """The choice in Russian."""
        return _LABELS[self]


_LABELS = {
    GroupBy.DISTRICT: "район в целом",
    GroupBy.SCHOOL: "по школам",
    GroupBy.CLASS: "по классам",
    GroupBy.KIND: "по видам организаций",
    GroupBy.PLACE: "городские и сельские",
    GroupBy.SMALL: "малокомплектные и остальные",
    GroupBy.LOW_RESULTS: "ШНРО и остальные",
    GroupBy.ADVERSE_CONDITIONS: "ШФНСУ и остальные",
    GroupBy.OWN: "по своим группам",
    GroupBy.CLUSTER: "по кластерам",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person chose for a report; what is left empty the report chooses itself.

    `school_ids` narrows the rows to these schools, the district stays whole. `clusters` are schools by the name of
    their cluster. `match_codes`: the person says that codes name the same pupils in different works. `ranked`: rows
    are given ranks by the first measure – never without being asked. `cluster_count` is the number of clusters (0: that
    of the best silhouette), `features` the codes of context indicators they are built by; `split`: schools are parted
    into urban, rural and small ones first.
    """

    assessment_ids: tuple[int, ...] = ()
    school_years: tuple[int, ...] = ()
    school_ids: tuple[int, ...] = ()
    group_by: GroupBy = GroupBy.SCHOOL
    measures: tuple[str, ...] = ()
    clusters: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    match_codes: bool = False
    ranked: bool = False
    cluster_count: int = 0
    features: tuple[str, ...] = ()
    split: bool = True


class Scope(StrEnum):
    """How much a report is of."""

    ONE_WORK = "one_work"  # one assessment, which the person chooses
    SAME_WORK = "same_work"  # the same work over years
    YEAR = "year"  # the works of some procedures in a school year


@dataclass(frozen=True, slots=True)
class Needs:
    """What a report is made of: works of some procedures (empty: of any) and grades; whether pupils are needed.

    `all_years`: a report of a year that is of all years unless some are chosen.
    """

    scope: Scope = Scope.ONE_WORK
    procedures: tuple[str, ...] = ()
    grades: tuple[int, ...] = ()
    pupils: bool = False
    tasks: bool = False
    journal: bool = False
    all_years: bool = False

    def suits(self, assessment: Assessment) -> bool:
        """Tell whether an assessment can be chosen for the report."""
        return (
            (not self.procedures or assessment.procedure in self.procedures)
            and (not self.grades or assessment.grade in self.grades)
            and (not self.tasks or bool(assessment.tasks))
        )


@dataclass(frozen=True, slots=True)
class ReportContent:
    """What a report shows: tables, histograms, matrices; or, where there is nothing, why («explanation», Russian).

    `signs` are what rules found, `planes` schools as points in four fields, `trees` how schools join into clusters,
    `spreads` values to be drawn as box plots, `clusters` the schools by the name of their cluster, as
    `Choice.clusters` takes them.
    """

    title: str
    subject: str = ""
    tables: tuple[AnalysisTable, ...] = ()
    histograms: tuple[Histogram, ...] = ()
    matrices: tuple[Matrix, ...] = ()
    notes: tuple[str, ...] = ()
    explanation: str = ""
    signs: tuple[Sign, ...] = ()
    planes: tuple[Plane, ...] = ()
    trees: tuple[SchoolTree, ...] = ()
    spreads: tuple[Spread, ...] = ()
    clusters: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


OF_ONE = "Участник один: по одному человеку о группе не судят."


class NothingToShow(Exception):
    """Why a report has nothing to show, in one Russian sentence."""


Builder = Callable[[ResultReader, Choice, str], ReportContent]


@dataclass(frozen=True, slots=True)
class Report:
    """A ready report. `seeds` are the lines of road maps that ask for it («Предгорный 1.1»)."""

    key: str
    title: str
    needs: Needs
    builder: Builder
    seeds: tuple[str, ...] = ()
    groups: tuple[GroupBy, ...] = ()

    def build(self, reader: ResultReader, choice: Choice) -> ReportContent:
        """Return what the report shows for a choice, or the explanation why it shows nothing.

        Raises InputRefused where a chosen assessment is gone.
        """
        try:
            content = self.builder(reader, choice, self.title)
        except NothingToShow as why:
            return ReportContent(self.title, explanation=str(why))
        if self.needs.scope is not Scope.ONE_WORK and _is_of_one(content):
            return ReportContent(self.title, content.subject, explanation=OF_ONE)
        confidence = reader.catalogue.rules.confidence
        return replace(content, tables=tuple(replace(one, confidence=confidence) for one in content.tables))


def _is_of_one(content: ReportContent) -> bool:
    """Tell whether all shares and means of a report are of a single person, who is no candidate among others."""
    people = [
        figure.n
        for table in content.tables
        for one in table.measures
        if one.kind in (MeasureKind.SHARE, MeasureKind.MEAN)
        for row in table.rows
        if (figure := row.figures.get(one.key)) is not None and figure.value is not None
    ]
    counted = any(one.kind is MeasureKind.COUNT and one.key != "participants" for one in _first(content))
    return bool(people) and max(people) == 1 and not counted


def _first(content: ReportContent) -> tuple[Measure, ...]:
    return content.tables[0].measures if content.tables else ()
