"""Templates of orders, the program's and the person's own, and orders made of them. Each write is one undo step."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Any

from msoko_desktop import paths
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.orders.order_filling import (
    BLANK,
    FilledOrder,
    OfficeWords,
    OrderChoice,
    PlanChoice,
    SchoolYear,
    Value,
    filled,
    proposed_text,
)
from msoko_desktop.domain.orders.order_own_templates import template_of_order
from msoko_desktop.domain.orders.order_templates import FieldType, OrderTemplate, TemplateField
from msoko_desktop.domain.orders.orders import DocumentStatus, Order, OrderPerson
from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.district import read_office
from msoko_desktop.services.operations import operation
from msoko_desktop.services.orders.case_forms import case_form
from msoko_desktop.services.orders.orders import list_orders, read_order
from msoko_desktop.services.plans.plans import list_plans, read_plan
from msoko_desktop.services.schools.school_years import schools_between
from msoko_desktop.services.texts import cleaned
from msoko_desktop.services.timetable.schedules import list_schedules
from msoko_desktop.storage import order_templates as rows
from msoko_desktop.storage.district_file import District

__all__ = [
    "BLANK",
    "FieldType",
    "FilledOrder",
    "OrderTemplate",
    "TemplateField",
    "delete_own",
    "filled_template",
    "is_own",
    "proposals",
    "save_own",
    "shipped",
    "templates",
]

_OWN = "own:"
_GONE = "Этого шаблона в файле больше нет: откройте список шаблонов заново."
_ORDER = ("approve_plan", "approve_concept", "hold_vpr", "measures_after_results", "measures_by_recommendations",
          "cross_check", "observers", "amend_order", "supersede_order", "cancel_order")  # fmt: skip
_SCHOOL_YEAR_TURNS = 7  # in July one plans the school year that is about to begin


@cache
def shipped() -> tuple[OrderTemplate, ...]:
    """Return the templates of the program: what comes in a year's work first, what changes other orders last."""
    found: list[OrderTemplate] = []
    for path in sorted(paths.asset("data/order_templates").glob("*.toml")):
        with path.open("rb") as file:
            found.append(OrderTemplate.from_mapping(tomllib.load(file)))
    return tuple(
        sorted(found, key=lambda one: (_ORDER.index(one.code) if one.code in _ORDER else len(_ORDER), one.name))
    )


def templates(d: District) -> tuple[OrderTemplate, ...]:
    """Return the program's templates, then the person's own by their names (codes "own:1" …)."""
    with d.reading() as connection:
        own = rows.read_templates(connection)
    return (
        *shipped(),
        *(OrderTemplate.from_mapping({**content, "code": f"{_OWN}{key}", "name": name}) for key, name, content in own),
    )


def is_own(code: str) -> bool:
    """Tell whether a code is that of a template of the person's own."""
    return code.startswith(_OWN)


def save_own(d: District, name: str, order: Order) -> Changes:
    """Make a template of an order, its id in `created`; one of the same name is replaced.

    The plans attached to the order become fields: their titles follow the plan that is chosen. Number, date, people
    and signature are left out. Raises InputRefused without a name or for an order without items.
    """
    name = one_line(cleaned(name))
    if not name:
        raise InputRefused("У шаблона нет названия. Введите его, например «Утверждение плана-графика».")
    if not order.items:
        raise InputRefused("В приказе нет ни одного пункта: шаблоном он быть не может. Добавьте пункты и повторите.")
    titles = {one.plan_id: read_plan(d, one.plan_id).title for one in order.attachments if one.plan_id is not None}
    template = template_of_order(name, cleaned(order, "текст приказа"), titles, partial(case_form, d))
    content = OrderTemplate.from_mapping(template.as_mapping()).as_mapping()
    with operation(d, "Сохранить шаблон приказа") as step:
        same = next((key for key, known, _ in rows.read_templates(step.connection) if known == name), None)
        if same is None:
            same = rows.insert_template(step.connection, name, content)
        else:
            rows.replace_template(step.connection, same, content)
        step.changed(Area.ORDERS, created=[same])
    return step.changes


