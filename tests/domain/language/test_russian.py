"""Russian text helpers."""

import datetime as dt

import pytest

from msoko_desktop.domain.language.russian import (
    Case,
    capitalised,
    comparable,
    counted,
    date_dots,
    date_words,
    find_dates,
    month_name,
    one_line,
    parse_date,
    plural,
    quoted,
    sentence_list,
    shortened,
    tidy_quotes,
    tidy_spaces,
    weekday_name,
)


@pytest.mark.parametrize(
    ("count", "form"),
    [
        (0, "разов"),
        (1, "раз"),
        (2, "раза"),
        (4, "раза"),
        (5, "разов"),
        (11, "разов"),
        (12, "разов"),
        (14, "разов"),
        (21, "раз"),
        (22, "раза"),
        (101, "раз"),
        (111, "разов"),
        (-3, "раза"),
    ],
)
def test_noun_agrees_with_the_number(count: int, form: str) -> None:
    assert plural(count, "раз", "раза", "разов") == form


def test_number_with_its_noun() -> None:
    assert counted(18, "школа", "школы", "школ") == "18 школ"


def test_months_in_cases() -> None:
    assert month_name(1) == "январь"
    assert month_name(5, Case.GENITIVE) == "мая"
    assert month_name(8, Case.PREPOSITIONAL) == "августе"
    with pytest.raises(IndexError):
        month_name(0)
    with pytest.raises(IndexError):
        month_name(13)


def test_dates_as_in_an_order() -> None:
    date = dt.date(2020, 1, 13)
    assert date_dots(date) == "13.01.2020"
    assert date_words(date) == "13 января 2020 г."
    assert date_words(date, year_word="года") == "13 января 2020 года"
    assert date_words(date, year_word="") == "13 января 2020"
    assert weekday_name(date) == "понедельник"


def test_dates_are_found_in_a_text() -> None:
    text = "приказ от 12.03. 2020 № 26 и письмо от 5 Апреля 2019 г.; 31.02.2020 и 1.2.20 датами не являются"
    assert [date for _, _, date in find_dates(text)] == [dt.date(2020, 3, 12), dt.date(2019, 4, 5)]
    start, end, _ = find_dates(text)[0]
    assert text[start:end] == "12.03. 2020"


def test_single_date_is_parsed() -> None:
    assert parse_date("13 января 2020 г.") == dt.date(2020, 1, 13)
    assert parse_date("1.9.2021") == dt.date(2021, 9, 1)
    assert parse_date("без даты") is None
    assert parse_date("01.02.2020 и 03.02.2020") is None


def test_spaces_are_tidied_and_paragraphs_stay() -> None:
    assert tidy_spaces(" a\u00a0 b\t c \n  d\u00ade ") == "a b c\nde"
    assert one_line("август-сентябрь\n 2020") == "август-сентябрь 2020"


def test_quotes_are_tidied() -> None:
    assert tidy_quotes('акция "ЕГЭ для родителей" и “Билет”') == "акция «ЕГЭ для родителей» и «Билет»"
    assert tidy_quotes('("дорожная карта")') == "(«дорожная карта»)"
    assert quoted("Школа «Рост»") == "«Школа „Рост“»"


def test_texts_compare_without_regard_to_print() -> None:
    assert comparable('Отчёт  "О работе" – 2020.') == comparable("отчет «о работе» - 2020")


def test_lists_read_as_a_sentence() -> None:
    assert sentence_list([]) == ""
    assert sentence_list(["срок"]) == "срок"
    assert sentence_list(["срок", "исполнитель", "показатель"]) == "срок, исполнитель и показатель"
    assert sentence_list(["а", "б"], "или") == "а или б"


def test_long_text_is_cut_at_a_word() -> None:
    assert shortened("Проведение мониторинга качества", 50) == "Проведение мониторинга качества"
    assert shortened("Проведение мониторинга качества", 24) == "Проведение мониторинга…"
    assert shortened("Абракадабра", 5) == "Абра…"


def test_first_letter_rises() -> None:
    assert capitalised("план ВПР") == "План ВПР"
    assert capitalised("") == ""
