"""Signs in shares: many lowered or raised marks, results above others that the state exam does not confirm."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.analysis.bias.families import Batch, Found
from msoko_desktop.domain.analysis.bias.rules import LOWERED, BiasRule
from msoko_desktop.domain.analysis.model import NOTHING, Figure, Sign
from msoko_desktop.domain.analysis.statistics import binomials_tail
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import number_words


@dataclass(frozen=True, slots=True)
class Beside:
    """A figure of a school beside that of others: the region, or the other schools of the district.

    `what` names the measure in Russian, in lower case, `whose` the others.
    """

    own: Figure = NOTHING
    other: Figure = NOTHING
    whose: str = ""
    what: str = ""

    @property
    def difference(self) -> float | None:
        """How much larger the school's figure is; None where one is missing."""
        if self.own.value is None or self.other.value is None:
            return None
        return self.own.value - self.other.value


def journal_tests(assessment: Assessment, known: Mapping[int, Beside], rule: BiasRule) -> Batch:
    """Return the tests of a work whether the share of lowered (or raised) marks is truly large, one for each school.

    `known` holds the shares of each school and of the other schools. Tested is whether the true share is above the
    threshold and above that of the others, whichever is larger: an exact binomial test, so that a few pupils alone
    make no sign. Schools with fewer participants than the rule asks for are not tested.
    """
    if not rule.suits(assessment.procedure):
        return Batch()
    tested = {
        school: one
        for school, one in known.items()
        if one.own.value is not None and one.own.n >= rule.limits["participants"]
    }
    found = []
    for school, one in tested.items():
        share, others = one.own.value or 0.0, one.other.value or 0.0
        least = max(rule.threshold, others)
        if share >= least:
            n = one.own.n
            p = binomials_tail([(n, least / 100)], round(share * n / 100))
            text = _journal_words(one, rule)
            found.append(Found(school, assessment.id, text, n, share, p, one.own.origins))
    return Batch(len(tested), tuple(found))


def _journal_words(one: Beside, rule: BiasRule) -> str:
    word = "понизили" if rule.code == LOWERED else "повысили"
    own, others = one.own, one.other.value
    interval = f" (интервал {_number(own.low)}–{_number(own.high)} %)" if own.low is not None else ""
    beside = f", {one.whose} – {_number(others)} %" if others is not None else ""
    asked = f"; больше порога {_number(rule.threshold)} %"
    if others is not None and others > rule.threshold:
        asked = "; больше, чем у остальных"
    return f"По сравнению с журналом отметку {word} {_number(own.value)} % участников{interval}{beside}{asked}"


@dataclass(frozen=True, slots=True)
class Ahead:
    """A school in a work and in the exam of the same cohort, each beside others."""

    school_id: int
    work: Beside
    exam: Beside


def above_tests(first: Assessment, known: Sequence[Ahead], rule: BiasRule, exam_words: str, confidence: float) -> Batch:
    """Return the tests whether a work shows schools above others where the exam of the same cohort does not.

    Found is a lead of at least `threshold` with an exam no more than `confirmed` above. The chance is the larger of
    two: that of such a lead, and that of such a fall from the work to the exam; both are z tests, one-sided, with the
    errors that the intervals' half widths tell. So both have to be clear (an intersection–union test). `exam_words`
    name the exam. Schools of which either is unknown or of too few people are not tested.
    """
    least = rule.limits["participants"]
    tested = [
        (one, p)
        for one in known
        if min(one.work.own.n, one.exam.own.n) >= least and (p := _unconfirmed_chance(one, confidence)) is not None
    ]
    if not rule.suits(first.procedure):
        return Batch()
    found = []
    for one, p in tested:
        ahead, then = one.work.difference or 0.0, one.exam.difference or 0.0
        if ahead >= rule.threshold and then <= rule.limits["confirmed"]:
            text = (
                f"Результат ({one.work.what}) – {_interval(one.work.own)}, {one.work.whose} – "
                f"{_number(one.work.other.value)} %; {exam_words} того же выпуска – {_interval(one.exam.own)}, "
                f"{one.exam.whose} – {_number(one.exam.other.value)} %: превышение не подтвердилось"
            )
            figures = (one.work.own, one.work.other, one.exam.own, one.exam.other)
            origins = tuple(dict.fromkeys(origin for figure in figures for origin in figure.origins))
            found.append(Found(one.school_id, first.id, text, one.work.own.n, ahead, p, origins))
    return Batch(len(tested), tuple(found))


def _unconfirmed_chance(one: Ahead, confidence: float) -> float | None:
    """Return the larger chance of the lead and of the fall; None where an interval of the school is not known."""
    from scipy.special import ndtr, ndtri

    z = float(ndtri(0.5 + confidence / 2))
    ahead, then = one.work.difference, one.exam.difference
    own = [_error(figure, z) for figure in (one.work.own, one.exam.own)]
    if ahead is None or then is None or None in own:
        return None
    # Of the region there is no interval: it has so many people that its figures are taken as they are.
    others = [_error(figure, z) or 0.0 for figure in (one.work.other, one.exam.other)]
    first, second = ((error or 0.0) ** 2 + other**2 for error, other in zip(own, others, strict=True))
    if first <= 0 or second <= 0:
        return None
    return max(float(ndtr(-ahead / first**0.5)), float(ndtr(-(ahead - then) / (first + second) ** 0.5)))


def _error(figure: Figure, z: float) -> float | None:
    return None if figure.low is None or figure.high is None else (figure.high - figure.low) / 2 / z


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


def _interval(figure: Figure) -> str:
    return f"{_number(figure.value)} % (интервал {_number(figure.low)}–{_number(figure.high)} %)"


def _number(value: float | None) -> str:
    return "–" if value is None else number_words(value, 1)
