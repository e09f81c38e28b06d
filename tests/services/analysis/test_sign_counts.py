"""What N of a sign counts is called by its name: people, works checked again, visits, candidates."""

import pytest

from msoko_desktop.domain.analysis.bias import rules as codes
from msoko_desktop.domain.analysis.model import Sign
from msoko_desktop.services.analysis.reports.bias import _count
from msoko_desktop.services.analysis.sign_counts import count_cell, count_words, people_of
from tests.services.analysis.conftest import Made


@pytest.mark.parametrize(
    ("rule", "n", "cell", "words", "people"),
    [
        (codes.BORDERS, 25, "25", " N = 25.", 25),
        (codes.RECHECK, 8, "8 работ", "", 0),
        (codes.OBSERVED, 2, "2 посещения", "", 0),
        (codes.MEDALS, 1, "1 претендент", "", 1),
    ],
)
def test_n_is_called_by_its_name(rule: str, n: int, cell: str, words: str, people: int) -> None:
    one = Sign(rule, "Признак", 1, None, "Текст.", n)
    assert (count_cell(one), count_words(one), people_of(one)) == (cell, words, people)


def test_few_visits_are_not_marked_as_few_people(made: Made) -> None:
    visits = Sign(codes.OBSERVED, "Нарушения", 1, None, "", 2)
    people = Sign(codes.BORDERS, "Пики", 1, None, "", 2)
    assert not _count(made.reader, 1.0, [visits]).small
    assert _count(made.reader, 1.0, [visits, people]).small
