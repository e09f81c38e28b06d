"""Cells of executors are taken apart into the bodies of the directory."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msoko_desktop.domain.language.russian import tidy_spaces
from msoko_desktop.domain.plans.executor_split import match_executors, split_executors
from msoko_desktop.domain.plans.executors import Body, BodyKind, Doubt, ExecutorDirectory

DATA = Path(__file__).resolve().parents[3] / "data" / "executors.toml"
DIRECTORY = ExecutorDirectory.from_mapping(tomllib.loads(DATA.read_text(encoding="utf-8")))


def read(text: str, directory: ExecutorDirectory = DIRECTORY) -> list[tuple[str, str | None]]:
    """Return (text, key of the body) of each executor in a cell."""
    return [(match.text, match.body.id if match.body else None) for match in match_executors(text, directory)]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("", []),
        (" \n ", []),
        (",", []),
        ("управление образования", [("управление образования", "MOUO")]),
        (
            "Комитет по образованию, МБУ «Информационно-методический центр Озёрского района», ОО",
            [
                ("Комитет по образованию", "MOUO"),
                ("МБУ «Информационно-методический центр Озёрского района»", "METHOD"),
                ("ОО", "OO*"),
            ],
        ),
        ("МБОУ ДПО МЦ; ОбоО", [("МБОУ ДПО МЦ", "METHOD"), ("ОбоО", "OO*")]),
        ("ММС\nШМО", [("ММС", "METHOD"), ("ШМО", "SHMO*")]),
        ("- Отдел образования\n- школы района", [("Отдел образования", "MOUO"), ("школы района", "OO*")]),
        ("1) РМО\n2) совет", [("РМО", "RMO*"), ("совет", None)]),
        ("Отдел образования и РМО", [("Отдел образования", "MOUO"), ("РМО", "RMO*")]),
        ("ИМЦ совместно с ПМПК", [("ИМЦ", "METHOD"), ("ПМПК", "PMPK")]),
        (
            "Орган местного самоуправления, осуществляющий управление в сфере образования, ОО",
            [
                ("Орган местного самоуправления, осуществляющий управление в сфере образования", "MOUO"),
                ("ОО", "OO*"),
            ],
        ),
        ("ОО, участвующие в ВПР, ПМПК", [("ОО, участвующие в ВПР", "OO*"), ("ПМПК", "PMPK")]),
        ("МКУ «Центр «Рост, развитие» района», ОО", [("МКУ «Центр «Рост, развитие» района»", None), ("ОО", "OO*")]),
        ("МБОУ СОШ №12, МБОУ «Гимназия»", [("МБОУ СОШ №12", "SCHOOL"), ("МБОУ «Гимназия»", "SCHOOL")]),
        ("Гимназия «Диалог»", [("Гимназия «Диалог»", "SCHOOL")]),
        ("МБОУ, МКОУ", [("МБОУ", "OO*"), ("МКОУ", "OO*")]),
        (
            "Отдел образования (специалисты, методисты), ОО",
            [("Отдел образования (специалисты, методисты)", "MOUO"), ("ОО", "OO*")],
        ),
        ("Иванова И.И., Петров П.П.", [("Иванова И.И.", "PERSON"), ("Петров П.П.", "PERSON")]),
        ("И.И. Иванова, методист ИМЦ", [("И.И. Иванова, методист ИМЦ", "PERSON")]),
        ("Начальник отдела образования, ОО", [("Начальник отдела образования", "PERSON"), ("ОО", "OO*")]),
        (
            "Отдел образования, директор МБОУ СОШ №1",
            [("Отдел образования", "MOUO"), ("директор МБОУ СОШ №1", "PERSON")],
        ),
        ("Классные руководители, учителя-предметники ОО.", [
            ("Классные руководители", "TEACHERS*"),
            ("учителя-предметники ОО", "TEACHERS*"),
        ]),
        ("заместители директоров школ", [("заместители директоров школ", "DEPUTY*")]),
        ("ШНРО, ШФНСУ", [("ШНРО", "SHNRO"), ("ШФНСУ", "SHFNSU")]),
        ("ГБОУ ДПО НИРО", [("ГБОУ ДПО НИРО", "REGION")]),
        ("Совет ветеранов", [("Совет ветеранов", None)]),
        (
            "Отдел образования\nадминистрации района, ОО",
            [("Отдел образования администрации района", "MOUO"), ("ОО", "OO*")],
        ),
        (
            "Отдел образования администрации\nМО Озёрский район",
            [("Отдел образования администрации МО Озёрский район", "MOUO")],
        ),
    ],
)  # fmt: skip
def test_cells(cell: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(cell) == expected


@pytest.mark.parametrize(
    "name",
    ["ОО", "ОбОО", "ОбоО", "ОУ", "МОО", "ОБОУ", "образовательные организации", "Общеобразовательные организации"],
)
def test_names_of_the_schools_mean_one_body(name: str) -> None:
    assert read(name) == [(name, "OO*")]


def test_long_official_name_belongs_to_the_department() -> None:
    name = "Отдел образования управления социальной сферы администрации муниципального округа"
    assert read(f"{name}, ОО") == [(name, "MOUO"), ("ОО", "OO*")]


def test_missing_comma_before_a_known_name_is_doubtful() -> None:
    first, second = match_executors("Отдел образования районная методическая служба", DIRECTORY)
    assert (first.text, second.text) == ("Отдел образования", "районная методическая служба")
    assert not first.doubts
    assert second.doubts == (Doubt.NO_COMMA,)
    assert second.note == "Перед «районная методическая служба» нет запятой: прочитано как отдельный исполнитель."


def test_name_lost_after_a_comma_is_doubtful() -> None:
    (match,) = match_executors("Управление образования,", DIRECTORY)
    assert match.text == "Управление образования"
    assert match.doubts == (Doubt.LOST_NAME,)
    assert match.note == "После запятой пропущен исполнитель."


def test_torn_word_is_recognised_with_a_doubt() -> None:
    (match,) = match_executors("руководите ли РМО", DIRECTORY)
    assert match.text == "руководите ли РМО"
    assert match.body is not None
    assert match.body.id == "RMO_HEAD*"
    assert match.doubts == (Doubt.SPACED,)


def test_short_names_are_not_put_together_of_other_words() -> None:
    assert read("о о") == [("о о", None)]
    assert read("ОООшка") == [("ОООшка", None)]


def test_repeated_end_of_a_name_is_dropped_with_a_doubt() -> None:
    first, second = match_executors("ОО, МКУ «ИМЦ Озёрского района» района»", DIRECTORY)
    assert second.text == "МКУ «ИМЦ Озёрского района»"
    assert second.doubts == (Doubt.REPEATED,)
    assert not first.doubts


def test_consent_marks_an_outside_body() -> None:
    match, other = match_executors("руководители РМО (по согласованию), ПМПК", DIRECTORY)
    assert match.text == "руководители РМО (по согласованию)"
    assert match.consent
    assert not match.doubts
    assert not other.consent


def test_group_of_schools_without_a_comma_belongs_to_the_body_before() -> None:
    (match,) = match_executors("Методическая служба ШНРО, ШФНСУ", DIRECTORY)
    assert match.text == "Методическая служба ШНРО, ШФНСУ"
    assert [group.id for group in match.groups] == ["SHNRO", "SHFNSU"]
    assert match.doubts == (Doubt.GROUP,)


def test_unknown_name_is_told_with_the_nearest_known_one() -> None:
    (match,) = match_executors("Упровление образования", DIRECTORY)
    assert match.body is None
    assert match.doubts == (Doubt.UNKNOWN,)
    assert match.note == "Исполнителя нет в справочнике, похоже на «управление образования»."
    (other,) = match_executors("Совет ветеранов", DIRECTORY)
    assert other.note == "Исполнителя нет в справочнике."


def test_own_bodies_come_before_the_generic_ones() -> None:
    own = DIRECTORY.with_bodies(
        [
            Body("MOUO", "Отдел образования Озёрского района", BodyKind.AUTHORITY, ("Озёрский отдел",)),
            Body("own-1", "Станция юннатов", BodyKind.OUTSIDE, ("СЮН",)),
            Body("own-2", "Наш центр", BodyKind.METHOD_SERVICE, ("ИМЦ",)),
        ]
    )
    assert read("Озёрский отдел, управление образования, СЮН, ИМЦ", own) == [
        ("Озёрский отдел", "MOUO"),
        ("управление образования", "MOUO"),
        ("СЮН", "own-1"),
        ("ИМЦ", "own-2"),
    ]
    body = own.by_id("MOUO")
    assert body is not None
    assert body.name == "Отдел образования Озёрского района"
    assert own.by_id("нет") is None


def test_directory_answers_by_name_and_kind() -> None:
    body = DIRECTORY.body_named("отдел  ОБРАЗОВАНИЯ")
    assert body is not None
    assert body.id == "MOUO"
    assert DIRECTORY.body_named("совет ветеранов") is None
    commission = DIRECTORY.of_kind(BodyKind.COMMISSION)
    assert commission is not None
    assert commission.id == "PMPK"


def test_generic_directory_is_sound() -> None:
    keys = [body.id for body in DIRECTORY.bodies]
    assert len(keys) == len(set(keys))
    assert all(body.kind.label for body in DIRECTORY.bodies)
    for body in DIRECTORY.bodies:
        for name in body.names:
            assert DIRECTORY.body_named(name) is not None


WORDS = st.sampled_from(
    ["Отдел образования", "ОО", "МКУ", "«ИМЦ района»", "РМО", "(по согласованию)", ",", ";", "\n", "и", "«", "»", '"',
     "ШНРО", "Иванова И.И.", "директора", "школы", "района", " ", "-", "1)", "совет"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=9).map(" ".join) | st.text(max_size=40))
def test_any_cell_is_read_without_inventing_words(cell: str) -> None:
    visible = tidy_spaces(cell)  # soft hyphens and other invisible signs are not printed
    squeezed = "".join(visible.split())
    position = 0
    for text in split_executors(cell, DIRECTORY):
        assert text == text.strip()
        found = squeezed.find("".join(text.split()), position)
        assert found >= 0, "texts come from the cell, in its order"
        position = found
