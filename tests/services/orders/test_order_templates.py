"""Orders are made of the program's templates and of the person's own, with what the file knows."""

import datetime as dt
from dataclasses import replace

import pytest

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.orders.orders import (
    Attachment,
    AttachmentKind,
    DocumentStatus,
    Order,
    OrderItem,
    OrderPerson,
)
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry
from msoko_desktop.services.changes import Area
from msoko_desktop.services.district import Office, save_office
from msoko_desktop.services.history import undo
from msoko_desktop.services.orders.case_forms import Case, keep_form
from msoko_desktop.services.orders.order_templates import (
    delete_own,
    filled_template,
    is_own,
    proposals,
    save_own,
    shipped,
    templates,
)
from msoko_desktop.services.orders.orders import add_order, read_order
from msoko_desktop.services.plans.plans import add_plan, delete_plan
from msoko_desktop.services.schools.schools import add_schools
from msoko_desktop.services.timetable.schedules import save_schedule
from msoko_desktop.storage.district_file import District

TODAY = dt.date(2026, 10, 5)


@pytest.fixture
def office(district: District) -> District:
    """A file with an office, two schools, a schedule of ВПР, a plan (id 1) and an approved order (id 1)."""
    save_office(
        district,
        Office(
            name="Отдел образования Заозёрского района",
            district_name="Заозёрский район",
            place="с. Заозёрское",
            head_post="Начальник отдела",
            head_name="Е.П. Огнивцева",
            executor_name="Лукошкина Татьяна Сергеевна",
        ),
    )
    add_schools(district, [School("СОШ № 1"), School("СОШ № 2")])
    day = dt.date(2027, 4, 15)
    save_schedule(district, Schedule("ВПР, весна 2027 г.", "vpr", (ScheduleEntry("Химия, 8 класс", day, day),)))
    old = Order(
        number="12", date=dt.date(2026, 1, 14), heading="Об утверждении графика", status=DocumentStatus.APPROVED
    )
    add_order(district, old)
    return district


def test_the_programs_templates_come_in_the_order_of_a_years_work(empty: District) -> None:
    assert [one.code for one in templates(empty)] == [
        "approve_plan", "approve_concept", "hold_vpr", "measures_after_results", "measures_by_recommendations",
        "cross_check", "observers", "amend_order", "supersede_order", "cancel_order",
    ]  # fmt: skip
    assert not any(is_own(one.code) for one in shipped())


@pytest.mark.parametrize("code", [one.code for one in shipped()])
def test_every_template_fills_from_an_empty_file_and_tells_what_is_missing(empty: District, code: str) -> None:
    assert filled_template(empty, code, proposals(empty, code, TODAY)).order.items
    assert filled_template(empty, code, {}).missing


def test_what_the_file_knows_is_proposed(office: District) -> None:
    assert proposals(office, "hold_vpr", TODAY) == {
        "year": 2026,
        "basis": "приказа Федеральной службы по надзору в сфере образования и науки от ______ № ______",
        "schedule": 1,
        "coordinator": OrderPerson("", "Лукошкина Татьяна Сергеевна"),
        "until": dt.date(2026, 10, 19),
        "report": dt.date(2027, 2, 2),
    }
    assert proposals(office, "hold_vpr", dt.date(2027, 6, 30))["year"] == 2026
    assert proposals(office, "hold_vpr", dt.date(2027, 7, 1))["year"] == 2027
    assert proposals(office, "approve_plan", TODAY)["plan"] == 1
    assert proposals(office, "supersede_order", TODAY)["order"] == 1
    concept = proposals(office, "approve_concept", TODAY)
    assert concept["concept"] == "Концепция муниципальной системы оценки качества образования Заозёрского района"
    assert concept["chair"] == OrderPerson("Начальник отдела", "Е.П. Огнивцева")


def test_an_order_is_made_of_the_files_plan_schools_and_schedule(office: District) -> None:
    order = filled_template(office, "approve_plan", proposals(office, "approve_plan", TODAY)).order

    assert order.heading == "Об утверждении плана на 2026 год"
    assert (order.issuer, order.place) == ("Отдел образования Заозёрского района", "с. Заозёрское")
    assert (order.signatory_post, order.signatory_name) == ("Начальник отдела", "Е.П. Огнивцева")
    assert order.attachments == (Attachment(AttachmentKind.PLAN, plan_id=1),)

    vpr = filled_template(office, "hold_vpr", proposals(office, "hold_vpr", TODAY))
    assert vpr.missing == ("На основании (чего?)",)
    assert vpr.order.attachments[0].rows == (("1", "Химия, 8 класс", "15.04.2027", ""),)
    assert [row[1] for row in vpr.order.attachments[1].rows] == ["СОШ № 1", "СОШ № 2"]

    (order_id,) = add_order(office, order).created
    assert read_order(office, order_id).plans == (1,)


