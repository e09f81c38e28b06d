"""The sheet schools × fields: what is impossible, what is doubtful, and what is neither."""

from collections.abc import Mapping

import pytest

from msoko_desktop.domain.assessments.checks import Limits, school_remarks
from msoko_desktop.domain.assessments.fields import calculated, fields_of
from msoko_desktop.domain.assessments.model import Assessment, Band, Condition, MarkScale, ResultKind, Threshold
from msoko_desktop.domain.grids import CellRemark
from msoko_desktop.domain.remarks import Severity

Row = Mapping[str, float | None]

LIMITS = Limits(sigmas=3, least_years=3, least_spread=2, participation=75, journal_gap=2)
MARK = MarkScale(maximum=25, bands=(Band("2", 0, 7), Band("3", 8, 14), Band("4", 15, 20), Band("5", 21, 25)))
SCORE = MarkScale(ResultKind.SCORE, maximum=100, high=81, thresholds=(Threshold("Аттестат", 24),))
GOOD = {
    "enrolled": 27.0, "participants": 25.0, "mark_2": 2.0, "mark_3": 8.0, "mark_4": 10.0, "mark_5": 5.0,
    "mean_score": 15.4, "minimum": 5.0, "maximum": 24.0,
    "journal_lowered": 4.0, "journal_confirmed": 18.0, "journal_raised": 3.0,
}  # fmt: skip


def remarks(
    values: Row,
    *,
    scale: MarkScale = MARK,
    size: int | None = None,
    history: tuple[Row, ...] = (),
    made: Row | None = None,
    limits: Limits | None = LIMITS,
    declared: int | None = None,
) -> tuple[CellRemark, ...]:
    assessment = Assessment(2025, "vpr", "mathematics", 8, scale=scale, declared=declared)
    row = {**values, **calculated(scale, values)}
    return school_remarks(
        assessment,
        fields_of(scale, journal=True),
        {"7": row},
        names={"7": "СОШ № 7"},
        sizes={"7": size},
        history={"7": history},
        from_pupils={} if made is None else {"7": made},
        limits=limits,
    )


def rules(found: tuple[CellRemark, ...]) -> list[tuple[str, str | None]]:
    return [(remark.rule, remark.column) for remark in found]


def test_a_sheet_in_order_has_no_remarks() -> None:
    assert remarks(GOOD, size=27, made=dict(GOOD)) == ()
    assert remarks({}) == ()


@pytest.mark.parametrize(
    ("changed", "rule", "column", "words"),
    [
        ({"mark_5": 4.0}, "parts_sum", "participants", "в сумме дают 24, а писали 25"),
        ({"mark_5": 6.0}, "parts_sum", "participants", "в сумме дают 26, а писали 25"),
        ({"mark_2": None, "mark_5": 8.0}, "parts_sum", "participants", "в сумме дают 26, а писали 25"),
        ({"enrolled": 24.0}, "more_than_enrolled", "participants", "Писали 25, а по списку 24"),
        ({"minimum": 25.0}, "minimum_maximum", "minimum", "Наименьший балл 25 больше наибольшего 24"),
        ({"mean_score": 4.0}, "mean_outside", "mean_score", "Средний балл 4 меньше наименьшего (5)"),
        ({"mean_score": 24.5}, "mean_outside", "mean_score", "Средний балл 24,5 больше наибольшего (24)"),
        ({"maximum": 26.0}, "above_maximum", "maximum", "наибольший возможный балл 25"),
        # 2·0 + 8·8 + 10·15 + 5·21 = 319 and 2·7 + 8·14 + 10·20 + 5·25 = 451 points, of 25 participants
        ({"mean_score": 12.6}, "mean_marks", "mean_score", "от 12,76 до 18,04"),
        ({"mean_score": 18.2}, "mean_marks", "mean_score", "от 12,76 до 18,04"),
        ({"journal_raised": 4.0}, "journal_sum", "journal_lowered", "вместе – 26, а писали 25"),
        ({"enrolled": 27.5}, "not_whole", "enrolled", "целое число"),
        ({"journal_raised": -1.0}, "negative", "journal_raised", "меньше нуля"),
    ],
)
def test_what_is_impossible_is_an_error_on_its_cell(changed: Row, rule: str, column: str, words: str) -> None:
    found = remarks({**GOOD, **changed})

    assert rules(found) == [(rule, column)]
    assert found[0].severity is Severity.ERROR
    assert found[0].row == "7"
    assert words in found[0].text
    assert found[0].text.endswith(".")


def test_means_at_the_borders_of_the_marks_are_possible() -> None:
    for mean in (12.76, 12.8, 18.0, 18.04):
        assert remarks({**GOOD, "mean_score": mean}) == ()


