"""Schools that close or join another: gone from new years, their results stay; what has results is not deleted."""

import datetime as dt

import pytest

from msoko_desktop.domain.assessments.model import Assessment, Pupil
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services import history
from msoko_desktop.services.orders import order_drafts
from msoko_desktop.services.schools import schools
from msoko_desktop.services.schools.school_years import schools_in_year
from msoko_desktop.services.schools.schools import School
from msoko_desktop.storage import assessments, pupils, results
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.results import ResultCell

SEPTEMBER = dt.date(2026, 9, 1)


@pytest.fixture
def three(empty: District) -> District:
    schools.add_schools(empty, [School("СОШ № 1"), School("СОШ № 2"), School("Лицей")])
    return empty


def names(d: District, school_year: int) -> list[str]:
    return [school.short_name for school in schools_in_year(d, school_year)]


def school(d: District, school_id: int) -> School:
    return next(one for one in schools.list_schools(d) if one.id == school_id)


def give_results(d: District, school_id: int) -> None:
    """Let a school have a result of its own in one work and a pupil in another."""
    works = (Assessment(2025, "vpr", "mathematics", 8), Assessment(2025, "vpr", "russian", 8))
    first, second = assessments.insert_assessments(d.connection, works)
    results.write_results(d.connection, first, [ResultCell(school_id, "participants", 20.0)])
    pupils.insert_pupils(d.connection, second, [Pupil("0001", school_id)])


def test_a_closed_school_is_in_the_years_it_worked_in(three: District) -> None:
    changes = schools.close_school(three, 2, SEPTEMBER)
    assert changes.step == "Закрыть школу"
    assert names(three, 2025) == ["СОШ № 1", "СОШ № 2", "Лицей"]
    assert names(three, 2026) == ["СОШ № 1", "Лицей"]
    assert len(schools.list_schools(three)) == 3
    history.undo(three)
    assert names(three, 2026) == ["СОШ № 1", "СОШ № 2", "Лицей"]


def test_a_school_is_joined_to_another_and_set_free_again(three: District) -> None:
    assert schools.close_school(three, 2, SEPTEMBER, 1).step == "Присоединить школу"
    assert (school(three, 2).closed, school(three, 2).successor_id) == (SEPTEMBER, 1)
    schools.reopen_school(three, 2)
    assert (school(three, 2).closed, school(three, 2).successor_id) == (None, None)
    assert names(three, 2026) == ["СОШ № 1", "СОШ № 2", "Лицей"]


def test_what_cannot_take_a_school_over_is_refused(three: District) -> None:
    with pytest.raises(InputRefused, match="своей же преемницей"):
        schools.close_school(three, 2, SEPTEMBER, 2)
    schools.close_school(three, 1, dt.date(2025, 9, 1))
    with pytest.raises(InputRefused, match=r"«СОШ № 1» сама закрыта \(01\.09\.2025\)"):
        schools.close_school(three, 2, SEPTEMBER, 1)
    with pytest.raises(InputRefused, match="больше нет"):
        schools.close_school(three, 77, SEPTEMBER)
    with pytest.raises(InputRefused, match="больше нет"):
        schools.reopen_school(three, 77)
    assert school(three, 2).closed is None


def test_a_school_with_results_is_kept_and_closing_is_proposed(three: District) -> None:
    give_results(three, 2)
    assert schools.works_of_schools(three, [1, 2]) == {2: 2}
    with pytest.raises(InputRefused, match=r"«СОШ № 2» не удалена: по ней есть результаты \(2 работы\).*Закрыть или"):
        schools.delete_schools(three, {1, 2})
    assert len(schools.list_schools(three)) == 3
    schools.close_school(three, 2, SEPTEMBER, 1)
    kept = three.connection.execute("SELECT count(*) FROM school_result WHERE school_id = 2").fetchone()
    assert kept == (1,)


def test_ties_to_a_deleted_school_go_with_it(three: District) -> None:
    schools.change_school(three, School("Лицей", id=3, parent_id=1))
    schools.close_school(three, 2, SEPTEMBER, 1)
    schools.delete_schools(three, {1})
    assert school(three, 3).parent_id is None
    assert (school(three, 2).closed, school(three, 2).successor_id) == (SEPTEMBER, None)
    history.undo(three)
    assert (school(three, 3).parent_id, school(three, 2).successor_id) == (1, 1)


def test_all_that_a_card_holds_is_kept(three: District) -> None:
    card = School(
        "СОШ № 1",
        "Средняя школа № 1",
        "edu1",
        "с. Луговое",
        "Директор",
        "Иванова И. И.",
        1,
        kind="secondary",
        place_kind=schools.PlaceKind.RURAL,
        small=True,
        other_codes=("edu0", "old7"),
        address="ул. Школьная, д. 1",
        phone="8 (30999) 2-12-01",
        email="school1@zaozersky-rayon.example",
        opened=dt.date(1985, 9, 1),
        note="Первая строка\nи вторая",
    )
    schools.change_school(three, card)
    assert school(three, 1) == card


def test_older_codes_are_parted_and_the_present_one_is_not_among_them(three: District) -> None:
    assert schools.parse_codes(" edu1, edu2;edu3 edu1 ") == ("edu1", "edu2", "edu3")
    schools.change_school(three, School("СОШ № 1", id=1, code="edu2", other_codes=("edu1, edu2", "edu3")))
    assert school(three, 1).other_codes == ("edu1", "edu3")


def test_orders_speak_to_the_schools_that_work_today(three: District) -> None:
    schools.close_school(three, 2, SEPTEMBER)
    assert len(order_drafts.heads_of_schools(three, dt.date(2026, 8, 31))) == 3
    assert len(order_drafts.heads_of_schools(three, SEPTEMBER)) == 2
    assert order_drafts.school_rows(three, 2, SEPTEMBER) == (("1", "СОШ № 1"), ("2", "Лицей"))
