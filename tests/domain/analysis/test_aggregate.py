"""Figures of schools, classes, groups and the district, worked out by hand."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from msoko_desktop.domain.analysis.aggregate import Group, group_rows, small_note, source_notes
from msoko_desktop.domain.analysis.areas import area_rows
from msoko_desktop.domain.analysis.model import NOTHING, Figure, GroupKind, GroupRow, Origin
from msoko_desktop.domain.analysis.tally import Results, fields_of_pupils, tally_classes, tally_pupils, tally_schools
from msoko_desktop.domain.assessments.fields import MARKS, from_pupils
from msoko_desktop.domain.assessments.model import Assessment, Band, MarkScale, Pupil, ResultKind, Threshold
from tests.domain.analysis.results import SCALE, WORK, Known, One, own_catalogue, pupils_of, row

CATALOGUE = own_catalogue()
RULES = CATALOGUE.rules
EGE = Assessment(
    2025,
    "ege",
    "russian",
    11,
    scale=MarkScale(ResultKind.SCORE, maximum=100, high=81, thresholds=(Threshold("Аттестат", 24),)),
    id=9,
)


def district(*schools: int) -> Group:
    return Group("district", "Район", GroupKind.DISTRICT, schools)


def rows_of(known: Results, *groups: Group) -> tuple[GroupRow, ...]:
    work = known.assessment
    measures = (*CATALOGUE.for_scale(work.scale), *CATALOGUE.for_tasks(work))
    return group_rows(tally_schools(known, RULES), groups, measures, RULES)


def values(row_: GroupRow) -> dict[str, float | None]:
    return {key: figure.value for key, figure in row_.figures.items()}


CLASS = [
    One(1, "2", 2, (0, 1, 1), "3"),
    One(1, "3", 5, (1, 1, 3), "3"),
    One(1, "4", 7, (1, 2, 4), "4"),
    One(1, "5", 10, (1, 3, 6), "4"),
]


def test_a_class_of_four_has_the_figures_worked_out_by_hand() -> None:
    known = Known(pupils=pupils_of(CLASS), schools={1: row(enrolled=5, participants=4)})
    found = values(rows_of(known, district(1))[0])
    assert found == pytest.approx(
        {
            "participants": 4,
            "participation": 80,
            "success_rate": 75,  # three of four
            "quality_rate": 50,
            "learning_degree": (100 + 64 + 36 + 16) / 4,
            "mean_mark": 3.5,
            "mean_score": 6,
            "completion": 60,
            "median_score": 6,  # between 5 and 7
            "spread": (34 / 3) ** 0.5,  # 16 + 1 + 1 + 16 over 3
            "below_share": 25,
            "journal_lowered_share": 25,  # «2» against «3»
            "journal_confirmed_share": 50,
            "journal_raised_share": 25,
            "mark_2_share": 25,
            "mark_3_share": 25,
            "mark_4_share": 25,
            "mark_5_share": 25,
            "task:1": 75,
            "task:2": 7 / 12 * 100,
            "task:3К1": 14 / 24 * 100,
        }
    )


def test_a_share_has_the_interval_of_wilson_its_n_and_the_mark_of_a_small_group() -> None:
    figure = rows_of(Known(pupils=pupils_of(CLASS)), district(1))[0].figures["success_rate"]
    low, high = proportion_confint(3, 4, 0.05, "wilson")
    assert (figure.low, figure.high) == pytest.approx((low * 100, high * 100))
    assert (figure.n, figure.small) == (4, True)
    ten = rows_of(Known(pupils=pupils_of(CLASS * 3)), district(1))[0]
    assert not ten.figures["success_rate"].small
    assert small_note([ten], RULES) == ()


def test_those_not_attested_are_in_n_and_have_their_coefficient() -> None:
    found = rows_of(Known(pupils=pupils_of([*CLASS, One(1, "н/а")])), district(1))[0].figures
    assert found["success_rate"].value == pytest.approx(60)
    assert found["learning_degree"].value == pytest.approx((100 + 64 + 36 + 16 + 7) / 5)
    assert (found["mean_mark"].value, found["mean_mark"].n) == (3.5, 4)


def test_a_row_stands_in_for_a_school_without_pupils_and_is_never_counted_twice() -> None:
    typed = row(participants=6, mark_2=3, mark_3=3, mark_4=0, mark_5=0, mean_score=4)
    doubled = row(participants=4, mark_2=4, mark_3=0, mark_4=0, mark_5=0)
    known = Known(pupils=pupils_of(CLASS), schools={1: doubled, 2: typed})
    whole, first, second = rows_of(
        known,
        district(1, 2),
        Group("school 1", "Первая", GroupKind.SCHOOL, (1,)),
        Group("school 2", "Вторая", GroupKind.SCHOOL, (2,)),
    )
    assert whole.figures["success_rate"].value == pytest.approx(6 / 10 * 100)
    assert whole.figures["mean_score"].value == pytest.approx((24 + 24) / 10)
    assert whole.figures["mean_score"].low is None  # the spread of the second school is not known
    assert whole.figures["median_score"].n == 4
    assert first.figures["success_rate"].value == 75
    assert second.figures["median_score"] == NOTHING
    assert whole.figures["success_rate"].origins == (
        Origin(7, "pupils", (1,), "", ("mark",)),
        Origin(7, "schools", (2,), "", ("mark_2", "mark_3", "mark_4", "mark_5")),
    )
    notes = source_notes(tally_schools(known, RULES), {1: "Первая", 2: "Вторая"}, (1, 2))
    assert notes == ("По сведениям школы, без результатов участников: Вторая.",)


def test_marks_that_contradict_the_participants_tell_nothing() -> None:
    known = Known(schools={1: row(participants=9, mark_2=1, mark_3=1, mark_4=1, mark_5=1)})
    found = rows_of(known, district(1))[0].figures
    assert found["success_rate"] == NOTHING
    assert found["participants"].value == 9


def test_more_participants_than_enrolled_is_no_share() -> None:
    known = Known(pupils=pupils_of(CLASS), schools={1: row(enrolled=3)})
    assert rows_of(known, district(1))[0].figures["participation"] == NOTHING


def test_a_group_without_anybody_has_nothing_and_never_zero() -> None:
    for known in (Known(), Known(pupils=pupils_of(CLASS))):
        assert set(rows_of(known, district(), district(99))[1].figures.values()) == {NOTHING}


def test_classes_are_rows_of_their_own_from_pupils_and_from_their_sheet() -> None:
    pupils = pupils_of([*CLASS, One(1, "5", 10, class_name="8Б")])
    known = Known(pupils=pupils, classes={2: {"8В": row(participants=2, mark_2=1, mark_3=1, mark_4=0, mark_5=0)}})
    tally = tally_classes(known, RULES)
    groups = [
        Group("class 1/8А", "8А", GroupKind.CLASS, (1,), "8А"),
        Group("class 1/8Б", "8Б", GroupKind.CLASS, (1,), "8Б"),
        Group("class 2/8В", "8В", GroupKind.CLASS, (2,), "8В"),
    ]
    found = group_rows(tally, groups, CATALOGUE.some(["success_rate"]), RULES)
    assert [one.figures["success_rate"].value for one in found] == [75, 100, 50]
    assert found[2].figures["success_rate"].origins[0].view == "classes"
    assert found[0].figures["success_rate"].origins == (Origin(7, "pupils", (1,), "8А", ("mark",)),)


def test_an_exam_in_points_has_passed_below_and_high() -> None:
    found = [One(1, test=23), One(1, test=24), One(1, test=81), One(1, test=100)]
    row_ = rows_of(Known(EGE, pupils_of(found, 0)), district(1))[0]
    assert values(row_) == pytest.approx(
        {
            "participants": 4,
            "participation": None,
            "success_rate": 75,
            "mean_score": 57,
            "median_score": 52.5,
            "spread": float(np.std([23, 24, 81, 100], ddof=1)),
            "below_share": 25,
            "high_share": 50,
            "completion": 57,
        }
    )


def test_a_credit_and_levels_are_counted() -> None:
    credit = Assessment(2025, "essay_11", "russian", 11, scale=MarkScale(ResultKind.PASS, low=("незачёт",)), id=3)
    marks = ["зачёт", "зачёт", "Незачет", "зачёт"]
    found = rows_of(Known(credit, pupils_of([One(1, mark) for mark in marks], 0)), district(1))[0]
    assert (found.figures["success_rate"].value, found.figures["below_share"].value) == (75, 25)
    bands = (Band("ниже базового", 0, 0), Band("базовый", 0, 0))
    study = replace(credit, scale=MarkScale(ResultKind.LEVEL, bands=bands, low=("ниже базового",)))
    row_ = rows_of(Known(study, schools={5: row(study, participants=8, level_0=2, level_1=6)}), district(5))[0]
    assert [row_.figures[key].value for key in ("level_0_share", "level_1_share", "below_share")] == [25, 75, 25]


def test_a_task_that_nobody_has_points_for_tells_nothing_and_one_left_out_brought_none() -> None:
    found = rows_of(Known(pupils=pupils_of([One(1, "3", 1, (1, None)), One(1, "3", 2, (1, 1))])), district(1))[0]
    assert found.figures["task:2"].value == pytest.approx(1 / 6 * 100)
    assert found.figures["task:3К1"] == NOTHING


def test_impossible_points_are_left_out_and_counted() -> None:
    found = [One(1, "3", 5, (7, 3, 2)), One(1, "3", 11, (1, -1, 6)), One(1, "4", 7, (0, 3, 4))]
    known = Known(pupils=pupils_of(found))
    figures = rows_of(known, district(1))[0].figures
    assert (figures["task:1"].value, figures["task:1"].n) == (50, 2)  # 1 and 0 of 1; the 7 is none
    assert (figures["task:2"].value, figures["task:2"].n) == (100, 2)
    assert (figures["mean_score"].value, figures["mean_score"].n) == (6, 2)
    assert tally_schools(known, RULES).impossible == 3


def test_areas_have_their_own_figures_or_those_of_their_shares() -> None:
    shares = {"mark_2_share": 10.0, "mark_3_share": 30.0, "mark_4_share": 40.0, "mark_5_share": 20.0}
    areas = {"Область": {**shares, "participants": 5000, "task:1": 61.5}, "Россия": {"success_rate": 88.5}}
    measures = (*CATALOGUE.for_scale(SCALE), *CATALOGUE.for_tasks(WORK))
    region, country = area_rows(WORK, areas, measures)
    assert region.figures["success_rate"].value == pytest.approx(90)
    assert region.figures["mean_mark"].value == pytest.approx(3.7)
    assert (region.figures["task:1"].value, region.figures["task:1"].n) == (61.5, 5000)
    assert region.figures["mean_score"] == NOTHING
    assert country.figures["success_rate"] == Figure(
        88.5, origins=(Origin(7, columns=("success_rate",), area="Россия"),)
    )
    assert country.key == "area Россия"


pupil = st.builds(
    One,
    st.integers(1, 4),
    st.sampled_from(["", "2", "3", "4", "5", "н/а", "зачёт"]),
    st.one_of(st.none(), st.integers(0, 10)),
    st.lists(st.one_of(st.none(), st.integers(0, 1)), max_size=3),
    st.sampled_from(["", "2", "3", "4", "5"]),
    st.sampled_from(["", "8А", "8Б"]),
)


@given(st.lists(pupil, max_size=40))
def test_parts_make_the_whole_and_nothing_is_never_zero_per_cent(found: list[One]) -> None:
    whole, *schools = rows_of(
        Known(pupils=pupils_of(found)),
        district(1, 2, 3, 4),
        *(Group(f"school {one}", "", GroupKind.SCHOOL, (one,)) for one in range(1, 5)),
    )
    for row_ in (whole, *schools):
        for key, figure in row_.figures.items():
            assert (figure.value is None) == (figure.n == 0), key
            if figure.low is not None and figure.high is not None and figure.value is not None:
                assert figure.low <= figure.value + 1e-9
                assert figure.value <= figure.high + 1e-9
    for key in ("participants", "success_rate", "journal_raised_share", "task:2", "mean_score"):
        parts = [one.figures[key] for one in schools]
        assert sum(part.n for part in parts) == whole.figures[key].n
        if whole.figures[key].value is not None and key != "participants":
            summed = sum((part.value or 0) * part.n for part in parts) / whole.figures[key].n
            assert summed == pytest.approx(whole.figures[key].value)
    if not any(one.mark == "н/а" for one in found) and whole.figures["mark_2_share"].value is not None:
        assert sum(whole.figures[f"mark_{mark}_share"].value or 0 for mark in MARKS) == pytest.approx(100)


@given(st.lists(pupil, min_size=1, max_size=30))
def test_fields_of_schools_are_those_the_sheet_shows(found: list[One]) -> None:
    arrays = pupils_of(found)
    fields = fields_of_pupils(arrays, tally_pupils(WORK, arrays, RULES))
    for school in {one.school for one in found}:
        own = [
            Pupil(
                "", school, scores=tuple(one.scores), primary_score=one.primary, mark=one.mark, journal_mark=one.journal
            )
            for one in found
            if one.school == school
        ]
        assert fields[school] == pytest.approx(from_pupils(SCALE, WORK.tasks, own))


counts = st.one_of(st.none(), st.integers(-2, 30).map(float))
SCALES = (
    SCALE,
    MarkScale(ResultKind.SCORE, maximum=100, high=81, thresholds=(Threshold("Аттестат", 24),)),
    MarkScale(ResultKind.PASS, low=("незачёт",)),
    MarkScale(ResultKind.LEVEL, bands=(Band("ниже", 0, 0), Band("базовый", 0, 0)), low=("ниже",)),
    MarkScale(),
)


@given(
    st.sampled_from(SCALES),
    st.dictionaries(
        st.integers(1, 3),
        st.fixed_dictionaries(
            {},
            optional=dict.fromkeys(
                ("enrolled", "participants", "below", "high", "passed", "failed", "level_0", "level_1", "mean_score"),
                counts,
            )
            | {f"mark_{mark}": counts for mark in MARKS}
            | {f"journal_{key}": counts for key in ("lowered", "confirmed", "raised")},
        ),
    ),
)
def test_rows_of_any_kind_are_taken_or_left_but_never_break(
    scale: MarkScale, typed: dict[int, dict[str, float | None]]
) -> None:
    work = replace(WORK, scale=scale, tasks=())
    known = Known(work, pupils_of([], 0), {school: row(work, **values) for school, values in typed.items()})  # type: ignore[arg-type]
    for row_ in rows_of(known, district(1, 2, 3), *(district(one) for one in typed)):
        for key, figure in row_.figures.items():
            assert (figure.value is None) == (figure.n == 0), key
            if key.endswith(("_share", "_rate", "participation", "learning_degree")) and figure.value is not None:
                assert 0 <= figure.value <= 100, key
