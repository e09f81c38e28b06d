"""Signs of bias: peaks, tasks, journal, cohorts, years – found where they were put, silent where nothing was."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.multitest import multipletests

from msoko_desktop.domain.analysis.bias import rules as codes
from msoko_desktop.domain.analysis.bias.borders import BorderCount, border_counts, chance, peaks
from msoko_desktop.domain.analysis.bias.families import Batch, Found, signs_of_family
from msoko_desktop.domain.analysis.bias.marks import Ahead, Beside, above_tests, consecutive, journal_tests
from msoko_desktop.domain.analysis.bias.rules import BiasRule, BiasRules, bias_rules_from
from msoko_desktop.domain.analysis.bias.tasks import Region, inverted, lower_better, task_shares
from msoko_desktop.domain.analysis.model import Figure, Sign
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Task
from tests.domain.analysis.results import DATA, One, pupils_of

BANDS = (Band("2", 0, 7), Band("3", 8, 14), Band("4", 15, 20), Band("5", 21, 25))
WORK = Assessment(2025, "vpr", "mathematics", 8, scale=MarkScale(maximum=25, bands=BANDS), id=7)
EXAM = replace(WORK, school_year=2026, procedure="oge", grade=9, id=8)
VERDICTS = re.compile(r"завыш|обман|списыв|подтасов|фальсиф|виновн|нарушил|нечестн", re.IGNORECASE)


def own_rules() -> BiasRules:
    with (DATA / "bias_rules.toml").open("rb") as file:
        return bias_rules_from(tomllib.load(file))


RULES = own_rules()


def told(batch: Batch, rule: BiasRule) -> tuple[Sign, ...]:
    """The signs of a year in which nothing else was looked at."""
    return signs_of_family([batch], rule, 2025, RULES.level)


def test_rules_name_their_source_and_what_would_explain_a_sign_and_never_judge() -> None:
    for rule in RULES.rules.values():
        assert rule.source
        assert rule.explanations
        assert "{}" in rule.says
        assert not VERDICTS.search(" ".join((rule.title, rule.says, *rule.explanations)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('code = "raised"', 'code = "praised"'),
        ("threshold = 5\n", "threshold = 50\n"),
        ("p_percent = 5\n", "p_percent = 50\n"),
        ('code = "raised"', 'code = "lowered"'),
    ],
)
def test_damaged_rules_are_refused(old: str, new: str) -> None:
    text = (DATA / "bias_rules.toml").read_text(encoding="utf-8")
    assert old in text
    with pytest.raises(ValueError, match=r"rules|threshold|level"):
        bias_rules_from(tomllib.loads(text.replace(old, new, 1)))


# --- peaks


def scored(school: int, scores: Sequence[float]) -> list[One]:
    return [One(school, "3", score) for score in scores]


def test_works_around_a_border_are_counted_and_a_flat_distribution_expects_half_of_them_above() -> None:
    counts = np.full(26, 4)
    found = border_counts(counts, [("3", 8), ("4", 15), ("5", 21)], 2, 0.25)
    assert [(one.minimum, one.window) for one in found] == [(8, 2), (15, 2), (21, 2)]
    assert {(one.below, one.above) for one in found} == {(8, 8)}
    assert [one.share for one in found] == pytest.approx([0.5, 0.5, 0.5])
    assert chance(found) == pytest.approx(stats.binom.sf(23, 48, 0.5))


def test_a_slope_is_not_taken_for_a_peak() -> None:
    """Counts that grow by a tenth from score to score: e^(0,1·s). Above expected: (1+q)q²/((1+q)(1+q²)) = q²/(1+q²)."""
    counts = np.round(1000 * np.exp(0.1 * np.arange(26))).astype(np.int64)
    (found,) = border_counts(counts, [("3", 12)], 2, 0.25)
    q = np.exp(0.1)
    assert found.share == pytest.approx(q**2 / (1 + q**2), abs=1e-3)
    assert chance([found]) > 0.3


def test_close_borders_share_no_work_and_borders_at_the_ends_are_left_out() -> None:
    found = border_counts(np.full(12, 5), [("3", 4), ("4", 6), ("5", 7)], 2, 0.25)
    assert [(one.minimum, one.window) for one in found] == [(4, 1)]
    assert border_counts(np.full(12, 5), [("3", 0), ("5", 12)], 2, 0.25) == ()


def test_what_is_expected_stays_within_bounds() -> None:
    counts = np.array([40, 30, 20, 10, 5, 0, 0, 0, 0, 1, 0, 0])
    for one in border_counts(counts, [("3", 5)], 2, 0.25):
        assert 0.25 <= one.share <= 0.75
    assert BorderCount("3", 5, 2, 4, 6, 0.5).expected == 5


def test_a_school_that_lifts_works_over_the_border_has_a_sign_and_its_neighbour_none() -> None:
    luck = np.random.default_rng(20)
    honest = np.clip(np.round(luck.normal(15, 5, 70)), 0, 25)
    lifted = np.clip(np.round(luck.normal(15, 5, 70)), 0, 25)
    for border in (8, 15, 21):
        lifted[(lifted >= border - 2) & (lifted < border)] = border
    pupils = pupils_of([*scored(1, lifted.tolist()), *scored(2, honest.tolist())])
    batch = peaks(WORK, pupils, RULES[codes.BORDERS])
    assert batch.count == 2
    (found,) = told(batch, RULES[codes.BORDERS])
    assert (found.school_id, found.assessment_id, found.school_year, found.n) == (1, 7, 2025, 70)
    assert found.strength is not None
    assert found.threshold == 10
    assert found.strength > 30  # all works around the borders are above them, where about half would be
    assert "(p < 0,001). p – с поправкой на 2 проверки за год." in found.text
    assert "чуть ниже границы работ – 0" in found.text
    assert found.origins[0].school_ids == (1,)
    assert not VERDICTS.search(found.text)


def test_few_pupils_or_one_score_of_all_or_no_scale_give_no_sign() -> None:
    rule = RULES[codes.BORDERS]
    assert peaks(WORK, pupils_of(scored(1, [8] * 19)), rule) == Batch()
    assert peaks(WORK, pupils_of(scored(1, [8] * 60)), rule) == Batch()
    assert peaks(WORK, pupils_of([]), rule) == Batch()
    assert peaks(replace(WORK, scale=MarkScale()), pupils_of(scored(1, [8] * 60)), rule) == Batch()
    assert peaks(replace(WORK, procedure="ege"), pupils_of(scored(1, [8] * 60)), rule) == Batch()


@pytest.mark.parametrize("people", [25, 60, 400])
@pytest.mark.parametrize(("mean", "spread"), [(15, 5), (16, 3), (20, 4), (10, 4)])
@pytest.mark.parametrize("least", [(8, 15, 21), (7, 12, 18)])
def test_smooth_distributions_are_rarely_taken_for_peaks(
    people: int, mean: float, spread: float, least: tuple[int, int, int]
) -> None:
    """By chance alone about five of a hundred works have a p of 5 %: of 500 at most 40 (three standard errors)."""
    luck = np.random.default_rng(7)
    borders, found = list(zip("345", least, strict=True)), 0
    for _ in range(500):
        scores = np.clip(np.round(luck.normal(mean, spread, people)), 0, 25).astype(np.int64)
        found += chance(border_counts(np.bincount(scores, minlength=26), borders, 2, 0.25)) <= 0.05
    assert found <= 40


@given(st.lists(st.integers(0, 30), max_size=120))
def test_any_scores_give_a_chance_and_never_an_error(scores: list[int]) -> None:
    counts = np.bincount(np.array(scores, dtype=np.int64), minlength=31)
    found = border_counts(counts, [("3", 8), ("4", 15), ("5", 21)], 2, 0.25)
    assert 0 <= chance(found) <= 1
    peaks(WORK, pupils_of(scored(1, scores)), RULES[codes.BORDERS])


# --- tasks

TASKS = tuple(Task(str(number), 1) for number in range(1, 10))
TASKED = replace(WORK, tasks=TASKS, scale=MarkScale(maximum=9, bands=(Band("2", 0, 3), Band("3", 4, 9))))


def answers(school: int, right: Sequence[Sequence[int]], mark: str = "3") -> list[One]:
    """Pupils by whether each did each of the nine tasks."""
    return [One(school, mark, sum(one), tuple(map(float, one))) for one in right]


def usual(school: int, count: int = 20) -> list[One]:
    """Easy tasks 1–3 done by nine of ten, 4–6 by half, hard ones 7–9 by one of ten."""
    return answers(school, [[n % 10 > 0] * 3 + [n % 2 == 0] * 3 + [n % 10 == 0] * 3 for n in range(count)])


def test_easy_tasks_worse_and_hard_ones_better_make_a_sign_with_its_points() -> None:
    odd = answers(1, [[n % 2 == 0] * 3 + [n % 2 == 0] * 3 + [n % 5 < 3] * 3 for n in range(20)])
    pupils = pupils_of([*odd, *usual(2), *usual(3)], tasks=9)
    batch = inverted(TASKED, task_shares(TASKED, pupils), RULES[codes.TASKS])
    assert batch.count == 3
    (found,) = told(batch, RULES[codes.TASKS])
    assert (found.school_id, found.n) == (1, 20)
    assert found.strength == pytest.approx(40)  # easy: 90 − 50 = 40 worse; hard: 60 − 10 = 50 better
    assert "на 40 п. п. хуже" in found.text
    assert "на 50 п. п. лучше" in found.text
    assert "По сравнению с остальными школами района" in found.text


def test_the_regions_figures_stand_before_those_of_the_district_where_they_are_known() -> None:
    odd = answers(1, [[n % 2 == 0] * 3 + [n % 2 == 0] * 3 + [n % 5 < 3] * 3 for n in range(20)])
    known = task_shares(TASKED, pupils_of([*odd, *usual(2)], tasks=9))
    completion = dict(enumerate([80.0] * 3 + [50.0] * 3 + [40.0] * 3))
    (found,) = inverted(TASKED, known, RULES[codes.TASKS], Region("Регион", "регионом", completion)).found
    assert found.school_id == 1  # easy: 80 − 50 = 30 worse; hard: 60 − 40 = 20 better
    assert "регионом лёгкая треть заданий выполнена на 30 п. п. хуже" in found.text
    easy, hard = [float(n % 2 == 0) for n in range(20)], [float(n % 5 < 3) for n in range(20)]
    chances = (
        stats.ttest_1samp(easy, 0.8, alternative="less").pvalue,
        stats.ttest_1samp(hard, 0.4, alternative="greater").pvalue,
    )
    assert found.chance == pytest.approx(max(chances))
    assert [(one.area, one.view) for one in found.origins] == [("", "pupils"), ("Регион", "schools")]
    few = Region("Регион", "регионом", dict.fromkeys(range(5), 50.0))  # of too few tasks: the district's others again
    (found,) = inverted(TASKED, known, RULES[codes.TASKS], few).found
    assert "остальными школами района" in found.text


def test_a_weak_school_and_a_strong_one_are_no_inversion() -> None:
    weak = answers(1, [[n % 2 == 0] * 3 + [n % 5 == 0] * 3 + [0] * 3 for n in range(20)])
    strong = answers(2, [[1] * 3 + [1] * 3 + [n % 2 == 0] * 3 for n in range(20)])
    pupils = pupils_of([*weak, *strong, *usual(3)], tasks=9)
    assert inverted(TASKED, task_shares(TASKED, pupils), RULES[codes.TASKS]) == Batch(3)


def test_a_lower_group_that_beats_a_higher_one_is_named_with_the_task() -> None:
    low = answers(1, [[1, 1, 1, 0, 0, 0, 0, 0, n % 10 > 0] for n in range(20)], "3")
    high = answers(1, [[1, 1, 1, 1, 1, 1, 1, 1, n % 10 == 0] for n in range(20)], "4")
    batch = lower_better(TASKED, task_shares(TASKED, pupils_of([*low, *high], 9)), RULES[codes.GROUPS])
    assert batch.count == 9  # one school, two groups, nine tasks
    assert batch.found[0].chance == pytest.approx(stats.fisher_exact([[18, 2], [2, 18]], alternative="greater").pvalue)
    (found,) = told(batch, RULES[codes.GROUPS])
    assert found.strength == pytest.approx(80)
    assert "Задание 9: получившие «3» выполнили его на 80 п. п. лучше получивших «4»" in found.text
    assert found.origins[0].columns == ("task:8", "mark")
    few = pupils_of([*low[:9], *high], 9)
    assert lower_better(TASKED, task_shares(TASKED, few), RULES[codes.GROUPS]) == Batch()


def test_tasks_without_points_or_with_impossible_ones_are_passed_over() -> None:
    assert task_shares(TASKED, pupils_of([], 9)) is None
    assert task_shares(TASKED, pupils_of([One(1, "3", 5)], 9)) is None
    impossible = answers(1, [[9] + [1] * 8])
    assert task_shares(TASKED, pupils_of(impossible, 9)) is None
    half = task_shares(TASKED, pupils_of([One(1, "3", 1, (1.0, None, 0.0))], 9))
    assert half is not None
    assert half.tasks == (0, 2)  # nobody has points for the others: they were not entered
    assert inverted(TASKED, half, RULES[codes.TASKS]) == Batch()


# --- journal, cohorts, years


def share(value: float | None, n: int, low: float | None = None, high: float | None = None) -> Figure:
    return Figure(value, n, low, high)


@pytest.mark.parametrize(
    ("own", "others", "there"),
    [
        (share(45, 60), 10.0, True),  # 27 of 60 where 30 % are the threshold: p = 0,009
        (share(45, 60), 40.0, False),  # hardly more than elsewhere
        (share(29.9, 60), 5.0, False),  # below the threshold
        (share(500 / 12, 12), 5.0, False),  # 5 of 12: p = 0,28
        (share(200 / 9, 9), 5.0, False),  # too few to be tested
        (share(45, 60), None, True),  # no other school
        (share(None, 0), 10.0, False),
    ],
)
def test_a_share_is_a_sign_where_it_is_truly_above_the_threshold_and_the_others(
    own: Figure, others: float | None, there: bool
) -> None:
    rule = RULES[codes.RAISED]
    batch = journal_tests(WORK, {1: Beside(own, share(others, 300), "в остальных")}, rule)
    assert bool(told(batch, rule)) == there
    for one in batch.found:
        least, people = max(30.0, others or 0.0), round((own.value or 0) * own.n / 100)
        expected = stats.binomtest(people, own.n, least / 100, alternative="greater").pvalue
        assert one.chance == pytest.approx(expected)


def test_a_rule_that_is_off_is_silent() -> None:
    off = replace(RULES[codes.RAISED], on=False)
    assert journal_tests(WORK, {1: Beside(share(90, 60, 80, 95), share(1, 300), "")}, off) == Batch()
    assert (
        peaks(WORK, pupils_of(scored(1, [8] * 40 + [1, 20] * 20)), replace(RULES[codes.BORDERS], on=False)) == Batch()
    )
    assert consecutive([], {}, replace(RULES[codes.YEARS], on=False)) == ()


def ahead(school: int, work: tuple[float, float], exam: tuple[float, float], half: float = 4.0, n: int = 60) -> Ahead:
    """A school with figures ± `half`; pairs are own and others' values."""
    one, two = (
        Beside(Figure(own, n, own - half, own + half), Figure(other, 300), "в остальных") for own, other in (work, exam)
    )
    return Ahead(school, one, two)


