"""A template of an order becomes a draft: words in their cases, items numbered, blanks told of."""

import datetime as dt
from typing import Any

import pytest

from msoko_desktop.domain.orders.order_filling import (
    BLANK,
    NO_SCHOOLS,
    OfficeWords,
    OrderChoice,
    PlanChoice,
    SchoolYear,
    filled,
    is_empty,
)
from msoko_desktop.domain.orders.order_own_templates import template_of_order
from msoko_desktop.domain.orders.order_templates import OrderTemplate
from msoko_desktop.domain.orders.orders import (
    Attachment,
    AttachmentKind,
    AttachmentMark,
    Order,
    OrderAction,
    OrderItem,
    OrderKind,
    OrderPerson,
    SheetWay,
)
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry

DATA: dict[str, Any] = {
    "code": "sample",
    "name": "Пример",
    "heading": "Об утверждении {plan.title:genitive}",
    "preamble": "В целях {aim}",
    "verb": "ПРИКАЗЫВАЮ:",
    "field": [
        {"name": "plan", "label": "План", "type": "plan"},
        {"name": "aim", "label": "Цель", "type": "text"},
        {"name": "who", "label": "Ответственный", "type": "person"},
        {"name": "until", "label": "Срок", "type": "date"},
        {"name": "year", "label": "Учебный год", "type": "school_year", "optional": True},
        {"name": "old", "label": "Прежний приказ", "type": "order", "optional": True},
        {"name": "dates", "label": "График", "type": "schedule", "optional": True},
    ],
    "item": [
        {"text": "Утвердить {plan.attached} {plan.title:accusative} (далее – {plan.label}) на {plan.period}."},
        {
            "text": "{who:dative}:",
            "item": [
                {"text": "выполнить до {until:words}"},
                {"text": "пересмотреть {old.act:accusative} {old}", "when": "old"},
                {"text": "ознакомить школы"},
            ],
        },
        {"text": "Контроль оставляю за собой."},
    ],
    "attachment": [
        {"name": "plan", "kind": "plan", "plan": "plan"},
        {
            "name": "dates",
            "kind": "table",
            "title": "график в {year} учебном году",
            "columns": ["№", "Событие", "Дата"],
            "row": ["{row}", "{entry}", "{entry.days}"],
            "rows_from": "dates",
            "when": "dates",
        },
    ],
}
PLAN = PlanChoice(7, "Дорожная карта\nпо повышению качества", PlanPeriod(dt.date(2027, 1, 1), dt.date(2027, 12, 31)))
WHO = OrderPerson("Главный специалист", "Лукошкина Татьяна Сергеевна")
OFFICE = OfficeWords(
    "Отдел образования Заозёрского района", "Отдел образования", "Заозёрский район", "с. Заозёрское",
    "Начальник отдела", "Е.П. Огнивцева", "Лукошкина Т.С.", "2-11-47",
)  # fmt: skip
FULL: dict[str, Any] = {"plan": PLAN, "aim": "повышения качества", "who": WHO, "until": dt.date(2027, 3, 1)}


def template(**changes: Any) -> OrderTemplate:
    return OrderTemplate.from_mapping({**DATA, **changes})


def one_item(text: str, values: dict[str, Any], **changes: Any) -> str:
    made = template(item=[{"text": text}], **changes)
    return filled(made, values, OFFICE).order.items[0].text


def test_an_order_is_made_with_words_in_their_cases() -> None:
    found = filled(template(), FULL, OFFICE)

    assert found.missing == ()
    assert found.order == Order(
        issuer="Отдел образования Заозёрского района",
        place="с. Заозёрское",
        heading="Об утверждении дорожной карты по повышению качества",
        preamble="В целях повышения качества",
        verb="ПРИКАЗЫВАЮ:",
        items=(
            OrderItem(
                "1",
                "Утвердить прилагаемую дорожную карту по повышению качества (далее – Дорожная карта) на 2027 год.",
            ),
            OrderItem(
                "2",
                "Главному специалисту Т.С. Лукошкиной:",
                (OrderItem("2.1", "выполнить до 1 марта 2027 г.;"), OrderItem("2.2", "ознакомить школы.")),
            ),
            OrderItem("3", "Контроль оставляю за собой."),
        ),
        signatory_post="Начальник отдела",
        signatory_name="Е.П. Огнивцева",
        executor_name="Лукошкина Т.С.",
        executor_phone="2-11-47",
        attachments=(Attachment(AttachmentKind.PLAN, plan_id=7),),
    )


def test_empty_fields_leave_blanks_and_are_told_of() -> None:
    found = filled(template(), {"aim": "  ", "who": OrderPerson("Методист", "")})

    assert found.missing == ("План", "Цель", "Ответственный", "Срок")
    assert found.order.heading == f"Об утверждении {BLANK}"
    assert found.order.items[0].text == f"Утвердить прилагаемый {BLANK} (далее – План) на {BLANK}."
    assert found.order.items[1].text == f"{BLANK}:"
    assert found.order.attachments == ()


