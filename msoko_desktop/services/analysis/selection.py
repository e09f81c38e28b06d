"""What a person selects on the page «Анализ», which ready reports fit it, and the choice a report is given."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice, GroupBy, Needs, Report, Scope
from msoko_desktop.services.analysis.reports import REPORTS, find_report
from msoko_desktop.services.results.assessment_names import order_of, procedure_title

EFFECTIVENESS = "effectiveness"
"""The key of the report on the effect of measures, whose schools are chosen for it alone."""


class WorkKey(NamedTuple):
    """What makes works of different years the same: subject, grade, variant."""

    subject: str
    grade: int
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected. `procedure` "" and `work` None: of all; `years` narrow reports over years, empty: all.

    `school_ids` empty: all schools. `cluster_count` (0: the best one) and `features` (codes of indicators; none: those
    of the rules) and `split` (urban, rural and small schools apart) say how schools are parted into clusters, in the
    report on clusters and in rows «по кластерам». `treated` are the schools with measures in the report on their effect
    (none: those the file has measures of).
    """

    procedure: str = ""
    work: WorkKey | None = None
    school_year: int | None = None
    years: tuple[int, ...] = ()
    school_ids: tuple[int, ...] = ()
    group_by: GroupBy = GroupBy.SCHOOL
    match_codes: bool = False
    cluster_count: int = 0
    features: tuple[str, ...] = ()
    split: bool = True
    treated: tuple[int, ...] = ()


def key_of(work: Assessment) -> WorkKey:
    """Return what a work has in common with those of other years."""
    return WorkKey(work.subject, work.grade, work.variant)


def years_of(works: Sequence[Assessment]) -> tuple[int, ...]:
    """Return the school years that have works, the newest first."""
    return tuple(sorted({one.school_year for one in works}, reverse=True))


def procedures_of(works: Sequence[Assessment], school_year: int | None) -> tuple[str, ...]:
    """Return the procedures that have works in a school year, in the order of the reference data."""
    found = sorted((one for one in works if one.school_year == school_year), key=order_of)
    return tuple(dict.fromkeys(one.procedure for one in found))


def works_of(works: Sequence[Assessment], school_year: int | None, procedure: str) -> tuple[Assessment, ...]:
    """Return the works of a procedure (of all for "") in a school year, in the order of the lists of results."""
    found = [one for one in works if one.school_year == school_year and procedure in ("", one.procedure)]
    return tuple(sorted(found, key=order_of))


def selected_work(works: Sequence[Assessment], selection: Selection) -> Assessment | None:
    """Return the one work that is selected, None where a procedure or more is."""
    if not selection.procedure or selection.work is None:
        return None
    known = works_of(works, selection.school_year, selection.procedure)
    return next((one for one in known if key_of(one) == selection.work), None)


def fitting(works: Sequence[Assessment], selection: Selection) -> tuple[Report, ...]:
    """Return the ready reports that fit what is selected, those of one work first."""
    one = selected_work(works, selection)
    of_year = works_of(works, selection.school_year, "")
    chosen = [work for work in of_year if selection.procedure in ("", work.procedure)]
    if selection.work is not None:
        chosen = [work for work in chosen if key_of(work) == selection.work]
    return tuple(report for report in REPORTS if _fits(report.needs, one, chosen))


def _fits(needs: Needs, one: Assessment | None, chosen: Sequence[Assessment]) -> bool:
    if needs.scope is Scope.YEAR:
        return any(needs.suits(work) for work in chosen)
    return one is not None and needs.suits(one)


def choice_of(works: Sequence[Assessment], report: Report, selection: Selection) -> Choice:
    """Return what a report is given of a selection.

    Reports of given procedures need all works of a year; the selected subject narrows those of any procedure and
    those that follow a cohort from one procedure to another.
    """
    ids, years = _works_and_years(works, report.needs, selection)
    return Choice(
        ids,
        years,
        selection.treated if report.key == EFFECTIVENESS else selection.school_ids,
        selection.group_by if selection.group_by in report.groups else GroupBy.SCHOOL,
        match_codes=selection.match_codes,
        cluster_count=selection.cluster_count,
        features=selection.features,
        split=selection.split,
    )


def with_clusters(reader: ResultReader, choice: Choice, school_year: int | None) -> tuple[Choice, str]:
    """Return a choice with the clusters of a school year where its rows are «по кластерам», and why there are none."""
    if choice.group_by is not GroupBy.CLUSTER or choice.clusters:
        return choice, ""
    years = () if school_year is None else (school_year,)
    asked = Choice(school_years=years, cluster_count=choice.cluster_count, features=choice.features, split=choice.split)
    found = find_report("clusters").build(reader, asked)
    return replace(choice, clusters=found.clusters), found.explanation


