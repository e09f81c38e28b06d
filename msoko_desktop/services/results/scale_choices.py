"""Which scales and tasks a new work can start with: ready sets, those of the same work of an earlier year, none."""

from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.domain.assessments.model import Assessment, MarkScale, Task
from msoko_desktop.services.results.assessment_names import result_kind, year_title
from msoko_desktop.services.results.assessment_offers import same_work_before
from msoko_desktop.services.results.scales import ReadySet, ready_sets
from msoko_desktop.storage import assessments as rows
from msoko_desktop.storage.district_file import District

CHECKED = "сверено"
NOT_CHECKED = "не сверено"
NO_SOURCE = "без источника – сверьте"


@dataclass(frozen=True, slots=True)
class ScaleChoice:
    """A scale with tasks that can be taken: `title` names it with its state, `about` says where it comes from.

    `origin` is "ready", "last" or "none"; `state` says how far the scale can be trusted (CHECKED: wholly), "" where
    there is none; `fits` tells whether the scale is of the year of the work, or of any.
    """

    origin: str
    title: str
    about: str
    state: str
    scale: MarkScale
    tasks: tuple[Task, ...] = ()
    fits: bool = True


def choices_for(d: District, work: Assessment) -> tuple[ScaleChoice, ...]:
    """Return what the work can start with, the one to be proposed first."""
    with d.reading() as connection:
        return choices_among(rows.read_assessments(connection), work)


def choices_among(found: Sequence[Assessment], work: Assessment) -> tuple[ScaleChoice, ...]:
    """Return what the work can start with, given the works of the file; the one to be proposed first.

    Proposed is a ready set of the work's own year, else what the same work had a year before, else no scale. Sets of
    another year and samples without a source are offered behind: a person has to mean them.
    """
    ready = [_ready(one, work) for one in ready_sets(work.procedure, work.subject, work.grade)]
    before = same_work_before(found, work)
    last = [_last(before)] if before is not None and (state_of(before.scale) or before.tasks) else []
    proposed = [one for one in ready if one.fits and one.state != NO_SOURCE]
    none = ScaleChoice("none", "Без шкалы", "Результаты вводятся, программа их не вычисляет.", "", _empty(work))
    return (*proposed, *last, none, *(one for one in ready if one not in proposed))


def state_of(scale: MarkScale) -> str:
    """Return how far a scale can be trusted, in words."""
    if not scale.bands and not scale.thresholds:
        return ""
    if not scale.source.strip():
        return NO_SOURCE
    return CHECKED if scale.verified else NOT_CHECKED


def _ready(one: ReadySet, work: Assessment) -> ScaleChoice:
    fits = one.year in (None, work.school_year + 1)
    state = state_of(one.scale) if fits else f"{one.year} год – сверьте"
    title = f"Готовый набор {one.year} года" if one.subject and one.year else f"Готовый набор: {one.title}"
    return ScaleChoice("ready", title, _about(one.scale), state, one.scale, one.tasks, fits)


def _last(before: Assessment) -> ScaleChoice:
    state = "прошлый год – сверьте" if state_of(before.scale) else ""
    title = f"Как в {year_title(before.school_year)} учебном году"
    return ScaleChoice("last", title, _about(before.scale), state, before.scale, before.tasks, fits=False)


def _about(scale: MarkScale) -> str:
    source = scale.source.strip()
    return " ".join(part for part in (f"Источник: {source}." if source else "Источник не указан.", scale.note) if part)


def _empty(work: Assessment) -> MarkScale:
    return MarkScale(result_kind(work.procedure))