def test_a_blank_inside_a_text_is_told_of_too() -> None:
    assert filled(template(), {**FULL, "aim": f"исполнения приказа от {BLANK}"}, OFFICE).missing == ("Цель",)


def test_an_optional_part_stands_where_its_field_is_filled() -> None:
    old = OrderChoice(3, "11", dt.date(2020, 1, 13), "«Об утверждении плана»", kind=OrderKind.DIRECTIVE)

    items = filled(template(), {**FULL, "old": old}, OFFICE).order.items[1].items

    assert [(item.number, item.text) for item in items] == [
        ("2.1", "выполнить до 1 марта 2027 г.;"),
        ("2.2", "пересмотреть распоряжение от 13.01.2020 № 11 «Об утверждении плана»;"),
        ("2.3", "ознакомить школы."),
    ]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{who}", "Главный специалист Т.С. Лукошкина"),
        ("{who.post:accusative} {who.name:accusative}", "Главного специалиста Лукошкину Татьяну Сергеевну"),
        ("{who.initials:accusative}", "Т.С. Лукошкину"),
        ("{year}, {year.first}, {year.last}", "2026/2027, 2026, 2027"),
        ("{until}", "01.03.2027"),
        ("{office:genitive}; {office.short:dative}", "Отдела образования Заозёрского района; отделу образования"),
        ("в {district:prepositional} {district:genitive}", "В Заозёрском районе Заозёрского района"),
        ("{old.requisites}: {old.heading:quoted}", "От 13.01.2020 № 11: «О плане („карте“)»"),
        ("{old.act:genitive} {old.issuer:genitive}", "Приказа отдела образования Заозёрского района"),
        ("с {dates.start} по {dates.due}", "С 01.04.2027 по 16.04.2027"),
        ("{dates}", "ВПР"),
        ("скобки {{a}}", "Скобки {a}"),
        ("{appendix.plan:dative} и {appendix.dates}", "Приложению № 1 и приложение № 2"),
    ],
)
def test_what_placeholders_say(pattern: str, text: str) -> None:
    old = OrderChoice(3, "11", dt.date(2020, 1, 13), "О плане («карте»).", "ОТДЕЛ ОБРАЗОВАНИЯ")
    entries = (
        ScheduleEntry("Физика", dt.date(2027, 4, 15), dt.date(2027, 4, 16)),
        ScheduleEntry("Химия", dt.date(2027, 4, 1), dt.date(2027, 4, 1)),
    )
    values = {**FULL, "year": SchoolYear(2026), "old": old, "dates": Schedule("ВПР", "vpr", entries)}

    assert one_item(pattern, values) == text


def test_a_table_has_a_row_for_each_entry() -> None:
    entries = (
        ScheduleEntry("Химия", dt.date(2027, 4, 1), dt.date(2027, 4, 1)),
        ScheduleEntry("Физика", dt.date(2027, 4, 15), dt.date(2027, 4, 16)),
    )

    table = filled(template(), {**FULL, "dates": Schedule("ВПР", "", entries), "year": SchoolYear(2026)}).order

    assert table.attachments[1].title == "График в 2026/2027 учебном году"
    assert table.attachments[1].rows == (("1", "Химия", "01.04.2027"), ("2", "Физика", "15.04.2027 – 16.04.2027"))


