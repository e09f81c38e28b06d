"""From points to results: the sum of the points, the mark of the scale with its conditions, what a pupil got.

How scales are kept as text is in `scale_json`, what makes them unsound or doubtful in `scale_checks`; both are handed
on from here.
"""

from collections.abc import Sequence
from dataclasses import replace

from msoko_desktop.domain.assessments.model import Assessment, Band, Condition, MarkScale, Pupil, ResultKind, Task
from msoko_desktop.domain.assessments.scale_checks import refuse_unsound, scale_remarks
from msoko_desktop.domain.assessments.scale_json import scale_from_json, scale_to_json, tasks_from_json, tasks_to_json
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import plural

__all__ = [
    "evaluated",
    "is_low",
    "mark_of",
    "mark_reason",
    "pass_minimum",
    "points_of_tasks",
    "primary_of",
    "refuse_unsound",
    "result_score",
    "scale_from_json",
    "scale_remarks",
    "scale_to_json",
    "tasks_from_json",
    "tasks_to_json",
]

Scores = Sequence[float | None]
_FAILED = "незачет"
_PLACES = 2  # points are kept to a hundredth


def primary_of(tasks: Sequence[Task], scores: Scores) -> float | None:
    """Return the sum of the points of the tasks; None where no point is entered.

    A row that is filled in partly sums what is there. Points behind the last task do not count.
    """
    known = [score for score in scores[: len(tasks)] if score is not None]
    return round(sum(known), _PLACES) if known else None


def points_of_tasks(tasks: Sequence[Task]) -> float:
    """Return the most points the tasks can bring together."""
    return round(sum(task.maximum for task in tasks), _PLACES)


def mark_of(scale: MarkScale, tasks: Sequence[Task], primary: float | None, scores: Scores) -> str:
    """Return the label that the scale gives for a score (test score where it tells results so), "" where none does.

    Conditions are looked up in the points of their part's tasks; where no points are entered, the score has to be so
    high or so low that it decides by itself, else nothing is given. A score between two whole ones belongs to the
    lower band, one beyond the maximum to none.
    """
    return _decided(scale, tasks, primary, scores)[0]


def mark_reason(scale: MarkScale, tasks: Sequence[Task], primary: float | None, scores: Scores) -> str:
    """Return why the scale lowers a mark or gives none, in Russian, "" where the score alone decides.

    «за геометрию 1 балл, нужно не меньше 2», «нет баллов за задания: геометрия».
    """
    return _decided(scale, tasks, primary, scores)[1]


def evaluated(assessment: Assessment, pupil: Pupil) -> Pupil:
    """Return the pupil with primary score and mark worked out; what the paper says counts where nothing can be."""
    scale, tasks = assessment.scale, assessment.tasks
    primary = primary_of(tasks, pupil.scores)
    if primary is None:
        primary = pupil.given_primary
    score = _result(scale, tasks, primary, pupil.test_score)
    mark = mark_of(scale, tasks, score, pupil.scores) or pupil.given_mark
    if (primary, mark) == (pupil.primary_score, pupil.mark):
        return pupil
    return replace(pupil, primary_score=primary, mark=mark)


def result_score(scale: MarkScale, tasks: Sequence[Task], pupil: Pupil) -> float | None:
    """Return the score of a pupil in which the scale tells its results: primary, or the test score.

    A primary score stands for the test score only where there are no tasks or they bring as much as the scale has.
    """
    return _result(scale, tasks, pupil.primary_score, pupil.test_score)


def pass_minimum(scale: MarkScale) -> float | None:
    """Return the least score that counts as passed: that of the first band not `low`, else the first threshold.

    None where no score fails, and where there are neither.
    """
    passed = next((band for band in scale.bands if not is_low(scale, band.label)), None)
    if passed is not None:
        return passed.minimum or None
    return scale.thresholds[0].minimum if scale.thresholds else None


def is_low(scale: MarkScale, label: str) -> bool:
    """Tell whether a result counts as not passed; «незачет» always does."""
    tidy = _tidy(label)
    return tidy in map(_tidy, scale.low) or (scale.kind is ResultKind.PASS and tidy == _FAILED)


def _result(scale: MarkScale, tasks: Sequence[Task], primary: float | None, test: float | None) -> float | None:
    if scale.kind is not ResultKind.SCORE:
        return primary
    if test is not None:
        return test
    return primary if not tasks or points_of_tasks(tasks) == scale.maximum else None


def _decided(scale: MarkScale, tasks: Sequence[Task], primary: float | None, scores: Scores) -> tuple[str, str]:
    """Return the label and why it is not that of the score alone."""
    value = _on_scale(scale, tasks, primary)
    band = None if value is None else _band(scale.bands, value)
    reason = ""
    for _ in scale.bands:  # a fallback may have a fallback, but no more of them than there are bands
        if band is None or primary is None:
            return "", reason
        unmet = [one for one in band.conditions if not _met(one, tasks, primary, scores)]
        if not unmet:
            return band.label, reason
        if _met(unmet[0], tasks, primary, scores) is None:
            return "", f"нет баллов за задания: {unmet[0].part}"
        reason = reason or _shortfall(unmet[0], tasks, scores)
        label = band.fallback
        band = next((one for one in scale.bands if one.label == label), None)
        if band is None:
            return label, reason
    return "", reason


def _on_scale(scale: MarkScale, tasks: Sequence[Task], primary: float | None) -> float | None:
    """Return a score in the units of the bands: points or per cent."""
    if primary is None or not scale.per_cent:
        return primary
    most = points_of_tasks(tasks) if tasks else scale.maximum
    return primary * 100 / most if most else None


def _band(bands: Sequence[Band], score: float) -> Band | None:
    if not bands or score < 0 or score > bands[-1].maximum or not bands[-1].maximum:
        return None
    return next((band for band in reversed(bands) if band.minimum <= score), None)


def _met(condition: Condition, tasks: Sequence[Task], primary: float, scores: Scores) -> bool | None:
    """Tell whether a condition is met; None where the points that would tell are not there."""
    if primary < condition.minimum:
        return False
    if any(score is not None for score in scores[: len(tasks)]):
        return _points(condition.part, tasks, scores) >= condition.minimum
    others = sum(task.maximum for task in tasks if task.part != condition.part)
    return True if tasks and primary - others >= condition.minimum else None


def _points(part: str, tasks: Sequence[Task], scores: Scores) -> float:
    pairs = zip(tasks, scores, strict=False)
    return round(sum(score for task, score in pairs if task.part == part and score is not None), _PLACES)


def _shortfall(condition: Condition, tasks: Sequence[Task], scores: Scores) -> str:
    got = _points(condition.part, tasks, scores)
    words = plural(int(got), "балл", "балла", "баллов") if got == int(got) else "балла"
    return f"{condition.part} – {format_number(got)} {words}, нужно не меньше {format_number(condition.minimum)}"


def _tidy(label: str) -> str:
    return label.strip().casefold().replace("ё", "е")
