"""Scores and marks of the pupils of an assessment, worked out anew when its tasks or its scale change."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from msoko_desktop.domain.assessments.model import Assessment, Pupil
from msoko_desktop.domain.assessments.scales import evaluated
from msoko_desktop.services.assessments import require
from msoko_desktop.storage import pupils
from msoko_desktop.storage.district_file import District


def evaluate_again(connection: sqlite3.Connection, old: Assessment, new: Assessment) -> None:
    """Store the pupils of an assessment as the new tasks and scale have them; points follow the numbers of tasks."""
    before = pupils.read_pupils(connection, new.id or 0)
    after = recalculated(before, old, new)
    pupils.update_pupils(connection, [one for one, was in zip(after, before, strict=True) if one != was])


def recalculated(found: Sequence[Pupil], old: Assessment, new: Assessment) -> tuple[Pupil, ...]:
    """Return the pupils with their points in the order of the new tasks, primary scores and marks of the new scale.

    Points of a task that is not there any more are dropped.
    """
    places = {task.number: place for place, task in enumerate(old.tasks)}
    order = [places.get(task.number) for task in new.tasks]
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


def marks_that_change(d: District, new: Assessment) -> int:
    """Return how many pupils would get another mark if the assessment were stored like this."""
    with d.reading() as connection:
        old = require(connection, new.id or 0)
        found = pupils.read_pupils(connection, new.id or 0)
    return sum(one.mark != was.mark for one, was in zip(recalculated(found, old, new), found, strict=True))
