"""The check before signing finds what a careful colleague would stumble over, and nothing else."""

import datetime as dt
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msoko_desktop.domain.deadlines import Deadline, read_deadline
from msoko_desktop.domain.language.abbreviations import KnownAbbreviations
from msoko_desktop.domain.orders.cited_acts import acts_after
from msoko_desktop.domain.plan_check_rules.places import district_stem
from msoko_desktop.domain.plans.executors import ExecutorDirectory
from msoko_desktop.domain.plans.plan_checks import CheckContext, Remark, Severity, check_plan, check_rules, place_of
from msoko_desktop.domain.plans.plans import Abbreviation, Approval, ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.timetable.days_off import DaysOff
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.school_calendar import SchoolCalendar
from msoko_desktop.services.timetable.days_off import year_days

DATA = Path(__file__).resolve().parents[3] / "data"


@cache
def data(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


CALENDAR = SchoolCalendar.from_mapping(data("school_calendar"))
RULES = check_rules(data("checks"))
YEAR = PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
SCHOOL_YEAR = PlanPeriod(dt.date(2026, 9, 1), dt.date(2027, 8, 31), school_year=True)
C = ColumnKind
COLUMNS = tuple(PlanColumn(kind, kind.value) for kind in (C.NUMBER, C.TITLE, C.DEADLINE, C.EXECUTORS))


def deadline(phrase: str, period: PlanPeriod) -> Deadline:
    return read_deadline(phrase, period, CALENDAR)


CONTEXT = CheckContext(
    directory=ExecutorDirectory.from_mapping(data("executors")),
    read_deadline=deadline,
    is_day_off=DaysOff(year_days, {}).is_day_off,
    today=dt.date(2026, 1, 20),
    known=KnownAbbreviations.from_mapping(data("abbreviations")),
    own_district="Озёрский муниципальный район",
)


def section(title: str, number: str = "", level: int = 1) -> PlanLine:
    return PlanLine(LineKind.SECTION, title, number, level)


def activity(
    number: str, title: str, deadline: str = "март", executors: str = "Отдел образования", **more: Any
) -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, title, number, deadline=deadline, executors=executors, **more)


def plan(*lines: PlanLine, **more: Any) -> Plan:
    more = {"title": "План мероприятий на 2026 год", "period": YEAR, "columns": COLUMNS, **more}
    return Plan(lines=lines, **more)


def remarks(
    checked: Plan, rule: str, context: CheckContext = CONTEXT
) -> list[tuple[int | None, ColumnKind | None, str]]:
    return [(r.line, r.column, r.text) for r in check_plan(checked, context, RULES) if r.rule == rule]


def proposals(checked: Plan, rule: str, context: CheckContext = CONTEXT) -> list[str | None]:
    return [r.proposal for r in check_plan(checked, context, RULES) if r.rule == rule]


def one(title: str, **more: Any) -> Plan:
    """Make a plan of one activity."""
    return plan(activity("1", title, **more))


GOOD = plan(
    section("Анализ результатов", "1"),
    activity("1.1", "Анализ результатов ВПР за 2025 год", "до 20 марта", "Отдел образования, ОО"),
    activity("1.2", "Проведение семинаров:\n- для директоров;\n- для учителей", "Апрель 2026\nОктябрь 2026", "ИМЦ"),
    section("Методическая помощь", "2"),
    activity("2.1", "Выезды в школы Озёрского района с низкими результатами обучения (далее – ШНРО)", "ежеквартально"),
    activity("2.2", "Меры по итогам выездов в ШНРО:", "", ""),
    replace(activity("2.2.1", "Консультации"), level=2),
    replace(activity("2.2.2", "Курсы «Рост»"), level=2),
)


def test_good_plan_has_no_remarks() -> None:
    assert check_plan(GOOD, CONTEXT, RULES) == ()


def test_rules_of_the_reference_data() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) == 29
    assert all(rule.title and rule.on for rule in RULES)
    with pytest.raises(KeyError):
        check_rules({"rule": [{"code": "нет", "title": "x", "severity": "hint"}]})
    off = check_rules(data("checks"), switched_off=["spaces"])
    assert [rule.code for rule in off if not rule.on] == ["spaces"]
    assert check_plan(one("Два  пробела"), CONTEXT, off) == ()


