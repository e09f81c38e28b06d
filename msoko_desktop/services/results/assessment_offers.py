"""What a procedure can consist of by the reference data, and the names a district has used itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.language.russian import comparable, one_line
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.results.assessment_names import procedures, subjects
from msoko_desktop.storage import assessments as rows
from msoko_desktop.storage.district_file import District

YEARS_AROUND = 3
ALL_GRADES = tuple(range(1, 12))


@dataclass(frozen=True, slots=True)
class OfferedSubject:
    """A subject (a code or the person's own words) and the grades in which the procedure usually has it."""

    code: str
    title: str
    grades: frozenset[int] = frozenset()


def years_around(school_year: int) -> tuple[int, ...]:
    """Return the school years a person may mean: three before this one, and the next."""
    return tuple(range(school_year - YEARS_AROUND, school_year + 2))


def offered_subjects(procedure: str) -> tuple[OfferedSubject, ...]:
    """Return all subjects in the order of the reference data, with the grades in which the procedure has them.

    ВПР has grades of its own in the data; any other procedure has the subject in those of its grades in which it is
    taught. For a procedure the data do not know no grades are given: everything is possible there.
    """
    found = next((one for one in reference_data("procedures")["procedure"] if one["code"] == procedure), None)
    if found is None:
        return tuple(OfferedSubject(code, title) for code, title in subjects().items())
    grades = frozenset(found["grades"])
    offered = []
    for one in reference_data("subjects")["subject"]:
        taught = one.get("vpr_grades", ()) if procedure == "vpr" else one["grades"]
        is_in = procedure in one["procedures"]
        offered.append(OfferedSubject(one["code"], one["title"], grades & frozenset(taught) if is_in else frozenset()))
    return tuple(offered)


def procedure_about(procedure: str) -> str:
    """Return the full title of a procedure and what to mind about it; "" for one the reference data do not know."""
    for one in reference_data("procedures")["procedure"]:
        if one["code"] == procedure:
            return ". ".join(part.rstrip(".") for part in (one["title"], one.get("note", "")) if part) + "."
    return ""


def own_names(d: District) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the procedures and the subjects the district has named itself, each in alphabetical order."""
    with d.reading() as connection:
        found = rows.read_assessments(connection)
    own_procedures = {one.procedure for one in found if one.procedure not in procedures()}
    own_subjects = {one.subject for one in found if one.subject not in subjects()}
    return tuple(sorted(own_procedures)), tuple(sorted(own_subjects))


def procedure_code(text: str) -> str:
    """Return the code of a procedure as people call it («ВПР», its full title, another name), else the words typed."""
    for one in reference_data("procedures")["procedure"]:
        names = (one["short_title"], one["title"], *one.get("aliases", ()))
        if comparable(text) in {comparable(name) for name in names}:
            return str(one["code"])
    return one_line(text)


def subject_code(text: str) -> str:
    """Return the code of a subject as people call it («Русский», «Рус. яз.»), else the words typed."""
    for one in reference_data("subjects")["subject"]:
        names = (one["title"], one.get("short_title", ""), *one.get("aliases", ()))
        if comparable(text) in {comparable(name) for name in names if name}:
            return str(one["code"])
    return one_line(text)


def same_work_before(found: Sequence[Assessment], new: Assessment) -> Assessment | None:
    """Return the newest work of an earlier year that is the same one, None where there is none."""
    key = (new.procedure, new.subject, new.grade, new.variant)
    earlier = [
        one
        for one in found
        if (one.procedure, one.subject, one.grade, one.variant) == key and one.school_year < new.school_year
    ]
    return max(earlier, key=lambda one: one.school_year, default=None)
