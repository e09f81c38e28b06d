"""The office, settings, executors, orders, imports, the demonstration district and the reading of deadlines."""

import datetime as dt
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.domain.orders.orders import Order, OrderItem
from msoko_desktop.domain.plans.executors import Body, BodyKind
from msoko_desktop.domain.plans.imports import Recognised
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine, PlanStatus
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services import history
from msoko_desktop.services.changes import Area
from msoko_desktop.services.demo.demo import make_demo
from msoko_desktop.services.district import (
    Office,
    create_district,
    get_setting,
    open_district,
    read_office,
    save_office,
    set_setting,
)
from msoko_desktop.services.integrity import check_file
from msoko_desktop.services.orders import orders
from msoko_desktop.services.plans import executors, imports, plans
from msoko_desktop.services.timetable.deadlines import read_deadline
from msoko_desktop.storage.district_file import District

YEAR = PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
ORDER = Order(
    issuer="Отдел образования",
    number="11",
    date=dt.date(2026, 1, 13),
    place="р. п. Верхнезаозёрск",
    heading="Об утверждении плана",
    preamble="В целях повышения качества",
    verb="п р и к а з ы в а ю:",
    items=(
        OrderItem("1", "Утвердить план."),
        OrderItem("2", "Школам:", (OrderItem("2.1", "довести;"), OrderItem("2.2", "сдать.", (OrderItem("", "срок"),)))),
        OrderItem("3", "Контроль оставляю за собой."),
    ),
    signatory_post="Начальник отдела",
    signatory_name="Е.П. Огнивцева",
)  # fmt: skip


class TestOffice:
    def test_it_is_empty_at_first_and_comes_back_as_saved(self, empty: District) -> None:
        assert read_office(empty) == Office()
        words: dict[str, Any] = {name: f"поле {name}" for name in Office.__slots__}
        office = Office(**words | {"arms": b"picture"})
        assert save_office(empty, office).areas == {Area.OFFICE}
        assert read_office(empty) == office
        history.undo(empty)
        assert read_office(empty) == Office()

    def test_settings(self, empty: District) -> None:
        assert get_setting(empty, "нет", 5) == 5
        set_setting(empty, "ширины", {"а": [1, 2.5, None]})
        set_setting(empty, "ширины", {"а": [1, 2.5, "б"]})
        assert get_setting(empty, "ширины") == {"а": [1, 2.5, "б"]}

    def test_a_name_without_an_ending_gets_it(self, tmp_path: Path) -> None:
        with closing(create_district(tmp_path / "Мой район")) as made:
            assert made.path == tmp_path / "Мой район.msoko"


class TestExecutors:
    def test_own_bodies_stand_before_the_generic_ones(self, empty: District) -> None:
        generic = executors.directory(empty).bodies
        executors.save_body(empty, Body("", " МКУ  «ИМЦ» ", BodyKind.METHOD_SERVICE, ("ИМЦ", "ИМЦ", " ")))
        (own,) = executors.own_bodies(empty)
        assert (own.name, own.aliases, own.kind) == ("МКУ «ИМЦ»", ("ИМЦ",), BodyKind.METHOD_SERVICE)
        assert executors.directory(empty).bodies == (own, *generic)

    def test_a_generic_body_gets_its_name_here_and_back(self, empty: District) -> None:
        generic = executors.directory(empty).bodies[0]
        executors.save_body(empty, Body(generic.id, "Департамент Сарова", generic.kind, ("ДО",)))
        renamed = executors.directory(empty).by_id(generic.id)
        assert renamed is not None
        assert renamed.name == "Департамент Сарова"
        assert generic.name in renamed.aliases
        executors.delete_body(empty, generic.id)
        assert executors.directory(empty).by_id(generic.id) == generic

    def test_changing_keeps_the_place_and_undo_brings_all_back(self, empty: District) -> None:
        executors.save_body(empty, Body("", "Первый", BodyKind.OUTSIDE, ("П",)))
        executors.save_body(empty, Body("", "Второй", BodyKind.OUTSIDE))
        before = executors.own_bodies(empty)
        executors.save_body(empty, Body(before[0].id, "Первый!", BodyKind.PERSON, ("Р", "П")))
        assert [body.name for body in executors.own_bodies(empty)] == ["Первый!", "Второй"]
        assert executors.own_bodies(empty)[0].aliases == ("Р", "П")
        history.undo(empty)
        assert executors.own_bodies(empty) == before

    def test_one_name_for_two_bodies_is_refused(self, empty: District) -> None:
        executors.save_body(empty, Body("", "Методкабинет", BodyKind.METHOD_SERVICE, ("РМК",)))
        with pytest.raises(InputRefused) as error:
            executors.save_body(empty, Body("", "Районный кабинет", BodyKind.METHOD_SERVICE, ("рмк",)))
        assert "«рмк»" in str(error.value)
        assert "«Методкабинет»" in str(error.value)

    def test_without_a_name_and_generic_ones_to_delete(self, empty: District) -> None:
        with pytest.raises(InputRefused):
            executors.save_body(empty, Body("", "  ", BodyKind.OUTSIDE))
        with pytest.raises(InputRefused):
            executors.delete_body(empty, executors.directory(empty).bodies[0].id)


