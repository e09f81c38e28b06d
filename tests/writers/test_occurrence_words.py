"""Days, states and numbers read as an official paper has them."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.writers.occurrence_words import (
    line_title,
    period_words,
    school_words,
    share_words,
    state_words,
    telling_phrase,
    window_words,
)
from tests.writers.occurrences import AHEAD, CANCELLED, IN_TIME, LATE, MOVED, OVERDUE, TODAY, day, tracked


def test_a_date_stands_on_the_line_of_its_preposition() -> None:
    first, last = day("05.10"), day("11.10")
    assert window_words(first, last) == "с\u00a005.10.2026 по\u00a011.10.2026"
    assert period_words(first, last) == "период с\u00a005.10.2026 по\u00a011.10.2026"


def test_states_say_how_long_and_when() -> None:
    found = [state_words(item, TODAY) for item in (IN_TIME, LATE, OVERDUE, CANCELLED, MOVED)]
    assert found == [
        "выполнено 12.10.2026",
        "выполнено 10.10.2026, с опозданием на 5 дней",
        "просрочено на 3 дня",
        "отменено",
        "перенесено",
    ]
    assert state_words(AHEAD, dt.date(2026, 10, 17)) == "запланировано"  # it was done a day later


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [
        ("до 15 октября 2026 г.", ""),
        ("октябрь 2026 года", "октябрь 2026 года"),
        ("ежегодно, до 15 октября", "ежегодно, до 15 октября"),
        ("15.10.2026", ""),
        ("", ""),
    ],
)
def test_a_phrase_is_shown_where_it_says_more_than_the_date(phrase: str, shown: str) -> None:
    assert telling_phrase(tracked("1", "Дело", "15.10", phrase=phrase)) == shown


def test_a_whole_month_is_not_said_twice() -> None:
    month = tracked("1", "Дело", "31.10", "01.10")
    said = ("октябрь 2026 г.", "Октябрь 2026", "в течение октябрь 2026 г.")
    assert [telling_phrase(replace(month, phrase=phrase)) for phrase in said] == ["", "", ""]


def test_the_title_of_a_line_is_one_line_without_list_marks() -> None:
    item = tracked("3.2", "Проверки:\n- журналов;\n- сайтов", "15.10")
    assert line_title(item) == "3.2 Проверки: журналов; сайтов"


@pytest.mark.parametrize(
    ("done", "total", "words"),
    [
        (12, 18, "отчитались 12 из 18 школ"),
        (1, 18, "отчиталась 1 из 18 школ"),
        (0, 21, "отчитались 0 из 21 школы"),
        (11, 11, "отчитались 11 из 11 школ"),
    ],
)
def test_schools_are_counted_in_russian(done: int, total: int, words: str) -> None:
    assert school_words(done, total) == words


@pytest.mark.parametrize(("share", "words"), [(0.75, "75 %"), (1 / 3, "33,3 %"), (1.0, "100 %"), (0.0, "0 %")])
def test_shares_have_a_decimal_only_where_it_is_needed(share: float, words: str) -> None:
    assert share_words(share) == words
