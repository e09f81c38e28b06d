"""Which schools a text names: by any of their names, the longest first, never by a word that could be any."""

import tomllib
from pathlib import Path

import pytest

from msoko_desktop.domain.schools.school_kinds import SchoolKinds
from msoko_desktop.domain.schools.school_mentions import SchoolMentions
from msoko_desktop.domain.schools.schools import School

KINDS = SchoolKinds.from_mapping(
    tomllib.loads((Path(__file__).parents[3] / "data" / "school_kinds.toml").read_text(encoding="utf-8"))
)
SCHOOLS = (
    School("МБОУ «СОШ № 1»", id=1),
    School("МБОУ «СОШ № 12»", id=12),
    School("МБОУ «Заозёрская СОШ»", id=3),
    School("МБОУ «Верхне-Заозёрская СОШ»", id=4),
    School("Лицей", id=5),
)


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        ("МБОУ «СОШ № 1»", {1}),
        ("Директору муниципального бюджетного общеобразовательного учреждения «СОШ №1» Петрову И.С.:", {1}),
        ("СОШ № 12, методический центр", {12}),
        ("МБОУ «СОШ № 1»,\nМБОУ «СОШ № 12»", {1, 12}),
        ("МБОУ «Верхне-Заозёрская СОШ»", {4}),
        ("Заозерская СОШ; Верхне-Заозерская СОШ", {3, 4}),
        ("Руководители ОО", set()),
        ("Каждый лицей района", set()),
        ("СОШ", set()),
        ("", set()),
    ],
)
def test_a_text_names_schools(text: str, schools: set[int]) -> None:
    assert set(SchoolMentions(SCHOOLS, KINDS).of(text)) == schools


def test_what_two_schools_are_called_is_said_of_none() -> None:
    twice = (School("СОШ № 1", id=1), School("МБОУ «СОШ № 1»", id=2))
    assert SchoolMentions(twice, KINDS).of("СОШ № 1") == ()
