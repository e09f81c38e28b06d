"""The direction of a plan is told from its title."""

import tomllib
from pathlib import Path

import pytest

from msoko_desktop.domain.directions.directions import Direction, direction_sets, guess_direction

DATA = Path(__file__).resolve().parents[3] / "data" / "directions.toml"
SETS = direction_sets(tomllib.loads(DATA.read_text(encoding="utf-8")))
DIRECTIONS = [direction for entry in SETS for direction in entry.directions]


def test_sets_of_the_reference_data() -> None:
    assert [(entry.code, entry.year, len(entry.directions)) for entry in SETS] == [("2020", 2020, 9), ("2021", 2021, 8)]
    assert {direction.group for direction in DIRECTIONS} == {"results", "activity"}
    assert all(direction.set_code == entry.code for entry in SETS for direction in entry.directions)


@pytest.mark.parametrize(
    ("title", "code"),
    [
        (
            "Дорожная карта по направлению «Развитие системы оценки качества подготовки обучающихся»",
            "training_quality",
        ),
        (
            "Дорожная карта\nпо направлению «Организация работы со школами с низкими образовательными результатами "
            "и/или школами, функционирующими в неблагоприятных социальных условиях»",
            "low_results_schools",
        ),
        (
            "Дорожная карта по направлению «Совершенствование системы выявления, поддержки и развития способностей и "
            "талантов у детей и молодежи»",
            "talents",
        ),
        (
            "Дорожная карта по направлению «Организация системы работы по самоопределению и профессиональной "
            "ориентации»",
            "career_guidance",
        ),
        (
            "Дорожная карта по направлению «Развитие системы объективности процедур оценки качества образования и "
            "олимпиад школьников»",
            "objectivity",
        ),
        (
            "Дорожная карта по направлению «Мониторинг эффективности деятельности руководителей образовательных "
            "организаций Озёрского района»",
            "heads_effectiveness",
        ),
        (
            "Дорожная карта по направлению «Мониторинг качества дополнительного профессионального образования "
            "педагогических работников»",
            "teacher_development",
        ),
        ("Дорожная карта по направлению «Совершенствование системы методической работы»", "methodical_work"),
        (
            "Дорожная карта по направлению «Развитие системы организации воспитания и социализации обучающихся»",
            "upbringing",
        ),
        ("План мероприятий по обеспечению объективности проведения оценочных процедур на 2020 год", "objectivity"),
        ("План работы со школами с низкими результатами обучения на 2026 год", "low_results_schools"),
        ("План мероприятий («дорожная карта») реализации МСОКО на 2020 год", ""),
        ("План подготовки к отопительному сезону", ""),
        ("", ""),
    ],
)
def test_direction_of_a_title(title: str, code: str) -> None:
    assert guess_direction(title, DIRECTIONS) == code


def test_two_directions_alike_in_one_set_name_none() -> None:
    twins = [
        Direction("a", "Развитие талантов", "results", 2030, "s", ("олимпиадное движение",)),
        Direction("b", "Поддержка олимпиад", "results", 2030, "s", ("олимпиадное движение",)),
    ]
    assert guess_direction("Олимпиадное движение района", twins) == ""
    assert guess_direction("Олимпиадное движение района", twins[:1]) == "a"
