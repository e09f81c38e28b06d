"""What a changed scale or other tasks would do to the results that are entered, told before they are stored."""

from collections.abc import Mapping
from dataclasses import dataclass

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.services.results.assessments import require
from msoko_desktop.services.results.result_marks import recalculated
from msoko_desktop.storage import pupils
from msoko_desktop.storage.district_file import District


@dataclass(frozen=True, slots=True)
class ScaleEffect:
    """How many pupils would get another mark, and the tasks whose entered points would be dropped."""

    marks: int = 0
    lost_tasks: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.marks or self.lost_tasks)


def effect_of(d: District, new: Assessment, origins: Mapping[str, str] | None = None) -> ScaleEffect:
    """Return what storing the assessment like this (as `change_assessment` does) would change.

    Raises InputRefused where it is gone.
    """
    with d.reading() as connection:
        old = require(connection, new.id or 0)
        found = pupils.read_pupils(connection, new.id or 0)
    after = recalculated(found, old, new, origins)
    marks = sum(one.mark != was.mark for one, was in zip(after, found, strict=True))
    kept = {(origins or {}).get(task.number, task.number) for task in new.tasks}
    lost = tuple(
        task.number
        for place, task in enumerate(old.tasks)
        if task.number not in kept and any(place < len(one.scores) and one.scores[place] is not None for one in found)
    )
    return ScaleEffect(marks, lost)