def test_remarks_come_in_the_order_of_the_paper_with_their_severity() -> None:
    found = check_plan(plan(activity("1", "Дело"), activity("1", ""), title=""), CONTEXT, RULES)
    assert [(r.line, r.rule, r.severity) for r in found] == [
        (None, "plan_title", Severity.ERROR),
        (1, "number_repeat", Severity.ERROR),
        (1, "title_empty", Severity.ERROR),
    ]
    assert isinstance(found[0], Remark)
    assert Severity.HINT.label == "Подсказка"


def test_every_remark_is_one_russian_sentence() -> None:
    for remark in check_plan(plan(title="", period=None), CONTEXT, RULES):
        assert remark.text[0].isupper()
        assert remark.text.endswith(".")


def test_place_is_named_for_a_person() -> None:
    checked = plan(section("Анализ", "1"), activity("1.1", "Справка"), activity("", "Отчёт"), section(""))
    assert [place_of(checked, i) for i in range(4)] == ["раздел 1", "п. 1.1", "строка «Отчёт»", "раздел без названия"]


def test_gaps_in_numbers() -> None:
    checked = plan(
        section("А", "1"),
        activity("1.1", "а"),
        activity("1.2", "б"),
        activity("1.4", "в"),
        section("Б", "2"),
        activity("2.1", "г"),
        activity("2.4", "д"),
        activity("2.9", "е"),
        activity("2.6", "ж"),
    )
    assert remarks(checked, "number_gap") == [
        (3, C.NUMBER, "Пропущен номер 1.3."),
        (6, C.NUMBER, "Пропущены номера 2.2 и 2.3."),
        (7, C.NUMBER, "Пропущены номера 2.5, 2.7 и 2.8."),
        (8, C.NUMBER, "Номер 2.6 стоит после 2.9."),
    ]
    running = plan(section("А"), activity("23", "а"), section("Б"), activity("24", "б"), activity("30", "в"))
    assert remarks(running, "number_gap") == [
        (1, C.NUMBER, "Нумерация начинается с 23, а не с 1."),
        (4, C.NUMBER, "Пропущены номера с 25 по 29."),
    ]


def test_numbers_that_restart_in_each_section_are_no_repeats() -> None:
    checked = plan(
        section("А"), activity("1", "а"), activity("2", "б"), section("Б"), activity("1", "в"), activity("2", "г")
    )
    assert remarks(checked, "number_repeat") == []
    assert remarks(checked, "number_gap") == []


def test_repeated_numbers() -> None:
    checked = plan(section("А", "1"), activity("1.1", "а"), activity("1.1", "б"), section("Б", "1"))
    assert remarks(checked, "number_repeat") == [
        (2, C.NUMBER, "Номер 1.1 уже стоит у другой строки выше."),
        (3, C.NUMBER, "Номер 1 уже стоит у другой строки выше."),
    ]


def test_empty_cells_except_in_headings_and_parts() -> None:
    checked = plan(
        activity("1", "Дело", "", ""),
        activity("2", "Заголовок:", "", ""),
        replace(activity("2.1", "Часть"), level=2),
        activity("3", "Отчёты", "октябрь", "ОО"),
        replace(activity("", "отчёт о ходе", "", ""), level=2),
    )
    assert remarks(checked, "deadline_empty") == [(0, C.DEADLINE, "Не указан срок.")]
    assert remarks(checked, "executors_empty") == [(0, C.EXECUTORS, "Не указан исполнитель.")]
    assert remarks(replace(checked, columns=COLUMNS[:2]), "deadline_empty") == [], "no such column in the plan"


def test_empty_results_where_the_plan_has_the_column() -> None:
    columns = (*COLUMNS, PlanColumn(C.EXPECTED_RESULT, "Результат"))
    checked = plan(activity("1", "Собрание"), activity("2", "Анализ", expected_result="Справка"), columns=columns)
    assert remarks(checked, "result_empty") == [(0, C.EXPECTED_RESULT, "Не указан ожидаемый результат.")]


