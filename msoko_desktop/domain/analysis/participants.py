"""Groups of participants marked on their rows: with disabilities, repeaters, candidates for medals; who is who."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from msoko_desktop.domain.analysis.arrays import PupilArrays, Whole
from msoko_desktop.domain.analysis.tally import coded, result_scores
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.schools.school_kinds import words_of

Places = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class PupilTag:
    """A group of participants: its code, its title, the words that mark a pupil («ОВЗ»)."""

    code: str
    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MedalRule:
    """The least results for a medal: Russian and one more subject in points, base mathematics as a mark."""

    code: str
    tag: str
    title: str
    russian: float
    other: float
    base_mark: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate for a medal: scores by subject, and whether they suffice (None: cannot be told)."""

    school_id: int
    code: str
    rule: MedalRule
    scores: Mapping[str, float]
    base_mark: str
    confirmed: bool | None


def tags_from(data: Mapping[str, Any]) -> tuple[PupilTag, ...]:
    """Return the groups of `data/pupil_tags.toml`. Raises KeyError or ValueError for what it should not hold."""
    tags = tuple(PupilTag(one["code"], one["title"], tuple(map(words_of, one["words"]))) for one in data["tag"])
    words = [word for tag in tags for word in tag.words]
    if len(set(words)) != len(words) or not all(words):
        raise ValueError("a word marks two groups of participants")
    return tags


def medal_rules_from(data: Mapping[str, Any]) -> tuple[MedalRule, ...]:
    """Return the rules of `data/medal_rules.toml`. Raises KeyError or ValueError for what they should not hold."""
    return tuple(
        MedalRule(
            one["code"], one["tag"], one["title"], float(one["russian"]), float(one["other"]), one.get("base_mark", "")
        )
        for one in data["rule"]
    )


def codes_in(text: str, tags: Sequence[PupilTag]) -> frozenset[str]:
    """Return the codes of the groups that a text («2 ОВЗ») marks; the longest phrase counts («медаль II»)."""
    rest, found = f" {words_of(text)} ", set()
    phrases = sorted(((word, tag.code) for tag in tags for word in tag.words), key=lambda pair: -len(pair[0]))
    for word, code in phrases:
        if f" {word} " in rest:
            found.add(code)
            rest = rest.replace(f" {word} ", " | ")
    return frozenset(found)


def tagged(pupils: PupilArrays, tags: Sequence[PupilTag]) -> dict[str, Places]:
    """Return which pupils are in each group, by its code: marked in the variant or in the name of the class."""
    found = {}
    for tag in tags:
        flags = [
            coded(texts, lambda text, code=tag.code: int(code in codes_in(text, tags))) == 1  # type: ignore[misc]
            for texts in (pupils.variants, pupils.classes)
        ]
        found[tag.code] = flags[0] | flags[1]
    return found


def matched(first: PupilArrays, second: PupilArrays) -> tuple[Whole, Whole]:
    """Return the places of the same pupils in two assessments: one school, one code, which is unique in both.

    Whether codes name the same people in both is not to be known from them: the person says so.
    """
    keys = [_keys(one) for one in (first, second)]
    counts = [Counter(one) for one in keys]
    where = [{key: place for place, key in enumerate(one)} for one in keys]
    both = [key for key in where[0] if key[1] and key in where[1] and counts[0][key] == counts[1][key] == 1]
    return (
        np.array([where[0][key] for key in both], dtype=np.int64),
        np.array([where[1][key] for key in both], dtype=np.int64),
    )


def _keys(pupils: PupilArrays) -> list[tuple[int, str]]:
    codes = pupils.codes.tolist() if len(pupils.codes) else [""] * pupils.count
    return list(zip(pupils.schools.tolist(), codes, strict=True))


def candidates(
    exams: Sequence[tuple[Assessment, PupilArrays]], tags: Sequence[PupilTag], rules: Sequence[MedalRule]
) -> tuple[Candidate, ...]:
    """Return the candidates for medals of a year's exams with their scores, by school and code.

    Only rows that are marked as a candidate's count, so that a code which names somebody else in another exam never
    lends a score. `confirmed` follows from order № 730: the least score in Russian and in one more subject, or Russian
    and base mathematics where nothing else was taken.
    """
    found: dict[tuple[int, str], MedalRule] = {}
    scores: dict[tuple[int, str], dict[str, float]] = {}
    marks: dict[tuple[int, str], str] = {}
    for assessment, pupils in exams:
        groups = tagged(pupils, tags)
        points, keys = result_scores(assessment, pupils), _keys(pupils)
        for rule in rules:
            for place in np.flatnonzero(groups.get(rule.tag, np.zeros(pupils.count, dtype=np.bool_))).tolist():
                key = keys[place]
                found.setdefault(key, rule)
                if assessment.subject == "mathematics_base":
                    marks[key] = str(pupils.marks[place]).strip()
                elif not np.isnan(points[place]):
                    scores.setdefault(key, {})[assessment.subject] = float(points[place])
    return tuple(
        Candidate(
            *key,
            rule,
            scores.get(key, {}),
            marks.get(key, ""),
            _confirmed(rule, scores.get(key, {}), marks.get(key, "")),
        )
        for key, rule in sorted(found.items())
    )


def _confirmed(rule: MedalRule, scores: Mapping[str, float], base_mark: str) -> bool | None:
    russian = scores.get("russian")
    others = [score for subject, score in scores.items() if subject != "russian"]
    if russian is not None and russian < rule.russian:
        return False
    if russian is None:
        return None
    if others:
        return max(others) >= rule.other
    if base_mark and rule.base_mark:
        return base_mark == rule.base_mark
    return None
