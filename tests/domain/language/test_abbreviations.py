"""Abbreviations in the text of a plan."""

import tomllib
from pathlib import Path

from msoko_desktop.domain.language.abbreviations import (
    KnownAbbreviations,
    explained_in,
    explained_under,
    find_abbreviations,
    likely_meant,
)
from msoko_desktop.domain.plans.plans import Abbreviation, Plan

DATA = Path(__file__).resolve().parents[3] / "data" / "abbreviations.toml"
KNOWN = KnownAbbreviations.from_mapping(tomllib.loads(DATA.read_text(encoding="utf-8")))


def shorts(text: str) -> list[str]:
    return [short for _, short in find_abbreviations(text)]


def test_abbreviations_are_words_with_two_capitals() -> None:
    text = "Анализ ГИА-9 и ВсОШ в ОбОО (ОВЗ), ВУЗов, ППЭ; А.Б. Иванова, «ИМЦ района», Россия, МБОУ СОШ №12"
    assert shorts(text) == ["ГИА", "ВсОШ", "ОбОО", "ОВЗ", "ВУЗ", "ППЭ", "ИМЦ", "МБОУ", "СОШ"]


def test_headings_in_capitals_hold_none() -> None:
    assert shorts("ОТДЕЛ ОБРАЗОВАНИЯ РАЙОНА\nпо ВПР") == ["ВПР"]
    assert shorts("ЕГЭ") == ["ЕГЭ"]


def test_explanations_in_the_text() -> None:
    texts = [
        "Всероссийских проверочных работ (далее - ВПР)",
        "в образовательных организациях (далее — ОО) района",
        "национальных исследований качества (НИКО)",
        "процедурам (ВПР, НИКО и др.)",
        "9 классов (ОГЭ, ГВЭ)",
        "выпускных экзаменов 9 классов (МДР)",
        "ОО (ШНРО)",
    ]
    assert explained_in(texts) == {"ВПР", "ОО", "НИКО"}


def test_explanations_under_the_plan() -> None:
    plan = Plan("План", abbreviations=(Abbreviation("ФГОС НОО, ООО", "стандарт"), Abbreviation("ЭМ", "материалы")))
    assert explained_under(plan) == {"ФГОС", "НОО", "ООО", "ЭМ"}


def test_misprints_are_one_letter_away() -> None:
    assert likely_meant("ШПРО", ["ШНРО", "ШФНСУ", "ВПР"]) == "ШНРО"
    assert likely_meant("ШНР", ["ШНРО", "ОГЭ"]) == "ШНРО"
    assert likely_meant("ШФСНУ", ["ШФНСУ"]) == "ШФНСУ"
    assert likely_meant("ОГЭ", ["ЕГЭ"]) is None, "short abbreviations differ by a letter for good reasons"
    assert likely_meant("ШНРО", ["ШНОР", "ШНРА"]) is None, "two candidates prove nothing"
    assert likely_meant("ФГККО", ["ВПР"]) is None


def test_reference_list_is_sound() -> None:
    assert len(KNOWN.meanings) > 60
    assert "ВПР" in KNOWN.common
    assert "ШФНСУ" in KNOWN.meanings
    assert "ШФНСУ" not in KNOWN.common
    assert all(shorts(short) == [short] for short in KNOWN.meanings)
    assert all(meaning and not meaning.endswith(".") for meaning in KNOWN.meanings.values())