def test_plan_without_title_period_and_lines() -> None:
    checked = plan(title=" ", period=None)
    assert remarks(checked, "plan_title") == [(None, None, "У плана нет названия.")]
    assert remarks(checked, "plan_empty") == [(None, None, "В плане нет ни одного мероприятия.")]
    context = replace(CONTEXT, school_year=SCHOOL_YEAR)
    assert remarks(checked, "plan_period", context) == [
        (None, None, "Не указан срок плана: сроки без года не к чему отнести.")
    ]
    assert proposals(checked, "plan_period", context) == ["01.09.2026 – 31.08.2027"]
    lonely = plan(section("Пустой", "1"), section("Полный", "2"), activity("2.1", "Дело"))
    assert remarks(lonely, "plan_empty") == [(0, C.TITLE, "В разделе нет ни одного мероприятия.")]


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("квартал", "Обрывок срока: «квартал»."),
        ("когда получится", "В сроке не понято: «когда получится»."),
        ("32 марта", "Такой даты нет: «32 марта»."),
    ],
)
def test_deadline_that_means_nothing(phrase: str, words: str) -> None:
    ((line, column, text),) = remarks(one("Дело", deadline=phrase), "deadline_unclear")
    assert (line, column) == (0, C.DEADLINE)
    assert text.startswith(words)


def test_deadlines_that_do_not_match_the_parts() -> None:
    checked = one("Контроль:\n- явки;\n- сайтов;\n- планов", deadline="Ежемесячно\nМай 2026")
    assert remarks(checked, "deadline_stacked") == [(0, C.DEADLINE, "У мероприятия 3 части, а в графе срока 2 срока.")]
    assert remarks(one("Контроль:\n- явки;\n- сайтов", deadline="Ежемесячно\nМай 2026"), "deadline_stacked") == []


def test_deadline_outside_the_plan() -> None:
    checked = plan(
        activity("1", "Круглый стол", "Ноябрь 2027"),
        activity("2", "Экзамен", "15-19.02.2026"),
        activity("3", "Семинар", "Февраль 2027"),
        activity("4", "Справка", "ежегодно до 1 марта года, следующего за отчетным"),
        activity("5", "Уроки", "2024-2026 гг."),
        activity("6", "Лагерь", "август-октябрь 2027 г."),
        activity("7", "Курсы", "в течение 2026-2027 гг."),
        period=SCHOOL_YEAR,
    )
    found = remarks(checked, "deadline_outside")
    assert [line for line, _, _ in found] == [0, 1, 4, 5]
    assert found[0][2] == "Срок «Ноябрь 2027» (01.11.2027 – 30.11.2027) вне срока плана (01.09.2026 – 31.08.2027)."


def test_deadline_in_the_year_after_the_reported_one_is_right() -> None:
    checked = plan(
        activity("1", "Справка", "ежегодно до 1 марта года, следующего за отчетным"),
        activity("2", "Семинары", "декабрь-январь ежегодно"),
    )
    assert remarks(checked, "deadline_outside") == []


def test_deadline_on_a_day_off() -> None:
    checked = plan(
        activity("1", "Отчёт", "до 15.11.2026"),
        activity("2", "Сдача", "16 ноября 2026 г."),
        activity("3", "Итоги", "май 2026"),
        activity("4", "Справка", "до 4 ноября"),
        activity("5", "Данные", "до 25 числа каждого месяца"),
    )
    assert remarks(checked, "deadline_day_off") == [
        (0, C.DEADLINE, "15.11.2026 (воскресенье) – выходной; последний рабочий день перед ним – 13.11.2026."),
        (3, C.DEADLINE, "04.11.2026 (среда) – выходной; последний рабочий день перед ним – 03.11.2026."),
    ]


def test_year_that_was_not_shifted() -> None:
    checked = plan(
        activity("1", "Контроль проведения ГИА в 2020 году, «Учитель»"),
        activity("2", "Анализ результатов ВПР за 2025 год"),
        activity("3", "Реализация программы развития до 2030 года"),
        activity("4", "Выполнение приказа от 08.04.2019 № 79 и ФГОС-2021, № 05-71/2018"),
        activity("5", "План на 2025/2026 учебный год", indicators="до: 2020 - 20%"),
        title="План на 2026 год взамен плана 2021-2022 годов",
    )
    assert remarks(checked, "year_left") == [
        (None, None, "Год 2021 не входит в срок плана: «год взамен плана 2021-2022 годов»."),
        (0, C.TITLE, "Год 2020 не входит в срок плана: «проведения ГИА в 2020 году, „Учитель“»."),
        (4, C.INDICATORS, "Год 2020 не входит в срок плана: «до: 2020 - 20%»."),
    ]


