"""What came of a recommendation: shares of the same works before and after, with N, the interval and words."""

from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.domain.analysis.aggregate import Group, group_rows
from msoko_desktop.domain.analysis.dynamics import comparable_measures
from msoko_desktop.domain.analysis.effectiveness import BACK_TO_THE_MEAN, SAME_PUPILS, Change, change, pooled
from msoko_desktop.domain.analysis.model import Figure, GroupKind, Measure
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.grids import fixed_words
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.recommendations.model import Recommendation
from msoko_desktop.services.analysis.catalogue import catalogue
from msoko_desktop.services.analysis.low_results import work_key
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.reports.common import has_results
from msoko_desktop.services.results.assessment_names import order_of, year_title

_SHARES = ("below_share", "success_rate", "quality_rate")
UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Compared:
    """A share before and after: «Доля не справившихся», its change, what that says."""

    measure: Measure
    change: Change
    words: str

    @property
    def text(self) -> str:
        """The whole in a sentence: «… было 42,1 % (N = 57), стало 30 % (N = 60); изменение −12,1 п. п. (…)»."""
        before, after, moved = self.change.before, self.change.after, self.change.change
        bounds = ""
        if moved.low is not None and moved.high is not None:
            bounds = f" (интервал {_number(moved.low)} … {_number(moved.high)})"
        return (
            f"{self.measure.title}: было {_number(before.value)} % (N = {before.n}), стало {_number(after.value)} % "
            f"(N = {after.n}); изменение {_number(moved.value)} п. п.{bounds} – {self.words}."
        )


@dataclass(frozen=True, slots=True)
class Effect:
    """The effect of a recommendation: shares compared, or why nothing can be compared yet."""

    school_year: int
    works: int = 0
    shares: tuple[Compared, ...] = ()
    explanation: str = ""

    @property
    def short(self) -> str:
        """The first share in a few words for the register: «42,1 → 30,0 % (N 40 → 38), лучше»."""
        if not self.shares:
            return ""
        one = self.shares[0]
        before, after = one.change.before, one.change.after
        return f"{_number(before.value)} → {_number(after.value)} % (N {before.n} → {after.n}), {one.words}"


def effect_of(reader: ResultReader, one: Recommendation) -> Effect:
    """Return the effect of a recommendation: the works it speaks of, and the same works of the next year.

    Of a school's recommendation the school counts, else all schools. Works that have no results in both years are left
    out. Where it speaks of no work of its year, all works of the year count.
    """
    pairs = _pairs(reader, one)
    later = one.school_year + 1
    if not pairs:
        return Effect(later, explanation=f"Тех же работ за {year_title(later)} учебный год ещё нет.")
    rules = catalogue(reader.district).rules
    shares = []
    for measure in catalogue(reader.district).some(_SHARES):
        found = [_figures(reader, pair, one.school_id, measure) for pair in pairs]
        known = [both for both in found if both is not None]
        if known:
            before = pooled([first for first, _ in known], rules.confidence, rules.small)
            after = pooled([second for _, second in known], rules.confidence, rules.small)
            moved = change(before, after)
            shares.append(Compared(measure, moved, told(moved.change, measure.good)))
    if not shares:
        return Effect(later, explanation="В обоих годах нет общих показателей: сравнить нельзя.")
    return Effect(later, len(pairs), tuple(shares))


def told(moved: Figure, good: int) -> str:
    """Return what a change says: better, worse, or not to be told from chance."""
    if moved.value is None:
        return "сравнить не с чем"
    if moved.low is None or moved.high is None or moved.low <= 0 <= moved.high:
        return "от случайного не отличить"
    return "лучше" if moved.value * good > 0 else "хуже"


def effect_words(effect: Effect) -> str:
    """Return the effect as text with which the person's words may begin."""
    if effect.explanation:
        return effect.explanation
    works = counted(effect.works, "одинаковой работе", "одинаковым работам", "одинаковым работам")
    lines = [f"По {works}, {year_title(effect.school_year)} учебный год в сравнении с прошлым."]
    lines += [one.text for one in effect.shares]
    if any(one.change.before.small or one.change.after.small for one in effect.shares):
        lines.append("Участников мало: вывод ненадёжен.")
    if effect.works > 1:
        lines.append(SAME_PUPILS)
    lines.append(BACK_TO_THE_MEAN)
    return "\n".join(lines)


def _pairs(reader: ResultReader, one: Recommendation) -> list[tuple[Assessment, Assessment]]:
    known = sorted(reader.assessments(), key=order_of)
    own = [work for work in known if work.school_year == one.school_year]
    named = [work for work in own if work.id in one.works]
    later = {work_key(work): work for work in known if work.school_year == one.school_year + 1}
    found = [(work, later[work_key(work)]) for work in named or own if work_key(work) in later]
    return [pair for pair in found if all(_took_part(reader, work, one.school_id) for work in pair)]


def _took_part(reader: ResultReader, work: Assessment, school_id: int | None) -> bool:
    if school_id is None:
        return has_results(reader, work)
    return any(school == school_id for school, _ in reader.tally(work.id or 0).units)


def _figures(
    reader: ResultReader, pair: Sequence[Assessment], school_id: int | None, measure: Measure
) -> tuple[Figure, Figure] | None:
    """Return a share before and after; None where it is not known in both or the years are not comparable."""
    known = catalogue(reader.district)
    fitting = comparable_measures([measure], list(pair))
    if not fitting or any(measure.key not in {one.key for one in known.for_scale(work.scale)} for work in pair):
        return None
    sides = []
    for work in pair:
        tally = reader.tally(work.id or 0)
        schools = tuple(school for school, _ in tally.units) if school_id is None else (school_id,)
        group = Group("own", "", GroupKind.GROUP, schools)
        (row,) = group_rows(tally, [group], [measure], known.rules)
        sides.append(row.figures[measure.key])
    return None if any(figure.value is None for figure in sides) else (sides[0], sides[1])


def _number(value: float | None) -> str:
    return UNKNOWN if value is None else fixed_words(value, 1)
