"""Lists of the region that name schools, and the names that were matched once: each write a step of its own."""

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services import history
from msoko_desktop.services.schools import schools
from msoko_desktop.services.schools.school_memberships import (
    Membership,
    SchoolList,
    add_memberships,
    change_membership,
    list_memberships,
    members_of,
)
from msoko_desktop.services.schools.school_names import forget_alias, list_aliases, remember_alias, school_finder
from msoko_desktop.services.schools.schools import School
from msoko_desktop.storage.district_file import District

LOW, ADVERSE = SchoolList.LOW_RESULTS, SchoolList.ADVERSE_CONDITIONS


@pytest.fixture
def two(empty: District) -> District:
    schools.add_schools(empty, [School("МБОУ «СОШ № 1»", code="edu991401"), School("МБОУ «Лицей»")])
    return empty


def test_schools_are_entered_in_a_list_with_the_ground(two: District) -> None:
    changes = add_memberships(two, [Membership(1, LOW, 2026, " приказ  № 5 "), Membership(2, LOW, 2026)])
    assert changes.step == "Внести в перечень ШНРО"
    assert list_memberships(two, 1) == (Membership(1, LOW, 2026, "приказ № 5"),)
    assert members_of(two, LOW, 2026) == {1, 2}
    assert members_of(two, LOW, 2025) == members_of(two, ADVERSE, 2026) == frozenset()
    history.undo(two)
    assert list_memberships(two) == ()


def test_the_latest_year_stands_first_and_a_year_twice_gets_the_new_ground(two: District) -> None:
    add_memberships(two, [Membership(1, LOW, 2024, "ВПР"), Membership(1, ADVERSE, 2026), Membership(1, LOW, 2025)])
    add_memberships(two, [Membership(1, LOW, 2024, "ВПР и ОГЭ")])
    assert [(one.list, one.year, one.ground) for one in list_memberships(two, 1)] == [
        (ADVERSE, 2026, ""),
        (LOW, 2025, ""),
        (LOW, 2024, "ВПР и ОГЭ"),
    ]


def test_an_entry_is_changed_and_taken_away(two: District) -> None:
    old = Membership(1, LOW, 2025, "ВПР")
    add_memberships(two, [old, Membership(1, LOW, 2026)])
    new = Membership(1, LOW, 2024, "ВПР 2023 года")
    assert change_membership(two, old, new).step == "Изменить сведения о ШНРО"
    assert members_of(two, LOW, 2025) == frozenset()
    with pytest.raises(InputRefused, match="уже есть в перечне ШНРО 2026 года"):
        change_membership(two, new, Membership(1, LOW, 2026))
    assert list_memberships(two, 1) == (Membership(1, LOW, 2026), new)
    assert change_membership(two, new, None).step == "Исключить из перечня ШНРО"
    assert list_memberships(two, 1) == (Membership(1, LOW, 2026),)


@pytest.mark.parametrize(("entry", "words"), [((1, LOW, 26), "Год перечня"), ((7, LOW, 2026), "больше нет")])
def test_a_year_and_a_school_that_cannot_be_are_refused(
    two: District, entry: tuple[int, SchoolList, int], words: str
) -> None:
    with pytest.raises(InputRefused, match=words):
        add_memberships(two, [Membership(*entry)])
    assert list_memberships(two) == ()


def test_a_deleted_school_leaves_its_lists_and_comes_back_into_them(two: District) -> None:
    add_memberships(two, [Membership(1, LOW, 2026), Membership(2, LOW, 2026)])
    schools.delete_schools(two, {1})
    assert members_of(two, LOW, 2026) == {2}
    history.undo(two)
    assert members_of(two, LOW, 2026) == {1, 2}


def test_a_name_of_a_file_is_matched_once(two: District) -> None:
    assert school_finder(two).find("Школа у реки") is None
    assert remember_alias(two, 1, " Школа  у реки ").step == "Запомнить название школы «Школа у реки»"
    found = school_finder(two).find("ШКОЛА У РЕКИ")
    assert found is not None
    assert found.id == 1
    assert list_aliases(two, 1) == (("Школа у реки", 1),)
    assert list_aliases(two, 2) == ()
    remember_alias(two, 2, "Школа у реки")
    assert list_aliases(two) == (("Школа у реки", 2),)
    forget_alias(two, "Школа у реки")
    assert school_finder(two).find("Школа у реки") is None
    for _ in range(3):
        history.undo(two)
    assert list_aliases(two) == ()


@pytest.mark.parametrize(
    ("school_id", "text", "words"), [(1, "  ", "пустое"), (1, "ш" * 501, "500"), (9, "х", "больше нет")]
)
def test_a_name_that_cannot_be_remembered_is_refused(two: District, school_id: int, text: str, words: str) -> None:
    with pytest.raises(InputRefused, match=words):
        remember_alias(two, school_id, text)
    assert list_aliases(two) == ()
