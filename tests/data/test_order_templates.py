"""Every template of an order that comes with the program fills without leftovers and reads like an order."""

import datetime as dt
import re
from typing import Any

import pytest

from msoko_desktop.domain.orders.order_filling import (
    BLANK,
    OfficeWords,
    OrderChoice,
    PlanChoice,
    SchoolYear,
    filled,
    proposed_text,
)
from msoko_desktop.domain.orders.order_templates import FieldType, OrderTemplate
from msoko_desktop.domain.orders.orders import AttachmentKind, Order, OrderAction, OrderItem, OrderPerson
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry
from tests.data.plan_files import DATA, read

PATHS = sorted((DATA / "order_templates").glob("*.toml"))
TEMPLATES = [OrderTemplate.from_mapping(read(f"order_templates/{path.stem}")) for path in PATHS]
OFFICE = OfficeWords(
    "Отдел образования администрации Заозёрского муниципального района",
    "Отдел образования",
    "Заозёрский муниципальный район",
    "р. п. Верхнезаозёрск",
    "Начальник отдела образования",
    "Е.П. Огнивцева",
    "Лукошкина Татьяна Сергеевна",
    "8 (30999) 2-11-47",
    (School("МБОУ «СОШ № 1»"), School("МБОУ «СОШ № 2»")),
)
CHOSEN: dict[FieldType, Any] = {
    FieldType.PLAN: PlanChoice(
        4, "План мероприятий («дорожная карта») на 2027 год", PlanPeriod(dt.date(2027, 1, 1), dt.date(2027, 12, 31))
    ),
    FieldType.ORDER: OrderChoice(3, "12", dt.date(2026, 1, 14), "Об утверждении плана «Успех»", OFFICE.name),
    FieldType.DATE: dt.date(2027, 3, 1),
    FieldType.SCHOOL_YEAR: SchoolYear(2026),
    FieldType.TEXT: "объективность",
    FieldType.SCHEDULE: Schedule("ВПР", "vpr", (ScheduleEntry("Химия", dt.date(2027, 4, 1), dt.date(2027, 4, 2)),)),
    FieldType.PERSON: OrderPerson("Главный специалист", "Лукошкина Татьяна Сергеевна"),
}


def all_values(template: OrderTemplate) -> dict[str, Any]:
    return {field.name: CHOSEN[field.type] for field in template.fields}


def only_asked_for(template: OrderTemplate) -> dict[str, Any]:
    return {field.name: CHOSEN[field.type] for field in template.fields if not field.optional}


def texts(order: Order) -> list[str]:
    found = [order.heading, order.preamble]

    def walk(items: tuple[OrderItem, ...]) -> None:
        for item in items:
            found.append(item.text)
            walk(item.items)

    walk(order.items)
    for attachment in order.attachments:
        found += [attachment.title, attachment.text, *attachment.columns, *(c for row in attachment.rows for c in row)]
    return found


def refuse_bad_writing(order: Order) -> None:
    for text in texts(order):
        assert not re.search(r"[{}]|  | [,.;:]|,,|;\.|\.\.|None", text), text
        assert text.count("«") == text.count("»"), text
        assert text.count("(") == text.count(")"), text
        assert text == text.strip(), text
        assert '"' not in text, text
    assert not order.heading.endswith(".")
    assert order.heading.startswith(("О ", "Об "))
    assert order.preamble[:1].isupper()
    assert not order.preamble.endswith((",", "."))
    assert [item.number for item in order.items] == [str(place) for place in range(1, len(order.items) + 1)]
    for item in order.items:
        assert item.text[:1].isupper() or item.text.startswith(BLANK), item.text
        assert item.text.endswith(":" if item.items else "."), item.text
        assert [one.number for one in item.items] == [f"{item.number}.{place + 1}" for place in range(len(item.items))]
        assert all(one.text.endswith(";") for one in item.items[:-1])
        assert not item.items or item.items[-1].text.endswith(".")
    assert order.items[-1].text.startswith("Контроль за исполнением настоящего приказа ")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.code)
@pytest.mark.parametrize("values_of", [all_values, only_asked_for, lambda _: {}], ids=["all", "asked", "none"])
def test_a_template_fills_without_leftovers(template: OrderTemplate, values_of: Any) -> None:
    values = values_of(template)
    found = filled(template, values, OFFICE)

    refuse_bad_writing(found.order)
    if values:
        assert found.missing == ()
        assert not [text for text in texts(found.order) if BLANK in text]
    else:
        assert found.missing


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.code)
def test_a_template_says_what_it_is_and_asks_by_labels(template: OrderTemplate) -> None:
    assert template.code in {path.stem for path in PATHS}
    assert template.name
    assert template.description.endswith(".")
    assert template.verb == "ПРИКАЗЫВАЮ:"
    assert len({field.label for field in template.fields}) == len(template.fields)
    for field in template.fields:
        assert field.label[:1].isupper() and not field.label.endswith((".", ":"))
        if field.type is FieldType.TEXT and field.proposal:
            assert "{" not in proposed_text(field.proposal, OFFICE)
        if field.type is FieldType.DATE and field.proposal:
            assert 0 <= int(field.proposal) <= 366
        if field.type is FieldType.PERSON:
            assert field.proposal in {"", "executor", "head"}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.code)
