"""A template becomes a plan for the chosen years and the district's own name."""

import datetime as dt

import pytest

from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, PlanStatus
from msoko_desktop.domain.plans.templates import DistrictNames, PeriodKind, PlanTemplate, fill, period_phrase
from msoko_desktop.domain.timetable.periods import PlanPeriod

DATA = {
    "code": "sample",
    "name": "Пример",
    "title": "План работы {district_genitive} на {years}",
    "description": "Для проверки",
    "direction": "talents",
    "period": "three_years",
    "column": [
        {"kind": "number", "heading": "№ п/п"},
        {"kind": "title", "heading": "Мероприятие"},
        {"kind": "deadline", "heading": "Срок", "width": 0.2},
    ],
    "line": [
        {"kind": "section", "number": "1", "title": "Работа в {district_prepositional}"},
        {"number": "1.1", "title": "Анализ за {year} год", "deadline": "до 1 марта {year+1} г."},
        {"number": "1.1.1", "level": 2, "title": "Отчёт\n- о школах;\n- о педагогах", "deadline": "{span}"},
        {"number": "1.2", "title": "Итоги", "deadline": "декабрь {last_year} г.", "executors": "Отдел образования"},
    ],
    "abbreviation": [{"short": "ОО", "meaning": "общеобразовательные организации"}],
}

DISTRICT = DistrictNames.of("Заозёрский муниципальный район")


def test_template_is_filled_with_years_and_district() -> None:
    plan = fill(PlanTemplate.from_mapping(DATA), PeriodKind.THREE_YEARS.starting(2027), DISTRICT)

    assert plan.title == "План работы Заозёрского муниципального района на 2027–2029 годы"
    assert plan.period == PlanPeriod(dt.date(2027, 1, 1), dt.date(2029, 12, 31))
    assert plan.status is PlanStatus.DRAFT
    assert plan.direction == "talents"
    assert plan.approval is None
    assert plan.abbreviations[0].meaning == "общеобразовательные организации"
    assert [line.title for line in plan.lines] == [
        "Работа в Заозёрском муниципальном районе",
        "Анализ за 2027 год",
        "Отчёт\n- о школах;\n- о педагогах",
        "Итоги",
    ]
    assert [line.deadline for line in plan.lines] == ["", "до 1 марта 2028 г.", "2027–2029 гг.", "декабрь 2029 г."]
    assert [line.level for line in plan.lines] == [1, 1, 2, 1]
    assert plan.lines[0].kind is LineKind.SECTION
    assert plan.lines[3].executors == "Отдел образования"


def test_columns_keep_their_headings_and_widths() -> None:
    template = PlanTemplate.from_mapping(DATA)

    assert [(column.kind, column.heading, column.width) for column in template.columns] == [
        (ColumnKind.NUMBER, "№ п/п", 0.0),
        (ColumnKind.TITLE, "Мероприятие", 0.0),
        (ColumnKind.DEADLINE, "Срок", 0.2),
    ]
    assert template.activities == 3


def test_a_template_for_three_years_reads_well_for_one() -> None:
    plan = fill(PlanTemplate.from_mapping(DATA), PeriodKind.YEAR.starting(2027), DISTRICT)

    assert plan.title.endswith("на 2027 год")
    assert plan.lines[2].deadline == "2027 г."


@pytest.mark.parametrize(
    ("kind", "start", "end", "school_year", "phrase"),
    [
        ("year", dt.date(2026, 1, 1), dt.date(2026, 12, 31), False, "2026 год"),
        ("school_year", dt.date(2026, 9, 1), dt.date(2027, 8, 31), True, "2026/2027 учебный год"),
        ("three_years", dt.date(2026, 1, 1), dt.date(2028, 12, 31), False, "2026–2028 годы"),
    ],
)
def test_period_of_each_kind(kind: str, start: dt.date, end: dt.date, school_year: bool, phrase: str) -> None:
    period = PeriodKind(kind).starting(2026)

    assert (period.start, period.end, period.school_year) == (start, end, school_year)
    assert period_phrase(period) == phrase


def test_an_unusual_period_is_given_by_its_dates() -> None:
    half_year = PlanPeriod(dt.date(2026, 7, 1), dt.date(2026, 12, 31))

    assert period_phrase(half_year) == "период с 01.07.2026 по 31.12.2026"


@pytest.mark.parametrize(
    ("name", "genitive", "prepositional"),
    [
        ("Заозёрский муниципальный район", "Заозёрского муниципального района", "Заозёрском муниципальном районе"),
        ("Приречный округ", "Приречного округа", "Приречном округе"),
        ("Нижний район", "Нижнего района", "Нижнем районе"),
        ("Большой район", "Большого района", "Большом районе"),
        ("город Светлый", "муниципального образования «город Светлый»", "муниципальном образовании «город Светлый»"),
        (
            "муниципальное образование «Приречье»",
            "муниципального образования «Приречье»",
            "муниципальном образовании «Приречье»",
        ),
        ("", "муниципального района", "муниципальном районе"),
    ],
)
def test_names_of_districts_in_their_cases(name: str, genitive: str, prepositional: str) -> None:
    names = DistrictNames.of(name)

    assert (names.genitive, names.prepositional) == (genitive, prepositional)


def test_a_slip_in_a_template_is_not_passed_over() -> None:
    wrong_placeholder = PlanTemplate.from_mapping({**DATA, "title": "План на {yaer}"})
    with pytest.raises(ValueError, match="yaer"):
        fill(wrong_placeholder, PeriodKind.YEAR.starting(2027), DISTRICT)
    with pytest.raises(ValueError, match="decade"):
        PlanTemplate.from_mapping({**DATA, "period": "decade"})
    with pytest.raises(ValueError, match="deadlnie"):
        PlanTemplate.from_mapping({**DATA, "line": [{"title": "Работа", "deadlnie": "май"}]})
    with pytest.raises(ValueError, match="level 10"):
        PlanTemplate.from_mapping({**DATA, "line": [{"title": "Работа", "level": 10}]})
