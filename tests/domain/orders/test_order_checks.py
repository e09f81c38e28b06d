"""The check of an order before it is signed: what must and what must not be remarked on."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.domain.orders.order_checks import OrderContext, check_order
from msoko_desktop.domain.orders.order_deadlines import deadline_in, item_deadlines, tasks_plan
from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, Order, OrderItem
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine, PlanStatus
from msoko_desktop.domain.remarks import Severity

D = dt.date
PLAN = Plan("План", lines=(PlanLine(LineKind.ACTIVITY, "Дело", "1"),))
CONTEXT = OrderContext(D(2026, 3, 10), lambda day: day.weekday() >= 5, {7: PLAN, 8: Plan("Пустой")})
SOUND = Order(
    issuer="Отдел образования",
    heading="Об утверждении плана мероприятий",
    preamble="В соответствии с приказом министерства образования от 12.01.2026 № 5",
    verb="ПРИКАЗЫВАЮ:",
    items=(
        OrderItem("1", "Утвердить план мероприятий (приложение)."),
        OrderItem(
            "2",
            "Руководителям общеобразовательных организаций:",
            (
                OrderItem("2.1", "провести собрания до 01.04.2026 г.;"),
                OrderItem("2.2", "ежегодно до 15 декабря представлять отчёт."),
            ),
        ),
        OrderItem("3", "Контроль за исполнением приказа оставляю за собой."),
    ),
    signatory_post="Начальник отдела",
    signatory_name="Г.В. Скакалина",
    executor_name="Лукошкина Т.С.",
    attachments=(Attachment(AttachmentKind.PLAN, plan_id=7),),
)


def told(order: Order) -> list[tuple[Severity, str]]:
    return [(remark.severity, remark.where) for remark in check_order(order, CONTEXT)]


def test_a_sound_order_is_not_remarked_on() -> None:
    assert check_order(SOUND, CONTEXT) == ()


def item(text: str) -> Order:
    return replace(SOUND, items=(*SOUND.items[:1], OrderItem("2", text), SOUND.items[2]))


TWO = (*SOUND.attachments, Attachment(AttachmentKind.TEXT, "Памятка", text="Прийти вовремя."))


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("Утвердить план (приложение № 1) и памятку (приложение № 2).", ""),
        ("Утвердить план и памятку (приложения № 1 и № 2).", ""),
        ("Утвердить план и памятку (приложения 1–2).", ""),
        ("Утвердить план (приложение № 1).", "не названо приложение № 2"),
        ("Утвердить план (приложение) и памятку (приложение № 2).", "без номера"),
        ("Утвердить план (приложение № 1), памятку (приложение № 2), список (приложение № 3).", "приложение № 3, а"),
        ("Изложить приложение № 5 к приказу от 01.02.2026 № 3 в редакции приложений № 1, 2.", ""),
    ],
)
def test_numbers_in_the_words_and_on_the_sheets_are_the_same(words: str, remark: str) -> None:
    order = replace(SOUND, items=(OrderItem("1", words), *SOUND.items[1:]), attachments=TWO)
    found = [one.text for one in check_order(order, CONTEXT) if one.where == "приложения"]
    assert bool(found) is bool(remark) and all(remark in one or "без номера" in one for one in found[:1]), found


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (replace(SOUND, heading=""), (Severity.ERROR, "заголовок")),
        (replace(SOUND, heading="Об утверждении плана."), (Severity.WARNING, "заголовок")),
        (replace(SOUND, heading="Об утверждении «плана"), (Severity.WARNING, "заголовок")),
        (replace(SOUND, verb=""), (Severity.WARNING, "преамбула")),
        (replace(SOUND, preamble=" "), (Severity.HINT, "преамбула")),
        (replace(SOUND, signatory_name=""), (Severity.ERROR, "подпись")),
        (replace(SOUND, executor_name=""), (Severity.HINT, "исполнитель")),
        (replace(SOUND, items=()), (Severity.ERROR, "пункты")),
        (replace(SOUND, items=SOUND.items[:2]), (Severity.HINT, "пункты")),
        (item(""), (Severity.ERROR, "п. 2")),
        (item("Назначить ответственных"), (Severity.HINT, "п. 2")),
        (item("Назначить «ответственных."), (Severity.WARNING, "п. 2")),
        (item("Утвердить список (приложение № 3)."), (Severity.WARNING, "приложения")),
        (item("Представить отчёт до 01.02.2026."), (Severity.WARNING, "п. 2")),  # past on 10 March 2026
        (item("Представить отчёт до 04.04.2026."), (Severity.HINT, "п. 2")),  # a Saturday
        (item("Руководствоваться письмом от 01.09.2026 № 7."), (Severity.WARNING, "п. 2")),
        (
            replace(SOUND, items=(*SOUND.items[:2], replace(SOUND.items[2], number="5"))),
            (Severity.WARNING, "п. 5"),
        ),
        (replace(SOUND, attachments=(Attachment(AttachmentKind.PLAN, plan_id=8),)), (Severity.ERROR, "приложение")),
        (
            replace(SOUND, attachments=(Attachment(AttachmentKind.TABLE, "Список", columns=("ФИО",)),)),
            (Severity.WARNING, "приложение"),
        ),
    ],
)
def test_each_slip_is_remarked_on_once(order: Order, expected: tuple[Severity, str]) -> None:
    assert told(order) == [expected]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Представить анализ в срок до 01.04.2020 г. в отдел образования", "до 01.04.2020 г."),
        ("не позднее 15 декабря 2026 года разместить отчёты", "не позднее 15 декабря 2026 года"),
        ("ежегодно до 1 февраля представлять сведения", "ежегодно до 1 февраля"),
        ("провести с 10.03.2026 по 15.03.2026 собрания", "с 10.03.2026 по 15.03.2026"),
        ("ежемесячно до 5 числа сдавать отчёт", "ежемесячно до 5 числа"),
        ("утверждён приказом от 13.01.2020 № 11", ""),
        ("ввести в действие с 1 сентября 2026 года", ""),
        ("Контроль оставляю за собой.", ""),
    ],
)
def test_the_deadline_of_an_item_is_found(text: str, phrase: str) -> None:
    assert deadline_in(text) == phrase


def test_the_tasks_of_an_order_are_a_plan_with_its_addressees() -> None:
    order = replace(SOUND, number="11", date=D(2026, 3, 10))
    assert [(one.item.number, one.addressee) for one in item_deadlines(order)] == [
        ("2.1", "Руководителям общеобразовательных организаций"),
        ("2.2", "Руководителям общеобразовательных организаций"),
    ]
    plan = tasks_plan(order)
    assert plan is not None
    assert plan.title == "Поручения: Приказ от 10.03.2026 № 11 «Об утверждении плана мероприятий»"
    assert plan.status is PlanStatus.APPROVED
    assert plan.period is not None
    assert (plan.period.start, plan.period.end) == (D(2026, 3, 10), D(2026, 12, 31))
    assert [line.deadline for line in plan.lines] == ["до 01.04.2026 г.", "ежегодно до 15 декабря"]
    assert tasks_plan(replace(order, items=SOUND.items[:1])) is None