def delete_own(d: District, code: str) -> Changes:
    """Delete a template of the person's own. Raises InputRefused for one of the program's, or where it is gone."""
    if not is_own(code):
        raise InputRefused("Этот шаблон входит в программу: его нельзя удалить.")
    with operation(d, "Удалить шаблон приказа") as step:
        key = code.removeprefix(_OWN)
        if not key.isdecimal() or not rows.erase_template(step.connection, int(key)):
            raise InputRefused(_GONE)
        step.changed(Area.ORDERS)
    return step.changes


def proposals(d: District, code: str, today: dt.date) -> dict[str, Any]:
    """Return what is proposed for the fields of a template, by their names, as `filled_template` takes it.

    A field without a proposal, or for which the file holds nothing, is left out. Raises InputRefused.
    """
    found = {field.name: _proposed(d, field, today) for field in _template(d, code).fields}
    return {name: value for name, value in found.items() if value is not None}


def filled_template(d: District, code: str, values: Mapping[str, Any]) -> FilledOrder:
    """Return the draft that a template makes in this file, without keeping it, and the labels of empty fields.

    `values` by the names of fields: the id of a plan, an order or a schedule; a day; the year in which a school year
    begins; a text; an `OrderPerson` of post and name. What is absent, None or empty leaves a blank. Raises
    InputRefused for an unknown template and for a plan, an order or a schedule that is gone.
    """
    template = _template(d, code)
    chosen = {field.name: _value(d, field, values.get(field.name)) for field in template.fields}
    return filled(template, chosen, _office(d), partial(case_form, d))


def _template(d: District, code: str) -> OrderTemplate:
    found = next((template for template in templates(d) if template.code == code), None)
    if found is None:
        raise InputRefused(_GONE)
    return found


def _office(d: District) -> OfficeWords:
    office = read_office(d)
    return OfficeWords(
        office.name,
        office.short_name,
        office.district_name,
        office.place,
        office.head_post,
        office.head_name,
        office.executor_name,
        office.executor_phone,
        schools_between(d, dt.date.today()),
    )


def _value(d: District, field: TemplateField, given: Any) -> Value:
    """Return the value of a field as the domain takes it."""
    if given is None or given == "":
        return None
    if field.type is FieldType.PLAN:
        plan = read_plan(d, given)
        return PlanChoice(given, plan.title, plan.period)
    if field.type is FieldType.ORDER:
        order = read_order(d, given)
        return OrderChoice(given, order.number, order.date, order.heading, order.issuer, order.kind)
    if field.type is FieldType.SCHEDULE:
        schedule = next((one for one in list_schedules(d) if one.id == given), None)
        if schedule is None:
            raise InputRefused("Этого графика в файле больше нет: выберите другой.")
        return schedule
    if field.type is FieldType.SCHOOL_YEAR:
        return SchoolYear(int(given))
    value: Value = cleaned(given, field.label)
    return value


def _proposed(d: District, field: TemplateField, today: dt.date) -> Any:
    if not field.proposal:
        return None
    if field.type is FieldType.DATE:
        return today + dt.timedelta(days=int(field.proposal))
    if field.type is FieldType.SCHOOL_YEAR:
        return today.year if today.month >= _SCHOOL_YEAR_TURNS else today.year - 1
    if field.type is FieldType.TEXT:
        return proposed_text(field.proposal, _office(d), partial(case_form, d))
    if field.type is FieldType.PERSON:
        return _person(d, field.proposal)
    if field.type is FieldType.SCHEDULE:
        return next((one.id for one in reversed(list_schedules(d)) if one.code == field.proposal), None)
    if field.type is FieldType.PLAN:
        drafts = [plan for plan in list_plans(d) if plan.status is PlanStatus.DRAFT]
        return max(drafts, key=lambda plan: (plan.changed, plan.id)).id if drafts else None
    return next((one.id for one in list_orders(d) if one.status is DocumentStatus.APPROVED), None)


def _person(d: District, who: str) -> OrderPerson | None:
    office = read_office(d)
    person = OrderPerson("", office.executor_name)
    if who == "head":
        person = OrderPerson(office.head_post, office.head_name)
    person = replace(person, name=one_line(person.name))
    return person if person.name else None