def test_list_of_executors_that_ends_with_a_comma() -> None:
    checked = plan(
        activity("1", "а", executors="Отдел образования, МКУ «ИМЦ»"),
        activity("2", "б", executors="Отдел образования, МКУ «ИМЦ»"),
        activity("3", "в", executors="Отдел образования, ОО"),
        activity("4", "г", executors="Отдел образования,"),
        activity("5", "д", executors="РМО,"),
    )
    assert remarks(checked, "executors_comma") == [
        (3, C.EXECUTORS, "Список исполнителей обрывается на запятой."),
        (4, C.EXECUTORS, "Список исполнителей обрывается на запятой."),
    ]
    assert proposals(checked, "executors_comma") == ["Отдел образования, МКУ «ИМЦ»", "РМО"]


def test_executors_printed_wrongly() -> None:
    checked = plan(
        activity("1", "а", executors="Отдел образования, руководител и РМО"),
        activity("2", "б", executors="ОО, МКУ «ИМЦ района» района»"),
        activity("3", "в", executors="Отдел образования образовательные организации"),
    )
    assert [line for line, _, _ in remarks(checked, "executors_form")] == [0, 1, 2]
    assert proposals(checked, "executors_form") == [
        "Отдел образования, руководители РМО",
        "ОО, МКУ «ИМЦ района»",
        "Отдел образования, образовательные организации",
    ]


def test_unknown_executor_is_told_once_with_the_nearest_name() -> None:
    checked = plan(
        activity("1", "а", executors="Совет ветеранов"),
        activity("2", "б", executors="Совет ветеранов, упровление образования"),
    )
    assert remarks(checked, "executors_unknown") == [
        (0, C.EXECUTORS, "Исполнителя «Совет ветеранов» нет в справочнике."),
        (1, C.EXECUTORS, "Исполнителя «упровление образования» нет в справочнике; похоже на «управление образования»."),
    ]
    assert proposals(checked, "executors_unknown")[1] == "Совет ветеранов, управление образования"


def test_one_body_under_several_abbreviations() -> None:
    checked = plan(activity("1", "Сайты ОО", executors="ОбОО"), activity("2", "Курсы", executors="ОУ"))
    assert remarks(checked, "mixed_names") == [(1, C.EXECUTORS, "Одно и то же названо по-разному: ОО, ОбОО и ОУ.")]


def test_name_of_another_district() -> None:
    checked = plan(
        activity("1", "Анализ работы школ Озёрского района"),
        activity("2", "Мониторинг воспитания в Шемышейском районе"),
        activity("3", "Семинары Озерского муниципального округа для каждого Муниципального района"),
        activity("4", "Отчёт школ Озёрксого района"),
    )
    assert remarks(checked, "other_district") == [
        (1, C.TITLE, "Название другого района: «Шемышейском районе»."),
        (3, C.TITLE, "Название района, похоже, с опечаткой: «Озёрксого района»."),
    ]
    assert proposals(checked, "other_district") == [
        "Мониторинг воспитания в Озёрском районе",
        "Отчёт школ Озёрского района",
    ]


def test_district_of_the_plan_where_the_office_has_no_name() -> None:
    checked = plan(
        activity("1", "Школы Северного района"),
        activity("2", "Учителя Северного района"),
        activity("3", "Дети Южного района"),
    )
    context = replace(CONTEXT, own_district="")
    assert remarks(checked, "other_district", context) == [(2, C.TITLE, "Название другого района: «Южного района».")]


def test_plan_made_for_another_district_gets_one_remark() -> None:
    checked = plan(activity("1", "Школы Северного района"), activity("2", "Учителя Северного района"))
    assert remarks(checked, "other_district") == [
        (0, C.TITLE, "План составлен для другого района: «Северного района» назван 2 раза.")
    ]


def test_known_other_district_is_found_without_the_word_district() -> None:
    context = replace(CONTEXT, other_districts=("Шемышейский район",))
    assert remarks(one("Опыт Шемышейской школы"), "other_district", context) == [
        (0, C.TITLE, "Название другого района: «Шемышейской».")
    ]
    assert district_stem("Шемышейского") == district_stem("Шемышейский район") == "шемышейск"


def test_act_younger_than_the_order() -> None:
    approval = Approval(number="79", date=dt.date(2025, 4, 8))
    checked = plan(
        activity("1", "Работа по письму ФИОКО от 30.04.2025 №02-20/178"),
        activity("2", "Работа по приказу от 06.10.2009 № 373"),
        activity("3", "Собрание 30.05.2026"),
        approval=approval,
    )
    assert remarks(checked, "younger_act") == [
        (0, C.TITLE, "Письмо от 30.04.2025 №02-20/178: дата позже утверждения плана (08.04.2025).")
    ]
    draft = replace(checked, approval=None)
    assert remarks(draft, "younger_act") == [], "on 20.01.2026 these acts were known"
    assert acts_after("Указ Президента от 7 мая 2018 г. № 204", dt.date(2018, 5, 6)) == (
        ("указ от 07.05.2018 № 204", dt.date(2018, 5, 7)),
    )