def test_a_lead_that_the_exam_does_not_confirm_is_a_sign() -> None:
    rule = RULES[codes.ABOVE]
    known = [ahead(1, (80, 60), (61, 60)), ahead(2, (80, 60), (75, 60)), ahead(3, (65, 60), (50, 60))]
    batch = above_tests(WORK, known, rule, "ОГЭ", 0.95)
    assert batch.count == 3
    (found,) = told(batch, rule)
    assert (found.school_id, found.strength, found.threshold, found.n) == (1, 20, 10, 60)
    assert "ОГЭ того же выпуска – 61 %" in found.text


def test_a_fall_that_chance_explains_and_unknown_results_are_no_sign() -> None:
    rule = RULES[codes.ABOVE]
    assert told(above_tests(WORK, [ahead(1, (80, 60), (62, 60), half=18)], rule, "ОГЭ", 0.95), rule) == ()
    assert told(above_tests(WORK, [ahead(1, (80, 60), (61, 60), n=9)], rule, "ОГЭ", 0.95), rule) == ()
    assert told(above_tests(WORK, [Ahead(1, Beside(), Beside())], rule, "ОГЭ", 0.95), rule) == ()
    assert told(above_tests(WORK, [], rule, "ОГЭ", 0.95), rule) == ()


def test_the_chance_of_what_is_not_confirmed_is_the_larger_of_lead_and_fall() -> None:
    """Intervals of ± 4 at 95 % have an error of 4 / 1,96; the others' of ± 2 are added."""
    others = Figure(60, 300, 58, 62)
    one = Ahead(1, Beside(Figure(75, 60, 71, 79), others), Beside(Figure(61, 60, 57, 65), others))
    (found,) = above_tests(WORK, [one], RULES[codes.ABOVE], "ОГЭ", 0.95).found
    error = (4**2 + 2**2) ** 0.5 / stats.norm.ppf(0.975)
    assert found.chance == pytest.approx(max(stats.norm.sf(15 / error), stats.norm.sf(14 / error / 2**0.5)))


