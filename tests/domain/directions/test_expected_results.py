"""The table of expected results: read from a divided table, and the state of its cells."""

import datetime as dt

import pytest

from msoko_desktop.domain.directions.expected_results import (
    ExpectedCell,
    ExpectedState,
    ReadExpected,
    TableLine,
    due_in_title,
    kind_of_title,
    read_expected,
    row_stem,
    state_of,
)
from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.orders.orders import DocumentStatus

TODAY = dt.date(2026, 10, 1)
NAMES = {"Работа с одарёнными детьми": "talents", "Методическая работа": "methodical_work"}


def read(*blocks: str | list[TableLine]) -> ReadExpected:
    found = read_expected(blocks, lambda text: NAMES.get(text, ""))
    assert found is not None
    return found


def lines(*rows: tuple[str, ...], gaps: tuple[int, ...] = ()) -> list[TableLine]:
    return [(row, place in gaps) for place, row in enumerate(rows)]


def test_rows_stand_under_the_direction_named_before_them() -> None:
    found = read(
        "Ожидаемые результаты",
        lines(
            ("2026", "2027"),
            ("Работа с одарёнными детьми", ""),
            ("Положение о конкурсе", "Итоги конкурса"),
            ("Методическая работа", ""),
            ("", "Сборник материалов"),
        ),
    )

    assert found.years == (2026, 2027)
    assert [(row.direction, {y: c.title for y, c in row.cells.items()}) for row in found.rows] == [
        ("talents", {2026: "Положение о конкурсе", 2027: "Итоги конкурса"}),
        ("methodical_work", {2027: "Сборник материалов"}),
    ]


def test_a_row_divided_by_a_page_is_one_row() -> None:
    found = read(
        lines(("2026", "2027"), ("Методическая работа", ""), ("Справка об итогах", "Справка об итогах")),
        lines(("методической работы за 2026 год", "методической работы за 2027 год"), gaps=(0,)),
    )

    (row,) = found.rows
    assert row.cells[2026].title == "Справка об итогах методической работы за 2026 год"
    assert row.cells[2027].title == "Справка об итогах методической работы за 2027 год"


def test_paragraphs_between_two_parts_are_rows_and_loose_words_are_told() -> None:
    found = read(
        lines(("2026", "2027"), ("Методическая работа", ""), ("График работ", "График работ")),
        "2027 год",
        "Работа с одарёнными детьми",
        "Положение о банке данных",
        lines(("Справка", "Справка"), gaps=(0,)),
        "Следующий раздел",
    )

    assert [row.direction for row in found.rows] == ["methodical_work", "talents", "talents"]
    assert found.rows[1].cells == {2026: ExpectedCell("Положение о банке данных")}
    assert found.doubts == ("Остались слова, которые не к чему отнести: «2027 год». Допишите их в таблице.",)


def test_a_wider_table_ends_it() -> None:
    found = read(
        lines(("2026", "2027"), ("Методическая работа", ""), ("Справка", "")),
        lines(("№", "Мероприятие", "Срок"), ("1", "Семинар", "май")),
    )

    assert len(found.rows) == 1


def test_no_heading_of_years_is_no_table() -> None:
    assert read_expected([lines(("№", "Срок"), ("1", "май"))], lambda _: "") is None


@pytest.mark.parametrize(
    ("status", "due", "state"),
    [
        (None, dt.date(2026, 12, 31), ExpectedState.EXPECTED),
        (None, dt.date(2026, 9, 30), ExpectedState.LATE),
        (DocumentStatus.EXPECTED, dt.date(2026, 10, 1), ExpectedState.EXPECTED),
        (DocumentStatus.DRAFT, dt.date(2026, 12, 31), ExpectedState.DRAFT),
        (DocumentStatus.AGREEMENT, dt.date(2026, 12, 31), ExpectedState.DRAFT),
        (DocumentStatus.DRAFT, dt.date(2026, 9, 30), ExpectedState.LATE),
        (DocumentStatus.APPROVED, dt.date(2026, 1, 1), ExpectedState.APPROVED),
        (DocumentStatus.CANCELLED, dt.date(2026, 12, 31), ExpectedState.CANCELLED),
    ],
)
def test_the_state_is_that_of_the_document_and_of_its_day(
    status: DocumentStatus | None, due: dt.date, state: ExpectedState
) -> None:
    document = None if status is None else Document(DocumentKind.NOTE, "Справка", status=status)

    assert state_of(ExpectedCell("Справка", due), 2026, document, TODAY) is state


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Утверждённый План-график проверочных работ", DocumentKind.SCHEDULE),
        ("Аналитическая справка по итогам ВПР", DocumentKind.NOTE),
        ("Положение о мониторинге", DocumentKind.REGULATION),
        ("Адресные рекомендации по итогам анализа", DocumentKind.RECOMMENDATION),
        ("Банк данных одарённых детей", DocumentKind.OTHER),
    ],
)
def test_the_kind_is_that_of_the_first_word_that_names_one(title: str, kind: DocumentKind) -> None:
    assert kind_of_title(title) is kind


def test_titles_of_several_years_have_one_stem() -> None:
    assert row_stem("Анализ ВПР за 2026 год") == row_stem("Анализ ВПР за 2027 год")
    assert row_stem("Перечень на 2026/2027 год") == row_stem("Перечень на 2027/2028 год")


@pytest.mark.parametrize(
    ("title", "year", "day"),
    [
        ("График проведения профориентационных мероприятий 2 полугодие 2020 года", 2020, dt.date(2020, 7, 1)),
        ("План на I полугодие 2026 года", 2026, dt.date(2026, 1, 1)),
        ("План на первое полугодие", 2026, dt.date(2026, 1, 1)),
        ("Справка за второе полугодие 2026 года", 2026, dt.date(2026, 12, 31)),
        ("Справка по итогам III квартала 2026 года", 2026, dt.date(2026, 9, 30)),
        ("График на IV квартал 2026 года", 2026, dt.date(2026, 10, 1)),
        ("Отчёт за 1-е полугодие 2026 года", 2026, dt.date(2026, 6, 30)),
        ("График на 2 полугодие 2027 года", 2026, None),  # not of the year of its column
        ("Перечень муниципальных оценочных процедур на 2020/2021 учебный год", 2020, dt.date(2020, 9, 1)),
        ("Перечень процедур на 2021/2022 учебный год", 2020, None),
        ("Отчёт, содержащий анализ результатов ВПР за 2020 год", 2020, None),
        ("График на 2021 год", 2021, None),
        ("Анализ в 4 полугодии", 2026, None),
        ("Итоги 11 кварталов", 2026, None),
    ],
)
def test_the_day_of_a_title_is_that_of_the_part_of_the_year_it_names(
    title: str, year: int, day: dt.date | None
) -> None:
    assert due_in_title(title, year) == day
