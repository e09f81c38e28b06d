"""Takes judged forms into the file: all of them as one step that undo takes back."""

import datetime as dt
from collections.abc import Collection, Sequence

from msoko_desktop.domain.assessments.forms import FormKind
from msoko_desktop.domain.assessments.model import SheetOrigin
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.district import get_setting
from msoko_desktop.services.exchange.making import TOKEN
from msoko_desktop.services.exchange.merging import Merge
from msoko_desktop.services.exchange.reports import FormReport, FormState
from msoko_desktop.services.exchange.state import State
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.storage import cells, pupils, results
from msoko_desktop.storage.district_file import District


def take_in_forms(d: District, reports: Sequence[FormReport], overwrite: bool | Collection[str] = False) -> Changes:
    """Store what accepted forms say; refused ones change nothing.

    `overwrite` tells whether values of the file give way to those of a form: for all, or for the forms with these
    `FormReport.key`. Of the others only what is missing in the file is taken. Raises InputRefused where no form is
    accepted, or where the file changed since they were judged so that one cannot be taken in any more.
    """
    accepted = [one for one in reports if one.state is not FormState.REFUSED]
    if not accepted:
        raise InputRefused("Нет ни одной формы, которую можно принять.")
    token = str(get_setting(d, TOKEN, ""))
    with operation(d, f"Принять формы школ ({len(accepted)})") as step:
        state = State.read(step.connection, token)
        moment = dt.datetime.now().replace(microsecond=0)
        for report in accepted:
            over = overwrite if isinstance(overwrite, bool) else report.key in overwrite
            _take(step, state, report, moment, overwrite=over)
    return step.changes


def _take(step: Step, state: State, report: FormReport, moment: dt.datetime, *, overwrite: bool) -> None:
    identity = report.identity
    school = None if identity is None else state.school_of(identity)
    if identity is None or school is None or school.id != report.school_id or state.reasons_against(identity, None):
        raise InputRefused(
            f"Пока формы проверялись, файл изменился: форма «{report.file}» к нему больше не подходит. Проверьте снова."
        )
    for sheet in report.sheets:
        merge = state.merge(sheet.filled, identity.kind, school.id or 0, overwrite=overwrite)
        if merge.writes:
            _write(step, merge, sheet.assessment_id, school.id or 0, identity.kind, report.file, moment)


def _write(
    step: Step, merge: Merge, assessment_id: int, school_id: int, kind: FormKind, file: str, moment: dt.datetime
) -> None:
    connection = step.connection
    if kind is FormKind.CLASSES:
        grid = f"classes {assessment_id}/{school_id}"
        results.write_results(connection, assessment_id, merge.cells)
    else:
        grid = f"pupils {assessment_id}"
        pupils.update_pupils(connection, merge.changed)
        pupils.insert_pupils(connection, assessment_id, merge.added)
    results.note_work(connection, assessment_id, [school_id], moment, SheetOrigin.FORM, file)
    cells.note_changes(connection, grid, merge.past, step.name, moment.isoformat())
    step.changed(Area.RESULTS)
