"""Ready plans: the templates of `data/templates/`, and a plan made of one for the person's district and years."""

import tomllib
from dataclasses import dataclass
from functools import cache

from msoko_desktop import paths
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanColumn, PlanLine
from msoko_desktop.domain.plans.templates import DistrictNames, PeriodKind, PlanTemplate, fill
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.district import read_office
from msoko_desktop.services.operations import operation
from msoko_desktop.services.plans.plan_rules import insert_plan
from msoko_desktop.storage.district_file import District

EMPTY = PlanTemplate(
    code="empty",
    name="Пустой план",
    title="План мероприятий на {years}",
    description="Таблица без мероприятий: заполните её сами или вставьте строки из Word или Excel.",
    direction="",
    period=PeriodKind.YEAR,
    columns=(
        PlanColumn(ColumnKind.NUMBER, "№ п/п"),
        PlanColumn(ColumnKind.TITLE, "Мероприятие"),
        PlanColumn(ColumnKind.DEADLINE, "Срок исполнения"),
        PlanColumn(ColumnKind.EXECUTORS, "Исполнители"),
        PlanColumn(ColumnKind.EXPECTED_RESULT, "Ожидаемый результат"),
    ),
    lines=(PlanLine(LineKind.ACTIVITY, number="1"),),
)
"""A plan to be written from a clean sheet: the usual columns and one empty row to begin with."""


@dataclass(frozen=True, slots=True)
class TemplateSummary:
    """A template in the list: what the person chooses by, the kind of its period, how many activities it has."""

    code: str
    name: str
    description: str
    direction: str
    period: PeriodKind
    activities: int


@cache
def templates() -> tuple[PlanTemplate, ...]:
    """Return the templates of the program in the order of their names."""
    found: list[PlanTemplate] = []
    for path in sorted(paths.asset("data/templates").glob("*.toml")):
        with path.open("rb") as file:
            found.append(PlanTemplate.from_mapping(tomllib.load(file)))
    return tuple(sorted(found, key=lambda template: template.name))


def list_templates() -> list[TemplateSummary]:
    """Return the list of templates in the order of their names."""
    return [
        TemplateSummary(found.code, found.name, found.description, found.direction, found.period, found.activities)
        for found in templates()
    ]


def filled_template(d: District, template_code: str, period: PlanPeriod) -> Plan:
    """Return the plan that a template makes for a period in this district, without keeping it (for a preview).

    Raises InputRefused for an unknown code.
    """
    template = next((found for found in (*templates(), EMPTY) if found.code == template_code), None)
    if template is None:
        raise InputRefused("Такого шаблона в программе нет. Выберите другой.")
    return fill(template, period, DistrictNames.of(read_office(d).district_name))


def plan_from_template(d: District, template_code: str, period: PlanPeriod) -> Changes:
    """Make a draft plan of a template for a period, its id in `created`. Raises UserError."""
    plan = filled_template(d, template_code, period)
    with operation(d, "Создать план из шаблона") as step:
        plan_id = insert_plan(step.connection, plan)
        step.changed(Area.PLANS, Area.PLAN_LINES, plans=[plan_id], created=[plan_id])
    return step.changes
