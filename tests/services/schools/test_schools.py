"""The list of schools as a person keeps it, one undo step an action."""

import datetime as dt

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services import history
from msoko_desktop.services.changes import Area
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import open_district
from msoko_desktop.services.schools import schools
from msoko_desktop.storage.district_file import District

FIRST = School("СОШ № 1", "Средняя школа № 1", "edu991401", "р. п. Верхнезаозёрск")
SECOND = School("СОШ № 2", "Средняя школа № 2", "edu991402", "с. Луговое")
THIRD = School("Лицей")


def names(d: District) -> list[str]:
    return [school.short_name for school in schools.list_schools(d)]


def ids(d: District) -> list[int]:
    return [school.id for school in schools.list_schools(d) if school.id is not None]


@pytest.fixture
def three(empty: District) -> District:
    schools.add_schools(empty, (FIRST, SECOND, THIRD))
    return empty


def test_schools_are_kept_in_their_order_with_all_columns(empty: District) -> None:
    changes = schools.add_schools(empty, (FIRST, SECOND))
    assert (changes.areas, changes.step) == (frozenset({Area.SCHOOLS}), "Добавить школы")
    found = schools.list_schools(empty)
    assert [(s.short_name, s.name, s.code, s.place) for s in found] == [
        (s.short_name, s.name, s.code, s.place) for s in (FIRST, SECOND)
    ]
    assert changes.created == tuple(ids(empty))


def test_a_school_is_inserted_where_it_is_wanted(three: District) -> None:
    assert schools.add_schools(three, [School("Гимназия")], 1).step == "Добавить школу"
    assert names(three) == ["СОШ № 1", "Гимназия", "СОШ № 2", "Лицей"]


def test_blanks_and_line_breaks_are_tidied(empty: District) -> None:
    schools.add_schools(empty, [School("  СОШ\n№  1 ", code=" edu991401\t")])
    (found,) = schools.list_schools(empty)
    assert (found.short_name, found.code) == ("СОШ № 1", "edu991401")


def test_a_known_school_is_not_doubled_by_a_paste(three: District) -> None:
    first, second, third = ids(three)
    pasted = (
        School("сош № 2", place="с. Заречное"),
        School("СОШ № 1 им. Лётчиков", code="EDU991401"),
        School("СОШ № 9"),
    )
    schools.add_schools(three, pasted, 0)
    found = schools.list_schools(three)
    assert [school.short_name for school in found] == ["СОШ № 9", "СОШ № 1 им. Лётчиков", "сош № 2", "Лицей"]
    assert [school.id for school in found[1:]] == [first, second, third]
    assert (found[2].name, found[2].place) == ("Средняя школа № 2", "с. Заречное")
    history.undo(three)
    assert names(three) == ["СОШ № 1", "СОШ № 2", "Лицей"]


@pytest.mark.parametrize(
    ("added", "words"),
    [
        ([School(" ", "Школа")], "Строка 4: у школы нет краткого наименования"),
        ([School("Гимназия"), School("гимназия ")], "уже есть в списке"),
        ([School("Гимназия", code="x1"), School("Гимназия 2", code="X1")], "код «X1» уже есть у школы «Гимназия»"),
    ],
)
def test_unnamed_and_double_schools_are_refused_whole(three: District, added: list[School], words: str) -> None:
    with pytest.raises(InputRefused, match=words):
        schools.add_schools(three, added)
    assert len(names(three)) == 3


def test_a_school_is_changed_and_undone(three: District) -> None:
    school = schools.list_schools(three)[1]
    assert schools.change_school(three, School("СОШ № 2", "Новое имя", id=school.id)).step == "Изменить школу"
    assert schools.list_schools(three)[1] == School("СОШ № 2", "Новое имя", id=school.id)
    history.undo(three)
    assert schools.list_schools(three)[1] == school
    assert not schools.change_school(three, school), "nothing was changed"


def test_a_school_may_not_take_the_name_of_another(three: District) -> None:
    school = schools.list_schools(three)[2]
    with pytest.raises(InputRefused, match=r"«СОШ № 1» уже есть в списке \(строка 1\)"):
        schools.change_school(three, School("СОШ № 1", id=school.id))
    with pytest.raises(InputRefused, match="больше нет"):
        schools.change_school(three, School("СОШ № 7", id=777))


def test_schools_move_up_and_down_as_far_as_the_list_goes(three: District) -> None:
    third = ids(three)[2]
    assert schools.move_school(three, third, -1).step == "Переместить школу"
    assert names(three) == ["СОШ № 1", "Лицей", "СОШ № 2"]
    schools.move_school(three, third, -5)
    assert names(three) == ["Лицей", "СОШ № 1", "СОШ № 2"]
    assert not schools.move_school(three, third, -1)
    schools.move_school(three, third, 2)
    assert names(three) == ["СОШ № 1", "СОШ № 2", "Лицей"]
    for _ in range(3):
        history.undo(three)
    assert names(three) == ["СОШ № 1", "СОШ № 2", "Лицей"]
    with pytest.raises(InputRefused):
        schools.move_school(three, 777, 1)


def test_what_is_recorded_of_a_school_goes_and_comes_back_with_it(three: District, district: District) -> None:
    first, second, _ = ids(three)
    line = three.connection.execute("SELECT min(id) FROM line WHERE kind = 'activity'").fetchone()[0]
    three.connection.execute(
        "INSERT INTO school_turn (line_id, school_id, year) VALUES (?, ?, 2026), (?, ?, 2027)",
        (line, first, line, second),
    )
    occurrence = three.connection.execute(
        "INSERT INTO occurrence (line_id, start, due) VALUES (?, '2026-07-01', '2026-07-31')", (line,)
    )
    three.connection.execute(
        "INSERT INTO school_tick (occurrence_id, school_id, done_on) VALUES (?, ?, ?)",
        (occurrence.lastrowid, first, dt.date(2026, 7, 1).isoformat()),
    )
    assert schools.use_of_schools(three, [first]) == (1, 1)
    assert schools.use_of_schools(three, [first, second]) == (1, 2)

    changes = schools.delete_schools(three, {first})
    assert changes.step == "Удалить школу"
    assert changes.areas == {Area.SCHOOLS, Area.EXECUTION, Area.CONTEXT, Area.OBSERVERS, Area.REGISTERS}
    assert names(three) == ["СОШ № 2", "Лицей"]
    assert three.connection.execute("SELECT count(*) FROM school_tick").fetchone()[0] == 0
    history.undo(three)
    assert ids(three)[0] == first
    assert schools.use_of_schools(three, [first]) == (1, 1)
    with pytest.raises(InputRefused):
        schools.delete_schools(three, {777})


def test_the_demonstration_district_has_its_eighteen_schools(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("demo") / "Пример.msoko"
    make_demo(path)
    district = open_district(path)
    found = schools.list_schools(district)
    district.close()
    assert [school.short_name for school in found if school.closed] == ["МКОУ «Нижнеплёсовская ООШ»"]
    assert next(one.short_name for one in found if one.id == found[-1].successor_id) == "МБОУ «Большеплёсовская СОШ»"
    assert len(found) == 18 + 1
    assert found[0].short_name == "МБОУ «Верхнезаозёрская СОШ № 1»"
    assert (found[0].code, found[0].place) == ("edu991401", "р. п. Верхнезаозёрск")
    assert all(school.name and school.code and school.place for school in found)
