"""Phrases and titles are worded for the plan of some years later; acts and editions keep their years."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msoko_desktop.domain.deadlines import shift_phrase, shift_text

SHIFTED = {
    "июль 2020": "июль 2026",
    "2020-2022 гг.": "2026-2028 гг.",
    "2020 – 2022 годы": "2026 – 2028 годы",
    "2020/2021": "2026/2027",
    "2020/21 учебный год": "2026/27 учебный год",
    "на 2020-2021 уч. год": "на 2026-2027 уч. год",
    "2020-21 уч. год": "2026-27 уч. год",
    "01.04.2020": "01.04.2026",
    "01.09.20": "01.09.26",
    "2020-09-01": "2026-09-01",
    "07.12.2016 01.02, 03.05.2017": "07.12.2022 01.02, 03.05.2023",
    "15-19.02.2016": "15-19.02.2022",
    "январь 2021г.-июнь 2022 г.": "январь 2027г.-июнь 2028 г.",
    "2020,2021 гг.": "2026,2027 гг.",
    "до 1 августа 2020 г.": "до 1 августа 2026 г.",
    "ежегодно по итогам отчетного периода (до 01 марта года, следующего за отчетным) 2020-2022 гг.": (
        "ежегодно по итогам отчетного периода (до 01 марта года, следующего за отчетным) 2026-2028 гг."
    ),
    "работы по ежегодному по итогам учебного года, 2021 - 2022 гг.": (
        "работы по ежегодному по итогам учебного года, 2027 - 2028 гг."
    ),
    "09.2020 - 05.2021": "09.2026 - 05.2027",
    "29.02.2020, 01.03.2020": "29.02.2020, 01.03.2026",
}


@pytest.mark.parametrize("phrase", SHIFTED)
def test_phrases_six_years_later(phrase: str) -> None:
    shifted = shift_phrase(phrase, 6)

    assert shifted.text == SHIFTED[phrase]
    assert shifted.changed
    assert shift_phrase(shifted.text, -6).text == phrase


@pytest.mark.parametrize("phrase", ["Ежегодно", "Сентябрь, апрель", "до 15 декабря", "1 раз в 3 года", "", "квартал"])
def test_a_phrase_without_a_year_stays(phrase: str) -> None:
    assert shift_phrase(phrase, 6) == shift_phrase(phrase, 0)
    assert shift_phrase(phrase, 6).text == phrase and not shift_phrase(phrase, 6).changed


KEPT = {
    "приказ от 13.01.2020 № 11": ("приказ от 13.01.2020 № 11", "от 13.01.2020 № 11"),
    "Федеральный закон от 29.12.2012 № 273-ФЗ, план на 2020 год": (
        "Федеральный закон от 29.12.2012 № 273-ФЗ, план на 2026 год",
        "от 29.12.2012 № 273-ФЗ",
    ),
    "закон от 29 декабря 2012 г. № 273-ФЗ": ("закон от 29 декабря 2012 г. № 273-ФЗ", "от 29 декабря 2012 г. № 273-ФЗ"),
    "постановление 30.04.2024 № 556": ("постановление 30.04.2024 № 556", "30.04.2024 № 556"),
    "Приказ № 11 от 13.01.2020, в 2020 году": ("Приказ № 11 от 13.01.2020, в 2026 году", "от 13.01.2020"),
    "ГОСТ Р 7.0.97-2016": ("ГОСТ Р 7.0.97-2016", "ГОСТ Р 7.0.97-2016"),
    "обновленный ФГОС-2021, 2021 год": ("обновленный ФГОС-2021, 2027 год", "ФГОС-2021"),
    "школа № 2020 в 2020 г.": ("школа № 2020 в 2026 г.", "№ 2020"),
    "дети 2014 года рождения, сентябрь 2020": ("дети 2014 года рождения, сентябрь 2026", "2014 года рождения"),
    "до 29.02.2024": ("до 29.02.2024", "29.02.2024"),
}


@pytest.mark.parametrize("text", KEPT)
def test_what_is_no_time_of_the_plan_stays_and_is_listed(text: str) -> None:
    shifted = shift_text(text, 6)

    assert (shifted.text, shifted.left) == (KEPT[text][0], (KEPT[text][1],))
    assert shifted.changed == (text != shifted.text)


def test_titles() -> None:
    title = "План мероприятий по подготовке к ГИА – 2016 на 2016-2017 учебный год"
    assert shift_text(title, 1).text == "План мероприятий по подготовке к ГИА – 2017 на 2017-2018 учебный год"
    for text in ("не менее 2020 участников", "2000 руб.", "п. 5.1.20", "08-70", "№ 02-86", "2020.5"):
        assert not shift_text(text, 3).changed


YEARS = st.integers(1960, 2060)
PIECES = st.one_of(
    st.builds(lambda y: f"июль {y}", YEARS),
    st.builds(lambda y, n: f"{y}-{y + n} гг.", YEARS, st.integers(1, 6)),
    st.builds(lambda y: f"{y}/{(y + 1) % 100:02} учебный год", YEARS),
    st.builds(lambda y: f"{y}/{y + 1} уч. г.", YEARS),
    st.builds(lambda d, m, y: f"{d:02}.{m:02}.{y}", st.integers(1, 28), st.integers(1, 12), YEARS),
    st.builds(lambda d, m, y: f"{d:02}.{m:02}.{y:02}", st.integers(1, 28), st.integers(1, 12), st.integers(0, 99)),
    st.sampled_from(["ежегодно", "до 15 декабря", "приказ от 13.01.2020 № 11", "по графику ВПР", "II квартал"]),
)


@settings(deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=5), st.sampled_from([", ", "; ", " ", "\n"]), st.integers(-30, 30))
def test_there_and_back_again(pieces: list[str], mark: str, years: int) -> None:
    text = mark.join(pieces)
    shifted = shift_phrase(text, years)

    assert shift_phrase(shifted.text, -years).text == text
    assert shifted.changed == (shifted.text != text)


@settings(deadline=None)
@given(st.text(alphabet="0123456789./-– гот№уч,;«»\n", max_size=40), st.integers(-40, 40))
def test_any_text_is_taken(text: str, years: int) -> None:
    shifted = shift_text(text, years)

    assert shift_text(text, 0).text == text
    assert all(piece in text for piece in shifted.left)
