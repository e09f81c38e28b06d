"""Schools by year: when they work, how many pupils they have, in which lists of the region they are now."""

import datetime as dt

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.schools.school_years import (
    WHOLE,
    Membership,
    SchoolList,
    SchoolSize,
    listed_now,
    sum_remark,
    whole_classes,
    whole_pupils,
    year_title,
)
from msoko_desktop.domain.schools.schools import School, is_closed, is_open_in, merged, refuse_unsound

LOW, ADVERSE = SchoolList.LOW_RESULTS, SchoolList.ADVERSE_CONDITIONS


def size(grade: int, pupils: int | None, classes: int | None = None) -> SchoolSize:
    return SchoolSize(1, 2026, grade, classes, pupils)


@pytest.mark.parametrize(
    ("opened", "closed", "years"),
    [
        (None, None, (2024, 2025, 2026)),
        (None, dt.date(2026, 8, 31), (2024, 2025)),
        (None, dt.date(2026, 9, 1), (2024, 2025)),
        (None, dt.date(2026, 9, 2), (2024, 2025, 2026)),
        (None, dt.date(2025, 2, 1), (2024,)),
        (dt.date(2025, 9, 1), None, (2025, 2026)),
        (dt.date(2026, 8, 31), None, (2025, 2026)),
        (dt.date(2025, 1, 9), dt.date(2026, 1, 9), (2024, 2025)),
    ],
)
def test_a_school_works_in_a_school_year_that_has_a_day_of_it(
    opened: dt.date | None, closed: dt.date | None, years: tuple[int, ...]
) -> None:
    school = School("СОШ", opened=opened, closed=closed)
    assert tuple(year for year in (2024, 2025, 2026) if is_open_in(school, year)) == years


def test_a_school_is_closed_from_its_day_on() -> None:
    school = School("СОШ", closed=dt.date(2026, 9, 1))
    assert not is_closed(school, dt.date(2026, 8, 31))
    assert is_closed(school, dt.date(2026, 9, 1))
    assert not is_closed(School("СОШ"), dt.date(2026, 9, 1))


@pytest.mark.parametrize(
    ("schools", "words"),
    [
        ([School("А", opened=dt.date(2026, 9, 1), closed=dt.date(2026, 9, 1))], "не позже дня открытия"),
        ([School("А", id=1, successor_id=2), School("Б", id=2)], "день её закрытия не указан"),
        ([School("А", id=1, parent_id=1)], "филиалом самой себя"),
        ([School("А", id=1, parent_id=2), School("Б", id=2, parent_id=1)], "филиалом самой себя"),
        (
            [
                School("А", id=1, closed=dt.date(2026, 1, 1), successor_id=2),
                School("Б", id=2, closed=dt.date(2026, 1, 1), successor_id=1),
            ],
            "своей же преемницей",
        ),
    ],
)
def test_days_and_ties_that_cannot_be_are_refused(schools: list[School], words: str) -> None:
    with pytest.raises(InputRefused, match=words):
        refuse_unsound(schools)


def test_a_branch_and_a_school_that_was_joined_are_sound() -> None:
    closed = School("В", id=3, closed=dt.date(2025, 9, 1), successor_id=1)
    refuse_unsound([School("А", id=1), School("Б", id=2, parent_id=1), closed])


def test_a_paste_leaves_alone_what_it_does_not_tell() -> None:
    old = School(
        "СОШ № 1", code="edu1", id=1, kind="secondary", small=True, closed=dt.date(2026, 9, 1), note="см. приказ"
    )
    (found,) = merged([old], [School("сош № 1", phone="2-12-01")], 1)
    assert found == School(
        "сош № 1",
        code="edu1",
        id=1,
        kind="secondary",
        small=True,
        closed=dt.date(2026, 9, 1),
        note="см. приказ",
        phone="2-12-01",
    )


def test_the_whole_school_is_what_was_entered_else_the_sum_of_its_grades() -> None:
    grades = [size(1, 20, 1), size(2, 25, 2), size(3, None, 1)]
    assert (whole_pupils(grades), whole_classes(grades)) == (45, 4)
    assert whole_pupils([*grades, size(WHOLE, 50)]) == 50
    assert whole_classes([*grades, size(WHOLE, 50)]) == 4
    assert whole_pupils([]) is None
    assert whole_pupils([size(1, None, 1)]) is None


def test_grades_that_do_not_add_up_are_told() -> None:
    grades = [size(1, 20, 1), size(2, 25, 2)]
    assert sum_remark([*grades, size(WHOLE, 45, 3)], pupils=True) == ""
    assert sum_remark(grades, pupils=True) == ""
    assert sum_remark([size(WHOLE, 50)], pupils=True) == ""
    found = sum_remark([*grades, size(WHOLE, 51, 4)], pupils=True)
    assert found == "По классам в сумме 45 обучающихся, а по всей школе указано 51."
    assert (
        sum_remark([*grades, size(WHOLE, 51, 4)], pupils=False)
        == "По классам в сумме 3 класса, а по всей школе указано 4."
    )


def test_the_newest_year_of_a_list_is_the_one_in_force() -> None:
    memberships = [
        Membership(1, LOW, 2025, "ВПР"),
        Membership(1, LOW, 2026, "ВПР и ОГЭ"),
        Membership(2, LOW, 2025),
        Membership(2, ADVERSE, 2024),
    ]
    found = listed_now(memberships)
    assert found[LOW] == {1: memberships[1]}
    assert found[ADVERSE] == {2: memberships[3]}
    assert listed_now([]) == {LOW: {}, ADVERSE: {}}


def test_a_school_year_is_written_with_both_years() -> None:
    assert [year_title(year) for year in (2025, 2099, 2009)] == ["2025/26", "2099/00", "2009/10"]
