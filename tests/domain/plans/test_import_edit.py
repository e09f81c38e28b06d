"""Corrections in the import wizard keep every text and never undo one another."""

import datetime as dt

import pytest

from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.domain.plans.import_edit import (
    accept_proposal,
    change_cell,
    change_plan,
    dismiss_warning,
    keep,
    period_of,
)
from msoko_desktop.domain.plans.imports import ImportWarning, Proposal, Recognised
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind, Plan, PlanLine
from msoko_desktop.domain.timetable.periods import PlanPeriod

TITLE, DEADLINE, EXECUTORS = ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.EXECUTORS
YEAR = PlanPeriod(dt.date(2026, 1, 1), dt.date(2026, 12, 31))


def activity(title: str, deadline: str = "", executors: str = "") -> PlanLine:
    return PlanLine(LineKind.ACTIVITY, title, deadline=deadline, executors=executors)


@pytest.fixture
def two_plans() -> Recognised:
    """Two plans; words of the first one's activity leaked into its deadline."""
    leaked = ImportWarning(
        "п. 1, срок",
        "Слова «работы по» попали в срок.",
        plan=0,
        line=0,
        column=DEADLINE,
        proposal=Proposal(((0, TITLE, "Мониторинг работы по отбору"), (0, DEADLINE, "ежегодно"))),
    )
    comma = ImportWarning(
        "п. 1, исполнители",
        "После запятой пусто.",
        plan=0,
        line=0,
        column=EXECUTORS,
        proposal=Proposal(((0, EXECUTORS, "Отдел"),)),
    )
    same_title = ImportWarning(
        "п. 1, мероприятие", "Двойной пробел.", plan=0, line=0, column=TITLE, proposal=Proposal(((0, TITLE, "М"),))
    )
    other = ImportWarning("план", "Период не назван.", plan=1)
    return Recognised(
        "два плана.docx",
        plans=(
            Plan("Первый", lines=(activity("Мониторинг  отбору", "работы по ежегодно", "Отдел,"),)),
            Plan("Второй", lines=(activity("Совещание"),)),
        ),
        orders=(Order(number="7", plans=(0, 1)),),
        warnings=(leaked, comma, same_title, other),
        proposed_periods=(None, YEAR),
    )


def test_an_accepted_proposal_mends_its_cells_and_is_settled(two_plans: Recognised) -> None:
    mended = accept_proposal(two_plans, 0)
    line = mended.plans[0].lines[0]
    assert (line.title, line.deadline, line.executors) == ("Мониторинг работы по отбору", "ежегодно", "Отдел,")
    assert [warning.where for warning in mended.warnings] == ["п. 1, исполнители", "п. 1, мероприятие", "план"]


def test_a_proposal_made_from_a_text_that_has_changed_is_withdrawn(two_plans: Recognised) -> None:
    mended = accept_proposal(two_plans, 0)
    assert mended.warnings[0].proposal is not None
    assert mended.warnings[1].proposal is None
    with pytest.raises(ValueError, match="no proposal"):
        accept_proposal(mended, 1)


def test_typing_into_a_cell_settles_its_doubt_and_guards_the_typed_text(two_plans: Recognised) -> None:
    typed = change_cell(two_plans, 0, 0, DEADLINE, "ежегодно, май")
    assert typed.plans[0].lines[0].deadline == "ежегодно, май"
    assert [warning.where for warning in typed.warnings] == ["п. 1, исполнители", "п. 1, мероприятие", "план"]
    assert typed.plans[0].lines[0].title == "Мониторинг  отбору"


def test_a_dismissed_doubt_leaves_the_text(two_plans: Recognised) -> None:
    left = dismiss_warning(two_plans, 1)
    assert left.plans == two_plans.plans
    assert len(left.warnings) == 3


def test_leaving_a_plan_out_moves_the_links_of_orders_and_doubts(two_plans: Recognised) -> None:
    second_only = keep(two_plans, {1}, {0})
    assert [plan.title for plan in second_only.plans] == ["Второй"]
    assert second_only.orders[0].plans == (0,)
    assert [(warning.where, warning.plan) for warning in second_only.warnings] == [("план", 0)]
    assert period_of(second_only, 0) == YEAR
    assert keep(two_plans, {0, 1}, set()).orders == ()


def test_the_period_a_person_sets_goes_before_the_proposed_one(two_plans: Recognised) -> None:
    other = PlanPeriod(dt.date(2027, 1, 1), dt.date(2027, 12, 31))
    changed = change_plan(two_plans, 1, title="Новый", period=other)
    assert period_of(changed, 1) == other
    assert changed.plans[1].title == "Новый"
    assert period_of(changed, 0) is None
