"""The catalogue of measures as data (`data/measures.toml`): names, formulas, sources, coefficients, small numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from msoko_desktop.domain.analysis.model import Measure, MeasureKind
from msoko_desktop.domain.assessments.fields import MARKS
from msoko_desktop.domain.assessments.model import Assessment, MarkScale, ResultKind, Task
from msoko_desktop.domain.grids import format_number

TASK = "task:"
LEVEL_TASKS = "tasks:"
_LEVEL_TITLES = {"Б": "базового уровня", "П": "повышенного уровня", "В": "высокого уровня"}
_LEVEL, _SHARE = "level_", "_share"


@dataclass(frozen=True, slots=True)
class IndexRules:
    """How the index of results over the procedures of a year is made.

    `weights` are those of procedures, 1 for one that is not named. A procedure is shown that has comparable results of
    `least_schools` or more, and counts if `sound_schools` of them or more are of enough people; a school gets no index
    of fewer than `least_procedures`, a doubtful one of fewer than `few_procedures`.
    """

    weights: Mapping[str, float]
    least_schools: int
    sound_schools: int
    least_procedures: int
    few_procedures: int


@dataclass(frozen=True, slots=True)
class MeasureRules:
    """What figures are worked out with.

    `confidence` is that of intervals (0 … 1). A figure of fewer than `small` people is doubtful, of fewer than
    `small_mark_group` in a group by mark; a histogram of fewer than `rough_histogram` is rough, from `histogram` on
    it tells something. `coefficients` are those of СОУ by mark, `none_coefficient` that of «н/а», written as one of
    `none_labels`. `sufficient` and `insufficient` bound the completion of tasks by level («Б», «П», «В») in per cent.
    `low_growth` is the growth of the share below the minimum in a year (per cent points) that counts as a decline.
    Schools up to `low_quantile` (0 … 1) have low results, from `high_quantile` on high ones. `index` says how the index
    of results over procedures is made.
    """

    confidence: float
    small: int
    small_mark_group: int
    rough_histogram: int
    histogram: int
    coefficients: Mapping[str, float]
    none_coefficient: float
    none_labels: tuple[str, ...]
    sufficient: Mapping[str, float]
    insufficient: Mapping[str, float]
    low_growth: float
    low_quantile: float
    high_quantile: float
    index: "IndexRules"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All measures in their order, and the rules they are worked out by."""

    measures: tuple[Measure, ...]
    rules: MeasureRules

    def find(self, key: str) -> Measure:
        """Return the measure of a key. Raises KeyError where there is none."""
        for one in self.measures:
            if one.key == key:
                return one
        raise KeyError(key)

    def some(self, keys: Sequence[str]) -> tuple[Measure, ...]:
        """Return measures by their keys, in that order. Raises KeyError."""
        return tuple(map(self.find, keys))

    def for_scale(self, scale: MarkScale) -> tuple[Measure, ...]:
        """Return the measures that results of a scale have, in the order of the catalogue."""
        return (*(one for one in self.measures if one.key in _keys_for(scale)), *level_measures(scale))

    def for_task(self, task: Task) -> Measure:
        """Return the completion of a task as a measure; its key is «task:9.1»."""
        general = self.find("task_completion")
        words = f": {task.checks}" if task.checks else ""
        title = f"Задание {task.number}{words}"
        return replace(general, key=f"{TASK}{task.number}", title=title, short_title=task.number)

    def for_tasks(self, assessment: Assessment) -> tuple[Measure, ...]:
        """Return the completion of each task of an assessment as measures."""
        return tuple(map(self.for_task, assessment.tasks))

    def for_task_levels(self, assessment: Assessment) -> tuple[Measure, ...]:
        """Return the completion of the tasks of each level («tasks:Б») that an assessment has."""
        general = self.find("task_completion")
        present = {task.level.value for task in assessment.tasks}
        return tuple(
            replace(
                general,
                key=f"{LEVEL_TASKS}{level}",
                title=f"Выполнение заданий {words}",
                short_title=f"{level}, %",
                formula="Σ баллов за задания уровня / (N · Σ максимальных баллов) · 100",
            )
            for level, words in _LEVEL_TITLES.items()
            if level in present
        )


