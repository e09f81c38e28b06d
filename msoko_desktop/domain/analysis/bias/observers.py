"""Signs that people brought: marks that a second check changed, violations that observers saw."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from msoko_desktop.domain.analysis.bias.rules import PLAIN, BiasRule
from msoko_desktop.domain.analysis.intervals import wilson
from msoko_desktop.domain.analysis.model import Origin, Sign
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import number_words
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.observers.records import Recheck

RECHECKS = "rechecks"
"""The view of an origin that is the works of a school that were checked again."""


def recheck_sign(assessment: Assessment, one: Recheck, rule: BiasRule, confidence: float) -> Iterator[Sign]:
    """Yield a sign where a second check changed more than `threshold` per cent of the marks; N are the works checked.

    The threshold is how the field judges the works that were checked; the Wilson interval tells what they say of all.
    Nothing is said of fewer than `works` works, or of more changes than works (a slip of typing).
    """
    works = one.works or 0
    if not rule.suits(assessment.procedure) or works < rule.limits["works"] or one.changed > works:
        return
    share = 100.0 * one.changed / works
    if share > rule.threshold:
        low, high = (float(bound) for bound in wilson(np.array(float(one.changed)), np.array(float(works)), confidence))
        text = (
            f"Перепроверено {counted(works, 'работа', 'работы', 'работ')}, отметка изменена в {one.changed} "
            f"(понижена в {one.lowered or 0}, повышена в {one.raised or 0}): подтверждено "
            f"{number_words(100.0 - share, 1)} % (интервал {number_words(100.0 - high, 1)}–"
            f"{number_words(100.0 - low, 1)} %). Это {PLAIN}."
        )
        origin = Origin(assessment.id or 0, RECHECKS, (one.school_id,))
        yield rule.sign(one.school_id, assessment.id, text, works, share, [origin], assessment.school_year)


def observed_sign(
    school: int, school_year: int, visits: int, seen: Sequence[str], rule: BiasRule, origins: Sequence[Origin]
) -> Iterator[Sign]:
    """Yield a sign where observers named at least `threshold` violations in a school year; N are their visits.

    `seen` are the violations in words, as often as they were named, `origins` the rounds of the visits.
    """
    if rule.on and len(seen) >= rule.threshold:
        often = Counter(seen)
        listed = "; ".join(f"{text} ({count})" if count > 1 else text for text, count in often.items())
        text = f"Наблюдали {counted(visits, 'раз', 'раза', 'раз')}. Отмечено: {listed}. Это {PLAIN}."
        yield rule.sign(school, None, text, visits, float(len(seen)), origins, school_year)
