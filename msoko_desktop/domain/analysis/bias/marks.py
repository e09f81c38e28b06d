"""Signs in shares: many lowered or raised marks, results above others that the state exam does not confirm."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.analysis.bias.borders import chance_words
from msoko_desktop.domain.analysis.bias.rules import LOWERED, BiasRule
from msoko_desktop.domain.analysis.model import NOTHING, Figure, Sign
from msoko_desktop.domain.analysis.statistics import corrected
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import format_number


@dataclass(frozen=True, slots=True)
class Beside:
    """A figure of a school beside that of others: the region, or the other schools of the district."""

    own: Figure = NOTHING
    other: Figure = NOTHING
    whose: str = ""

    @property
    def difference(self) -> float | None:
        """How much larger the school's figure is; None where one is missing."""
        if self.own.value is None or self.other.value is None:
            return None
        return self.own.value - self.other.value


def journal_sign(assessment: Assessment, school: int, one: Beside, rule: BiasRule) -> Sign | None:
    """Return a sign where the share of lowered (or raised) marks is large, and clearly larger than elsewhere.

    `one` holds the shares of the school and of the other schools; the lower bound of the school's interval has to lie
    above the others' share, so that a few pupils alone make no sign.
    """
    own = one.own
    if not rule.suits(assessment.procedure) or own.value is None or own.n < rule.limits["participants"]:
        return None
    others = one.other.value
    if own.value < rule.threshold or (others is not None and (own.low is None or own.low <= others)):
        return None
    word = "понизили" if rule.code == LOWERED else "повысили"
    beside = f"; {one.whose} – {_number(others)} %" if others is not None else ""
    interval = f" (интервал {_number(own.low)}–{_number(own.high)} %)" if own.low is not None else ""
    text = f"По сравнению с журналом отметку {word} {_number(own.value)} % участников{interval}{beside}."
    return rule.sign(school, assessment.id, text, own.n, own.value, own.origins, assessment.school_year)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A school in a work and in the exam of the same cohort, each beside others."""

    school_id: int
    work: Beside
    exam: Beside


def above_signs(
    first: Assessment, known: Sequence[Ahead], rule: BiasRule, exam_words: str, confidence: float
) -> tuple[Sign, ...]:
    """Return the schools that a work shows clearly above others and the exam of the same cohort does not.

    Asked for are the lead itself (`threshold`, the whole interval above the others), an exam no more than `confirmed`
    above, and a fall that chance does not explain: z from the intervals' half widths, one-sided, corrected for the
    number of schools. `exam_words` name the exam. Nothing is said where either is unknown or of too few people.
    """
    least = rule.limits["participants"]
    tested = [
        (one, p)
        for one in known
        if min(one.work.own.n, one.exam.own.n) >= least and (p := _fall_chance(one, confidence)) is not None
    ]
    chances = corrected([p for _, p in tested])
    found = []
    for (one, _), p in zip(tested, chances, strict=True):
        ahead, then = one.work.difference, one.exam.difference
        low, other = one.work.own.low, one.work.other.value
        if ahead is None or then is None or low is None or other is None or not rule.suits(first.procedure):
            continue
        clear = ahead >= rule.threshold and low > other and then <= rule.limits["confirmed"]
        if clear and p * 100 <= rule.limits["p_percent"]:
            text = (
                f"Результат работы – {_number(one.work.own.value)} %, {one.work.whose} – {_number(other)} %; "
                f"{exam_words} того же выпуска – {_number(one.exam.own.value)} %, {one.exam.whose} – "
                f"{_number(one.exam.other.value)} %: превышение не подтвердилось; {chance_words(p)}."
            )
            origins = (*one.work.own.origins, *one.exam.own.origins)
            found.append(rule.sign(one.school_id, first.id, text, one.work.own.n, ahead, origins, first.school_year))
    return tuple(found)


def _fall_chance(one: Ahead, confidence: float) -> float | None:
    """Return the chance of so large a fall from the work to the exam; None where an interval is not known."""
    from scipy.special import ndtr, ndtri

    z = float(ndtri(0.5 + confidence / 2))
    errors = []
    for figure in (one.work.own, one.exam.own):
        if figure.low is None or figure.high is None:
            return None
        errors.append((figure.high - figure.low) / 2 / z)
    ahead, then = one.work.difference, one.exam.difference
    whole = sum(error * error for error in errors) ** 0.5
    if ahead is None or then is None or whole <= 0:
        return None
    return float(ndtr(-(ahead - then) / whole))


def consecutive(signs: Sequence[Sign], procedures: Mapping[int, str], rule: BiasRule) -> tuple[Sign, ...]:
    """Return signs of what repeats: one rule, school and procedure, years without a gap up to a year.

    There is one for each year by which it had repeated as often as the rule asks for. `procedures` names the
    procedure of an assessment.
    """
    if not rule.on:
        return ()
    years: dict[tuple[int, str, str], dict[int, list[Sign]]] = {}
    for one in signs:
        if one.school_id is None or one.assessment_id is None or one.school_year is None:
            continue
        key = (one.school_id, one.rule, procedures.get(one.assessment_id, ""))
        years.setdefault(key, {}).setdefault(one.school_year, []).append(one)
    found = []
    for (school, _, procedure), by_year in years.items():
        for year in sorted(by_year):
            run = [year]
            while run[0] - 1 in by_year:
                run.insert(0, run[0] - 1)
            if len(run) < rule.threshold:
                continue
            of_run = [one for other in run for one in by_year[other]]
            words = f"{procedure}, «{of_run[0].title}»: {', '.join(f'{one}/{(one + 1) % 100:02d}' for one in run)}."
            origins = tuple(dict.fromkeys(origin for one in of_run for origin in one.origins))
            n = max(one.n for one in of_run)
            found.append(rule.sign(school, None, words, n, float(len(run)), origins, year))
    return tuple(found)


def _number(value: float | None) -> str:
    return "–" if value is None else format_number(round(value, 1), 1)
