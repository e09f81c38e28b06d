"""Scores and marks of the pupils of an assessment, worked out anew when its tasks or its scale change."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace

from msoko_desktop.domain.assessments.model import Assessment, Pupil
from msoko_desktop.domain.assessments.scales import evaluated
from msoko_desktop.services.result_sheets.pupil_columns import kept_task
from msoko_desktop.storage import cells, pupils, results

Origins = Mapping[str, str]
"""Numbers of new tasks → what these tasks were numbered before («» for one that is new); the others keep theirs."""


def evaluate_again(
    connection: sqlite3.Connection, old: Assessment, new: Assessment, origins: Origins | None = None
) -> None:
    """Store the pupils of an assessment as the new tasks and scale have them; points follow the numbers of tasks.

    So do comments, the history of cells and a second typing.
    """
    names = {kept_task(was): kept_task(number) for number, was in (origins or {}).items() if was and was != number}
    cells.rename_fields(connection, f"pupils {new.id}", names)
    results.rename_second_entries(connection, new.id or 0, "pupils", names)
    before = pupils.read_pupils(connection, new.id or 0)
    after = recalculated(before, old, new, origins)
    pupils.update_pupils(connection, [one for one, was in zip(after, before, strict=True) if one != was])


def recalculated(
    found: Sequence[Pupil], old: Assessment, new: Assessment, origins: Origins | None = None
) -> tuple[Pupil, ...]:
    """Return the pupils with their points in the order of the new tasks, primary scores and marks of the new scale.

    Points of a task that is not there any more are dropped; those of one that got another number follow `origins`.
    """
    places = {task.number: place for place, task in enumerate(old.tasks)}
    order = [places.get((origins or {}).get(task.number, task.number)) for task in new.tasks]
    moved = order != list(range(len(old.tasks)))
    result = []
    for pupil in found:
        scores = pupil.scores
        if moved:
            scores = tuple(None if at is None or at >= len(scores) else scores[at] for at in order)
            while scores and scores[-1] is None:
                scores = scores[:-1]
        result.append(evaluated(new, replace(pupil, scores=scores)))
    return tuple(result)