def test_a_condition_makes_low_marks_of_high_scores_possible() -> None:
    band = Band("3", 8, 14, Condition("геометрия", 2), "2")
    scale = MarkScale(maximum=25, bands=(MARK.bands[0], band, *MARK.bands[2:]))

    assert remarks({**GOOD, "mean_score": 18.2}, scale=scale) == ()


def test_more_participants_than_pupils_of_the_directory() -> None:
    (found,) = remarks(GOOD, size=24)

    assert (found.rule, found.column, found.severity) == ("more_than_pupils", "participants", Severity.ERROR)
    assert "24 обучающихся" in found.text
    assert remarks(GOOD, size=25) == ()


def test_below_and_high_cannot_be_more_than_participants() -> None:
    row: Row = {"participants": 10.0, "mean_score": 60.0, "below": 11.0, "high": 0.0}

    assert rules(remarks(row, scale=SCORE)) == [("more_than_participants", "below")]
    assert rules(remarks({**row, "below": 0.0, "high": 11.0}, scale=SCORE)) == [("more_than_participants", "high")]
    assert rules(remarks({**row, "below": 6.0, "high": 5.0}, scale=SCORE)) == [("more_than_participants", "high")]
    assert remarks({**row, "below": 5.0, "high": 5.0}, scale=SCORE) == ()


def test_a_typed_value_that_contradicts_the_pupils() -> None:
    found = remarks(GOOD, made={"participants": 24.0, "mark_2": 2.0, "mean_score": 15.44, "maximum": 25.0})

    assert rules(found) == [("contradicts_pupils", "participants"), ("contradicts_pupils", "maximum")]
    assert "«Писали» – 25, а по строкам участников или классов – 24" in found[0].text


def test_half_a_sheet_lacks_its_fields_but_a_zero_need_not_be_typed() -> None:
    assert rules(remarks({"participants": 25.0})) == [("missing", f"mark_{mark}") for mark in "2345"]
    assert rules(remarks({"mark_5": 3.0})) == [
        ("missing", key) for key in ("participants", "mark_2", "mark_3", "mark_4")
    ]
    assert remarks({**GOOD, "mark_2": None, "mark_5": 7.0}) == ()
    assert remarks({"participants": 0.0}) == ()
    assert {one.severity for one in remarks({"participants": 25.0})} == {Severity.WARNING}


def test_few_participants_are_doubtful() -> None:
    # 25 of 33 are 75.76 %, 25 of 34 are 73.5 %
    assert remarks({**GOOD, "enrolled": 33.0}) == ()
    (found,) = remarks({**GOOD, "enrolled": 34.0})
    assert (found.rule, found.severity) == ("participation", Severity.WARNING)
    assert found.text.startswith("СОШ № 7: писали 25 из 34 (74 %)")


def past(*shares: float) -> tuple[Row, ...]:
    return tuple({"quality_rate": share} for share in shares)


def test_a_school_far_from_its_past_is_doubtful() -> None:
    # 60 % now. Of 40, 42, 44 the mean is 42 and the deviation 2: 60 is nine of them away.
    (found,) = remarks(GOOD, history=past(40, 42, 44))

    assert (found.rule, found.column, found.severity) == ("far_from_past", "quality_rate", Severity.WARNING)
    assert "«Качество, %» – 60, а за прошлые годы 40, 42 и 44" in found.text


def test_a_school_near_its_past_or_without_one_is_not() -> None:
    # Of 50, 60, 40 the deviation is 10: 60 is one of them away.
    assert remarks(GOOD, history=past(50, 60, 40)) == ()
    assert remarks(GOOD, history=past(10, 12)) == ()
    # All the same before: at least two points are taken for the deviation, so that six are no wonder and seven are.
    assert remarks(GOOD, history=past(54, 54, 54)) == ()
    assert rules(remarks(GOOD, history=past(53, 53, 53))) == [("far_from_past", "quality_rate")]
    assert remarks(GOOD, history=past(10, 11, 12), limits=None) == ()


def test_announced_participants_are_compared_once_all_are_there() -> None:
    assert remarks(GOOD, declared=25) == ()
    (found,) = remarks(GOOD, declared=26)
    assert (found.row, found.column, found.severity) == (None, "participants", Severity.WARNING)
    assert found.text == "Заявлено участников 26, а введено 25."


def test_passes_and_levels_have_to_make_the_whole_too() -> None:
    passing = MarkScale(ResultKind.PASS, low=("незачёт",))
    level = MarkScale(ResultKind.LEVEL, bands=(Band("1", 0, 0), Band("2", 0, 0)))

    assert rules(remarks({"participants": 9.0, "passed": 8.0, "failed": 2.0}, scale=passing)) == [
        ("parts_sum", "participants")
    ]
    assert rules(remarks({"participants": 9.0, "level_0": 8.0, "level_1": 0.0}, scale=level)) == [
        ("parts_sum", "participants")
    ]
