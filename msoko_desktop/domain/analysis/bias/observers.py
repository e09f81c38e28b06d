"""Signs that people brought: marks that a second check changed, violations that observers saw."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msoko_desktop.domain.analysis.bias.rules import BiasRule
from msoko_desktop.domain.analysis.model import Origin, Sign
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.observers.records import Recheck
from msoko_desktop.domain.russian import counted


def recheck_sign(assessment: Assessment, one: Recheck, rule: BiasRule) -> Iterator[Sign]:
    """Yield a sign where a second check changed more than `threshold` per cent of the marks; N are the works checked.

    Nothing is said of fewer than `works` works, or of more changes than works (a slip of typing).
    """
    works = one.works or 0
    if not rule.suits(assessment.procedure) or works < rule.limits["works"] or one.changed > works:
        return
    share = 100.0 * one.changed / works
    if share > rule.threshold:
        text = (
            f"Перепроверено {counted(works, 'работа', 'работы', 'работ')}, отметка изменена в {one.changed} "
            f"(понижена в {one.lowered or 0}, повышена в {one.raised or 0}): подтверждено "
            f"{format_number(100.0 - share, 1)} %."
        )
        origin = Origin(assessment.id or 0, "schools", (one.school_id,))
        yield rule.sign(one.school_id, assessment.id, text, works, share, [origin], assessment.school_year)


def observed_sign(school: int, school_year: int, visits: int, seen: Sequence[str], rule: BiasRule) -> Iterator[Sign]:
    """Yield a sign where observers named at least `threshold` violations in a school year; N are their visits.

    `seen` are the violations in words, as often as they were named.
    """
    if rule.on and len(seen) >= rule.threshold:
        often = Counter(seen)
        listed = "; ".join(f"{text} ({count})" if count > 1 else text for text, count in often.items())
        text = f"Наблюдали {counted(visits, 'раз', 'раза', 'раз')}. Отмечено: {listed}."
        yield rule.sign(school, None, text, visits, float(len(seen)), (), school_year)
