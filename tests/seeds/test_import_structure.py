"""Each real document is read whole: its plans, the numbers as printed, the sections, no word lost.

Every expected value was read off the documents by eye.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from msoko_desktop.domain.plans.executor_split import split_executors
from msoko_desktop.domain.plans.imports import Recognised
from msoko_desktop.domain.plans.plan_json import recognised_as_json
from msoko_desktop.domain.plans.plans import LineKind, Plan
from msoko_desktop.readers.files import read_plan_file
from msoko_desktop.services.plans.executors import generic_directory
from msoko_desktop.services.reference.reference import reference_data

FILES = {
    "predgorny": "predgorny_roadmap_2020.txt",
    "sarov": "sarov_roadmap_2021.txt",
    "krasnoturansk": "krasnoturansk_order_2020.txt",
    "kimovsk": "kimovsk_measures_2016.txt",
    "rasskazovo": "rasskazovo_concept_2019.txt",
}

NUMBERS = {
    "predgorny": [
        "1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11 1.12 1.13 1.14 2.1 3.1 3.2 3.3 3.4 "
        "4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8 4.9 4.10 5.1 5.2 5.3 5.4 5.5 5.6 5.7"
    ],
    "sarov": ["1.1 2.1 2.2 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 4.4 5.1 5.2 6.1 6.2 6.3 6.4 7.1 7.2 7.3 8.1"],
    "krasnoturansk": ["1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16"],
    "kimovsk": [
        "1.1 1.2 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11 1.12 2.1 2.2 2.3 2.6 2.7 2.8 "
        "3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10 4.1 4.2 4.3 4.4 4.5 4.6 4.7 5.1 5.2 5.3 5.4 6.1",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22",
        "23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 44 45 46 47 48 50 51",
    ],
    "rasskazovo": [
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18",
        "1 2 3 4 5 6 7 7.1 8 9 10 11 12",
        "1 2 4 5 6 7 8 9 10",
        "1 2 3 4 5 6 7 8 9 10",
        "1 2 3 4 5 5.1 6 7 8",
        "1 2 4 5 6 7 8",
        "1 3 4 5 5.1 5.1.1 5.1.2 5.1.3 5.2 5.2.1 5.2.2 6 7",
        "1 2 3 4 5 6 7",
    ],
}

SECTIONS = {
    "predgorny": [
        [
            ("1", 1, "Мониторинг качества обучения - уровень образовательной подготовки обучающихся (внешняя оценка)"),
            ("2", 1, "Внутренний должностной контроль управления образования"),
            ("3", 1, "Контрольная деятельность управления образования"),
            ("4", 1, "Меры по повышению качества преподавания учебных предметов"),
            ("5", 1, "Организация и проведение оценочных процедур"),
        ]
    ],
    "kimovsk": [
        [
            ("1", 1, "Информационно – аналитическая деятельность"),
            ("2", 1, "Развитие кадрового потенциала"),
            ("3", 1, "Научно – методическое сопровождение образовательной деятельности"),
            ("4", 1, "Государственная итоговая аттестация"),
            (
                "5",
                1,
                "Поддержка образовательных организаций Тульской области с низкими результатами обучения и "
                "образовательных организаций, функционирующих в неблагоприятных социальных условиях",
            ),
            ("6", 1, "Материально – техническая обеспеченность"),
        ],
        [
            ("", 1, "Информационная работа"),
            ("", 1, "Аналитическая деятельность. Планирование"),
            ("", 1, "Организация контроля"),
            ("", 1, "Определение и организация работы со слабыми школами"),
            ("", 1, "Работа с учащимися «группы риска»"),
        ],
        [
            ("", 1, "Работа с руководителями МОО"),
            ("", 1, "Работа с педагогами и организаторами"),
            ("", 1, "Работа с родителями выпускников"),
            ("", 1, "Работа с учащимися 9, 11-х классов"),
            ("", 2, "ЕГЭ"),
            ("", 2, "ОГЭ"),
        ],
    ],
}

WORD = re.compile(r"[^\W_]+")


def read(seeds_dir: Path, name: str) -> Recognised:
    return read_plan_file(seeds_dir / FILES[name], rules=reference_data("recognition"))


@pytest.fixture(scope="module")
def recognised(seeds_dir: Path) -> dict[str, Recognised]:
    return {name: read(seeds_dir, name) for name in FILES}


def numbers(plan: Plan) -> list[str]:
    return [line.number for line in plan.activities() if line.number]


@pytest.mark.parametrize("name", FILES)
def test_every_number_is_kept_as_printed(recognised: dict[str, Recognised], name: str) -> None:
    assert [numbers(plan) for plan in recognised[name].plans] == [plan.split() for plan in NUMBERS[name]]


def test_there_are_15_plans_with_268_numbered_activities_and_two_without_a_number(
    recognised: dict[str, Recognised],
) -> None:
    plans = [plan for each in recognised.values() for plan in each.plans]
    assert [len(each.plans) for each in recognised.values()] == [1, 1, 1, 3, 9]
    assert sum(len(numbers(plan)) for plan in plans) == 268
    assert [len(plan.activities()) - len(numbers(plan)) for plan in plans] == [2] + [0] * 14


@pytest.mark.parametrize("name", SECTIONS)
def test_sections_have_their_number_level_and_title(recognised: dict[str, Recognised], name: str) -> None:
    found = [
        [(line.number, line.level, line.title) for line in plan.lines if line.kind is LineKind.SECTION]
        for plan in recognised[name].plans
    ]
    assert found == SECTIONS[name]


def test_sarov_has_eight_sections_and_the_other_two_none(recognised: dict[str, Recognised]) -> None:
    def titles(name: str) -> list[str]:
        return [line.number for plan in recognised[name].plans for line in plan.lines if line.kind is LineKind.SECTION]

    assert titles("sarov") == ["1", "2", "3", "4", "5", "6", "7", "8"]
    assert titles("krasnoturansk") == []
    assert titles("rasskazovo") == []


def test_activities_stand_under_the_section_row_above_them(recognised: dict[str, Recognised]) -> None:
    plan = recognised_as_json(recognised["kimovsk"], lambda text: [text])["plans"][2]
    found = {
        section["title"]: [activity["number"] for activity in section["activities"]] for section in plan["sections"]
    }
    assert found == {
        "Работа с руководителями МОО": ["23", "24", "25", "26", "27", "28", "29"],
        "Работа с педагогами и организаторами": ["30", "31", "32", "33", "34", "35"],
        "Работа с родителями выпускников": ["36", "37", "38", "39"],
        "Работа с учащимися 9, 11-х классов": [],
        "ЕГЭ": ["40", "41", "42", "44", "45", "46", "47"],
        "ОГЭ": ["48", "50", "51"],
    }


def test_dotted_numbers_nest_under_their_parents(recognised: dict[str, Recognised]) -> None:
    plans = recognised_as_json(recognised["rasskazovo"], lambda text: [text])["plans"]

    def tree(activities: list[dict[str, Any]]) -> dict[str, Any]:
        return {activity["number"]: tree(activity["activities"]) for activity in activities}

    eighth = tree(plans[7]["sections"][0]["activities"])
    assert eighth["5"] == {"5.1": {"5.1.1": {}, "5.1.2": {}, "5.1.3": {}}, "5.2": {"5.2.1": {}, "5.2.2": {}}}
    assert list(eighth) == ["1", "3", "4", "5", "6", "7"]
    assert tree(plans[2]["sections"][0]["activities"])["7"] == {"7.1": {}}
    assert tree(plans[5]["sections"][0]["activities"])["5"] == {"5.1": {}}


def test_the_levels_follow_the_dots(recognised: dict[str, Recognised]) -> None:
    lines = {line.number: line.level for line in recognised["rasskazovo"].plans[7].lines}
    assert (lines["5"], lines["5.1"], lines["5.1.1"], lines["5.2.2"], lines["6"]) == (1, 2, 3, 3, 1)


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("warnings", "source"):
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


# The word that says «this is an order» and «года» after its date are the object's kind and date in JSON.
SPOKEN_BY_STRUCTURE = {"krasnoturansk": "П Р И К А З года", "rasskazovo": "П Р И К А З"}


@pytest.mark.parametrize("name", FILES)
def test_no_word_of_the_document_is_lost(seeds_dir: Path, recognised: dict[str, Recognised], name: str) -> None:
    source = (seeds_dir / FILES[name]).read_text(encoding="utf-8")
    source = re.sub(r"<[^>]+>|\[bookmark:[^\]]*\]", " ", source)
    wanted = Counter(WORD.findall(source))
    directory = generic_directory()

    def bodies(text: str) -> Sequence[str]:
        return split_executors(text, directory)

    found = Counter(word for text in texts(recognised_as_json(recognised[name], bodies)) for word in WORD.findall(text))
    missing = wanted - found - Counter(SPOKEN_BY_STRUCTURE.get(name, "").split())
    assert missing == Counter(), "each word as often as it stands in the document"


def test_headings_of_the_columns_are_kept_as_printed(recognised: dict[str, Recognised]) -> None:
    assert [column.heading for column in recognised["predgorny"].plans[0].columns] == [
        "№ п/п",
        "Основные направления деятельности",
        "Сроки реализации",
        "Ответственные исполнители",
    ]
    assert [column.heading for column in recognised["rasskazovo"].plans[2].columns] == [
        "№ п/ п",
        "Наименование мероприятия",
        "Сро к исполнени я (месяц, год)",
        "Индикативные показатели",
        "Исполнител и",
    ]
    kinds = {name: [column.kind.value for column in each.plans[0].columns] for name, each in recognised.items()}
    plain = ["number", "title", "deadline", "executors"]
    assert kinds["predgorny"] == kinds["krasnoturansk"] == kinds["kimovsk"] == plain
    assert kinds["sarov"] == [*plain, "expected_result"]
    assert kinds["rasskazovo"] == ["number", "title", "deadline", "indicators", "executors"]