def test_abbreviation_without_an_explanation() -> None:
    checked = plan(
        activity("1", "Анализ в ШФНСУ и по ВПР", indicators="ФГККО"),
        activity("2", "Помощь ШФНСУ, муниципальные диагностические работы (далее - МДР)"),
        activity("3", "Подвоз ЭМ в ППЭ по модулю «Многоуровневая система» (МНС), курсы ГБОУ ДПО «ИПК и ППРО»"),
        activity("4", "Стажировка в НИРО по НИКО, отчёт ГБОУ ДПО НИРО"),
        abbreviations=(Abbreviation("ЭМ", "экзаменационные материалы"),),
    )
    assert remarks(checked, "abbreviation_unexplained") == [
        (0, C.TITLE, "Сокращение «ШФНСУ» не объяснено."),
        (0, C.INDICATORS, "Сокращение «ФГККО» не объяснено."),
        (3, C.TITLE, "Сокращение «НИРО» не объяснено."),
    ]
    meaning = "школы, функционирующие в неблагоприятных социальных условиях"
    assert proposals(checked, "abbreviation_unexplained") == [f"ШФНСУ – {meaning}", None, None]
    assert remarks(checked, "abbreviation_misprint") == [], "НИРО is a body of its own and no misprint of НИКО"


def test_misprinted_abbreviation() -> None:
    checked = plan(activity("1", "Диагностика в ШНРО"), activity("2", "Семинары в ШПРО и для учителей ШПРО"))
    assert remarks(checked, "abbreviation_misprint") == [(1, C.TITLE, "Возможно, опечатка: «ШПРО» вместо «ШНРО».")]
    assert proposals(checked, "abbreviation_misprint") == ["Семинары в ШНРО и для учителей ШНРО"]
    short = plan(activity("1", "Диагностика в ШНРО"), activity("2", "Оценка в ШНР"))
    assert proposals(short, "abbreviation_misprint") == ["Оценка в ШНРО"]
    assert remarks(short, "mixed_names") == []


def test_indicator_that_cannot_be_measured() -> None:
    checked = plan(
        activity("1", "а", indicators="Повышение качества образования"),
        activity("2", "б", indicators="Наличие справки"),
        activity("3", "в", indicators="Не менее 2 раз в год"),
    )
    assert remarks(checked, "not_measurable") == [
        (0, C.INDICATORS, "В показателе нет ни числа, ни документа: исполнение нельзя проверить.")
    ]


def test_regional_words_in_a_municipal_plan() -> None:
    checked = plan(
        activity("1", "Рекомендации по муниципальным показателям", indicators="Перечень региональных показателей"),
        activity("2", "Участие в региональных процедурах", indicators="Отчет по региональным процедурам"),
        activity("3", "Развитие региональной системы образования"),
    )
    assert remarks(checked, "regional_word") == [
        (0, C.INDICATORS, "Здесь «региональных», а в мероприятии о региональном не сказано."),
        (2, C.TITLE, "В муниципальном плане говорится о региональном: «региональной системы»."),
    ]


def test_same_activity_twice() -> None:
    checked = plan(
        section("ЕГЭ"),
        activity("1", "Заполнение бланков"),
        activity("2", "Пробный экзамен"),
        activity("3", "Заполнение  Бланков."),
        section("ОГЭ"),
        activity("4", "Заполнение бланков"),
    )
    assert remarks(checked, "same_activity") == [(3, C.TITLE, "Мероприятие повторяет п. 1 этого же раздела.")]


@pytest.mark.parametrize(
    ("title", "text", "proposal"),
    [
        (
            "[bookmark: _GoBack]Организация оценки",
            "Служебный след чужой программы: «[bookmark: _GoBack]».",
            "Организация оценки",
        ),
        (
            "Анализ по итогам процедур 9",
            "В конце стоит число 9, похожее на номер страницы.",
            "Анализ по итогам процедур",
        ),
        ("Сотрудничество:\n- с вузами по науке среди\n- с музеями", "Текст обрывается на слове «среди».", None),
        ("Популяризация научных знаний среди", "Текст обрывается на слове «среди».", None),
    ],
)
def test_leaked_text(title: str, text: str, proposal: str | None) -> None:
    assert remarks(one(title), "text_leaked") == [(0, C.TITLE, text)]
    assert proposals(one(title), "text_leaked") == [proposal]