def test_every_appendix_that_an_item_names_is_attached(template: OrderTemplate) -> None:
    order = filled(template, all_values(template), OFFICE).order
    named = {int(number) for text in texts(order) for number in re.findall(r"приложени\w+ № (\d)", text)}

    assert named <= set(range(1, len(order.attachments) + 1))


def test_the_templates_that_act_on_another_order_say_how() -> None:
    acting = {template.code: template.action for template in TEMPLATES if template.acts_on}

    assert acting == {
        "amend_order": OrderAction.AMENDS,
        "supersede_order": OrderAction.SUPERSEDES,
        "cancel_order": OrderAction.CANCELS,
    }
    for template in TEMPLATES:
        order = filled(template, all_values(template), OFFICE).order
        assert (order.acts_on == 3) == bool(template.acts_on)


def test_no_template_asks_teachers_for_papers_or_ranks_schools() -> None:
    everything = "\n".join(text for one in TEMPLATES for text in texts(filled(one, all_values(one), OFFICE).order))

    assert not re.search(r"(учител|педагог)\w*[^.;]{0,60}(представить|сдать|заполнить)", everything, re.IGNORECASE)
    for match in re.finditer(r"рейтинг", everything, re.IGNORECASE):
        assert "не допускать" in everything[max(0, match.start() - 150) : match.start()]


def template(code: str) -> OrderTemplate:
    return next(one for one in TEMPLATES if one.code == code)


def test_the_order_that_approves_a_plan_reads_well() -> None:
    order = filled(template("approve_plan"), only_asked_for(template("approve_plan")), OFFICE).order

    assert order.heading == "Об утверждении плана мероприятий («дорожной карты») на 2027 год"
    assert order.items[0].text == (
        "Утвердить прилагаемый план мероприятий («дорожную карту») на 2027 год (далее – План)."
    )
    assert order.items[2].text == "Главному специалисту Т.С. Лукошкиной:"
    assert order.items[-1].text == "Контроль за исполнением настоящего приказа оставляю за собой."
    assert [(one.kind, one.plan_id) for one in order.attachments] == [(AttachmentKind.PLAN, 4)]


def test_the_order_of_vpr_carries_its_schedule_and_the_lists_of_schools() -> None:
    order = filled(template("hold_vpr"), all_values(template("hold_vpr")), OFFICE).order

    assert "с 01.04.2027 по 02.04.2027 согласно графику (приложение № 1)" in order.items[0].text
    assert [len(one.rows) for one in order.attachments] == [1, 2, 2]
    assert order.attachments[0].rows == (("1", "Химия", "01.04.2027 – 02.04.2027", ""),)
    assert order.attachments[2].rows[1][:2] == ("2", "МБОУ «СОШ № 2»")
    assert order.items[-1].text == (
        "Контроль за исполнением настоящего приказа возложить на главного специалиста Т.С. Лукошкину."
    )


def test_the_orders_about_another_order_name_it_in_full() -> None:
    amending = filled(template("amend_order"), only_asked_for(template("amend_order")), OFFICE).order
    ending = filled(template("supersede_order"), only_asked_for(template("supersede_order")), OFFICE).order
    full = (
        "отдела образования администрации Заозёрского муниципального района от 14.01.2026 № 12 "
        "«Об утверждении плана „Успех“»"
    )

    assert amending.heading == f"О внесении изменений в приказ {full}"
    assert amending.items[0].text == f"Внести в приказ {full} следующие изменения:"
    assert amending.items[0].items[0].text == "объективность изложить в следующей редакции: «объективность»."
    assert ending.heading == f"О признании утратившим силу приказа {full}"
    assert ending.items[0].text == f"Признать утратившим силу с 01.03.2027 приказ {full}."


def test_a_plan_in_its_new_wording_is_attached_to_the_amending_order() -> None:
    values = only_asked_for(template("amend_order")) | {"plan": CHOSEN[FieldType.PLAN], "place": None, "wording": None}
    found = filled(template("amend_order"), values, OFFICE)

    assert found.missing == ()
    assert [item.text for item in found.order.items[0].items] == [
        "план мероприятий («дорожную карту») на 2027 год изложить в редакции согласно приложению к настоящему приказу."
    ]
    assert [one.plan_id for one in found.order.attachments] == [4]
