"""What procedures, subjects, school years and assessments are called: the reference data's names, or the person's."""

from functools import cache

from msoko_desktop.domain.assessments.model import Assessment, ResultKind
from msoko_desktop.services.reference.reference import reference_data

_KINDS = {
    "mark_2_5": ResultKind.MARK,
    "test_score_100": ResultKind.SCORE,
    "score": ResultKind.SCORE,
    "pass_fail": ResultKind.PASS,
    "score_20_pass_10": ResultKind.PASS,
    "levels": ResultKind.LEVEL,
}


@cache
def procedures() -> dict[str, str]:
    """Return the short titles of the procedures by code, in the order of the reference data."""
    return {one["code"]: one["short_title"] for one in reference_data("procedures")["procedure"]}


@cache
def subjects() -> dict[str, str]:
    """Return the titles of the subjects by code, in the order of the reference data."""
    return {one["code"]: one["title"] for one in reference_data("subjects")["subject"]}


def procedure_title(code: str) -> str:
    """Return the short title of a procedure («ВПР»); what is no code is the person's own name of it."""
    return procedures().get(code, code)


def procedure_names(code: str) -> tuple[str, ...]:
    """Return all names of a procedure: short, full, other ones; what is no code is the person's own name of it."""
    for one in reference_data("procedures")["procedure"]:
        if one["code"] == code:
            return (one["short_title"], one["title"], *one.get("aliases", ()))
    return (code,)


def subject_title(code: str) -> str:
    """Return the title of a subject; what is no code is the person's own name of it."""
    return subjects().get(code, code)


@cache
def short_subjects() -> dict[str, str]:
    """Return the short titles of the subjects («Рус. яз.») by code."""
    return {one["code"]: one.get("short_title", one["title"]) for one in reference_data("subjects")["subject"]}


def short_subject_title(code: str) -> str:
    """Return the short title of a subject; what is no code is the person's own name of it."""
    return short_subjects().get(code, code)


def result_kind(procedure: str) -> ResultKind:
    """Return in what a procedure tells its results; marks for one the reference data do not know."""
    for one in reference_data("procedures")["procedure"]:
        if one["code"] == procedure:
            return _KINDS.get(one.get("result", ""), ResultKind.MARK)
    return ResultKind.MARK


def year_title(school_year: int) -> str:
    """Return a school year as people write it: 2025 → «2025/26»."""
    return f"{school_year}/{(school_year + 1) % 100:02d}"


def subject_line(assessment: Assessment) -> str:
    """Return «Математика, 8 класс», with the variant behind the subject: «Математика (базовая), 11 класс»."""
    variant = f" ({assessment.variant})" if assessment.variant else ""
    return f"{subject_title(assessment.subject)}{variant}, {assessment.grade} класс"


def assessment_title(assessment: Assessment) -> str:
    """Return «ВПР 2026: Математика, 8 класс»: the calendar year is that of the date, else that of the spring."""
    year = assessment.date.year if assessment.date is not None else assessment.school_year + 1
    return f"{procedure_title(assessment.procedure)} {year}: {subject_line(assessment)}"


def order_of(assessment: Assessment) -> tuple[int, str, int, int, str, str]:
    """Return the key that sorts assessments of a year: procedures and subjects as in the reference data, grades."""
    codes, known = list(procedures()), list(subjects())
    place = codes.index(assessment.procedure) if assessment.procedure in codes else len(codes)
    subject = known.index(assessment.subject) if assessment.subject in known else len(known)
    return place, assessment.procedure, assessment.grade, subject, assessment.subject, assessment.variant
