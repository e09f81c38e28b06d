"""The procedures of the file whose results an indicator may be worked out of."""

from msoko_desktop.services.results.assessment_names import procedure_title, subject_title
from msoko_desktop.storage import assessments
from msoko_desktop.storage.district_file import District


def procedures_of(d: District) -> tuple[tuple[str, str], ...]:
    """Return (key, words) for each procedure of the file as a whole, then for each of its subjects and grades.

    A key is «vpr», or «vpr/mathematics/5», as `AutoFact.SUCCESS` counts them.
    """
    with d.reading() as connection:
        found = assessments.read_assessments(connection)
    whole = {one.procedure: procedure_title(one.procedure) for one in found}
    parts = {
        f"{one.procedure}/{one.subject}/{one.grade}": (
            f"{procedure_title(one.procedure)}: {subject_title(one.subject)}, {one.grade} класс"
        )
        for one in found
    }
    return (*sorted(whole.items(), key=lambda item: item[1]), *sorted(parts.items(), key=lambda item: item[1]))