def test_the_forms_that_the_person_corrected_are_used(office: District) -> None:
    keep_form(office, "План на 2026 год", Case.GENITIVE, "Плана на 2026 год")

    assert filled_template(office, "approve_plan", {"plan": 1}).order.heading == "Об утверждении Плана на 2026 год"


def test_an_order_about_another_one_names_it(office: District) -> None:
    order = filled_template(office, "supersede_order", {"order": 1, "since": TODAY, "reason": "выполнением"}).order

    assert order.acts_on == 1
    assert order.items[0].text == (
        "Признать утратившим силу с 05.10.2026 приказ отдела образования Заозёрского района от 14.01.2026 № 12 "
        "«Об утверждении графика»."
    )


@pytest.mark.parametrize(
    ("code", "field", "sentence"),
    [
        ("approve_plan", "plan", "План"),
        ("supersede_order", "order", "приказа в файле уже нет"),
        ("hold_vpr", "schedule", "графика"),
    ],
)
def test_what_is_gone_is_refused(office: District, code: str, field: str, sentence: str) -> None:
    with pytest.raises(InputRefused, match=f"(?i){sentence}"):
        filled_template(office, code, {field: 99})


def test_an_unknown_template_is_refused(empty: District) -> None:
    with pytest.raises(InputRefused, match="шаблона"):
        filled_template(empty, "own:5", {})
    with pytest.raises(InputRefused, match="шаблона"):
        proposals(empty, "nothing", TODAY)


def own_order(plan_id: int) -> Order:
    return Order(
        number="5",
        heading="Об утверждении плана на 2026 год",
        verb="ПРИКАЗЫВАЮ:",
        items=(
            OrderItem("1", "Утвердить прилагаемый план на 2026 год."),
            OrderItem("2", "Контроль оставляю за собой."),
        ),
        attachments=(Attachment(AttachmentKind.PLAN, plan_id=plan_id),),
    )


def test_an_order_of_the_file_becomes_a_template_of_ones_own(office: District) -> None:
    changes = save_own(office, " Наш  план ", own_order(1))

    assert changes.areas == {Area.ORDERS}
    assert changes.created == (1,)
    own = templates(office)[-1]
    assert (own.code, own.name) == ("own:1", "Наш план")
    assert is_own(own.code)
    (new_plan,) = add_plan(office, Plan("Дорожная карта на 2027 год")).created
    order = filled_template(office, own.code, {"plan": new_plan}).order
    assert order.heading == "Об утверждении дорожной карты на 2027 год"
    assert order.items[0].text == "Утвердить прилагаемую дорожную карту на 2027 год."
    assert order.number == ""
    assert order.attachments == (Attachment(AttachmentKind.PLAN, plan_id=new_plan),)


def test_a_template_of_the_same_name_is_replaced_and_the_step_undone(office: District) -> None:
    save_own(office, "Наш план", own_order(1))
    save_own(office, "Наш план", replace(own_order(1), heading="О другом"))

    assert [one.heading for one in templates(office) if is_own(one.code)] == ["О другом"]
    undo(office)
    assert [one.heading for one in templates(office) if is_own(one.code)] == ["Об утверждении {plan.title:genitive}"]
    undo(office)
    assert not any(is_own(one.code) for one in templates(office))


def test_a_template_of_ones_own_is_deleted_and_one_of_the_program_is_not(office: District) -> None:
    save_own(office, "Наш план", own_order(1))

    assert delete_own(office, "own:1").step == "Удалить шаблон приказа"

    assert templates(office) == shipped()
    for code in ("own:1", "own:x"):
        with pytest.raises(InputRefused, match="больше нет"):
            delete_own(office, code)
    with pytest.raises(InputRefused, match="входит в программу"):
        delete_own(office, "approve_plan")


def test_an_order_that_cannot_be_a_template_is_refused(office: District) -> None:
    with pytest.raises(InputRefused, match="названия"):
        save_own(office, " ", own_order(1))
    with pytest.raises(InputRefused, match="ни одного пункта"):
        save_own(office, "Пустой", Order(heading="О пустом"))
    (gone,) = add_plan(office, Plan("План")).created
    delete_plan(office, gone)
    with pytest.raises(InputRefused):
        save_own(office, "Без плана", own_order(gone))