def test_words_of_another_cell() -> None:
    checked = plan(
        activity("1", "Мониторинг", "работы по ежегодному по итогам учебного года, 2026 г."),
        activity("2", "Семинар"),
        activity("3", "педагогов района"),
    )
    assert remarks(checked, "text_leaked") == [
        (0, C.DEADLINE, "В срок попали слова другой графы: «работы по»."),
        (2, C.TITLE, "Начинается со строчной буквы, похоже на обрывок: «педагогов района»."),
    ]
    assert remarks(one("Итоги ВПР в классах 5"), "text_leaked") == []


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Анализ (по итогам ВПР", "Открытая скобка не закрыта: (по итогам ВПР."),
        ("Стол «Итоги «дорожной карты» за год", "Открытая кавычка не закрыта: «Итоги «дорожной карты» за год."),
        ("Отчёт района»", "Закрывающая кавычка без открывающей: …Отчёт района»."),
    ],
)
def test_unpaired_brackets_and_quotes(title: str, text: str) -> None:
    assert remarks(one(title), "brackets") == [(0, C.TITLE, text)]


@pytest.mark.parametrize("title", ["Курсы МКУ «Центр «Рост»", "Этапы: а) сбор; 2) анализ", "План («карта»)"])
def test_paired_brackets_and_quotes(title: str) -> None:
    assert remarks(one(title), "brackets") == []


def test_quotes_of_different_kinds() -> None:
    checked = plan(activity("1", "Акция «ЕГЭ для родителей»"), activity("2", 'Обсуждение "Результатов"'))
    assert remarks(checked, "quotes") == [(1, C.TITLE, "Кавычки разного вида: в плане приняты « ».")]
    assert proposals(checked, "quotes") == ["Обсуждение «Результатов»"]
    assert remarks(one('Обсуждение "Результатов"'), "quotes") == [], "one kind throughout"


def test_spaces() -> None:
    checked = plan(activity("1", "Анализ  работы школ , итоги"), activity("2", "Беседа , итоги"))
    assert remarks(checked, "spaces") == [
        (0, C.TITLE, "Лишние пробелы."),
        (1, C.TITLE, "Пробел перед знаком препинания."),
    ]
    assert proposals(checked, "spaces") == ["Анализ работы школ, итоги", "Беседа, итоги"]


CELLS = st.sampled_from(
    ["", " ", "ВПР", "ШПРО  и", "«", "(", "2020", "от 01.02.2027 № 5", "квартал", "до 1 мая", "ОО,", "Южного района",
     "- а\n- б", "март\nапрель", "не менее 5%", "9", "<b>", '"', "региональных показателей", "МКУ «ИМЦ», ОО"]
)  # fmt: skip
LINES = st.builds(
    PlanLine,
    kind=st.sampled_from(LineKind),
    title=CELLS,
    number=st.sampled_from(["", "1", "1.1", "2", "II", "а)"]),
    level=st.integers(1, 3),
    deadline=CELLS,
    executors=CELLS,
    indicators=CELLS,
    expected_result=CELLS,
    note=CELLS,
)


@given(
    st.lists(LINES, max_size=5),
    CELLS,
    st.sampled_from([None, YEAR, SCHOOL_YEAR]),
    st.sampled_from(["", "Озёрский район", "город Заречный"]),
)
def test_any_plan_is_checked(lines: list[PlanLine], title: str, period: PlanPeriod | None, own: str) -> None:
    checked = plan(*lines, title=title, period=period)
    found = check_plan(checked, replace(CONTEXT, own_district=own), RULES)
    places = [-1 if remark.line is None else remark.line for remark in found]
    assert places == sorted(places)
    assert all(place < len(lines) for place in places)
    assert all(remark.text.strip() and "\n" not in remark.text for remark in found)
    for remark in found:
        if remark.proposal is not None and remark.rule not in ("plan_period", "abbreviation_unexplained"):
            assert (remark.line is None) == (remark.column is None)
            cell = None if remark.line is None or remark.column is None else (remark.line, remark.column)
            was = checked.title if cell is None else checked.lines[cell[0]].cell(cell[1])
            assert remark.proposal != was, "a proposal changes the cell"
