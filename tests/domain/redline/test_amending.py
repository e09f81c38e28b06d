"""The amending order as an office would write it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

import pytest

from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.domain.plans.numbering import renumber
from msoko_desktop.domain.plans.plans import Abbreviation, Approval, ColumnKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.redline import amending_items, compare
from msoko_desktop.domain.redline.naming import amended_document, number_ranges
from msoko_desktop.writers.paper import paper_rules
from tests.domain.redline.district_plan import APPROVAL, APPROVED, CHANGED, COLUMNS, activity, plan_of, section

LINES = APPROVED.lines


def printed(items: Iterable[OrderItem]) -> list[str]:
    return [text for item in items for text in (f"{item.number}. {item.text}", *printed(item.items))]


def order(old: Plan, new: Plan) -> list[str]:
    """Return the changes as printed, without the sentence that names the plan."""
    items = amending_items(compare(old, new), old.title, APPROVAL, paper_rules().approval)
    return printed(items)[1:]


def with_lines(*lines: PlanLine, anew: bool = True) -> Plan:
    return replace(APPROVED, lines=renumber(lines) if anew else lines)


def test_the_order_on_twenty_changes() -> None:
    items = amending_items(compare(APPROVED, CHANGED), APPROVED.title, APPROVAL, paper_rules().approval)
    assert printed(items) == [
        "1. Внести в план мероприятий («дорожную карту») по повышению объективности оценочных процедур в школах "
        "Лесновского района на 2026 год, утверждённый приказом отдела образования администрации Лесновского района "
        "от 13.01.2026 № 11, следующие изменения:",
        "1.1. В наименовании слова «2026 год» заменить словами «2026–2027 годы»;",
        "1.2. Срок реализации установить с 1 января 2026 г. по 31 декабря 2027 г.;",
        "1.3. Наименование графы «Срок» изложить в следующей редакции: «Сроки реализации»;",
        "1.4. Наименование раздела 1 изложить в следующей редакции: «Изучение результатов оценочных процедур»;",
        "1.5. В пункте 1.1:",
        "1.5.1. В графе «Наименование мероприятия» слова «русскому языку» заменить словом «физике»;",
        "1.5.2. Графу «Сроки реализации» изложить в следующей редакции: «до 1 мая 2026 г.»;",
        "1.6. В пункте 1.2 графу «Ответственные исполнители» изложить в следующей редакции: «ИМЦ, школы»;",
        "1.7. Пункт 1.3 исключить;",
        "1.8. В пункте 2.1 графу «Ожидаемый результат» изложить в следующей редакции: «Реестр наблюдателей»;",
        "1.9. Раздел 2 дополнить новым пунктом 2.2 следующего содержания:\n«2.2. Горячая линия для родителей\n"
        "Сроки реализации: апрель 2026 г.\nОтветственные исполнители: Отдел образования\n"
        "Ожидаемый результат: Журнал обращений»;",
        "1.10. Пункт 2.6 переместить в начало раздела 3 и считать пунктом 3.1;",
        "1.11. Пункт 3.3 переместить после пункта 2.6 и считать пунктом 3.2;",
        "1.12. Дополнить новым разделом 4 следующего содержания:\n«4. Информационное сопровождение\n"
        "4.1. Публикации в районной газете\nСроки реализации: ежемесячно\n"
        "Ответственные исполнители: Отдел образования\nОжидаемый результат: Публикации»;",
        "1.13. В пункте 4.2 графу «Сроки реализации» изложить в следующей редакции:\n«апрель 2026 г.\nиюнь 2026 г.»;",
        "1.14. Пункт 1.4 считать пунктом 1.3;",
        "1.15. Пункты 2.2–2.5 считать пунктами 2.3–2.6 соответственно;",
        "1.16. Пункты 3.1 и 3.2 считать пунктами 3.3 и 3.4 соответственно;",
        "1.17. Раздел 4 считать разделом 5, пункты 4.1 и 4.2 – пунктами 5.1 и 5.2 соответственно;",
        "1.18. Перечень сокращений дополнить строкой «ОГЭ – основной государственный экзамен».",
    ]


def test_nothing_changed_gives_no_item_and_one_change_is_told_in_the_singular() -> None:
    assert amending_items(compare(APPROVED, APPROVED), APPROVED.title, APPROVAL, paper_rules().approval) == ()
    new = with_lines(*LINES[:11], *LINES[12:])
    (item,) = amending_items(compare(APPROVED, new), APPROVED.title, APPROVAL, paper_rules().approval, number="3")
    assert item.text.endswith("следующее изменение:")
    assert item.items == (OrderItem("3.1", "Пункт 2.6 исключить."),)


def test_neighbours_are_taken_out_together_and_a_section_as_a_whole() -> None:
    assert order(APPROVED, with_lines(*LINES[:6], *LINES[9:])) == [
        "1.1. Пункты 2.1–2.3 исключить;",
        "1.2. Пункты 2.4–2.6 считать пунктами 2.1–2.3 соответственно.",
    ]
    assert order(APPROVED, with_lines(*LINES[:5], *LINES[12:])) == [
        "1.1. Раздел 2 исключить;",
        "1.2. Разделы 3 и 4 считать разделами 2 и 3 соответственно с изменением нумерации входящих в них пунктов.",
    ]


def test_only_the_row_of_a_section_is_taken_out_or_put_in() -> None:
    assert order(APPROVED, with_lines(*LINES[:16], *LINES[17:])) == [
        "1.1. Наименование раздела 4 исключить;",
        "1.2. Пункты 4.1 и 4.2 считать пунктами 3.4 и 3.5 соответственно.",
    ]
    assert order(APPROVED, with_lines(*LINES[:17], section(None, "4", "Сайты"), *LINES[17:], anew=False)) == [
        "1.1. После раздела 4 дополнить строкой с наименованием раздела следующего содержания:\n«4. Сайты».",
    ]


def test_several_new_activities_are_put_in_together() -> None:
    new = with_lines(
        *LINES, activity(None, "4.3", "Опрос"), activity(None, "4.4", "Слёт"), activity(None, "4.5", "Акт")
    )
    assert order(APPROVED, new) == [
        "1.1. Раздел 4 дополнить пунктами 4.3–4.5 следующего содержания:\n«4.3. Опрос\n4.4. Слёт\n4.5. Акт»."
    ]


def test_a_row_without_a_number_is_named_by_its_place_and_its_words() -> None:
    row = activity(40, "", "Отчёт «Итоги»", "май")
    with_row = with_lines(*LINES[:8], row, *LINES[8:], anew=False)
    assert order(APPROVED, with_row) == [
        "1.1. После пункта 2.2 дополнить строкой следующего содержания:\n«Отчёт „Итоги“\nСрок: май»."
    ]
    assert order(with_row, APPROVED) == ["1.1. Строку «Отчёт „Итоги“» исключить."]
    june = with_lines(*LINES[:8], replace(row, deadline="июнь"), *LINES[8:], anew=False)
    assert order(with_row, june) == [
        "1.1. В строке «Отчёт „Итоги“» графу «Срок» изложить в следующей редакции: «июнь»."
    ]


def test_a_row_most_of_which_changed_is_given_anew() -> None:
    row = replace(LINES[8], title="Поездки в школы", deadline="июнь", executors="Школы")
    assert order(APPROVED, with_lines(*LINES[:8], row, *LINES[9:])) == [
        "1.1. Пункт 2.3 изложить в следующей редакции:\n«2.3. Поездки в школы\nСрок: июнь\n"
        "Ответственные исполнители: Школы\nОжидаемый результат: Акты»."
    ]


def test_a_cell_that_was_emptied() -> None:
    row = replace(LINES[8], executors="")
    assert order(APPROVED, with_lines(*LINES[:8], row, *LINES[9:])) == [
        "1.1. В пункте 2.3 текст графы «Ответственные исполнители» исключить."
    ]


def test_numbers_that_begin_anew_in_each_section_are_named_with_it() -> None:
    lines = (
        section(1, "I", "Анализ"),
        activity(2, "1", "Справка", "май"),
        section(3, "II", "Контроль"),
        activity(4, "1", "Выезд", "май"),
        activity(5, "2", "Проверка", "май"),
    )
    old = plan_of(*lines)
    assert order(old, plan_of(*lines[:3], replace(lines[3], deadline="июнь"), lines[4])) == [
        "1.1. В пункте 1 раздела II графу «Срок» изложить в следующей редакции: «июнь»."
    ]
    new = plan_of(lines[0], lines[1], lines[2], replace(lines[4], number="1"))
    assert order(old, new) == ["1.1. Пункт 1 раздела II исключить;", "1.2. Пункт 2 считать пунктом 1."]


def test_moves_of_sections_and_into_another_section() -> None:
    swapped = with_lines(*LINES[:5], *LINES[12:16], *LINES[5:12], *LINES[16:])
    assert order(APPROVED, swapped) == [
        "1.1. Раздел 3 переместить после раздела 1 и считать разделом 2 с соответствующим изменением нумерации "
        "входящих в него пунктов;",
        "1.2. Раздел 2 считать разделом 3, пункты 2.1–2.6 – пунктами 3.1–3.6 соответственно.",
    ]
    elsewhere = with_lines(*LINES[:11], *LINES[12:], LINES[11])
    assert order(APPROVED, elsewhere) == [
        "1.1. Пункт 2.6 переместить в раздел 4 после пункта 4.2 и считать пунктом 4.3."
    ]
    nested = with_lines(*LINES[:8], replace(LINES[8], level=2), *LINES[9:])
    assert order(APPROVED, nested) == [
        "1.1. Пункт 2.3 считать пунктом 2.2.1;",
        "1.2. Пункты 2.4–2.6 считать пунктами 2.3–2.5 соответственно.",
    ]


def test_columns_and_abbreviations() -> None:
    new = replace(
        APPROVED,
        columns=(*COLUMNS[:4], PlanColumn(ColumnKind.NOTE, "Примечание")),
        abbreviations=(Abbreviation("ИМЦ", "методический центр"),),
    )
    assert order(APPROVED, new) == [
        "1.1. Графу «Ожидаемый результат» исключить;",
        "1.2. Дополнить графой «Примечание»;",
        "1.3. В перечне сокращений строку «ИМЦ» изложить в следующей редакции: «ИМЦ – методический центр».",
    ]
    assert order(APPROVED, replace(APPROVED, abbreviations=())) == [
        "1.1. В перечне сокращений строку «ИМЦ – информационно-методический центр» исключить."
    ]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("План мероприятий на 2026 год", "план мероприятий на 2026 год, утверждённый"),
        ("Муниципальный план работы с ШНОР", "муниципальный план работы с ШНОР, утверждённый"),
        ("Дорожная карта\nпо подготовке к ГИА", "дорожную карту по подготовке к ГИА, утверждённую"),
        ("«Дорожная карта» развития МСОКО", "«дорожную карту» развития МСОКО, утверждённую"),
        ("Комплекс мер («Дорожная карта») школ", "комплекс мер («Дорожную карту») школ, утверждённый"),
        ("Муниципальная программа «Успех»", "муниципальную программу «Успех», утверждённую"),
        ("Концепция МСОКО", "концепцию МСОКО, утверждённую"),
        ("Положение о МСОКО", "положение о МСОКО, утверждённое"),
        ("Рекомендации школам", "рекомендации школам, утверждённые"),
        ("ПЛАН МЕРОПРИЯТИЙ\nпо развитию МСОКО", "план мероприятий по развитию МСОКО, утверждённый"),
        ("План мероприятий (далее – карта) школ", "план мероприятий (далее – карта) школ, утверждённый"),
        ("О мерах «Успех»", "план «О мерах „Успех“», утверждённый"),
    ],
)
def test_the_plan_is_named_in_the_accusative(title: str, words: str) -> None:
    act = Approval("распоряжение", "администрации района", "5-р", dt.date(2026, 2, 3))
    named = amended_document(title, act, paper_rules().approval)
    assert named == f"{words} распоряжением администрации района от 03.02.2026 № 5-р"


def test_what_is_not_known_of_the_act_is_left_blank() -> None:
    assert (
        amended_document("План", None, paper_rules().approval) == "план, утверждённый приказом от ______________ № ____"
    )


def test_rows_of_numbers() -> None:
    assert number_ranges(["2.4"]) == "2.4"
    assert number_ranges(["2.4", "2.5"]) == "2.4 и 2.5"
    assert number_ranges(["2.4", "2.5", "2.6"]) == "2.4–2.6"
    assert number_ranges(["2.1", "2.3", "2.4", "2.5", "3.1"]) == "2.1, 2.3–2.5 и 3.1"
    assert number_ranges(["II", "III", "IV"]) == "II–IV"