class TestOrders:
    def test_an_order_comes_back_as_it_was_put_in(self, district: District) -> None:
        (second,) = plans.add_plan(district, Plan("Второй")).created
        (order_id,) = orders.add_order(district, ORDER, [second, 1]).created
        stored = orders.read_order(district, order_id)
        assert stored.items == ORDER.items
        assert stored.plans == (second, 1)
        assert (stored.date, stored.verb, stored.signatory_name) == (ORDER.date, ORDER.verb, ORDER.signatory_name)

    def test_the_list_and_deleting(self, district: District) -> None:
        orders.add_order(district, ORDER, [1])
        orders.add_order(district, Order(number="без даты"), [])
        assert [(order.number, order.plans) for order in orders.list_orders(district)] == [
            ("без даты", ()),
            ("11", (1,)),
        ]
        orders.delete_order(district, orders.list_orders(district)[1].id)
        assert len(plans.list_plans(district)) == 1
        history.undo(district)
        assert orders.read_order(district, 1).items == ORDER.items
        with pytest.raises(InputRefused):
            orders.delete_order(district, 77)
        with pytest.raises(InputRefused):
            orders.read_order(district, 77)

    def test_a_plan_that_is_gone_cannot_be_attached(self, district: District) -> None:
        with pytest.raises(InputRefused):
            orders.add_order(district, ORDER, [1, 77])
        assert orders.list_orders(district) == []

    def test_deleting_a_plan_takes_it_off_its_order_and_undo_puts_it_back(self, district: District) -> None:
        orders.add_order(district, ORDER, [1])
        assert Area.ORDERS in plans.delete_plan(district, 1).areas
        assert orders.read_order(district, 1).plans == ()
        history.undo(district)
        assert orders.read_order(district, 1).plans == (1,)


def recognised(*plan_titles: str, orders: tuple[Order, ...] = ()) -> Recognised:
    """A source with plans of one activity each."""
    found = tuple(Plan(title, lines=(PlanLine(LineKind.ACTIVITY, "Дело", "1"),)) for title in plan_titles)
    return Recognised("папка/Дорожная карта.docx", found, orders, proposed_periods=(YEAR, None)[: len(found)])


class TestImports:
    def test_plans_and_their_order_are_one_step(self, empty: District) -> None:
        changes = imports.store(empty, recognised("Первый", "Второй", orders=(Order(number="5", plans=(1, 0, 9)),)))
        assert changes.step == "Загрузить план из файла"
        assert changes.areas == {Area.PLANS, Area.PLAN_LINES, Area.ORDERS}
        first, second, order_id = changes.created
        assert plans.read_plan(empty, first).period == YEAR
        assert plans.read_plan(empty, second).period is None
        assert orders.read_order(empty, order_id).plans == (second, first)
        history.undo(empty)
        assert plans.list_plans(empty) == []
        assert orders.list_orders(empty) == []
        assert history.undo_name(empty) is None

    def test_a_plan_without_a_title_is_called_after_the_file(self, empty: District) -> None:
        imports.store(empty, recognised(""))
        assert plans.list_plans(empty)[0].title == "Дорожная карта"

    def test_nothing_found_is_nothing_stored(self, empty: District) -> None:
        with pytest.raises(InputRefused) as error:
            imports.store(empty, recognised())
        assert "не найдено" in str(error.value)

    def test_an_import_that_fails_in_the_middle_changes_nothing(self, empty: District) -> None:
        source = recognised("Первый", "Второй")
        broken = PlanLine(LineKind.ACTIVITY, "о" * 100_001)
        plan = Plan("Второй", lines=(broken,))
        with pytest.raises(InputRefused):
            imports.store(empty, Recognised(source.source, (source.plans[0], plan)))
        assert plans.list_plans(empty) == []

    def test_an_order_alone(self, empty: District) -> None:
        assert imports.store(empty, recognised(orders=(ORDER,))).step == "Загрузить приказ из файла"


class TestDemonstration:
    def test_it_opens_sound_with_plans_orders_and_executors(self, tmp_path: Path) -> None:
        path = tmp_path / "Пример.msoko"
        make_demo(path)
        assert check_file(path) == ()
        with closing(open_district(path)) as district:
            found = plans.list_plans(district)
            years = {year for plan in found if plan.period for year in plan.period.years}
            assert len(years) >= 3
            assert {PlanStatus.DRAFT, PlanStatus.APPROVED} <= {plan.status for plan in found}
            assert all(plan.activities for plan in found)
            assert read_office(district).head_name
            assert all(order.plans for order in orders.list_orders(district))
            assert orders.list_orders(district)
            assert executors.own_bodies(district)
            assert history.undo_name(district) is None

    def test_an_existing_file_is_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "а.msoko").write_text("моё")
        with pytest.raises(InputRefused):
            make_demo(tmp_path / "а.msoko")
        assert (tmp_path / "а.msoko").read_text() == "моё"

    def test_a_missing_folder(self, tmp_path: Path) -> None:
        with pytest.raises(EnvironmentProblem):
            make_demo(tmp_path / "нет" / "а.msoko")


def test_deadlines_are_read_against_the_usual_calendar() -> None:
    deadline = read_deadline("июль 2026", YEAR)
    assert deadline.understood
    assert [(found.start, found.due) for found in deadline.occurrences] == [(dt.date(2026, 7, 1), dt.date(2026, 7, 31))]
