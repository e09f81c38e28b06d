"""Undo and redo of everything the person entered; the steps survive closing the file."""

from collections.abc import Iterable

from msoko_desktop.domain.errors import UserError
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import transaction
from msoko_desktop.storage import undo as log
from msoko_desktop.storage.cells import follow_renames, read_renames
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.plans import touch


def undo(d: District) -> Changes:
    """Take back the last step. Raises UserError when there is none, EnvironmentProblem for a read-only file."""
    return _revert(d, undone=False, nothing="Отменять нечего: в этом файле ещё ничего не изменяли.")


def redo(d: District) -> Changes:
    """Do again the step that was taken back last. Raises as `undo`."""
    return _revert(d, undone=True, nothing="Повторять нечего: последнее действие не отменяли.")


def _revert(d: District, *, undone: bool, nothing: str) -> Changes:
    with transaction(d) as connection:
        renames = read_renames(connection)
        step = log.revert_top(connection, undone=undone)
        if step is None:
            raise UserError(nothing)
        follow_renames(connection, renames)
        touch(connection, step.plans)
    return Changes(_areas(step.areas), frozenset(step.plans), step.name)


def _areas(names: Iterable[str]) -> frozenset[Area]:
    """Return the areas of these names; one that this version does not know is left out."""
    known = {area.value for area in Area}
    return frozenset(Area(name) for name in names if name in known)


def undo_name(d: District) -> str | None:
    """Return the name of the step that undo would take back, None when there is none or the file is read-only."""
    return _name(d, undone=False)


def last_step(d: District) -> int | None:
    """Return what the step that undo would take back is known by, None where there is none: it tells later whether
    anything was done since."""
    with d.reading() as connection:
        return log.top_step_id(connection)


def undo_is_final(d: District) -> bool:
    """Whether the last step is an approval, which undo refuses."""
    with d.reading() as connection:
        return log.is_sealed(connection)


def redo_name(d: District) -> str | None:
    """Return the name of the step that redo would do again, None when there is none or the file is read-only."""
    return _name(d, undone=True)


def _name(d: District, *, undone: bool) -> str | None:
    if d.read_only:
        return None
    with d.reading() as connection:
        return log.top_step(connection, undone=undone)