def _works_and_years(
    works: Sequence[Assessment], needs: Needs, selection: Selection
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    one = selected_work(works, selection)
    if needs.scope is not Scope.YEAR:
        ids = () if one is None or one.id is None else (one.id,)
        return ids, selection.years if needs.scope is Scope.SAME_WORK else ()
    if needs.all_years:
        chosen = bool(selection.procedure or selection.work)
        return (_of_all_years(works, selection) if chosen else ()), selection.years
    year = () if selection.school_year is None else (selection.school_year,)
    of_any, of_cohort = not needs.procedures, len(needs.grades) > 1
    narrowed = (of_any and (selection.procedure or selection.work)) or (of_cohort and selection.work)
    if not narrowed:
        return (), year
    found = [
        work.id
        for work in works_of(works, selection.school_year, selection.procedure)
        if work.id is not None and (selection.work is None or key_of(work) == selection.work)
    ]
    return (tuple(found), ()) if found else ((), year)


def _of_all_years(works: Sequence[Assessment], selection: Selection) -> tuple[int, ...]:
    return tuple(
        work.id
        for work in works
        if work.id is not None
        and selection.procedure in ("", work.procedure)
        and selection.work in (None, key_of(work))
    )


def settled(works: Sequence[Assessment], schools: Collection[int], wish: Selection) -> Selection:
    """Return a selection of what the file has: what is not there (any more) gives way to the newest year, the first
    procedure and the first work."""
    years = years_of(works)
    year = wish.school_year if wish.school_year in years else next(iter(years), None)
    offered = procedures_of(works, year)
    procedure = wish.procedure if wish.procedure in ("", *offered) else next(iter(offered), "")
    keys = [key_of(one) for one in works_of(works, year, procedure)]
    work = wish.work if wish.work is None or wish.work in keys else next(iter(keys), None)
    return replace(
        wish,
        school_year=year,
        procedure=procedure,
        work=work if procedure else None,
        school_ids=tuple(one for one in wish.school_ids if one in schools),
        treated=tuple(one for one in wish.treated if one in schools),
        years=tuple(one for one in wish.years if one in years),
    )


def settled_report(works: Sequence[Assessment], selection: Selection, key: str) -> Report | None:
    """Return the report of a key where it fits what is selected, else the first that does, None where none does."""
    offered = fitting(works, selection)
    return next((one for one in offered if one.key == key), next(iter(offered), None))


def first_selection(works: Sequence[Assessment]) -> Selection:
    """Return what is selected in a file that nobody has analysed yet: the first work of the newest year."""
    year = next(iter(years_of(works)), None)
    procedure = next(iter(procedures_of(works, year)), "")
    of_procedure = works_of(works, year, procedure)
    return Selection(procedure, key_of(of_procedure[0]) if of_procedure else None, year)


def as_text(selection: Selection, report: str) -> str:
    """Return a selection and the key of a report as text to be remembered."""
    kept = {
        "procedure": selection.procedure,
        "work": selection.work,
        "year": selection.school_year,
        "years": selection.years,
        "schools": selection.school_ids,
        "group": selection.group_by.value,
        "codes": selection.match_codes,
        "clusters": selection.cluster_count,
        "features": selection.features,
        "split": selection.split,
        "treated": selection.treated,
        "report": report,
    }
    return json.dumps(kept, ensure_ascii=False)


def from_text(text: str) -> tuple[Selection, str] | None:
    """Return what `as_text` kept; None for anything else, as the text may have been edited or be of a later version."""
    try:
        kept = json.loads(text)
        work, year = kept["work"], kept["year"]
        selection = Selection(
            str(kept["procedure"]),
            None if work is None else WorkKey(str(work[0]), int(work[1]), str(work[2])),
            None if year is None else int(year),
            tuple(map(int, kept["years"])),
            tuple(map(int, kept["schools"])),
            GroupBy(kept["group"]),
            bool(kept["codes"]),
            int(kept.get("clusters", 0)),
            tuple(map(str, kept.get("features", ()))),
            bool(kept.get("split", True)),
            tuple(map(int, kept.get("treated", ()))),
        )
        return selection, str(kept["report"])
    except (ValueError, KeyError, TypeError, IndexError):
        return None


def needs_words(report: Report) -> str:
    """Return what a report is made of in a few Russian words: «ОГЭ и ЕГЭ · баллы участников»."""
    needs = report.needs
    parts = {
        Scope.ONE_WORK: ["одна работа"],
        Scope.SAME_WORK: ["одна работа за несколько лет"],
        Scope.YEAR: [", ".join(procedure_title(one) for one in needs.procedures) or "все работы года"],
    }[needs.scope]
    if needs.all_years:
        parts = ["работы всех лет", "одна школа"]
    if needs.tasks:
        parts.append("баллы за задания")
    elif needs.pupils:
        parts.append("результаты участников")
    if needs.journal:
        parts.append("отметки по журналу")
    return " · ".join(parts)
