"""Cells of indicators are read as targets and evidence documents."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msoko_desktop.domain.indicators.indicators import Comparison, Per, Target, TargetUnit, read_indicator

ALL_PUPILS = "обучающихся общеобразовательных организаций района"


def at_least(
    value: int | str,
    unit: TargetUnit,
    subject: str = "",
    *,
    base: str = "",
    per: Per = Per.YEAR,
    year: int | None = None,
) -> Target:
    return Target(Comparison.AT_LEAST, Decimal(value), unit, subject, base, per, year)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The numeric indicators that the field's road maps hold, as the specification lists them.
        ("Не менее 1 мероприятия в год", [at_least(1, TargetUnit.COUNT, "мероприятия")]),
        ("Не менее 2 мероприятий в год", [at_least(2, TargetUnit.COUNT, "мероприятий")]),
        ("Не менее 7 участников в год", [at_least(7, TargetUnit.PERSONS, "участников")]),
        (
            "Не менее 55% обучающихся общеобразовательных организаций района",
            [at_least(55, TargetUnit.SHARE, base=ALL_PUPILS, per=Per.PERIOD)],
        ),
        ("Не менее 10% школ в год", [at_least(10, TargetUnit.SHARE, base="школ")]),
        (
            "Доля педагогов, прошедших диагностику профессиональных дефицитов (не менее 5% ежегодно)",
            [at_least(5, TargetUnit.SHARE, base="педагогов")],
        ),
        ("Не менее 4семинаров в год", [at_least(4, TargetUnit.COUNT, "семинаров")]),
        ("Не менее 2-х мероприятий в год", [at_least(2, TargetUnit.COUNT, "мероприятий")]),
        (
            "Не менее 3 мероприятий с участием социальных партнеров",
            [at_least(3, TargetUnit.COUNT, "мероприятий с участием социальных партнеров", per=Per.PERIOD)],
        ),
        ("не менее 3-х предметов, 5-6 классы", [at_least(3, TargetUnit.COUNT, "предметов", per=Per.PERIOD)]),
        # Other ways of saying it.
        ("Не реже 1 раза в квартал", [at_least(1, TargetUnit.TIMES, "раза", per=Per.QUARTER)]),
        ("не менее двух выездов в месяц", [at_least(2, TargetUnit.COUNT, "выездов", per=Per.MONTH)]),
        ("≥ 60,5 % выпускников", [at_least("60.5", TargetUnit.SHARE, base="выпускников", per=Per.PERIOD)]),
        ("Количество участников: не менее 40", [at_least(40, TargetUnit.COUNT, per=Per.PERIOD)]),
        ("не менее 1 200 обучающихся", [at_least(1200, TargetUnit.PERSONS, "обучающихся", per=Per.PERIOD)]),
        (
            "Доля неуспевающих не более 3 %",
            [Target(Comparison.AT_MOST, Decimal(3), TargetUnit.SHARE, "", "неуспевающих")],
        ),
        ("100% охват", [Target(Comparison.EQUAL, Decimal(100), TargetUnit.SHARE, "", "охват")]),
        ("Рост доли участников на 5 %", [Target(Comparison.BY, Decimal(5), TargetUnit.SHARE, "", "участников")]),
        (
            "от 3 до 5 семинаров в год",
            [
                at_least(3, TargetUnit.COUNT),
                Target(Comparison.AT_MOST, Decimal(5), TargetUnit.COUNT, "семинаров", "", Per.YEAR),
            ],
        ),
        (
            "не менее 2 семинаров и не менее 1 вебинара ежегодно",
            [at_least(2, TargetUnit.COUNT, "семинаров"), at_least(1, TargetUnit.COUNT, "вебинара")],
        ),
        ("1 раз в четверть", [Target(Comparison.EQUAL, Decimal(1), TargetUnit.TIMES, "раз", "", Per.TERM)]),
        ("средний балл не ниже 3,8 балла", [at_least("3.8", TargetUnit.POINTS, "балла", per=Per.PERIOD)]),
    ],
)
def test_targets(text: str, expected: list[Target]) -> None:
    assert list(read_indicator(text).targets) == expected
    assert read_indicator(text).measurable


def series(*values: tuple[int, int], base: str = "", comparison: Comparison = Comparison.TO) -> list[Target]:
    return [Target(comparison, Decimal(v), TargetUnit.SHARE, "", base, Per.YEAR, year) for year, v in values]


def test_series_by_years() -> None:
    text = (
        "Ежегодное увеличение числа участников от общего обучающихся общеобразовательных организаций до: "
        "2020 - 20%,\n2021 - 35%,\n2022 - 50%"
    )
    base = "обучающихся общеобразовательных организаций"
    assert list(read_indicator(text).targets) == series((2020, 20), (2021, 35), (2022, 50), base=base)
    assert list(read_indicator("2026 год – 20 %; 2027 год – 35 %").targets) == series(
        (2026, 20), (2027, 35), comparison=Comparison.EQUAL
    )
    assert list(read_indicator("до 20% (2026), до 35% (2027)").targets) == series(
        (2026, 20), (2027, 35), comparison=Comparison.TO
    )


def test_presence_of_a_document() -> None:
    indicator = read_indicator("Наличие аналитической справки о состоянии работы")
    assert indicator.document == "аналитической справки о состоянии работы"
    assert indicator.targets == ()
    assert indicator.measurable


def test_number_and_document_in_one_cell() -> None:
    indicator = read_indicator("Не менее 2 раз в год Наличие планов семинаров")
    assert list(indicator.targets) == [at_least(2, TargetUnit.TIMES, "раз")]
    assert indicator.document == "планов семинаров"


def test_document_without_the_word_presence() -> None:
    assert read_indicator("Аналитический отчет, адресные рекомендации").document == (
        "Аналитический отчет, адресные рекомендации"
    )
    assert read_indicator("Выполнение утвержденного плана-графика").measurable
    assert read_indicator("Приказ от 13.01.2020 № 11, 5 классы, 2020 год").targets == ()


def test_years_are_not_targets() -> None:
    assert read_indicator("Не ниже уровня 2020 года, от 2021 года").targets == ()
    assert read_indicator("Результат не ниже 2021 г.").targets == ()
    assert list(read_indicator("в 2026 году не менее 2 семинаров").targets) == [
        at_least(2, TargetUnit.COUNT, "семинаров", per=Per.PERIOD)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Формирование положительного отношения общественности к процедурам",
        "Повышение качества образования в 9-х классах в 2026 году",
        "Обеспечена объективность проведения ВПР",
    ],
)
def test_indicator_that_cannot_be_measured(text: str) -> None:
    indicator = read_indicator(text)
    assert not indicator.measurable
    assert indicator.targets == ()
    assert indicator.note == "В показателе нет ни числа, ни документа: исполнение нельзя проверить."


def test_empty_cell_is_no_fault() -> None:
    assert read_indicator(" \n").measurable
    assert read_indicator("").targets == ()


@given(st.text(max_size=60) | st.lists(st.sampled_from(
    ["не менее", "до", "от", "20%", "2020", "-", "5", "раз", "в год", "Наличие", "справки", "(", ")", ",", "1,5", "№"]
), max_size=9).map(" ".join))  # fmt: skip
def test_any_text_is_read(text: str) -> None:
    indicator = read_indicator(text)
    assert indicator.text == text
    assert indicator.measurable or indicator.note
    assert all(target.value >= 0 for target in indicator.targets)