def catalogue_from(data: Mapping[str, Any]) -> Catalogue:
    """Return the catalogue of `data/measures.toml`. Raises KeyError or ValueError for what it should not hold."""
    rules = _rules(data)
    measures = tuple(
        Measure(
            one["key"],
            one["title"],
            MeasureKind(one["kind"]),
            _formula(one, rules),
            one["source"],
            int(one.get("good", 1)),
            int(one.get("decimals", 1)),
            one.get("short_title", one["title"]),
        )
        for one in data["measure"]
    )
    if len({one.key for one in measures}) != len(measures):
        raise ValueError("a measure is named twice")
    return Catalogue(measures, rules)


def _formula(one: Mapping[str, Any], rules: MeasureRules) -> str:
    """Return the formula of a measure in words, that of СОУ with the coefficients in force."""
    if one["key"] != "learning_degree":
        return str(one["formula"])
    numbers = {f"mark_{mark}": format_number(value) for mark, value in rules.coefficients.items()}
    return str(one["formula"]).format_map({**numbers, "none": format_number(rules.none_coefficient)})


def level_measures(scale: MarkScale) -> tuple[Measure, ...]:
    """Return the share of each level as a measure, for a scale that tells its results in levels."""
    if scale.kind is not ResultKind.LEVEL:
        return ()
    return tuple(
        Measure(
            f"{_LEVEL}{place}{_SHARE}",
            f"Уровень «{band.label}»",
            MeasureKind.SHARE,
            f"n(уровень «{band.label}») / N · 100",
            "по определению",
            0,
            1,
            f"{band.label}, %",
        )
        for place, band in enumerate(scale.bands)
    )


def _rules(data: Mapping[str, Any]) -> MeasureRules:
    small, tasks, degree = data["small"], data["tasks"], data["learning_degree"]
    bounds = {"Б": tasks["basic"], "П": tasks["advanced"], "В": tasks["advanced"]}
    rules = MeasureRules(
        float(data["interval"]["confidence_percent"]) / 100,
        int(small["participants"]),
        int(small["mark_group"]),
        int(small["rough_histogram"]),
        int(small["histogram"]),
        {mark: float(degree["coefficients"][mark]) for mark in MARKS},
        float(degree["none"]),
        tuple(degree["none_labels"]),
        {level: float(one["sufficient"]) for level, one in bounds.items()},
        {level: float(one["insufficient"]) for level, one in bounds.items()},
        float(data["dynamics"]["low_growth"]),
        float(data["high_low"]["low_percent"]) / 100,
        float(data["high_low"]["high_percent"]) / 100,
        _index_rules(data["index"]),
    )
    if not 0 < rules.confidence < 1 or rules.small < 1:
        raise ValueError(f"no rules of measures: {rules}")
    return rules


def _index_rules(data: Mapping[str, Any]) -> IndexRules:
    weights = {key: float(weight) for key, weight in data["weights"].items()}
    names = ("least_schools", "sound_schools", "least_procedures", "few_procedures")
    rules = IndexRules(weights, *(int(data[name]) for name in names))
    if min(weights.values(), default=0) < 0 or rules.least_schools < 2 or rules.least_procedures < 1:
        raise ValueError(f"no rules of the index: {rules}")
    return rules


_COUNTS = {"participants", "participation"}
_SCORES = {"mean_score", "median_score", "spread", "completion"}
_KEYS: Mapping[ResultKind, set[str]] = {
    ResultKind.MARK: {
        *_COUNTS,
        *_SCORES,
        "success_rate",
        "quality_rate",
        "learning_degree",
        "mean_mark",
        "below_share",
        "journal_lowered_share",
        "journal_confirmed_share",
        "journal_raised_share",
        *(f"mark_{mark}_share" for mark in MARKS),
    },
    ResultKind.SCORE: {*_COUNTS, *_SCORES, "success_rate", "below_share"},
    ResultKind.PASS: {*_COUNTS, *_SCORES, "success_rate", "below_share"},
    ResultKind.LEVEL: {*_COUNTS, "below_share"},
}


def _keys_for(scale: MarkScale) -> set[str]:
    return _KEYS[scale.kind] | ({"high_share"} if scale.high is not None else set())
