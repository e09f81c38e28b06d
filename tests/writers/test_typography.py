"""Lines end where a Russian typesetter would end them, and nothing of the text is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.writers.fonts import FaceName, face
from msoko_desktop.writers.typography import clean, longest_piece, wrap, wrap_evenly

REGULAR = face(FaceName.REGULAR)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("приказ № 11 от 13.01.2020", "приказ №~11 от 13.01.2020"),
        ("различие (p < 0,001), z = −1,2", "различие (p~<~0,001), z~=~−1,2"),
        ("в 2020 г. и 2021-2022 гг.", "в 2020~г. и 2021-2022~гг."),
        ("до 15 декабря 2026 года", "до 15~декабря 2026~года"),
        ("Г. В. Скакалина", "Г.~В.~Скакалина"),
        ("поручить Тарасовой О.Н. проверку", "поручить Тарасовой~О.Н. проверку"),
        ("и Г. В. Скакалина", "и Г.~В.~Скакалина"),
        ("и т. д., и т. п.", "и т.~д., и т.~п."),
        ("п. 2 и ст. 5, г. Саров", "п.~2 и ст.~5, г.~Саров"),
        ("анализ – основа", "анализ~– основа"),
        ("не менее 55 % школ", "не менее 55~% школ"),
        ("директору СОШ № 1", "директору СОШ~№~1"),
        ("(p < 0,001), p = 0,012", "(p~<~0,001), p~=~0,012"),
        ("на 10,4 п. п. ниже, N 40", "на 10,4~п.~п. ниже, N~40"),
        ("без особенностей", "без особенностей"),
    ],
)
def test_what_belongs_together_is_bound(text: str, bound: str) -> None:
    assert bind(text).replace("\u00a0", "~") == bound


def test_text_is_cleaned_for_print() -> None:
    assert clean("и\u0306од \t a\u2011b\u00ad\x07  конец") == "йод a-b конец"
    assert clean("первый\r\nвторой") == "первый\nвторой"


def test_a_word_goes_to_the_next_line_whole() -> None:
    assert wrap(REGULAR, "Анализ результатов", REGULAR.words["результатов"] + 0.01) == ["Анализ", "результатов"]


def test_an_address_wider_than_the_column_is_broken_after_its_signs() -> None:
    lines = wrap(REGULAR, "https://example.org/osoko/materials/list", REGULAR.words["https://example.org/osoko"])
    assert "".join(lines) == "https://example.org/osoko/materials/list"
    assert all(line.endswith(("/", "list")) for line in lines)


def test_a_compound_is_broken_at_its_hyphen_but_a_year_span_is_not() -> None:
    width = REGULAR.words["организационно-"]
    assert wrap(REGULAR, "организационно-методический", width) == ["организационно-", "методический"]
    assert wrap(REGULAR, "на 2020-2021", REGULAR.words["2020-2021"] + 0.1) == ["на", "2020-2021"]


def test_a_word_of_a_hundred_thousand_letters_is_measured_once_and_not_once_a_line() -> None:
    regular = face(FaceName.REGULAR)
    known = len(regular.words)
    word = "ш" * 100_000
    lines = wrap(regular, word, 30)
    assert "".join(lines) == word
    assert all(regular.words[line] <= 30 for line in lines)
    measured = sum(map(len, list(regular.words)[known:]))
    assert measured < 4 * len(word), "the rest of the word would be measured anew for every line"


def test_heading_lines_are_of_even_length() -> None:
    text = "по развитию муниципальной системы оценки качества подготовки обучающихся в городе"
    width = REGULAR.words[text] * 0.95
    assert wrap(REGULAR, text, width)[1] == "городе"
    first, second = (REGULAR.words[line] for line in wrap_evenly(REGULAR, text, width))
    assert abs(first - second) < 0.2 * width


def test_the_longest_piece_counts_a_compound_by_its_parts() -> None:
    assert longest_piece(REGULAR, "учебно-методический план") == REGULAR.words["методический"]
    assert longest_piece(REGULAR, "") == 0


TEXTS = st.text(st.sampled_from("абвшж №-–/.,«»12A\u00a0"), max_size=60)


@given(text=TEXTS, width=st.floats(0.05, 30))
def test_wrapping_loses_and_adds_nothing(text: str, width: float) -> None:
    lines = wrap(REGULAR, text, width)

    def bare(piece: str) -> str:
        return piece.replace(" ", "").replace("\u00a0", "")

    assert bare("".join(lines)) == bare(text)
    widest = max(REGULAR.words[sign] for sign in text) if text else 0
    assert all(REGULAR.words[line] <= max(width, widest) + 1e-6 for line in lines)


@given(text=TEXTS, width=st.floats(0.5, 30))
def test_even_lines_are_as_few_as_plain_ones(text: str, width: float) -> None:
    assert len(wrap_evenly(REGULAR, text, width)) == len(wrap(REGULAR, text, width))


def test_the_first_line_of_a_paragraph_can_be_shorter() -> None:
    regular = face(FaceName.REGULAR)
    text = "раз два три четыре пять шесть семь восемь"
    width = regular.words["четыре"] + regular.words["пять"] + 3 * regular.words["раз"]
    lines = wrap(regular, text, width, regular.words["раз"] * 2)
    assert " ".join(lines) == text
    assert regular.words[lines[0]] <= width - regular.words["раз"] * 2
    assert max(regular.words[line] for line in lines[1:]) > width - regular.words["раз"] * 2
    assert (
        wrap(regular, "сверхдлинно" * 3, regular.words["сверхдлинно"] * 1.5, regular.words["сверхдлинно"])[0] == "сверх"
    )
