"""Which school is meant: by codes, by names as people and files write them, by names that were matched once."""

import tomllib

import pytest

from msoko_desktop import paths
from msoko_desktop.domain.schools.school_finder import SchoolFinder
from msoko_desktop.domain.schools.school_kinds import SchoolKinds
from msoko_desktop.domain.schools.schools import School

KINDS = SchoolKinds.from_mapping(tomllib.loads(paths.asset("data/school_kinds.toml").read_text(encoding="utf-8")))
FIRST = School(
    "МБОУ «Луговская СОШ № 1»",
    "Муниципальное бюджетное общеобразовательное учреждение «Луговская средняя общеобразовательная школа № 1»",
    "edu991401",
    id=1,
    other_codes=("edu771", "sch000001"),
)
SECOND = School("МКОУ «Берёзовская ООШ»", code="edu991402", id=2, other_codes=("edu991409",))
THIRD = School("МБОУ «Заречная ООШ»", code="edu991409", id=3)
FOURTH = School("Гимназия", id=4)
ALIASES = {"Школа у реки": 3, "Луговская": 1}


@pytest.fixture(scope="module")
def finder() -> SchoolFinder:
    return SchoolFinder((FIRST, SECOND, THIRD, FOURTH), KINDS, ALIASES)


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("edu991401", FIRST),
        (" EDU991401 ", FIRST),
        ("edu771", FIRST),
        ("sch000001", FIRST),
        ("edu991401 МБОУ «СОШ № 1» (район)", FIRST),
        ("МБОУ «Луговская СОШ № 1»", FIRST),
        ('МБОУ "Луговская СОШ №1"', FIRST),
        ("Луговская сош № 1", FIRST),
        ("МБОУ Луговская средняя школа №1", FIRST),
        ("МБОУ «Луговская средняя общеобразовательная школа № 1»", FIRST),
        (
            "МУНИЦИПАЛЬНОЕ БЮДЖЕТНОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ «ЛУГОВСКАЯ СРЕДНЯЯ ОБЩЕОБРАЗОВАТЕЛЬНАЯ ШКОЛА № 1»",
            FIRST,
        ),
        ("мбоу  луговская   сош-1", FIRST),
        ("Березовская ООШ", SECOND),
        ("МБОУ «Берёзовская основная общеобразовательная школа»", SECOND),
        ("школа у реки.", THIRD),
        ("гимназия", FOURTH),
    ],
)
def test_a_school_is_found_however_it_is_written(finder: SchoolFinder, text: str, school: School) -> None:
    assert finder.find(text) == school


@pytest.mark.parametrize("text", ["", "   ", "ООШ", "Луговская СОШ № 2", "edu000000", "МБОУ", "СОШ № 1", "№"])
def test_what_names_no_single_school_finds_none(finder: SchoolFinder, text: str) -> None:
    assert finder.find(text) is None


def test_a_code_of_today_goes_before_one_of_yesterday(finder: SchoolFinder) -> None:
    assert finder.find("edu991409") == THIRD
    assert finder.find("МКОУ «Берёзовская ООШ»", "edu991409") == THIRD, "the code is asked first"
    assert finder.find("МКОУ «Берёзовская ООШ»", "edu123") == SECOND, "a code that is nobody's leaves it to the name"


def test_what_two_schools_are_called_is_said_of_none() -> None:
    schools = (School("МБОУ «СОШ № 3»", code="x1", id=1), School("МКОУ СОШ № 3", code="x2", id=2))
    finder = SchoolFinder(schools, KINDS)
    assert finder.find("СОШ № 3") is None
    assert finder.find("МКОУ СОШ № 3") == schools[1], "as it stands in the list it is one"
    older = (School("А", id=1, other_codes=("edu5",)), School("Б", id=2, other_codes=("edu5",)))
    assert SchoolFinder(older, KINDS).find("edu5") is None


def test_an_alias_of_a_school_that_is_gone_is_nobodys() -> None:
    assert SchoolFinder((FIRST,), KINDS, {"Старая школа": 77}).find("Старая школа") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("МБОУ «Луговская СОШ № 1»", "secondary"),
        ("Муниципальное казённое общеобразовательное учреждение «Основная общеобразовательная школа»", "basic"),
        ("Начальная школа – детский сад", "primary"),
        ("МБОУ «Верхнезаозёрский лицей»", "lyceum"),
        ("МАОУ Гимназия № 7", "gymnasium"),
        ("Вечерняя (сменная) общеобразовательная школа", "evening"),
        ("Филиал МБОУ СОШ № 1 в д. Заречье", "branch"),
        ("Школа-интернат для обучающихся с ограниченными возможностями здоровья", "special"),
        ("Школа-интернат", "boarding"),
        ("Кадетский корпус", "cadet"),
    ],
)
def test_the_kind_is_told_by_the_name(text: str, code: str) -> None:
    kind = KINDS.recognise(text)
    assert kind is not None
    assert kind.code == code


def test_a_name_without_such_words_tells_no_kind() -> None:
    assert KINDS.recognise("Дом детского творчества") is None
    assert KINDS.recognise("Кошкинская") is None


def test_the_kinds_say_their_source_and_their_grades() -> None:
    assert (KINDS.year, "273-ФЗ" in KINDS.source) == (2026, True)
    grades = {kind.code: (kind.lowest, kind.highest) for kind in KINDS.kinds}
    assert (grades["primary"], grades["basic"], grades["secondary"]) == ((1, 4), (1, 9), (1, 11))
