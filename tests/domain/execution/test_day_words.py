"""Days and periods read as an official paper has them."""

import pytest

from msoko_desktop.domain.execution.day_words import dates_words, period_words, stretch_words, window_words
from tests.domain.execution.builders import day


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-10-15", "2026-10-15", "15.10.2026"),
        ("2026-10-01", "2026-10-15", "с 01.10.2026 по 15.10.2026"),
        ("2026-10-01", "2026-10-31", "октябрь 2026 г."),
        ("2026-09-01", "2026-10-31", "сентябрь – октябрь 2026 г."),
        ("2026-01-01", "2026-12-31", "2026 год"),
        ("2026-09-01", "2027-05-31", "с 01.09.2026 по 31.05.2027"),
        ("2028-02-01", "2028-02-29", "февраль 2028 г."),
        ("2028-02-01", "2028-02-28", "с 01.02.2028 по 28.02.2028"),
    ],
)
def test_the_days_of_an_occurrence(first: str, last: str, words: str) -> None:
    assert window_words(day(first), day(last)) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-10-01", "2026-10-31", "октябрь 2026 г."),
        ("2026-09-01", "2026-10-31", "сентябрь – октябрь 2026 г."),
        ("2026-10-01", "2026-12-31", "IV квартал 2026 г."),
        ("2026-01-01", "2026-06-30", "I полугодие 2026 г."),
        ("2026-01-01", "2026-12-31", "2026 год"),
        ("2026-01-01", "2027-12-31", "2026–2027 годы"),
        ("2026-09-01", "2027-08-31", "2026/2027 учебный год"),
        ("2026-09-01", "2028-08-31", "период с 01.09.2026 по 31.08.2028"),
        ("2026-09-01", "2027-05-31", "период с 01.09.2026 по 31.05.2027"),
        ("2026-10-05", "2026-10-11", "период с 05.10.2026 по 11.10.2026"),
        ("2026-10-05", "2026-10-05", "5 октября 2026 г."),
    ],
)
def test_the_period_of_a_paper(first: str, last: str, words: str) -> None:
    assert period_words(day(first), day(last)) == words


@pytest.mark.parametrize(
    ("first", "last", "words", "without_year"),
    [
        ("2026-10-12", "2026-10-18", "12–18 октября 2026 г.", "12–18 октября"),
        ("2026-09-28", "2026-10-04", "28 сентября – 4 октября 2026 г.", "28 сентября – 4 октября"),
        ("2026-12-28", "2027-01-03", *["28 декабря 2026 г. – 3 января 2027 г."] * 2),
        ("2026-10-31", "2026-10-31", "31 октября 2026 г.", "31 октября"),
    ],
)
def test_a_run_of_days(first: str, last: str, words: str, without_year: str) -> None:
    assert stretch_words(day(first), day(last)) == words
    assert stretch_words(day(first), day(last), year=False) == without_year


def test_days_in_figures() -> None:
    assert dates_words(day("2026-10-01"), day("2026-10-31")) == "с 01.10.2026 по 31.10.2026"
    assert dates_words(day("2026-10-31"), day("2026-10-31")) == "31.10.2026"