# --- many tests at once


def some(chances: Sequence[float], school: int = 1) -> Batch:
    return Batch(len(chances), tuple(Found(school + at, 7, "Замечено", 30, 20, p) for at, p in enumerate(chances)))


@given(st.lists(st.floats(1e-6, 1), min_size=1, max_size=30), st.integers(0, 100))
def test_a_family_is_corrected_as_statsmodels_does_it(chances: list[float], others: int) -> None:
    """All that was tested counts, also what is not worth telling; in whatever works it was."""
    cut = len(chances) // 2
    parts = [some(chances[:cut]), Batch(others), some(chances[cut:], 1 + cut)]
    found = signs_of_family(parts, RULES[codes.RAISED], 2025, 5)
    rejected = multipletests([*chances, *[1.0] * others], 0.05, method="holm")[0][: len(chances)]
    assert {one.school_id for one in found} == {1 + at for at, clear in enumerate(rejected) if clear}


def test_of_many_works_that_are_alike_one_in_twenty_is_no_sign_any_more() -> None:
    rule = RULES[codes.RAISED]
    assert len(signs_of_family([some([0.04])], rule, 2025, 5)) == 1
    assert signs_of_family([some([0.04]), Batch(1)], rule, 2025, 5) == ()
    (found,) = signs_of_family([some([0.0004]), Batch(99)], rule, 2025, 5)
    assert found.text == "Замечено (p = 0,04). p – с поправкой на 100 проверок за год."


