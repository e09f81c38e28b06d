"""Every executor phrase of the five documents, listed beside the specification, is read as a person read it."""

import csv
import tomllib
from pathlib import Path

import pytest

from msoko_desktop.domain.plans.executor_split import match_executors
from msoko_desktop.domain.plans.executors import Doubt, ExecutorDirectory

ROOT = Path(__file__).resolve().parents[2]
DIRECTORY = ExecutorDirectory.from_mapping(tomllib.loads((ROOT / "data/executors.toml").read_text(encoding="utf-8")))


def rows(seeds_dir: Path) -> list[dict[str, str]]:
    """Read the table of phrases with the bodies a person found in them."""
    table = seeds_dir.parent / "design" / "executors.tsv"
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_every_phrase_of_an_executor_column(seeds_dir: Path) -> None:
    checked = 0
    for row in rows(seeds_dir):
        if row["proposed_atoms"] == "-":
            continue
        matches = match_executors(row["phrase"], DIRECTORY)
        assert [match.text for match in matches] == row["proposed_atoms"].split(";"), row["phrase"]
        bodies = []
        for match in matches:
            assert match.body is not None, row["phrase"]
            bodies.append(f"{match.body.id}+GROUP" if match.groups else match.body.id)
        assert bodies == row["canonical_ids"].split(";"), row["phrase"]
        doubtful = bool(row["note"])
        assert any(match.doubts for match in matches) == doubtful, row["phrase"]
        checked += 1
    assert checked == 29


@pytest.mark.parametrize(
    ("phrase", "body", "consent"),
    [
        ("Меркулова Э.В. – начальник МКУ «ИМЦ Рассказовского района»", "PERSON", False),
        ("Федосеева Ю.Е. – заместитель начальника отдела образования …", "PERSON", False),
        ("Кончакова М.В. – методист МКУ «ИМЦ Рассказовского района»", "PERSON", False),
        ("руководители РМО (по согласованию)", "RMO_HEAD*", True),
        ("Руководителям образовательных учреждений", "DIR*", False),
        ("Начальник отдела (Г.В. Скакалина)", "PERSON", False),
        ("Начальник отдела образования (О.Н.Тарасова)", "PERSON", False),
    ],
)
def test_executors_named_outside_the_column(seeds_dir: Path, phrase: str, body: str, consent: bool) -> None:
    assert phrase in [row["phrase"] for row in rows(seeds_dir)]
    (match,) = match_executors(phrase, DIRECTORY)
    assert match.text == phrase
    assert match.body is not None
    assert match.body.id == body
    assert match.consent is consent


@pytest.mark.parametrize(
    ("phrase", "doubt"),
    [
        ("Отдел образования, руководител и РМО", Doubt.SPACED),
        ("Отдел образования,", Doubt.LOST_NAME),
        ("Отдел образования, МКУ «ИМЦ Рассказовского района» района»", Doubt.REPEATED),
        ("Отдел образования, МКУ «ИМЦ Рассказовского района» образовательные организации", Doubt.NO_COMMA),
    ],
)
def test_doubtful_phrases_say_why(seeds_dir: Path, phrase: str, doubt: Doubt) -> None:
    assert phrase in [row["phrase"] for row in rows(seeds_dir)]
    assert doubt in match_executors(phrase, DIRECTORY)[-1].doubts
