"""Plans and orders written in data files become the values of the program."""

import datetime as dt

import pytest

from msoko_desktop.domain.plans.plan_data import order_from_mapping, plan_from_mapping
from msoko_desktop.domain.plans.plans import Abbreviation, Approval, ColumnKind, LineKind, PlanStatus
from msoko_desktop.domain.timetable.periods import PlanPeriod


def test_a_plan_with_everything() -> None:
    plan = plan_from_mapping(
        {
            "title": "План на 2025/2026 учебный год",
            "period": {"start": dt.date(2025, 9, 1), "end": dt.date(2026, 8, 31)},
            "status": "approved",
            "direction": "objectivity",
            "approval": {"issuer": "отдела образования", "number": "184", "date": dt.date(2025, 9, 8)},
            "column": [{"kind": "title", "heading": "Мероприятие"}, {"kind": "note", "heading": "Примечание"}],
            "line": [
                {"kind": "section", "title": "Раздел"},
                {"number": "1", "title": "Работа", "note": "по согласованию", "indicators": "Не менее 2"},
            ],
            "abbreviation": [{"short": "ОО", "meaning": "общеобразовательные организации"}],
        }
    )

    assert plan.period == PlanPeriod(dt.date(2025, 9, 1), dt.date(2026, 8, 31), school_year=True)
    assert plan.status is PlanStatus.APPROVED
    assert plan.direction == "objectivity"
    assert plan.approval == Approval("приказ", "отдела образования", "184", dt.date(2025, 9, 8))
    assert plan.column_kinds() == (ColumnKind.TITLE, ColumnKind.NOTE)
    assert plan.lines[0].kind is LineKind.SECTION
    line = plan.lines[1]
    assert (line.number, line.note, line.indicators) == ("1", "по согласованию", "Не менее 2")
    assert plan.abbreviations == (Abbreviation("ОО", "общеобразовательные организации"),)


def test_a_plan_of_a_title_alone_is_a_draft_without_period() -> None:
    plan = plan_from_mapping({"title": "Черновик"})

    assert (plan.period, plan.approval, plan.lines, plan.status) == (None, None, (), PlanStatus.DRAFT)


def test_a_wrong_status_is_refused() -> None:
    with pytest.raises(ValueError, match="signed"):
        plan_from_mapping({"title": "План", "status": "signed"})


def test_an_order_with_nested_items_and_attached_plans() -> None:
    data = {
        "issuer": "Отдел образования",
        "number": "12",
        "date": dt.date(2026, 1, 14),
        "place": "р. п. Верхнезаозёрск",
        "heading": "Об утверждении плана",
        "preamble": "В целях развития",
        "verb": "ПРИКАЗЫВАЮ:",
        "item": [
            {"number": "1", "text": "Утвердить план."},
            {"number": "2", "text": "Руководителям:", "item": [{"number": "2.1", "text": "исполнить;"}]},
        ],
        "signatory_post": "Начальник",
        "signatory_name": "Е.П. Огнивцева",
        "plans": ["b", "a"],
    }
    order = order_from_mapping(data, {"a": 4, "b": 7})

    assert order.plans == (7, 4)
    assert order.items[1].items[0].number == "2.1"
    assert (order.date, order.number, order.signatory_name) == (dt.date(2026, 1, 14), "12", "Е.П. Огнивцева")
    assert order_from_mapping(data).plans == ()
    with pytest.raises(KeyError, match="b"):
        order_from_mapping(data, {"a": 1})
