"""Many tests at once: what a rule found is corrected for everything that was looked at by it in a school year.

The family of a test are all tests of its rule in a school year: every school × every work of the year (for
«lower_group_better» also × every task and every two groups of marks), as the person looks at the signs of a year
together. By S. Holm (1979) the chance that a rule names anybody by chance alone in a year is then at most the level of
`data/bias_rules.toml`, whatever depends on what. Batch that do not reach the rule's threshold count in the family with
a chance of 1, which can only make the others stricter.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.analysis.bias.rules import PLAIN, BiasRule
from msoko_desktop.domain.analysis.model import Origin, Sign
from msoko_desktop.domain.analysis.statistics import corrected
from msoko_desktop.domain.grids import number_words
from msoko_desktop.domain.language.russian import counted, going_on

_CORRECTION = re.compile(rf" (?:p – с поправкой на [^.]*|Это {PLAIN})\.")


@dataclass(frozen=True, slots=True)
class Found:
    """What reached the threshold of a rule: `text` without a full stop, its chance alone (before any correction)."""

    school_id: int
    assessment_id: int | None
    text: str
    n: int
    strength: float
    chance: float
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Batch of one rule in one school year: how many there were, and those that reached the threshold."""

    count: int = 0
    found: tuple[Found, ...] = ()


def signs_of_family(parts: Iterable[Batch], rule: BiasRule, school_year: int, level: float) -> tuple[Sign, ...]:
    """Return the signs of a family at a level in per cent; what was found in one work of a school is one sign."""
    whole = tuple(parts)
    found = [one for part in whole for one in part.found]
    count = sum(part.count for part in whole)
    chances = corrected([one.chance for one in found], count)
    clear: dict[tuple[int, int | None], list[tuple[Found, float]]] = {}
    for one, p in zip(found, chances, strict=True):
        if p * 100 <= level:
            clear.setdefault((one.school_id, one.assessment_id), []).append((one, p))
    return tuple(_sign(own, count, rule, school_year) for own in clear.values())


def _sign(own: Sequence[tuple[Found, float]], count: int, rule: BiasRule, school_year: int) -> Sign:
    first = own[0][0]
    words = "; ".join(
        f"{going_on(one.text) if place else one.text} ({chance_words(p)})" for place, (one, p) in enumerate(own)
    )
    tests = counted(count, "проверку", "проверки", "проверок")
    return rule.sign(
        first.school_id,
        first.assessment_id,
        f"{words}. p – с поправкой на {tests} за год.",
        max(one.n for one, _ in own),
        max(one.strength for one, _ in own),
        tuple(dict.fromkeys(origin for one, _ in own for origin in one.origins)),
        school_year,
    )


def without_correction(text: str) -> str:
    """Return the text of a sign without the sentence on how chance was allowed for, or that it was not."""
    return _CORRECTION.sub("", text).rstrip()


def chance_words(p: float) -> str:
    """Return a p-value as it is printed: «p = 0,012», «p < 0,001»."""
    return "p < 0,001" if p < 0.001 else f"p = {number_words(p, 3)}"