def test_a_table_of_schools_that_are_not_entered_is_told_of() -> None:
    part = {
        "name": "all",
        "kind": "table",
        "columns": ["№", "ОО"],
        "row": ["{row}", "{school}"],
        "rows_from": "schools",
    }
    made = template(attachment=[part], item=[{"text": "Список ({appendix.all})."}], heading="О", preamble="")

    without = filled(made, {}, OFFICE)
    assert without.missing == (NO_SCHOOLS,)
    assert without.order.attachments[0].rows == (("1", ""), ("2", ""), ("3", ""))
    assert without.order.items[0].text == "Список (приложение)."

    schools = OfficeWords(schools=(School("СОШ № 1"), School("СОШ № 2")))
    found = filled(made, {}, schools)
    assert found.missing == ()
    assert found.order.attachments[0].rows == (("1", "СОШ № 1"), ("2", "СОШ № 2"))


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"heading": "О {paln}"}, "paln"),
        ({"heading": "О {plan.name}"}, "plan.name"),
        ({"heading": "О {plan:vocative}"}, "vocative"),
        ({"heading": "О {План}"}, "План"),
        ({"heading": "О {appendix.none}"}, "appendix.none"),
        ({"heading": "О {appendix}"}, "appendix"),
        ({"heading": "О {entry}"}, "entry"),
        ({"heading": "О } плане"}, "brace"),
        ({"acts_on": "other"}, "other"),
        ({"item": [{"text": "А", "when": "aim other"}]}, "other"),
        ({"item": [{"text": "А", "number": "1"}]}, "number"),
        ({"color": "red"}, "color"),
        ({"field": [DATA["field"][0], *DATA["field"]]}, "twice"),
        ({"field": [{"name": "x", "label": "Х", "type": "text", "proposal": "{plan}"}, *DATA["field"]]}, "plan"),
        ({"attachment": [{"name": "plan", "kind": "plan"}]}, "plan"),
        ({"attachment": [{"name": "t", "kind": "table", "columns": ["А"], "rows": [["1", "2"]]}]}, "columns"),
        ({"attachment": [{"name": "t", "kind": "table", "columns": ["А"], "row": ["1"]}]}, "nowhere"),
        (
            {"attachment": [{"name": "t", "kind": "table", "columns": ["А"], "row": ["1"], "rows_from": "aim"}]},
            "nowhere",
        ),
    ],
)
def test_a_slip_in_a_template_is_not_passed_over(changes: dict[str, Any], word: str) -> None:
    with pytest.raises(ValueError, match=word):
        template(**changes)


def test_a_template_is_the_same_after_it_was_kept() -> None:
    made = template(kind="directive", action="amends", acts_on="old")

    assert OrderTemplate.from_mapping(made.as_mapping()) == made


@pytest.mark.parametrize(
    ("value", "empty"),
    [(None, True), (" ", True), ("а", False), (OrderPerson("Методист", ""), True), (WHO, False), (PLAN, False)],
)
def test_what_counts_as_empty(value: Any, empty: bool) -> None:
    assert is_empty(value) is empty


ORDER = Order(
    issuer="Отдел",
    number="26",
    date=dt.date(2020, 3, 12),
    heading="«Об утверждении плана мероприятий {МСОКО} на 2020 год»",
    preamble="В целях качества",
    verb="п р и к а з ы в а ю:",
    items=(
        OrderItem("1", "Утвердить прилагаемый план мероприятий {МСОКО}\nна 2020 год.", id=5),
        OrderItem("2", "Школам:", (OrderItem("2.1", "выполнить План мероприятий {МСОКО} на 2020 год."),)),
    ),
    signatory_name="О.Н.Тарасова",
    attachments=(
        Attachment(AttachmentKind.PLAN, plan_id=4, mark=AttachmentMark.APPROVED, id=9),
        Attachment(AttachmentKind.TABLE, "Школы", columns=("№", "ОО"), rows=(("1",),), way=SheetWay.LANDSCAPE),
        Attachment(AttachmentKind.TEXT, "Памятка", text="- раз;\n- два."),
    ),
    action=OrderAction.AMENDS,
)


def test_an_order_becomes_a_template_with_its_plan_to_be_chosen() -> None:
    made = template_of_order("Свой", ORDER, {4: "План мероприятий {МСОКО} на 2020 год"})

    assert [(one.name, one.type.value) for one in made.fields] == [("plan", "plan"), ("order", "order")]
    assert made.heading == "«Об утверждении {plan.title:genitive}»"
    assert made.items[0].text == "Утвердить {plan.attached} {plan.title:accusative}."
    assert made.items[1].items[0].text == "выполнить {plan.title}."
    assert made.attachments[1].rows == (("1", ""),)

    again = OrderTemplate.from_mapping({**made.as_mapping(), "code": "own:1"})
    order = filled(again, {"plan": PlanChoice(8, "Комплекс мер"), "order": OrderChoice(2)}).order

    assert order.heading == "«Об утверждении комплекса мер»"
    assert (order.number, order.date, order.signatory_name) == ("", None, "")
    assert (order.action, order.acts_on) == (OrderAction.AMENDS, 2)
    assert order.verb == "п р и к а з ы в а ю:"
    assert order.attachments[0] == Attachment(AttachmentKind.PLAN, plan_id=8, mark=AttachmentMark.APPROVED)
    assert order.attachments[1].way is SheetWay.LANDSCAPE
    assert order.attachments[2].text == "- раз;\n- два."


def test_an_order_with_braces_and_no_plan_is_kept_word_for_word() -> None:
    order = Order(heading="О {чём-то}", verb="ПРИКАЗЫВАЮ:", items=(OrderItem("1", "Сделать {дело}."),))

    made = OrderTemplate.from_mapping({**template_of_order("Свой", order, {}).as_mapping(), "code": "own:1"})

    assert filled(made, {}).order.heading == "О {чём-то}"
    assert filled(made, {}).order.items[0].text == "Сделать {дело}."