def test_what_was_found_in_one_work_of_a_school_is_one_sign() -> None:
    twice = Batch(2, (Found(1, 7, "Задание 1", 30, 20, 1e-4), Found(1, 7, "задание 2", 40, 15, 1e-5)))
    (found,) = signs_of_family([twice], RULES[codes.GROUPS], 2025, 5)
    assert (found.n, found.strength) == (40, 20)
    assert found.text.startswith("Задание 1 (p < 0,001); задание 2 (p < 0,001).")


def sign(year: int, work: int = 7, rule: str = codes.RAISED, school: int | None = 1) -> Sign:
    return Sign(rule, "Повысили", school, work, "", 50, school_year=year)


def test_what_repeats_without_a_gap_is_told_for_each_year_up_to_which_it_does() -> None:
    procedures = {7: "ВПР", 8: "ОГЭ"}
    found = consecutive([sign(2021), sign(2023), sign(2024), sign(2025), sign(2024, 8)], procedures, RULES[codes.YEARS])
    assert [(one.school_year, one.strength) for one in found] == [(2024, 2), (2025, 3)]
    assert found[1].text == "ВПР, «Повысили»: 2023/24, 2024/25, 2025/26."
    assert consecutive([sign(2024), sign(2025, rule=codes.LOWERED)], procedures, RULES[codes.YEARS]) == ()
    assert consecutive([sign(2024, school=None), sign(2025, school=None)], procedures, RULES[codes.YEARS]) == ()
